"""Which candidates there are where few articles change: only who meets these, or others because of them, is asked.

In: a corpus of the articles of before and of those of now. Out: the pairs that meet otherwise, and which of them are
candidates now. By which pairs of syllables an article is looked up depends on it and on their weights alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from press_archive.stories.candidates import (
    AT_ONCE,
    BITS,
    PLACE,
    Entries,
    Listed,
    Pairs,
    alike,
    in_order,
    lists,
    shared,
    squared,
)
from press_archive.stories.corpus import Corpus
from press_archive.stories.rarity import Rarity
from press_archive.stories.rows import F64, I64, U32, U64, Bool, distinct, in_shares, ranges


@dataclass(frozen=True, slots=True)
class Side:
    """The articles of before, or those of now, among all of both."""

    there: Bool
    least: F64  # of each that is there, what it is looked up by must weigh
    rarity: Rarity


@dataclass(frozen=True, slots=True)
class Changed:
    """What is otherwise; an article that was changed stands twice in the corpus."""

    before: Side
    after: Side
    touched: Bool  # which articles are new, gone, or have something in their openings that weighs otherwise
    lengths: F64  # of the openings of now, as vectors


def changed_candidates(both: Corpus, changed: Changed, window: int) -> tuple[I64, Pairs]:
    """Return which pairs meet otherwise than before, as one, ascending, and which of them are candidates now."""
    touched, after = changed.touched, changed.after
    dirty = distinct(np.concatenate([_looked_up_by(both, touched, side) for side in (changed.before, after)]))
    having = both.having(dirty)
    was, now = (_lists(both, dirty, having, side, window) for side in (changed.before, after))
    pairs = _differing(_met(was[1]), _met(now[1]), touched)
    one, other = pairs >> BITS, pairs & PLACE
    there = after.there[one] & after.there[other]
    known = touched[one] | touched[other]  # all by which these meet is dirty
    found = _alike(*now, pairs[there & known], changed.lengths)
    rest = pairs[there & ~known]
    if len(rest):
        common = _in_common(both, rest, after)
        met = _lists(both, common, both.having(common), after, window)
        found += _alike(*met, rest, changed.lengths)
    left, right = np.minimum(one, other), np.maximum(one, other)
    return distinct((left << 32) | right), in_order(found)


def _looked_up_by(corpus: Corpus, some: Bool, side: Side) -> U32:
    """Return the pairs of syllables by which some articles are looked up on one side, ascending."""
    places = np.flatnonzero(some & side.there)
    own = corpus.only(some & side.there)
    rows = own.openings
    weights = side.rarity.pairs(own.pairs.hashes)
    looked_up = weights[rows.numbers] >= side.least[places][rows.owners]
    hashes: U32 = own.pairs.hashes[distinct(rows.numbers[looked_up])]
    return hashes


def _in_common(corpus: Corpus, pairs: I64, side: Side) -> U32:
    """Return by which pairs of syllables several of the articles of some pairs are looked up, ascending."""
    near = np.zeros(len(corpus), np.bool_)
    near[pairs >> BITS] = near[pairs & PLACE] = True
    own = corpus.only(near)
    rows, weights = own.openings, side.rarity.pairs(own.pairs.hashes)
    looked_up = weights[rows.numbers] >= side.least[near][rows.owners]
    several = np.bincount(rows.numbers[looked_up], minlength=len(own.pairs.hashes)) > 1
    hashes: U32 = own.pairs.hashes[several]
    return hashes


def _lists(
    corpus: Corpus, hashes: U32, having: U64, side: Side, window: int
) -> tuple[Entries, Sequence[Listed]]:
    """Return who of those having some pairs of syllables is looked up by them, and who thereby meets whom."""
    grams = np.searchsorted(hashes, (having >> np.uint64(32)).astype(np.uint32))
    articles = (having & np.uint64(0xFFFFFFFF)).astype(np.int64)
    weights = side.rarity.pairs(hashes)
    kept = side.there[articles] & (weights[grams] >= side.least[articles])
    entries = Entries(articles[kept], grams[kept].astype(np.int64), squared(weights))
    return entries, lists(corpus, entries, window)


def _met(listed: Sequence[Listed]) -> I64:
    """Return who meets whom by which pair of syllables, packed."""
    return np.concatenate([_met_in(one) for one in listed])


def _met_in(listed: Listed) -> I64:
    at = np.flatnonzero(listed.following)
    following = listed.following[at].astype(np.int64)
    one = np.repeat(listed.articles[at], following).astype(np.int64)
    other = listed.articles[ranges(at + 1, following)]
    return (np.repeat(listed.grams[at], following).astype(np.int64) << 2 * BITS) | (one << BITS) | other


def _differing(was: I64, now: I64, touched: Bool) -> I64:
    """Return the pairs of articles that meet otherwise, and all of the touched ones, ascending."""
    pairs = np.concatenate([was, now]) & ((1 << 2 * BITS) - 1)
    of_touched = touched[pairs >> BITS] | touched[pairs & PLACE]
    others = np.setxor1d(was, now, assume_unique=True) & ((1 << 2 * BITS) - 1)
    return distinct(np.concatenate([pairs[of_touched], others]))


def _alike(entries: Entries, listed: Sequence[Listed], wanted: I64, lengths: F64) -> list[I64]:
    """Return those of the wanted pairs that share enough."""
    near = np.zeros(len(lengths), np.bool_)
    near[wanted >> BITS] = True
    return [
        alike(shared(one, some, entries.weights, wanted), lengths)
        for one in listed
        for some in in_shares(one.articles, np.where(near[one.articles], one.following, 0), AT_ONCE)
    ]
