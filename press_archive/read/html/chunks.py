"""A saved page as a row of chunks: each run of text between block borders, with what stands around it.

In: the parsed page. Out: chunks in reading order, images by their alternative text among them. One pass with
a stack, so that depth costs nothing; nothing is judged here but roles by :mod:`press_archive.read.html.marks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, cast

from lxml import etree
from lxml.html import HtmlElement

from press_archive.model import Row
from press_archive.read.html.images import Image, places_of, target_around
from press_archive.read.html.marks import (
    BLOCK_TAGS,
    CELLS,
    HEADINGS,
    HIDDEN_TAGS,
    ITEMS,
    REPLACED_TAGS,
    Role,
    is_bare_note,
    is_hidden,
    is_note_mark,
    role_of,
)
from press_archive.read.html.tables import TableKind, Tables, name_tables, tables_of
from press_archive.read.lines import clean, rejoined
from press_archive.read.tables import Told, row_of, stretch

ChunkKind = Literal[
    "text", "headline", "heading", "caption", "alt", "byline", "lead", "date", "item", "row", "edge", "credit"
]

_PATH = 40  # levels of nesting remembered for finding the container of the body
_WHOLE = frozenset({"html", "body", "main", "article"})  # too large to be boilerplate by a class name
_NAMED = HEADINGS | ITEMS | {"h1", "caption", "pre"}  # what stands in them is theirs, however deep
_INLINE = frozenset({"a", "span", "abbr", "strong", "em", "b", "i", "small"})  # which may name author or day
_SHORT_ROLES: frozenset[Role] = frozenset({"byline", "date"})
_ROLES: frozenset[Role] = frozenset({"caption", "byline", "lead", "date"})
_SENTENCE = 40  # code points beside a time that are more than its label
_PROSE = 60  # code points of most paragraphs that stand one a line
_SHORT = 160  # code points; a longer text under such a class is text
_AFTER_PLACE = " – "  # which style sheets put behind a place stamp
_ENDS_IN_STROKE = re.compile(r"[-–—:,.]\s*$")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of text between block borders."""

    text: str
    kind: ChunkKind
    line: int | None
    figure: int  # 0 outside figures; chunks of one figure share a number
    boilerplate: tuple[int, ...]  # numbers of the elements around it that look like furniture
    path: tuple[int, ...]  # numbers of the elements around it, outermost first
    linked: int = 0  # characters of it that lead elsewhere
    stamp: str = ""  # the moment that a time element states for machines
    row: Row | None = None  # of a table that holds data, or its caption
    number: int = -1  # its place among the chunks of the page; -1 of what was not taken from it


@dataclass(frozen=True, slots=True)
class _Level:
    role: Role
    tag: str
    figure: int
    boilerplate: tuple[int, ...]
    hidden: bool
    path: tuple[int, ...]
    table: TableKind | None = None
    linked: bool = False
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class _CellMark:
    """Where among the parts of a row a cell begins, and what its markup says of it."""

    at: int
    head: bool
    columns: int
    rows: int


