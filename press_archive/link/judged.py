"""Judgements carried out: clusters united, names kept apart, and names that are none let go.

In: what the rules assigned to every mention, and what people judged. Out: the same with the judged mentions
assigned otherwise, ``None`` for those that name nothing. A name apart is told by its form, wherever it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from press_archive.link.clusters import Assigned, ClusterKey, is_within_article
from press_archive.link.keys import minted_id, minted_within, spelled_id
from press_archive.link.merge import Merge
from press_archive.model import (
    Article,
    AuthorityRecord,
    Entity,
    EntityKind,
    Judgement,
    Mention,
    Understanding,
)

Understood = Sequence[tuple[Article, Understanding]]
Rows = Sequence[Sequence[Assigned]]
Leaving = set[tuple[str, ClusterKey]]  # the group, and the cluster it does not belong to


def judge(
    articles: Understood, assigned: Rows, judgements: Sequence[Judgement], ids: Mapping[ClusterKey, str]
) -> list[list[Assigned | None]]:
    """Carry out the judgements; ``ids`` are those the clusters would have without them."""
    book = _Book.of(judgements)
    pairs = [
        (mention, one)
        for (_, understanding), row in zip(articles, assigned, strict=True)
        for mention, one in zip(understanding.mentions, row, strict=True)
    ]
    gone = _dropped(pairs, book, ids)
    kept = [(mention, one) for mention, one in pairs if one.key not in gone and not _is_none(mention, book)]
    denoted = _denoted(kept, book, ids)
    merge: Merge[ClusterKey] = Merge()
    for _, keys in sorted(denoted.items()):
        for key in keys:
            merge.join(next(iter(keys)), key)
    records = _records(kept, merge)
    leaving = _leaving(kept, book, denoted, merge, records)
    return [
        [
            None
            if one.key in gone or _is_none(mention, book)
            else _moved(mention, one, book, merge, records, leaving)
            for mention, one in zip(understanding.mentions, row, strict=True)
        ]
        for (_, understanding), row in zip(articles, assigned, strict=True)
    ]


def without_entity(
    judgements: Sequence[Judgement], understood: Iterable[Understanding], entities: Iterable[Entity]
) -> Iterator[Judgement]:
    """Yield the judgements about names and ids that do not occur."""
    asked = {side.id for one in judgements for side in (one.left, one.right) if side}
    met: set[str] = set()
    for understanding in understood if asked else ():
        for mention in understanding.mentions:
            met.update(asked.intersection(forms(mention)))
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

    def group_of(self, mention: Mention) -> tuple[str, str]:
        """Return the id by which a mention is judged, the most telling first, and its group; "" if it is not."""
        for form in forms(mention):
            if form in self.group:
                return form, self.group[form]
        return "", ""


def forms(mention: Mention) -> tuple[str, ...]:
    """Return the ids that denote a mention by name: within its article, as it is written, as it is in full.

    A last name alone is not a form of the full name it stands for, or one judgement about it would undo
    what every other article says.
    """
    short = is_within_article(mention)
    within = (minted_within(mention.kind, mention.name, mention.article),) if short else ()
    written = _ids_of(mention.kind, mention.surface) if mention.surface != mention.name else ()
    if written and is_within_article(replace(mention, name=mention.surface)):
        written = ()
    return (*within, *written, *_ids_of(mention.kind, mention.name))


@lru_cache(maxsize=65536)
def _ids_of(kind: EntityKind, name: str) -> tuple[str, str]:
    return spelled_id(kind, name), minted_id(kind, name)


def _is_none(mention: Mention, book: _Book) -> bool:
    return bool(book.dropped) and not book.dropped.isdisjoint(forms(mention))


def _dropped(
    pairs: Iterable[tuple[Mention, Assigned]], book: _Book, ids: Mapping[ClusterKey, str]
) -> set[ClusterKey]:
    """Return the clusters that are named as a whole by a judgement that they are nothing."""
    gone: set[ClusterKey] = set()
    for _, one in pairs if book.dropped else ():
        if not book.dropped.isdisjoint(_names_of_cluster(one, ids)):
            gone.add(one.key)
    return gone


def _names_of_cluster(one: Assigned, ids: Mapping[ClusterKey, str]) -> tuple[str, ...]:
    record = one.record
    named = _ids_of(record.kind, record.name) if record else (one.minted,)
    return (ids[one.key], *named)


def _denoted(
    pairs: Sequence[tuple[Mention, Assigned]], book: _Book, ids: Mapping[ClusterKey, str]
) -> dict[str, dict[ClusterKey, None]]:
    """Return the clusters each group is about, by their ids and by the full names in them.

    How a name is written counts only where no full name does: a slip for one name can be another's.
    """
    named: dict[str, dict[ClusterKey, None]] = {}
    written: dict[str, dict[ClusterKey, None]] = {}
    for mention, one in pairs if book.group else ():
        for form in (*forms(replace(mention, surface=mention.name)), *_names_of_cluster(one, ids)):
            if form in book.group:
                named.setdefault(form, {})[one.key] = None
        for form in forms(mention):
            if form in book.group:
                written.setdefault(form, {})[one.key] = None
    denoted: dict[str, dict[ClusterKey, None]] = {}
    for form, keys in sorted((written | named).items()):
        denoted.setdefault(book.group[form], {}).update(keys)
    return denoted


def _records(
    pairs: Iterable[tuple[Mention, Assigned]], merge: Merge[ClusterKey]
) -> dict[ClusterKey, AuthorityRecord]:
    """Return the record of every united cluster that has one; of several the first by id."""
    records: dict[ClusterKey, AuthorityRecord] = {}
    for _, one in pairs:
        root = merge.find(one.key)
        if one.record and (root not in records or one.record.id < records[root].id):
            records[root] = one.record
    return records


def _leaving(
    pairs: Sequence[tuple[Mention, Assigned]],
    book: _Book,
    denoted: Mapping[str, Iterable[ClusterKey]],
    merge: Merge[ClusterKey],
    records: Mapping[ClusterKey, AuthorityRecord],
) -> Leaving:
    """Of two groups apart that share a cluster, the one leaves that its record does not name, or that is rarer."""
    weights: Counter[tuple[str, ClusterKey]] = Counter()
    for mention, one in pairs if book.apart else ():
        _, group = book.group_of(mention)
        weights[group, merge.find(one.key)] += 1
    leaving: Leaving = set()
    for left, right in book.apart:
        roots = {merge.find(key) for key in denoted.get(left, ())}
        for root in sorted(roots & {merge.find(key) for key in denoted.get(right, ())}):
            if (left, root) in leaving or (right, root) in leaving:
                continue
            record = records.get(root)
            own = {book.group.get(form) for form in _ids_of(record.kind, record.name)} if record else set()
            stays = left in own or (right not in own and weights[left, root] >= weights[right, root])
            leaving.add((right if stays else left, root))
    return leaving


def _moved(
    mention: Mention,
    one: Assigned,
    book: _Book,
    merge: Merge[ClusterKey],
    records: Mapping[ClusterKey, AuthorityRecord],
    leaving: Leaving,
) -> Assigned:
    """Assign a mention to its united cluster, or to the cluster of its own group where that is kept apart."""
    root = merge.find(one.key)
    form, group = book.group_of(mention) if leaving else ("", "")
    if (group, root) not in leaving:
        # What a misprint stands for may be what left; then it has to name the rest by itself.
        parted = any(root == place for _, place in leaving) and not one.minted
        minted = minted_id(mention.kind, mention.name) if parted else one.minted
        return replace(one, key=root, record=records.get(root), minted=minted)
    name = mention.name if form in forms(replace(mention, surface=mention.name)) else mention.surface
    if is_within_article(mention):
        within = minted_within(mention.kind, mention.name, mention.article)
        return Assigned(("judged", group, mention.article), None, within, name=name)
    return Assigned(("judged", group), None, form, name=name)
