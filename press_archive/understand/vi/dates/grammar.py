"""The date grammar of the press: what in a text is a date, and how far its words reach.

In: an :class:`Article`. Out: :class:`DateExpression` values in the order of the text. A date needs a cue
(ngày, chiều, tháng, a full year …): scores, fractions, phone and law numbers have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from press_archive.languages.vi.dates import (
    ADDRESS_AFTER,
    ADDRESS_BEFORE,
    BIRTH_CUES,
    DAY_WORDS,
    HALVES,
    LOOSE_CUES,
    NUMBERS,
    PARTS_OF_DAY,
    RELATIVE_DAYS,
    RELATIVE_YEARS,
    TERMS,
    WEEKDAYS,
    WEEKS,
)
from press_archive.model import Article, DateExpression
from press_archive.understand.dates.calendar import (
    Anchor,
    Found,
    Resolved,
    day_of_year_from_now,
    day_value,
    days_value,
    parse_day,
    relative_day,
    weekday_of_week,
    weekday_value,
)
from press_archive.understand.dates.expressions import anchor_of, expressions_of
from press_archive.understand.text.patterns import any_of
from press_archive.understand.vi.dates.longer import (
    TAIL,
    YEAR,
    bare_years,
    decade,
    half,
    month,
    months_of_year,
    quarter,
    relative_year,
    term,
    tet,
    year_from_now,
)

_NAMED = ("tháng", "quý", "thập", "những", "tết")
_FIRST_WORDS = {
    words.split()[0]
    for table in (RELATIVE_DAYS, RELATIVE_YEARS, WEEKDAYS, TERMS, HALVES, NUMBERS, _NAMED)
    for words in table
}
# Behind any mark or space, which is much quicker to look for than a place where a word begins.
_TRIGGER = re.compile(
    rf"\W(?:(?<![/.,+\-–])(?P<digit>\d)|(?={any_of(_FIRST_WORDS)})"
    rf"(?:(?P<relative>{any_of([*RELATIVE_DAYS, *RELATIVE_YEARS])})|(?P<weekday>{any_of(WEEKDAYS)})"
    rf"|(?P<term>{any_of(TERMS)}) (?={YEAR})|(?P<month>tháng) |(?P<quarter>quý) "
    rf"|(?P<decade>thập niên|những năm|thập kỷ) "
    rf"|(?P<half>{any_of(HALVES)}) năm|(?P<counted>{any_of(NUMBERS)}) tháng (?:đầu|cuối) |(?P<tet>tết) )"
    r"(?!\w(?<=\w\w)))",
)
_RELATIVE = re.compile(rf"(?:{any_of(RELATIVE_DAYS)}|{any_of(RELATIVE_YEARS)})(?!\w)", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?:{any_of(WEEKDAYS)})(?!\w)", re.IGNORECASE)
_ISO = re.compile(rf"({YEAR})-(\d\d)-(\d\d){TAIL}")
_NUMERIC = re.compile(rf"(\d{{1,2}})([/.\-–])(\d{{1,2}})(?:[/.\-–]({YEAR}))?{TAIL}")
_WORDED = re.compile(rf"(\d{{1,2}}) tháng (\d{{1,2}})(?:(?:,? năm |[/.\-])({YEAR}))?(?![\w/%]|[.,]\d| ngày)")
_TO = r" ?(?:[-–]|đến hết|đến|tới|và) ?(?:ngày )?"
_RANGE = re.compile(
    rf"(\d{{1,2}})(?:([/.\-])(\d{{1,2}})(?:[/.\-]({YEAR}))?)?({_TO})"
    rf"(\d{{1,2}})(?:[/.\-](\d{{1,2}})| tháng (\d{{1,2}}))(?:(?:[/.\-]|,? năm )({YEAR}))?{TAIL}"
)
_LISTED = re.compile(
    rf"(\d{{1,2}})(?=(?:, (?:ngày )?\d{{1,2}}){{0,6}}(?:,| và|, và| hoặc|;)?(?: (?:{any_of(PARTS_OF_DAY)}))?"
    rf"(?: ngày)? (\d{{1,2}})[/.\-](\d{{1,2}})(?:[/.\-]({YEAR}))?{TAIL})"
)
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:{any_of(PARTS_OF_DAY)}) )?(?:(?<!\w)(?:{any_of(WEEKDAYS)}),? )?"
    rf"(?:(?<!\w)(?:{any_of(DAY_WORDS)}) )?$",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    rf"(?:(?<!\w)(?:{any_of(LOOSE_CUES)})|{any_of(RELATIVE_DAYS)}|{any_of(WEEKDAYS)}"
    r"|\d(?:h|g| ?giờ)(?: ?\d\d)?(?: phút)?,?) \(?$",
    re.IGNORECASE,
)
_THAT_YEAR = re.compile(rf" ({any_of(RELATIVE_YEARS)})(?!\w)", re.IGNORECASE)
_WEEK = re.compile(rf" ({any_of(WEEKS)})(?!\w)", re.IGNORECASE)
_TOLD = re.compile(
    rf" \((?:(?:{any_of(DAY_WORDS)}) )?(\d{{1,2}})[/.\-](\d{{1,2}})(?:[/.\-]({YEAR}))?\)", re.IGNORECASE
)
_BEFORE_ENDS = tuple(
    f"{word}{mark} " for word in (*PARTS_OF_DAY, *WEEKDAYS, *DAY_WORDS) for mark in ("", ",")
)
_HOUSE_NUMBER = re.compile(r"\d{1,4}(?:/\d{1,4})+")
_ADDRESS_BEFORE = re.compile(rf"(?<!\w)(?:{any_of(ADDRESS_BEFORE)}) $", re.IGNORECASE)
_ADDRESS_AFTER = re.compile(rf",? (?:{any_of(ADDRESS_AFTER)}) ", re.IGNORECASE)
_BIRTH = re.compile(rf"(?:{any_of(BIRTH_CUES)}) $", re.IGNORECASE)
_YEAR = re.compile(YEAR)
# Hyphens and spaces at which no line may break, each as the plain one.
_UNBROKEN = tuple(zip("\u2010\u2011\u00a0\u2009\u202f", "--   ", strict=True))
_LOOKBACK = 40  # code points before a number in which its cue stands


def dates_of(article: Article) -> tuple[DateExpression, ...]:
    """Return the date expressions of all blocks."""
    return expressions_of(article, find_dates, anchor_of(article, lambda: _full_days(article)))


def _full_days(article: Article) -> Iterator[date]:
    """Days told with their year, but not the days people were born on."""
    for block in article.blocks:
        if not _YEAR.search(block.text) and "tết " not in small_letters(block.text):
            continue
        for start, _, value in find_dates(block.text, Anchor()):
            day = parse_day(value.edtf)
            if day is not None and not _BIRTH.search(block.text, max(0, start - _LOOKBACK), start):
                yield day


def find_dates(text: str, anchor: Anchor) -> Iterator[Found]:
    """Yield the dates of a text from left to right."""
    position = 0
    for unbroken, plain in _UNBROKEN:  # a hundredth of what translating costs
        text = text.replace(unbroken, plain)
    # Looking for small letters only is several times faster. With the space put before them, the mark or space
    # that a trigger begins with stands where in the text the trigger does.
    small = " " + small_letters(text)
    while (trigger := _TRIGGER.search(small, position)) is not None:
        found = _READERS[str(trigger.lastgroup)](text, trigger.start(), anchor)
        if found is None:
            position = _after_digits(text, trigger)
        else:
            yield found
            position = found[1]


def small_letters(text: str) -> str:
    """The text in small letters, each in its place: a few capitals (İ) would become two."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one.lower()[:1] for one in text)


