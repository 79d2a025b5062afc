"""Shards as bits by key, so that a change costs no more than the lists it is in: all others are copied as they lie.

In: the bytes of shards. Out: those of some keys' lists, as of one small shard; and shards put together again, of
lists as they were and of lists made anew. What a shard tells of a key, but for the key itself, stands together in
each column of its bits and depends on no other key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from press_archive.search.index.arrays import (
    I64,
    U8,
    U64,
    bit_length,
    borders_of,
    keys_of,
    sums_from,
)
from press_archive.search.index.bits import BitReader, BitWriter, packed
from press_archive.search.index.positions import PLACE_BITS
from press_archive.search.index.postings import (
    CODE_BITS,
    HEAD,
    Shape,
    gap_widths,
    head,
    second_bits,
    write_keys,
)
from press_archive.search.update.decode import read_keys


class _Column(NamedTuple):
    """Where the bits of each key begin, and where those of the last end."""

    unary: I64
    low: I64


@dataclass(frozen=True, slots=True)
class _Stream:
    """Bits one by one, and where they are by keys."""

    unary: U8
    low: U8
    columns: Sequence[_Column]


@dataclass(frozen=True, slots=True)
class Cut:
    """A shard's keys, and where the bits of each are."""

    x: I64
    y: I64  # as far as the shard keeps it
    streams: Sequence[_Stream]  # of the lists, and of the places of pairs

    def keys(self) -> U64:
        return keys_of(self.x, self.y)


class Run(NamedTuple):
    """Keys of a shard from one place up to another."""

    of: Cut
    first: int
    end: int


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────
class _Walk:
    """Goes through the columns of some bits and notes where those of each key are."""

    def __init__(self, reader: BitReader) -> None:
        self.reader = reader
        self.columns: list[_Column] = []

    def stream(self) -> _Stream:
        return _Stream(self.reader.unary_bits, self.reader.low_bits(), self.columns)

    def note(self, items: I64, low: I64) -> None:
        """Note a column; ``items`` and ``low`` tell how many numbers and low bits come before each key's."""
        self.columns.append(_Column(self.reader.starts(items), self.reader.at + low))

    def gamma(self, items: I64, order: int = 0) -> None:
        """Note numbers as :meth:`BitWriter.gamma` writes them: as many low bits as zeros, and ``order`` more."""
        unary = self.reader.starts(items)
        self.note(items, unary - unary[0] + (order - 1) * items)

    def skip(self, items: I64) -> None:
        """Pass over the column that was noted last."""
        low = self.columns[-1].low
        self.reader.skip(int(items[-1]), int(low[-1] - low[0]))


@dataclass(frozen=True, slots=True)
class _Traits:
    """How the postings of a shard's keys are accented, as far as it takes to pass over them."""

    form_counts: I64  # for each key
    set_counts: I64
    set_bits: I64  # of keys with several accentuations: for each set and accentuation


def cut(data: bytes, number: int, shape: Shape) -> Cut:
    """Return a shard of lists without places by its keys."""
    walk, x, y = _walk(data, number)
    sizes = _sizes(walk, len(x))
    traits = _traits(walk, len(x), shape)
    _postings(walk, sizes, traits, shape)
    return Cut(x, y, [walk.stream()])


def cut_pairs(data: bytes, near: bytes, number: int, shape: Shape, far: int) -> Cut:
    """Return a shard of pairs by its keys, with their places where not more than ``far`` articles have them."""
    walk, x, y = _walk(data, number)
    sizes = _sizes(walk, len(x))
    traits = _traits(walk, len(x), shape)
    ranks = _postings(walk, sizes, traits, shape)
    widths = _form_widths(sizes, traits, ranks, shape)
    places = _Walk(BitReader(near))
    is_near = sizes <= far
    postings = borders_of(np.where(is_near, sizes, 0))
    counts = places.reader.starts(np.arange(int(postings[-1]) + 1))  # where a posting's first place is
    places.note(postings, np.zeros_like(postings))
    places.skip(postings)
    items = counts[postings]
    places.gamma(items, PLACE_BITS)
    places.skip(items)
    low = borders_of(widths[np.repeat(is_near, sizes)] * np.diff(counts))
    places.note(np.zeros_like(postings), low[postings])
    return Cut(x, y, [walk.stream(), places.stream()])


def _walk(data: bytes, number: int) -> tuple[_Walk, I64, I64]:
    reader = BitReader(data[HEAD.size :])
    return _Walk(reader), *read_keys(reader, data, number)


def _sizes(walk: _Walk, count: int) -> I64:
    walk.gamma(np.arange(count + 1))
    return walk.reader.gamma(count) + 1


