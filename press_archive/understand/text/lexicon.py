"""Longest match of phrases: tables of the language pack made ready for walking a text.

In: sets of phrases. Out: :class:`Lexicon`, which tells how many tokens from a place on are one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Lexicon:
    """Phrases by their first word; a lookup costs no more than the longest phrase."""

    __slots__ = ("_lengths", "_phrases", "firsts")

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._phrases = frozenset(tuple(phrase) for phrase in phrases)
        lengths: dict[str, set[int]] = {}
        for phrase in self._phrases:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
        self.firsts = frozenset(self._lengths)  # a lookup elsewhere is in vain

    def at(self, low: Sequence[str], position: int) -> int:
        """Return the length of the longest phrase that starts here, 0 for none."""
        if position >= len(low) or (lengths := self._lengths.get(low[position])) is None:
            return 0
        for length in lengths:
            phrase = tuple(low[position : position + length])  # shorter at the end of a text
            if phrase in self._phrases:
                return len(phrase)
        return 0

    def __contains__(self, phrase: Sequence[str]) -> bool:
        return tuple(phrase) in self._phrases
