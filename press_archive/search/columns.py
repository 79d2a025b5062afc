"""What the client knows of every article at once: its day, its outlet, its length, who and what it names.

In: the documents in the order of their numbers. Out: files of columns, in chunks, so that a new article changes
the last one only; and the table that says title and address of the results shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from press_archive.model import DataFile
from press_archive.search.arrays import I64
from press_archive.search.bits import BitWriter
from press_archive.search.documents import SearchDocument
from press_archive.search.entities import KINDS, Named
from press_archive.search.intervals import first_and_last_day
from press_archive.search.layout import Layout
from press_archive.search.sections import bits_script, script
from press_archive.search.words import folded_words

CHUNK = 16384  # numbers in a file of a column
_DAY, _MONTH, _YEAR, _UNDATED, _HOLE = range(5)


@dataclass(frozen=True, slots=True)
class Line:
    """What is kept of a document once its text has been taken in."""

    number: int
    row: tuple[str, str, str | None, bool, str]  # id, title, published, title is ours, url
    outlet: str | None
    span: int  # what its date covers: _DAY …
    day: int  # its last day, counted from the year 1; 0 where undated
    things: tuple[str, ...]


def line_of(document: SearchDocument, things: tuple[str, ...]) -> Line:
    """Return what is kept of a document."""
    first, last = first_and_last_day(document.published)
    span, day = _UNDATED, 0
    if first is not None and last is not None:
        span = _DAY if first == last else _MONTH if first[:7] == last[:7] else _YEAR
        day = date.fromisoformat(last).toordinal()
    row = (
        document.id,
        document.display_title,
        document.published,
        document.is_display_title_ours,
        document.url,
    )
    return Line(document.number, row, document.outlet, span, day, things)


def are_in_order(lines: Iterable[Line]) -> bool:
    """Whether a higher number never means an earlier day; undated ones count as earliest."""
    days = [line.day for line in lines]
    return days == sorted(days)


def newest_day(lines: Iterable[Line]) -> str | None:
    """Return the last day any of them covers."""
    last = max((line.day for line in lines), default=0)
    return date.fromordinal(last).isoformat() if last else None


def column_files(lines: Sequence[Line], widths: I64, layout: Layout) -> Iterator[DataFile]:
    """Yield days, outlets and widths of places, by number."""
    outlets = {name: None for line in lines if (name := line.outlet) is not None}
    order = {name: index + 1 for index, name in enumerate(outlets)}
    yield script("outlets/names", list(order))
    size = len(widths)
    span, day, outlet = np.full(size, _HOLE), np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    for line in lines:
        span[line.number], day[line.number] = line.span, line.day
        outlet[line.number] = order[line.outlet] if line.outlet is not None else 0
    for chunk, start in enumerate(range(0, size, CHUNK)):
        part = slice(start, start + CHUNK)
        yield bits_script(f"days/{chunk}", _day_bits(span[part], day[part]))
        yield bits_script(f"outlets/{chunk}", _gamma_bits(outlet[part]))
        yield bits_script(f"widths/{chunk}", _gamma_bits(_signed(widths[part] - 9)))


def _day_bits(span: I64, day: I64) -> bytes:
    """Write what each date covers, and for those that cover something the distance to the one before."""
    writer = BitWriter()
    writer.unary(span)
    writer.gamma(_signed(np.diff(day[span < _UNDATED], prepend=0)))
    return writer.finish()


def _gamma_bits(values: I64) -> bytes:
    writer = BitWriter()
    writer.gamma(values)
    return writer.finish()


def _signed(values: I64) -> I64:
    """Give numbers of either sign places among those from 0: 0, -1, 1, -2, 2 …"""
    return np.where(values < 0, -2 * values - 1, 2 * values)


def table_files(lines: Sequence[Line], size: int, layout: Layout) -> Iterator[DataFile]:
    """Yield the table: what the list of results shows of each article."""
    chunks: list[list[Line]] = [[] for _ in range(0, size, layout.table)]
    for line in lines:
        chunks[line.number // layout.table].append(line)
    for number, chunk in enumerate(chunks):
        yield script(f"table/{number}", _table(chunk, number * layout.table))


def _table(lines: Sequence[Line], first: int) -> dict[str, object]:
    """Return rows; folders and outlets, which recur, are told once."""
    folders: dict[str, int] = {}
    outlets: dict[str, int] = {}
    rows = []
    for line in lines:
        identifier, title, published, is_ours, url = line.row
        folder, _, name = url.rpartition("/")
        rows.append(
            [
                line.number - first,
                identifier,
                title,
                _short_date(published, folder),
                outlets.setdefault(line.outlet, len(outlets)) if line.outlet is not None else -1,
                int(is_ours),
                folders.setdefault(folder, len(folders)),
                _short_name(name, title),
            ]
        )
    return {"folders": list(folders), "outlets": list(outlets), "rows": rows}


def _short_date(published: str | None, folder: str) -> str | int | None:
    """Return a date, or 1 where the folder tells it."""
    return 1 if published and folder.endswith("/" + published.replace("-", "/")) else published


def _short_name(name: str, title: str) -> str | int:
    """Return a page's file name, or only its length where it is the beginning of the folded title."""
    stem = name.removesuffix(".html")
    made = "-".join(folded_words(title))[: len(stem)]
    return len(stem) if stem and f"{made}.html" == name else name


def facet_files(
    lines: Sequence[Line], size: int, things: Mapping[str, Named], layout: Layout
) -> Iterator[DataFile]:
    """Yield which entities and stories each article names."""
    chunks: list[list[Line]] = [[] for _ in range(0, size, layout.facets)]
    for line in lines:
        chunks[line.number // layout.facets].append(line)
    for number, chunk in enumerate(chunks):
        yield bits_script(
            f"facets/{number}", _facet_bits(chunk, number * layout.facets, layout.facets, things)
        )


def _facet_bits(lines: Sequence[Line], first: int, count: int, things: Mapping[str, Named]) -> bytes:
    """Write the chunk's entities by handle and kind, then each article's as places in that list."""
    facets = KINDS[:5]
    shown = {
        line.number - first: [things[t] for t in line.things if things[t].kind in facets] for line in lines
    }
    chunk = sorted({(thing.handle, facets.index(thing.kind)) for found in shown.values() for thing in found})
    place = {handle: index for index, (handle, _) in enumerate(chunk)}
    lists = [sorted(place[thing.handle] for thing in shown.get(offset, ())) for offset in range(count)]
    writer = BitWriter()
    writer.gamma(np.array([len(chunk)]))
    writer.fields(np.array([handle for handle, _ in chunk], dtype=np.int64), 32)
    writer.fields(np.array([kind for _, kind in chunk], dtype=np.int64), 3)
    writer.gamma(np.array([len(found) for found in lists], dtype=np.int64))
    gaps = [after - before - 1 for found in lists for before, after in zip([-1, *found], found, strict=False)]
    writer.gamma(np.array(gaps, dtype=np.int64))
    return writer.finish()
