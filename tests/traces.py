"""Looking for words in files as whoever gets hold of them would: as they are, inflated, on every page of a database.

In: a folder and words. Out: where one of them can still be read.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

_STREAM = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")  # zlib, gzip
_SQLITE = b"SQLite format 3\0"


def traces(folder: Path, words: Iterable[str]) -> list[str]:
    """Return the files in which a word stands, and how."""
    wanted = [word.encode() for word in words]
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [
        f"{path.relative_to(folder)}: {word.decode()}"
        for path in files
        for word in wanted
        if any(word in text for text in _texts(path))
    ]


def _texts(path: Path) -> Iterator[bytes]:
    data = path.read_bytes()
    yield path.name.encode()
    yield data
    for found in _STREAM.finditer(data):
        yield _inflated(data[found.start() :])


def _inflated(data: bytes) -> bytes:
    """As much of a stream as can be read: its end may lie elsewhere, or have been written over."""
    stream, text = zlib.decompressobj(wbits=47), b""
    for start in range(0, len(data), 256):
        try:
            text += stream.decompress(data[start : start + 256])
        except zlib.error:
            break
        if stream.eof:
            break
    return text


def free_pages(database: Path) -> int:
    """Return how many pages an SQLite database has that hold nothing, or what was deleted."""
    data = database.read_bytes()
    assert data.startswith(_SQLITE)
    return int.from_bytes(data[36:40], "big")
