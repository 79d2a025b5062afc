"""One number told by several: figures of one value and unit whose texts say the same around them.

In: a corpus, the story of each article, texts. Out: :class:`Fact` values. Within a story a word in common is enough,
or two for a round number; in another story or none the number must not be round, for round numbers recur by chance.
Each figure is compared with the first of each fact, so that the work grows with the number of figures.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from press_archive.model import Figure
from press_archive.stories.again import Place, told_again
from press_archive.stories.corpus import Corpus
from press_archive.stories.texts import Text, Texts
from press_archive.stories.values import Fact, Item

_AROUND = 10  # syllables on either side that tell what is counted
_BEHIND = 4  # syllables right behind it
_MOST = 40  # facts of one value and unit that a figure is compared with
_TELLING = 2  # digits of a number that is not round
# What the pairs of syllables must weigh that stand around both, in binary digits.
_IN_STORY, _ROUND_IN_STORY = 5.0, 9.0
_ELSEWHERE, _SHARE_ELSEWHERE, _ROUND_ELSEWHERE = 14.0, 24.0, 45.0

Pairs = frozenset[tuple[int, int]]


@dataclass(slots=True)
class _Told:
    """A fact while it is put together: of its first figure what others are compared with."""

    story: str  # its article's; of an article without one, a name of its own
    pairs: Pairs  # of syllables around it
    next: Pairs  # right behind it
    unit: str
    is_round: bool
    items: list[Place]


def facts_of(corpus: Corpus, story_of: Mapping[int, str], texts: Texts) -> list[Fact]:
    """Return the facts that two articles or more tell; ``story_of`` gives stories by their articles' places."""
    told = [
        fact
        for group in told_again([one.figures for one in corpus.traits])
        for fact in _facts(corpus, group, story_of, texts)
        if len({article for article, _ in fact.items}) > 1
    ]
    return [_fact(corpus, one, story_of) for one in sorted(told, key=lambda one: one.items)]


def _facts(corpus: Corpus, group: Iterable[Place], story_of: Mapping[int, str], texts: Texts) -> list[_Told]:
    facts: list[_Told] = []
    for article, place in group:
        text = texts[article]
        figure = text.figures[place]
        unit, story = _thing(figure), story_of.get(article, f"none-{article}")
        pairs, behind = _around(text, figure)
        new = _Told(story, pairs, behind, unit, _is_round(figure.value), [(article, place)])
        fact = next((one for one in facts if _is_told(corpus, one, new)), None)
        if fact is not None:
            fact.items.append((article, place))
        elif len(facts) < _MOST:
            facts.append(new)
    return facts


def _thing(figure: Figure) -> str:
    """Return what a number counts, with what became of it where that is told, or its unit."""
    unit, what = (figure.unit or "").lower(), (figure.what or "").lower()
    return what if what.startswith(unit) else unit


def _is_told(corpus: Corpus, fact: _Told, new: _Told) -> bool:
    if not (new.unit.startswith(fact.unit) or fact.unit.startswith(new.unit)):
        return False
    # What follows at once counts twice, as it tells what is counted: 12 địa phương của Hàn Quốc.
    common = [*(fact.pairs & new.pairs), *(fact.next & new.next)]
    if fact.story == new.story:
        least = _ROUND_IN_STORY if fact.is_round else _IN_STORY
    else:
        least = _ROUND_ELSEWHERE if fact.is_round else _SHARE_ELSEWHERE if fact.unit == "%" else _ELSEWHERE
    return bool(common) and corpus.weight_of(sorted(common)) >= least


def _is_round(value: str) -> bool:
    """Whether a number has but one digit that tells something: 80000, 0.5; ranges are told by two numbers."""
    return "/" not in value and len(value.replace(".", "").strip("0")) < _TELLING


def _around(text: Text, figure: Figure) -> tuple[Pairs, Pairs]:
    """Return the pairs of syllables around a figure, in its block, and those right behind it."""
    found = text.at(figure.block, figure.start, figure.end)
    if found is None:
        return frozenset(), frozenset()
    start, end = found
    whole = range(max(start - _AROUND, 0), min(end + _AROUND, len(text.syllables)))
    inside = [at for at in whole if text.blocks[at] == figure.block]
    before = [text.syllables[at] for at in inside if at < start]
    behind = [text.syllables[at] for at in inside if at >= end]
    return frozenset((*pairwise(before), *pairwise(behind))), frozenset(pairwise(behind[:_BEHIND]))


def _fact(corpus: Corpus, told: _Told, story_of: Mapping[int, str]) -> Fact:
    items = tuple(Item(corpus.members[article].id, place) for article, place in told.items)
    digest = hashlib.sha256(f"{items[0].article} {items[0].place}".encode()).hexdigest()
    stories = {story_of.get(article) for article, _ in told.items}
    return Fact(f"fact-{digest[:12]}", items, told.story if stories == {told.story} else None)
