"""The reader of saved web pages.

In: decoded text. Out: the passages of the main text, with captions and bylines in reading order, and what the
page declares. Trafilatura tells which text is the article's; our own walk of the page, which keeps
captions, bylines and order, is filtered by that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree, html

from press_archive.languages import language_of, pack
from press_archive.languages.folding import fold
from press_archive.model import Hint, Passage, Picture
from press_archive.read.bounds import MOST_ATTRIBUTES, MOST_ELEMENTS, said
from press_archive.read.format import Format, Source, of_text
from press_archive.read.html.chunks import Chunk, chunks_and_images
from press_archive.read.html.dates import dates_of
from press_archive.read.html.gate import is_bookmarks, is_messages, no_article
from press_archive.read.html.images import place_of, with_pictures
from press_archive.read.html.metadata import page_metadata
from press_archive.read.html.saved import saved_from
from press_archive.read.html.select import select
from press_archive.read.html.words import MainText
from press_archive.read.values import ReadText, Warning_, declared

# Characters, for a page may carry its pictures; what it says is bounded as any text.
_LONGEST_PAGE = 50_000_000
_BEFORE = re.compile(r"\s*(?:<!--.*?-->|<\?[^>]*>|<(script|style)\b.*?</\1\s*>)", re.IGNORECASE | re.DOTALL)
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|meta|title|base|link)\b", re.IGNORECASE)
_OPENED = re.compile(
    r"\s*<(?:article|main|section|div|header|nav|center|font|table|tbody|tr|td|p|br|h[1-6]|span|a|b|i|u|em|strong|"
    r"ul|ol|dl|blockquote|img|figure|form|hr|pre)\b[^<>]*>",
    re.IGNORECASE,
)
_END = re.compile(
    r"</(?:html|body|article|main|section|div|p|head|table|td|tr|center|ul|ol|h[1-6])\s*>", re.I
)
_BREAK = re.compile(r"<(?:p|br|div|td|li|h[1-6])\b[^<>]*>|</(?:p|div|td|li|h[1-6])>", re.IGNORECASE)
_FENCE = re.compile(r"\s*(?:---|\+\+\+)\s*$", re.MULTILINE)
_MARKDOWN = re.compile(r"^(?:#{1,6} |\* |\d{1,3}\. |```|> |!?\[[^\]]+\]\()", re.MULTILINE)
_ATTRIBUTE = r"""[\s/]*+[^\s=>"'/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"']*+))?"""
_TAG = re.compile(rf"<[a-z][^\s<>/]*+(?:{_ATTRIBUTE})*+", re.IGNORECASE)
_FEWEST_BREAKS = 3
_LONG_TAG = 10_000  # characters, below which attributes need not be counted
_HINTS: dict[str, Hint] = {
    "headline": "headline",
    "lead": "lead",
    "heading": "heading",
    "caption": "caption",
    "alt": "caption",
    "byline": "byline",
    "credit": "credit",
    "edge": "edge",
    "item": "item",
    "row": "paragraph",
}
# Beyond the size of any article's page the extractor is not asked, for it takes ten times as long as all else.
_DOUBTFUL = 0.1  # of the extractor's text: who keeps less of it should be looked at
_LARGEST = 3_000_000  # characters
_MOST_SHARED = 2  # pictures a page is shared with
_MOST_EXTRACTED = 20_000  # elements, for of headings it compares each with all


def read_html(text: str) -> ReadText:
    """Return the passages and declared values of a saved page."""
    if is_bookmarks(text):
        return ReadText((), beyond=("not_prose", "bookmarks", None))
    if is_messages(text):
        return ReadText((), beyond=("not_prose", "chat", None))
    if _has_endless_tag(text):
        return ReadText((), beyond=said("tag_too_large", MOST_ATTRIBUTES))
    page, complete = _parsed(text)
    if page is None:
        return ReadText((), {}, (("html_unreadable", "", None),))
    elements = sum(1 for _ in page.iter())
    if elements > MOST_ELEMENTS:
        return ReadText((), beyond=said("page_too_large", MOST_ELEMENTS))
    found = [*page_metadata(page), *saved_from(text)]
    chunks, images = chunks_and_images(page)
    main = _main_text(text) if elements <= _MOST_EXTRACTED and len(text) <= _LARGEST else MainText()
    warnings: list[Warning_] = [] if complete else [("html_cut", "", None)]
    if not main:
        warnings.append(("html_main_text_guessed", "", None))
    headlines = [fold(item.value) for item in found if item.key in ("headline", "title")]
    tags = (item.value for item in found if item.key == "language")
    tag = language_of(
        tags, (chunk.text for chunk in chunks if chunk.kind == "text" and not chunk.boilerplate)
    )
    chosen = select(chunks, main, headlines, pack(tag))
    lost = main.lost_from(chunk.text for chunk in chosen)
    if lost > _DOUBTFUL:
        warnings.append(("html_text_lost", f"{100 * lost:.0f}", None))
    found += dates_of(chunks, chosen, pack(tag))
    why_not = no_article(page, chunks, chosen, found)
    shared = dict.fromkeys(
        place for item in found if item.key == "pictures" and (place := place_of(item.value))
    )
    passages = _passages(with_pictures(chosen, images, list(shared)[:_MOST_SHARED]))
    return ReadText(tuple(passages), declared(found), () if why_not else tuple(warnings), why_not)


def _has_endless_tag(text: str) -> bool:
    """Whether a tag has more attributes than the parser, which compares each with all before it, can bear."""
    long = (tag[0] for tag in _TAG.finditer(text) if len(tag[0]) > _LONG_TAG)
    return any(len(re.findall(_ATTRIBUTE, tag)) > MOST_ATTRIBUTES for tag in long)


def _parsed(text: str) -> tuple[html.HtmlElement | None, bool]:
    """The page as a tree, and whether all of it is there: the parser stops at a depth no article has.

    An encoding the page declares is void, for the text is decoded already.
    """
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        page = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None, False
    return page, not any("LIMIT" in entry.type_name for entry in parser.error_log)


def _main_text(text: str) -> MainText:
    """The main text as the extractor sees it."""
    import trafilatura  # here: a quarter of what every build takes to start, and only web pages need it

    try:
        main = trafilatura.extract(
            text, output_format="txt", include_comments=False, include_tables=True, fast=True
        )
    except (etree.LxmlError, ValueError, RecursionError, AttributeError, TypeError):
        return MainText()  # a page that breaks the extractor is still read by our own walk
    return MainText.of(main or "")


def _passages(chunks: Sequence[tuple[Chunk, tuple[Picture, ...]]]) -> list[Passage]:
    return [
        Passage(chunk.text, chunk.line, _HINTS.get(chunk.kind, ""), row=chunk.row, pictures=pictures)
        for chunk, pictures in chunks
    ]


def looks_like_html(start: str) -> bool:
    """Whether the beginning of a text is that of a page or a part of one, told by its tags.

    Comments and scripts may stand first. A part of a page opens with a tag and closes some, or has more breaks than
    lines; what has the signs of Markdown as well is Markdown, in which tags may stand.
    """
    if "<" not in start:
        return False
    at = 0
    while match := _BEFORE.match(start, at):
        at = match.end()
    if _PAGE.match(start, at):
        return True
    if _OPENED.match(start, at):
        return bool(_END.search(start, at)) and not _MARKDOWN.search(start, at)
    if _FENCE.match(start, at) or _MARKDOWN.search(start, at):
        return False
    lines = sum(1 for line in start[at:].splitlines() if line.strip())
    breaks = sum(1 for _ in _BREAK.finditer(start, at))
    return breaks >= _FEWEST_BREAKS and breaks >= lines


def _recognises(source: Source) -> bool:
    return source.first_text is not None and looks_like_html(source.first_text)


FORMAT = Format("html", _recognises, of_text(read_html, _LONGEST_PAGE), frozenset({".html", ".htm"}))
