"""One number told by several: figures of one value and unit whose texts say the same around them.

In: a corpus, the story of each article. Out: :class:`Fact` values. Within a story a word in common is enough, or two
for a round number; in another story or none the number must not be round, for round numbers recur by chance. Each
figure is compared with the first of each fact that has a word in common, so that the work grows with the number of
figures; no text is loaded for it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from press_archive.stories.again import Place, told_again
from press_archive.stories.corpus import Corpus, mixed
from press_archive.stories.rows import I64, U32, Bool, distinct, ranges, starts_of, told_by
from press_archive.stories.since import Since
from press_archive.stories.traits import AROUND, Traits
from press_archive.stories.values import Fact, Item

_BEHIND = 4  # syllables right behind a figure: as they tell what is counted, they count twice
_MOST = 40  # facts of one value and unit that a figure is compared with
_AT_ONCE = 100_000  # figures whose surroundings are read together, which bounds the memory
# What the pairs of syllables must weigh that stand around both, in binary digits.
_IN_STORY, _ROUND_IN_STORY = 5.0, 9.0
_ELSEWHERE, _SHARE_ELSEWHERE, _ROUND_ELSEWHERE = 14.0, 24.0, 45.0


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure and what stands around it."""

    group: int  # of those with one value and unit
    place: Place
    story: str  # its article's; of an article without one, a name of its own
    pairs: Mapping[int, float]  # of syllables around it, by their hashes: what it weighs that two have it
    behind: frozenset[int]  # those of them right behind it
    thing: str
    is_round: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """A fact while it is put together: others are compared with its first figure."""

    first: _Figure
    items: list[Place]


def facts_of(corpus: Corpus, story_of: Mapping[int, str], since: Since) -> tuple[Fact, ...]:
    """Return the facts that two articles or more tell; ``story_of`` gives stories by their articles' places."""
    marks = since.marks(~since.same | since.in_another_story(story_of), _marks)
    marks = distinct(np.concatenate([marks, _marks_of_others(corpus, since)]))
    made = [
        (fact.items, _fact(corpus, fact, story_of))
        for groups in _some(told_again([_marks(one) for one in corpus.traits], marks))
        for fact in _facts_of(corpus, groups, story_of)
        if len({article for article, _ in fact.items}) > 1
    ]
    wanted = set(marks.tolist())
    for fact in since.told.facts:
        items = since.places(fact.figures)
        if items and _mark(corpus, *items[0]) not in wanted:
            made.append((items, fact))
    return tuple(fact for _, fact in sorted(made, key=lambda one: one[0]))


