"""Run a command and measure what it costs: CPU of it and its children, time, memory.

In: a command. Out: a :class:`Cost` and what it printed. CPU and the largest process are the kernel's own account
(wait4); the memory of all processes together is looked at twice a second (Linux).
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from benchmarks.build.results import Cost

ROOT = Path(__file__).resolve().parents[2]
JOBS = 2  # workers, as the targets speak of two cores
_BETWEEN = 0.5  # seconds between two looks at memory
_MAXRSS = 1 if sys.platform == "darwin" else 1024  # bytes
# Settings in the environment that would change what is measured: with the last one each build compiles our code anew.
_OURS = ("SITE_URL", "ARCHIVE_FAST", "PYTHONDONTWRITEBYTECODE")


class FailedError(Exception):
    """A measured command did not end well."""


def measured(
    command: Sequence[str], environment: Mapping[str, str] | None = None, folder: Path = ROOT
) -> tuple[Cost, str]:
    """Run a command to its end; return what it cost, and its standard output."""
    inherited = {key: value for key, value in os.environ.items() if key not in _OURS}
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as errors:
        start = time.monotonic()
        # A session of its own, by which its children are known; wait4 counts only those that were waited for.
        process = subprocess.Popen(  # noqa: S603
            command,
            stdout=said,
            stderr=errors,
            cwd=folder,
            env={**inherited, **(environment or {})},
            start_new_session=True,
        )
        watch = _Watch(process.pid)
        used = _wait(process)
        wall = time.monotonic() - start
        together = watch.stop()
        if process.returncode:
            raise FailedError(f"{' '.join(command)} ended with {process.returncode}:\n{_tail(errors)}")
        said.seek(0)
        cost = Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * _MAXRSS, together)
        return cost, said.read().decode("utf-8", "replace")


def _wait(process: subprocess.Popen[bytes]) -> resource.struct_rusage:
    """Wait for a process; if we are told to end meanwhile, so are it and its children."""
    try:
        _, status, used = os.wait4(process.pid, 0)
    except BaseException:
        os.killpg(process.pid, signal.SIGTERM)
        raise
    process.returncode = os.waitstatus_to_exitcode(status)
    return used


def _tail(file: IO[bytes], most: int = 4000) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")[-most:]


class _Watch:
    """Looks at the memory of a session's processes until told to stop."""

    def __init__(self, session: int) -> None:
        self._session, self._most, self._over = session, 0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        self._over.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._over.wait(_BETWEEN):
            self._most = max(self._most, sum(map(_share, _processes_of(self._session))))


def _processes_of(session: int) -> list[str]:
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError, IndexError):
            # After the name, in brackets: state, parent, group, session.
            if int(entry.read_text("utf-8", "replace").rpartition(")")[2].split()[3]) == session:
                found.append(entry.parent.name)
    return found


def _share(process: str) -> int:
    """Return a process's memory; what several share is divided among them."""
    with suppress(OSError, ValueError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
