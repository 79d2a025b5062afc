"""Where a sentence of Vietnamese press text begins and ends.

In: a text and a span in it. Out: the span of the sentence around it, shortened at words' ends if need be.
"""

from __future__ import annotations

import re

# A full stop ends a sentence when white space and a capital, digit or opening mark follow, unless what stands
# before it is a title or abbreviation (TS. Lê C, TP. Huế, ông A. nói).
_END = re.compile(
    r"(?<![\s.][A-ZĐ])(?<!\bTS)(?<!\bGS)(?<!\bTP)(?<!\bThS)(?<!\bBS)(?<!\bQ)[.!?…]+[\"”’»)\]]*\s+(?=[\"“‘(\[]?[^\W_a-zà-ỹđ])"
)


def sentence_around(text: str, start: int, end: int, limit: int = 240) -> tuple[int, int]:
    """Return (start, end) of the sentence that holds a span; at most about ``limit`` code points."""
    left, right = 0, len(text)
    for match in _END.finditer(text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.end()
            break
    while right > left and text[right - 1].isspace():
        right -= 1
    if right - left <= limit:
        return left, right
    return _shortened(text, left, right, start, end, limit)


def _shortened(text: str, left: int, right: int, start: int, end: int, limit: int) -> tuple[int, int]:
    """Keep ``limit`` code points with the span in their middle, cut between words."""
    room = max(0, limit - (end - start)) // 2
    cut_left, cut_right = max(left, start - room), min(right, end + room)
    if cut_left > left:
        space = text.find(" ", cut_left, start)
        cut_left = space + 1 if space >= 0 else start
    if cut_right < right:
        space = text.rfind(" ", end, cut_right)
        cut_right = space if space >= 0 else end
    return cut_left, cut_right
