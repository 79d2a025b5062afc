"""Tables that outlive the process that filled them, a few entries of which can be read and changed by themselves.

In: named mappings, and the rows that were written for them. Out: the same mappings again. A row holds the entries
whose keys fall into one bucket; it is read when one of them is asked for, and written again where it is another now.
"""

from __future__ import annotations

import copyreg
import io
import os
import pickle
import zlib
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, MutableMapping, Sequence
from functools import partial
from itertools import chain
from typing import Any, NamedTuple, Self, TypeVar

from press_archive.keeping.store import Store, StoreDamagedError, pack, unpack
from press_archive.link.state import SMALL, InMemory, Overlay, Shared, Tables, Upper

K = TypeVar("K")
V = TypeVar("V")
Result = TypeVar("Result")
_CHANGED_IN_PLACE = (set, dict, list)
_HEAD = ""
_FEWEST = 8  # buckets: a small archive may grow
_TOKEN = 16  # bytes


class Row(NamedTuple):
    """A bucket of a table as it is written."""

    table: str
    bucket: int
    packed: bytes


class Packing:
    """Values as bytes; of some things that both sides have, only the place among them is written."""

    def __init__(self, common: Sequence[Any]) -> None:
        self.common = common
        self._places = {id(one): place for place, one in enumerate(common)}
        self._reductions = dict(copyreg.dispatch_table)
        self._reductions.update(dict.fromkeys(set(map(type, common)), self._reduced))

    def _reduced(self, one: Any) -> tuple[Callable[[int], Any], tuple[int]]:
        return common_thing, (self._places[id(one)],)

    def pack(self, value: object) -> bytes:
        into = io.BytesIO()
        pickler = pickle.Pickler(into, 5)
        pickler.dispatch_table = self._reductions
        pickler.dump(value)
        return zlib.compress(into.getvalue(), 1)

    def unpack(self, packed: bytes) -> Any:
        """Return the value again; raises :class:`StoreDamagedError` if the bytes are not what was packed."""
        try:
            return _Unpickler(zlib.decompress(packed), self.common).load()
        except Exception as error:  # whatever a damaged pickle makes of itself
            raise StoreDamagedError(str(error)) from error


def common_thing(place: int) -> Any:
    """Stand in a pickle for something that both sides have."""
    raise pickle.UnpicklingError(f"nothing is known of thing {place}")


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: bytes, common: Sequence[Any]) -> None:
        super().__init__(io.BytesIO(data))
        self._common = common

    def find_class(self, module: str, name: str) -> Any:
        if name == common_thing.__name__:
            return self._common.__getitem__
        return super().find_class(module, name)


class Table(MutableMapping[K, V]):
    """A mapping of whose buckets only those are read that somebody asks for."""

    def __init__(self, count: int, read: Callable[[int], dict[K, V]]) -> None:
        self.count = count
        self.read: dict[int, dict[K, V]] = {}
        self.touched: set[int] = set()  # buckets that may have changed
        self._read = read

    def _bucket(self, number: int) -> dict[K, V]:
        bucket = self.read.get(number)
        if bucket is None:
            bucket = self.read[number] = self._read(number)
        return bucket

    def __getitem__(self, key: K) -> V:
        number = bucket_of(key, self.count)
        value = self._bucket(number)[key]
        if isinstance(value, _CHANGED_IN_PLACE):
            self.touched.add(number)
        return value

    def __setitem__(self, key: K, value: V) -> None:
        number = bucket_of(key, self.count)
        self._bucket(number)[key] = value
        self.touched.add(number)

    def __delitem__(self, key: K) -> None:
        number = bucket_of(key, self.count)
        del self._bucket(number)[key]
        self.touched.add(number)

    def __contains__(self, key: object) -> bool:
        return key in self._bucket(bucket_of(key, self.count))

    def __iter__(self) -> Iterator[K]:
        for bucket in self.buckets():
            yield from bucket

    def __len__(self) -> int:
        return sum(map(len, self.buckets()))

    def items(self) -> ItemsView[K, V]:
        """Return a view of all; what it yields is not to be changed in place."""
        return _Items(self)

    def buckets(self) -> Iterator[dict[K, V]]:
        return map(self._bucket, range(self.count))

    def clear(self) -> None:
        self.read = {number: {} for number in range(self.count)}
        self.touched = set(self.read)


class _Items(ItemsView[K, V]):
    """What a table has, bucket by bucket."""

    def __init__(self, table: Table[K, V]) -> None:
        super().__init__(table)
        self._table = table

    def __iter__(self) -> Iterator[tuple[K, V]]:
        for bucket in self._table.buckets():
            yield from bucket.items()


def bucket_of(key: object, count: int) -> int:
    """Return the bucket of a key: texts, and tuples of them."""
    return zlib.crc32(repr(key).encode("utf-8", "surrogatepass")) % count


class _Rows:
    """The rows of an owner's tables, as they are in the store."""

    def __init__(self, store: Store, owner: str, packing: Packing) -> None:
        self.store, self._owner, self._packing = store, owner, packing
        self.before: dict[tuple[str, int], int] = {}  # the checksums of those that were read

    def read(self, name: str, shared: Shared[Any, Any] | None, number: int) -> dict[Any, Any]:
        packed = self.store.row(self._owner, name, number)
        if packed is None:
            return {}
        self.before[name, number] = zlib.crc32(packed)
        bucket: dict[Any, Any] = self._packing.unpack(packed)
        return shared(bucket) if shared else bucket


