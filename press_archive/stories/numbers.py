"""Another number in the same sentence: figures that differ where a passage of two articles is alike around them.

In: a corpus, its chains, texts. Out: :class:`OtherNumber` values. They are shown side by side; whether they conflict
or one is newer no rule can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.folding import tokens
from press_archive.model import Figure
from press_archive.stories.corpus import Corpus
from press_archive.stories.passages import Chains
from press_archive.stories.texts import Text, Texts
from press_archive.stories.values import Item, OtherNumber

_BESIDE = 3  # syllables on either side that must be the same
_DRIFT = 15  # syllables by which two places of a passage may differ


def other_numbers_of(corpus: Corpus, chains: Chains, texts: Texts) -> list[OtherNumber]:
    """Return the pairs of figures, each once, in the order of the chains."""
    found: dict[OtherNumber, None] = {}
    for at in range(len(chains.left)):
        left, right = int(chains.left[at]), int(chains.right[at])
        if not any(corpus.traits[left].figures) or not any(corpus.traits[right].figures):
            continue
        starts = int(chains.left_start[at]), int(chains.right_start[at])
        ends = int(chains.left_end[at]), int(chains.right_end[at])
        for one, other in _other_numbers(texts[left], texts[right], starts, ends):
            ids = corpus.members[left].id, corpus.members[right].id
            found[OtherNumber(Item(ids[0], one), Item(ids[1], other))] = None
    return list(found)


def _other_numbers(
    left: Text, right: Text, starts: tuple[int, int], ends: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    mine = list(_inside(left, starts[0], ends[0]))
    its = list(_inside(right, starts[1], ends[1]))
    for one, start, end in mine:
        for other, its_start, its_end in its:
            if abs((start - starts[0]) - (its_start - starts[1])) > _DRIFT:
                continue
            beside = _beside(left, start, end)
            if (
                beside
                and beside == _beside(right, its_start, its_end)
                and _differ(left.figures[one], right.figures[other])
            ):
                yield one, other


def _inside(text: Text, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the figures of some syllables in a row: number, first syllable with the qualifier, the one behind."""
    for number, figure in enumerate(text.figures):
        found = text.at(figure.block, figure.start, figure.end)
        if found is not None and start <= found[0] and found[1] <= end:
            yield number, found[0] - len(tokens(figure.qualifier or "")), found[1]


def _beside(text: Text, start: int, end: int) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return the syllables on either side; ``None`` where there are too few."""
    before = tuple(text.syllables[max(start - _BESIDE, 0) : start])
    behind = tuple(text.syllables[end : end + _BESIDE])
    return (before, behind) if len(before) == len(behind) == _BESIDE else None


def _differ(one: Figure, other: Figure) -> bool:
    return one.value != other.value and (one.unit or "").lower() == (other.unit or "").lower()
