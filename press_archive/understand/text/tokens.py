"""The words of a block with their places, as the grammars of names read them.

In: a block's text. Out: :class:`Tokens`, parallel lists of words and punctuation marks; offsets are code
points of the text, end exclusive. Linear in the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from press_archive.languages.remembered import remembered
from press_archive.languages.tones import has_vietnamese_letters, normal_word, right_letters

_TOKEN = re.compile(r"([^\W_]+(?:[’'][^\W\d_]+)*|[^\w\s]|_)")
_OPENS_SENTENCE = frozenset(".!?…:;“\"‘'([•*–-/|»«")
_DASHES = {"–": "-", "—": "-", "‑": "-"}
_LONGEST_GLUED = 40  # code points; longer words are addresses of pages or codes
_NUMERALS = "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹"
# The word before a word of the same sentence; the point of an abbreviation ends none.
_BEFORE = re.compile(r"([^\W\d_]+) ?$|(TP)\. ?$")
_LONGEST_BEFORE = 10  # code points
_TOWN = "TP"


class Tokens:
    """Words and marks of one text. ``cap`` and ``capitals`` tell capitalised words.

    ``low`` is spelled as the tables are, ``plain`` has one dash for all.
    """

    __slots__ = ("cap", "capitals", "count", "ends", "low", "plain", "starts", "text", "vocabulary", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        parts = _TOKEN.split(text)  # what is no word, a word, and so on by turns
        ends = list(accumulate(map(len, parts)))
        self.words, self.starts, self.ends = parts[1::2], ends[:-1:2], ends[1::2]
        if right_letters(text) != text:
            self.words = list(map(right_letters, self.words))
        if not all(map(_is_plain, self.words)):
            whole = zip(self.words, self.starts, self.ends, strict=True)
            spans = [
                p for word, *span in whole for p in ([span] if _is_plain(word) else _unglued(text, *span))
            ]
            self.starts, self.ends = [start for start, _ in spans], [end for _, end in spans]
            self.words = [right_letters(text[start:end]) for start, end in spans]
        self.low = list(map(normal_word, self.words))
        self.cap = list(map(_is_capitalised, self.words))
        self.capitals = [position for position, capital in enumerate(self.cap) if capital]
        self.count = len(self.words)
        self.vocabulary = frozenset(self.low)
        dashed = _DASHES.keys() & self.vocabulary
        self.plain = [_DASHES.get(word, word) for word in self.low] if dashed else self.low

    def places(self, words: frozenset[str]) -> list[int]:
        """Where one of some words or marks stands; they are spelled as the tables are."""
        found = words & self.vocabulary
        return [position for position, word in enumerate(self.low) if word in found] if found else []

    def gap(self, position: int) -> int:
        """How many code points stand between a token and the one before it."""
        return self.starts[position] - self.ends[position - 1]

    def spaced(self, position: int) -> bool:
        """Whether a token exists and follows the one before it after a single space."""
        return 0 < position < self.count and self.starts[position] - self.ends[position - 1] == 1

    def glued(self, position: int) -> bool:
        """Whether a token exists and follows the one before it at once."""
        return 0 < position < self.count and self.starts[position] == self.ends[position - 1]

    def opens(self, position: int) -> bool:
        """Whether a token stands where a sentence, a quotation or an item begins."""
        if position == 0:
            return True
        mark = self.words[position - 1]
        if mark in "-–/":
            return self.gap(position) > 0 and (position == 1 or self.words[position - 2] in ").")
        return mark in _OPENS_SENTENCE

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the tokens from ``start`` to ``end`` (exclusive)."""
        return self.starts[start], self.ends[end - 1]

    def surface(self, start: int, end: int) -> str:
        """Their text."""
        return self.text[self.starts[start] : self.ends[end - 1]]


@remembered
def _is_capitalised(word: str) -> bool:
    return word[0].isupper()


@remembered
def _is_plain(word: str) -> bool:
    """Whether a word is written as words are, so that no other is glued to it."""
    if not word.isalpha():
        return not _number_at(word)
    return word.islower() or word.istitle() or word.isupper()


def _number_at(word: str) -> int:
    """Where a number begins after two letters or more at the end of a word; 0 where none does."""
    letters = word.rstrip(_NUMERALS)
    return len(letters) if 1 < len(letters) < len(word) and letters.isalpha() else 0


def _unglued(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words a crawler glued into one, where one of them is Vietnamese by its accents: hát|Vietnam, Nội|2."""
    if end - start > _LONGEST_GLUED:
        yield start, end
        return
    number = start + _number_at(text[start:end])
    if number > start:
        yield from ((start, number), (number, end)) if _is_numbered(text, start, number) else ((start, end),)
        return
    cuts = (at for at in range(start + 1, end - 1) if text[at].isupper() and text[at - 1].islower())
    cut = next((at for at in cuts if _are_two(text[start:at], text[at:end])), 0)
    if cut:
        yield start, cut
        yield cut, end
    else:
        yield start, end


def _is_numbered(text: str, start: int, end: int) -> bool:
    """Whether what a number is glued to is no code, but a word: Vietnamese, or the next of a Vietnamese name.

    The number is that of a note, or of the next line, whose break was lost (Hà Nội2, Hồ Chí Minh5. Nguyễn …).
    """
    letters = text[start:end]
    if letters[-1].islower() and has_vietnamese_letters(letters):
        return True
    before = _BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    if before is None:
        return False
    word = before[1] or before[2]
    return word == _TOWN or (letters.istitle() and word[0].isupper() and has_vietnamese_letters(word))


def _are_two(left: str, right: str) -> bool:
    return has_vietnamese_letters(left) or has_vietnamese_letters(right)


@lru_cache(maxsize=128)  # the blocks of an article are asked for by one stage after another
def tokens_of(text: str) -> Tokens:
    """Return the tokens of a text, which nobody may change."""
    return Tokens(text)
