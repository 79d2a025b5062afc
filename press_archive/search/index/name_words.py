"""The words of names as numbers, so that the names of a whole archive are keyed at once.

In: names with what bears them. Out: rows of the sections of names and of words in names, and which names several
things bear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Protocol

import numpy as np

from press_archive.search.index.arrays import I64, U32, Bool, keys_of, places_within, starts_of
from press_archive.search.index.hashing import joined, word_keys
from press_archive.search.index.postings import NO_ROWS, Rows, sorted_rows
from press_archive.search.index.words import folded_words


class Bearer(Protocol):
    """What has names, the handle that stands for it in lists, and an address or none."""

    @property
    def handle(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def url(self) -> str: ...


@dataclass(frozen=True, slots=True)
class NameWords:
    """Names one after the other, each with its words; a name belongs to a bearer."""

    handles: I64  # for each bearer
    has_page: Bool
    kind_x: U32  # key of the word that tells its kind
    kind_y: U32
    bearer: I64  # for each name
    lengths: I64  # how many words it has
    x: U32  # for each word its key
    y: U32

    @classmethod
    def of(cls, things: Iterable[Bearer]) -> NameWords:
        bearers = list(things)
        vocabulary: dict[str, int] = {}
        numbers: list[int] = []
        lengths: list[int] = []
        for name in chain.from_iterable(one.names for one in bearers):
            words = folded_words(name)
            lengths.append(len(words))
            numbers += [vocabulary.setdefault(word, len(vocabulary)) for word in words]
        x, y = word_keys(list(vocabulary))
        kind_x, kind_y = word_keys([f"{one.kind}:" for one in bearers])
        word = np.array(numbers, dtype=np.int64)
        return cls(
            np.array([one.handle for one in bearers], dtype=np.int64),
            np.array([bool(one.url) for one in bearers], dtype=bool),
            kind_x,
            kind_y,
            np.repeat(np.arange(len(bearers)), [len(one.names) for one in bearers]),
            np.array(lengths, dtype=np.int64),
            x[word],
            y[word],
        )

    def name_keys(self) -> tuple[U32, U32]:
        """Return the keys of whole names; the first number tells the first two words, and both nothing of none."""
        starts = np.cumsum(self.lengths) - self.lengths
        x, y = np.zeros(len(starts), dtype=np.uint32), np.zeros(len(starts), dtype=np.uint32)
        active = np.flatnonzero(self.lengths > 0)
        x[active], y[active] = self.x[starts[active]], self.y[starts[active]]
        place = 1
        while len(active := active[self.lengths[active] > place]):
            word = starts[active] + place
            y[active] = joined(y[active], self.y[word], 1)
            if place == 1:
                x[active] = joined(x[active], self.x[word], 0)
            place += 1
        return x, y

    def name_rows(self) -> Rows:
        """Return a row for each name of what has a page."""
        x, y = self.name_keys()
        kept = (self.lengths > 0) & self.has_page[self.bearer]
        return list_rows(_wide(x[kept]), _wide(y[kept]), self.handles[self.bearer[kept]])

    def gram_rows(self) -> Rows:
        """Return a row for each word and each pair of neighbouring words in the names of each bearer."""
        owner = np.repeat(self.bearer, self.lengths)
        x, y = joined(self.kind_x[owner], self.x, 0), joined(self.kind_y[owner], self.y, 1)
        first = np.flatnonzero(places_within(self.lengths) + 1 < np.repeat(self.lengths, self.lengths))
        pair_x, pair_y = joined(x[first], self.x[first + 1], 0), joined(y[first], self.y[first + 1], 1)
        handles = self.handles[np.concatenate([owner, owner[first]])]
        return list_rows(_wide(np.concatenate([x, pair_x])), _wide(np.concatenate([y, pair_y])), handles)

    def shared(self) -> Iterator[list[int]]:
        """Yield for each bearer which of its names another bears too, by their places; only pages count."""
        x, y = self.name_keys()
        keys = keys_of(_wide(x), _wide(y))
        paged = np.flatnonzero(self.has_page[self.bearer])
        order = paged[np.lexsort((self.bearer[paged], keys[paged]))]
        is_name = starts_of(keys[order])
        bearers = np.bincount(np.cumsum(is_name) - 1, starts_of(keys[order], self.bearer[order]))
        is_shared = np.zeros(len(keys), dtype=bool)
        is_shared[order] = bearers[np.cumsum(is_name) - 1] > 1
        counts = np.bincount(self.bearer, minlength=len(self.handles))
        places = places_within(counts)
        borders = np.append(0, np.cumsum(np.bincount(self.bearer[is_shared], minlength=len(counts)))).tolist()
        told = places[is_shared].tolist()
        for start, end in pairwise(borders):
            yield told[start:end]


def _wide(numbers: U32) -> I64:
    return numbers.astype(np.int64)


def list_rows(x: I64, y: I64, numbers: I64) -> Rows:
    """Return rows of lists that tell neither accents nor levels."""
    return sorted_rows(Rows(x, y, numbers, np.zeros_like(x), np.zeros_like(x))) if len(x) else NO_ROWS
