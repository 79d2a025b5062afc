"""The gazetteer: administrative units by their bare names, as records tell them.

In: authority records of places that are part of one another, and the words for their levels. Out:
:class:`Gazetteer`, which gives the units that share a bare name, for whoever tells them apart by what an article
says of their level, their time and where they lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from press_archive.languages.tones import normal_word
from press_archive.model import AuthorityRecord

_LONGEST_LEVEL = 3  # words
_DEEPEST = 6  # units one inside the other, against records that are part of themselves


class Unit(NamedTuple):
    """An administrative unit."""

    record: str  # id of its authority record
    name: str  # of the record
    level: str  # the word for it: "xã"; "" where the record's name has none
    size: int  # of the level: the lower the larger
    bare: str  # its name as compared, without the level
    above: tuple[str, ...]  # records it lies in, the nearest first; the country is left out
    first: str  # ISO day it began, "" for ever
    last: str  # ISO day it ended, "" for today


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Units by their bare names. Of two records of one unit the first one counts, which is the owner's."""

    by_name: Mapping[str, tuple[Unit, ...]]
    by_record: Mapping[str, Unit]
    successors: Mapping[str, tuple[str, ...]]  # of units that ended

    @classmethod
    def of(cls, records: Iterable[AuthorityRecord], levels: Mapping[str, int], country: str) -> Gazetteer:
        """Build from records; only what lies in the country is a unit."""
        places = {one.id: one for one in records if one.kind == "place"}
        by_record = {one.record: one for one in _units(places, levels, country)}
        by_name: dict[str, dict[tuple[str, ...], Unit]] = {}
        for unit in by_record.values():
            same = (unit.level, str(unit.size), unit.last and "ended", *unit.above)
            by_name.setdefault(unit.bare, {}).setdefault(same, unit)
        return cls(
            {name: tuple(units.values()) for name, units in by_name.items()},
            by_record,
            {one: places[one].successors for one in by_record if places[one].successors},
        )

    def same_or_followed(self, one: str, other: str) -> bool:
        """Whether two records are one unit, or one went into the other."""
        return one == other or other in self.successors.get(one, ()) or one in self.successors.get(other, ())


def bare_name(words: Iterable[str]) -> str:
    """Return words as bare names are compared: small letters, tones in their place."""
    return " ".join(normal_word(word) for word in words)


def level_of(words: list[str], levels: Mapping[str, int]) -> int:
    """Return how many words at the beginning of a name tell its level; a name must follow."""
    sizes = range(min(_LONGEST_LEVEL, len(words) - 1), 0, -1)
    return next((size for size in sizes if " ".join(map(normal_word, words[:size])) in levels), 0)


def _units(places: Mapping[str, AuthorityRecord], levels: Mapping[str, int], country: str) -> Iterator[Unit]:
    for record in places.values():
        above = tuple(_above(record, places))
        if not above or above[-1] != country or len(above) > _DEEPEST:
            continue
        words = record.name.partition(" (")[0].replace("-", " ").split()
        length = level_of(words, levels)
        level = " ".join(map(normal_word, words[:length]))
        size = levels[level] if length and len(above) > 1 else len(above) - 1
        first, last = (value or "" for value in record.exists)
        yield Unit(record.id, record.name, level, size, bare_name(words[length:]), above[:-1], first, last)


def _above(record: AuthorityRecord, places: Mapping[str, AuthorityRecord]) -> Iterator[str]:
    """Yield the ids of what a place is part of, the nearest first."""
    seen = {record.id}
    while record.part_of is not None and record.part_of not in seen:
        seen.add(record.part_of)
        yield record.part_of
        if record.part_of not in places:
            return
        record = places[record.part_of]
