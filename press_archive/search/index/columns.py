"""What the client knows of every article at once: its day, its outlet, its length, who and what it names.

In: the documents in the order of their numbers. Out: files of columns, in chunks, so that a new article changes
the last one only; and the table that says title and address of the results shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np

from press_archive.model import DataFile
from press_archive.search.documents import SearchDocument
from press_archive.search.index.arrays import I64
from press_archive.search.index.bits import BitReader, BitWriter
from press_archive.search.index.intervals import first_and_last_day
from press_archive.search.index.layout import Layout
from press_archive.search.index.named import KINDS, Named
from press_archive.search.index.sections import bits_script, script
from press_archive.search.index.words import folded_words

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


@dataclass(frozen=True, slots=True)
class Columns:
    """Days and outlets of all articles, by number."""

    span: I64  # what the date covers: _DAY …, or _HOLE where no article has the number
    day: I64  # 0 where undated
    outlets: list[str | None]

    def part(self, size: int) -> Columns:
        """Return the columns cut or filled up to a size."""
        more = max(0, size - len(self.span))
        span = np.concatenate([self.span[:size], np.full(more, _HOLE)])
        day = np.concatenate([self.day[:size], np.zeros(more, dtype=np.int64)])
        return Columns(span, day, [*self.outlets[:size], *[None] * more])

    def capacity(self) -> int:
        """Return how many numbers there are, with those that no article has."""
        taken = np.flatnonzero(self.span != _HOLE)
        return int(taken[-1]) + 1 if len(taken) else 0

    def articles(self) -> int:
        """Return how many articles there are."""
        return int((self.span != _HOLE).sum())

    def with_lines(self, gone: I64, come: Iterable[Line]) -> Columns:
        """Return the columns after some articles went and others came, as long as the last of them needs."""
        lines = list(come)
        made = self.part(max([len(self.span), *(line.number + 1 for line in lines)]))
        made.span[gone] = _HOLE
        made.day[gone] = 0
        for number in gone.tolist():
            made.outlets[number] = None
        for line in lines:
            made.span[line.number], made.day[line.number] = line.span, line.day
            made.outlets[line.number] = line.outlet
        return made.part(made.capacity())

    def are_in_order(self) -> bool:
        """Whether a higher number never means an earlier day; undated ones count as earliest."""
        return bool((np.diff(self.day[self.span != _HOLE]) >= 0).all())

    def newest_day(self) -> str | None:
        """Return the last day any article covers."""
        last = int(self.day.max(initial=0))
        return date.fromordinal(last).isoformat() if last else None


def columns_of(lines: Iterable[Line]) -> Columns:
    """Return the columns of all articles."""
    none = np.zeros(0, dtype=np.int64)
    return Columns(none, none, []).with_lines(none, lines)


def column_files(columns: Columns) -> Iterator[DataFile]:
    """Yield days and outlets, by number."""
    names = [name for name in dict.fromkeys(columns.outlets) if name is not None]
    order: dict[str | None, int] = {name: index for index, name in enumerate([None, *names])}
    yield script("outlets/names", names)
    outlet = np.array([order[name] for name in columns.outlets], dtype=np.int64)
    for chunk, start in enumerate(range(0, len(outlet), CHUNK)):
        part = slice(start, start + CHUNK)
        yield bits_script(f"days/{chunk}", _day_bits(columns.span[part], columns.day[part]))
        yield bits_script(f"outlets/{chunk}", _gamma_bits(outlet[part]))


def _day_bits(span: I64, day: I64) -> bytes:
    """Write what each date covers, and for those that cover something the distance to the one before."""
    writer = BitWriter()
    writer.unary(span)
    writer.gamma(_signed(np.diff(day[span < _UNDATED], prepend=0)))
    return writer.finish()


def days_from(reader: BitReader, size: int) -> tuple[I64, I64]:
    """Read spans and days of that many articles again."""
    span, day = reader.unary(size), np.zeros(size, dtype=np.int64)
    told = span < _UNDATED
    day[told] = np.cumsum(unsigned(reader.gamma(int(told.sum()))))
    return span, day


def outlets_from(numbers: I64, names: Sequence[str]) -> list[str | None]:
    """Return the outlets' names by what a column says."""
    known: list[str | None] = [None, *names]
    return [known[number] for number in numbers.tolist()]


def _gamma_bits(values: I64) -> bytes:
    writer = BitWriter()
    writer.gamma(values)
    return writer.finish()


def _signed(values: I64) -> I64:
    """Give numbers of either sign places among those from 0: 0, -1, 1, -2, 2 …"""
    return np.where(values < 0, -2 * values - 1, 2 * values)


