"""Headlines as somebody half remembers them, drawn by rules from real ones.

In: documents, how many, a seed. Out: queries, each with the id of the article that is looked for. Of each headline
half of the words are left, in their order, at least three; then, each with an even chance, one word is misspelt by
one letter, the accents are left out, and the order is turned round at some place.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from press_archive.languages.folding import fold, tokens
from press_archive.search import SearchDocument

_WORDS = range(6, 21)  # of a headline; shorter ones are not half remembered but known
_LEAST = 3
_LETTERS = "abcdeghiklmnopqrstuvxy"


@dataclass(frozen=True, slots=True)
class Remembered:
    """A query, and the article it means."""

    query: str
    wanted: str


def half_remembered(documents: Sequence[SearchDocument], count: int, seed: int) -> list[Remembered]:
    """Draw headlines; the same seed draws the same ones."""
    chance = random.Random(seed)  # noqa: S311
    fit = [one for one in documents if len(_words(one.display_title)) in _WORDS]
    drawn = chance.sample(fit, min(count, len(fit)))
    return [Remembered(_forgotten(_words(one.display_title), chance), one.id) for one in drawn]


def _words(headline: str) -> list[str]:
    return [word.strip(".,:;!?()[]'\"“”‘’…-–") for word in headline.split() if tokens(word)]


def _forgotten(words: Sequence[str], chance: random.Random) -> str:
    kept = sorted(chance.sample(range(len(words)), max(_LEAST, len(words) // 2)))
    left = [words[place] for place in kept]
    if chance.random() < 0.5:
        left = _misspelt(left, chance)
    if chance.random() < 0.5:
        left = [fold(word) for word in left]
    if chance.random() < 0.5:
        turn = chance.randrange(1, len(left))
        left = left[turn:] + left[:turn]
    return " ".join(left)


def _misspelt(words: list[str], chance: random.Random) -> list[str]:
    """Change, drop, double or swap one letter of one word of at least three."""
    long = [place for place, word in enumerate(words) if len(word) > 2 and word.isalpha()]
    if not long:
        return words
    place = chance.choice(long)
    word = words[place]
    at = chance.randrange(len(word) - 1)
    ways = (
        word[:at] + chance.choice(_LETTERS) + word[at + 1 :],
        word[:at] + word[at + 1 :],
        word[: at + 1] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return [*words[:place], chance.choice(ways), *words[place + 1 :]]
