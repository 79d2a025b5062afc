"""A cluster: the same results as here even if a worker dies, and none from a worker that runs something else."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import press_archive
from press_archive.errors import MistakesError
from press_archive.phases.known import what_runs
from press_archive.processes import cluster as clusters
from press_archive.processes.cluster import DaskCluster
from press_archive.processes.workers import Workers

distributed = pytest.importorskip("distributed", reason="Dask distributed is not installed")


def times(factor: int, value: int) -> int:
    return factor * value


def times_or_die(shared: tuple[int, str], value: int) -> int:
    """Kill the process that is asked first, once."""
    factor, marker = shared
    try:
        os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return factor * value
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as made:
        yield made


@contextmanager
def strange_worker(cluster: Any, folder: Path) -> Iterator[str]:
    """Let a worker join that finds our package in ``folder``; yield its address."""
    command = [sys.executable, "-m", "distributed.cli.dask_worker", cluster.scheduler_address, "--no-nanny"]
    with subprocess.Popen(
        [*command, "--no-dashboard", "--nthreads", "1", "--name", "strange"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        stderr=subprocess.DEVNULL,
    ) as worker:
        try:
            while not (joined := _named_strange(cluster)):
                assert worker.poll() is None, "the worker ended before it joined"
                time.sleep(0.05)
            yield joined
        finally:
            worker.kill()
            worker.wait()


def _named_strange(cluster: Any) -> str | None:
    # By name: others may join at the same time, in place of one that died.
    return next(
        (one.address for one in list(cluster.scheduler.workers.values()) if one.name == "strange"), None
    )


def test_a_cluster_gives_what_one_process_gives(cluster: Any) -> None:
    pool: Workers = DaskCluster(cluster.scheduler_address, what_runs)
    assert list(pool.map(times, 7, range(500), 500)) == [7 * n for n in range(500)]


def test_a_worker_that_dies_costs_nothing_but_time(cluster: Any, tmp_path: Path) -> None:
    pool = DaskCluster(cluster.scheduler_address, what_runs)
    shared = (5, str(tmp_path / "killed"))
    assert list(pool.map(times_or_die, shared, range(300), 300)) == [5 * n for n in range(300)]
    assert (tmp_path / "killed").exists()


def test_a_worker_with_another_table_gets_no_work(cluster: Any, tmp_path: Path) -> None:
    ours = Path(press_archive.__file__).parent
    shutil.copytree(ours, tmp_path / ours.name)
    table = tmp_path / ours.name / "languages" / "vi" / "__init__.py"
    table.write_text(table.read_text("utf-8") + "\n# another\n", "utf-8")
    work = (what_runs, what_runs(), pickle.dumps((times, 7)), (1, 2))
    with strange_worker(cluster, tmp_path) as address:
        with (
            distributed.Client(cluster, set_as_default=False) as client,
            pytest.raises(MistakesError) as joined,
        ):
            client.submit(clusters._run_where_same, *work, workers=[address]).result()
        with pytest.raises(MistakesError) as asked:
            DaskCluster(cluster.scheduler_address, what_runs)
    for told in (joined, asked):
        assert [one.code for one in told.value.mistakes] == ["cluster_worker_differs"]
        assert told.value.mistakes[0].detail.startswith("tcp://")


def test_a_worker_without_our_package_gets_no_work(cluster: Any, tmp_path: Path) -> None:
    (tmp_path / "press_archive").mkdir()
    (tmp_path / "press_archive" / "__init__.py").write_text("raise ModuleNotFoundError(__name__)\n", "utf-8")
    with strange_worker(cluster, tmp_path), pytest.raises(MistakesError, match="cluster_worker_lacks_us"):
        DaskCluster(cluster.scheduler_address, what_runs)


def test_a_scheduler_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_PATIENCE", 0.5)
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=None) as empty,
        pytest.raises(MistakesError, match="cluster_no_workers"),
    ):
        DaskCluster(empty.scheduler_address, what_runs)


def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_PATIENCE", 0.2)
    with pytest.raises(MistakesError, match=r"cluster_no_scheduler.*tcp://127\.0\.0\.1:9"):
        DaskCluster("tcp://127.0.0.1:9", what_runs)
