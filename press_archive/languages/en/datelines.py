"""Lines that say when an English article was published: "October 25, 2025 14:30", "Published: 25 Oct. 2025".

In: one line, or a value a format declares. Out: the day, the words the line holds beside it, and
whether it names a day that does not exist. 5/10/2025 means two days and so none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from press_archive.languages.en.dates import DAY, MONTH, WEEKDAY, day_number, month_number
from press_archive.languages.language import DateLine, DateLines
from press_archive.languages.moments import ISO, ZONE, day_by_mail, day_of, edtf_of, printed_day

_LONGEST = 160
_DAY_FIRST = re.compile(rf"(?<![\w/.-])(?P<d>{DAY})(?: of)?[ -](?P<m>{MONTH})\.?,?[ -](?P<y>\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(rf"(?<!\w)(?P<m>{MONTH})\.? (?P<d>{DAY}),? (?:at )?(?P<y>\d{{4}})(?![\d:])")
_STROKES = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sign>[/.-])(?P<b>\d{1,2})(?P=sign)(?P<y>\d{4})(?!\d)")
_TIME = re.compile(
    r"(?<![\d:])(?P<H>\d{1,2})(?:[:.](?P<M>\d{2})(?::\d{2})?)?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\d:])(?P<H2>\d{1,2}):(?P<M2>\d{2})(?::\d{2})?(?!\d)",
    re.IGNORECASE,
)
_NAMED_ZONE = re.compile(
    r"\b(?:[ECMP][SD]T|CES?T|ICT|JST|KST|SGT|HKT|AE[SD]T|[CEMP]T|Hanoi time|local time|IST|BST)\b"
)
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
    moment = told[at].moment
    cued = bool(_TIME.search(_without(line, told)) or (moment is not None and moment["H"]))
    cued = cued or any(pattern.search(line) for pattern in (_WEEKDAY, _UPDATED, _CUE, ZONE))
    day = told[at].day
    return DateLine(day.isoformat() if day else None, _rest(line, told), cued, updated=updates[at])


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


def declared_date(value: str, at_home: bool) -> tuple[str | None, bool]:
    """Read a date that a format declares: (EDTF value or None, whether it names a day that does not exist)."""
    value = value.strip()
    if (plain := edtf_of(value)) is not None:
        return plain, False
    told = _dates(value[:_LONGEST])
    if told and told[0].moment and told[0].day and not value[: told[0].start].strip():
        return printed_day(told[0].moment, told[0].day, at_home=at_home), False
    line = date_line(value)
    if line is not None:
        return line.day, line.day is None
    return day_by_mail(value, at_home=at_home), False


DATES = DateLines(date_line, declared_date)
