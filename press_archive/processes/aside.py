"""A long call in a process that is forked off, beside the work of this one or so that its memory is given back.

In: a function that needs what this process holds. Out: what it returns or raises, as if it had been called here.
The process ends with this one, however that ends.
"""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import pickle
import signal
import tempfile
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Generic, TypeVar

from press_archive.errors import mistake

Result = TypeVar("Result")

_DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG


class Aside(Generic[Result]):
    """A call under way in a process of its own (Linux)."""

    def __init__(self, call: Callable[[], Result]) -> None:
        # A file and no pipe: the process may end, and free its memory, before anybody asks for its result.
        self._report = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the result is asked for
        self._process = multiprocessing.get_context("fork").Process(
            target=_tell, args=(call, self._report, os.getpid())
        )
        self._process.start()

    def is_under_way(self) -> bool:
        return self._process.is_alive()

    def result(self) -> Result:
        """Wait for the end of the call."""
        try:
            self._process.join()
        except BaseException:
            self.stop()
            raise
        with self._report:
            if self._process.exitcode:
                raise mistake("process_ended", str(self._process.exitcode))
            self._report.seek(0)
            told: tuple[Result, Exception | None] = pickle.load(self._report)  # noqa: S301 - written by ourselves
        result, error = told
        if error is not None:
            raise error
        return result

    def stop(self) -> None:
        """End the call, wherever it is."""
        self._process.kill()
        self._process.join()
        self._report.close()


def _tell(call: Callable[[], object], report: IO[bytes], parent: int) -> None:
    end_with(parent)
    gc.disable()  # all is given back when the call ends
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal interrupts both; the parent then stops us
    told: tuple[object, Exception | None]
    try:
        told = call(), None
    except Exception as error:  # raised again where the result is asked for
        told = None, error
    pickle.dump(told, report, 5)
    report.flush()


def end_with(parent: int) -> None:
    """Let this process be killed when its parent is: half a build must not go on beside the next one."""
    with suppress(OSError, AttributeError, TypeError):  # not Linux
        ctypes.CDLL(None).prctl(_DEATH_OF_PARENT, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