def _after_digits(text: str, trigger: re.Match[str]) -> int:
    position = trigger.end() - 1  # in the text, which has no space before it
    while trigger.lastgroup == "digit" and position < len(text) and text[position].isdigit():
        position += 1
    return position


# ── days ──────────────────────────────────────────────────────────────────────────────────────────
def _digits(text: str, start: int, anchor: Anchor) -> Found | None:
    if _is_address(text, start):
        return None
    for reader in (_iso, _range, _worded, _numeric, _listed, months_of_year, bare_years):
        found = reader(text, start, anchor)
        if found is not None:
            return found
    return None


def _is_address(text: str, start: int) -> bool:
    """Whether a number with a stroke is that of a house: số 26/3 đường, hẻm 15/4."""
    number = _HOUSE_NUMBER.match(text, start)
    if number is None:
        return False
    before = _ADDRESS_BEFORE.search(text, max(0, start - _LOOKBACK), start)
    return before is not None or _ADDRESS_AFTER.match(text, number.end()) is not None


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
    return _day(text, start, match.end(), (int(match[1]), int(match[2]), match[3]), anchor)


def _day(text: str, start: int, end: int, told: tuple[int, int, str | None], anchor: Anchor) -> Found | None:
    """A day with what stands around it: chiều thứ Hai, ngày 12/8 năm ngoái."""
    day, month_number, year = told
    opening = _opening(text, start)
    then = None if year else _THAT_YEAR.match(text, end)
    if then is None:
        return _found(opening, end, day_value(day, month_number, int(year) if year else None, anchor))
    value = day_of_year_from_now(day, month_number, year_from_now(then[1], anchor))
    return _found(opening, then.end(), value)


