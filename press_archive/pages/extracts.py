"""What other pages need of each article, kept in the store from one build to the next.

In: the shelf and the addresses. Out: :class:`Extracts` that hold no texts: the sentences of an entity are loaded when
its page is made. Extracts are kept in groups, which load in a third of the time; what is missing in the store is made
by workers that are forked off with the shelf.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from press_archive.keeping.groups import groups_of
from press_archive.keeping.lazy import LazySequence
from press_archive.keeping.store import Store, StoreDamagedError, key_of, pack
from press_archive.model import Archive, Entity
from press_archive.pages.statements import NOTHING, Statements
from press_archive.pages.summary import (
    Appearance,
    Extract,
    Extracts,
    Facets,
    extract,
    facets_of,
    without_texts,
)
from press_archive.phases.shelf import Place, Shelf
from press_archive.processes.workers import LocalPool

Value = TypeVar("Value")
_but_rights = attrgetter(*(one.name for one in fields(Place) if one.name != "rights"))


class _Kept(NamedTuple):
    """What is kept of an article, by the key of what it was made of."""

    extract: Extract  # without texts
    facets: Facets


_Group = Mapping[bytes, _Kept]


def stored_extracts(
    archive: Archive, addresses: Mapping[str, str], store: Store, workers: LocalPool
) -> Extracts:
    """Return the extracts of the articles of an archive that lie on a shelf, in its order."""
    shelf, entities = archive.articles, archive.entities
    if not isinstance(shelf, Shelf):
        raise TypeError("the archive's articles do not lie on a shelf")
    rights = {place.rights: key_of(place.rights) for place in shelf.places}
    keys = {place.id: _key(place, rights[place.rights], addresses) for place in shelf.places}
    pool = _Pool(archive, frozenset(keys.values()))
    groups = {key_of(start): {keys[one] for one in ids} for start, ids in groups_of(keys).items()}
    kept: dict[bytes, _Group] = dict(store.get_many("extract", groups, pool.group))
    known = {key: one for group in kept.values() for key, one in group.items()}
    missing = [number for number, key in enumerate(keys.values()) if key not in known]
    store.save()  # what the workers load
    made = workers.map_forked(_made, (shelf, addresses), missing, len(missing))
    for number, (own, facets, appearances, statements) in zip(missing, made, strict=True):
        key = keys[shelf.places[number].id]
        store.put("appearances", key, appearances)
        if statements:
            store.put("statements", key, statements)
        known[key] = _Kept(pool.shared(own), facets)
    for name, members in groups.items():
        if kept.get(name, {}).keys() != members:
            store.put("extract", name, pack({key: known[key] for key in sorted(members)}))
    store.save()
    for key in keys.values():
        store.keep("appearances", key)
        store.keep("statements", key)
    return Extracts(
        [(key, known[key].extract) for key in keys.values()],
        StoredAppearances(store, entities, addresses, keys),
        StoredStatements(store, keys),
        {article: known[key].facets for article, key in keys.items()},
    )


def _key(place: Place, rights: bytes, addresses: Mapping[str, str]) -> bytes:
    """Return the digest of what an extract is made of: the article as shown, and which names have pages."""
    with_page = [entity in addresses for entity in place.assignment]
    return key_of(_but_rights(place), rights, addresses[place.id], with_page)


def _made(shared: tuple[Shelf, Mapping[str, str]], number: int) -> tuple[Extract, Facets, bytes, bytes]:
    """Return an extract without texts and its facets; its appearances, and statements if there are any, packed."""
    shelf, addresses = shared
    found = extract(shelf[number], addresses)
    appearances = {one.entity: one for one in found.appearances}
    statements = pack(found.statements) if found.statements != NOTHING else b""
    return without_texts(found), facets_of(found), pack(appearances), statements


class _Pool:
    """Lets extracts share what many of them, or the archive, have in common, which takes half the memory."""

    def __init__(self, archive: Archive, wanted: Container[bytes]) -> None:
        self._wanted = wanted  # keys; what is kept of other articles, or of what they were, is not looked at
        self._ids = {identifier: identifier for identifier in archive.entities}
        self._headings = {heading.id: heading for heading in archive.headings}
        self._values: dict[Any, Any] = {}

    def group(self, group: _Group) -> _Group:
        """Return a group as it was kept, with what is wanted of it shared."""
        return {
            key: _Kept(self.shared(one.extract), one.facets) if key in self._wanted else one
            for key, one in group.items()
        }

    def shared(self, extract: Extract) -> Extract:
        """Return an extract whose ids and heading are the archive's own, and its repeating values those of others."""
        one, ids, summary, doubts = self._one, self._ids, extract.summary, extract.doubts
        heading = self._headings[summary.id]
        return replace(
            extract,
            summary=replace(
                summary,
                id=heading.id,
                sha256=heading.sha256,
                title=heading.title,
                published=heading.published,
                outlet=heading.outlet,
                access=heading.access,
                event=one(summary.event),
                named=tuple([ids[identifier] for identifier in summary.named]),
                times=one(summary.times),
                kind=one(summary.kind),
                encoding=one(summary.encoding),
                language=one(summary.language),
            ),
            doubts=doubts and replace(doubts, article=heading.id, missing=one(doubts.missing)),
            told=tuple([one(day) for day in extract.told]),
            speakers=tuple([ids[identifier] for identifier in extract.speakers]),
            figured=tuple([ids[identifier] for identifier in extract.figured]),
            units=one(tuple([one(unit) for unit in extract.units])),
            points=one(extract.points),
        )

    def _one(self, value: Value) -> Value:
        known: Value = self._values.setdefault(value, value)
        return known


_LONG_LIST = 100  # names in one article: loading so many anew for each of them would cost their square
_IN_HAND = 8


class StoredAppearances(Mapping[str, Sequence[Appearance]]):
    """Where each entity that has a page appears, loaded entity by entity."""

    def __init__(
        self,
        store: Store,
        entities: Mapping[str, Entity],
        addresses: Mapping[str, str],
        keys: Mapping[str, bytes],
    ) -> None:
        self._store, self._entities, self._addresses, self._keys = store, entities, addresses, keys
        self._lists: dict[str, Mapping[str, Appearance]] = {}  # the longest, loaded

    def __getitem__(self, identifier: str) -> Sequence[Appearance]:
        if identifier not in self._addresses:
            raise KeyError(identifier)
        articles = self._entities[identifier].articles
        return LazySequence(articles, lambda article: self.of_article(article)[identifier])

    def of_article(self, article: str) -> Mapping[str, Appearance]:
        """Return how entities appear in one article, by their ids."""
        if article in self._lists:
            return self._lists[article]
        found: Mapping[str, Appearance] | None = self._store.get("appearances", self._keys[article])
        if found is None:
            raise StoreDamagedError("an extract is missing")
        if len(found) > _LONG_LIST:
            if len(self._lists) == _IN_HAND:
                del self._lists[next(iter(self._lists))]
            self._lists[article] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return (identifier for identifier in self._entities if identifier in self._addresses)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class StoredStatements(Mapping[str, Statements]):
    """What other pages quote of each article, loaded article by article."""

    def __init__(self, store: Store, keys: Mapping[str, bytes]) -> None:
        self._store, self._keys = store, keys

    def __getitem__(self, article: str) -> Statements:
        found: Statements | None = self._store.get("statements", self._keys[article])
        return found or NOTHING

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
