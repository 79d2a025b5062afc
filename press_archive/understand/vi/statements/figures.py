"""The grammar of figures: a number with its unit or with what it counts, its value written out in full.

In: an :class:`Article`, and the spans of its names and dates, in which no number is read. Out:
:class:`Figure` values in the order of the text. Scores, ordinals, labels, hours of the clock are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from press_archive.languages.vi.figures import (
    CLASSIFIERS,
    CLOCK_AFTER,
    CLOCK_BEFORE,
    CURRENCY,
    DURATION_BEFORE,
    FATES,
    HALF,
    LABEL_PAIRS,
    LABELS,
    LONG_NOUNS,
    MEASURED,
    MULTIPLIERS,
    NO_NOUN,
    NOT_MULTIPLIED,
    NUMERALS,
    ONE,
    PARTS,
    QUALIFIERS,
    RATE_NOUNS,
    RATES,
    SINGLE_NOUNS,
    SPOKEN_OF,
    UNITS,
    WEAK_LABELS,
)
from press_archive.model import Article, Figure
from press_archive.understand.text.around import words_before
from press_archive.understand.text.patterns import any_of

Span = tuple[int, int, int]  # block, start, end


def _any_case(items: Iterable[str]) -> str:
    """A pattern for any of the items, with a small or a capital letter first."""
    small = frozenset(items)
    return any_of(small | {item[0].upper() + item[1:] for item in small})


_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,9})?(?!\d)|\d{1,15}(?:[.,]\d{1,9})?(?!\d)"
# What stands before a number is looked at afterwards: a lookbehind would keep the search from leaping ahead.
_NUMBER = re.compile(
    rf"(?P<digits>{_DIGITS})|(?P<words>{_any_case(NUMERALS)}"
    rf"|{_any_case([ONE])}(?= (?:{any_of(MULTIPLIERS)})(?!\w)))(?!\w)"
)
# Where a number may begin: cheap to look for, unlike the number itself, as one set of signs begins it.
_TRIGGER = re.compile(
    rf"[\d (\[“\"‘](?:(?<=\d)|(?:{_any_case({words.split()[0] for words in NUMERALS} | {ONE})})(?!\w))"
)
_NO_START = frozenset(".,/:+-–_")
_TO = re.compile(rf" ?[-–] ?({_DIGITS})(?=[ %°a-zA-Z])")
_TO_ANOTHER = re.compile(r" ?[-–] ?\d")
_FATE = re.compile(rf" (?:đã |bị )?({any_of(FATES)})(?!\w)")
_YEAR_OF = re.compile(r"(\w+) ['’]$")  # Photo Hanoi '25
_PART = re.compile(r" (\d{1,3}) (tháng|phút|giây|giờ)(?!\w)")
_HALF = re.compile(rf" {HALF}(?!\w)")
_MULTIPLIER = re.compile(
    rf" ?({any_of(MULTIPLIERS)})(?!\w)(?! (?:{any_of(NOT_MULTIPLIED)})(?!\w))", re.IGNORECASE
)
_WORDS, _SIGNS = any_of(u for u in UNITS if u[-1].isalnum()), any_of(u for u in UNITS if not u[-1].isalnum())
_UNIT = re.compile(rf" ?((?:{_WORDS})(?!\w)|{_SIGNS})")
_RATE = re.compile(rf"(?:/(?:{any_of(RATE_NOUNS)}|[^\W\d_]{{1,9}}[²³23]?)(?!\w)){{1,2}}")
_NOUN = re.compile(r" ((?:[^\W\d_]+,? ){0,4}[^\W\d_]+)")
_WORD = re.compile(r" ?([^\W\d_]+)")
_OF_DATES = frozenset({"ngày", "tháng", "năm"})
_DAYS_FOLLOW = re.compile(r" \d{1,2}(?:,| và|[-/.]\d)")
_LONGEST_NOUN = 6
_FIRSTS = frozenset(noun.split(" ", 1)[0].rstrip(",") for noun in LONG_NOUNS)
_MOST_BEFORE = 3  # words
_LOOKAHEAD = 60
_FIRST_YEAR, _LAST_YEAR = 1800, 2099


class _Numeral(NamedTuple):
    """A number as it stands: from one value to another, the same unless a range is told."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    in_words: bool
    plain: bool  # digits without a sign between them, such as a year


