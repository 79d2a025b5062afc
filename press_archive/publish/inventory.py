"""What lies in a folder: names, sizes and times, never contents.

In: folders. Out: inventories, and their digests.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

Inventory = Mapping[str, str]  # path → size and time of change


def scan(folder: Path, hidden: bool = False) -> dict[str, str]:
    """List a folder's files in a fixed order, with or without ``hidden`` ones; what vanishes meanwhile is not there.

    Raises :class:`OSError` where a folder cannot be looked into: what lies there must not be taken for gone.
    """
    found: list[tuple[str, str]] = []
    if folder.is_dir():
        _add_entries(str(folder), "", hidden, found)
    return dict(sorted(found))


def _add_entries(folder: str, prefix: str, hidden: bool, found: list[tuple[str, str]]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith(".") and not hidden:
                continue
            try:
                if entry.is_dir():
                    _add_entries(entry.path, f"{prefix}{name}/", hidden, found)
                elif entry.is_file():
                    found.append((prefix + name, _entry(entry.stat())))
            except (FileNotFoundError, NotADirectoryError):  # since it was listed
                continue


def scan_some(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    """List those of a folder's files that are there; raises :class:`OSError` where that cannot be told."""
    found = {}
    for path in paths:
        with suppress(FileNotFoundError, NotADirectoryError):
            found[path] = _entry(os.stat(f"{folder}/{path}"))  # noqa: PTH116 - of a first build, all files
    return found


def _entry(stat: os.stat_result) -> str:
    return entry_of(stat.st_size, stat.st_mtime_ns)


def entry_of(size: int, modified: int) -> str:
    """Return the entry of a file of so many bytes, changed at that time in nanoseconds."""
    return f"{size} {modified}"


def size_of(entry: str) -> int:
    """Return the size that an inventory's entry tells."""
    return int(entry.partition(" ")[0])


def folders_of(paths: Iterable[str]) -> set[str]:
    """Return the folders in which files lie, and those that hold these; not the one that holds all."""
    folders: set[str] = set()
    for folder in {path.rpartition("/")[0] for path in paths}:
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def digest_of(inventory: Inventory) -> str:
    lines = "\n".join(f"{path}\0{entry}" for path, entry in sorted(inventory.items()))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()
