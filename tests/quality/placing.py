"""Where the words of a source stand in an article's blocks, found by letters and digits alone.

In: a source's text with marks, and the blocks anatomy made of it. Out: each mark in its block, or among those
that stand in text no block holds. White space, dashes and dropped signs make no difference.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from press_archive.model import Block
from quality.marks import Mark


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark at its place in a block."""

    block: int
    start: int
    end: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Placing:
    """What became of a source's marks. A line that repeats one that was kept counts once, so it is in neither."""

    placed: tuple[Placed, ...]
    lost: tuple[Mark, ...]  # in text that no block holds


class Letters:
    """A text's letters and digits with their places."""

    def __init__(self, text: str) -> None:
        self.places = [place for place, character in enumerate(text) if character.isalnum()]
        self.text = "".join(text[place] for place in self.places)

    def before(self, place: int) -> int:
        """How many letters stand before a place of the text."""
        return bisect_left(self.places, place)


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but case, spacing and signs."""
    return words_key(one) == words_key(other)


def words_key(text: str) -> str:
    """What texts share that differ in nothing but case, spacing and signs."""
    return Letters(text).text.casefold()


def place(text: str, marks: Sequence[Mark], blocks: Sequence[Block]) -> Placing:
    """Put the marks of a source's text into the blocks."""
    source = Letters(text)
    spans = list(_spans(text, source, blocks))
    kept = {words_key(block.text) for block in blocks}
    placed: list[Placed] = []
    lost: list[Mark] = []
    for mark in marks:
        first, last = source.before(mark.start), source.before(mark.end)
        found = next((span for span in spans if span[1] <= first and last <= span[2]), None)
        if found is not None:
            placed.append(_placed(mark, blocks[found[0]].text, first - found[1], last - found[1], found[0]))
        elif words_key(_line(text, mark.start)) not in kept:
            lost.append(mark)
    return Placing(tuple(placed), tuple(lost))


def _spans(text: str, source: Letters, blocks: Sequence[Block]) -> Iterator[tuple[int, int, int]]:
    """Yield (block, first letter, end) for each block found in the source."""
    starts = _line_starts(text)
    for number, block in enumerate(blocks):
        letters = Letters(block.text).text
        line = min(block.line or 1, len(starts))
        at = source.text.find(letters, source.before(starts[line - 1]))
        at = at if at >= 0 else source.text.find(letters)
        if letters and at >= 0:
            yield number, at, at + len(letters)


def _line_starts(text: str) -> list[int]:
    return [0, *(place + 1 for place, character in enumerate(text) if character == "\n")]


def _line(text: str, place: int) -> str:
    start = text.rfind("\n", 0, place) + 1
    return text[start:].split("\n", 1)[0]


def _placed(mark: Mark, text: str, first: int, last: int, block: int) -> Placed:
    """The letters of a mark, with the signs that stand around them in its surface ("“", "%", ")")."""
    places, own = Letters(text).places, Letters(mark.surface).places
    start = places[first] - own[0]
    end = places[last - 1] + len(mark.surface) - own[-1]
    return Placed(block, max(0, start), min(len(text), end), mark)
