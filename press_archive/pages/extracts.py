"""What other pages need of each article, kept in the store from one build to the next.

In: the shelf and the addresses. Out: :class:`Extracts` that hold no texts: the sentences of an entity are loaded when
its page is made. What is missing in the store is made by workers that are forked off with the shelf.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, TypeVar

from press_archive.keeping.lazy import LazySequence
from press_archive.keeping.store import Store, StoreDamagedError, key_of, pack, unpack
from press_archive.model import Archive, Entity
from press_archive.pages.statements import NOTHING, Statements
from press_archive.pages.summary import Appearance, Extract, Extracts, extract, without_texts
from press_archive.phases.shelf import Place, Shelf
from press_archive.processes.workers import LocalPool

Value = TypeVar("Value")
_but_rights = attrgetter(*(one.name for one in fields(Place) if one.name != "rights"))


def stored_extracts(
    archive: Archive, addresses: Mapping[str, str], store: Store, workers: LocalPool
) -> Extracts:
    """Return the extracts of the articles of an archive that lie on a shelf, in its order."""
    shelf, entities = archive.articles, archive.entities
    if not isinstance(shelf, Shelf):
        raise TypeError("the archive's articles do not lie on a shelf")
    rights = {place.rights: key_of(place.rights) for place in shelf.places}
    keys = [_key(place, rights[place.rights], addresses) for place in shelf.places]
    pool = _Pool(archive)
    kept = dict(store.get_many("extract", keys, pool.shared))
    found = [kept.get(key) for key in keys]
    missing = [number for number, extract in enumerate(found) if extract is None]
    store.save()  # what the workers load
    made = workers.map_forked(_made, (shelf, addresses), missing, len(missing))
    for number, (packed, appearances, statements) in zip(missing, made, strict=True):
        store.put("extract", keys[number], packed)
        store.put("appearances", keys[number], appearances)
        if statements:
            store.put("statements", keys[number], statements)
        found[number] = pool.shared(unpack(packed))
    store.save()
    for key in keys:
        store.keep("appearances", key)
        store.keep("statements", key)
    keyed = [(key, extract) for key, extract in zip(keys, found, strict=True) if extract is not None]
    by_article = {place.id: key for place, key in zip(shelf.places, keys, strict=True)}
    appearing = StoredAppearances(store, entities, addresses, by_article)
    return Extracts(keyed, appearing, StoredStatements(store, by_article))


def _key(place: Place, rights: bytes, addresses: Mapping[str, str]) -> bytes:
    """Return the digest of what an extract is made of: the article as shown, and which names have pages."""
    with_page = [entity in addresses for entity in place.assignment]
    return key_of(_but_rights(place), rights, addresses[place.id], with_page)


def _made(shared: tuple[Shelf, Mapping[str, str]], number: int) -> tuple[bytes, bytes, bytes]:
    """Return an extract, what it holds of texts, and statements, where there are any, all packed."""
    shelf, addresses = shared
    found = extract(shelf[number], addresses)
    appearances = {one.entity: one for one in found.appearances}
    statements = pack(found.statements) if found.statements != NOTHING else b""
    return pack(without_texts(found)), pack(appearances), statements


class _Pool:
    """Lets extracts share what many of them, or the archive, have in common, which takes half the memory."""

    def __init__(self, archive: Archive) -> None:
        self._entities = archive.entities
        self._headings = {heading.id: heading for heading in archive.headings}
        self._values: dict[Any, Any] = {}

    def shared(self, extract: Extract) -> Extract:
        """Return an extract whose ids and heading are the archive's own, and its repeating values those of others."""
        one, summary, doubts = self._one, extract.summary, extract.doubts
        heading = self._headings[summary.id]
        summary = replace(
            summary,
            id=heading.id,
            sha256=heading.sha256,
            title=heading.title,
            published=heading.published,
            outlet=heading.outlet,
            access=heading.access,
            event=one(summary.event),
            named=tuple([self._entities[identifier].id for identifier in summary.named]),
            times=one(summary.times),
            kind=one(summary.kind),
            encoding=one(summary.encoding),
        )
        if doubts is not None:
            doubts = replace(doubts, article=summary.id, missing=one(doubts.missing))
        return replace(
            extract,
            summary=summary,
            doubts=doubts,
            told=tuple([one(day) for day in extract.told]),
            speakers=tuple([self._entities[identifier].id for identifier in extract.speakers]),
            figured=tuple([self._entities[identifier].id for identifier in extract.figured]),
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
