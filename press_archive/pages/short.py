"""Short addresses that last: a/c6.html#c68d8abeb87f, of an article's id alone, whatever its page is called.

In: a :class:`Site`. Out: pages of all articles whose ids begin alike, each leading to the article's page. A page an
article would double the files of an archive, of which hosts allow a number; these are 256 at most. They need no
server, and where no script runs the address still ends at a link to the article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from press_archive.model import Page
from press_archive.pages.parts import article_entry, make_page
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary

_BEGIN = 2  # hex digits of an id by which its page is named


def short_page_address(identifier: str) -> str:
    """Return the page that leads to an article; its id is the anchor there (overrides/article/cite.html)."""
    return f"a/{identifier[:_BEGIN]}.html"


def by_short_page(site: Site) -> Mapping[str, Sequence[ArticleSummary]]:
    """Return the articles by the page of their short addresses, in the order of their ids; withdrawn ones, too."""
    found: dict[str, list[ArticleSummary]] = {}
    for summary in sorted(site.summaries.values(), key=lambda one: one.id):
        found.setdefault(short_page_address(summary.id), []).append(summary)
    return found


def short_page(site: Site, address: str, articles: Sequence[ArticleSummary]) -> Page:
    """Make the page at which the short addresses of some articles end."""
    listed = [{"id": one.id, **article_entry(site, one, brief=True)} for one in articles]
    title = site.words["page_short"]
    return make_page(
        address, "short", title, [], template="short.html", noindex=True, archive={"articles": listed}
    )
