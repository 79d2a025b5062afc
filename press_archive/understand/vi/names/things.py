"""Runs of capitals that are no names of ours: weapons and documents by their numbers, products by what they are.

In: a :class:`BlockView` and a run in it. Out: whether it is called so: Su-57, tên lửa Kinzhal.
"""

from __future__ import annotations

from collections.abc import Sequence

from press_archive.languages.vi.places import THING_CUES, THING_MODIFIERS
from press_archive.understand.vi.names.block import BlockView

_LAST_OF_THINGS = frozenset(group.split()[-1] for group in THING_CUES | THING_MODIFIERS)
_MOST_MODIFIERS = 4  # between a thing and its name
_MARKS = frozenset("“\"'‘(")


def is_code(view: BlockView, start: int, end: int) -> bool:
    """A number at once after the run makes it a weapon or a document: Su-57, Nghị quyết 57-NQ/TW."""
    tokens = view.tokens
    after = end + 1 if end < tokens.count and tokens.words[end] in "-–/" and tokens.glued(end) else end
    if after > end and after < tokens.count and tokens.glued(after):
        return tokens.words[after][0].isdigit() or tokens.words[end] == "/"
    before = start - 1
    if before > 0 and tokens.words[before] in "-–/" and tokens.glued(start):
        return tokens.words[before - 1][0].isdigit()
    return any(map(str.isdigit, tokens.surface(start, end)))


def names_a_thing(view: BlockView, start: int) -> bool:
    tokens = view.tokens
    before = start
    if before and tokens.words[before - 1] in _MARKS:
        before -= 1
    for _ in range(_MOST_MODIFIERS):
        if not before or tokens.low[before - 1] not in _LAST_OF_THINGS:
            return False
        if _ends_with(tokens.low, before, THING_CUES):
            return True
        step = _ends_with(tokens.low, before, THING_MODIFIERS)
        if not step:
            return False
        before -= step
    return False


def _ends_with(low: Sequence[str], end: int, table: frozenset[str]) -> int:
    """How many words before a token are a group of a table (0 for none)."""
    for size in (4, 3, 2, 1):
        if size <= end and " ".join(low[end - size : end]) in table:
            return size
    return 0
