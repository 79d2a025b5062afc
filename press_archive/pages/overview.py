"""The living part of the home page: what the archive holds, latest articles, most mentioned, months.

In: a :class:`Site`. Out: the page overview.md, which the home template shows under the hand-written welcome.
"""

from __future__ import annotations

from press_archive.model import EntityKind, Page
from press_archive.pages.addresses import FOLDERS
from press_archive.pages.dates import INDEX as DATES
from press_archive.pages.entity import LIST_KINDS, most_mentioned
from press_archive.pages.outlets import INDEX as OUTLETS
from press_archive.pages.parts import article_items, counted_item, make_page, month_bars, months_of
from press_archive.pages.site import Site

ADDRESS = "overview.html"
_LATEST = 8
_MOST = 10


def overview_page(site: Site) -> Page:
    """Make the overview."""
    words = site.words
    lines = [f"# {words['page_overview']}", "", f"## {words['page_holds']}", "", *_holdings(site)]
    lines += ["", f"## {words['page_latest']}", "", *article_items(site, site.listed[:_LATEST], ADDRESS)]
    for kind, list_kind in LIST_KINDS.items():
        lines += _most(site, kind, list_kind)
    lines += ["", f"## {words['page_months']}", "", *month_bars(site, ADDRESS, months_of(site))]
    return make_page(ADDRESS, "overview", words["page_overview"], lines)


def _most(site: Site, kind: EntityKind, list_kind: str) -> list[str]:
    entities = most_mentioned(site, kind, _MOST)
    if not entities:
        return []
    items = [counted_item(e.name, site.address(e.id), ADDRESS, len(e.articles)) for e in entities]
    return ["", f"## {site.words['page_most_' + list_kind]}", "", *items]


def _holdings(site: Site) -> list[str]:
    """Count what the archive holds, each count linked to its list."""
    words = site.words
    rows = [("page_holds_articles", DATES, len(site.listed))]
    for kind, list_kind in LIST_KINDS.items():
        count = sum(1 for e in site.archive.entities.values() if e.kind == kind and site.entity(e.id))
        rows.append((f"page_holds_{list_kind}", f"{FOLDERS[kind]}/index.html", count))
    rows.append(("page_holds_outlets", OUTLETS, len(site.by_outlet)))
    rows.append(("page_holds_days", DATES, sum(1 for edtf in site.by_date if len(edtf) == 10)))
    return [counted_item(words[key], address, ADDRESS, count) for key, address, count in rows]