class _Unit(NamedTuple):
    """A unit and where it ends. ``sure`` ones stand in a table; others are taken for nouns by their place."""

    end: int
    name: str | None
    noun: bool = False
    sure: bool = True


def figures_of(article: Article, taken: Iterable[Span]) -> tuple[Figure, ...]:
    """Return the figures of all blocks; ``taken`` are the spans of names and dates."""
    by_block: dict[int, list[tuple[int, int]]] = {}
    for block, start, end in taken:
        by_block.setdefault(block, []).append((start, end))
    return tuple(
        figure
        for number, block in enumerate(article.blocks)
        for figure in _figures(article.id, number, block.text, by_block.get(number, ()))
    )


def _figures(article: str, block: int, text: str, taken: Iterable[tuple[int, int]]) -> Iterator[Figure]:
    closed = bytearray(len(text))
    for start, end in taken:
        closed[start:end] = b"\x01" * (end - start)
    position = 0
    while (match := _next_number(text, position)) is not None:
        position = match.end()
        if closed[match.start()] or not _starts(text, match):
            continue
        figure = _figure(article, block, text, match, after_name=bool(closed[max(0, match.start() - 2)]))
        if figure is not None and not any(closed[match.start() : figure.start + 1]):
            yield figure
            position = figure.end


def _next_number(text: str, position: int) -> re.Match[str] | None:
    if position == 0 and (match := _NUMBER.match(text)) is not None:
        return match
    while (trigger := _TRIGGER.search(text, position)) is not None:
        start = trigger.start() if trigger[0].isdigit() else trigger.start() + 1
        if (match := _NUMBER.match(text, start)) is not None:
            return match
        position = _after_digits(text, start)
    return None


def _after_digits(text: str, position: int) -> int:
    """Behind digits too long to be a number, or behind the word that is none."""
    position += 1
    while position < len(text) and text[position].isdigit():
        position += 1
    return position


def _starts(text: str, match: re.Match[str]) -> bool:
    """Whether a number begins here, not the rest of a word, a score, a telephone number."""
    before = text[match.start() - 1] if match.start() else " "
    if before in "'’":
        name = _YEAR_OF.search(text[max(0, match.start() - _LOOKAHEAD) : match.start()])
        if name is not None and name[1][0].isupper():
            return False
    return not before.isalnum() and (match["digits"] is None or before not in _NO_START)


def _figure(article: str, block: int, text: str, match: re.Match[str], *, after_name: bool) -> Figure | None:
    numeral = _numeral(text, match)
    if numeral is None:
        return None
    factor, end = _multiplied(text, numeral.end)
    unit = _unit(text, end, factor)
    if unit is None or (not unit.sure and (after_name or _follows_name(text, numeral.start))):
        return None
    before = [word.lower() for word in words_before(text, numeral.start, _MOST_BEFORE)]
    if not _is_figure(text, numeral, factor, unit, before):
        return None
    numeral, unit, factor = _with_part(text, *_to_another(text, numeral, unit), factor)
    return Figure(
        article=article,
        block=block,
        start=numeral.start,
        end=unit.end,
        surface=text[numeral.start : unit.end],
        number=_told(numeral, Decimal(1)),
        unit=unit.name,
        what=_counted(text, unit) if unit.noun else _measured(text, unit.end),
        qualifier=_qualifier(before),
        value=_told(numeral, factor),
    )


# ── Numbers ───────────────────────────────────────────────────────────────────────────────────────
def _numeral(text: str, match: re.Match[str]) -> _Numeral | None:
    if match["words"]:
        low = Decimal(NUMERALS.get(match["words"].lower(), 1))
        return _Numeral(match.start(), match.end(), low, low, True, False)
    low, end = _decimal(match["digits"]), match.end()
    if text[end : end + 1] in ("/", ":") and text[end + 1 : end + 2].isdigit():
        return None
    other = _TO.match(text, end)
    high = _decimal(other[1]) if other is not None else low
    if other is not None and high > low:
        return _Numeral(match.start(), other.end(), low, high, False, False)
    return _Numeral(match.start(), end, low, low, False, match["digits"].isdigit())


def _decimal(digits: str) -> Decimal:
    """Read 1.234,5 as the press writes it; a single point before other than three digits is a decimal one."""
    parts = digits.split(".")
    if len(parts) > 1 and all(len(part.split(",")[0]) == 3 for part in parts[1:]):
        digits = "".join(parts)
    return Decimal(digits.replace(",", "."))


