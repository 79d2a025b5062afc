"""What several articles tell by the same mark: figures of one value, quotes of the same words.

In: for each article the marks of its items. Out: the items that share one, in the order of time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from press_archive.stories.rows import starts_of

Place = tuple[int, int]  # an article by its place in the corpus, and an item's place among the article's own


def told_again(marks: Sequence[bytes]) -> Iterator[list[Place]]:
    """Yield the items of each mark that two articles or more have; 0 is no mark."""
    own = [np.frombuffer(one, np.uint32) for one in marks]
    lengths = np.array(list(map(len, own)), np.int64)
    found = np.concatenate([np.zeros(0, np.uint32), *own])
    articles = np.repeat(np.arange(len(own)), lengths)
    places = np.arange(len(found)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    order = np.lexsort((places, articles, found))
    order = order[found[order] > 0]
    firsts = np.flatnonzero(starts_of(found[order]))
    for group in np.split(order, firsts[1:]):
        if len(group) and articles[group[0]] != articles[group[-1]]:
            yield list(zip(articles[group].tolist(), places[group].tolist(), strict=True))
