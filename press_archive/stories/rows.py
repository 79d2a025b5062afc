"""Numbers of many articles as rows of one array, and what the rows of two articles have in common.

In: for each article some numbers, each with a weight. Out: for pairs of articles the weight of what they share. The
work grows with the pairs that are asked for, not with all there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

I64 = npt.NDArray[np.int64]
F64 = npt.NDArray[np.float64]
U32 = npt.NDArray[np.uint32]
U64 = npt.NDArray[np.uint64]
Bool = npt.NDArray[np.bool_]
Numbers = npt.NDArray[Any]  # whole ones, of any size

_SPARSE = 4  # bits by which a table of hashes is larger than what it holds
_AT_ONCE = 4_000_000  # numbers looked up before their sums are taken, which bounds the memory


@dataclass(frozen=True, slots=True)
class Rows:
    """Distinct numbers from 0 up for each article, by article; ``starts`` has one entry more than there are rows."""

    starts: I64
    numbers: Numbers
    weights: F64

    @classmethod
    def of(cls, rows: Numbers, numbers: Numbers, weights: F64, count: int) -> Rows:
        """Lay numbers out that are in the order of their rows."""
        return cls(np.searchsorted(rows, np.arange(count + 1)), numbers, weights)

    @property
    def lengths(self) -> I64:
        return np.diff(self.starts)

    @property
    def owners(self) -> I64:
        """The row of each number."""
        return np.repeat(np.arange(len(self.starts) - 1), self.lengths)

    def sums(self, weights: F64 | None = None) -> F64:
        """Sum the weights of each row, or others in their place."""
        return sums(self.lengths, self.weights if weights is None else weights)


def sums(lengths: I64, values: F64) -> F64:
    """Sum the values of each group, in their order, so that the sum of one tells nothing of the others."""
    groups = np.repeat(np.arange(len(lengths)), lengths)
    total: F64 = np.bincount(groups, values, len(lengths)).astype(np.float64)
    return total


def starts_of(values: npt.NDArray[Any]) -> Bool:
    """Tell for each of sorted values whether it differs from the one before."""
    first = np.ones(len(values), np.bool_)
    first[1:] = values[1:] != values[:-1]
    return first


def distinct(values: Numbers) -> Numbers:
    """Return each value once, ascending: by sorting, in a fraction of the time that a table takes of so many."""
    values = np.sort(values)
    return values[starts_of(values)]


def told_by(known: Numbers, values: Numbers) -> Bool:
    """Tell of each value whether it is among known ones, which are ascending."""
    if not len(known):
        return np.zeros(len(values), np.bool_)
    found: Bool = known[np.minimum(np.searchsorted(known, values), len(known) - 1)] == values
    return found


def table_of(hashes: U32) -> Bool:
    """Return a table in which the places of hashes are marked, by their last digits; most others are not."""
    table = np.zeros(1 << (len(hashes).bit_length() + _SPARSE), np.bool_)
    table[hashes & np.uint32(len(table) - 1)] = True
    return table


def ranges(starts: I64, lengths: I64) -> I64:
    """Return the numbers of all ranges, one after another."""
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))


def in_shares(owners: Numbers, sizes: Numbers, at_once: int) -> Iterator[I64]:
    """Yield the places of all lines, those of one owner together, so that at about so much a time is made of them."""
    share = (np.cumsum(np.bincount(owners, sizes)) // at_once).astype(np.int32)[owners]
    order = np.argsort(share, kind="stable")
    return iter(np.split(order, np.flatnonzero(np.diff(share[order])) + 1))


def shared(left: I64, right: I64, marks: Rows, wanted: Rows, size: int) -> F64:
    """Return for each pair the sum of products of weights over what both have: the left's marks, the right's wanted.

    ``size`` is more than any number of the rows.
    """
    order = np.argsort(left, kind="stable")
    result, mark = np.zeros(len(left)), np.zeros(size)
    share = np.cumsum(wanted.lengths[right[order]]) // _AT_ONCE
    for some in np.split(order, np.flatnonzero(np.diff(share)) + 1):
        result[some] = _shared(left[some], right[some], marks, wanted, mark)
    return result


def _shared(left: I64, right: I64, marks: Rows, wanted: Rows, mark: F64) -> F64:
    lengths = wanted.lengths[right]
    at = ranges(wanted.starts[right], lengths)
    numbers, products = wanted.numbers[at], wanted.weights[at]
    before = np.append(0, np.cumsum(lengths))
    groups = np.append(np.flatnonzero(np.diff(left, prepend=-1)), len(left))
    for first, last in zip(groups[:-1].tolist(), groups[1:].tolist(), strict=True):
        some = slice(int(before[first]), int(before[last]))
        row = slice(int(marks.starts[left[first]]), int(marks.starts[left[first] + 1]))
        mark[marks.numbers[row]] = marks.weights[row]
        products[some] *= mark[numbers[some]]
        mark[marks.numbers[row]] = 0.0
    return sums(lengths, products)