def _multiplied(text: str, end: int) -> tuple[Decimal, int]:
    """Return the product of the multipliers that follow, and where they end: nghìn tỷ."""
    factor = Decimal(1)
    while (match := _MULTIPLIER.match(text, end)) is not None:
        factor, end = factor * MULTIPLIERS[match[1].lower()], match.end()
    return factor, end


def _told(numeral: _Numeral, factor: Decimal) -> str:
    """Write a value out without exponent; a range with a slash, as EDTF writes intervals."""
    low, high = _plain(numeral.low * factor), _plain(numeral.high * factor)
    return low if low == high else f"{low}/{high}"


def _plain(value: Decimal) -> str:
    told = f"{value:f}"
    return told.rstrip("0").rstrip(".") if "." in told else told


# ── Units ─────────────────────────────────────────────────────────────────────────────────────────
def _unit(text: str, end: int, factor: Decimal) -> _Unit | None:
    """The longest of a unit of measure and a counted noun, with a rate after it: đồng/kg."""
    measure, noun = _measure(text, end), _noun(text, end)
    unit = noun if noun and (measure is None or (noun.sure and noun.end > measure.end)) else measure
    if unit is None:
        return _Unit(end, CURRENCY) if factor >= MULTIPLIERS["triệu"] else None
    rate = _RATE.match(text, unit.end)
    if rate is None:
        return unit
    parts = [RATES.get(part, part) for part in rate[0].split("/")[1:]]
    return _Unit(rate.end(), "/".join((unit.name or "", *parts)), unit.noun, unit.sure)


def _measure(text: str, end: int) -> _Unit | None:
    match = _UNIT.match(text, end)
    return _Unit(match.end(), UNITS[match[1]]) if match is not None else None


def _noun(text: str, end: int) -> _Unit | None:
    """A counted noun: the longest the tables know, or two syllables that can be one."""
    match = _NOUN.match(text[end : end + _LOOKAHEAD])
    if match is None:
        return None
    parts = match[1].split(" ")
    longest = min(_LONGEST_NOUN, len(parts)) if parts[0].rstrip(",").lower() in _FIRSTS else 0
    for size in range(longest, 0, -1):
        name = " ".join(parts[:size]).rstrip(",")
        if name.lower() in LONG_NOUNS and (name.islower() or name.isupper()):
            return _Unit(end + 1 + len(name), name, noun=True)
    return _short_noun(end + 1, parts)


def _short_noun(start: int, parts: list[str]) -> _Unit | None:
    first = parts[0].rstrip(",")
    second = parts[1].rstrip(",") if len(parts) > 1 and not parts[0].endswith(",") else ""
    if first in CLASSIFIERS:
        pair = " ".join(parts[1:3]).rstrip(",")
        noun = pair if pair.lower() in LONG_NOUNS else second if second in SINGLE_NOUNS else ""
        name = f"{first} {noun}".rstrip()
        return _Unit(start + len(name), name, noun=True)
    if first in SINGLE_NOUNS:
        return _Unit(start + len(first), first, noun=True)
    if not first.islower() or first in NO_NOUN:
        return None
    goes_on = second.islower() and second not in NO_NOUN
    name = f"{first} {second}" if goes_on else first
    return _Unit(start + len(name), name, noun=True, sure=first == "con")


def _with_part(text: str, numeral: _Numeral, unit: _Unit, factor: Decimal) -> tuple[_Numeral, _Unit, Decimal]:
    """9 năm 6 tháng are 114 months; ba năm rưỡi are 3.5 years."""
    half = _HALF.match(text, unit.end)
    if half is not None and not unit.noun and factor == 1:
        whole = numeral.low + Decimal("0.5")
        both = _Numeral(numeral.start, half.end(), whole, whole, False, False)
        return both, _Unit(half.end(), unit.name), factor
    match = _PART.match(text, unit.end)
    size = PARTS.get((unit.name or "", match[2])) if match is not None else None
    if match is None or size is None:
        return numeral, unit, factor
    whole = numeral.low * factor * size + int(match[1])
    both = _Numeral(numeral.start, match.end(), whole, whole, False, False)
    return both, _Unit(match.end(), match[2]), Decimal(1)


