"""What a person should decide about stories: two that were nearly made one, a report that barely belongs.

In: a corpus, its groups, the pairs that were compared to find them, what people decided. Out: :class:`Doubt` values,
those first that concern the most articles and are nearest to the line. What somebody judged does not come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from press_archive.stories.clusters import (
    NEARLY_TIED,
    ONE_HAPPENING,
    Compared,
    Judged,
    Pair,
    Scored,
    all_pairs,
    compared,
    together,
)
from press_archive.stories.corpus import Corpus
from press_archive.stories.rows import I64, starts_of
from press_archive.stories.scores import STEPS
from press_archive.stories.values import Doubt

MOST = 100
_LOOKED_AT = 400  # pairs of groups, and groups, whose articles are all compared
_SIDE = 20  # articles of a group at most that are compared with those of another
_NEARLY = 0.3  # mean score of the articles of two groups, likewise
_LINE = ONE_HAPPENING.mean / STEPS
_BARELY = _LINE + 0.15  # and that of an article and the others of its group, below which it barely belongs


class _Candidate(NamedTuple):
    """Two articles by their places, and the groups that would be one, or the one that would be parted."""

    left: int
    right: int
    groups: tuple[tuple[int, ...], ...]


def doubts_of(
    corpus: Corpus, groups: Sequence[Sequence[int]], found: Compared, judged: Judged, known: Scored
) -> tuple[list[Doubt], Scored]:
    """Return at most :data:`MOST` doubts, the weightiest first; and the pairs compared, but for those ``found``.

    ``known`` are pairs that were compared before.
    """
    group = np.arange(len(groups), len(groups) + len(corpus))  # an article in no group is one by itself
    for number, members in enumerate(groups):
        group[list(members)] = number
    asked = _between(group, (*judged.different, *judged.unsure))
    between = list(_nearly_one(groups, group, found.sure, asked))
    pairs = compared(corpus, *_sides(between), known=known)
    apart = _means(between, pairs)
    told = frozenset(place for pair in (*judged.same, *judged.unsure) for place in pair)
    barely = _barely_in(corpus, groups, found.inside, told)
    doubts = [_doubt(corpus, one, mean, together=False) for one, mean in apart if mean >= _NEARLY]
    doubts += [_doubt(corpus, one, mean, together=True) for one, mean in barely]
    return sorted(doubts, key=lambda one: (-one.weight, one.left, one.right))[:MOST], together(pairs)


def _doubt(corpus: Corpus, one: _Candidate, mean: float, *, together: bool) -> Doubt:
    reach = sum(map(len, one.groups))
    ids = corpus.members[one.left].id, corpus.members[one.right].id
    return Doubt(*ids, together, round(mean, 2), round(reach * (1.0 - abs(mean - _LINE)), 2))


def _between(group: I64, pairs: Iterable[Pair]) -> frozenset[Pair]:
    """Return the pairs of groups that some pairs of articles are of."""
    found = ((int(group[left]), int(group[right])) for left, right in pairs)
    return frozenset((min(pair), max(pair)) for pair in found)


# ── Nearly one ────────────────────────────────────────────────────────────────────────────────────
def _nearly_one(
    groups: Sequence[Sequence[int]], group: I64, found: Scored, asked: frozenset[Pair]
) -> Iterator[_Candidate]:
    """Yield the pairs of groups with a tie between them, each with its surest: first what is surest and largest."""
    outside = np.flatnonzero((found.scores >= NEARLY_TIED) & (group[found.left] != group[found.right]))
    one, other = group[found.left[outside]], group[found.right[outside]]
    first, second = np.minimum(one, other), np.maximum(one, other)
    order = np.lexsort((outside, -found.scores[outside], second, first))
    surest = outside[order[starts_of((first << 32 | second)[order])]] if len(order) else outside
    sizes = np.array([*map(len, groups), *[1] * len(group)], np.int64)
    reach = sizes[group[found.left[surest]]] + sizes[group[found.right[surest]]]
    ranked = surest[np.lexsort((surest, -found.scores[surest] * reach))]
    for at in ranked[:_LOOKED_AT].tolist():
        left, right = int(found.left[at]), int(found.right[at])
        pair = int(group[left]), int(group[right])
        if (min(pair), max(pair)) not in asked:
            yield _Candidate(
                left,
                right,
                tuple(_members(groups, own, alone) for own, alone in zip(pair, (left, right), strict=True)),
            )


def _members(groups: Sequence[Sequence[int]], own: int, alone: int) -> tuple[int, ...]:
    return tuple(groups[own]) if own < len(groups) else (alone,)


def _sides(candidates: Iterable[_Candidate]) -> tuple[I64, I64]:
    """Return all pairs of articles of the two groups of each candidate, the earlier article first."""
    pairs = [
        np.array([(one, other) for one in left[:_SIDE] for other in right[:_SIDE]], np.int64)
        for left, right in (candidate.groups for candidate in candidates)
    ]
    one, other = np.concatenate([np.zeros((0, 2), np.int64), *pairs]).T
    return np.minimum(one, other), np.maximum(one, other)


def _means(candidates: Sequence[_Candidate], pairs: Scored) -> list[tuple[_Candidate, float]]:
    """Return with each candidate the mean score of its two groups."""
    if not candidates:
        return []
    sizes = [len(left[:_SIDE]) * len(right[:_SIDE]) for left, right in (one.groups for one in candidates)]
    of = np.repeat(np.arange(len(sizes)), sizes)
    means = np.bincount(of, pairs.scores) / np.bincount(of) / STEPS
    return list(zip(candidates, means.tolist(), strict=True))


# ── Barely one ────────────────────────────────────────────────────────────────────────────────────
def _barely_in(
    corpus: Corpus, groups: Sequence[Sequence[int]], inside: Scored, told: frozenset[int]
) -> Iterator[tuple[_Candidate, float]]:
    """Yield of each group the article least like the others, beside the one that is most."""
    compared_ones = [tuple(members) for members in groups if len(members) <= _SIDE][:_LOOKED_AT]
    if not compared_ones:
        return
    pairs = all_pairs(corpus, compared_ones, ONE_HAPPENING, inside)
    left, right, scores = pairs.left, pairs.right, pairs.scores
    sums = np.bincount(np.concatenate([left, right]), np.concatenate([scores, scores]), len(corpus))
    for members in compared_ones:
        means = [float(sums[place]) / (len(members) - 1) / STEPS for place in members]
        least, most = means.index(min(means)), means.index(max(means))
        if len(members) == 2:
            least, most = 1, 0
        if means[least] < _BARELY and least != most and members[least] not in told:
            one, other = sorted((members[least], members[most]))
            yield _Candidate(one, other, (members,)), means[least]
