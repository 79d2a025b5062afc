"""A saved page as a row of chunks: each run of text between block borders, with what stands around it.

In: the parsed page. Out: chunks in reading order, images by their alternative text among them. One pass with
a stack, so that depth costs nothing; nothing is judged here but roles by :mod:`press_archive.read.html.marks`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree
from lxml.html import HtmlElement

from press_archive.read.html.marks import BLOCK_TAGS, HEADINGS, HIDDEN_TAGS, REPLACED_TAGS, Role, role_of
from press_archive.read.lines import clean

ChunkKind = Literal["text", "headline", "heading", "caption", "alt", "byline", "lead", "date"]

_PATH = 40  # levels of nesting remembered for finding the container of the body
_WHOLE = frozenset({"html", "body", "main", "article"})  # too large to be boilerplate by a class name
_SHORT_ROLES: frozenset[Role] = frozenset({"byline", "date"})
_SENTENCE = 40  # code points beside a time that are more than its label
_SHORT = 160  # code points; a longer text under such a class is text


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of text between block borders."""

    text: str
    kind: ChunkKind
    line: int | None
    figure: int  # 0 outside figures; chunks of one figure share a number
    boilerplate: tuple[int, ...]  # numbers of the elements around it that look like furniture
    path: tuple[int, ...]  # numbers of the elements around it, outermost first


@dataclass(frozen=True, slots=True)
class _Level:
    role: Role
    tag: str
    figure: int
    boilerplate: tuple[int, ...]
    hidden: bool
    path: tuple[int, ...]


@dataclass(slots=True)
class _Walk:
    levels: list[_Level] = field(default_factory=lambda: [_Level("", "", 0, (), False, ())])
    parts: list[str] = field(default_factory=list)
    line: int | None = None
    count: int = 0

    def enter(self, element: HtmlElement, tag: str) -> None:
        self.count += 1
        above = self.levels[-1]
        classes = f"{element.get('class') or ''} {element.get('type') or ''}".strip()
        role = role_of(tag, classes, element.get("id"))
        furniture = role == "boilerplate" and tag not in _WHOLE and len(above.boilerplate) < _PATH
        figure = above.figure or (self.count if role == "figure" else 0)
        keeps = role not in ("", "figure", "boilerplate") and tag not in _WHOLE
        self.levels.append(
            _Level(
                role if keeps else above.role,
                tag if tag in HEADINGS or tag == "h1" else above.tag,
                figure,
                (*above.boilerplate, self.count) if furniture else above.boilerplate,
                above.hidden or tag in HIDDEN_TAGS,
                (*above.path, self.count) if len(above.path) < _PATH else above.path,
            )
        )

    def add(self, text: str | None, line: int | None) -> None:
        if text and not self.levels[-1].hidden:
            if self.line is None and not text.isspace():
                self.line = line
            self.parts.append(text)

    def flush(self) -> Iterator[Chunk]:
        text = clean("".join(self.parts))
        if text:
            yield self.chunk(text, _kind(self.levels[-1], text), self.line)
        self.parts.clear()
        self.line = None

    def chunk(self, text: str, kind: ChunkKind, line: int | None) -> Chunk:
        level = self.levels[-1]
        return Chunk(text, kind, line, level.figure, level.boilerplate, level.path)


def _kind(level: _Level, text: str) -> ChunkKind:
    if level.tag == "h1":
        return "headline"
    if level.role in _SHORT_ROLES and len(text) > _SHORT:
        return "text"
    if level.role in ("caption", "byline", "lead", "date"):
        return level.role
    return "heading" if level.tag else "text"


def chunks_of(page: HtmlElement) -> list[Chunk]:
    """Return the chunks of a page in reading order."""
    return list(_chunks(page))


def _chunks(page: HtmlElement) -> Iterator[Chunk]:
    walk = _Walk()
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        borders = tag in BLOCK_TAGS and not (tag == "time" and _is_in_sentence(element))
        if event == "start":
            if borders:
                yield from walk.flush()
            elif tag in REPLACED_TAGS:
                walk.add(" ", None)
            walk.enter(element, tag)
            if tag == "img":
                yield from _image(walk, element)
            if tag:
                walk.add(element.text, element.sourceline)
        else:
            if borders:
                yield from walk.flush()
            walk.levels.pop()
            walk.add(element.tail, element.sourceline)
    yield from walk.flush()


def _is_in_sentence(time: HtmlElement) -> bool:
    """Whether a time is told in running text, and is not the date line of the page."""
    previous, parent = time.getprevious(), time.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    around = (before or "").strip(), (time.tail or "").strip()
    return all(around) or len("".join(around)) > _SENTENCE


def _image(walk: _Walk, element: HtmlElement) -> Iterator[Chunk]:
    """The alternative text of an image; it stands between the texts around it only at a block's border."""
    alt = clean(element.get("alt") or "")
    if alt and not walk.levels[-1].hidden:
        yield walk.chunk(alt, "alt", element.sourceline)
