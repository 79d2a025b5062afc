"""All articles side by side: what is told of each, as rows of numbers, and how much it weighs that two share it.

In: members, an archive's articles with their traits and the entities of their names. Out: a :class:`Corpus`, of all
articles or of some with the weights of all: what is told of an article, or of two, is the same in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain

import numpy as np

from press_archive.stories.rarity import Rarity, Weights, share_of
from press_archive.stories.rows import (
    F64,
    I64,
    U32,
    U64,
    Bool,
    Numbers,
    Rows,
    distinct,
    ranges,
    starts_of,
    table_of,
    told_by,
)
from press_archive.stories.syllables import BREAK
from press_archive.stories.traits import Traits, hash_of

_LOW = np.uint64(0xFFFFFFFF)
_FIRST_WORDS = 16  # syllables, as many as a long headline has
_AT_ONCE = 4096  # articles whose pairs are made together, which bounds the memory


@dataclass(frozen=True, slots=True)
class Member:
    """An article, its traits, and the entities that its names mean."""

    id: str
    traits: Traits
    entities: tuple[str | None, ...]  # in the order of its names


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of syllables of all headlines and openings."""

    hashes: U32  # ascending; a pair's number is its place here
    frequencies: I64  # how many articles have it
    weights: F64  # what it weighs that two have it


