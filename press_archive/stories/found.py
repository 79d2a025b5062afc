"""What pairs of articles have in common, before anybody's judgement; made anew only near what changed.

In: a corpus, and what was found of another set of articles. Out: :class:`Found`, the same as if it were made from
nothing. Everything told of a pair depends on the two, on the weights of the archive, and on who else has what they
are looked up by: so where few articles come, go or change, only who meets them, or meets others because of them, is
compared again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from press_archive.stories.candidates import candidates, changed_candidates, looked_up_from
from press_archive.stories.clusters import ONE_HAPPENING, Compared, Scored, tied, with_inside
from press_archive.stories.corpus import Corpus, Member
from press_archive.stories.passages import Chains, chains_of, changed_chains, in_order
from press_archive.stories.rows import F64, I64, Bool, told_by

_MOST = 0.05  # of the articles: where more have changed, everything is made anew in no more time


@dataclass(frozen=True, slots=True)
class Found:
    """What pairs have in common; articles by their places in the corpus."""

    least: F64  # of each article, what it is looked up by must weigh
    happenings: Compared
    chains: Chains


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was found of another set of articles."""

    members: Sequence[
        Member | None
    ]  # those that are as they were, in the order of places; ``None`` for others
    gone: Mapping[int, Member]  # the others as they were, by their places
    rarity: bytes  # the digest of what their weights were
    found: Found


def find(corpus: Corpus, earlier: Earlier | None = None) -> Found:
    """Return what pairs of articles have in common."""
    if earlier is not None and _is_near(corpus, earlier):
        return _found_again(corpus, earlier)
    least = looked_up_from(corpus)
    sure = tied(corpus, *candidates(corpus, ONE_HAPPENING.window, least))
    compared = with_inside(corpus, sure)
    corpus.forget()
    return Found(least, compared, chains_of(corpus))


def _is_near(corpus: Corpus, earlier: Earlier) -> bool:
    """Whether the weights are as they were, and few articles have changed."""
    new = len(corpus) - sum(one is not None for one in earlier.members)
    return corpus.rarity.digest == earlier.rarity and max(new, len(earlier.gone)) <= _MOST * len(corpus)


def _found_again(corpus: Corpus, earlier: Earlier) -> Found:
    both = Corpus([*corpus.members, *earlier.gone.values()], corpus.rarity) if earlier.gone else corpus
    place = {id(member): number for number, member in enumerate(both.members)}
    was = [earlier.gone[number] if one is None else one for number, one in enumerate(earlier.members)]
    old = np.array([place[id(one)] for one in was], np.int64)  # of each article of before, its place in both
    before, after = np.zeros(len(both), np.bool_), np.ones(len(both), np.bool_)
    before[old] = True
    after[[place[id(one)] for one in earlier.gone.values()]] = False
    now = np.cumsum(after) - 1  # of each article of both that is there now, its place now
    least = np.zeros(len(both))
    least[old] = earlier.found.least
    least[~before] = looked_up_from(both.only(~before))
    happenings = _happenings_again(corpus, both, before, after, least, earlier.found.happenings, old, now)
    changed, chains = changed_chains(both, before, after)
    kept = earlier.found.chains.moved(old)
    together = in_order([kept.some(~told_by(changed, kept.keys)), chains])
    return Found(least[after], happenings, together.moved(now))


def _happenings_again(
    corpus: Corpus,
    both: Corpus,
    before: Bool,
    after: Bool,
    least: F64,
    earlier: Compared,
    old: I64,
    now: I64,
) -> Compared:
    changed, pairs = changed_candidates(both, before, after, ONE_HAPPENING.window, least)
    kept, inside = earlier.sure.moved(old), earlier.inside.moved(old)
    kept = kept.some(~told_by(changed, kept.keys))
    inside = inside.some(after[inside.left] & after[inside.right])
    sure = _together(kept, tied(both, *pairs)).moved(now)
    return with_inside(corpus, sure, known=inside.moved(now))


def _together(one: Scored, other: Scored) -> Scored:
    columns = (np.concatenate([getattr(part, name) for part in (one, other)]) for name in Scored.__slots__)
    found = Scored(*columns)
    return found.some(np.argsort(found.keys))
