"""Pairs of words brought up to date: only the shards that hold pairs of changed articles are made anew.

In: the index as it was, and the pairs of the articles that went and came. Out: the files of pairs and their places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.index.arrays import I64, keys_of, starts_of
from press_archive.search.index.layout import Layout
from press_archive.search.index.occurrences import (
    Occurrences,
    form_widths,
    joined_occurrences,
    occurrences_of,
    rows_and_places,
    with_new_occurrences,
)
from press_archive.search.index.positions import PLACES_PIECE, Places, decode_places, joined_places
from press_archive.search.index.postings import Rows, sizes_of
from press_archive.search.index.sections import (
    bits_script,
    frequent_files,
    pair_files,
    rare_parts,
    shard_name,
)
from press_archive.search.update.decode import CannotChangeError, decode, kept_bits
from press_archive.search.update.lists import of_shard, touched_shards
from press_archive.search.update.previous import Previous

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
    only_rare = set()
    for number in touched:
        files, with_places[number] = _updated_shard(old, layout, changes, number)
        yield from files
        if not files:
            only_rare.add(number)
    with_files = [number for number in touched if number not in only_rare]
    yield from old.untouched("pairs", with_files, bits)
    yield from old.untouched_long("places", with_files, bits)
    yield from _place_files(old, with_places, layout)


def _updated_shard(
    old: Previous, layout: Layout, changes: PairChanges, number: int
) -> tuple[Sequence[DataFile], tuple[bytes, bytes, bytes]]:
    """Return a shard's files, none where only rare pairs changed, and what of it lies with the places."""
    went, new = (_of_shard(some, number, layout.pairs) for some in (changes.went, changes.come))
    short, *lists_and_places = _parts(old, number, layout)
    rare = _rare_pairs(lists_and_places, number, layout, changes.old_widths)
    keys = [keys_of(some.x, some.y) for some in (went, new)]
    are_rare = np.isin(np.concatenate(keys), keys_of(rare.x, rare.y))
    if are_rare.all():
        rows, places = _changed(rare, changes, new)
        if (sizes_of(rows) <= layout.rare).all():
            return [], (short, *rare_parts(rows, places, layout))
    frequent = _frequent_pairs(old, short, number, layout, changes.old_widths)
    known = [*old.long_keys("pairs", number, layout.pairs), *_whole_keys(changes.come, number, layout.pairs)]
    if not are_rare.any():
        rows, places = _changed(frequent, changes, new)
        if (sizes_of(rows) > layout.rare).all():
            rows = _with_whole_keys(rows, known, layout.long)
            files, short = frequent_files(rows, places, number, layout)
            return list(files), (short, lists_and_places[0], lists_and_places[1])
    rows, places = _changed(joined_occurrences([frequent, rare]), changes, new)
    files, parts = pair_files(_with_whole_keys(rows, known, layout.long), places, number, layout)
    return list(files), parts


def _of_shard(lines: Occurrences, number: int, bits: int) -> Occurrences:
    """Return the occurrences of a shard's pairs, their keys as the shard keeps them."""
    part = of_shard(lines.x, number, bits)
    some = lines.some(np.arange(part.start, part.stop))
    return replace(some, y=some.y & _KEPT)


def _whole_keys(lines: Occurrences, number: int, bits: int) -> Iterator[tuple[int, int]]:
    part = of_shard(lines.x, number, bits)
    return zip(lines.x[part].tolist(), lines.y[part].tolist(), strict=True)


def _changed(found: Occurrences, changes: PairChanges, new: Occurrences) -> tuple[Rows, Places]:
    """Return pairs without the articles that went and with those that came."""
    stays = found.some(~np.isin(found.document, changes.gone))
    return rows_and_places(with_new_occurrences(stays, new), changes.widths)


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


def _parts(old: Previous, number: int, layout: Layout) -> list[bytes]:
    """Return what of a shard lies with the places: those of frequent pairs, lists of rare ones, and their places."""
    together = 1 << (layout.pairs - layout.places)
    parts = old.parts(shard_name("places", number // together, layout.places))
    return parts[3 * (number % together) :][:3]


def _rare_pairs(data: Sequence[bytes], number: int, layout: Layout, widths: I64) -> Occurrences:
    lists, places = data
    _check(lists)
    return _read(decode(lists, number, layout.pair_shape(), {}), [places], widths)


def _frequent_pairs(old: Previous, short: bytes, number: int, layout: Layout, widths: I64) -> Occurrences:
    """Return all occurrences of a shard's frequent pairs: those of short lists and of long ones."""
    long = old.long_keys("pairs", number, layout.pairs)
    pieces = {(x, y & _KEPT): old.pieces("pairs", (x, y)) for x, y in long}
    (lists,) = old.parts(shard_name("pairs", number, layout.pairs))
    _check(lists)
    frequent = decode(lists, number, layout.pair_shape(), pieces)
    is_long = np.zeros(len(frequent), dtype=bool)
    for x, y in pieces:
        is_long |= (frequent.x == x) & (frequent.y == y)
    found = [_read(frequent.some(~is_long), [short], widths)]
    for x, y in long:
        own = frequent.some((frequent.x == x) & (frequent.y == y & _KEPT))
        found.append(_read(own, [part for (part,) in old.pieces("places", (x, y))], widths))
    return joined_occurrences(found)


def _check(lists: bytes) -> None:
    if kept_bits(lists) != _KEPT:
        raise CannotChangeError


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