@dataclass(slots=True)
class _Walk:
    tables: Tables
    levels: list[_Level] = field(default_factory=lambda: [_Level("", "", 0, (), False, ())])
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    line: int | None = None
    count: int = 0
    noted: bool = False  # whether a note was marked by a link so far
    cells: list[_CellMark] = field(default_factory=list)  # of the row that is open
    table: int = 0  # how many tables of data were met
    made: int = 0  # chunks so far
    images: list[Image] = field(default_factory=list)

    def enter(self, element: HtmlElement, tag: str) -> None:
        self.count += 1
        above = self.levels[-1]
        role = _role(element, tag)
        large = tag in _WHOLE
        furniture = (role == "boilerplate" or is_hidden(element)) and not large
        table = self.tables.kinds.get(element) if tag == "table" else above.table
        self.table += tag == "table" and table == "data"
        framed = role == "figure" or (tag == "table" and table == "picture")
        keeps = role in _ROLES and not large
        self.levels.append(
            _Level(
                role if keeps else "caption" if tag == "table" and table == "picture" else above.role,
                "cite" if _tells_who(element, tag) else tag if tag in _NAMED else above.tag,
                above.figure or (self.count if framed else 0),
                (*above.boilerplate, self.count)
                if furniture and len(above.boilerplate) < _PATH
                else above.boilerplate,
                above.hidden
                or (tag in HIDDEN_TAGS and not _names_column(element, tag))
                or self.is_note(element, tag)
                or (tag in CELLS and table == "data" and is_hidden(element)),
                (*above.path, self.count) if len(above.path) < _PATH else above.path,
                table,
                above.linked or (tag == "a" and not (element.get("name") or element.get("id"))),
                _stamp(element, tag, role) or above.stamp,
            )
        )

    def is_note(self, element: HtmlElement, tag: str) -> bool:
        """Whether an element is the number of a note, marked by a link or, beside such ones, bare."""
        linked = is_note_mark(element, tag)
        self.noted = self.noted or linked
        return linked or (self.noted and is_bare_note(element, tag))

    def add(self, text: str | None, line: int | None) -> None:
        level = self.levels[-1]
        if text and not level.hidden:
            if self.line is None and not text.isspace():
                self.line = line
            self.parts.append(text)
            if level.linked:
                self.linked += len(text)

    def flush(self) -> Iterator[Chunk]:
        level = self.levels[-1]
        text, row = self.row() if self.cells else (self.text(), self.caption())
        for paragraph in _paragraphs("".join(self.parts)) if level.tag == "pre" else (text,):
            if paragraph or (level.stamp and not level.hidden):
                yield self.chunk(paragraph or level.stamp, _kind(level, paragraph), self.line, row)
        self.parts.clear()
        self.cells.clear()
        self.linked = 0
        self.line = None

    def text(self) -> str:
        return clean("".join(self.parts)).strip("|").strip()

    def row(self) -> tuple[str, Row]:
        """The text of the row that is open, and its cells; what stands before the first of them is one too."""
        marks = [_CellMark(0, False, 1, 1), *self.cells]
        ends = [*(mark.at for mark in self.cells), len(self.parts)]
        told = [
            Told("".join(self.parts[mark.at : end]), mark.head, mark.columns, mark.rows)
            for mark, end in zip(marks, ends, strict=True)
        ]
        return row_of(told if clean(told[0].text) else told[1:], self.table)

    def caption(self) -> Row | None:
        """What makes a text the caption of a table of data."""
        level = self.levels[-1]
        return Row(self.table) if level.tag == "caption" and level.table == "data" else None

    def chunk(self, text: str, kind: ChunkKind, line: int | None, row: Row | None = None) -> Chunk:
        level = self.levels[-1]
        self.made += 1
        return Chunk(
            text,
            kind,
            line,
            level.figure,
            level.boilerplate,
            level.path,
            self.linked,
            level.stamp,
            row,
            self.made - 1,
        )

    def note_image(self, element: HtmlElement) -> None:
        """Note where an image stands; it is no chunk, for it says nothing."""
        level = self.levels[-1]
        places = () if level.hidden or level.table == "data" else places_of(element)
        if places:
            alt, leads = clean(element.get("alt") or ""), target_around(element) if level.linked else ""
            self.images.append(
                Image(places, alt, self.made, level.figure, level.boilerplate, level.path, level.role, leads)
            )

    def in_row(self, tag: str) -> bool:
        """Whether an element stands inside a row of data, which is one chunk."""
        return self.levels[-1].table == "data" and tag not in ("tr", "table", "caption")

    def open_cell(self, cell: HtmlElement) -> None:
        if not self.levels[-1].hidden and not is_hidden(cell):
            head = cell.tag == "th" or cell.getparent() in self.tables.heads
            columns, rows = stretch(cell.get("colspan")), stretch(cell.get("rowspan"))
            self.cells.append(_CellMark(len(self.parts), head, columns, rows))


def _stamp(element: HtmlElement, tag: str, role: Role) -> str:
    """The moment an element states for machines."""
    if tag == "time":
        return element.get("datetime") or ""
    return (element.get("title") or element.get("content") or "") if role == "date" and tag != "meta" else ""


def _role(element: HtmlElement, tag: str) -> Role:
    """The role by class, by what content systems and schema.org call an element beside it, and by id."""
    words = filter(None, map(element.get, ("class", "type", "data-role", "itemprop")))
    if _tells_who(element, tag):
        return ""
    return role_of(tag, " ".join(words), element.get("id"))


def _tells_who(element: HtmlElement, tag: str) -> bool:
    """Whether an element of a quotation names whom it quotes."""
    return tag in ("cite", "footer") and element.getparent().tag == "blockquote"


