"""Workers: the same results in the same order here and in processes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from press_archive.processes import workers
from press_archive.processes.workers import Here, LocalPool


def times(factor: int, value: int) -> int:
    return factor * value


def test_the_order_is_that_of_the_values() -> None:
    for pool in (Here(), LocalPool(1), LocalPool(2)):
        assert list(pool.map(times, 3, range(1000), 1000)) == [3 * n for n in range(1000)]


def test_forked_workers_share_what_cannot_be_sent() -> None:
    unsendable = (lambda value: value + 1,)
    made = LocalPool(2).map_forked(lambda shared, value: shared[0](value), unsendable, range(500), 500)
    assert list(made) == list(range(1, 501))


def test_beside_a_call_aside_fewer_processes_do_the_same(tmp_path: Path) -> None:
    pool, go = LocalPool(3), tmp_path / "go"

    def wait() -> int:
        while not go.exists():
            time.sleep(0.01)
        return os.getpid()

    aside = pool.aside(wait)
    made = []
    for number, process in pool.map_forked(lambda _, value: (value, os.getpid()), None, range(2400), 2400):
        made.append((number, process))
        if number == 900:
            go.touch()
            assert aside.result() != os.getpid()
    assert [number for number, _ in made] == list(range(2400))
    assert len({process for number, process in made if number < 200}) <= 2


def test_few_values_start_no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ProcessPoolExecutor", None)
    assert list(LocalPool(2).map(times, 2, range(10), 10)) == list(range(0, 20, 2))


def test_only_a_few_values_are_under_way() -> None:
    taken: list[int] = []

    def values() -> Iterator[int]:
        for value in range(2000):
            taken.append(value)
            yield value

    made = LocalPool(2).map(times, 1, values(), 2000)
    assert next(made) == 0
    assert len(taken) < 1000
    assert list(made) == list(range(1, 2000))
