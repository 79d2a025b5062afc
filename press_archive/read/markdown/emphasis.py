"""Emphasis: which asterisks, underscores and tildes of a Markdown text are markup and which are signs of the text.

In: runs of such signs with what stands on both sides. Out: how many of each run are left as text. The algorithm is
that of CommonMark 0.31 ("Process emphasis"), with GitHub's ``~~``; its work grows with the number of runs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class Run:
    """A run of one sign. ``count`` is how many of them are still text."""

    sign: str
    count: int
    opens: bool
    closes: bool
    length: int  # as it stood in the source

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Run:
        """Return the run at a place: it opens before text and closes after it; a bare underscore stands in a word."""
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        left = not after.isspace() and (not _is_sign(after) or before.isspace() or _is_sign(before))
        right = not before.isspace() and (not _is_sign(before) or after.isspace() or _is_sign(after))
        if text[start] == "_":
            left, right = (
                left and (not right or _is_sign(before)),
                right and (not left or _is_sign(after)),
            )
        return cls(text[start], end - start, left, right, end - start)

    def pairs_with(self, closer: Run) -> bool:
        """Whether this opens what another closes; the rule of three keeps ``**a*b**`` from breaking apart."""
        if self.sign != closer.sign:
            return False
        ambiguous = self.closes or closer.opens
        return not (
            ambiguous and (self.length + closer.length) % 3 == 0 and self.length % 3 + closer.length % 3
        )


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def pair(runs: Iterable[Run]) -> None:
    """Take away from runs what is markup."""
    openers: list[Run] = []
    floors: dict[tuple[str, bool, int], int] = {}  # below which a kind of closer has found none before
    for run in runs:
        if run.sign == "~" and run.length != 2:
            continue
        kind = (run.sign, run.opens, run.length % 3)
        while run.closes and run.count:
            at = _opener_of(run, openers, floors.get(kind, 0))
            if at is None:
                floors[kind] = len(openers)
                break
            _take(openers[at], run)
            del openers[at + (openers[at].count > 0) :]
            floors = {key: min(floor, len(openers)) for key, floor in floors.items()}
        if run.opens and run.count:
            openers.append(run)


def _opener_of(closer: Run, openers: list[Run], floor: int) -> int | None:
    return next((at for at in range(len(openers) - 1, floor - 1, -1) if openers[at].pairs_with(closer)), None)


def _take(opener: Run, closer: Run) -> None:
    taken = 2 if opener.count >= 2 and closer.count >= 2 else 1
    opener.count -= taken
    closer.count -= taken
