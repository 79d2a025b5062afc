"""Dates, numbers and plurals as each language of the interface writes them, by CLDR: the one place that asks Babel.

In: a language. Out: its :class:`Formats`, with patterns that are filled in without asking again: a page has hundreds
of dates, and a browser fills in the same patterns (overrides/assets/language.js).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from babel import Locale

# Which of CLDR's patterns are taken. Vietnamese newspapers write days and months in two digits; the English of the
# interface is that of Britain; in Korean the name of a month is its number, and the words tell day from month.
_TAKEN: Mapping[str, tuple[str, str, bool]] = {  # language → locale, letters of the month, two digits
    "vi": ("vi", "M", True),
    "en": ("en_GB", "M", True),
    "ko": ("ko", "MMM", False),
}
_FIELD = re.compile(r"%\((y+|[ML]{1,4}|d{1,2})\)s")
_UNSURE = "~?%"  # EDTF: about, perhaps, both


@dataclass(frozen=True, slots=True)
class Formats:
    """How one language writes dates and numbers.

    Patterns hold {y}, {m} or, in two digits, {mm}, {b} (a month's name), {d} or {dd}.
    """

    day: str
    month: str
    year: str
    day_of_year: str
    month_alone: str
    months: tuple[str, ...]  # their names in dates, January first
    week: tuple[str, ...]  # the days of the week, from Monday on, in as few letters as tell them apart
    group: str  # between thousands
    plural: Callable[[int], str]  # which of CLDR's forms a number takes: "one", "few", …, "other"
    _written: dict[str, tuple[str, bool]] = field(default_factory=dict, compare=False, repr=False)

    def patterns(self) -> dict[str, str | tuple[str, ...]]:
        """Return all that is written by, but for the plural: of what pages are made, and what browsers write by."""
        return {
            "day": self.day,
            "month": self.month,
            "year": self.year,
            "dayOfYear": self.day_of_year,
            "months": self.months,
            "week": self.week,
            "group": self.group,
        }

    def number(self, number: int) -> str:
        """Write a number of things: 1345 → 1.345."""
        return f"{number:,}".replace(",", self.group)

    def date(self, edtf: str) -> tuple[str, bool]:
        """Write a day, month or year of EDTF, but for parts unknown (X); return also whether its year is known."""
        written = self._written.get(edtf)  # an archive tells of few days, many times
        if written is None:
            written = self._written[edtf] = self._write(edtf)
        return written

    def _write(self, edtf: str) -> tuple[str, bool]:
        year, *rest = edtf.rstrip(_UNSURE).split("-")
        month, day = (part if part.isdigit() else "" for part in ([*rest, "", ""])[:2])
        if year.isdigit():
            pattern = self.day if month and day else self.month if month else self.year
        else:
            pattern = self.day_of_year if month and day else self.month_alone if month else day
        return self._fill(pattern, year, month, day), year.isdigit()

    def _fill(self, pattern: str, year: str, month: str, day: str) -> str:
        text = pattern.replace("{y}", year)
        if month:
            number = int(month)
            name = self.months[number - 1] if 1 <= number <= len(self.months) else month
            text = text.replace("{mm}", month).replace("{m}", str(number)).replace("{b}", name)
        return text.replace("{dd}", day).replace("{d}", day.lstrip("0")) if day else text


@lru_cache(maxsize=8)
def formats_of(language: str) -> Formats:
    """Return how a language writes; one that the table does not know writes as CLDR has it under its own name."""
    name, letters, two = _TAKEN.get(language, (language, "M", False))
    locale = Locale.parse(name)

    def pattern(skeleton: str) -> str:
        return _pattern(locale.datetime_skeletons[skeleton.replace("M", letters)].format, two=two)

    return Formats(
        day=pattern("yMd"),
        month=pattern("yM"),
        year=pattern("y"),
        day_of_year=pattern("Md"),
        month_alone=pattern("M"),
        months=tuple(locale.months["format"]["abbreviated"][number] for number in range(1, 13)),
        week=tuple(locale.days["stand-alone"]["short"][day] for day in range(7)),
        group=str(locale.number_symbols["latn"]["group"]),
        plural=locale.plural_form,
    )


def _pattern(of_babel: str, *, two: bool) -> str:
    def field(found: re.Match[str]) -> str:
        letters = found[1]
        if letters[0] == "y":
            return "{y}"
        if len(letters) > 2:
            return "{b}"
        name = "d" if letters[0] == "d" else "m"
        return "{" + name * (2 if two else len(letters)) + "}"

    return _FIELD.sub(field, of_babel)
