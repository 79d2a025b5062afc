"""Pages of people, organisations and places.

In: a :class:`Site`. Out: for each entity that has an address a page: at the top what it is, then its offices,
stories, words and figures, its articles, newest first, and beside these who is named with it, its timeline and its
map. What is many goes on in pages of its own. A lean site tells the newest articles only, and leads to the search for
the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from press_archive.model import AuthorityRecord, Entity, Page, Role
from press_archive.pages.addresses import SEARCH
from press_archive.pages.authority import Lineage, record_lines
from press_archive.pages.company import Alphabet, Company, company_lines, company_of, naming
from press_archive.pages.drawings.place_map import place_map, place_points
from press_archive.pages.drawings.timeline import Month
from press_archive.pages.figures_with import figures_with, figures_with_lines, figures_with_pages
from press_archive.pages.indexes import PLAIN_DATE
from press_archive.pages.named_in import listing_of_entity, stories_lines, stories_of, stories_pages
from press_archive.pages.paging import TEMPLATE, addresses_of, first_lines, year_pages
from press_archive.pages.parts import article_items, make_page
from press_archive.pages.published import drawn_in_time
from press_archive.pages.roles import office_lines, office_pages
from press_archive.pages.said import said_by, said_lines, said_pages
from press_archive.pages.site import Site
from press_archive.pages.summary import Appearance
from press_archive.pages.writing.markdown import escape, escape_heading, heading_line, link, relative

_WRITTEN = 12  # articles it wrote
_CHOSEN = 8  # articles; among more one may choose
# What a lean page has: articles from which on a map or timeline is drawn, places on its map.
_LEAN_DRAWN, _LEAN_NEAR = 10, 8


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity with everything its pages tell, small enough to be fetched for one entity at a time."""

    entity: Entity
    address: str
    appearances: Sequence[Appearance]  # newest article first; those not looked at need not be loaded
    roles: Sequence[Role]  # it holds, or people hold in it; oldest first
    company: Company
    record: AuthorityRecord | None


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
        company=company_of(site, entity, alphabet),
        record=site.records.get(entity.record or ""),
    )


def pages_of(site: Site, subject: Subject, lineage: Lineage) -> Iterator[Page]:
    """Yield an entity's page, then those of its years, if its articles are many."""
    entity, address = subject.entity, subject.address
    listing = listing_of_entity(site, entity, subject.appearances)
    stories, said, figures = (
        stories_of(site, entity.articles),
        said_by(site, entity),
        figures_with(site, entity),
    )
    lines = _opening(site, subject)
    lines += record_lines(site, entity, subject.record, lineage, address)
    lines += office_lines(site, entity, subject.roles, address)
    lines += stories_lines(site, stories, address)
    lines += said_lines(site, entity, said, address)
    lines += figures_with_lines(site, figures, address)
    lines += first_lines(site, listing, address)
    lines += company_lines(site, entity, subject.company, address)
    lines += _drawn(site, subject)
    lines += _written(site, subject)
    known = _meta(site, entity, addresses_of(listing, address))
    yield make_page(address, entity.kind, entity.name, lines, template=TEMPLATE, archive=known)
    yield from year_pages(site, listing, address, entity.kind, entity.name, template=TEMPLATE)
    yield from office_pages(site, entity, subject.roles, address)
    yield from stories_pages(site, entity.kind, entity.name, stories, address)
    yield from said_pages(site, entity, said, address)
    yield from figures_with_pages(site, entity, figures, address)


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
    return ["", heading, "", *article_items(site, written[:_WRITTEN], subject.address)]


def _drawn(site: Site, subject: Subject) -> list[str]:
    """Return the timeline of mentions and, of a place, its map."""
    lines: list[str] = []
    if site.lean and len(subject.appearances) < _LEAN_DRAWN:
        return lines
    search = relative(SEARCH, subject.address)

    def naming_then(edtf: str) -> str:
        return f"{search}?{naming(subject.entity, **{'from': edtf, 'to': edtf})}"

    drawn = drawn_in_time(site, _in_time(site, subject), None if site.lean else naming_then)
    if drawn:
        lines += ["", heading_line(2, site.words["page_entity_months"], "months"), "", drawn]
    here = place_points([(subject.entity, len(subject.appearances))], site.addresses.by_id)
    if subject.entity.kind == "place" and here:
        near = place_points(subject.company.often, site.addresses.by_id)[: _LEAN_NEAR if site.lean else None]
        drawn = place_map(here[0], near, page=subject.address, words=site.words)
        lines += ["", heading_line(2, site.words["page_entity_map"], "map"), "", drawn]
    return lines


def _in_time(site: Site, subject: Subject) -> dict[str, Month]:
    """Count mentions and articles by day, month and year of publication, as far as it is known."""
    found: dict[str, Month] = {}
    for article in subject.entity.articles:
        summary = site.summaries[article]
        mentions = summary.times[summary.named.index(subject.entity.id)]
        edtf = summary.published or ""
        while mentions and edtf and PLAIN_DATE.fullmatch(edtf):
            known = found.get(edtf, Month(edtf))
            found[edtf] = Month(edtf, known.articles + 1, known.mentions + mentions)
            edtf = edtf.rpartition("-")[0]
    return found


def _meta(site: Site, entity: Entity, parts: Sequence[str]) -> dict[str, object]:
    known: dict[str, object] = {
        "id": entity.id,
        "variants": list(entity.variants),
        "same_as": list(entity.same_as),
        "provisional": entity.provisional,
        "articles": len(entity.articles),
        "mentions": entity.mentions,
        "lean": site.lean,
    }
    if not site.lean:
        # What the template adds: what is done with the articles, and the files of their list.
        known |= {"parts": list(parts), "chosen": len(entity.articles) > _CHOSEN, "files": True}
    return known
