"""The reader of Markdown with front matter: markup taken away, what it said kept as hints.

In: decoded text. Out: passages (headline, headings, captions from images and the emphasised line below
them, paragraphs, list items) and what the front matter declares. Only presentational HTML tags are
taken away; any other ``<tag>`` stays as the text it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal
from urllib.parse import unquote

from press_archive.model import BlockKind, Derived, Evidence, Passage, Picture
from press_archive.read.bounds import LONGEST_SOURCE, text_too_long
from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.html.fragment import fragment_passages
from press_archive.read.html.images import place_of
from press_archive.read.lines import clean, numbered_lines
from press_archive.read.markdown.frontmatter import front_matter, has_front_matter
from press_archive.read.markdown.images import images_of, is_emphasised
from press_archive.read.markdown.markup import defined_label, without_inline
from press_archive.read.markdown.notes import has_notes, in_plain_markdown
from press_archive.read.markdown.own_picture import OF_PICTURE, with_own_picture
from press_archive.read.markdown.tables import cells_of, end_of_table, is_header, is_rule
from press_archive.read.tables import LONGEST_CELL, Told, row_passage
from press_archive.read.values import Declared, ReadText, declared, merged

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})-\S")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_FENCE = re.compile(r" {0,3}(?P<marks>`{3,}|~{3,})[ \t]*(?P<language>[^\s`]*|\{[^{}`]*\})[ \t]*")
_ITEM = re.compile(r"\s*[-*+][ \t]+(?=\S)")
_NUMBERED = re.compile(r"\s*\d{1,3}[.)][ \t]+(?=\S)")
_ROW = re.compile(r"<tr\b", re.IGNORECASE)
_QUOTED = re.compile(r" {0,3}(?:>[ \t]?)+")
_SIGNS = (  # what speaks for Markdown, what must stand in it, and how much it tells; two points decide
    (re.compile(r"\A\s*#{1,6} \S"), "# ", 2),
    (re.compile(r"^#{1,6} \S", re.MULTILINE), "# ", 1),
    (re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{1,500}"), "![", 2),
    (re.compile(r"(?<!!)\[[^\[\]\n]{1,300}\]\(https?://"), "](http", 1),
    (re.compile(r"\*\*[^*\s][^*\n]{0,300}\*\*"), "**", 1),
)


def looks_like_markdown(text: str) -> bool:
    """Whether the beginning of a text opens with front matter or shows enough of Markdown's signs."""
    if has_front_matter(text) or has_notes(text):
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
    return _read(text)[0]


