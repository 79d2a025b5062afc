"""Shipped records of Vietnam's districts and communes: those of today, and those that ended on 30 June 2025.

In: the tables beside this module, a unit a row. Out: :class:`AuthorityRecord` values. A unit that shares its name
is called after where it lies, too: xã Bình Minh (Quảng Ngãi); one of today only if others of today have its name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from press_archive.authorities.tables import rows_below
from press_archive.model import AuthorityRecord

_LAST, _FIRST = "2025-06-30", "2025-07-01"
# vietnamadminunits 1.0.4 (MIT, © 2025 Tran Ngoc Minh Hieu) has the names and coordinates; its list of former
# communes is that of the last years before they ended.
_SOURCE = "vietnamadminunits (MIT)"


def unit_records(larger: Mapping[str, AuthorityRecord]) -> Iterator[AuthorityRecord]:
    """Yield the units; ``larger`` are the records of provinces and districts by id, for the names."""
    known = dict(larger)
    # id, name, the unit it lies in, latitude and longitude ("" where the source knows none of its own)
    today, before = (
        list(rows_below("communes")),
        [*rows_below("shared_districts"), *rows_below("former_communes")],
    )
    now, ever = Counter(row[1] for row in today), Counter(row[1] for row in (*today, *before))
    for units, shared, ended in ((before, ever, True), (today, now, False)):
        for row in units:
            inside = _inside(row[2], known) if shared[row[1]] > 1 else ""
            record = _record(row, inside, ended)
            known[record.id] = record
            yield record


def _inside(larger: str, known: Mapping[str, AuthorityRecord]) -> str:
    """Where a unit lies, as its name tells it: (Bình Sơn, Quảng Ngãi)."""
    record = known[larger]
    name, _, province = record.name.partition(" (")
    if province:
        return f" ({_bare(name)}, {province}"
    above = known.get(record.part_of or "")
    is_district = above is not None and above.part_of is not None
    return f" ({_bare(name)}, {above.name})" if above is not None and is_district else f" ({record.name})"


def _bare(name: str) -> str:
    """A district without the word for its level, which a number cannot do without: Bình Sơn, quận 3."""
    level, _, rest = name.partition(" ")
    if level in ("thị", "thành"):
        rest = rest.partition(" ")[2]
    return rest if level.islower() and not rest.isdigit() else name


def _record(row: list[str], inside: str, ended: bool) -> AuthorityRecord:
    identifier, name, larger, latitude, longitude = row
    return AuthorityRecord(
        id=identifier,
        kind="place",
        name=name + inside,
        part_of=larger,
        exists=(None, _LAST) if ended else (_FIRST, None),
        coordinates=(float(latitude), float(longitude)) if latitude else None,
        source=_SOURCE,
        by_level=True,
    )
