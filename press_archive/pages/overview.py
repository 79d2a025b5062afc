"""The living part of the home page: what the archive holds, latest articles, most mentioned, months.

In: a :class:`Site`. Out: the page overview.md, which the home template shows under the hand-written welcome.
"""

from __future__ import annotations

from press_archive.model import EntityKind, Page
from press_archive.pages.addresses import DATES, OUTLETS, OVERVIEW, list_address
from press_archive.pages.coverage.led import newest_lines
from press_archive.pages.entity_lists import LIST_KINDS, most_mentioned
from press_archive.pages.parts import counted_item, make_page, telling
from press_archive.pages.published import published_in_time
from press_archive.pages.site import Site
from press_archive.pages.this_day import months_told
from press_archive.pages.writing.markdown import escape

_LATEST = 8
_MOST = 10


def overview_page(site: Site) -> Page:
    """Make the overview."""
    words = site.words
    if not site.listed:
        begin = words("page_overview_empty", folder=escape(site.settings.seeds.name))
        lines = [f"# {words['page_overview']}", "", f"## {words['page_holds']}", "", begin]
        return make_page(OVERVIEW, "overview", words["page_overview"], lines)
    lines = [f"# {words['page_overview']}", "", f"## {words['page_holds']}", "", *_holdings(site)]
    latest = "page_latest_stories" if site.coverage.stories else "page_latest"
    lines += ["", f"## {words[latest]}", "", *newest_lines(site, _LATEST, OVERVIEW)]
    for kind, list_kind in LIST_KINDS.items():
        lines += _most(site, kind, list_kind)
    drawn = published_in_time(site, OVERVIEW)
    lines += ["", f"## {words['page_in_time']}", "", drawn] if drawn else []
    # What the script of the front page looks up for the reader's today.
    return make_page(
        OVERVIEW, "overview", words["page_overview"], lines, archive={"months": months_told(site)}
    )


def _most(site: Site, kind: EntityKind, list_kind: str) -> list[str]:
    entities = most_mentioned(site, kind, _MOST)
    if not entities:
        return []
    items = [
        counted_item(site.words, e.name, site.address(e.id), OVERVIEW, telling(site, e)) for e in entities
    ]
    # Where each is named once nobody is named most.
    title = "page_most_" if site.telling(entities[0]) > 1 else "page_list_"
    return ["", f"## {site.words[title + list_kind]}", "", *items]


def _holdings(site: Site) -> list[str]:
    """Count what the archive holds, each count linked to its list."""
    lists = {list_kind: list_address(kind) for kind, list_kind in LIST_KINDS.items()}
    lists |= {"articles": DATES, "outlets": OUTLETS, "dates": DATES}
    return [
        counted_item(site.words, site.words["page_holds_" + name], lists[name], OVERVIEW, count)
        for name, count in site.counts().items()
    ]
