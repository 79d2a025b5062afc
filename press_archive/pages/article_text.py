"""The text of an article's page: its blocks as Markdown, each under its anchor.

In: an article, its text with links. Out: lines of Markdown which, once the markup is taken away,
are the article's blocks letter for letter; the rows of a table as one table.
"""

from __future__ import annotations

from itertools import groupby

from press_archive.model import ArchivedArticle, Block
from press_archive.pages.anchors import anchors_of
from press_archive.pages.statements import quoted_anchors
from press_archive.pages.words import Words
from press_archive.pages.writing.linked_text import LinkedText
from press_archive.pages.writing.markdown import escape_heading, heading_line
from press_archive.pages.writing.tables import TableRow, table_html


def text_lines(archived: ArchivedArticle, linked: LinkedText, words: Words, *, lean: bool) -> list[str]:
    """Return the lines of an article's text, each block under an anchor, of two equal ones the first.

    On a lean page only those have one whose words other pages quote; its script links to the others by their words.
    """
    anchors = anchors_of(archived.article.blocks)
    wanted = quoted_anchors(archived) if lean else dict(enumerate(anchors))
    first = {anchor: number for number, anchor in sorted(wanted.items(), reverse=True)}
    given = {number: anchor for anchor, number in first.items()}
    lines: list[str] = []
    for table, group in groupby(enumerate(archived.article.blocks), key=_table):
        if table:
            rows = [
                TableRow(block.row, linked.cells[at], given.get(at, "")) for at, block in group if block.row
            ]
            lines += ["", *table_html(rows, words("article_table", n=table))]
        else:
            for at, block in group:
                anchor = given.get(at, "") if block.kind not in ("headline", "heading") else anchors[at]
                lines += ["", *_block(block, linked.lines[at], anchor)]
    return lines[1:]


def _table(numbered: tuple[int, Block]) -> int:
    """The number of the table that a block belongs to; 0 for none."""
    row = numbered[1].row
    return row.table if row else 0


def _block(block: Block, markdown: str, anchor: str) -> list[str]:
    if block.kind == "headline":
        return [heading_line(1, escape_heading(block.text), anchor)]
    if block.kind == "heading":
        return [heading_line(2, escape_heading(block.text), anchor)]
    return [markdown, *_attributes(block, anchor)]


def _attributes(block: Block, anchor: str) -> list[str]:
    """Return the line that gives a paragraph its classes and its anchor, if it has any."""
    classes = [] if block.kind == "paragraph" else [f".{block.kind}", *([".alt"] if block.alt else [])]
    given = " ".join([*classes, *([f"#{anchor}"] if anchor else [])])
    return [f"{{: {given} }}"] if given else []
