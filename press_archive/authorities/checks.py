"""Is an owner's authority record what it should be: its keys, its values, and what it refers to.

In: an entry as YAML or a spreadsheet gives it, with where it stands; then all records together. Out: nothing,
or an :class:`ArchiveError` that names the file, the line, what is wrong and what was expected.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping
from typing import get_args

from press_archive.errors import ArchiveError
from press_archive.model import AuthorityRecord, EntityKind
from press_archive.yaml_file import LinedDict, shown

_KINDS: tuple[str, ...] = get_args(EntityKind)
_TEXTS = ("id", "kind", "name", "part_of", "note", "source")
_LISTS = ("variants", "successors", "same_as")
_KEYS = (*_TEXTS, *_LISTS, "names", "exists", "coordinates")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?")  # EDTF, as far as a life or a body's term needs it
_URL = re.compile(r"https?://[^\s<>\"]+")


def clean(text: str) -> str:
    """Return a text in NFC on one line, without characters nobody can see."""
    seen = (" " if unicodedata.category(letter) == "Cc" else letter for letter in text)
    return " ".join(unicodedata.normalize("NFC", "".join(seen)).split())


def check_entry(entry: LinedDict, where: str) -> None:
    """Check an owner's entry key by key, then that what every record needs is there."""
    for key, value in entry.items():
        at = f"{where.rsplit(' ', 1)[0]} {entry.lines[key]}"
        if key not in _KEYS:
            raise ArchiveError(f'{at}: unknown key "{key}"; expected one of {", ".join(_KEYS)}.')
        if key in _TEXTS and not isinstance(value, str | None):
            raise ArchiveError(f'{at}: "{key}" should be a text, found {shown(value)}; put it in quotes.')
        if key in _LISTS and not _is_texts(value):
            raise ArchiveError(f'{at}: "{key}" should be a list of texts, found {shown(value)}.')
        if value is not None and key in _SHAPES and not _SHAPES[key][0](value):
            raise ArchiveError(f'{at}: "{key}" should be {_SHAPES[key][1]}, found {shown(value)}.')
    _check_needed(entry, where)


def _check_needed(entry: LinedDict, where: str) -> None:
    for key in ("id", "kind", "name"):
        if not clean(str(entry.get(key) or "")):
            raise ArchiveError(f'{where}: a record needs "{key}"; add it.')
    if entry["kind"] not in _KINDS:
        raise ArchiveError(
            f"{where}: kind {shown(entry['kind'])} is unknown; expected one of {', '.join(_KINDS)}."
        )
    if entry.get("coordinates") is not None and entry["kind"] != "place":
        raise ArchiveError(f'{where}: only a place has "coordinates"; this is of kind {entry["kind"]}.')


def _is_texts(value: object) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def _is_names(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(name, str) for name in value.values())


def _is_span(value: object) -> bool:
    """Tell whether a value is the first and last day, month or year of something, in this order."""
    if not isinstance(value, list) or len(value) != 2:
        return False
    days = [None if day is None else str(day) for day in value]
    if not all(day is None or _DAY.fullmatch(day) for day in days):
        return False
    first, last = ((day or "").rstrip("~?%") for day in days)
    shared = min(len(first), len(last))
    return first[:shared] <= last[:shared]


def _is_coordinates(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 2:
        return False
    if not all(isinstance(degrees, int | float) and not isinstance(degrees, bool) for degrees in value):
        return False
    latitude, longitude = value
    return bool(-90 <= latitude <= 90 and -180 <= longitude <= 180)


def _is_addresses(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and _URL.fullmatch(one) for one in value)


# Keys whose values have a shape of their own: how it is recognised, and how it is described to the owner.
_SHAPES: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "names": (_is_names, "language tags with names (en: …)"),
    "exists": (
        _is_span,
        '[first, last], each a day, month or year ("2025-07-01", "2025-07", 2025) or null',
    ),
    "coordinates": (
        _is_coordinates,
        "[latitude, longitude] in degrees, latitude first (-90 to 90), then longitude (-180 to 180)",
    ),
    "same_as": (_is_addresses, "a list of web addresses (https://…)"),
}


def check_links(owned: Iterable[tuple[AuthorityRecord, str]], records: Mapping[str, AuthorityRecord]) -> None:
    """Check that what owners' records name is there, and that nothing is part of itself.

    ``owned`` come with where they stand; ``records`` are all records by id.
    """
    settled: set[str] = set()
    for record, where in owned:
        _check_named(record, where, records)
        chain = _chain(record, records, settled)
        if chain[-1] in chain[:-1]:
            raise ArchiveError(
                f'{where}: "part_of" leads in a circle ({" → ".join(chain[-8:])}); take one step of it away.'
            )
        settled.update(chain)


def _check_named(record: AuthorityRecord, where: str, records: Mapping[str, AuthorityRecord]) -> None:
    above = () if record.part_of is None else (record.part_of,)
    for key, named in (("part_of", above), ("successors", record.successors)):
        for other in named:
            if other not in records:
                raise ArchiveError(
                    f'{where}: "{key}" names {shown(other)}, which is no record\'s id; '
                    "expected the id of a record in seeds/authorities or of a shipped one."
                )


def _chain(
    record: AuthorityRecord, records: Mapping[str, AuthorityRecord], settled: Container[str]
) -> list[str]:
    """Return the ids from a record up through what it is part of, to the end, a settled one, or one seen twice."""
    chain = {record.id: None}
    above = record.part_of
    while above is not None and above in records and above not in settled:
        if above in chain:
            return [*chain, above]
        chain[above] = None
        above = records[above].part_of
    return [*chain]
