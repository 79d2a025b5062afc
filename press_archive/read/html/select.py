"""Which chunks of a saved page are the article.

In: the chunks, the main text by the extractor, the headlines the page declares, its language. Out: the
chunks of the article in reading order: one headline, lead, byline, body, each caption once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from press_archive.languages import Language
from press_archive.languages.folding import fold
from press_archive.read.html.borders import (
    ENDS,
    SUBSTANTIAL,
    container_of,
    end_of_tail,
    heads,
    is_inside,
    is_link,
    opening,
    without_teasers,
)
from press_archive.read.html.chunks import Chunk, ChunkKind
from press_archive.read.html.whole import with_whole_tables
from press_archive.read.html.words import MainText

_MAY_BE_TITLE = ("heading", "text", "item", "lead", "date")
_LONGEST_TITLE = 400
_UNNAMED, _LONGEST_UNNAMED = 3, 220  # chunks above the text, and code points of what may be its headline
_BODY = ("text", "heading", "lead", "item", "row")
_TEASER = 12  # code points of a link that may be the title of a story
_LONGEST_NOTE = 40  # code points of what a class may call an author or a day, though it is text
_LINKED = 0.8  # of a chunk's characters
_WHOLLY = 0.95
_TITLE = 25  # code points of the title of a story
_KEPT = 0.7  # of the extractor's text; whoever keeps less has lost a part of the article
_CUT = 20  # characters of a title that is declared with its end cut off
_HEAD = 30  # chunks before the body where its furniture may stand
_SHORT = 120
_NUMBERED = re.compile(r"[\s\-–—.,:]*(?:anh|hinh|photo|image)?\s*\d{0,3}\W*$")


def select(
    chunks: Sequence[Chunk], main: MainText, headlines: Sequence[str], language: Language
) -> list[Chunk]:
    """Return the chunks of the article."""
    chunks, body = _main_text(chunks, main)
    headline = _headline(chunks, headlines, body[0] if body else len(chunks))
    title = [] if headline is None else [replace(chunks[headline], kind="headline")]
    body = [at for at in body if headline is None or at > headline or len(chunks[at].text) >= SUBSTANTIAL]
    if not body:
        return title
    chosen = _with_furniture(chunks, body, -1 if headline is None else headline)
    passed = [chunks[at] for at in body if _is_teaser(chunks[at])]
    if main.share_in(chunk.text for chunk in (*chosen, *title, *passed)) < _KEPT:
        chosen = [*(Chunk(line, "text", None, 0, (), ()) for line in main.text), *_beside(chosen)]
    repeated = {(chunk.text, chunk.line) for chunk in title}
    rest = [c for c in chosen if c.kind != "headline" and (c.text, c.line) not in repeated]
    return title + _without_spoken_images(
        rest, [*headlines, *(fold(chunk.text) for chunk in title)], language
    )


def _main_text(chunks: Sequence[Chunk], main: MainText) -> tuple[Sequence[Chunk], list[int]]:
    """The chunks outside furniture, and the places of those that the extractor takes for main text.

    Where that leaves too little of what it found, a class name lied, and nothing is furniture.
    """
    shown = _without_furniture(chunks, _held(chunks, main))
    body = _held(shown, main)
    if main and main.share_in(shown[at].text for at in body) < _KEPT:
        everywhere = _held(chunks, main)
        if main.share_in(chunks[at].text for at in everywhere) >= _KEPT:
            return chunks, everywhere
    return shown, body


def _held(chunks: Sequence[Chunk], main: MainText) -> list[int]:
    """The places of the chunks that hold main text; without the extractor's word, of all longer ones."""
    if not main:
        found = [at for at, c in enumerate(chunks) if c.kind in _BODY and len(c.text) >= SUBSTANTIAL]
    else:
        places = [at for at, chunk in enumerate(chunks) if _may_be_body(chunk)]
        held = main.held(chunks[at].text for at in places)
        found = [at for at, is_held in zip(places, held, strict=True) if is_held]
    return with_whole_tables(chunks, found)


def _may_be_body(chunk: Chunk) -> bool:
    """Whether a chunk can be text: a class that speaks of a day or an author may stand around the whole of it."""
    return chunk.kind in _BODY or (chunk.kind in ("date", "byline") and len(chunk.text) >= _LONGEST_NOTE)


def _without_furniture(chunks: Sequence[Chunk], found: Sequence[int]) -> list[Chunk]:
    """Leave out what stands in furniture. An element that holds half of the main text is none, whatever its class."""
    held: Counter[int] = Counter()
    for at in found:
        for element in chunks[at].boilerplate:
            held[element] += len(chunks[at].text)
    half = sum(len(chunks[at].text) for at in found) / 2
    void = frozenset(element for element, length in held.items() if length > half)
    return [chunk for chunk in chunks if void.issuperset(chunk.boilerplate)]


def _beside(chosen: Sequence[Chunk]) -> list[Chunk]:
    """What stays of a choice beside a text taken from the extractor."""
    return [chunk for chunk in chosen if chunk.kind not in _BODY]


