"""Lines that say when an English article was published: "October 25, 2025 14:30", "Published: 25 Oct. 2025".

In: one line, or a value a format declares. Out: the day in Vietnam's time, the words the line holds beside it, and
whether it names a day that does not exist. 5/10/2025 means two days and so none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from press_archive.languages.en.dates import DAY, MONTH, WEEKDAY, day_number, month_number
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

_LONGEST = 160
_DAY_FIRST = re.compile(rf"(?<![\w/.-])(?P<d>{DAY})(?: of)?[ -](?P<m>{MONTH})\.?,?[ -](?P<y>\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(rf"(?<!\w)(?P<m>{MONTH})\.? (?P<d>{DAY}),? (?:at )?(?P<y>\d{{4}})(?![\d:])")
_STROKES = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sign>[/.-])(?P<b>\d{1,2})(?P=sign)(?P<y>\d{4})(?!\d)")
_TIME = re.compile(
    r"(?<![\d:])(?P<H>\d{1,2})(?:[:.](?P<M>\d{2})(?::\d{2})?)?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\d:])(?P<H2>\d{1,2}):(?P<M2>\d{2})(?::\d{2})?(?!\d)",
    re.IGNORECASE,
)
# Zones that are the same all the year round and everywhere; of others the day stays as it is printed.
_HOURS = {"EST": -5, "EDT": -4, "CDT": -5, "MDT": -6, "PST": -8, "PDT": -7, "CET": 1, "CEST": 2, "ICT": 7, "JST": 9,
          "KST": 9, "SGT": 8, "HKT": 8, "AEST": 10, "AEDT": 11}  # fmt: skip
_NAMED_ZONE = re.compile(rf"\b(?:{'|'.join(_HOURS)})\b|\b(?:[CEMP]T|Hanoi time|local time|IST|BST)\b")
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\.?")
_UPDATED = re.compile(
    r"\b(?:(?:last )?(?:updated|modified|revised)|update)\b(?: (?:on|at))?\s*:?", re.IGNORECASE
)
_CUE = re.compile(
    r"\b(?:first |originally )?(?:published|posted|issued|released|publication date|date|time)\b(?: (?:on|at))?\s*:?",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:on|at)\b", re.IGNORECASE)
_EDGES = " ,;|•·-–—/()[]:."


@dataclass(frozen=True, slots=True)
class _Told:
    """A date of a line. ``day`` is None where it does not exist."""

    start: int
    end: int
    day: date | None
    moment: re.Match[str] | None = None  # of ISO 8601, which may tell the time too


def date_line(line: str) -> DateLine | None:
    """Read a line that holds a full date: of several that which is not told to be of a change."""
    if len(line) > _LONGEST or sum(map(str.isdigit, line)) < 5:
        return None
    told = _dates(line)
    if not told:
        return None
    ends = [0, *(one.end for one in told)]
    updates = [
        _UPDATED.search(line, end, one.start) is not None for end, one in zip(ends, told, strict=False)
    ]
    at = updates.index(False) if False in updates else 0
    after = line[told[at].end : told[at + 1].start if at + 1 < len(told) else len(line)]
    moment = told[at].moment
    cued = bool(_TIME.search(_without(line, told)) or (moment is not None and moment["H"]))
    cued = cued or any(pattern.search(line) for pattern in (_WEEKDAY, _UPDATED, _CUE, ZONE))
    return DateLine(_day(told[at], after, line), _rest(line, told), cued, updated=updates[at])


def _dates(line: str) -> list[_Told]:
    """The full dates of a line, from left to right."""
    found = [_Told(*m.span(), day_of(int(m["y"]), int(m["m"]), int(m["d"])), m) for m in ISO.finditer(line)]
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(line):
            day = day_of(int(match["y"]), month_number(match["m"]), day_number(match["d"]))
            found.append(_Told(*match.span(), day))
    for match in _STROKES.finditer(line):
        one, other = int(match["a"]), int(match["b"])
        if (one > 12) != (other > 12):
            found.append(_Told(*match.span(), day_of(int(match["y"]), min(one, other), max(one, other))))
    return sorted(found, key=lambda one: one.start)


def _day(told: _Told, after: str, line: str) -> str | None:
    """The day in Vietnam, where hour and zone stand with the date; else the day as it is printed."""
    if told.day is None:
        return None
    if told.moment is not None and told.moment["zone"]:
        hour, minute = int(told.moment["H"]), int(told.moment["M"])
        return in_vietnam(told.day, hour, minute, offset(told.moment["zone"]))
    time = _TIME.search(after) or _TIME.search(line[: told.start])
    zone = _zone(after)
    if time is None or zone is None:
        return told.day.isoformat()
    return in_vietnam(told.day, _hour(time), int(time["M"] or time["M2"] or 0), zone)


def _zone(text: str) -> timedelta | None:
    named = _NAMED_ZONE.search(text)
    if named is not None:
        return timedelta(hours=_HOURS[named[0]]) if named[0] in _HOURS else None
    plain = ZONE.search(text)
    return named_offset(plain) if plain is not None else None


def _hour(time: re.Match[str]) -> int:
    if time["half"] is None:
        return int(time["H2"])
    hour = int(time["H"]) % 12
    return hour + 12 if time["half"].lower() == "p" else hour


def _without(line: str, told: list[_Told]) -> str:
    for one in reversed(told):
        line = line[: one.start] + " | " + line[one.end :]
    return line


def _rest(line: str, told: list[_Told]) -> str:
    """What a line says beside dates, times and cues."""
    rest = _without(line, told)
    for pattern in (ZONE, _TIME, _NAMED_ZONE, _WEEKDAY, _UPDATED, _CUE, _SMALL):
        rest = pattern.sub(" ", rest)
    return " ".join(part for part in (p.strip(_EDGES) for p in re.split(r"[|•·]", rest)) if part)


def declared_date(value: str) -> tuple[str | None, bool]:
    """Read a date that a format declares: (EDTF value or None, whether it names a day that does not exist)."""
    value = value.strip()
    if (plain := edtf_of(value)) is not None:
        return plain, False
    line = date_line(value)
    if line is not None:
        return line.day, line.day is None
    return day_by_mail(value), False


DATES = DateLines(date_line, declared_date)
