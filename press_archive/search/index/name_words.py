"""The words of names as numbers, so that the names of a whole archive are keyed at once.

In: names with what bears them. Out: rows of the sections of names and of words in names. A name that is but a part of
its bearer's (Tập, of Tập Cận Bình) is kept apart: it means its bearer only where nothing is called so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from press_archive.search.index.arrays import I64, U32, Bool, places_within
from press_archive.search.index.hashing import joined, word_key, word_keys
from press_archive.search.index.named import KINDS
from press_archive.search.index.postings import NO_ROWS, Rows, sorted_rows
from press_archive.search.index.words import accented_words

PART = "~"  # follows the words of a name that is part of its bearer's, in its key; no word is written so


class Bearer(Protocol):
    """What has names, and the handle that stands for it in lists."""

    @property
    def handle(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def is_entity(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class NameWords:
    """Names one after the other, each with its words; a name belongs to a bearer."""

    handles: I64  # for each bearer
    is_entity: Bool
    kind: I64  # of an entity, by its place in KINDS_WITH_PAGES
    kind_x: U32  # key of the word that tells its kind
    kind_y: U32
    bearer: I64  # for each name
    lengths: I64  # how many words it has
    is_part: Bool  # whether it is part of its bearer's name
    x: U32  # for each word its key
    y: U32
    accents: U32

    @classmethod
    def of(cls, things: Iterable[Bearer]) -> NameWords:
        bearers = list(things)
        vocabulary: dict[str, int] = {}
        numbers: list[int] = []
        accents: list[int] = []
        lengths: list[int] = []
        parts: list[bool] = []
        for one in bearers:
            names = [accented_words(name) for name in one.names]
            parts += parts_among(one.kind, [[word for word, _ in name] for name in names])
            for name in names:
                lengths.append(len(name))
                numbers += [vocabulary.setdefault(word, len(vocabulary)) for word, _ in name]
                accents += [accent for _, accent in name]
        x, y = word_keys(list(vocabulary))
        kind_x, kind_y = word_keys([f"{one.kind}:" for one in bearers])
        word = np.array(numbers, dtype=np.int64)
        return cls(
            np.array([one.handle for one in bearers], dtype=np.int64),
            np.array([one.is_entity for one in bearers], dtype=bool),
            np.array([KINDS.index(one.kind) for one in bearers], dtype=np.int64),
            kind_x,
            kind_y,
            np.repeat(np.arange(len(bearers)), [len(one.names) for one in bearers]),
            np.array(lengths, dtype=np.int64),
            np.array(parts, dtype=bool),
            x[word],
            y[word],
            np.array(accents, dtype=np.uint32),
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

    def name_rows(self) -> tuple[Rows, Rows]:
        """Return a row for each name of an entity: those of one word, and longer ones.

        A part of a name that is one word means nobody.
        """
        x, y = self.name_keys()
        part = np.full(int(self.is_part.sum()), word_key(PART)[1], dtype=np.uint32)
        y[self.is_part] = joined(y[self.is_part], part, 1)
        kept = (self.lengths > self.is_part) & self.is_entity[self.bearer]
        rows = Rows(_wide(x), _wide(y), self.handles[self.bearer], self._forms(), self.kind[self.bearer])
        short, long = kept & (self.lengths == 1), kept & (self.lengths > 1)
        return sorted_rows(rows.some(short)), sorted_rows(rows.some(long))

    def _forms(self) -> I64:
        """Return for each name a number of sixteen bits that differs where accents differ."""
        starts = np.cumsum(self.lengths) - self.lengths
        form = np.zeros(len(starts), dtype=np.uint32)
        active = np.flatnonzero(self.lengths > 0)
        form[active] = self.accents[starts[active]]
        place = 1
        while len(active := active[self.lengths[active] > place]):
            form[active] = joined(form[active], self.accents[starts[active] + place], 0)
            place += 1
        return _wide(form >> np.uint32(16))

    def gram_rows(self) -> Rows:
        """Return a row for each word and each pair of neighbouring words in the names of each bearer."""
        owner = np.repeat(self.bearer, self.lengths)
        x, y = joined(self.kind_x[owner], self.x, 0), joined(self.kind_y[owner], self.y, 1)
        first = np.flatnonzero(places_within(self.lengths) + 1 < np.repeat(self.lengths, self.lengths))
        pair_x, pair_y = joined(x[first], self.x[first + 1], 0), joined(y[first], self.y[first + 1], 1)
        handles = self.handles[np.concatenate([owner, owner[first]])]
        return list_rows(_wide(np.concatenate([x, pair_x])), _wide(np.concatenate([y, pair_y])), handles)


def parts_among(kind: str, names: Sequence[Sequence[str]]) -> list[bool]:
    """Tell which names of a thing, the preferred one first, are but parts of its name.

    People are called by parts of any of their names, so that one word that stands in another name says nothing;
    of other things a part of the preferred name says too little (Nhật), but a name of their own tells them (Mỹ).
    """
    wholes = [f" {' '.join(name)} " for name in names]
    told = []
    for place, whole in enumerate(wholes):
        others = wholes[:1] if kind != "person" or len(names[place]) > 1 else wholes
        told.append(place > 0 and any(whole in other and whole != other for other in others))
    return told


def _wide(numbers: U32) -> I64:
    return numbers.astype(np.int64)


def list_rows(x: I64, y: I64, numbers: I64) -> Rows:
    """Return rows of lists that tell neither accents nor levels."""
    return sorted_rows(Rows(x, y, numbers, np.zeros_like(x), np.zeros_like(x))) if len(x) else NO_ROWS
