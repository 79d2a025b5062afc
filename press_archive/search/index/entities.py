"""Everything about what search knows by name, as files.

In: things that have a name, and in which articles they are. Out: files of records with their articles, and of the
words in names (what a field holds).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from press_archive.model import DataFile
from press_archive.search.documents import SearchDocument
from press_archive.search.index.arrays import I64
from press_archive.search.index.hashing import Key, run_key
from press_archive.search.index.layout import Layout
from press_archive.search.index.name_words import NameWords, list_rows
from press_archive.search.index.named import Named, things_in
from press_archive.search.index.offers import offer_files
from press_archive.search.index.postings import Rows, Shape, lists_of
from press_archive.search.index.records import record_files
from press_archive.search.index.sections import Section, list_files, shard_of


class Members:
    """Collects who and what stands in which articles."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        self._found: dict[str, list[int]] = {}

    def add(self, document: SearchDocument) -> tuple[str, ...]:
        """Take in a document; return the things in it, each once."""
        keys = things_in(document, self._known)
        for key in keys:
            self._found.setdefault(key, []).append(document.number)
        return keys

    def rows(self, things: Mapping[str, Named]) -> Rows:
        """Return a row for each thing and article it is in."""
        sizes = [len(numbers) for numbers in self._found.values()]
        handles = np.repeat(np.array([things[key].handle for key in self._found], dtype=np.int64), sizes)
        numbers = np.array([n for found in self._found.values() for n in found], dtype=np.int64)
        return member_rows(handles, numbers)


def member_rows(handles: I64, numbers: I64) -> Rows:
    """Return the rows of things and the articles they are in."""
    return list_rows(handles, np.zeros_like(handles), numbers)


def entity_files(things: Mapping[str, Named], members: Rows, layout: Layout) -> Iterator[DataFile]:
    """Yield everything about entities and what is like them."""
    yield from record_files(things.values(), members, layout)
    yield from row_files(grams_section(layout), NameWords.of(things.values()).gram_rows())
    yield from offer_files(things.values())


def grams_section(layout: Layout) -> Section:
    return Section("grams", layout.grams, Shape(32, "", layout.long))


def row_files(section: Section, rows: Rows) -> Iterator[DataFile]:
    """Deal sorted rows over shards and yield their files."""
    for number in range(1 << section.bits):
        yield from list_files(section, number, lists_of(rows.some(shard_of(rows.x, number, section.bits))))


def name_key(words: Sequence[str]) -> Key:
    """Return the key of a whole name; its first number tells its first two words."""
    return run_key(words[:2])[0], run_key(words)[1]
