"""What several articles tell by the same mark: figures of one value, quotes of the same words.

In: for each article the marks of its items, and which are asked for. Out: the items that share one, in the order of
time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from press_archive.stories.rows import U32, starts_of, told_by

Place = tuple[int, int]  # an article by its place in the corpus, and an item's place among the article's own


def told_again(marks: Sequence[bytes], wanted: U32) -> Iterator[list[Place]]:
    """Yield the items of each wanted mark that two articles or more have; 0 is no mark."""
    lengths = np.array(list(map(len, marks)), np.int64) // 4
    found = np.frombuffer(b"".join(marks), np.uint32)
    kept = np.flatnonzero(told_by(wanted[wanted > 0], found))
    articles = np.repeat(np.arange(len(marks)), lengths)[kept]
    places = kept - (np.cumsum(lengths) - lengths)[articles]
    order = np.argsort(found[kept], kind="stable")
    firsts = np.flatnonzero(starts_of(found[kept][order]))
    for group in np.split(order, firsts[1:]):
        if len(group) and articles[group[0]] != articles[group[-1]]:
            yield list(zip(articles[group].tolist(), places[group].tolist(), strict=True))
