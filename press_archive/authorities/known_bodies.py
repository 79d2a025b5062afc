"""Shipped lists of clubs, listed companies, other companies and institutions, by the names the press calls them.

In: the tables beside this module, a body a row. Out: :class:`AuthorityRecord` values. What a name in the column
``short`` means, only its surroundings tell: it is a town, a person or a common word as well, or a ticker.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.authorities.tables import rows_below, several_of
from press_archive.model import AuthorityRecord

_GENERAL = "written for this project from general knowledge"
_SOURCES = {
    "clubs": f"{_GENERAL}: clubs of the Vietnamese leagues, with former names, and the world's well-known ones",
    "listed_companies": f"{_GENERAL}: companies on HOSE, HNX and UPCoM, with their tickers",
    "companies": f"{_GENERAL}: companies the press often names",
    "institutions": f"{_GENERAL}: leagues, federations, agencies, universities and papers the press often names",
}


def known_bodies() -> Iterator[AuthorityRecord]:
    """Yield the bodies of all lists."""
    for table, source in _SOURCES.items():
        yield from (_record(row, source) for row in rows_below(table))


def _record(row: list[str], source: str) -> AuthorityRecord:
    identifier, name, variants, short = row
    return AuthorityRecord(
        id=identifier,
        kind="organization",
        name=name,
        variants=several_of(variants),
        short=several_of(short),
        source=source,
    )
