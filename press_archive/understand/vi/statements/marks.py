"""Quotation marks: which opening one belongs to which closing one; what is quoted inside is left to the outer one.

In: a text. Out: the spans between marks with the marks, outermost, in the order of the text. The press opens with one
kind and closes with another (“ … "), and leaves some open: an open one holds nothing.
"""

from __future__ import annotations

import re

# One set of signs begins it, which is quick to look for.
_MARK = re.compile(r'[“”"«»„‘’](?:(?<=[“”"«»„])|(?<=‘)‘|(?<=’)’)')
_CLOSES = {"“": '”"', '"': '"”', "«": "»", "„": '“”"', "‘‘": "’’"}

Span = tuple[int, int]


def marked(text: str) -> list[Span]:
    """Return the outermost spans between marks."""
    waiting: list[tuple[str, int]] = []
    found: list[Span] = []
    for match in _MARK.finditer(text):
        mark = match[0]
        if (
            waiting
            and mark in _CLOSES[waiting[-1][0]]
            and (mark not in _CLOSES or _closes(text, match, waiting))
        ):
            start = waiting.pop()[1]
            while found and found[-1][0] > start:
                found.pop()  # inside this one
            found.append((start, match.end()))
        elif mark in _CLOSES:
            waiting.append((mark, match.start()))
    return found


def _closes(text: str, match: re.Match[str], waiting: list[tuple[str, int]]) -> bool:
    """Whether a mark that may also open closes here: behind a word or a stop, or before no word."""
    spaced = text[match.start() - 1 : match.start()].isspace()
    follows = text[match.end() : match.end() + 1].isalnum()
    if match[0] == waiting[-1][0]:
        return not (spaced and follows)
    return not spaced and not follows
