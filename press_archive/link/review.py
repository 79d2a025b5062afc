"""What people should decide: entities that may be one, and names that may be none, the most pressing first.

In: the linked archive with the judgements made so far. Out: :class:`Candidate` values ranked by doubt times reach.
Names are compared only with those that share a folded key, so the work grows with their number alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations
from typing import Any, Literal

from press_archive.languages.vi.folding import tokens
from press_archive.languages.vi.names import is_syllable
from press_archive.languages.vi.sorting import sort_key
from press_archive.link.keys import minted_id, name_key, spelled_id
from press_archive.model import Archive, Entity, EntityKind
from press_archive.understand.misprints import one_slip, remainders

Reason = Literal["accents", "slip", "initials", "part", "unsure"]
SURE = 0.6  # confidence below which a mention alone does not settle what a name is
MOST = 200
_DOUBT: Mapping[Reason, float] = {"accents": 0.9, "slip": 0.7, "initials": 0.6, "part": 0.5}
# Vietnamese names that differ by an accent or a letter are mostly different names.
_DOUBT_OF_SYLLABLES = 0.3
_SHORTEST, _LONGEST = 6, 60  # letters of names that are compared letter by letter
_MOST_ALIKE = 12  # names that share a key; more are a series, and everyone of them is known
_MOST_WORDS = 12
_OF_INITIALS = range(2, 9)
_SMALL_WORDS = frozenset({"va", "cua", "and", "of", "the", "de"})


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
    names = _References(archive.entities.values())
    asked = _Asked(archive)
    pairs: dict[tuple[str, str], Candidate] = {}
    for reason, one, other in _alike(names.representatives):
        left, right = sorted((one, other), key=lambda e: (-len(e.articles), e.id))
        if (left.id, right.id) not in pairs and not asked.about(left, right):
            pairs[left.id, right.id] = _pair(left, right, reason, names)
    alone = [
        _alone(e, doubt, names) for e, doubt in _unsure(archive.entities.values()) if not asked.about(e, None)
    ]
    return tuple(nsmallest(most, [*pairs.values(), *alone], key=_order))


def _order(candidate: Candidate) -> tuple[Any, ...]:
    right = candidate.right
    return -candidate.weight, sort_key(candidate.left.name), candidate.left.id, right.id if right else ""


def _pair(left: Entity, right: Entity, reason: Reason, names: _References) -> Candidate:
    doubt = _DOUBT[reason]
    mine, others = names.articles_of(left), names.articles_of(right)
    if reason in ("accents", "slip"):
        if all(map(is_syllable, name_key(left.kind, left.name).split())):
            doubt = _DOUBT_OF_SYLLABLES
        doubt /= max(1, min(len(mine), len(others)))  # what stands in many articles is no slip
    return Candidate(left, right, reason, doubt, len(mine | others), names.of(left), names.of(right))


def _alone(entity: Entity, doubt: float, names: _References) -> Candidate:
    return Candidate(entity, None, "unsure", doubt, len(entity.articles), names.of(entity, alone=True))


# ── How a judgement refers to an entity ───────────────────────────────────────────────────────────
class _References:
    """Names where they tell what is meant, ids elsewhere.

    Last names that only their articles can tell share a name: one of them stands for all.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        ordered = sorted(entities, key=lambda e: (-len(e.articles), e.id))
        self._alike: dict[str, list[Entity]] = {}
        for entity in ordered:
            self._alike.setdefault(minted_id(entity.kind, entity.name), []).append(entity)
        self.representatives = [alike[0] for alike in self._alike.values()]

    def _group(self, entity: Entity) -> list[Entity]:
        alike = self._alike[minted_id(entity.kind, entity.name)]
        return alike if _is_short(entity) else [entity]

    def articles_of(self, entity: Entity) -> set[str]:
        return {article for one in self._group(entity) for article in one.articles}

    def of(self, entity: Entity, *, alone: bool = False) -> str:
        alike = self._alike[minted_id(entity.kind, entity.name)]
        usual = entity.record is not None or entity.id == minted_id(entity.kind, entity.name)
        means_it = (len(alike) == 1 and usual) or (_is_short(entity) and not alone)
        if means_it and entity.name.isprintable() and not set(entity.name) & set("`\\"):
            return f"{entity.kind}: {entity.name}"
        return entity.id


def _is_short(entity: Entity) -> bool:
    """Whether an entity is a last name alone, which only its article can tell."""
    return entity.kind == "person" and entity.record is None and len(entity.name.split()) == 1


class _Asked:
    """Which entities, and which pairs of them, somebody has judged already."""

    def __init__(self, archive: Archive) -> None:
        self._alone = {one.left.id for one in archive.judgements if one.right is None}
        self._pairs: dict[str, set[str]] = defaultdict(set)
        for one in archive.judgements:
            if one.right is not None:
                self._pairs[one.left.id].add(one.right.id)
                self._pairs[one.right.id].add(one.left.id)

    def about(self, left: Entity, right: Entity | None) -> bool:
        forms = _forms(left)
        if right is None:
            return not self._alone.isdisjoint(forms)
        others = _forms(right) if self._pairs else ()
        return any(not self._pairs[form].isdisjoint(others) for form in forms if form in self._pairs)


