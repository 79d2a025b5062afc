"""What pairs of articles have in common, before anybody's judgement; made anew only near what changed.

In: a corpus, and what was found of another set of articles. Out: :class:`Found`, the same as if it were made from
nothing. Everything told of a pair depends on the two, on what their things weigh, and on who else has what they are
looked up by: so where few articles come, go or change, or something of few weighs otherwise, only who meets them, or
meets others because of them, is compared again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from press_archive.stories.candidates import candidates, looked_up_from
from press_archive.stories.clusters import ONE_HAPPENING, Compared, compared, tied, together, with_inside
from press_archive.stories.corpus import Corpus, Member, in_sample
from press_archive.stories.meetings import Changed, Side, changed_candidates
from press_archive.stories.passages import Chains, chains_of, changed_chains, in_order
from press_archive.stories.rarity import Rarity, share_of
from press_archive.stories.rows import F64, I64, Bool, told_by
from press_archive.stories.told import Told

_MOST = 0.1  # of the articles: where more are concerned, everything is made anew in no more time


@dataclass(frozen=True, slots=True)
class Found:
    """What pairs have in common; articles by their places in the corpus."""

    least: F64  # of each article, what it is looked up by must weigh
    lengths: F64  # of each opening, as a vector
    happenings: Compared
    chains: Chains


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was found of another set of articles."""

    # Those that are as they were, in the order of places; ``None`` for others.
    members: Sequence[Member | None]
    gone: Mapping[int, Member]  # the others as they were, by their places
    rarity: Rarity
    found: Found
    told: Told

    def rarity_of(self, articles: Sequence[Member]) -> Rarity | None:
        """Return the rarity in an archive of now, if its sample holds the articles of before; else ``None``."""
        was = {one.id for one in self.members if one is not None}
        changed = [one.id for one in self.gone.values()] + [one.id for one in articles if one.id not in was]
        share = share_of(len(articles))
        same = share == share_of(len(self.members)) and not any(in_sample(one, share) for one in changed)
        return self.rarity if same else None


def find(corpus: Corpus, earlier: Earlier | None = None) -> Found:
    """Return what pairs of articles have in common."""
    if earlier is not None and are_few(len(earlier.gone), len(corpus)):
        both = _Both(corpus, earlier)
        if are_few(int(both.touched.sum()), len(corpus)):
            return _found_again(both, earlier.found)
    least, lengths = looked_up_from(corpus), corpus.lengths
    sure = tied(compared(corpus, *candidates(corpus, ONE_HAPPENING.window, least)))
    happenings = with_inside(corpus, sure)
    corpus.forget()
    return Found(least, lengths, happenings, chains_of(corpus))


def are_few(changed: int, articles: int) -> bool:
    """Whether so few of the articles have changed that it is worth taking up what was found before."""
    return changed <= _MOST * articles


class _Both:
    """The articles of before and those of now side by side; one that was changed stands there twice."""

    def __init__(self, corpus: Corpus, earlier: Earlier) -> None:
        gone = earlier.gone
        self.corpus = Corpus([*corpus.members, *gone.values()], corpus.rarity) if gone else corpus
        self.now, self.rarity = corpus, earlier.rarity
        place = {id(member): number for number, member in enumerate(self.corpus.members)}
        was = [gone[number] if one is None else one for number, one in enumerate(earlier.members)]
        # Of each article of before, its place here.
        self.old: I64 = np.array([place[id(one)] for one in was], np.int64)
        self.before = np.zeros(len(self.corpus), np.bool_)
        self.before[self.old] = True
        self.after = np.ones(len(self.corpus), np.bool_)
        self.after[[place[id(one)] for one in gone.values()]] = False
        self.places = np.cumsum(self.after) - 1  # of each that is there now, its place now
        # Those new or gone, and those whose openings have something that weighs otherwise.
        self.touched: Bool = ~(self.before & self.after) | self._weighing_otherwise()

    def _weighing_otherwise(self) -> Bool:
        now, was = self.corpus.rarity, self.rarity
        found = self.corpus.opening_with(now.names.changed(was.names))
        having = self.corpus.having(now.pairs.changed(was.pairs))
        found[(having & np.uint64(0xFFFFFFFF)).astype(np.int64)] = True
        return found

    def changed(self, found: Found) -> Changed:
        """Return what is otherwise than when something was found."""
        least, lengths = np.zeros(len(self.corpus)), np.zeros(len(self.corpus))
        least[self.old], lengths[self.old] = found.least, found.lengths
        before = Side(self.before, least.copy(), self.rarity)
        new = self.touched & self.after
        own = self.corpus.only(new)
        least[new], lengths[new] = looked_up_from(own), own.lengths
        return Changed(before, Side(self.after, least, self.corpus.rarity), self.touched, lengths)


def _found_again(both: _Both, earlier: Found) -> Found:
    changed = both.changed(earlier)
    happenings = _happenings_again(both, changed, earlier.happenings)
    concerned, chains = changed_chains(both.corpus, both.before, both.after)
    kept = earlier.chains.moved(both.old)
    together = in_order([kept.some(~told_by(concerned, kept.keys)), chains])
    after = both.after
    return Found(changed.after.least[after], changed.lengths[after], happenings, together.moved(both.places))


def _happenings_again(both: _Both, changed: Changed, earlier: Compared) -> Compared:
    concerned, pairs = changed_candidates(both.corpus, changed, ONE_HAPPENING.window)
    kept, inside = earlier.sure.moved(both.old), earlier.inside.moved(both.old)
    kept = kept.some(~told_by(concerned, kept.keys))
    as_they_were = ~both.touched
    inside = inside.some(as_they_were[inside.left] & as_they_were[inside.right])
    sure = together(kept, tied(compared(both.corpus, *pairs))).moved(both.places)
    return with_inside(both.now, sure, known=together(sure, inside.moved(both.places)))
