"""The reader of plain text: each line that is not blank is a passage, of a table a row.

In: decoded text. Out: a :class:`ReadText` of passages without hints; plain text declares nothing. Whatever is text
and nothing else is plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from press_archive.model import Passage
from press_archive.read.format import Format, Source, of_text
from press_archive.read.lines import clean, numbered_lines
from press_archive.read.tables import Size, Told, holds_data, row_of, row_passage
from press_archive.read.values import ReadText

CELL = "\x07"  # by which other readers that hand over plain text may mark the end of each cell
_MARKED = -1  # of a line: its cells are
_FEWEST_ROWS = 3  # of a table whose cells have tabs between them
_SHORT = 60  # code points of a cell of a table of two columns
# Of an item, behind which a tab may stand.
_MARKER = re.compile(r"[-–—•*+·]|\(?(?:\d{1,3}|\w|[ivxIVX]{1,4})[.)]")


def read_plain(text: str, cell: str = "") -> ReadText:
    """Return the passages of a plain text; ``cell`` is what stands behind each cell of its tables, "" if nothing."""
    return ReadText(tuple(_passages(list(numbered_lines(text)), cell)))


def _passages(lines: Sequence[tuple[int, str]], cell: str) -> Iterator[Passage]:
    gap = True
    at = table = 0
    kinds = [_kind(line, cell) for _, line in lines]
    while at < len(lines):
        end = at + 1
        while kinds[at] and end < len(lines) and kinds[end] == kinds[at]:
            end += 1
        rows = [_cells(line, cell) for _, line in lines[at:end]] if kinds[at] else []
        is_table = bool(rows) and _is_table(rows, is_sure=kinds[at] == _MARKED)
        table += is_table
        for place, (number, line) in enumerate(lines[at:end]):
            if is_table:
                passage = row_passage(rows[place], table, number, gap=gap)
            else:
                passage = _line(number, line, cell, gap=gap)
            if passage:
                yield passage
            gap = passage is None
        at = end


def _kind(line: str, cell: str) -> int:
    """How many tabs stand in a line: those of a table have as many; ``_MARKED`` where its cells are marked."""
    return _MARKED if cell and cell in line else line.count("\t")


def _cells(line: str, cell: str) -> list[Told]:
    is_marked = _kind(line, cell) == _MARKED
    parts = line.removesuffix(cell).split(cell) if is_marked else line.split("\t")
    return [Told(clean(part)) for part in parts]


def _line(number: int, line: str, cell: str, *, gap: bool) -> Passage | None:
    is_marked = _kind(line, cell) == _MARKED
    words = row_of(_cells(line, cell), 0)[0] if is_marked else clean(line)
    return Passage(words, line=number, gap=gap) if words else None


def _is_table(rows: Sequence[Sequence[Told]], *, is_sure: bool) -> bool:
    """Whether a run of lines is a table; where only tabs say so there must be no doubt."""
    sizes = [[Size(len(cell.text), sum(map(str.isdigit, cell.text))) for cell in row] for row in rows]
    is_sure = is_sure or (len(rows) >= _FEWEST_ROWS and not any(map(_is_item, rows)))
    return is_sure and holds_data(sizes, headed=False)


def _is_item(row: Sequence[Told]) -> bool:
    """Whether a tab sets a marker, a place or a name apart from what is said there, as in a list."""
    first, *rest = (cell.text for cell in row)
    return len(rest) == 1 and (not first or len(rest[0]) > _SHORT or bool(_MARKER.fullmatch(first)))


def _recognises(source: Source) -> bool:
    return source.decoded is not None


FORMAT = Format("text", _recognises, of_text(read_plain), frozenset({".txt"}), prose=True)
