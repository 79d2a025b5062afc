"""Running the rules, so that none of them costs an article.

In: work that runs its rules by :meth:`Rules.run`. Out: what it comes to, and which rules failed. A rule that fails is
left out for the whole article: the work is done again without it, so that nothing of it is half done.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

log = logging.getLogger(__name__)


class RuleFailedError(Exception):
    """A rule has failed; its cause is what it failed with."""


class MalformedError(ValueError):
    """What a rule returned cannot be: a span outside of its text, or words that do not stand there."""


class Rules:
    """The rules of one article and those of them that have failed: by its name, how."""

    def __init__(self) -> None:
        self.failed: dict[str, str] = {}

    def run(self, name: str, rule: Callable[[], T], instead: T) -> T:
        """Return what a rule returns, or ``instead`` if it has failed before; if it fails now the work ends."""
        if name in self.failed:
            return instead
        try:
            return rule()
        except (RuleFailedError, MemoryError):  # of a rule within it; of the machine
            raise
        except Exception as error:
            self.failed[name] = _how(error)
            raise RuleFailedError(f"{name}: {self.failed[name]}") from error


def without_failing(work: Callable[[Rules], T], about: str) -> tuple[T, Mapping[str, str]]:
    """Do some work again and again until no rule in it fails; return how those failed that were left out."""
    rules = Rules()
    while True:
        try:
            return work(rules), rules.failed
        except RuleFailedError:
            log.exception("A rule failed on %s", about)


def _how(error: Exception) -> str:
    """Tell an error by its sort and place, not by its message, which may hold words of the text."""
    if isinstance(error, RecursionError):  # its place depends on who called
        return type(error).__name__
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(place.filename).name}:{place.lineno}"
