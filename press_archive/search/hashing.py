"""Keys of the index: a word, two neighbouring words or a name as two 32-bit numbers.

In: folded words. Out: numbers that the client works out in the same way (client/hash.js). The first number says
in which shard a key lies, both together which key of the shard it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from press_archive.search.arrays import U32, u32

_MASK = 0xFFFFFFFF
_SEEDS = (0x811C9DC5, 0x2F0B4A37)
_PRIME = 16777619  # FNV-1a
_STEPS = (0x9E3779B1, 0x85EBCA77)

Key = tuple[int, int]


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> Key:
    """Return the key of one word (or of any text), from its UTF-16 units."""
    units = np.frombuffer(word.encode("utf-16-le", "surrogatepass"), dtype="<u2").tolist()
    return _word_hash(units, _SEEDS[0]), _word_hash(units, _SEEDS[1])


def _word_hash(units: Sequence[int], seed: int) -> int:
    value = seed
    for unit in units:
        value = ((value ^ unit) * _PRIME) & _MASK
    return _scrambled(value)


def _scrambled(value: int) -> int:
    """Spread a number's bits (the last step of MurmurHash3)."""
    value = ((value ^ (value >> 16)) * 0x85EBCA6B) & _MASK
    value = ((value ^ (value >> 13)) * 0xC2B2AE35) & _MASK
    return value ^ (value >> 16)


def run_key(words: Sequence[str]) -> Key:
    """Return the key of a run of words, made of the keys of its words."""
    x, y = word_key(words[0])
    for word in words[1:]:
        next_x, next_y = word_key(word)
        x = _scrambled((x * _STEPS[0] + next_x) & _MASK)
        y = _scrambled((y * _STEPS[1] + next_y) & _MASK)
    return x, y


def joined(left: U32, right: U32, which: int) -> U32:
    """Join arrays of first (``which`` 0) or second numbers as :func:`run_key` does."""
    value = left * np.uint32(_STEPS[which]) + right
    value = (value ^ (value >> u32(16))) * u32(0x85EBCA6B)
    value = (value ^ (value >> u32(13))) * u32(0xC2B2AE35)
    scrambled: U32 = value ^ (value >> u32(16))
    return scrambled
