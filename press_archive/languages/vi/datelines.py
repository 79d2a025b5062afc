"""Lines that say when an article was published: "Thứ ba, 26/08/2025 14:30 (GMT+7)", "Đăng ngày 26-8-2025".

In: one line, or a value a format declares. Out: the day in Vietnam's time, the words the line holds beside it, and
whether it names a day that does not exist. Nothing is guessed: a line without a year is no date line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

VIETNAM = timezone(timedelta(hours=7))
FIRST_YEAR = 1865  # Gia Định Báo, the first newspaper in Vietnamese
_LAST_YEAR = 2199

_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[T ]+(?P<H>\d{1,2}):(?P<M>\d{2})(?::\d{2})?(?:[.,]\d+)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)
_DAY = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})\s*(?:[/.\-–]\s*(?P<m>\d{1,2})\s*[/.\-–]|\s(?:tháng|thg|th)\.?\s*(?P<m2>\d{1,2})\s*(?:,|năm|/|-)?)"
    r"\s*(?P<y>\d{4})(?!\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<!\d)(?P<H>\d{1,2})\s*(?::|h|g|giờ)\s*(?P<M>\d{2})(?::\d{2})?(?:['’]|p|\sphút)?(?:\s*(?P<half>AM|PM|SA|CH))?(?!\d)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"[(\[]?\s*(?:GMT|UTC)\s*(?P<sign>[+-])?\s*(?P<hours>\d{1,2})?(?::?(?P<minutes>00|30|45))?\s*[)\]]?", re.I
)
_WEEKDAY = re.compile(
    r"\b(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật|CN|T[2-7]|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"\b(?:cập nhật(?: lần cuối| mới nhất)?|đăng(?: tải| bài)?|ngày đăng|ngày xuất bản|xuất bản|ngày phát hành|"
    r"phát hành|thời gian(?: đăng)?|published(?: on| at)?|updated|posted(?: on)?)\b(?:\s+(?:lúc|vào|ngày))*\s*:?",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:ngày|lúc|vào|giờ|năm)\b", re.IGNORECASE)
_EDGES = " ,;|•·-–—/()[]:."


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that gives a date. ``day`` is None where that day does not exist."""

    day: str | None  # ISO, in Vietnam's time
    rest: str  # what the line says beside the date, its time and its cue
    cued: bool  # has a cue, a weekday or a time: it speaks of publishing, not of an event


def date_line(line: str) -> DateLine | None:
    """Read a line that holds one full date, if it holds one."""
    if len(line) > 160 or sum(map(str.isdigit, line)) < 6:
        return None
    match = _ISO.search(line) or _DAY.search(line)
    if match is None:
        return None
    rest = line[: match.start()] + " | " + line[match.end() :]
    time, zone = _TIME.search(rest), _ZONE.search(rest)
    cued = bool(time or zone or _WEEKDAY.search(rest) or _CUE.search(rest) or match.groupdict().get("H"))
    for pattern in (_ZONE, _DAY, _TIME, _WEEKDAY, _CUE, _SMALL):
        rest = pattern.sub(" ", rest)
    words = " ".join(part for part in (p.strip(_EDGES) for p in re.split(r"[|•·]", rest)) if part)
    return DateLine(_day(match, time, zone), words, cued)


def _day(match: re.Match[str], time: re.Match[str] | None, zone: re.Match[str] | None) -> str | None:
    found = match.groupdict()
    try:
        day = date(int(found["y"]), int(found["m"] or found["m2"]), int(found["d"]))
    except ValueError:
        return None
    if not FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None
    if found.get("zone"):
        return _in_vietnam(day, int(found["H"]), int(found["M"]), _offset(found["zone"]))
    if time and zone and not found.get("H"):
        return _in_vietnam(day, _hour(time), int(time["M"]), _named_offset(zone))
    return day.isoformat()


def _hour(time: re.Match[str]) -> int:
    hour, half = int(time["H"]), (time["half"] or "").upper()
    if half in ("PM", "CH") and hour < 12:
        return hour + 12
    return 0 if half in ("AM", "SA") and hour == 12 else hour


def _offset(zone: str) -> timedelta:
    if zone == "Z":
        return timedelta()
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    return (1 if zone[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes)


def _named_offset(zone: re.Match[str]) -> timedelta:
    hours, minutes = int(zone["hours"] or 0), int(zone["minutes"] or 0)
    return (-1 if zone["sign"] == "-" else 1) * timedelta(hours=hours, minutes=minutes)


def _in_vietnam(day: date, hour: int, minute: int, offset: timedelta) -> str | None:
    try:
        moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=timezone(offset))
        return moment.astimezone(VIETNAM).date().isoformat()
    except (ValueError, OverflowError):
        return day.isoformat()


def declared_date(value: str) -> tuple[str | None, bool]:
    """Read a date that a format declares: (EDTF value or None, whether it names a day that does not exist)."""
    value = value.strip()
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", value) and FIRST_YEAR <= int(value[:4]) <= _LAST_YEAR:
        return value, False
    line = date_line(value)
    if line is not None:
        day = line.day or _month_first(value)
        return day, day is None
    return _by_mail(value), False


def _month_first(value: str) -> str | None:
    """8/26/2025: some systems write months first in their metadata; taken only where days first is impossible."""
    match = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})", value)
    if not match or int(match[2]) <= 12:
        return None
    try:
        return date(int(match[3]), int(match[1]), int(match[2])).isoformat()
    except ValueError:
        return None


def _by_mail(value: str) -> str | None:
    """RFC 5322, as feeds and some meta elements write it."""
    try:
        moment = parsedate_to_datetime(value[:60])
        moment = moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
        return moment.astimezone(VIETNAM).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
