"""The lists of people, organisations and places, in Vietnamese order.

In: a :class:`Site`. Out: a page per kind; where names are many, a page per letter, in parts if need be. A name
without a page of its own leads to the article that names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from press_archive.languages import ARCHIVE
from press_archive.languages.language import SortKey
from press_archive.model import Entity, EntityKind, Page
from press_archive.pages.addresses import letter_address, list_address, part_address
from press_archive.pages.drawings.place_map import all_places_map, place_points
from press_archive.pages.paging import forward_parts, turn_lines
from press_archive.pages.parts import counted_item, make_page, telling
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import escape, escape_heading, guard_start, link

LIST_KINDS: Mapping[EntityKind, str] = {
    "person": "people",
    "organization": "organizations",
    "place": "places",
}
_ON_ONE_PAGE = 600  # names; more are listed by letter
_PART = 500
_FOREMOST = 60
_MOST, _BY_COUNT = "most", 1_000  # where the foremost stand by their number of articles, and how many


@dataclass(frozen=True, slots=True)
class NameList:
    """The list of one kind's names."""

    kind: EntityKind
    letters: Mapping[str, Sequence[Entity]]  # by the letter they are listed under; in no order

    @property
    def name(self) -> str:
        return LIST_KINDS[self.kind]

    @property
    def address(self) -> str:
        return list_address(self.kind)

    @property
    def entities(self) -> list[Entity]:
        return [entity for entities in self.letters.values() for entity in entities]

    @property
    def has_letter_pages(self) -> bool:
        return sum(map(len, self.letters.values())) > _ON_ONE_PAGE

    def letters_in_order(self) -> list[str]:
        """Return the letters by the alphabet; what begins with none of them, "#", comes first."""
        return sorted(self.letters, key=lambda letter: (letter != "#", ARCHIVE.sorting.key(letter)))


def name_lists(site: Site) -> Iterator[NameList]:
    """Yield the list of each kind."""
    by_kind = site.again(_by_letter, site.archive.entities)
    return (NameList(kind, by_kind[kind]) for kind in LIST_KINDS)


def _by_letter(entities: Mapping[str, Entity]) -> Mapping[EntityKind, Mapping[str, Sequence[Entity]]]:
    found: dict[EntityKind, dict[str, list[Entity]]] = {kind: {} for kind in LIST_KINDS}
    for entity in entities.values():
        if entity.kind in LIST_KINDS:
            found[entity.kind].setdefault(ARCHIVE.sorting.letter(entity.name), []).append(entity)
    return found


def most_mentioned(site: Site, kind: EntityKind, most: int) -> list[Entity]:
    """Return the entities of a kind that the most articles name; ties by the alphabet."""
    ranked = [((-site.telling(e), -e.mentions), e) for e in site.entities_of(kind) if _is_told_of(site, e)]
    ranks = nsmallest(most, (rank for rank, _ in ranked))
    # Only what may be among them is worth the working out of its place in the alphabet.
    foremost = [(rank, e) for rank, e in ranked if rank <= ranks[-1]]
    foremost.sort(key=lambda one: (one[0], ARCHIVE.sorting.key(one[1].name)))
    return [e for _, e in foremost[:most]]


def _is_told_of(site: Site, entity: Entity) -> bool:
    """Whether an entity has a page, and not only for pictures it made."""
    return site.entity(entity.id) is not None and site.telling(entity) > 0


def list_page(site: Site, names: NameList) -> Page:
    """Make the page of a list: all its names, or where they are many the letters they are listed by."""
    entities, address = names.entities, names.address
    title = site.words["page_list_" + names.name]
    lines = [f"# {title}", "", site.words("page_list_note_" + names.name, n=len(entities))]
    lines += _map(site, entities, address) if names.kind == "place" else []
    if names.has_letter_pages:
        lines += _overview(site, names)
    else:
        for letter in names.letters_in_order():
            items = _items(site, sorted(names.letters[letter], key=_place), address)
            lines += ["", f"## {escape_heading(letter)}", "", *items]
    return _page(names, address, title, lines, by_count=names.has_letter_pages)


