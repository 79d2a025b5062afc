"""The reports of a story in order of time: when and where each appeared, and what it opens with.

In: a :class:`Site`, a story and its articles. Out: Markdown lines. "Earliest in this archive" is said of a report
where days, or the hours that sources tell, leave no doubt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from press_archive.model import ArchivedArticle
from press_archive.pages.coverage.shared import Shared
from press_archive.pages.indexes import is_day
from press_archive.pages.paging import Part
from press_archive.pages.parts import article_link, teller_link
from press_archive.pages.site import Site, date_label
from press_archive.pages.statements import opening
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape, escape_block
from press_archive.stories import Story
from press_archive.stories.traits import moment_of

_LEAD = 240  # code points
_COPIES = 3  # named below the report whose text they have; all are named where copies are
_SAME_DAY = 50  # reports whose hours are compared

Articles = Mapping[str, ArchivedArticle]


def report_lines(site: Site, story: Story, shared: Shared, part: Part[str], articles: Articles) -> list[str]:
    """Return a part of the reports, copies below the report whose text they have."""
    earliest = _earliest([site.summaries[one] for one in story.articles], articles)
    copies = {one.articles[0]: one.articles[1:] for one in shared.copies}
    lines: list[str] = []
    told: set[str] = set()  # what reports open with; the same words once
    for identifier in part.items:
        summary, archived = site.summaries[identifier], articles[identifier]
        facts = [_when(site, archived, summary), summary.outlet]
        facts += [site.words["page_story_earliest"]] if identifier == earliest else []
        about = " · ".join(escape(fact) for fact in facts if fact)
        title = article_link(site, summary, part.address)
        lines.append(f"- {title} *{about}*" if about else f"- {title}")
        lead = _lead(archived)
        if lead and lead != summary.title and lead not in told:
            told.add(lead)
            lines.append(f"    - {escape_block(lead)}")
        if identifier in copies:
            lines.append(f"    - {_copied(site, copies[identifier], part.address)}")
    return lines


def _when(site: Site, archived: ArchivedArticle, summary: ArticleSummary) -> str:
    """Return the day of publication, after the hour where the source tells it."""
    if summary.published is None:
        return site.words["article_undated"]
    day = date_label(summary.published, site.words)
    _, _, hour = moment_of(archived.article).partition("T")
    return f"{hour} {day}" if hour else day


def _earliest(summaries: Sequence[ArticleSummary], articles: Articles) -> str | None:
    """Return the article that was surely published before all others here, if days or hours tell one."""
    days = [summary.published or "" for summary in summaries]
    first = min(days)
    # A month alone, or nothing, may be any day, that one and those before it too.
    if not all(map(is_day, days)):
        return None
    same = [summary.id for summary in summaries if summary.published == first]
    if len(same) == 1:
        return same[0]
    if len(same) > _SAME_DAY:
        return None
    moments = sorted((moment_of(articles[one].article), one) for one in same)
    return moments[0][1] if "" < moments[0][0] < moments[1][0] else None


def _lead(archived: ArchivedArticle) -> str:
    text = opening(archived.article)
    return text if len(text) <= _LEAD else text[:_LEAD].rpartition(" ")[0] + " …"


def _copied(site: Site, copies: Sequence[str], page: str) -> str:
    """Name those who have the text of a report."""
    names = [teller_link(site, site.summaries[identifier], page, ".at") for identifier in copies[:_COPIES]]
    more = len(copies) - len(names)
    names += [site.words("page_story_more", n=more)] if more else []
    return f"*{site.words['page_story_same_text']} {' · '.join(names)}*"
