"""Pairs of words brought up to date: only the lists of pairs of changed articles are made anew.

In: the index as it was, and the pairs of the articles that went and came. Out: the files of pairs and their places,
and of the names that lie with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.index.arrays import I64, U64, keys_of, starts_of
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
from press_archive.search.index.postings import Rows
from press_archive.search.index.sections import bits_script, encoded_pairs, names_sections, shard_name
from press_archive.search.update.cut import cut_pairs
from press_archive.search.update.decode import CannotChangeError, decode, kept_bits
from press_archive.search.update.lists import Changes, changed_keys, changed_lists
from press_archive.search.update.opened import Opened, shards_of, together
from press_archive.search.update.previous import Previous

_KEPT = 0xFFFF0000  # of the keys' second numbers


@dataclass(frozen=True)
class PairChanges:
    """The pairs that went and came."""

    gone: I64  # numbers of articles
    went: Occurrences
    come: Occurrences

    @cached_property
    def keys(self) -> U64:
        """The keys of the pairs whose lists change, ascending."""
        return changed_keys(_columns(self.went), _columns(self.come))


def updated_pairs(
    old: Previous, layout: Layout, changes: PairChanges, names: Changes
) -> Iterator[DataFile | Unchanged]:
    """Yield the files of pairs, of their places, and of the names that lie with them."""
    bits, (_, section) = layout.pairs, names_sections(layout)
    touched, renamed = set(shards_of(changes.keys, bits).tolist()), names.shards(bits)
    for numbers in together(touched | renamed):
        parts = {number: old.parts(shard_name("pairs", number, bits)) for number in numbers}
        pairs = {number: parts[number][:2] for number in numbers if number in touched}
        changed, files = _changed_pairs(old, layout, pairs, changes)
        called = {number: parts[number][2] for number in numbers if number in renamed}
        renamed_lists, long = changed_lists(old, section, called, names)
        for number in numbers:
            told = changed.get(number, parts[number][:2])
            own = renamed_lists.get(number, parts[number][2])
            yield bits_script(shard_name("pairs", number, bits), *told, own)
        yield from files
        yield from long
    yield from old.untouched_shards("pairs", touched | renamed, bits)
    for name, keys in (("pairs", changes.keys), ("places", changes.keys), (section.name, names.keys)):
        yield from old.untouched_long(name, keys)


def _changed_pairs(
    old: Previous, layout: Layout, shards: Mapping[int, Sequence[bytes]], changes: PairChanges
) -> tuple[dict[int, list[bytes]], Iterator[DataFile]]:
    """Return shards without the articles that went and with those that came, and the files beside that changed."""
    if not shards:
        return {}, iter(())
    shape, far = layout.pair_shape(), layout.far
    if any(kept_bits(lists) != _KEPT for lists, _ in shards.values()):
        raise CannotChangeError
    cuts = {number: cut_pairs(lists, near, number, shape, far) for number, (lists, near) in shards.items()}
    opened = Opened.of(cuts, [_KEPT] * len(cuts), changes.keys, layout.pairs)
    before = _old_pairs(old, layout, opened)
    stays = before.some(~np.isin(before.document, changes.gone))
    come = changes.come.some(np.isin(keys_of(changes.come.x, changes.come.y), opened.keys))
    whole = replace(stays, y=opened.whole(stays.x, stays.y))
    rows, places = rows_and_places(with_new_occurrences(whole, come))
    (lists, near), files = encoded_pairs(rows, places, layout, 0)
    y = rows.y[starts_of(rows.x, rows.y)]
    made = replace(cut_pairs(lists, near, 0, shape, far), y=y)
    return dict(opened.filled(made, shape)), files


def _columns(lines: Occurrences) -> list[I64]:
    return [getattr(lines, name) for name in Occurrences.__slots__]


def _old_pairs(old: Previous, layout: Layout, opened: Opened) -> Occurrences:
    """Return all occurrences of the pairs whose lists change, wherever their lists and places lie."""
    lists, near = opened.taken_out(layout.pair_shape())
    long = opened.among_kept(old.long_keys("pairs"))
    rows = decode(
        lists, 0, layout.pair_shape(), {kept: old.pieces("pairs", key) for kept, key in long.items()}
    )
    is_near = np.ones(len(rows), dtype=bool)
    found = []
    for (x, y), key in opened.among_kept(old.long_keys("places")).items():
        own = (rows.x == x) & (rows.y == y)
        is_near &= ~own
        found.append(_read(rows.some(own), [part for (part,) in old.pieces("places", key)]))
    return joined_occurrences([_read(rows.some(is_near), [near]), *found])


def _read(rows: Rows, data: Sequence[bytes]) -> Occurrences:
    """Return the occurrences of rows whose places are in these bytes, in pieces where they are many."""
    of_forms = form_widths(rows)
    borders = [min(piece * PLACES_PIECE, len(of_forms)) for piece in range(len(data))] + [len(of_forms)]
    read = [
        decode_places(part, of_forms[a:b]) for part, a, b in zip(data, borders, borders[1:], strict=False)
    ]
    return occurrences_of(rows, joined_places(read))
