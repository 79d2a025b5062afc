"""Offices over time: on a person's page the offices held, on a body's page the people who hold them.

In: a :class:`Site`. Out: Markdown lines, and further pages where there are many. An office is told as the articles
tell it, as of the day of the article, with a link to it; the same office of the same body told again is one line with
its first and last day, and one that was last told as over says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.languages.language import SortKey
from press_archive.model import Entity, Page, Role
from press_archive.pages.addresses import part_address
from press_archive.pages.offices import held, office_key
from press_archive.pages.paging import forward_parts, turn_lines
from press_archive.pages.parts import entity_name, make_page
from press_archive.pages.site import Site, date_label
from press_archive.pages.writing.markdown import escape, heading_line, link

ANCHOR = "offices"
_WHOLE, _FOREMOST = 8, 6  # so many stand on the entity's page; of more the foremost
_Group = tuple[str | None, list[Role]]  # whose office it is, or whose body's; as the articles tell it


def office_lines(site: Site, entity: Entity, told: Sequence[Role], page: str) -> list[str]:
    """Return the section of an entity's page, or nothing; of many offices those that most articles tell of."""
    groups = _groups(told, entity.kind)
    if not groups:
        return []
    ordered = _ordered(site, groups, entity.kind)
    # Sorting keeps the order of what is equal.
    shown = sorted(ordered, key=_weight)[:_FOREMOST] if _goes_on(groups) else ordered
    lines = ["", heading_line(2, _title(site, entity), ANCHOR), ""]
    lines += [_item(site, other, roles, entity.kind, page) for other, roles in shown]
    if not _goes_on(groups):
        return lines
    key = "page_offices_all" if entity.kind == "person" else "page_officers_all"
    everything = link(site.words(key, n=len(groups)), part_address(page, ANCHOR), page)
    return [*lines, "", everything, "{: .around }"]


def office_pages(site: Site, entity: Entity, told: Sequence[Role], page: str) -> Iterator[Page]:
    """Yield the pages of all offices, none where the entity's own page has them all."""
    groups = _groups(told, entity.kind)
    if not _goes_on(groups):
        return
    title = f"{entity.name}: {_title(site, entity)}"
    parts = forward_parts(part_address(page, ANCHOR), _ordered(site, groups, entity.kind))
    for place, part in enumerate(parts):
        lines = [f"# {link(entity.name, page, part.address)}", ""]
        lines += [heading_line(2, _title(site, entity), ANCHOR), *turn_lines(site, parts, place), ""]
        lines += [_item(site, other, roles, entity.kind, part.address) for other, roles in part.items]
        yield make_page(part.address, entity.kind, title, lines + turn_lines(site, parts, place))


def _title(site: Site, entity: Entity) -> str:
    return site.words["page_offices" if entity.kind == "person" else "page_officers"]


def _goes_on(groups: Sequence[_Group]) -> bool:
    return len(groups) > _WHOLE


def _weight(group: _Group) -> tuple[bool, int]:
    _, roles = group
    return roles[-1].former, -len({role.article for role in roles})


def _ordered(site: Site, groups: Sequence[_Group], kind: str) -> list[_Group]:
    """Return the offices of a person as they were held, those of a body by the names of its people."""
    if kind == "person":
        return list(groups)

    def place(group: _Group) -> tuple[SortKey, str]:
        other, roles = group
        entity = site.known(other)
        return ARCHIVE.sorting.key(entity.name if entity else roles[-1].person), fold(roles[-1].office)

    return sorted(groups, key=place)


def _groups(told: Sequence[Role], kind: str) -> list[_Group]:
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
    days = [day for role in now if (day := held(role))]  # in order, those of undated articles left out
    when = " – ".join(date_label(day, site.words) for day in dict.fromkeys([*days[:1], *days[-1:]]))
    over = site.words["page_office_former"] if roles[-1].former else ""
    articles = len({role.article for role in roles})
    told = site.words("page_office_told" if articles == 1 else "page_office_told_newest", n=articles)
    newest = next((role for role in reversed(roles) if role.as_of), roles[-1])
    source = link(told, site.summaries[newest.article].address, page, "{ .told }")
    return f"- {what} *{' · '.join(part for part in (when, over, source) if part)}*"
