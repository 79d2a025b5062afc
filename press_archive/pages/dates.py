"""Pages of days, months and years, the list of them all, and the list of undated articles.

In: a :class:`Site`. Out: a page for each day on which an article was published or its event happened, and for
the months and years around them. Of a day of many articles, the stories that most report lead its page; all of it
stands on further ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from press_archive.model import Page
from press_archive.pages.addresses import DATES, UNDATED, day_address
from press_archive.pages.coverage.foremost import (
    SCANT,
    Foremost,
    addresses_of_all,
    foremost_lines,
    foremost_of,
    foremost_pages,
)
from press_archive.pages.coverage.led import brief_lines, groups_of, led_listing, most_first
from press_archive.pages.drawings.calendar import Shaded, drawable
from press_archive.pages.paging import TEMPLATE, section_pages
from press_archive.pages.parts import counted_item, make_page
from press_archive.pages.published import published_counts
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape_heading, heading_line, link

_KINDS = {4: "year", 7: "month", 10: "day"}
_FEW_MONTHS = 3  # whose days are all drawn on the first page
_MOST_IN_MONTH = 200  # articles; beyond, a month's days are counted only, each has a page of its own
_OF_DAY = 3  # entries of each day on the page of its month
_CHOSEN = 8  # articles; among more one may choose


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which dates have pages: by length of their EDTF value, by the date around them, and their place."""

    of_length: Mapping[int, tuple[str, ...]]
    within: Mapping[str, tuple[str, ...]]
    place: Mapping[str, int]
    same_day: Mapping[str, tuple[str, ...]]  # "08-26" → that day in each year, for days of several years
    published: Mapping[str, int]  # articles published then

    def other_years(self, edtf: str) -> tuple[str, ...]:
        """Return the same day in other years; none of a month or year."""
        return tuple(day for day in self.same_day.get(edtf[5:], ()) if day != edtf)

    def beside(self, edtf: str) -> tuple[str, ...]:
        """Return the dates before and after one that have pages of its kind."""
        same, place = self.of_length[len(edtf)], self.place[edtf]
        return same[max(0, place - 1) : place + 2]


def calendar_of(site: Site) -> Calendar:
    """Index the dates that have pages."""
    of_length: defaultdict[int, list[str]] = defaultdict(list)
    within: defaultdict[str, list[str]] = defaultdict(list)
    for edtf in site.by_date:
        of_length[len(edtf)].append(edtf)
        within[edtf.rpartition("-")[0]].append(edtf)
    return Calendar(
        {length: tuple(dates) for length, dates in of_length.items()},
        {edtf: tuple(dates) for edtf, dates in within.items()},
        {edtf: place for dates in of_length.values() for place, edtf in enumerate(dates)},
        _same_days(of_length[10]),
        published_counts(site.listed),
    )


