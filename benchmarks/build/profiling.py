"""Where the time of a whole build goes: its functions, those first that take most themselves.

In: the arguments of a build in one process. Out: rows for the report, with paths that tell nothing of the machine.
"""

from __future__ import annotations

import pstats
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.build.process import ROOT, measured
from benchmarks.build.results import Hot

_TOP = 25
_PACKAGES = "site-packages"


def profile(command: Sequence[str], into: Path) -> tuple[Hot, ...]:
    """Run a Python command under cProfile; return the functions with most time of their own."""
    measured([sys.executable, "-m", "cProfile", "-o", str(into), *command])
    stats = pstats.Stats(str(into)).stats  # type: ignore[attr-defined]
    rows = [
        Hot(where(file, line, name), calls, own, cumulative)
        for (file, line, name), (_, calls, own, cumulative, _) in stats.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.own, row.where))[:_TOP])


def where(file: str, line: int, name: str) -> str:
    """Say where a function stands: relative to the project, or to where Python keeps its modules."""
    if file == "~":
        return name
    path = Path(file)
    if path.is_relative_to(ROOT) and _PACKAGES not in path.parts:
        return f"{path.relative_to(ROOT).as_posix()}:{line} {name}"
    parts = path.parts
    if _PACKAGES in parts:
        return f"{'/'.join(parts[parts.index(_PACKAGES) + 1 :])}:{line} {name}"
    return f"{path.name}:{line} {name}"
