"""What people should decide: entities that may be one, and names that may be none, the most pressing first.

In: the linked archive with the judgements made so far. Out: :class:`Candidate` values ranked by doubt times reach.
A pair that is pressing has a name many articles tell, so pairs without one are looked at only where others are few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from itertools import islice
from typing import Any, NamedTuple

from press_archive.languages import ARCHIVE
from press_archive.link.alike import WAYS, Names, Reason, alike
from press_archive.link.keys import minted_id, name_key, spelled_id
from press_archive.link.state import LARGE, InMemory, Table, Tables
from press_archive.model import Archive, Entity, EntityKind, Judgement

SURE = 0.6  # confidence below which a mention alone does not settle what a name is
MOST = 200
_DOUBT: Mapping[Reason, float] = {
    "accents": 0.9,
    "slip": 0.7,
    "initials": 0.6,
    "part": 0.5,
    "namesake": 0.4,
}
# Vietnamese names that differ by an accent or a letter are mostly different names.
_DOUBT_OF_SYLLABLES = 0.3
_Group = tuple[EntityKind, str]  # entities of one name, by its key
_Shared = tuple[EntityKind, Reason, str]
_FOREMOST = 1_000  # names a pair must have one of, at first


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to decide: whether two are one, or (``right`` is ``None``) whether one is anything."""

    left: Entity
    right: Entity | None
    reason: Reason
    doubt: float  # 0 to 1
    reach: int  # articles that name either
    left_name: str  # how judgements.yml refers to it
    right_name: str = ""

    @property
    def weight(self) -> float:
        return self.doubt * self.reach


def candidates(archive: Archive, most: int = MOST) -> tuple[Candidate, ...]:
    """Return at most ``most`` things to decide, the weightiest first; what is decided does not come back."""
    return undecided(archive.entities, archive.judgements, most)


def undecided(
    entities: Mapping[str, Entity], judgements: Sequence[Judgement], most: int
) -> tuple[Candidate, ...]:
    """Return the same from the two things of an archive that it depends on."""
    return Review(InMemory())(entities, judgements, most)


class _Seen(NamedTuple):
    """An entity that stands for all of its name, as far as that tells whom it is compared with."""

    id: str
    name: str
    on_record: bool
    articles: int

    @classmethod
    def of(cls, entity: Entity) -> _Seen:
        return cls(entity.id, entity.name, entity.record is not None, len(entity.articles))


