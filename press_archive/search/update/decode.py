"""Shards read again, so that they can be changed: the opposite of ``postings.py``.

In: the bytes of a shard and of its long lists. Out: rows as the builder has them. Of the keys' second numbers a
shard keeps only the first bits; those of long lists stand whole in the names of their files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from press_archive.search.index.arrays import I64, Bool, keys_of, places_within
from press_archive.search.index.bits import BitReader
from press_archive.search.index.postings import CODE_BITS, HEAD, PIECE, Rows, Shape, gap_widths, key_width

Pieces = list[list[bytes]]  # of a long list: for each piece its articles and its traits


class CannotChangeError(Exception):
    """The index has to be built anew: it was made otherwise, or is not whole."""


@dataclass(frozen=True, slots=True)
class _Keys:
    x: I64
    y: I64
    sizes: I64
    forms: I64
    form_counts: I64
    set_counts: I64
    set_bits: I64


def decode(data: bytes, number: int, shape: Shape, long: Mapping[tuple[int, int], Pieces]) -> Rows:
    """Return the rows of a shard.

    ``long`` has its long lists by their keys, the second numbers cut as the shard cuts them.
    """
    reader = BitReader(data[HEAD.size :])
    keys = _read_traits(reader, *read_keys(reader, data, number), shape)
    is_long = keys.sizes > shape.long
    documents, levels, ranks = _short_lists(reader, keys, ~is_long, shape)
    parts = [_rows(keys, np.flatnonzero(~is_long), documents, levels, ranks)]
    for key in np.flatnonzero(is_long):
        pieces = long[int(keys.x[key]), int(keys.y[key])]
        parts.append(_rows(keys, np.array([key]), *_long_list(pieces, keys, int(key), shape)))
    rows = Rows(*(np.concatenate([getattr(part, name) for part in parts]) for name in Rows.__slots__))
    # long lists lie behind the others
    return rows.some(np.argsort(keys_of(rows.x, rows.y), kind="stable")) if is_long.any() else rows


def kept_bits(data: bytes) -> int:
    """Return a mask of the bits that a shard keeps of its keys' second numbers."""
    second: int = HEAD.unpack_from(data)[2]
    return ((1 << second) - 1) << (32 - second)


def read_keys(reader: BitReader, data: bytes, number: int) -> tuple[I64, I64]:
    """Return both numbers of a shard's keys."""
    count, shard_bits, second, _, _ = HEAD.unpack_from(data)
    rest = np.cumsum(reader.rice(np.full(count, key_width(count, shard_bits))))
    return rest + (number << (32 - shard_bits)), reader.fields(np.full(count, second)) << (32 - second)


def _read_traits(reader: BitReader, x: I64, y: I64, shape: Shape) -> _Keys:
    count = len(x)
    sizes = reader.gamma(count) + 1
    if not shape.forms:
        ones = np.ones(count, dtype=np.int64)
        return _Keys(x, y, sizes, np.zeros_like(x), ones, ones, np.zeros(0, dtype=np.int64))
    form_counts = reader.unary(count) + 1
    forms = _read_forms(reader, int(form_counts.sum()), shape)
    several = form_counts > 1
    set_counts = np.ones(count, dtype=np.int64)
    set_counts[several] = reader.gamma(int(several.sum())) + 1
    bits = reader.fields(np.ones(int((set_counts * form_counts)[several].sum()), dtype=np.int64))
    return _Keys(x, y, sizes, forms, form_counts, set_counts, bits)


def _read_forms(reader: BitReader, count: int, shape: Shape) -> I64:
    if shape.forms == "hash":
        return reader.fields(np.full(count, 16))
    if shape.forms == "code":
        return reader.gamma(count, CODE_BITS)
    codes = reader.gamma(2 * count, CODE_BITS)
    return codes[::2] << 8 | codes[1::2]


def _short_lists(reader: BitReader, keys: _Keys, short: Bool, shape: Shape) -> tuple[I64, I64, I64]:
    """Return articles, levels and sets of all short lists."""
    sizes = keys.sizes[short]
    gaps = reader.rice(np.repeat(gap_widths(sizes, shape.numbers), sizes))
    documents = _ascending(gaps, sizes)
    if not shape.forms:
        return documents, np.zeros_like(documents), np.zeros_like(documents)
    levels, ranks = reader.unary(len(documents)), np.zeros_like(documents)
    several = np.repeat(keys.set_counts[short] > 1, sizes)
    ranks[several] = reader.gamma(int(several.sum()))
    return documents, levels, ranks


def _ascending(gaps: I64, sizes: I64) -> I64:
    """Return the numbers of lists whose distances less one these are."""
    total = np.cumsum(gaps + 1)
    starts = np.cumsum(sizes) - sizes
    before: I64 = np.append(0, total)[starts]
    return total - 1 - np.repeat(before, sizes)


def _long_list(pieces: Pieces, keys: _Keys, key: int, shape: Shape) -> tuple[I64, I64, I64]:
    size, left = int(keys.sizes[key]), int(keys.sizes[key])
    width = int(gap_widths(np.array([size]), shape.numbers)[0])
    found: list[tuple[I64, I64, I64]] = []
    for articles, traits in pieces:
        count = min(left, PIECE)
        left -= count
        reader = BitReader(articles)
        documents = _ascending(reader.rice(np.full(count, width)), np.array([count]))
        told = BitReader(traits)
        levels = told.unary(count) if shape.forms else np.zeros_like(documents)
        ranks = told.gamma(count) if keys.set_counts[key] > 1 else np.zeros_like(documents)
        found.append((documents, levels, ranks))
    documents, levels, ranks = (np.concatenate(column) for column in zip(*found, strict=True))
    return documents, levels, ranks


def _rows(keys: _Keys, which: I64, documents: I64, levels: I64, ranks: I64) -> Rows:
    """Return a row for each accentuation of each posting of some keys."""
    owner = np.repeat(which, keys.sizes[which])
    set_key = np.repeat(np.arange(len(keys.x)), keys.set_counts)
    widths = keys.form_counts[set_key]
    in_set = np.ones(int(widths.sum()), dtype=np.int64)
    in_set[np.repeat(widths > 1, widths)] = keys.set_bits
    first_form = np.cumsum(keys.form_counts) - keys.form_counts
    form = keys.forms[np.repeat(first_form[set_key], widths) + places_within(widths)]
    members = np.flatnonzero(in_set)
    member_counts = np.bincount(np.repeat(np.arange(len(set_key)), widths)[members], minlength=len(set_key))
    chosen = (np.cumsum(keys.set_counts) - keys.set_counts)[owner] + ranks
    counts = member_counts[chosen]
    first = (np.cumsum(member_counts) - member_counts)[chosen]
    forms = form[members][np.repeat(first, counts) + places_within(counts)]
    posting = np.repeat(np.arange(len(owner)), counts)
    return Rows(keys.x[owner][posting], keys.y[owner][posting], documents[posting], forms, levels[posting])
