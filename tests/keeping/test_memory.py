"""What a preview keeps in memory: read once, worked out once, and let go when it is of use no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from press_archive.keeping import store as stores
from press_archive.keeping.memory import Memory
from press_archive.keeping.store import Store, pack


def opened(memory: Memory, folder: Path) -> Store:
    return memory.open(folder, lambda key: None)


@pytest.fixture
def unpacked(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Note what is read from the file."""
    read: list[bytes] = []
    whole = stores.unpack

    def noting(packed: bytes) -> object:
        read.append(packed)
        return whole(packed)

    monkeypatch.setattr(stores, "unpack", noting)
    return read


def test_a_value_is_read_once(tmp_path: Path, unpacked: list[bytes]) -> None:
    memory = Memory()
    with opened(memory, tmp_path) as store:
        for number in range(500):
            store.put("account", bytes([number // 256, number % 256]), pack(number))
    keys = [bytes([number // 256, number % 256]) for number in range(500)]
    for _ in range(3):
        with opened(memory, tmp_path) as store:
            assert dict(store.get_many("account", keys)) == dict(zip(keys, range(500), strict=True))
            assert store.get("account", keys[7]) == 7
    assert len(unpacked) == 500


def test_a_value_that_is_put_again_is_read_again(tmp_path: Path) -> None:
    memory = Memory()
    for value in ("one", "two"):
        with opened(memory, tmp_path) as store:
            store.put("knowledge", b"all", pack(value))
            assert store.get("knowledge", b"all") == value
            store.forget("knowledge", b"all")
            assert store.get("knowledge", b"all") is None


def test_what_nobody_asks_for_is_let_go(tmp_path: Path) -> None:
    memory = Memory()
    with opened(memory, tmp_path) as store:
        store.put("account", b"a", pack("a"))
        store.put("account", b"b", pack("b"))
        store.get("account", b"a")
        store.get("account", b"b")
    with opened(memory, tmp_path) as store:
        store.get("account", b"a")
    assert set(memory.values["account"]) == {b"a"}


def test_what_is_parted_with_is_let_go(tmp_path: Path) -> None:
    memory = Memory()
    with opened(memory, tmp_path) as store:
        store.put("account", b"a", pack("a"))
        assert store.get("account", b"a") == "a"
        store.part_with("account", b"a")
    with opened(memory, tmp_path) as store:
        assert store.get("account", b"a") is None


def test_what_is_passing_is_not_held(tmp_path: Path) -> None:
    memory = Memory()
    with opened(memory, tmp_path) as store:
        store.put_passing("account", b"a", pack("a"))
        assert store.get("account", b"a") == "a"
        assert not memory.values["account"]
        store.part_with("account", b"a")


def test_another_process_may_have_built_meanwhile(tmp_path: Path) -> None:
    memory = Memory()
    with opened(memory, tmp_path) as store:
        store.put("account", b"a", pack("a"))
        assert store.get("account", b"a") == "a"
    with Store.beside(tmp_path, lambda key: None) as other:
        other.put("analysis", b"x", pack("x" * 100_000))  # and asks for nothing else, which goes
    with opened(memory, tmp_path) as store:
        assert store.get("account", b"a") is None


def test_a_call_with_the_same_is_not_made_again(tmp_path: Path) -> None:
    memory, calls = Memory(), []

    def double(numbers: list[int], times: int) -> list[int]:
        calls.append(times)
        return [number * times for number in numbers]

    with opened(memory, tmp_path) as store:
        first = store.again(double, [1, 2], 2)
        assert store.again(double, [1, 2], 2) is first
        assert store.again(double, [1, 3], 2) == [2, 6]
    with opened(memory, tmp_path) as store:
        assert store.again(double, [1, 3], 2) == [2, 6]
        assert store.again(double, [1, 3], 3) == [3, 9]
    assert calls == [2, 2, 3]


def test_what_is_equal_is_compared_once(tmp_path: Path) -> None:
    compared: list[int] = []

    class Read:
        """Something that is another object each time it is read."""

        __hash__ = None  # type: ignore[assignment]

        def __eq__(self, other: object) -> bool:
            compared.append(1)
            return isinstance(other, Read)

    again = Read()
    with Memory().open(tmp_path, print) as store:
        store.again(id, Read())
        for _ in range(3):
            store.again(id, again)
    assert compared == [1]


def test_a_plain_store_makes_every_call(tmp_path: Path) -> None:
    calls: list[int] = []
    with Store.beside(tmp_path, lambda key: None) as store:
        store.again(calls.append, 1)
        store.again(calls.append, 1)
    assert calls == [1, 1]
