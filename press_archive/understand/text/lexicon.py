"""Longest match of phrases: tables of the language pack made ready for walking a text.

In: sets of phrases. Out: :class:`Lexicon`, which tells how many tokens from a place on are one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Lexicon:
    """Phrases by their first two words; most lookups end at these."""

    __slots__ = ("_phrases", "_seconds", "firsts")

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._phrases = frozenset(tuple(phrase) for phrase in phrases)
        # By the first word how long the phrases are that go on with a second; of a single word that is "".
        self._seconds: dict[str, dict[str, list[int]]] = {}
        for phrase in sorted(self._phrases, key=len, reverse=True):
            lengths = self._seconds.setdefault(phrase[0], {}).setdefault("".join(phrase[1:2]), [])
            if len(phrase) not in lengths:
                lengths.append(len(phrase))
        self.firsts = frozenset(self._seconds)  # a lookup elsewhere is in vain

    def at(self, low: Sequence[str], position: int) -> int:
        """Return the length of the longest phrase that starts here, 0 for none."""
        if position >= len(low) or (seconds := self._seconds.get(low[position])) is None:
            return 0
        if position + 1 < len(low):
            for length in seconds.get(low[position + 1], ()):
                phrase = tuple(low[position : position + length])  # shorter at the end of a text
                if phrase in self._phrases:
                    return len(phrase)
        return 1 if "" in seconds else 0

    def __contains__(self, phrase: Sequence[str]) -> bool:
        return tuple(phrase) in self._phrases
