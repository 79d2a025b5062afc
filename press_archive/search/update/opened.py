"""Shards opened to be changed: the lists that change are taken out of many at once, and put in again when made anew.

In: shards by number, as bits by key, and the keys whose lists change. Out: the lists as they were, as of one small
shard; then the shards with the lists as they are now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from press_archive.search.index.arrays import I64, U64, keys_of
from press_archive.search.index.postings import Shape
from press_archive.search.update.cut import Cut, Run, places_of, put_together, replaced

_LOW, _WHOLE = 0xFFFFFFFF, 32
_AT_ONCE = 64  # shards opened together: a call of numpy costs as much as some hundred rows


@dataclass(frozen=True, slots=True)
class Opened:
    """Shards some lists of which change."""

    bits: int
    cuts: Mapping[int, Cut]  # by their numbers, ascending
    keys: U64  # of the lists that change, ascending
    kept: U64  # the same, as the shards keep them
    gone: Mapping[int, I64]  # where in each shard such lists are

    @classmethod
    def of(cls, cuts: Mapping[int, Cut], masks: Iterable[int], keys: U64, bits: int) -> Opened:
        """Open shards; of the second number of a key each keeps what its mask leaves."""
        numbers = np.array(list(cuts), dtype=np.int64)
        here = keys[np.isin(shards_of(keys, bits), numbers)]
        own = shards_of(here, bits)
        mask = np.array(list(masks), dtype=np.uint64)[np.searchsorted(numbers, own)]
        kept = here & (mask | np.uint64(_LOW << 32))
        gone = {number: places_of(one, kept[own == number]) for number, one in cuts.items()}
        return cls(bits, cuts, here, kept, gone)

    def taken_out(self, shape: Shape) -> list[bytes]:
        """Return the lists that change as they were, as one shard, and of pairs their places."""
        runs = [
            Run(one, place, place + 1)
            for number, one in self.cuts.items()
            for place in self.gone[number].tolist()
        ]
        return put_together(runs or [Run(one, 0, 0) for one in self.cuts.values()], 0, shape, _WHOLE)

    def whole(self, x: I64, y: I64) -> I64:
        """Return the whole second numbers of keys of which the shards keep but the first bits."""
        return (self.keys[np.searchsorted(self.kept, keys_of(x, y))] & np.uint64(_LOW)).astype(np.int64)

    def among_kept(self, keys: Iterable[tuple[int, int]]) -> dict[tuple[int, int], tuple[int, int]]:
        """Return those keys whose lists change, by what the shards keep of them."""
        kept = dict(zip(self.keys.tolist(), self.kept.tolist(), strict=True))
        packed = ((key, kept.get(key[0] << 32 | key[1])) for key in keys)
        return {(one >> 32, one & _LOW): key for key, one in packed if one is not None}

    def filled(self, made: Cut, shape: Shape) -> Iterator[tuple[int, list[bytes]]]:
        """Yield the shards with the lists that changed as they are now, each with its number."""
        own = keys_of(made.x, made.y)
        new = replace(made, y=(self.kept[np.searchsorted(self.keys, own)] & np.uint64(_LOW)).astype(np.int64))
        numbers = np.array(list(self.cuts), dtype=np.int64)
        shards = shards_of(own, self.bits)
        borders = zip(
            np.searchsorted(shards, numbers, "left").tolist(),
            np.searchsorted(shards, numbers, "right").tolist(),
            strict=True,
        )
        for (number, one), (first, end) in zip(self.cuts.items(), borders, strict=True):
            runs = replaced(one, self.gone[number], new, first, end)
            yield number, put_together(runs, self.bits, shape)


def shards_of(keys: U64, bits: int) -> I64:
    """Return in which shard each key lies."""
    return (keys >> np.uint64(64 - bits)).astype(np.int64) if bits else np.zeros(len(keys), dtype=np.int64)


def together(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Deal shards, ascending, into groups that are opened together."""
    ordered = sorted(numbers)
    return (ordered[at : at + _AT_ONCE] for at in range(0, len(ordered), _AT_ONCE))
