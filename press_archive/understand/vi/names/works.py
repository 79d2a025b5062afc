"""Titles of songs, films and books in quotation marks (ca khúc “Huế thương”): nothing in them is a name.

In: a :class:`BlockView`. Out: which of its tokens belong to such titles; they are marked as used, too.
"""

from __future__ import annotations

from press_archive.languages.vi.organizations import STOP_WORDS
from press_archive.languages.vi.works import CLOSING_MARKS, WORKS
from press_archive.understand.candidates import Candidate
from press_archive.understand.vi.names.block import BlockView

_LONGEST = 14  # tokens of a title
_OPENING = frozenset(CLOSING_MARKS)
_MOST_BETWEEN = 3  # words between what it is and its title: bộ phim tài liệu “…”


def mark_titles(view: BlockView) -> bytearray | None:
    """Mark the titles of a block; ``None`` if it has none."""
    words = view.tokens.words
    hidden: bytearray | None = None
    for position in view.tokens.places(_OPENING):
        if not _work_stands_before(view, position):
            continue
        closing = CLOSING_MARKS[words[position]]
        inside = words[position + 1 : position + 2 + _LONGEST]
        if closing in inside:
            length = inside.index(closing)
            hidden = hidden or bytearray(len(words))
            hidden[position + 1 : position + 1 + length] = b"\x01" * length
            view.used[position + 1 : position + 1 + length] = b"\x01" * length
    return hidden


def without_titles(candidates: list[Candidate], hidden: bytearray) -> list[Candidate]:
    """The candidates that do not lie in a title."""
    return [one for one in candidates if not all(hidden[one.start : one.end])]


def _work_stands_before(view: BlockView, mark: int) -> bool:
    """Whether words before a quotation mark tell that a work's title follows."""
    low = view.tokens.low
    for end in range(mark, max(0, mark - 1 - _MOST_BETWEEN), -1):
        if " ".join(low[max(0, end - 2) : end]) in WORKS or low[end - 1] in WORKS:
            return True
        if low[end - 1] in STOP_WORDS or not low[end - 1].isalpha():
            return False
    return False