class Review:
    """The review list; called again with other entities it compares only what is new or different among them."""

    def __init__(self, tables: Tables) -> None:
        self._seen: Table[_Group, _Seen] = tables.table("review.seen", LARGE)
        self._chosen: Table[str, bool] = tables.table("review.chosen", LARGE)  # ids whose pairs are all known
        # pairs of ids by the key that they share
        self._pairs: Table[_Shared, list[tuple[str, str]]] = tables.table("review.pairs", LARGE)

    def __call__(
        self, entities: Mapping[str, Entity], judgements: Sequence[Judgement], most: int
    ) -> tuple[Candidate, ...]:
        """Return what :func:`undecided` does."""
        names = _References(entities.values())
        self._compare_changed(names)
        asked = _Asked(judgements)
        alone = list(islice(_alone(entities.values(), names, asked), most))
        for some, others_weigh in _foremost(names, self._chosen):
            self._compare(some, names)
            self._chosen.update((one.id, True) for one in some)
            found = nsmallest(most, [*self._weighed(names, asked), *alone], key=_order)
            if others_weigh is None or (len(found) == most and found[-1].weight > others_weigh):
                return tuple(found)
        return ()

    def _compare_changed(self, names: _References) -> None:
        """Compare again what shares a key with a name that is another than it was."""
        before = dict(self._seen.items())
        now = names.groups
        others = [group for group, some in now.items() if not _is_as_seen(some[0], before.get(group))]
        others += before.keys() - now.keys()
        for group in others:
            if group in now:
                self._seen[group] = _Seen.of(now[group][0])
            else:
                del self._seen[group]
        if not before:
            return
        gone = [_as_seen(group[0], before[group]) for group in others if group in before]
        come = [now[group][0] for group in others if group in now]
        for entity in (*gone, *come):
            self._chosen.pop(entity.id, None)
            for way in WAYS:
                for key in way.keys(entity):
                    self._pairs.pop((entity.kind, way.reason, key), None)
        if others:
            self._compare([*gone, *come], names)
        self._chosen.update((one.id, True) for one in come)

    def _compare(self, some: Iterable[Entity], names: _References) -> None:
        """Find the pairs that share a key that some entities have, or had."""
        chosen, all_of_them = _by_kind(some), _by_kind(names.representatives)
        for kind, ours in chosen.items():
            found: dict[_Shared, list[tuple[str, str]]] = {}
            for reason, key, (one, other) in alike(Names(all_of_them.get(kind, ()), ours)):
                found.setdefault((kind, reason, key), []).append((one.id, other.id))
            self._pairs.update(found)

    def _weighed(self, names: _References, asked: _Asked) -> Iterable[Candidate]:
        """Return all pairs that are known and not decided, each for the strongest reason."""
        reasons: dict[tuple[str, str], tuple[Entity, Entity, Reason]] = {}
        for left, right, reason in self._in_order(names):
            reasons.setdefault((left.id, right.id), (left, right, reason))
        found = (_pair(left, right, reason, names) for left, right, reason in reasons.values())
        return [one for one in found if not asked.about(one.left, one.right)]

    def _in_order(self, names: _References) -> Iterator[tuple[Entity, Entity, Reason]]:
        """Yield all pairs, the strongest reasons first."""
        yield from ((one, other, "namesake") for one, other in names.namesakes())
        by_id = {one.id: one for one in names.representatives}
        pairs = [(reason, pair) for (_, reason, _), some in self._pairs.items() for pair in some]
        for way in WAYS:
            for one, other in (pair for reason, pair in pairs if reason == way.reason):
                left, right = sorted((by_id[one], by_id[other]), key=lambda e: (-len(e.articles), e.id))
                yield left, right, way.reason


def _is_as_seen(one: Entity, seen: _Seen | None) -> bool:
    return (
        seen is not None
        and seen.id == one.id
        and seen.articles == len(one.articles)
        and seen.name == one.name
        and seen.on_record == (one.record is not None)
    )


def _as_seen(kind: EntityKind, seen: _Seen) -> Entity:
    """Return what is left of an entity that is another now, or none: enough to tell what it shared a key with."""
    return Entity(seen.id, kind, seen.name, (), (), 0)


def _foremost(names: _References, chosen: Container[str]) -> Iterator[tuple[list[Entity], float | None]]:
    """Yield the entities not chosen so far that most articles name, more and more of them, at last all.

    Beside them is what no pair without any of them can outweigh. Reach is at most twice the articles of the more
    named, and so is its product with 0.6; where doubt is higher, it is divided by the articles of the less named.
    """
    others = sorted(
        (one for one in names.representatives if one.id not in chosen), key=lambda e: -names.most_articles(e)
    )
    done, count = 0, 0 if chosen else _FOREMOST
    while count < len(others):
        yield others[done:count], 1.2 * names.most_articles(others[count]) + 1
        done, count = count, max(_FOREMOST, count * 4)
    yield others[done:], None


def _by_kind(entities: Iterable[Entity]) -> Mapping[EntityKind, list[Entity]]:
    by_kind: dict[EntityKind, list[Entity]] = {}
    for entity in entities:
        by_kind.setdefault(entity.kind, []).append(entity)
    return by_kind


def _order(candidate: Candidate) -> tuple[Any, ...]:
    right = candidate.right
    return (
        -candidate.weight,
        ARCHIVE.sorting.key(candidate.left.name),
        candidate.left.id,
        right.id if right else "",
    )


