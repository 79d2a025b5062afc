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
from typing import Any

from press_archive.languages import ARCHIVE
from press_archive.link.alike import WAYS, Names, Pair, Reason, alike
from press_archive.link.keys import minted_id, name_key, spelled_id
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
    return Review()(entities, judgements, most)


class Review:
    """The review list; called again with other entities it compares only what is new or different among them."""

    def __init__(self) -> None:
        self._names = _References(())
        self._chosen: set[str] = set()  # ids of entities whose pairs are all known
        self._pairs: dict[tuple[EntityKind, Reason], dict[str, list[Pair]]] = {}  # by the key that they share
        self._found: dict[tuple[str, str], Candidate] = {}  # as they were last weighed, by the ids

    def __call__(
        self, entities: Mapping[str, Entity], judgements: Sequence[Judgement], most: int
    ) -> tuple[Candidate, ...]:
        """Return what :func:`undecided` does."""
        before, self._names = self._names, _References(entities.values())
        self._compare_changed(before)
        asked = _Asked(judgements)
        alone = list(islice(_alone(entities.values(), self._names, asked), most))
        for some, others_weigh in _foremost(self._names, self._chosen):
            self._compare(some)
            self._chosen |= {one.id for one in some}
            found = nsmallest(most, [*self._weighed(asked), *alone], key=_order)
            if others_weigh is None or (len(found) == most and found[-1].weight > others_weigh):
                return tuple(found)
        return ()

    def _compare_changed(self, before: _References) -> None:
        """Compare again what shares a key with a name that is another than it was."""
        was, now = before.groups.items(), self._names.groups.items()
        gone = [group for key, group in was if self._names.groups.get(key) != group]
        come = [group for key, group in now if before.groups.get(key) != group]
        if not before.groups or not (gone or come):
            return
        ids = {one.id for group in (*gone, *come) for one in group}
        for pair in [pair for pair in self._found if not ids.isdisjoint(pair)]:
            del self._found[pair]
        self._chosen -= ids
        changed = [group[0] for group in (*gone, *come)]
        for entity in changed:
            for way in WAYS:
                pairs = self._pairs.get((entity.kind, way.reason), {})
                for key in way.keys(entity) if pairs else ():
                    pairs.pop(key, None)
        self._compare(changed)
        self._chosen |= {group[0].id for group in come}

    def _compare(self, some: Iterable[Entity]) -> None:
        """Find the pairs that share a key that some entities have, or had."""
        chosen, all_of_them = _by_kind(some), _by_kind(self._names.representatives)
        for kind, ours in chosen.items():
            found: dict[tuple[EntityKind, Reason], dict[str, list[Pair]]] = {}
            for reason, key, pair in alike(Names(all_of_them.get(kind, ()), ours)):
                found.setdefault((kind, reason), {}).setdefault(key, []).append(pair)
            for way, pairs in found.items():
                self._pairs.setdefault(way, {}).update(pairs)

    def _weighed(self, asked: _Asked) -> Iterable[Candidate]:
        """Return all pairs that are known and not decided, each for the strongest reason."""
        before, self._found = self._found, {}
        for left, right, reason in self._in_order():
            ids = left.id, right.id
            if ids not in self._found:
                known = before.get(ids)
                same = known is not None and known.reason == reason
                self._found[ids] = (
                    known if known is not None and same else _pair(left, right, reason, self._names)
                )
        return [one for one in self._found.values() if not asked.about(one.left, one.right)]

    def _in_order(self) -> Iterator[tuple[Entity, Entity, Reason]]:
        """Yield all pairs, the strongest reasons first."""
        yield from ((one, other, "namesake") for one, other in self._names.namesakes())
        for way in WAYS:
            for (_, reason), pairs in self._pairs.items():
                for one, other in (pair for some in pairs.values() if reason == way.reason for pair in some):
                    left, right = sorted((one, other), key=lambda e: (-len(e.articles), e.id))
                    yield left, right, reason


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
        self.groups: dict[tuple[EntityKind, str], list[Entity]] = {}
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
