"""What search knows by name: entities, and outlets, authors and stories as if they were; each with its handle.

In: the archive's entities, and what its documents state. Out: things by kind and id, and which of them a document
names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from sys import intern
from typing import NamedTuple

import numpy as np

from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.hashing import word_keys

KINDS = ("person", "place", "organization", "event", "story", "outlet", "author", "source")
KINDS_WITH_PAGES = KINDS[:3]
HANDLES = 1 << 32
GROUP_BITS = 11  # of entities that lie in one file of records, however many of those there are


class Named(NamedTuple):
    """Something a field may hold. ``handle`` is its number in lists, made from its kind and id."""

    handle: int
    kind: str
    id: str  # an entity's; of others the name
    names: tuple[str, ...]  # the first is the preferred one
    url: str  # of its page; "" where it has none
    articles: int

    @property
    def is_entity(self) -> bool:
        return self.kind in KINDS_WITH_PAGES


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


def moved_handles(things: Mapping[str, Named]) -> dict[str, int]:
    """Return the handles that are not what kind and id give, because another thing has that."""
    hashes = word_keys(list(things))[0].tolist()
    found = zip(things.items(), hashes, strict=True)
    return {key: thing.handle for (key, thing), hashed in found if thing.handle != hashed}


def grouped(entities: Sequence[SearchEntity]) -> dict[int, list[SearchEntity]]:
    """Return entities by the first ``GROUP_BITS`` bits of what their kinds and ids give."""
    hashes = word_keys([thing_id(entity.kind, entity.id) for entity in entities])[0]
    groups: dict[int, list[SearchEntity]] = {}
    for group, entity in zip((hashes >> np.uint32(32 - GROUP_BITS)).tolist(), entities, strict=True):
        groups.setdefault(group, []).append(entity)
    return groups


def thing_id(kind: str, identifier: str) -> str:
    return f"{kind}:{identifier}"


def stated(document: SearchDocument) -> list[tuple[str, str]]:
    """Return the outlet, authors, sources and stories of a document as kind and name."""
    outlet = [("outlet", document.outlet)] if document.outlet is not None else []
    return [
        *outlet,
        *(("author", name) for name in document.authors),
        *(("source", name) for name in document.sources),
        *(("story", name) for name in document.stories),
    ]


def things_in(document: SearchDocument, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a document names and states, each once; ``known`` has the entities by their ids."""
    entities = (known[one] for one in document.entities if one in known)
    return tuple(dict.fromkeys((*entities, *(intern(thing_id(*one)) for one in stated(document)))))


def things_by_id(entities: Iterable[SearchEntity]) -> dict[str, str]:
    """Return what entities are called among all things."""
    return {entity.id: thing_id(entity.kind, entity.id) for entity in entities}
