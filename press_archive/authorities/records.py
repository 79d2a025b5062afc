"""Load authority records: what is shipped here, then the owner's, which may replace a shipped one.

In: a seeds folder or none. Out: :class:`AuthorityRecord` values in a fixed order, the owner's first. A mistake
in an owner's file, YAML or CSV, is an :class:`ArchiveError` that names the file, the line, and what was expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from press_archive.authorities.checks import check_entry, check_links, clean
from press_archive.authorities.outlets import OWNED as OUTLETS
from press_archive.authorities.spreadsheet import read_sheet
from press_archive.authorities.units import unit_records
from press_archive.errors import ArchiveError
from press_archive.model import AuthorityRecord
from press_archive.yaml_file import LinedDict, load_decisions, shown

_HERE = Path(__file__).parent
_SHIPPED = (
    "bodies",
    "provinces",
    "countries",
    "international",
    "regions",
    "korea",
    "cities",
    "media",
    "districts",
)
_SUFFIXES = (".yml", ".yaml", ".csv")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_records(seeds: Path | None) -> tuple[AuthorityRecord, ...]:
    """Return the owner's records (by file name, then by place in the file), then the shipped ones."""
    owned = tuple(_owned(seeds)) if seeds is not None else ()
    replaced = {record.id for record, _ in owned}
    shipped = tuple(record for record in _shipped() if record.id not in replaced)
    own = tuple(record for record, _ in owned)
    check_links(owned, {record.id: record for record in (*own, *shipped)})
    return own + shipped


@cache
def _shipped() -> tuple[AuthorityRecord, ...]:
    records = [record for name in _SHIPPED for record in _shipped_file(_HERE / f"{name}.yml")]
    return (*records, *unit_records({record.id: record for record in records}))


def _shipped_file(path: Path) -> Iterator[AuthorityRecord]:
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    for entry in content["records"]:
        yield _record(entry, content["source"])


def _owned(seeds: Path) -> Iterator[tuple[AuthorityRecord, str]]:
    """Yield the owner's records, each with where it stands."""
    given: dict[str, str] = {}
    for path in sorted((seeds / "authorities").glob("*")):
        if path.suffix not in _SUFFIXES or path.name == OUTLETS:  # outlets have a shape of their own
            continue
        entries, source = _read(path)
        for entry in entries:
            where = f"authorities/{path.name}, line {_line(entry)}"
            check_entry(entry, where)
            record = _record(entry, source)
            if record.id in given:
                raise ArchiveError(
                    f'{where}: the id "{record.id}" stands twice, first in {given[record.id]}; give each its own.'
                )
            given[record.id] = where
            yield record, where


def _read(path: Path) -> tuple[list[LinedDict], str]:
    """Return the entries of an owner's file, and the source it names for all of them."""
    if path.suffix == ".csv":
        return read_sheet(path), ""
    content = load_decisions(path)
    source = content.get("source")
    if not isinstance(source, str | None):
        raise ArchiveError(
            f'authorities/{path.name}, line {content.lines["source"]}: "source" should be a text, '
            f"found {shown(source)}."
        )
    return _entries(content, path), source or ""


def _entries(content: LinedDict, path: Path) -> list[LinedDict]:
    entries = content.get("records") or []
    where = f"authorities/{path.name}"
    for key in content:
        if key not in ("records", "source"):
            raise ArchiveError(
                f'{where}, line {content.lines[key]}: unknown key "{key}"; expected records or source.'
            )
    if not isinstance(entries, list):
        raise ArchiveError(
            f"{where}, line {content.lines['records']}: records should be a list, each entry after a dash."
        )
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, LinedDict):
            raise ArchiveError(
                f"{where}: record {number} should be keys with values (id, kind, name …), found {shown(entry)}."
            )
    return entries


def _line(entry: LinedDict) -> int:
    return min(entry.lines.values(), default=1)


def _record(entry: Mapping[str, Any], source: str) -> AuthorityRecord:
    name = clean(entry["name"])
    variants = dict.fromkeys(clean(variant) for variant in entry.get("variants") or ())
    first, last = entry.get("exists") or (None, None)
    coordinates = entry.get("coordinates")
    return AuthorityRecord(
        id=entry["id"].strip(),
        kind=entry["kind"],
        name=name,
        variants=tuple(variant for variant in variants if variant and variant != name),
        names=dict(entry.get("names") or {}),
        part_of=entry.get("part_of"),
        exists=(None if first is None else str(first), None if last is None else str(last)),
        successors=tuple(entry.get("successors") or ()),
        same_as=tuple(entry.get("same_as") or ()),
        coordinates=(float(coordinates[0]), float(coordinates[1])) if coordinates else None,
        note=entry.get("note") or "",
        source=entry.get("source") or source,
    )
