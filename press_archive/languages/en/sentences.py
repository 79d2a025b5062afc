"""Where a sentence of English press text begins and ends.

In: nothing. Out: the sentences of English.
"""

from __future__ import annotations

import re

from press_archive.languages.sentences import Sentences
from press_archive.languages.tables import words

# Abbreviations that are written with a full stop and followed by a name or a number.
_ABBREVIATIONS = words(
    """
    Mr Mrs Ms Dr Prof Rev Fr St Gen Maj Col Lt Capt Cmdr Sgt Adm Gov Sen Rep Hon Pres Jr Sr vs No Nos Inc Co Corp Ltd
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Ave Blvd Rd Mt Ft est approx
    """
)
_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # U.S, a.m
_ITEM = re.compile(r"\d{1,2}")


def _goes_on(word: str, rest: str) -> bool:
    """Whether a full stop belongs to the word before it; a number of a list is one only before a capital."""
    return word in _ABBREVIATIONS or _LETTERS.fullmatch(word) is not None


SENTENCES = Sentences(_goes_on)
