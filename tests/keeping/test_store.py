"""The store gives back what was kept, drops what nobody asks for, and starts afresh when it is of no use."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from press_archive.keeping import store as stores
from press_archive.keeping.store import Seen, Store, StoreDamagedError, key_of, pack, unpack
from press_archive.model import Block, Derived, Evidence, Mention


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.put("rows", b"1", pack({"a": (1, "é")}))
        assert store.get("rows", b"1") == {"a": (1, "é")}
        assert store.get("extract", b"1") is None
    with Store(tmp_path / "store") as store:
        assert store.get("rows", b"1") == {"a": (1, "é")}


def test_the_records_of_an_article_come_back_as_they_were() -> None:
    derived = Derived("2025-08-26", "stated", Evidence("date-line", "26/8/2025", 3))
    block = Block("caption", "Chợ Bến Thành. Ảnh: X", "X", 7)
    mention = Mention(
        "a", 0, 0, 13, "Chợ Bến Thành", "place", "chợ Bến Thành", "place-designator", 0.85, True
    )
    assert unpack(pack((derived, block, mention))) == (derived, block, mention)


def test_what_nobody_asks_for_is_dropped(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        for key in (b"1", b"2"):
            store.put("rows", key, pack(key))
    with Store(tmp_path / "store") as store:
        assert store.has("rows", b"2")
    with Store(tmp_path / "store") as store:
        assert dict(store.items("rows")) == {b"2": b"2"}


def test_an_error_drops_nothing(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.put("rows", b"1", pack(1))

    def interrupted() -> None:
        with Store(tmp_path / "store") as store:
            store.put("rows", b"2", pack(2))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with Store(tmp_path / "store") as store:
        assert store.get("rows", b"1") == 1
        assert store.get("rows", b"2") == 2


def test_sources_are_remembered(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.set_sources({"a.txt": Seen(3, 5, "aa"), "b.txt": Seen(4, 6, "bb")}, ())
        store.set_sources({"a.txt": Seen(7, 8, "cc")}, ["b.txt"])
        assert store.sources() == {"a.txt": Seen(7, 8, "cc")}


def test_other_code_starts_afresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(tmp_path / "store") as store:
        assert not store.started_afresh
        store.put("rows", b"1", pack(1))
    monkeypatch.setattr(stores, "code_digest", lambda: "other")
    with Store(tmp_path / "store") as store:
        assert store.started_afresh
        assert store.get("rows", b"1") is None


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"\7" * 9000])
def test_a_damaged_file_starts_afresh(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "store").write_bytes(damage)
    with Store(tmp_path / "store") as store:
        store.put("rows", b"1", pack(1))
        assert store.get("rows", b"1") == 1


def test_damaged_bytes_are_told_from_whole_ones() -> None:
    whole = pack(["a"] * 100)
    for damaged in (b"", whole[:-1], whole[:9] + b"\0" + whole[10:], pack(1)[:3]):
        with pytest.raises(StoreDamagedError):
            unpack(damaged)


def test_a_process_that_was_forked_off_reads_what_was_saved(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.put("rows", b"1", pack("kept"))
        store.save()
        child = os.fork()
        if child == 0:
            os._exit(0 if store.get("rows", b"1") == "kept" else 1)
        assert os.waitpid(child, 0)[1] == 0
        store.put("rows", b"2", pack("more"))
        assert store.get("rows", b"2") == "more"


def test_a_key_tells_values_and_not_which_of_them_are_one() -> None:
    one = "".join(["Trần ", "Bá"])
    other = "".join(["Trần ", "Bá"])
    assert one is not other
    assert key_of((one, one), [1.5, None]) == key_of((one, other), [1.5, None])
    seen = Seen(1, 2, "a")  # a record among plain values
    assert key_of(one, seen) == key_of(other, Seen(1, 2, "a"))
    assert key_of(one, seen) != key_of(one, Seen(1, 3, "a"))
    assert key_of("\ud800") != key_of("\ud801")


def test_keys_tell_values_apart() -> None:
    assert key_of("a", ("b",)) == key_of("a", ("b",))
    assert (
        len({key_of("ab"), key_of("a", "b"), key_of(("a", "b")), key_of(["a", "b"]), key_of(1), key_of("1")})
        == 6
    )


def test_it_is_said_when_what_was_kept_is_of_no_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    for code in ("a", "a", "b"):
        monkeypatch.setattr(stores, "code_digest", lambda code=code: code)
        with Store.beside(tmp_path, said.append):
            pass
    assert said == ["console_store_afresh"]


# ── What must not be found any more ───────────────────────────────────────────────────────────────
@pytest.fixture
def careless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite leave what it deletes where it stood, as it does by default, but not as every system builds it."""
    connect = sqlite3.connect

    def connected(*given: Any, **named: Any) -> sqlite3.Connection:
        connection = connect(*given, **named)
        connection.execute("PRAGMA secure_delete = OFF")
        return connection

    monkeypatch.setattr(stores.sqlite3, "connect", connected)


SECRET = b"con trau vang " * 50


def kept(path: Path, numbers: range) -> None:
    with Store(path) as store:
        for number in numbers:
            store.put("analysis", bytes([number]), SECRET[:-1] + bytes([number]))


def found(folder: Path) -> bool:
    return any(SECRET[:14] in file.read_bytes() for file in folder.iterdir())


