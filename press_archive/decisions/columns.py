"""Columns by hand: seeds/columns.yml (or .csv) says which column of a table holds what, where its names do not tell.

In: the files. Out: for each table, or folder of tables, the columns by what they hold. What is said here goes before
what the names of columns tell.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from press_archive.entries import Entry, Taken, read_entries, take
from press_archive.entries.files import SUFFIXES
from press_archive.entries.values import bare, text_of
from press_archive.entries.vocabulary import COLUMNS
from press_archive.errors import Problem
from press_archive.read.fields import Columns

_ABOUT = ("by", "when", "why")

ColumnsOf = Mapping[str, Columns]  # by the table's path, or that of a folder with "/" at its end


def read_columns(seeds: Path) -> Taken[tuple[str, Columns]]:
    """Read the files: the path of a table or a folder → its columns. A table that is not there is told."""
    read = read_entries((seeds / f"columns{suffix}" for suffix in SUFFIXES), COLUMNS)
    given = take(read.values, _given)
    absent = tuple(_absent(seeds, read.values))
    return Taken(given.values, (*read.problems, *given.problems, *absent))


def _given(entry: Entry) -> tuple[str, Columns]:
    columns = {key: text_of(entry, key) for key in entry.fields if key not in _ABOUT}
    for key in _ABOUT:
        text_of(entry, key)
    told = {key: column for key, column in columns.items() if column}
    if not told:
        raise entry.wrong("entry_missing", "text")
    return unicodedata.normalize("NFC", bare(entry.name)), told


def _absent(seeds: Path, entries: tuple[Entry, ...]) -> Iterator[Problem]:
    for entry in entries:
        name = bare(entry.name)
        forms = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))
        if not any((seeds / one).exists() for one in forms):
            yield Problem(entry.file, "warning", "decision_without_source", name, entry.line)


def columns_for(path: str, decided: ColumnsOf) -> Columns:
    """Return the columns of a table: its own entry's, else those of the nearest folder with one."""
    name = unicodedata.normalize("NFC", path) if decided else ""
    while name:
        if name in decided:
            return decided[name]
        name = name.rstrip("/").rpartition("/")[0]
        name = f"{name}/" if name else ""
    return decided.get("./", {})
