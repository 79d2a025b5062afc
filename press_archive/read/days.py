"""Days written out in English or French, as press databases write them whatever language the article is in.

In: a text. Out: the day as ISO, or None.
"""

from __future__ import annotations

import re

_MONTHS = (
    *("jan", "fév|feb", "mar", "avr|apr", "mai|may", "juin|jun"),
    *("juil|jul", "aoû|aug", "sep", "oct", "nov", "déc|dec"),
)
_DAY_FIRST = re.compile(r"(?:[^\W\d]+,? )?(\d{1,2})(?:er)? ([^\W\d]{3,9})\.? (\d{4})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"(?:[^\W\d]+,? )?([^\W\d]{3,9})\.? (\d{1,2}), (\d{4})\b", re.IGNORECASE)


def day_told(text: str) -> str | None:
    """Return a full date in English or French as ISO; None where a text does not begin with one."""
    return _day(_DAY_FIRST.match(text), _MONTH_FIRST.match(text))


def day_in(text: str) -> str | None:
    """Return the first full date in English or French that stands in a text as ISO; None where there is none."""
    return _day(_DAY_FIRST.search(text), _MONTH_FIRST.search(text))


def _day(day_first: re.Match[str] | None, month_first: re.Match[str] | None) -> str | None:
    if day_first:
        day, name, year = day_first.groups()
    elif month_first:
        name, day, year = month_first.groups()
    else:
        return None
    month = next(
        (at for at, one in enumerate(_MONTHS, 1) if name.lower().startswith(tuple(one.split("|")))), 0
    )
    return f"{year}-{month:02}-{int(day):02}" if month else None
