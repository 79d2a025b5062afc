"""ZIP files, looked into with care: whoever packed them may mean harm.

In: a source that begins as a ZIP file does. Out: the names of its members, one of them as bytes or as a source, and
whether the whole would unpack to more than anybody's articles have. Nothing is ever unpacked onto the disk.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from press_archive.read.format import Item, Refusal, Source

MOST_MEMBERS = 100_000
LARGEST_MEMBER = 50_000_000  # bytes, unpacked
_DOCUMENT = 200_000_000  # bytes of a document's parts together
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
)


@contextmanager
def opened(source: Source) -> Iterator[zipfile.ZipFile]:
    """Open a ZIP file; raises one of ``BROKEN``."""
    with source.open() as stream, zipfile.ZipFile(stream) as packed:
        yield packed


def member_names(source: Source) -> frozenset[str]:
    """Return the names of a ZIP file's members; of what cannot be opened none."""
    try:
        with opened(source) as packed:
            return frozenset(packed.namelist()[:MOST_MEMBERS])
    except BROKEN:
        return frozenset()


def is_bomb(source: Source) -> bool:
    """Whether a document in a ZIP file would unpack to more than a document has."""
    try:
        with opened(source) as packed:
            return sum(one.file_size for one in packed.infolist()) > _DOCUMENT
    except BROKEN:
        return False


def read_member(packed: zipfile.ZipFile, name: str, most: int = LARGEST_MEMBER) -> bytes | None:
    """Return a member's bytes; None of one that is not there, or larger than ``most`` whatever it says of itself."""
    try:
        with packed.open(name) as stream:
            data = stream.read(most + 1)
    except BROKEN:
        return None
    return data if len(data) <= most else None


def part_of(packed: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> Item:
    """Return a member as a source of this name; a refusal of one that is too large or damaged."""
    if member.file_size > LARGEST_MEMBER:
        return Refusal("unpacks_too_large", name=name)
    data = read_member(packed, member.filename)
    return Refusal("file_damaged", "ZIP", name=name) if data is None else Source.of("", data, name)


def left_out(names: Sequence[str]) -> Iterator[Refusal]:
    """Tell in one sentence what is left out of a packed file, if anything is."""
    if names:
        more = f" … {len(names)}" if len(names) > 3 else ""
        yield Refusal("left_out_companion", (", ".join(names[:3]) + more)[:200], severity="note")
