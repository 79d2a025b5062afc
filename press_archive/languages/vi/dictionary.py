"""Which two syllables are one word, so that no name ends between them: Ban Tổ|chức, Ngữ|văn, xã Nông|sản.

In: nothing but the list beside this file. Out: whether two syllables, in the spelling of the tables, are a word.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _seconds() -> dict[str, frozenset[str]]:
    """By a first syllable the second ones."""
    lines = files(__package__).joinpath("words.txt").read_text("utf-8").splitlines()
    parts = (line.split() for line in lines if not line.startswith("#"))
    return {first: frozenset(rest) for first, *rest in parts}


def is_word(first: str, second: str) -> bool:
    """Whether two syllables are one word."""
    return second in _seconds().get(first, ())
