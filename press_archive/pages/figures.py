"""Figures of the whole archive: by unit and day, as tables, with the series that can be drawn.

In: a :class:`Site`. Out: figures.html with the units (of few figures with their table), a table for each unit with
several figures, one table of all others, and the list of units. A lean site has the newest figures of the units
told often; the data file has all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from press_archive.languages import ARCHIVE
from press_archive.model import Page
from press_archive.pages.addresses import FIGURES, part_address, series_address, unit_address
from press_archive.pages.amount_table import amount_table, amounts_in, rows_of, weight_of
from press_archive.pages.amounts import Amount
from press_archive.pages.paging import Part, forward_parts, newest_parts, turn_lines
from press_archive.pages.parts import counted_item, make_page
from press_archive.pages.same import Same
from press_archive.pages.series import series_by_name
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import escape_heading, heading_line, link

_OFTEN, _OFTEN_LEAN = 5, 20  # figures from which on a unit has a page
_LEAN_ROWS = 200
_FEW = 60  # figures that the first page tells itself
_FOREMOST = 120  # units on the first page
_PART = 500
TEMPLATE = "figures.html"
_OTHERS, _UNITS = part_address(FIGURES, "others"), part_address(FIGURES, "units")
_IN_ONE_FILE = 50_000  # figures: the data file of so many is not yet compressed


def often(site: Site) -> Mapping[str, Sequence[str]]:
    """Return the units that have a page, with the articles of their figures."""
    least = _OFTEN_LEAN if site.lean else _OFTEN
    return {unit: found for unit, found in site.measured.items() if len(found) >= least}


def seldom(site: Site) -> Mapping[str, Sequence[str]]:
    """Return the units whose figures stand in one table; a lean site has none."""
    return {} if site.lean else {unit: found for unit, found in site.measured.items() if len(found) < _OFTEN}


def are_few(site: Site) -> bool:
    """Whether there are so few figures, of no unit often, that the first page has their table itself."""
    return not site.lean and not often(site) and sum(map(len, site.measured.values())) <= _FEW


def figures_pages(site: Site) -> Iterator[Page]:
    """Yield the first page, and the list of units if it does not have them all."""
    words, title = site.words, site.words["page_figures"]
    units = sorted(often(site).items(), key=lambda one: (-len(one[1]), ARCHIVE.sorting.key(one[0])))
    count = sum(map(len, site.measured.values()))
    articles = len({article for found in site.measured.values() for article in found})
    lines = [f"# {title}", "", words("page_figures_note", n=count, articles=articles)]
    if site.series:
        lines += ["", heading_line(2, words["page_figures_series"], "series"), ""]
        lines += [
            counted_item(site.words, words["series_" + name], series_address(name), FIGURES, len(told))
            for name, told in series_by_name(site).items()
        ]
    if units:
        lines += ["", heading_line(2, words["page_figures_units"], "units"), ""]
        lines += _items(site, [unit for unit, _ in units[:_FOREMOST]], FIGURES)
    around = (
        [link(words("page_figures_all", n=len(units)), _UNITS, FIGURES)] if len(units) > _FOREMOST else []
    )
    known: dict[str, object] = {"parts": []}
    if are_few(site):
        rows = _rows_of_others(site)
        lines += ["", amount_table(site, rows, FIGURES)] if rows else []
        known["rows"] = len(rows)
    elif seldom(site):
        around.append(link(words["page_figures_others"], _OTHERS, FIGURES))
    lines += ["", " · ".join(around), "{: .around }"] if around else []
    whole = "figures.jsonl" if not site.lean and count < _IN_ONE_FILE else "datapackage.json"
    known |= {"data": f"data/{whole}"} if count else {}
    yield make_page(FIGURES, "figures", title, lines, template=TEMPLATE, archive=known)
    if len(units) > _FOREMOST:
        yield from _unit_list(site, sorted((unit for unit, _ in units), key=ARCHIVE.sorting.key))


def figures_of_unit(site: Site, unit: str, articles: Sequence[str]) -> Iterator[Page]:
    """Yield the pages of a unit's figures."""
    shown = list(islice(dict.fromkeys(articles), _LEAN_ROWS)) if site.lean else articles
    rows = rows_of(amounts_in(site, shown, unit))[: _LEAN_ROWS if site.lean else None]
    is_cut = site.lean and len(articles) > _LEAN_ROWS
    note = [site.words("page_figures_lean", n=len(rows), total=len(articles))] if is_cut else []
    yield from _table_pages(site, unit_address(unit), _label(site, unit), rows, note)


def other_figures(site: Site) -> Iterator[Page]:
    """Yield the pages of the figures whose unit has no page."""
    yield from _table_pages(site, _OTHERS, site.words["page_figures_others"], _rows_of_others(site), [])


def _rows_of_others(site: Site) -> Sequence[Same[Amount]]:
    units = seldom(site)
    articles = {article for found in units.values() for article in found}
    found = amounts_in(site, [one.id for one in site.listed if one.id in articles])
    return rows_of((article, amount) for article, amount in found if amount.unit in units)


def _table_pages(
    site: Site, address: str, label: str, rows: Sequence[Same[Amount]], note: Sequence[str]
) -> Iterator[Page]:
    title = site.words["page_figures"]
    parts = newest_parts(address, rows, weight_of)
    for place, part in enumerate(parts):
        lines = [
            f"# {link(title, FIGURES, part.address)}",
            "",
            heading_line(2, escape_heading(label), "unit"),
        ]
        lines += ["", *note] if note else []
        lines += [*turn_lines(site, parts, place), "", amount_table(site, part.items, part.address)]
        lines += turn_lines(site, parts, place)
        known = {"parts": other_parts(parts, place), "rows": len(rows)}
        yield make_page(part.address, "figures", f"{title}: {label}", lines, template=TEMPLATE, archive=known)


def other_parts(parts: Sequence[Part[Same[Amount]]], place: int) -> list[str]:
    """Return where a table's other parts stand, for the script that fetches them."""
    return [part.address for number, part in enumerate(parts) if number != place]


# ── Units ─────────────────────────────────────────────────────────────────────────────────────────
def _unit_list(site: Site, units: Sequence[str]) -> Iterator[Page]:
    title, heading = site.words["page_figures"], site.words["page_figures_units"]
    parts = forward_parts(_UNITS, units, _PART)
    for place, part in enumerate(parts):
        lines = [
            f"# {link(title, FIGURES, part.address)}",
            "",
            f"## {heading}",
            *turn_lines(site, parts, place),
        ]
        lines += ["", *_items(site, part.items, part.address), *turn_lines(site, parts, place)]
        yield make_page(part.address, "figures", f"{title}: {heading}", lines)


def _items(site: Site, units: Sequence[str], page: str) -> list[str]:
    return [
        counted_item(site.words, _label(site, unit), unit_address(unit), page, len(site.measured[unit]))
        for unit in units
    ]


def _label(site: Site, unit: str) -> str:
    return unit or site.words["page_figures_plain"]
