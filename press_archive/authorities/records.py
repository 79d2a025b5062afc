"""Load authority records from YAML: what is shipped here, then the owner's, which may replace a shipped one.

In: a seeds folder or none. Out: :class:`AuthorityRecord` values in a fixed order, the owner's first. A mistake
in an owner's file is an :class:`ArchiveError` that names the file, the line, and what was expected.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from press_archive.authorities.outlets import OWNED as OUTLETS
from press_archive.errors import ArchiveError
from press_archive.model import AuthorityRecord, EntityKind
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
_KINDS: tuple[str, ...] = get_args(EntityKind)
_TEXTS = ("id", "kind", "name", "part_of", "note", "source")
_LISTS = ("variants", "successors", "same_as")
_KEYS = (*_TEXTS, *_LISTS, "names", "exists")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_records(seeds: Path | None) -> tuple[AuthorityRecord, ...]:
    """Return the owner's records (by file name, then by place in the file), then the shipped ones."""
    own = tuple(_owned(seeds)) if seeds is not None else ()
    replaced = {record.id for record in own}
    return own + tuple(record for record in _shipped() if record.id not in replaced)


@cache
def _shipped() -> tuple[AuthorityRecord, ...]:
    return tuple(record for name in _SHIPPED for record in _shipped_file(_HERE / f"{name}.yml"))


def _shipped_file(path: Path) -> Iterator[AuthorityRecord]:
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    for entry in content["records"]:
        yield _record(entry, content["source"])


def _owned(seeds: Path) -> Iterator[AuthorityRecord]:
    given: dict[str, str] = {}
    folder = seeds / "authorities"
    for path in sorted([*folder.glob("*.yml"), *folder.glob("*.yaml")]):
        if path.name == OUTLETS:  # outlets have a shape of their own
            continue
        content = load_decisions(path)
        for entry in _entries(content, path):
            where = f"authorities/{path.name}, line {_line(entry)}"
            record = _checked(entry, where, str(content.get("source") or ""))
            if record.id in given:
                raise ArchiveError(
                    f'{where}: the id "{record.id}" stands twice, first in {given[record.id]}; give each its own.'
                )
            given[record.id] = where
            yield record


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


def _checked(entry: LinedDict, where: str, source: str) -> AuthorityRecord:
    """Check an owner's entry key by key, then make the record."""
    for key, value in entry.items():
        at = f"{where.rsplit(' ', 1)[0]} {entry.lines[key]}"
        if key not in _KEYS:
            raise ArchiveError(f'{at}: unknown key "{key}"; expected one of {", ".join(_KEYS)}.')
        if key in _TEXTS and not isinstance(value, str | None):
            raise ArchiveError(f'{at}: "{key}" should be a text, found {shown(value)}; put it in quotes.')
        if key in _LISTS and not _is_texts(value):
            raise ArchiveError(f'{at}: "{key}" should be a list of texts, found {shown(value)}.')
    _check_rest(entry, where)
    return _record(entry, source)


def _check_rest(entry: LinedDict, where: str) -> None:
    for key in ("id", "kind", "name"):
        if not str(entry.get(key) or "").strip():
            raise ArchiveError(f'{where}: a record needs "{key}"; add it.')
    if entry["kind"] not in _KINDS:
        raise ArchiveError(
            f'{where}: kind "{entry["kind"]}" is unknown; expected one of {", ".join(_KINDS)}.'
        )
    names = entry.get("names")
    if names is not None and not (
        isinstance(names, dict) and all(isinstance(v, str) for v in names.values())
    ):
        raise ArchiveError(
            f'{where}: "names" should be language tags with names (en: …), found {shown(names)}.'
        )
    exists = entry.get("exists")
    if exists is not None and not (isinstance(exists, list) and len(exists) == 2):
        raise ArchiveError(
            f'{where}: "exists" should be [first, last], with null for unknown, found {shown(exists)}.'
        )


def _is_texts(value: object) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def _record(entry: Mapping[str, Any], source: str) -> AuthorityRecord:
    name = _clean(entry["name"])
    variants = dict.fromkeys(_clean(variant) for variant in entry.get("variants") or ())
    first, last = entry.get("exists") or (None, None)
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
        note=entry.get("note") or "",
        source=entry.get("source") or source,
    )


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
