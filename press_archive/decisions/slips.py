"""Decisions about sources that are not there: most likely a slip of the pen, or a file that was renamed.

In: a file of decisions and the names of the sources. Out: a warning for each name that nothing bears.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from press_archive.errors import Problem


def decisions_without_source(file: str, decided: Iterable[str], names: set[str]) -> Iterator[Problem]:
    """Yield a warning on ``file`` for each decided name that is not among ``names``."""
    for name in sorted(set(decided) - names):
        yield Problem(file, "warning", "decision_without_source", name)
