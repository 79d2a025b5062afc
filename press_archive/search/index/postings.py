"""The lists of a shard: for each key the articles, with how much it says about them and how it is accented.

In: rows, one for each key, article and accentuation. Out: the shard's bytes and those of the lists that are so
long that they lie in files of their own; and back again, so that a shard can be changed. Client: shards.js.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from press_archive.search.index.arrays import (
    I64,
    U64,
    Bool,
    Numbers,
    bit_length,
    counts_from,
    distinct,
    places_for,
    starts_of,
)
from press_archive.search.index.bits import BitWriter

PIECE = 49152  # articles in one file of a long list
# Keys, bits of the shard's number, of second numbers, of articles, which FORMS.
HEAD = struct.Struct("<IBBBB")


# Of a word its accent code, of two words both codes, of a name a hash of sixteen bits.
Forms = Literal["", "code", "codes", "hash"]
FORMS: tuple[Forms, ...] = ("", "code", "codes", "hash")
CODE_BITS = 3  # that even the smallest accent code takes; measured


@dataclass(frozen=True, slots=True)
class Shape:
    """What a section's lists hold."""

    numbers: int  # bits of the largest document number that may come
    forms: Forms  # how accentuations are told; "": the lists tell neither accents nor levels
    long: int  # a list of more articles lies in files of its own


@dataclass(frozen=True, slots=True)
class Rows:
    """Unique, in ascending order of key, article, accentuation; ``level`` is the same for a key and article."""

    x: I64
    y: I64
    document: I64
    form: I64
    level: I64

    def __len__(self) -> int:
        return len(self.x)

    def some(self, which: Bool | I64 | slice) -> Rows:
        return Rows(self.x[which], self.y[which], self.document[which], self.form[which], self.level[which])


@dataclass(frozen=True, slots=True)
class Encoded:
    """A shard's bytes, and for each long list (by key) the bytes of its pieces: articles, then traits."""

    shard: bytes
    long: Mapping[tuple[int, int], tuple[tuple[bytes, bytes], ...]]


def sorted_rows(rows: Rows) -> Rows:
    """Put rows in order, and leave out those that come twice."""
    order = np.lexsort((rows.form, rows.document, rows.y, rows.x))
    ordered = rows.some(order)
    return ordered.some(starts_of(ordered.x, ordered.y, ordered.document, ordered.form))


def with_new_rows(rows: Rows, new: Rows) -> Rows:
    """Put sorted rows of other articles among sorted rows."""
    at = places_for((rows.x, rows.y, rows.document), (new.x, new.y, new.document))
    return Rows(*(np.insert(getattr(rows, name), at, getattr(new, name)) for name in Rows.__slots__))


NO_ROWS = Rows(*(np.zeros(0, dtype=np.int64) for _ in range(5)))


@dataclass(frozen=True, slots=True)
class Lists:
    """Rows seen as lists: keys, and the postings (key and article) they have."""

    x: I64  # for each key
    y: I64
    sizes: I64  # articles of each key
    document: I64  # for each posting
    level: I64
    rank: I64  # which of its key's sets of accentuations the posting has, the most frequent first
    forms: I64  # all keys' accentuations, one key's after the other, ascending
    form_counts: I64  # for each key
    # For each key: how many different sets of accentuations; 1 where there is one accentuation.
    set_counts: I64
    set_bits: I64  # for each set of a key with several accentuations: one 0 or 1 for each accentuation


def lists_of(rows: Rows) -> Lists:
    """See sorted rows as lists."""
    is_key = starts_of(rows.x, rows.y)
    is_posting = is_key | starts_of(rows.document)
    key_at, posting_at = np.flatnonzero(is_key), np.flatnonzero(is_posting)
    key_of_row = np.cumsum(is_key) - 1
    key_of_posting = key_of_row[posting_at]
    key_and_form = distinct((key_of_row << 32) | rows.form)
    form_counts = np.bincount(key_and_form >> 32, minlength=len(key_at))
    forms = key_and_form & 0xFFFFFFFF
    ranks, set_counts, set_bits = _sets(rows, key_of_row, posting_at, forms, form_counts)
    return Lists(
        x=rows.x[key_at],
        y=rows.y[key_at],
        sizes=np.bincount(key_of_posting, minlength=len(key_at)),
        document=rows.document[posting_at],
        level=rows.level[posting_at],
        rank=ranks,
        forms=forms,
        form_counts=form_counts,
        set_counts=set_counts,
        set_bits=set_bits,
    )


