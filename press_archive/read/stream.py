"""The text of a file of any size, read bit by bit.

In: a source and its bytes as a stream. Out: the same as text. UTF-8 and UTF-16 are read as they come; an older
encoding is told from the whole, so of these no more is read than what memory bears.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from press_archive.read.format import ByteStream, Source

LONGEST_LINE = 8_000_000  # characters
_LARGEST_OLD = 100_000_000  # bytes


class LineTooLongError(Exception):
    """A line that would fill the memory."""


def text_in(source: Source, stream: ByteStream) -> tuple[io.TextIOBase | None, str]:
    """Return the text of a stream and its encoding; no text where there is none."""
    start = source.start
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return io.TextIOWrapper(stream, "utf-16", errors="replace", newline=""), "utf-16"
    try:
        start[: start.rfind(b"\n") + 1].decode("utf-8")
    except UnicodeDecodeError:
        if source.size > _LARGEST_OLD or source.decoded is None:
            return None, ""
        return io.StringIO(source.decoded.text.lstrip("\ufeff"), newline=""), source.decoded.encoding
    return io.TextIOWrapper(stream, "utf-8-sig", errors="replace", newline=""), "utf-8"


def lines_of(text: io.TextIOBase) -> Iterator[str]:
    """Yield the lines of a text with their ends; raises LineTooLongError before one fills the memory."""
    while line := text.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise LineTooLongError
        yield line
