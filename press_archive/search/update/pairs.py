"""Pairs of words brought up to date: only the shards that hold pairs of changed articles are made anew.

In: the index as it was, and the pairs of the articles that went and came. Out: the files of pairs and their places,
and of the names that lie with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.index.arrays import I64, starts_of
from press_archive.search.index.layout import Layout
from press_archive.search.index.occurrences import (
    Occurrences,
    form_widths,
    joined_occurrences,
    occurrences_of,
    rows_and_places,
    with_new_occurrences,
)
from press_archive.search.index.positions import PLACES_PIECE, decode_places, joined_places
from press_archive.search.index.postings import Rows, sizes_of
from press_archive.search.index.sections import (
    bits_script,
    encoded_pairs,
    long_files,
    names_sections,
    shard_name,
    shard_of,
)
from press_archive.search.update.decode import CannotChangeError, decode, kept_bits
from press_archive.search.update.lists import Changes, changed_lists, touched_in, touched_shards
from press_archive.search.update.previous import Previous

_KEPT = 0xFFFF0000  # of the keys' second numbers


@dataclass(frozen=True, slots=True)
class PairChanges:
    """The pairs that went and came."""

    gone: I64  # numbers of articles
    went: Occurrences
    come: Occurrences


def updated_pairs(
    old: Previous, layout: Layout, changes: PairChanges, names: Changes
) -> Iterator[DataFile | Unchanged]:
    """Yield the files of pairs, of their places, and of the names that lie with them."""
    bits, (_, section) = layout.pairs, names_sections(layout)
    touched = set(touched_shards(_columns(changes.went), _columns(changes.come), bits))
    renamed = set(touched_in(names, bits))
    for number in sorted(touched | renamed):
        *parts, called = old.parts(shard_name("pairs", number, bits))
        files: Iterable[DataFile] = ()
        if number in touched:
            parts, files = _updated_shard(old, layout, changes, number)
        if number in renamed:
            encoded = changed_lists(old, section, number, called, names)
            called, files = encoded.shard, chain(files, long_files(section.name, encoded))
        yield bits_script(shard_name("pairs", number, bits), *parts, called)
        yield from files
    yield from old.untouched_shards("pairs", touched | renamed, bits)
    for name, here in (("pairs", touched), ("places", touched), (section.name, renamed)):
        yield from old.untouched_long(name, here, bits)


def _updated_shard(
    old: Previous, layout: Layout, changes: PairChanges, number: int
) -> tuple[list[bytes], Iterable[DataFile]]:
    """Return a shard without the articles that went and with those that came, and the files beside it."""
    new = _of_shard(changes.come, number, layout.pairs)
    found = _old_pairs(old, number, layout)
    stays = found.some(~np.isin(found.document, changes.gone))
    rows, places = rows_and_places(with_new_occurrences(stays, new))
    known = [key for name in ("pairs", "places") for key in old.long_keys(name, number, layout.pairs)]
    known += _whole_keys(changes.come, number, layout.pairs)
    return encoded_pairs(_with_whole_keys(rows, known, layout.far), places, layout)


def _of_shard(lines: Occurrences, number: int, bits: int) -> Occurrences:
    """Return the occurrences of a shard's pairs, their keys as the shard keeps them."""
    part = shard_of(lines.x, number, bits)
    some = lines.some(np.arange(part.start, part.stop))
    return replace(some, y=some.y & _KEPT)


def _whole_keys(lines: Occurrences, number: int, bits: int) -> Iterator[tuple[int, int]]:
    part = shard_of(lines.x, number, bits)
    return zip(lines.x[part].tolist(), lines.y[part].tolist(), strict=True)


def _columns(lines: Occurrences) -> list[I64]:
    return [getattr(lines, name) for name in Occurrences.__slots__]


def _with_whole_keys(rows: Rows, known: Iterable[tuple[int, int]], far: int) -> Rows:
    """Give lists that have files of their own, which are called by their keys, their whole second numbers again."""
    sizes = sizes_of(rows)
    if not (sizes > far).any():
        return rows
    whole = {(x, y & _KEPT): y for x, y in known}
    starts = starts_of(rows.x, rows.y)
    y, key_of_row = rows.y.copy(), np.cumsum(starts) - 1
    for key in np.flatnonzero(sizes > far):
        own = key_of_row == key
        y[own] = whole[int(rows.x[own][0]), int(y[own][0])]
    return replace(rows, y=y)


def _old_pairs(old: Previous, number: int, layout: Layout) -> Occurrences:
    """Return all occurrences of a shard's pairs, wherever their lists and places lie."""
    lists, near, _ = old.parts(shard_name("pairs", number, layout.pairs))
    if kept_bits(lists) != _KEPT:
        raise CannotChangeError
    long = {
        (x, y & _KEPT): old.pieces("pairs", (x, y)) for x, y in old.long_keys("pairs", number, layout.pairs)
    }
    rows = decode(lists, number, layout.pair_shape(), long)
    is_near = np.ones(len(rows), dtype=bool)
    found = []
    for x, y in old.long_keys("places", number, layout.pairs):
        own = (rows.x == x) & (rows.y == y & _KEPT)
        is_near &= ~own
        found.append(_read(rows.some(own), [part for (part,) in old.pieces("places", (x, y))]))
    return joined_occurrences([_read(rows.some(is_near), [near]), *found])


def _read(rows: Rows, data: Sequence[bytes]) -> Occurrences:
    """Return the occurrences of rows whose places are in these bytes, in pieces where they are many."""
    of_forms = form_widths(rows)
    borders = [min(piece * PLACES_PIECE, len(of_forms)) for piece in range(len(data))] + [len(of_forms)]
    read = [
        decode_places(part, of_forms[a:b]) for part, a, b in zip(data, borders, borders[1:], strict=False)
    ]
    return occurrences_of(rows, joined_places(read))
