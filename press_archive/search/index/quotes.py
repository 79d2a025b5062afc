"""Who said what in each article, for queries that ask for it: nothing else loads these files.

In: documents. Out: files by the articles' numbers; each article's quotations, each with the id of who says it.
Client: said.js.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping

from press_archive.model import DataFile
from press_archive.search.documents import SearchDocument
from press_archive.search.index.layout import Layout
from press_archive.search.index.sections import script

SECTION = "quotes"

Row = list[list[str]]  # for each quotation its text and its speaker's id, "" where that is open


class Quotations:
    """What is said in all articles, packed, because it is text; filled by :meth:`add`."""

    def __init__(self) -> None:
        self._packed: dict[int, bytes] = {}

    def add(self, document: SearchDocument) -> None:
        if document.quotes:
            row = json.dumps(quotes_row(document), ensure_ascii=False)
            self._packed[document.number] = zlib.compress(row.encode())

    def files(self, capacity: int, layout: Layout) -> Iterator[DataFile]:
        """Yield all files; ``capacity`` is how many numbers there are."""
        for number, start in enumerate(range(0, capacity, layout.quotes)):
            there = range(start, start + layout.quotes)
            packed = {one: self._packed[one] for one in there if one in self._packed}
            yield quotes_file(number, {one: json.loads(zlib.decompress(row)) for one, row in packed.items()})


def quotes_row(document: SearchDocument) -> Row:
    """Return what is said in an article."""
    return [[text, speaker or ""] for text, speaker in document.quotes]


def quotes_file(number: int, rows: Mapping[int, Row]) -> DataFile:
    """Return a file of the articles that have quotations, by their numbers."""
    return script(f"{SECTION}/{number}", [[one, rows[one]] for one in sorted(rows)])