def _sets(rows: Rows, key_of_row: I64, posting_at: I64, forms: I64, form_counts: I64) -> tuple[I64, I64, I64]:
    """Return each posting's set of accentuations as a rank, the sets of each key, and what is in them."""
    key = key_of_row[posting_at]
    several = form_counts[key] > 1
    ranks = np.zeros(len(posting_at), dtype=np.int64)
    set_counts = np.ones(len(form_counts), dtype=np.int64)
    if not several.any():
        return ranks, set_counts, np.zeros(0, dtype=np.int64)
    sign = np.add.reduceat(_scattered(rows.form), posting_at)[several]
    keys = key[several]
    sign_and_key = sign ^ _scattered(keys + (1 << 32))  # no accentuation is as large a number
    order = np.argsort(sign_and_key)
    is_set = starts_of(sign_and_key[order])
    set_at = np.flatnonzero(is_set)
    set_key, set_sign = keys[order[set_at]], sign[order[set_at]]
    by_size = np.lexsort((set_sign, -counts_from(set_at, len(order)), set_key))
    set_key = set_key[by_size]
    rank_of_set = np.empty(len(set_at), dtype=np.int64)
    rank_of_set[by_size] = np.arange(len(set_at)) - np.searchsorted(set_key, set_key)
    of_posting = np.empty(len(keys), dtype=np.int64)
    of_posting[order] = rank_of_set[np.cumsum(is_set) - 1]
    ranks[several] = of_posting
    set_counts += np.bincount(set_key, minlength=len(form_counts))
    set_counts[set_key[starts_of(set_key)]] -= 1
    example = np.flatnonzero(several)[order[set_at]][by_size]
    return ranks, set_counts, _members(rows, key_of_row, posting_at, example, forms, form_counts)


def _scattered(forms: I64) -> U64:
    """Give accentuations numbers whose sums tell sets apart (the steps of SplitMix64)."""
    value = forms.astype(np.uint64) + np.uint64(0x9E3779B97F4A7C15)
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


def _members(rows: Rows, key_of_row: I64, posting_at: I64, example: I64, forms: I64, form_counts: I64) -> I64:
    """Return for each example posting and each accentuation of its key whether the posting has it."""
    first_form = np.cumsum(form_counts) - form_counts
    keys = key_of_row[posting_at[example]]
    row_counts = counts_from(posting_at, len(rows))[example]
    row = np.repeat(posting_at[example], row_counts) + _steps(row_counts)
    composite = np.repeat(np.arange(len(form_counts)), form_counts) * (1 << 32) + forms
    which = np.searchsorted(composite, key_of_row[row] * (1 << 32) + rows.form[row])
    start = np.cumsum(form_counts[keys]) - form_counts[keys]
    bits = np.zeros(int(form_counts[keys].sum()), dtype=np.int64)
    bits[np.repeat(start, row_counts) + which - np.repeat(first_form[keys], row_counts)] = 1
    return bits


def _steps(counts: I64) -> I64:
    return np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)


def encode(lists: Lists, shard_bits: int, shape: Shape) -> Encoded:
    """Write the lists of one shard; all keys share their first ``shard_bits`` bits."""
    is_long = lists.sizes > shape.long
    second = second_bits(lists.x, lists.y)
    writer = BitWriter()
    write_keys(writer, lists.x, lists.y, shard_bits, second)
    writer.gamma(lists.sizes - 1)
    _write_forms(writer, lists, shape)
    short = np.repeat(~is_long, lists.sizes)
    _write_documents(writer, lists, ~is_long, short, shape)
    _write_traits(writer, lists, short, shape)
    shard = head(len(lists.x), shard_bits, second, shape) + writer.finish()
    return Encoded(shard, _long_lists(lists, is_long, shape))


