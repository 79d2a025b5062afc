"""The reader of plain text: each line that is not blank is a passage.

In: decoded text. Out: a :class:`ReadText` of passages without hints; plain text declares nothing. Whatever is text
and nothing else is plain text.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.model import Passage
from press_archive.read.format import Format, Source, of_text
from press_archive.read.lines import clean, numbered_lines
from press_archive.read.values import ReadText


def read_plain(text: str) -> ReadText:
    """Return the passages of a plain text."""
    return ReadText(tuple(_passages(text)))


def _passages(text: str) -> Iterator[Passage]:
    gap = True
    for number, line in numbered_lines(text):
        words = clean(line)
        if words:
            yield Passage(words, line=number, gap=gap)
        gap = not words


def _recognises(source: Source) -> bool:
    return source.decoded is not None


FORMAT = Format("text", _recognises, of_text(read_plain), frozenset({".txt"}), prose=True)
