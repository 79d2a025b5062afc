"""``python -m quality.fit``: the weights of the score of two articles, fitted on the tune half.

In: the real articles and which of the tune half report one happening. Out: the table of
``press_archive/stories/weights.py``, printed. Pairs are those that the archive compares, of all articles together and
of draws of a few, so that the weights hold in archives of any size; what is vetoed is left out. Logistic regression
with a ridge, by Newton's method (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4).
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import click
import numpy as np

from press_archive.stories.candidates import candidates
from press_archive.stories.clusters import ONE_HAPPENING
from press_archive.stories.corpus import Corpus, Member
from press_archive.stories.rows import F64
from press_archive.stories.scores import measures, vetoed
from press_archive.stories.weights import WEIGHTS
from quality.happenings import gold, real

_DRAWS = 40
_SIZES = (5, 10, 20, 50)  # articles of a draw
_RIDGE = 1.0
_ROUNDS = 50


@click.command()
def main() -> None:
    """Print the weights."""
    truth, members = gold("tune"), real().members
    parts = [_pairs(members, truth), *(_pairs(some, truth) for some in _draws(members, truth))]
    rows = np.concatenate([found for found, _ in parts])
    same = np.concatenate([told for _, told in parts])
    constant, weights = fitted(rows, same)
    click.echo(f"{len(same)} pairs, {int(same.sum())} of one happening")
    click.echo(f"CONSTANT = {constant:.1f}")
    for name, weight in zip(WEIGHTS, weights.tolist(), strict=True):
        click.echo(f'    "{name}": {weight:.1f},')


def _draws(members: Sequence[Member], truth: Mapping[str, str]) -> Iterator[list[Member]]:
    """Yield some annotated articles at a time, an eighth of them whole stories or more."""
    chosen = random.Random(1)
    stories: defaultdict[str, list[Member]] = defaultdict(list)
    for member in members:
        if member.id in truth:
            stories[truth[member.id]].append(member)
    several = [own for _, own in sorted(stories.items()) if len(own) > 1]
    alone = [own for _, own in sorted(stories.items()) if len(own) == 1]
    for _ in range(_DRAWS):
        size = chosen.choice(_SIZES)
        drawn = chosen.sample(several, max(1, size // 8)) + chosen.sample(alone, size)
        yield [member for own in drawn for member in own][:size]


def _pairs(members: Sequence[Member], truth: Mapping[str, str]) -> tuple[F64, F64]:
    """Return the measures of the pairs that are compared, and whether each is of one happening."""
    corpus = Corpus(members)
    left, right = candidates(corpus, ONE_HAPPENING.window)
    ids = [member.id for member in corpus.members]
    known = [ids[a] in truth and ids[b] in truth for a, b in zip(left.tolist(), right.tolist(), strict=True)]
    kept = np.array(known, np.bool_) & ~vetoed(corpus, left, right)
    left, right = left[kept], right[kept]
    same = [truth[ids[a]] == truth[ids[b]] for a, b in zip(left.tolist(), right.tolist(), strict=True)]
    return measures(corpus, left, right), np.array(same, np.float64)


def fitted(rows: F64, same: F64) -> tuple[float, F64]:
    """Return the constant and the weights."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    ridge = np.diag([0.0, *[_RIDGE] * rows.shape[1]])
    weights = np.zeros(scaled.shape[1])
    for _ in range(_ROUNDS):
        expected = 1.0 / (1.0 + np.exp(-scaled @ weights))
        slope = scaled.T @ (expected - same) + ridge @ weights
        curve = (scaled * (expected * (1.0 - expected))[:, None]).T @ scaled + ridge
        weights = weights - np.linalg.solve(curve, slope)
    found: F64 = weights[1:] / spread
    return float(weights[0] - (found * mean).sum()), found


if __name__ == "__main__":
    main(prog_name="quality.fit")
