"""The reader of tables as text: CSV, TSV and their kin, an article a row, read row by row.

In: a source whose first line names its columns. Out: a record a row. A table that has no column of texts says so.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from press_archive.read.fields import Columns, bare_name, fields_of, key_of_field
from press_archive.read.format import Format, Item, Refusal, Source
from press_archive.read.rows import record_of
from press_archive.read.stream import LineTooLongError, lines_of, text_in

_DELIMITERS = ",;\t|"
_SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
_LONGEST_HEADER = 50_000  # characters
_MOST_COLUMNS = 1_000
_LONGEST_CELL = 4_000_000  # characters

csv.field_size_limit(_LONGEST_CELL)


def _header(text: str) -> tuple[str, list[str]] | None:
    """The delimiter and the names of the columns; None where the first line is none of a table."""
    first = text.lstrip("\ufeff").split("\n", 1)[0].rstrip("\r")
    if not first or len(first) > _LONGEST_HEADER:
        return None
    delimiter = max(_DELIMITERS, key=first.count)
    if not first.count(delimiter):
        return None
    try:
        cells = next(csv.reader(io.StringIO(text[:_LONGEST_HEADER]), delimiter=delimiter))
    except (csv.Error, StopIteration):
        return None
    return delimiter, [cell.strip() for cell in cells]


def columns_tell(names: Sequence[str], columns: Columns) -> bool:
    """Whether columns are those of articles: a text, and something that says of what, unless somebody said so."""
    bare = set(map(bare_name, names))
    if columns:
        return "text" in columns and bare_name(columns["text"]) in bare
    keys = {key_of_field(name) for name in names}
    return "text" in keys and len(keys & {"headline", "url", "published", "outlet", "authors"}) > 0


def absent_columns(names: Sequence[str], columns: Columns) -> Iterator[Refusal]:
    """Tell which columns that somebody named a table does not have."""
    bare = set(map(bare_name, names))
    for name in columns.values():
        if bare_name(name) not in bare:
            yield Refusal("table_without_column", name[:80], severity="warning")


def _is_named_so(source: Source) -> bool:
    return source.file_name[-4:].lower() in _SUFFIXES


def _recognises(source: Source) -> bool:
    if (
        not any(sign in source.start[:_LONGEST_HEADER] for sign in _DELIMITERS.encode())
        or b"\n" not in source.start
    ):
        return _is_named_so(source) and source.opening is not None
    if not _is_named_so(source) and not _may_name_columns(source):
        return False
    header = _header(source.opening) if source.opening else None
    return _is_named_so(source) or (header is not None and columns_tell(header[1], source.columns))


def _may_name_columns(source: Source) -> bool:
    """A look at the bytes, for this is asked of every text: the first line is short cells, not a sentence."""
    first = source.start.split(b"\n", 1)[0][:_LONGEST_HEADER]
    return max(map(first.count, (b",", b";", b"\t", b"|"))) >= 1 and not first.rstrip().endswith(
        (b".", b">", b"}")
    )


def _read(source: Source) -> Iterator[Item]:
    header = _header(source.opening or "")
    if header is None:
        long = b"\n" not in source.start or (source.opening or "").find("\n") > _LONGEST_HEADER
        yield Refusal("table_too_wide", str(_MOST_COLUMNS)) if long else Refusal("table_without_texts")
        return
    delimiter, names = header
    if len(names) > _MOST_COLUMNS:
        yield Refusal("table_too_wide", str(_MOST_COLUMNS))
        return
    yield from absent_columns(names, source.columns)
    if not columns_tell(names, source.columns):
        yield Refusal("table_without_texts", ", ".join(names[:12])[:200])
    else:
        yield from _rows(source, delimiter, names)


def _rows(source: Source, delimiter: str, names: Sequence[str]) -> Iterator[Item]:
    with source.open() as stream:
        text, encoding = text_in(source, stream)
        if text is None:
            yield Refusal("undecodable")
            return
        reader = csv.reader(lines_of(text), delimiter=delimiter)
        try:
            next(reader)
            before = reader.line_num
            for place, cells in enumerate(reader, start=1):
                if any(cell.strip() for cell in cells):
                    row = dict(
                        zip(reversed(names), reversed((cells + [""] * len(names))[: len(names)]), strict=True)
                    )
                    data = json.dumps(row, ensure_ascii=False, sort_keys=True).encode(
                        "utf-8", "surrogatepass"
                    )
                    yield record_of(
                        fields_of(row, source.columns), place, data, line=before + 1, encoding=encoding
                    )
                before = reader.line_num
        except csv.Error as error:
            yield Refusal("table_broken", str(error), reader.line_num)
        except LineTooLongError:
            yield Refusal("table_broken", "line too long", reader.line_num)


FORMAT = Format("table", _recognises, _read, _SUFFIXES, many=True)
