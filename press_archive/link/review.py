"""What people should decide: entities that may be one, and names that may be none, the most pressing first.

In: the linked archive with the judgements made so far. Out: :class:`Candidate` values ranked by doubt times reach.
A pair that is pressing has a name many articles tell, so pairs without one are looked at only where others are few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from itertools import islice
from typing import Any

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import tokens
from press_archive.link.alike import Names, Reason, alike
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
    names = _References(entities.values())
    asked = _Asked(judgements)
    alone = list(islice(_alone(entities.values(), names, asked), most))
    for some, others_weigh in _foremost(names):
        found = nsmallest(most, [*_pairs(names, some, asked), *alone], key=_order)
        if others_weigh is None or (len(found) == most and found[-1].weight > others_weigh):
            return tuple(found)
    return ()


def _foremost(names: _References) -> Iterator[tuple[list[Entity], float | None]]:
    """Yield the entities that most articles name, more and more of them, at last all.

    Beside them is what no pair without any of them can outweigh. Reach is at most twice the articles of the more
    named, and so is its product with 0.6; where doubt is higher, it is divided by the articles of the less named.
    """
    ranked = sorted(names.representatives, key=lambda e: -names.most_articles(e))
    count = _FOREMOST
    while count < len(ranked):
        yield ranked[:count], 1.2 * names.most_articles(ranked[count]) + 1
        count *= 4
    yield ranked, None


def _pairs(names: _References, some: Iterable[Entity], asked: _Asked) -> Iterable[Candidate]:
    """Return the pairs to decide that have one of some entities."""
    pairs: dict[tuple[str, str], Candidate] = {}
    chosen = _by_kind(some)
    for kind, ours in sorted(_by_kind(names.representatives).items()):
        for reason, one, other in alike(Names(ours, chosen.get(kind, ()), names.folded)):
            left, right = sorted((one, other), key=lambda e: (-len(e.articles), e.id))
            if (left.id, right.id) not in pairs and not asked.about(left, right):
                pairs[left.id, right.id] = _pair(left, right, reason, names)
    for left, right in names.namesakes(some):
        if not asked.about(left, right):
            pairs[left.id, right.id] = _pair(left, right, "namesake", names)
    return pairs.values()


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
        if all(map(ARCHIVE.names.is_syllable, names.key_of(left).split())):
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
        ordered = sorted(entities, key=lambda e: (-len(e.articles), e.id))
        self._alike: dict[tuple[EntityKind, str], list[Entity]] = {}
        self._keys: dict[str, str] = {}
        for entity in ordered:
            key = self._keys[entity.id] = name_key(entity.kind, entity.name)
            self._alike.setdefault((entity.kind, key), []).append(entity)
        self.representatives = [alike[0] for alike in self._alike.values()]
        self.folded = {e.id: " ".join(tokens(self._keys[e.id])) for e in self.representatives}

    def namesakes(self, some: Iterable[Entity]) -> Iterator[tuple[Entity, Entity]]:
        """Yield people of one full name, kept apart though nothing tells for sure: one of them with each other."""
        for entity in some:
            if entity.kind == "person" and not _is_short(entity):
                others = (other for other in self._namesakes(entity) if other is not entity)
                yield from ((entity, other) for other in others if not (entity.record and other.record))

    def key_of(self, entity: Entity) -> str:
        return self._keys[entity.id]

    def _group(self, entity: Entity) -> list[Entity]:
        return self._namesakes(entity) if _is_short(entity) else [entity]

    def _namesakes(self, entity: Entity) -> list[Entity]:
        return self._alike[entity.kind, self._keys[entity.id]]

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
