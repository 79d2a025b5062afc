"""The store: what earlier builds worked out, kept by a key of everything it was worked out from.

In: stages, keys and bytes. Out: the bytes again, until the key is no longer asked for. One SQLite file in the hidden
folder under docs/; without it everything is worked out anew and comes out the same. A file that is damaged, or was
written by other code, is started afresh.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sqlite3
import sys
import tempfile
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypeVar, get_args
from urllib.parse import quote

from press_archive.errors import ArchiveError

Result = TypeVar("Result")

FILE = "store.sqlite3"
# What is kept, by the stage that worked it out.
Stage = Literal[
    "analysis",
    "listing",
    "words",
    "knowledge",
    "outline",
    "extract",
    "appearances",
    "related",
    "rows",
    "index",
]
_BATCH = 2_000  # rows written before they are committed, so that a build that is killed loses little
_SCHEMA = """
CREATE TABLE about (code TEXT);
CREATE TABLE sources (path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, sha256 TEXT) WITHOUT ROWID;
CREATE TABLE kept (stage TEXT, key BLOB, value BLOB, PRIMARY KEY (stage, key));
"""


_inherited: list[sqlite3.Connection] = []


class StoreDamagedError(Exception):
    """The store cannot be read; whoever opened it starts afresh."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A source file as it was when it was last read: size in bytes, time of change in nanoseconds."""

    size: int
    modified: int
    sha256: str


