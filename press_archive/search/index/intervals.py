"""The days a publication date covers, so that the client compares dates as plain strings.

In: an EDTF value as anatomy gives it. Out: its first and last ISO day, or ``None`` twice where it names no
stretch of days.
"""

from __future__ import annotations

import re
from calendar import monthrange

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?[?~%]?", re.ASCII)


def first_and_last_day(edtf: str | None) -> tuple[str, str] | tuple[None, None]:
    """Return the first and last day of a year, month or day: 2025-08 → 2025-08-01, 2025-08-31."""
    match = _DATE.fullmatch(edtf or "")
    if match is None:
        return None, None
    year, first_month, day = match.groups()
    last_month = first_month or "12"
    if not (int(year) and 1 <= int(last_month) <= 12):
        return None, None
    last_day = monthrange(int(year), int(last_month))[1]
    if day and not 1 <= int(day) <= last_day:
        return None, None
    return f"{year}-{first_month or '01'}-{day or '01'}", f"{year}-{last_month}-{day or last_day}"
