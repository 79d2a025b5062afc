"""The reader of documents of OpenOffice and LibreOffice: ODT.

In: a document. Out: its paragraphs in order, headings as headings, a table row by row. What is deleted, commented or
hidden in it is not published.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from lxml import etree

from press_archive.languages.tables import words
from press_archive.model import Passage, Picture
from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.formats.office import (
    LARGEST,
    LARGEST_PART,
    Hint,
    of_document,
    parsed_part,
    with_pictures_handed_on,
)
from press_archive.read.lines import clean
from press_archive.read.packed import read_member
from press_archive.read.tables import Filled, place_of, stretch, table_passages
from press_archive.read.values import ReadText
from press_archive.read.xml import local

_MARK = b"mimetypeapplication/vnd.oasis.opendocument.text"
_MANIFEST, _LOCKED = "META-INF/manifest.xml", b"encryption-data"
_ASIDE = words(
    "annotation annotation-end tracked-changes note-citation bookmark sequence-decls hidden-text hidden-paragraph"
)


def _recognises(source: Source) -> bool:
    return _MARK in source.start[:200]


def _read(packed: zipfile.ZipFile) -> Iterator[Item]:
    document = parsed_part(read_member(packed, "content.xml", LARGEST_PART))
    if document is None:
        if _LOCKED in (read_member(packed, _MANIFEST, LARGEST_PART) or b""):
            yield Refusal("locked_file")
        return
    bodies = document.iterfind(".//{*}body/{*}text")
    passages = with_pictures_handed_on(passage for body in bodies for passage in _blocks(body))
    more = next(document.iter("{*}annotation", "{*}tracked-changes"), None) is not None
    yield Record(ReadText(tuple(passages)), tells_more=more)


def _blocks(parent: etree._Element) -> Iterator[Passage]:
    for element in parent:
        name = local(element)
        if name in _ASIDE:
            continue
        if name in ("p", "h"):
            yield from _paragraph(element, name)
        elif name == "table":
            yield from table_passages(list(_rows(element)), place_of(element))
        else:
            yield from _blocks(element)


def _rows(parent: etree._Element, *, head: bool = False) -> Iterator[list[Filled]]:
    for element in parent:
        name = local(element)
        if name == "table-row":
            cells = [cell for cell in element if local(cell) == "table-cell"]
            yield [
                Filled(
                    tuple(passage for passage in _blocks(cell) if passage.text),
                    head,
                    stretch(_attribute(cell, "number-columns-spanned")),
                    stretch(_attribute(cell, "number-rows-spanned")),
                )
                for cell in cells
            ]
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(element, head=head or name == "table-header-rows")


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith(f"}}{name}")), "")


def _paragraph(element: etree._Element, name: str) -> Iterator[Passage]:
    style = _attribute(element, "style-name")
    hint: Hint = "headline" if style == "Title" else "heading" if name == "h" else ""
    addresses = (_attribute(image, "href").removeprefix("./") for image in element.iter("{*}image"))
    pictures = tuple(Picture((f"part:{one}",)) for one in addresses if one.startswith("Pictures/"))
    if pictures:
        yield Passage("", pictures=pictures)
    for number, line in enumerate(_text(element).split("\n")):
        text = clean(line)
        if text:
            yield Passage(text, hint=hint, gap=number == 0)


def _text(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        name = local(child)
        if name == "line-break":
            parts.append("\n")
        elif name in ("s", "tab"):
            parts.append(" ")
        elif name in ("note", "text-box", "frame"):
            parts.append("\n" + "\n".join(passage.text for passage in _blocks(child) if passage.text) + "\n")
        elif name not in _ASIDE:
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


FORMAT = Format(
    "odt", _recognises, of_document(_read, "ODT"), frozenset({".odt", ".ott"}), prose=True, largest=LARGEST
)
