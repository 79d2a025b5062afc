"""Tables whole: of a table that holds data the article has all rows or none.

In: the chunks of a page, and which of them were found to be main text. Out: which are, with the rows that are too
short for their words to be found, and without those that by chance say what the text says.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence

from press_archive.read.html.chunks import Chunk

_FOUND = 0.3  # of a table's text, from which on it is a part of the main text
_LINKED = 0.5  # of a table's text that leads elsewhere: a menu, or a list of other stories


def with_whole_tables(chunks: Sequence[Chunk], found: Sequence[int]) -> list[int]:
    """Return the places of main text with each table of data in it whole, or not at all.

    A table that stands in the midst of main text, side by side with it in one element, is a part of it too.
    """
    tables: defaultdict[int, list[int]] = defaultdict(list)
    for at, chunk in enumerate(chunks):
        if chunk.row is not None:
            tables[chunk.row.table].append(at)
    if not tables:
        return list(found)
    text = [at for at in found if chunks[at].row is None]
    held = set(found)
    places = set(text)
    for rows in tables.values():
        length = sum(len(chunks[at].text) for at in rows)
        known = sum(len(chunks[at].text) for at in rows if at in held)
        if known >= _FOUND * length or _stands_in(chunks, rows, text):
            places.update(rows)
    return sorted(places)


def _stands_in(chunks: Sequence[Chunk], rows: Sequence[int], text: Sequence[int]) -> bool:
    """Whether main text stands right before a table and behind it, in an element that holds the table too."""
    place, first = bisect(text, rows[0]), chunks[rows[0]]
    if not 0 < place < len(text):
        return False
    if sum(chunks[at].linked for at in rows) >= _LINKED * sum(len(chunks[at].text) for at in rows):
        return False
    beside = (chunks[text[place - 1]], chunks[text[place]])
    return all(
        one.boilerplate == first.boilerplate and first.path[: len(one.path) - 1] == one.path[:-1]
        for one in beside
    )
