"""The reader of WARC: what web archives keep, each page a server sent is an article of its own.

In: a WARC file (ISO 28500) or one of its older kin ARC, packed or not, record by record. Out: its pages as parts,
with the address they were had at and the time. What is no page (pictures, scripts, redirects, answers that say there
is none) is passed over.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.formats.html import looks_like_html
from press_archive.read.values import Found, declared

_MAGIC = (b"WARC/", b"filedesc://")  # of WARC, and of ARC, which came before it
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_SNIFFED = 65_536  # bytes
_LARGEST = 25_000_000  # bytes of a page, unpacked
_CONFUSED = (AttributeError, TypeError, ValueError, IndexError, KeyError)
_UTF8 = b"\xef\xbb\xbf"


def _recognises(source: Source) -> bool:
    return source.start.startswith(_MAGIC) or _unpacked(source.start).startswith(_MAGIC)


def _unpacked(start: bytes) -> bytes:
    """The first bytes of what is packed by gzip."""
    with suppress(zlib.error):
        if start.startswith(b"\x1f\x8b"):
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(start, max(map(len, _MAGIC)))
    return b""


def _read(source: Source) -> Iterator[Item]:
    """Yield the pages, each named by its number among all that the file holds."""
    from warcio.archiveiterator import ArchiveIterator  # here: most archives have no such file

    number = 0
    try:
        with source.open() as stream:
            for record in ArchiveIterator(stream, arc2warc=True):
                page = _page(record)
                if page is not None:
                    number += 1
                    yield _part(record, page, str(number))
    except _broken():
        yield Refusal("warc_damaged", str(number))
    else:
        if not number:
            yield Refusal("warc_without_pages")


def pictures_in(source: Source) -> tuple[dict[str, str], dict[str, int]]:
    """Return the addresses of the pages a file holds, by their numbers, and where its pictures begin, by theirs."""
    from warcio.archiveiterator import ArchiveIterator

    pages: dict[str, str] = {}
    pictures: dict[str, int] = {}
    with suppress(*_broken()), source.open() as stream:
        records = ArchiveIterator(stream, arc2warc=True)
        for record in records:
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            if _is_picture(record):
                pictures.setdefault(address, records.get_record_offset())
            elif _page(record) is not None:
                pages[str(len(pages) + 1)] = address
    return pages, pictures


def picture_at(source: Source, offset: int, most: int) -> bytes | None:
    """Return the bytes of a picture that begins at an offset, of at most so many bytes."""
    from warcio.archiveiterator import ArchiveIterator

    with suppress(*_broken()), source.open() as stream:
        stream.seek(offset)
        for record in ArchiveIterator(stream, arc2warc=True):
            data: bytes = record.content_stream().read(most + 1) if _is_picture(record) else b""
            return data if 0 < len(data) <= most else None
    return None


def _is_picture(record: Any) -> bool:
    http = record.http_headers
    if record.rec_type not in ("response", "resource") or (http and http.get_statuscode() != "200"):
        return False
    kind = (http.get_header("content-type") if http else record.content_type) or ""
    return str(kind).strip().lower().startswith("image/")


def _broken() -> tuple[type[Exception], ...]:
    """What lies where a record should begin, the library fails on in ways of its own."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    failures = (ArchiveLoadFailed, StatusAndHeadersParserException, OSError, EOFError, zlib.error)
    return (*failures, *_CONFUSED)


def _page(record: Any) -> bytes | None:
    """The page a record holds, unpacked; ``None`` where it holds none."""
    http = record.http_headers
    if record.rec_type not in ("response", "resource"):
        return None
    if http is not None and http.get_statuscode() not in ("200", "203"):
        return None
    kind = (http.get_header("content-type") if http else record.content_type) or ""
    media = kind.partition(";")[0].strip().lower()
    if media not in (*_PAGES, "", "application/octet-stream"):
        return None
    data: bytes = record.content_stream().read(_LARGEST)
    while record.raw_stream.read(_SNIFFED):
        pass
    if getattr(record.raw_stream, "limit", 0) > 0:  # or what follows would be read as its page
        raise EOFError("the record ends before its length")
    is_page = media in _PAGES or looks_like_html(data[:_SNIFFED].decode("utf-8", "replace"))
    return _as_utf8(data, kind) if is_page else None


def _as_utf8(data: bytes, kind: str) -> bytes:
    """The page as UTF-8 where the server named another encoding, and the page is in that and not in UTF-8."""
    named = kind.lower().partition("charset=")[2].strip(" \"'").partition(";")[0].strip(" \"'")
    if not named or named in ("utf-8", "utf8") or data.startswith(_UTF8):
        return data
    with suppress(UnicodeDecodeError):
        data.decode("utf-8")
        return data
    with suppress(LookupError, UnicodeDecodeError):
        return _UTF8 + data.decode(named).encode("utf-8")
    return data


def _part(record: Any, page: bytes, number: str) -> Source:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    at = record.rec_headers.get_header("WARC-Date") or ""
    found = [Found("saved", at, "warc")]
    found += [Found("url", address, "warc")] if urlsplit(address).scheme in ("http", "https") else []
    return Source.of("", page, number, declared(found))


FORMAT = Format("warc", _recognises, _read, frozenset({".warc"}), many=True)
