"""Pages of outlets (newspapers, agencies, broadcasters) and the list of them.

In: a :class:`Site`. Out: a page per outlet with the stories it reports most and its articles, newest first, by year
where there are many; and a list with counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from press_archive.languages import ARCHIVE
from press_archive.model import Page
from press_archive.pages.addresses import OUTLETS
from press_archive.pages.coverage.led import article_line, group_lines, lead_item, led_listing
from press_archive.pages.named_in import STORIES, stories_of, stories_pages, stories_way
from press_archive.pages.paging import TEMPLATE, Listing, addresses_of, first_lines, listing_of, year_pages
from press_archive.pages.parts import counted_item, entity_name, make_page
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape_heading, heading_line
from press_archive.stories import Story

_CHOSEN = 8  # articles; among more one may choose
_WHOLE, _NEWEST = 16, 12  # so many articles stand on its page; of more the newest, and the rest by year
_FOREMOST = 5  # stories of most of its articles
_BELOW = 3  # of its articles below a story
_LEAN_UNKNOWN = 20  # articles of unknown outlets that a lean site lists by outlet


def outlet_pages(site: Site, name: str) -> Iterator[Page]:
    """Yield an outlet's pages."""
    words, address, articles = site.words, site.outlet_address(name), site.by_outlet[name]
    listing = _listing(site, articles)
    stories = stories_of(site, [article.id for article in articles])
    lines = [f"# {escape_heading(name)}", "", words("page_outlet_count", n=len(articles))]
    bodies = [entity_name(site, body, None, address) for body in site.bodies_of(name)]
    lines += ["", f"{words['page_outlet_named']} {' · '.join(bodies)}", "{: .variants }"] if bodies else []
    lines += _story_lines(site, name, stories, address)
    lines += first_lines(site, listing, address)
    # What the template adds: what is done with the articles, and the files of their list.
    known: dict[str, object] = {"id": name}
    if not site.lean:
        parts, chosen = addresses_of(listing, address), len(articles) > _CHOSEN
        known |= {"parts": parts, "chosen": chosen, "files": True}
    yield make_page(address, "outlet", name, lines, template=TEMPLATE, archive=known)
    yield from year_pages(site, listing, address, "outlet", name, template=TEMPLATE)
    yield from stories_pages(site, "outlet", name, stories, address)


def _listing(site: Site, articles: Sequence[ArticleSummary]) -> Listing:
    """Return the list of an outlet's articles; on its first page each with what it opens with."""

    def lines_of(article: ArticleSummary, page: str) -> list[str]:
        return [article_line(site, article, page, ["outlet"])]

    return replace(
        listing_of(site, site.words["page_outlet_articles"], articles),
        lines_of=lines_of,
        opened_of=lambda article, page: lines_of(article, page) + lead_item(site, (article,)),
        whole=_WHOLE,
        newest=_NEWEST,
    )


def _story_lines(site: Site, name: str, stories: Sequence[Story], page: str) -> list[str]:
    """Return the section of the stories that an outlet reports most, each with the newest of its reports."""
    if not stories:
        return []
    lines = ["", heading_line(2, site.words["page_stories"], STORIES), ""]
    for story in stories[:_FOREMOST]:
        own = [site.summaries[one] for one in story.articles if site.summaries[one].outlet == name]
        newest = sorted(own, key=lambda one: one.published or "", reverse=True)
        lines += group_lines(site, tuple(newest), page, ["outlet"], below=_BELOW)
    return lines + stories_way(site, stories, page)


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
