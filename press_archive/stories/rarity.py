"""How rare something is in an archive: what it weighs that two articles share it.

In: in how many articles of a sample each thing is. Out: inverse document frequencies in binary digits, of
frequencies rounded to powers of two. The sample is a pure function of the set of articles: all of a small archive, of
a larger one those of certain hashes, some thousands whatever its size. So weights, and with them scores, mean the
same in archives of any size, and stay exactly as they are when an article comes or goes that is not in the sample.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from press_archive.stories.rows import F64, I64, U32, distinct

# Of the number of articles in the largest sample. A smaller archive is taken for as large: of a handful, frequencies
# tell nothing.
_DIGITS = 12
_COMMON = 0.5  # what is in every second article weighs


@dataclass(frozen=True, slots=True)
class Weights:
    """What things weigh, by their hashes; what one article of the sample has, or none, is as rare as can be told."""

    hashes: U32  # of those that several have, ascending
    weights: F64

    @classmethod
    def of(cls, hashes: U32, frequencies: I64) -> Weights:
        """Return the weights of things, by ascending hashes, that so many articles of the sample have."""
        several = frequencies > 1
        weights: F64 = np.maximum(_DIGITS - np.round(np.log2(frequencies[several])), _COMMON)
        return cls(hashes[several], weights)

    def __call__(self, hashes: U32) -> F64:
        found = np.full(len(hashes), float(_DIGITS))
        if len(self.hashes):
            place = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
            known = self.hashes[place] == hashes
            found[known] = self.weights[place[known]]
        return found

    def changed(self, other: Weights) -> U32:
        """Return what weighs otherwise by the other weights, ascending."""
        if self is other:
            return np.zeros(0, np.uint32)
        hashes: U32 = distinct(np.concatenate([self.hashes, other.hashes]))
        changed: U32 = hashes[self(hashes) != other(hashes)]
        return changed


@dataclass(frozen=True, slots=True)
class Rarity:
    """What the pairs of syllables of openings weigh, and the names."""

    pairs: Weights
    names: Weights


def share_of(count: int) -> int:
    """Return one of how many articles is in the sample: a power of two, so that each sample is within the larger."""
    return 1 << max(int(count).bit_length() - _DIGITS, 0)