@pytest.mark.usefixtures("careless")
def test_what_is_parted_with_is_gone_without_a_trace(tmp_path: Path) -> None:
    kept(tmp_path / "store", range(40))
    assert found(tmp_path)
    with Store(tmp_path / "store") as store:
        for number in range(40):
            store.part_with("analysis", bytes([number]))
            store.keep("analysis", bytes([number]))
    assert not found(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["store"]


@pytest.mark.usefixtures("careless")
def test_what_a_source_that_is_gone_said_is_gone(tmp_path: Path) -> None:
    kept(tmp_path / "store", range(40))
    with Store(tmp_path / "store"):
        pass  # nobody asks for it
    assert found(tmp_path), "what SQLite deletes stays where it stood"
    with Store(tmp_path / "store") as store:
        store.set_sources({}, ["a.txt"])
    assert not found(tmp_path)


@pytest.mark.usefixtures("careless")
def test_a_build_that_is_stopped_leaves_wiping_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(tmp_path / "store", range(40))
    wipe = Store._wipe
    monkeypatch.setattr(Store, "_wipe", lambda store: None)
    with Store(tmp_path / "store") as store:
        for number in range(40):
            store.part_with("analysis", bytes([number]))
    assert found(tmp_path)
    monkeypatch.setattr(Store, "_wipe", wipe)
    with Store(tmp_path / "store") as store:
        store.only_reading = True
    assert found(tmp_path)
    with Store(tmp_path / "store"):
        pass
    assert not found(tmp_path)


@pytest.mark.usefixtures("careless")
def test_where_there_is_no_room_to_write_it_anew_it_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(tmp_path / "store", range(40))

    class Full(sqlite3.Connection):
        def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
            if statement.startswith("VACUUM"):
                (tmp_path / "store-anew").write_bytes(SECRET)
                raise sqlite3.OperationalError("database or disk is full")
            return super().execute(statement, *values)

    connect = sqlite3.connect
    monkeypatch.setattr(stores.sqlite3, "connect", partial(connect, factory=Full))
    with Store(tmp_path / "store") as store:
        store.part_with("analysis", b"\0")
    assert not found(tmp_path)
    monkeypatch.undo()
    with Store(tmp_path / "store") as store:
        assert not store.started_afresh
        assert dict(store.items("analysis")) == {}


@pytest.mark.usefixtures("careless")
def test_it_is_wiped_while_another_process_reads_it(tmp_path: Path) -> None:
    kept(tmp_path / "store", range(40))
    with closing(sqlite3.connect(tmp_path / "store")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT key FROM kept").fetchone()
        with Store(tmp_path / "store") as store:
            store.part_with("analysis", b"\0")
            store.keep("analysis", b"\1")
        assert [file.name for file in tmp_path.iterdir()] == ["store"]  # no log that is of the old file
        with Store(tmp_path / "store") as store:
            assert not store.started_afresh
            assert [store.has("analysis", bytes([number])) for number in range(3)] == [False, True, False]
    with Store(tmp_path / "store") as store:
        assert not store.started_afresh
        assert store.has("analysis", b"\1")


@pytest.mark.usefixtures("careless")
@pytest.mark.skipif(sys.platform != "linux", reason="names of files are texts there")
def test_it_is_wiped_in_a_folder_whose_name_is_no_text(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    folder.mkdir()
    kept(folder / "store", range(40))
    with Store(folder / "store") as store:
        store.set_sources({}, ["a.txt"])
    assert not found(folder)


@pytest.mark.usefixtures("careless")
def test_what_is_wiped_stays_where_a_link_leads_and_as_hidden_as_it_was(tmp_path: Path) -> None:
    for name in ("project", "disk"):
        (tmp_path / name).mkdir()
    kept(tmp_path / "disk/store", range(40))
    (tmp_path / "disk/store").chmod(0o600)
    (tmp_path / "project/store").symlink_to(tmp_path / "disk/store")
    with Store(tmp_path / "project/store") as store:
        store.set_sources({}, ["a.txt"])
    assert not found(tmp_path / "disk")
    assert (tmp_path / "project/store").is_symlink()
    assert (tmp_path / "disk/store").stat().st_mode & 0o777 == 0o600


def test_what_is_passing_is_on_disk_once_it_is_settled(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        for key in (b"1", b"2"):
            store.put_passing("analysis", key, pack(SECRET))
        assert store.get("analysis", b"1") == store.look("analysis", b"2") == SECRET
        assert list(store.items("analysis")) == []
        store.part_with("analysis", b"1")
        store.settle()
        assert [key for key, _ in store.items("analysis")] == [b"2"]
        assert store.get("analysis", b"1") == SECRET
    with Store(tmp_path / "store") as store:
        assert (store.get("analysis", b"1"), store.get("analysis", b"2")) == (None, SECRET)


def test_looking_asks_nothing_to_stay(tmp_path: Path) -> None:
    kept(tmp_path / "store", range(1))
    with Store(tmp_path / "store") as store, pytest.raises(StoreDamagedError):
        store.look("analysis", b"\0")
    with Store(tmp_path / "store") as store:
        assert not store.has("analysis", b"\0")


def test_a_call_is_made_once_for_a_key_that_is_known(tmp_path: Path) -> None:
    made: list[int] = []

    def doubled(number: int) -> int:
        made.append(number)
        return 2 * number

    for _ in range(2):
        with Store(tmp_path / "store") as store:
            assert store.again_by("asked", b"one", doubled, 1) == 2
            assert store.again_by("asked", b"", doubled, 3) == 6
    assert made == [1, 3, 3]
    with Store(tmp_path / "store") as store:
        assert store.again_by("asked", b"another", doubled, 5) == 10
    with Store(tmp_path / "store") as store:
        assert store.look("asked", b"one") is None
