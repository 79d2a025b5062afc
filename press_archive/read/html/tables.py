"""Which tables of a page hold data, a row of which is one passage, and which a picture with its caption.

In: the parsed page. Out: the tables of both sorts. All others lay out a page, as was usual until about 2010, and
their cells are read like any other part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from lxml import etree
from lxml.html import HtmlElement

from press_archive.read.html.marks import CELLS, is_hidden
from press_archive.read.tables import Size, holds_data

TableKind = Literal["data", "picture"]

_LONGEST_CAPTION = 400
_BREAKS = frozenset({"br", "p", "li", "div"})
_BOLD = frozenset({"b", "strong"})
_AROUND_BOLD = frozenset({"p", "span", "font", "center", "div", "em", "i", "u"})
_NAMES = {
    "rowgroup": "tbody",
    "row": "tr",
    "cell": "td",
    "gridcell": "td",
    "columnheader": "th",
    "rowheader": "th",
    "caption": "caption",
}
_SEEN = 20  # levels within a cell


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a page by what they are for, and the rows of those of data that head columns."""

    kinds: dict[HtmlElement, TableKind] = field(default_factory=dict)
    heads: set[HtmlElement] = field(default_factory=set)


@dataclass(slots=True)
class _Table:
    rows: list[list[Size]] = field(default_factory=list)
    elements: list[HtmlElement] = field(default_factory=list)  # of the rows
    holds_table: bool = False
    headed: bool = False  # has cells for headings, or a caption
    has_heads: bool = False  # of columns or rows

    def add(self, text: str | None) -> None:
        said = text.strip() if text else ""
        if said and self.rows and self.rows[-1]:
            cell = self.rows[-1][-1]
            digits = sum(map(str.isdigit, said))
            self.rows[-1][-1] = replace(cell, letters=cell.letters + len(said), digits=cell.digits + digits)

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "tr":
            self.rows.append([])
            self.elements.append(element)
        elif tag in CELLS and self.rows and not is_hidden(element):
            self.rows[-1].append(Size())
        elif tag in ("img", "picture") and self.rows and self.rows[-1]:
            cell = self.rows[-1][-1]
            self.rows[-1][-1] = replace(cell, pictures=cell.pictures + 1)
        elif tag in _BREAKS:
            self.break_line()
        self.has_heads = self.has_heads or tag in ("th", "thead")
        self.headed = self.headed or tag in ("th", "thead", "caption")
        self.add(element.text)

    def break_line(self) -> None:
        if self.rows and self.rows[-1] and self.rows[-1][-1].letters:
            cell = self.rows[-1][-1]
            self.rows[-1][-1] = replace(cell, lines=cell.lines + 1)

    @property
    def kind(self) -> TableKind | None:
        cells = [cell for row in self.rows for cell in row]
        said = sum(cell.letters for cell in cells)
        if self.holds_table or not said:
            return None
        if holds_data(self.rows, headed=self.headed):
            return "data"
        pictured = any(cell.pictures for cell in cells)
        return "picture" if pictured and said <= _LONGEST_CAPTION and not self.headed else None

    def heads(self) -> Sequence[HtmlElement]:
        """The rows that head the columns: those of its head, else a first row that alone is all in bold type."""
        if self.has_heads:
            return [row for row in self.elements if row.getparent().tag == "thead"]
        bold = [_is_bold(row) for row in self.elements[:2]]
        return self.elements[:1] if bold == [True, False] else ()


def name_tables(page: HtmlElement) -> None:
    """Give elements that say they are tables, rows and cells, for those who hear the page, the names of such."""
    for table in page.xpath("//*[@role='table' or @role='grid']"):
        if table.tag != "table":
            table.tag = "table"
            for element in table.iterdescendants():
                element.tag = _NAMES.get(element.get("role") or "", element.tag)


def tables_of(page: HtmlElement) -> Tables:
    """Return the tables that hold data and those that hold a picture; one pass over the page."""
    found = Tables()
    open_: list[_Table] = []
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag
        if tag == "table" and event == "start":
            for around in open_[-1:]:
                around.holds_table = True
            open_.append(_Table())
        elif tag == "table":
            table = open_.pop()
            if (kind := table.kind) is not None:
                found.kinds[element] = kind
            if kind == "data":
                found.heads.update(table.heads())
        elif open_ and event == "start":
            open_[-1].enter(element)
        if open_ and event == "end" and tag != "table":
            open_[-1].add(element.tail)
    return found


def _is_bold(row: HtmlElement) -> bool:
    """Whether all that a row says is in bold type."""
    cells = [cell for cell in row if cell.tag == "td" and (len(cell) or (cell.text or "").strip())]
    return len(cells) > 1 and all(map(_holds_but_bold, cells))


def _holds_but_bold(cell: HtmlElement) -> bool:
    at = cell
    for _ in range(_SEEN):
        if (at.text or "").strip() or len(at) != 1 or (at[0].tail or "").strip():
            return False
        at = at[0]
        if at.tag in _BOLD:
            return True
        if at.tag not in _AROUND_BOLD:
            return False
    return False
