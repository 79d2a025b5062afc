"""Names that are alike: pairs of entities that may be one, by their accents, letters, initials or parts.

In: entities of one kind whose names all differ, and those that a pair must share a key with. Out: pairs by what they
share, the strongest reasons first. Names are compared only with those that share a key, so the work grows with their
number alone; and of keys only those that matter are looked at, which is what makes few of many names cheap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations
from typing import Literal, NamedTuple

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import tokens
from press_archive.link.keys import name_key
from press_archive.model import Entity, EntityKind
from press_archive.understand.text.misprints import may_leave, one_slip, remainders

Reason = Literal["accents", "slip", "initials", "part", "namesake", "unsure"]

_SHORTEST, _LONGEST = 6, 60  # letters of names that are compared letter by letter
_MOST_ALIKE = 12  # names that share a key; more are a series, and everyone of them is known
_MOST_WORDS = 12
_OF_INITIALS = range(2, 9)
_SMALL_WORDS = frozenset({"va", "cua", "and", "of", "the", "de"})


class Known(NamedTuple):
    """An entity, as far as that tells with whom it may be one."""

    id: str
    kind: EntityKind
    name: str
    key: str  # by which its name is compared
    folded: str  # the words of that without accents
    on_record: bool
    articles: int  # how many

    @classmethod
    def of(cls, entity: Entity, before: Known | None = None) -> Known:
        """Tell of an entity; what its name gives is that of ``before`` where it was called the same."""
        if before is not None and (before.kind, before.name) == (entity.kind, entity.name):
            key, folded = before.key, before.folded
        else:
            key = name_key(entity.kind, entity.name)
            folded = " ".join(tokens(key))
        on_record = entity.record is not None
        return cls(entity.id, entity.kind, entity.name, key, folded, on_record, len(entity.articles))


Pair = tuple[Known, Known]
Keys = Callable[[Known], Iterable[str]]


class Way(NamedTuple):
    """One way in which names are alike."""

    reason: Reason
    keys: Keys  # by which a name may be in a pair
    pairs: Callable[[Names], Iterator[tuple[str, Pair]]]  # with the key that a pair shares


@dataclass(frozen=True, slots=True)
class Names:
    """Entities of one kind, the most named first; ``some`` have, or had, the keys that a pair must share."""

    entities: Sequence[Known]
    some: Sequence[Known]


def alike(names: Names) -> Iterator[tuple[Reason, str, Pair]]:
    """Yield pairs that may be one, with the key they share, the strongest reasons first; two records are two."""
    for way in WAYS:
        for key, (one, other) in way.pairs(names):
            if one.id != other.id and not (
                (one.on_record and other.on_record) or _are_two_places(way.reason, one, other)
            ):
                yield way.reason, key, (one, other)


def _are_two_places(reason: Reason, one: Known, other: Known) -> bool:
    """Whether what is known of two places tells that they are two.

    All names of a place on record are known, so a longer one is something in it (miền Đông Trung Quốc), and one that
    differs by a letter and is well formed is another (Đồng Nai, Đông Mai). In brackets stands where a place is.
    """
    if one.kind != "place":
        return False
    if reason == "slip":
        syllables = one.key.split() + other.key.split()
        return (one.on_record or other.on_record) and all(map(ARCHIVE.names.is_syllable, syllables))
    if reason != "part":
        return False
    short, long = sorted((one, other), key=lambda entity: len(entity.name))
    itself = f" {' '.join(tokens(long.name.partition('(')[0]))} "
    return short.on_record or f" {' '.join(tokens(short.name.partition('(')[0]))} " not in itself


# ── The four ways ─────────────────────────────────────────────────────────────────────────────────
def _letters(entity: Known) -> Iterable[str]:
    key = entity.folded.replace(" ", "")
    return (key,) if key else ()


def _other_accents(names: Names) -> Iterator[tuple[str, Pair]]:
    for key, group in _groups(names.entities, _letters, _keys(names.some, _letters)):
        yield from ((key, pair) for pair in combinations(group, 2))


def _rests(entity: Known) -> Iterable[str]:
    """What is left of a name that is compared letter by letter."""
    key = entity.folded
    compared = _SHORTEST <= len(key) <= _LONGEST and not any(map(str.isdigit, key))
    return dict.fromkeys(remainders(key)) if compared else ()


def _slips(names: Names) -> Iterator[tuple[str, Pair]]:
    """Yield names one letter apart, found by what is left when a letter is dropped; letter by letter of the alphabet,
    for what is left takes room."""
    ours = _by_first_letter(names.entities)
    for first, some in _by_first_letter(names.some).items():
        wanted = _keys(some, _rests)
        all_of_them = ours.get(first, [])
        near = may_leave(wanted) if len(some) < len(all_of_them) else None
        chosen = all_of_them if near is None else [one for one in all_of_them if near(one.folded)]
        for key, group in _groups(chosen, _rests, wanted):
            for one, other in combinations(group, 2):
                if one_slip(one.folded, other.folded):
                    yield key, (one, other)


def _by_first_letter(entities: Iterable[Known]) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = {}
    for entity in entities:
        found.setdefault(entity.folded[:1], []).append(entity)
    return found


def _initials(names: Names) -> Iterator[tuple[str, Pair]]:
    """Yield LHQ and Liên hợp quốc, unless the abbreviation is one everybody uses."""
    wanted = _keys(names.some, _with_initials)
    short = {e.folded: e for e in names.entities if _is_initials(e) and e.folded in wanted}
    for key, full in _groups(names.entities, _initials_of, short) if short else ():
        yield from ((key, (entity, short[key])) for entity in full)


def _with_initials(entity: Known) -> Iterable[str]:
    return entity.folded, *_initials_of(entity)


def _is_initials(entity: Known) -> bool:
    name = entity.name
    return entity.kind != "person" and len(name) in _OF_INITIALS and name.isupper() and " " not in name


def _initials_of(entity: Known) -> Iterable[str]:
    words = entity.folded.split()
    if len(words) not in _OF_INITIALS:
        return ()
    all_of_them = "".join(word[0] for word in words)
    without_small = "".join(word[0] for word in words if word not in _SMALL_WORDS)
    return dict.fromkeys((all_of_them, without_small))


def _parts(names: Names) -> Iterator[tuple[str, Pair]]:
    """Yield names that end in another: Trump and Donald Trump, Samsung and Tập đoàn Samsung.

    A Vietnamese given name or a common word says too little; a place may be called without what it is.
    """
    wanted = _keys(names.some, _with_ends)
    whole = {e.folded: e for e in names.entities if e.folded in wanted and _tells(e)}
    last_words = {_last_word(key) for key in whole}
    maybe = [e for e in names.entities if _last_word(e.folded) in last_words]
    for key, longer in _groups(maybe, _ends, whole):
        yield from ((key, (entity, whole[key])) for entity in longer)


def _last_word(folded: str) -> str:
    return folded.rpartition(" ")[2]


def _tells(entity: Known) -> bool:
    words = entity.key.split()
    if entity.kind == "place":
        return len(words) > 1
    return len("".join(words)) > 2 and not all(map(ARCHIVE.names.is_syllable, words))


def _with_ends(entity: Known) -> Iterable[str]:
    return entity.folded, *_ends(entity)


def _ends(entity: Known) -> Iterable[str]:
    words = entity.folded.split()
    if len(words) > _MOST_WORDS:
        return ()
    if entity.kind == "person":
        return (words[-1],) if len(words) > 1 else ()
    return (" ".join(words[cut:]) for cut in range(1, len(words)))


WAYS: tuple[Way, ...] = (
    Way("accents", _letters, _other_accents),
    Way("slip", _rests, _slips),
    Way("initials", _with_initials, _initials),
    Way("part", _with_ends, _parts),
)


# ── Sharing a key ─────────────────────────────────────────────────────────────────────────────────
def _keys(entities: Iterable[Known], keys: Keys) -> Mapping[str, None]:
    return dict.fromkeys(key for entity in entities for key in keys(entity))


def _groups(
    entities: Iterable[Known], keys: Keys, wanted: Iterable[str]
) -> Iterator[tuple[str, list[Known]]]:
    """Yield what shares a wanted key, where it is few enough to look at; the most named of a last name's many
    owners."""
    found: dict[str, list[Known]] = {key: [] for key in wanted}
    for entity in entities:
        for key in keys(entity):
            if key in found:
                found[key].append(entity)
    for key, group in found.items():
        if group:
            yield key, nsmallest(_MOST_ALIKE, group, key=lambda e: (-e.articles, e.id))
