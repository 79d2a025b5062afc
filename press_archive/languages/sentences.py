"""Where a sentence begins and ends, given which full stops belong to the word before them.

In: a text, and a span in it. Out: where sentences end, the first sentence, or the span of the sentence around a
span, shortened at words' ends if need be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_STOP = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$)")
_OPENING = "“\"'‘(["


class Sentences:
    """The sentences of one language. ``goes_on`` is asked with the word before a full stop and what follows it."""

    def __init__(self, goes_on: Callable[[str, str], bool]) -> None:
        self._goes_on = goes_on

    def ends(self, text: str) -> Iterator[int]:
        """Yield the offset after each sentence's last mark, the text's own end left out.

        Not after "TP.", "ông A." or a list's "1.", and not where the next word begins small.
        """
        for match in _STOP.finditer(text):
            if self._ends_sentence(text, match):
                yield match.end()

    def first(self, text: str) -> str:
        """Return a text's first sentence without its full stop; "..." stays."""
        sentence = text[: next(self.ends(text), len(text))]
        return sentence if sentence.endswith("..") else sentence.removesuffix(".")

    def around(self, text: str, start: int, end: int, limit: int = 240) -> tuple[int, int]:
        """Return (start, end) of the sentence that holds a span; at most about ``limit`` code points."""
        # Sentences are looked for near the span only, or many spans in one long text would cost its square.
        low, high = max(0, start - 4 * limit), min(len(text), end + 4 * limit)
        left, right = low, high
        for stop in self.ends(text[low:high]):
            if low + stop <= start:
                left = low + stop
            elif low + stop >= end:
                right = low + stop
                break
        while left < start and text[left].isspace():
            left += 1
        if right - left <= limit:
            return left, right
        return _shortened(text, left, right, start, end, limit)

    def _ends_sentence(self, text: str, match: re.Match[str]) -> bool:
        rest = text[match.end() : match.end() + 40].lstrip()
        if rest and not (rest[0].isupper() or rest[0].isdigit() or rest[0] in _OPENING):
            return False
        if match[0] != ".":
            return True
        # No abbreviation is longer; looking further back would cost the square of a text without spaces.
        before = text[max(0, match.start() - 24) : match.start()].rsplit(None, 1)
        word = before[-1].lstrip("(\"“‘'") if before else ""
        initial = len(word) == 1 and word.isupper()
        return not (initial or self._goes_on(word, rest))


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
