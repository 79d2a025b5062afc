"""One spelling for the two ways of placing tones: hoà and hòa, thuỷ and thủy, Khánh Hoà and Khánh Hòa.

In: a word or a text. Out: the same with the tone on the first vowel of oa, oe, uy at the end of a syllable,
as most newspapers write. Source: the two columns of names in the official lists of provinces.
"""

from __future__ import annotations

import re

from press_archive.languages.remembered import remembered

_MOVES = {
    new: old
    for news, olds in (
        ("oàoáoảoãoạ", "òaóaỏaõaọa"),
        ("oèoéoẻoẽoẹ", "òeóeỏeõeọe"),
        ("uỳuýuỷuỹuỵ", "ùyúyủyũyụy"),
    )
    for new, old in zip(re.findall("..", news), re.findall("..", olds), strict=True)
}
_MOVES |= {new.upper(): old.upper() for new, old in _MOVES.items()}
_LATE = re.compile(rf"(?<![qQ])(?:{'|'.join(_MOVES)})(?!\w)")


_MARKED = frozenset("ăâđêôơưàáãèéìíĩòóõùúũý") | frozenset(map(chr, range(0x1EA0, 0x1EFA)))
_LOOK_ALIKES = str.maketrans("Ðð", "Đđ")


def right_letters(text: str) -> str:
    """Return the text with the Vietnamese đ where its look-alike of Iceland stands: Ðà Nẵng is Đà Nẵng."""
    return text.translate(_LOOK_ALIKES) if "Ð" in text or "ð" in text else text


def has_vietnamese_letters(word: str) -> bool:
    """Whether a word carries an accent or the letter đ, as most Vietnamese ones do and no English one does."""
    return any(letter in _MARKED for letter in word.lower())


def place_tones(text: str) -> str:
    """Return the text with every tone placed the press's way."""
    return _LATE.sub(lambda match: _MOVES[match[0]], text)


@remembered
def normal_word(word: str) -> str:
    """Return a word as the tables spell it: small letters, tones in their place."""
    return place_tones(word.lower())


def normal_name(name: str) -> str:
    """Return a name of several words spelled so."""
    return " ".join(map(normal_word, name.split()))
