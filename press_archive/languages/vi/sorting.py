"""Vietnamese alphabetical order (TCVN 6909; CLDR ``vi``): a ă â b c d đ e ê …, then tones.

In: a name. Out: a key for ``sorted`` and the letter it is listed under. Letters decide first, then tones
(none, huyền, hỏi, ngã, sắc, nặng), then capitals.
"""

from __future__ import annotations

import unicodedata

_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


def sort_key(name: str) -> SortKey:
    """Return a key that puts names in Vietnamese order; white space sorts before digits, those before letters."""
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for base, tone in _letters(name):
        letters.append(_weight(base))
        tones.append(tone)
    return tuple(letters), tuple(tones), name


def index_letter(name: str) -> str:
    """Return the capital letter a name is listed under (Ă, Đ and Ô are letters of their own), or "#"."""
    for base, _ in _letters(name):
        if base in _RANK:
            return base.upper()
        if base.isalnum():
            return "#"
    return "#"


def _weight(base: str) -> tuple[int, int]:
    if base in _RANK:
        return _RANK[base], 0
    if base.isspace():
        return 0, 0
    if base.isdigit():
        return 50, ord(base)
    return (200, ord(base)) if base.isalpha() else (10, ord(base))


def _letters(name: str) -> list[tuple[str, int]]:
    """Split into (letter with its quality mark, tone); other marks are dropped."""
    result: list[tuple[str, int]] = []
    for character in unicodedata.normalize("NFD", name.casefold()):
        if character in _TONES:
            if result:
                result[-1] = (result[-1][0], _TONES[character])
        elif unicodedata.combining(character):
            if result:
                composed = unicodedata.normalize("NFC", result[-1][0] + character)
                if composed in _RANK:
                    result[-1] = (composed, result[-1][1])
        else:
            result.append((character, 0))
    return result
