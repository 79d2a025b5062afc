"""Names for the arrays of numbers that the index builder works with."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

U8 = npt.NDArray[np.uint8]
U32 = npt.NDArray[np.uint32]
U64 = npt.NDArray[np.uint64]
I64 = npt.NDArray[np.int64]
Bool = npt.NDArray[np.bool_]
Numbers = npt.NDArray[Any]

u32 = np.uint32


def starts_of(*columns: Numbers) -> Bool:
    """Tell for each row of sorted columns whether it differs from the row before."""
    first = np.zeros(len(columns[0]), dtype=bool)
    first[:1] = True
    for column in columns:
        first[1:] |= column[1:] != column[:-1]
    return first


def distinct(values: I64) -> I64:
    """Return the different values, ascending; sorting is much quicker than what np.unique does."""
    ordered = np.sort(values)
    return ordered[starts_of(ordered)]


def keys_of(x: I64, y: I64) -> U64:
    """Return both halves of keys as one number."""
    keys: U64 = (x.astype(np.uint64) << np.uint64(32)) | y.astype(np.uint64)
    return keys


def places_for(lines: tuple[I64, I64, I64], new: tuple[I64, I64, I64]) -> I64:
    """Return where to insert new lines (x, y, article) among sorted ones, none of which has the same article."""
    old_keys, new_keys = keys_of(*lines[:2]), keys_of(*new[:2])
    known = old_keys[starts_of(old_keys)]
    rank = np.searchsorted(known, new_keys, "left") + np.searchsorted(known, new_keys, "right")
    old = ((2 * np.cumsum(starts_of(old_keys)) - 1) << 32) | lines[2]
    return np.searchsorted(old, (rank << 32) | new[2])


def sums_from(starts: I64, values: Numbers) -> I64:
    """Sum the values of each group; ``starts`` are the groups' first rows, none of them empty."""
    if not len(starts):
        return np.zeros(0, dtype=np.int64)
    return np.add.reduceat(values.astype(np.int64), starts)


def counts_from(starts: I64, length: int) -> I64:
    """Return how many rows each group has."""
    return np.diff(np.append(starts, length))


def places_within(counts: I64) -> I64:
    """Return 0, 1, 2 … for each group of that many rows."""
    ends = np.cumsum(counts)
    return np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - counts, counts)


def borders_of(counts: I64) -> I64:
    """Return where each group of that many rows begins, and where the last one ends."""
    borders = np.zeros(len(counts) + 1, dtype=np.int64)
    np.cumsum(counts, out=borders[1:])
    return borders


def picked(counts: I64, groups: I64) -> I64:
    """Return the rows of some groups, of groups of that many rows, one group after the other."""
    sizes = counts[groups]
    return np.repeat(borders_of(counts)[groups], sizes) + places_within(sizes)


def bit_length(values: Numbers) -> I64:
    """Return how many bits each number from 0 to 2**53 takes."""
    return np.frexp(values.astype(np.float64))[1].astype(np.int64)
