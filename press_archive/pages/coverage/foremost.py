"""The articles of a day: what most articles tell first, and of a long list all of it on pages of their own.

In: a :class:`Site` and the articles that stand under a heading. Out: a :class:`Foremost`, the lines a page has of it,
and the pages of the whole. What comes first has a sentence; where the list is long, a line each follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from press_archive.model import Page
from press_archive.pages.addresses import part_address
from press_archive.pages.coverage.led import (
    Group,
    Untold,
    brief_lines,
    group_lines,
    groups_of,
    most_first,
)
from press_archive.pages.paging import TEMPLATE, Part, newest_parts, turn_lines
from press_archive.pages.parts import make_page
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape_heading, heading_line, link

_BELOW = 3  # articles below a story where not all are named


@dataclass(frozen=True, slots=True)
class Room:
    """How much of a list a page has."""

    whole: int  # articles; of more the page has the foremost entries
    shown: int  # entries
    leads: int  # of these, those that have a sentence


AMPLE, SCANT = Room(whole=24, shown=22, leads=6), Room(whole=6, shown=6, leads=2)


@dataclass(frozen=True, slots=True)
class Foremost:
    """Articles under a heading, put together by story, the stories of most articles first."""

    name: str  # anchor of the heading, and name of the page of all
    heading: str
    groups: Sequence[Group]
    untold: Sequence[Untold] = ()  # what of each article is the same, or told by the page
    room: Room = AMPLE

    @property
    def count(self) -> int:
        """How many articles there are."""
        return sum(map(len, self.groups))

    @property
    def is_long(self) -> bool:
        """Whether the page has less than all of it."""
        return self.count > self.room.whole


def foremost_of(
    site: Site,
    name: str,
    heading: str,
    articles: Sequence[ArticleSummary],
    *,
    untold: Sequence[Untold] = (),
    room: Room = AMPLE,
) -> Foremost:
    """Put the articles under a heading in order."""
    return Foremost(name, heading, most_first(groups_of(site, articles)), untold, room)


def foremost_lines(site: Site, told: Foremost, page: str) -> list[str]:
    """Return the section of a page, or nothing."""
    if not told.groups:
        return []
    lines = ["", heading_line(2, told.heading, told.name), ""]
    for place, group in enumerate(told.groups[: told.room.shown if told.is_long else None]):
        if told.is_long and place >= told.room.leads:
            lines += brief_lines(site, group, page, told.untold)
        else:
            below, lead = _BELOW if told.is_long else None, place < told.room.leads
            lines += group_lines(site, group, page, told.untold, below=below, lead=lead)
    if told.is_long:
        label = site.words("page_foremost_all", n=told.count)
        lines += ["", link(label, part_address(page, told.name), page), "{: .around }"]
    return lines


def foremost_pages(site: Site, told: Foremost, page: str, kind: str, title: str) -> Iterator[Page]:
    """Yield the pages of all of a long list, every article on one of them."""
    parts = _parts(told, page)
    for place, part in enumerate(parts):
        lines = [f"# {link(title, page, part.address)}", "", f"## {escape_heading(told.heading)}"]
        lines += [*turn_lines(site, parts, place), ""]
        for group in part.items:
            lines += group_lines(site, group, part.address, told.untold, below=None)
        lines += turn_lines(site, parts, place)
        known = {"lean": site.lean, "part": True}
        name = f"{title}: {told.heading}"
        yield make_page(part.address, kind, name, lines, template=TEMPLATE, archive=known)


def addresses_of_all(told: Foremost, page: str) -> list[str]:
    """Return where all of a list stands, in its order; nowhere where the page itself has it."""
    return [part.address for part in _parts(told, page)]


def _parts(told: Foremost, page: str) -> list[Part[Group]]:
    if not told.is_long:
        return []
    return newest_parts(part_address(page, told.name), told.groups, _weight)


def _weight(group: Group) -> int:
    return sum(len(article.title) + len(article.address) + 100 for article in group) + 200
