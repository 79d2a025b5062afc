"""Shipped records that stand in tables, a record a row: there are many, and a table loads in a tenth of the time.

In: the CSV files beside this module; an empty cell says nothing, ";" stands between several values. Out: rows, and
entries such as the YAML files have.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from press_archive.model import EntityKind

Row = dict[str, str]


def rows(table: str) -> Iterator[list[str]]:
    """Yield the rows of a table, its columns' names first."""
    text = resources.files("press_archive.authorities").joinpath(f"{table}.csv").read_text(encoding="utf-8")
    return csv.reader(text.splitlines())


def rows_below(table: str) -> Iterator[list[str]]:
    """Yield the rows of a table below its columns' names."""
    _, *below = rows(table)
    yield from below


def entries(table: str, kind: EntityKind) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of a table as entries."""
    first, *rest = rows(table)
    for row in rest:
        yield _entry({column: cell for column, cell in zip(first, row, strict=True) if cell}, kind)


def _entry(row: Row, kind: EntityKind) -> Mapping[str, Any]:
    several = {column: several_of(row[column]) for column in _SEVERAL if column in row}
    names = {column.removeprefix(_NAMES): cell for column, cell in row.items() if column.startswith(_NAMES)}
    exists = row.get("first"), row.get("last")
    coordinates = (row["lat"], row["lon"]) if "lat" in row else None
    return {**row, **several, "kind": kind, "names": names, "exists": exists, "coordinates": coordinates}


def several_of(cell: str) -> tuple[str, ...]:
    """Return the values in a cell that holds several."""
    return tuple(cell.split(";")) if cell else ()


_SEVERAL = ("variants", "successors", "same_as")
_NAMES = "names."  # names.en: the preferred form in English
