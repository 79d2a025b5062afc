"""How much a word says about an article: BM25 over blocks, in four steps.

In: how often a word stands in which kinds of block, and the article's length. Out: a level from 0 to 3. All
constants of the ranking stand here; those the client needs reach it in the manifest.
"""

# The usual length is a constant and not the archive's mean, so that a new article changes no other's levels.

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from press_archive.model import BlockKind
from press_archive.search.index.arrays import I64

SATURATION = 1.2  # BM25's k1: how soon more of the same word stops counting
LENGTH_SHARE = 0.5  # BM25's b: how much a long article is held against it
USUAL_LENGTH = 500  # words
# What an occurrence counts for, in hundredths.
WEIGHTS: Mapping[BlockKind, int] = {
    "headline": 400,
    "lead": 200,
    "heading": 150,
    "paragraph": 100,
    "caption": 80,
}

_STEPS = (1.2, 1.6, 1.85)  # a level begins where the BM25 factor reaches this
# For the client: what a level counts for; how much the share of neighbours that stand together adds.
RANKING = {"levels": [0.95, 1.4, 1.72, 1.95], "neighbours": 0.6}


def levels(weight: I64, length: I64) -> I64:
    """Return the level for each sum of weights in an article of that many words."""
    share = 1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH
    times = weight / 100
    return np.digitize(times * (SATURATION + 1) / (times + SATURATION * share), _STEPS).astype(np.int64)