def _to_another(text: str, numeral: _Numeral, unit: _Unit) -> tuple[_Numeral, _Unit]:
    """0,3m-0,7m is a range, as 0,3-0,7m is."""
    if unit.noun or numeral.in_words or numeral.low != numeral.high or unit.end == numeral.end:
        return numeral, unit
    if _TO_ANOTHER.match(text, unit.end) is None:
        return numeral, unit  # before a pattern is made of the unit
    written = re.escape(text[numeral.end : unit.end].strip())
    other = re.match(rf" ?[-–] ?({_DIGITS}) ?{written}(?!\w)", text[unit.end : unit.end + _LOOKAHEAD])
    high = _decimal(other[1]) if other is not None else numeral.low
    if other is None or high <= numeral.low:
        return numeral, unit
    end = unit.end + other.end()
    return numeral._replace(end=end, high=high, plain=False), unit._replace(end=end)


def _counted(text: str, unit: _Unit) -> str | None:
    """What is counted, with what became of it: 6 người chết, 2 người bị thương."""
    fate = _FATE.match(text[unit.end : unit.end + _LOOKAHEAD])
    return f"{unit.name} {FATES[fate[1]]}" if fate is not None else unit.name


def _measured(text: str, end: int) -> str | None:
    match = _WORD.match(text[end : end + _LOOKAHEAD])
    return match[1] if match is not None and match[1] in MEASURED else None


# ── What is a figure ──────────────────────────────────────────────────────────────────────────────
def _is_figure(text: str, numeral: _Numeral, factor: Decimal, unit: _Unit, before: list[str]) -> bool:
    last = before[-1] if before else ""
    if factor == 1 and _is_labelled(before, unit):
        return False
    if unit.name in _OF_DATES and _DAYS_FOLLOW.match(text, unit.end):
        return False  # hai ngày 23 và 24-10
    if unit.name == "giờ" and factor == 1:
        return not _is_clock(text, numeral, unit, last)
    if unit.noun and numeral.high <= (3 if numeral.in_words else 2) and unit.name in SPOKEN_OF:
        return False
    if numeral.plain and not unit.sure and _FIRST_YEAR <= numeral.low <= _LAST_YEAR:
        return False
    if numeral.in_words or numeral.low != numeral.high:
        return (unit.sure or numeral.low > 10) and not _is_year_word(text, numeral, unit, last)
    return True


def _is_labelled(before: list[str], unit: _Unit) -> bool:
    """Whether the number only tells one thing from others: số 5, phút 90, giai đoạn 2."""
    last = before[-1] if before else ""
    if before[-2:] == ["trong", "vòng"] or (last in WEAK_LABELS and unit.sure):
        return False
    return last in LABELS or last in WEAK_LABELS or " ".join(before[-2:]) in LABEL_PAIRS


def _follows_name(text: str, start: int) -> bool:
    """Whether the word before is capitalised without opening a sentence: Type 053, Boeing 737."""
    word = text.rfind(" ", max(0, start - 20), max(0, start - 1)) + 1
    if word == 0 or not text[word].isupper():
        return False
    before = text[max(0, word - 3) : word].rstrip()
    return bool(before) and before[-1] not in '.!?:;…“"(-–'


def _is_year_word(text: str, numeral: _Numeral, unit: _Unit, last: str) -> bool:
    """Whether "năm" is the year and not five: trong năm, mỗi năm, 10 năm, những năm tháng."""
    if text[numeral.start : numeral.end] != "năm":
        return False
    if unit.name == "tháng":
        return True
    return last.isdigit() or last in NO_NOUN or last in NUMERALS or last in ("đầu", "hàng", "hằng", "nửa")


def _is_clock(text: str, numeral: _Numeral, unit: _Unit, last: str) -> bool:
    """Whether hours are those of the clock: lúc 7 giờ, 19h30, 16 giờ ngày 22."""
    after = _WORD.match(text[unit.end : unit.end + _LOOKAHEAD])
    minutes = re.match(
        r" ?\d{1,2}(?!\d)(?! (?:phút|giây|tháng|ngày))", text[unit.end : unit.end + _LOOKAHEAD]
    )
    if last in CLOCK_BEFORE or minutes or (after is not None and after[1].lower() in CLOCK_AFTER):
        return True
    glued = text[unit.end - 1] == "h"
    return (glued and last not in DURATION_BEFORE) or (last == "khoảng" and numeral.low < 24 and glued)


def _qualifier(before: list[str]) -> str | None:
    """The longest qualifier right before the number, in small letters."""
    for size in (3, 2, 1):
        told = " ".join(before[-size:])
        if len(before) >= size and told in QUALIFIERS:
            return told
    return None
