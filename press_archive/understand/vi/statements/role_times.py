"""Of which year an office is told: "Năm 1987, Tổng thống X …" tells of 1987, whenever the article appears.

In: a sentence and where in it the office begins. Out: EDTF of the year with which the sentence opens.
"""

from __future__ import annotations

import re

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.roles import DATING

_PART = re.compile(r"[\W_]*(\w+(?:[-./]\d+)*)")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")


def year_told(sentence: str, office: int) -> str | None:
    """Return the one year that the words of time before anything else in a sentence name."""
    end = 0
    while (part := _PART.match(sentence, end)) is not None and part.end() <= office:
        word = part[1]
        if not word[0].isdigit() and normal_word(word) not in DATING:
            break
        end = part.end()
    years = set(_YEAR.findall(sentence[:end]))
    return years.pop() if len(years) == 1 and ";" not in sentence[end:office] else None