def _names_column(element: HtmlElement, tag: str) -> bool:
    """Whether a button is all that the head of a column has: pressed, it sorts by it."""
    if tag != "button":
        return False
    cell = element.getparent()
    return (
        cell.tag == "th" and len(cell) == 1 and not (cell.text or "").strip() + (element.tail or "").strip()
    )


def _stands_alone(element: HtmlElement, tag: str) -> bool:
    """Whether an element of a site's own making, which may be a block or not, has no text on either side of it."""
    if "-" not in tag:
        return False
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    return not (before or "").strip() and not (element.tail or "").strip()


def _kind(level: _Level, text: str) -> ChunkKind:
    if level.tag == "h1":
        return "headline"
    if level.table == "data":
        return "row"
    if level.role in _SHORT_ROLES and len(text) > _SHORT:
        return "text"
    if level.role in ("caption", "byline", "lead", "date"):
        return level.role
    if level.tag in ITEMS or level.tag == "cite":
        return "item"
    return "heading" if level.tag and level.tag != "pre" else "text"


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of text shown line by line; what is no prose, as code and verses, stays whole."""
    lines = [line for line in map(clean, rejoined(text).split("\n")) if line]
    return lines if lines and len(sorted(lines, key=len)[len(lines) // 2]) >= _PROSE else [clean(text)]


def chunks_of(page: HtmlElement) -> list[Chunk]:
    """Return the chunks of a page in reading order."""
    return chunks_and_images(page)[0]


def chunks_and_images(page: HtmlElement) -> tuple[list[Chunk], list[Image]]:
    """Return the chunks of a page in reading order, and its images with where they stand among them."""
    name_tables(page)
    walk = _Walk(tables_of(page))
    return list(_chunks(page, walk)), walk.images


def _chunks(page: HtmlElement, walk: _Walk) -> Iterator[Chunk]:
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        borders = tag in BLOCK_TAGS or (tag in _INLINE and _role(element, tag) in _SHORT_ROLES)
        borders = borders or _tells_who(element, tag) or _stands_alone(element, tag)
        if borders and (tag == "time" or tag in _INLINE):
            borders = not _is_in_sentence(element)
        if event == "start":
            yield from _opened(walk, element, tag, borders)
        else:
            yield from _closed(walk, element, tag, borders)
    yield from walk.flush()


def _opened(walk: _Walk, element: HtmlElement, tag: str, borders: bool) -> Iterator[Chunk]:
    if borders and walk.in_row(tag):
        walk.open_cell(element) if tag in CELLS else walk.add(" ", None)
    elif borders:
        yield from walk.flush()
    elif tag in REPLACED_TAGS:
        walk.add(" ", None)
    walk.enter(element, tag)
    if tag == "img":
        walk.note_image(element)
        yield from _image(walk, element)
    if tag:
        walk.add(element.text, element.sourceline)


def _closed(walk: _Walk, element: HtmlElement, tag: str, borders: bool) -> Iterator[Chunk]:
    if borders and walk.in_row(tag):
        walk.add(" ", None)
    elif borders:
        yield from walk.flush()
    walk.levels.pop()
    if not borders and _role(element, tag) == "place":
        walk.add(_stroke_between("".join(walk.parts[-1:]), element.tail or ""), None)
    walk.add(element.tail, element.sourceline)


def _stroke_between(place: str, following: str) -> str:
    """What stands between a place stamp and the text, where the page itself has nothing there."""
    bare = place.strip() and following.strip() and following.lstrip()[0].isalnum()
    return _AFTER_PLACE if bare and not _ENDS_IN_STROKE.search(place) else ""


def _is_in_sentence(element: HtmlElement) -> bool:
    """Whether a time or a name is told in running text, and is not the date line or byline of the page."""
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    around = (before or "").strip(), (element.tail or "").strip()
    return all(around) or len("".join(around)) > _SENTENCE


def _image(walk: _Walk, element: HtmlElement) -> Iterator[Chunk]:
    """The alternative text of an image; it stands between the texts around it only at a block's border.

    In a table of data an image is a sign (a flag, an arrow), which says something only where nothing else does.
    """
    alt = clean(element.get("alt") or "")
    if walk.levels[-1].table == "data":
        if alt and not clean("".join(cast("Iterator[str]", element.getparent().itertext()))):
            walk.add(alt, element.sourceline)
    elif alt and not walk.levels[-1].hidden:
        yield walk.chunk(alt, "alt", element.sourceline)
