"""Keys of the index: a word, two neighbouring words or a name as two 32-bit numbers.

In: folded words. Out: numbers that the client works out in the same way (client/hash.js). The first number says
in which shard a key lies, both together which key of the shard it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from press_archive.search.index.arrays import U32, u32

_MASK = 0xFFFFFFFF
_SEEDS = (0x811C9DC5, 0x2F0B4A37)
_PRIME = 16777619  # FNV-1a
_STEPS = (0x9E3779B1, 0x85EBCA77)
_LONG_WORD = 100  # units; longer ones are hashed one by one

Key = tuple[int, int]


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> Key:
    """Return the key of one word (or of any text), from its UTF-16 units."""
    units = np.frombuffer(word.encode("utf-16-le", "surrogatepass"), dtype="<u2").tolist()
    return _word_hash(units, _SEEDS[0]), _word_hash(units, _SEEDS[1])


def word_keys(words: Sequence[str]) -> tuple[U32, U32]:
    """Return the keys of many words at once."""
    units = [word.encode("utf-16-le", "surrogatepass") for word in words]
    lengths = np.array([len(one) // 2 for one in units], dtype=np.int64)
    order = np.argsort(-lengths, kind="stable")
    starts = (np.cumsum(lengths) - lengths)[order]
    data = np.frombuffer(b"".join(units), dtype="<u2").astype(np.uint32)
    x, y = (np.full(len(units), seed, dtype=np.uint32) for seed in _SEEDS)
    # How many are longer than 0, 1 …
    reaching = np.searchsorted(-lengths[order], -np.arange(_LONG_WORD), "left")
    for column in range(min(_LONG_WORD, int(lengths.max(initial=0)))):
        unit = data[starts[: reaching[column]] + column]
        for half in (x, y):
            half[: len(unit)] = (half[: len(unit)] ^ unit) * np.uint32(_PRIME)
    keys = np.empty((2, len(units)), dtype=np.uint32)
    keys[:, order] = scrambled(x), scrambled(y)
    for place in np.flatnonzero(lengths > _LONG_WORD).tolist():
        keys[:, place] = word_key(words[place])
    return keys[0], keys[1]


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


# Of how many letters Vietnamese makes a letter: a â ă, o ô ơ, d đ, e ê, u ư.
_CHOICES = {"a": 3, "o": 3, "d": 2, "đ": 2, "e": 2, "u": 2}
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def accent_code(key: str) -> int:
    """Return eight bits that tell how a word is accented, by what ``accent_key`` made of it.

    They tell apart all ways in which a Vietnamese syllable of these letters can be accented, by small numbers: which
    of its choices each letter takes, and the tone. Of longer words many are told apart.
    """
    ways = tone = rest = choices = 0
    for letter in key:
        if letter in _CHOICES:
            choices = _CHOICES[letter]
            ways = (ways * choices + (letter == "đ")) & 0xFF
        elif letter in (_CIRCUMFLEX, _BREVE, _HORN):
            ways += 1 if letter == _CIRCUMFLEX else choices - 1
        elif letter in _TONES:
            tone = tone or _TONES.index(letter) + 1
        elif letter > "z":
            rest = (rest * 31 + ord(letter)) & 0xFF
    return (ways * 6 + tone + rest) & 0xFF


def joined(left: U32, right: U32, which: int) -> U32:
    """Join arrays of first (``which`` 0) or second numbers as :func:`run_key` does."""
    return scrambled(left * np.uint32(_STEPS[which]) + right)


def scrambled(value: U32) -> U32:
    """Spread the bits of many numbers as :func:`_scrambled` does."""
    value = (value ^ (value >> u32(16))) * u32(0x85EBCA6B)
    value = (value ^ (value >> u32(13))) * u32(0xC2B2AE35)
    return value ^ (value >> u32(16))
