"""Where pairs of words stand in articles: what a phrase of three or more words is made sure with.

In: for each posting of a shard of pairs the places of the pair's first word. Out: bytes, in the order of the
shard's lists, so that no key is written twice; and back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from press_archive.search.index.arrays import I64, Bool, places_within
from press_archive.search.index.bits import BitReader, BitWriter

PLACES_PIECE = 24576  # articles in one file of a long list's places
PLACE_BITS = 7  # that even the first place of an article takes; measured: with 6 or 8 places take more


@dataclass(frozen=True, slots=True)
class Places:
    """For each posting, in the order of the lists, how many places there are, and all places, ascending."""

    counts: I64
    places: I64
    forms: I64  # for each place which of its posting's accentuations stands there
    form_widths: I64  # for each posting how many bits that takes; 0 where it has one accentuation

    def some(self, postings: Bool) -> Places:
        kept = np.repeat(postings, self.counts)
        return Places(self.counts[postings], self.places[kept], self.forms[kept], self.form_widths[postings])

    def part(self, first: int, last: int) -> Places:
        """Return the places of the postings from ``first`` up to ``last``."""
        before = int(self.counts[:first].sum())
        kept = slice(before, before + int(self.counts[first:last].sum()))
        here = slice(first, last)
        return Places(self.counts[here], self.places[kept], self.forms[kept], self.form_widths[here])


def joined_places(parts: Sequence[Places]) -> Places:
    """Lay the places of postings one after the other."""
    return Places(*(np.concatenate([getattr(part, name) for part in parts]) for name in Places.__slots__))


def encode_places(places: Places) -> bytes:
    """Write places: all counts, then for each posting its first place and the distances to the next."""
    writer = BitWriter()
    writer.unary(places.counts - 1)
    gaps = np.diff(places.places, prepend=-1) - 1
    first = places_within(places.counts) == 0
    gaps[first] = places.places[first]
    writer.gamma(gaps, PLACE_BITS)
    writer.fields(places.forms, np.repeat(places.form_widths, places.counts))
    return writer.finish()


def decode_places(data: bytes, form_widths: I64) -> Places:
    """Read what :func:`encode_places` wrote."""
    reader = BitReader(data)
    counts = reader.unary(len(form_widths)) + 1
    gaps = reader.gamma(int(counts.sum()), PLACE_BITS)
    forms = reader.fields(np.repeat(form_widths, counts))
    total = np.cumsum(gaps + 1)
    starts = np.cumsum(counts) - counts
    before = total[starts] - gaps[starts] - 1
    return Places(counts, total - 1 - np.repeat(before, counts), forms, form_widths)


def far_places(places: Places, sizes: I64, are_far: Bool) -> Mapping[int, tuple[bytes, ...]]:
    """Return for each key whose places lie by themselves (by its number) the bytes of the pieces of its places."""
    postings = np.cumsum(sizes)
    pieces: dict[int, tuple[bytes, ...]] = {}
    for key in np.flatnonzero(are_far):
        first, last = int(postings[key] - sizes[key]), int(postings[key])
        pieces[int(key)] = tuple(
            encode_places(places.part(start, min(start + PLACES_PIECE, last)))
            for start in range(first, last, PLACES_PIECE)
        )
    return pieces
