"""Days, months and years in EDTF, and which year is meant where none is told.

In: numbers found in a text, and an :class:`Anchor` (what is known of the article's own day). Out: EDTF values
with first and last day, or ``None`` for what the calendar does not have. Days are Vietnam's.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_FUTURE_COSTS = 2  # a day to come counts twice its distance: the press reports what was


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a date without a year is measured from: a day, or a year alone, or nothing."""

    day: date | None = None
    year: int | None = None
    published: bool = False  # whether ``day`` is the day of publication


@dataclass(frozen=True, slots=True)
class Resolved:
    """An EDTF value, the days it covers, what was inferred."""

    edtf: str
    first: str | None
    last: str | None
    inferred: tuple[str, ...] = ()


Found = tuple[int, int, Resolved]  # where in a text a date starts and ends, and its value


def parse_day(edtf: str) -> date | None:
    """Return the day an EDTF value names, if it is a single day."""
    match = _DAY.fullmatch(edtf)
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    return date(year, month, day) if exists(day, month, year) else None


def exists(day: int, month: int, year: int | None) -> bool:
    """Whether the calendar has such a day; without a year, whether some year has it."""
    if not 1 <= month <= 12 or (year is not None and not 1 <= year <= 9999):
        return False
    return 1 <= day <= calendar.monthrange(2024 if year is None else year, month)[1]


def infer_year(month: int, day: int, anchor: Anchor) -> int | None:
    """Return the year that brings a day and month nearest to the anchor, the past preferred."""
    if anchor.day is None:
        return anchor.year
    base = anchor.day
    years = [year for year in (base.year - 1, base.year, base.year + 1) if exists(day, month, year)]
    return min(years, key=lambda year: _cost(date(year, month, day), base), default=None)


def _cost(candidate: date, base: date) -> int:
    distance = (candidate - base).days
    return -distance if distance <= 0 else distance * _FUTURE_COSTS


def day_value(day: int, month: int, year: int | None, anchor: Anchor) -> Resolved | None:
    """A day, its year inferred where it is not told."""
    if not exists(day, month, year):
        return None
    if year is not None:
        return _days(date(year, month, day), date(year, month, day), ())
    found = infer_year(month, day, anchor)
    if found is None or not exists(day, month, found):
        return Resolved(f"XXXX-{month:02}-{day:02}", None, None)
    return _days(date(found, month, day), date(found, month, day), ("year",))


def days_value(
    start: tuple[int, int, int | None], end: tuple[int, int, int | None], anchor: Anchor
) -> Resolved | None:
    """An interval of days; the start takes the month and the year of the end where it tells none."""
    last = day_value(*end, anchor)
    if last is None or not exists(*start):
        return None
    if last.last is None:
        return Resolved(f"XXXX-{start[1]:02}-{start[0]:02}/{last.edtf}", None, None)
    final = date.fromisoformat(last.last)
    year = start[2] or (final.year if (start[1], start[0]) <= (final.month, final.day) else final.year - 1)
    if not exists(start[0], start[1], year) or date(year, start[1], start[0]) > final:
        return None
    return _days(date(year, start[1], start[0]), final, last.inferred)


def month_value(
    month: int, year: int | None, part: tuple[int, int | None] | None, anchor: Anchor
) -> Resolved | None:
    """A month or a part of one (days 1-10, 11-20, 21-end, marked approximate)."""
    if not 1 <= month <= 12:
        return None
    inferred: tuple[str, ...] = () if year is not None else ("year",)
    year = year if year is not None else infer_year(month, 15, anchor)
    if year is None:
        return _unknown_month(month, part)
    length = calendar.monthrange(year, month)[1]
    if part is not None:
        last = part[1] or length
        return _days(date(year, month, part[0]), date(year, month, last), (*inferred, "approximate"))
    return Resolved(f"{year}-{month:02}", f"{year}-{month:02}-01", f"{year}-{month:02}-{length:02}", inferred)