def unsigned(places: I64) -> I64:
    """Return the numbers that :func:`_signed` gave these places."""
    return np.where(places % 2, -(places + 1) // 2, places // 2)


# A row of the table: number, id, title, date, outlet, title is ours, folder, name; the last as they are written.
Row = tuple[int, str, str, str | int | None, str | None, int, str, str | int]


def row_of(line: Line) -> Row:
    """Return what the list of results shows of an article."""
    identifier, title, published, is_ours, url = line.row
    folder, _, name = url.rpartition("/")
    short = _short_date(published, folder), line.outlet, int(is_ours), folder, short_name(name, title)
    return (line.number, identifier, title, *short)


def table_files(lines: Sequence[Line], size: int, layout: Layout) -> Iterator[DataFile]:
    """Yield the table: what the list of results shows of each article."""
    chunks: list[list[Row]] = [[] for _ in range(0, size, layout.table)]
    for line in lines:
        chunks[line.number // layout.table].append(row_of(line))
    for number, chunk in enumerate(chunks):
        yield table_file(number, chunk, layout)


def table_file(number: int, rows: Iterable[Row], layout: Layout) -> DataFile:
    """Return a file of the table; folders and outlets, which recur, are told once."""
    folders: dict[str, int] = {}
    outlets: dict[str, int] = {}
    told = [
        [
            article - number * layout.table,
            *texts,
            outlets.setdefault(outlet, len(outlets)) if outlet is not None else -1,
            is_ours,
            folders.setdefault(folder, len(folders)),
            name,
        ]
        for article, *texts, outlet, is_ours, folder, name in rows
    ]
    return script(f"table/{number}", {"folders": list(folders), "outlets": list(outlets), "rows": told})


def rows_from(table: Mapping[str, Any], number: int, layout: Layout) -> list[Row]:
    """Return the rows of a file of the table."""
    folders, outlets = table["folders"], [*table["outlets"], None]
    return [
        (number * layout.table + place, *texts, outlets[outlet], is_ours, folders[folder], name)
        for place, *texts, outlet, is_ours, folder, name in table["rows"]
    ]


def _short_date(published: str | None, folder: str) -> str | int | None:
    """Return a date, or 1 where the folder tells it."""
    return 1 if published and folder.endswith("/" + published.replace("-", "/")) else published


def short_name(name: str, title: str) -> str | int:
    """Return a page's file name, or only its length where it is the beginning of the folded title."""
    stem = name.removesuffix(".html")
    made = "-".join(folded_words(title))[: len(stem)]
    return len(stem) if stem and f"{made}.html" == name else name


def long_name(short: str | int, title: str) -> str:
    """Return a page's file name by what :func:`short_name` made of it."""
    return short if isinstance(short, str) else f"{'-'.join(folded_words(title))[:short]}.html"


# Of each article the entities and stories it names: handle, and which of FACETS it is.
Facets = dict[int, list[tuple[int, int]]]
FACETS = KINDS[:5]


def facets_of(line: Line, things: Mapping[str, Named]) -> list[tuple[int, int]]:
    """Return the entities and stories an article names."""
    named = (things[thing] for thing in line.things)
    return [(thing.handle, FACETS.index(thing.kind)) for thing in named if thing.kind in FACETS]


def facet_files(
    lines: Sequence[Line], size: int, things: Mapping[str, Named], layout: Layout
) -> Iterator[DataFile]:
    """Yield which entities and stories each article names."""
    chunks: list[Facets] = [{} for _ in range(0, size, layout.facets)]
    for line in lines:
        chunks[line.number // layout.facets][line.number] = facets_of(line, things)
    for number, chunk in enumerate(chunks):
        yield facet_file(number, chunk, layout)


def facet_file(number: int, shown: Facets, layout: Layout) -> DataFile:
    """Return the chunk's entities by handle and kind, then each article's as places in that list."""
    chunk = sorted({thing for found in shown.values() for thing in found})
    place = {handle: index for index, (handle, _) in enumerate(chunk)}
    first = number * layout.facets
    lists = [
        sorted(place[handle] for handle, _ in shown.get(article, ()))
        for article in range(first, first + layout.facets)
    ]
    writer = BitWriter()
    writer.gamma(np.array([len(chunk)]))
    writer.fields(np.array([handle for handle, _ in chunk], dtype=np.int64), 32)
    writer.fields(np.array([kind for _, kind in chunk], dtype=np.int64), 3)
    writer.gamma(np.array([len(found) for found in lists], dtype=np.int64))
    gaps = [after - before - 1 for found in lists for before, after in zip([-1, *found], found, strict=False)]
    writer.gamma(np.array(gaps, dtype=np.int64))
    return bits_script(f"facets/{number}", writer.finish())


def facets_from(reader: BitReader, number: int, layout: Layout) -> Facets:
    """Read what :func:`facet_file` wrote."""
    count = int(reader.gamma(1)[0])
    handles = reader.fields(np.full(count, 32)).tolist()
    named = list(zip(handles, reader.fields(np.full(count, 3)).tolist(), strict=True))
    sizes = reader.gamma(layout.facets)
    gaps = reader.gamma(int(sizes.sum()))
    total = np.cumsum(gaps + 1)
    starts = np.cumsum(sizes) - sizes
    before = np.append(0, total)[starts]
    places = (total - 1 - np.repeat(before, sizes)).tolist()
    borders = [*starts.tolist(), len(places)]
    first = number * layout.facets
    return {
        first + offset: [named[place] for place in places[a:b]]
        for offset, (a, b) in enumerate(pairwise(borders))
    }
