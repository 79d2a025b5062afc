"""The words of English dates: months, weekdays, relative days and years.

In: nothing. Out: tables, keys written small; and patterns of months and weekdays as the press writes them.
"""

from __future__ import annotations

import re

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tues": 1, "tue": 1, "wed": 2, "thurs": 3, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
# Days from the day of publication, years from its year, months from its month.
RELATIVE_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
RELATIVE_YEARS = {"this year": 0, "last year": -1, "next year": 1}
RELATIVE_MONTHS = {"this month": 0, "last month": -1, "next month": 1}


def _capitalised(table: dict[str, int], *, shortest: int = 0) -> str:
    words = sorted(
        (word.capitalize() for word in table if len(word) >= shortest), key=lambda word: (-len(word), word)
    )
    return rf"(?:{'|'.join((*words, *map(str.upper, words)))})\b"


MONTH = _capitalised(MONTHS)  # with a full stop or without
WEEKDAY = _capitalised(WEEKDAYS)
WEEKDAY_IN_FULL = _capitalised(WEEKDAYS, shortest=6)
DAY = r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?"


def month_number(word: str) -> int:
    """Return the number of a month that ``MONTH`` matched."""
    return MONTHS[word.lower()]


def day_number(word: str) -> int:
    """Return the number of a day that ``DAY`` matched."""
    return int(re.sub(r"\D", "", word))
