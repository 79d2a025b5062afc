"""Longest match of phrases, at the end of a text too."""

from __future__ import annotations

import pytest

from press_archive.understand.text.lexicon import Lexicon

LEXICON = Lexicon([("công", "an"), ("công", "an", "nhân", "dân"), ("sở",)])


@pytest.mark.parametrize(
    ("text", "position", "length"),
    [
        ("công an nhân dân tỉnh", 0, 4),
        ("công an tỉnh", 0, 2),
        ("đến công an", 1, 2),
        ("công", 0, 0),
        ("sở y tế", 0, 1),
        ("tỉnh", 0, 0),
        ("sở", 1, 0),
    ],
)
def test_the_longest_phrase_that_starts_here(text: str, position: int, length: int) -> None:
    assert LEXICON.at(text.split(), position) == length


def test_contains_whole_phrases_only() -> None:
    assert ("công", "an") in LEXICON
    assert ("an",) not in LEXICON
