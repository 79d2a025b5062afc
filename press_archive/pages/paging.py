"""Long lists in pages of bounded size: by year, and a year in parts.

In: articles newest first, how one is written and what it weighs. Out: the lines of the first page, and further
pages. Parts are counted from the oldest article on, so that a new one changes the newest part and no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from press_archive.model import Page
from press_archive.pages.addresses import part_address
from press_archive.pages.parts import article_item, counted_item, make_page
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape_heading, heading_line, link

T = TypeVar("T")
TEMPLATE = "listed.html"  # of pages of one list by year, in which one may choose
_HEAVIEST = 80_000  # code points of Markdown in one part: some 120 kB as a page
_MOST = 200  # articles in one part
UNDATED_YEAR = "undated"


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A run of a long list and the page it stands on."""

    address: str
    items: tuple[T, ...]
    number: int  # as its address has it


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of articles under one heading: how an article is written on a page, and its length in code points."""

    heading: str
    articles: Sequence[ArticleSummary]  # newest first
    lines_of: Callable[[ArticleSummary, str], list[str]]  # of an article, on the page at an address
    weight_of: Callable[[ArticleSummary], int]
    count_of: Callable[[ArticleSummary], int] = lambda _: 1  # how many articles it stands for
    # of an article on the list's first page, where that tells more than the others do
    opened_of: Callable[[ArticleSummary, str], list[str]] | None = None
    whole: int = 50  # so many stand on one page
    newest: int = 20  # so many are shown where the rest stands by year

    def count(self, articles: Iterable[ArticleSummary]) -> int:
        """Count the articles that some of the list stand for."""
        return sum(map(self.count_of, articles))


def listing_of(site: Site, heading: str, articles: Sequence[ArticleSummary]) -> Listing:
    """Return a list of articles that tells of each its title, day and outlet."""
    return Listing(heading, articles, lambda article, page: [article_item(site, article, page)], _item_weight)


def _item_weight(article: ArticleSummary) -> int:
    return len(article.title) + len(article.address) + 80


def forward_parts(address: str, items: Sequence[T], most: int = _MOST) -> list[Part[T]]:
    """Cut a list in the order it has: the first part at ``address``, the next at p2, p3 …"""
    chunks = [tuple(items[i : i + most]) for i in range(0, len(items), most)] or [()]
    return [
        Part(part_address(address, f"p{number}") if number > 1 else address, chunk, number)
        for number, chunk in enumerate(chunks, 1)
    ]


def newest_parts(address: str, items: Sequence[T], weight_of: Callable[[T], int]) -> list[Part[T]]:
    """Cut a list that is newest first: the newest part at ``address``, the oldest at p1, the next p2 …"""
    chunks: list[list[T]] = [[]]
    weight = 0
    for item in reversed(items):
        more = weight_of(item)
        if chunks[-1] and (weight + more > _HEAVIEST or len(chunks[-1]) == _MOST):
            chunks.append([])
            weight = 0
        chunks[-1].append(item)
        weight += more
    parts = [
        Part(part_address(address, f"p{number}"), tuple(reversed(chunk)), number)
        for number, chunk in enumerate(chunks[:-1], 1)
    ]
    return [Part(address, tuple(reversed(chunks[-1])), len(chunks)), *reversed(parts)]


def turn_lines(site: Site, parts: Sequence[Part[T]], place: int) -> list[str]:
    """Return the line that leads to the parts before and after one, nothing where there is one alone."""
    if len(parts) < 2:
        return []
    page, words = parts[place].address, site.words
    links = [words("page_part", n=parts[place].number, total=len(parts))]
    if place:
        links.insert(0, "← " + link(words["page_part_before"], parts[place - 1].address, page))
    if place + 1 < len(parts):
        links.append(link(words["page_part_after"], parts[place + 1].address, page) + " →")
    return ["", " · ".join(links), "{: .around }"]


def year_of(article: ArticleSummary) -> str:
    """Return the year an article was published in, or ``UNDATED_YEAR``."""
    year = (article.published or "")[:4]
    return year if year.isdigit() else UNDATED_YEAR


def first_lines(site: Site, listing: Listing, address: str) -> list[str]:
    """Return the list as the first page has it: whole, or the newest articles and the years of all."""
    lines = ["", heading_line(2, listing.heading, "articles"), ""]
    if _is_short(listing):
        return lines + _opened(listing, listing.articles, address)
    newest = _light(listing)
    lines += [site.words("page_newest", n=listing.count(newest)), "", *_opened(listing, newest, address)]
    lines += ["", heading_line(2, site.words["page_by_year"], "years"), ""]
    for year, articles in _years(listing):
        count = listing.count(articles)
        lines.append(
            counted_item(site.words, year_label(site, year), part_address(address, year), address, count)
        )
    return lines


def addresses_of(listing: Listing, address: str) -> list[str]:
    """Return where the years of a list stand, in the order of the list; nowhere where the first page has it whole."""
    if _is_short(listing):
        return []
    return [
        part.address
        for year, articles in _years(listing)
        for part in newest_parts(part_address(address, year), articles, listing.weight_of)
    ]


def year_pages(
    site: Site, listing: Listing, address: str, kind: str, title: str, **meta: object
) -> Iterator[Page]:
    """Yield the pages of a list's years, none where the first page has it whole."""
    if _is_short(listing):
        return
    for year, articles in _years(listing):
        parts = newest_parts(part_address(address, year), articles, listing.weight_of)
        label = year_label(site, year)
        for place, part in enumerate(parts):
            lines = [f"# {link(title, address, part.address)}", "", f"## {escape_heading(label)}"]
            lines += [*turn_lines(site, parts, place), "", *_articles(listing, part.items, part.address)]
            lines += turn_lines(site, parts, place)
            yield make_page(part.address, kind, f"{title}, {label}", lines, **meta)


