"""Known places that are but the last syllables of a longer name: xã Tân Hải Dương, chợ Tân Bình Dương.

In: the tokens of a block, and where a known place was met. Out: whether a unit, a street or a house has a longer name
that ends in it, by the word that tells what it is and the one syllable between.
"""

from __future__ import annotations

from press_archive.languages.vi.names import is_syllable
from press_archive.languages.vi.places import DESIGNATORS, FORMATIVES, HOUSES
from press_archive.languages.vi.units import COMMUNE, DISTRICT, LEVELS
from press_archive.understand.gazetteer import Gazetteer, bare_name
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.text.tokens import Tokens

_HEADS = Lexicon(DESIGNATORS | HOUSES)
_NEW = "Tân"
_LONGEST_HEAD = 3  # words


def ends_longer_name(tokens: Tokens, start: int, units: Gazetteer) -> bool:
    """Whether the place that starts at a token closes the name of something else.

    One syllable between its head and a place is rarely a name of its own: of a commune it is one only where records
    know it, of a street or a school where it is none of the syllables that make new names of old ones.
    """
    syllable = start - 1
    if syllable < 1 or not tokens.spaced(start) or not tokens.cap[syllable] or not tokens.spaced(syllable):
        return False
    word = tokens.words[syllable]
    if word == _NEW and not tokens.opens(syllable):
        return True  # Tân Đài Bắc
    head = _head_before(tokens, syllable) if is_syllable(word) and not word.isupper() else ""
    if LEVELS.get(head) in (COMMUNE, DISTRICT):
        known = units.by_name.get(bare_name((word,)), ())
        return not any(unit.size == LEVELS[head] for unit in known)
    return head != "" and tokens.low[syllable] in FORMATIVES


def _head_before(tokens: Tokens, end: int) -> str:
    """The words right before a token that tell what has the name; "" where none do."""
    for size in range(min(_LONGEST_HEAD, end), 0, -1):
        if _HEADS.at(tokens.low, end - size) == size:
            return " ".join(tokens.low[end - size : end])
    return ""
