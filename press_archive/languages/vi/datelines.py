"""Lines that say when an article was published: "Thứ ba, 26/08/2025 14:30 (GMT+7)", "Đăng ngày 26-8-2025".

In: one line, or a value a format declares. Out: the day in Vietnam's time, the words the line holds beside it, and
whether it names a day that does not exist. Nothing is guessed: a line without a year is no date line.
"""

from __future__ import annotations

import re
from datetime import date

from press_archive.languages.language import DateLine, DateLines
from press_archive.languages.moments import (
    ISO,
    ZONE,
    day_by_mail,
    day_of,
    edtf_of,
    in_vietnam,
    named_offset,
    offset,
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


def date_line(line: str) -> DateLine | None:
    """Read a line that holds one full date, if it holds one."""
    if len(line) > 160 or sum(map(str.isdigit, line)) < 6:
        return None
    match = ISO.search(line) or _DAY.search(line)
    if match is None:
        return None
    rest = line[: match.start()] + " | " + line[match.end() :]
    time, zone = _TIME.search(rest), ZONE.search(rest)
    cued = bool(time or zone or _WEEKDAY.search(rest) or _CUE.search(rest) or match.groupdict().get("H"))
    for pattern in (ZONE, _DAY, _TIME, _WEEKDAY, _CUE, _SMALL):
        rest = pattern.sub(" ", rest)
    words = " ".join(part for part in (p.strip(_EDGES) for p in re.split(r"[|•·]", rest)) if part)
    return DateLine(_day(match, time, zone), words, cued)


def _day(match: re.Match[str], time: re.Match[str] | None, zone: re.Match[str] | None) -> str | None:
    found = match.groupdict()
    day = day_of(int(found["y"]), int(found["m"] or found["m2"]), int(found["d"]))
    if day is None:
        return None
    if found.get("zone"):
        return in_vietnam(day, int(found["H"]), int(found["M"]), offset(found["zone"]))
    if time and zone and not found.get("H"):
        return in_vietnam(day, _hour(time), int(time["M"]), named_offset(zone))
    return day.isoformat()


def _hour(time: re.Match[str]) -> int:
    hour, half = int(time["H"]), (time["half"] or "").upper()
    if half in ("PM", "CH") and hour < 12:
        return hour + 12
    return 0 if half in ("AM", "SA") and hour == 12 else hour


def declared_date(value: str) -> tuple[str | None, bool]:
    """Read a date that a format declares: (EDTF value or None, whether it names a day that does not exist)."""
    value = value.strip()
    if (plain := edtf_of(value)) is not None:
        return plain, False
    line = date_line(value)
    if line is not None:
        day = line.day or _month_first(value)
        return day, day is None
    return day_by_mail(value), False


def _month_first(value: str) -> str | None:
    """8/26/2025: some systems write months first in their metadata; taken only where days first is impossible."""
    match = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})", value)
    if not match or int(match[2]) <= 12:
        return None
    try:
        return date(int(match[3]), int(match[1]), int(match[2])).isoformat()
    except ValueError:
        return None


DATES = DateLines(date_line, declared_date)
