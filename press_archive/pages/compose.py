"""All pages of the site, in one pass over the archive.

In: a :class:`Site`. Out: pages, each written nowhere yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from itertools import pairwise

from press_archive.model import Page
from press_archive.pages.addresses import SEARCH
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
    # Only dated articles stand before or after others in time.
    dated = [archived for archived in site.listed if archived.article.published]
    older = {a.article.id: b for a, b in pairwise(dated)}
    newer = {b.article.id: a for a, b in pairwise(dated)}
    for archived in site.archive.articles:
        identifier = archived.article.id
        neighbours = (older.get(identifier), newer.get(identifier))
        yield article_page(site, archived, neighbours, related.get(identifier, ()))


def _search_page(site: Site) -> Page:
    help_text = resources.files("press_archive.search").joinpath(f"help.{site.settings.language}.md")
    title = site.words["page_search"]
    return make_page(SEARCH, "search", title, [help_text.read_text("utf-8")], template="search.html")


def _redirect_pages(site: Site) -> Iterator[Page]:
    """Leave a page at every former address that points to the one now in force."""
    for former, address in site.addresses.redirects.items():
        title = site.words["page_redirect"]
        lines = [link(title, address, former)]
        yield make_page(
            former, "redirect", title, lines, template="redirect.html", redirect_to=address, noindex=True
        )
