"""The reader of documents of Word, and what it shares with those of other office programs: DOCX.

In: a document. Out: its paragraphs in order, headings as headings, a table row by row, notes at the end. What is
deleted, commented or hidden in it is not published.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Literal

from lxml import etree

from press_archive.model import BlockKind, Passage, Picture
from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.lines import clean
from press_archive.read.packed import BROKEN, is_bomb, member_names, opened, read_member
from press_archive.read.tables import Filled, place_of, stretch, table_passages
from press_archive.read.values import ReadText
from press_archive.read.xml import local

Hint = BlockKind | Literal[""]

LARGEST = 60_000_000  # bytes of a document with its pictures
LARGEST_PART = 30_000_000  # bytes of its text as XML


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
        if is_bomb(source) or source.size > LARGEST:
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
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = f"{{{_WORD}}}"
_UNSEEN = frozenset(
    {"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "sectPr", "tblPr", "trPr"}
)
_AROUND = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body"})
_OFF = ("0", "false")
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "\u2011", "ptab": " "}


def _is_docx(source: Source) -> bool:
    return source.start.startswith(b"PK") and "word/document.xml" in member_names(source)


def _read_docx(packed: zipfile.ZipFile) -> Iterator[Item]:
    document = parsed_part(read_member(packed, "word/document.xml", LARGEST_PART))
    if document is None:
        return
    styles = _styles(parsed_part(read_member(packed, "word/styles.xml", LARGEST_PART)))
    passages = [passage for body in document.iter(f"{_W}body") for passage in _blocks(body, styles)]
    passages = with_pictures_handed_on(passages)
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
        elif name in _AROUND:
            yield from _blocks(element, styles)


def _paragraph(element: etree._Element, styles: dict[str, BlockKind]) -> Iterator[Passage]:
    style = next((one.get(f"{_W}val") or "" for one in element.iter(f"{_W}pStyle")), "")
    hint: Hint = styles.get(style, "")
    pictures = tuple(Picture((f"rel:{name}",), alt) for name, alt in _pictures(element))
    if pictures:
        yield Passage("", pictures=pictures)
    for number, line in enumerate(_run(element).split("\n")):
        text = clean(line)
        if text:
            yield Passage(text, hint=hint, gap=number == 0)


def _pictures(element: etree._Element) -> Iterator[tuple[str, str]]:
    """The pictures of a paragraph: the ids by which they are meant, and their alternative texts."""
    for drawing in element.iter(f"{_W}drawing"):
        told = next((clean(one.get("descr") or "") for one in drawing.iter("{*}docPr")), "")
        for blip in drawing.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"):
            if named := blip.get(f"{{{_RELATIONS}}}embed"):
                yield named, told


def with_pictures_handed_on(passages: Iterable[Passage]) -> list[Passage]:
    """Return passages of which none is empty: the pictures of an empty one go to the next, or else to the last."""
    found: list[Passage] = []
    left: tuple[Picture, ...] = ()
    for one in passages:
        left += one.pictures
        if one.text:
            found.append(replace(one, pictures=left))
            left = ()
    if left and found:
        found[-1] = replace(found[-1], pictures=(*found[-1].pictures, *left))
    return found


def pictures_in(packed: zipfile.ZipFile) -> dict[str, str]:
    """Return the names of a document's pictures by the ids by which its text means them."""
    relations = parsed_part(read_member(packed, "word/_rels/document.xml.rels", LARGEST_PART))
    return {
        one.get("Id") or "": posixpath.normpath(posixpath.join("word", one.get("Target") or ""))
        for one in (relations if relations is not None else ())
        if (one.get("Type") or "").endswith("/image") and one.get("TargetMode") != "External"
    }


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
    return any(mark.get(f"{_W}val") not in _OFF for mark in marks)


def _inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table, or the cells of a row, whatever marks stand around them."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in _AROUND:
            yield from _inside(child, name)


def _table(element: etree._Element, styles: dict[str, BlockKind]) -> Iterator[Passage]:
    rows = list(_inside(element, "tr"))
    bold = [_is_bold(row) for row in rows[:2]]
    filled: list[list[Filled]] = []
    merged: dict[int, tuple[int, int]] = {}  # column → the cell that stretches down to here
    for number, row in enumerate(rows):
        head = row.find(f"{_W}trPr/{_W}tblHeader") is not None or (number == 0 and bold == [True, False])
        filled.append([])
        column = 0
        for cell in _inside(row, "tc"):
            columns = stretch(_value(cell, "gridSpan"))
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merge is not None and merge.get(f"{_W}val") != "restart" and column in merged:
                above, place = merged[column]
                filled[above][place] = replace(filled[above][place], rows=number - above + 1)
            else:
                merged.pop(column, None)
                if merge is not None:
                    merged[column] = number, len(filled[-1])
                said = tuple(passage for passage in _blocks(cell, styles) if passage.text)
                filled[-1].append(Filled(said, head, columns))
            column += columns
    yield from table_passages(filled, place_of(element))


def _value(cell: etree._Element, name: str) -> str | None:
    """What a property of a cell is set to."""
    found = cell.find(f"{_W}tcPr/{_W}{name}")
    return None if found is None else found.get(f"{_W}val")


def _is_bold(row: etree._Element) -> bool:
    """Whether all that a row says is in bold type."""
    runs = [run for run in row.iter(f"{_W}r") if any((one.text or "").strip() for one in run.iter(f"{_W}t"))]
    marks = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    return bool(marks) and all(mark is not None and mark.get(f"{_W}val") not in _OFF for mark in marks)


def _notes(part: etree._Element | None, styles: dict[str, BlockKind]) -> Iterator[Passage]:
    for note in part if part is not None else ():
        if note.get(f"{_W}type") in (None, "normal"):
            yield from (passage for passage in _blocks(note, styles) if passage.text)


DOCX = Format(
    "docx",
    _is_docx,
    of_document(_read_docx, "DOCX"),
    frozenset({".docx", ".docm", ".dotx"}),
    prose=True,
    largest=LARGEST,
)
