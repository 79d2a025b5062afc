"""Texts that stand in two articles: found by what six syllables in a row they share, chained where these follow on.

In: a corpus. Out: :class:`Chains`. What few articles share pairs all of them, what many share pairs each with the
first, so that the work grows with the number of articles. Passages are told as they stand, changed in a few words or
with some put in; what both need anyway, names and offices and dates, makes none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from press_archive.stories.corpus import Corpus, mixed
from press_archive.stories.rows import (
    I64,
    U32,
    U64,
    Bool,
    Numbers,
    distinct,
    in_shares,
    ranges,
    starts_of,
    table_of,
    told_by,
)
from press_archive.stories.syllables import BREAK

GRAM = 6  # syllables in a row
LEAST = 20  # syllables of a passage
_MATCHED = 0.6  # of a passage, what must stand in both
_OWN = 10  # syllables of it outside names, offices and dates
_MOST = 30  # articles that share a gram, all of which are paired
_GRAMS = 4  # that two articles must share to be looked at
_GAP = 10  # syllables in which two texts may differ within a passage
_SHIFT = 4  # syllables that one may have more than the other there
_AT_ONCE = 2_000_000  # pairs of places
_GRAMS_AT_ONCE = 10_000_000  # that are sorted together
_PAIRS_AT_ONCE = 1 << 20  # of syllables in a row
_LOW = np.uint64(0xFFFFFFFF)
_PRIME = np.uint32(0x01000193)  # of FNV-1a


@dataclass(frozen=True, slots=True)
class Chains:
    """Passages as numbers: articles by their places, syllables by theirs in the article, ends exclusive."""

    left: I64  # the earlier article
    right: I64
    left_start: I64
    left_end: I64
    right_start: I64
    right_end: I64
    matched: I64  # syllables alike

    @property
    def keys(self) -> I64:
        return (self.left << 32) | self.right

    def rows(self) -> Iterator[tuple[int, ...]]:
        """Yield the numbers of each."""
        return zip(*(getattr(self, name).tolist() for name in Chains.__slots__), strict=True)

    def some(self, which: Bool | I64) -> Chains:
        return Chains(*(getattr(self, name)[which] for name in Chains.__slots__))

    def moved(self, places: I64) -> Chains:
        """Return the same with the place that each article has in another corpus, in which they are in one order."""
        return replace(self, left=places[self.left], right=places[self.right])


NO_CHAINS = Chains(*(np.zeros(0, np.int64) for _ in Chains.__slots__))


@dataclass(frozen=True, slots=True)
class _Shared:
    """Grams that several articles have, in order: where each stands, with how many following ones it is paired."""

    places: U32  # among all syllables of the corpus
    articles: Numbers
    following: Numbers


def chains_of(corpus: Corpus) -> Chains:
    """Return the passages of an archive, by the articles and their places in them."""
    shared = _shared(corpus)
    shares = in_shares(shared.articles, shared.following, _AT_ONCE)
    return in_order([_chained(corpus, shared, some) for some in shares])


def in_order(found: Sequence[Chains]) -> Chains:
    """Put chains together, in the order of their articles and places."""
    columns = [np.concatenate([getattr(part, name) for part in found]) for name in Chains.__slots__]
    together = Chains(*columns)
    order = np.lexsort((together.right_start, together.left_start, together.right, together.left))
    return together.some(order)


def _own_words(corpus: Corpus, found: Chains) -> I64:
    """Return how many syllables of the left side of each chain stand outside names, offices and dates."""
    own: dict[int, I64] = {}  # of each article, how many before each syllable
    words = np.zeros(len(found.left), np.int64)
    sides = zip(found.left.tolist(), found.left_start.tolist(), found.left_end.tolist(), strict=True)
    for number, (article, start, end) in enumerate(sides):
        if article not in own:
            size = int(corpus.firsts[article + 1] - corpus.firsts[article])
            weak = np.unpackbits(np.frombuffer(corpus.traits[article].weak, np.uint8), count=size)
            own[article] = np.append(0, np.cumsum(weak == 0))
        words[number] = own[article][end] - own[article][start]
    return words


# ── Grams ─────────────────────────────────────────────────────────────────────────────────────────
def _shared(corpus: Corpus) -> _Shared:
    hashes = _grams(corpus)
    shares = 1 + len(hashes) // _GRAMS_AT_ONCE
    parts = [_several(hashes, np.flatnonzero(hashes % np.uint32(shares) == own)) for own in range(shares)]
    packed = np.concatenate(parts)
    del hashes, parts
    articles = np.repeat(np.arange(len(corpus), dtype=np.int32), np.diff(corpus.firsts))
    return _listed(packed, articles[packed & _LOW])


def _listed(packed: U64, articles: Numbers) -> _Shared:
    """List who has each gram; grams and places are packed as one, ascending, and in which articles these are."""
    first = starts_of((packed >> np.uint64(32)).astype(np.uint32))
    places = (packed & _LOW).astype(np.uint32)
    del packed
    at = np.flatnonzero(first)
    size = np.diff(np.append(at, len(places)))
    following = np.repeat((at + size).astype(np.int32), size)
    following -= np.arange(1, len(places) + 1, dtype=np.int32)
    following[np.repeat(size > _MOST, size) & ~first] = 0
    return _Shared(places, articles, following)


def _several(hashes: U32, places: I64) -> U64:
    """Return of some places those whose gram stands elsewhere among them, too, in order: gram and place as one."""
    places = places[hashes[places] > 0]
    packed = np.sort((hashes[places].astype(np.uint64) << np.uint64(32)) | places.astype(np.uint64))
    same = packed[1:] >> np.uint64(32) == packed[:-1] >> np.uint64(32)
    several = np.zeros(len(packed), np.bool_)
    several[1:] |= same
    several[:-1] |= same
    return packed[several]


def _grams(corpus: Corpus) -> U32:
    """Return for each place the hash of six syllables in a row from there; 0 in headlines and across breaks."""
    count = max(len(corpus.syllables) - GRAM + 1, 0)
    hashes, whole = _hashes(corpus.syllables[step : step + count] for step in range(GRAM))
    for step in range(1, GRAM):  # what begins so near its article's end goes on in the next one
        last = corpus.firsts[1:] - step
        whole[last[(last >= 0) & (last < count)]] = False
    headline = ranges(corpus.firsts[:-1], corpus.parts[:, 0])
    whole[headline[headline < count]] = False
    hashes[~whole] = 0
    return hashes


def _hashes(syllables: Iterable[U32]) -> tuple[U32, Bool]:
    """Return the hash of each gram, from all first syllables, all second ones and so on; and which are whole."""
    hashes, whole = np.zeros(1, np.uint32), np.ones(1, np.bool_)
    for part in syllables:
        hashes = (hashes ^ part) * _PRIME
        hashes ^= hashes >> np.uint32(15)
        whole = whole & (part != BREAK)
    return hashes, whole


# ── Chains ────────────────────────────────────────────────────────────────────────────────────────
def _chained(corpus: Corpus, shared: _Shared, some: I64, wanted: I64 | None = None) -> Chains:
    """Chain the grams that some articles share with later ones; ``wanted`` are pairs of articles, ascending."""
    keys, left, right = _places(corpus, shared, some, wanted)
    runs = _runs(keys, left, right - left)
    same = ~starts_of(runs.keys)
    goes_on = same & (runs.start - _before(runs.end) <= _GAP)
    goes_on &= np.abs(runs.shift - _before(runs.shift)) <= _SHIFT
    overlap = np.where(goes_on, np.maximum(_before(runs.end) - runs.start, 0), 0)
    at = np.flatnonzero(~goes_on)
    if not len(at):
        return NO_CHAINS
    found = Chains(
        runs.keys[at] >> 32,
        runs.keys[at] & 0xFFFFFFFF,
        np.minimum.reduceat(runs.start, at),
        np.maximum.reduceat(runs.end, at),
        np.minimum.reduceat(runs.start + runs.shift, at),
        np.maximum.reduceat(runs.end + runs.shift, at),
        np.add.reduceat(np.maximum(runs.matched - overlap, 0), at),
    )
    found = found.some(_are_alike(found))
    return _largest(found.some(_own_words(corpus, found) >= _OWN))


def _places(corpus: Corpus, shared: _Shared, some: I64, wanted: I64 | None) -> tuple[I64, I64, I64]:
    """Return the two articles, as one, and where in each the gram stands, of all who share enough of them."""
    following = shared.following[some].astype(np.int64)
    one, other = np.repeat(some, following), ranges(some + 1, following)
    keys = (shared.articles[one].astype(np.int64) << 32) | shared.articles[other]
    kept = shared.articles[one] != shared.articles[other]
    if wanted is not None:
        kept &= told_by(wanted, keys)
    one, other, keys = one[kept], other[kept], keys[kept]
    ordered = np.sort(keys)
    at = np.flatnonzero(starts_of(ordered))
    enough = ordered[at][np.diff(np.append(at, len(ordered))) >= _GRAMS]
    kept = np.flatnonzero(np.isin(keys, enough))
    one, other, keys = one[kept], other[kept], keys[kept]
    left = shared.places[one].astype(np.int64) - corpus.firsts[shared.articles[one]]
    right = shared.places[other].astype(np.int64) - corpus.firsts[shared.articles[other]]
    return keys, left, right


@dataclass(frozen=True, slots=True)
class _Runs:
    """Grams that follow each other at the same distance in both, in the order of articles and places."""

    keys: I64
    start: I64  # in the left article
    end: I64
    shift: I64  # from there to the place in the right one
    matched: I64


def _runs(keys: I64, left: I64, shift: I64) -> _Runs:
    order = np.lexsort((left, shift, keys))
    keys, left, shift = keys[order], left[order], shift[order]
    step = left - _before(left)
    goes_on = (keys == _before(keys)) & (shift == _before(shift)) & (step <= GRAM + _GAP)
    at = np.flatnonzero(~goes_on)
    last = np.append(at[1:], len(keys)) - 1
    matched = np.add.reduceat(np.where(goes_on, np.minimum(step, GRAM), GRAM), at) if len(at) else at
    order = np.lexsort((shift[at], left[at], keys[at]))
    at, last, matched = at[order], last[order], matched[order]
    return _Runs(keys[at], left[at], left[last] + GRAM, shift[at], matched)


def _before(values: I64) -> I64:
    """Return for each value the one before it."""
    return np.concatenate([values[:0] if not len(values) else [-1], values[:-1]]).astype(np.int64)


def _are_alike(found: Chains) -> Bool:
    """Tell which chains are long enough, and alike enough."""
    left, right = found.left_end - found.left_start, found.right_end - found.right_start
    long = np.minimum(left, right) >= LEAST
    alike: Bool = long & (found.matched >= _MATCHED * np.maximum(left, right))
    return alike


def _largest(found: Chains) -> Chains:
    """Leave out what lies for the most part in a longer passage of the same two articles."""
    keys = found.keys
    order = np.lexsort((found.left_start, -found.matched, keys))
    kept: list[int] = []
    taken: list[tuple[int, int]] = []
    key = -1
    for place in order.tolist():
        if keys[place] != key:
            key, taken = keys[place], []
        start, end = int(found.left_start[place]), int(found.left_end[place])
        if all(2 * (min(end, its_end) - max(start, its_start)) < end - start for its_start, its_end in taken):
            taken.append((start, end))
            kept.append(place)
    return found.some(np.array(sorted(kept), np.int64))


# ── Where few articles change ─────────────────────────────────────────────────────────────────────
def changed_chains(both: Corpus, before: Bool, after: Bool) -> tuple[I64, Chains]:
    """Return which pairs share other grams than before, as one, ascending, and the passages they have now.

    ``both`` holds the articles of before and those of now, an article that was changed twice; pairs are places in it.
    """
    touched = ~(before & after)
    dirty, articles = _having(both, touched)
    sides = (there[articles] for there in (before, after))
    was, now = (_met(_listed(dirty[side], articles[side])) for side in sides)
    changed = np.setxor1d(was, now, assume_unique=True)
    left, right = (
        np.searchsorted(both.firsts, place, "right") - 1 for place in (changed >> 32, changed & 0xFFFFFFFF)
    )
    pairs = distinct(((left << 32) | right)[left != right])
    left, right = pairs >> 32, pairs & 0xFFFFFFFF
    there, known = after[left] & after[right], touched[left] | touched[right]
    found = _chained_again(both, dirty, articles, after, pairs[there & known])  # all their grams are dirty
    rest = pairs[there & ~known]
    if len(rest):
        found += _chained_again(both, *_having(both, _of_pairs(both, rest)), after, rest)
    return pairs, in_order([NO_CHAINS, *found])


def _chained_again(both: Corpus, grams: U64, articles: I64, after: Bool, wanted: I64) -> list[Chains]:
    """Chain the grams that some pairs of articles share, out of all places of now where these grams stand."""
    shared = _listed(grams[after[articles]], articles[after[articles]])
    near = _of_pairs(both, wanted)
    shares = in_shares(shared.articles, np.where(near[shared.articles], shared.following, 0), _AT_ONCE)
    return [_chained(both, shared, some, wanted) for some in shares]


def _of_pairs(corpus: Corpus, pairs: I64) -> Bool:
    """Tell of each article whether it is in some pairs."""
    near = np.zeros(len(corpus), np.bool_)
    near[pairs >> 32] = near[pairs & 0xFFFFFFFF] = True
    return near


def _having(corpus: Corpus, some: Bool) -> tuple[U64, I64]:
    """Return where the grams of some articles stand in all of them: gram and place as one, ascending; and in whom."""
    grams, places = _grams_at(corpus, ranges(corpus.firsts[:-1][some], np.diff(corpus.firsts)[some]))
    hashes, places = _grams_at(corpus, _likely(corpus.syllables, places))
    kept = told_by(distinct(grams), hashes)
    found = np.sort((hashes[kept].astype(np.uint64) << np.uint64(32)) | places[kept].astype(np.uint64))
    return found, np.searchsorted(corpus.firsts, (found & _LOW).astype(np.int64), "right") - 1


def _likely(syllables: U32, places: I64) -> I64:
    """Return where what stands may be the gram of some places: where it begins and ends with a pair of theirs."""
    begin = table_of(distinct(mixed(syllables[places], syllables[places + 1])))
    end = table_of(distinct(mixed(syllables[places + GRAM - 2], syllables[places + GRAM - 1])))
    found = [np.zeros(0, np.int64)]
    for first in range(0, len(syllables), _PAIRS_AT_ONCE):
        part = syllables[first : first + _PAIRS_AT_ONCE + GRAM - 1]
        pairs = mixed(part[:-1], part[1:])
        begins = begin[pairs[: 2 - GRAM] & np.uint32(len(begin) - 1)]
        begins &= end[pairs[GRAM - 2 :] & np.uint32(len(end) - 1)]
        found.append(np.flatnonzero(begins) + first)
    return np.concatenate(found)


def _grams_at(corpus: Corpus, places: I64) -> tuple[U32, I64]:
    """Return the hashes of the grams that begin at some places, and these; without those are in none."""
    articles = np.searchsorted(corpus.firsts, places, "right") - 1
    told = places >= corpus.firsts[articles] + corpus.parts[articles, 0]
    places = places[told & (places + GRAM <= corpus.firsts[articles + 1])]
    hashes, whole = _hashes(corpus.syllables[places + step] for step in range(GRAM))
    whole &= hashes > 0
    return hashes[whole], places[whole]


def _met(shared: _Shared) -> I64:
    """Return the places of the grams that are paired, as one."""
    at = np.flatnonzero(shared.following)
    following = shared.following[at].astype(np.int64)
    one = np.repeat(shared.places[at], following).astype(np.int64)
    return (one << 32) | shared.places[ranges(at + 1, following)]
