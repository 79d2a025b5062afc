"""Tables in the store: what was written is read again entry by entry, and only what changed is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from press_archive.keeping.memory import Memory
from press_archive.keeping.store import Store, StoreDamagedError
from press_archive.keeping.tables import (
    Head,
    KeptTables,
    Packing,
    open_tables,
    rows_of,
    write_anew,
    write_changed,
)

NAMES = {f"name {number}": {number} for number in range(1_000)}


class Thing(NamedTuple):
    """Something that both sides have."""

    name: str


COMMON = (Thing("first"), Thing("second"))


def store_in(folder: Path) -> Store:
    return Store.beside(folder, lambda key: None)


def write(folder: Path, **tables: Mapping[Any, Any]) -> None:
    with store_in(folder) as store:
        contents = ((name, table, 16) for name, table in tables.items())
        counts, rows = rows_of(contents, Packing(COMMON))
        write_anew(store, "us", Head(b"of", b"", 1), counts, rows)


def opened(store: Store) -> tuple[Head, KeptTables]:
    known = open_tables(store, "us", b"of", COMMON)
    assert known is not None
    return known


def read_and_written(store: Store) -> KeptTables:
    """Tables of which a bucket was read, and that were written and stay at hand."""
    head, tables = opened(store)
    assert tables.table("names")["name 7"] == {7}
    write_changed(store, "us", head, tables)
    return tables


def rows_in(folder: Path) -> dict[tuple[str, int], bytes]:
    with sqlite3.connect(folder / "store.sqlite3") as database:
        rows = database.execute("SELECT name, bucket, value FROM state WHERE name != ''").fetchall()
    return {(name, bucket): value for name, bucket, value in rows}


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    write(tmp_path, names=NAMES)
    with store_in(tmp_path) as store:
        _, tables = opened(store)
        table = tables.table("names")
        assert table["name 7"] == {7}
        assert table.get("nobody") is None
        assert "nobody" not in table
        assert len(table) == 1_000
        assert dict(table.items()) == {key: table[key] for key in table} == NAMES


def test_an_entry_is_read_and_written_with_few_others(tmp_path: Path) -> None:
    write(tmp_path, names=NAMES)
    before = rows_in(tmp_path)
    with store_in(tmp_path) as store:
        head, tables = opened(store)
        tables.table("names")["name 7"].add(8)
        assert len(tables.table("names").read) == 1
        write_changed(store, "us", head, tables)
    after = rows_in(tmp_path)
    assert len(before) > 50
    assert len([key for key, value in before.items() if after[key] != value]) == 1
    with store_in(tmp_path) as store:
        assert opened(store)[1].table("names")["name 7"] == {7, 8}


def test_what_is_cleared_is_gone(tmp_path: Path) -> None:
    write(tmp_path, names=NAMES, others=NAMES)
    with store_in(tmp_path) as store:
        head, tables = opened(store)
        tables.clear("na")
        tables.table("names")["new"] = {1}
        write_changed(store, "us", head, tables)
    with store_in(tmp_path) as store:
        _, tables = opened(store)
        assert dict(tables.table("names").items()) == {"new": {1}}
        assert dict(tables.table("others").items()) == NAMES


def test_what_both_sides_have_is_one_thing(tmp_path: Path) -> None:
    write(tmp_path, things={"a": COMMON[1], "c": COMMON[0]})
    with store_in(tmp_path) as store:
        assert opened(store)[1].table("things")["a"] is COMMON[1]
    assert not any(b"second" in value for value in rows_in(tmp_path).values())


def test_a_table_above_has_what_is_below_but_what_it_has_otherwise(tmp_path: Path) -> None:
    write(tmp_path, below={"a": 1, "b": 2})
    with store_in(tmp_path) as store:
        head, tables = opened(store)
        below = tables.table("below")
        above = tables.upper("above", below)
        assert dict(above) == {"a": 1, "b": 2}
        above["a"] = 3
        del above["b"]
        below["c"] = 4
        assert dict(above) == {"a": 3, "c": 4}
        below["c"] = 5
        above.remember({"c": 4})
        assert above["c"] == 4
        write_changed(store, "us", head, tables)
    with store_in(tmp_path) as store:
        _, tables = opened(store)
        assert dict(tables.upper("above", tables.table("below"))) == {"a": 3, "c": 4}


def test_a_table_above_keeps_nothing_of_what_is_gone_below(tmp_path: Path) -> None:
    write(tmp_path, below={"a": 1, "b": 2})
    with store_in(tmp_path) as store:
        _, tables = opened(store)
        below = tables.table("below")
        above = tables.upper("above", below)
        del above["a"]
        assert "a" in tables.table("above")
        del below["a"]
        above.remember({"a": 1})
        assert "a" not in tables.table("above")
        assert dict(above) == {"b": 2}


def test_rows_of_one_writing_are_all_written_or_none(tmp_path: Path) -> None:
    write(tmp_path, names=NAMES)
    before = rows_in(tmp_path)

    def interrupted() -> Iterator[tuple[str, int, bytes]]:
        yield "names", 0, b"half"
        raise KeyboardInterrupt

    def another() -> None:
        with store_in(tmp_path) as store:
            store.put("words", b"key", b"kept before")
            store.put_rows("us", interrupted(), anew=True)

    with pytest.raises(KeyboardInterrupt):
        another()
    assert rows_in(tmp_path) == before
    with store_in(tmp_path) as store:
        assert store.has("words", b"key")


def test_tables_at_hand_are_those_that_were_written_last(tmp_path: Path) -> None:
    write(tmp_path, names=NAMES)
    memory = Memory()
    with memory.open(tmp_path, lambda key: None) as store:
        read_and_written(store)
        with store_in(tmp_path) as other:
            head, others = opened(other)
            others.table("names")["name 7"].add(8)
            write_changed(other, "us", head, others)
        assert opened(store)[1].table("names")["name 7"] == {7, 8}


def test_tables_of_something_else_are_of_no_use(tmp_path: Path) -> None:
    write(tmp_path, names=NAMES)
    with store_in(tmp_path) as store:
        assert open_tables(store, "us", b"other", COMMON) is None
        assert open_tables(store, "others", b"of", COMMON) is None


def test_tables_that_were_changed_by_half_are_not_at_hand(tmp_path: Path) -> None:
    write(tmp_path, names=NAMES)
    memory = Memory()
    with memory.open(tmp_path, lambda key: None) as store:
        tables = read_and_written(store)
    with memory.open(tmp_path, lambda key: None) as store:
        assert opened(store)[1] is tables
        assert tables.table("names")["name 8"] == {8}, "read from the store that is open now"
        tables.table("names")["half"] = {1}
        assert "half" not in opened(store)[1].table("names")


def test_damage_is_told(tmp_path: Path) -> None:
    write(tmp_path, names=NAMES)
    with sqlite3.connect(tmp_path / "store.sqlite3") as database:
        database.execute("UPDATE state SET value = x'00' WHERE name = 'names'")
    with store_in(tmp_path) as store, pytest.raises(StoreDamagedError):
        opened(store)[1].table("names")["name 7"]
