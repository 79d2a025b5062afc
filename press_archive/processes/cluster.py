"""The workers of a Dask distributed scheduler, none of which may run anything else than this process does.

In: the scheduler's address and a key of what runs here: code, versions, packages. Out: workers that give what this
process would give. Before anything is sent, each worker is asked for its own key; each portion of work asks again,
for workers come while others are busy, and may be started again with other code.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from press_archive.errors import MistakesError, Problem, ProblemCode
from press_archive.processes.workers import AHEAD, Item, Result, Shared, chunks, in_order

_PATIENCE = 20  # seconds to wait for a scheduler, or for its first worker

Runs = Callable[[], bytes]  # a key of what runs where it is called; importable by its name


class DaskCluster:
    """The workers of a scheduler; our package must be installed where they run, in the same version.

    Settings, records and decisions need no comparison: they are sent along with the work.
    """

    def __init__(self, address: str, runs: Runs) -> None:
        """Connect, and compare what runs on each worker.

        Raises :class:`MistakesError` where no scheduler answers, where it has no workers, or one runs something else.
        """
        try:
            from distributed import Client  # type: ignore[import-not-found,import-untyped,unused-ignore]
        except ImportError as error:
            raise _mistake("cluster_without_dask") from error
        try:
            client: Any = Client
            self._client = client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise _mistake("cluster_no_scheduler", address) from error
        self._runs = runs
        try:
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            self._client.close()
            raise _mistake("cluster_no_workers", address) from error
        self._refuse_others()

    def _refuse_others(self) -> None:
        here = self._runs()
        told: dict[str, object] = self._client.run(self._runs, on_error="return")
        others = [
            Problem("", "fatal", _said(key), worker) for worker, key in sorted(told.items()) if key != here
        ]
        if others:
            self._client.close()
            raise MistakesError(*others)

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item], count: int
    ) -> Iterator[Result]:
        client, runs = self._client, self._runs
        threads = sum(client.nthreads().values()) or 1
        # A task, not scattered data: if the worker that holds it dies, the scheduler runs it again elsewhere. And
        # bytes: a worker that cannot unpickle what it depends on would ask for it for ever.
        common = client.submit(bytes, pickle.dumps((function, shared)), pure=False)
        here = runs()
        sent = (
            client.submit(_run_where_same, runs, here, common, chunk, pure=False) for chunk in chunks(items)
        )
        try:
            yield from in_order(sent, threads * AHEAD)
        except Exception:
            self._refuse_others()  # which may be why
            raise
        finally:
            client.close()


def _said(key: object) -> ProblemCode:
    return "cluster_worker_lacks_us" if isinstance(key, Exception) else "cluster_worker_differs"


def _mistake(code: ProblemCode, detail: str = "") -> MistakesError:
    return MistakesError(Problem("", "fatal", code, detail))


def _run_where_same(runs: Runs, there: bytes, common: bytes, items: Sequence[Any]) -> list[Any]:
    """Call the function over the values, if what runs here is what runs ``there``, where they came from."""
    if runs() != there:
        from distributed import get_worker

        raise _mistake("cluster_worker_differs", get_worker().address)
    function, shared = _unpacked(common)
    return [function(shared, item) for item in items]


@lru_cache(maxsize=1)
def _unpacked(common: bytes) -> tuple[Callable[[Any, Any], Any], Any]:
    """Unpickle once in a worker what all portions share."""
    unpacked: tuple[Callable[[Any, Any], Any], Any] = pickle.loads(common)  # noqa: S301 - sent by this very code
    return unpacked
