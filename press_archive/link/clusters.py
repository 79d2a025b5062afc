"""Which names mean the same thing: a cluster for every record and every name no record has.

In: the digests of articles, and the records. Out: :class:`Cluster` values and, for every name of every article,
the cluster it belongs to. A last name alone, or a body named by its head alone, stays within its article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from press_archive.languages import ARCHIVE
from press_archive.languages.tones import normal_word
from press_archive.link.digest import ArticleNames, Name
from press_archive.link.keys import (
    former_key,
    id_of_key,
    id_of_key_within,
    minted_id,
    minted_within,
    name_key,
)
from press_archive.link.typos import Seen, can_be_misprint, misprints
from press_archive.model import AuthorityRecord, EntityKind
from press_archive.understand.grammars import grammar_of
from press_archive.understand.text.misprints import one_slip

ClusterKey = tuple[str, ...]
_LACKS_PLACE = grammar_of(ARCHIVE.tag).lacks_place
_FEW_PAIRS = 2_000


@dataclass(slots=True)
class Cluster:
    """Mentions of one thing, as they are gathered. There are very many with one name: lists take less than sets."""

    kind: EntityKind
    record: AuthorityRecord | None
    names: dict[str, int] = field(default_factory=dict)  # how often each stands there
    surfaces: list[str] = field(default_factory=list)  # each once, as all that follow
    articles: list[str] = field(default_factory=list)
    ids: tuple[str, ...] = ()  # minted from its names
    former: tuple[str, ...] = ()  # which it may have had, unless another has them by its names
    mentions: int = 0
    confidence: float = 0.0  # of its surest mention
    told: bool = False  # one of its names says what it is
    judged: bool = False  # a person said what it is
    within: bool = True  # all its names say too little to mean the same in another article


class Records:
    """Authority records by id and by the keys of their names; where two share a key the first one has it."""

    def __init__(self, records: Iterable[AuthorityRecord]) -> None:
        self.by_id: dict[str, AuthorityRecord] = {}
        self.in_office: dict[str, tuple[AuthorityRecord, ...]] = {}  # people by the key of a name
        self._by_key: dict[tuple[EntityKind, str], AuthorityRecord] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        for record in records:
            self.by_id.setdefault(record.id, record)
            for key in self.keys_of(record):
                if record.offices:
                    self.in_office[key] = (*self.in_office.get(key, ()), record)
                else:
                    self._by_key.setdefault((record.kind, key), record)

    def of(self, name: Name, key: str) -> AuthorityRecord | None:
        """Return the record a name matched, or the one that has its full form, told by its key."""
        if name.open:
            return None
        found = self.by_id.get(name.record) if name.record is not None else None
        if found is not None and found.kind == name.kind:
            return found
        return self._by_key.get((name.kind, key))

    def named(self, kind: EntityKind, key: str) -> AuthorityRecord | None:
        """Return the record that has a name, told by its key."""
        return self._by_key.get((kind, key))

    def keys_of(self, record: AuthorityRecord) -> tuple[str, ...]:
        """Return the keys of all names a record has."""
        if record.id not in self._keys:
            names = (record.name, *record.variants)
            self._keys[record.id] = tuple(dict.fromkeys(name_key(record.kind, name) for name in names))
        return self._keys[record.id]

    def foreign_keys(self, record: AuthorityRecord) -> tuple[str, ...]:
        """Return those of the keys that another name may be a slip of."""
        return tuple(filter(can_be_misprint, self.keys_of(record)))


class Assigned(NamedTuple):
    """Where a name belongs; a misprint lends the cluster its surface, not its name."""

    key: ClusterKey
    record: AuthorityRecord | None = None
    minted: str = ""  # the id its name would be given; "" for a misprint
    former: str = ""  # an id it may have had: of its surface, as a person apart, as a body without its place
    name: str = ""  # what to call it instead of the mention's name, where people judged
    apart: bool = False  # one of several people of this name, known by its id only


Rows = Sequence[Sequence[Assigned]]  # for each article, for each of its names
JudgedRows = Sequence[Sequence[Assigned | None]]  # None names nothing


def assign(
    digests: Sequence[ArticleNames], records: Records, known: Mapping[str, int]
) -> list[list[Assigned]]:
    """Return for each article where its names belong, in their order; ``known`` are the ids given out before."""
    seen: dict[Name, _Meaning] = {}
    return [_assign(one, records, seen, known) for one in digests]


def placed_again(rows: Rows, changed: Container[int], place: Callable[[Assigned], Assigned]) -> Rows:
    """Return the rows with the names of the changed ones placed again; the others are the same objects."""
    return [[place(one) for one in row] if number in changed else row for number, row in enumerate(rows)]


def gather(digests: Sequence[ArticleNames], rows: JudgedRows) -> dict[ClusterKey, Cluster]:
    """Return the clusters."""
    clusters: dict[ClusterKey, Cluster] = {}
    _gather_into(clusters, digests, rows, None)
    return clusters


def gathered_again(
    clusters: dict[ClusterKey, Cluster], digests: Sequence[ArticleNames], before: JudgedRows, after: Rows
) -> dict[ClusterKey, Cluster]:
    """Return the clusters of rows that differ little from those gathered before: rows that are the same are one."""
    changed = [number for number, (old, new) in enumerate(zip(before, after, strict=True)) if old is not new]
    rows = (row for number in changed for row in (before[number], after[number]))
    keys = {one.key for row in rows for one in row if one is not None}
    again = {key: cluster for key, cluster in clusters.items() if key not in keys}
    # Whatever has one of the keys had it before, or is changed.
    had = {article for key in keys if key in clusters for article in clusters[key].articles}
    having = (number for number, one in enumerate(digests) if one.article in had)
    some = sorted({*changed, *having})
    _gather_into(again, [digests[number] for number in some], [after[number] for number in some], keys)
    return again


def _gather_into(
    clusters: dict[ClusterKey, Cluster],
    digests: Sequence[ArticleNames],
    rows: JudgedRows,
    wanted: Set[ClusterKey] | None,
) -> None:
    """Add to the clusters what the rows say of them, or of the wanted ones only."""
    for one, row in zip(digests, rows, strict=True):
        confidences = one.confidences or (1.0,) * len(row)
        for name, count, confidence, assigned in zip(one.names, one.counts, confidences, row, strict=True):
            if assigned is None or (wanted is not None and assigned.key not in wanted):
                continue
            cluster = clusters.get(assigned.key)
            if cluster is None:
                cluster = clusters[assigned.key] = Cluster(name.kind, assigned.record)
            if cluster.confidence < confidence:
                cluster.confidence = confidence
            _add(cluster, one.article, name, count, assigned)


def _add(cluster: Cluster, article: str, name: Name, count: int, assigned: Assigned) -> None:
    if name.surface not in cluster.surfaces:
        cluster.surfaces.append(name.surface)
    if not cluster.articles or cluster.articles[-1] != article:
        cluster.articles.append(article)
    cluster.mentions += count
    cluster.told = cluster.told or tells(name)
    cluster.judged = cluster.judged or bool(assigned.name)
    cluster.within = cluster.within and is_within_article(name)
    if assigned.minted:
        called = assigned.name or (f"{name.name} ({name.where})" if name.where else name.name)
        cluster.names[called] = cluster.names.get(called, 0) + count
        if assigned.minted not in cluster.ids:
            cluster.ids += (assigned.minted,)
        if assigned.former and assigned.former not in cluster.former:
            cluster.former += (assigned.former,)


class _Meaning(NamedTuple):
    """What a name says by itself, whatever the article."""

    assigned: Assigned  # nothing minted where only the article can tell
    foreign: bool  # may be a slip of another name
    alike: tuple[str, ...]  # the keys by which another name may be a slip of this one
    former: bool  # a body that may have had another id, before it was known which one it is


def _assign(
    one: ArticleNames, records: Records, seen: dict[Name, _Meaning], known: Mapping[str, int]
) -> list[Assigned]:
    """Assign the names of one article, misprints to what they misprint."""
    assigned: list[Assigned] = []
    slips: dict[str, None] = {}
    rights: dict[str, None] = {}
    for name, key in zip(one.names, one.name_keys(), strict=True):
        meaning = seen.get(name)
        if meaning is None:
            meaning = seen[name] = _meaning(name, key, records)
        own = meaning.assigned
        if own.record is not None and _is_unborn(own.record, one.published):
            own = Assigned((name.kind, key), None, id_of_key(name.kind, key))
        if not own.minted:
            own = Assigned((*own.key, one.article), None, id_of_key_within(name.kind, key, one.article))
        if meaning.former and known:
            own = own._replace(former=_former_id(one.article, name, known))
        rights |= dict.fromkeys(meaning.alike)
        if meaning.foreign:
            slips[meaning.alike[0]] = None
        assigned.append(own)
    right = _misprinted(assigned, one.counts, records) if _may_slip(slips, rights) else {}
    if not right:
        return assigned
    return [
        Assigned(right[own.key].key, right[own.key].record) if own.key in right else own for own in assigned
    ]


def _is_unborn(record: AuthorityRecord, published: str) -> bool:
    """Whether somebody was born after an article, which then tells of another of that name."""
    born = (record.exists[0] or "")[:4]
    return record.kind == "person" and born.isdigit() and published[:4].isdigit() and published[:4] < born


def _may_slip(slips: Collection[str], rights: Collection[str]) -> bool:
    """Whether any of a few names is one slip from another, which is soon told; of many it is not worth asking."""
    if len(slips) * len(rights) > _FEW_PAIRS:
        return True
    return any(slip != right and one_slip(slip, right) for slip in slips for right in rights)


def _meaning(name: Name, key: str, records: Records) -> _Meaning:
    assigned = _everywhere(name, key, records)
    if assigned.record is not None:
        return _Meaning(assigned, foreign=False, alike=records.foreign_keys(assigned.record), former=False)
    called_short = name.surface != name.name and _LACKS_PLACE(name.surface, frozenset())
    former = name.kind == "organization" and (name.local or called_short)
    foreign = can_be_misprint(key)
    return _Meaning(assigned, foreign, (key,) if foreign else (), former)


def _former_id(article: str, name: Name, known: Mapping[str, int]) -> str:
    """The id a body had been given before it was known which one it is: as "Sở Y tế", as "Thành ủy" of an article."""
    if name.local:
        former: tuple[str, ...] = (minted_id(name.kind, name.name),)
    else:
        former = (minted_within(name.kind, name.surface, article), minted_id(name.kind, name.surface))
    return next((one for one in former if one in known), "")


def _everywhere(name: Name, key: str, records: Records) -> Assigned:
    """Where a name belongs in every article; nothing minted where only its article can tell."""
    record = records.of(name, key)
    if record is not None:
        surface = minted_id(name.kind, name.surface)  # the id it may have had before the record came
        return Assigned(("record", record.id), record, id_of_key(name.kind, key), surface)
    minted = "" if is_within_article(name) else id_of_key(name.kind, key)
    return Assigned((name.kind, key), None, minted, _older_id(name))


def _older_id(name: Name) -> str:
    """The id a thing had before it was told from its namesakes, or as a body of Hoa Kỳ; "" where it is the same."""
    if name.where:
        return minted_id(name.kind, name.name)
    older = former_key(name.kind, name.name)
    return id_of_key(name.kind, older) if older else ""


def tells(name: Name) -> bool:
    """Whether a name says what it is to who does not have its article before him: "ông Tư", "thôn 2" do not."""
    if name.kind == "person" and name.record is None:
        return len(name.name.replace(".", " ").split()) > 1
    return not name.open


def is_within_article(name: Name) -> bool:
    """Whether a name says too little to mean the same in another article: Trump, UBND tỉnh, Thành ủy."""
    if name.kind == "person":
        return len(name.name.replace(".", " ").split()) < 2
    return name.local or name.open or (name.kind == "organization" and _is_head_alone(name.name))


def _is_head_alone(body: str) -> bool:
    """Whether a body is named by its head, by its head and level alone, or as one a country has in many others."""
    words = [normal_word(word) for word in body.split()]
    if any(" ".join(words[:size]) in ARCHIVE.names.seated for size in range(1, len(words))):
        return ARCHIVE.names.before_seats.isdisjoint(words)
    head, heads, levels = " ".join(words), ARCHIVE.names.heads_alone, ARCHIVE.names.levels_after
    level = next((size for size in (1, 2) if " ".join(words[-size:]) in levels), 0)
    return head in heads or (level > 0 and " ".join(words[:-level]) in heads)


def _misprinted(
    assigned: Sequence[Assigned], counts: Sequence[int], records: Records
) -> dict[ClusterKey, Assigned]:
    """Misprints among the names of one article, kind by kind."""
    by_key = {one.key: one for one in assigned}
    kinds = {key[0] for key, one in by_key.items() if one.record is None and can_be_misprint(key[1])}
    times: Counter[ClusterKey] = Counter()
    for one, count in zip(assigned, counts, strict=True):
        times[one.key] += count
    named: dict[str, dict[str, ClusterKey]] = {}
    for key, one in by_key.items():
        kind = one.record.kind if one.record else key[0]
        for name in (records.keys_of(one.record) if one.record else (key[1],)) if kind in kinds else ():
            named.setdefault(kind, {}).setdefault(name, key)
    found: dict[ClusterKey, Assigned] = {}
    for _kind, names in sorted(named.items()):
        seen = [Seen(name, times[key], by_key[key].record is not None) for name, key in names.items()]
        for wrong, right in misprints(seen).items():
            if names[wrong] != names[right]:
                found[names[wrong]] = by_key[names[right]]
    return found
