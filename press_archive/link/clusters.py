"""Which mentions mean the same thing: a cluster for every record and every name no record has.

In: articles with their understandings, and the records. Out: :class:`Cluster` values and, for every mention,
the cluster it belongs to. A last name alone, or a body named by its head alone, stays within its article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from press_archive.languages.vi.organizations import ALONE, LEVELS
from press_archive.languages.vi.tones import normal_word
from press_archive.link.keys import minted_id, minted_within, name_key
from press_archive.link.typos import Seen, misprints
from press_archive.model import Article, AuthorityRecord, EntityKind, Mention, Understanding

ClusterKey = tuple[str, ...]
_HEADS_ALONE = frozenset(" ".join(head) for head in ALONE)
_LEVELS = frozenset(" ".join(level) for level in LEVELS)


@dataclass(slots=True)
class Cluster:
    """Mentions of one thing, as they are gathered."""

    kind: EntityKind
    record: AuthorityRecord | None = None
    names: Counter[str] = field(default_factory=Counter)
    surfaces: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)  # minted from its names
    mentions: int = 0


class Records:
    """Authority records by id and by the keys of their names; where two share a key the first one has it."""

    def __init__(self, records: Iterable[AuthorityRecord]) -> None:
        self.by_id: dict[str, AuthorityRecord] = {}
        self._by_key: dict[tuple[EntityKind, str], AuthorityRecord] = {}
        for record in records:
            self.by_id.setdefault(record.id, record)
            for name in (record.name, *record.variants):
                self._by_key.setdefault((record.kind, name_key(record.kind, name)), record)

    def of(self, mention: Mention) -> AuthorityRecord | None:
        """Return the record a mention matched, or the one that has its full name."""
        found = self.by_id.get(mention.record) if mention.record is not None else None
        if found is not None and found.kind == mention.kind:
            return found
        return self._by_key.get((mention.kind, name_key(mention.kind, mention.name)))


@dataclass(frozen=True, slots=True)
class Assigned:
    """Where a mention belongs; a misprint lends the cluster its surface, not its name."""

    key: ClusterKey
    record: AuthorityRecord | None = None
    minted: str = ""  # the id its name would be given; "" for a misprint
    surface: str = ""  # the id its surface would be given, where a record vouches for it
    name: str = ""  # what to call it instead of the mention's name, where people judged


def assign(articles: Sequence[tuple[Article, Understanding]], records: Records) -> list[list[Assigned]]:
    """Return for each article where its mentions belong, in their order."""
    return [_assign(article.id, understanding.mentions, records) for article, understanding in articles]


def gather(
    articles: Sequence[tuple[Article, Understanding]], assigned: Sequence[Sequence[Assigned | None]]
) -> tuple[dict[ClusterKey, Cluster], list[list[ClusterKey | None]]]:
    """Return the clusters, and for each article the cluster keys of its mentions; ``None`` names nothing."""
    clusters: dict[ClusterKey, Cluster] = {}
    keys: list[list[ClusterKey | None]] = []
    for (_, understanding), row in zip(articles, assigned, strict=True):
        keys.append([one.key if one else None for one in row])
        for mention, one in zip(understanding.mentions, row, strict=True):
            if one is not None:
                cluster = clusters.setdefault(one.key, Cluster(mention.kind, one.record))
                _add(cluster, mention, one)
    return clusters, keys


def _add(cluster: Cluster, mention: Mention, assigned: Assigned) -> None:
    cluster.surfaces.add(mention.surface)
    cluster.articles.add(mention.article)
    cluster.mentions += 1
    if assigned.minted:
        cluster.names[assigned.name or mention.name] += 1
        cluster.ids.update(one for one in (assigned.minted, assigned.surface) if one)


def _assign(article: str, mentions: Iterable[Mention], records: Records) -> list[Assigned]:
    """Assign the mentions of one article, misprints to what they misprint."""
    assigned = [_by_name(article, mention, records) for mention in mentions]
    right = _misprinted(assigned)
    return [
        Assigned(right[one.key].key, right[one.key].record) if one.key in right else one for one in assigned
    ]


def _by_name(article: str, mention: Mention, records: Records) -> Assigned:
    record = records.of(mention)
    if record is not None:
        surface = minted_id(mention.kind, mention.surface)  # the id it may have had before the record came
        return Assigned(("record", record.id), record, minted_id(mention.kind, mention.name), surface)
    if is_within_article(mention):
        minted = minted_within(mention.kind, mention.name, article)
        return Assigned((mention.kind, name_key(mention.kind, mention.name), article), None, minted)
    return Assigned(
        (mention.kind, name_key(mention.kind, mention.name)), None, minted_id(mention.kind, mention.name)
    )


def is_within_article(mention: Mention) -> bool:
    """Whether a name says too little to mean the same in another article: Trump, UBND tỉnh, Thành ủy."""
    if mention.kind == "person":
        return len(mention.name.replace(".", " ").split()) < 2
    if mention.kind != "organization":
        return False
    words = [normal_word(word) for word in mention.name.split()]
    head = " ".join(words)
    level = next((size for size in (1, 2) if " ".join(words[-size:]) in _LEVELS), 0)
    return head in _HEADS_ALONE or (level > 0 and " ".join(words[:-level]) in _HEADS_ALONE)


def _misprinted(assigned: Sequence[Assigned]) -> dict[ClusterKey, Assigned]:
    """Misprints among the names of one article, kind by kind."""
    counts = Counter(one.key for one in assigned)
    by_key = {one.key: one for one in assigned}
    named: dict[str, dict[str, ClusterKey]] = {}
    for key, one in by_key.items():
        for kind, name in _compared_as(one):
            named.setdefault(kind, {}).setdefault(name, key)
    found: dict[ClusterKey, Assigned] = {}
    for _kind, names in sorted(named.items()):
        seen = [Seen(name, counts[key], by_key[key].record is not None) for name, key in names.items()]
        for wrong, right in misprints(seen).items():
            if names[wrong] != names[right]:
                found[names[wrong]] = by_key[names[right]]
    return found


def _compared_as(assigned: Assigned) -> Iterator[tuple[str, str]]:
    record = assigned.record
    if record is None:
        yield assigned.key[0], assigned.key[1]
    else:
        for name in (record.name, *record.variants):
            yield record.kind, name_key(record.kind, name)
