"""Bodies named by common words alone, of which many places have one: TAND, Ban Thường vụ Đảng ủy, Đội CSGT số 1.

In: a body's name. Out: whether nothing in it tells which one of many it is.
"""

from __future__ import annotations

from functools import lru_cache

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.dictionary import is_word
from press_archive.languages.vi.elliptical import LEVEL_ENDS, OF_MANY, OF_ONE, PARTY_ENDS
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.fields import FIELDS, HEADS

_OF_MANY = Lexicon(tuple(head.split()) for head in OF_MANY)
_OF_ONE = Lexicon(tuple(words.split()) for words in OF_ONE)
_LEVELS = Lexicon(tuple(level.split()) for level in (*LEVEL_ENDS, *PARTY_ENDS))
_JOINTS = frozenset(("và", "-", "–", "&", "số", "về", "của", "các"))


@lru_cache(maxsize=4096)
def is_of_many(name: str) -> bool:
    """Whether a name is a head of which there are many, and common words."""
    words = name.split()
    low = [normal_word(word.strip(",")) for word in words]
    at = _OF_MANY.at(low, 0)
    if not at or any(_OF_ONE.at(low, start) for start in range(at, len(low))):
        return False
    while at < len(low):
        step = _common(words, low, at)
        if not step:
            return False
        at += step
    return True


def _common(words: list[str], low: list[str], at: int) -> int:
    """How many words at a place are common ones: a field, another head, a level at the end, a number."""
    if level := _LEVELS.at(low, at):
        return level if at + level == len(low) else 0  # Công an tỉnh, not Công an tỉnh Hòa Bình
    known = max(FIELDS.at(low, at), HEADS.at(low, at))
    if known or low[at] in _JOINTS or low[at].isdigit():
        return known or 1
    pair = at + 1 < len(low) and words[at + 1].islower() and is_word(low[at], low[at + 1])
    return 2 if pair else 0
