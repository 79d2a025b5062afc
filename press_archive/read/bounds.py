"""How much an article may hold: what lies beyond is no article, and would cost a build more than all the others.

In: what was read of a source. Out: which bound it is beyond, or None. The longest pieces of the press, a book printed
in instalments left aside, have some 60,000 words, which is half of what is let through.
"""

from __future__ import annotations

from press_archive.errors import ProblemCode
from press_archive.read.values import ReadText, Warning_

LONGEST_SOURCE = 2_000_000  # characters of a text with its markup
MOST_ELEMENTS = 200_000  # of a web page
MOST_ATTRIBUTES = 1_000  # of one of them
_LONGEST_TEXT = 500_000  # characters of all passages
_LONGEST_PASSAGE = 100_000  # characters
_MOST_PASSAGES = 20_000


def beyond(text: ReadText) -> Warning_ | None:
    """Return the bound that an article is beyond: the code of the sentence, the bound, and the line."""
    if text.beyond:
        return text.beyond
    if len(text.passages) > _MOST_PASSAGES:
        return said("too_many_passages", _MOST_PASSAGES, text.passages[_MOST_PASSAGES].line)
    for passage in text.passages:
        if len(passage.text) > _LONGEST_PASSAGE:
            return said("passage_too_long", _LONGEST_PASSAGE, passage.line)
    if sum(len(passage.text) for passage in text.passages) > _LONGEST_TEXT:
        return text_too_long(_LONGEST_TEXT)
    return None


def text_too_long(bound: int) -> Warning_:
    return said("text_too_long", bound)


def said(code: ProblemCode, bound: int, line: int | None = None) -> Warning_:
    """Return what says that a bound was met."""
    return code, f"{bound:_}".replace("_", "\u202f"), line
