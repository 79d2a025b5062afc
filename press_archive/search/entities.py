"""What search knows by name: entities, and outlets, authors and stories as if they were.

In: the archive's entities and its documents. Out: files of records, of names (what a typed name stands for), of
the words in names (what a field holds), and of the articles in which each is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from press_archive.model import DataFile
from press_archive.search.arrays import I64
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.hashing import Key, run_key, word_key
from press_archive.search.layout import Layout
from press_archive.search.postings import NO_ROWS, Rows, Shape, lists_of, sorted_rows
from press_archive.search.sections import Section, list_files, script, shard_name
from press_archive.search.words import folded_words

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
        kind, _, name = key.partition(":")
        if key not in found:
            found[key] = (kind, name, (name,), "", 0)
    handles: dict[int, str] = {}
    for key in sorted(found):
        handle = word_key(key)[0]
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


def things_in(document: SearchDocument, kinds: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a document names and states, each once; ``kinds`` are those of the entities that are known."""
    entities = [(kinds[e], e) for e in document.entities if e in kinds]
    return tuple(dict.fromkeys(thing_id(kind, name) for kind, name in (*entities, *stated(document))))


class Members:
    """Collects who and what stands in which articles."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self._kinds = kinds
        self._found: dict[str, list[int]] = {}

    def add(self, document: SearchDocument) -> tuple[str, ...]:
        """Take in a document; return the things in it, each once."""
        keys = things_in(document, self._kinds)
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
    return _rows(handles, np.zeros_like(handles), numbers)


def _rows(x: I64, y: I64, numbers: I64) -> Rows:
    return sorted_rows(Rows(x, y, numbers, np.zeros_like(x), np.zeros_like(x))) if len(x) else NO_ROWS


def entity_files(things: Mapping[str, Named], members: Rows, layout: Layout) -> Iterator[DataFile]:
    """Yield everything about entities and what is like them."""
    yield from _record_files(things.values(), layout)
    names, grams, of_members = name_sections(layout)
    yield from row_files(names, name_rows(things.values()))
    yield from row_files(grams, gram_rows(things.values()))
    yield from row_files(of_members, members)


def name_sections(layout: Layout) -> tuple[Section, Section, Section]:
    """Return the sections of names, of words in names, of members."""
    handles = Shape(32, 0, layout.long)
    return (
        Section("names", layout.names, handles),
        Section("grams", layout.names, handles),
        Section("members", layout.names, layout.member_shape()),
    )


def _record_files(things: Collection[Named], layout: Layout) -> Iterator[DataFile]:
    """Yield the records; an entity's tells which of its names others bear too, by their places."""
    bearers = Counter(name for thing in things if thing.url for name in _folded_names(thing))
    shards: list[list[Record]] = [[] for _ in range(1 << layout.names)]
    for thing in things:
        shared = [n for n, name in enumerate(thing.names) if bearers[" ".join(folded_words(name))] > 1]
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


def _folded_names(thing: Named) -> set[str]:
    return {" ".join(folded_words(name)) for name in thing.names}


def row_files(section: Section, rows: Rows) -> Iterator[DataFile]:
    """Deal sorted rows over shards and yield their files."""
    bits = section.bits
    borders = np.searchsorted(rows.x, np.arange((1 << bits) + 1, dtype=np.int64) << (32 - bits))
    for number in range(1 << bits):
        shard = rows.some(slice(borders[number], borders[number + 1]))
        yield from list_files(section, number, lists_of(shard))


def name_rows(things: Iterable[Named]) -> Rows:
    """Return a row for each name of each entity, where a name that starts with the same words lies."""
    found = [
        (name_key(words), thing.handle)
        for thing in things
        if thing.url
        for words in map(folded_words, thing.names)
        if words
    ]
    return _key_rows(found)


def name_key(words: Sequence[str]) -> Key:
    """Return the key of a whole name; its first number tells its first two words."""
    return run_key(words[:2])[0], run_key(words)[1]


def gram_rows(things: Iterable[Named]) -> Rows:
    """Return a row for each word and each pair of neighbouring words in the names of each thing."""
    found = [
        (run_key((f"{thing.kind}:", *words[start : start + size])), thing.handle)
        for thing in things
        for words in map(folded_words, thing.names)
        for size in (1, 2)
        for start in range(len(words) + 1 - size)
    ]
    return _key_rows(found)


def _key_rows(found: Sequence[tuple[Key, int]]) -> Rows:
    table = np.array([(x, y, handle) for (x, y), handle in found], dtype=np.int64).reshape(-1, 3)
    return _rows(table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy())
