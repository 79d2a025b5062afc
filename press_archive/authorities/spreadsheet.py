"""Authority records from a spreadsheet: a CSV file with one record a row.

In: a file in ``seeds/authorities/``. Out: the entries a YAML file would hold, each knowing its line. A row that
cannot be understood is an :class:`ArchiveError` that names the line and the column.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from press_archive.authorities.checks import clean
from press_archive.errors import ArchiveError
from press_archive.yaml_file import LinedDict, shown

_TEXTS = ("id", "kind", "name", "part_of", "note", "source")
_LISTS = ("variants", "successors", "same_as")  # several values in a cell, ";" between them
_PAIRS = {"exists_from": "exists", "exists_to": "exists", "lat": "coordinates", "lon": "coordinates"}
COLUMNS = (*_TEXTS[:3], "variants", "part_of", *_PAIRS, *_LISTS[1:], "note", "source")
_NAME_IN = re.compile(r"name_([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)")  # name_en, name_zh-Hant
_DELIMITERS = ",;\t"  # spreadsheets write ";" where the decimal comma is used


def read_sheet(path: Path) -> list[LinedDict]:
    """Return the records of a CSV file in order; rows without any value are passed over."""
    where = f"authorities/{path.name}"
    rows = list(_rows(_read(path, where), where))
    if not rows:
        return []
    header = _header(rows[0][1], f"{where}, line {rows[0][0]}")
    return [_entry(header, cells, line, where) for line, cells in rows[1:]]


def _read(path: Path, where: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ArchiveError(f"{where}: cannot be read ({error}); save the sheet as CSV in UTF-8.") from error


def _rows(text: str, where: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the 1-based line each row begins on, and its cells."""
    first = text.lstrip().partition("\n")[0]
    reader = csv.reader(
        text.splitlines(keepends=True), delimiter=max(_DELIMITERS, key=first.count), strict=True
    )
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [clean(cell) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise ArchiveError(
            f"{where}, line {line}: not valid CSV ({error}); save the sheet as CSV in UTF-8 anew."
        ) from error


def _header(cells: Sequence[str], where: str) -> list[str]:
    header = [cell.lower() if cell.lower() in COLUMNS else cell for cell in cells]
    while header and not header[-1]:
        header.pop()
    for column in header:
        if column not in COLUMNS and not _NAME_IN.fullmatch(column):
            known = ", ".join(COLUMNS)
            raise ArchiveError(
                f"{where}: unknown column {shown(column)}; expected {known}, name_en (or another language)."
            )
        if header.count(column) > 1:
            raise ArchiveError(f'{where}: the column "{column}" stands twice; keep one.')
    return header


def _entry(header: Sequence[str], cells: Sequence[str], line: int, where: str) -> LinedDict:
    if any(cells[len(header) :]):
        raise ArchiveError(
            f"{where}, line {line}: more cells than columns; put values that hold the separator in quotes."
        )
    row = {column: cell for column, cell in zip(header, cells, strict=False) if cell}
    entry = LinedDict()
    for column, cell in row.items():
        language = _NAME_IN.fullmatch(column)
        if column in _LISTS:
            entry[column] = [value for value in map(clean, cell.split(";")) if value]
        elif language:
            entry.setdefault("names", {})[language[1]] = cell
        elif column in _TEXTS:
            entry[column] = cell
    entry.update(_pairs(row, line, where))
    entry.lines.update(dict.fromkeys(entry, line))
    return entry


def _pairs(row: Mapping[str, str], line: int, where: str) -> Iterator[tuple[str, object]]:
    if "exists_from" in row or "exists_to" in row:
        yield "exists", [row.get("exists_from"), row.get("exists_to")]
    if "lat" in row or "lon" in row:
        yield "coordinates", [_degrees(row, column, line, where) for column in ("lat", "lon")]


def _degrees(row: Mapping[str, str], column: str, line: int, where: str) -> float:
    cell = row.get(column, "")
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        raise ArchiveError(
            f'{where}, line {line}, column "{column}": expected degrees such as 10.957, found {shown(cell)}.'
        ) from None
