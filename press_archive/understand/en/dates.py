"""The date grammar of the English press: what in a text is a date, and how far its words reach.

In: an :class:`Article`. Out: :class:`DateExpression` values in the order of the text. A weekday, and what is counted
from today, mean a day only where the day of publication is known; "will … on Friday" means one nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from press_archive.languages.en.dates import (
    DAY,
    MONTH,
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
    RELATIVE_YEARS,
    WEEKDAY,
    WEEKDAY_IN_FULL,
    WEEKDAYS,
    day_number,
    month_number,
)
from press_archive.model import Article, DateExpression
from press_archive.understand.dates.calendar import (
    Anchor,
    Found,
    Resolved,
    day_value,
    days_value,
    month_value,
    parse_day,
    relative_day,
    weekday_value,
    years_value,
)
from press_archive.understand.dates.expressions import anchor_of, expressions_of
from press_archive.understand.text.patterns import any_of

_YEAR = r"(?:1[89]|20)\d\d(?![\d%]|[.,]\d)"
_OPENING = rf"(?:{WEEKDAY}\.?,? (?:the )?)?"
_TO = r" ?(?:-|–|—|to|and|until|through) ?"
_PATTERN = re.compile(
    rf"(?<![\w/.,-])(?:(?P<iso>\d{{4}}-\d\d-\d\d)(?![\w-])"
    rf"|{_OPENING}(?P<day>{DAY})(?:{_TO}(?P<last>{DAY}))?(?: of)?[ -](?P<month>{MONTH})\.?"
    rf"(?:,?[ -](?P<year>{_YEAR}))?"
    rf"|{_OPENING}(?P<month2>{MONTH})\.? (?P<day2>{DAY})(?:{_TO}(?P<last2>{DAY}))?(?![\w:%]|[.,]\d)"
    rf"(?:,? (?P<year2>{_YEAR}))?"
    rf"|(?P<month3>{MONTH})\.?,? (?P<year3>{_YEAR})"
    rf"|(?P<relative>{any_of([*RELATIVE_DAYS, *RELATIVE_MONTHS, *RELATIVE_YEARS])})(?!\w)"
    rf"|(?P<week>last |next |this )?(?P<weekday>{WEEKDAY_IN_FULL}))"
)
# A month or a year alone needs a word before it: May and March are words, 1990 may count anything.
_ALONE = re.compile(
    r"(?<!\w)(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Ll]ast|[Ee]arly|[Ll]ate|[Oo]f|[Bb]efore|[Aa]fter) "
    rf"(?:(?P<month>{MONTH})\.?(?! \d)|(?P<year>{_YEAR})(?![\w-]))"
)
_NAMED_DAYS = re.compile(r"(?:Good|Black|Ash|Palm|Super|Cyber|Easter|[Ee]very|[Ee]ach) $")
_TO_COME = re.compile(
    r"\b(?:will|would|is to|are to|due|expected|scheduled|set to|plans? to|until|by|before)\b[^.]*$"
)
_BIRTH = re.compile(r"\b(?:born|died|dies)(?: on| in)? $")
_LOOKBACK = 60  # code points before a date in which its clause begins


def dates_of(article: Article) -> tuple[DateExpression, ...]:
    """Return the date expressions of all blocks."""
    return expressions_of(article, find_dates, anchor_of(article, lambda: _full_days(article)))


def _full_days(article: Article) -> Iterator[date]:
    """Days told with their year, but not the days people were born on."""
    for block in article.blocks:
        for start, _, value in find_dates(block.text, Anchor()):
            day = parse_day(value.edtf)
            if day is not None and not _BIRTH.search(block.text, max(0, start - _LOOKBACK), start):
                yield day


def find_dates(text: str, anchor: Anchor) -> Iterator[Found]:
    """Yield the dates of a text from left to right."""
    matches = [*_PATTERN.finditer(text), *_ALONE.finditer(text)]
    position = 0
    for match in sorted(matches, key=lambda one: (one.start(), -one.end())):
        found = _alone(match, anchor) if match.re is _ALONE else _found(text, match, anchor)
        if found is not None and found[0] >= position:
            yield found
            position = found[1]


def _found(text: str, match: re.Match[str], anchor: Anchor) -> Found | None:
    value = _value(text, match, anchor)
    return None if value is None else (match.start(), match.end(), value)


def _value(text: str, match: re.Match[str], anchor: Anchor) -> Resolved | None:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return day_value(day, month, year, anchor)
    if match["relative"]:
        return _relative(match["relative"], anchor)
    if match["weekday"]:
        return _weekday(text, match, anchor)
    if match["month3"]:
        return month_value(month_number(match["month3"]), int(match["year3"]), None, anchor)
    return _day(match, "2" if match["month2"] else "", anchor)


def _day(match: re.Match[str], groups: str, anchor: Anchor) -> Resolved | None:
    """A day or several of one month; the groups of the second order of words end in 2."""
    month, told, last = (match[name + groups] for name in ("month", "year", "last"))
    year = int(told) if told else None
    first, number = day_number(match["day" + groups]), month_number(month)
    if last is None:
        return day_value(first, number, year, anchor)
    return days_value((first, number, None), (day_number(last), number, year), anchor)


def _relative(words: str, anchor: Anchor) -> Resolved | None:
    """Today, last month, next year: counted from publication."""
    if words in RELATIVE_DAYS:
        return relative_day(RELATIVE_DAYS[words], anchor)
    if anchor.day is None or not anchor.published:
        return None
    if words in RELATIVE_YEARS:
        year = anchor.day.year + RELATIVE_YEARS[words]
        return years_value(year, year, inferred=("year",))
    months = anchor.day.year * 12 + anchor.day.month - 1 + RELATIVE_MONTHS[words]
    value = month_value(months % 12 + 1, months // 12, None, anchor)
    return value and Resolved(value.edtf, value.first, value.last, ("year", "month"))


def _weekday(text: str, match: re.Match[str], anchor: Anchor) -> Resolved | None:
    """A weekday by itself: the last one up to publication, or the next where the text says so."""
    before = text[max(0, match.start() - _LOOKBACK) : match.start()]
    week = (match["week"] or "").strip()
    if _NAMED_DAYS.search(before) or week == "this" or (not week and _TO_COME.search(before)):
        return None
    return weekday_value(WEEKDAYS[match["weekday"].lower()], 1 if week == "next" else 0, anchor)


def _alone(match: re.Match[str], anchor: Anchor) -> Found | None:
    """In October, since 2019."""
    if match["year"]:
        year = int(match["year"])
        return match.start("year"), match.end(), Resolved(f"{year}", f"{year}-01-01", f"{year}-12-31")
    value = month_value(month_number(match["month"]), None, None, anchor)
    return None if value is None else (match.start("month"), match.end(), value)
