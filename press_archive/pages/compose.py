"""All pages of the site, in one pass over the archive.

In: a :class:`Site`. Out: pages, each written nowhere yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from press_archive.model import Page
from press_archive.pages.article import article_page
from press_archive.pages.dates import date_pages
from press_archive.pages.editors import editors_page
from press_archive.pages.entity import entity_lists, entity_pages
from press_archive.pages.markdown import link
from press_archive.pages.outlets import outlet_pages
from press_archive.pages.overview import overview_page
from press_archive.pages.parts import make_page
from press_archive.pages.related import related_articles
from press_archive.pages.site import Site


def compose(site: Site) -> Iterator[Page]:
    """Yield every generated page."""
    yield from _article_pages(site)
    yield from entity_pages(site)
    yield from entity_lists(site)
    yield from date_pages(site)
    yield from outlet_pages(site)
    yield overview_page(site)
    yield editors_page(site)
    yield _search_page(site)
    yield from _redirect_pages(site)


def _article_pages(site: Site) -> Iterator[Page]:
    related = related_articles(site.archive)
    places = {archived.article.id: place for place, archived in enumerate(site.listed)}
    for archived in site.archive.articles:
        place = places.get(archived.article.id)
        older = newer = None
        if place is not None:
            older = site.listed[place + 1] if place + 1 < len(site.listed) else None
            newer = site.listed[place - 1] if place else None
        yield article_page(site, archived, (older, newer), related.get(archived.article.id, ()))


def _search_page(site: Site) -> Page:
    help_text = resources.files("press_archive.search").joinpath(f"help.{site.settings.language}.md")
    title = site.words["page_search"]
    return make_page("search.html", "search", title, [help_text.read_text("utf-8")], template="search.html")


def _redirect_pages(site: Site) -> Iterator[Page]:
    """Leave a page at every former address that points to the one now in force."""
    for former, address in site.addresses.redirects.items():
        title = site.words["page_redirect"]
        lines = [link(title, address, former)]
        yield make_page(
            former, "redirect", title, lines, template="redirect.html", redirect_to=address, noindex=True
        )
