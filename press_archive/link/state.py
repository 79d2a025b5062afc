"""What linking remembers from one change to the next: named tables, in memory or wherever else they are kept.

In: names. Out: mappings, filled by the steps and read by them again. The steps do not know where a table is: linking
from nothing fills dictionaries, a process that brings up to date what another one linked reads what it asks for.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any, Protocol, TypeVar

K = TypeVar("K")
V = TypeVar("V")

Table = MutableMapping[K, V]
# Entries that are read as one: of large ones, of what is asked for one by one, of what is mostly read whole.
FEW, SMALL, LARGE = 1, 16, 512


class Upper(MutableMapping[K, V]):
    """A table that is mostly the same as the one below it."""

    @abstractmethod
    def remember(self, former: Mapping[K, V | None]) -> None:
        """Take what was below, where that has changed since: until it is set otherwise it stays so here."""


def discard(index: Table[K, set[V]], place: K, one: V) -> None:
    """Take something from a place, and the place away with the last of it: it may be a name nobody may know."""
    held = index[place]
    held.discard(one)
    if not held:
        del index[place]


def take(index: Table[K, dict[V, Any]], place: K, one: V) -> None:
    """Do the same where a place tells something of each."""
    held = index[place]
    held.pop(one, None)
    if not held:
        del index[place]


Shared = Callable[[dict[K, V]], dict[K, V]]


class Tables(Protocol):
    """Tables by name."""

    def table(self, name: str, size: int = SMALL, shared: Shared[Any, Any] | None = None) -> Table[Any, Any]:
        """Return a table; ``size`` entries of it are read at a time where it is not in memory.

        What is read passes through ``shared``, for entries read apart to have in common what they can.
        """
        ...

    def upper(self, name: str, below: Table[K, V]) -> Upper[K, V]:
        """Return a table that has what the one below has, unless it says otherwise."""
        ...

    def clear(self, names: str) -> None:
        """Empty the tables whose names begin so."""
        ...


class InMemory:
    """Tables that are dictionaries."""

    def __init__(self) -> None:
        self._tables: dict[str, tuple[dict[Any, Any], int]] = {}
        self._uppers: dict[str, tuple[_Full[Any, Any], Table[Any, Any]]] = {}

    def table(self, name: str, size: int = SMALL, shared: Shared[Any, Any] | None = None) -> Table[Any, Any]:
        return self._tables.setdefault(name, ({}, size))[0]

    def upper(self, name: str, below: Table[K, V]) -> Upper[K, V]:
        return self._uppers.setdefault(name, (_Full(), below))[0]

    def clear(self, names: str) -> None:
        for some in (self._tables, self._uppers):
            for name in some:
                if name.startswith(names):
                    some[name][0].clear()

    def contents(self) -> Iterator[tuple[str, Mapping[Any, Any], int]]:
        """Yield what every table has, of upper ones what they have otherwise: ``None`` for what is only below."""
        for name, (table, size) in self._tables.items():
            yield name, table, size
        for name, (upper, below) in self._uppers.items():
            others = {key: value for key, value in upper.items() if not _is_same(below.get(key), value)}
            yield name, others | dict.fromkeys(below.keys() - upper.keys()), SMALL


class Overlay(Upper[K, V]):
    """A table of which only what is otherwise than below is kept."""

    def __init__(self, own: Table[K, V | None], below: Table[K, V]) -> None:
        self._own, self._below = own, below

    def remember(self, former: Mapping[K, V | None]) -> None:
        for key, value in former.items():
            if key not in self._own:
                if self._below.get(key) is not value:
                    self._own[key] = value
            elif self._own[key] is None and key not in self._below:
                # There is nothing any more to leave out, and it may be a name nobody may know.
                del self._own[key]

    def __getitem__(self, key: K) -> V:
        value = self._own[key] if key in self._own else self._below.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key: K, value: V) -> None:
        if _is_same(self._below.get(key), value):
            self._own.pop(key, None)
        else:
            self._own[key] = value

    def __delitem__(self, key: K) -> None:
        if key in self._below:
            self._own[key] = None
        elif self._own.pop(key, None) is None:
            raise KeyError(key)

    def __iter__(self) -> Iterator[K]:
        yield from (key for key in self._below if key not in self._own)
        yield from (key for key, value in self._own.items() if value is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Full(dict[K, V], Upper[K, V]):
    """A table above another that has everything by itself, which is quicker to read."""

    def remember(self, former: Mapping[K, V | None]) -> None:
        """Know already."""


def _is_same(one: object, other: object) -> bool:
    return one is other or one == other