def _numeric(text: str, start: int, anchor: Anchor) -> Found | None:
    match = _NUMERIC.match(text, start)
    if match is None:
        return None
    day, number = int(match[1]), int(match[3])
    plain = match[2] == "/" and _is_plain_day(text, start, day, number)
    if match[4] is None and not plain and not _has_cue(text, start):
        return None
    return _day(text, start, match.end(), (day, number, match[4]), anchor)


def _listed(text: str, start: int, anchor: Anchor) -> Found | None:
    """A day whose month and year the next one tells: ngày 24 và 25/10; tối 24, rạng sáng 25/10."""
    match = _LISTED.match(text, start)
    if match is None or int(match[1]) >= int(match[2]):
        return None
    opening = _opening(text, start)
    if opening == start:
        return None
    year = int(match[4]) if match[4] else None
    return _found(opening, match.end(1), day_value(int(match[1]), int(match[3]), year, anchor))


def _is_plain_day(text: str, start: int, day: int, month: int) -> bool:
    """Without any cue only what can be no fraction, no score and no "24/7" counts."""
    return (day > 12 and (day, month) != (24, 7)) or (text[start - 1 : start] == "(" and day > 4)


def _opening(text: str, start: int) -> int:
    """Where the words that belong to a day begin: chiều, thứ Hai, ngày."""
    if not text[max(0, start - _LOOKBACK) : start].lower().endswith(_BEFORE_ENDS):
        return start
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
    match = _RELATIVE.match(text, start)
    words = match[0] if match is not None else ""
    low = words.lower()
    end = start + len(words)
    if low in RELATIVE_YEARS:
        return relative_year(text, start, words, anchor)
    told = _TOLD.match(text, end)
    if told is not None:  # sáng mai (13/3)
        year = int(told[3]) if told[3] else None
        return _found(start, end, day_value(int(told[1]), int(told[2]), year, anchor))
    return _found(start, end, relative_day(RELATIVE_DAYS[low], anchor))


def _weekday(text: str, start: int, anchor: Anchor) -> Found | None:
    """A weekday by itself; "thứ hai" written small is "the second" unless a part of the day is before it."""
    match = _WEEKDAY.match(text, start)
    words = match[0] if match is not None else ""
    end = start + len(words)
    before = _BEFORE.search(text, max(0, start - _LOOKBACK), start)
    opening = before.start() if before is not None else start
    if not words.split()[-1][0].isupper() and opening == start:
        return None
    if re.match(r",? (?:ngày )?\d", text[end : end + 8]):
        return None  # the day that follows takes the weekday in
    week = _WEEK.match(text, end)
    if week is not None:
        return _found(
            opening, week.end(), weekday_of_week(WEEKDAYS[words.lower()], WEEKS[week[1].lower()], anchor)
        )
    ahead = re.match(r" (?:tuần )?(?:tới|sau)\b", text[end : end + 12]) is not None
    value = weekday_value(WEEKDAYS[words.lower()], 1 if ahead else 0, anchor)
    return _found(opening, end, value)


def _found(start: int, end: int, value: Resolved | None) -> Found | None:
    return None if value is None else (start, end, value)


_READERS: dict[str, Callable[[str, int, Anchor], Found | None]] = {
    "digit": _digits,
    "relative": _relative,
    "weekday": _weekday,
    "term": term,
    "month": month,
    "quarter": quarter,
    "half": half,
    "counted": months_of_year,
    "decade": decade,
    "tet": tet,
}
