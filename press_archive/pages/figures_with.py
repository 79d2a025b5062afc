"""Figures told with a name: on its page those that most articles tell, and the table of all on pages of their own.

In: a :class:`Site` and an entity. Out: Markdown lines and further pages. A figure is told with whoever is named in
its sentence, which stands beside it; what it is of nobody concludes. A lean site has none: there the search tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from press_archive.model import Entity, Page
from press_archive.pages.addresses import part_address
from press_archive.pages.amount_table import amount_table, amounts_in, rows_of, weight_of
from press_archive.pages.amounts import Amount
from press_archive.pages.figures import TEMPLATE, other_parts
from press_archive.pages.paging import newest_parts, turn_lines
from press_archive.pages.parts import make_page, quoted
from press_archive.pages.same import Same, Telling
from press_archive.pages.site import Site, date_label
from press_archive.pages.writing.markdown import escape, guard_start, heading_line, link

ANCHOR = "figures"
_WHOLE, _FOREMOST = 4, 3  # so many stand on the page itself; of more the foremost
_TELLERS = 3  # articles named that tell a figure


def figures_with(site: Site, entity: Entity) -> list[Same[Amount]]:
    """Return the figures told in a sentence that names an entity, told last first."""
    if site.lean:
        return []
    found = amounts_in(site, site.figured.get(entity.id, ()))
    return rows_of((article, amount) for article, amount in found if entity.id in amount.named)


def figures_with_lines(site: Site, found: Sequence[Same[Amount]], page: str) -> list[str]:
    """Return the section of an entity's page, or nothing; what most articles tell stands first."""
    if not found:
        return []
    foremost = sorted(found, key=lambda same: -len(_tellings(same)))
    lines = ["", heading_line(2, site.words["page_figures"], ANCHOR), ""]
    lines += [_item(site, same, page) for same in foremost[: _FOREMOST if _goes_on(found) else None]]
    if _goes_on(found):
        everything = link(site.words("page_figures_with", n=len(found)), part_address(page, ANCHOR), page)
        lines += ["", everything, "{: .around }"]
    return lines


def figures_with_pages(
    site: Site, entity: Entity, found: Sequence[Same[Amount]], page: str
) -> Iterator[Page]:
    """Yield the pages of the table of all, none where the entity's own page has them."""
    if not _goes_on(found):
        return
    heading = site.words["page_figures"]
    parts = newest_parts(part_address(page, ANCHOR), found, weight_of)
    for place, part in enumerate(parts):
        lines = [f"# {link(entity.name, page, part.address)}", "", heading_line(2, heading, "unit")]
        lines += [*turn_lines(site, parts, place), "", amount_table(site, part.items, part.address)]
        lines += turn_lines(site, parts, place)
        known = {"parts": other_parts(parts, place), "rows": len(found)}
        title = f"{entity.name}: {heading}"
        yield make_page(part.address, entity.kind, title, lines, template=TEMPLATE, archive=known)


def _goes_on(found: Sequence[Same[Amount]]) -> bool:
    return len(found) > _WHOLE


def _tellings(same: Same[Amount]) -> list[Telling[Amount]]:
    """Return who tells a figure, the earliest first, each article once."""
    told = {article.id: (article, amount) for variant in same.variants for article, amount in variant}
    return sorted(told.values(), key=lambda one: (one[0].published or "9999", one[0].id))


def _item(site: Site, same: Same[Amount], page: str) -> str:
    """A sentence with its figure in bold, and the articles that tell it, each leading to the paragraph."""
    tellings = _tellings(same)
    facts = [
        " ".join(
            [
                *([date_label(article.published, site.words)] if article.published else []),
                link(
                    article.outlet or site.brief_title(article),
                    article.address,
                    page,
                    "{ .told }",
                    amount.anchor,
                ),
            ]
        )
        for article, amount in tellings[:_TELLERS]
    ]
    more = len(tellings) - len(facts)
    facts += [escape(site.words("page_story_more", n=more))] if more > 0 else []
    return f"- {guard_start(quoted(same.first[1].sentence))} *{' · '.join(facts)}*"
