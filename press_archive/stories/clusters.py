"""Which articles are one story: those tied together, parted again where a tie holds only a few of many.

In: a corpus, what people decided. Out: groups of articles, and the scores of pairs. First the connected components of
all ties that are sure enough, then average link inside each (the same groups as average link over all articles, at a
fraction of the cost); ties by id. Connected components alone chain from one happening to the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from press_archive.link.merge import Merge
from press_archive.stories.candidates import candidates
from press_archive.stories.corpus import Corpus
from press_archive.stories.rows import F64, I64
from press_archive.stories.scores import STEPS, measures, scores, vetoed
from press_archive.stories.weights import WEIGHTS

_NAMES = list(WEIGHTS).index("names_less")
_SAME_PEOPLE = 0.2  # share of the names of both that what follows from each other has in common
_LARGEST = 400  # articles all pairs of which are compared
_STEP = round(0.05 * STEPS)  # by which ties must be surer where there are more
_SUREST = round(0.95 * STEPS)  # what is tied so is one story, however many there are

Pair = tuple[int, int]  # places in the corpus, the smaller first


@dataclass(frozen=True, slots=True)
class Rule:
    """When articles are one group; scores in steps."""

    window: int  # days between publications
    tied: int  # the score from which two are tied
    mean: int  # and what that of the pairs of two groups must be for these to be one
    follows: bool = False  # whether one happening may follow the other: days and vetoes do not count


# Reports of one happening; groups change little between .45 and .6.
ONE_HAPPENING = Rule(3, round(0.5 * STEPS), round(0.5 * STEPS))
# Happenings that follow from each other: their reports are alike, if less so.
ONE_THREAD = Rule(14, round(0.3 * STEPS), round(0.15 * STEPS), follows=True)


@dataclass(frozen=True, slots=True)
class Judged:
    """What people decided about pairs of articles."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    unsure: frozenset[Pair] = frozenset()  # somebody was asked and left it open: the rules decide


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs of articles, by their places in the corpus, the earlier first, in order."""

    left: I64
    right: I64
    scores: I64  # in steps; 0 where something shows that the two differ
    measures: F64  # a row a pair


def compared(corpus: Corpus, left: I64, right: I64, rule: Rule = ONE_HAPPENING) -> Scored:
    """Compare pairs of articles."""
    found = measures(corpus, left, right)
    score = scores(found, whenever=rule.follows)
    if rule.follows:
        score[found[:, _NAMES] < _SAME_PEOPLE] = 0
    else:
        sure = np.flatnonzero(score >= rule.tied)
        score[sure[vetoed(corpus, left[sure], right[sure])]] = 0
    return Scored(left, right, score, found)


def groups_of(corpus: Corpus, judged: Judged, rule: Rule = ONE_HAPPENING) -> tuple[list[list[int]], Scored]:
    """Return the groups of two articles or more, in order, and the pairs that were compared to find them."""
    found = compared(corpus, *candidates(corpus, rule.window), rule)
    components = _components(found, rule.tied, judged)
    small = [members for members in components if len(members) <= _LARGEST]
    groups = [members for members in components if len(members) > _LARGEST]
    for members, links in zip(small, _links(corpus, small, rule), strict=True):
        groups += _parted(members, links, judged, rule.mean)
    return sorted(group for group in groups if len(group) > 1), found


def _components(found: Scored, least: int, judged: Judged) -> list[list[int]]:
    """Return what ties of at least this score hold together; of more than the largest that of surer ties."""
    sure = found.scores >= least
    pairs = zip(found.left[sure].tolist(), found.right[sure].tolist(), strict=True)
    components = _joined((*(pair for pair in pairs if pair not in judged.different), *judged.same))
    if least >= _SUREST:
        return components
    small = [one for one in components if len(one) <= _LARGEST]
    large = {place for one in components if len(one) > _LARGEST for place in one}
    if not large:
        return small
    inside = np.isin(found.left, list(large))
    rest = Scored(found.left[inside], found.right[inside], found.scores[inside], found.measures[inside])
    same = frozenset(pair for pair in judged.same if pair[0] in large)
    return small + _components(rest, min(least + _STEP, _SUREST), Judged(same, judged.different))


def _joined(pairs: Iterable[Pair]) -> list[list[int]]:
    merge: Merge[int] = Merge()
    places = set()
    for one, other in pairs:
        merge.join(one, other)
        places |= {one, other}
    components: defaultdict[int, list[int]] = defaultdict(list)
    for place in sorted(places):
        components[merge.find(place)].append(place)
    return list(components.values())


def _links(corpus: Corpus, components: Sequence[Sequence[int]], rule: Rule) -> Iterator[I64]:
    """Yield the scores of all pairs of each component."""
    inside = [np.triu_indices(len(members), 1) for members in components]
    places = [np.array(members, np.int64) for members in components]
    none = np.zeros(0, np.int64)
    left = np.concatenate([none, *(at[one] for at, (one, _) in zip(places, inside, strict=True))])
    right = np.concatenate([none, *(at[other] for at, (_, other) in zip(places, inside, strict=True))])
    found, first = compared(corpus, left, right, rule).scores, 0
    for members, (one, other) in zip(components, inside, strict=True):
        links = np.zeros((len(members), len(members)), np.int64)
        links[one, other] = links[other, one] = found[first : first + len(one)]
        first += len(one)
        yield links


# ── Average link ──────────────────────────────────────────────────────────────────────────────────
class _Grouping:
    """Articles in groups, each known by the first of its articles, and how much two groups have in common."""

    def __init__(self, links: I64) -> None:
        count = len(links)
        self.group = np.arange(count)  # of each article
        self.sums = links  # of the scores of all pairs of two groups
        self.sizes = np.ones(count, np.int64)
        self.apart = np.eye(count, dtype=np.bool_)  # what must not be merged

    def merge(self, one: int, other: int) -> None:
        """Merge the groups of two articles."""
        first, second = sorted((int(self.group[one]), int(self.group[other])))
        if first == second:
            return
        self.sums[first] += self.sums[second]
        self.sums[:, first] += self.sums[:, second]
        self.apart[first] |= self.apart[second]
        self.apart[:, first] |= self.apart[:, second]
        self.apart[second] = self.apart[:, second] = True
        self.sizes[first] += self.sizes[second]
        self.group[self.group == second] = first

    def likest(self) -> tuple[int, int, float]:
        """Return the two groups that are most alike, the first of several, and their average score."""
        means = np.where(self.apart, -1.0, self.sums / np.outer(self.sizes, self.sizes))
        one, other = divmod(int(means.argmax()), len(means))
        return one, other, float(means[one, other])


def _parted(members: Sequence[int], links: I64, judged: Judged, least: int) -> list[list[int]]:
    """Merge the groups whose articles are most alike on the average, as long as they are sure enough."""
    place = {member: number for number, member in enumerate(members)}
    grouping = _Grouping(links)
    for one, other in judged.different:
        if one in place and other in place:
            grouping.apart[place[one], place[other]] = grouping.apart[place[other], place[one]] = True
    for one, other in sorted(judged.same):
        if one in place and other in place:
            grouping.merge(place[one], place[other])
    while True:
        one, other, mean = grouping.likest()
        if mean < least:
            break
        grouping.merge(one, other)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for member, group in zip(members, grouping.group.tolist(), strict=True):
        groups[group].append(member)
    return list(groups.values())
