"""The reader of what press databases export as web pages: Europresse, Factiva, LexisNexis; an article a document.

In: a page that holds documents of such a database. Out: a record a document. Of Europresse the page marks the parts;
of the others the text itself says where a document begins and ends, as it does in their exports as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree, html

from press_archive.read.clippings import written
from press_archive.read.databases import day_told, documents_in
from press_archive.read.fields import Fields
from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.html.fragment import fragment_passages
from press_archive.read.rows import record_of
from press_archive.read.values import ReadText

_LARGEST = 60_000_000  # bytes
_EUROPRESSE = b"docOcurrContainer"
_OTHERS = re.compile(
    rb"class=[\"'][^\"']*\b(?:enHeadline|viArticle)\b|<DOCFULL>|>\s*(?:DOCUMENT )?\d{1,5} of \d{1,5} DOCUMENTS?\s*<",
    re.IGNORECASE,
)
_WORDS = (b"enHeadline", b"viArticle", b"DOCFULL", b"DOCUMENTS")  # looked for first, for speed
_PLACES: dict[str, tuple[str, ...]] = {  # of Europresse: key → words of classes, the surest first
    "headline": ("titreArticleVisu", "titreArticle"),
    "outlet": ("DocPublicationName",),
    "published": ("DocHeader",),
    "authors": ("docAuthors", "sm-margin-bottomNews"),
    "text": ("docOcurrContainer",),
}
_PARTS = re.compile(r"\s*(?:[,•|;\n]| [-–] )\s*")


def _recognises(source: Source) -> bool:
    if not source.start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") or source.size > _LARGEST:
        return False
    if _EUROPRESSE in source.data:
        return True
    if not any(word in source.data for word in _WORDS) or _OTHERS.search(source.data) is None:
        return False
    return source.decoded is not None and any(True for _ in _by_signs(source.decoded.text))


def _read(source: Source) -> Iterator[Item]:
    text = source.decoded.text if source.decoded else ""
    found = False
    for item in _of_europresse(text) if _EUROPRESSE in source.data else _by_signs(text):
        found = True
        yield item
    if not found:
        yield Refusal("no_text")


def _by_signs(text: str) -> Iterator[Item]:
    for place, (passages, told) in enumerate(documents_in(fragment_passages(text)), start=1):
        yield Record(ReadText(passages, told), name=str(place), data=written(passages, told))


def _of_europresse(text: str) -> Iterator[Item]:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return
    articles = [
        one for one in page.iter("article") if next(_of_class(one, "docOcurrContainer"), None) is not None
    ]
    for place, article in enumerate(articles or [page], start=1):
        data = etree.tostring(article, encoding="utf-8", with_tail=False)
        yield record_of(_fields(article), place, data)


def _fields(article: html.HtmlElement) -> Fields:
    fields: dict[str, Sequence[str]] = {}
    for key, classes in _PLACES.items():
        element = next((one for name in classes for one in _of_class(article, name)), None)
        if element is None:
            continue
        if key == "text":
            fields[key] = [etree.tostring(element, encoding="unicode", with_tail=False)]
        else:
            fields[key] = _values(
                key, [" ".join(part.split()) for part in element.itertext() if part.strip()]
            )
    return fields


def _values(key: str, parts: Sequence[str]) -> list[str]:
    """What stands in a part of the head: of the outlet its name, of the line below it the day."""
    if key == "published":
        return [day for part in parts for one in _PARTS.split(part) if (day := day_told(one))][:1]
    return [" ".join(parts)] if key == "headline" else list(parts[:1])


def _of_class(element: html.HtmlElement, name: str) -> Iterator[html.HtmlElement]:
    return (one for one in element.iter() if name in (one.get("class") or "").split())


FORMAT = Format("database", _recognises, _read, many=True)
