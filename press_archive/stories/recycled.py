"""Numbers told again much later: the same number in the same words, when days tell that it was told long before.

In: a corpus, facts of several articles, texts, what the last build told. Out: :class:`Recycled` values. An old number
may pass for news, so a reader is told; a doubt is left out: the words around both must be the same for the most part,
and the earlier article must have been published before the later one was, or before the day that this one reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from press_archive.stories.corpus import Corpus, day_of
from press_archive.stories.since import Since
from press_archive.stories.texts import Text, Texts
from press_archive.stories.values import Fact, Item, Recycled

_LATER = 30  # days from which a number is not the same news any more
_AROUND = 8  # syllables on either side
_ALIKE = 0.5  # share of the pairs of syllables around one that must stand around the other
_LEAST = 4  # of them


def recycled_of(
    corpus: Corpus, facts: Iterable[Fact], texts: Texts, since: Since
) -> dict[tuple[Item, ...], tuple[Recycled, ...]]:
    """Return which figures of each fact were told long before, each with the earliest; by the figures of the fact."""
    known = since.told.recycled
    return {
        fact.figures: known[fact.figures]
        if fact.figures in known and since.places(fact.figures)
        else tuple(_recycled(corpus, fact, texts, since.place))
        for fact in facts
    }


def _recycled(corpus: Corpus, fact: Fact, texts: Texts, place: Mapping[str, int]) -> Iterator[Recycled]:
    firsts = [(day, item) for item in fact.figures if (day := _published(corpus, place[item.article]))]
    if not firsts:
        return
    earliest = min(day for day, _ in firsts)
    for item in fact.figures:
        here = place[item.article]
        if int(corpus.days[here]) - earliest < _LATER:
            continue
        own = _around(texts[here], item)
        for day, earlier in sorted(firsts):
            long_before = int(corpus.days[here]) - day >= _LATER and earlier.article != item.article
            if long_before and _are_alike(own, _around(texts[place[earlier.article]], earlier)):
                yield Recycled(item, earlier)
                break


def recycled_by_article(found: Iterable[Recycled]) -> Mapping[str, tuple[Recycled, ...]]:
    """Return the figures told long before, by their article in the order of its text."""
    own: defaultdict[str, list[Recycled]] = defaultdict(list)
    for one in found:
        own[one.figure.article].append(one)
    return {article: tuple(sorted(some, key=lambda one: one.figure)) for article, some in own.items()}


def _published(corpus: Corpus, place: int) -> int:
    """Return the day of publication as a number; 0 where no whole day is told."""
    return day_of(corpus.traits[place].day)


def _around(text: Text, item: Item) -> frozenset[tuple[int, int]]:
    """Return the pairs of syllables that stand around a figure, in its block."""
    figure = text.figures[item.place]
    found = text.at(figure.block, figure.start, figure.end)
    if found is None:
        return frozenset()
    start, end = found
    whole = range(max(start - _AROUND, 0), min(end + _AROUND, len(text.syllables)))
    inside = [at for at in whole if text.blocks[at] == figure.block]
    sides = (
        [text.syllables[at] for at in inside if at < start],
        [text.syllables[at] for at in inside if at >= end],
    )
    return frozenset(pair for side in sides for pair in pairwise(side))


def _are_alike(one: frozenset[tuple[int, int]], other: frozenset[tuple[int, int]]) -> bool:
    common = len(one & other)
    return common >= _LEAST and common >= _ALIKE * min(len(one), len(other))