class Head(NamedTuple):
    """What is told of the tables of an owner before any of them is read."""

    of: bytes  # a key of what all in them depends on
    state: bytes  # a key of what they are the state of
    size: int  # of what they are about, when they were made from nothing
    counts: Mapping[str, int] = {}
    written: bytes = b""  # tells this writing from all others


class KeptTables:
    """Tables by name, each read row by row."""

    def __init__(self, store: Store, owner: str, head: Head, packing: Packing) -> None:
        self.counts, self.packing = dict(head.counts), packing
        self._size = head.size
        self._rows = _Rows(store, owner, packing)
        self._tables: dict[str, Table[Any, Any]] = {}
        self._uppers: dict[str, Upper[Any, Any]] = {}

    def table(self, name: str, size: int = SMALL, shared: Shared[Any, Any] | None = None) -> Table[Any, Any]:
        if name not in self._tables:
            count = self.counts.setdefault(name, max(_FEWEST, self._size // size))
            self._tables[name] = Table(count, partial(self._rows.read, name, shared))
        return self._tables[name]

    def upper(self, name: str, below: MutableMapping[K, V]) -> Upper[K, V]:
        if name not in self._uppers:
            self._uppers[name] = Overlay(self.table(name), below)
        return self._uppers[name]

    def clear(self, names: str) -> None:
        for name in self.counts:
            if name.startswith(names):
                self.table(name).clear()
                for number in range(self.counts[name]):  # of which rows may have been written
                    self._rows.before.setdefault((name, number), 0)

    def opened(self, store: Store) -> Self:
        """Read from now on from a store that was opened again, and stayed as it was."""
        self._rows.store = store
        return self

    def changed(self) -> Iterator[Row]:
        """Yield the rows that have become others since they were read, or yielded."""
        for name, table in self._tables.items():
            for number in sorted(table.touched):
                packed = self.packing.pack(table.read[number])
                before, now = self._rows.before.get((name, number)), zlib.crc32(packed)
                if before != now and (table.read[number] or before is not None):
                    self._rows.before[name, number] = now
                    yield Row(name, number, packed)
            table.touched.clear()


def open_tables(store: Store, owner: str, of: bytes, common: Sequence[Any]) -> tuple[Head, KeptTables] | None:
    """Return the tables that an owner wrote, if they depend on the same: ``of``, which tells ``common``, too.

    Until they are written again they are not at hand any more: those changed by half are of no use.
    """
    known: tuple[Head, KeptTables] | None = store.at_hand.pop(owner, None)
    packed = store.row(owner, _HEAD, 0)
    head: Head | None = unpack(packed) if packed is not None else None
    if head is None or head.of != of:
        return None
    if known is not None and known[0].written == head.written:  # else another process has written meanwhile
        return head, known[1].opened(store)
    return head, KeptTables(store, owner, head, Packing(common))


def write_changed(store: Store, owner: str, head: Head, tables: KeptTables) -> None:
    """Write the rows of tables that have become others."""
    told = head._replace(counts=tables.counts, written=os.urandom(_TOKEN))
    store.put_rows(owner, [*tables.changed(), Row(_HEAD, 0, pack(told))], anew=False)
    if store.remembers_calls:
        store.at_hand[owner] = told, tables


def write_anew(store: Store, owner: str, head: Head, counts: Mapping[str, int], rows: Iterable[Row]) -> None:
    """Write all tables of an owner, in the place of any there were."""
    told = head._replace(counts=counts, written=os.urandom(_TOKEN))
    store.put_rows(owner, chain(rows, [Row(_HEAD, 0, pack(told))]), anew=True)


def in_tables(store: Store, owner: str, call: Callable[[Tables], Result]) -> Result:
    """Return what a call returns that remembers in tables what it was called with, from one build to the next."""
    known = open_tables(store, owner, b"", ())
    if known is not None:
        head, kept = known
        result = call(kept)
        write_changed(store, owner, head, kept)
        return result
    tables = InMemory()
    result = call(tables)
    write_anew(store, owner, Head(b"", b"", 0), *rows_of(tables.contents(), Packing(())))
    return result


def rows_of(
    contents: Iterable[tuple[str, Mapping[Any, Any], int]], packing: Packing
) -> tuple[dict[str, int], Iterator[Row]]:
    """Return in how many buckets, of some entries each, several tables are to be written; and their rows."""
    all_of_them = list(contents)
    counts = {name: max(_FEWEST, len(table) // size) for name, table, size in all_of_them}
    return counts, (
        Row(name, number, packing.pack(bucket))
        for name, table, _ in all_of_them
        for number, bucket in _buckets(table, counts[name])
    )


def _buckets(table: Mapping[K, V], count: int) -> Iterator[tuple[int, dict[K, V]]]:
    """Yield the buckets of a table that have something."""
    buckets: list[dict[K, V]] = [{} for _ in range(count)]
    for key, value in table.items():
        buckets[bucket_of(key, count)][key] = value
    return ((number, bucket) for number, bucket in enumerate(buckets) if bucket)
