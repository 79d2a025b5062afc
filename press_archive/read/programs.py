"""Programs that some machines have and that read what we cannot: converters of old documents, recognition of text.

In: a program's name, what it is to be called with, bytes for it. Out: what it writes, or None where it fails, takes
too long or writes too much. It runs in a folder of its own that is gone afterwards, within bounds of time and memory,
and with a network that leads nowhere, for nothing is fetched while building.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

_SECONDS = 60
_MEMORY = 2_000_000_000  # bytes of address space
_MOST = 50_000_000  # bytes a program may write
_NOWHERE = "http://127.0.0.1:9"  # where nobody listens
_PROXIES = ("http_proxy", "https_proxy", "ftp_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "all_proxy")
PROGRAMS = ("antiword", "soffice", "libreoffice", "catdoc", "tesseract")


def program(name: str) -> str | None:
    """Return where a program lies; None where it is not installed."""
    return shutil.which(name)


def programs_here() -> tuple[str, ...]:
    """Return which of the programs this machine has: what is read depends on them."""
    return tuple(name for name in PROGRAMS if program(name))


def run(
    command: Sequence[str], data: bytes, *, file: str = "", result: str = "", seconds: float = _SECONDS
) -> bytes | None:
    """Run a program; ``data`` goes to its input, or lies in its folder as ``file``, where ``result`` may lie then."""
    with tempfile.TemporaryDirectory(prefix="press-archive-") as folder:
        here = Path(folder)
        if file:
            (here / file).write_bytes(data)
        try:
            done = subprocess.run(  # noqa: S603 - a program found by name, without a shell
                [part.replace("{folder}", folder) for part in command],
                input=b"" if file else data,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                env={
                    **os.environ,
                    **dict.fromkeys(_PROXIES, _NOWHERE),
                    "HOME": folder,
                    "OMP_THREAD_LIMIT": "1",
                },
                timeout=seconds,
                preexec_fn=_bounded(),
                check=True,
            )
            told = _read(here / result) if result else done.stdout
        except (OSError, ValueError, subprocess.SubprocessError):
            return None
    return told if told is not None and len(told) <= _MOST else None


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() and path.stat().st_size <= _MOST else None


@cache
def _bounded() -> Callable[[], None] | None:
    """What bounds a program before it begins, on systems that can."""
    if sys.platform == "win32":
        return None
    import resource

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_MOST, _MOST))

    return bound
