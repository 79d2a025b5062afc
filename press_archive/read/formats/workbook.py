"""The reader of spreadsheets: XLSX, XLS, ODS; an article a row of any sheet whose first rows name its columns.

In: a workbook. Out: a record a row. A workbook with no column of texts says so.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from press_archive.read.fields import Columns, fields_of
from press_archive.read.format import Format, Item, Package, Refusal, Source
from press_archive.read.formats.table import absent_columns, columns_tell
from press_archive.read.packed import is_bomb, member_names
from press_archive.read.rows import record_of

_PACKAGE = Package("python_calamine", "python-calamine")
_LARGEST = 60_000_000  # bytes, for the whole of it is unpacked in memory
_HEADER_WITHIN = 10  # rows in which the names of the columns are looked for
_MOST_COLUMNS = 1_000
_OLD = b"\xd0\xcf\x11\xe0"


def _recognises(source: Source) -> bool:
    if source.start.startswith(_OLD):
        return "Workbook".encode("utf-16-le") in source.start or source.file_name.lower().endswith(".xls")
    if not source.start.startswith(b"PK\x03\x04"):
        return False
    names = member_names(source)
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return True
    return b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet" in source.start[:200]


def _read(source: Source) -> Iterator[Item]:
    from python_calamine import CalamineError, load_workbook

    if source.size > _LARGEST or (source.start.startswith(b"PK") and is_bomb(source)):
        yield Refusal("unpacks_too_large")
        return
    try:
        workbook = load_workbook(io.BytesIO(source.data))
        sheets = list(workbook.sheet_names)
        found, names = False, ""
        for sheet in sheets:
            rows = workbook.get_sheet_by_name(sheet).iter_rows()
            header, first = _header(rows, source.columns)
            if header is None:
                names = names or first
                continue
            found = True
            yield from absent_columns(header, source.columns)
            yield from _records(rows, header, sheet if len(sheets) > 1 else None, source.columns)
    except (CalamineError, zipfile.BadZipFile, ValueError, OSError) as error:
        yield Refusal("file_damaged", str(error)[:200])
        return
    if not found:
        yield Refusal("table_without_texts", names)


def _header(rows: Iterator[Sequence[Any]], columns: Columns) -> tuple[list[str] | None, str]:
    """The names of the columns, and what stands in the first row that holds anything."""
    first = ""
    for _, row in zip(range(_HEADER_WITHIN), rows, strict=False):
        names = [str(cell).strip() for cell in row[:_MOST_COLUMNS]]
        if columns_tell(names, columns):
            return names, first
        first = first or ", ".join(name for name in names[:12] if name)[:200]
    return None, first


def _records(
    rows: Iterator[Sequence[Any]], names: Sequence[str], sheet: str | None, columns: Columns
) -> Iterator[Item]:
    for place, cells in enumerate(rows, start=1):
        row = {name: _value(cell) for name, cell in reversed(list(zip(names, cells, strict=False))) if name}
        if any(value != "" for value in row.values()):
            data = json.dumps(row, ensure_ascii=False, sort_keys=True, default=str).encode(
                "utf-8", "surrogatepass"
            )
            fields = fields_of(row, columns)
            if sheet and not fields.get("id"):
                fields["id"] = [f"{sheet}/{place}"]
            yield record_of(fields, place, data)


def _value(cell: Any) -> Any:
    """A cell as JSON can hold it; a moment at midnight is a day."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return cell if isinstance(cell, (str, int, float, bool)) else str(cell)


FORMAT = Format(
    "workbook",
    _recognises,
    _read,
    frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".xlsb"}),
    many=True,
    needs=_PACKAGE,
)
