"""A table of an article as HTML, for Markdown's own tables have neither captions nor cells that stretch.

In: its rows, their cells already HTML. Out: the lines of one block of HTML, which renderers let stand as it is. The
table lies in a box of its own that scrolls where it is wider than the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import takewhile

from press_archive.model import Cell, Row


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with what stands in its cells as HTML; a table's caption has one."""

    row: Row
    cells: tuple[str, ...]
    anchor: str = ""


def table_html(rows: Sequence[TableRow], label: str) -> Iterator[str]:
    """Yield the lines of a table; ``label`` says for those who hear the page what the box is."""
    caption = [one for one in rows[:1] if not one.row.cells]
    rows = rows[len(caption) :]
    head = len(list(takewhile(lambda one: one.row.head, rows)))
    yield f'<figure class="table" role="group" tabindex="0" aria-label="{escape(label)}"><table>'
    for one in caption:
        yield f"<caption{_id(one)}>{one.cells[0]}</caption>"
    for name, group in (("thead", rows[:head]), ("tbody", rows[head:])):
        if group:
            yield f"<{name}>"
            yield from (_row(one, len(group) - place) for place, one in enumerate(group))
            yield f"</{name}>"
    yield "</table></figure>"


def _row(one: TableRow, left: int) -> str:
    """A row with ``left`` rows of its group from it on. A blank between two cells keeps their words apart."""
    cells = zip(one.row.cells, one.cells, strict=True)
    return f"<tr{_id(one)}>{' '.join(_cell(cell, said, one.row, left) for cell, said in cells)}</tr>"


def _cell(cell: Cell, said: str, row: Row, left: int) -> str:
    attributes = ""
    if cell.head:
        attributes += f' scope="{"row" if not row.head else "colgroup" if cell.columns > 1 else "col"}"'
    if cell.columns > 1:
        attributes += f' colspan="{cell.columns}"'
    if min(cell.rows, left) > 1:
        attributes += f' rowspan="{min(cell.rows, left)}"'
    tag = "th" if cell.head else "td"
    return f"<{tag}{attributes}>{said}</{tag}>"


def _id(one: TableRow) -> str:
    return f' id="{one.anchor}"' if one.anchor else ""
