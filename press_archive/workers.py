"""Workers: the same function over many values, here, in processes of this machine, or on a Dask cluster.

In: what all calls share, a function and values. Out: results in the order of the values, so that it makes no
difference where they were computed. Only a few values are under way at a time, so their number costs no memory.
"""

from __future__ import annotations

import itertools
import multiprocessing
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, Protocol, TypeVar

from press_archive.errors import ArchiveError

Item = TypeVar("Item")
Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)
Shared = TypeVar("Shared")

# Starting workers costs a second each; below this many values one process is faster.
_WORTH_WORKERS = 200
_CHUNK = 32  # values sent at a time
_AHEAD = 4  # chunks under way for each worker
_PATIENCE = 20  # seconds to wait for a scheduler


class Workers(Protocol):
    """Something that calls a function over values."""

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item], count: int
    ) -> Iterator[Result]:
        """Yield ``function(shared, item)`` in the order of the items; ``count`` says how many there are.

        The function must be importable by its name, its values and what they share picklable.
        """
        ...


class Here:
    """This process alone."""

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item], count: int
    ) -> Iterator[Result]:
        return (function(shared, item) for item in items)


class LocalPool:
    """Processes of this machine, started when there are enough values to pay for it."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item], count: int
    ) -> Iterator[Result]:
        if self.jobs <= 1 or count < _WORTH_WORKERS:
            return Here().map(function, shared, items, count)
        return self._in_processes(multiprocessing.get_context(), function, shared, items)

    def forks(self, count: int) -> bool:
        """Whether so much work is worth processes that are forked off."""
        return self.jobs > 1 and count >= _WORTH_WORKERS and sys.platform == "linux"

    def map_forked(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item], count: int
    ) -> Iterator[Result]:
        """Do the same where what is shared is too large to be sent: the processes are forked off with it.

        Where processes are not forked, this one does all the work.
        """
        if not self.forks(count):
            return Here().map(function, shared, items, count)
        return self._in_processes(multiprocessing.get_context("fork"), function, shared, items)

    def _in_processes(
        self, context: Any, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item]
    ) -> Iterator[Result]:
        with ProcessPoolExecutor(
            self.jobs, mp_context=context, initializer=_start, initargs=(function, shared)
        ) as pool:
            chunks = (pool.submit(_run, chunk) for chunk in _chunks(items))
            yield from _in_order(chunks, self.jobs * _AHEAD)


class DaskCluster:
    """The workers of a Dask distributed scheduler; our package must be installed where they run."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client  # type: ignore[import-not-found,import-untyped,unused-ignore]
        except ImportError as error:
            raise ArchiveError(
                "--scheduler needs Dask distributed; install it with: pip install '.[dask]'"
            ) from error
        try:
            client: Any = Client
            self._client = client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ArchiveError(
                f"No Dask scheduler answers at {address}; start one with: dask scheduler"
            ) from error

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item], count: int
    ) -> Iterator[Result]:
        client = self._client
        threads = sum(client.nthreads().values()) or 1
        # A task, not scattered data: if the worker that holds it dies, the scheduler runs it again elsewhere.
        common = client.submit(pickle.loads, pickle.dumps((function, shared)), pure=False)
        chunks = (client.submit(_run_with, common, chunk, pure=False) for chunk in _chunks(items))
        try:
            yield from _in_order(chunks, threads * _AHEAD)
        finally:
            client.close()


class _Future(Protocol[Result_co]):
    def result(self) -> Sequence[Result_co]: ...


def _chunks(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    iterator = iter(items)
    while chunk := tuple(itertools.islice(iterator, _CHUNK)):
        yield chunk


def _in_order(futures: Iterator[_Future[Result]], ahead: int) -> Iterator[Result]:
    """Yield the results of chunks in order, never more than ``ahead`` of them under way."""
    under_way: deque[_Future[Result]] = deque()
    for future in futures:
        under_way.append(future)
        if len(under_way) >= ahead:
            yield from under_way.popleft().result()
    while under_way:
        yield from under_way.popleft().result()


_function: Callable[[Any, Any], Any]
_shared: Any


def _start(function: Callable[[Any, Any], Any], shared: object) -> None:
    """Keep what all values share in the worker, so that it is sent once and not with every value."""
    global _function, _shared
    _function, _shared = function, shared


def _run(items: Sequence[Any]) -> list[Any]:
    return [_function(_shared, item) for item in items]


def _run_with(common: tuple[Callable[[Any, Any], Any], Any], items: Sequence[Any]) -> list[Any]:
    function, shared = common
    return [function(shared, item) for item in items]
