"""The texts of the few articles that are looked at closely: their syllables, and where each stands.

In: a corpus, and how the details of an article are loaded. Out: :class:`Text` values, each loaded when somebody asks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from press_archive.model import Figure, Quote
from press_archive.stories.corpus import Corpus
from press_archive.stories.rows import I64
from press_archive.stories.traits import Details
from press_archive.stories.values import Span

_IN_HAND = 2_000  # texts


@dataclass(frozen=True, slots=True)
class Text:
    """An article's syllables in the order headline, running text, captions."""

    syllables: list[int]  # 0 for a break
    blocks: I64
    starts: I64
    ends: I64
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the spans of some syllables in a row, one for each block they run through."""
        own = self.blocks[start:end]
        firsts = [start, *(start + 1 + np.flatnonzero(own[1:] != own[:-1])).tolist()]
        return tuple(
            Span(int(self.blocks[first]), int(self.starts[first]), int(self.ends[following - 1]))
            for first, following in zip(firsts, [*firsts[1:], end], strict=True)
        )

    def at(self, block: int, start: int, end: int) -> tuple[int, int] | None:
        """Return which syllables stand in a part of a block, the end exclusive; ``None`` for none."""
        inside = np.flatnonzero((self.blocks == block) & (self.starts >= start) & (self.ends <= end))
        inside = inside[self.ends[inside] > self.starts[inside]]
        return (int(inside[0]), int(inside[-1]) + 1) if len(inside) else None


class Texts:
    """Texts by their articles' places in the corpus."""

    def __init__(self, corpus: Corpus, details: Callable[[str], Details]) -> None:
        self._corpus, self._details = corpus, details
        self._in_hand: dict[int, Text] = {}

    def __getitem__(self, place: int) -> Text:
        if place not in self._in_hand:
            if len(self._in_hand) >= _IN_HAND:
                self._in_hand.clear()
            self._in_hand[place] = self._unpacked(place)
        return self._in_hand[place]

    def _unpacked(self, place: int) -> Text:
        found = self._details(self._corpus.members[place].id)
        blocks = np.frombuffer(found.blocks, np.uint32).astype(np.int64)
        starts = np.frombuffer(found.starts, np.uint32).astype(np.int64)
        ends = starts + np.frombuffer(found.lengths, np.uint16)
        syllables = np.frombuffer(self._corpus.traits[place].syllables, np.uint32).tolist()
        return Text(syllables, blocks, starts, ends, found.figures, found.quotes)
