"""A live preview that runs: what it costs, and how often it has built and reloaded.

In: a project. Out: figures at any moment. CPU is the kernel's account of the server and all it has started (Linux).
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from benchmarks.build.process import FailedError

_TICKS = os.sysconf("SC_CLK_TCK")
_LOOK = 0.2  # seconds between two looks
_QUIET = 4  # seconds without a build after which no other one comes
_PATIENCE = 3600


@dataclass(frozen=True, slots=True)
class Spent:
    """What one saved file cost."""

    cpu: float  # seconds, without what the preview costs while nothing happens
    wait: float  # seconds from saving to reloading, or to the end of a build that changed nothing
    builds: int
    reloads: int


class _Counts(NamedTuple):
    begun: int  # builds
    ended: int
    reloads: int


class Preview:
    """A server, from its first build on."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self._log = project / "serve.log"
        with self._log.open("wb") as output:
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
                cwd=project,
                stdout=output,
                stderr=output,
                env={
                    **os.environ,
                    "TMPDIR": str(project.parent),
                },  # where the served site lies, and goes with it
                start_new_session=True,
            )
        self._wait(lambda: "Serving on" in self._said())
        self.first = self.cpu()

    def stop(self) -> None:
        os.killpg(self._process.pid, signal.SIGTERM)
        self._process.wait(30)

    def cpu(self) -> float:
        """Return the seconds of CPU so far, of the server and of all processes it has started."""
        ticks = 0
        for entry in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError, ValueError, IndexError):
                fields = entry.read_text("utf-8", "replace").rpartition(")")[2].split()
                if int(fields[3]) == self._process.pid:  # the session
                    ticks += sum(map(int, fields[11:15]))  # own and of children that have ended
        return ticks / _TICKS

    def memory(self) -> int:
        """Return the bytes that the server holds."""
        pages = int(Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def idle(self, seconds: float = 20) -> float:
        """Return the share of a processor that is used while nothing happens."""
        before = self.cpu()
        time.sleep(seconds)
        return (self.cpu() - before) / seconds

    def spent(self, save: Callable[[], None], idle: float) -> Spent:
        """Save something, and return what that cost until all is quiet again."""
        before, cpu, start = self._counts(), self.cpu(), time.monotonic()
        save()
        self._wait(lambda: self._counts().ended > before.ended)
        shown = time.monotonic()
        last = None
        while last != (last := self._counts()) or last.begun - before.begun > last.ended - before.ended:
            time.sleep(_QUIET)
        used = self.cpu() - cpu - idle * (time.monotonic() - start)
        return Spent(used, shown - start, last.begun - before.begun, last.reloads - before.reloads)

    def _counts(self) -> _Counts:
        said = self._said()
        reloads = said.count("Reloading browsers")
        return _Counts(said.count("Building documentation"), reloads + said.count("as it was"), reloads)

    def _said(self) -> str:
        return self._log.read_text("utf-8", "replace")

    def _wait(self, true: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        while not true():
            if self._process.poll() is not None or time.monotonic() > end:
                raise FailedError(f"The preview ended or did not answer:\n{self._said()[-4000:]}")
            time.sleep(_LOOK)