def head(count: int, shard_bits: int, second: int, shape: Shape) -> bytes:
    """Return what a shard of that many keys begins with."""
    return HEAD.pack(count, shard_bits, second, shape.numbers, FORMS.index(shape.forms))


def second_bits(x: I64, y: I64) -> int:
    """Return how many bits of the second number tell this shard's keys apart.

    Also what a pair that stands nowhere has to share with another to be taken for it: once in 10**8 times.
    """
    for bits in (16, 24):
        if starts_of(x, y >> (32 - bits)).all():
            return bits
    return 32


def write_keys(writer: BitWriter, x: I64, y: I64, shard_bits: int, second: int) -> None:
    """Write the keys of a shard, ``second`` bits of their second numbers."""
    rest = x & ((1 << (32 - shard_bits)) - 1)
    writer.rice(np.diff(rest, prepend=0), key_width(len(rest), shard_bits))
    writer.fields(y >> (32 - second), second)


def key_width(count: int, shard_bits: int) -> int:
    """Return the low bits of the distance between two keys of a shard."""
    return max(0, 32 - shard_bits - int(count).bit_length())


def _write_forms(writer: BitWriter, lists: Lists, shape: Shape) -> None:
    if not shape.forms:
        return
    writer.unary(lists.form_counts - 1)
    if shape.forms == "hash":
        writer.fields(lists.forms, 16)
    else:
        writer.gamma(codes_of(lists.forms, shape), CODE_BITS)
    several = lists.form_counts > 1
    writer.gamma(lists.set_counts[several] - 1)
    writer.fields(lists.set_bits, 1)


def codes_of(forms: I64, shape: Shape) -> I64:
    """Return the codes of accentuations one after the other."""
    return np.stack((forms >> 8, forms & 0xFF), axis=1).reshape(-1) if shape.forms == "codes" else forms


def gap_widths(sizes: Numbers, numbers: int) -> I64:
    """Return the low bits of the distances in a list of that many out of 2**numbers."""
    return np.maximum(bit_length(((11 << numbers) // (16 * sizes)).astype(np.int64)) - 1, 0)


def _gaps(documents: I64, sizes: I64) -> I64:
    """Return the distances in each list less one; the first counts from -1."""
    gaps = np.diff(documents, prepend=-1) - 1
    starts = np.cumsum(sizes) - sizes
    gaps[starts] = documents[starts]
    return gaps


def _write_documents(writer: BitWriter, lists: Lists, keys: Bool, postings: Bool, shape: Shape) -> None:
    sizes = lists.sizes[keys]
    widths = np.repeat(gap_widths(sizes, shape.numbers), sizes)
    writer.rice(_gaps(lists.document[postings], sizes), widths)


def _write_traits(writer: BitWriter, lists: Lists, postings: Bool, shape: Shape) -> None:
    """Write levels, and sets of accentuations where there is more than one."""
    if not shape.forms:
        return
    writer.unary(lists.level[postings])
    several = np.repeat(lists.set_counts > 1, lists.sizes) & postings
    writer.gamma(lists.rank[several])


def _long_lists(
    lists: Lists, is_long: Bool, shape: Shape
) -> dict[tuple[int, int], tuple[tuple[bytes, bytes], ...]]:
    ends = np.cumsum(lists.sizes)
    return {
        (int(lists.x[key]), int(lists.y[key])): tuple(
            _piece(lists, int(key), start, min(start + PIECE, int(ends[key])), shape)
            for start in range(int(ends[key] - lists.sizes[key]), int(ends[key]), PIECE)
        )
        for key in np.flatnonzero(is_long)
    }


def _piece(lists: Lists, key: int, start: int, end: int, shape: Shape) -> tuple[bytes, bytes]:
    """Write part of one list: its articles, and in another file its traits."""
    documents, traits = BitWriter(), BitWriter()
    size = np.array([end - start])
    widths = np.repeat(gap_widths(lists.sizes[key : key + 1], shape.numbers), end - start)
    documents.rice(_gaps(lists.document[start:end], size), widths)
    if shape.forms:
        traits.unary(lists.level[start:end])
        if lists.set_counts[key] > 1:
            traits.gamma(lists.rank[start:end])
    return documents.finish(), traits.finish()
