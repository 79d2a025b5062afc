"""How surely two articles report one happening: measures of a pair, and the score they make together.

In: a corpus and pairs of articles. Out: for each pair its measures, and a probability by logistic regression. What no
two reports of one happening do is a veto, whatever else is alike: name different people or places in their headlines,
different days there, different communes.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from press_archive.stories.corpus import Corpus
from press_archive.stories.rows import F64, I64, Rows, shared
from press_archive.stories.weights import CONSTANT, WEIGHTS

Bool = npt.NDArray[np.bool_]

STEPS = 1 << 16  # scores are whole numbers of these: the order in which some are added makes no difference
_MOST_DAYS = 3  # beyond which another day between publications makes no difference
_UNKNOWN = 1.0  # days between publications of which one is not known


def measures(corpus: Corpus, left: I64, right: I64) -> F64:
    """Return a row of measures for each pair, in the order of the weights."""
    openings, lengths = corpus.openings, corpus.lengths
    size = len(corpus.pairs.hashes) + 1
    product = np.maximum(lengths[left] * lengths[right], 1e-9)
    cosine = shared(left, right, openings, openings, size) / product
    headline = _shares(left, right, corpus.bodies, corpus.headlines, size)
    entities = int(corpus.names.numbers.max(initial=0)) + 1
    # The larger share of names tells nothing that the smaller does not.
    names, _ = _shares(left, right, corpus.names, corpus.opening_names, entities)
    days = corpus.days
    dated = (days[left] > 0) & (days[right] > 0)
    between = np.where(dated, np.minimum(np.abs(days[left] - days[right]), _MOST_DAYS), _UNKNOWN)
    return np.stack([cosine, *headline, names, between], axis=1)


def _shares(left: I64, right: I64, marks: Rows, wanted: Rows, size: int) -> tuple[F64, F64]:
    """Return which share of what is wanted of one the other has, by weight: the smaller and the larger of two."""
    whole = np.maximum(wanted.sums(), 1e-9)
    one = shared(left, right, marks, wanted, size) / whole[right]
    other = shared(right, left, marks, wanted, size) / whole[left]
    return np.minimum(one, other), np.maximum(one, other)


def scores(found: F64, *, whenever: bool = False) -> I64:
    """Return the score of each row of measures, in :data:`STEPS`; ``whenever`` leaves out the days between."""
    weights = [0.0 if whenever and name == "days" else weight for name, weight in WEIGHTS.items()]
    total = found @ np.array(weights) + CONSTANT
    probability: F64 = 1.0 / (1.0 + np.exp(-np.clip(total, -50.0, 50.0)))
    return np.round(probability * STEPS).astype(np.int64)


def vetoed(corpus: Corpus, left: I64, right: I64) -> Bool:
    """Tell of each pair whether something shows that the two report different happenings."""
    pairs = zip(left.tolist(), right.tolist(), strict=True)
    return np.array([_differ(corpus, one, other) for one, other in pairs], np.bool_)


def _differ(corpus: Corpus, left: int, right: int) -> bool:
    one, other = corpus.traits[left], corpus.traits[right]
    for mine, its in ((one.localities, other.localities), (one.heading_days, other.heading_days)):
        if mine and its and not set(mine) & set(its):
            return True
    heads = ((one.heading_people, other.heading_people), (one.heading_places, other.heading_places))
    return any(
        mine
        and its
        and not _opens_with(corpus, left, mine, right)
        and not _opens_with(corpus, right, its, left)
        for mine, its in heads
    )


def _opens_with(corpus: Corpus, one: int, heading: bytes, other: int) -> bool:
    """Whether any of the names in one's headline stands in the headline or the opening of the other."""
    named = corpus.names_of(one)[np.frombuffer(heading, np.uint32)]
    opening = corpus.names_of(other)[np.frombuffer(corpus.traits[other].opening, np.uint32)]
    return not set(named.tolist()).isdisjoint(opening.tolist())