def _unknown_month(month: int, part: tuple[int, int | None] | None) -> Resolved:
    if part is None:
        return Resolved(f"XXXX-{month:02}", None, None)
    last = part[1] or calendar.monthrange(2023, month)[1]
    return Resolved(f"XXXX-{month:02}-{part[0]:02}/XXXX-{month:02}-{last:02}", None, None, ("approximate",))


def months_value(first: int, last: int, year: int | None, anchor: Anchor) -> Resolved | None:
    """An interval of whole months of one year: a quarter, half a year."""
    inferred: tuple[str, ...] = ()
    if year is None:
        year = anchor.day.year if anchor.day is not None else anchor.year
        inferred = ("year",)
    if year is None:
        return Resolved(f"XXXX-{first:02}/XXXX-{last:02}", None, None)
    end = calendar.monthrange(year, last)[1]
    return Resolved(
        f"{year}-{first:02}/{year}-{last:02}", f"{year}-{first:02}-01", f"{year}-{last:02}-{end:02}", inferred
    )


def month_span_value(
    first: tuple[int | None, int], last: tuple[int | None, int], anchor: Anchor
) -> Resolved | None:
    """Whole months from one to another, each (year or None, month); the first takes the year of the last."""
    if not (1 <= first[1] <= 12 and 1 <= last[1] <= 12):
        return None
    told = last[0] or first[0]
    end_year = told if told is not None else infer_year(last[1], 15, anchor)
    if end_year is None:
        return Resolved(f"XXXX-{first[1]:02}/XXXX-{last[1]:02}", None, None)
    year = first[0] if first[0] is not None else end_year - (first[1] > last[1])
    if (year, first[1]) > (end_year, last[1]):
        return None
    end = calendar.monthrange(end_year, last[1])[1]
    return Resolved(
        f"{year}-{first[1]:02}/{end_year}-{last[1]:02}",
        f"{year}-{first[1]:02}-01",
        f"{end_year}-{last[1]:02}-{end:02}",
        () if told is not None else ("year",),
    )


def day_of_year_from_now(day: int, month: int, year: int | None) -> Resolved | None:
    """A day of this year or the last; the year unknown where the day of publication is."""
    value = day_value(day, month, year, Anchor())
    return (
        value if value is None or year is None else Resolved(value.edtf, value.first, value.last, ("year",))
    )


def years_value(first: int, last: int, edtf: str = "", inferred: tuple[str, ...] = ()) -> Resolved | None:
    """A year or a span of years."""
    if first > last:
        return None
    value = edtf or (f"{first:04}" if first == last else f"{first:04}/{last:04}")
    return Resolved(value, f"{first:04}-01-01", f"{last:04}-12-31", inferred)


def relative_day(offset: int, anchor: Anchor) -> Resolved | None:
    """A day counted from publication; nothing where that is not known to the day."""
    if anchor.day is None or not anchor.published:
        return None
    return _moved(anchor.day, offset)


def weekday_value(weekday: int, direction: int, anchor: Anchor) -> Resolved | None:
    """A weekday: the last one up to publication, or (direction 1) the next."""
    if anchor.day is None or not anchor.published:
        return None
    back = (anchor.day.weekday() - weekday) % 7
    return _moved(anchor.day, -back if direction <= 0 else 7 - back)


def weekday_of_week(weekday: int, week: int, anchor: Anchor) -> Resolved | None:
    """A weekday of the week of publication or of one so many weeks from it."""
    if anchor.day is None or not anchor.published:
        return None
    return _moved(anchor.day, weekday - anchor.day.weekday() + 7 * week)


def _moved(day: date, offset: int) -> Resolved | None:
    try:
        moved = day + timedelta(days=offset)
    except OverflowError:  # before the year 1 or after 9999
        return None
    return _days(moved, moved, ("year", "month", "day"))


def _days(first: date, last: date, inferred: tuple[str, ...]) -> Resolved:
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Resolved(edtf, first.isoformat(), last.isoformat(), inferred)
