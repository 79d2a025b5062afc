"""Vietnamese alphabetical order (TCVN 6909; CLDR ``vi``): a ă â b c d đ e ê …, then tones.

In: a name. Out: a key for ``sorted`` and the letter it is listed under. Letters decide first, then tones
(none, huyền, hỏi, ngã, sắc, nặng), then capitals.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from press_archive.languages.language import Sorting, SortKey

_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}
_SPACE, _SIGN, _DIGIT, _LETTER = chr(0), chr(10), chr(50), chr(200)
_LOOSE_MARK = chr(0x10FFFF)


def sort_key(name: str) -> SortKey:
    """Return a key that puts names in Vietnamese order; white space sorts before digits, those before letters.

    Weights of letters and tones are written as characters, so that comparing texts compares them.
    """
    letters, tones = name.translate(_WEIGHTS), name.translate(_TONES_OF)
    if _LOOSE_MARK in letters:  # a mark changes the letter before it
        split = list(_letters(name))
        letters, tones = "".join(_weight(base) for base, _ in split), "".join(chr(tone) for _, tone in split)
    return letters, tones, name


def index_letter(name: str) -> str:
    """Return the capital letter a name is listed under (Ă, Đ and Ô are letters of their own), or "#"."""
    first = name[:1]
    if first.isalnum() and not unicodedata.combining(name[1:2] or " "):
        return _letter_of_one(first)  # as of nearly all names
    for base, _ in _letters(name):
        if base in _RANK:
            return base.upper()
        if base.isalnum():
            return "#"
    return "#"


@cache
def _letter_of_one(character: str) -> str:
    base, _ = next(_letters(character))
    return base.upper() if base in _RANK else "#"


def _weight(base: str) -> str:
    """Return a character for the sort of thing it is, with itself where that does not tell it from others."""
    if base in _RANK:
        return chr(_RANK[base])
    if base.isspace():
        return _SPACE
    if base.isdigit():
        return _DIGIT + base
    return (_LETTER if base.isalpha() else _SIGN) + base


def _letters(name: str) -> Iterator[tuple[str, int]]:
    """Yield (letter with its quality mark, tone); other marks are dropped."""
    letter, tone = "", 0
    for character in unicodedata.normalize("NFD", name.casefold()):
        if not unicodedata.combining(character):
            if letter:
                yield letter, tone
            letter, tone = character, 0
        elif character in _TONES:
            tone = _TONES[character]
        else:
            composed = unicodedata.normalize("NFC", letter + character)
            if composed in _RANK:
                letter = composed
    if letter:
        yield letter, tone


class _Weights(dict[int, str]):
    """For ``str.translate``: the weights of each code point, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = (
            _LOOSE_MARK if _is_loose(chr(code)) else "".join(_weight(b) for b, _ in _letters(chr(code)))
        )
        return self[code]


class _TonesOf(dict[int, str]):
    """The same for tones."""

    def __missing__(self, code: int) -> str:
        self[code] = "".join(chr(tone) for _, tone in _letters(chr(code)))
        return self[code]


def _is_loose(character: str) -> bool:
    """Whether a character, or what it begins with, is a mark on the letter before it."""
    return unicodedata.combining(unicodedata.normalize("NFD", character.casefold())[0]) > 0


_WEIGHTS, _TONES_OF = _Weights(), _TonesOf()


def outlet_name(name: str) -> str:
    """Return what tells a newspaper from others: Báo Đồng Nai is looked for under Đ; Báo alone is a name."""
    return name.removeprefix("Báo ").lstrip() or name


SORTING = Sorting(sort_key, index_letter, outlet_name)
