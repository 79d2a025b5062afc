"""The manifest: which files under docs/ are ours, what we wrote, and from what.

In: what a run wrote. Out: a database in a hidden folder, of which a run writes the rows that have changed. From it
the next run knows what it need not make again, and other steps whether anybody has touched what was written.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from press_archive.errors import mistake

STATE = ".press-archive"  # MkDocs leaves hidden folders alone
UNDER_WAY = "writing"  # there while files are written; left behind by a run that was killed
MANIFEST = "files.sqlite3"
FORMER = (
    "files.json"  # what earlier versions left, and who edited pages by hand before an update must not lose
)
_OUTSIDE = re.compile(r"\A/|\A[A-Za-z]:|(?:\A|/)\.\.(?:/|\Z)|\\|\0")
# Paths and names are kept as bytes: those of files need not be text that SQLite takes.
_SCHEMA = """
BEGIN;
CREATE TABLE files (path BLOB PRIMARY KEY, sha256 BLOB, size INTEGER, modified INTEGER) WITHOUT ROWID;
CREATE TABLE recipes (name BLOB PRIMARY KEY, key BLOB, paths BLOB) WITHOUT ROWID;
"""
_BEFORE = "\0"  # each path of a recipe


class Ours(NamedTuple):
    """A file as we wrote it; ``sha256`` is empty where that is not known any more."""

    sha256: bytes = b""
    size: int = -1  # bytes
    modified: int = -1  # nanoseconds


class Sight:
    """What lies under docs/, looked at once and a folder at a time, which takes a third of asking for each file."""

    def __init__(self, docs: Path) -> None:
        self._docs = str(docs)
        self._folders: dict[str, dict[str, tuple[int, int]]] = {}

    def shows(self, path: str, ours: Ours) -> bool:
        """Whether a file lies there untouched, as far as size and time tell."""
        folder, _, name = path.rpartition("/")
        files = self._folders.get(folder)
        if files is None:
            files = self._folders[folder] = _sizes_and_times(f"{self._docs}/{folder}")
        return files.get(name) == ours[1:]

    def removed(self, path: str) -> None:
        """Show a file no more."""
        folder, _, name = path.rpartition("/")
        self._folders.get(folder, {}).pop(name, None)


def _sizes_and_times(folder: str) -> dict[str, tuple[int, int]]:
    found = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                stat = _status(entry)
                if stat:
                    found[entry.name] = stat.st_size, stat.st_mtime_ns
    except (OSError, ValueError):
        return {}
    return found


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:  # a link that leads nowhere
        return None


class Manifest(NamedTuple):
    """What a run wrote: files by path, and by the name of each recipe its key and its paths."""

    files: dict[str, Ours]
    recipes: dict[str, tuple[bytes, list[str]]]

    def vouches_for(self, paths: Iterable[str], sight: Sight) -> bool:
        """Whether files were written by us and lie there untouched."""
        files = self.files
        return all(path in files and sight.shows(path, files[path]) for path in paths)


def read_manifest(docs: Path) -> Manifest | None:
    """Return what the last run wrote, not to be changed; ``None`` if the manifest is lost or damaged."""
    file = docs / STATE / MANIFEST
    try:
        mark = _mark_of(file)
    except OSError:
        return _read_former(docs / STATE / FORMER)
    if _last is None or _last[0] != mark:
        _remember(mark, _read(file))
    return _last[1] if _last else None


def write_manifest(docs: Path, manifest: Manifest) -> None:
    """Bring the manifest to tell of a run what it wrote; of another one, or a damaged one, nothing is left."""
    file = docs / STATE / MANIFEST
    before = read_manifest(docs)
    try:
        try:
            _write(file, before, manifest)
        except sqlite3.DatabaseError:
            _write(file, None, manifest)
    except sqlite3.OperationalError as error:
        raise mistake("store_unwritable", str(error), path=file) from error
    (docs / STATE / FORMER).unlink(missing_ok=True)
    _remember(_mark_of(file), manifest)


_Mark = tuple[Path, int, int, int]  # of a file, as it was when it was read or written
_last: tuple[_Mark, Manifest | None] | None = None  # read once for all who ask for it


def _mark_of(file: Path) -> _Mark:
    stat = file.stat()
    return file, stat.st_ino, stat.st_size, stat.st_mtime_ns


def _remember(mark: _Mark, manifest: Manifest | None) -> None:
    global _last
    _last = mark, manifest


def _read(file: Path) -> Manifest | None:
    try:
        with _opened(file) as database:
            rows = database.execute("SELECT path, sha256, size, modified FROM files")
            files = {_text(path): Ours(sha256, size, modified) for path, sha256, size, modified in rows}
            named = database.execute("SELECT name, key, paths FROM recipes")
            recipes = {_text(name): (key, _text(paths).split(_BEFORE)[1:]) for name, key, paths in named}
    except (sqlite3.Error, UnicodeError, AttributeError, TypeError):
        return None
    return Manifest({path: ours for path, ours in files.items() if _stays_inside(path)}, recipes)


def _read_former(file: Path) -> Manifest | None:
    try:
        told = json.loads(file.read_text("utf-8"))
        rows = ((path, bytes.fromhex(sha256), *known) for path, (sha256, *known) in told["files"].items())
        files = {path: Ours(sha256, int(size), int(modified)) for path, sha256, size, modified in rows}
        return Manifest({path: ours for path, ours in files.items() if _stays_inside(path)}, {})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _write(file: Path, before: Manifest | None, now: Manifest) -> None:
    """Write the rows in which a manifest differs from the one that lies there; all, where none of use does."""
    if before is None:
        file.unlink(missing_ok=True)
        file.with_name(f"{file.name}-journal").unlink(missing_ok=True)
    known = before or Manifest({}, {})
    files = [(_bytes(path), *ours) for path, ours in now.files.items() if known.files.get(path) != ours]
    recipes = [
        (_bytes(name), key, _bytes("".join(_BEFORE + path for path in paths)))
        for name, (key, paths) in now.recipes.items()
        if known.recipes.get(name) != (key, paths)
    ]
    with _opened(file) as database:
        if before is None:
            database.executescript(_SCHEMA)
        database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", files)
        database.executemany("INSERT OR REPLACE INTO recipes VALUES (?, ?, ?)", recipes)
        gone = ((_bytes(path),) for path in known.files.keys() - now.files.keys())
        database.executemany("DELETE FROM files WHERE path = ?", gone)
        gone = ((_bytes(name),) for name in known.recipes.keys() - now.recipes.keys())
        database.executemany("DELETE FROM recipes WHERE name = ?", gone)


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a manifest, and keep what was written to it if nothing goes wrong."""
    database = sqlite3.connect(file)
    try:
        with database:
            database.execute("PRAGMA synchronous = OFF")  # a lost manifest costs time
            yield database
    finally:
        database.close()


def _text(kept: bytes) -> str:
    return kept.decode("utf-8", "surrogatepass")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def key_of_untouched(docs: Path, recipe: str) -> bytes | None:
    """Return the key by which a recipe's files were made, if they still lie there as they were written."""
    manifest = read_manifest(docs)
    if manifest is None or recipe not in manifest.recipes:
        return None
    key, paths = manifest.recipes[recipe]
    return key if manifest.vouches_for(paths, Sight(docs)) else None


def _stays_inside(path: str) -> bool:
    """A damaged manifest must not make us touch anything outside docs/."""
    if not (".." in path or ":" in path or "\\" in path or "\0" in path or path[:1] == "/"):
        return True  # as all of them, mostly; the expression takes five times as long
    return not _OUTSIDE.search(path)


def is_untouched(docs: Path) -> bool:
    """Whether all that the last run wrote lies there as it was written, and that run came to its end."""
    manifest = read_manifest(docs)
    if manifest is None or (docs / STATE / UNDER_WAY).exists():
        return False
    return manifest.vouches_for(manifest.files, Sight(docs))
