"""Counts of right, found and stated things; precision, recall and F1 of them, with intervals.

In: counts article by article. Out: shares, and 95 % intervals by bootstrap over articles, the same at every run.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

_SAMPLES = 1000
_SEED = 20251


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, of those found, and of those the gold states."""

    right: int = 0
    found: int = 0
    stated: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.found + other.found, self.stated + other.stated)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.stated if self.stated else 0.0

    @property
    def f1(self) -> float:
        both = self.found + self.stated
        return 2 * self.right / both if both else 0.0


_MEASURES = (attrgetter("precision"), attrgetter("recall"), attrgetter("f1"))


def counted(found: Iterable[object], stated: Iterable[object]) -> Counts:
    """Compare what was found with what the gold states; both without repetitions."""
    got, truth = set(found), set(stated)
    return Counts(len(got & truth), len(got), len(truth))


def total(counts: Iterable[Counts]) -> Counts:
    """Add counts up."""
    return sum(counts, Counts())


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 % of what resampled articles give."""

    low: float
    high: float


def intervals(counts: Sequence[Counts]) -> tuple[Interval, Interval, Interval]:
    """Return the intervals of precision, recall and F1."""
    sums = [total(counts[at] for at in sample) for sample in _samples(len(counts))]
    precision, recall, f1 = (_middle([measure(one) for one in sums]) for measure in _MEASURES)
    return precision, recall, f1


@cache
def _samples(size: int) -> list[list[int]]:
    chance = random.Random(_SEED)
    return [chance.choices(range(size), k=size) for _ in range(_SAMPLES if size else 0)]


def _middle(values: list[float]) -> Interval:
    values.sort()
    if not values:
        return Interval(0.0, 0.0)
    return Interval(values[len(values) * 25 // 1000], values[(len(values) * 975 - 1) // 1000])
