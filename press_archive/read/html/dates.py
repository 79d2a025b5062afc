"""What a saved page shows as the day of its article: time elements, and lines that read as a date.

In: the chunks of the page, those chosen for the article, its language. Out: what they say, nearest first. What stands
in furniture, or among other stories further off, is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from press_archive.languages import Language
from press_archive.read.html.chunks import Chunk
from press_archive.read.values import Found

_ABOVE, _BELOW = 12, 8  # chunks around the article where its day may stand
_LONGEST = 160  # code points of a line with a date
_LONGEST_REST = 60  # of what else it says, which may be a byline
_MOST = 4


def dates_of(chunks: Sequence[Chunk], chosen: Sequence[Chunk], language: Language) -> Iterator[Found]:
    """Yield what is shown as the day: below the headline, then above it, then below the text."""
    found = (at for at in _places(chunks, chosen) if _is_date(chunks[at], language))
    for at, _ in zip(found, range(_MOST), strict=False):
        yield Found("published", chunks[at].stamp or chunks[at].text, "html-date", chunks[at].line)


def _places(chunks: Sequence[Chunk], chosen: Sequence[Chunk]) -> Iterator[int]:
    """Where the day may stand, the likeliest place first."""
    known = {(chunk.text, chunk.line) for chunk in chosen if chunk.kind not in ("byline", "alt")}
    held = [at for at, chunk in enumerate(chunks) if (chunk.text, chunk.line) in known]
    if not held:
        yield from range(min(_ABOVE, len(chunks)))
        return
    head, last = held[0], held[-1]
    first = held[1] if len(held) > 1 and chosen[0].kind == "headline" else head
    yield from range(head, first)
    yield from range(head - 1, max(-1, head - 1 - _ABOVE), -1)
    yield from range(first, last)
    yield from range(last + 1, min(len(chunks), last + 1 + _BELOW))


def _is_date(chunk: Chunk, language: Language) -> bool:
    if chunk.boilerplate or chunk.kind in ("alt", "headline", "heading"):
        return False
    if chunk.stamp or chunk.kind == "date":
        return True
    line = language.dates.line(chunk.text) if len(chunk.text) <= _LONGEST else None
    return line is not None and line.cued and len(line.rest) <= _LONGEST_REST
