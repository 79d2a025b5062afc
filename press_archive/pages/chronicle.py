"""The whole archive in time: its years, and of each the months and days, with who and what is named most.

In: a :class:`Site`. Out: timeline.html, with the months drawn, and a page for each year, day by day: how many
articles, whom most of them name, and the headlines that name most of these. An article stands under the day on which
it was published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from press_archive.languages import ARCHIVE
from press_archive.languages.folding import fold
from press_archive.model import Page
from press_archive.pages.addresses import DATES, TIMELINE, UNDATED, day_address, part_address
from press_archive.pages.indexes import PLAIN_DATE
from press_archive.pages.paging import newest_parts, turn_lines
from press_archive.pages.parts import article_link, make_page
from press_archive.pages.published import published_in_time
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape_heading, link

_NAMES, _HEADLINES = 5, 3  # of a day or month
_LEAN_NAMES, _LEAN_HEADLINES = 3, 1
_OF_YEAR = 12  # names
_TELLING = 10  # names of a period by which its headlines are chosen
_MOST_NAMED = 100  # of one article; a list of thousands tells of nothing


def dated_by_year(site: Site) -> Mapping[str, list[ArticleSummary]]:
    """Return the articles whose year of publication is known, by it, newest first."""
    dated = [one for one in site.listed if one.published and PLAIN_DATE.fullmatch(one.published)]
    return {year: list(found) for year, found in groupby(dated, key=lambda one: (one.published or "")[:4])}


def timeline_page(site: Site, years: Mapping[str, Sequence[ArticleSummary]]) -> Page:
    """Make the page of all years."""
    words, title = site.words, site.words["page_timeline"]
    dated = sum(map(len, years.values()))
    lines = [f"# {title}", "", words("page_timeline_note", n=dated, years=len(years))]
    if left := len(site.listed) - dated:
        undated = link(words("page_timeline_undated", n=left), UNDATED, TIMELINE)
        lines += ["", f"{undated} · {link(words['page_dates'], DATES, TIMELINE)}", "{: .around }"]
    drawn = published_in_time(site, TIMELINE)
    lines += ["", drawn] if drawn else []
    for year, articles in years.items():
        told = link(words("page_title_year", date=year), part_address(TIMELINE, year), TIMELINE)
        lines += ["", f"## {told}", "", *_period(site, articles, TIMELINE, _OF_YEAR)]
    return make_page(TIMELINE, "timeline", title, lines)


def year_of_timeline(site: Site, year: str, articles: Sequence[ArticleSummary]) -> Iterator[Page]:
    """Yield the pages of a year, day by day."""
    title, label = site.words["page_timeline"], site.words("page_title_year", date=year)
    days = [(day, list(found)) for day, found in groupby(articles, key=lambda one: one.published or "")]
    parts = newest_parts(part_address(TIMELINE, year), days, lambda _: 1_200 if not site.lean else 450)
    for place, part in enumerate(parts):
        lines = [f"# {link(title, TIMELINE, part.address)}", "", f"## {escape_heading(label)}"]
        lines += turn_lines(site, parts, place)
        for month, some in groupby(part.items, key=lambda one: one[0][:7]):
            lines += ["", f"### {link(date_label(month, site.words), day_address(month), part.address)}", ""]
            for day, found in some:
                lines += _day(site, day, found, part.address)
        lines += turn_lines(site, parts, place)
        yield make_page(part.address, "timeline", f"{title}, {label}", lines)


def _period(site: Site, articles: Sequence[ArticleSummary], page: str, names: int) -> list[str]:
    """Tell of a year how many articles it has, whom they name and some headlines."""
    counts = _counts(articles)
    most = _links(site, _most(site, counts, names), page)
    lines = [" · ".join([site.words("page_in_articles", n=len(articles)), *most]), "{: .variants }", ""]
    return lines + [f"- {article_link(site, one, page)}" for one in _telling(site, articles, counts)]


def _day(site: Site, day: str, articles: Sequence[ArticleSummary], page: str) -> list[str]:
    counts = _counts(articles)
    most = _links(site, _most(site, counts, _LEAN_NAMES if site.lean else _NAMES), page, "{ .told }")
    when = link(date_label(day, site.words), site.date_address(day) or DATES, page, "{ .who }")
    about = " · ".join([site.words("page_in_articles", n=len(articles)), *most])
    headlines = [f"    - {article_link(site, one, page)}" for one in _telling(site, articles, counts)]
    return [f"- {when} *{about}*", *headlines]


def _counts(articles: Sequence[ArticleSummary]) -> Counter[str]:
    """Count the articles that tell of each entity."""
    return Counter(
        one
        for article in articles
        for one, times in zip(article.named[:_MOST_NAMED], article.times[:_MOST_NAMED], strict=True)
        if times
    )


def _most(site: Site, counts: Counter[str], most: int) -> list[tuple[str, int]]:
    """Return those named by the most articles that have a page; ties by the alphabet."""
    with_page = ((count, one) for one, count in counts.items() if site.entity(one))
    ranked = sorted(with_page, key=lambda found: -found[0])
    least = ranked[most - 1][0] if len(ranked) >= most else 0
    foremost = [(one, count) for count, one in ranked if count >= least]
    entities = site.archive.entities
    foremost.sort(key=lambda found: (-found[1], ARCHIVE.sorting.key(entities[found[0]].name), found[0]))
    return foremost[:most]


def _links(site: Site, most: Sequence[tuple[str, int]], page: str, attributes: str = "") -> Iterator[str]:
    for one, count in most:
        yield f"{link(site.archive.entities[one].name, site.address(one), page, attributes)} {count}"


def _telling(
    site: Site, articles: Sequence[ArticleSummary], counts: Counter[str]
) -> Iterator[ArticleSummary]:
    """Yield the articles that name most of those named most; none whose headline another has."""
    foremost = dict(_most(site, counts, _TELLING))
    ranked = sorted(
        articles,
        key=lambda one: (-sum(foremost.get(name, 0) for name in one.named), one.published or "", one.id),
    )
    seen: set[str] = set()
    for article in ranked:
        title = fold(site.title(article))
        if title not in seen:
            seen.add(title)
            yield article
        if len(seen) == (_LEAN_HEADLINES if site.lean else _HEADLINES):
            return
