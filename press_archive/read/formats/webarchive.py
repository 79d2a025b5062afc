"""The reader of Safari's web archives: a page with its pictures in a property list.

In: such a list, binary or XML. Out: the page as a part, with the address it was saved from.
"""

from __future__ import annotations

import plistlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from xml.parsers.expat import ExpatError

from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.values import Found, declared

_MAIN = b"WebMainResource"
_LARGEST = 60_000_000  # bytes, most of them pictures
_BROKEN = (
    plistlib.InvalidFileException,
    ExpatError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
    RecursionError,
)


def _recognises(source: Source) -> bool:
    if not source.start.startswith((b"bplist00", b"<?xml")) or source.size > _LARGEST:
        return False
    return _MAIN in (source.data if source.start.startswith(b"bplist00") else source.start)


def _read(source: Source) -> Iterator[Item]:
    page = _page(source.data)
    data = page.get("WebResourceData")
    if not isinstance(data, bytes) or not data:
        yield Refusal("file_damaged", "webarchive")
        return
    address = page.get("WebResourceURL")
    found = (
        [Found("url", address, "saved-page")]
        if isinstance(address, str) and address.startswith("http")
        else []
    )
    told = Source.of(source.name, _as_utf8(data, page), None, declared(found))
    yield replace(told, digest=source.sha256, pictures=bool(pictures_in(source.data)))


def _page(data: bytes) -> Mapping[str, Any]:
    page = _told(data).get("WebMainResource")
    return page if isinstance(page, dict) else {}


def _told(data: bytes) -> Mapping[str, Any]:
    try:
        told = plistlib.loads(data)
    except _BROKEN:
        return {}
    return told if isinstance(told, dict) else {}


def pictures_in(data: bytes) -> dict[str, bytes]:
    """Return the pictures of a web archive by their addresses."""
    parts = _told(data).get("WebSubresources")
    found: dict[str, bytes] = {}
    for part in parts if isinstance(parts, list) else ():
        kind, address, picture = (
            (part.get(f"WebResource{name}") for name in ("MIMEType", "URL", "Data"))
            if isinstance(part, dict)
            else (None, None, None)
        )
        if str(kind).startswith("image/") and isinstance(address, str) and isinstance(picture, bytes):
            found.setdefault(address, picture)
    return found


def _as_utf8(data: bytes, page: Mapping[str, Any]) -> bytes:
    """The page in UTF-8, where it is in the encoding that is told beside it."""
    name = page.get("WebResourceTextEncodingName")
    try:
        return data.decode(name).encode("utf-8") if isinstance(name, str) and name else data
    except (LookupError, UnicodeDecodeError):
        return data


FORMAT = Format("webarchive", _recognises, _read, frozenset({".webarchive"}), many=True)
