"""Pages of people, organisations and places.

In: a :class:`Site`. Out: for each entity that has an address a page with its names, offices, timeline, map and
company, and every mention in its sentence, newest first; beyond fifty articles, these go on in pages by year. A lean
site tells the newest articles only, and leads to the search for the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from heapq import nsmallest

from press_archive.languages import ARCHIVE
from press_archive.languages.language import SortKey
from press_archive.model import AuthorityRecord, Entity, Page, Role
from press_archive.pages.authority import Lineage, record_lines
from press_archive.pages.drawings.place_map import place_map, place_points
from press_archive.pages.drawings.timeline import Month, timeline
from press_archive.pages.paging import Listing, first_lines, year_pages
from press_archive.pages.parts import article_item, article_items, counted_item, make_page, quoting_item
from press_archive.pages.roles import office_lines
from press_archive.pages.said import said_by, said_lines, said_pages
from press_archive.pages.site import Site
from press_archive.pages.summary import Appearance, ArticleSummary
from press_archive.pages.writing.markdown import escape, escape_heading, heading_line, link

_NEIGHBOURS = 12
_FEW = 6
# A list of thousands of names makes nobody each other's neighbour, and would cost its square.
_MOST_NAMED = 100
_COMPANY = 200  # so many are looked through for places to draw
# What a lean page has: articles, those of them with a sentence, articles from which on a map or timeline is drawn.
_LEAN_ARTICLES, _LEAN_QUOTED, _LEAN_DRAWN = 10, 2, 10
_LEAN_NEAR = 8  # places on its map


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity with everything its pages tell, small enough to be fetched for one entity at a time."""

    entity: Entity
    address: str
    appearances: Sequence[Appearance]  # newest article first; those not looked at need not be loaded
    roles: Sequence[Role]  # it holds, or people hold in it; oldest first
    company: Sequence[tuple[Entity, int]]  # entities named in the same articles, with the number of these
    record: AuthorityRecord | None


class Alphabet:
    """The place of each entity in the alphabet, worked out when it is first asked for: few are, mostly."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._places: dict[str, tuple[SortKey, str]] = {}

    def place(self, identifier: str) -> tuple[SortKey, str]:
        if identifier not in self._places:
            self._places[identifier] = ARCHIVE.sorting.key(self._entities[identifier].name), identifier
        return self._places[identifier]


def entity_pages(site: Site, entity: Entity, lineage: Lineage, alphabet: Alphabet) -> Iterator[Page]:
    """Yield the pages of an entity that has an address."""
    return pages_of(site, subject_of(site, entity, alphabet), lineage)


def subject_of(site: Site, entity: Entity, alphabet: Alphabet) -> Subject:
    """Gather what an entity's pages tell."""
    told = site.offices.by_person if entity.kind == "person" else site.offices.by_body
    return Subject(
        entity=entity,
        address=site.address(entity.id),
        appearances=site.appearances.get(entity.id, ()),
        roles=told.get(entity.id, ()),
        company=_company(site, entity, alphabet),
        record=site.records.get(entity.record or ""),
    )


def pages_of(site: Site, subject: Subject, lineage: Lineage) -> Iterator[Page]:
    """Yield an entity's page, then those of its years, if its articles are many."""
    entity, address = subject.entity, subject.address
    listing = _listing(site, subject)
    lines = _opening(site, subject)
    lines += record_lines(site, entity, subject.record, lineage, address)
    lines += office_lines(site, entity, subject.roles, address)
    said = said_by(site, entity)
    lines += said_lines(site, entity, said, address)
    lines += _figures(site, subject)
    lines += _neighbours(site, subject)
    lines += _written(site, subject)
    lines += first_lines(site, listing, address)
    yield make_page(address, entity.kind, entity.name, lines, archive=_meta(site, entity))
    yield from year_pages(site, listing, address, entity.kind, entity.name)
    yield from said_pages(site, entity, said, address)


def _opening(site: Site, subject: Subject) -> list[str]:
    """Return an entity's name, its counts, its variants."""
    words, entity = site.words, subject.entity
    lines = [heading_line(1, escape_heading(entity.name), "top"), "", " ".join(_counts(site, entity))]
    if entity.variants:
        variants = " · ".join(escape(variant) for variant in entity.variants)
        lines += ["", f"{words['page_entity_variants']} {variants}", "{: .variants }"]
    outlet = site.outlet_of.get(entity.id)
    if outlet:
        told = link(outlet, site.outlet_address(outlet), subject.address)
        lines += ["", f"{words['page_entity_outlet']} {told}", "{: .variants }"]
    return lines


def _counts(site: Site, entity: Entity) -> Iterator[str]:
    """Say how many articles tell of an entity, how many it wrote, and of how many it made pictures."""
    words, telling = site.words, site.telling(entity)
    summaries = [site.summaries[identifier] for identifier in entity.articles]
    if telling:
        mentions = sum(one.times[one.named.index(entity.id)] for one in summaries)
        yield words("page_entity_count", n=telling, mentions=mentions)
    if written := site.written_by(entity):
        yield words("page_entity_written", n=len(written))
    if pictures := len(summaries) - telling:
        credited = "page_entity_pictures" if entity.kind == "person" else "page_entity_pictures_from"
        yield f"{words(credited, n=pictures)}."


