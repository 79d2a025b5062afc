"""A piece of HTML that is an article's text and nothing else: what feeds, exports and mails carry.

In: the markup. Out: its passages, all of them: nothing around it is to be told from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from lxml import etree, html

from press_archive.model import BlockKind, Passage
from press_archive.read.html.chunks import Chunk, chunks_and_images
from press_archive.read.html.images import with_pictures

_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|img|figure|figcaption|table|tr|td|blockquote|section|"
    r"article|font|center|html|body)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_MOST_OPEN = 50_000  # tags
_KINDS: dict[str, BlockKind] = {"headline": "heading", "heading": "heading", "lead": "lead"}
_SHORTCODE = re.compile(
    r"\[/?(?:caption|gallery|embed|video|audio|vc_\w+|et_pb_\w+|fusion_\w+|contact-form-7|youtube|playlist|su_\w+|"
    r"row|column|button|toc)\b[^\[\]\n]{0,1000}\]"
)


def is_markup(text: str) -> bool:
    """Whether a text is written in HTML."""
    return bool(_TAG.search(text))


def fragment_passages(markup: str) -> tuple[Passage, ...]:
    """Return the passages of a piece of HTML; of markup that cannot be read, none."""
    if markup.count("<") > _MOST_OPEN:
        return ()
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True
    )
    text = f"<html><body>{_SHORTCODE.sub('', markup)}</body></html>"
    try:
        page = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return ()
    chunks, images = chunks_and_images(page)
    said = list(_said(chunks))
    pictures = with_pictures([chunk for chunk, _ in said], images)
    return tuple(
        replace(passage, pictures=found) for (_, passage), (_, found) in zip(said, pictures, strict=True)
    )


def _said(chunks: list[Chunk]) -> Iterator[tuple[Chunk, Passage]]:
    """Yield the chunks that say something, and what becomes of them."""
    captioned = {chunk.figure for chunk in chunks if chunk.kind == "caption" and chunk.figure}
    said = {chunk.text for chunk in chunks if chunk.kind != "alt"}
    for chunk in chunks:
        if chunk.kind == "alt":
            if chunk.figure in captioned or chunk.text in said or " " not in chunk.text:
                continue
            yield chunk, Passage(chunk.text, hint="caption")
        elif chunk.kind == "caption":
            yield chunk, Passage(chunk.text, hint="caption")
        elif chunk.kind == "byline":
            yield chunk, Passage(chunk.text, hint="byline")
        elif chunk.row is not None:
            yield chunk, Passage(chunk.text, hint="paragraph", row=chunk.row)
        else:
            yield chunk, Passage(chunk.text, hint=_KINDS.get(chunk.kind, ""))


def plain(text: str) -> str:
    """Return a title or name as text, which exports write with tags and entities in it."""
    return unescape(_TAG.sub("", text)) if "<" in text or "&" in text else text
