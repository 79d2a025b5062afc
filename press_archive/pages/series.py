"""Series: one thing told again and again in figures, by place and time: the level of a river, rain, a price.

In: a :class:`Site`. Out: a page for each kind of series, with a drawing and its numbers for each thing that articles
tell of on three days or more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from press_archive.languages import ARCHIVE
from press_archive.model import Page
from press_archive.pages.addresses import FIGURES, series_address
from press_archive.pages.amount_table import amounts_in
from press_archive.pages.amounts import SeriesKey
from press_archive.pages.drawings.series_chart import Value, series_chart
from press_archive.pages.indexes import SERIES_DAYS
from press_archive.pages.paging import forward_parts, turn_lines
from press_archive.pages.parts import make_page
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import escape_heading, heading_line, link, relative

_ON_A_PAGE = 40


def series_by_name(site: Site) -> Mapping[str, Mapping[SeriesKey, Sequence[str]]]:
    """Return the series of each name, with the articles that tell their values."""
    found: dict[str, dict[SeriesKey, Sequence[str]]] = {}
    for series, articles in sorted(site.series.items()):
        found.setdefault(series[0], {})[series] = articles
    return found


def series_pages(site: Site, name: str, told: Mapping[SeriesKey, Sequence[str]]) -> Iterator[Page]:
    """Yield the pages of the series of a name."""
    title, kind = site.words["page_figures"], site.words["series_" + name]
    drawn = sorted(told, key=lambda series: (ARCHIVE.sorting.key(_label(site, series)), series))
    parts = forward_parts(series_address(name), drawn, _ON_A_PAGE)
    for place, part in enumerate(parts):
        lines = [f"# {link(title, FIGURES, part.address)}", "", heading_line(2, escape_heading(kind), "unit")]
        lines += ["", site.words("page_series_note", days=SERIES_DAYS), *turn_lines(site, parts, place)]
        for series in part.items:
            label = _label(site, series)
            values = _values(site, series, told[series], part.address)
            chart = series_chart(values, site.words, f"{kind}: {label}")
            lines += ["", f"### {escape_heading(label)}", "", chart]
        lines += turn_lines(site, parts, place)
        yield make_page(part.address, "figures", f"{title}: {kind}", lines)


def _label(site: Site, series: SeriesKey) -> str:
    _, what, unit, place = series
    entity = site.known(place)
    name = what[:1].upper() + what[1:] or (entity.name if entity else "")
    return f"{name} ({unit})"


def _values(site: Site, series: SeriesKey, articles: Sequence[str], page: str) -> list[Value]:
    """Return the values told; an article counts once with each value of a day."""
    found: dict[tuple[str, str, str, str], Value] = {}
    for article, amount in amounts_in(site, articles):
        of_series, day = amount.of_series or (None, "")
        if of_series == series:
            outlet = article.outlet or site.brief_title(article)
            href = relative(article.address, page) + ("" if site.lean else f"#{amount.anchor}")
            value = Value(day, Decimal(amount.low), Decimal(amount.high), amount.told, outlet, href)
            found.setdefault((article.id, day, amount.low, amount.high), value)
    return list(found.values())
