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
from press_archive.search.index.postings import Lists, Rows, lists_of, with_new_rows
from press_archive.search.index.sections import Section, list_files, shard_name, shard_of
from press_archive.search.update.decode import decode, kept_bits
from press_archive.search.update.previous import Previous


@dataclass(frozen=True, slots=True)
class Changes:
    """What changes in a section's lists."""

    gone: I64  # the numbers of articles, or of things, all rows of which went
    went: Rows
    come: Rows


def updated_lists(old: Previous, section: Section, changes: Changes) -> Iterator[DataFile | Unchanged]:
    """Yield the files of a section."""
    touched = touched_shards(columns_of(changes.went), columns_of(changes.come), section.bits)
    for number in touched:
        before, kept = old_rows(old, section, number)
        stays = before.some(~np.isin(before.document, changes.gone))
        new = changes.come.some(shard_of(changes.come.x, number, section.bits))
        rows = with_new_rows(stays, replace(new, y=new.y & kept))
        known = [*old.long_keys(section.name, number, section.bits), *_keys(new)]
        lists = _with_whole_keys(lists_of(rows), known, section.shape.long, kept)
        yield from list_files(section, number, lists)
    yield from old.untouched(section.name, touched, section.bits)


def old_rows(old: Previous, section: Section, number: int) -> tuple[Rows, int]:
    """Return a shard's rows, and a mask of what is kept of their keys' second numbers."""
    data = old.parts(shard_name(section.name, number, section.bits))[0]
    kept = kept_bits(data)
    long = old.long_keys(section.name, number, section.bits)
    pieces = {(x, y & kept): old.pieces(section.name, (x, y)) for x, y in long}
    return decode(data, number, section.shape, pieces), kept


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
