"""A body's name without what only says its sort: Tập đoàn dầu khí TotalEnergies is TotalEnergies.

In: the name as it is written. Out: the key of the rest, "" where nothing is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    start = more = _head(written, words)
    while more and start < len(written):
        # Written large it belongs to the name: Công ty Bảo hiểm X.
        large = written[start][0].isupper()
        more = next(_sizes(words, start, _HABITS.legal_forms if large else _HABITS.of_sorts), 0)
        start += more
    return name_key("organization", " ".join(written[start:])) if 0 < start < len(written) else ""


def _head(written: Sequence[str], words: Sequence[str]) -> int:
    """How many words tell the sort: the shortest that do, and more of them where they are written small."""
    sizes = list(_sizes(words, 0, _HABITS.sorts))
    return next((n for n in sizes if n == sizes[-1] or not any(one[0].isupper() for one in written[1:n])), 0)


def _sizes(words: Sequence[str], start: int, phrases: frozenset[tuple[str, ...]]) -> Iterator[int]:
    """Yield how many words those of some phrases take that stand there, the longest first."""
    for size in range(min(_LONGEST, len(words) - start), 0, -1):
        if tuple(words[start : start + size]) in phrases:
            yield size
