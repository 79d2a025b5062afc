"""The readers of documents of office programs: DOCX, ODT.

In: a document. Out: its paragraphs in order, headings as headings, a table row by row, notes at the end. What is
deleted, commented or hidden in it is not published.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Literal

from lxml import etree

from press_archive.languages.tables import words
from press_archive.model import BlockKind, Passage
from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.lines import clean
from press_archive.read.packed import BROKEN, is_bomb, member_names, opened, read_member
from press_archive.read.values import ReadText
from press_archive.read.xml import local

Hint = BlockKind | Literal[""]

_LARGEST = 60_000_000  # bytes of a document with its pictures
LARGEST_PART = 30_000_000  # bytes of its text as XML
_CELL = " | "


def parsed_part(data: bytes | None) -> etree._Element | None:
    """Return a part of a document; None of what is no XML. No entity is expanded, nothing fetched."""
    if data is None:
        return None
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def of_document(
    read: Callable[[zipfile.ZipFile], Iterator[Item]], kind: str
) -> Callable[[Source], Iterator[Item]]:
    """Return the reading of a document that is a ZIP file."""

    def reading(source: Source) -> Iterator[Item]:
        if is_bomb(source) or source.size > _LARGEST:
            yield Refusal("unpacks_too_large")
            return
        found = False
        try:
            with opened(source) as packed:
                for item in read(packed):
                    found = True
                    yield item
        except BROKEN as error:
            yield Refusal("file_damaged", str(error)[:100])
            return
        if not found:
            yield Refusal("file_damaged", kind)

    return reading


# ── DOCX ──────────────────────────────────────────────────────────────────────────────────────────
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_WORD}}}"
_UNSEEN = frozenset(
    {"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "sectPr", "tblPr", "trPr"}
)
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "\u2011", "ptab": " "}


def _is_docx(source: Source) -> bool:
    return source.start.startswith(b"PK") and "word/document.xml" in member_names(source)


def _read_docx(packed: zipfile.ZipFile) -> Iterator[Item]:
    document = parsed_part(read_member(packed, "word/document.xml", LARGEST_PART))
    if document is None:
        return
    styles = _styles(parsed_part(read_member(packed, "word/styles.xml", LARGEST_PART)))
    passages = [passage for body in document.iter(f"{_W}body") for passage in _blocks(body, styles)]
    for part in ("word/footnotes.xml", "word/endnotes.xml"):
        passages += _notes(parsed_part(read_member(packed, part, LARGEST_PART)), styles)
    names = frozenset(packed.namelist())
    changed = next(document.iter(f"{_W}del", f"{_W}ins", f"{_W}moveFrom"), None) is not None
    yield Record(ReadText(tuple(passages)), tells_more=changed or "word/comments.xml" in names)


def _styles(part: etree._Element | None) -> dict[str, BlockKind]:
    """What the styles of a document stand for: its title, or a heading."""
    found: dict[str, BlockKind] = {}
    for style in part.iter(f"{_W}style") if part is not None else ():
        name = next((one.get(f"{_W}val") or "" for one in style if local(one) == "name"), "").lower()
        if name == "title":
            found[style.get(f"{_W}styleId") or ""] = "headline"
        elif re.fullmatch(r"heading \d", name):
            found[style.get(f"{_W}styleId") or ""] = "heading"
        elif name == "caption":
            found[style.get(f"{_W}styleId") or ""] = "caption"
    return found


def _blocks(parent: etree._Element, styles: dict[str, BlockKind]) -> Iterator[Passage]:
    for element in parent:
        name = local(element)
        if name == "p":
            yield from _paragraph(element, styles)
        elif name == "tbl":
            yield from _table(element, styles)
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body"):
            yield from _blocks(element, styles)


def _paragraph(element: etree._Element, styles: dict[str, BlockKind]) -> Iterator[Passage]:
    style = next((one.get(f"{_W}val") or "" for one in element.iter(f"{_W}pStyle")), "")
    hint: Hint = styles.get(style, "")
    for number, line in enumerate(_run(element).split("\n")):
        text = clean(line)
        if text:
            yield Passage(text, hint=hint, gap=number == 0)


def _run(element: etree._Element) -> str:
    """The text of a paragraph as it is shown; of a text box too, on lines of its own."""
    parts: list[str] = []
    for child in element:
        name = local(child)
        if name in _UNSEEN or _is_hidden(child):
            continue
        if name == "t":
            parts.append(child.text or "")
        elif name in _BREAKS:
            parts.append(_BREAKS[name])
        else:
            text = _run(child)
            parts.append(f"\n{text}\n" if name == "p" else text)
    return "".join(parts)


def _is_hidden(element: etree._Element) -> bool:
    """Whether a run is set as hidden text."""
    marks = element.iterfind(f"{_W}rPr/{_W}vanish") if local(element) == "r" else ()
    return any(mark.get(f"{_W}val") not in ("0", "false") for mark in marks)


def _table(element: etree._Element, styles: dict[str, BlockKind]) -> Iterator[Passage]:
    """A table row by row; a table of one cell is a box of text."""
    rows = [[cell for cell in row if local(cell) == "tc"] for row in element if local(row) == "tr"]
    for row in rows:
        if len(row) == 1:
            yield from _blocks(row[0], styles)
            continue
        cells = [" ".join(passage.text for passage in _blocks(cell, styles)) for cell in row]
        text = _CELL.join(cells)
        if any(cells):
            yield Passage(text)


def _notes(part: etree._Element | None, styles: dict[str, BlockKind]) -> Iterator[Passage]:
    for note in part if part is not None else ():
        if note.get(f"{_W}type") in (None, "normal"):
            yield from _blocks(note, styles)


# ── ODT ───────────────────────────────────────────────────────────────────────────────────────────
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_ASIDE = words(
    "annotation annotation-end tracked-changes note-citation bookmark sequence-decls hidden-text hidden-paragraph"
)


def _is_odt(source: Source) -> bool:
    return _ODT in source.start[:200]


def _read_odt(packed: zipfile.ZipFile) -> Iterator[Item]:
    document = parsed_part(read_member(packed, "content.xml", LARGEST_PART))
    if document is None:
        return
    bodies = document.iterfind(".//{*}body/{*}text")
    passages = [passage for body in bodies for passage in _odt_blocks(body)]
    more = next(document.iter("{*}annotation", "{*}tracked-changes"), None) is not None
    yield Record(ReadText(tuple(passages)), tells_more=more)


def _odt_blocks(parent: etree._Element) -> Iterator[Passage]:
    for element in parent:
        name = local(element)
        if name in _ASIDE:
            continue
        if name in ("p", "h"):
            yield from _odt_paragraph(element, name)
        elif name == "table-row":
            cells = [
                " ".join(one.text for one in _odt_blocks(cell))
                for cell in element
                if local(cell) == "table-cell"
            ]
            if any(cells):
                yield Passage(_CELL.join(cells))
        else:
            yield from _odt_blocks(element)


def _odt_paragraph(element: etree._Element, name: str) -> Iterator[Passage]:
    style = next((value for key, value in element.attrib.items() if str(key).endswith("}style-name")), "")
    hint: Hint = "headline" if style == "Title" else "heading" if name == "h" else ""
    for number, line in enumerate(_odt_text(element).split("\n")):
        text = clean(line)
        if text:
            yield Passage(text, hint=hint, gap=number == 0)


def _odt_text(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        name = local(child)
        if name == "line-break":
            parts.append("\n")
        elif name in ("s", "tab"):
            parts.append(" ")
        elif name in ("note", "text-box", "frame"):
            parts.append("\n" + "\n".join(passage.text for passage in _odt_blocks(child)) + "\n")
        elif name not in _ASIDE:
            parts.append(_odt_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


DOCX = Format(
    "docx",
    _is_docx,
    of_document(_read_docx, "DOCX"),
    frozenset({".docx", ".docm", ".dotx"}),
    prose=True,
    largest=_LARGEST,
)
ODT = Format(
    "odt", _is_odt, of_document(_read_odt, "ODT"), frozenset({".odt", ".ott"}), prose=True, largest=_LARGEST
)
