"""The manifest: which files under docs/ are ours, what we wrote, and from what.

In: what a run wrote. Out: a file in a hidden folder, from which the next run knows what it need not make again, and
other steps whether anybody has touched what was written.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from press_archive.keeping.whole import write_whole

STATE = ".press-archive"  # MkDocs leaves hidden folders alone
UNDER_WAY = "writing"  # there while files are written; left behind by a run that was killed
_MANIFEST = "files.json"
_OUTSIDE = re.compile(r"\A/|\A[A-Za-z]:|(?:\A|/)\.\.(?:/|\Z)|\\|\0")


def status(target: str) -> os.stat_result:
    return os.stat(target)  # noqa: PTH116 - asked of every file of an archive; making a path of each costs as much again


class Ours(NamedTuple):
    """A file as we wrote it; ``sha256`` is empty where that is not known any more."""

    sha256: str = ""
    size: int = -1  # bytes
    modified: int = -1  # nanoseconds

    def is_at(self, target: str) -> bool:
        """Whether the file lies there untouched, as far as size and time tell."""
        try:
            stat = status(target)
        except (OSError, ValueError):
            return False
        return stat.st_size == self.size and stat.st_mtime_ns == self.modified


class Manifest(NamedTuple):
    """What a run wrote: files by path, and by the name of each recipe its key (hexadecimal) and its paths."""

    files: dict[str, Ours]
    recipes: dict[str, tuple[str, list[str]]]

    def vouches_for(self, paths: Iterable[str], docs: Path) -> bool:
        """Whether files were written by us and lie under ``docs`` untouched."""
        files, folder = self.files, f"{docs}/"
        return all(path in files and files[path].is_at(folder + path) for path in paths)


def read_manifest(docs: Path) -> Manifest | None:
    """Return what the last run wrote, not to be changed; ``None`` if the manifest is lost or damaged."""
    file = docs / STATE / _MANIFEST
    try:
        stat = file.stat()
    except OSError:
        return None
    if _last is None or _last[0] != _mark_of(file, stat):
        _remember(file, stat, _read(file))
    return _last[1] if _last else None


def write_manifest(docs: Path, manifest: Manifest) -> None:
    """Put a manifest in place of the one before."""
    file, packed = docs / STATE / _MANIFEST, json.dumps(manifest._asdict(), separators=(",", ":"))
    _remember(file, write_whole(file, packed.encode()), manifest)


_Mark = tuple[Path, int, int, int]  # of a file, as it was when it was read or written
_last: tuple[_Mark, Manifest | None] | None = None  # read once for all who ask for it


def _mark_of(file: Path, stat: os.stat_result) -> _Mark:
    return file, stat.st_ino, stat.st_size, stat.st_mtime_ns


def _remember(file: Path, stat: os.stat_result, manifest: Manifest | None) -> None:
    global _last
    _last = _mark_of(file, stat), manifest


def _read(file: Path) -> Manifest | None:
    try:
        manifest = json.loads(file.read_text("utf-8"))
        files = {path: Ours(*row) for path, row in manifest["files"].items() if _stays_inside(path)}
        recipes = {name: (str(key), list(paths)) for name, (key, paths) in manifest["recipes"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return Manifest(files, recipes)


def key_of_untouched(docs: Path, recipe: str) -> bytes | None:
    """Return the key by which a recipe's files were made, if they still lie there as they were written."""
    manifest = read_manifest(docs)
    if manifest is None or recipe not in manifest.recipes:
        return None
    key, paths = manifest.recipes[recipe]
    return bytes.fromhex(key) if manifest.vouches_for(paths, docs) else None


def _stays_inside(path: str) -> bool:
    """A damaged manifest must not make us touch anything outside docs/."""
    return not _OUTSIDE.search(path)


def is_untouched(docs: Path) -> bool:
    """Whether all that the last run wrote lies there as it was written, and that run came to its end."""
    manifest = read_manifest(docs)
    if manifest is None or (docs / STATE / UNDER_WAY).exists():
        return False
    return manifest.vouches_for(manifest.files, docs)
