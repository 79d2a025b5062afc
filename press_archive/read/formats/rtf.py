"""The reader of RTF, which word processors of all makers write.

In: a document. Out: its paragraphs, a table row by row. What is marked as deleted or hidden in it is not published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from press_archive.read.format import Format, Item, Record, Refusal, Source
from press_archive.read.formats.plain import CELL, read_plain
from press_archive.read.values import ReadText

_LARGEST = 60_000_000  # bytes of a document with its pictures
_LARGEST_RTF = 20_000_000  # bytes
_PICTURE = re.compile(
    rb"\{\\\*?\\?(?:pict|objdata|datastore|themedata|colorschememapping)\b[^{}]*(?:\{[^{}]*\}[^{}]*)*\}"
)
_TOKEN = re.compile(rb"\\([a-z]+)(-?\d+)? ?|\\'[0-9a-fA-F]{2}|\\[^a-z]|[{}]|[^\\{}]+")
_CELL = re.compile(rb"\\(?:nest)?cell(?: |(?![a-z]))")
_UNSEEN = (b"deleted", b"v")
_NOTES = re.compile(rb"\\(?:deleted|annotation|v)\b(?!0)")


def _read_rtf(source: Source) -> Iterator[Item]:
    from striprtf.striprtf import rtf_to_text

    data = _PICTURE.sub(b"", source.data) if source.size <= 3 * _LARGEST_RTF else b""
    if not data or len(data) > _LARGEST_RTF:
        yield Refusal("unpacks_too_large")
        return
    try:
        text: str = rtf_to_text(  # type: ignore[no-untyped-call]
            _CELL.sub(CELL.encode(), _shown(data)).decode("latin-1"),
            encoding=_code_page(data),
            errors="replace",
        )
    except (ValueError, LookupError, IndexError, TypeError, KeyError, RecursionError, AttributeError):
        yield Refusal("file_damaged", "RTF")
        return
    yield Record(
        ReadText(tuple(replace(one, line=None) for one in read_plain(text, CELL).passages)),
        tells_more=bool(_NOTES.search(data)),
    )


def _shown(data: bytes) -> bytes:
    """A document without the runs that are marked as deleted or hidden, which end with their group at the latest."""
    if not _NOTES.search(data):
        return data
    kept: list[bytes] = []
    around: list[frozenset[bytes]] = []
    unseen: frozenset[bytes] = frozenset()
    for token in _TOKEN.finditer(data):
        word = token[1]
        if token[0] == b"{":
            around.append(unseen)
        elif token[0] == b"}":
            unseen = around.pop() if around else frozenset()
        elif word in _UNSEEN:
            unseen = unseen - {word} if token[2] == b"0" else unseen | {word}
            continue
        elif word == b"plain":
            unseen = frozenset()
        elif unseen:
            continue
        kept.append(token[0])
    return b"".join(kept)


def _code_page(data: bytes) -> str:
    match = re.search(rb"\\ansicpg(\d{3,5})", data[:2_000])
    name = f"cp{match[1].decode()}" if match else "cp1252"
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name


FORMAT = Format(
    "rtf",
    lambda source: source.start.startswith(b"{\\rtf"),
    _read_rtf,
    frozenset({".rtf"}),
    prose=True,
    largest=_LARGEST,
)
