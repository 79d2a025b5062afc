"""Pages of outlets (newspapers, agencies, broadcasters) and the list of them.

In: a :class:`Site`. Out: a page per outlet with its articles, newest first, by year where there are many, and a
list with counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages import ARCHIVE
from press_archive.model import Page
from press_archive.pages.addresses import OUTLETS
from press_archive.pages.coverage.led import led_listing
from press_archive.pages.paging import TEMPLATE, addresses_of, first_lines, year_pages
from press_archive.pages.parts import counted_item, entity_name, make_page
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import escape_heading

_CHOSEN = 8  # articles; among more one may choose
_LEAN_UNKNOWN = 20  # articles of unknown outlets that a lean site lists by outlet


def outlet_pages(site: Site, name: str) -> Iterator[Page]:
    """Yield an outlet's pages."""
    words, address, articles = site.words, site.outlet_address(name), site.by_outlet[name]
    listing = led_listing(site, words["page_outlet_articles"], articles, untold=["outlet"])
    lines = [f"# {escape_heading(name)}", "", words("page_outlet_count", n=len(articles))]
    bodies = [entity_name(site, body, None, address) for body in site.bodies_of(name)]
    lines += ["", f"{words['page_outlet_named']} {' · '.join(bodies)}", "{: .variants }"] if bodies else []
    lines += first_lines(site, listing, address)
    if site.lean:
        yield make_page(address, "outlet", name, lines)
        yield from year_pages(site, listing, address, "outlet", name)
        return
    # What the template adds: what is done with the articles, and the files of their list.
    parts, chosen = addresses_of(listing, address), len(articles) > _CHOSEN
    known = {"id": name, "parts": parts, "chosen": chosen, "files": True}
    yield make_page(address, "outlet", name, lines, template=TEMPLATE, archive=known)
    yield from year_pages(site, listing, address, "outlet", name, template=TEMPLATE)


def outlet_list(site: Site) -> Iterator[Page]:
    """Yield the list of outlets, which also has the articles whose outlet is unknown."""
    words, title = site.words, site.words["page_outlets"]
    names = sorted(site.by_outlet, key=lambda name: ARCHIVE.sorting.key(ARCHIVE.sorting.outlet(name)))
    lines = [f"# {title}", "", words("page_outlets_note", n=len(names)), ""]
    lines += [
        counted_item(words, name, site.outlet_address(name), OUTLETS, len(site.by_outlet[name]))
        for name in names
    ]
    unknown = [article for article in site.listed if article.outlet is None]
    # The list of articles by date has them all; a lean site has no second one.
    listing = led_listing(site, words["page_outlet_unknown"], unknown[: _LEAN_UNKNOWN if site.lean else None])
    if unknown:
        lines += first_lines(site, listing, OUTLETS)
    yield make_page(OUTLETS, "outlets", title, lines)
    yield from year_pages(site, listing, OUTLETS, "outlets", listing.heading)
