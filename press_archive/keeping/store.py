"""The store: what earlier builds worked out, kept by a key of everything it was worked out from.

In: stages, keys and bytes. Out: the bytes again, until the key is no longer asked for. One SQLite file in the hidden
folder under docs/; without it everything is worked out anew and comes out the same. A file that is damaged, or was
written by other code, is started afresh. What is parted with can be found in no file afterwards.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import pickle
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, NamedTuple, Self, TypeVar, TypeVarTuple, get_args
from urllib.parse import quote

from press_archive.errors import ArchiveError, mistake
from press_archive.keeping.again import plainly
from press_archive.keeping.code import code_digest
from press_archive.keeping.wiping import BESIDE, mark, wipe

Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")

FILE = "store.sqlite3"
# What is kept, by the stage that worked it out.
Stage = Literal[
    "analysis",
    "account",
    "names",
    "words",
    "traits",
    "gathered",
    "details",
    "found",
    "coverage",
    "knowledge",
    "asked",
    "shown",
    "extract",
    "appearances",
    "statements",
    "related",
    "rows",
    "lines",
    "index",
    "picture",
]
# The last format of ``marshal`` in which equal values are equal bytes: later ones tell which are one object.
_BY_VALUE = 2
_BATCH = 2_000  # rows written before they are committed, so that a build that is killed loses little
_SCHEMA = """
CREATE TABLE about (code TEXT);
CREATE TABLE sources (path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, sha256 TEXT) WITHOUT ROWID;
CREATE TABLE state (owner TEXT, name TEXT, bucket INTEGER, value BLOB, PRIMARY KEY (owner, name, bucket));
CREATE TABLE kept (stage TEXT, key BLOB, value BLOB, PRIMARY KEY (stage, key));
"""


_inherited: list[sqlite3.Connection] = []


class StoreDamagedError(Exception):
    """The store cannot be read; whoever opened it starts afresh."""


class Seen(NamedTuple):
    """A source file as it was when it was last read: size in bytes, time of change in nanoseconds."""

    size: int
    modified: int
    sha256: str


class Store:
    """Bytes by stage and key. What a build does not ask for is dropped when it closes without an error."""

    remembers_calls = False  # whether :meth:`again` may be spared a call, so that its result need not be kept

    def __init__(self, path: Path | None = None) -> None:
        """Open the file at ``path``; without one, keep everything in a file that is deleted in the end."""
        self._folder = None if path else tempfile.TemporaryDirectory(prefix="press-archive-")
        self.path = path or Path(self._folder.name if self._folder else "") / FILE
        self.started_afresh = False
        self.only_reading = False  # then what is not asked for stays: somebody else will ask
        self._asked: dict[str, set[bytes]] = {}
        self._passing: dict[tuple[Stage, bytes], bytes] = {}  # in memory, until they are settled
        self._parted: set[tuple[Stage, bytes]] = set()
        self._unsaved = 0
        self.at_hand: dict[str, Any] = {}  # what was read of somebody's state, by whose it is
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
        for suffix in ("", *BESIDE):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        self.started_afresh = True
        for noted in (self._asked, self._passing, self._parted, self.at_hand):
            noted.clear()
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
        whole = kind is None and not self.only_reading
        try:
            with self._damage_told():
                if whole:
                    self._drop_parted()
                    self._drop_unasked()
                self._database.commit()
        finally:
            self._database.close()
        if self._folder:
            self._folder.cleanup()
        elif whole:
            self._wipe()

    def get(self, stage: Stage, key: bytes) -> Any | None:
        """Return what was kept under a key, ``None`` if nothing was."""
        self._asked.setdefault(stage, set()).add(key)
        return self.look(stage, key)

    def look(self, stage: Stage, key: bytes) -> Any | None:
        """Return the same without asking for it to stay."""
        if (stage, key) in self._passing:
            return unpack(self._passing[stage, key])
        with self._damage_told():
            row = self._connection.execute(
                "SELECT value FROM kept WHERE stage = ? AND key = ?", (stage, key)
            ).fetchone()
        return unpack(row[0]) if row else None

    def get_many(
        self, stage: Stage, keys: Iterable[bytes], shared: Callable[[Any], Any] = lambda value: value
    ) -> Iterator[tuple[bytes, Any]]:
        """Yield what is kept under many keys, with its key: for most of a stage in half the time.

        ``shared`` passes each value through, for them to have in common what they can.
        """
        wanted = set(keys)
        self._asked.setdefault(stage, set()).update(wanted)
        return ((key, shared(unpack(packed))) for key, packed in self._rows(stage) if key in wanted)

    def again(self, function: Callable[[*Arguments], Result], *arguments: *Arguments) -> Result:
        """Return what a pure function returns; a store that remembers calls need not make one again."""
        return plainly(function, *arguments)

    def again_by(
        self, stage: Stage, key: bytes, function: Callable[[*Arguments], Result], *arguments: *Arguments
    ) -> Result:
        """Return what a pure function returns of values that a key tells; kept from one build to the next."""
        if self.remembers_calls or not key:
            return self.again(function, *arguments)
        found: Result | None = self.get(stage, key)
        if found is None:
            found = function(*arguments)
            self.put(stage, key, pack(found))
        return found

    def keep(self, stage: Stage, *keys: bytes) -> None:
        """Let what is kept under some keys stay, if there is anything."""
        self._asked.setdefault(stage, set()).update(keys)

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

    # ── State that a change changes ───────────────────────────────────────────────────────────────
    def row(self, owner: str, name: str, bucket: int) -> bytes | None:
        """Return a row of somebody's state, ``None`` if there is none."""
        with self._damage_told():
            asked = "SELECT value FROM state WHERE owner = ? AND name = ? AND bucket = ?"
            row = self._connection.execute(asked, (owner, name, bucket)).fetchone()
        return row[0] if row else None

    def put_rows(self, owner: str, rows: Iterable[tuple[str, int, bytes]], *, anew: bool) -> None:
        """Write rows of somebody's state, in the place of all others where it is made anew: all of them, or none."""
        self.save()  # so that what may be undone are these rows alone
        with self._damage_told():
            try:
                if anew:
                    self._database.execute("DELETE FROM state WHERE owner = ?", (owner,))
                self._database.executemany(
                    "INSERT OR REPLACE INTO state VALUES (?, ?, ?, ?)", ((owner, *row) for row in rows)
                )
            except BaseException:  # an interruption, too: the rows of two states together are no state
                self._database.rollback()
                raise
        self.save()

    # ── What is not to stay ───────────────────────────────────────────────────────────────────────
    def put_passing(self, stage: Stage, key: bytes, packed: bytes) -> None:
        """Keep what :func:`pack` made in memory only, until :meth:`settle` tells whether it stays."""
        self._asked.setdefault(stage, set()).add(key)
        self._passing[stage, key] = packed

    def part_with(self, stage: Stage, key: bytes) -> None:
        """Let what is kept under a key be gone without a trace when the store closes, whoever asks for it."""
        self._parted.add((stage, key))

    def settle(self) -> None:
        """Keep of what is passing all that was not parted with."""
        for stage, key in sorted(self._passing.keys() - self._parted):
            self.put(stage, key, self._passing.pop((stage, key)))

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
        return {row[0]: Seen(*row[1:]) for row in rows}

    def set_sources(self, changed: Mapping[str, Seen], gone: Iterable[str]) -> None:
        for path, seen in changed.items():
            row = (path, seen.size, seen.modified, seen.sha256)
            self._write("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", row)
        for path in gone:
            self._write("DELETE FROM sources WHERE path = ?", (path,))
            self._mark()

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
        return mistake("store_unwritable", str(error), path=self.path)

    def _drop_parted(self) -> None:
        for stage, key in self._parted:
            gone = self._database.execute("DELETE FROM kept WHERE stage = ? AND key = ?", (stage, key))
            if gone.rowcount:
                self._mark()

    def _mark(self) -> None:
        with self._damage_told():
            mark(self._database)

    def _wipe(self) -> None:
        try:
            wipe(self.path)
        except (sqlite3.Error, OSError):
            self.start_afresh()  # no room to write it anew: a lost store costs time, nothing else
            self._database.close()

    def _drop_unasked(self) -> None:
        for stage in get_args(Stage):
            asked = self._asked.get(stage, set())
            keys = self._database.execute("SELECT key FROM kept WHERE stage = ?", (stage,))
            idle = [(stage, key) for (key,) in keys if key not in asked]
            self._database.executemany("DELETE FROM kept WHERE stage = ? AND key = ?", idle)


