"""Which articles may report one happening: pairs published within days that share several rare pairs of syllables.

In: a corpus. Out: pairs of articles. An inverted index of each article's rarest pairs; what stands in very many
articles of the same days pairs each with the next ones only, so that the number of pairs grows with that of articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from press_archive.stories.corpus import Corpus
from press_archive.stories.rows import I64, in_shares, ranges, starts_of

_RAREST = 80  # pairs of syllables of an article that are looked up
_MOST = 40  # articles of a window that share one, all of which are paired
_MOST_UNDATED = 15  # articles of any day
_NEXT = 2  # of more, how many following ones each is paired with
_LEAST = 2  # pairs of syllables that two must share
_ALIKE = 0.02  # of the product of two openings' lengths, as vectors, what these must weigh
_AT_ONCE = 2_000_000  # pairs
_BITS = 22  # of an article's place: four million articles
_WEIGHT = 9  # bits of a squared weight


def candidates(corpus: Corpus, window: int) -> tuple[I64, I64]:
    """Return pairs of articles by their places, the earlier first, in order; ``window`` days apart at most."""
    articles, grams = _rarest(corpus)
    dated = corpus.days[articles] > 0
    listed = _within_window(corpus, articles[dated], grams[dated], window), _undated(corpus, articles, grams)
    found = [pair for one in listed for pair in _alike(corpus, one)]
    one, other = np.concatenate([np.zeros((2, 0), np.int64), *found], axis=1)
    left, right = np.minimum(one, other), np.maximum(one, other)
    order = np.lexsort((right, left))
    return left[order], right[order]


def _rarest(corpus: Corpus) -> tuple[I64, I64]:
    """Return the rarest pairs of syllables of each article that others have too, in the order of the pairs."""
    rows = corpus.openings
    frequencies = corpus.pairs.frequencies
    rank = np.round(np.log2(frequencies)).astype(np.int64)
    several = np.flatnonzero((frequencies > 1)[rows.numbers])
    numbers = rows.numbers[several].astype(np.int64)
    articles = np.repeat(np.arange(len(corpus), dtype=np.int32), rows.lengths)[several]
    keys = (articles.astype(np.int64) << 40) | (rank[numbers] << 34) | numbers
    del numbers, articles, several
    keys.sort()
    own = keys >> 40
    place = np.arange(len(keys)) - np.searchsorted(own, own)
    keys = keys[place < _RAREST]
    grams = keys & ((1 << 34) - 1)
    order = np.argsort(grams, kind="stable")
    return (keys >> 40)[order], grams[order]


@dataclass(frozen=True, slots=True)
class _Listed:
    """Who has which pair of syllables, in the order of these, and with how many that follow each is paired.

    Articles stand in one order under all of them, so that two always meet the same way round.
    """

    articles: I64
    grams: I64
    following: I64


def _within_window(corpus: Corpus, articles: I64, grams: I64, window: int) -> _Listed:
    """Pair what was published within days."""
    days = corpus.days[articles]
    order = np.lexsort((articles, days, grams))
    articles, grams, days = articles[order], grams[order], days[order]
    keys = (grams << 24) | days
    following = np.searchsorted(keys, keys + window, "right") - np.arange(len(keys)) - 1
    return _Listed(articles, grams, np.where(following > _MOST, _NEXT, following))


def _undated(corpus: Corpus, articles: I64, grams: I64) -> _Listed:
    """Pair what has no day with all that shares a pair of syllables which few have."""
    dated = corpus.days[articles] > 0
    order = np.lexsort((articles, dated, grams))
    articles, grams, dated = articles[order], grams[order], dated[order]
    following = np.searchsorted(grams, grams, "right") - np.arange(len(grams)) - 1
    following = np.where(following > _MOST_UNDATED, np.minimum(following, _NEXT), following)
    return _Listed(articles, grams, np.where(dated, 0, following))


def _alike(corpus: Corpus, listed: _Listed) -> Iterator[I64]:
    """Yield pairs that share enough, one article above the other; of some articles at a time, for the memory."""
    for some in in_shares(listed.articles, listed.following, _AT_ONCE):
        yield _sharing(corpus, listed.articles, some, listed.grams[some], listed.following[some])


def _sharing(corpus: Corpus, articles: I64, some: I64, grams: I64, following: I64) -> I64:
    weights = np.round(corpus.weights(corpus.pairs.frequencies[grams]) ** 2).astype(np.int64)
    one, weight = np.repeat(articles[some], following), np.repeat(weights, following)
    other = articles[ranges(some + 1, following)]
    packed = np.sort((one << (_BITS + _WEIGHT)) | (other << _WEIGHT) | weight)
    pairs = packed >> _WEIGHT
    first = starts_of(pairs)
    at = np.flatnonzero(first)
    counts = np.diff(np.append(at, len(pairs)))
    total = np.bincount(np.cumsum(first) - 1, packed & ((1 << _WEIGHT) - 1), len(at))
    one, other = pairs[at] >> _BITS, pairs[at] & ((1 << _BITS) - 1)
    lengths = corpus.lengths
    kept = (counts >= _LEAST) & (total >= _ALIKE * lengths[one] * lengths[other])
    return np.stack([one[kept], other[kept]])
