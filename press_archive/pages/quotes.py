"""What was said, by speaker and by day: the list of speakers, and the words of each year.

In: a :class:`Site`. Out: quotes.html with those quoted most, the newest words and the years; the list of all
speakers; for each year its words by the day on which they were told first, each once with all articles of the year
that tell it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from press_archive.languages import ARCHIVE
from press_archive.model import Entity, Page
from press_archive.pages.addresses import QUOTES, part_address
from press_archive.pages.paging import forward_parts, newest_parts, turn_lines, year_label, year_of
from press_archive.pages.parts import counted_item, make_page
from press_archive.pages.said import ANCHOR, same_lines, tellings, weight_of
from press_archive.pages.same import Same, Telling, gathered
from press_archive.pages.site import Site, date_label
from press_archive.pages.statements import Saying
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape_heading, heading_line, link

_ON_ONE_PAGE, _FOREMOST = 60, 30  # speakers; of more those quoted most, and a list of all
_PART = 500
_NEWEST = 15  # articles whose words stand on the first page
_SPEAKERS = part_address(QUOTES, "speakers")


def quoting(site: Site) -> list[ArticleSummary]:
    """Return the articles that quote somebody, newest first."""
    found = {article for articles in site.quoted.values() for article in articles}
    return [article for article in site.listed if article.id in found]


def newest_quoting(articles: Sequence[ArticleSummary]) -> Sequence[ArticleSummary]:
    """Return those of the articles that quote somebody whose words stand on the first page."""
    return articles[:_NEWEST]


def years_of(articles: Sequence[ArticleSummary]) -> Mapping[str, list[ArticleSummary]]:
    """Return articles by their year; they are sorted, so each year is one run."""
    return {year: list(found) for year, found in groupby(articles, key=year_of)}


def quotes_pages(site: Site, articles: Sequence[ArticleSummary]) -> Iterator[Page]:
    """Yield the first page, and the list of all speakers if it does not have it."""
    words, title = site.words, site.words["page_quotes"]
    people = _speakers(site)
    count = words("page_quotes_note", n=len(articles), speakers=len(people))
    lines = [f"# {title}", "", count if articles else words["page_quotes_none"]]
    if people:
        lines += _foremost(site, people)
    if articles:
        lines += ["", heading_line(2, words["page_quotes_newest"], "newest"), ""]
        lines += _by_day(site, _told(site, newest_quoting(articles)), QUOTES)
        lines += ["", heading_line(2, words["page_by_year"], "years"), ""]
        lines += [
            counted_item(site.words, year_label(site, year), part_address(QUOTES, year), QUOTES, len(found))
            for year, found in years_of(articles).items()
        ]
    yield make_page(QUOTES, "quotes", title, lines)
    if len(people) > _ON_ONE_PAGE:
        yield from _speaker_pages(site, people)


def quotes_of_year(site: Site, year: str, articles: Sequence[ArticleSummary]) -> Iterator[Page]:
    """Yield the pages of what a year's articles quote."""
    title, label = site.words["page_quotes"], year_label(site, year)
    told = _told(site, articles)
    parts = newest_parts(part_address(QUOTES, year), told, lambda one: 90 + weight_of(one))
    for place, part in enumerate(parts):
        lines = [f"# {link(title, QUOTES, part.address)}", "", f"## {escape_heading(label)}"]
        lines += [*turn_lines(site, parts, place), "", *_by_day(site, part.items, part.address)]
        yield make_page(part.address, "quotes", f"{title}, {label}", lines + turn_lines(site, parts, place))


def _told(site: Site, articles: Sequence[ArticleSummary]) -> list[Same[Saying]]:
    """Return what articles quote, what was told first last; within a day by speaker."""
    by_speaker: defaultdict[str, list[Telling[Saying]]] = defaultdict(list)
    for article, saying in tellings(site, [one.id for one in articles]):
        by_speaker[saying.speaker].append((article, saying))
    found = [same for some in by_speaker.values() for same in gathered(some)]
    entities = site.archive.entities
    found.sort(
        key=lambda same: (ARCHIVE.sorting.key(entities[same.first[1].speaker].name), same.first[1].speaker)
    )
    return sorted(found, key=lambda same: same.first[0].published or "", reverse=True)


def _by_day(site: Site, told: Sequence[Same[Saying]], page: str) -> list[str]:
    lines: list[str] = []
    for day, group in groupby(told, key=lambda same: same.first[0].published):
        address = site.date_address(day)
        label = date_label(day, site.words) if day else site.words["page_undated"]
        lines += ["", f"### {link(label, address, page) if address else escape_heading(label)}", ""]
        for same in group:
            lines += same_lines(site, same, page, under=day, speaker=_speaker(site, same, page))
    return lines[1:]


def _speaker(site: Site, same: Same[Saying], page: str) -> str:
    entity = site.archive.entities[same.first[1].speaker]
    return link(entity.name, site.address(entity.id), page, "{ .who }", ANCHOR)


# ── Speakers ──────────────────────────────────────────────────────────────────────────────────────
def _speakers(site: Site) -> list[Entity]:
    """Return who is quoted, in alphabetical order."""
    people = [entity for speaker in site.quoted if (entity := site.entity(speaker))]
    return sorted(people, key=lambda entity: (ARCHIVE.sorting.key(entity.name), entity.id))


def _foremost(site: Site, people: Sequence[Entity]) -> list[str]:
    words = site.words
    if len(people) <= _ON_ONE_PAGE:
        return [
            "",
            heading_line(2, words["page_quotes_speakers"], "speakers"),
            "",
            *_items(site, people, QUOTES),
        ]
    most = sorted(people, key=lambda entity: -len(site.quoted[entity.id]))[:_FOREMOST]
    lines = ["", heading_line(2, words["page_quotes_most"], "speakers"), "", *_items(site, most, QUOTES)]
    everyone = link(words("page_quotes_all", n=len(people)), _SPEAKERS, QUOTES)
    return [*lines, "", everyone, "{: .around }"]


def _speaker_pages(site: Site, people: Sequence[Entity]) -> Iterator[Page]:
    title, heading = site.words["page_quotes"], site.words["page_quotes_speakers"]
    parts = forward_parts(_SPEAKERS, people, _PART)
    for place, part in enumerate(parts):
        lines = [
            f"# {link(title, QUOTES, part.address)}",
            "",
            f"## {heading}",
            *turn_lines(site, parts, place),
        ]
        for letter, some in groupby(part.items, key=lambda entity: ARCHIVE.sorting.letter(entity.name)):
            lines += ["", f"### {escape_heading(letter)}", "", *_items(site, list(some), part.address)]
        lines += turn_lines(site, parts, place)
        yield make_page(part.address, "quotes", f"{title}: {heading}", lines)


def _items(site: Site, people: Sequence[Entity], page: str) -> list[str]:
    """Return a list of speakers with the number of articles that quote them."""
    return [
        counted_item(
            site.words, entity.name, site.address(entity.id), page, len(site.quoted[entity.id]), ANCHOR
        )
        for entity in people
    ]
