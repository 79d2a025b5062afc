"""Entries from a spreadsheet saved as CSV: one a row, with the fields a YAML file would give them.

In: the text of a file and its kind. Out: entries, each with its line, and problems: a row that cannot be understood,
a column nobody knows. Commas, semicolons and tabs are told apart by the first row.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence

from press_archive.entries.entry import Entry, problem_at
from press_archive.entries.text import UNREADABLE
from press_archive.entries.vocabulary import Kind, expected_fields
from press_archive.errors import Problem
from press_archive.read.lines import clean

_DELIMITERS = ",;\t"  # spreadsheets write ";" where the decimal comma is used
_LONGEST = 100  # lines a row may go on over, within quotes
_BLANK = "~"  # a cell that says: nothing; an empty one says nothing
Row = tuple[int, list[str] | None]  # the line it begins on, its cells; None: no row can be read there


def rows_of(text: str) -> Iterator[Row]:
    """Yield the rows that hold anything. A quote that is never closed costs its own line, not what follows."""
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    at = 0
    width = 0
    while at < len(lines):
        cells, end = _row(lines, at, delimiter, width)
        if cells is None or any(cells):
            width = width or len(cells or ())
            yield at + 1, cells
        at = end


def _row(lines: Sequence[str], at: int, delimiter: str, width: int) -> tuple[list[str] | None, int]:
    """Return the cells of the row that begins on a line, and where the next begins."""
    end, quotes = at + 1, lines[at].count('"')
    while quotes % 2 and end < min(len(lines), at + _LONGEST):
        quotes += lines[end].count('"')
        end += 1
    cells = _cells("\n".join(lines[at:end]), delimiter) if quotes % 2 == 0 else None
    if cells is not None and end > at + 1 and width and len(cells) != width:
        cells = None
    return (cells, end) if cells is not None else (None, at + 1)


def _cells(text: str, delimiter: str) -> list[str] | None:
    # Most rows, as of the ledger, have nothing that needs to be read as CSV.
    if text and '"' not in text and text.isprintable() and len(text) < csv.field_size_limit():
        cells = text.split(delimiter)
        if text.isascii() and " " not in text:  # nor is there anything to clean
            return cells
        return None if UNREADABLE in text else [clean(cell) for cell in cells]
    try:
        (cells,) = csv.reader([text], delimiter=delimiter, strict=True) if text else ([],)
    except (csv.Error, ValueError):
        return None
    return None if UNREADABLE in text else [clean(cell) for cell in cells]


def sheet_entries(text: str, kind: Kind, file: str) -> Iterator[Entry | Problem]:
    """Yield the entries of a sheet and what is wrong with it, in the order of its rows."""
    rows = rows_of(text)
    line, cells = next(rows, (1, []))
    if cells is None:
        yield problem_at(file, line, "entry_bad_row")
        return
    columns, problems = _header(cells, kind, file, line)
    yield from problems
    if not any(columns):
        return
    for line, cells in rows:
        if cells is None:
            yield problem_at(file, line, "entry_bad_row")
        elif any(cells[len(columns) :]):
            yield problem_at(file, line, "entry_more_cells")
        else:
            yield _entry(dict(zip(columns, cells, strict=False)), kind, file, line)


def _header(cells: Sequence[str], kind: Kind, file: str, line: int) -> tuple[list[str], list[Problem]]:
    """Return what each column is, "" for one that is not read, and what is wrong with them."""
    columns: list[str] = []
    problems: list[Problem] = []
    for cell in cells:
        column = kind.column_of(cell) or ""
        if cell and not column:
            known = expected_fields(kind, kind.columns)
            problems.append(problem_at(file, line, "entry_unknown_column", cell[:80], expected=known))
        elif column and column in columns:
            problems.append(problem_at(file, line, "entry_column_twice", cell[:80]))
            column = ""
        columns.append(column)
    while columns and not cells[len(columns) - 1]:
        columns.pop()
    return columns, problems


def _entry(row: Mapping[str, str], kind: Kind, file: str, line: int) -> Entry | Problem:
    given = {column: cell for column, cell in row.items() if column and cell}
    named = [column for column in kind.named_by if column in given]
    fields = dict(_fields(given, kind))
    entry = Entry(
        file,
        line,
        kind.named_by[named[0]] if named else kind.whole or (kind.sections or ("",))[0],
        given[named[0]] if named else "",
        fields,
        dict.fromkeys(fields, line),
    )
    if len(named) > 1:
        return entry.wrong("entry_two_names").problem
    if kind.layout == "named" and not named:
        return entry.wrong("entry_without_name").problem
    return entry


def _fields(given: Mapping[str, str], kind: Kind) -> Iterator[tuple[str, object]]:
    """Yield the fields a row gives: a cell each, or several columns one field together."""
    for column, cell in given.items():
        if column in kind.lists:
            yield column, None if cell == _BLANK else [one for one in map(clean, cell.split(";")) if one]
        elif column in kind.fields:
            yield column, None if cell == _BLANK else cell
    for field in dict.fromkeys(field for field, _ in kind.pairs.values()):
        ends = [given.get(column) for column, (one, _) in kind.pairs.items() if one == field]
        if any(ends):
            yield field, ends
    names = {column[5:]: cell for column, cell in given.items() if column.startswith("name_")}
    if names:
        yield kind.by_language, names
