"""Where a sentence of Vietnamese press text begins and ends.

In: a text, and a span in it. Out: where sentences end, the first sentence, or the span of the sentence around a
span, shortened at words' ends if need be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press_archive.languages.tables import words

_STOP = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$)")
_OPENING = "“\"'‘(["
# Abbreviations that are written with a full stop and followed by a name: TS. Lê C, TP. Huế.
_ABBREVIATIONS = words(
    """
    TP TS ThS Ths PGS GS BS KS LS KTS NSND NSƯT Tr Q P H TX TT St Mr Mrs Ms Dr Nxb NXB TTg CN ĐH Đ/c vs No
    Jr Sr Inc Co Corp Ltd
    """
)


def sentence_ends(text: str) -> Iterator[int]:
    """Yield the offset after each sentence's last mark, the text's own end left out.

    Not after "TP.", "ông A." or a list's "1.", and not where the next word begins small.
    """
    for match in _STOP.finditer(text):
        if _ends_sentence(text, match):
            yield match.end()


def first_sentence(text: str) -> str:
    """Return a text's first sentence without its full stop; "..." stays."""
    sentence = text[: next(sentence_ends(text), len(text))]
    return sentence if sentence.endswith("..") else sentence.removesuffix(".")


def sentence_around(text: str, start: int, end: int, limit: int = 240) -> tuple[int, int]:
    """Return (start, end) of the sentence that holds a span; at most about ``limit`` code points."""
    # Sentences are looked for near the span only, or many spans in one long text would cost its square.
    low, high = max(0, start - 4 * limit), min(len(text), end + 4 * limit)
    left, right = low, high
    for stop in sentence_ends(text[low:high]):
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


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    rest = text[match.end() : match.end() + 40].lstrip()
    if rest and not (rest[0].isupper() or rest[0].isdigit() or rest[0] in _OPENING):
        return False
    if match[0] != ".":
        return True
    # No abbreviation is longer; looking further back would cost the square of a text without spaces.
    before = text[max(0, match.start() - 24) : match.start()].rsplit(None, 1)
    word = before[-1].lstrip("(\"“‘'") if before else ""
    initial = len(word) == 1 and word.isupper()
    return not (word in _ABBREVIATIONS or initial or (word.isdigit() and rest != ""))


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
