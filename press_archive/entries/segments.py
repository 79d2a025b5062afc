"""Where each entry of a file begins, told from the look of its lines: for a file that is no YAML as a whole.

In: a text and the kind of its file. Out: segments of whole lines, one an entry or a head ("judgements:"). An entry
goes as far as its lines are indented; what begins like an entry begins one wherever it stands, so that one whose
head was indented wrongly, or lost its dash, does not take the entry before it along.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from press_archive.entries.vocabulary import Kind

_TAB = 8  # wider than any indentation it may be mixed with
_MARKER = re.compile(r"(?:---|\.\.\.)\s*(?:#.*)?$|%\w")  # of YAML's documents; entries know none
_KEY = re.compile(r"(\"[^\"]*\"|'[^']*'|“[^”]*”|[^\s\"'{\[#,][^:]*?)\s*:(?:\s+(.*)|$)")
_DASH = re.compile(r"-\s+")
_LONG_TEXT = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines that belong together."""

    line: int  # 1-based, the first of them
    text: str
    is_item: bool  # begins with a dash


def segments(text: str, kind: Kind) -> list[Segment]:
    """Cut a text into segments; blank lines and remarks go with what stands before them."""
    lines = ["" if _MARKER.match(line) else line for line in text.split("\n")]
    begins = [*_Course(kind).begins(lines), len(lines)]
    return [
        Segment(first + 1, "\n".join(lines[first:end]) + "\n", lines[first].lstrip().startswith("-"))
        for first, end in itertools.pairwise(begins)
    ]


class _Course:
    """What is known of the entry a line follows."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._base: int | None = None  # column of the entry's first line
        self._body: int | None = None  # column of its fields, once known
        self._first = ""  # its first field
        self._is_whole = False  # it is complete on its first line: {…}
        self._text: int | None = None  # column of the field whose long text (| or >) is under way

    def begins(self, lines: Sequence[str]) -> Iterator[int]:
        """Yield the index of each line that begins a segment."""
        for index, line in enumerate(lines):
            plain = line.strip()
            if not plain or plain.startswith("#"):
                continue
            column = len(line.expandtabs(_TAB)) - len(line.expandtabs(_TAB).lstrip())
            if self._text is not None and column > self._text:
                continue
            if self._is_head(plain, column):
                yield index
                self._base, self._first = column, ""
                self._body = None
                self._is_whole = re.sub(r"\s#.*", "", plain).endswith("}")
            elif self._body is None:
                self._body = column
            self._go_on(plain, column)

    def _is_head(self, line: str, column: int) -> bool:
        if self._base is None or column <= self._base or self._is_whole:
            return True
        if self._body is not None and column < self._body:
            return True
        listed = self._kind.layout == "listed"
        return self._is_item(line, column) if listed else self._is_named(line)

    def _is_item(self, line: str, column: int) -> bool:
        """Whether a line begins an item of the list though it is indented wrongly, or lacks its dash."""
        after = _DASH.sub("", line, count=1)
        key = self._key(after)
        if after != line or line.startswith("{"):
            return after.startswith("{") or key != ""
        return column == self._body and key != "" and key == self._first

    def _is_named(self, line: str) -> bool:
        """Whether a line is an entry's own key though it is indented like a field."""
        match = _KEY.match(line)
        if self._kind.layout != "named" or match is None or self._key(line):
            return False
        return (match[2] or "").strip()[:1] in ("", "#", "{")

    def _key(self, line: str) -> str:
        match = _KEY.match(line)
        return (match and self._kind.field_of(match[1])) or ""

    def _go_on(self, line: str, column: int) -> None:
        dash = _DASH.match(line)
        if dash and column == self._base:
            line, column = line[dash.end() :], column + dash.end()
            self._body = column
        self._first = self._first or self._key(line)
        match = _KEY.match(line)
        self._text = column if match and _LONG_TEXT.match(match[2] or "") else None