def _same_days(days: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for day in days:
        found[day[5:]].append(day)
    return {day: tuple(some) for day, some in found.items() if len(some) > 1}


def date_pages(site: Site, calendar: Calendar, edtf: str) -> Iterator[Page]:
    """Yield the pages of a day, month or year."""
    kind = _KINDS[len(edtf)]
    if kind == "day":
        yield from _day_pages(site, calendar, edtf)
        return
    title = site.words("page_title_" + kind, date=date_label(edtf, site.words))
    lines = [*_around(site, calendar, edtf, day_address(edtf)), *_parts_of(site, calendar, edtf)]
    # What is known no closer than this year or month stands here; the rest stands on its own page.
    vague = [a for a in site.by_date[edtf] if all(value == edtf for value in _standing(a, edtf))]
    listings = [led_listing(site, site.words["page_day_unknown"], vague)]
    known = {"date": edtf, "lean": site.lean}
    yield from section_pages(site, day_address(edtf), kind, title, lines, listings, archive=known)


def _day_pages(site: Site, calendar: Calendar, day: str) -> Iterator[Page]:
    """Yield the page of a day: what was published on it, then what other days tell to have happened on it."""
    words, address = site.words, day_address(day)
    title = words("page_title_day", date=date_label(day, words))
    published, happened = _of_day(site, day)
    lines = [heading_line(1, escape_heading(title), "top"), "", *_around(site, calendar, day, address)]
    lines += _other_years(site, calendar, day)
    lines += ["", words("page_day_count", n=published.count)] if published.groups else []
    for told in (published, happened):
        lines += foremost_lines(site, told, address)
    parts, chosen = addresses_of_all(published, address), published.count > _CHOSEN
    known = {"date": day, "id": day, "lean": site.lean, "parts": parts, "chosen": chosen}
    yield make_page(address, "day", title, lines, template=TEMPLATE, archive=known)
    for told in (published, happened):
        yield from foremost_pages(site, told, address, "day", title)


def _parts_of(site: Site, calendar: Calendar, edtf: str) -> list[str]:
    """Draw the days of a year or month; below those of a month their articles, or of many how many each has."""
    words, address, parts = site.words, day_address(edtf), calendar.within.get(edtf, ())
    if not parts:
        return []
    drawn = _grids(site, calendar, [edtf] if len(edtf) == len("2025-08") else parts, address)
    lines = ["", drawn] if drawn else []
    if len(edtf) == len("2025") or site.lean or len(site.by_date[edtf]) > _MOST_IN_MONTH:
        items = [_dated_item(site, calendar, part, address) for part in parts]
        title = words["page_months" if len(edtf) == len("2025") else "page_days"]
        return [*lines, "", heading_line(2, title, "days"), "", *items]
    for day in parts:
        lines += ["", f"## {link(date_label(day, words), day_address(day), address)}", ""]
        lines += _foremost_of_day(site, day, address)
    return lines


def _foremost_of_day(site: Site, day: str, page: str) -> list[str]:
    """Return what most articles of a day tell, and the way to the rest."""
    articles = site.by_date[day]
    groups = most_first(groups_of(site, articles))
    lines = [line for group in groups[:_OF_DAY] for line in brief_lines(site, group, page)]
    if len(groups) > _OF_DAY:
        label = site.words("page_foremost_all", n=len(articles))
        lines += ["", link(label, day_address(day), page), "{: .around }"]
    return lines


def _grids(site: Site, calendar: Calendar, months: Sequence[str], page: str) -> str:
    """Draw the days of some months; those of several are small."""
    drawn = [month for month in months if drawable(month)]
    days = [day for month in drawn for day in calendar.within.get(month, ())]
    if not days:
        return ""
    return _shaded(site, calendar, days, page).months(drawn)


def _shaded(site: Site, calendar: Calendar, dates: Sequence[str], page: str) -> Shaded:
    highest = max((calendar.published.get(date, 0) for date in dates), default=0)
    return Shaded(calendar.published, site.by_date, highest, page, site.words)


def _dated_item(site: Site, calendar: Calendar, edtf: str, page: str) -> str:
    """Name a month or day, with how many articles were published then, or how many tell of it that were not."""
    words, published = site.words, calendar.published.get(edtf, 0)
    count = published or words("page_dates_event", n=len(site.by_date[edtf]))
    return counted_item(words, date_label(edtf, words), day_address(edtf), page, count)


def _other_years(site: Site, calendar: Calendar, day: str) -> list[str]:
    """Link the same day in other years, with the number of articles that stand under it."""
    page = day_address(day)
    links = [
        f"{link(other[:4], day_address(other), page)} ({len(site.by_date[other])})"
        for other in calendar.other_years(day)
    ]
    if not links:
        return []
    return ["", f"{site.words['page_other_years']} {' · '.join(links)}", "{: .variants }"]


def _of_day(site: Site, day: str) -> tuple[Foremost, Foremost]:
    """Tell apart what was published on a day and what was not, yet is reported to have happened on it."""
    published = [a for a in site.by_date[day] if a.published == day]
    happened = [a for a in site.by_date[day] if a.published != day]
    return (
        foremost_of(site, "articles", site.words["page_published"], published, untold=["published"]),
        foremost_of(site, "happened", site.words["page_happened"], happened, room=SCANT),
    )


def _standing(article: ArticleSummary, edtf: str) -> list[str]:
    """Return the dates by which an article stands under a month or year."""
    return [value for value in (article.published, article.event) if value and value.startswith(edtf)]


def _around(site: Site, calendar: Calendar, edtf: str, address: str) -> list[str]:
    """Link the month or year a page belongs to, and the pages before and after it of its kind."""
    words, same, place = site.words, calendar.of_length[len(edtf)], calendar.place[edtf]
    wider = edtf.rpartition("-")[0]
    links = []
    if place:
        links.append("← " + link(date_label(same[place - 1], words), day_address(same[place - 1]), address))
    if wider:
        title = words("page_title_" + _KINDS[len(wider)], date=date_label(wider, words))
        links.append(link(title, day_address(wider), address))
    else:
        links.append(link(words["page_dates"], DATES, address))
    if place + 1 < len(same):
        links.append(link(date_label(same[place + 1], words), day_address(same[place + 1]), address) + " →")
    return [" · ".join(links), "{: .around }"]


def undated_pages(site: Site) -> Iterator[Page]:
    """Yield the list of articles without a date."""
    words = site.words
    articles = [a for a in site.listed if a.published is None]
    note = words("page_undated_note", n=len(articles))
    listings = [led_listing(site, "", articles)]
    yield from section_pages(site, UNDATED, "undated", words["page_undated"], [note], listings)


def dates_page(site: Site, calendar: Calendar) -> Page:
    """Make the calendar of all years, with the days of the newest month, of a short archive those of all months."""
    words, published = site.words, calendar.published
    years = tuple(reversed(calendar.of_length.get(4, ())))
    dated = sum(published.get(year, 0) for year in years)
    undated = sum(1 for a in site.listed if a.published is None)
    lines = [f"# {words['page_dates']}", "", words("page_dates_note", n=dated)]
    if years:
        lines += ["", _shaded(site, calendar, calendar.of_length.get(7, ()), DATES).years(years)]
    months = [month for month in calendar.of_length.get(7, ()) if published.get(month)]
    drawn = _grids(site, calendar, months if len(months) <= _FEW_MONTHS else months[-1:], DATES)
    lines += ["", drawn] if drawn else []
    if undated:
        all_undated = counted_item(words, words["page_undated_all"], UNDATED, DATES, undated)
        lines += ["", f"## {words['page_undated']}", "", all_undated]
    return make_page(DATES, "dates", words["page_dates"], lines)
