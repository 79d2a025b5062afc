"""Wiping: a SQLite file is written anew once something was deleted that must not be found in it any more.

In: the file, and whether something was. Out: a file without it, in the place of the old one. SQLite leaves what it
deletes where it stood; with ``secure_delete`` still where a page was divided.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

BESIDE = ("-wal", "-shm", "-journal", "-anew")  # what may lie beside a file, by what its name has more
_WIPED, _TO_WIPE = 0, 1


def mark(database: sqlite3.Connection) -> None:
    """Note in the file, together with what is deleted, that it is to be wiped: a build may be killed."""
    _note(database, _TO_WIPE)


def wipe(path: Path) -> None:
    """Wipe a file if it is to be; raises :class:`sqlite3.Error` or :class:`OSError` where there is no room."""
    path = path.resolve()  # a link to a file elsewhere stays one
    *beside, anew = (path.with_name(path.name + suffix) for suffix in BESIDE)
    with closing(sqlite3.connect(path)) as database:
        if database.execute("PRAGMA user_version").fetchone() != (_TO_WIPE,):
            return
        if not _write(database, path, anew):
            database.execute("VACUUM")
            _note(database, _WIPED)
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return
    with closing(sqlite3.connect(anew)) as database:
        _note(database, _WIPED)
    for left in beside:  # where a process still reads the old file; they were taken for the new one's
        left.unlink(missing_ok=True)
    anew.replace(path)


def _write(database: sqlite3.Connection, path: Path, anew: Path) -> bool:
    """Write another file, a third of the work of writing this one anew, which SQLite does by way of two others.

    Tell whether that can be done: SQLite writes to no file whose name is no text.
    """
    anew.unlink(missing_ok=True)  # of a build that was killed here
    anew.touch()
    shutil.copymode(path, anew)  # whom it is hidden from
    try:
        database.execute("VACUUM INTO ?", (str(anew),))
    except UnicodeError:
        anew.unlink()
        return False
    return True


def _note(database: sqlite3.Connection, wiping: int) -> None:
    database.execute(f"PRAGMA user_version = {wiping}")