def _read(text: str) -> tuple[ReadText, bool, bool]:
    """The passages and values of a text, whether it is a draft, and whether it holds what is not shown."""
    text, hidden = in_plain_markdown(text.lstrip("\ufeff"))
    head = front_matter(text[:100_000].replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    body = [(number, line) for number, line in numbered_lines(text) if number > head.lines]
    references = _references(body)
    blocks = _Blocks(frozenset(references.values()))
    lines = [line for at, line in enumerate(body) if at not in references]
    passages = list(blocks.read(lines))
    if passages and blocks.pictures:
        passages[-1] = replace(passages[-1], pictures=(*passages[-1].pictures, *blocks.pictures))
    found = [one for one in head.found if one.key not in OF_PICTURE]
    told = ReadText(with_own_picture(passages, head.found), declared(found), head.warnings)
    return told, head.draft, hidden


def _references(lines: list[tuple[int, str]]) -> dict[int, str]:
    """The places of lines that only give a name to an address; below a line of text they are text themselves."""
    found: dict[int, str] = {}
    open_, fence = True, ""
    for at, (_, line) in enumerate(lines):
        fence = _fence_after(line, fence)
        name = defined_label(line) if open_ and not fence else None
        if name is not None:
            found[at] = name
        open_ = name is not None or not line.strip() or bool(_HEADING.match(line))
    return found


Within = Literal["", "quote", "item"]


@dataclass(slots=True)
class _Blocks:
    """The state of reading lines into passages: the paragraph so far and what came before it."""

    labels: frozenset[str] = frozenset()  # of references
    paragraph: list[tuple[int, str]] = field(default_factory=list)
    within: Within = ""  # what the paragraph stands in
    gap: bool = True
    fence: str = ""  # the marks that opened a block of code
    listed: bool = False  # in a list, where items may be indented
    table: bool = False  # whether a table is open
    tables: int = 0  # how many were met
    headline_seen: bool = False
    after_image: bool = False
    pictures: tuple[Picture, ...] = ()  # that no passage has taken so far

    def read(self, lines: list[tuple[int, str]]) -> Iterator[Passage]:
        inside = 0  # where a table of HTML ends
        for at, (number, line) in enumerate(lines):
            if at < inside:
                continue
            if not self.fence and (inside := end_of_table(lines, at)):
                yield from self.flush()
                yield from self.in_html(number, "\n".join(text for _, text in lines[at:inside]))
                continue
            fence = _fence_after(line, self.fence)
            if fence != self.fence:
                yield from self.flush()
                self.fence = fence
            elif self.fence:
                yield from self.passage(number, line)
            else:
                yield from self.line(number, line, lines[at + 1][1] if at + 1 < len(lines) else "")
        yield from self.flush()

    def line(self, number: int, line: str, following: str) -> Iterator[Passage]:
        """One line outside a fence."""
        quote = _QUOTED.match(line)
        if quote and self.within != "quote":
            yield from self.flush()
        line = line[quote.end() :] if quote else line
        heading = _HEADING.match(line)
        if not line.strip() or _is_comment(line):
            yield from self.flush()
            self.gap, self.table = True, False
        elif heading:
            yield from self.flush()
            yield from self.heading(number, _without_closing(line[heading.end() :]), len(heading[1]))
        elif self.is_underline(line, "quote" if quote else ""):
            yield from self.underlined(line)
        elif _RULE.fullmatch(line):
            yield from self.flush()
        else:
            yield from self.text(number, line, following, "quote" if quote else "")

    def is_underline(self, line: str, within: Within) -> bool:
        return bool(self.paragraph) and self.within == within and bool(_UNDERLINE.fullmatch(line))

    def underlined(self, line: str) -> Iterator[Passage]:
        number, text = self.paragraph.pop()
        yield from self.flush()
        yield from self.heading(number, text, 1 if "=" in line else 2)

    def heading(self, number: int, text: str, level: int) -> Iterator[Passage]:
        hint: BlockKind = "headline" if level == 1 and not self.headline_seen else "heading"
        self.headline_seen = self.headline_seen or hint == "headline"
        self.listed = self.table = False
        yield from self.passage(number, without_inline(text, self.labels), hint)

    def text(self, number: int, line: str, following: str, within: Within) -> Iterator[Passage]:
        """A line of a paragraph, an item, a row or an image."""
        if self.table or is_header(line, following):
            yield from self.row(number, line)
            return
        item = None if self.is_code(line) else _ITEM.match(line)
        if item or _NUMBERED.match(line) or line.lstrip().startswith("|"):
            yield from self.flush()
            line, within = (line[item.end() :] if item else line), "item"
            self.listed = True
        images, rest = images_of(line)
        if images:
            yield from self.flush()
            for alt, address in images:
                said = without_inline(alt, self.labels)
                if place := place_of(unquote(address)):
                    self.pictures += (Picture((place,), clean(said)),)
                yield from self.passage(number, said, "caption")
            self.after_image, line = True, rest
        if self.after_image and is_emphasised(line):
            yield from self.passage(number, without_inline(line, self.labels), "caption")
        elif line.strip():
            self.add(number, line, within)

    def is_code(self, line: str) -> bool:
        """Whether a line is indented so far that outside lists nothing in it is markup of a block."""
        return not self.listed and line.startswith(("    ", "\t"))

    def row(self, number: int, line: str) -> Iterator[Passage]:
        """A row of a table by itself, without its frame; the rule below the header shows nothing."""
        yield from self.flush()
        if not (self.table and is_rule(line)):
            self.tables += not self.table
            cells = (without_inline(cell, self.labels) for cell in cells_of(line))
            row = row_passage([Told(cell, head=not self.table) for cell in cells], self.tables, number)
            yield from self.placed(row)
        self.table = True

    def in_html(self, number: int, markup: str) -> Iterator[Passage]:
        """A table of HTML, also one of a single row: nobody lays out Markdown by tables."""
        before, passages = self.tables, fragment_passages(markup)
        bare = len(passages) > 1 and not any(one.row or one.hint for one in passages)
        if bare and len(_ROW.findall(markup)) == 1 and all(len(one.text) <= LONGEST_CELL for one in passages):
            alone = row_passage([Told(one.text) for one in passages], 1)
            passages = (alone,) if alone else ()
        for one in passages:
            row = one.row and replace(one.row, table=before + one.row.table)
            self.tables = row.table if row else self.tables
            yield from self.placed(replace(one, line=number, row=row))

    def add(self, number: int, line: str, within: Within) -> None:
        """Add a line to the paragraph; two blanks at its end break the line."""
        if not self.paragraph:
            self.within = within
            self.listed = self.listed and (within == "item" or line.startswith((" ", "\t")) or not self.gap)
        self.paragraph.append((number, line.strip() + ("  " if line.endswith("  ") else "")))

    def flush(self) -> Iterator[Passage]:
        """End the paragraph."""
        if self.paragraph:
            numbers = [number for number, _ in self.paragraph]
            text = "\n".join(line for _, line in self.paragraph)
            self.paragraph.clear()
            self.after_image, at = False, 0
            for part in without_inline(text, self.labels).split("\f"):
                yield from self.passage(numbers[min(at, len(numbers) - 1)], part)
                at += part.count("\n") + 1

    def passage(self, number: int, text: str, hint: BlockKind | None = None) -> Iterator[Passage]:
        words = clean(text)
        yield from self.placed(Passage(words, number, hint or "") if words else None)

    def placed(self, passage: Passage | None) -> Iterator[Passage]:
        """A passage with what stands before it."""
        if passage:
            yield replace(passage, gap=self.gap, pictures=self.pictures)
            self.gap, self.pictures = False, ()


def _fence_after(line: str, fence: str) -> str:
    """The marks of the block of code that is open after a line, given those before it."""
    found = _FENCE.fullmatch(line)
    if not found:
        return fence
    if not fence:
        return found["marks"]
    return "" if not found["language"] and found["marks"].startswith(fence) else fence


def _is_comment(line: str) -> bool:
    line = line.strip()
    return line.startswith("<!--") and line.find("-->", 4) == len(line) - 3


def _without_closing(heading: str) -> str:
    """A heading without the signs that may close it; "Lập trình C#" ends in a sign of its own."""
    heading = heading.strip()
    open_ = heading.rstrip("#")
    return heading if open_ and not open_[-1].isspace() else open_.rstrip()


def _recognises(source: Source) -> bool:
    return source.first_text is not None and looks_like_markdown(source.first_text)


def _read_source(source: Source) -> Iterator[Item]:
    decoded = source.decoded
    if decoded is None or len(decoded.text) > LONGEST_SOURCE:
        yield Refusal(*text_too_long(LONGEST_SOURCE))
        return
    text, draft, hidden = _read(decoded.text)
    if draft:
        yield Refusal("left_out_draft", severity="note")
        return
    around = (
        merged(text.declared, _day_in(source.file_name))
        if not text.declared.get("published")
        else text.declared
    )
    told = replace(text, declared=around, warnings=decoded.warnings + text.warnings)
    yield Record(told, decoded.encoding, tells_more=hidden)


def _day_in(name: str) -> Declared:
    """The day that Jekyll's names of posts begin with: 2025-08-26-cau-moi.md."""
    match = _DAY.match(name)
    evidence = Evidence("file-name", name[:200])
    return {"published": (Derived(match[1], "inferred", evidence),)} if match else {}


FORMAT = Format("markdown", _recognises, _read_source, frozenset({".md", ".markdown"}), prose=True)
