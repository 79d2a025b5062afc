"""Judged quotations are scored by place, and a speaker's short name is the same speaker's."""

from __future__ import annotations

from typing import Any

import pytest

from press_archive.model import Quote
from quality.counts import Counts
from quality.gold import FOLDER, SPLITS
from quality.offsets import read_lines
from quality.spoken import heard, is_same

PLACE = (0, 4, 9)


@pytest.mark.parametrize(
    ("span", "speaker", "speakers", "quotes"),
    [
        ({"speaker": "Lê Văn An"}, "An", Counts(1, 1, 1), Counts(1, 1, 1)),
        ({"speaker": "Lê Văn An"}, "Vũ Bình", Counts(0, 1, 1), Counts(1, 1, 1)),
        ({"speaker": "Lê Văn An"}, None, Counts(0, 0, 1), Counts(1, 1, 1)),
        ({"speaker": ""}, "Vũ Bình", Counts(0, 1, 0), Counts(1, 1, 1)),
        ({"speaker": ""}, None, Counts(0, 0, 0), Counts(1, 1, 1)),
        ({"quote": False}, "Vũ Bình", Counts(0, 1, 0), Counts(0, 1, 0)),
    ],
)
def test_a_judged_span(span: dict[str, Any], speaker: str | None, speakers: Counts, quotes: Counts) -> None:
    found = heard({PLACE: span}, {PLACE: Quote("a", *PLACE, "“…”", speaker)})
    assert (found.speakers, found.quotes) == (speakers, quotes)


def test_what_is_not_found_is_missed() -> None:
    found = heard({PLACE: {"speaker": "An"}}, {})
    assert (found.speakers, found.quotes) == (Counts(0, 0, 1), Counts(0, 0, 1))


@pytest.mark.parametrize(("one", "other", "same"), [("An", "Lê An", True), ("Lê An", "Lê Bình", False)])
def test_names(one: str, other: str, same: bool) -> None:
    assert is_same(one, other) is same


def test_no_article_is_in_two_parts() -> None:
    parts = [
        {line["id"] for line in read_lines(FOLDER / "spoken" / f"{split}.jsonl")}
        for split in (*SPLITS, "unseen")
    ]
    assert all(parts)
    assert len(set().union(*parts)) == sum(map(len, parts))