def _marks_of_others(corpus: Corpus, since: Since) -> U32:
    """Return the marks of the figures of articles that are as they were around which something weighs otherwise."""
    own = np.flatnonzero(since.same & ~since.weighs_the_same).tolist()
    places = [
        (article, place) for article in own for place in range(len(corpus.traits[article].figures) // 4)
    ]
    found = _surroundings(corpus, places)
    figures = found.owners[told_by(since.pairs_weighing_otherwise, found.hashes)]
    return np.array([_mark(corpus, *places[number]) for number in distinct(figures).tolist()], np.uint32)


def _marks(traits: Traits) -> bytes:
    return traits.figures


def _mark(corpus: Corpus, article: int, place: int) -> int:
    return memoryview(corpus.traits[article].figures).cast("I")[place]


def _some(groups: Iterable[list[Place]]) -> Iterator[list[list[Place]]]:
    """Take groups together until they have enough figures."""
    taken: list[list[Place]] = []
    count = 0
    for group in groups:
        taken.append(group)
        count += len(group)
        if count >= _AT_ONCE:
            yield taken
            taken, count = [], 0
    yield taken


def _facts_of(
    corpus: Corpus, groups: Sequence[Sequence[Place]], story_of: Mapping[int, str]
) -> Iterator[_Told]:
    figures = _figures(corpus, groups, story_of)
    for _, group in groupby(figures, key=lambda one: one.group):
        yield from _facts(group)


def _facts(group: Iterable[_Figure]) -> list[_Told]:
    facts: list[_Told] = []
    having: defaultdict[int, list[int]] = defaultdict(list)  # of each pair: the facts that have it
    for figure in group:
        likely = {number for pair in figure.pairs for number in having.get(pair, ())}
        fact = next(
            (facts[number] for number in sorted(likely) if _is_told(facts[number].first, figure)), None
        )
        if fact is not None:
            fact.items.append(figure.place)
        elif len(facts) < _MOST:
            for pair in figure.pairs:
                having[pair].append(len(facts))
            facts.append(_Told(figure, [figure.place]))
    return facts


def _is_told(first: _Figure, new: _Figure) -> bool:
    if not (new.thing.startswith(first.thing) or first.thing.startswith(new.thing)):
        return False
    common = sum(weight for pair, weight in first.pairs.items() if pair in new.pairs)
    common += sum(first.pairs[pair] for pair in first.behind & new.behind)
    if first.story == new.story:
        return common >= (_ROUND_IN_STORY if first.is_round else _IN_STORY)
    if first.is_round:
        return common >= _ROUND_ELSEWHERE
    return common >= (_SHARE_ELSEWHERE if first.thing == "%" else _ELSEWHERE)


# ── What stands around figures ────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class _Surroundings:
    """The pairs of syllables around figures."""

    owners: I64  # of each pair, its figure by its number
    hashes: U32
    behind: Bool  # whether it stands right behind
    are_round: I64  # of each figure, whether it is round


def _surroundings(corpus: Corpus, places: Sequence[Place]) -> _Surroundings:
    around = np.array([_around(corpus, *place) for place in places], np.int64).reshape(-1, AROUND)
    first = corpus.firsts[np.array([article for article, _ in places], np.int64)]
    _, start, end, before, behind, are_round = around.T
    figure = np.arange(len(places))
    sides = [_pairs(corpus, first + start - before, before), _pairs(corpus, first + end, behind)]
    owners = np.concatenate([np.repeat(figure, lengths) for _, lengths in sides])
    hashes = np.concatenate([own for own, _ in sides])
    right_behind = ranges(np.zeros(len(places), np.int64), sides[1][1]) < _BEHIND - 1
    near = np.append(np.zeros(len(hashes) - len(right_behind), np.bool_), right_behind)
    return _Surroundings(owners, hashes, near, are_round)


def _figures(
    corpus: Corpus, groups: Sequence[Sequence[Place]], story_of: Mapping[int, str]
) -> Iterator[_Figure]:
    """Yield the figures that have a pair of syllables around them in common with another of their group."""
    places = [place for group in groups for place in group]
    around = _surroundings(corpus, places)
    owners, hashes, near, is_round = around.owners, around.hashes, around.behind, around.are_round
    group = np.repeat(np.arange(len(groups)), [len(own) for own in groups])
    kept = _several((group[owners] << 32) | hashes, owners)
    kept = kept[np.argsort(owners[kept], kind="stable")]
    owners, hashes, near = owners[kept], hashes[kept], near[kept]
    weights = corpus.rarity.pairs(hashes)
    for some in np.split(np.arange(len(owners)), np.flatnonzero(np.diff(owners)) + 1):
        if len(some):
            number = int(owners[some[0]])
            article, place = places[number]
            pairs = hashes[some].tolist()
            yield _Figure(
                int(group[number]),
                (article, place),
                story_of.get(article, f"none-{article}"),
                dict(zip(pairs, weights[some].tolist(), strict=True)),
                frozenset(hashes[some][near[some]].tolist()),
                corpus.traits[article].things.split("\n")[place],
                bool(is_round[number]),
            )


def _several(keys: I64, owners: I64) -> I64:
    """Return the places of keys that several owners have."""
    order = np.lexsort((owners, keys))
    ordered, own = keys[order], owners[order]
    first = starts_of(ordered)
    at = np.flatnonzero(first)
    last = np.append(at[1:], len(ordered)) - 1
    several = own[at] != own[last] if len(at) else np.zeros(0, np.bool_)
    found: I64 = order[several[np.cumsum(first) - 1]]
    return found


def _around(corpus: Corpus, article: int, place: int) -> tuple[int, ...]:
    """Return the numbers of a figure."""
    own = memoryview(corpus.traits[article].around).cast("I")
    return tuple(own[AROUND * place : AROUND * (place + 1)])


def _pairs(corpus: Corpus, first: I64, count: I64) -> tuple[U32, I64]:
    """Return the pairs of so many syllables from a place on, and how many there are."""
    lengths = np.maximum(count - 1, 0)
    at = ranges(first, lengths)
    if not len(at):  # nor need the syllables of all be brought together
        return np.zeros(0, np.uint32), lengths
    return mixed(corpus.syllables[at], corpus.syllables[at + 1]), lengths


def _fact(corpus: Corpus, told: _Told, story_of: Mapping[int, str]) -> Fact:
    items = tuple(Item(corpus.members[article].id, place) for article, place in told.items)
    digest = hashlib.sha256(f"{items[0].article} {items[0].place}".encode()).hexdigest()
    stories = {story_of.get(article) for article, _ in told.items}
    return Fact(f"fact-{digest[:12]}", items, told.first.story if stories == {told.first.story} else None)
