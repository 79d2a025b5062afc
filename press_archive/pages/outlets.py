"""Pages of outlets (newspapers, agencies, broadcasters) and the list of them.

In: a :class:`Site`. Out: a page per outlet with its articles, newest first, and a list with counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.vi.sorting import sort_key
from press_archive.model import Page
from press_archive.pages.addresses import OUTLETS
from press_archive.pages.markdown import escape_heading
from press_archive.pages.parts import article_items, counted_item, make_page
from press_archive.pages.site import Site


def outlet_pages(site: Site) -> Iterator[Page]:
    """Yield every outlet's page, then the list, which also counts the articles whose outlet is unknown."""
    words = site.words
    names = sorted(site.by_outlet, key=sort_key)
    for name in names:
        address, articles = site.outlet_address(name), site.by_outlet[name]
        lines = [f"# {escape_heading(name)}", "", words("page_outlet_count", n=len(articles)), ""]
        yield make_page(address, "outlet", name, lines + article_items(site, articles, address))
    unknown = [a for a in site.listed if a.article.outlet is None]
    lines = [f"# {words['page_outlets']}", "", words("page_outlets_note", n=len(names)), ""]
    lines += [
        counted_item(name, site.outlet_address(name), OUTLETS, len(site.by_outlet[name])) for name in names
    ]
    if unknown:
        lines += ["", f"## {words['page_outlet_unknown']}", "", *article_items(site, unknown, OUTLETS)]
    yield make_page(OUTLETS, "outlets", words["page_outlets"], lines)
