"""The inline markup of the gold: ``⟦p:Kim→Kim Jong-un⟧`` marks a name, what stands after the arrow is its value.

In: annotated text. Out: the text without markup, and a :class:`Mark` for every annotation, outer ones first.
Markup that is not balanced, or of an unknown kind, is a ``ValueError`` that names the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

KINDS = {
    "p": "person",
    "o": "organization",
    "l": "place",
    "e": "event",
    "d": "date",
    "f": "figure",
    "q": "quote",
}
NAMES = frozenset({"person", "organization", "place", "event"})
_SIGN = re.compile(r"⟦(?:(\w+):)?|→|⟧")


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation; offsets are code points of the text without markup, end exclusive."""

    kind: str  # person, organization, place, event, date, figure, quote
    start: int
    end: int
    surface: str
    value: str  # canonical name, EDTF, normalised figure or speaker; of a name without arrow its surface
    nested: bool = False  # a name inside another name


@dataclass(slots=True)
class _Open:
    """A mark whose end has not come yet."""

    kind: str
    start: int
    value: list[str] | None = None  # None until the arrow


@dataclass(slots=True)
class _Parser:
    """Walks annotated text once."""

    annotated: str
    text: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    closed: list[tuple[_Open, int, bool]] = field(default_factory=list)

    def run(self) -> None:
        end = 0
        for sign in _SIGN.finditer(self.annotated):
            self.keep(self.annotated[end : sign.start()])
            end = sign.end()
            self.sign(sign)
        self.keep(self.annotated[end:])
        if self.open:
            raise self.wrong("a mark is not closed", len(self.annotated))

    def sign(self, sign: re.Match[str]) -> None:
        if sign[0] == "⟧":
            self.close(sign.start())
        elif sign[0] == "→":
            self.arrow()
        elif sign[1] not in KINDS:
            raise self.wrong(f"{sign[0]} is not among {' '.join(KINDS)}", sign.start())
        else:
            if self.open and self.open[-1].value is not None:
                raise self.wrong("a mark stands inside a value", sign.start())
            self.open.append(_Open(KINDS[sign[1]], self.length))

    def arrow(self) -> None:
        """The first arrow of a mark begins its value; elsewhere an arrow is text."""
        if self.open and self.open[-1].value is None:
            self.open[-1].value = []
        else:
            self.keep("→")

    def keep(self, text: str) -> None:
        if self.open and self.open[-1].value is not None:
            self.open[-1].value.append(text)
        else:
            self.text.append(text)
            self.length += len(text)

    def close(self, at: int) -> None:
        if not self.open:
            raise self.wrong("a mark is closed that was not opened", at)
        mark = self.open.pop()
        nested = mark.kind in NAMES and any(outer.kind in NAMES for outer in self.open)
        self.closed.append((mark, self.length, nested))

    def wrong(self, what: str, at: int) -> ValueError:
        return ValueError(f"line {self.annotated.count(chr(10), 0, at) + 1}: {what}")


def parse(annotated: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text without markup and its marks by start, longer first."""
    parser = _Parser(annotated)
    parser.run()
    text = "".join(parser.text)
    marks = [_mark(text, mark, end, nested) for mark, end, nested in parser.closed]
    return text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.nested)))


def _mark(text: str, found: _Open, end: int, nested: bool) -> Mark:
    surface = text[found.start : end]
    value = "".join(found.value) if found.value is not None else surface
    return Mark(found.kind, found.start, end, surface, value.strip(), nested)
