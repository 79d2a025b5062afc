"""The ledger seeds/addresses.csv: every id and address that was ever given out, append-only.

In: the file. Out: a :class:`Ledger` to ask, and the rows a build adds. The last row of an id is its address;
earlier ones redirect to it. An article keeps its id when its file is moved, because the ledger knows its content.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from press_archive.errors import ArchiveError
from press_archive.keeping.whole import write_whole

FILE = "addresses.csv"
HEADER = ("id", "kind", "address", "sha256")
FOLDERS = {
    "article": "articles",
    "person": "people",
    "organization": "organizations",
    "place": "places",
    "outlet": "outlets",
}
_ADDRESS = re.compile(r"[a-z0-9-]{1,120}(?:/[a-z0-9-]{1,120}){0,6}\.html")


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One thing that was given an address. ``sha256`` is of an article's source, empty for others."""

    id: str
    kind: str  # article, person, organization, place, outlet
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
    """Read seeds/addresses.csv; absent, the ledger is empty."""
    try:
        text = (seeds / FILE).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Ledger()
    except (OSError, UnicodeDecodeError) as error:
        raise ArchiveError(f"{FILE}: cannot be read ({error}); save it as CSV in UTF-8.") from error
    try:
        lines = list(csv.reader(io.StringIO(text)))
    except csv.Error as error:
        raise ArchiveError(
            f"{FILE}: not a table of commas ({error}); restore the last version of it."
        ) from error
    if not lines:
        return Ledger()
    if tuple(lines[0]) != HEADER:
        raise ArchiveError(
            f"{FILE}, line 1: expected the columns {','.join(HEADER)}, found {','.join(lines[0])}."
        )
    return _whole(
        [(number, _row(cells, number)) for number, cells in enumerate(lines[1:], start=2) if any(cells)]
    )


def _whole(rows: list[tuple[int, LedgerRow]]) -> Ledger:
    """Refuse two things at one address, as two branches that were merged may give: one would hide the other."""
    current = {row.id: (number, row.address) for number, row in rows}
    holders: dict[str, tuple[int, str]] = {}
    for identifier, (number, address) in current.items():
        first = holders.setdefault(address, (number, identifier))
        if first[1] != identifier:
            raise ArchiveError(
                f"{FILE}, lines {first[0]} and {number}: {first[1]} and {identifier} have the same address "
                f"{address}; give one of them another (add -2 before .html)."
            )
    return Ledger(tuple(row for _, row in rows))


def _row(cells: list[str], line: int) -> LedgerRow:
    if len(cells) != len(HEADER):
        raise ArchiveError(f"{FILE}, line {line}: expected {len(HEADER)} values, found {len(cells)}.")
    row = LedgerRow(*(cell.strip() for cell in cells))
    folder = FOLDERS.get(row.kind)
    if folder is None:
        raise ArchiveError(
            f'{FILE}, line {line}: unknown kind "{row.kind}"; expected one of {", ".join(FOLDERS)}.'
        )
    if not row.id or not _is_address(row.address, folder):
        raise ArchiveError(
            f'{FILE}, line {line}: "{row.address}" is not an address for this; expected {folder}/ and then '
            "lower-case letters, digits, hyphens and slashes, ending in .html."
        )
    return row


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
    before = path.read_bytes().decode("utf-8") if path.exists() else ""
    after = io.StringIO()
    after.write(before if not before or before.endswith("\n") else before + "\n")
    writer = csv.writer(after, lineterminator="\n")
    if not before:
        writer.writerow(HEADER)
    writer.writerows((row.id, row.kind, row.address, row.sha256) for row in added)
    # Whole or not at all: half a line would make the next build refuse the file.
    write_whole(path, after.getvalue().encode("utf-8"))