def _forms(entity: Entity) -> list[str]:
    """Return every id a judgement may know an entity by."""
    names = (entity.name, *entity.variants)
    minted = (make(entity.kind, name) for name in names for make in (minted_id, spelled_id))
    return [entity.id, *entity.merged, *minted]


# ── Names that are alike ──────────────────────────────────────────────────────────────────────────
Alike = tuple[Reason, Entity, Entity]


def _alike(entities: Sequence[Entity]) -> Iterator[Alike]:
    """Yield pairs of one kind that may be one, the strongest reasons first; two records are two things."""
    by_kind: dict[EntityKind, list[Entity]] = {}
    for entity in entities:
        by_kind.setdefault(entity.kind, []).append(entity)
    for _, ours in sorted(by_kind.items()):
        folded = {entity.id: " ".join(tokens(name_key(entity.kind, entity.name))) for entity in ours}
        for find in (_other_accents, _slips, _initials, _parts):
            for reason, one, other in find(ours, folded):
                if one.id != other.id and not (one.record and other.record):
                    yield reason, one, other


Folded = Mapping[str, str]  # entity id → folded key of its name


def _other_accents(entities: Sequence[Entity], folded: Folded) -> Iterator[Alike]:
    keyed = ((folded[entity.id].replace(" ", ""), entity) for entity in entities)
    for group in _groups((key, entity) for key, entity in keyed if key):
        for one, other in combinations(group, 2):
            yield "accents", one, other


def _slips(entities: Sequence[Entity], folded: Folded) -> Iterator[Alike]:
    """Yield names one letter apart, found by what is left when a letter is dropped; letter by letter of the alphabet,
    for what is left takes room."""
    by_first: dict[str, list[Entity]] = {}
    for entity in entities:
        key = folded[entity.id]
        if _SHORTEST <= len(key) <= _LONGEST and not any(map(str.isdigit, key)):
            by_first.setdefault(key[0], []).append(entity)
    for ours in by_first.values():
        keyed = ((rest, entity) for entity in ours for rest in dict.fromkeys(remainders(folded[entity.id])))
        for group in _groups(keyed):
            for one, other in combinations(group, 2):
                if one_slip(folded[one.id], folded[other.id]):
                    yield "slip", one, other


def _initials(entities: Sequence[Entity], folded: Folded) -> Iterator[Alike]:
    """Yield LHQ and Liên hợp quốc, unless the abbreviation is one everybody uses."""
    short = {
        folded[e.id]: e
        for e in entities
        if e.kind != "person" and e.name.isupper() and len(e.name) in _OF_INITIALS and " " not in e.name
    }
    keyed = (
        (initials, entity)
        for entity in entities
        for initials in _initials_of(folded[entity.id].split())
        if initials in short
    )
    for key, full in _keyed_groups(keyed):
        for entity in full:
            yield "initials", entity, short[key]


def _initials_of(words: Sequence[str]) -> Iterable[str]:
    if len(words) not in _OF_INITIALS:
        return ()
    all_of_them = "".join(word[0] for word in words)
    without_small = "".join(word[0] for word in words if word not in _SMALL_WORDS)
    return dict.fromkeys((all_of_them, without_small))


def _parts(entities: Sequence[Entity], folded: Folded) -> Iterator[Alike]:
    """Yield names that end in another: Trump and Donald Trump, Samsung and Tập đoàn Samsung.

    A Vietnamese given name or a common word says too little; a place may be called without what it is.
    """
    whole = {folded[e.id]: e for e in entities if _tells(e)}
    keyed = (
        (end, entity)
        for entity in entities
        for end in _ends(folded[entity.id].split(), entity.kind)
        if end in whole
    )
    for key, longer in _keyed_groups(keyed):
        for entity in longer:
            yield "part", entity, whole[key]


def _tells(entity: Entity) -> bool:
    words = name_key(entity.kind, entity.name).split()
    if entity.kind == "place":
        return len(words) > 1
    return len("".join(words)) > 2 and not all(map(is_syllable, words))


def _ends(words: Sequence[str], kind: EntityKind) -> Iterable[str]:
    if len(words) > _MOST_WORDS:
        return ()
    if kind == "person":
        return (words[-1],) if len(words) > 1 else ()
    return (" ".join(words[cut:]) for cut in range(1, len(words)))


def _keyed_groups(keyed: Iterable[tuple[str, Entity]]) -> Iterator[tuple[str, list[Entity]]]:
    """Yield what shares a key, where it is few enough to look at; the most named of a last name's many owners."""
    found: dict[str, list[Entity]] = {}
    for key, entity in keyed:
        found.setdefault(key, []).append(entity)
    for key, group in found.items():
        yield key, nsmallest(_MOST_ALIKE, group, key=lambda e: (-len(e.articles), e.id))


def _groups(keyed: Iterable[tuple[str, Entity]]) -> Iterator[list[Entity]]:
    return (group for _, group in _keyed_groups(keyed) if len(group) > 1)


# ── Names that may be none ────────────────────────────────────────────────────────────────────────
def _unsure(entities: Iterable[Entity]) -> Iterator[tuple[Entity, float]]:
    """Yield the entities no mention of which is sure, with how unsure they are."""
    return ((entity, 1 - entity.confidence) for entity in entities if entity.confidence < SURE)
