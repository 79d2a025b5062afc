"""The lists of people, organisations and places, in Vietnamese order.

In: a :class:`Site`. Out: a page per kind; where names are many, a page per letter, in parts if need be. A name
without a page of its own leads to the article that names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from press_archive.languages.vi.sorting import index_letter, sort_key
from press_archive.model import Entity, EntityKind, Page
from press_archive.pages.addresses import letter_address, list_address
from press_archive.pages.markdown import escape, escape_heading, guard_start, link
from press_archive.pages.paging import forward_parts, turn_lines
from press_archive.pages.parts import counted_item, make_page
from press_archive.pages.place_map import all_places_map, place_points
from press_archive.pages.site import Site

LIST_KINDS: Mapping[EntityKind, str] = {
    "person": "people",
    "organization": "organizations",
    "place": "places",
}
_ON_ONE_PAGE = 600  # names; more are listed by letter
_PART = 500
_FOREMOST = 60

Letters = Sequence[tuple[str, Sequence[Entity]]]


def entity_lists(site: Site) -> Iterator[Page]:
    """Yield the lists of each kind."""
    for kind, list_kind in LIST_KINDS.items():
        yield from _list_pages(site, kind, list_kind)


def most_mentioned(site: Site, kind: EntityKind, most: int) -> list[Entity]:
    """Return the entities of a kind that the most articles name; ties in Vietnamese order."""
    entities = (e for e in site.entities_of(kind) if site.entity(e.id))
    return sorted(entities, key=lambda e: (-len(e.articles), -e.mentions, sort_key(e.name)))[:most]


def _list_pages(site: Site, kind: EntityKind, list_kind: str) -> Iterator[Page]:
    address, title = list_address(kind), site.words["page_list_" + list_kind]
    ordered = sorted(site.entities_of(kind), key=lambda e: (sort_key(e.name), e.id))
    letters = _by_letter(ordered)
    lines = [f"# {title}", "", site.words("page_list_note_" + list_kind, n=len(ordered))]
    lines += _map(site, ordered, address) if kind == "place" else []
    if len(ordered) <= _ON_ONE_PAGE:
        for letter, entities in letters:
            lines += ["", f"## {escape_heading(letter)}", "", *_items(site, entities, address)]
        yield make_page(address, list_kind, title, lines)
        return
    lines += _overview(site, kind, letters, address)
    yield make_page(address, list_kind, title, lines)
    for letter, entities in letters:
        yield from _letter_pages(site, kind, list_kind, letter, entities)


def _by_letter(ordered: Sequence[Entity]) -> Letters:
    """Group by letter; names under "#" stand before and after the letters, and are brought together."""
    letters: dict[str, list[Entity]] = {}
    for entity in ordered:
        letters.setdefault(index_letter(entity.name), []).append(entity)
    return list(letters.items())


def _map(site: Site, entities: Sequence[Entity], address: str) -> list[str]:
    points = place_points([(e, len(e.articles)) for e in entities], site.addresses.by_id)
    return [line for drawn in all_places_map(points, page=address, words=site.words) for line in ("", drawn)]


def _overview(site: Site, kind: EntityKind, letters: Letters, address: str) -> list[str]:
    """Link the letters, then name the entities most articles name."""
    jumps = (link(letter, letter_address(kind, letter), address) for letter, _ in letters)
    foremost = most_mentioned(site, kind, _FOREMOST)
    items = [counted_item(e.name, site.address(e.id), address, len(e.articles)) for e in foremost]
    heading = f"## {site.words['page_most_' + LIST_KINDS[kind]]}"
    return ["", " · ".join(jumps), "{: .letters }", "", heading, "", *items]


def _letter_pages(
    site: Site, kind: EntityKind, list_kind: str, letter: str, entities: Sequence[Entity]
) -> Iterator[Page]:
    address, title = list_address(kind), site.words["page_list_" + list_kind]
    parts = forward_parts(letter_address(kind, letter), entities, _PART)
    for place, part in enumerate(parts):
        lines = [f"# {link(title, address, part.address)}", *turn_lines(site, parts, place), ""]
        lines += [f"## {escape_heading(letter)}", "", *_named(site, part.items, part.address)]
        lines += turn_lines(site, parts, place)
        yield make_page(part.address, list_kind, f"{title}: {letter}", lines)


def _named(site: Site, entities: Sequence[Entity], page: str) -> list[str]:
    """Return a part of the names; of a lean site those without a page in a row, which a script makes searches."""
    if not site.lean:
        return _items(site, entities, page)
    rare = dict.fromkeys(entity.name for entity in entities if not site.entity(entity.id))
    lines = _items(site, [entity for entity in entities if site.entity(entity.id)], page)
    if rare:
        row = guard_start(" · ".join(map(escape, rare)))
        lines += ["", site.words["page_list_rare"], "{: .variants }", "", row, "{: .rare }"]
    return lines


def _items(site: Site, entities: Sequence[Entity], page: str) -> list[str]:
    return [_item(site, entity, page) for entity in entities]


def _item(site: Site, entity: Entity, page: str) -> str:
    """A name with its count, linked; without a page of its own it is followed by the way to an article."""
    if site.entity(entity.id):
        return counted_item(entity.name, site.address(entity.id), page, len(entity.articles))
    address = site.entity_address(entity)
    count = len(entity.articles)
    way = link(site.words("page_in_articles", n=count), address, page, "{ .at }") if address else str(count)
    return f"- {escape(entity.name)} *{way}*"
