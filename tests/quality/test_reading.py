"""How whole texts are read: the measure, and a floor on the first of the shared pages."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from quality import __main__ as command
from quality import reading
from quality.reading import PAGES, Page, pages, shares

FLOOR = 0.955  # a little under what the first pages reach


def test_runs_of_words_are_counted() -> None:
    assert shares("một hai ba bốn năm", "một hai ba bốn năm") == (1.0, 1.0, 1.0)
    assert shares("một hai ba bốn năm", "một hai ba bốn sáu") == (0.5, 0.5, 0.5)
    assert shares("", "") == (1.0, 1.0, 1.0)
    assert shares("một hai", "") == (0.0, 0.0, 0.0)


@pytest.fixture(scope="module")
def few() -> tuple[Page, ...]:
    if not PAGES.exists():
        pytest.skip("the shared pages are not here")
    return tuple(pages(12))


def test_pages_are_read_no_worse_than_before_and_better_than_by_the_extractor(few: tuple[Page, ...]) -> None:
    ours, extractor = (
        sum(one) / len(few) for one in zip(*((p.ours[2], p.extractor[2]) for p in few), strict=True)
    )
    assert ours >= FLOOR
    assert ours >= extractor


def test_the_command_tells_of_both_halves_and_names_the_worst_page(
    few: tuple[Page, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "pages", lambda: iter(few))
    told = CliRunner().invoke(command.main, ["--reading", "--errors", "1"], catch_exceptions=False).output
    assert re.findall(r"^  (\w+) +\d+ ours", told, re.MULTILINE) == ["tune", "check", "both"]
    assert told.count(": ours ") == 1
