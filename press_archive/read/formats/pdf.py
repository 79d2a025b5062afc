"""The reader of PDF: the text of its pages put together into paragraphs.

In: a PDF. Out: passages: lines in the order of their columns, without running heads and page numbers, words divided
at a line's end put together. A PDF of pictures says so; a locked one too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from press_archive.model import Passage
from press_archive.read.format import Format, Item, Package, Record, Refusal, Source
from press_archive.read.formats.plain import read_plain
from press_archive.read.formats.scan import recognised
from press_archive.read.lines import clean
from press_archive.read.values import ReadText

_PACKAGE = Package("pypdfium2", "pypdfium2")
_LARGEST = 60_000_000  # bytes, most of them pictures
_MOST_PAGES = 200  # of an article; what is longer is a book
_MOST_LINES = 40_000
_MOST_CHARACTERS = 100_000  # of a page
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-"}  # as a word is divided at a line's end
_FEW = 40  # characters a page below which it is a picture of one
_EDGE = 0.09  # of the height, above and below, where running heads stand
_NUMBER = re.compile(r"(?:trang|page)?\s*[-–—(\[]?\s*\d{1,4}\s*(?:/\s*\d{1,4})?\s*[-–—)\]]?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")
_ITEM = re.compile(r"(?:[-–•*▪]|\d{1,3}[.)]|[a-zđ]\))\s")
_ENDS = (".", "!", "?", "…", "”", '"', ":", ";")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text and where it stands, in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    page: int

    @property
    def height(self) -> float:
        return self.top - self.bottom


def _read(source: Source) -> Iterator[Item]:
    import pypdfium2  # type: ignore[import-untyped]

    if source.size > _LARGEST:
        yield Refusal("unpacks_too_large")
        return
    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        yield Refusal("locked_file") if locked else Refusal("file_damaged", "PDF")
        return
    try:
        yield _article(document)
    except pypdfium2.PdfiumError:
        yield Refusal("file_damaged", "PDF")
    finally:
        document.close()


def _article(document: Any) -> Item:
    if len(document) > _MOST_PAGES:
        return Refusal("too_many_pages", str(_MOST_PAGES))
    lines: list[_Line] = []
    for number in range(len(document)):
        lines += _in_order(list(_lines(document[number], number)))
        if len(lines) > _MOST_LINES:
            return Refusal("too_many_pages", str(_MOST_PAGES))
    if sum(len(line.text) for line in lines) < _FEW * max(1, len(document)) and _has_pictures(document):
        return _of_pictures(document)
    lines = _without_running_heads(lines, document)
    return Record(ReadText(tuple(_paragraphs(lines))))


def _of_pictures(document: Any) -> Item:
    """What pictures of pages say, where it can be recognised here; an editor is told that it was."""
    text = recognised(document)
    passages = read_plain(re.sub(r"(?<=\S)\n(?=\S)", " ", text)).passages if text else ()
    if not passages:
        return Refusal("only_pictures", "PDF")
    bare = tuple(replace(one, line=None) for one in passages)
    return Record(ReadText(bare, warnings=(("text_recognised", "Tesseract", None),)))


def _has_pictures(document: Any) -> bool:
    from pypdfium2 import raw

    pages = (document[number] for number in range(min(3, len(document))))
    return any(True for page in pages for _ in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE]))


def _lines(page: Any, number: int) -> Iterator[_Line]:
    """The lines of a page, character by character; one is parted where a column ends."""
    from pypdfium2 import raw

    words = page.get_textpage()
    letters: list[_Line] = []
    blank = False
    for at in range(min(words.count_chars(), _MOST_CHARACTERS)):
        character = chr(raw.FPDFText_GetUnicode(words, at))
        if character in "\r\n":
            yield from _line(letters)
            letters, blank = [], False
        elif character.isspace():
            blank = bool(letters)
        else:
            left, bottom, right, top = words.get_charbox(at, loose=True)
            box = _Line(_HYPHENS.get(character, character), left, bottom, right, top, number)
            if letters and _is_apart(letters[-1], box):
                yield from _line(letters)
                letters, blank = [], False
            letters.append(replace(box, text=" " + box.text) if blank else box)
            blank = False
    yield from _line(letters)


def _is_apart(one: _Line, other: _Line) -> bool:
    """Whether a character stands in another column, or on another line, than the one before it."""
    height = max(one.height, other.height, 1)
    return (
        not -2 * height < other.left - one.right < 2.5 * height
        or abs(one.bottom - other.bottom) > 1.5 * height
    )


def _line(letters: Sequence[_Line]) -> Iterator[_Line]:
    text = clean("".join(letter.text for letter in letters))
    if text:
        left, right = min(one.left for one in letters), max(one.right for one in letters)
        bottom, top = median([one.bottom for one in letters]), median([one.top for one in letters])
        yield _Line(text, left, bottom, right, top, letters[0].page)


# ── Columns ───────────────────────────────────────────────────────────────────────────────────────
def _in_order(lines: list[_Line]) -> list[_Line]:
    """Lines in reading order: what goes across the page parts it, between that one column after the other."""
    gutter = _gutter(lines)
    if gutter is None:
        return lines
    ordered: list[_Line] = []
    left: list[_Line] = []
    right: list[_Line] = []
    for line in sorted(lines, key=lambda one: -one.top):
        if line.left < gutter < line.right:
            ordered += [*left, *right, line]
            left, right = [], []
        elif line.right <= gutter:
            left.append(line)
        else:
            right.append(line)
    return [*ordered, *left, *right]


def _gutter(lines: Sequence[_Line]) -> float | None:
    """Where a page of two columns is parted: many lines end before it, many begin behind, few go across."""
    if len(lines) < 10:
        return None
    leftmost, rightmost = min(line.left for line in lines), max(line.right for line in lines)
    best: tuple[int, float] | None = None
    for step in range(30, 71):
        at = leftmost + (rightmost - leftmost) * step / 100
        before = sum(line.right <= at for line in lines)
        behind = sum(line.left >= at for line in lines)
        across = len(lines) - before - behind
        even = min(before, behind) >= 0.25 * len(lines) and across <= 0.15 * len(lines)
        if even and (best is None or across < best[0]):
            best = across, at
    return best[1] if best and _stand_beside(lines, best[1]) else None


def _stand_beside(lines: Sequence[_Line], at: float) -> bool:
    """Whether columns stand beside each other, and not one block below another."""
    left = [line for line in lines if line.right <= at]
    right = [line for line in lines if line.left >= at]
    beside = sum(any(one.bottom < other.top and other.bottom < one.top for other in right) for one in left)
    return beside >= 0.4 * len(left)


# ── Running heads ─────────────────────────────────────────────────────────────────────────────────
def _without_running_heads(lines: Sequence[_Line], document: Any) -> list[_Line]:
    """Leave out page numbers, and what stands at the edge of two pages or more alike but for numbers."""
    heights = [document[number].get_height() for number in range(len(document))]
    bases = [document[number].get_mediabox()[1] for number in range(len(document))]

    def at_edge(line: _Line) -> bool:
        base, height = bases[line.page], heights[line.page]
        return bool(line.top < base + _EDGE * height or line.bottom > base + (1 - _EDGE) * height)

    edges = {at: _bare(line.text) for at, line in enumerate(lines) if at_edge(line)}
    pages = Counter(text for text, _ in {(text, lines[at].page) for at, text in edges.items()})
    return [
        line
        for at, line in enumerate(lines)
        if not (at in edges and (pages[edges[at]] > 1 or _NUMBER.fullmatch(line.text)))
    ]


def _bare(text: str) -> str:
    return _DIGITS.sub("0", text).lower()


# ── Paragraphs ────────────────────────────────────────────────────────────────────────────────────
def _paragraphs(lines: Sequence[_Line]) -> Iterator[Passage]:
    """Lines put together: a new paragraph begins behind a gap, an indent, a short line, or in other letters."""
    gap = _usual_gap(lines)
    height = median([line.height for line in lines]) if lines else 0
    parts: list[str] = []
    before: _Line | None = None
    widths = _widths(lines)
    for line in lines:
        if before is not None and _begins_anew(before, line, gap, widths):
            yield from _passage(parts, before, height)
            parts = []
        parts.append(line.text)
        before = line
    if before is not None:
        yield from _passage(parts, before, height)


def _passage(parts: Sequence[str], last: _Line, height: float) -> Iterator[Passage]:
    text = ""
    for part in parts:
        if _DIVIDED.search(text) and part[:1].islower():
            text = text[:-1] + part
        else:
            text = f"{text} {part}" if text else part
    words = clean(text)
    if words:
        yield Passage(words, gap=True)


def _usual_gap(lines: Sequence[_Line]) -> float:
    gaps = [
        one.bottom - other.top
        for one, other in pairwise(lines)
        if one.page == other.page and one.bottom > other.bottom
    ]
    return median(gaps) if gaps else 0


def _widths(lines: Sequence[_Line]) -> dict[tuple[int, int], float]:
    """The right edge of each column, told by where its lines begin."""
    found: dict[tuple[int, int], float] = {}
    for line in lines:
        key = line.page, round(line.left / 40)
        found[key] = max(found.get(key, 0), line.right)
    return found


def _begins_anew(before: _Line, line: _Line, gap: float, widths: dict[tuple[int, int], float]) -> bool:
    ends, height = before.text.endswith(_ENDS), max(before.height, line.height, 1)
    if _ITEM.match(line.text) or abs(before.height - line.height) > 0.2 * height:
        return True
    if before.page != line.page or line.bottom > before.bottom:  # the next page or column
        return ends
    if before.bottom - line.top > max(gap, 0.15 * height) + 0.35 * height:
        return True
    indent = line.left - before.left
    full = widths.get((before.page, round(before.left / 40)), before.right)
    short = full - before.right
    width = max(full - before.left, 1)
    return (ends and (short > 0.12 * width or 0.8 * height < indent < 6 * height)) or short > 0.5 * width


FORMAT = Format(
    "pdf",
    lambda source: source.start.lstrip()[:5] == b"%PDF-",
    _read,
    frozenset({".pdf"}),
    prose=True,
    largest=_LARGEST,
    needs=_PACKAGE,
)
