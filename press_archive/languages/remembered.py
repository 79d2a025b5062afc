"""What a pure function says of a word, remembered: the words of a language come again and again.

In: a function of a word. Out: the same function, which looks up what it said before. A lookup costs half of
what ``functools.lru_cache`` needs, which keeps an order of use as well.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_MOST = 1 << 16  # words; more than a language has, so that only names and numbers fill it


class _Remembered(dict[str, T]):
    """What a function said; begun afresh where it has been asked of too many words."""

    def __init__(self, function: Callable[[str], T]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        self[word] = told = self._function(word)
        return told


def remembered(function: Callable[[str], T]) -> Callable[[str], T]:
    """Return a pure function of a word that is worked out once a word."""
    return _Remembered(function).__getitem__
