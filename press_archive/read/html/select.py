"""Which chunks of a saved page are the article.

In: the chunks, the lines of the main text by the extractor, the headlines the page declares, its language. Out: the
chunks of the article in reading order: one headline, lead, byline, body, each caption once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from press_archive.languages import Language
from press_archive.languages.folding import fold
from press_archive.read.html.chunks import Chunk

_PREFIX = 40  # characters by which a chunk is found again that the extractor cut or joined
_SUBSTANTIAL = 60  # code points of a text that is sure to be body
_HEAD, _TAIL = 30, 8  # chunks before and after the body where its furniture may stand
_SHORT = 120
_NUMBERED = re.compile(r"[\s\-–—.,:]*(?:anh|hinh|photo|image)?\s*\d{0,3}\W*$")


def select(
    chunks: Sequence[Chunk], main: frozenset[str], headlines: Sequence[str], language: Language
) -> list[Chunk]:
    """Return the chunks of the article."""
    found = _main_text(chunks, main)
    chunks = _without_furniture(chunks, found)
    body = _main_text(chunks, main)
    headline = _headline(chunks, headlines, body[0] if body else len(chunks))
    title = [] if headline is None else [chunks[headline]]
    if not body:
        return title
    rest = [chunk for chunk in _with_furniture(chunks, body) if chunk.kind != "headline"]
    return title + _without_spoken_images(
        rest, [*headlines, *(fold(chunk.text) for chunk in title)], language
    )


def _main_text(chunks: Sequence[Chunk], main: frozenset[str]) -> list[int]:
    """The places of the chunks that the extractor takes for main text; without its word, of all longer ones."""
    if not main:
        return [at for at, c in enumerate(chunks) if c.kind == "text" and len(c.text) >= _SUBSTANTIAL]
    prefixes = frozenset(line[:_PREFIX] for line in main if len(line) > _PREFIX)
    return [at for at, chunk in enumerate(chunks) if _is_main(chunk, main, prefixes)]


def _without_furniture(chunks: Sequence[Chunk], found: Sequence[int]) -> list[Chunk]:
    """Leave out what stands in furniture. An element that holds half of the main text is none, whatever its class."""
    held: Counter[int] = Counter()
    for at in found:
        for element in chunks[at].boilerplate:
            held[element] += len(chunks[at].text)
    half = sum(len(chunks[at].text) for at in found) / 2
    void = frozenset(element for element, length in held.items() if length > half)
    return [chunk for chunk in chunks if void.issuperset(chunk.boilerplate)]


def _is_main(chunk: Chunk, main: frozenset[str], prefixes: frozenset[str]) -> bool:
    if chunk.kind not in ("text", "heading", "lead"):
        return False
    squeezed = "".join(chunk.text.split())
    return squeezed in main or (len(squeezed) > _PREFIX and squeezed[:_PREFIX] in prefixes)


def _container(chunks: Sequence[Chunk], body: Sequence[int]) -> tuple[int, ...]:
    """The innermost element that holds all substantial body text."""
    paths = [chunks[at].path[:-1] for at in body if _is_substantial(chunks[at])]
    if not paths:
        return ()
    lowest, highest = min(paths), max(paths)  # what these share, all between them share
    shared = next(
        (at for at, pair in enumerate(zip(lowest, highest, strict=False)) if pair[0] != pair[1]), None
    )
    return lowest[: len(min(lowest, highest, key=len)) if shared is None else shared]


def _is_substantial(chunk: Chunk) -> bool:
    return chunk.kind == "text" and len(chunk.text) >= _SUBSTANTIAL


def _with_furniture(chunks: Sequence[Chunk], body: Sequence[int]) -> list[Chunk]:
    """The body with its captions, lead and bylines, and the short lines after it, which may be bylines."""
    container, kept = _container(chunks, body), frozenset(body)
    first, last = body[0], body[-1]
    chosen: list[Chunk] = []
    for at in range(max(0, first - _HEAD), min(len(chunks), last + _TAIL + 1)):
        chunk = chunks[at]
        inside = chunk.path[: len(container)] == container
        if at in kept or _is_furniture(chunk, at - first, at - last, inside):
            chosen.append(chunk)
    return chosen


def _is_furniture(chunk: Chunk, after_first: int, after_last: int, inside: bool) -> bool:
    if chunk.kind in ("lead", "byline"):
        return chunk.kind == "byline" or after_first < 0
    if chunk.kind in ("caption", "alt"):
        return inside or (chunk.figure > 0 and after_last < 0)
    return inside and after_last > 0 and chunk.kind == "text" and len(chunk.text) <= _SHORT


def _headline(chunks: Sequence[Chunk], headlines: Sequence[str], first: int) -> int | None:
    """The first-level heading that the page's metadata repeat, or the last one before the body."""
    places = [at for at, chunk in enumerate(chunks) if chunk.kind == "headline"]
    for at in places:
        if any(title.startswith(fold(chunks[at].text)) for title in headlines):
            return at
    before = [at for at in places if at <= first]
    return before[-1] if before else None


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
