"""The manifest: which files under docs/ are ours, what we wrote, and from what.

In: what a run wrote. Out: a database in a hidden folder, of which a run writes the rows that have changed. From it
the next run knows what it need not make again, and other steps whether anybody has touched what was written.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from press_archive.errors import mistake
from press_archive.publish.inventory import Inventory, entry_of, scan, scan_some

STATE = ".press-archive"  # MkDocs leaves hidden folders alone
UNDER_WAY = "writing"  # there while files are written; left behind by a run that was killed
MANIFEST = "files.sqlite3"
FORMER = "files.json"  # what earlier versions left: what was edited before an update is not lost by it
_OUTSIDE = re.compile(r"\A/|\A[A-Za-z]:|(?:\A|/)\.\.(?:/|\Z)|\\|\0")
# Paths and names are kept as bytes: those of files need not be text that SQLite takes.
_SCHEMA = """
BEGIN;
CREATE TABLE files (path BLOB PRIMARY KEY, sha256 BLOB, size INTEGER, modified INTEGER) WITHOUT ROWID;
CREATE TABLE recipes (name BLOB PRIMARY KEY, key BLOB, paths BLOB) WITHOUT ROWID;
"""
_BEFORE = "\0"  # each path of a recipe
_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


class Ours(NamedTuple):
    """A file as we wrote it; ``sha256`` is empty where that is not known any more."""

    sha256: bytes = b""
    size: int = -1  # bytes
    modified: int = -1  # nanoseconds


class Sight:
    """What lies under docs/, looked at once, in a third of the time that asking for each file takes."""

    def __init__(self, files: Inventory) -> None:
        self._files = dict(files)

    def shows(self, path: str, ours: Ours) -> bool:
        """Whether a file lies there untouched, as far as size and time tell."""
        return self._files.get(path) == entry_of(ours.size, ours.modified)

    def removed(self, path: str) -> None:
        """Show a file no more."""
        self._files.pop(path, None)

    def looked_again(self, docs: Path, paths: Iterable[str], ours: Container[str]) -> Inventory:
        """Return what lies there after some files were written or removed, in a fixed order.

        Those that are not ours are looked at again: an editor's own files come and go meanwhile.
        """
        others = {*paths, *(path for path in self._files if path not in ours)}
        for path in others:
            self.removed(path)
        return dict(sorted((self._files | scan_some(docs, others)).items()))


class Manifest(NamedTuple):
    """What a run wrote: files by path, and by the name of each recipe its key and its paths."""

    files: dict[str, Ours]
    recipes: dict[str, tuple[bytes, list[str]]]

    def vouches_for(self, paths: Iterable[str], sight: Sight) -> bool:
        """Whether files were written by us and lie there untouched."""
        files = self.files
        return all(path in files and sight.shows(path, files[path]) for path in paths)


def read_manifest(docs: Path) -> Manifest | None:
    """Return what the last run wrote, not to be changed; ``None`` if the manifest is lost or damaged.

    Raises :class:`MistakesError` where another process holds it: taken for lost, edits would go without a copy.
    """
    file = docs / STATE / MANIFEST
    try:
        mark = _mark_of(file)
    except OSError:
        return _read_former(docs / STATE / FORMER)
    if _last is None or _last[0] != mark:
        _remember(mark, _read(file))
    return _last[1] if _last else None


def write_manifest(docs: Path, manifest: Manifest) -> None:
    """Bring the manifest to tell of a run what it wrote; a damaged one, or that of an earlier version, is replaced.

    Raises :class:`MistakesError` where it cannot be written; then the one before is as it was.
    """
    file = docs / STATE / MANIFEST
    before = read_manifest(docs) if file.exists() else None
    try:
        if before is None or not _change(file, before, manifest):
            _write_anew(file, manifest)
    except sqlite3.Error as error:
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
    except sqlite3.Error as error:
        if _is_passing(error):
            raise mistake("store_unwritable", str(error), path=file) from error
        return None
    except (UnicodeError, AttributeError, TypeError):
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


def _change(file: Path, before: Manifest, now: Manifest) -> bool:
    """Write the rows in which a manifest differs from the one that lies there; tell whether that is of any use."""
    gone_files = [(_bytes(path),) for path in before.files.keys() - now.files.keys()]
    gone_recipes = [(_bytes(name),) for name in before.recipes.keys() - now.recipes.keys()]
    try:
        with _opened(file) as database:
            _put(database, before, now)
            database.executemany("DELETE FROM files WHERE path = ?", gone_files)
            database.executemany("DELETE FROM recipes WHERE name = ?", gone_recipes)
    except sqlite3.DatabaseError as error:
        if _is_passing(error):
            raise
        return False
    return True


def _write_anew(file: Path, manifest: Manifest) -> None:
    """Write a whole manifest beside the one that lies there, and put it in its place."""
    draft = file.with_name(f"{file.name}.new")
    for left in (draft, _journal_of(draft)):
        left.unlink(missing_ok=True)
    with _opened(draft) as database:
        database.executescript(_SCHEMA)
        _put(database, Manifest({}, {}), manifest)
    _journal_of(file).unlink(missing_ok=True)  # of the one before; no other may take it for its own
    draft.replace(file)


def _put(database: sqlite3.Connection, before: Manifest, now: Manifest) -> None:
    files = [(_bytes(path), *ours) for path, ours in now.files.items() if before.files.get(path) != ours]
    recipes = [
        (_bytes(name), key, _bytes("".join(_BEFORE + path for path in paths)))
        for name, (key, paths) in now.recipes.items()
        if before.recipes.get(name) != (key, paths)
    ]
    database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", files)
    database.executemany("INSERT OR REPLACE INTO recipes VALUES (?, ?, ?)", recipes)


def _journal_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-journal")


def _is_passing(error: sqlite3.Error) -> bool:
    """Whether an error says nothing of what the manifest holds: another process has it, or the disk is full."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF in _PASSING and code != sqlite3.SQLITE_IOERR_SHORT_READ


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a manifest, and keep what was written to it if nothing goes wrong."""
    database = sqlite3.connect(file)
    try:
        with database:
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
    return key if manifest.vouches_for(paths, Sight(scan_some(docs, paths))) else None


def _stays_inside(path: str) -> bool:
    """A damaged manifest must not make us touch anything outside docs/."""
    if not (".." in path or ":" in path or "\\" in path or "\0" in path or path[:1] == "/"):
        return True  # as all of them, mostly; the expression takes five times as long
    return not _OUTSIDE.search(path)


def untouched(docs: Path) -> Inventory | None:
    """Return what lies in ``docs`` if all that the last run wrote lies there untouched.

    ``None`` otherwise, or if that run came to no end.
    """
    manifest = read_manifest(docs)
    if manifest is None or (docs / STATE / UNDER_WAY).exists():
        return None
    found = scan(docs)
    return found if manifest.vouches_for(manifest.files, Sight(found)) else None
