"""The reader of Reuters' SGML: the collection of 1987 that many were taught with, a thousand stories a file.

In: a file that begins with its document type or a story. Out: a record a story that has a text. It is no XML: control
characters stand in it by number, and a paragraph is told by the indent of its first line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from html import unescape

from press_archive.read.fields import Fields
from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.rows import record_of
from press_archive.read.stream import LineTooLongError, lines_of, text_in

_OPENED = re.compile(r"<REUTERS\b([^>]*)>")
_CLOSED = "</REUTERS>"
_NUMBER = re.compile(r'\bNEWID="(\d{1,9})"')
_CONTROL = re.compile(r"&#(?:0?[0-8]|1[1-9]|2\d|3[01]|127);")
_PARAGRAPH = re.compile(r"\n[ \t]{2,}")
_END = re.compile(r"\s*\bReuters?\s*$", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2}-[A-Z]{3}-\d{4})")
_LONGEST = 1_000_000  # characters of a story


def _recognises(source: Source) -> bool:
    start = source.start.lstrip()[:2_000]
    return start.startswith((b"<!DOCTYPE lewis", b"<REUTERS ")) and b"<REUTERS" in start


def _read(source: Source) -> Iterator[Item]:
    place = 0
    try:
        for place, (story, line) in enumerate(_stories(source), start=1):
            yield record_of(_fields(story), place, story.encode("utf-8", "surrogatepass"), line=line)
    except LineTooLongError:
        yield Refusal("file_damaged", "SGML")
        return
    if not place:
        yield Refusal("feed_without_items")


def _stories(source: Source) -> Iterator[tuple[str, int]]:
    with source.open() as stream:
        text, _ = text_in(source, stream)
        lines: list[str] = []
        begins = size = 0
        for number, line in enumerate(lines_of(text) if text else (), start=1):
            if not lines and not _OPENED.search(line):
                continue
            begins = begins if lines else number
            size = size + len(line) if lines else len(line)
            if size <= _LONGEST:
                lines.append(line)
            if _CLOSED in line:
                yield "".join(lines), begins
                lines = []


def _fields(story: str) -> Fields:
    opened = _OPENED.search(story)
    number = _NUMBER.search(opened[1]) if opened else None
    day = _DAY.search(_between(story, "DATE"))
    author = _between(story, "AUTHOR").strip()
    body = _between(story, "BODY") or (_between(story, "TEXT") if "<TITLE>" not in story else "")
    return {
        "id": [number[1]] if number else [],
        "headline": _some(" ".join(_between(story, "TITLE").split())),
        "published": _as_day(day[1]) if day else [],
        "authors": _some(re.sub(r"^by\s+|,.*$", "", author, flags=re.IGNORECASE | re.DOTALL).strip()),
        "outlet": ["Reuters"],
        "language": ["en"],
        "text": _some("\n\n".join(_paragraphs(body))),
    }


def _between(story: str, name: str) -> str:
    match = re.search(rf"<{name}\b[^>]*>(.*?)</{name}>", story, re.DOTALL)
    return unescape(_CONTROL.sub("", match[1])) if match else ""


def _some(value: str) -> Sequence[str]:
    return [value] if value else []


def _as_day(told: str) -> list[str]:
    try:
        return [datetime.strptime(told, "%d-%b-%Y").date().isoformat()]
    except ValueError:
        return []


def _paragraphs(body: str) -> Iterator[str]:
    for part in _PARAGRAPH.split(_END.sub("", body)):
        text = " ".join(part.split())
        if text:
            yield text


FORMAT = Format("reuters", _recognises, _read, frozenset({".sgm", ".sgml"}), many=True)
