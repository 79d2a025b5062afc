"""Where a picture lies: a file under the seeds folder, or a place in the file of its source.

In: the path and record of an article's source, and a place as it writes it. Out: the files and places that may mean,
as far as they are there; the bytes. A file outside the seeds folder is none, whatever leads there.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from press_archive.pictures.decode import MOST_BYTES
from press_archive.pictures.held import Find, beside_page, finder_of
from press_archive.read import Source

_CARRIED = ("data:", "css:", "part:", "rel:")


@dataclass(frozen=True, slots=True)
class Where:
    """Where a picture lies."""

    file: str  # relative to the seeds
    record: str = ""  # of the file, whose article names the picture
    place: str = ""  # in the file; "" where the file is the picture

    def read(self, seeds: Path) -> bytes | None:
        """Return the picture's bytes; None of what is not there, or larger than any that is shown."""
        file = seeds / self.file
        try:
            stat = file.stat()
            if self.place:
                return _finder(file, self.file, stat.st_size, stat.st_mtime_ns)(self.record, self.place)
            return file.read_bytes() if stat.st_size <= MOST_BYTES else file.open("rb").read(MOST_BYTES + 1)
        except OSError:
            return None


@lru_cache(maxsize=2)
def _finder(file: Path, name: str, size: int, modified: int) -> Find:
    """What finds pictures in a file as it is now: pictures are asked for file by file."""
    return finder_of(Source.at(file, name))


def places_for(seeds: Path, path: str, record: str, place: str) -> Iterator[Where]:
    """Yield where a picture may lie: of one that is named by its path the files that are there."""
    if place.startswith(_CARRIED) or record or _is_container(path, place):
        yield Where(path, record, place)
    if record or place.startswith((*_CARRIED, "cid:")):
        return
    for one in (*beside_page(path, place), *_in_mirror(path, place)):
        if found := _within(seeds, one):
            yield Where(found)


def leaves(path: str, place: str) -> bool:
    """Whether a place is none that could be under the seeds folder."""
    return not any(beside_page(path, place))


def _is_container(path: str, place: str) -> bool:
    """Whether the file of a page may hold what the page names by an address: pages saved whole have such names."""
    return path.lower().endswith((".mht", ".mhtml", ".webarchive", ".eml")) or place.startswith("cid:")


def _in_mirror(path: str, place: str) -> Iterator[str]:
    """Yield where a mirror keeps what has an address: in a folder of its host, beside or above the page."""
    if not place.startswith(("http://", "https://", "//")):
        return
    try:
        parts = urlsplit(place)
        host = parts.hostname or ""
    except ValueError:
        return
    if not host or ".." in parts.path.split("/"):
        return
    folders = path.split("/")[:-1]
    named = unquote(parts.path.lstrip("/"))
    for depth in range(len(folders), -1, -1):
        yield "/".join((*folders[:depth], host, named))


def _within(seeds: Path, path: str) -> str | None:
    """Return the path of a file under the seeds folder as the disk spells it; None of any other."""
    root = os.path.realpath(seeds)
    for spelled in dict.fromkeys((path, *(unicodedata.normalize(form, path) for form in ("NFC", "NFD")))):
        with suppress(OSError, ValueError):
            target = Path(os.path.realpath(seeds / spelled, strict=True))
            if target.is_file() and target.is_relative_to(root):
                return spelled
    return None
