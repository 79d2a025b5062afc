"""The reader of electronic books (EPUB), whose chapters are pages.

In: a book. Out: a record a chapter of some length; what the book states of itself counts for all of them.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from lxml import etree

from press_archive.model import Passage
from press_archive.read.format import Format, Item, Record, Source
from press_archive.read.formats.office import LARGEST_PART, of_document, parsed_part
from press_archive.read.html.fragment import fragment_passages
from press_archive.read.packed import member_names, read_member
from press_archive.read.values import Found, ReadText, declared
from press_archive.read.xml import local, text_of

_EPUB = b"mimetypeapplication/epub+zip"
_SHORTEST_CHAPTER = 200  # characters; what is shorter is a title page
_CHAPTERS = frozenset({"application/xhtml+xml", "text/html"})


def _is_epub(source: Source) -> bool:
    if not source.start.startswith(b"PK"):
        return False
    return _EPUB in source.start[:200] or "META-INF/container.xml" in member_names(source)


def _read_epub(packed: zipfile.ZipFile) -> Iterator[Item]:
    """A record a chapter of some length; a book with one is one article under its own title."""
    container = parsed_part(read_member(packed, "META-INF/container.xml"))
    roots = container.iter("{*}rootfile") if container is not None else ()
    root = next((one.get("full-path") or "" for one in roots), "")
    package = parsed_part(read_member(packed, root))
    if package is None:
        return
    chapters = list(_chapters(packed, package, posixpath.dirname(root)))
    whole = [one for one in chapters if sum(len(passage.text) for passage in one[2]) >= _SHORTEST_CHAPTER]
    whole = whole or chapters
    told = list(_of_package(package, alone=len(whole) == 1))
    for name, data, passages in whole:
        first = passages[0].hint == "heading"
        titled = (replace(passages[0], hint="headline"), *passages[1:]) if first else passages
        yield Record(ReadText(titled, declared(told)), name=name, data=data)


def _chapters(
    packed: zipfile.ZipFile, package: etree._Element, folder: str
) -> Iterator[tuple[str, bytes, tuple[Passage, ...]]]:
    items = {one.get("id"): one for one in package.iter("{*}item")}
    for place in package.iter("{*}itemref"):
        item = items.get(place.get("idref"))
        if (
            item is None
            or item.get("media-type") not in _CHAPTERS
            or "nav" in (item.get("properties") or "").split()
        ):
            continue
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        data = read_member(packed, name, LARGEST_PART)
        source = Source.of(name, data or b"")
        passages = fragment_passages(_body(source.decoded.text)) if data and source.decoded else ()
        if data and passages:
            yield name, data, passages


def _body(page: str) -> str:
    match = re.search(r"<body\b[^>]*>(.*)</body>", page, re.DOTALL | re.IGNORECASE)
    return match[1] if match else page


def _of_package(package: etree._Element, *, alone: bool) -> Iterator[Found]:
    keys = {"language": "language", "publisher": "outlet", "date": "published", "creator": "authors"}
    for element in package.iter("{http://purl.org/dc/elements/1.1/}*"):
        name = local(element)
        if name == "title" and alone:
            yield Found("headline", text_of(element), "field")
        elif name in keys and (alone or name in ("language", "publisher", "date")):
            yield Found(keys[name], text_of(element), "field")


FORMAT = Format("epub", _is_epub, of_document(_read_epub, "EPUB"), frozenset({".epub"}), many=True)
