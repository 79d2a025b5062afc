"""Misprints, by evidence only: a long name one slip away from another of its kind in the same article.

In: the names of one article with how often they stand there and which have records. Out: misprint → right
name. Names are compared by what is left when one letter is dropped, so the work grows with their number only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from press_archive.languages import ARCHIVE
from press_archive.understand.text.misprints import one_slip, remainders

_SHORTEST = 6  # letters; shorter names differ by one letter too easily
_TIMES = 3  # a right form without a record must stand this many times as often
_MOST_ALIKE = 50  # names that share a remainder; more is a list of codes


@dataclass(frozen=True, slots=True)
class Seen:
    """A name in an article."""

    key: str
    count: int
    recorded: bool


def misprints(names: Iterable[Seen]) -> dict[str, str]:
    """Return the keys that are misprints, with the key each stands for."""
    buckets: dict[str, list[Seen]] = {}
    for seen in sorted(names, key=lambda one: one.key):
        if can_be_misprint(seen.key):
            for remainder in sorted(set(remainders(seen.key))):
                buckets.setdefault(remainder, []).append(seen)
    found: dict[str, str] = {}
    for alike in buckets.values():
        for wrong, right in _pairs(alike[:_MOST_ALIKE]):
            found.setdefault(wrong.key, right.key)
    return {wrong: right for wrong, right in found.items() if right not in found}


def can_be_misprint(key: str) -> bool:
    """Whether a name may be a slip of another: Vietnamese syllables a letter or a tone apart are different names."""
    long_enough = len(key) >= _SHORTEST and not any(map(str.isdigit, key))
    return long_enough and len(key) <= 60 and not all(map(ARCHIVE.names.is_syllable, key.split()))


def _pairs(alike: list[Seen]) -> Iterator[tuple[Seen, Seen]]:
    for wrong in alike:
        for right in alike:
            if (
                wrong.key != right.key
                and not wrong.recorded
                and _outweighs(right, wrong)
                and one_slip(wrong.key, right.key)
            ):
                yield wrong, right


def _outweighs(right: Seen, wrong: Seen) -> bool:
    return right.recorded or right.count >= _TIMES * wrong.count
