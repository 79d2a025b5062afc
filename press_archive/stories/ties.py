"""Why articles are one story: the strongest tie of each to another, and what shows in it that they belong together.

In: a corpus, a group of articles. Out: :class:`Tie` values, a tree that holds the whole group (the maximum spanning
tree of its scores, by Kruskal), so that a reader can follow from any article to any other why it is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from press_archive.link.merge import Merge
from press_archive.stories.clusters import LARGEST, ONE_HAPPENING, Compared, Judged, Scored, all_pairs
from press_archive.stories.corpus import Corpus
from press_archive.stories.rows import F64, I64
from press_archive.stories.scores import STEPS
from press_archive.stories.values import Sign, Tie
from press_archive.stories.weights import WEIGHTS

# From which a measure is a sign that two belong together: half of what it is between reports of one happening.
_SHOWS: Mapping[str, tuple[Sign, float]] = {
    "opening": ("opening", 0.1),
    "headline_less": ("headline", 0.15),
    "names_less": ("names", 0.35),
}
_AT_ONCE = 1  # days between publications at most, which then speak for one happening


def ties_of(
    corpus: Corpus, groups: Sequence[Sequence[int]], found: Compared, judged: Judged
) -> list[tuple[Tie, ...]]:
    """Return the ties of each group, the surest first."""
    group = np.full(len(corpus), -1)
    for number, members in enumerate(groups):
        group[list(members)] = number
    links: list[list[_Link]] = [[] for _ in groups]
    for inside in _inside(corpus, groups, group, found):
        rows = zip(
            inside.left.tolist(), inside.right.tolist(), inside.scores.tolist(), inside.measures, strict=True
        )
        for left, right, score, measures in rows:
            links[group[left]].append(_Link(-score, left, right, measures))
    for left, right in judged.same:
        if group[left] == group[right] >= 0:
            links[group[left]].append(_Link(-STEPS, left, right, None))
    return [tuple(_tie(corpus, link) for link in _tree(own)) for own in links]


class _Link(NamedTuple):
    """Two articles of a group; ``less`` is the lower the surer they belong together."""

    less: int
    left: int
    right: int
    measures: F64 | None  # None where a person decided


def _inside(
    corpus: Corpus, groups: Sequence[Sequence[int]], group: I64, found: Compared
) -> tuple[Scored, Scored]:
    """Return the pairs of each group; of one that is too large those that hold it together."""
    large = np.array([len(members) > LARGEST for members in groups], np.bool_)
    sure = found.sure
    same = (group[sure.left] >= 0) & (group[sure.left] == group[sure.right])
    same[same] = large[group[sure.left[same]]]
    small = [members for members in groups if len(members) <= LARGEST]
    return sure.some(same), all_pairs(corpus, small, ONE_HAPPENING, found.inside)


def _tree(links: Iterable[_Link]) -> Iterator[_Link]:
    merge: Merge[int] = Merge()
    for link in sorted(links, key=lambda one: one[:3]):
        if merge.find(link.left) != merge.find(link.right):
            merge.join(link.left, link.right)
            yield link


def _tie(corpus: Corpus, link: _Link) -> Tie:
    left, right = link.left, link.right
    ids = corpus.members[left].id, corpus.members[right].id
    if link.measures is None:
        return Tie(*ids, 1.0, ("judged",))
    signs = sorted(_signs(corpus, left, right, link.measures), reverse=True)
    return Tie(*ids, round(-link.less / STEPS, 2), tuple(sign for _, sign in signs))


def _signs(corpus: Corpus, left: int, right: int, measures: F64) -> Iterator[tuple[float, Sign]]:
    """Yield what two have in common, with how much of their score it makes."""
    for (name, weight), measure in zip(WEIGHTS.items(), measures.tolist(), strict=True):
        if name in _SHOWS and measure >= _SHOWS[name][1]:
            yield weight * measure, _SHOWS[name][0]
    one, other = corpus.traits[left], corpus.traits[right]
    if one.event and one.event == other.event:
        yield 0.1, "event"
    if one.day and other.day and abs(corpus.days[left] - corpus.days[right]) <= _AT_ONCE:
        yield 0.0, "time"
