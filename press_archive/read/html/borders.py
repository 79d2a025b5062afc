"""What belongs to main text though the extractor left it out: its opening, its headings, the times of a live report.

In: the chunks of a page, and the places of those found to be main text. Out: the places of what belongs to them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from press_archive.read.html.chunks import Chunk

Path = tuple[int, ...]

ENDS = (".", "!", "?", "…", ":", ";", ".”", ".’", '."', ".'", "!”", "?”", ".)")
SUBSTANTIAL = 60  # code points of a text that is sure to be body
_OF_PICTURES = ("caption", "alt", "credit")
_LINKED = 0.8  # of a chunk's characters: it does nothing but lead elsewhere
_FEW_LINKED = 0.3
_LESS = 0.5
_TAIL = 8  # chunks below the body where its furniture may stand
_CLOCK = re.compile(
    r"(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[\s,|–-]*)?"
    r"\d{1,2}\s?(?:(?:[:.]|h|giờ)\s?\d{2}(?:\s?phút|')?|h|giờ)(?:\s?[ap]\.?m\.?)?"
    r"(?:[\s,|–-]+(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?",
    re.IGNORECASE,
)


def is_link(chunk: Chunk) -> bool:
    """Return whether a chunk does nothing but lead elsewhere."""
    return chunk.kind in ("text", "item", "heading") and chunk.linked >= _LINKED * len(chunk.text) > 0


def is_substantial(chunk: Chunk) -> bool:
    """Return whether a chunk is sure to be body where main text is."""
    return chunk.kind in ("text", "item") and len(chunk.text) >= SUBSTANTIAL


def is_inside(chunk: Chunk, container: Path) -> bool:
    """Return whether a chunk lies in an element."""
    return chunk.path[: len(container)] == container


def shared_path(one: Path, other: Path) -> Path:
    """Return the elements that stand around two chunks."""
    pairs = enumerate(zip(one, other, strict=False))
    return one[: next((at for at, (mine, its) in pairs if mine != its), min(len(one), len(other)))]


def opening(chunks: Sequence[Chunk], headline: int, first: int) -> int:
    """Return where main text begins: with whatever runs right above it, below the headline (-1 where none is)."""
    if headline < 0:
        return first
    around = shared_path(chunks[headline].path, chunks[first].path)
    while first - 1 > headline and _runs_on(chunks[first - 1], around):
        first -= 1
    return first


def _runs_on(chunk: Chunk, around: Path) -> bool:
    """Whether a chunk is running text in the innermost element that holds both headline and text."""
    is_text = chunk.kind == "text" and is_substantial(chunk) and chunk.text.endswith(ENDS)
    return is_text and chunk.linked <= _FEW_LINKED * len(chunk.text) and is_inside(chunk, around)


def heads(chunks: Sequence[Chunk], body: Sequence[int], container: Path, headline: int) -> frozenset[int]:
    """Return the places of headings, and of times that stand as such, right above main text.

    A heading that the page has several times is a button or that of a list.
    """
    kept = frozenset(body)
    said = Counter(chunk.text for chunk in chunks)
    found: set[int] = set()
    times: set[int] = set()
    for at in range(max(0, headline + 1), body[-1]):
        chunk = chunks[at]
        if at in kept or not is_inside(chunk, container) or is_link(chunk):
            continue
        if chunk.kind == "heading" and said[chunk.text] == 1 and _stands_above_text(chunks, at, kept):
            found.add(at)
        elif (
            chunk.kind in ("text", "date")
            and _CLOCK.fullmatch(chunk.text)
            and _leads_to_text(chunks, at, kept)
        ):
            times.add(at)
    return frozenset(found | times if len({chunks[at].text for at in times}) > 1 else found)


def _below(chunks: Sequence[Chunk], at: int, passed: Sequence[str]) -> int:
    """The place of the next chunk that is of none of some kinds."""
    below = at + 1
    while below < len(chunks) and chunks[below].kind in passed:
        below += 1
    return below


def _stands_above_text(chunks: Sequence[Chunk], at: int, kept: frozenset[int]) -> bool:
    below = _below(chunks, at, _OF_PICTURES)
    return below in kept and (is_substantial(chunks[below]) or chunks[below].kind == "row")


def _leads_to_text(chunks: Sequence[Chunk], at: int, kept: frozenset[int]) -> bool:
    return _below(chunks, at, (*_OF_PICTURES, "heading")) in kept


def without_teasers(chunks: Sequence[Chunk], body: Sequence[int]) -> list[int]:
    """Return main text without what stands below it of other stories: titles that lead there, and their first words.

    They lie outside the element that holds the rest, and are less than it.
    """
    titles = [
        at for at in range(body[0] + 1, body[-1]) if chunks[at].kind == "heading" and is_link(chunks[at])
    ]
    for start in titles:
        rest = [at for at in body if at < start]
        teasers = [at for at in body if at >= start]
        container = container_of(chunks, rest)
        outside = container and not any(is_inside(chunks[at], container) for at in (start, *teasers))
        if outside and _length(chunks, teasers) < _LESS * _length(chunks, rest):
            return rest
    return list(body)


def _length(chunks: Sequence[Chunk], places: Sequence[int]) -> int:
    return sum(len(chunks[at].text) for at in places)


def container_of(chunks: Sequence[Chunk], body: Sequence[int]) -> Path:
    """Return the innermost element that holds all substantial body text."""
    paths = [chunks[at].path[:-1] for at in body if is_substantial(chunks[at])]
    return shared_path(min(paths), max(paths)) if paths else ()  # what these share, all between them share


def end_of_tail(chunks: Sequence[Chunk], last: int, container: Path) -> int:
    """Return where an article ends: so many chunks below its text, not counting pictures beside it."""
    left = _TAIL
    for at in range(last + 1, len(chunks)):
        chunk = chunks[at]
        left -= not (chunk.kind in _OF_PICTURES and is_inside(chunk, container))
        if left < 0:
            return at
    return len(chunks)
