"""A body's name without what only says its sort: Tập đoàn dầu khí TotalEnergies is TotalEnergies.

In: the name as it is written. Out: the key of the rest, "" where nothing is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from press_archive.languages import ARCHIVE
from press_archive.languages.tones import normal_word
from press_archive.link.keys import name_key

_HABITS = ARCHIVE.names
_LONGEST = max((len(phrase) for phrase in _HABITS.sorts | _HABITS.of_sorts), default=0)


@lru_cache(maxsize=8192)
def without_sort(name: str) -> str:
    """Return the key of a body's name without its sort; "" where it tells none."""
    written = name.split()
    words = [normal_word(word) for word in written]
    start = more = _size(words, 0, _HABITS.sorts)
    while more and start < len(written):
        # Written large it belongs to the name: Công ty Bảo hiểm X.
        large = written[start][0].isupper()
        more = _size(words, start, _HABITS.legal_forms if large else _HABITS.of_sorts)
        start += more
    return name_key("organization", " ".join(written[start:])) if 0 < start < len(written) else ""


def _size(words: Sequence[str], start: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """How many words the longest of some phrases takes; 0 where none stands there."""
    sizes = range(min(_LONGEST, len(words) - start), 0, -1)
    return next((size for size in sizes if tuple(words[start : start + size]) in phrases), 0)
