"""From what a grammar finds in each block to the dates of an article, and what those without a year go by.

In: an :class:`Article`, a finder of dates, and the days told in full. Out: :class:`DateExpression` values, and the
article's :class:`Anchor`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from press_archive.model import Article, DateExpression
from press_archive.understand.dates.calendar import Anchor, Found, parse_day

_YEAR = re.compile(r"(?<![\w.,/])20\d\d(?![\w/]|[.,]\d)")


def expressions_of(
    article: Article, find: Callable[[str, Anchor], Iterable[Found]], anchor: Anchor
) -> tuple[DateExpression, ...]:
    """Return the date expressions of all blocks."""
    return tuple(
        DateExpression(
            article.id,
            number,
            start,
            end,
            block.text[start:end],
            value.edtf,
            value.first,
            value.last,
            value.inferred,
        )
        for number, block in enumerate(article.blocks)
        for start, end, value in find(block.text, anchor)
    )


def anchor_of(article: Article, full_days: Callable[[], Iterable[date]]) -> Anchor:
    """What dates without a year are measured from: publication, a full date in the text, the only year told.

    ``full_days`` finds the days told with their year; it is asked only where publication is unknown.
    """
    published = parse_day(article.published.value) if article.published is not None else None
    if published is not None:
        return Anchor(published, published=True)
    told = list(full_days())
    if told:
        newest = max(day.year for day in told)
        return Anchor(next(day for day in told if day.year >= newest - 1))
    return Anchor(year=_only_year(article))


def _only_year(article: Article) -> int | None:
    """The single year named in headline and captions, where the year of publication often hides."""
    told = {
        int(found)
        for block in article.blocks
        if block.kind in ("headline", "caption")
        for found in _YEAR.findall(block.text)
    }
    return told.pop() if len(told) == 1 else None
