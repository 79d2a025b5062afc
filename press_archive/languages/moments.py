"""Days of publication as papers print them, from the parts in which a line or a format tells a moment.

In: numbers and time zones as they stand. Out: an ISO day, or None for what the calendar or the press does not have.
What is written alike in all languages (ISO 8601, RFC 5322, GMT+7) is read here.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

VIETNAM = timezone(timedelta(hours=7))
FIRST_YEAR = 1865  # Gia Định Báo, the first newspaper in Vietnamese
LAST_YEAR = 2199

ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[T ]+(?P<H>\d{1,2}):(?P<M>\d{2})(?::\d{2})?(?:[.,]\d+)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)
ZONE = re.compile(
    r"[(\[]?\s*(?:GMT|UTC)\s*(?P<sign>[+-])?\s*(?P<hours>\d{1,2})?(?::?(?P<minutes>00|30|45))?\s*[)\]]?", re.I
)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day on which a newspaper can have appeared."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def offset(zone: str) -> timedelta:
    """Return how far a zone of ISO 8601 (Z, +07:00) is from UTC."""
    if zone == "Z":
        return timedelta()
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    return (1 if zone[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes)


def printed_day(moment: re.Match[str], day: date, *, at_home: bool) -> str:
    """Return the day a newspaper prints for a stamp matched by ``ISO``: that of the stamp's own offset.

    Machines stamp in UTC; the paper that runs them prints the day of its own place, which at home is Vietnam.
    """
    zone = moment["zone"]
    if not (at_home and zone and not offset(zone)):
        return day.isoformat()
    return in_vietnam(day, int(moment["H"]), int(moment["M"]))


def in_vietnam(day: date, hour: int, minute: int) -> str:
    """Return the day it was in Vietnam at a moment in UTC; an hour that does not exist changes nothing."""
    try:
        moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)
        return moment.astimezone(VIETNAM).date().isoformat()
    except (ValueError, OverflowError):
        return day.isoformat()


def instant(value: str) -> str | None:
    """Return a moment of ISO 8601 in UTC, "2025-08-26T08:30:00Z"; one without a zone is in Vietnam's time."""
    try:
        moment = datetime.fromisoformat(value.strip())
        moment = moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
        found = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return found.strftime("%Y-%m-%dT%H:%M:%SZ") if FIRST_YEAR <= found.year <= LAST_YEAR else None


def edtf_of(value: str) -> str | None:
    """Return a year, or a year and a month, as it stands."""
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", value) and FIRST_YEAR <= int(value[:4]) <= LAST_YEAR:
        return value
    return None


def day_by_mail(value: str, *, at_home: bool) -> str | None:
    """RFC 5322, as feeds and some meta elements write it."""
    try:
        moment = parsedate_to_datetime(value[:60])
        if at_home and not moment.utcoffset():
            moment = moment.replace(tzinfo=VIETNAM if moment.tzinfo is None else UTC).astimezone(VIETNAM)
        return moment.date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
