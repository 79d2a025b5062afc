"""Wiping: a SQLite file is written anew once something was deleted that must not be found in it any more.

In: the file, and whether something was. Out: a file without it, in the place of the old one. SQLite leaves what it
deletes where it stood; with ``secure_delete`` still where a page was divided.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

BESIDE = ("-wal", "-shm", "-journal", "-anew")  # what may lie beside a file, by what its name has more
_WIPED, _TO_WIPE = 0, 1


def mark(database: sqlite3.Connection) -> None:
    """Note in the file, together with what is deleted, that it is to be wiped: a build may be killed."""
    _note(database, _TO_WIPE)


def wipe(path: Path) -> None:
    """Wipe a file if it is to be; raises :class:`sqlite3.Error` or :class:`OSError` where there is no room."""
    database = sqlite3.connect(path)
    try:
        if database.execute("PRAGMA user_version").fetchone() != (_TO_WIPE,):
            return
        *beside, anew = (path.with_name(path.name + suffix) for suffix in BESIDE)
        anew.unlink(missing_ok=True)  # of a build that was killed here
        # Another file is a third of the work of writing this one anew, which SQLite does by way of two others.
        database.execute("VACUUM INTO ?", (str(anew),))
    finally:
        database.close()
    database = sqlite3.connect(anew)
    _note(database, _WIPED)
    database.close()
    for left in beside:  # where a process still reads the old file; they were taken for the new one's
        left.unlink(missing_ok=True)
    anew.replace(path)


def _note(database: sqlite3.Connection, wiping: int) -> None:
    database.execute(f"PRAGMA user_version = {wiping}")
