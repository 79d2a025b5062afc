"""What the reports of a story tell side by side, as sections of its page.

In: a :class:`Site` and the reports. Out: Markdown lines: numbers that several tell, other numbers for one sentence,
and of each report what no other tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from press_archive.pages.coverage.compare import OtherNumbers, Reports, Telling, ToldBySeveral
from press_archive.pages.coverage.matrix import matrix_lines
from press_archive.pages.parts import quoting_item, teller_link
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape, guard_start, heading_line

_MOST = 15  # rows of a section
_NAMED = 4  # of those who tell a number


def told_lines(site: Site, reports: Reports, page: str, *, alone: bool = True) -> list[str]:
    """Return the sections that have anything in them; ``alone``: whether what one tells, too."""
    lines = matrix_lines(site, reports, page)
    several, others = reports.told_by_several(), reports.other_numbers()
    rows = [_several(site, one, reports.tellers(), page) for one in several[:_MOST]]
    lines += _section(site, "several", len(several), rows)
    rows = [_other_numbers(site, one, page) for one in others[:_MOST]]
    lines += _section(site, "numbers", len(others), rows)
    own = reports.told_by_one() if alone else []
    rows = [_alone(site, article, tellings, page) for article, tellings in own[:_MOST]]
    return lines + _section(site, "alone", len(own), rows)


def _section(site: Site, name: str, count: int, rows: Sequence[Sequence[str]]) -> list[str]:
    if not rows:
        return []
    note = site.words["page_story_note_" + name]
    lines = ["", heading_line(2, site.words["page_story_" + name], name), "", note, "{: .variants }", ""]
    lines += [line for row in rows for line in row]
    more = count - len(rows)
    return [*lines, "", site.words("page_story_more", n=more), "{: .variants }"] if more else lines


def _several(site: Site, one: ToldBySeveral, of: int, page: str) -> list[str]:
    """A number, how many of all tell it and who, and the sentence of the earliest."""
    first = one.tellings[0]
    count = site.words("page_story_tellers", n=one.tellers, total=of)
    who = f"*{count}: {_tellers(site, one.tellings, page)}*"
    return [f"- **{escape(first.told)}** {who}", quoting_item(first.sentence)]


def _other_numbers(site: Site, one: OtherNumbers, page: str) -> list[str]:
    """Two numbers, who tells which, and a sentence of each."""
    sides = [f"**{escape(side[0].told)}** *{_tellers(site, side, page)}*" for side in (one.left, one.right)]
    judged = f" *{site.words['page_story_conflicting']}*" if one.conflicting else ""
    quoted = [quoting_item(side[0].sentence) for side in (one.left, one.right)]
    return [f"- {' / '.join(sides)}{judged}", *quoted]


def _alone(site: Site, article: str, tellings: Sequence[Telling], page: str) -> list[str]:
    """An outlet, or an article whose outlet is not known, and the sentences with what it alone tells."""
    summary = site.summaries[article]
    name = teller_link(site, summary, page)
    day = f" *{escape(date_label(summary.published, site.words))}*" if summary.published else ""
    return [f"- {name}{day}", *(quoting_item(telling.sentence) for telling in tellings)]


def _tellers(site: Site, tellings: Sequence[Telling], page: str) -> str:
    """Name who tells something, each once, linked to the earliest of its articles that do."""
    by_name: dict[str, ArticleSummary] = {}
    for telling in tellings:
        summary = site.summaries[telling.article]
        by_name.setdefault(summary.outlet or summary.id, summary)
    names = [teller_link(site, one, page, ".told") for one in list(by_name.values())[:_NAMED]]
    more = len(by_name) - len(names)
    names += [site.words("page_story_more", n=more)] if more else []
    return guard_start(" · ".join(names))
