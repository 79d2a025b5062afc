"""Tables of any format: which of them hold data, and how the cells of a row become one passage.

In: the cells of a table as its format has them. Out: whether it is a table to its readers, and not a means to lay
out a page; of each row the text, and where in it the cells are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from press_archive.model import Cell, Passage, Row
from press_archive.read.lines import clean

BETWEEN_CELLS = " | "
LONGEST_CELL = 200  # code points of a cell that is no running text
_SHORT = 60  # of half of the cells of a table without heads
_LONGEST_OF_FEW = 600  # of the few longer ones a table without heads may have
_LONGEST_HEADED = 3_000  # of a cell of a table that names its columns
_MOST_LONG = 0.1  # of the cells
_ALIKE = 0.75  # of the rows have one number of cells
_FEWEST_ROWS = 3  # of a table that neither heads nor numbers nor several columns show to be one
_TEXT = 8  # lines of a cell, from which on it is a text in lines of its own
# Lines of a cell as letterheads have them, and the share of cells that may have them.
_SEVERAL, _MOST_SEVERAL = 3, 0.25
_MOST_STRETCHED = 100  # columns or rows


@dataclass(frozen=True, slots=True)
class Size:
    """What tells the cells of data from the parts of a page: how much they say."""

    letters: int = 0  # code points of any sort
    digits: int = 0
    pictures: int = 0
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Told:
    """A cell as its format has it."""

    text: str
    head: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell of a document, which may hold anything."""

    passages: tuple[Passage, ...]
    head: bool = False
    columns: int = 1
    rows: int = 1

    @property
    def told(self) -> Told:
        return Told(" ".join(one.text for one in self.passages), self.head, self.columns, self.rows)


def holds_data(rows: Sequence[Sequence[Size]], *, headed: bool) -> bool:
    """Whether a table holds data: several rows of as many short cells. In doubt it does not.

    ``headed``: its markup has cells that head others, or a caption, which nobody gives to the frame of a page.
    """
    wide = [row for row in rows if sum(cell.letters + cell.pictures > 0 for cell in row) > 1]
    said = [cell for row in rows for cell in row if cell.letters]
    if len(wide) < 2 or _is_gallery(rows) or any(cell.lines >= _TEXT for cell in said):
        return False
    lengths = sorted(cell.letters for cell in said)
    if headed:
        return lengths[-1] <= _LONGEST_HEADED
    long = sum(length > LONGEST_CELL for length in lengths)
    if lengths[-1] > _LONGEST_OF_FEW or long > _MOST_LONG * len(lengths):
        return False
    several = sum(cell.lines >= _SEVERAL for cell in said)
    if lengths[len(lengths) // 2] > _SHORT or several > _MOST_SEVERAL * len(said):
        return False
    columns, alike = Counter(map(len, wide)).most_common(1)[0]
    if alike < max(2, _ALIKE * len(wide)):
        return False
    return len(wide) >= _FEWEST_ROWS or columns > 2 or any(cell.digits for row in rows[1:] for cell in row)


def _is_gallery(rows: Sequence[Sequence[Size]]) -> bool:
    """Whether pictures stand in most cells, or rows of them take turns with rows of what is said of them."""
    said = [row for row in rows if any(cell.letters or cell.pictures for cell in row)]
    bare = sum(not any(cell.letters for cell in row) for row in said)
    pictured = [cell.pictures > 0 for row in said for cell in row if cell.letters or cell.pictures]
    return 2 * bare >= len(said) or 2 * sum(pictured) > len(pictured)


def stretch(told: str | None) -> int:
    """Return over how many columns or rows a cell stretches; what is no number that can be is one."""
    told = (told or "").strip()
    number = int(told) if told.isascii() and told.isdigit() and len(told) < 5 else 1
    return min(max(number, 1), _MOST_STRETCHED)


def row_of(cells: Sequence[Told], table: int) -> tuple[str, Row]:
    """Return the text of a row and where its cells are in it; cells that say nothing leave no trace in the text."""
    text = ""
    placed: list[Cell] = []
    for cell in cells:
        said = clean(cell.text)
        text += BETWEEN_CELLS if text and said else ""
        placed.append(Cell(len(text), len(text) + len(said), cell.head, cell.columns, cell.rows))
        text += said
    return text, Row(table, tuple(placed))


def row_passage(
    cells: Sequence[Told], table: int, line: int | None = None, *, gap: bool = True
) -> Passage | None:
    """Return a row as a passage; ``None`` where it says nothing."""
    text, row = row_of(cells, table)
    return Passage(text, line, "paragraph", gap, row) if text else None


def table_passages(rows: Sequence[Sequence[Filled]], table: int) -> Iterator[Passage]:
    """Yield the passages of a document's table: its rows if it holds data, else what is in its cells.

    The short cells of a table of which that is in doubt stay on one line, row by row.
    """
    cells = [cell for row in rows for cell in row]
    nested = any(one.row for cell in cells for one in cell.passages)
    headed = any(cell.head for cell in cells)
    is_data = not nested and holds_data([list(map(_size, row)) for row in rows], headed=headed)
    for row in rows:
        told = [cell.told for cell in row]
        if is_data:
            passage = row_passage(told, table)
            yield from (passage,) if passage else ()
        elif nested or len(row) == 1 or any(len(cell.text) > LONGEST_CELL for cell in told):
            yield from (one for cell in row for one in cell.passages)
        elif text := row_of(told, table)[0]:
            yield Passage(text)


def _size(cell: Filled) -> Size:
    text = cell.told.text
    return Size(len(text), sum(map(str.isdigit, text)), lines=len(cell.passages))


def place_of(element: etree._Element) -> int:
    """Return a number of a table that tells it from those beside it."""
    parent = element.getparent()
    return 1 if parent is None else parent.index(element) + 1
