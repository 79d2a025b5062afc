"""Patterns made of tables of words."""

from __future__ import annotations

import re

import pytest

from press_archive.understand.text.patterns import any_of


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("mười", "mười một", "một"), "mười một tháng", "mười một"),
        (("mười", "mười một", "một"), "mười hai tháng", "mười"),
        (("năm", "năm học", "năm nay"), "năm học", "năm học"),
        (("km", "km²", "m"), "km²", "km²"),
        (("a.b",), "a.b", "a.b"),
    ],
)
def test_the_longest_word_is_found(words: tuple[str, ...], text: str, found: str) -> None:
    match = re.match(any_of(words), text)
    assert match is not None
    assert match[0] == found


def test_a_shorter_word_is_found_where_what_follows_allows_no_longer_one() -> None:
    assert re.fullmatch(rf"(?:{any_of(('năm', 'năm học'))})(?= học) học", "năm học")


@pytest.mark.parametrize("text", ["a b", "axb", "b", ""])
def test_no_other_word_is_found(text: str) -> None:
    assert re.fullmatch(any_of(["a.b", "ab", "abc"]), text) is None


def test_the_pattern_does_not_depend_on_the_order_of_the_words() -> None:
    words = ["tỷ", "triệu", "trăm", "nghìn"]
    assert any_of(words) == any_of(reversed(words)) == any_of(frozenset(words))
