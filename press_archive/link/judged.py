"""Judgements carried out: clusters united, names kept apart, and names that are none let go.

In: what the rules assigned to every mention, and what people judged. Out: the same with the judged mentions
assigned otherwise, ``None`` for those that name nothing. A name apart is told by its form, wherever it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from press_archive.link.clusters import NOTHING, Assigned, ClusterKey, Row, is_within_article
from press_archive.link.digest import ArticleNames, Name
from press_archive.link.digests import Digests
from press_archive.link.ids import Ids
from press_archive.link.keys import minted_id, minted_within, spelled_id
from press_archive.link.layers import Change, Layer
from press_archive.link.merge import Merge
from press_archive.link.state import LARGE, Table, Tables
from press_archive.model import AuthorityRecord, Entity, EntityKind, Judgement

Leaving = set[tuple[str, ClusterKey]]  # the group, and the cluster it does not belong to


@dataclass(frozen=True, slots=True)
class _Stands:
    """A name of an article, how often it stands there, and where the rules put it."""

    article: str
    name: Name
    count: int
    assigned: Assigned


class Judged:
    """The step; it remembers which articles have names that people judged, and looks at no others."""

    def __init__(self, judgements: Sequence[Judgement], tables: Tables) -> None:
        table = tables.table
        self._book = _Book.of(judgements)
        self._asked = {*self._book.group, *self._book.dropped}
        # that the clusters would have without judgements
        self._ids = Ids(lambda cluster: True, tables, "judged.ids")
        self._known: Mapping[str, int] = {}
        # clusters of the names that are judged, by article, and in how many articles
        self._hits: Table[str, frozenset[ClusterKey]] = table("judged.hits", LARGE)
        self._by_name: Table[ClusterKey, int] = table("judged.by_name", LARGE)
        # clusters that are judged by their id
        self._by_id: Table[ClusterKey, str] = table("judged.by_id", LARGE)
        self._rows: Table[str, Row] = table("judged.judged", LARGE)

    def knows(self, known: Mapping[str, int]) -> None:
        """Take the ids given out before."""
        self._known = known

    def concerned(self, digests: Digests, below: Layer, change: Change) -> Iterable[str]:
        """Return the articles whose names are judged, or were."""
        for article in change.rows:
            self._hear(article, digests.get(article), below)
        changed = self._ids.changed(digests, below, change, self._known)
        for key in changed:
            own = self._ids.ids.get(key)
            if own is not None and own in self._asked:
                self._by_id[key] = own
            else:
                self._by_id.pop(key, None)
        judged = {*self._by_id, *self._by_name}
        articles = {one for key in judged for one in below.clusters[key].articles}
        before = set(self._rows)
        if before == articles and articles.isdisjoint(change.rows) and judged.isdisjoint(changed):
            return ()
        some = [digests[article] for article in sorted(articles)]
        rows = _judged(some, [below.rows[one.article] for one in some], self._book, self._ids.ids)
        for article in before - articles:
            del self._rows[article]
        self._rows.update(zip((one.article for one in some), rows, strict=True))
        return before | articles

    def row(self, one: ArticleNames, below: Row) -> Row:
        """Return the row as people judged."""
        return self._rows.get(one.article, below)

    def _hear(self, article: str, one: ArticleNames | None, below: Layer) -> None:
        """Take what an article has that is judged, whatever it had."""
        before, now = self._hits.pop(article, frozenset()), frozenset[ClusterKey]()
        if one is not None and (now := frozenset(self._judged_in(one, below.rows[article]))):
            self._hits[article] = now
        for key in before ^ now:
            times = self._by_name.pop(key, 0) + (1 if key in now else -1)
            if times:
                self._by_name[key] = times

    def _judged_in(self, one: ArticleNames, row: Row) -> Iterator[ClusterKey]:
        for name, own in zip(one.names, row, strict=True):
            told = _ids_of(own.record.kind, own.record.name) if own.record is not None else ()
            ids = (own.minted, own.former, *told, *forms(name, one.article))
            if not self._asked.isdisjoint(ids):
                yield own.key


def _judged(
    digests: Sequence[ArticleNames], below: Sequence[Row], book: _Book, ids: Mapping[ClusterKey, str]
) -> list[Row]:
    """Carry out the judgements on all articles they are about; ``ids`` are those the clusters would have without."""
    rows = [
        [_Stands(one.article, *told) for told in zip(one.names, one.counts, row, strict=True)]
        for one, row in zip(digests, below, strict=True)
    ]
    gone = _dropped(rows, book, ids)
    kept = [one for row in rows for one in row if not _is_none(one, book, gone)]
    denoted = _denoted(kept, book, ids)
    merge: Merge[ClusterKey] = Merge()
    for _, keys in sorted(denoted.items()):
        for key in keys:
            merge.join(next(iter(keys)), key)
    records = _records(kept, merge)
    leaving = _leaving(kept, book, denoted, merge, records)
    return [
        tuple(
            [
                NOTHING if _is_none(one, book, gone) else _moved(one, book, merge, records, leaving)
                for one in row
            ]
        )
        for row in rows
    ]


def without_entity(
    judgements: Sequence[Judgement], digests: Digests, entities: Iterable[Entity]
) -> Iterator[Judgement]:
    """Yield the judgements about names and ids that do not occur."""
    asked = {side.id for one in judgements for side in (one.left, one.right) if side}
    met: set[str] = set()
    for digest in digests.values() if asked else ():
        for name in digest.names:
            met.update(asked.intersection(forms(name, digest.article)))
    for entity in entities if asked else ():
        met.update(asked.intersection((entity.id, *entity.merged, minted_id(entity.kind, entity.name))))
    for one in judgements:
        if one.left.id not in met or (one.right is not None and one.right.id not in met):
            yield one


@dataclass(frozen=True, slots=True)
class _Book:
    """The judgements in groups: everything that was judged the same is one group, called by its first id."""

    group: Mapping[str, str]  # of every id that was judged the same as another, or different
    apart: tuple[tuple[str, str], ...]
    dropped: frozenset[str]

    @classmethod
    def of(cls, judgements: Sequence[Judgement]) -> _Book:
        merge: Merge[str] = Merge()
        pairs = [(one.verdict, one.left.id, one.right.id) for one in judgements if one.right]
        for verdict, left, right in pairs:
            if verdict == "same":
                merge.join(left, right)
        told = {side for verdict, *sides in pairs if verdict != "unsure" for side in sides}
        return cls(
            {one: merge.find(one) for one in told},
            tuple((merge.find(a), merge.find(b)) for verdict, a, b in pairs if verdict == "different"),
            frozenset(one.left.id for one in judgements if one.verdict == "not-an-entity"),
        )

    def group_of(self, one: _Stands) -> tuple[str, str]:
        """Return the id by which a name is judged, the most telling first, and its group; "" if it is not."""
        for form in _judged_forms(one):
            if form in self.group:
                return form, self.group[form]
        return "", ""


def forms(name: Name, article: str) -> tuple[str, ...]:
    """Return the ids that denote a name of an article: within its article, as it is written, as it is in full.

    A last name alone is not a form of the full name it stands for, or one judgement about it would undo
    what every other article says.
    """
    within = (minted_within(name.kind, name.name, article),) if is_within_article(name) else ()
    written = _ids_of(name.kind, name.surface) if name.surface != name.name else ()
    if written and is_within_article(name._replace(name=name.surface)):
        written = ()
    return (*within, *written, *_ids_of(name.kind, name.name))


def _judged_forms(one: _Stands) -> tuple[str, ...]:
    """The forms by which a judgement may mean a name; of people apart only their ids do."""
    assigned = one.assigned
    return (assigned.minted, assigned.former) if assigned.apart else forms(one.name, one.article)


def _full_forms(one: _Stands) -> tuple[str, ...]:
    """The same, without how it is written."""
    return _judged_forms(replace(one, name=one.name._replace(surface=one.name.name)))


@lru_cache(maxsize=65536)
def _ids_of(kind: EntityKind, name: str) -> tuple[str, str]:
    return spelled_id(kind, name), minted_id(kind, name)


def _is_none(one: _Stands, book: _Book, gone: set[ClusterKey]) -> bool:
    if not book.dropped:
        return False
    return one.assigned.key in gone or not book.dropped.isdisjoint(forms(one.name, one.article))


def _dropped(
    rows: Iterable[Iterable[_Stands]], book: _Book, ids: Mapping[ClusterKey, str]
) -> set[ClusterKey]:
    """Return the clusters that are named as a whole by a judgement that they are nothing."""
    gone: set[ClusterKey] = set()
    for one in (one for row in rows for one in row) if book.dropped else ():
        if not book.dropped.isdisjoint(_names_of_cluster(one.assigned, ids)):
            gone.add(one.assigned.key)
    return gone


def _names_of_cluster(one: Assigned, ids: Mapping[ClusterKey, str]) -> tuple[str, ...]:
    record = one.record
    named = _ids_of(record.kind, record.name) if record else (one.minted,)
    return (ids[one.key], *named)


def _denoted(
    kept: Sequence[_Stands], book: _Book, ids: Mapping[ClusterKey, str]
) -> dict[str, dict[ClusterKey, None]]:
    """Return the clusters each group is about, by their ids and by the full names in them.

    How a name is written counts only where no full name does: a slip for one name can be another's.
    """
    named: dict[str, dict[ClusterKey, None]] = {}
    written: dict[str, dict[ClusterKey, None]] = {}
    for one in kept if book.group else ():
        for form in (*_full_forms(one), *_names_of_cluster(one.assigned, ids)):
            if form in book.group:
                named.setdefault(form, {})[one.assigned.key] = None
        for form in _judged_forms(one):
            if form in book.group:
                written.setdefault(form, {})[one.assigned.key] = None
    denoted: dict[str, dict[ClusterKey, None]] = {}
    for form, keys in sorted((written | named).items()):
        denoted.setdefault(book.group[form], {}).update(keys)
    return denoted


def _records(kept: Iterable[_Stands], merge: Merge[ClusterKey]) -> dict[ClusterKey, AuthorityRecord]:
    """Return the record of every united cluster that has one; of several the first by id."""
    records: dict[ClusterKey, AuthorityRecord] = {}
    for one in (stands.assigned for stands in kept):
        root = merge.find(one.key)
        if one.record and (root not in records or one.record.id < records[root].id):
            records[root] = one.record
    return records


def _leaving(
    kept: Sequence[_Stands],
    book: _Book,
    denoted: Mapping[str, Iterable[ClusterKey]],
    merge: Merge[ClusterKey],
    records: Mapping[ClusterKey, AuthorityRecord],
) -> Leaving:
    """Of two groups apart that share a cluster, the one leaves that its record does not name, or that is rarer."""
    weights: Counter[tuple[str, ClusterKey]] = Counter()
    for one in kept if book.apart else ():
        _, group = book.group_of(one)
        weights[group, merge.find(one.assigned.key)] += one.count
    leaving: Leaving = set()
    for _, left, right, root in sorted(_conflicts(book, denoted, merge, records)):
        if (left, root) in leaving or (right, root) in leaving:
            continue
        own = _owners(root, book, records)
        stays = left in own or (right not in own and weights[left, root] >= weights[right, root])
        leaving.add((right if stays else left, root))
    return leaving


def _conflicts(
    book: _Book,
    denoted: Mapping[str, Iterable[ClusterKey]],
    merge: Merge[ClusterKey],
    records: Mapping[ClusterKey, AuthorityRecord],
) -> Iterator[tuple[bool, str, str, ClusterKey]]:
    """Yield groups apart that share a cluster; those first of which the record names one, so that few leave."""
    for left, right in {(min(pair), max(pair)) for pair in book.apart}:
        roots = {merge.find(key) for key in denoted.get(left, ())}
        for root in roots & {merge.find(key) for key in denoted.get(right, ())}:
            yield _owners(root, book, records).isdisjoint((left, right)), left, right, root


def _owners(root: ClusterKey, book: _Book, records: Mapping[ClusterKey, AuthorityRecord]) -> set[str]:
    """The group of the name that a cluster's record has."""
    record = records.get(root)
    forms = _ids_of(record.kind, record.name) if record is not None else ()
    return {book.group[form] for form in forms if form in book.group}


def _moved(
    stands: _Stands,
    book: _Book,
    merge: Merge[ClusterKey],
    records: Mapping[ClusterKey, AuthorityRecord],
    leaving: Leaving,
) -> Assigned:
    """Assign a name to its united cluster, or to the cluster of its own group where that is kept apart."""
    one, name = stands.assigned, stands.name
    root = merge.find(one.key)
    form, group = book.group_of(stands) if leaving else ("", "")
    if (group, root) not in leaving:
        # What a misprint stands for may be what left; then it has to name the rest by itself.
        parted = any(root == place for _, place in leaving) and not one.minted
        minted = minted_id(name.kind, name.name) if parted else one.minted
        return one._replace(key=root, record=records.get(root), minted=minted)
    called = name.name if form in _full_forms(stands) else name.surface
    if is_within_article(name):
        within = minted_within(name.kind, name.name, stands.article)
        return Assigned(("judged", group, stands.article), None, within, name=called)
    return Assigned(("judged", group), None, form, name=called)
