"""Bodies under two names all over the archive: Tập đoàn X and X, The X and X, VAMC and what the articles say it is.

In: digests, where the rules placed their names, the clusters, the records. Out: the same with each body at one of its
names. Without what it is a body is told by a name no Vietnamese word looks like; initials mean the one body that any
article explains them by. Where several could be meant, nothing is united, and people are asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from press_archive.languages import ARCHIVE
from press_archive.link.assigning import Records
from press_archive.link.clusters import Assigned, Cluster, ClusterKey, Row
from press_archive.link.company import Company
from press_archive.link.digest import ArticleNames, Name
from press_archive.link.digests import Digests
from press_archive.link.layers import Change, Layer
from press_archive.link.merge import Merge
from press_archive.link.sorts import without_sort
from press_archive.link.state import LARGE, Table, Tables, discard, take

_Full = tuple[int, int, ClusterKey]  # without a record, articles (the most first), the cluster
_INITIALS = range(3, 10)  # letters; two mean too many things
_MOST_MEANINGS = 12
_KNOWN = 3  # articles whose body needs no company to be meant by its initials


class Bodies:
    """The step; it remembers what each body may be called without what it is, and by which initials."""

    def __init__(self, records: Records, tables: Tables) -> None:
        table = tables.table
        self._records = records
        self._company = Company(tables, "bodies.company")
        # body → the name it has without what it is
        self._bare: Table[ClusterKey, ClusterKey] = table("bodies.bare")
        self._by_bare: Table[ClusterKey, set[ClusterKey]] = table("bodies.by_bare")
        # body → what it is without what it is
        self._found: Table[ClusterKey, ClusterKey] = table("bodies.found", LARGE)
        # initials and their body, by article
        self._explained: Table[str, tuple[tuple[str, ClusterKey], ...]] = table("bodies.explained")
        # initials → bodies, in how many articles
        self._meanings: Table[str, dict[ClusterKey, int]] = table("bodies.meanings")
        self._asking: Table[str, set[ClusterKey]] = table("bodies.asking")  # which bodies initials depend on
        self._by_body: Table[ClusterKey, set[str]] = table("bodies.by_body")  # initials that ask about a body
        # initials → bodies that are another, which is
        self._united: Table[str, dict[ClusterKey, ClusterKey]] = table("bodies.united", LARGE)
        # body → the one that it is after all
        self._owners: Table[ClusterKey, ClusterKey] = table("bodies.owners", LARGE)

    def concerned(self, digests: Digests, below: Layer, change: Change) -> Iterator[str]:
        """Yield the articles of the bodies that are at another name than they were."""
        others = self._company.changed(digests, below, change)
        for key in change.clusters:
            self._name(key, below.clusters.get(key))
        changed = others | change.clusters.keys()
        again = changed & self._bare.keys()
        again |= {key for bare in changed for key in self._by_bare.get(bare, ())}
        for key in again:
            self._tell(key)
        initials = {own for one in change.rows for own in self._explain(one, digests.get(one), below)}
        initials |= {own for key in changed | again for own in self._by_body.get(key, ())}
        for own in initials:
            self._unite(own)
        before, now = dict(self._owners.items()), self._followed()
        moved = {key for key, _ in before.items() ^ now.items()}
        for key in moved - now.keys():
            del self._owners[key]
        self._owners.update({key: now[key] for key in moved & now.keys()})
        for key in moved & below.clusters.keys():
            yield from below.clusters[key].articles

    def row(self, one: ArticleNames, below: Row) -> Row:
        """Return the row with bodies united whose names show them to be one."""
        if not any(own.key in self._owners for own in below):
            return below
        return tuple([self._placed(own) for own in below])

    def _placed(self, one: Assigned) -> Assigned:
        key = self._owners.get(one.key)
        if key is None:
            return one
        clusters = self._company.clusters
        record = clusters[key].record if key in clusters else self._records.by_id[key[1]]
        return one._replace(key=key, record=record)

    def _followed(self) -> dict[ClusterKey, ClusterKey]:
        found = dict(self._found.items())
        for _, united in sorted(self._united.items()):
            found |= united
        owners: dict[ClusterKey, ClusterKey] = {}
        for key in found:
            owner = found[key]
            while owner in found:
                owner = found[owner]
            owners[key] = owner
        return owners

    # ── Without what it is ────────────────────────────────────────────────────────────────────────
    def _name(self, key: ClusterKey, one: Cluster | None) -> None:
        """Take a body, whatever it was."""
        if (before := self._bare.pop(key, None)) is not None:
            discard(self._by_bare, before, key)
            self._found.pop(key, None)
        if one is None or one.kind != "organization" or one.record is not None or one.within:
            return
        rest = without_sort(max(one.names, key=lambda name: (one.names[name], name)))
        if rest and not all(map(ARCHIVE.names.is_syllable, rest.split())):
            bare = self._bare[key] = ("organization", rest)
            self._by_bare.setdefault(bare, set()).add(key)

    def _tell(self, key: ClusterKey) -> None:
        """Tell again whether Tập đoàn X is X: where X has a record or is named with it or in its company."""
        bare = self._bare[key]
        record = self._records.named("organization", bare[1])
        if record is not None:
            self._found[key] = ("record", record.id)
        elif bare in self._company.clusters and self._company.meet(key, bare):
            self._found[key] = bare
        else:
            self._found.pop(key, None)

    # ── By initials ───────────────────────────────────────────────────────────────────────────────
    def _explain(self, article: str, one: ArticleNames | None, below: Layer) -> Iterator[str]:
        """Take the bodies that an article explains initials by, whatever it did before; yield those initials."""
        row = below.rows.get(article)
        told = () if one is None or row is None else tuple(_meanings(one, row))
        for times, some in ((-1, self._explained.pop(article, ())), (1, told)):
            for initials, key in some:
                meanings = self._meanings.setdefault(initials, {})
                meanings[key] = meanings.get(key, 0) + times
                if not meanings[key]:
                    take(self._meanings, initials, key)
                yield initials
        if told:
            self._explained[article] = told

    def _unite(self, initials: str) -> None:
        """Tell again what some initials explain to be one, and whether alone they mean the one body they explain."""
        clusters, found = self._company.clusters, self._found
        bare, meanings = ("organization", initials.lower()), self._meanings.get(initials, {})
        for key in self._asking.pop(initials, ()):
            discard(self._by_body, key, initials)
        if meanings:
            asking = self._asking[initials] = {bare, *meanings, *(found.get(key, key) for key in meanings)}
            for key in asking:
                self._by_body.setdefault(key, set()).add(initials)
        keys = {found.get(key, key) for key in meanings} & clusters.keys()
        united: dict[ClusterKey, ClusterKey] = {}
        if 0 < len(keys) <= _MOST_MEANINGS:
            merged = _of_same_words(keys, clusters)
            united = {key: root for key, root in merged.items() if key != root}
            if len(set(merged.values())) == 1 and bare in clusters and bare not in found:
                full = next(iter(merged.values()))
                if full != bare and clusters[bare].record is None and self._is_meant(bare, full):
                    united[bare] = full
        if united:
            self._united[initials] = united
        else:
            self._united.pop(initials, None)

    def _is_meant(self, bare: ClusterKey, full: ClusterKey) -> bool:
        return len(self._company.clusters[full].articles) >= _KNOWN or self._company.share(bare, full, 2)


def _meanings(one: ArticleNames, row: Row) -> Iterator[tuple[str, ClusterKey]]:
    """Yield the bodies that an article explains initials by."""
    for name, own in zip(one.names, row, strict=True):
        if _explains(name):
            yield name.surface, own.key


def _explains(name: Name) -> bool:
    """Whether an article tells what initials mean; said for short of UBND tỉnh X, UBND tells nothing."""
    if name.kind != "organization" or name.local or name.surface == name.name:
        return False
    return _is_initials(name.surface) and not name.name.startswith(name.surface)


def _is_initials(surface: str) -> bool:
    return len(surface) in _INITIALS and surface.isupper() and surface.isalpha()


def _of_same_words(
    keys: Collection[ClusterKey], clusters: Mapping[ClusterKey, Cluster]
) -> dict[ClusterKey, ClusterKey]:
    """Return each of some bodies with the one it is: one that has all its words, for a country more or a "của"."""
    ranked: dict[ClusterKey, _Full] = {
        key: (int(clusters[key].record is None), -len(clusters[key].articles), key) for key in keys
    }
    words = {key: set(_words(key, clusters[key])) for key in keys}
    merge: Merge[_Full] = Merge()
    ordered = sorted(keys, key=lambda key: (-len(words[key]), ranked[key]))
    for number, key in enumerate(ordered):
        longer = [other for other in ordered[:number] if words[key] <= words[other]]
        if longer and not (clusters[key].record and clusters[longer[0]].record):
            merge.join(ranked[key], ranked[longer[0]])
    return {key: merge.find(ranked[key])[2] for key in keys}


def _words(key: ClusterKey, one: Cluster) -> Iterable[str]:
    name = one.record.name.lower() if one.record is not None else key[1]
    return (word for word in name.split() if word not in ARCHIVE.names.joints)
