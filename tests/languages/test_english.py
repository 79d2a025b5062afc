"""The English pack: sentences, order, days of publication, bylines, captions, furniture."""

from __future__ import annotations

import pytest

from press_archive.anatomy.bylines import parse_byline
from press_archive.authorities.outlets import shipped_index
from press_archive.languages import pack
from press_archive.languages.folding import fold

ENGLISH = pack("en")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Mr. Lane left. He was late.", "Mr. Lane left"),
        ("The U.S. President spoke. All listened.", "The U.S. President spoke"),
        ("John F. Lane spoke. All listened.", "John F. Lane spoke"),
        ("It was 2024. The ferry sank.", "It was 2024"),
        ("On Oct. 25 the ferry sank. All were saved.", "On Oct. 25 the ferry sank"),
        ("“We waited.” They left.", "“We waited.”"),
    ],
)
def test_first_sentences(text: str, first: str) -> None:
    assert ENGLISH.sentences.first(text) == first


def test_order() -> None:
    names = ["Élan", "Zürich", "elan", "Đà Nẵng", "Dacca", "3M", "Dà Nang"]
    ordered = sorted(names, key=ENGLISH.sorting.key)
    assert ordered == ["3M", "Dà Nang", "Đà Nẵng", "Dacca", "elan", "Élan", "Zürich"]
    assert [ENGLISH.sorting.letter(name) for name in ("Élan", "Đà Nẵng", "3M", "…")] == ["E", "D", "#", "#"]


@pytest.mark.parametrize(
    ("line", "day", "rest", "updated"),
    [
        ("25 October 2025", "2025-10-25", "", False),
        ("October 25, 2025 14:30", "2025-10-25", "", False),
        ("Published: Oct. 25, 2025", "2025-10-25", "", False),
        ("Updated Oct 27, 2025 | Published Oct 25, 2025", "2025-10-25", "", False),
        ("Updated: 27 Oct 2025", "2025-10-27", "", True),
        ("SATURDAY, OCTOBER 25TH, 2025", "2025-10-25", "", False),
        ("Oct 25, 2025, 9:30 p.m. EDT", "2025-10-25", "", False),  # as it is printed
        ("Oct 25, 2025, 9:30 p.m. ET", "2025-10-25", "", False),
        ("25/10/2025", "2025-10-25", "", False),
        ("By Jane Doe | October 25, 2025", "2025-10-25", "By Jane Doe", False),
        ("February 30, 2025", None, "", False),
    ],
)
def test_date_lines(line: str, day: str | None, rest: str, updated: bool) -> None:
    found = ENGLISH.dates.line(line)
    assert found is not None
    assert (found.day, found.rest, found.updated) == (day, rest, updated)


@pytest.mark.parametrize("line", ["5/10/2025", "October 2025", "on the 25th", "Call 2025 551 0142", "Friday"])
def test_lines_without_a_date(line: str) -> None:
    assert ENGLISH.dates.line(line) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-10-25T20:00:00Z", ("2025-10-25", False)),
        ("2025-10-25T20:00:00+09:00", ("2025-10-25", False)),
        ("2025-10", ("2025-10", False)),
        ("Sat, 25 Oct 2025 08:00:00 +0000", ("2025-10-25", False)),
        ("October 32, 2025", (None, True)),
        ("5/10/2025", (None, False)),
    ],
)
def test_declared_dates(value: str, expected: tuple[str | None, bool]) -> None:
    assert ENGLISH.dates.declared(value, False) == expected


def test_papers_at_home_print_the_day_of_vietnam() -> None:
    assert ENGLISH.dates.declared("2025-10-25T20:00:00Z", True) == ("2025-10-26", False)


@pytest.mark.parametrize(
    ("line", "authors", "makers", "outlets"),
    [
        ("By Jane Doe", ["Jane Doe"], [], []),
        ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"], [], []),
        ("By JANE DOE, Staff Writer", ["JANE DOE"], [], []),
        ("By Jane Doe, Associated Press", ["Jane Doe"], [], ["AP"]),
        ("By Jane Doe, John Roe and Ann O’Hara", ["Jane Doe", "John Roe", "Ann O’Hara"], [], []),
        ("By Jane Doe in Hanoi", ["Jane Doe"], [], []),
        ("Reporting by Jane Doe; Editing by John Roe", ["Jane Doe"], [], []),
        ("Words and photos by Jane Doe", ["Jane Doe"], [], []),
        ("By Jane Doe. Photos by John Roe", ["Jane Doe"], ["John Roe"], []),
    ],
)
def test_bylines(line: str, authors: list[str], makers: list[str], outlets: list[str]) -> None:
    byline = parse_byline(line, shipped_index(), ENGLISH)
    assert byline is not None
    assert byline.explicit
    assert list(byline.authors) == authors
    assert list(byline.makers) == makers
    assert [outlet.name for outlet in byline.outlets] == outlets


@pytest.mark.parametrize(
    "line", ["By the time they came, it had sunk", "By Monday", "Standing by", "By 2030"]
)
def test_lines_that_are_no_bylines(line: str) -> None:
    assert parse_byline(line, shipped_index(), ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The ferry at the pier. Photo: Ann Lane", "Ann Lane"),
        ("The ferry at the pier. Photo by Ann Lane", "Ann Lane"),
        ("The ferry at the pier. (AP Photo/Ann Lane)", "AP Photo/Ann Lane"),
        ("The ferry at the pier | Courtesy of the Harbour Board", "the Harbour Board"),
        ("The ferry at the pier. Ann Lane/Getty Images", "Ann Lane/Getty Images"),
        ("The ferry at the pier. REUTERS/Ann Lane", "REUTERS/Ann Lane"),
        ("FILE PHOTO: The ferry at the pier", ""),
        ("The ferry at the pier - Photo 2.", ""),
        ("He took a photo by the river and left.", None),
        ("It was a courtesy of the house.", None),
    ],
)
def test_captions(text: str, credit: str | None) -> None:
    assert ENGLISH.captions.credit(text) == credit


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Share on Facebook", True),
        ("5 min read", True),
        ("Published 2 hours ago", True),
        ("Copyright 2025 The Example. All rights reserved.", True),
        ("Tags: ferry, river", True),
        ("Share prices fell", False),
        ("The ferry sank", False),
    ],
)
def test_furniture(line: str, expected: bool) -> None:
    assert ENGLISH.furniture.is_furniture(fold(line)) is expected


def test_sections_and_teasers() -> None:
    assert ENGLISH.furniture.section("Home > World > Asia") == "Asia"
    assert ENGLISH.furniture.section("Home > Ferry sinks") is None
    assert ENGLISH.furniture.opens_teasers(fold("Related stories:"))
    assert not ENGLISH.furniture.opens_teasers(fold("Related costs rose"))
