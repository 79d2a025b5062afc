"""Pictures in the file of a source: in addresses of the page itself, beside it in MHTML, WARC, ZIP and the like.

In: the file, which article of it (its record), and a place as the article's source writes it. Out: the picture's
bytes, or None where the file has none there. Nothing is unpacked onto the disk, and a picture larger than any that is
shown is not read.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from urllib.parse import unquote, unquote_to_bytes, urldefrag, urljoin

from press_archive.pictures.decode import MOST_BYTES
from press_archive.read import Source
from press_archive.read.formats import archives, epub, letters, odt, office, wacz, warc, webarchive
from press_archive.read.formats.archives import member_name
from press_archive.read.packed import BROKEN, MOST_MEMBERS, opened, read_member

_ADDRESS = re.compile(rb"data:image/[\w.+-]{2,20}((?:;[\w=-]{1,40}){0,4}),([^\"'\s<>)]{200,})", re.IGNORECASE)
_DEEPEST = 4  # files within files

Find = Callable[[str, str], bytes | None]  # of a record, "" where a file is one article, and a place


def finder_of(source: Source, depth: int = 0) -> Find:
    """Return what finds pictures in a file, which is looked through once for all of them."""
    if letters.PAGE.recognises(source):
        base, parts = letters.pictures_in(source)
        return partial(_of_parts, base, parts)
    if webarchive.FORMAT.recognises(source):
        return partial(_of_parts, "", webarchive.pictures_in(source.data))
    if warc.FORMAT.recognises(source):
        return partial(_of_warc, source, *warc.pictures_in(source))
    if office.DOCX.recognises(source) or odt.FORMAT.recognises(source):
        return _of_document(source)
    if any(one.recognises(source) for one in (archives.ZIP, wacz.FORMAT, epub.FORMAT)):
        return _Packed(source, depth).find
    return _in_page(source)


def _in_page(source: Source) -> Find:
    """Find what addresses of the page itself carry: by the digest of such an address, or by a property's name."""
    by_digest: dict[str, tuple[bytes, bytes]] | None = None

    def find(record: str, place: str) -> bytes | None:
        nonlocal by_digest
        kind, _, key = place.partition(":")
        if kind == "css":
            named = re.search(rb"%s\s*:\s*url\(\s*[\"']?" % re.escape(key.encode()), source.data)
            found = _ADDRESS.match(source.data, named.end()) if named else None
            return _carried(found[1], found[2]) if found else None
        if kind != "data":
            return None
        if by_digest is None:
            addresses = _ADDRESS.finditer(source.data)
            by_digest = {hashlib.sha256(one[0]).hexdigest(): (one[1], one[2]) for one in addresses}
        return _carried(*by_digest[key]) if key in by_digest else None

    return find


def _carried(parameters: bytes, told: bytes) -> bytes | None:
    """The bytes that an address carries."""
    if len(told) > 2 * MOST_BYTES:
        return None
    data = unquote_to_bytes(told)
    if b";base64" not in parameters.lower():
        return data
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except (binascii.Error, ValueError):
        return data  # what is no picture, of which that is said


def _of_parts(base: str, parts: Mapping[str, bytes], record: str, place: str) -> bytes | None:
    """A picture that lies beside its page in one file, by the address the page names."""
    return next((parts[one] for one in _spelled(base, place) if one in parts), None)


def _of_warc(
    source: Source, pages: Mapping[str, str], pictures: Mapping[str, int], record: str, place: str
) -> bytes | None:
    addresses = _spelled(pages.get(record, ""), place)
    offset = next((pictures[one] for one in addresses if one in pictures), None)
    return None if offset is None else warc.picture_at(source, offset, MOST_BYTES)


def _spelled(base: str, place: str) -> Iterator[str]:
    """Yield the ways in which one address may be written."""
    yield place
    try:
        whole = urldefrag(urljoin(base, place))[0]
    except ValueError:
        return
    yield whole
    yield unquote(whole)
    if whole.startswith(("http://", "https://")):
        yield (
            whole.replace("http:", "https:", 1) if whole.startswith("http:") else whole.replace("s:", ":", 1)
        )


def _of_document(source: Source) -> Find:
    """Find the parts of a document of an office program, by their names or by the ids its text means them by."""
    by_id: dict[str, str] = {}
    with suppress(*BROKEN), opened(source) as packed:
        by_id = office.pictures_in(packed)

    def find(record: str, place: str) -> bytes | None:
        kind, _, key = place.partition(":")
        name = by_id.get(key, "") if kind == "rel" else key
        with suppress(*BROKEN), opened(source) as packed:
            return read_member(packed, name, MOST_BYTES) if name else None
        return None

    return find


class _Packed:
    """A packed folder: its pages with the files they name, and files that hold pictures of their own."""

    def __init__(self, source: Source, depth: int) -> None:
        self._source, self._depth = source, depth
        self._names: dict[str, str] = {}  # as people write them → as the file has them
        with suppress(*BROKEN), opened(source) as packed:
            for one in packed.infolist()[:MOST_MEMBERS]:
                self._names.setdefault(unicodedata.normalize("NFC", member_name(one)), one.filename)
        self._inner: tuple[str, Find] | None = None  # of the member that was looked into last

    def find(self, record: str, place: str) -> bytes | None:
        member = max((one for one in self._names if _belongs(record, one)), key=len, default="")
        if not member or self._depth >= _DEEPEST:
            return None
        found = self._within(member)(record[len(member) + 1 :], place)
        beside = [] if found else [one for one in beside_page(member, place) if one in self._names]
        return self._read(beside[0]) if beside else found

    def _within(self, member: str) -> Find:
        if self._inner is None or self._inner[0] != member:
            part = Source.of(member, self._read(member) or b"")
            self._inner = member, finder_of(part, self._depth + 1)
        return self._inner[1]

    def _read(self, member: str) -> bytes | None:
        with suppress(*BROKEN), opened(self._source) as packed:
            return read_member(packed, self._names[member], MOST_BYTES)
        return None


def _belongs(record: str, member: str) -> bool:
    return record == member or record.startswith(f"{member}#")


def beside_page(path: str, place: str) -> Iterator[str]:
    """Yield the paths at which a file named by a page may lie, given the page's own; none above where all begins."""
    place = place.replace("\\", "/")
    if place.startswith("//") or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", place):
        return
    folder = posixpath.dirname(path)
    for name in dict.fromkeys((unquote(place), unquote(place.partition("#")[0].partition("?")[0]))):
        if name.startswith("/"):  # from the top of a site, which may be the folder of a mirror
            folders = [folder]
            while folders[-1]:
                folders.append(posixpath.dirname(folders[-1]))
            found = [posixpath.normpath(posixpath.join(one, name.lstrip("/"))) for one in folders]
        else:
            found = [posixpath.normpath(posixpath.join(folder, name))]
        for one in found:
            if one not in ("", ".") and not one.startswith(("../", "/")) and one != "..":
                yield unicodedata.normalize("NFC", one)
