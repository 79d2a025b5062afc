"""Another number in the same words: figures of a story that differ where its reports are alike around them.

In: a corpus, a story, texts. Out: :class:`OtherNumber` values. The words that touch the figure must be the same
on both sides, and most of what else stands around it, by weight: much is told in the same few words of many things
(“up by … on the year before”). Neither article may tell the other's number too, as lists do. They are shown side by
side; whether they conflict or one is newer no rule can tell. Outside a story the same words with another number are
mostly the next bulletin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from press_archive.model import Figure
from press_archive.stories.corpus import Corpus, mixed
from press_archive.stories.passages import GRAM
from press_archive.stories.texts import Texts
from press_archive.stories.traits import AROUND, BESIDE
from press_archive.stories.values import Item, OtherNumber

_ALIKE = 0.6  # by weight, of the pairs of syllables around a figure
_MOST = 40  # figures between the same two syllables of a story that others are compared with


@dataclass(frozen=True, slots=True)
class _Slot:
    """A figure, and the syllables of its block that touch it, its qualifier left out."""

    article: int  # by its place in the corpus
    number: int  # of the figure among the article's
    said: tuple[int, ...]  # its own syllables
    before: tuple[int, ...]  # the nearest first
    behind: tuple[int, ...]

    @property
    def between(self) -> tuple[int, int]:
        return self.before[0], self.behind[0]

    @property
    def pairs(self) -> frozenset[tuple[int, int]]:
        """The pairs of syllables around it."""
        return frozenset((*pairwise(self.before[::-1]), *pairwise(self.behind)))


def other_numbers_of(corpus: Corpus, story: Sequence[int], texts: Texts) -> tuple[OtherNumber, ...]:
    """Return the pairs of figures of a story, each once; it is a group of articles by places, in order."""
    return tuple(
        OtherNumber(
            Item(corpus.members[one.article].id, one.number),
            Item(corpus.members[other.article].id, other.number),
        )
        for one, other in _others(corpus, story)
        if _most_is_alike(corpus, one, other) and _differ(texts, one, other)
    )


def _slots(corpus: Corpus, article: int) -> Iterator[_Slot]:
    traits = corpus.traits[article]
    around = memoryview(traits.around).cast("I").tolist()
    syllables = memoryview(traits.syllables).cast("I")
    for number, at in enumerate(range(0, len(around), AROUND)):
        qualifier, start, end, before, behind, _ = around[at : at + AROUND]
        before -= start - qualifier
        if before > 0 and behind > 0:
            yield _Slot(
                article,
                number,
                tuple(syllables[start:end]),
                tuple(syllables[qualifier - before : qualifier])[::-1],
                tuple(syllables[end : end + behind]),
            )


def _others(corpus: Corpus, story: Iterable[int]) -> Iterator[tuple[_Slot, _Slot]]:
    """Yield figures of a story with the first other ones in the same words."""
    known: defaultdict[tuple[int, int], list[_Slot]] = defaultdict(list)
    for slot in (one for article in story for one in _slots(corpus, article)):
        firsts = [one for one in known[slot.between] if _touch_alike(one, slot)]
        if any(one.said == slot.said for one in firsts):
            continue
        yield from ((one, slot) for one in firsts if one.article != slot.article)
        if len(known[slot.between]) < _MOST:
            known[slot.between].append(slot)


def _touch_alike(one: _Slot, other: _Slot) -> bool:
    """Whether the same syllables touch two figures, on both sides and enough of them."""
    before, behind = _alike(one.before, other.before), _alike(one.behind, other.behind)
    return before > 0 and behind > 0 and before + behind >= GRAM


def _most_is_alike(corpus: Corpus, one: _Slot, other: _Slot) -> bool:
    """Whether most of what stands around the figure with less around it stands around the other, too."""
    mine, its = one.pairs, other.pairs
    weights = [_weight(corpus, own) for own in (mine & its, mine, its)]
    return weights[0] >= _ALIKE * min(weights[1:])


def _weight(corpus: Corpus, pairs: Iterable[tuple[int, int]]) -> float:
    one, other = np.array(sorted(pairs), np.uint32).reshape(-1, 2).T
    return float(corpus.rarity.pairs(mixed(one, other)).sum())


def _alike(one: Sequence[int], other: Sequence[int]) -> int:
    """Return how many are the same from the first on."""
    count = 0
    for mine, its in zip(one[:BESIDE], other[:BESIDE], strict=False):
        if mine != its:
            break
        count += 1
    return count


def _differ(texts: Texts, one: _Slot, other: _Slot) -> bool:
    """Whether two figures have one unit and other values, neither of which both articles tell."""
    mine, its = texts[one.article].figures, texts[other.article].figures
    left, right = mine[one.number], its[other.number]
    if left.value == right.value or _unit(left) != _unit(right):
        return False
    return not _tell(mine, right) and not _tell(its, left)


def _tell(figures: Iterable[Figure], wanted: Figure) -> bool:
    return any(one.value == wanted.value and _unit(one) == _unit(wanted) for one in figures)


def _unit(figure: Figure) -> str:
    return (figure.unit or "").lower()
