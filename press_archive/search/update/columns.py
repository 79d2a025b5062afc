"""What lies by the articles' numbers, brought up to date: the table of results, who is named and what is said.

In: the index as it was, and what is told of the articles that came. Out: the files of tables, facets and
quotations; those that hold no changed article stay as they lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from press_archive.model import DataFile, Unchanged
from press_archive.search.documents import SearchDocument
from press_archive.search.index.columns import (
    Facets,
    Line,
    facet_file,
    facets_from,
    row_of,
    rows_from,
    table_file,
)
from press_archive.search.index.layout import Layout
from press_archive.search.index.quotes import SECTION, quotes_file, quotes_row
from press_archive.search.update.previous import Previous


def updated_table(
    old: Previous, layout: Layout, gone: Sequence[int], lines: Sequence[Line], capacity: int
) -> Iterator[DataFile | Unchanged]:
    """Yield the table; ``capacity`` is how many numbers there are now."""
    size, come = layout.table, {line.number: row_of(line) for line in lines}
    touched = _touched(old, size, (*gone, *come), capacity)
    for number in touched:
        rows = {}
        if _was_there(old, number, size):
            rows = {row[0]: row for row in rows_from(old.content(f"table/{number}"), number, layout)}
        stays = {one: row for one, row in rows.items() if one not in gone}
        now = stays | {one: row for one, row in come.items() if one // size == number}
        yield table_file(number, [now[one] for one in sorted(now)], layout)
    yield from _others("table", touched, size, capacity)


def former_facets(old: Previous, layout: Layout, numbers: Iterable[int]) -> Facets:
    """Return what articles named, by handle."""
    chunks = {number // layout.facets for number in numbers}
    found: Facets = {}
    for chunk in sorted(chunks):
        found |= facets_from(old.bits(f"facets/{chunk}"), chunk, layout)
    return {number: found[number] for number in numbers}


def updated_facets(
    old: Previous, layout: Layout, gone: Sequence[int], come: Facets, capacity: int
) -> Iterator[DataFile | Unchanged]:
    """Yield which entities each article names."""
    size = layout.facets
    touched = _touched(old, size, (*gone, *come), capacity)
    for number in touched:
        there = _was_there(old, number, size)
        facets = facets_from(old.bits(f"facets/{number}"), number, layout) if there else {}
        stays = {one: found for one, found in facets.items() if one not in gone}
        now = stays | {one: found for one, found in come.items() if one // size == number}
        yield facet_file(number, now, layout)
    yield from _others("facets", touched, size, capacity)


def updated_quotes(
    old: Previous, layout: Layout, gone: Sequence[int], documents: Iterable[SearchDocument], capacity: int
) -> Iterator[DataFile | Unchanged]:
    """Yield what is said in each article."""
    size, come = layout.quotes, {document.number: quotes_row(document) for document in documents}
    touched = _touched(old, size, (*gone, *come), capacity)
    for number in touched:
        there = _was_there(old, number, size)
        rows = dict(old.content(f"{SECTION}/{number}")) if there else {}
        stays = {one: row for one, row in rows.items() if one not in gone}
        now = stays | {one: row for one, row in come.items() if row and one // size == number}
        yield quotes_file(number, now)
    yield from _others(SECTION, touched, size, capacity)


def _touched(old: Previous, size: int, numbers: Iterable[int], capacity: int) -> list[int]:
    """Return which files of so many articles change: theirs, and those that are new."""
    new = range(_files_of(old.about["capacity"], size), _files_of(capacity, size))
    touched = {number // size for number in numbers} | set(new)
    return sorted(number for number in touched if number < _files_of(capacity, size))


def _was_there(old: Previous, number: int, size: int) -> bool:
    return number < _files_of(old.about["capacity"], size)


def _files_of(capacity: int, size: int) -> int:
    return -(-capacity // size)


def _others(section: str, touched: Sequence[int], size: int, capacity: int) -> Iterator[Unchanged]:
    for number in sorted(set(range(_files_of(capacity, size))) - set(touched)):
        yield Unchanged(f"search/{section}/{number}.js")
