"""The reader of Markdown with front matter: markup taken away, what it said kept as hints.

In: decoded text. Out: passages (headline, headings, captions from images and the emphasised line below
them, paragraphs, list items) and what the front matter declares. Only presentational HTML tags are
taken away; any other ``<tag>`` stays as the text it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from press_archive.model import BlockKind, Passage
from press_archive.read.format import Format, Source, of_text
from press_archive.read.lines import clean, numbered_lines
from press_archive.read.markdown.frontmatter import front_matter, has_front_matter
from press_archive.read.markdown.markup import images_of, is_emphasised, without_inline
from press_archive.read.values import ReadText, declared

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})[^`]*")
_ITEM = re.compile(r"\s*[-*+][ \t]+(?=\S)")
_NUMBERED = re.compile(r"\s*\d{1,3}[.)][ \t]+(?=\S)")
_QUOTED = re.compile(r" {0,3}(?:>[ \t]?)+")
_TABLE_RULE = re.compile(r"\s*\|?[\s:|-]*-{2,}[\s:|-]*")
_COMMENT = re.compile(r"\s*<!--.*-->\s*")
_SIGNS = (  # what speaks for Markdown, what must stand in it, and how much it tells; two points decide
    (re.compile(r"\A\s*#{1,6} \S"), "# ", 2),
    (re.compile(r"^#{1,6} \S", re.MULTILINE), "# ", 1),
    (re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{1,500}"), "![", 2),
    (re.compile(r"(?<!!)\[[^\[\]\n]{1,300}\]\(https?://"), "](http", 1),
    (re.compile(r"\*\*[^*\s][^*\n]{0,300}\*\*"), "**", 1),
)


def looks_like_markdown(text: str) -> bool:
    """Whether the beginning of a text opens with front matter or shows enough of Markdown's signs."""
    if has_front_matter(text):
        return True
    points = 0
    for sign, needed, weight in _SIGNS:
        for _ in sign.finditer(text) if needed in text else ():
            points += weight
            if points >= 2:
                return True
    return False


def read_markdown(text: str) -> ReadText:
    """Return the passages and declared values of a Markdown source."""
    text = text.lstrip("\ufeff")
    head = front_matter([line for _, line in numbered_lines(text[:100_000])])
    body = [(number, line) for number, line in numbered_lines(text) if number > head.lines]
    return ReadText(tuple(_Blocks().read(body)), declared(head.found), head.warnings)


@dataclass(slots=True)
class _Blocks:
    """The state of reading lines into passages: the paragraph so far and what came before it."""

    paragraph: list[tuple[int, str]] = field(default_factory=list)
    gap: bool = True
    fenced: bool = False
    headline_seen: bool = False
    after_image: bool = False

    def read(self, lines: list[tuple[int, str]]) -> Iterator[Passage]:
        for number, line in lines:
            if _FENCE.fullmatch(line):
                yield from self.flush()
                self.fenced = not self.fenced
            elif self.fenced:
                yield from self.passage(number, line)
            else:
                yield from self.line(number, line)
        yield from self.flush()

    def line(self, number: int, line: str) -> Iterator[Passage]:
        """One line outside a fence."""
        line = _QUOTED.sub("", line, count=1) if line.lstrip().startswith(">") else line
        heading = _HEADING.fullmatch(line)
        if not line.strip() or _COMMENT.fullmatch(line):
            yield from self.flush()
            self.gap = True
        elif heading:
            yield from self.flush()
            yield from self.heading(number, heading[2], len(heading[1]))
        elif self.paragraph and _UNDERLINE.fullmatch(line):
            yield from self.underlined(line)
        elif _RULE.fullmatch(line) or _TABLE_RULE.fullmatch(line):
            yield from self.flush()
        else:
            yield from self.text(number, line)

    def underlined(self, line: str) -> Iterator[Passage]:
        number, text = self.paragraph.pop()
        yield from self.flush()
        yield from self.heading(number, text, 1 if "=" in line else 2)

    def heading(self, number: int, text: str, level: int) -> Iterator[Passage]:
        hint: BlockKind = "headline" if level == 1 and not self.headline_seen else "heading"
        self.headline_seen = self.headline_seen or hint == "headline"
        yield from self.passage(number, without_inline(text), hint)

    def text(self, number: int, line: str) -> Iterator[Passage]:
        """A line of a paragraph, an item, a row or an image."""
        if _ITEM.match(line) or _NUMBERED.match(line) or line.lstrip().startswith("|"):
            yield from self.flush()
            line = _ITEM.sub("", line, count=1).strip().strip("|")
        images, rest = images_of(line)
        if images:
            yield from self.flush()
            for alt in images:
                yield from self.passage(number, without_inline(alt), "caption")
            self.after_image, line = True, rest
        if self.after_image and is_emphasised(line):
            yield from self.passage(number, without_inline(line), "caption")
        elif line.strip():
            self.paragraph.append((number, line))
            if line.endswith(("  ", "\\")):
                yield from self.flush()

    def flush(self) -> Iterator[Passage]:
        """End the paragraph."""
        if self.paragraph:
            number = self.paragraph[0][0]
            text = " ".join(line.strip().removesuffix("\\") for _, line in self.paragraph)
            self.paragraph.clear()
            self.after_image = False
            yield from self.passage(number, without_inline(text))

    def passage(self, number: int, text: str, hint: BlockKind | None = None) -> Iterator[Passage]:
        words = clean(text)
        if words:
            yield Passage(words, number, hint or "", self.gap)
            self.gap = False


def _recognises(source: Source) -> bool:
    return source.first_text is not None and looks_like_markdown(source.first_text)


FORMAT = Format("markdown", _recognises, of_text(read_markdown), frozenset({".md", ".markdown"}))
