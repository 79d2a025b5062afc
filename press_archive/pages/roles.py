"""Offices over time: on a person's page the offices held, on a body's page the people who hold them.

In: a :class:`Site`. Out: Markdown lines. An office is told as the articles tell it, as of the day of the article,
with a link to it; the same office of the same body told again is one line with its first and last day.
"""

from __future__ import annotations

from collections.abc import Sequence

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.model import Entity, Role
from press_archive.pages.parts import entity_name
from press_archive.pages.site import Site, date_label
from press_archive.pages.writing.markdown import escape, heading_line, link


def office_lines(site: Site, entity: Entity, told: Sequence[Role], page: str) -> list[str]:
    """Return the section of an entity's page, or nothing."""
    groups: dict[tuple[str | None, str], list[Role]] = {}
    for role in told:
        other = role.body_entity if entity.kind == "person" else role.person_entity
        groups.setdefault((other, fold(role.office)), []).append(role)
    if not groups:
        return []
    title = site.words["page_offices" if entity.kind == "person" else "page_officers"]
    items = [_item(site, other, roles, entity.kind, page) for (other, _), roles in groups.items()]
    if entity.kind != "person":
        items.sort(key=ARCHIVE.sorting.key)
    return ["", heading_line(2, title, "offices"), "", *items]


def _item(site: Site, other: str | None, roles: list[Role], kind: str, page: str) -> str:
    first, last = roles[0], roles[-1]
    name = entity_name(site, other, first.body if kind == "person" else first.person, page)
    office = escape(first.office[:1].upper() + first.office[1:])
    what = f"{office}{', ' if name else ''}{name}" if kind == "person" else f"{name}: {office}"
    days = dict.fromkeys(role.as_of for role in (first, last) if role.as_of)
    when = " – ".join(date_label(day, site.words) for day in days)
    told = site.words("page_office_told", n=len({role.article for role in roles}))
    source = link(told, site.summaries[last.article].address, page, "{ .told }")
    return f"- {what} *{when + ' · ' if when else ''}{source}*"
