"""Workers: the same function over many values, here or in processes of this machine.

In: what all calls share, a function and values. Out: results in the order of the values, so that it makes no
difference where they were computed. Only a few values are under way at a time, so their number costs no memory.
"""

from __future__ import annotations

import ctypes
import itertools
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from typing import Any, Protocol, TypeVar

from press_archive.processes.aside import Aside, end_with

Item = TypeVar("Item")
Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)
Shared = TypeVar("Shared")

# Starting workers costs a second each; below this many values one process is faster.
_WORTH_WORKERS = 200
_CHUNK = 32  # values sent at a time
AHEAD = 4  # chunks under way for each worker
_SHARES = 12  # of the values, made one after another while something else is under way


def give_back_memory() -> None:
    """Give freed memory back to the system (glibc), so that processes forked off now share less that is of no use."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


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
        self._aside: list[Aside[Any]] = []

    def map(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item], count: int
    ) -> Iterator[Result]:
        if self.jobs <= 1 or count < _WORTH_WORKERS:
            return Here().map(function, shared, items, count)
        return self._in_processes(multiprocessing.get_context(), function, shared, items, self.jobs)

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
        return self._beside_others(function, shared, items, max(_WORTH_WORKERS, count // _SHARES))

    def apart(self, call: Callable[[], Result]) -> Result:
        """Return what a call returns; made in a process of its own, so that all the memory it took is given back."""
        if self.jobs <= 1 or sys.platform != "linux":
            return call()
        return Aside(call).result()

    def aside(self, call: Callable[[], Result]) -> Aside[Result]:
        """Begin a call that counts as one of the processes until it has come to its end."""
        give_back_memory()
        begun = Aside(call)
        self._aside.append(begun)
        return begun

    def _beside_others(
        self, function: Callable[[Shared, Item], Result], shared: Shared, items: Iterable[Item], share: int
    ) -> Iterator[Result]:
        """Take a share of the values at a time as long as calls are under way aside, with fewer processes.

        Each process comes to own a copy of most that is shared, for looking at it counts references.
        """
        fork, iterator = multiprocessing.get_context("fork"), iter(items)
        give_back_memory()
        while busy := sum(one.is_under_way() for one in self._aside):
            some = tuple(itertools.islice(iterator, share))
            if not some:
                return
            yield from self._in_processes(fork, function, shared, some, max(1, self.jobs - busy))
        yield from self._in_processes(fork, function, shared, iterator, self.jobs)

    def _in_processes(
        self,
        context: Any,
        function: Callable[[Shared, Item], Result],
        shared: Shared,
        items: Iterable[Item],
        processes: int,
    ) -> Iterator[Result]:
        parent = os.getpid() if context.get_start_method() == "fork" else None
        with ProcessPoolExecutor(
            processes, mp_context=context, initializer=_start, initargs=(function, shared, parent)
        ) as pool:
            sent = (pool.submit(_run, chunk) for chunk in chunks(items))
            yield from in_order(sent, processes * AHEAD)


class _Future(Protocol[Result_co]):
    def result(self) -> Sequence[Result_co]: ...


def chunks(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """Yield the values in the portions in which they are sent."""
    iterator = iter(items)
    while chunk := tuple(itertools.islice(iterator, _CHUNK)):
        yield chunk


def in_order(futures: Iterator[_Future[Result]], ahead: int) -> Iterator[Result]:
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


def _start(function: Callable[[Any, Any], Any], shared: object, parent: int | None) -> None:
    """Keep what all values share in the worker, so that it is sent once and not with every value."""
    global _function, _shared
    if parent is not None:
        end_with(parent)
    _function, _shared = function, shared


def _run(items: Sequence[Any]) -> list[Any]:
    return [_function(_shared, item) for item in items]