def _traits(walk: _Walk, count: int, shape: Shape) -> _Traits:
    reader, every, ones = walk.reader, np.arange(count + 1), np.ones(count, dtype=np.int64)
    if not shape.forms:
        return _Traits(ones, ones, ones[:0])
    walk.note(every, np.zeros_like(every))
    form_counts = reader.unary(count) + 1
    forms = borders_of(form_counts)
    if shape.forms == "hash":
        walk.note(np.zeros_like(forms), 16 * forms)
        walk.skip(np.zeros_like(forms))
    else:
        codes = 2 * forms if shape.forms == "codes" else forms
        walk.gamma(codes, CODE_BITS)
        walk.skip(codes)
    several = form_counts > 1
    walk.gamma(borders_of(several.astype(np.int64)))
    set_counts = ones.copy()
    set_counts[several] = reader.gamma(int(several.sum())) + 1
    members = borders_of(np.where(several, set_counts * form_counts, 0))
    walk.note(np.zeros_like(members), members)
    bits = reader.fields(np.ones(int(members[-1]), dtype=np.int64))
    return _Traits(form_counts, set_counts, bits)


def _postings(walk: _Walk, sizes: I64, traits: _Traits, shape: Shape) -> I64:
    """Note the lists; return the ranks of those postings whose keys have several sets of accentuations."""
    short = np.where(sizes > shape.long, 0, sizes)
    postings = borders_of(short)
    unary = walk.reader.starts(postings)
    walk.note(postings, borders_of(short * gap_widths(sizes, shape.numbers)))
    walk.skip(postings)
    if not shape.forms:
        return unary[:0]
    walk.note(postings, np.zeros_like(postings))
    walk.skip(postings)
    ranked = borders_of(np.where(traits.set_counts > 1, short, 0))
    walk.gamma(ranked)
    return walk.reader.gamma(int(ranked[-1]))


def _form_widths(sizes: I64, traits: _Traits, ranks: I64, shape: Shape) -> I64:
    """Return for each posting how many bits tell which accentuation stands at a place; 0 in long lists."""
    several = traits.form_counts > 1
    widths = np.zeros(int(sizes.sum()), dtype=np.int64)
    if not several.any():
        return widths
    sets = np.where(several, traits.set_counts, 0)
    members = np.repeat(traits.form_counts, sets)
    width_of_set = bit_length(sums_from(borders_of(members)[:-1], traits.set_bits) - 1)
    rank = np.zeros_like(widths)
    rank[np.repeat((traits.set_counts > 1) & (sizes <= shape.long), sizes)] = ranks
    here = np.repeat(several & (sizes <= shape.long), sizes)
    widths[here] = width_of_set[(np.repeat(borders_of(sets)[:-1], sizes) + rank)[here]]
    return widths


# ── Taking out and putting in ─────────────────────────────────────────────────────────────────────
def places_of(shard: Cut, keys: U64) -> I64:
    """Return at which places of a shard some of these different keys, ascending, are."""
    own = shard.keys()
    places = np.searchsorted(own, keys)
    return (
        places[(places < len(own)) & (own[np.minimum(places, len(own) - 1)] == keys)]
        if len(own)
        else places[:0]
    )


def replaced(shard: Cut, gone: I64, new: Cut, first: int, end: int) -> list[Run]:
    """Return a shard's keys without those at some places, and with those of another from one place up to another."""
    steps = [(place, -1) for place in gone.tolist()]
    come = keys_of(new.x[first:end], new.y[first:end])
    steps += zip(np.searchsorted(shard.keys(), come).tolist(), range(first, end), strict=True)
    runs: list[Run] = []
    copied = 0
    for place, key in sorted(steps):
        if place > copied:
            runs.append(Run(shard, copied, place))
        copied = max(copied, place)
        if key < 0:
            copied = place + 1
        else:
            runs.append(Run(new, key, key + 1))
    return [*runs, Run(shard, copied, len(shard.x))]


def put_together(
    runs: Sequence[Run], shard_bits: int, shape: Shape, second: int | None = None
) -> list[bytes]:
    """Return a shard of some keys, in order, and of pairs its places.

    ``second`` bits are kept of the keys' second numbers, by default as many as tell them apart.
    """
    none = np.zeros(0, dtype=np.int64)
    x = np.concatenate([none, *(run.of.x[run.first : run.end] for run in runs)])
    y = np.concatenate([none, *(run.of.y[run.first : run.end] for run in runs)])
    second = second or second_bits(x, y)
    writer = BitWriter()
    write_keys(writer, x, y, shard_bits, second)
    unary, low = writer.bits()
    streams = zip(*(run.of.streams for run in runs), strict=True)
    lists, *places = (list(zip(of_runs, runs, strict=True)) for of_runs in streams)
    shard = head(len(x), shard_bits, second, shape) + _joined(unary, low, lists)
    return [shard, *(_joined(unary[:0], low[:0], one) for one in places)]


def _joined(unary: U8, low: U8, runs: Sequence[tuple[_Stream, Run]]) -> bytes:
    """Lay columns one after the other behind some bits, each with the bits of all runs."""
    unaries, lows = [unary], [low]
    for column in range(len(runs[0][0].columns)):
        for stream, run in runs:
            borders = stream.columns[column]
            unaries.append(stream.unary[borders.unary[run.first] : borders.unary[run.end]])
            lows.append(stream.low[borders.low[run.first] : borders.low[run.end]])
    return packed(unaries, lows)
