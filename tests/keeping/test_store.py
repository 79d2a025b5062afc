"""The store gives back what was kept, drops what nobody asks for, and starts afresh when it is of no use."""

from __future__ import annotations

import os
from pathlib import Path

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