def section_pages(
    site: Site,
    address: str,
    kind: str,
    title: str,
    head: Sequence[str],
    listings: Sequence[Listing],
    **meta: object,
) -> Iterator[Page]:
    """Yield a page of several lists, each under its heading, and as many further parts as they need."""
    entries = [(listing, article) for listing in listings for article in listing.articles]
    parts = newest_parts(address, entries, lambda entry: entry[0].weight_of(entry[1]))
    for place, part in enumerate(parts):
        name = link(title, address, part.address) if place else escape_heading(title)
        lines = [heading_line(1, name, "top")]
        lines += [] if place else ["", *head]
        lines += turn_lines(site, parts, place)
        groups = groupby(part.items, key=lambda entry: entry[0].heading)
        for number, (heading, group) in enumerate(groups, 1):
            lines += ["", heading_line(2, heading, f"s{number}"), ""] if heading else [""]
            for listing, article in group:
                lines += listing.lines_of(article, part.address)
        yield make_page(part.address, kind, title, lines + turn_lines(site, parts, place), **meta)


def _is_short(listing: Listing) -> bool:
    return (
        len(listing.articles) <= listing.whole
        and sum(listing.weight_of(a) for a in listing.articles) <= _HEAVIEST
    )


def _light(listing: Listing) -> Sequence[ArticleSummary]:
    """Return the newest articles that together are not heavier than a part, one at least."""
    weight = 0
    for number, article in enumerate(listing.articles[: listing.newest]):
        weight += listing.weight_of(article)
        if number and weight > _HEAVIEST:
            return listing.articles[:number]
    return listing.articles[: listing.newest]


def _opened(listing: Listing, articles: Sequence[ArticleSummary], page: str) -> list[str]:
    lines_of = listing.opened_of or listing.lines_of
    return [line for article in articles for line in lines_of(article, page)]


def _articles(listing: Listing, articles: Sequence[ArticleSummary], page: str) -> list[str]:
    return [line for article in articles for line in listing.lines_of(article, page)]


def _years(listing: Listing) -> list[tuple[str, list[ArticleSummary]]]:
    """Return the articles of each year, newest year first; they are sorted, so each year is one run."""
    return [(year, list(articles)) for year, articles in groupby(listing.articles, key=year_of)]


def year_label(site: Site, year: str) -> str:
    """Return what a list calls a year, or the articles of none."""
    if year == UNDATED_YEAR:
        return site.words["page_undated"]
    return site.words("page_title_year", date=year)