def letter_pages(site: Site, names: NameList, letter: str) -> Iterator[Page]:
    """Yield the pages of the names under a letter."""
    title = site.words["page_list_" + names.name]
    entities = sorted(names.letters[letter], key=_place)
    parts = forward_parts(letter_address(names.kind, letter), entities, _PART)
    for place, part in enumerate(parts):
        lines = [f"# {link(title, names.address, part.address)}", *_letters(names, part.address, letter)]
        lines += [*turn_lines(site, parts, place), ""]
        lines += [f"## {escape_heading(letter)}", "", *_named(site, part.items, part.address)]
        lines += [*turn_lines(site, parts, place), *_beside(names, part.address, letter)]
        yield _page(names, part.address, f"{title}: {letter}", lines)


def foremost_pages(site: Site, names: NameList) -> Iterator[Page]:
    """Yield the pages of those that the most articles name, by the number of these; a thousand, of few names all."""
    title, heading = site.words["page_list_" + names.name], site.words["page_most_" + names.name]
    entities = most_mentioned(site, names.kind, _BY_COUNT)
    parts = forward_parts(part_address(names.address, _MOST), entities, _PART)
    for place, part in enumerate(parts):
        lines = [f"# {link(title, names.address, part.address)}", *_letters(names, part.address)]
        lines += [*turn_lines(site, parts, place), "", f"## {heading}", ""]
        lines += [*_items(site, part.items, part.address), *turn_lines(site, parts, place)]
        yield _page(names, part.address, f"{title}: {heading}", lines, by_count=True)


def _page(names: NameList, address: str, title: str, lines: Sequence[str], *, by_count: bool = False) -> Page:
    """Return a page of a list.

    The template is told whether all its names stand on one page, in which order, and where else the foremost do.
    """
    known: dict[str, object] = {"kind": names.kind, "many": names.has_letter_pages, "by_count": by_count}
    known["chosen"] = len(names.entities) > 1
    if names.has_letter_pages:
        known["most"] = part_address(names.address, _MOST)
    return make_page(address, names.name, title, lines, template="names.html", archive=known)


def _letters(names: NameList, page: str, here: str = "") -> list[str]:
    """Link the letters, the one of the page itself in bold."""
    letters = (
        f"**{escape(letter)}**" if letter == here else link(letter, letter_address(names.kind, letter), page)
        for letter in names.letters_in_order()
    )
    return ["", guard_start(" · ".join(letters)), "{: .letters }"]


def _beside(names: NameList, page: str, letter: str) -> list[str]:
    """Link the letters before and after one."""
    letters = names.letters_in_order()
    place = letters.index(letter)
    links = [f"← {_letter_link(names, one, page)}" for one in letters[max(0, place - 1) : place]]
    links += [f"{_letter_link(names, one, page)} →" for one in letters[place + 1 : place + 2]]
    return ["", " · ".join(links), "{: .around }"] if links else []


def _letter_link(names: NameList, letter: str, page: str) -> str:
    return link(letter, letter_address(names.kind, letter), page)


def _place(entity: Entity) -> tuple[SortKey, str]:
    return ARCHIVE.sorting.key(entity.name), entity.id


def _map(site: Site, entities: Sequence[Entity], address: str) -> list[str]:
    points = place_points([(e, len(e.articles)) for e in entities], site.addresses.by_id)
    return [line for drawn in all_places_map(points, page=address, words=site.words) for line in ("", drawn)]


def _overview(site: Site, names: NameList) -> list[str]:
    """Link the letters, then name the entities most articles name."""
    address = names.address
    foremost = most_mentioned(site, names.kind, _FOREMOST)
    items = [
        counted_item(site.words, e.name, site.address(e.id), address, telling(site, e)) for e in foremost
    ]
    heading = f"## {site.words['page_most_' + names.name]}"
    more = link(site.words["page_list_most"], part_address(address, _MOST), address)
    return [*_letters(names, address), "", heading, "", *items, "", more, "{: .around }"]


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
        return counted_item(site.words, entity.name, site.address(entity.id), page, telling(site, entity))
    address = site.entity_address(entity)
    count = len(entity.articles)
    way = link(site.words("page_in_articles", n=count), address, page, "{ .at }") if address else str(count)
    return f"- {escape(entity.name)} *{way}*"