def _written(site: Site, subject: Subject) -> list[str]:
    """Return the newest articles a person wrote."""
    written = site.written_by(subject.entity)
    if not written:
        return []
    heading = heading_line(2, site.words["page_entity_written_title"], "written")
    return ["", heading, "", *article_items(site, written[:_NEIGHBOURS], subject.address)]


def _figures(site: Site, subject: Subject) -> list[str]:
    """Return the timeline of mentions and, of a place, its map."""
    lines: list[str] = []
    if site.lean and len(subject.appearances) < _LEAN_DRAWN:
        return lines
    linked = () if site.lean else site.by_date
    drawn = timeline(_months(site, subject), page=subject.address, words=site.words, linked=linked)
    if drawn:
        lines += ["", heading_line(2, site.words["page_entity_months"], "months"), "", drawn]
    here = place_points([(subject.entity, len(subject.appearances))], site.addresses.by_id)
    if subject.entity.kind == "place" and here:
        near = place_points(subject.company, site.addresses.by_id)[: _LEAN_NEAR if site.lean else None]
        drawn = place_map(here[0], near, page=subject.address, words=site.words)
        lines += ["", heading_line(2, site.words["page_entity_map"], "map"), "", drawn]
    return lines


def _months(site: Site, subject: Subject) -> dict[str, Month]:
    """Count mentions and articles by month of publication, where it is known."""
    months: dict[str, Month] = {}
    for article in subject.entity.articles:
        summary = site.summaries[article]
        edtf = (summary.published or "")[:7]
        if len(edtf) == 7 and edtf.replace("-", "").isdigit():
            known = months.get(edtf, Month(edtf))
            mentions = summary.times[summary.named.index(subject.entity.id)]
            if mentions:
                months[edtf] = Month(edtf, known.articles + 1, known.mentions + mentions)
    return months


def _listing(site: Site, subject: Subject) -> Listing:
    """Return every article that names an entity, each with the sentences that do; the newest, if it is to be lean."""
    told = list(_lean(subject.appearances) if site.lean else subject.appearances)
    by_article = {appearance.article: appearance for appearance in told}
    heading = site.words["page_entity_articles"]
    if len(told) < len(subject.appearances):
        heading = site.words("page_entity_newest", n=len(told))
    return Listing(
        heading,
        [site.summaries[identifier] for identifier in by_article],
        partial(_with_sentences, site, subject.entity, by_article),
        partial(_weight, by_article),
    )


def _lean(appearances: Sequence[Appearance]) -> Iterator[Appearance]:
    """Yield the newest appearances, the first with a sentence, the others without."""
    for place, appearance in enumerate(appearances[:_LEAN_ARTICLES]):
        yield replace(appearance, sentences=appearance.sentences[: 1 if place < _LEAN_QUOTED else 0])


def _with_sentences(
    site: Site, entity: Entity, by_article: Mapping[str, Appearance], article: ArticleSummary, page: str
) -> list[str]:
    appearance = by_article[article.id]
    if appearance.credits and appearance.credits == appearance.mentions:
        credited = "page_entity_picture_here" if entity.kind == "person" else "page_entity_picture_from_here"
        return [article_item(site, article, page), f"    - *{site.words[credited]}*"]
    return [article_item(site, article, page), *map(quoting_item, appearance.sentences)]


def _weight(by_article: Mapping[str, Appearance], article: ArticleSummary) -> int:
    return 200 + sum(len(sentence.text) + 20 for sentence in by_article[article.id].sentences)


def _company(site: Site, entity: Entity, alphabet: Alphabet) -> list[tuple[Entity, int]]:
    """Return the entities with pages that are named in the same articles, by the number of these."""
    shared = Counter(other for i in entity.articles for other in site.summaries[i].named[:_MOST_NAMED])
    del shared[entity.id]
    with_page = [other for other in shared if site.entity(other)]
    entities = site.archive.entities
    ranked = nsmallest(_COMPANY, with_page, key=lambda other: (-shared[other], alphabet.place(other)))
    return [(entities[other], shared[other]) for other in ranked]


def _neighbours(site: Site, subject: Subject) -> list[str]:
    if not subject.company:
        return []
    # Of what shares one article only, a few; it says little.
    often = [(other, count) for other, count in subject.company[:_NEIGHBOURS] if count > 1]
    items = [
        counted_item(other.name, site.address(other.id), subject.address, count)
        for other, count in (often or subject.company)[: _FEW if site.lean or not often else None]
    ]
    note = [] if site.lean else [site.words["page_entity_neighbours_note"], "{: .variants }", ""]
    return ["", heading_line(2, site.words["page_entity_neighbours"], "company"), "", *note, *items]


def _meta(site: Site, entity: Entity) -> dict[str, object]:
    return {
        "id": entity.id,
        "variants": list(entity.variants),
        "same_as": list(entity.same_as),
        "provisional": entity.provisional,
        "articles": len(entity.articles),
        "mentions": entity.mentions,
        "lean": site.lean,
    }
