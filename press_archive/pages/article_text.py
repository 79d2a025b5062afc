"""The text of an article's page: its blocks as Markdown, each under its anchor.

In: an article, its text with links, its pictures as HTML. Out: lines of Markdown which, once the markup is taken
away, are the article's blocks letter for letter; the rows of a table as one table, pictures before the blocks they
belong to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from press_archive.languages.folding import fold
from press_archive.model import ArchivedArticle, Block
from press_archive.pages.anchors import anchors_of
from press_archive.pages.article_pictures import Figures
from press_archive.pages.statements import quoted_anchors
from press_archive.pages.words import Words
from press_archive.pages.writing.linked_text import LinkedText
from press_archive.pages.writing.markdown import escape_heading, heading_line
from press_archive.pages.writing.tables import TableRow, table_html

_NONE: Figures = {}
# "… - Ảnh 2.", as content systems number alternative texts, folded.
_NUMBERED = re.compile(r"[\s\-–—.,:]*(?:anh|hinh|photo|image)?\s*\d{0,3}\W*$")


def text_lines(
    archived: ArchivedArticle, linked: LinkedText, words: Words, figures: Figures = _NONE, *, lean: bool
) -> list[str]:
    """Return the lines of an article's text, each block under an anchor, of two equal ones the first.

    On a lean page only those have one whose words other pages quote; its script links to the others by their words.
    """
    anchors = anchors_of(archived.article.blocks)
    wanted = quoted_anchors(archived) if lean else dict(enumerate(anchors))
    first = {anchor: number for number, anchor in sorted(wanted.items(), reverse=True)}
    given = {number: anchor for anchor, number in first.items()}
    again = _said_again(archived.article.blocks)
    lines: list[str] = []
    for table, group in groupby(enumerate(archived.article.blocks), key=_table):
        if table:
            numbered = [(at, block, block.row) for at, block in group if block.row]
            rows = [TableRow(row, linked.cells[at], given.get(at, "")) for at, _, row in numbered]
            above = [figure for at, _, _ in numbered for figure in figures.get(at, ())]
            lines += [*_apart(above), "", *table_html(rows, words("article_table", n=table))]
            continue
        for at, block in group:
            anchor = given.get(at, "") if block.kind not in ("headline", "heading") else anchors[at]
            text = ["", *_block(block, linked.lines[at], anchor, again=at in again)]
            pictures = _apart(figures.get(at, ()))
            lines += [*text, *pictures] if block.kind == "headline" else [*pictures, *text]
    return lines[1:]


def _apart(figures: Iterable[str]) -> list[str]:
    return [line for figure in figures for line in ("", figure)]


def _said_again(blocks: Sequence[Block]) -> set[int]:
    """The places of alternative texts that only repeat, but for a picture's number, what was said above them."""
    said: set[str] = set()
    again: set[int] = set()
    if not any(block.alt for block in blocks):  # as in most articles
        return again
    for at, block in enumerate(blocks):
        if block.kind in ("headline", "caption") or block.alt:
            bare = _NUMBERED.sub("", fold(block.text))
            if block.alt and bare in said:
                again.add(at)
            if block.kind in ("headline", "caption"):
                said.add(bare)
    return again


def _table(numbered: tuple[int, Block]) -> int:
    """The number of the table that a block belongs to; 0 for none."""
    row = numbered[1].row
    return row.table if row else 0


def _block(block: Block, markdown: str, anchor: str, *, again: bool) -> list[str]:
    if block.kind == "headline":
        return [heading_line(1, escape_heading(block.text), anchor)]
    if block.kind == "heading":
        return [heading_line(2, escape_heading(block.text), anchor)]
    return [markdown, *_attributes(block, anchor, again=again)]


def _attributes(block: Block, anchor: str, *, again: bool) -> list[str]:
    """Return the line that gives a paragraph its classes and its anchor, if it has any."""
    told = (".alt" if block.alt else "", ".again" if again else "")
    classes = [] if block.kind == "paragraph" else [f".{block.kind}", *filter(None, told)]
    given = " ".join([*classes, *([f"#{anchor}"] if anchor else [])])
    return [f"{{: {given} }}"] if given else []
