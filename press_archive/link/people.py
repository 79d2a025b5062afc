"""People told by their company: one word for a person, and one person's name in several spellings.

In: digests, where the rules placed their names, the clusters. Out: the same with "Trump" at Donald Trump where the
archive knows nobody else of that name and the article names who stands beside him elsewhere; and with Takaichi Sanae
and Sanae Takaichi, Orban and Orbán, Sergey and Sergei one where others are named with both. Looks alone unite nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from press_archive.languages import ARCHIVE
from press_archive.link.clusters import Assigned, Cluster, ClusterKey, Row
from press_archive.link.company import Company
from press_archive.link.digest import ArticleNames
from press_archive.link.digests import Digests
from press_archive.link.layers import Change, Layer
from press_archive.link.spellings import Spellings
from press_archive.link.state import Table, Tables, discard

_KNOWN = 3  # articles of who a word may stand for
_DOMINATES = 0.9  # of the articles in which a word stands for anybody


class ByCompany:
    """The step; it remembers who dominates each word that a person may be called by, and who is called so."""

    def __init__(self, tables: Tables) -> None:
        table = tables.table
        self._company = Company(tables, "people.company")
        self._spellings = Spellings(tables)
        # the words by which a person may be called
        self._words: Table[ClusterKey, tuple[str, ...]] = table("people.words")
        self._by_word: Table[str, set[ClusterKey]] = table("people.by_word")
        self._owners: Table[str, ClusterKey] = table("people.owners")  # who dominates a word
        self._owned: Table[ClusterKey, set[str]] = table("people.owned")
        # what else somebody of a word alone is called
        self._called: Table[ClusterKey, tuple[str, ...]] = table("people.called")
        self._by_call: Table[str, set[ClusterKey]] = table("people.by_call")
        self._short: Table[ClusterKey, ClusterKey] = table("people.short")  # whom a word alone means

    def concerned(self, digests: Digests, below: Layer, change: Change) -> Iterator[str]:
        """Yield the articles of those who are somebody else's other name than they were."""
        others = self._company.changed(digests, below, change)
        moved = {*self._spellings.changed(self._company, others, digests, below, change)}
        moved |= {key for key in self._asked(others, moved, below, change) if self._is_other(key)}
        for key in moved & below.clusters.keys():
            yield from below.clusters[key].articles

    def row(self, one: ArticleNames, below: Row) -> Row:
        """Return the row with people united whom their company shows to be one."""
        if not any(own.key in self._spellings.roots or own.key in self._short for own in below):
            return below
        return tuple([self._placed(own) for own in below])

    def _placed(self, one: Assigned) -> Assigned:
        """A spelling lends its name and its id; a short name lends neither."""
        clusters = self._company.clusters
        if (root := self._spellings.roots.get(one.key)) is not None:
            return one._replace(key=root, record=clusters[root].record)
        if (owner := self._short.get(one.key)) is not None:
            return Assigned(owner, clusters[owner].record)
        return one

    # ── One word for a person ─────────────────────────────────────────────────────────────────────
    def _asked(
        self, others: Set[ClusterKey], moved: Set[ClusterKey], below: Layer, change: Change
    ) -> set[ClusterKey]:
        """Take a change; return those of one word who may be somebody else than they were."""
        words: set[str] = set()
        for key in change.clusters:
            one = below.clusters.get(key)
            named = tuple(_last_names(one)) if one is not None and _is_named(key, one) else ()
            words |= _put(key, named, self._words, self._by_word)
            alone = one is not None and one.kind == "person" and not one.told
            _put(key, one.surfaces if one is not None and alone else (), self._called, self._by_call)
        words |= {word for key in moved for word in self._words.get(key, ())}
        for word in words:
            self._own(word)
        words |= {word for key in others for word in self._owned.get(key, ())}
        asked = {key for word in words for key in self._by_call.get(word, ())}
        return asked | (self._called.keys() & others) | (change.clusters.keys() & self._short.keys())

    def _own(self, word: str) -> None:
        """Tell again who dominates a word: nearly all articles in which it stands for somebody mean this one."""
        counts: dict[ClusterKey, int] = {}
        for key in self._by_word.get(word, ()):
            root = self._spellings.roots.get(key, key)
            counts[root] = counts.get(root, 0) + len(self._company.clusters[key].articles)
        if (before := self._owners.pop(word, None)) is not None:
            discard(self._owned, before, word)
        if (owner := _dominant(counts)) is not None:
            self._owners[word] = owner
            self._owned.setdefault(owner, set()).add(word)

    def _is_other(self, key: ClusterKey) -> bool:
        """Tell again whom a word alone means; return whether that is somebody else than it was."""
        before = self._short.pop(key, None)
        for word in self._called.get(key, ()):
            owner = self._owners.get(word)
            if owner is not None and self._company.share(key, owner, 2):
                self._short[key] = owner
                break
        return self._short.get(key) != before


def _put(
    key: ClusterKey,
    words: tuple[str, ...],
    held: Table[ClusterKey, tuple[str, ...]],
    index: Table[str, set[ClusterKey]],
) -> set[str]:
    """Put words in the place of those a cluster had; return both."""
    before = held.pop(key, ())
    for word in before:
        discard(index, word, key)
    for word in words:
        index.setdefault(word, set()).add(key)
    if words:
        held[key] = words
    return {*before, *words}


def _is_named(key: ClusterKey, one: Cluster) -> bool:
    """Whether a cluster is a person of a full name, whom nobody of that name had to be told from."""
    return one.kind == "person" and one.told and (one.record is not None or (len(key) == 2 and " " in key[1]))


def _last_names(one: Cluster) -> Iterable[str]:
    """The single words the articles of a person call him by, and the last word of his name."""
    names = (*one.names, one.record.name) if one.record is not None else tuple(one.names)
    words = {*one.surfaces, *(name.split()[-1] for name in names if name.split())}
    return sorted(word for word in words if " " not in word and not ARCHIVE.names.is_syllable(word.lower()))


def _dominant(counts: Mapping[ClusterKey, int]) -> ClusterKey | None:
    if not counts:
        return None
    owner = max(counts, key=lambda key: (counts[key], key))
    enough = counts[owner] >= _KNOWN and counts[owner] >= _DOMINATES * sum(counts.values())
    return owner if enough else None
