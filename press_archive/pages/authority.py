"""What an authority record tells of a thing, on its page: what it belongs to, what came before and after, offices.

In: the records and the entities they name. Out: Markdown lines. A merged province and its successor stay two
things; here each points to the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from press_archive.model import AuthorityRecord, Entity, Office
from press_archive.pages.site import Site, date_label
from press_archive.pages.writing.markdown import contact_link, escape, link

_REGISTERS: Mapping[str, str] = {
    "wikidata.org": "Wikidata",
    "geonames.org": "GeoNames",
    "viaf.org": "VIAF",
    "isni.org": "ISNI",
}
_EDTF = re.compile(r"\d{4}(?:-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which entity a record names, and which records a record continues."""

    entities: Mapping[str, str]  # record id → entity id
    before: Mapping[str, tuple[str, ...]]  # record id → ids of the records it continues


def lineage_of(entities: Iterable[Entity], records: Iterable[AuthorityRecord]) -> Lineage:
    """Index the records both ways."""
    before: defaultdict[str, list[str]] = defaultdict(list)
    for record in records:
        for successor in record.successors:
            before[successor].append(record.id)
    named = {entity.record: entity.id for entity in entities if entity.record}
    return Lineage(named, {identifier: tuple(found) for identifier, found in before.items()})


def record_lines(
    site: Site, entity: Entity, record: AuthorityRecord | None, lineage: Lineage, page: str
) -> list[str]:
    """Return a record's note, relations and outside identifiers, each on a line of its own."""
    told = list(_told(site, record, lineage, page)) if record else []
    outside = [_identifier(url) for url in entity.same_as]
    told += [f"{site.words['page_record_same_as']} {' · '.join(outside)}"] if outside else []
    return [line for text in told for line in ("", text, "{: .variants }")]


def identifier_label(url: str) -> str:
    """Return where an outside identifier leads: Wikidata. Its number tells readers nothing."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    register = _REGISTERS.get(".".join(host.split(".")[-2:]))
    return register or host or url


def _identifier(url: str) -> str:
    target = contact_link(url)
    label = escape(identifier_label(url))
    return f"[{label}]({target})" if target and "://" in target else label


def _told(site: Site, record: AuthorityRecord, lineage: Lineage, page: str) -> Iterator[str]:
    words = site.words
    if record.note:
        yield escape(record.note)
    first, last = (_date(site, value) for value in record.exists)
    if first or last:
        yield words("page_record_exists", first=escape(first) or "…", last=escape(last) or "…")
    relations = {
        "page_record_part_of": (record.part_of,) if record.part_of else (),
        "page_record_before": lineage.before.get(record.id, ()),
        "page_record_after": record.successors,
    }
    for key, others in relations.items():
        names = [name for other in others if (name := _name(site, other, lineage, page))]
        if names:
            yield f"{words[key]} {' · '.join(names)}"
    for office in record.offices:
        yield _office(site, office, lineage, page)


def _office(site: Site, office: Office, lineage: Lineage, page: str) -> str:
    """An office the record tells of, with its days and what says so."""
    words, title = site.words, office.titles[0]
    known = site.records.get(office.body)
    name = _name(site, office.body, lineage, page) if known else escape(office.body)
    is_said = known is not None and known.name in title  # Chủ tịch Quốc hội
    what = escape(title[:1].upper() + title[1:]) + ("" if is_said else f", {name}")
    first, last = (escape(_date(site, value)) for value in office.held)
    when = f" ({first or '…'} – {last or '…'})" if first or last else ""
    return words("page_record_office", office=what + when, source=_source(office.source))


def _source(source: str) -> str:
    """What says so, a link where it ends with an address: Công báo 12-3-2024: https://…"""
    title, sign, address = source.rpartition(": http")
    target = contact_link(f"http{address}") if sign else None
    return f"[{escape(title)}]({target})" if target else escape(source)


def _name(site: Site, record: str, lineage: Lineage, page: str) -> str:
    entity = site.entity(lineage.entities.get(record))
    if entity:
        return link(entity.name, site.address(entity.id), page)
    known = site.records.get(record)
    return escape(known.name) if known else ""


def _date(site: Site, value: str | None) -> str:
    return date_label(value, site.words) if value and _EDTF.fullmatch(value) else value or ""
