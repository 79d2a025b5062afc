"""Who appears with whom: pairs of people named in the same articles, as lists, and the foremost of them as a drawing.

In: a :class:`Site`. Out: network.html, and a list of all pairs where they are many. A pair counts from three articles
on: of the pairs in an archive most share one article only, which tells little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from press_archive.languages import ARCHIVE
from press_archive.languages.language import SortKey
from press_archive.model import Page
from press_archive.pages.addresses import NETWORK, part_address
from press_archive.pages.drawings.arcs import End, arcs
from press_archive.pages.paging import forward_parts, turn_lines
from press_archive.pages.parts import make_page
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape, escape_heading, heading_line, link, relative

_LEAST = 3  # articles
_MOST_NAMED = 60  # people of one article; a longer list makes nobody company, and would cost its square
_ON_ONE_PAGE, _FOREMOST, _PART = 100, 50, 200  # pairs
_DRAWN = 36  # people
_PAIRS = part_address(NETWORK, "pairs")


@dataclass(frozen=True, slots=True)
class Together:
    """Two people, how many articles name both, and the newest of these."""

    one: str  # entity ids, in alphabetical order of the names
    other: str
    articles: int
    newest: ArticleSummary


def named_together(site: Site) -> Iterator[tuple[ArticleSummary, list[str]]]:
    """Yield the articles in which several people appear who may be a pair, with these people's ids in order."""
    people = site.of_kind["person"]
    often = {one.id for one in people if len(one.articles) >= _LEAST and site.entity(one.id)}
    for article in site.listed:
        # Who only made a picture of it, or signed it, does not appear in it.
        named = [
            one for one, times in zip(article.named, article.times, strict=True) if times and one in often
        ]
        if 1 < len(named) <= _MOST_NAMED:
            yield article, sorted(named)


def together(site: Site) -> list[Together]:
    """Return the pairs of people that enough articles name, those named together most first."""
    entities = site.archive.entities
    counts: Counter[tuple[str, str]] = Counter()
    newest: dict[tuple[str, str], ArticleSummary] = {}
    for article, named in named_together(site):
        for pair in combinations(named, 2):
            counts[pair] += 1
            newest.setdefault(pair, article)

    def place(one: str) -> tuple[SortKey, str]:
        return ARCHIVE.sorting.key(entities[one].name), one

    found = []
    for pair, count in counts.items():
        if count >= _LEAST:
            first, second = sorted(pair, key=place)
            found.append(Together(first, second, count, newest[pair]))
    return sorted(found, key=lambda pair: (-pair.articles, place(pair.one), place(pair.other)))


def network_pages(site: Site) -> Iterator[Page]:
    """Yield the page, and those of all pairs if it does not have them."""
    words, title, pairs = site.words, site.words["page_network"], together(site)
    note = words("page_network_note", n=len(pairs), least=_LEAST)
    lines = [f"# {title}", "", note if pairs else words("page_network_none", least=_LEAST)]
    if pairs:
        shown = pairs if len(pairs) <= _ON_ONE_PAGE else pairs[:_FOREMOST]
        lines += [
            "",
            heading_line(2, words["page_network_pairs"], "pairs"),
            "",
            *_items(site, shown, NETWORK),
        ]
        if len(shown) < len(pairs):
            lines += ["", link(words("page_network_all", n=len(pairs)), _PAIRS, NETWORK), "{: .around }"]
        lines += _drawing(site, pairs)
    yield make_page(NETWORK, "network", title, lines)
    if len(pairs) > _ON_ONE_PAGE:
        yield from _pair_pages(site, pairs)


def _pair_pages(site: Site, pairs: Sequence[Together]) -> Iterator[Page]:
    title, heading = site.words["page_network"], site.words["page_network_pairs"]
    parts = forward_parts(_PAIRS, pairs, _PART)
    for place, part in enumerate(parts):
        lines = [f"# {link(title, NETWORK, part.address)}", "", f"## {escape_heading(heading)}"]
        lines += [*turn_lines(site, parts, place), "", *_items(site, part.items, part.address)]
        yield make_page(
            part.address, "network", f"{title}: {heading}", lines + turn_lines(site, parts, place)
        )


def _items(site: Site, pairs: Sequence[Together], page: str) -> list[str]:
    return [_item(site, pair, page) for pair in pairs]


def _item(site: Site, pair: Together, page: str) -> str:
    """Name a pair, how often it is named and where last."""
    entities = site.archive.entities
    names = " – ".join(link(entities[one].name, site.address(one), page) for one in (pair.one, pair.other))
    newest = pair.newest
    day = date_label(newest.published, site.words) if newest.published else ""
    told = " · ".join(part for part in (day, newest.outlet or "") if part) or site.brief_title(newest)
    count = escape(site.words("page_network_count", n=pair.articles))
    return f"- {names} *{count} {link(told, newest.address, page, '{ .told }')}*"


def _drawing(site: Site, pairs: Sequence[Together]) -> list[str]:
    """Draw the pairs named together most, of a bounded number of people, and say what is left out."""
    words, entities = site.words, site.archive.entities
    places: dict[str, int] = {}
    drawn = []
    for pair in pairs:
        more = [one for one in (pair.one, pair.other) if one not in places]
        if len(places) + len(more) > _DRAWN:
            break
        for one in more:
            places[one] = len(places)
        drawn.append((places[pair.one], places[pair.other], pair.articles))
    ends = [End(entities[one].name, relative(site.address(one), NETWORK)) for one in places]
    told = words("page_network_drawn", n=len(drawn), people=len(ends), left=len(pairs) - len(drawn))
    heading = heading_line(2, words["page_network_drawing"], "drawing")
    return ["", heading, "", told, "", arcs(ends, drawn, words["page_network"])]
