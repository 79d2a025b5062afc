"""What search knows by name: entities, and outlets, authors and stories as if they were.

In: the archive's entities and its documents. Out: files of records, of names (what a typed name stands for), of
the words in names (what a field holds), and of the articles in which each is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Any

import numpy as np

from press_archive.model import DataFile
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.arrays import I64
from press_archive.search.index.hashing import Key, run_key, word_keys
from press_archive.search.index.layout import Layout
from press_archive.search.index.name_words import NameWords, list_rows
from press_archive.search.index.postings import Rows, Shape, lists_of
from press_archive.search.index.sections import Section, list_files, script, shard_name

KINDS = ("person", "place", "organization", "event", "story", "outlet", "author")
HANDLES = 1 << 32
Record = list[
    Any
]  # handle, kind, id; of what has an address also names, url, articles, and which names others bear


@dataclass(frozen=True, slots=True)
class Named:
    """Something a field may hold. ``handle`` is its number in lists, made from its kind and id."""

    handle: int
    kind: str
    id: str  # an entity's; of others the name
    names: tuple[str, ...]  # the first is the preferred one
    url: str
    articles: int


def named_things(entities: Iterable[SearchEntity], noted: Iterable[str]) -> dict[str, Named]:
    """Return everything that has a name, by kind and id as :func:`thing_id` writes them.

    ``noted`` are the kinds and ids met in the documents.
    """
    found: dict[str, tuple[str, str, tuple[str, ...], str, int]] = {}
    for e in entities:
        found[thing_id(e.kind, e.id)] = (e.kind, e.id, (e.name, *e.variants), e.url, e.articles)
    for key in noted:
        if key not in found:
            kind, _, name = key.partition(":")
            found[key] = (kind, name, (name,), "", 0)
    handles: dict[int, str] = {}
    ordered = sorted(found)
    for key, handle in zip(ordered, word_keys(ordered)[0].tolist(), strict=True):
        while handle in handles:
            handle = (handle + 1) % HANDLES
        handles[handle] = key
    return {key: Named(handle, *found[key]) for handle, key in handles.items()}


def thing_id(kind: str, identifier: str) -> str:
    return f"{kind}:{identifier}"


def stated(document: SearchDocument) -> list[tuple[str, str]]:
    """Return the outlet, authors and stories of a document as kind and name."""
    outlet = [("outlet", document.outlet)] if document.outlet is not None else []
    return [
        *outlet,
        *(("author", name) for name in document.authors),
        *(("story", name) for name in document.stories),
    ]


def things_in(document: SearchDocument, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a document names and states, each once; ``known`` has the entities by their ids."""
    entities = (known[one] for one in document.entities if one in known)
    return tuple(dict.fromkeys((*entities, *(intern(thing_id(*one)) for one in stated(document)))))


def things_by_id(entities: Iterable[SearchEntity]) -> dict[str, str]:
    """Return what entities are called among all things."""
    return {entity.id: thing_id(entity.kind, entity.id) for entity in entities}


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
    words = NameWords.of(things.values())
    yield from _record_files(things.values(), words, layout)
    names, grams, of_members = name_sections(layout)
    yield from row_files(names, words.name_rows())
    yield from row_files(grams, words.gram_rows())
    yield from row_files(of_members, members)


def name_sections(layout: Layout) -> tuple[Section, Section, Section]:
    """Return the sections of names, of words in names, of members."""
    handles = Shape(32, 0, layout.long)
    return (
        Section("names", layout.names, handles),
        Section("grams", layout.names, handles),
        Section("members", layout.names, layout.member_shape()),
    )


def _record_files(things: Collection[Named], words: NameWords, layout: Layout) -> Iterator[DataFile]:
    """Yield the records; an entity's tells which of its names others bear too, by their places."""
    shards: list[list[Record]] = [[] for _ in range(1 << layout.names)]
    for thing, shared in zip(things, words.shared(), strict=True):
        shards[thing.handle >> (32 - layout.names)].append(record_of(thing, shared))
    for number, shard in enumerate(shards):
        yield record_file(number, shard, layout)


def record_of(thing: Named, shared: Sequence[int]) -> Record:
    """Return what a file of records tells of a thing."""
    about = [thing.names, thing.url, thing.articles, shared] if thing.url else []
    return [thing.handle, thing.kind, thing.id, *about]


def record_file(number: int, records: Iterable[Record], layout: Layout) -> DataFile:
    """Return a file of records, by their handles."""
    ordered = sorted(records, key=lambda record: int(record[0]))
    return script(shard_name("records", number, layout.names), ordered)


def row_files(section: Section, rows: Rows) -> Iterator[DataFile]:
    """Deal sorted rows over shards and yield their files."""
    bits = section.bits
    borders = np.searchsorted(rows.x, np.arange((1 << bits) + 1, dtype=np.int64) << (32 - bits))
    for number in range(1 << bits):
        shard = rows.some(slice(borders[number], borders[number + 1]))
        yield from list_files(section, number, lists_of(shard))


def name_key(words: Sequence[str]) -> Key:
    """Return the key of a whole name; its first number tells its first two words."""
    return run_key(words[:2])[0], run_key(words)[1]