class Corpus:
    """Articles in the order of time; what is told of them is worked out when it is first asked for."""

    def __init__(self, members: Iterable[Member], rarity: Rarity | None = None) -> None:
        """``rarity`` is that of the archive of which these are some; without it, they are the archive."""
        self.members = sorted(members, key=_when)
        self.traits: Sequence[Traits] = [one.traits for one in self.members]
        self.parts: I64 = np.array([one.parts for one in self.traits], np.int64).reshape(-1, 4)
        self.events: I64 = np.array([day_of(one.event) for one in self.traits], np.int64)
        days = np.array([day_of(one.day) for one in self.traits], np.int64)
        # of publication, or of the event; 0 where unknown
        self.days: I64 = np.where(days > 0, days, self.events)
        self.rarity = rarity or self._rarity()

    def __len__(self) -> int:
        return len(self.members)

    def only(self, some: Bool) -> Corpus:
        """Return some of the articles, with the weights of all."""
        return Corpus([self.members[place] for place in np.flatnonzero(some).tolist()], self.rarity)

    def _rarity(self) -> Rarity:
        share = share_of(len(self))
        sample = Corpus((one for one in self.members if in_sample(one.id, share)), _NOTHING_KNOWN)
        pairs = sample._pairs(np.maximum(sample.parts[:, 1] - 1, 0))
        names = (sample.named.astype(np.uint64) << np.uint64(32)) | sample.naming.astype(np.uint64)
        return Rarity(_weights(pairs), _weights(names))

    @cached_property
    def syllables(self) -> U32:
        """All syllables of all articles, and a break.

        They take as much memory again as the traits, so they are brought together when somebody asks.
        """
        return np.frombuffer(b"".join([*(one.syllables for one in self.traits), bytes(4)]), np.uint32)

    @cached_property
    def firsts(self) -> I64:
        """The first of each article's syllables; and the end of all."""
        return _ends([one.syllables for one in self.traits])

    # ── Pairs of syllables ────────────────────────────────────────────────────────────────────────
    def _pairs(self, lengths: I64, table: Bool | None = None) -> U64:
        """Return the hash of each pair that begins in the first syllables of an article, and the article, as one.

        With a table, of those pairs alone whose hash it may hold.
        """
        found = [np.zeros(0, np.uint64)]
        for first in range(0, len(self), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            at = ranges(self.firsts[:-1][some], lengths[some])
            one, other = self.syllables[at], self.syllables[at + 1]
            hashes = mixed(one, other)
            kept = (one != BREAK) & (other != BREAK)
            if table is not None:
                kept &= table[hashes & np.uint32(len(table) - 1)]
            articles = np.repeat(np.arange(first, first + len(lengths[some]), dtype=np.uint64), lengths[some])
            found.append((hashes[kept].astype(np.uint64) << np.uint64(32)) | articles[kept])
        return np.concatenate(found)

    def having(self, hashes: U32) -> U64:
        """Return which headlines and openings have some pairs: the hash and the article, as one, ascending."""
        if not len(hashes):
            return np.zeros(0, np.uint64)
        return self._having(np.maximum(self.parts[:, 1] - 1, 0), hashes)

    def text_with(self, hashes: U32) -> Bool:
        """Tell of each article whether some pairs of syllables, which are ascending, stand anywhere in its text."""
        having = np.zeros(len(self), np.bool_)
        if len(hashes):
            pairs, table = mixed(self.syllables[:-1], self.syllables[1:]), table_of(hashes)
            at = np.flatnonzero(table[pairs & np.uint32(len(table) - 1)])
            at = at[told_by(hashes, pairs[at])]
            having[np.searchsorted(self.firsts, at, "right") - 1] = True
        return having

    def _having(self, lengths: I64, hashes: U32) -> U64:
        found = distinct(self._pairs(lengths, table_of(hashes)))
        return found[told_by(hashes, (found >> np.uint64(32)).astype(np.uint32))]

    @cached_property
    def pairs(self) -> Pairs:
        return self._openings[0]

    @cached_property
    def openings(self) -> Rows:
        """The pairs of each headline and opening; they weigh more where they stand there often."""
        return self._openings[1]

    @cached_property
    def lengths(self) -> F64:
        """The length of each opening as a vector."""
        lengths: F64 = np.sqrt(self.openings.sums(self.openings.weights**2))
        return lengths

    @cached_property
    def _openings(self) -> tuple[Pairs, Rows]:
        found = self._pairs(np.maximum(self.parts[:, 1] - 1, 0))
        found.sort()
        at = np.flatnonzero(starts_of(found))
        counts = np.diff(np.append(at, len(found))).astype(np.int32)
        found = found[at]
        del at
        first = starts_of(found >> np.uint64(32))
        numbers = np.cumsum(first, dtype=np.int32) - 1
        hashes = (found[first] >> np.uint64(32)).astype(np.uint32)
        pairs = Pairs(hashes, np.bincount(numbers, minlength=len(hashes)), self.rarity.pairs(hashes))
        articles = (found & _LOW).astype(np.int32)
        del found, first
        starts = np.append(0, np.cumsum(np.bincount(articles, minlength=len(self))))
        order = np.argsort(articles, kind="stable")
        del articles
        numbers, counts = numbers[order], counts[order]
        del order
        weights = pairs.weights[numbers]
        weights *= 1.0 + np.log(counts)
        return pairs, Rows(starts, numbers, weights)

    def forget(self) -> None:
        """Let go of what only stories are told by; it is worked out again if somebody asks."""
        for name in (
            "_openings",
            "pairs",
            "openings",
            "lengths",
            "headlines",
            "bodies",
            "names",
            "opening_names",
            "_names",
            "named",
            "naming",
            "_first_names",
        ):
            self.__dict__.pop(name, None)

    def _rows(self, articles: Numbers, numbers: Numbers, weights: F64) -> Rows:
        """Lay out by article what lies in the order of its numbers."""
        order = np.argsort(articles, kind="stable")
        return Rows.of(articles[order], numbers[order], weights[order], len(self))

    @cached_property
    def headlines(self) -> Rows:
        """The pairs of the headlines, numbered as those of the openings; without one, of the text's first words."""
        own = self._pairs(np.maximum(self.parts[:, 0] - 1, 0))
        instead = [self._first_words(place) for place in np.flatnonzero(self.parts[:, 0] == 0).tolist()]
        found = distinct(np.concatenate([own, *instead]))
        numbers = np.searchsorted(self.pairs.hashes, (found >> np.uint64(32)).astype(np.uint32))
        return self._rows((found & _LOW).astype(np.int64), numbers, self.pairs.weights[numbers])

    def _first_words(self, place: int) -> U64:
        """Return what stands for a headline: the first pairs outside names, offices and dates, with the article.

        Who opened what and who received whom on a day is told in the same words of many happenings.
        """
        first, opening = int(self.firsts[place]), int(self.parts[place, 1])
        text = self.syllables[first : first + opening]
        weak = np.unpackbits(np.frombuffer(self.traits[place].weak, np.uint8), count=opening) > 0
        own = (text != BREAK) & ~weak
        at = np.flatnonzero(own[:-1] & own[1:])[:_FIRST_WORDS]
        hashes = mixed(text[at], text[at + 1]).astype(np.uint64)
        return (hashes << np.uint64(32)) | np.uint64(place)

    @cached_property
    def bodies(self) -> Rows:
        """Which pairs of anybody's headline stand in the first part of each article; weights are 1."""
        known = distinct(self.headlines.numbers)
        hashes = self.pairs.hashes[known]
        found = self._having(np.maximum(self.parts[:, 2] - 1, 0), hashes)
        own = (found >> np.uint64(32)).astype(np.uint32)
        articles = (found & _LOW).astype(np.int32)
        numbers = known[np.searchsorted(hashes, own)].astype(np.int32)
        del found, own
        order = np.argsort(articles, kind="stable")
        ones = np.broadcast_to(np.float64(1.0), len(numbers))
        return Rows.of(articles[order], numbers[order], ones, len(self))

    # ── Names ─────────────────────────────────────────────────────────────────────────────────────
    @cached_property
    def named(self) -> U32:
        """What each name of each article is compared by: its entity, or where that is not known, itself."""
        own = np.frombuffer(b"".join([one.names for one in self.traits]), np.uint32)
        told = chain.from_iterable(one.entities for one in self.members)
        entities = np.fromiter(map(_hash_of_entity, told), np.int64, len(own))
        return np.where(entities < 0, own, entities).astype(np.uint32)

    @cached_property
    def naming(self) -> I64:
        """The article of each name."""
        return np.repeat(np.arange(len(self)), np.diff(self._first_names))

    @cached_property
    def _first_names(self) -> I64:
        return _ends([one.names for one in self.traits])

    def opening_with(self, names: U32) -> Bool:
        """Tell of each article whether its headline or opening has one of some names, which are ascending."""
        having = np.zeros(len(self), np.bool_)
        if not len(names):
            return having
        at, articles = self._in_openings
        having[articles[told_by(names, self.named[at])]] = True
        return having

    @property
    def _in_openings(self) -> tuple[I64, I64]:
        """Return which of all names stand in a headline or an opening, and in whose."""
        told = [one.opening for one in self.traits]
        articles = np.repeat(np.arange(len(self)), np.diff(_ends(told)))
        return self._first_names[articles] + np.frombuffer(b"".join(told), np.uint32), articles

    @cached_property
    def names(self) -> Rows:
        """The entities each article names; weights are 1."""
        return self._names[0]

    @cached_property
    def opening_names(self) -> Rows:
        """Those of the headline and the opening, by what it weighs that two name them."""
        return self._names[1]

    @cached_property
    def _names(self) -> tuple[Rows, Rows]:
        different = distinct(self.named)
        numbers = np.searchsorted(different, self.named)
        whole = distinct((self.naming << 32) | numbers)
        names = Rows.of(whole >> 32, whole & 0xFFFFFFFF, np.ones(len(whole)), len(self))
        at, articles = self._in_openings
        opening = distinct((articles << 32) | numbers[at])
        weights = self.rarity.names(different)[opening & 0xFFFFFFFF]
        return names, Rows.of(opening >> 32, opening & 0xFFFFFFFF, weights, len(self))

    def names_of(self, place: int) -> U32:
        """Return what each name of an article is compared by."""
        return self.named[self._first_names[place] : self._first_names[place + 1]]


def in_sample(article: str, share: int) -> bool:
    """Whether an article is in the sample that holds one of so many."""
    return hash_of(article) % share == 0


_NOTHING_KNOWN = Rarity(*(Weights(np.zeros(0, np.uint32), np.zeros(0)) for _ in ("pairs", "names")))


@lru_cache(1 << 18)
def _hash_of_entity(entity: str | None) -> int:
    """Return the hash of an entity; -1 where none is known."""
    return -1 if entity is None else hash_of(entity)


def _ends(packed: Sequence[bytes]) -> I64:
    """Return where the numbers of each article begin among those of all; and the end of all."""
    return np.cumsum([0, *map(len, packed)]) // 4


def _weights(found: U64) -> Weights:
    """Return what things weigh, of hashes and articles as one."""
    hashes = (distinct(found) >> np.uint64(32)).astype(np.uint32)
    at = np.flatnonzero(starts_of(hashes))
    return Weights.of(hashes[at], np.diff(np.append(at, len(hashes))))


@lru_cache(1 << 15)  # days: those of some ninety years
def day_of(edtf: str) -> int:
    """Return a day as a number; 0 where no whole day is told."""
    if not edtf:
        return 0
    try:
        return date.fromisoformat(edtf).toordinal()
    except ValueError:
        return 0


def mixed(one: U32, other: U32) -> U32:
    """Return a hash of each pair of syllables (constants of MurmurHash3, public domain)."""
    found = one * np.uint32(0x85EBCA6B) ^ (other + np.uint32(0x9E3779B9)) * np.uint32(0xC2B2AE35)
    found ^= found >> np.uint32(15)
    found *= np.uint32(0x2C1B3C6D)
    found ^= found >> np.uint32(12)
    return found


def _when(one: Member) -> tuple[str, str, str]:
    """Return by what articles stand in the order of time: an hour that is not told comes after those that are."""
    return one.traits.day or one.traits.event or "9999", one.traits.moment or "~", one.id
