"""Which chunks of a page hold the words of a text that another reader found in it.

In: the text as the extractor gives it, whose lines are cut and joined otherwise than the page's. Out: for each
chunk whether its words stand there, and how much of the text a choice of chunks holds. By runs of four words, so
that the cost is linear and neither bullets nor lost spaces matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from press_archive.read.lines import clean

_WORD = re.compile(r"\w+")
_RULE = re.compile(r"\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?")
_RUN = 4  # words; shorter runs stand in too many places
_SHARE = 0.7  # of a chunk's runs must be found
_NEAR = 12  # words that the extractor may have left out, or written twice, between two short chunks

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MainText:
    """A text by its words."""

    text: Sequence[str] = ()  # its lines
    words: Sequence[str] = ()
    places: dict[Run, int] = field(default_factory=dict)  # of each run, the first
    lines: frozenset[Run] = frozenset()

    @classmethod
    def of(cls, text: str) -> MainText:
        words = _WORD.findall(text)
        places: dict[Run, int] = {}
        for at, run in enumerate(_runs(words)):
            places.setdefault(run, at)
        lines = [_without_frame(clean(line)) for line in text.splitlines()]
        return cls(
            tuple(filter(None, lines)), words, places, frozenset(tuple(_WORD.findall(line)) for line in lines)
        )

    def __bool__(self) -> bool:
        return bool(self.words)

    def held(self, texts: Iterable[str]) -> list[bool]:
        """Return for each of the texts, which stand in the page's order, whether it belongs to this one."""
        found: list[bool] = []
        at = 0  # behind the last word found
        for text in texts:
            words = tuple(_WORD.findall(text))
            end = self._end(words, at) if words else None
            found.append(end is not None)
            at = at if end is None else end
        return found

    def _end(self, words: Run, at: int) -> int | None:
        """Where the words end in this text; ``at`` is where they should begin."""
        for start in range(at, min(at + _NEAR, len(self.words) - len(words) + 1)):
            if self.words[start] == words[0] and tuple(self.words[start : start + len(words)]) == words:
                return start + len(words)
        if len(words) < _RUN:
            return at if words in self.lines else None
        runs = list(_runs(words))
        known = [self.places[run] for run in runs if run in self.places]
        return known[-1] + _RUN if len(known) >= _SHARE * len(runs) else None

    def share_in(self, texts: Iterable[str]) -> float:
        """Return how much of this text, by its runs, the texts hold, one after another."""
        if not self.places:
            return 1.0
        held = set(_runs([word for text in texts for word in _WORD.findall(text)]))
        return sum(run in held for run in self.places) / len(self.places)

    def lost_from(self, texts: Iterable[str]) -> float:
        """Return how much of this text the texts, one after another, do not hold, however both are cut into lines."""
        held = set(_runs([word for text in texts for word in _WORD.findall(text)]))
        runs = [run for line in self.text for run in _runs(_WORD.findall(line))]
        return sum(run not in held for run in runs) / len(runs) if runs else 0.0


def _without_frame(line: str) -> str:
    """A row of a table as the extractor writes it, without the strokes around it; a head has a rule below."""
    if _RULE.fullmatch(line):
        return ""
    return " | ".join(filter(None, map(str.strip, line.split("|")))) if line[:1] == line[-1:] == "|" else line


def _runs(words: Sequence[str]) -> Iterator[Run]:
    return zip(*(words[at:] for at in range(_RUN)), strict=False)
