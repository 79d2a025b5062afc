"""Offices over time: on a person's page the offices held, on a body's page the people who hold them.

In: a :class:`Site`. Out: Markdown lines. An office is told as the articles tell it, as of the day of the article,
with a link to it; the same office of the same body told again is one line with its first and last day, and one
that was last told as over says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.model import Entity, Role
from press_archive.pages.offices import held, office_key
from press_archive.pages.parts import entity_name
from press_archive.pages.site import Site, date_label
from press_archive.pages.writing.markdown import escape, heading_line, link


def office_lines(site: Site, entity: Entity, told: Sequence[Role], page: str) -> list[str]:
    """Return the section of an entity's page, or nothing."""
    groups = _groups(told, entity.kind)
    if not groups:
        return []
    title = site.words["page_offices" if entity.kind == "person" else "page_officers"]
    items = [_item(site, other, roles, entity.kind, page) for other, roles in groups]
    if entity.kind != "person":
        items.sort(key=ARCHIVE.sorting.key)
    return ["", heading_line(2, title, "offices"), "", *items]


def _groups(told: Sequence[Role], kind: str) -> list[tuple[str | None, list[Role]]]:
    """The roles of one line each: of one office of one body, and those told without one where there is one only."""
    groups: dict[tuple[str, str | None, str | None], list[Role]] = {}
    bodies: dict[str, set[tuple[str | None, str | None]]] = {}
    for role in told:
        if kind == "person" and role.body is not None:
            bodies.setdefault(office_key(role), set()).add(
                (role.body_entity, _untold(role.body_entity, role.body))
            )
    for role in told:
        office = office_key(role)
        other, name = (role.body_entity, role.body) if kind == "person" else (role.person_entity, role.person)
        body = other, _untold(other, name)
        if kind == "person" and role.body is None and len(bodies.get(office, ())) == 1:
            (body,) = bodies[office]
        groups.setdefault((office, *body), []).append(role)
    return [(other, roles) for (_, other, _), roles in groups.items()]


def _untold(entity: str | None, name: str | None) -> str | None:
    """The name by which what has no entity is told apart."""
    return fold(name) if entity is None and name is not None else None


def _item(site: Site, other: str | None, roles: list[Role], kind: str, page: str) -> str:
    now = [role for role in roles if not role.former] or roles
    shown = next((role for role in now if role.body is not None), now[0])
    name = entity_name(site, other, shown.body if kind == "person" else shown.person, page)
    office = escape(shown.office[:1].upper() + shown.office[1:])
    what = f"{office}{', ' if name else ''}{name}" if kind == "person" else f"{name}: {office}"
    days = dict.fromkeys(day for role in (now[0], now[-1]) if (day := held(role)))
    when = " – ".join(date_label(day, site.words) for day in days)
    over = site.words["page_office_former"] if roles[-1].former else ""
    told = site.words("page_office_told", n=len({role.article for role in roles}))
    source = link(told, site.summaries[roles[-1].article].address, page, "{ .told }")
    return f"- {what} *{' · '.join(part for part in (when, over, source) if part)}*"
