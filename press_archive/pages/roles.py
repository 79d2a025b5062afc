"""Offices over time: on a person's page the offices held, on a body's page the people who hold them.

In: a :class:`Site`. Out: Markdown lines. An office is told as the articles tell it, as of the day of the article,
with a link to it; the same office of the same body told again is one line with its first and last day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from press_archive.languages.vi.folding import fold
from press_archive.languages.vi.sorting import sort_key
from press_archive.model import Entity, Role
from press_archive.pages.markdown import escape, link
from press_archive.pages.site import Site, date_label


@dataclass(frozen=True, slots=True)
class Offices:
    """Every role of the archive, by the entity of its person and by that of its body."""

    by_person: Mapping[str, tuple[Role, ...]]
    by_body: Mapping[str, tuple[Role, ...]]


def offices_of(site: Site) -> Offices:
    """Index the roles of all articles that are listed, oldest first, undated ones last."""
    by_person: defaultdict[str, list[Role]] = defaultdict(list)
    by_body: defaultdict[str, list[Role]] = defaultdict(list)
    roles = [role for archived in site.listed for role in archived.understanding.roles]
    for role in sorted(roles, key=lambda r: (r.as_of or "9999", r.article, r.block, r.start, fold(r.office))):
        if role.person_entity:
            by_person[role.person_entity].append(role)
            if role.body_entity:
                by_body[role.body_entity].append(role)
    return Offices(
        {entity: tuple(found) for entity, found in by_person.items()},
        {entity: tuple(found) for entity, found in by_body.items()},
    )


def office_lines(site: Site, entity: Entity, offices: Offices, page: str) -> list[str]:
    """Return the section of an entity's page, or nothing."""
    told = offices.by_person if entity.kind == "person" else offices.by_body
    groups: dict[tuple[str | None, str], list[Role]] = {}
    for role in told.get(entity.id, ()):
        other = role.body_entity if entity.kind == "person" else role.person_entity
        groups.setdefault((other, fold(role.office)), []).append(role)
    if not groups:
        return []
    title = site.words["page_offices" if entity.kind == "person" else "page_officers"]
    items = [_item(site, other, roles, entity.kind, page) for (other, _), roles in groups.items()]
    if entity.kind != "person":
        items.sort(key=sort_key)
    return ["", f"## {title}", "", *items]


def _item(site: Site, other: str | None, roles: list[Role], kind: str, page: str) -> str:
    first, last = roles[0], roles[-1]
    known = site.entity(other)
    name = link(known.name, site.address(known.id), page) if known else escape(first.body or "")
    office = escape(first.office[:1].upper() + first.office[1:])
    what = f"{office}{', ' if name else ''}{name}" if kind == "person" else f"{name}: {office}"
    days = dict.fromkeys(role.as_of for role in (first, last) if role.as_of)
    when = " – ".join(date_label(day, site.words) for day in days)
    told = site.words("page_office_told", n=len({role.article for role in roles}))
    source = link(told, site.address(last.article), page, "{ .told }")
    return f"- {what} *{when + ' · ' if when else ''}{source}*"
