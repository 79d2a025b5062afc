"""Shipped records of people in office: heads of state and government, ministers, who leads a party or a province.

In: the tables beside this module: people, the offices each held, and what says so. Out: :class:`AuthorityRecord`
values. A day is told as its source has it, and left out where none was seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from press_archive.authorities.tables import rows_below, several_of
from press_archive.model import AuthorityRecord, Office


def people_records() -> Iterator[AuthorityRecord]:
    """Yield the people with the offices they held, the latest first."""
    held = _offices()
    for identifier, name, variants, same_as in rows_below("people"):
        offices = held[identifier]
        yield AuthorityRecord(
            id=identifier,
            kind="person",
            name=name,
            variants=several_of(variants),
            same_as=several_of(same_as),
            source=offices[0].source,
            offices=offices,
        )


def _offices() -> Mapping[str, tuple[Office, ...]]:
    """Return the offices by the id of the person."""
    sources = {row[0]: row[1] for row in rows_below("office_sources")}
    held: dict[str, tuple[Office, ...]] = {}
    for person, titles, body, first, last, source in rows_below("offices"):
        office = Office(several_of(titles), body, (first or None, last or None), sources[source])
        held[person] = (*held.get(person, ()), office)
    return held
