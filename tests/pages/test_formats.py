"""Dates and numbers as each language writes them: by CLDR, the same in pages and in the browser."""

from __future__ import annotations

import pytest
from makers import ROOT

from press_archive.pages.formats import formats_of
from press_archive.pages.site import date_label
from press_archive.pages.spoken import forms_of
from press_archive.pages.words import read_words
from press_archive.settings import languages_in

OVERRIDES = ROOT / "overrides"
EDTF = ("2025-08-06", "2025-08", "2025", "2025-08~", "2025-XX-XX", "XXXX-08-12", "2025-08/2026", "2025-21")
WRITTEN = {
    "vi": ("06/08/2025", "08/2025", "2025", "08/2025", "2025", "12/08 (không rõ năm)", "08/2025 – 2026", "21/2025"),
    "en": ("06/08/2025", "08/2025", "2025", "08/2025", "2025", "12/08 (year unknown)", "08/2025 – 2026", "21/2025"),
    "ko": (
        "2025년 8월 6일", "2025년 8월", "2025년", "2025년 8월", "2025년", "8월 12일(연도 미상)",
        "2025년 8월 – 2026년", "2025년 21",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", WRITTEN)
def test_dates_are_written_as_the_language_does(language: str) -> None:
    words = read_words(OVERRIDES, language)
    assert tuple(date_label(edtf, words) for edtf in EDTF) == WRITTEN[language]


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert [formats_of(one).number(1234567) for one in ("vi", "en", "ko")] == [
        "1.234.567",
        "1,234,567",
        "1,234,567",
    ]


def test_one_thing_is_told_by_the_form_the_language_has_for_it() -> None:
    english, korean = read_words(OVERRIDES, "en"), read_words(OVERRIDES, "ko")
    assert [english("page_in_articles", n=n) for n in (1, 2)] == ["1 article", "2 articles"]
    assert [korean("page_in_articles", n=n) for n in (1, 1345)] == ["기사 1건", "기사 1,345건"]
    assert [formats_of("en").plural(n) for n in (0, 1, 2)] == ["other", "one", "other"]


@pytest.mark.parametrize("language", languages_in(OVERRIDES))
def test_browsers_write_dates_by_the_same_forms(language: str) -> None:
    words, forms = read_words(OVERRIDES, language), forms_of(formats_of(language))
    told = {"day": "form_day", "month": "form_month", "year": "form_year", "dayOfYear": "form_day_of_year"}
    assert {name: words[key] for name, key in told.items()} == {name: forms[name] for name in told}


def test_a_week_begins_on_monday() -> None:
    assert formats_of("vi").week == ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
    assert formats_of("ko").week == ("월", "화", "수", "목", "금", "토", "일")