def _pair(left: Entity, right: Entity, reason: Reason, names: _References) -> Candidate:
    doubt = _DOUBT[reason]
    mine, others = names.articles_of(left), names.articles_of(right)
    if reason in ("accents", "slip"):
        if all(map(ARCHIVE.names.is_syllable, name_key(left.kind, left.name).split())):
            doubt = _DOUBT_OF_SYLLABLES
        doubt /= max(1, min(len(mine), len(others)))  # what stands in many articles is no slip
    return Candidate(left, right, reason, doubt, len(mine | others), names.of(left), names.of(right))


def _alone(entities: Iterable[Entity], names: _References, asked: _Asked) -> Iterator[Candidate]:
    """Yield the entities no mention of which is sure, with how unsure they are, the weightiest first."""
    unsure = [
        Candidate(e, None, "unsure", 1 - e.confidence, len(e.articles), "")
        for e in entities
        if e.confidence < SURE
    ]
    for one in sorted(unsure, key=_order):
        if not asked.about(one.left, None):
            yield replace(one, left_name=names.of(one.left, alone=True))


# ── How a judgement refers to an entity ───────────────────────────────────────────────────────────
class _References:
    """Names where they tell what is meant, ids elsewhere.

    Last names that only their articles can tell share a name: one of them stands for all.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.groups: dict[_Group, list[Entity]] = {}
        for entity in sorted(entities, key=lambda e: (-len(e.articles), e.id)):
            self.groups.setdefault((entity.kind, name_key(entity.kind, entity.name)), []).append(entity)
        self.representatives = [group[0] for group in self.groups.values()]

    def namesakes(self) -> Iterator[tuple[Entity, Entity]]:
        """Yield people of one full name, kept apart though nothing tells for sure: one of them with each other."""
        for one, *others in self.groups.values():
            if others and one.kind == "person" and not _is_short(one):
                yield from ((one, other) for other in others if not (one.record and other.record))

    def _group(self, entity: Entity) -> list[Entity]:
        return self._namesakes(entity) if _is_short(entity) else [entity]

    def _namesakes(self, entity: Entity) -> list[Entity]:
        return self.groups[entity.kind, name_key(entity.kind, entity.name)]

    def articles_of(self, entity: Entity) -> set[str]:
        return {article for one in self._group(entity) for article in one.articles}

    def most_articles(self, entity: Entity) -> int:
        """Return how many articles name an entity at most."""
        return sum(len(one.articles) for one in self._group(entity))

    def of(self, entity: Entity, *, alone: bool = False) -> str:
        alone_so = len(self._namesakes(entity)) == 1
        usual = entity.record is not None or entity.id == minted_id(entity.kind, entity.name)
        means_it = (alone_so and usual) or (_is_short(entity) and not alone)
        if means_it and entity.name.isprintable() and not set(entity.name) & set("`\\"):
            return f"{entity.kind}: {entity.name}"
        return entity.id


def _is_short(entity: Entity) -> bool:
    """Whether an entity is a last name alone, which only its article can tell."""
    return entity.kind == "person" and entity.record is None and len(entity.name.split()) == 1


class _Asked:
    """Which entities, and which pairs of them, somebody has judged already."""

    def __init__(self, judgements: Sequence[Judgement]) -> None:
        self._alone = {one.left.id for one in judgements if one.right is None}
        self._pairs: dict[str, set[str]] = defaultdict(set)
        for one in judgements:
            if one.right is not None:
                self._pairs[one.left.id].add(one.right.id)
                self._pairs[one.right.id].add(one.left.id)

    def about(self, left: Entity, right: Entity | None) -> bool:
        if right is None:
            return bool(self._alone) and not self._alone.isdisjoint(_forms(left))
        if not self._pairs:
            return False
        others = _forms(right)
        return any(not self._pairs[form].isdisjoint(others) for form in _forms(left) if form in self._pairs)


def _forms(entity: Entity) -> list[str]:
    """Return every id a judgement may know an entity by."""
    names = (entity.name, *entity.variants)
    minted = (make(entity.kind, name) for name in names for make in (minted_id, spelled_id))
    return [entity.id, *entity.merged, *minted]
