"""The reader of what press databases export as web pages: Europresse, Factiva, LexisNexis; an article a document.

In: a page that holds documents of such a database. Out: a record a document. Of Europresse the page marks the parts;
of the others the text itself says where a document begins and ends, as it does in their exports as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import islice

from lxml import etree, html

from press_archive.read.clippings import written
from press_archive.read.databases import documents_in
from press_archive.read.days import day_in
from press_archive.read.europresse import NUMBER, is_pointer, outlet_in
from press_archive.read.fields import Fields
from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.html.fragment import fragment_passages
from press_archive.read.rows import record_of
from press_archive.read.values import ReadText

_LARGEST = 60_000_000  # bytes
_EUROPRESSE = b"DocPublicationName"
_OTHERS = re.compile(
    rb"class=[\"'][^\"']*\b(?:enHeadline|viArticle)\b|<DOCFULL>|>\s*(?:DOCUMENT )?\d{1,5} of \d{1,5} DOCUMENTS?\s*<"
    rb"|>\s*End of Document\s*<|\bDocument [A-Z][A-Z0-9]{4,11}20\d{6}\w{3,16}\s*<",
    re.IGNORECASE,
)
# Looked for first, for speed.
_WORDS = (
    b"enHeadline",
    b"viArticle",
    b"DOCFULL",
    b"DOCUMENTS",
    b"End of Document",
    b">Document ",
)
_NAME, _HEAD, _NUMBER = "DocPublicationName", "DocHeader", "publiC-lblNodoc"
_TITLES = ("rdp__articletitle", "titreArticleVisu", "TitreArticleVisu", "titreArticle")  # the surest first
_AUTHORS = ("docAuthors", "sm-margin-bottomNews")
_TEXTS = ("docOcurrContainer", "DocText")


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
    names = [one for one in page.iter() if _NAME in _classes(one)]
    for place, article in enumerate(map(_document_of, names), start=1):
        data = etree.tostring(article, encoding="utf-8", with_tail=False)
        yield record_of(_fields(article), place, data)


def _document_of(name: html.HtmlElement) -> html.HtmlElement:
    """The article around the name of an outlet; in older exports the largest element that holds no other name."""
    article = next(name.iterancestors("article"), None)
    if article is not None:
        return article
    largest = name
    for around in name.iterancestors():
        if around.tag in ("body", "html") or len(list(islice(_of_class(around, _NAME), 2))) > 1:
            break
        largest = around
    return largest


def _fields(article: html.HtmlElement) -> Fields:
    number = NUMBER.search(_text_of(_first(article, (_NUMBER,))))
    day = day_in(" ".join(map(_text_of, _of_class(article, _HEAD))))
    text = _text(article)
    told = {
        "headline": _text_of(_first(article, _TITLES)),
        "outlet": outlet_in(_text_of(_first(article, (_NAME,)))),
        "published": day or (f"{number[1][:4]}-{number[1][4:6]}-{number[1][6:]}" if number else ""),
        "authors": _text_of(_author(article)),
        "url": "".join(_pointers(text)),
        "text": etree.tostring(text, encoding="unicode", with_tail=False),
    }
    return {key: [value] for key, value in told.items() if value}


def _text(article: html.HtmlElement) -> html.HtmlElement:
    """Where the text stands; where nothing marks it, all but what stands above it."""
    marked = _first(article, _TEXTS)
    if marked is not None:
        return marked
    rest = deepcopy(article)
    for name in (*_TITLES, _NAME, _HEAD, _NUMBER, *_AUTHORS):
        for one in list(_of_class(rest, name)):
            one.drop_tree()
    return rest


def _pointers(text: html.HtmlElement) -> list[str]:
    """The address the article appeared at too; the link to it is no part of the text."""
    links = [one for one in text.iter("a") if is_pointer(_text_of(one))]
    for one in links:
        one.drop_tree()
    return [address for one in links[:1] if (address := one.get("href") or "").startswith("http")]


def _author(article: html.HtmlElement) -> html.HtmlElement | None:
    """Where the author stands; what stands so within the title is a line above it."""
    title = _first(article, ("titreArticle",))
    within = set(title.iter()) if title is not None else set()
    return next((one for name in _AUTHORS for one in _of_class(article, name) if one not in within), None)


def _first(article: html.HtmlElement, names: Sequence[str]) -> html.HtmlElement | None:
    return next((one for name in names for one in _of_class(article, name)), None)


def _text_of(element: html.HtmlElement | None) -> str:
    return " ".join(" ".join(element.itertext()).split()) if element is not None else ""


def _of_class(element: html.HtmlElement, name: str) -> Iterator[html.HtmlElement]:
    return (one for one in element.iter() if name in _classes(one))


def _classes(element: html.HtmlElement) -> Sequence[str]:
    return (element.get("class") or "").split()


FORMAT = Format("database", _recognises, _read, many=True)
