"""Pairs of words brought up to date: only the shards that hold pairs of changed articles are made anew.

In: the index as it was, and the pairs of the articles that went and came. Out: the files of pairs and their places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.arrays import I64, starts_of
from press_archive.search.decode import CannotChangeError, decode, kept_bits
from press_archive.search.layout import Layout
from press_archive.search.occurrences import (
    Occurrences,
    form_widths,
    joined_occurrences,
    occurrences_of,
    rows_and_places,
    with_new_occurrences,
)
from press_archive.search.places import PLACES_PIECE, Places, decode_places, joined_places
from press_archive.search.postings import Rows, sizes_of
from press_archive.search.previous import Previous
from press_archive.search.sections import bits_script, pair_files, shard_name
from press_archive.search.update_lists import of_shard, touched_shards

_KEPT = 0xFFFF0000  # of the second numbers, in a shard and in what of it lies with the places


@dataclass(frozen=True, slots=True)
class PairChanges:
    """The pairs that went and came, and how many bits the places of each article took and take."""

    gone: I64  # numbers of articles
    went: Occurrences
    come: Occurrences
    old_widths: I64
    widths: I64


def updated_pairs(old: Previous, layout: Layout, changes: PairChanges) -> Iterator[DataFile | Unchanged]:
    """Yield the files of pairs and of their places."""
    bits = layout.pairs
    touched = touched_shards(
        [*_columns(changes.went), changes.old_widths[changes.went.document]],
        [*_columns(changes.come), changes.widths[changes.come.document]],
        bits,
    )
    with_places: dict[int, tuple[bytes, bytes, bytes]] = {}
    for number in touched:
        rows, places = _updated_shard(old, layout, changes, number)
        files, with_places[number] = pair_files(rows, places, number, layout)
        yield from files
    yield from old.untouched("pairs", touched, bits)
    yield from old.untouched_long("places", touched, bits)
    yield from _place_files(old, with_places, layout)


def _updated_shard(old: Previous, layout: Layout, changes: PairChanges, number: int) -> tuple[Rows, Places]:
    long = old.long_keys("pairs", number, layout.pairs)
    before = _old_pairs(old, number, layout, changes.old_widths, long)
    stays = before.some(~np.isin(before.document, changes.gone))
    part = of_shard(changes.come.x, number, layout.pairs)
    new = changes.come.some(np.arange(part.start, part.stop))
    found = with_new_occurrences(stays, replace(new, y=new.y & _KEPT))
    rows, places = rows_and_places(found, changes.widths)
    known = [*long, *zip(new.x.tolist(), new.y.tolist(), strict=True)]
    return _with_whole_keys(rows, known, layout.long), places


def _columns(lines: Occurrences) -> list[I64]:
    return [getattr(lines, name) for name in Occurrences.__slots__]


def _with_whole_keys(rows: Rows, known: Iterable[tuple[int, int]], long: int) -> Rows:
    """Give long lists, whose files are called by them, their whole second numbers again."""
    sizes = sizes_of(rows)
    if not (sizes > long).any():
        return rows
    whole = {(x, y & _KEPT): y for x, y in known}
    starts = starts_of(rows.x, rows.y)
    y, key_of_row = rows.y.copy(), np.cumsum(starts) - 1
    for key in np.flatnonzero(sizes > long):
        own = key_of_row == key
        y[own] = whole[int(rows.x[own][0]), int(y[own][0])]
    return replace(rows, y=y)


def _place_files(
    old: Previous, with_places: Mapping[int, tuple[bytes, bytes, bytes]], layout: Layout
) -> Iterator[DataFile | Unchanged]:
    """Yield the files of places; in those that changed, the other shards' parts stay."""
    together = 1 << (layout.pairs - layout.places)
    changed = sorted({number // together for number in with_places})
    for number in changed:
        name = shard_name("places", number, layout.places)
        parts = old.parts(name)
        for place in range(together):
            if number * together + place in with_places:
                parts[3 * place : 3 * place + 3] = with_places[number * together + place]
        yield bits_script(name, *parts)
    yield from old.untouched_shards("places", changed, layout.places)


def _old_pairs(
    old: Previous, number: int, layout: Layout, widths: I64, long: Sequence[tuple[int, int]]
) -> Occurrences:
    """Return all occurrences of a shard's pairs: short and long lists, and rare ones."""
    shape, together = layout.pair_shape(), 1 << (layout.pairs - layout.places)
    pieces = {(x, y & _KEPT): old.pieces("pairs", (x, y)) for x, y in long}
    (lists,) = old.parts(shard_name("pairs", number, layout.pairs))
    parts = old.parts(shard_name("places", number // together, layout.places))
    short, rare_lists, rare_places = parts[3 * (number % together) :][:3]
    if kept_bits(lists) != _KEPT or kept_bits(rare_lists) != _KEPT:
        raise CannotChangeError
    frequent = decode(lists, number, shape, pieces)
    rare = decode(rare_lists, number, shape, {})
    is_long = np.zeros(len(frequent), dtype=bool)
    for x, y in pieces:
        is_long |= (frequent.x == x) & (frequent.y == y)
    found = [_read(frequent.some(~is_long), [short], widths), _read(rare, [rare_places], widths)]
    for x, y in long:
        own = frequent.some((frequent.x == x) & (frequent.y == y & _KEPT))
        found.append(_read(own, [part for (part,) in old.pieces("places", (x, y))], widths))
    return joined_occurrences(found)


def _read(rows: Rows, data: Sequence[bytes], widths: I64) -> Occurrences:
    """Return the occurrences of rows whose places are in these bytes, in pieces where they are many."""
    at = np.flatnonzero(starts_of(rows.x, rows.y, rows.document))
    of_posting, of_forms = widths[rows.document[at]], form_widths(rows)
    borders = [min(piece * PLACES_PIECE, len(at)) for piece in range(len(data))] + [len(at)]
    if len(data) == 1:
        borders = [0, len(at)]
    read = [
        decode_places(part, of_posting[a:b], of_forms[a:b])
        for part, a, b in zip(data, borders, borders[1:], strict=False)
    ]
    return occurrences_of(rows, joined_places(read))
