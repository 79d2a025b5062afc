"""Sections of plain lists brought up to date: words, names, words in names.

In: the index as it was, the rows that went and those that came. Out: the section's files; a shard that neither gained
nor lost a row stays as it lies, and of the others only the lists that did are made anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.index.arrays import I64, U64, keys_of, starts_of
from press_archive.search.index.postings import Rows, encode, lists_of, with_new_rows
from press_archive.search.index.sections import Section, bits_script, long_files, shard_name
from press_archive.search.update.cut import cut
from press_archive.search.update.decode import decode, kept_bits
from press_archive.search.update.opened import Opened, shards_of, together
from press_archive.search.update.previous import Previous


@dataclass(frozen=True)
class Changes:
    """What changes in a section's lists."""

    gone: I64  # the numbers of articles, or of things, all rows of which went
    went: Rows
    come: Rows

    @cached_property
    def keys(self) -> U64:
        """The keys of the lists that change, ascending."""
        return changed_keys(columns_of(self.went), columns_of(self.come))

    def shards(self, bits: int) -> set[int]:
        """Return the shards in which something changes."""
        return set(shards_of(self.keys, bits).tolist())


def updated_lists(old: Previous, *sections: tuple[Section, Changes]) -> Iterator[DataFile | Unchanged]:
    """Yield the files of a section, with others that lie in its files."""
    name, bits = sections[0][0].name, sections[0][0].bits
    touched = [changes.shards(bits) for _, changes in sections]
    for numbers in together(set().union(*touched)):
        parts = {number: old.parts(shard_name(name, number, bits)) for number in numbers}
        for place, (section, changes) in enumerate(sections):
            here = {number: parts[number][place] for number in numbers if number in touched[place]}
            changed, long = changed_lists(old, section, here, changes)
            for number, data in changed.items():
                parts[number][place] = data
            yield from long
        for number in numbers:
            yield bits_script(shard_name(name, number, bits), *parts[number])
    yield from old.untouched_shards(name, set().union(*touched), bits)
    for section, changes in sections:
        yield from old.untouched_long(section.name, changes.keys)


def changed_lists(
    old: Previous, section: Section, shards: Mapping[int, bytes], changes: Changes
) -> tuple[dict[int, bytes], Iterator[DataFile]]:
    """Return shards, by number, without what went and with what came, and the files of long lists that changed."""
    if not shards:
        return {}, iter(())
    shape = section.shape
    cuts = {number: cut(data, number, shape) for number, data in shards.items()}
    opened = Opened.of(cuts, map(kept_bits, shards.values()), changes.keys, section.bits)
    long = opened.among_kept(old.long_keys(section.name))
    pieces = {kept: old.pieces(section.name, key) for kept, key in long.items()}
    (taken,) = opened.taken_out(shape)
    before = decode(taken, 0, shape, pieces)
    stays = before.some(~np.isin(before.document, changes.gone))
    come = changes.come.some(np.isin(keys_of(changes.come.x, changes.come.y), opened.keys))
    rows = with_new_rows(replace(stays, y=opened.whole(stays.x, stays.y)), come)
    lists = lists_of(rows)
    encoded = encode(lists, 0, shape)
    made = replace(cut(encoded.shard, 0, shape), y=lists.y)
    return {number: data for number, (data,) in opened.filled(made, shape)}, long_files(section.name, encoded)


def changed_keys(went: Sequence[I64], come: Sequence[I64]) -> U64:
    """Return the keys of lines that only went or only came; the first two columns are the keys' numbers."""
    lines = np.concatenate([np.stack(went, axis=1), np.stack(come, axis=1)])
    lines, times = np.unique(lines, axis=0, return_counts=True)
    keys = keys_of(*lines[times == 1, :2].T)
    return keys[starts_of(keys)]


def columns_of(rows: Rows) -> list[I64]:
    return [getattr(rows, name) for name in Rows.__slots__]