def _with_furniture(chunks: Sequence[Chunk], body: Sequence[int], headline: int) -> list[Chunk]:
    """The body with its captions, lead and bylines, and the short lines after it, which may be bylines.

    A headline below the body is that of the next article on the page, and all that follows belongs to it.
    """
    body = without_teasers(chunks, body)
    body = [*range(opening(chunks, headline, body[0]), body[0]), *body]
    container, kept = container_of(chunks, body), frozenset(body)
    above = heads(chunks, body, container, headline)
    first, last = body[0], body[-1]
    whole = max((at for at in body if not is_link(chunks[at])), default=last)
    text = max((at for at in body if chunks[at].kind != "heading"), default=last)
    below = range(last + 1, end_of_tail(chunks, last, container))
    end = next((at for at in below if chunks[at].kind == "headline"), below.stop)
    chosen: list[Chunk] = []
    for at in range(max(0, first - _HEAD), end):
        chunk = chunks[at]
        inside = is_inside(chunk, container)
        if at in kept and first < at < whole and _is_teaser(chunk):
            continue
        if at in kept or at in above:
            chosen.append(_as_body(chunk, is_edge=at > text or (at > whole and is_link(chunk))))
        elif chunk.kind == "byline" and not chunk.figure:
            if headline < at < first or (at > first and not _follows_teaser(chunks, at, max(first, whole))):
                chosen.append(chunk)
        elif (kind := _beside_body(chunk, at - first, at - whole, inside)) is not None:
            chosen.append(replace(chunk, kind=kind))
    return chosen


def _as_body(chunk: Chunk, *, is_edge: bool) -> Chunk:
    if is_edge:
        return replace(chunk, kind="edge")
    return chunk if chunk.kind in _BODY else replace(chunk, kind="text")


def _follows_teaser(chunks: Sequence[Chunk], at: int, since: int) -> bool:
    """Whether the title of another story, or of a list of them, stands right above a byline, or below the text."""
    above = range(since + 1, at) if at > since else range(max(0, at - 1), at)
    return any(
        chunks[one].kind == "heading" or (is_link(chunks[one]) and len(chunks[one].text) >= _TEASER)
        for one in above
    )


def _is_teaser(chunk: Chunk) -> bool:
    """Whether a paragraph of the text is nothing but the title of another story, which leads to it."""
    whole = chunk.linked >= _WHOLLY * len(chunk.text)
    return chunk.kind == "text" and whole and len(chunk.text) >= _TITLE and not chunk.text.endswith(ENDS)


def _beside_body(chunk: Chunk, after_first: int, after_last: int, inside: bool) -> ChunkKind | None:
    """What a chunk is that the extractor does not take for text; None where it is nothing of the article."""
    if chunk.kind == "byline" and chunk.figure:
        return "credit"
    if chunk.kind == "lead" and after_first < 0:
        return "lead"
    if chunk.kind == "caption" and chunk.linked >= _LINKED * len(chunk.text):
        return None  # a button
    if chunk.kind in ("caption", "alt"):
        return chunk.kind if inside or (chunk.figure > 0 and after_last < 0) else None
    short = chunk.kind in ("text", "item", "date") and len(chunk.text) <= _SHORT
    return "edge" if inside and after_last > 0 and short else None


def _headline(chunks: Sequence[Chunk], headlines: Sequence[str], first: int) -> int | None:
    """The first-level heading that the metadata repeat, another text that they do, or the last one before the body.

    A first-level heading that has not a word of the declared headlines is the logo of the site.
    """
    places = [at for at, chunk in enumerate(chunks) if chunk.kind == "headline"]
    for at in places:
        if any(_agree(title, fold(chunks[at].text)) for title in headlines):
            return at
    for at, chunk in enumerate(chunks):
        if (
            chunk.kind in _MAY_BE_TITLE
            and len(chunk.text) <= _LONGEST_TITLE
            and fold(chunk.text) in headlines
        ):
            return at
    before = [at for at in places if at <= first and _shares_a_word(chunks[at], headlines)]
    return before[-1] if before else None if headlines else _unnamed(chunks, first)


def _unnamed(chunks: Sequence[Chunk], first: int) -> int | None:
    """The headline of a page, or a part of one, that declares none: what stands right above the text."""
    for at in range(min(first, len(chunks) - 1), max(-1, first - _UNNAMED), -1):
        chunk = chunks[at]
        if chunk.kind == "heading" or (
            at < first and chunk.kind == "text" and not chunk.linked and len(chunk.text) <= _LONGEST_UNNAMED
        ):
            return at
    return None


def _agree(declared: str, shown: str) -> bool:
    """Whether one of two titles begins with the other: what is declared may be cut, or name the site behind."""
    cut = declared.rstrip(". …")
    return bool(shown) and (declared.startswith(shown) or (len(cut) >= _CUT and shown.startswith(cut)))


def _shares_a_word(chunk: Chunk, headlines: Sequence[str]) -> bool:
    words = set(fold(chunk.text).split())
    return not headlines or any(
        2 * len(words & said) > min(len(words), len(said))
        for said in (set(title.split()) for title in headlines)
    )


def _is_caption(chunk: Chunk, language: Language) -> bool:
    return chunk.kind == "caption" or language.captions.credit(chunk.text) is not None


def _without_spoken_images(chunks: Sequence[Chunk], titles: Sequence[str], language: Language) -> list[Chunk]:
    """Leave out alternative texts where a caption says it, where they repeat, or repeat the headline."""
    captioned = frozenset(chunk.figure for chunk in chunks if chunk.kind == "caption" and chunk.figure)
    seen = {fold(chunk.text) for chunk in chunks if chunk.kind != "alt"} | set(titles)
    kept: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if chunk.kind == "alt":
            spoken = fold(chunk.text)
            following = chunks[at + 1] if at + 1 < len(chunks) else None
            if (
                chunk.figure in captioned
                or (following is not None and _is_caption(following, language))
                or spoken in seen
                or _NUMBERED.sub("", spoken) in seen
                or " " not in spoken
            ):
                continue
            seen.add(spoken)
        kept.append(chunk)
    return kept
