"""Longest match of phrases: tables of the language pack made ready for walking a text.

In: sets of phrases. Out: :class:`Lexicon`, which tells how many tokens from a place on are one of them, and where
some are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from press_archive.understand.text.tokens import Tokens

# By a first word and a second, or any other: "".
Lengths = Mapping[str, Mapping[str, tuple[int, ...]]]


def lengths_of(phrases: Iterable[tuple[str, ...]]) -> Lengths:
    """Return how many words the phrases have that begin with one word and another, the longest first."""
    lengths: dict[str, dict[str, set[int]]] = {}
    for phrase in phrases:
        seconds = lengths.setdefault(phrase[0], {"": set()})
        seconds.setdefault("".join(phrase[1:2]), set()).add(len(phrase))
    return {
        first: {second: tuple(sorted(found | seconds[""], reverse=True)) for second, found in seconds.items()}
        for first, seconds in lengths.items()
    }


class Lexicon:
    """Phrases by their first two words; most lookups end at these."""

    __slots__ = ("_lengths", "_phrases", "firsts")

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._phrases = frozenset(tuple(phrase) for phrase in phrases)
        self._lengths = lengths_of(self._phrases)
        self.firsts = frozenset(self._lengths)  # a lookup elsewhere is in vain

    def at(self, low: Sequence[str], position: int) -> int:
        """Return the length of the longest phrase that starts here, 0 for none."""
        if position >= len(low) or (seconds := self._lengths.get(low[position])) is None:
            return 0
        second = low[position + 1] if position + 1 < len(low) else ""
        for length in seconds.get(second, seconds[""]):
            phrase = tuple(low[position : position + length])  # shorter at the end of a text
            if phrase in self._phrases:
                return len(phrase)
        return 0

    def places(self, tokens: Tokens) -> list[int]:
        """Return where in a text a phrase starts."""
        low = tokens.low
        return [at for at in tokens.places(self.firsts) if self.at(low, at)]

    def __contains__(self, phrase: Sequence[str]) -> bool:
        return tuple(phrase) in self._phrases
