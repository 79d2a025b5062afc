"""Which articles may report one happening: pairs published within days that share several rare pairs of syllables.

In: a corpus. Out: pairs of articles. An inverted index of the rare pairs; what stands in very many articles of the
same days pairs each with the next ones only, so that the number of pairs grows with that of articles.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from press_archive.stories.corpus import Corpus
from press_archive.stories.rows import (
    F64,
    I64,
    Bool,
    Numbers,
    distinct,
    in_shares,
    ranges,
    starts_of,
    told_by,
)

_RARE = 7.0  # what a pair of syllables weighs that is always looked up: one of 90 articles has it, or fewer
_ENOUGH = 80  # pairs of syllables by which an article is looked up at least, be they rare or not
_MOST = 40  # articles of a window that share one, all of which are paired
_MOST_UNDATED = 15  # articles of any day
_NEXT = 2  # of more, how many following ones each is paired with
_LEAST = 2  # pairs of syllables that two must share
_ALIKE = 0.02  # of the product of two openings' lengths, as vectors, what these must weigh
AT_ONCE = 2_000_000  # pairs
BITS = 22  # of an article's place: four million articles
PLACE = (1 << BITS) - 1
_WEIGHT = 9  # bits of a squared weight

Pairs = tuple[I64, I64]  # articles by their places, the earlier first


@dataclass(frozen=True, slots=True)
class Entries:
    """Who has which of some pairs of syllables."""

    articles: Numbers
    grams: Numbers
    weights: I64  # of each gram, squared, by its number

    def some(self, which: Bool) -> Entries:
        return Entries(self.articles[which], self.grams[which], self.weights)


@dataclass(frozen=True, slots=True)
class Listed:
    """Entries in the order of grams and time, and with how many that follow each is paired.

    Articles stand in one order under all of them, so that two always meet the same way round.
    """

    articles: Numbers
    grams: Numbers
    following: Numbers


def candidates(corpus: Corpus, window: int, least: F64 | None = None) -> Pairs:
    """Return pairs of articles by their places, in order; ``window`` days apart at most.

    ``least`` is what :func:`looked_up_from` returns, where somebody knows it already.
    """
    least = looked_up_from(corpus) if least is None else least
    entries, lengths = _all_entries(corpus, least), corpus.lengths
    corpus.forget()  # lists of all that several articles share take as much again
    found = [
        alike(shared(listed, some, entries.weights), lengths)
        for listed in lists(corpus, entries, window)
        for some in in_shares(listed.articles, listed.following, AT_ONCE)
    ]
    return in_order(found)


def looked_up_from(corpus: Corpus) -> F64:
    """Return for each article what the pairs of its opening must weigh by which it is looked up."""
    rows = corpus.openings
    weights = corpus.pairs.weights.astype(np.float32)[rows.numbers]
    rare = np.add.reduceat(np.append(weights >= _RARE, False), rows.starts[:-1], dtype=np.int64)
    rare[rows.lengths == 0] = 0
    least = np.full(len(corpus), _RARE)
    for place in np.flatnonzero(rare < _ENOUGH).tolist():
        own = np.sort(weights[rows.starts[place] : rows.starts[place + 1]])
        least[place] = own[-min(_ENOUGH, len(own))] if len(own) else _RARE
    return least


def _all_entries(corpus: Corpus, least: F64) -> Entries:
    rows, pairs = corpus.openings, corpus.pairs
    several = np.where(pairs.frequencies > 1, pairs.weights, -1.0).astype(np.float32)
    some = np.flatnonzero(several[rows.numbers] >= np.repeat(least.astype(np.float32), rows.lengths))
    articles = np.repeat(np.arange(len(corpus), dtype=np.int32), rows.lengths)[some]
    return Entries(articles, rows.numbers[some].astype(np.int32), squared(pairs.weights))


def squared(weights: F64) -> I64:
    return np.round(weights**2).astype(np.int64)


def in_order(found: list[I64]) -> Pairs:
    one, other = np.concatenate([np.zeros((2, 0), np.int64), *found], axis=1)
    left, right = np.minimum(one, other), np.maximum(one, other)
    order = np.lexsort((right, left))
    return left[order], right[order]


# ── Lists ─────────────────────────────────────────────────────────────────────────────────────────
def lists(corpus: Corpus, entries: Entries, window: int) -> tuple[Listed, Listed]:
    """Return who is paired with whom; the pairs of two articles stand in one of the lists."""
    return _within_window(corpus, entries, window), _undated(corpus, entries)


def _within_window(corpus: Corpus, entries: Entries, window: int) -> Listed:
    """Pair what was published within days."""
    dated = corpus.days[entries.articles] > 0
    if not dated.all():
        entries = entries.some(dated)
    articles, grams = _in_time(corpus, entries, corpus.days)
    keys = (grams.astype(np.int64) << 24) | corpus.days[articles]
    following = np.searchsorted(keys, keys + window, "right") - np.arange(1, len(keys) + 1)
    return Listed(articles, grams, np.where(following > _MOST, _NEXT, following).astype(np.int8))


def _undated(corpus: Corpus, entries: Entries) -> Listed:
    """Pair what has no day with all that shares a pair of syllables which few have."""
    dated = corpus.days > 0
    grams = distinct(entries.grams[~dated[entries.articles]])
    entries = entries.some(told_by(grams, entries.grams))
    articles, grams = _in_time(corpus, entries, dated)
    following = np.searchsorted(grams, grams, "right") - np.arange(1, len(grams) + 1)
    following = np.where(following > _MOST_UNDATED, _NEXT, following)
    return Listed(articles, grams, np.where(dated[articles], 0, following).astype(np.int8))


def _in_time(corpus: Corpus, entries: Entries, when: Numbers) -> tuple[Numbers, Numbers]:
    """Return articles and grams in the order of grams, of a time of each article, and of articles."""
    rank = np.empty(len(corpus), np.int64)  # of each article in the order of time
    order = np.argsort(when, kind="stable")
    rank[order] = np.arange(len(corpus))
    keys = (entries.grams.astype(np.int64) << BITS) | rank[entries.articles]
    keys.sort()
    return order[keys & PLACE].astype(np.int32), (keys >> BITS).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Shared:
    """Pairs of articles, by their lists one before the other, and what they share by these."""

    one: I64
    other: I64
    counts: I64
    weights: I64


def shared(listed: Listed, some: I64, weights: I64, wanted: I64 | None = None) -> Shared:
    """Return who meets whom in some entries; ``wanted`` are the pairs that are asked for, packed, ascending."""
    following = listed.following[some].astype(np.int64)
    one = np.repeat(listed.articles[some], following).astype(np.int64)
    other = listed.articles[ranges(some + 1, following)].astype(np.int64)
    weight = np.repeat(weights[listed.grams[some]], following)
    packed = (one << (BITS + _WEIGHT)) | (other << _WEIGHT) | weight
    if wanted is not None:
        packed = packed[told_by(wanted, packed >> _WEIGHT)]
    packed.sort()
    pairs = packed >> _WEIGHT
    first = starts_of(pairs)
    at = np.flatnonzero(first)
    counts = np.diff(np.append(at, len(pairs)))
    total = np.bincount(np.cumsum(first) - 1, packed & ((1 << _WEIGHT) - 1), len(at)).astype(np.int64)
    return Shared(pairs[at] >> BITS, pairs[at] & PLACE, counts, total)


def alike(found: Shared, lengths: F64) -> I64:
    """Return the pairs that share enough, one article above the other."""
    enough = found.weights >= _ALIKE * lengths[found.one] * lengths[found.other]
    kept = (found.counts >= _LEAST) & enough
    return np.stack([found.one[kept], found.other[kept]])
