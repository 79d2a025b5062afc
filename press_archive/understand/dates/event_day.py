"""The day of what an article reports: the first past day told in the opening of its body.

In: an :class:`Article`, its dates, and a pattern for the words before a date of something else. Out: a
:class:`Derived` EDTF day, ``stated`` where the year is told too, ``inferred`` where it is not, or ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from press_archive.model import Article, DateExpression, Derived, Evidence, How

_A_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_OPENING_BLOCKS = 3  # the lead and two paragraphs
_SHORTEST_BLOCK = 40  # code points; shorter ones are bylines and headings
_LONGEST_QUOTE = 200


def event_day(
    article: Article, dates: Sequence[DateExpression], not_the_event: re.Pattern[str]
) -> Derived[str] | None:
    """Return the day the reported event happened, as far as the opening tells."""
    published = article.published.value if article.published is not None else None
    for found in _in_opening(article, dates):
        if not _A_DAY.fullmatch(found.edtf) or (published and found.first and found.first > published):
            continue
        text = article.blocks[found.block].text
        if not_the_event.search(text, max(0, found.start - 30), found.start):
            continue
        how: How = "inferred" if found.inferred or found.first is None else "stated"
        evidence = Evidence("event-opening-date", _quote(text, found), article.blocks[found.block].line)
        return Derived(found.edtf, how, evidence)
    return None


def _in_opening(article: Article, dates: Sequence[DateExpression]) -> Iterator[DateExpression]:
    body = [
        number
        for number, block in enumerate(article.blocks)
        if block.kind in ("lead", "paragraph") and len(block.text) >= _SHORTEST_BLOCK
    ]
    opening = set(body[:_OPENING_BLOCKS])
    return (found for found in dates if found.block in opening)


def _quote(text: str, found: DateExpression) -> str:
    """The sentence around the date, cut to what evidence may hold."""
    start = text.rfind(". ", 0, found.start) + 2 if ". " in text[: found.start] else 0
    if found.end - start > _LONGEST_QUOTE:
        start = max(0, found.end - _LONGEST_QUOTE)
        start = text.find(" ", start, found.start) + 1 or start
    end = text.find(". ", found.end)
    return text[start : end + 1 if end >= 0 else len(text)].strip()[:_LONGEST_QUOTE].strip()