class Store:
    """Bytes by stage and key. What a build does not ask for is dropped when it closes without an error."""

    def __init__(self, path: Path | None = None) -> None:
        """Open the file at ``path``; without one, keep everything in a file that is deleted in the end."""
        self._folder = None if path else tempfile.TemporaryDirectory(prefix="press-archive-")
        self.path = path or Path(self._folder.name if self._folder else "") / FILE
        self.started_afresh = False
        self.only_reading = False  # then what is not asked for stays: somebody else will ask
        self._asked: dict[str, set[bytes]] = {}
        self._unsaved = 0
        try:
            self._open()
        except sqlite3.OperationalError as error:
            raise self._unwritable(error) from error
        except sqlite3.DatabaseError:
            self.start_afresh()

    @classmethod
    def beside(cls, folder: Path, say: Callable[[str], None]) -> Store:
        """Open the store in a folder, and say so if what was kept there is of no use."""
        folder.mkdir(parents=True, exist_ok=True)
        store = cls(folder / FILE)
        if store.started_afresh:
            say("console_store_afresh")
        return store

    def _open(self) -> None:
        self._process = os.getpid()
        self._database = sqlite3.connect(self.path)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = OFF")  # a lost store costs time, nothing else
        tables = self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if tables and self._database.execute("SELECT code FROM about").fetchone() == (code_digest(),):
            return
        if tables:
            raise sqlite3.DatabaseError("written by other code")
        self._database.executescript(_SCHEMA)
        self._database.execute("INSERT INTO about VALUES (?)", (code_digest(),))
        self._database.commit()

    @property
    def _connection(self) -> sqlite3.Connection:
        """The connection of this process: a worker that was forked off needs its own, to read only.

        The one it inherited must stay as it is: closing it there would damage the file (sqlite.org, "How to corrupt
        an SQLite database file", section 2.6).
        """
        if self._process != os.getpid():
            self._process = os.getpid()
            _inherited.append(self._database)
            self._database = sqlite3.connect(f"file:{quote(str(self.path))}?mode=ro", uri=True)
        return self._database

    def start_afresh(self) -> None:
        """Throw away what was kept."""
        with suppress(AttributeError, sqlite3.Error):
            self._database.close()
        for suffix in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        self.started_afresh = True
        self._asked.clear()
        self._open()

    def again_if_damaged(self, work: Callable[[], Result], say: Callable[[str], None]) -> Result:
        """Return what some work returns; if it finds what was kept damaged, start afresh, say so and do it again."""
        with suppress(StoreDamagedError):
            return work()
        say("console_store_afresh")
        self.start_afresh()
        return work()

    def save(self) -> None:
        """Let other processes see what was kept."""
        with self._damage_told():
            self._database.commit()
        self._unsaved = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            with self._damage_told():
                if kind is None and not self.only_reading:
                    self._drop_unasked()
                self._database.commit()
        finally:
            self._database.close()
        if self._folder:
            self._folder.cleanup()

    def get(self, stage: Stage, key: bytes) -> Any | None:
        """Return what was kept under a key, ``None`` if nothing was."""
        self._asked.setdefault(stage, set()).add(key)
        with self._damage_told():
            row = self._connection.execute(
                "SELECT value FROM kept WHERE stage = ? AND key = ?", (stage, key)
            ).fetchone()
        return unpack(row[0]) if row else None

    def get_many(self, stage: Stage, keys: Iterable[bytes]) -> Iterator[tuple[bytes, Any]]:
        """Yield what is kept under many keys, with its key: for most of a stage in half the time."""
        wanted = set(keys)
        self._asked.setdefault(stage, set()).update(wanted)
        return ((key, unpack(packed)) for key, packed in self._rows(stage) if key in wanted)

    def keep(self, stage: Stage, key: bytes) -> None:
        """Let what is kept under a key stay, if there is anything."""
        self._asked.setdefault(stage, set()).add(key)

    def has(self, stage: Stage, key: bytes) -> bool:
        """Whether something is kept under a key, which thereby stays."""
        self._asked.setdefault(stage, set()).add(key)
        with self._damage_told():
            found = self._connection.execute("SELECT 1 FROM kept WHERE stage = ? AND key = ?", (stage, key))
            return found.fetchone() is not None

    def put(self, stage: Stage, key: bytes, packed: bytes) -> None:
        """Keep what :func:`pack` made."""
        self._asked.setdefault(stage, set()).add(key)
        self._write("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (stage, key, packed))

    def items(self, stage: Stage) -> Iterator[tuple[bytes, Any]]:
        """Yield all that a stage keeps, without asking for it to stay."""
        return ((key, unpack(packed)) for key, packed in self._rows(stage))

    def _rows(self, stage: Stage) -> Iterator[tuple[bytes, bytes]]:
        with self._damage_told():
            yield from self._connection.execute("SELECT key, value FROM kept WHERE stage = ?", (stage,))

    def forget(self, stage: Stage, key: bytes) -> None:
        self._write("DELETE FROM kept WHERE stage = ? AND key = ?", (stage, key))

    def sources(self) -> Mapping[str, Seen]:
        """Return the source files as they were last read, by path."""
        with self._damage_told():
            rows = self._connection.execute("SELECT path, size, modified, sha256 FROM sources").fetchall()
        return {path: Seen(size, modified, sha256) for path, size, modified, sha256 in rows}

    def set_sources(self, changed: Mapping[str, Seen], gone: Iterable[str]) -> None:
        for path, seen in changed.items():
            row = (path, seen.size, seen.modified, seen.sha256)
            self._write("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", row)
        for path in gone:
            self._write("DELETE FROM sources WHERE path = ?", (path,))

    def _write(self, statement: str, row: tuple[object, ...]) -> None:
        with self._damage_told():
            self._database.execute(statement, row)
            self._unsaved += 1
        if self._unsaved >= _BATCH:
            self.save()

    @contextmanager
    def _damage_told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            raise self._unwritable(error) from error
        except sqlite3.DatabaseError as error:
            raise StoreDamagedError(str(error)) from error

    def _unwritable(self, error: sqlite3.OperationalError) -> ArchiveError:
        return ArchiveError(f"Cannot write {self.path}: {error}. Make room, or see who may write there.")

    def _drop_unasked(self) -> None:
        for stage in get_args(Stage):
            asked = self._asked.get(stage, set())
            kept = self._database.execute("SELECT count(*) FROM kept WHERE stage = ?", (stage,)).fetchone()[0]
            if kept > len(asked):
                keys = self._database.execute("SELECT key FROM kept WHERE stage = ?", (stage,)).fetchall()
                idle = [(stage, key) for (key,) in keys if key not in asked]
                self._database.executemany("DELETE FROM kept WHERE stage = ? AND key = ?", idle)


def pack(value: object) -> bytes:
    """Return a value as bytes: pickled, deflated; the checksum of the latter tells damage."""
    return zlib.compress(pickle.dumps(value, 5), 1)


def unpack(packed: bytes) -> Any:
    """Return the value again; raises :class:`StoreDamagedError` if the bytes are not what was packed."""
    try:
        return pickle.loads(zlib.decompress(packed))  # noqa: S301 - written by this machine's own builds
    except Exception as error:  # whatever a damaged pickle makes of itself
        raise StoreDamagedError(str(error)) from error


def key_of(*parts: object) -> bytes:
    """Return a key of values that have an unambiguous ``repr``: texts, numbers, tuples, frozen records of them."""
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def key_of_keys(keys: Iterable[bytes]) -> bytes:
    """Return a key of keys in their order, faster than :func:`key_of` does."""
    return hashlib.blake2b(b"".join(keys), digest_size=16).digest()


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Digest the package's own files and the versions under it: other code may come to other results."""
    digest = hashlib.sha256(f"{sys.version} {unicodedata.unidata_version}".encode())
    package = Path(__file__).parents[1]
    for file in sorted(package.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
