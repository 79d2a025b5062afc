"""ZIP files, looked into with care: whoever packed them may mean harm.

In: a source that begins as a ZIP file does. Out: the names of its members, one of them as bytes, and whether the
whole would unpack to more than anybody's articles have. Nothing is ever unpacked onto the disk.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from press_archive.read.format import Source

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
