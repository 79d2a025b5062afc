"""Dates longer than a day: months and their parts, quarters, halves, terms, decades, years, the lunar new year.

In: a text, where a trigger word stands in it, and the :class:`Anchor`. Out: span and value, or ``None`` where
the words tell of no date. :mod:`press_archive.understand.vi.dates.grammar` finds the triggers.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from press_archive.languages.vi.dates import (
    BIRTH_CUES,
    COUNTED,
    HALVES,
    MONTHS,
    NUMBERS,
    PARTS_OF_MONTH,
    QUARTERS,
    RELATIVE_MONTHS,
    RELATIVE_YEARS,
    TERMS,
    TERMS_INSIDE,
    TET,
    YEAR_CUES,
)
from press_archive.understand.dates.calendar import (
    Anchor,
    Found,
    Resolved,
    day_value,
    month_span_value,
    month_value,
    months_value,
    years_value,
)
from press_archive.understand.text.patterns import any_of

YEAR = r"(?:1[5-9]|20|21)\d\d"
TAIL = r"(?![\w/%]|[.,-]\d)"
_THAT_YEAR = rf"(?: (?P<then>{any_of(RELATIVE_YEARS)})(?!\w))?"
_MONTH = re.compile(
    rf"tháng (?:(\d{{1,2}})|({any_of(MONTHS)})(?!\w))(?:(?:[/.\-]| năm )({YEAR}))?(?![\d/%]|[.,]\d)"
    + _THAT_YEAR,
    re.IGNORECASE,
)
_TO_MONTH = re.compile(
    rf" (?:đến hết|đến|tới) (?:hết )?tháng (\d{{1,2}})(?:(?:[/.\-]| năm )({YEAR}))?(?![\w/%]|[.,]\d)",
    re.IGNORECASE,
)
_MONTH_FROM_NOW = re.compile(
    rf"tháng ({any_of(RELATIVE_MONTHS)})(?! (?:khi|đó|đây|năm))(?!\w)", re.IGNORECASE
)
_COUNT = re.compile(rf"(?:\d|(?<!\w)(?:{any_of(COUNTED)})) $", re.IGNORECASE)
_QUARTER = re.compile(
    rf"quý (iv|i{{1,3}}|[1-4])(?:(?:[/.\-]| năm )({YEAR}))?(?!\w)" + _THAT_YEAR, re.IGNORECASE
)
_DECADE = re.compile(r"(?:thập niên|những năm|thập kỷ) (?:((?:1[5-9]|20)\d)0|([1-9])0)(?!\d)", re.IGNORECASE)
_TERM = re.compile(rf"(?:{any_of(TERMS)}) ({YEAR})(?:\s?[-–]\s?({YEAR}))?{TAIL}", re.IGNORECASE)
_HALF = re.compile(rf"({any_of(HALVES)}) năm(?: ({YEAR})| (?P<then>nay|ngoái))?(?!\w)", re.IGNORECASE)
_MONTHS_OF_YEAR = re.compile(
    rf"(\d{{1,2}}|{any_of(NUMBERS)}) tháng (đầu|cuối) (?:của )?năm(?: ({YEAR})| (?P<then>nay|ngoái))?(?!\w)",
    re.IGNORECASE,
)
_PART_OF_MONTH = re.compile(rf"(?<!\w)({any_of(PARTS_OF_MONTH)}) $", re.IGNORECASE)
_TWO_YEARS = re.compile(rf"({YEAR})\s?[-–]\s?({YEAR})(?=[,.;:)]|$)")
_YEAR_ALONE = re.compile(rf"({YEAR})(?=[,;:)]|\.(?!\d)|$| đến | tới |\s?[-–] )")
_YEAR_CUE = re.compile(rf"(?:(?<!\w)(?:{any_of(YEAR_CUES | BIRTH_CUES)})) $", re.IGNORECASE)
_TET = re.compile(rf"tết (?:nguyên đán )?({any_of(TET)})(?: ({YEAR}))?(?!\w)", re.IGNORECASE)
_LUNAR = re.compile(r" \(?(?:âm lịch|ÂL)(?!\w)", re.IGNORECASE)
_LOOKBACK = 12  # code points in which a part of a month, a count or a cue stands


def month(text: str, start: int, anchor: Anchor) -> Found | None:
    """tháng 8, đầu tháng 8/2025, tháng Tư năm ngoái, tháng 3-2019 đến tháng 11-2023."""
    match = _MONTH.match(text, start)
    if match is None or (match[2] and not match[2][0].isupper()):
        return _relative_month(text, start, anchor)
    if _LUNAR.match(text, match.end()) or text[max(0, start - 4) : start].lower() == "rằm ":
        return None
    if span := _months_joined(text, match, anchor):
        return span
    part = _PART_OF_MONTH.search(text, max(0, start - _LOOKBACK), start)
    days = PARTS_OF_MONTH[part[1].lower()] if part is not None else None
    opening = part.start() if part is not None else start
    if match["then"]:
        return _found(opening, match.end(), _month_of(_number(match), match["then"], days, anchor))
    year = int(match[3]) if match[3] else None
    return _found(opening, match.end(), month_value(_number(match), year, days, anchor))


def _number(match: re.Match[str]) -> int:
    return int(match[1]) if match[1] else MONTHS[match[2].lower()]


def _months_joined(text: str, match: re.Match[str], anchor: Anchor) -> Found | None:
    """Two months as one span: từ tháng 3-2019 đến tháng 11-2023, tháng 7 đến tháng 9/2025."""
    other = None if match["then"] else _TO_MONTH.match(text, match.end())
    if other is None:
        return None
    first = (int(match[3]) if match[3] else None, _number(match))
    last = (int(other[2]) if other[2] else None, int(other[1]))
    return _found(match.start(), other.end(), month_span_value(first, last, anchor))


def _month_of(
    number: int, words: str, days: tuple[int, int | None] | None, anchor: Anchor
) -> Resolved | None:
    """A month of this year or the last; without a day of publication the year stays unknown."""
    year = year_from_now(words, anchor)
    value = month_value(number, year, days, Anchor() if year is None else anchor)
    return value if value is None or year is None else replace(value, inferred=("year", *value.inferred))


def year_from_now(words: str, anchor: Anchor) -> int | None:
    """The year that "năm nay", "năm ngoái" or "ngoái" mean, if the day of publication is known."""
    low = words.lower()
    offset = RELATIVE_YEARS.get(low, RELATIVE_YEARS.get(f"năm {low}"))
    if offset is None or anchor.day is None or not anchor.published:
        return None
    return anchor.day.year + offset


def relative_year(text: str, start: int, words: str, anchor: Anchor) -> Found | None:
    """năm nay, năm ngoái, năm tới; after a number it is a span of time (5 năm tới)."""
    counted = _COUNT.search(text, max(0, start - _LOOKBACK), start)
    year = year_from_now(words, anchor)
    if year is None or counted:
        return None
    return _found(start, start + len(words), years_value(year, year, inferred=("year",)))


def _relative_month(text: str, start: int, anchor: Anchor) -> Found | None:
    """Tháng này, cuối tháng trước: counted from the month of publication."""
    match = _MONTH_FROM_NOW.match(text, start)
    if match is None or anchor.day is None or not anchor.published:
        return None
    if _COUNT.search(text, max(0, start - _LOOKBACK), start):
        return None
    part = _PART_OF_MONTH.search(text, max(0, start - _LOOKBACK), start)
    months = anchor.day.year * 12 + anchor.day.month - 1 + RELATIVE_MONTHS[match[1].lower()]
    days = PARTS_OF_MONTH[part[1].lower()] if part is not None else None
    value = month_value(months % 12 + 1, months // 12, days, anchor)
    if value is None:
        return None
    told = replace(value, inferred=("year", "month", *value.inferred))
    return part.start() if part is not None else start, match.end(), told


def quarter(text: str, start: int, anchor: Anchor) -> Found | None:
    """quý I/2026, quý 3 năm nay."""
    match = _QUARTER.match(text, start)
    if match is None:
        return None
    number = QUARTERS[match[1].lower()]
    return _found(start, match.end(), _months(3 * number - 2, 3 * number, match[2], match["then"], anchor))


def half(text: str, start: int, anchor: Anchor) -> Found | None:
    """nửa đầu năm 2025."""
    match = _HALF.match(text, start)
    if match is None:
        return None
    first, last = HALVES[match[1].lower()]
    return _found(start, match.end(), _months(first, last, match[2], match["then"], anchor))


def months_of_year(text: str, start: int, anchor: Anchor) -> Found | None:
    """9 tháng đầu năm, sáu tháng đầu năm 2025, 3 tháng cuối năm nay."""
    match = _MONTHS_OF_YEAR.match(text, start)
    if match is None:
        return None
    count = int(match[1]) if match[1].isdigit() else NUMBERS[match[1].lower()]
    if not 1 <= count <= 11:
        return None
    first, last = (1, count) if match[2].lower() == "đầu" else (13 - count, 12)
    return _found(start, match.end(), _months(first, last, match[3], match["then"], anchor))


def _months(first: int, last: int, year: str | None, then: str | None, anchor: Anchor) -> Resolved | None:
    if then is None:
        return months_value(first, last, int(year) if year else None, anchor)
    told = year_from_now(then, anchor)
    value = months_value(first, last, told, anchor if told is not None else Anchor())
    return value if value is None or told is None else replace(value, inferred=("year",))


def decade(text: str, start: int, _anchor: Anchor) -> Found | None:
    """thập niên 1990, những năm 90."""
    match = _DECADE.match(text, start)
    if match is None:
        return None
    tens = int(match[1]) if match[1] else 190 + int(match[2])
    return _found(start, match.end(), years_value(tens * 10, tens * 10 + 9, f"{tens}X"))


def term(text: str, start: int, _anchor: Anchor) -> Found | None:
    """năm 2025, nhiệm kỳ 2020-2025; "năm" and "năm học" belong to the span, other nouns stay outside."""
    match = _TERM.match(text, start)
    if match is None:
        return None
    noun = match[0][: match.start(1) - start - 1].lower()
    if match[2] is None and noun != "năm":
        return None
    value = years_value(int(match[1]), int(match[2] or match[1]))
    return _found(start if noun in TERMS_INSIDE else match.start(1), match.end(), value)


def bare_years(text: str, start: int, _anchor: Anchor) -> Found | None:
    """Years without their noun: (1941 - 2025), SN 1988, sau 1975; only where nothing is counted by them."""
    both = _TWO_YEARS.match(text, start)
    if both is not None and int(both[2]) - int(both[1]) in range(1, 120):
        return _found(start, both.end(), years_value(int(both[1]), int(both[2])))
    alone = _YEAR_ALONE.match(text, start)
    if alone is None or not _YEAR_CUE.search(text, max(0, start - _LOOKBACK), start):
        return None
    return _found(start, alone.end(), years_value(int(alone[1]), int(alone[1])))


def tet(text: str, start: int, anchor: Anchor) -> Found | None:
    """Tết Ất Tỵ: the first day of the lunar year, the one nearest to the anchor among those of its name."""
    match = _TET.match(text, start)
    if match is None:
        return None
    day = date.fromisoformat(TET[match[1].lower()])
    if match[2] is not None and int(match[2]) != day.year:
        return None  # one of another cycle of sixty years: Tết Mậu Thân 1968
    return _found(start, match.end(), day_value(day.day, day.month, day.year, anchor))


def _found(start: int, end: int, value: Resolved | None) -> Found | None:
    return None if value is None else (start, end, value)
