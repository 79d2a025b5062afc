"""The date grammar of the press: what in a text is a date, and how far its words reach.

In: an :class:`Article`. Out: :class:`DateExpression` values in the order of the text. A date needs a cue
(ngày, chiều, tháng, a full year …): scores, fractions, phone and law numbers have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from press_archive.languages.vi.dates import (
    COUNTED,
    DAY_WORDS,
    HALVES,
    LOOSE_CUES,
    MONTHS,
    PARTS_OF_DAY,
    PARTS_OF_MONTH,
    QUARTERS,
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
    RELATIVE_YEARS,
    TERMS,
    WEEKDAYS,
)
from press_archive.model import Article, DateExpression
from press_archive.understand.calendar import (
    Anchor,
    Resolved,
    day_value,
    days_value,
    month_value,
    months_value,
    parse_day,
    relative_day,
    weekday_value,
    years_value,
)

Found = tuple[int, int, Resolved]  # start, end, value


def _any(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


_YEAR = r"(?:1[5-9]|20|21)\d\d"
_TAIL = r"(?![\w/%]|[.,-]\d)"
_TRIGGER = re.compile(
    r"(?P<digit>(?<![\w/.,+\-–])\d)"
    rf"|(?<!\w)(?:(?P<relative>{_any(RELATIVE_DAYS)}|{_any(RELATIVE_YEARS)})|(?P<weekday>{_any(WEEKDAYS)})"
    rf"|(?P<term>{_any(TERMS)}) (?={_YEAR})|(?P<month>tháng) |(?P<quarter>quý) "
    rf"|(?P<decade>thập niên|những năm|thập kỷ) "
    rf"|(?P<half>{_any(HALVES)}) năm)(?!\w(?<=\w\w))",
    re.IGNORECASE,
)
_ISO = re.compile(rf"({_YEAR})-(\d\d)-(\d\d){_TAIL}")
_NUMERIC = re.compile(rf"(\d{{1,2}})([/.\-–])(\d{{1,2}})(?:[/.\-–]({_YEAR}))?{_TAIL}")
_WORDED = re.compile(rf"(\d{{1,2}}) tháng (\d{{1,2}})(?:(?:,? năm |[/.\-])({_YEAR}))?(?![\w/%]|[.,]\d| ngày)")
_TO = r" ?(?:[-–]|đến hết|đến|tới|và) ?(?:ngày )?"
_RANGE = re.compile(
    rf"(\d{{1,2}})(?:([/.\-])(\d{{1,2}})(?:[/.\-]({_YEAR}))?)?({_TO})"
    rf"(\d{{1,2}})(?:[/.\-](\d{{1,2}})| tháng (\d{{1,2}}))(?:(?:[/.\-]|,? năm )({_YEAR}))?{_TAIL}"
)
_LISTED = re.compile(
    rf"(\d{{1,2}})(?=(?:,| và|, và)?(?: (?:{_any(PARTS_OF_DAY)}))?(?: ngày)?"
    rf" (\d{{1,2}})[/.\-](\d{{1,2}})(?:[/.\-]({_YEAR}))?{_TAIL})"
)
_MONTH = re.compile(
    rf"tháng (?:(\d{{1,2}})|({_any(MONTHS)})(?!\w))(?:(?:[/.\-]| năm )({_YEAR}))?(?![\d/%]|[.,]\d)",
    re.IGNORECASE,
)
_MONTH_FROM_NOW = re.compile(rf"tháng ({_any(RELATIVE_MONTHS)})(?! (?:khi|đó|đây|năm))(?!\w)", re.IGNORECASE)
_COUNT = re.compile(rf"(?:\d|(?<!\w)(?:{_any(COUNTED)})) $", re.IGNORECASE)
_QUARTER = re.compile(rf"quý (iv|i{{1,3}}|[1-4])(?:(?:[/.\-]| năm )({_YEAR}))?(?!\w)", re.IGNORECASE)
_DECADE = re.compile(r"(?:thập niên|những năm|thập kỷ) (?:((?:1[5-9]|20)\d)0|([1-9])0)(?!\d)", re.IGNORECASE)
_TERM = re.compile(rf"(?:{_any(TERMS)}) ({_YEAR})(?:\s?[-–]\s?({_YEAR}))?{_TAIL}", re.IGNORECASE)
_HALF = re.compile(rf"({_any(HALVES)}) năm(?: ({_YEAR}))?(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:{_any(PARTS_OF_DAY)}) )?(?:(?<!\w)(?:{_any(WEEKDAYS)}),? )?(?:(?<!\w)(?:{_any(DAY_WORDS)}) )?$",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    rf"(?:(?<!\w)(?:{_any(LOOSE_CUES)})|{_any(RELATIVE_DAYS)}|{_any(WEEKDAYS)}) \(?$", re.IGNORECASE
)
_PART_OF_MONTH = re.compile(rf"(?<!\w)({_any(PARTS_OF_MONTH)}) $", re.IGNORECASE)
_LOOKBACK = 40  # code points before a number in which its cue stands
_MONTH_PART_LOOKBACK = 12


def dates_of(article: Article) -> tuple[DateExpression, ...]:
    """Return the date expressions of all blocks."""
    anchor = anchor_of(article)
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
        for start, end, value in find_dates(block.text, anchor)
    )


def anchor_of(article: Article) -> Anchor:
    """What dates without a year are measured from: publication, a full date in the text, the only year told."""
    published = parse_day(article.published.value) if article.published is not None else None
    if published is not None:
        return Anchor(published, published=True)
    for block in article.blocks:
        for _, _, value in find_dates(block.text, Anchor()):
            day = parse_day(value.edtf)
            if day is not None:
                return Anchor(day)
    return Anchor(year=_only_year(article))


def _only_year(article: Article) -> int | None:
    """The single year named in headline and captions, where the year of publication often hides."""
    year = re.compile(r"(?<![\w.,/])20\d\d(?![\w/]|[.,]\d)")
    told = {
        int(found)
        for block in article.blocks
        if block.kind in ("headline", "caption")
        for found in year.findall(block.text)
    }
    return told.pop() if len(told) == 1 else None


def find_dates(text: str, anchor: Anchor) -> Iterator[Found]:
    """Yield the dates of a text from left to right."""
    position = 0
    while (trigger := _TRIGGER.search(text, position)) is not None:
        found = _READERS[str(trigger.lastgroup)](text, trigger.start(), anchor)
        if found is None:
            position = _after_digits(text, trigger)
        else:
            yield found
            position = found[1]


def _after_digits(text: str, trigger: re.Match[str]) -> int:
    position = trigger.end()
    while trigger.lastgroup == "digit" and position < len(text) and text[position].isdigit():
        position += 1
    return position if position > trigger.start() else trigger.start() + 1


# ── days ──────────────────────────────────────────────────────────────────────────────────────────
def _digits(text: str, start: int, anchor: Anchor) -> Found | None:
    for reader in (_iso, _range, _worded, _numeric, _listed):
        found = reader(text, start, anchor)
        if found is not None:
            return found
    return None


def _iso(text: str, start: int, anchor: Anchor) -> Found | None:
    match = _ISO.match(text, start)
    if match is None:
        return None
    return _found(
        _opening(text, start), match.end(), day_value(int(match[3]), int(match[2]), int(match[1]), anchor)
    )


def _range(text: str, start: int, anchor: Anchor) -> Found | None:
    """10-13/3, ngày 10 đến 13-8, 30/10 đến 1/11; with "và" only two days named together (24 và 25/10)."""
    match = _RANGE.match(text, start)
    if match is None or not _is_range(text, start, match):
        return None
    month = int(match[7] or match[8])
    end_year = int(match[9]) if match[9] else None
    end = (int(match[6]), month, end_year)
    first = (int(match[1]), int(match[3]) if match[3] else month, int(match[4]) if match[4] else None)
    value = days_value(first, end, anchor)
    if value is None or value.edtf.count("/") == 0:
        return None
    return _found(_opening(text, start), match.end(), value)


def _is_range(text: str, start: int, match: re.Match[str]) -> bool:
    joint = match[5].strip()
    if joint.startswith("và") or (match[2] in ("-", ".") and joint in "-–"):
        return False
    if match[3] and joint in "-–" and match[7] is None:
        return False
    return bool(match[8]) or "/" in match[0] or _has_cue(text, start)


def _worded(text: str, start: int, anchor: Anchor) -> Found | None:
    match = _WORDED.match(text, start)
    if match is None or not (match[3] or _opening(text, start) < start):
        return None
    year = int(match[3]) if match[3] else None
    return _found(_opening(text, start), match.end(), day_value(int(match[1]), int(match[2]), year, anchor))


def _numeric(text: str, start: int, anchor: Anchor) -> Found | None:
    match = _NUMERIC.match(text, start)
    if match is None:
        return None
    year = int(match[4]) if match[4] else None
    day, month = int(match[1]), int(match[3])
    if (
        year is None
        and not _has_cue(text, start)
        and not (match[2] == "/" and _is_plain_day(text, start, day, month))
    ):
        return None
    return _found(_opening(text, start), match.end(), day_value(day, month, year, anchor))


def _listed(text: str, start: int, anchor: Anchor) -> Found | None:
    """A day whose month and year the next one tells: ngày 24 và 25/10; tối 24, rạng sáng 25/10."""
    match = _LISTED.match(text, start)
    opening = _opening(text, start)
    if match is None or opening == start or int(match[1]) >= int(match[2]):
        return None
    year = int(match[4]) if match[4] else None
    return _found(opening, match.end(1), day_value(int(match[1]), int(match[3]), year, anchor))


def _is_plain_day(text: str, start: int, day: int, month: int) -> bool:
    """Without any cue only what can be no fraction, no score and no "24/7" counts."""
    return (day > 12 and (day, month) != (24, 7)) or (text[start - 1 : start] == "(" and day > 4)


def _opening(text: str, start: int) -> int:
    """Where the words that belong to a day begin: chiều, thứ Hai, ngày."""
    match = _BEFORE.search(text, max(0, start - _LOOKBACK), start)
    if match is None or not match[0]:
        return start
    return match.start()


def _has_cue(text: str, start: int) -> bool:
    opening = _opening(text, start)
    if opening < start:
        return True
    return _LOOSE.search(text, max(0, start - _LOOKBACK), start) is not None


def _relative(text: str, start: int, anchor: Anchor) -> Found | None:
    match = _TRIGGER.match(text, start)
    words = match["relative"] if match is not None else ""
    low = words.lower()
    end = start + len(words)
    if low in RELATIVE_YEARS:
        year = anchor.day.year + RELATIVE_YEARS[low] if anchor.published and anchor.day else None
        return _found(start, end, years_value(year, year, inferred=("year",)) if year else None)
    return _found(start, end, relative_day(RELATIVE_DAYS[low], anchor))


def _weekday(text: str, start: int, anchor: Anchor) -> Found | None:
    """A weekday by itself; "thứ hai" written small is "the second" unless a part of the day is before it."""
    match = _TRIGGER.match(text, start)
    words = match["weekday"] if match is not None else ""
    end = start + len(words)
    before = _BEFORE.search(text, max(0, start - _LOOKBACK), start)
    opening = before.start() if before is not None else start
    if not words.split()[-1][0].isupper() and opening == start:
        return None
    if re.match(r",? (?:ngày )?\d", text[end : end + 8]):
        return None  # the day that follows takes the weekday in
    ahead = re.match(r" (?:tuần )?(?:tới|sau)\b", text[end : end + 12]) is not None
    value = weekday_value(WEEKDAYS[words.lower()], 1 if ahead else 0, anchor)
    return _found(opening, end, value)


# ── months and longer ─────────────────────────────────────────────────────────────────────────────
def _month(text: str, start: int, anchor: Anchor) -> Found | None:
    match = _MONTH.match(text, start)
    if match is None or (match[2] and not match[2][0].isupper()):
        return _relative_month(text, start, anchor)
    part = _PART_OF_MONTH.search(text, max(0, start - _MONTH_PART_LOOKBACK), start)
    month = int(match[1]) if match[1] else MONTHS[match[2].lower()]
    days = PARTS_OF_MONTH[part[1].lower()] if part is not None else None
    value = month_value(month, int(match[3]) if match[3] else None, days, anchor)
    return _found(part.start() if part is not None else start, match.end(), value)


def _relative_month(text: str, start: int, anchor: Anchor) -> Found | None:
    """Tháng này, cuối tháng trước: counted from the month of publication."""
    match = _MONTH_FROM_NOW.match(text, start)
    if match is None or anchor.day is None or not anchor.published:
        return None
    if _COUNT.search(text, max(0, start - _MONTH_PART_LOOKBACK), start):
        return None
    part = _PART_OF_MONTH.search(text, max(0, start - _MONTH_PART_LOOKBACK), start)
    months = anchor.day.year * 12 + anchor.day.month - 1 + RELATIVE_MONTHS[match[1].lower()]
    days = PARTS_OF_MONTH[part[1].lower()] if part is not None else None
    value = month_value(months % 12 + 1, months // 12, days, anchor)
    if value is None:
        return None
    told = replace(value, inferred=("year", "month", *value.inferred))
    return part.start() if part is not None else start, match.end(), told


def _quarter(text: str, start: int, anchor: Anchor) -> Found | None:
    match = _QUARTER.match(text, start)
    if match is None:
        return None
    quarter = QUARTERS[match[1].lower()]
    year = int(match[2]) if match[2] else None
    return _found(start, match.end(), months_value(3 * quarter - 2, 3 * quarter, year, anchor))


def _half(text: str, start: int, anchor: Anchor) -> Found | None:
    match = _HALF.match(text, start)
    if match is None:
        return None
    first, last = HALVES[match[1].lower()]
    return _found(start, match.end(), months_value(first, last, int(match[2]) if match[2] else None, anchor))


def _decade(text: str, start: int, _anchor: Anchor) -> Found | None:
    match = _DECADE.match(text, start)
    if match is None:
        return None
    tens = int(match[1]) if match[1] else 190 + int(match[2])
    return _found(start, match.end(), years_value(tens * 10, tens * 10 + 9, f"{tens}X"))


def _term(text: str, start: int, _anchor: Anchor) -> Found | None:
    """năm 2025, nhiệm kỳ 2020-2025; the span is "năm 2025", or the two years without their noun."""
    match = _TERM.match(text, start)
    if match is None:
        return None
    is_year = match[0].lower().startswith("năm ") and not match[0].lower().startswith("năm học")
    if match[2] is None and not is_year:
        return None
    value = years_value(int(match[1]), int(match[2] or match[1]))
    return _found(start if is_year else match.start(1), match.end(), value)


def _found(start: int, end: int, value: Resolved | None) -> Found | None:
    return None if value is None else (start, end, value)


_READERS: dict[str, Callable[[str, int, Anchor], Found | None]] = {
    "digit": _digits,
    "relative": _relative,
    "weekday": _weekday,
    "term": _term,
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "decade": _decade,
}
