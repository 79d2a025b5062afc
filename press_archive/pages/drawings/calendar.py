"""Calendars: the months of all years, and the days of a month, as tables shaded by how much was published.

In: counts by year, month and day, and which dates have pages. Out: one line of HTML each. The numbers stand in the
tables themselves, so nothing needs to be seen in colour; the days of a whole year tell theirs by name.
"""

from __future__ import annotations

import calendar
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from press_archive.pages.addresses import day_address
from press_archive.pages.words import Words
from press_archive.pages.writing.markdown import relative

_SHADES = 5
_MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Shaded:
    """What calendars on one page are drawn of."""

    counts: Mapping[str, int]  # articles published in each year and month and on each day
    pages: Collection[str]  # the dates that have one
    highest: int  # the count with the darkest shade
    page: str  # on which they stand
    words: Words

    def years(self, years: Sequence[str]) -> str:
        """Draw the months of years: a row a year, with what the year has in all."""
        words = self.words
        heads = "".join(f'<th scope="col">{number}</th>' for number in _MONTHS)
        rows = "".join(map(self._year, years))
        return (
            f'<figure class="calendar"><table class="years"><caption>{escape(words["calendar_years"])}</caption>'
            f'<tr><th scope="col">{escape(words["calendar_year"])}</th>{heads}'
            f'<th scope="col">{escape(words["calendar_whole"])}</th></tr>{rows}</table></figure>'
        )

    def months(self, months: Sequence[str]) -> str:
        """Draw the days of months, a row a week from Monday on; those of several small, each leading to its page."""
        grids = "".join(self._month(month, small=len(months) > 1) for month in months)
        return f'<figure class="calendar months">{grids}</figure>' if grids else ""

    def _year(self, year: str) -> str:
        months = (f"{year}-{number:02}" for number in _MONTHS)
        whole = self.words.count(self.counts.get(year, 0))
        head = f'<th scope="row">{self._linked(year, year)}</th>'
        return f"<tr>{head}{''.join(map(self._month_cell, months))}<td>{whole}</td></tr>"

    def _month_cell(self, month: str) -> str:
        count = self.counts.get(month, 0)
        shown = self.words.count(count) if count else "·" if month in self.pages else ""
        return f"<td{self._shade(count)}>{self._linked(shown, month, self._told(month))}</td>"

    def _month(self, month: str, *, small: bool) -> str:
        year, number = (int(part) for part in month.split("-"))
        heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in self.words.formats.week)
        weeks = "".join(
            f"<tr>{''.join(self._day_cell(month, day, small=small) for day in week)}</tr>"
            for week in calendar.Calendar().monthdayscalendar(year, number)
        )
        label = self.words("calendar_month", month=self._date(month))
        told = self._linked(label, month) if small else escape(label)
        size = " small" if small else ""
        return f'<table class="month{size}"><caption>{told}</caption><tr>{heads}</tr>{weeks}</table>'

    def _day_cell(self, month: str, number: int, *, small: bool) -> str:
        if not number:
            return "<td></td>"
        day = f"{month}-{number:02}"
        count = self.counts.get(day, 0)
        articles = f"<small>{self.words.count(count)}</small>" if count and not small else ""
        return f"<td{self._shade(count)}>{self._linked(str(number), day, self._told(day))}{articles}</td>"

    def _told(self, date: str) -> str:
        return self.words("calendar_told", date=self._date(date), n=self.counts.get(date, 0))

    def _date(self, edtf: str) -> str:
        return self.words.formats.date(edtf)[0]

    def _shade(self, count: int) -> str:
        """Return the class of a shade, by the logarithm: a day of two articles is told from one of none."""
        if not count:
            return ""
        share = math.log(count + 1) / math.log(max(self.highest, count) + 1)
        # Less a little, for a logarithm that comes out above the whole by its last digit.
        return f' class="s{max(1, math.ceil(share * _SHADES - 1e-9))}"'

    def _linked(self, text: str, date: str, told: str = "") -> str:
        if date not in self.pages:
            return escape(text)
        label = f' aria-label="{escape(told)}" title="{escape(told)}"' if told else ""
        return f'<a href="{relative(day_address(date), self.page)}"{label}>{escape(text)}</a>'


def drawable(month: str) -> bool:
    """Whether a month is one that a calendar has: 2025-13 and 0000-01 are none."""
    year, _, number = month.partition("-")
    return int(year) >= 1 and int(number) in _MONTHS
