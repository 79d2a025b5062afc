"""Lines that say when an article was published: "Thứ ba, 26/08/2025 14:30 (GMT+7)", "Đăng ngày 26-8-2025".

In: one line, or a value a format declares. Out: the day, the words the line holds beside it, and
whether it names a day that does not exist. Nothing is guessed: a line without a year is no date line.
"""

from __future__ import annotations

import re
from datetime import date

from press_archive.languages.language import DateLine, DateLines
from press_archive.languages.moments import ISO, ZONE, day_by_mail, day_of, edtf_of, printed_day

_DAY = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})\s*(?:[/.\-–]\s*(?P<m>\d{1,2})\s*[/.\-–]|\s(?:tháng|thg|th)\.?\s*(?P<m2>\d{1,2})\s*(?:,|năm|/|-)?)"
    r"\s*(?P<y>\d{4})(?!\d)"
    r"|(?<![\d/.-])(?P<d3>\d{1,2})(?P<sign>[/.-])(?P<m3>\d{1,2})(?P=sign)(?P<y3>\d{2})(?![\d/.-]|\s*(?:tỷ|tỉ|%|đồng|điểm))",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:cập nhật|sửa|chỉnh sửa|updated|modified)\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:đăng|xuất bản|phát hành|published|posted)\b", re.IGNORECASE)
# "Bàu Sen, ngày 14 tháng 10 năm 2025", as letters and notices of offices have it.
_OFFICIAL = re.compile(
    r"\(?[A-ZĐÀ-Ỹ][^\W\d_]*(?:[ .-]+[A-ZĐÀ-Ỹ][^\W\d_]*){0,5}\s*,\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\W*",
)
_CENTURY = 70  # years of two digits from here on are of the twentieth
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
    """Read a line that holds a full date: of several that which is told to be of publishing, or not of a change."""
    if len(line) > 160 or sum(map(str.isdigit, line)) < 4:
        return None
    found = sorted((*ISO.finditer(line), *_DAY.finditer(line)), key=lambda match: match.start())
    if not found:
        return None
    match, updated = _told(line, found)
    rest = line[: match.start()] + " | " + line[match.end() :]
    parts = match.groupdict()
    cued = any(p.search(rest) for p in (_TIME, ZONE, _WEEKDAY, _CUE)) or bool(parts.get("H"))
    words = _rest(rest)
    if parts.get("y3") and not cued and (words or parts["sign"] != "/"):
        return None  # 10-12-25 may be anything
    if _OFFICIAL.fullmatch(line):
        words, cued = "", True
    day = _day(match)
    return DateLine(day.isoformat() if day else None, words, cued, updated)


def _told(line: str, found: list[re.Match[str]]) -> tuple[re.Match[str], bool]:
    """The date a line tells of publishing, and whether it is but one of a change."""
    before = [
        line[end : one.start()] for end, one in zip([0, *(m.end() for m in found)], found, strict=False)
    ]
    for at, words in enumerate(before):
        if _PUBLISHED.search(words):
            return found[at], False
    changes = [_UPDATED.search(words) is not None for words in before]
    return found[changes.index(False)] if False in changes else found[0], False not in changes


def _rest(rest: str) -> str:
    """What a line says beside dates, times and cues."""
    for pattern in (ZONE, ISO, _DAY, _TIME, _WEEKDAY, _CUE, _SMALL):
        rest = pattern.sub(" ", rest)
    return " ".join(part for part in (p.strip(_EDGES) for p in re.split(r"[|•·]", rest)) if part)


def _day(match: re.Match[str]) -> date | None:
    found = match.groupdict()
    if found.get("y3"):
        year = int(found["y3"]) + (1900 if int(found["y3"]) >= _CENTURY else 2000)
        return day_of(year, int(found["m3"]), int(found["d3"]))
    return day_of(int(found["y"]), int(found["m"] or found["m2"]), int(found["d"]))


def declared_date(value: str, at_home: bool) -> tuple[str | None, bool]:
    """Read a date that a format declares: (EDTF value or None, whether it names a day that does not exist)."""
    value = value.strip()
    if (plain := edtf_of(value)) is not None:
        return plain, False
    stamp = ISO.match(value)
    day = day_of(int(stamp["y"]), int(stamp["m"]), int(stamp["d"])) if stamp else None
    if stamp and day:
        return printed_day(stamp, day, at_home=at_home), False
    line = date_line(value)
    if line is not None:
        told = line.day or _month_first(value)
        return told, told is None
    return day_by_mail(value, at_home=at_home), False


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
