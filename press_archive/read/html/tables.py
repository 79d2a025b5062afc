"""Which tables of a page hold data, a row of which is one passage, and which a picture with its caption.

In: the parsed page. Out: the tables of both sorts. All others lay out a page, as was usual until about 2010, and
their cells are read like any other part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, cast

from lxml import etree, html
from lxml.html import HtmlElement

from press_archive.read.lines import clean

TableKind = Literal["data", "picture"]

_LONGEST_CELL = 200  # characters of a cell of a table that holds data
_LONGEST_CAPTION = 400


@dataclass(slots=True)
class _Table:
    rows: list[list[int]] = field(default_factory=list)  # characters of each cell
    holds_table: bool = False
    pictures: int = 0
    headed: bool = False  # has cells for headings, or a caption

    def add(self, text: str | None) -> None:
        if text and self.rows and self.rows[-1]:
            self.rows[-1][-1] += len(text.strip())

    @property
    def kind(self) -> TableKind | None:
        cells = [length for row in self.rows for length in row if length]
        if self.holds_table or not cells:
            return None
        if self.pictures and sum(cells) <= _LONGEST_CAPTION and not self.headed:
            return "picture"
        wide = sum(sum(map(bool, row)) > 1 for row in self.rows)
        return "data" if wide > 1 and max(cells) <= _LONGEST_CELL and not self.pictures else None


def tables_of(page: HtmlElement) -> dict[HtmlElement, TableKind]:
    """Return the tables that hold data and those that hold a picture; one pass over the page."""
    found: dict[HtmlElement, TableKind] = {}
    open_: list[_Table] = []
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag
        if tag == "table" and event == "start":
            for around in open_[-1:]:
                around.holds_table = True
            open_.append(_Table())
        elif tag == "table":
            if (kind := open_.pop().kind) is not None:
                found[element] = kind
        elif open_ and event == "start":
            _enter(open_[-1], element)
        if open_ and event == "end" and tag != "table":
            open_[-1].add(element.tail)
    return found


def rows_in(markup: str) -> list[str]:
    """Return the rows of a table that stands in other text, whatever it holds; none of what is no table."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(f"<body>{markup}</body>".encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return []
    rows = ([_said(cell) for cell in row if cell.tag in ("td", "th")] for row in page.iter("tr"))
    captions = [_said(one) for one in page.iter("caption")]
    return [text for text in (*captions, *(" | ".join(filter(None, cells)) for cells in rows)) if text]


def _said(element: etree._Element) -> str:
    return clean("".join(cast("Iterator[str]", element.itertext())))


def _enter(table: _Table, element: HtmlElement) -> None:
    tag = element.tag
    if tag == "tr":
        table.rows.append([])
    elif tag in ("td", "th") and table.rows:
        table.rows[-1].append(0)
    table.headed = table.headed or tag in ("th", "caption")
    table.pictures += tag in ("img", "picture")
    table.add(element.text)
