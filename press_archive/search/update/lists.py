"""Sections of plain lists brought up to date: words, names, words in names.

In: the index as it was, the rows that went and those that came. Out: the section's files; a shard that neither gained
nor lost a row stays as it lies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.index.arrays import I64, starts_of
from press_archive.search.index.postings import Encoded, Lists, Rows, encode, lists_of, with_new_rows
from press_archive.search.index.sections import Section, bits_script, long_files, shard_name, shard_of
from press_archive.search.update.decode import decode, kept_bits
from press_archive.search.update.previous import Previous


@dataclass(frozen=True, slots=True)
class Changes:
    """What changes in a section's lists."""

    gone: I64  # the numbers of articles, or of things, all rows of which went
    went: Rows
    come: Rows


def updated_lists(old: Previous, *sections: tuple[Section, Changes]) -> Iterator[DataFile | Unchanged]:
    """Yield the files of a section, with others that lie in its files."""
    name, bits = sections[0][0].name, sections[0][0].bits
    touched = [set(touched_in(changes, bits)) for _, changes in sections]
    for number in sorted(set().union(*touched)):
        parts = old.parts(shard_name(name, number, bits))
        long: list[DataFile] = []
        for place, (section, changes) in enumerate(sections):
            if number in touched[place]:
                encoded = changed_lists(old, section, number, parts[place], changes)
                parts[place] = encoded.shard
                long += long_files(section.name, encoded)
        yield bits_script(shard_name(name, number, bits), *parts)
        yield from long
    yield from old.untouched_shards(name, set().union(*touched), bits)
    for (section, _), here in zip(sections, touched, strict=True):
        yield from old.untouched_long(section.name, here, bits)


def changed_lists(old: Previous, section: Section, number: int, data: bytes, changes: Changes) -> Encoded:
    """Return a shard without what went and with what came; ``data`` is the shard as it was."""
    kept = kept_bits(data)
    long = old.long_keys(section.name, number, section.bits)
    pieces = {(x, y & kept): old.pieces(section.name, (x, y)) for x, y in long}
    before = decode(data, number, section.shape, pieces)
    stays = before.some(~np.isin(before.document, changes.gone))
    new = changes.come.some(shard_of(changes.come.x, number, section.bits))
    rows = with_new_rows(stays, replace(new, y=new.y & kept))
    lists = _with_whole_keys(lists_of(rows), [*long, *_keys(new)], section.shape.long, kept)
    return encode(lists, section.bits, section.shape)


def touched_in(changes: Changes, bits: int) -> list[int]:
    """Return the shards in which something changes."""
    return touched_shards(columns_of(changes.went), columns_of(changes.come), bits)


def touched_shards(went: Sequence[I64], come: Sequence[I64], bits: int) -> list[int]:
    """Return the shards of lines that only went or only came; the first columns are the keys' first numbers."""
    lines = np.concatenate([np.stack(went, axis=1), np.stack(come, axis=1)])
    lines, times = np.unique(lines, axis=0, return_counts=True)
    shards: list[int] = np.unique(lines[times == 1, 0] >> (32 - bits)).tolist()
    return shards


def columns_of(rows: Rows) -> list[I64]:
    return [getattr(rows, name) for name in Rows.__slots__]


def _keys(rows: Rows) -> Iterator[tuple[int, int]]:
    at = np.flatnonzero(starts_of(rows.x, rows.y))
    return zip(rows.x[at].tolist(), rows.y[at].tolist(), strict=True)


def _with_whole_keys(lists: Lists, known: Iterable[tuple[int, int]], long: int, kept: int) -> Lists:
    """Give long lists, whose files are called by them, their whole second numbers again."""
    are_long = np.flatnonzero(lists.sizes > long)
    if not len(are_long):
        return lists
    whole = {(x, y & kept): y for x, y in known}
    y = lists.y.copy()
    for key in are_long:
        y[key] = whole[int(lists.x[key]), int(lists.y[key])]
    return replace(lists, y=y)