# In a folder; with what says that it starts afresh.
OpenStore = Callable[[Path, Callable[[str], None]], Store]


def pack(value: object, level: int = 1) -> bytes:
    """Return a value as bytes: pickled, deflated; the checksum of the latter tells damage.

    Level 0 takes twice the room and half the time: for what every build reads all of.
    """
    return zlib.compress(pickle.dumps(value, 5), level)


def unpack(packed: bytes) -> Any:
    """Return the value again; raises :class:`StoreDamagedError` if the bytes are not what was packed."""
    try:
        return pickle.loads(zlib.decompress(packed))  # noqa: S301 - written by this machine's own builds
    except Exception as error:  # whatever a damaged pickle makes of itself
        raise StoreDamagedError(str(error)) from error


def key_of(*parts: object) -> bytes:
    """Return a key of texts, numbers, tuples, lists, mappings of them; of frozen records, too, at thrice the cost.

    Of an array only its bytes count: two of other types or shapes may have one key.
    """
    try:
        told = marshal.dumps(parts, _BY_VALUE)  # type: ignore[arg-type]
    except ValueError:  # some are records, which have an unambiguous ``repr``
        told = repr(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(told, digest_size=16).digest()


def key_of_packed(packed: bytes) -> bytes:
    """Return a key of a value by what it is, not by what it was made of."""
    return hashlib.blake2b(packed, digest_size=16).digest()


def key_of_keys(keys: Iterable[bytes]) -> bytes:
    """Return a key of keys in their order, faster than :func:`key_of` does."""
    return hashlib.blake2b(b"".join(keys), digest_size=16).digest()
