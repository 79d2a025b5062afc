"""The ledger seeds/addresses.csv: every id and address that was ever given out, append-only.

In: the file. Out: a :class:`Ledger` to ask, and the rows a build adds. The last row of an id is its address;
earlier ones redirect to it. An article keeps its id when its file is moved, because the ledger knows its content.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from press_archive.entries import Taken
from press_archive.entries.entry import problem_at, shown
from press_archive.entries.sheet import rows_of
from press_archive.entries.text import read_text
from press_archive.errors import MistakesError, Problem
from press_archive.keeping.whole import write_whole

FILE = "addresses.csv"
HEADER = ("id", "kind", "address", "sha256")
FOLDERS = {
    "article": "articles",
    "person": "people",
    "organization": "organizations",
    "place": "places",
    "outlet": "outlets",
    "story": "stories",
}
_ADDRESS = re.compile(r"[a-z0-9-]{1,120}(?:/[a-z0-9-]{1,120}){0,6}\.html")


class LedgerRow(NamedTuple):
    """One thing that was given an address. ``sha256`` is of an article's source, empty for others."""

    id: str
    kind: str  # article, person, organization, place, outlet, story
    address: str  # relative to the site: articles/2025/08/26/x.html
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All rows, oldest first."""

    rows: tuple[LedgerRow, ...] = ()

    def current(self) -> Mapping[str, str]:
        """Return id → address now in force."""
        return {row.id: row.address for row in self.rows}

    def ranks(self) -> Mapping[str, int]:
        """Return id → how early it was first given out (0 is the oldest)."""
        ranks: dict[str, int] = {}
        for row in self.rows:
            ranks.setdefault(row.id, len(ranks))
        return ranks

    def ids_by_content(self) -> Mapping[str, str]:
        """Return SHA-256 of an article's source → its id; the newest row wins."""
        return {row.sha256: row.id for row in self.rows if row.sha256}


def read_ledger(seeds: Path) -> Ledger:
    """Read seeds/addresses.csv; absent, the ledger is empty.

    A line that cannot be read ends the build. Left out, its address would silently move, the build would write the
    move down, and mending the line would not undo it; and rights that follow a moved file would be lost with it.
    """
    try:
        text = read_text(seeds / FILE)
    except FileNotFoundError:
        return Ledger()
    except OSError as error:
        raise MistakesError(problem_at(FILE, 1, "entry_file_unreadable", error.strerror or "")) from error
    (_, header), *rows = list(rows_of(text)) or [(1, list(HEADER))]
    columns = [cell.lower() for cell in header or ()]
    if sorted(columns) != sorted(HEADER):
        found = shown(", ".join(columns))
        raise MistakesError(problem_at(FILE, 1, "ledger_columns", found, expected=",".join(HEADER)))
    places = [columns.index(name) for name in HEADER]
    taken = Taken.of(_row(cells, places, line) for line, cells in rows)
    problems = (*taken.problems, *_at_one_address(taken.values))
    if problems:
        raise MistakesError(*problems)
    return Ledger(tuple(row for _, row in taken.values))


def _at_one_address(rows: Iterable[tuple[int, LedgerRow]]) -> Iterator[Problem]:
    """Yield two things at one address, as two branches that were merged may give: one would hide the other."""
    current = {row.id: (number, row.address) for number, row in rows}
    holders: dict[str, tuple[int, str]] = {}
    for identifier, (number, address) in current.items():
        first, holder = holders.setdefault(address, (number, identifier))
        if holder != identifier:
            yield problem_at(FILE, number, "ledger_same_address", address, first=first)


def _row(cells: list[str] | None, places: list[int], line: int) -> tuple[int, LedgerRow] | Problem:
    if cells is None or len(cells) < len(places) or any(cells[len(places) :]):
        return problem_at(FILE, line, "ledger_cells", expected=len(HEADER), cells=len(cells or ()))
    row = LedgerRow(*[cells[place] for place in places])
    folder = FOLDERS.get(row.kind)
    if folder is None:
        return problem_at(FILE, line, "ledger_kind", shown(row.kind), expected=", ".join(FOLDERS))
    if not row.id or not _is_address(row.address, folder):
        return problem_at(FILE, line, "ledger_address", shown(row.address), folder=folder)
    return line, row


def _is_address(address: str, folder: str) -> bool:
    """Whether an address stands in its kind's folder and is not that folder's list."""
    inside = address.startswith(folder + "/") and not address.endswith("/index.html")
    return inside and bool(_ADDRESS.fullmatch(address))


def append_rows(seeds: Path, rows: Iterable[LedgerRow]) -> None:
    """Add rows at the end of the file, made with its header if absent; nothing to add touches nothing."""
    added = list(rows)
    if not added:
        return
    path = seeds / FILE
    before = _before(path)
    after = io.StringIO()
    after.write(before if not before or before.endswith("\n") else before + "\n")
    writer = csv.writer(after, lineterminator="\n")
    if not before:
        writer.writerow(HEADER)
    writer.writerows(added)
    # Whole or not at all: half a line would make the next build refuse the file.
    write_whole(path, after.getvalue().encode("utf-8"))


def _before(path: Path) -> str:
    """Return what stands in the file; as a spreadsheet saved it otherwise, the same rows written anew."""
    if not path.exists():
        return ""
    data = path.read_bytes()
    if data.removeprefix(codecs.BOM_UTF8).startswith(",".join(HEADER).encode()):
        return data.decode("utf-8")
    anew = io.StringIO()
    csv.writer(anew, lineterminator="\n").writerows([HEADER, *read_ledger(path.parent).rows])
    return anew.getvalue()
