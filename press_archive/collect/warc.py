"""What is kept of a page: a WARC file (ISO 28500) with what the server sent, when, and a hash of it.

In: answers, the seeds folder. Out: a file under seeds/web/, written whole or not at all; none where the last one
saved of the same address holds the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha1, sha256
from pathlib import Path
from urllib.parse import urlsplit

from slugify import slugify
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from press_archive import __version__
from press_archive.collect.reach import Answer
from press_archive.keeping.whole import write_whole
from press_archive.phases.same_address import same_address

FOLDER = "web"
_SLUG = 60  # characters
_AS_SENT = frozenset({"transfer-encoding", "connection", "keep-alive"})  # of the connection, not of the page


def keep(seeds: Path, answers: Sequence[Answer], at: datetime) -> Path | None:
    """Write a page, and behind it its pictures; return the file, or ``None`` where it was saved before as it is."""
    page = answers[0]
    host = slugify(str(urlsplit(page.url).hostname).replace(".", "-dot-")).replace("-dot-", ".") or "host"
    stem = f"{_slug(page.url)}-{_mark(page.url)}"
    folder = seeds / FOLDER / host
    before = sorted(folder.glob(f"{stem}-*.warc.gz"))
    if before and len(answers) == 1 and _digest(page.body) in _digests(before[-1]):
        return None
    file = folder / f"{stem}-{at:%Y%m%d%H%M%S}.warc.gz"
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(file, b"".join(_records(answers, at, file.name)))
    return file


def _slug(url: str) -> str:
    """The last words of an address, which with most newspapers are those of the headline."""
    parts = [part for part in urlsplit(url).path.split("/") if part]
    last = (parts or ["trang"])[-1].rpartition(".")[0] or (parts or ["trang"])[-1]
    return slugify(last, max_length=_SLUG, word_boundary=True, save_order=True) or "trang"


def _mark(url: str) -> str:
    return sha256((same_address(url) or url).encode()).hexdigest()[:8]


def _records(answers: Sequence[Answer], at: datetime, name: str) -> Iterator[bytes]:
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=True, warc_version="1.1")
    about = {"software": f"press-archive/{__version__}", "format": "WARC File Format 1.1", "robots": "obey"}
    writer.write_record(writer.create_warcinfo_record(name, about))
    for answer in answers:
        headers = [(key, value) for key, value in answer.headers if key.lower() not in _AS_SENT]
        status = StatusAndHeaders(f"{answer.status} {answer.reason}".strip(), headers, protocol="HTTP/1.1")
        when = {"WARC-Date": f"{at:%Y-%m-%dT%H:%M:%SZ}"}
        record = writer.create_warc_record(
            answer.url, "response", io.BytesIO(answer.body), http_headers=status, warc_headers_dict=when
        )
        writer.write_record(record)
    yield stream.getvalue()


def _digest(body: bytes) -> str:
    return sha1(body).hexdigest()  # noqa: S324 - what WARC files carry; it tells apart, nothing depends on it


def _digests(file: Path) -> set[str]:
    """The digests of what an earlier file holds."""
    try:
        with file.open("rb") as stream:
            return {
                _digest(record.raw_stream.read())
                for record in ArchiveIterator(stream)
                if record.rec_type == "response"
            }
    except (OSError, ArchiveLoadFailed):
        return set()
