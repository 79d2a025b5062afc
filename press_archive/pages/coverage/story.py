"""The page of a story: its reports by time, what several of them tell, what one alone tells, why they are together.

In: a :class:`Site`, a story and what its articles have in common. Out: its page; of very many reports further pages
with the rest of them. What is folded away (copies, reasons) is in the front matter, for the template.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from press_archive.model import ArchivedArticle, Page
from press_archive.pages.coverage.compare import Reports
from press_archive.pages.coverage.in_time import report_lines
from press_archive.pages.coverage.lists import story_item, story_span
from press_archive.pages.coverage.shared import Shared
from press_archive.pages.coverage.told import told_lines
from press_archive.pages.coverage.told_before import recycled_lines
from press_archive.pages.paging import Part, forward_parts, turn_lines
from press_archive.pages.parts import article_entry, make_page
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import (
    escape,
    escape_heading,
    heading_line,
    link,
)
from press_archive.stories import Copies, Story

_PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")  # a date as machines read it, without doubts
_ON_A_PAGE = 50  # reports
ALONE = 100  # reports; of more it is not told what one alone tells, and that is said
COMPARED = 500  # and what more tell is not set side by side
# Reports from which on a story tells how many are of each day, and of how many days.
_MANY, _MOST_DAYS = 20, 31
_TIES = 40
_GROUPS, _COPIES = 20, 20  # groups of copies, and articles of each
_AROUND = 5  # stories of the same thread before one and after it


def story_pages(
    site: Site, story: Story, shared: Shared, articles: Mapping[str, ArchivedArticle]
) -> Iterator[Page]:
    """Yield the pages of a story; ``articles`` has its articles, and may load them as they are asked for."""
    parts = forward_parts(site.address(story.id), _reported(site, story, shared), _ON_A_PAGE)
    title = story.title or site.words["page_untitled"]
    for place, part in enumerate(parts):
        name = link(title, parts[0].address, part.address) if place else escape_heading(title)
        lines = [heading_line(1, name, "top"), "", _counts(site, story, shared, part.address), "{: .around }"]
        lines += _days(site, story, part.address)
        lines += ["", heading_line(2, site.words["page_story_reports"], "reports")]
        lines += turn_lines(site, parts, place)
        lines += ["", *report_lines(site, story, shared, part, articles)]
        lines += turn_lines(site, parts, place)
        if not place:
            lines += _compared(site, story, shared, articles)
            lines += recycled_lines(site, story, articles, part.address)
            lines += _thread(site, story)
        yield make_page(
            part.address,
            "story",
            title,
            lines,
            template="story.html",
            archive=_meta(site, story, shared, part),
        )


def _reported(site: Site, story: Story, shared: Shared) -> list[str]:
    """Return the articles that have a report of their own, all but later copies: by time, undated ones last."""
    copied = shared.copied()
    reported = (one for one in story.articles if one not in copied)
    return sorted(reported, key=lambda one: site.summaries[one].published is None)


def _counts(site: Site, story: Story, shared: Shared, page: str) -> str:
    """Say when a story was reported, and by how many articles, outlets and texts."""
    words = site.words
    told = [story_span(site, story, page)]
    if story.event:
        day, address = date_label(story.event, words), site.date_address(story.event)
        told.append(f"{words['page_story_event']} {link(day, address, page) if address else escape(day)}")
    outlets = {outlet for one in story.articles if (outlet := site.summaries[one].outlet)}
    told += [
        words("page_story_articles", n=len(story.articles)),
        words("page_story_outlets", n=len(outlets)),
        words("page_story_texts", n=shared.texts(story)),
    ]
    return " · ".join(filter(None, told))


def _days(site: Site, story: Story, page: str) -> list[str]:
    """Say of a story of many reports how many of them each day has."""
    counts = Counter(day for one in story.articles if (day := site.summaries[one].published))
    if len(story.articles) <= _MANY or not 1 < len(counts) <= _MOST_DAYS:
        return []
    told = []
    for day, count in sorted(counts.items()):
        label, address = date_label(day, site.words), site.date_address(day)
        told.append(f"{link(label, address, page) if address else escape(label)} ({count})")
    return ["", " · ".join(told), "{: .around }"]


# ── Side by side ──────────────────────────────────────────────────────────────────────────────────
def _compared(site: Site, story: Story, shared: Shared, articles: Mapping[str, ArchivedArticle]) -> list[str]:
    count, words = len(story.articles), site.words
    if count > COMPARED:
        return ["", words("page_story_too_many", n=COMPARED), "{: .variants }"]
    reports = Reports([articles[one] for one in story.articles], shared)
    lines = told_lines(site, reports, site.address(story.id), alone=count <= ALONE)
    return [*lines, "", words("page_story_none_alone", n=ALONE), "{: .variants }"] if count > ALONE else lines


# ── Before and after ──────────────────────────────────────────────────────────────────────────────
def neighbours_in_thread(site: Site, story: Story) -> tuple[list[Story], list[Story]]:
    """Return the stories of the same thread that come before one, and after it, in time."""
    thread, stories = site.coverage.threads.get(story.thread or ""), site.coverage.stories
    if thread is None:
        return [], []
    place = thread.stories.index(story.id)
    before = thread.stories[max(0, place - _AROUND) : place]
    after = thread.stories[place + 1 : place + 1 + _AROUND]
    return [stories[one] for one in before], [stories[one] for one in after]


def _thread(site: Site, story: Story) -> list[str]:
    page, lines = site.address(story.id), list[str]()
    for name, some in zip(("before", "after"), neighbours_in_thread(site, story), strict=True):
        if some:
            lines += ["", heading_line(2, site.words["page_story_" + name], name), ""]
            lines += [story_item(site, one, page) for one in some]
    return lines


# ── For the template ──────────────────────────────────────────────────────────────────────────────
def _meta(site: Site, story: Story, shared: Shared, part: Part[str]) -> dict[str, object]:
    """Return what machines are told, and what is folded away: all copies, and why these are together."""
    reported = _reported(site, story, shared)
    first = part.address == site.address(story.id)
    copies, ties = (shared.copies[:_GROUPS], story.ties[:_TIES]) if first else ((), ())
    tied = [identifier for tie in ties for identifier in (tie.left, tie.right)]
    told = dict.fromkeys([*part.items, *(one for group in copies for one in group.articles[:_COPIES]), *tied])
    return {
        "id": story.id,
        "named": story.titled_by is None,
        "texts": len(reported),
        "start": reported.index(part.items[0]) + 1,
        "reports": list(part.items),
        "copies": list(map(_group, copies)),
        "ties": [{"left": tie.left, "right": tie.right, "signs": list(tie.signs)} for tie in ties],
        "more": len(story.ties) - len(ties) if first else 0,
        "articles": {identifier: _about(site, site.summaries[identifier]) for identifier in told},
    }


def _group(copies: Copies) -> dict[str, object]:
    shown = copies.articles[:_COPIES]
    return {
        "alike": round(100 * copies.alike),
        "articles": list(shown),
        "more": len(copies.articles) - len(shown),
    }


def _about(site: Site, summary: ArticleSummary) -> dict[str, object]:
    plain = _PLAIN.fullmatch(summary.published or "")
    return {
        **article_entry(site, summary),
        "published": summary.published if plain else None,
        "outlet": summary.outlet,
    }
