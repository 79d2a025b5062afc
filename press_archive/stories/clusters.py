"""Which articles are one story: those tied together, parted again where a tie holds only a few of many.

In: a corpus, what people decided. Out: groups of articles, and the scores of pairs. First the connected components of
all ties that are sure enough, then average link inside each (the same groups as average link over all articles, at a
fraction of the cost); ties by id. Connected components alone chain from one happening to the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from press_archive.link.merge import Merge
from press_archive.stories.corpus import Corpus
from press_archive.stories.rows import F64, I64, Bool, starts_of, told_by
from press_archive.stories.scores import STEPS, measures, scores, vetoed
from press_archive.stories.weights import WEIGHTS

_NAMES = list(WEIGHTS).index("names_less")
_SAME_PEOPLE = 0.2  # share of the names of both that what follows from each other has in common
NEARLY_TIED = round(0.3 * STEPS)  # the score from which two articles were nearly tied
LARGEST = 400  # articles all pairs of which are compared
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


# Reports of one happening. Two groups are made one where this is right three times in five or more: a report in the
# wrong story misleads, one that stands beside its story is but a story more, and mostly of the same thread.
ONE_HAPPENING = Rule(3, round(0.5 * STEPS), round(0.6 * STEPS))
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

    @property
    def keys(self) -> I64:
        return (self.left << 32) | self.right

    def some(self, which: Bool | I64) -> Scored:
        return Scored(self.left[which], self.right[which], self.scores[which], self.measures[which])

    def moved(self, places: I64) -> Scored:
        """Return the same with the place that each article has in another corpus, in which they are in one order."""
        return Scored(places[self.left], places[self.right], self.scores, self.measures)


_NONE = np.zeros(0, np.int64)
NONE_SCORED = Scored(_NONE, _NONE, _NONE, np.zeros((0, len(WEIGHTS))))


@dataclass(frozen=True, slots=True)
class Compared:
    """The pairs of articles by which groups are told."""

    sure: Scored  # those that are tied, or nearly
    inside: Scored  # all pairs of articles that ties hold together, where these are not too many


def together(*found: Scored) -> Scored:
    """Return the pairs of all, each once, in order."""
    columns = (np.concatenate([getattr(part, name) for part in found]) for name in Scored.__slots__)
    every = Scored(*columns)
    every = every.some(np.argsort(every.keys, kind="stable"))
    return every.some(starts_of(every.keys))


def compared(
    corpus: Corpus, left: I64, right: I64, rule: Rule = ONE_HAPPENING, known: Scored = NONE_SCORED
) -> Scored:
    """Compare pairs of articles, but for those that are known; what is told of others makes no difference."""
    keys, held = (left << 32) | right, known.keys
    there = told_by(held, keys)
    new = _compared(corpus, left[~there], right[~there], rule)
    old = known.some(np.searchsorted(held, keys[there]))
    score, found = np.zeros(len(keys), np.int64), np.zeros((len(keys), len(WEIGHTS)))
    score[there], score[~there] = old.scores, new.scores
    found[there], found[~there] = old.measures, new.measures
    return Scored(left, right, score, found)


def _compared(corpus: Corpus, left: I64, right: I64, rule: Rule) -> Scored:
    some = np.zeros(len(corpus), np.bool_)
    some[left] = some[right] = True
    own, place = corpus.only(some), np.cumsum(some) - 1
    one, other = place[left], place[right]
    found = measures(own, one, other)
    score = scores(found, whenever=rule.follows)
    if rule.follows:
        score[found[:, _NAMES] < _SAME_PEOPLE] = 0
    else:
        sure = np.flatnonzero(score >= rule.tied)
        score[sure[vetoed(own, one[sure], other[sure])]] = 0
    return Scored(left, right, score, found)


def tied(found: Scored, rule: Rule = ONE_HAPPENING) -> Scored:
    """Return those of some pairs that are tied, or nearly, which a person may be asked about."""
    return found.some(found.scores >= min(rule.tied, NEARLY_TIED))


def with_inside(
    corpus: Corpus, sure: Scored, rule: Rule = ONE_HAPPENING, known: Scored | None = None
) -> Compared:
    """Compare all articles that ties hold together; those ``known`` are not compared again."""
    small = [members for members in _components(sure, rule.tied, Judged()) if len(members) <= LARGEST]
    return Compared(sure, all_pairs(corpus, small, rule, known or sure))


def all_pairs(corpus: Corpus, groups: Iterable[Sequence[int]], rule: Rule, known: Scored) -> Scored:
    """Compare all articles of each group with each other, but for those pairs that are known."""
    inside = [np.array(members, np.int64)[each_two(len(members))] for members in groups]
    left, right = np.concatenate([np.zeros((2, 0), np.int64), *inside], axis=1)
    order = np.lexsort((right, left))
    return compared(corpus, left[order], right[order], rule, known)


@lru_cache(32)
def each_two(count: int) -> I64:
    """Return the two sides of all pairs of so many things, by their places."""
    return np.array(np.triu_indices(count, 1))


def groups_of(corpus: Corpus, judged: Judged, found: Compared, rule: Rule = ONE_HAPPENING) -> list[list[int]]:
    """Return the groups of two articles or more, in order."""
    components = _components(found.sure, rule.tied, judged)
    small = [members for members in components if len(members) <= LARGEST]
    groups = [members for members in components if len(members) > LARGEST]
    known = all_pairs(corpus, small, rule, found.inside)
    for members, links in zip(small, _links(small, known), strict=True):
        groups += _parted(members, links, judged, rule.mean)
    return sorted(group for group in groups if len(group) > 1)


def _components(found: Scored, least: int, judged: Judged) -> list[list[int]]:
    """Return what ties of at least this score hold together; of more than the largest that of surer ties."""
    sure = found.scores >= least
    pairs = zip(found.left[sure].tolist(), found.right[sure].tolist(), strict=True)
    components = _joined((*(pair for pair in pairs if pair not in judged.different), *judged.same))
    if least >= _SUREST:
        return components
    small = [one for one in components if len(one) <= LARGEST]
    large = {place for one in components if len(one) > LARGEST for place in one}
    if not large:
        return small
    rest = found.some(np.isin(found.left, list(large)))
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


def _links(components: Sequence[Sequence[int]], known: Scored) -> Iterator[I64]:
    """Yield the scores of all pairs of each component."""
    keys = known.keys
    for members in components:
        one, other = each_two(len(members))
        own = np.array(members, np.int64)
        links = np.zeros((len(members), len(members)), np.int64)
        links[one, other] = known.scores[np.searchsorted(keys, (own[one] << 32) | own[other])]
        yield links + links.T


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
    if len(members) == 2 and not (judged.same or judged.different):  # as most are
        return [list(members)] if links[0, 1] >= least else [[one] for one in members]
    place = {member: number for number, member in enumerate(members)}
    same = [(place[one], place[other]) for one, other in judged.same if one in place and other in place]
    for joined in _joined(same):  # what is tied to one of them is tied to all: they report one happening
        links[joined] = links[joined].max(axis=0)
        links[:, joined] = links[joined].T
    grouping = _Grouping(links)
    for one, other in judged.different:
        if one in place and other in place:
            grouping.apart[place[one], place[other]] = grouping.apart[place[other], place[one]] = True
    for one, other in sorted(same):
        grouping.merge(one, other)
    while True:
        one, other, mean = grouping.likest()
        if mean < least:
            break
        grouping.merge(one, other)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for member, group in zip(members, grouping.group.tolist(), strict=True):
        groups[group].append(member)
    return list(groups.values())
