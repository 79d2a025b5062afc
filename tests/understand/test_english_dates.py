"""Dates in English articles: (text, what is found in it)."""

from __future__ import annotations

from datetime import date

import pytest

from press_archive.understand.dates.calendar import Anchor
from press_archive.understand.en.dates import find_dates

PUBLISHED = Anchor(date(2025, 10, 27), published=True)  # a Monday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 25 October 2025 the ferry", [("25 October 2025", "2025-10-25", ())]),
        ("on Saturday, October 25, 2025, the", [("Saturday, October 25, 2025", "2025-10-25", ())]),
        ("on Oct. 25 the ferry", [("Oct. 25", "2025-10-25", ("year",))]),
        ("the 3rd of March the ferry", [("3rd of March", "2025-03-03", ("year",))]),
        ("from October 3 to 5, 2025", [("October 3 to 5, 2025", "2025-10-03/2025-10-05", ())]),
        ("3-5 October 2025", [("3-5 October 2025", "2025-10-03/2025-10-05", ())]),
        ("in October 2024", [("October 2024", "2024-10", ())]),
        ("in May it", [("May", "2025-05", ("year",))]),
        ("It may rain, and they march 5 km", []),
        ("May 2025 be better", [("May 2025", "2025-05", ())]),
        ("said on Friday that", [("Friday", "2025-10-24", ("year", "month", "day"))]),
        ("will meet on Friday", []),
        ("next Friday", [("next Friday", "2025-10-31", ("year", "month", "day"))]),
        ("on Good Friday", []),
        ("yesterday", [("yesterday", "2025-10-26", ("year", "month", "day"))]),
        ("since 2019", [("2019", "2019", ())]),
        ("some 2019 people", []),
        ("last year", [("last year", "2024", ("year",))]),
        ("on 30 February 2025", []),
        ("2025-10-25", [("2025-10-25", "2025-10-25", ())]),
    ],
)
def test_dates(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    found = [
        (text[start:end], value.edtf, value.inferred) for start, end, value in find_dates(text, PUBLISHED)
    ]
    assert found == expected


@pytest.mark.parametrize("text", ["on Friday", "yesterday", "last year", "this month"])
def test_nothing_is_counted_from_an_unknown_day(text: str) -> None:
    assert list(find_dates(text, Anchor())) == []


def test_a_day_whose_year_nothing_tells() -> None:
    assert [value.edtf for _, _, value in find_dates("on 25 October", Anchor())] == ["XXXX-10-25"]
