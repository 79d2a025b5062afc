"""Offices over time: on a person's page the offices held, on a body's page the people who hold them.

In: a :class:`Site`. Out: Markdown lines, and the page of all offices, each with the articles that tell it. An office
is told as the articles tell it, as of their days; the same office of the same body told again is one line with its
first and last day, and one that was last told as over says so. A lean site has that page where offices are many, and
of each office the newest article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.languages.language import SortKey
from press_archive.model import Entity, Page, Role
from press_archive.pages.addresses import part_address
from press_archive.pages.offices import held, office_key
from press_archive.pages.paging import Part, forward_parts, turn_lines
from press_archive.pages.parts import article_items, entity_name, make_page
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape, heading_line, link

ANCHOR = "offices"
_WHOLE, _FOREMOST = 8, 6  # so many stand on the entity's page; of more the foremost
_ON_A_PAGE = 60  # offices
_Group = tuple[str | None, list[Role]]  # whose office it is, or whose body's; as the articles tell it


def office_lines(site: Site, entity: Entity, told: Sequence[Role], page: str) -> list[str]:
    """Return the section of an entity's page, or nothing; of many offices those that most articles tell of."""
    groups = _groups(told, entity.kind)
    if not groups:
        return []
    ordered = _ordered(site, groups, entity.kind)
    ways = _ways(site, ordered, page)
    numbered = list(enumerate(ordered, 1))
    # Sorting keeps the order of what is equal.
    shown = sorted(numbered, key=lambda one: _weight(one[1]))[:_FOREMOST] if _goes_on(groups) else numbered
    lines = ["", heading_line(2, _title(site, entity), ANCHOR), ""]
    lines += [_item(site, group, entity.kind, page, _place(ways, number)) for number, group in shown]
    if not _goes_on(groups):
        return lines
    key = "page_offices_all" if entity.kind == "person" else "page_officers_all"
    everything = link(site.words(key, n=len(groups)), part_address(page, ANCHOR), page)
    return [*lines, "", everything, "{: .around }"]


def office_pages(site: Site, entity: Entity, told: Sequence[Role], page: str) -> Iterator[Page]:
    """Yield the pages of all offices, none where the entity's own page tells all that they would."""
    groups = _ordered(site, _groups(told, entity.kind), entity.kind)
    parts = _parts(site, groups, page)
    title = f"{entity.name}: {_title(site, entity)}"
    for place, part in enumerate(parts):
        lines = [f"# {link(entity.name, page, part.address)}", ""]
        lines += [heading_line(2, _title(site, entity), ANCHOR), *turn_lines(site, parts, place)]
        lines += [""] if site.lean else []
        for number, group in part.items:
            if site.lean:
                lines.append(_item(site, group, entity.kind, part.address))
            else:
                office = _office(site, group, entity.kind, part.address)
                lines += ["", heading_line(3, office, _anchor(number)), ""]
                lines += article_items(site, _articles(site, group), part.address)
        yield make_page(part.address, entity.kind, title, lines + turn_lines(site, parts, place))


def _parts(site: Site, ordered: Sequence[_Group], page: str) -> list[Part[tuple[int, _Group]]]:
    """Return the pages of all offices, each with its number; none where the entity's own page is enough."""
    told_again = not site.lean and any(len(_articles(site, group)) > 1 for group in ordered)
    if not (told_again or _goes_on(ordered)):
        return []
    return forward_parts(part_address(page, ANCHOR), list(enumerate(ordered, 1)), _ON_A_PAGE)


def _ways(site: Site, ordered: Sequence[_Group], page: str) -> Mapping[int, str]:
    """Return on which page the articles of each office stand, by its number; of a lean site on none."""
    parts = [] if site.lean else _parts(site, ordered, page)
    return {number: part.address for part in parts for number, _ in part.items}


def _place(ways: Mapping[int, str], number: int) -> str:
    return f"{ways[number]}#{_anchor(number)}" if number in ways else ""


def _anchor(number: int) -> str:
    return f"o{number}"


def _articles(site: Site, group: _Group) -> list[ArticleSummary]:
    """Return the articles that tell an office, the newest first, undated ones last."""
    found = [site.summaries[article] for article in dict.fromkeys(role.article for role in group[1])]
    return sorted(found, key=lambda one: (one.published or "", one.id), reverse=True)


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


def _item(site: Site, group: _Group, kind: str, page: str, all_of_it: str = "") -> str:
    """An office on one line; ``all_of_it`` is where its articles stand, else the newest is linked."""
    _, roles = group
    now = [role for role in roles if not role.former] or roles
    days = [day for role in now if (day := held(role))]  # in order, those of undated articles left out
    when = " – ".join(date_label(day, site.words) for day in dict.fromkeys([*days[:1], *days[-1:]]))
    over = site.words["page_office_former"] if roles[-1].former else ""
    source = _source(site, group, page, all_of_it)
    about = " · ".join(part for part in (when, over, source) if part)
    return f"- {_office(site, group, kind, page)} *{about}*"


def _office(site: Site, group: _Group, kind: str, page: str) -> str:
    """Name an office and its body, or who holds it."""
    other, roles = group
    now = [role for role in roles if not role.former] or roles
    shown = next((role for role in now if role.body is not None), now[0])
    name = entity_name(site, other, shown.body if kind == "person" else shown.person, page)
    office = escape(shown.office[:1].upper() + shown.office[1:])
    return f"{office}{', ' if name else ''}{name}" if kind == "person" else f"{name}: {office}"


def _source(site: Site, group: _Group, page: str, all_of_it: str) -> str:
    """Link the articles that tell an office: the one, the list of them, or of a lean site the newest."""
    _, roles = group
    articles = len(_articles(site, group))
    if all_of_it and articles > 1:
        address, _, anchor = all_of_it.partition("#")
        return link(site.words("page_office_told", n=articles), address, page, "{ .told }", anchor)
    told = site.words("page_office_told" if articles == 1 else "page_office_told_newest", n=articles)
    newest = next((role for role in reversed(roles) if role.as_of), roles[-1])
    return link(told, site.summaries[newest.article].address, page, "{ .told }")
