"""The readers of packed files: ZIP, TAR, GZIP, BZIP2, XZ. What is in them is read as if it lay in the folder.

In: a packed file. Out: each file in it as a part. Nothing is unpacked onto the disk; what would unpack to far too
much, climbs out of its folder, is locked or damaged is set aside with a sentence.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import BinaryIO, cast

from press_archive.read.beside import START, telling_in, tells_of_one, values_beside
from press_archive.read.companions import companion
from press_archive.read.format import ByteStream, Format, Item, Refusal, Source
from press_archive.read.packed import (
    BROKEN,
    LARGEST_MEMBER,
    MOST_MEMBERS,
    left_out,
    member_names,
    opened,
    part_of,
    read_member,
)
from press_archive.read.values import merged

_MOST_UNPACKED = 2_000_000_000  # bytes of one packed file
_LARGEST_TELLING = 20_000_000  # bytes of a file that tells of others
_CHUNK = 1 << 20
_UTF8_NAME = 0x800
_LOCKED = 0x1
_TAR = slice(257, 262)
_DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError, tarfile.TarError, ValueError)
_SINGLE: tuple[tuple[bytes, Callable[..., object]], ...] = (
    (b"\x1f\x8b", gzip.open),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)


def _climbs(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or parts[0].endswith(":")


# ── ZIP ───────────────────────────────────────────────────────────────────────────────────────────
def _is_zip(source: Source) -> bool:
    return source.start.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not _is_document(source)


def _is_document(source: Source) -> bool:
    """Whether a program keeps a document of its own in a ZIP file."""
    names = member_names(source)
    return (
        "[Content_Types].xml" in names
        or b"mimetypeapplication/" in source.start[:100]
        or "META-INF/MANIFEST.MF" in names
    )


def _read_zip(source: Source) -> Iterator[Item]:
    left: list[str] = []
    unpacked = 0
    try:
        with opened(source) as packed:
            members = [one for one in packed.infolist()[:MOST_MEMBERS] if not one.is_dir()]
            beside, named, alone = telling_in([member_name(one) for one in members])
            telling = lru_cache(maxsize=8)(partial(read_member, packed, most=_LARGEST_TELLING))
            for member in members:
                name = member_name(member)
                if name in alone or (name in named and tells_of_one(name, _start(packed, member))):
                    left.append(name)
                    continue
                item = _of_zip(packed, member, left)
                if isinstance(item, Source):
                    item = _told(telling, item, beside.get(item.record or "", ()))
                unpacked += item.size if isinstance(item, Source) else 0
                if unpacked > _MOST_UNPACKED:
                    yield Refusal("unpacks_too_large")
                    break
                if item:
                    yield item
    except BROKEN as error:
        yield Refusal("file_damaged", str(error)[:100])
    yield from left_out(left)


def _start(packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The first bytes of a member; none of one that is locked or damaged."""
    try:
        with packed.open(member) as stream:
            return stream.read(START)
    except BROKEN:
        return b""


def _of_zip(packed: zipfile.ZipFile, member: zipfile.ZipInfo, left: list[str]) -> Item | None:
    name = member_name(member)
    if _climbs(name):
        return Refusal("path_climbs", name=name)
    if companion(name):
        left.append(name)
        return None
    if member.flag_bits & _LOCKED:
        return Refusal("locked_file", name=name)
    return part_of(packed, member, name)


def _told(read: Callable[[str], bytes | None], part: Source, telling: Sequence[str]) -> Source:
    """A file with what others beside it in the packed folder tell of it."""
    for name in telling:
        data = read(name)
        around = values_beside(name, data, part.record or "") if data else {}
        part = replace(part, declared=merged(part.declared, around))
    return part


def member_name(member: zipfile.ZipInfo) -> str:
    """A member's name; programs that do not say so write it in UTF-8 all the same."""
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return member.filename


# ── What holds one file ───────────────────────────────────────────────────────────────────────────
def _unpacker(start: bytes) -> Callable[..., object] | None:
    return next((unpack for magic, unpack in _SINGLE if start.startswith(magic)), None)


def _unpacked(open_: Callable[[], ByteStream], unpack: Callable[..., object]) -> ByteStream:
    return io.BufferedReader(cast("io.RawIOBase", unpack(open_())))


def _begins(source: Source) -> bytes:
    """The first bytes of what is packed."""
    unpack = _unpacker(source.start)
    if unpack is None:
        return b""
    try:
        with _unpacked(source.open, unpack) as stream:
            return stream.read(512)
    except _DAMAGED:
        return b""


def _is_tar(source: Source) -> bool:
    return source.start[_TAR] == b"ustar" or _begins(source)[_TAR] == b"ustar"


def _read_single(source: Source) -> Iterator[Item]:
    unpack = _unpacker(source.start)
    if unpack is None:
        return
    size = 0
    try:
        with _unpacked(source.open, unpack) as stream:
            while size <= _MOST_UNPACKED and (chunk := stream.read(_CHUNK)):
                size += len(chunk)
    except _DAMAGED as error:
        yield Refusal("file_damaged", str(error)[:100])
        return
    if size > _MOST_UNPACKED:
        yield Refusal("unpacks_too_large")
    else:
        yield Source(
            source.name,
            size,
            partial(_unpacked, source.open, unpack),
            digest=source.sha256 if size <= LARGEST_MEMBER else None,
        )


# ── TAR ───────────────────────────────────────────────────────────────────────────────────────────
def _read_tar(source: Source) -> Iterator[Item]:
    left: list[str] = []
    unpacked = 0
    try:
        with source.open() as stream, tarfile.open(fileobj=cast("BinaryIO", stream), mode="r|*") as packed:
            for number, member in enumerate(packed):
                unpacked += member.size
                if unpacked > _MOST_UNPACKED or number >= MOST_MEMBERS:
                    yield Refusal("unpacks_too_large")
                    break
                item = _of_tar(packed, member, left)
                if item:
                    yield item
    except _DAMAGED as error:
        yield Refusal("file_damaged", str(error)[:100])
    yield from left_out(left)


def _of_tar(packed: tarfile.TarFile, member: tarfile.TarInfo, left: list[str]) -> Item | None:
    if member.isdir():
        return None
    if _climbs(member.name):
        return Refusal("path_climbs", name=member.name)
    if companion(member.name) or not member.isfile():
        left.append(member.name)
        return None
    if member.size > LARGEST_MEMBER:
        return Refusal("unpacks_too_large", name=member.name)
    file = packed.extractfile(member)
    return Source.of("", file.read(), member.name) if file else None


ZIP = Format("zip", _is_zip, _read_zip, frozenset({".zip"}), many=True)
TAR = Format("tar", _is_tar, _read_tar, frozenset({".tar", ".tgz"}), many=True)
SINGLE = Format(
    "packed",
    lambda source: _unpacker(source.start) is not None,
    _read_single,
    frozenset({".gz", ".bz2", ".xz"}),
    many=True,
)
