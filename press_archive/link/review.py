"""What people should decide: entities that may be one, and names that may be none, the most pressing first.

In: the linked archive with the judgements made so far. Out: :class:`Candidate` values ranked by doubt times reach.
A pair that is pressing has a name many articles tell, so pairs without one are looked at only where others are few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from itertools import islice
from operator import attrgetter
from typing import Any

from press_archive.languages import ARCHIVE
from press_archive.link.alike import WAYS, Known, Names, Pair, Reason, alike
from press_archive.link.keys import id_of_key, minted_id, spelled_id
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


class Review:
    """The review list; called again with other entities it compares only what is new or different among them."""

    def __init__(self, tables: Tables) -> None:
        # one for all of a name
        self._seen: Table[_Group, Known] = tables.table("review.seen", LARGE)
        self._chosen: Table[str, bool] = tables.table("review.chosen", LARGE)  # ids whose pairs are all known
        # pairs of ids by the key that they share
        self._pairs: Table[_Shared, list[tuple[str, str]]] = tables.table("review.pairs", LARGE)

    def __call__(
        self, entities: Mapping[str, Entity], judgements: Sequence[Judgement], most: int
    ) -> tuple[Candidate, ...]:
        """Return what :func:`undecided` does."""
        before = dict(self._seen.items())
        names = _References(entities, {one.id: one for one in before.values()})
        self._compare_changed(before, names)
        asked = _Asked(judgements)
        alone = list(islice(_alone(entities.values(), names, asked), most))
        for some, others_weigh in _foremost(names, self._chosen):
            self._compare(some, names)
            self._chosen.update((one.id, True) for one in some)
            found = nsmallest(most, [*self._weighed(names, asked), *alone], key=_order)
            if others_weigh is None or (len(found) == most and found[-1].weight > others_weigh):
                return tuple(found)
        return ()

    def _compare_changed(self, before: Mapping[_Group, Known], names: _References) -> None:
        """Compare again what shares a key with a name that is another than it was."""
        now = names.representatives
        come = {group: one for group, one in now.items() if before.get(group) != one}
        gone = {group: one for group, one in before.items() if group in come or group not in now}
        for group in gone.keys() - now.keys():
            del self._seen[group]
        self._seen.update(come)
        if not before:
            return
        others = [*gone.values(), *come.values()]
        for one in others:
            self._chosen.pop(one.id, None)
            for way in WAYS:
                for key in way.keys(one):
                    self._pairs.pop((one.kind, way.reason, key), None)
        if others:
            self._compare(others, names)
        self._chosen.update((one.id, True) for one in come.values())

    def _compare(self, some: Iterable[Known], names: _References) -> None:
        """Find the pairs that share a key that some entities have, or had."""
        chosen, all_of_them = _by_kind(some), _by_kind(names.representatives.values())
        for kind, ours in chosen.items():
            found: dict[_Shared, list[tuple[str, str]]] = {}
            for reason, key, (one, other) in alike(Names(all_of_them.get(kind, ()), ours)):
                found.setdefault((kind, reason, key), []).append((one.id, other.id))
            self._pairs.update(found)

    def _weighed(self, names: _References, asked: _Asked) -> Iterable[Candidate]:
        """Return all pairs that are known and not decided, each for the strongest reason."""
        reasons: dict[tuple[str, str], tuple[Pair, Reason]] = {}
        for pair, reason in self._in_order(names):
            reasons.setdefault((pair[0].id, pair[1].id), (pair, reason))
        found = (_pair(*pair, reason, names) for pair, reason in reasons.values())
        return [one for one in found if not asked.about(one.left, one.right)]

    def _in_order(self, names: _References) -> Iterator[tuple[Pair, Reason]]:
        """Yield all pairs, the strongest reasons first."""
        yield from ((pair, "namesake") for pair in names.namesakes())
        by_id = {one.id: one for one in names.representatives.values()}
        pairs = [(reason, pair) for (_, reason, _), some in self._pairs.items() for pair in some]
        for way in WAYS:
            for one, other in (pair for reason, pair in pairs if reason == way.reason):
                left, right = sorted((by_id[one], by_id[other]), key=lambda e: (-e.articles, e.id))
                yield (left, right), way.reason


def _foremost(names: _References, chosen: Collection[str]) -> Iterator[tuple[list[Known], float | None]]:
    """Yield the entities not chosen so far that most articles name, more and more of them, at last all.

    Beside them is what no pair without any of them can outweigh. Reach is at most twice the articles of the more
    named, and so is its product with 0.6; where doubt is higher, it is divided by the articles of the less named.
    """
    known = frozenset(chosen)
    others = sorted(
        (one for one in names.representatives.values() if one.id not in known),
        key=lambda one: -names.most_articles(one),
    )
    done, count = 0, 0 if known else _FOREMOST
    while count < len(others):
        yield others[done:count], 1.2 * names.most_articles(others[count]) + 1
        done, count = count, max(_FOREMOST, count * 4)
    yield others[done:], None


def _by_kind(entities: Iterable[Known]) -> Mapping[EntityKind, list[Known]]:
    by_kind: dict[EntityKind, list[Known]] = {}
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


def _pair(left: Known, right: Known, reason: Reason, names: _References) -> Candidate:
    doubt = _DOUBT[reason]
    mine, others = names.articles_of(left), names.articles_of(right)
    if reason in ("accents", "slip"):
        if all(map(ARCHIVE.names.is_syllable, left.key.split())):
            doubt = _DOUBT_OF_SYLLABLES
        doubt /= max(1, min(len(mine), len(others)))  # what stands in many articles is no slip
    both = names.entities[left.id], names.entities[right.id]
    return Candidate(*both, reason, doubt, len(mine | others), names.of(left), names.of(right))


def _alone(entities: Iterable[Entity], names: _References, asked: _Asked) -> Iterator[Candidate]:
    """Yield the entities no mention of which is sure, with how unsure they are, the weightiest first."""
    unsure = [
        Candidate(e, None, "unsure", 1 - e.confidence, len(e.articles), "")
        for e in entities
        if e.confidence < SURE
    ]
    for one in sorted(unsure, key=_order):
        if not asked.about(one.left, None):
            yield replace(one, left_name=names.of(names.known(one.left), alone=True))


# ── How a judgement refers to an entity ───────────────────────────────────────────────────────────
class _References:
    """Names where they tell what is meant, ids elsewhere.

    Last names that only their articles can tell share a name: one of them stands for all.
    """

    def __init__(self, entities: Mapping[str, Entity], before: Mapping[str, Known]) -> None:
        """Gather entities by name; ``before`` are those that were known, by their ids."""
        self.entities, self._before = entities, before
        self._groups: dict[_Group, list[Known]] = {}
        known = sorted(map(self.known, entities.values()), key=attrgetter("id"))
        for one in sorted(known, key=attrgetter("articles"), reverse=True):
            self._groups.setdefault((one.kind, one.key), []).append(one)
        self.representatives = {group: some[0] for group, some in self._groups.items()}

    def known(self, entity: Entity) -> Known:
        return Known.of(entity, self._before.get(entity.id))

    def namesakes(self) -> Iterator[Pair]:
        """Yield people of one full name, kept apart though nothing tells for sure: one of them with each other."""
        for one, *others in self._groups.values():
            if others and one.kind == "person" and not _is_short(one):
                yield from ((one, other) for other in others if not (one.on_record and other.on_record))

    def _group(self, one: Known) -> list[Known]:
        some = self._namesakes(one)
        return some if len(some) == 1 or _is_short(one) else [one]

    def _namesakes(self, one: Known) -> list[Known]:
        return self._groups[one.kind, one.key]

    def articles_of(self, one: Known) -> set[str]:
        return {article for other in self._group(one) for article in self.entities[other.id].articles}

    def most_articles(self, one: Known) -> int:
        """Return how many articles name an entity at most."""
        return sum(other.articles for other in self._group(one))

    def of(self, one: Known, *, alone: bool = False) -> str:
        alone_so = len(self._namesakes(one)) == 1
        usual = one.on_record or one.id == id_of_key(one.kind, one.key)
        means_it = (alone_so and usual) or (_is_short(one) and not alone)
        if means_it and one.name.isprintable() and not set(one.name) & set("`\\"):
            return f"{one.kind}: {one.name}"
        return one.id


def _is_short(one: Known) -> bool:
    """Whether an entity is a last name alone, which only its article can tell."""
    return one.kind == "person" and not one.on_record and len(one.name.split()) == 1


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
