"""What a run was measured with: the machine's size and the versions, and nothing that tells whose it is."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.build.others import find_program

_FOLDERS = ("--work", "--results", "--corpus")  # options
_PACKAGES = ("mkdocs", "mkdocs-material", "Markdown", "Jinja2", "numpy", "press-archive")


def typed(arguments: Iterable[str]) -> str:
    """Return the command as one would type it elsewhere, without the folders, which are this machine's own."""
    shown, rest = ["python -m benchmarks.build"], iter(arguments)
    for argument in rest:
        option, _, value = argument.partition("=")
        if option not in _FOLDERS:
            shown.append(argument)
        elif not value:
            next(rest, None)
    return " ".join(shown)


def machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    parts = [f"{cores} cores", _memory(), f"{platform.system()} {platform.machine()}"]
    return ", ".join(part for part in parts if part)


def _memory() -> str:
    with suppress(OSError, ValueError, AttributeError):
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        return f"{size / 2**30:.0f} GB memory"
    return ""


class Elsewhere:
    """What other programs take of the machine's CPU from now on."""

    def __init__(self) -> None:
        self._before = _ticks()

    def share(self) -> float:
        """Return their part so far, 0 to 1; 0 where the system does not tell."""
        busy, every, own = (now - then for now, then in zip(_ticks(), self._before, strict=True))
        return max(0.0, busy - own) / every if every else 0.0


def _ticks() -> tuple[float, float, float]:
    """Return the machine's busy seconds, all its seconds, and those of this process and its ended children."""
    with suppress(OSError, ValueError):
        counts = [
            int(count) for count in Path("/proc/stat").read_text("ascii").split("\n", 1)[0].split()[1:9]
        ]
        tick = os.sysconf("SC_CLK_TCK")
        return (sum(counts) - counts[3] - counts[4]) / tick, sum(counts) / tick, sum(os.times()[:4])
    return 0.0, 0.0, 0.0


def versions() -> dict[str, str]:
    return dict(_versions())


def _versions() -> Iterator[tuple[str, str]]:
    yield "Python", platform.python_version()
    for package in _PACKAGES:
        with suppress(PackageNotFoundError):
            yield package, version(package)
    for name, arguments in (("zensical", ("--version",)), ("hugo", ("version",))):
        if program := find_program(name):
            yield name.capitalize(), _said(program, *arguments)


def _said(program: str, *arguments: str) -> str:
    said = subprocess.run([program, *arguments], capture_output=True, text=True, check=False).stdout  # noqa: S603
    words = said.split()
    numbers = [word for word in words if word.lstrip("v")[:1].isdigit()]
    return numbers[0] if numbers else Path(program).name
