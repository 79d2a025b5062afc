"""Names that are alike: pairs of entities that may be one, by their accents, letters, initials or parts.

In: entities of one kind with their folded names, and those of them that a pair must have one of. Out: pairs, the
strongest reasons first. Names are compared only with those that share a key, so the work grows with their number
alone; and of keys only those that matter are looked at, which is what makes few of many names cheap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations
from typing import Literal

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import tokens
from press_archive.link.keys import name_key
from press_archive.model import Entity, EntityKind
from press_archive.understand.text.misprints import one_slip, remainders

Reason = Literal["accents", "slip", "initials", "part", "namesake", "unsure"]
Alike = tuple[Reason, Entity, Entity]

_SHORTEST, _LONGEST = 6, 60  # letters of names that are compared letter by letter
_MOST_ALIKE = 12  # names that share a key; more are a series, and everyone of them is known
_MOST_WORDS = 12
_OF_INITIALS = range(2, 9)
_SMALL_WORDS = frozenset({"va", "cua", "and", "of", "the", "de"})


@dataclass(frozen=True, slots=True)
class Names:
    """Entities of one kind, whose names all differ; ``some`` are those that a pair must have one of."""

    entities: Sequence[Entity]
    some: Sequence[Entity]
    folded: Mapping[str, str]  # entity id → folded key of its name


def alike(names: Names) -> Iterator[Alike]:
    """Yield pairs that may be one, the strongest reasons first; two records are two things."""
    for find in (_other_accents, _slips, _initials, _parts):
        for reason, one, other in find(names):
            if one.id != other.id and not (
                (one.record and other.record) or _are_two_places(reason, one, other)
            ):
                yield reason, one, other


def _are_two_places(reason: Reason, one: Entity, other: Entity) -> bool:
    """Whether what is known of two places tells that they are two.

    All names of a place on record are known, so a longer one is something in it (miền Đông Trung Quốc), and one that
    differs by a letter and is well formed is another (Đồng Nai, Đông Mai). In brackets stands where a place is.
    """
    if one.kind != "place":
        return False
    if reason == "slip":
        syllables = name_key("place", one.name).split() + name_key("place", other.name).split()
        return bool(one.record or other.record) and all(map(ARCHIVE.names.is_syllable, syllables))
    if reason != "part":
        return False
    short, long = sorted((one, other), key=lambda entity: len(entity.name))
    itself = f" {' '.join(tokens(long.name.partition('(')[0]))} "
    return bool(short.record) or f" {' '.join(tokens(short.name.partition('(')[0]))} " not in itself


# ── The four reasons ──────────────────────────────────────────────────────────────────────────────
def _other_accents(names: Names) -> Iterator[Alike]:
    def keys(entity: Entity) -> Iterable[str]:
        key = names.folded[entity.id].replace(" ", "")
        return (key,) if key else ()

    wanted = dict.fromkeys(key for entity in names.some for key in keys(entity))
    for one, other in _pairs(names.entities, keys, wanted):
        yield "accents", one, other


def _slips(names: Names) -> Iterator[Alike]:
    """Yield names one letter apart, found by what is left when a letter is dropped; letter by letter of the alphabet,
    for what is left takes room."""
    some = _by_first_letter(names.some, names.folded)
    for first, ours in _by_first_letter(names.entities, names.folded).items():
        chosen = some.get(first, ())
        wanted = dict.fromkeys(rest for entity in chosen for rest in remainders(names.folded[entity.id]))
        near = _near(ours, names.folded, wanted) if len(chosen) < len(ours) else ours
        for one, other in _pairs(near, lambda e: dict.fromkeys(remainders(names.folded[e.id])), wanted):
            if one_slip(names.folded[one.id], names.folded[other.id]):
                yield "slip", one, other


def _by_first_letter(entities: Iterable[Entity], folded: Mapping[str, str]) -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = {}
    for entity in entities:
        key = folded[entity.id]
        if _SHORTEST <= len(key) <= _LONGEST and not any(map(str.isdigit, key)):
            found.setdefault(key[0], []).append(entity)
    return found


def _near(entities: Iterable[Entity], folded: Mapping[str, str], wanted: Iterable[str]) -> list[Entity]:
    """Return all that may leave one of the wanted remainders: a dropped letter leaves half of a name whole."""
    heads: set[str] = set()
    tails: set[str] = set()
    for rest in wanted:
        half = (len(rest) + 1) // 2
        heads |= {rest[: len(rest) // 2], rest[:half]}
        tails.add(rest[half - 1 :])
    found = []
    for entity in entities:
        key = folded[entity.id]
        half = len(key) // 2
        if key[:half] in heads or key[half:] in tails:
            found.append(entity)
    return found


def _initials(names: Names) -> Iterator[Alike]:
    """Yield LHQ and Liên hợp quốc, unless the abbreviation is one everybody uses."""
    short = {names.folded[e.id]: e for e in names.entities if _is_initials(e)}

    def keys(entity: Entity) -> Iterable[str]:
        return _initials_of(names.folded[entity.id].split())

    wanted = (key for entity in names.some for key in (names.folded[entity.id], *keys(entity)))
    for key, full in _groups(names.entities, keys, filter(short.__contains__, wanted)):
        for entity in full:
            yield "initials", entity, short[key]


def _is_initials(entity: Entity) -> bool:
    name = entity.name
    return entity.kind != "person" and len(name) in _OF_INITIALS and name.isupper() and " " not in name


def _initials_of(words: Sequence[str]) -> Iterable[str]:
    if len(words) not in _OF_INITIALS:
        return ()
    all_of_them = "".join(word[0] for word in words)
    without_small = "".join(word[0] for word in words if word not in _SMALL_WORDS)
    return dict.fromkeys((all_of_them, without_small))


def _parts(names: Names) -> Iterator[Alike]:
    """Yield names that end in another: Trump and Donald Trump, Samsung and Tập đoàn Samsung.

    A Vietnamese given name or a common word says too little; a place may be called without what it is.
    """

    def keys(entity: Entity) -> Iterable[str]:
        return _ends(names.folded[entity.id].split(), entity.kind)

    wanted = {key for entity in names.some for key in (names.folded[entity.id], *keys(entity))}
    whole = {names.folded[e.id]: e for e in names.entities if names.folded[e.id] in wanted and _tells(e)}
    for key, longer in _groups(names.entities, keys, whole):
        for entity in longer:
            yield "part", entity, whole[key]


def _tells(entity: Entity) -> bool:
    words = name_key(entity.kind, entity.name).split()
    if entity.kind == "place":
        return len(words) > 1
    return len("".join(words)) > 2 and not all(map(ARCHIVE.names.is_syllable, words))


def _ends(words: Sequence[str], kind: EntityKind) -> Iterable[str]:
    if len(words) > _MOST_WORDS:
        return ()
    if kind == "person":
        return (words[-1],) if len(words) > 1 else ()
    return (" ".join(words[cut:]) for cut in range(1, len(words)))


# ── Sharing a key ─────────────────────────────────────────────────────────────────────────────────
Keys = Callable[[Entity], Iterable[str]]


def _groups(
    entities: Iterable[Entity], keys: Keys, wanted: Iterable[str]
) -> Iterator[tuple[str, list[Entity]]]:
    """Yield what shares a wanted key, where it is few enough to look at; the most named of a last name's many
    owners."""
    found: dict[str, list[Entity]] = {key: [] for key in wanted}
    for entity in entities:
        for key in keys(entity):
            if key in found:
                found[key].append(entity)
    for key, group in found.items():
        if group:
            yield key, nsmallest(_MOST_ALIKE, group, key=lambda e: (-len(e.articles), e.id))


def _pairs(entities: Iterable[Entity], keys: Keys, wanted: Iterable[str]) -> Iterator[tuple[Entity, Entity]]:
    for _, group in _groups(entities, keys, wanted):
        yield from combinations(group, 2)
