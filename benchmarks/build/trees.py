"""Look at folders: what was written between two looks, whether two are the same, how large a site is.

In: folders. Out: counts, an answer, bytes by kind. Hidden files are none of a site.
"""

from __future__ import annotations

import filecmp
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.build.results import Bytes

Look = Mapping[str, tuple[int, int]]  # path → size and time of change
KINDS = ("article pages", "other pages", "data", "search", "sources", "assets", "other")
_BLOCK = 512  # what st_blocks counts in
_FOLDERS = {"data": "data", "search": "search", "sources": "sources", "assets": "assets"}


def look_at(folder: Path) -> dict[str, tuple[int, int]]:
    return {path: (stat.st_size, stat.st_mtime_ns) for path, stat in _files(folder)}


def differing(before: Look, after: Look) -> int:
    """Count the files that were written, made or taken away."""
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())


def are_same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files with the same bytes."""
    paths = [path for path, _ in _files(one)]
    if sorted(paths) != sorted(path for path, _ in _files(other)):
        return False
    return all(filecmp.cmp(one / path, other / path, shallow=False) for path in paths)


def site_bytes(site: Path) -> Bytes:
    kinds = dict.fromkeys(KINDS, 0)
    on_disk = 0
    for path, stat in _files(site):
        kinds[kind_of(path)] += stat.st_size
        on_disk += stat.st_blocks * _BLOCK
    return Bytes(kinds, on_disk)


def kind_of(path: str) -> str:
    top = path.partition("/")[0]
    if top in _FOLDERS:
        return _FOLDERS[top]
    if path.endswith(".html"):
        return "article pages" if top == "articles" else "other pages"
    return "other"


def bytes_of(folder: Path) -> int:
    return sum(stat.st_size for _, stat in _files(folder))


def published_in(docs: Path) -> int:
    """Count the articles that have a page: not those that were found to be copies, or were set aside."""
    report = json.loads((docs / "data" / "report.json").read_text("utf-8"))
    return int(report["counts"]["shown"])


def pages_of(docs: Path) -> int:
    return sum(path.endswith(".md") for path, _ in _files(docs))


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                path = os.path.join(at, name)
                yield os.path.relpath(path, folder).replace(os.sep, "/"), Path(path).stat()
