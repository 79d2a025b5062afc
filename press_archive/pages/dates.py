"""Pages of days, months and years, the list of them all, and the list of undated articles.

In: a :class:`Site`. Out: a page for each day on which an article was published or its event happened, and for
the months and years around them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from press_archive.model import ArchivedArticle, Page
from press_archive.pages.addresses import DATES, UNDATED, day_address
from press_archive.pages.markdown import link
from press_archive.pages.parts import article_items, counted_item, make_page, month_bars, months_of
from press_archive.pages.site import Site, date_label

_KINDS = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Which dates have pages: by length of their EDTF value, by the date around them, and their place."""

    of_length: Mapping[int, tuple[str, ...]]
    within: Mapping[str, tuple[str, ...]]
    place: Mapping[str, int]


def date_pages(site: Site) -> Iterator[Page]:
    """Yield every day, month and year page, then the two lists."""
    calendar = _calendar(site)
    for edtf, articles in site.by_date.items():
        yield _date_page(site, calendar, edtf, articles)
    yield _undated_page(site)
    yield _index_page(site, calendar)


def _calendar(site: Site) -> _Calendar:
    of_length: defaultdict[int, list[str]] = defaultdict(list)
    within: defaultdict[str, list[str]] = defaultdict(list)
    for edtf in site.by_date:
        of_length[len(edtf)].append(edtf)
        within[edtf.rpartition("-")[0]].append(edtf)
    return _Calendar(
        {length: tuple(dates) for length, dates in of_length.items()},
        {edtf: tuple(dates) for edtf, dates in within.items()},
        {edtf: place for dates in of_length.values() for place, edtf in enumerate(dates)},
    )


def _date_page(site: Site, calendar: _Calendar, edtf: str, articles: Sequence[ArchivedArticle]) -> Page:
    address, kind = day_address(edtf), _KINDS[len(edtf)]
    title = site.words("page_title_" + kind, date=_spoken(edtf))
    lines = [f"# {title}", "", *_around(site, calendar, edtf, address)]
    if kind == "day":
        lines += _day_lists(site, edtf, articles, address)
    else:
        lines += _parts_of(site, calendar, edtf, address)
        # What is known no closer than this year or month stands here; the rest stands on its own page.
        vague = [a for a in articles if all(value == edtf for value in _standing(a, edtf))]
        if vague:
            lines += ["", f"## {site.words['page_day_unknown']}", "", *article_items(site, vague, address)]
    return make_page(address, kind, title, lines, archive={"date": edtf})


def _parts_of(site: Site, calendar: _Calendar, edtf: str, address: str) -> list[str]:
    """List a year's months as bars, a month's days with their articles."""
    parts = calendar.within.get(edtf, ())
    if len(edtf) == 4:
        months = {month: len(site.by_date[month]) for month in parts}
        return (
            ["", f"## {site.words['page_months']}", "", *month_bars(site, address, months)] if months else []
        )
    lines: list[str] = []
    for day in parts:
        lines += ["", f"## {link(date_label(day, site.words), day_address(day), address)}", ""]
        lines += article_items(site, site.by_date[day], address)
    return lines


def _day_lists(site: Site, day: str, articles: Sequence[ArchivedArticle], address: str) -> list[str]:
    """Tell apart what was published on a day and what is reported to have happened on it."""
    published = [a for a in articles if a.article.published and a.article.published.value == day]
    happened = [a for a in articles if a.article.event and a.article.event.value == day]
    lines: list[str] = []
    for key, group in (("page_published", published), ("page_happened", happened)):
        if group:
            lines += ["", f"## {site.words[key]}", "", *article_items(site, group, address)]
    return lines


def _standing(archived: ArchivedArticle, edtf: str) -> list[str]:
    """Return the dates by which an article stands under a month or year."""
    values = (d.value for d in (archived.article.published, archived.article.event) if d)
    return [value for value in values if value.startswith(edtf)]


def _spoken(edtf: str) -> str:
    """Write 2025-08-26 as 26/8/2025, the way a title says it."""
    return "/".join(part.lstrip("0") if len(part) == 2 else part for part in reversed(edtf.split("-")))


def _around(site: Site, calendar: _Calendar, edtf: str, address: str) -> list[str]:
    """Link the month or year a page belongs to, and the pages before and after it of its kind."""
    words, same, place = site.words, calendar.of_length[len(edtf)], calendar.place[edtf]
    wider = edtf.rpartition("-")[0]
    links = []
    if place:
        links.append("← " + link(date_label(same[place - 1], words), day_address(same[place - 1]), address))
    if wider:
        title = words("page_title_" + _KINDS[len(wider)], date=_spoken(wider))
        links.append(link(title, day_address(wider), address))
    else:
        links.append(link(words["page_dates"], DATES, address))
    if place + 1 < len(same):
        links.append(link(date_label(same[place + 1], words), day_address(same[place + 1]), address) + " →")
    return [" · ".join(links), "{: .around }"]


def _undated_page(site: Site) -> Page:
    words = site.words
    articles = [a for a in site.listed if a.article.published is None]
    lines = [f"# {words['page_undated']}", "", words("page_undated_note", n=len(articles)), ""]
    return make_page(
        UNDATED, "undated", words["page_undated"], lines + article_items(site, articles, UNDATED)
    )


def _index_page(site: Site, calendar: _Calendar) -> Page:
    words = site.words
    undated = sum(1 for a in site.listed if a.article.published is None)
    lines = [f"# {words['page_dates']}", "", words["page_dates_note"]]
    highest = max(months_of(site).values(), default=1)
    for year in reversed(calendar.of_length.get(4, ())):
        months = {month: len(site.by_date[month]) for month in calendar.within.get(year, ())}
        title = words("page_title_year", date=year)
        lines += [
            "",
            f"## {link(title, day_address(year), DATES)}",
            "",
            *month_bars(site, DATES, months, highest),
        ]
    lines += [
        "",
        f"## {words['page_undated']}",
        "",
        counted_item(words["page_undated_all"], UNDATED, DATES, undated),
    ]
    return make_page(DATES, "dates", words["page_dates"], lines)
