"""Lists of stories: the newest and the years, and the stories of each year by month.

In: a :class:`Site`. Out: stories/index.html and a page a year, in parts where its stories are many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from press_archive.model import Page
from press_archive.pages.addresses import PASSAGES, STORIES, day_address, part_address
from press_archive.pages.paging import UNDATED_YEAR, newest_parts, turn_lines, year_label
from press_archive.pages.parts import counted_item, make_page
from press_archive.pages.site import Site, date_label
from press_archive.pages.writing.markdown import escape, escape_heading, heading_line, link
from press_archive.stories import Story

NEWEST = 20  # stories on the first page


def story_item(site: Site, story: Story, page: str) -> str:
    """Return a list item: linked title, then days and how many articles and outlets."""
    outlets = {outlet for one in story.articles if (outlet := site.summaries[one].outlet)}
    facts = [
        _span(site, story),
        site.words("page_story_articles", n=len(story.articles)),
        site.words("page_story_outlets", n=len(outlets)) if outlets else "",
    ]
    return f"- {story_link(site, story, page)} *{' · '.join(filter(None, facts))}*"


def story_link(site: Site, story: Story, page: str) -> str:
    """Return a link to a story."""
    return link(story.title or site.words["page_untitled"], site.address(story.id), page, "{ .topic }")


def story_span(site: Site, story: Story, page: str) -> str:
    """Return the first and last day on which a story was reported, each linked; "" where none is known."""
    days = dict.fromkeys(day for day in (story.first, story.last) if day)
    labels = [(date_label(day, site.words), site.date_address(day)) for day in days]
    return " – ".join(link(label, to, page) if to else escape(label) for label, to in labels)


def _span(site: Site, story: Story) -> str:
    days = dict.fromkeys(day for day in (story.first, story.last) if day)
    return escape(" – ".join(date_label(day, site.words) for day in days))


def stories_by_year(stories: Mapping[str, Story]) -> Mapping[str, list[Story]]:
    """Return the stories by the year of their first report, the newest first."""
    found: dict[str, list[Story]] = {}
    for story in sorted(stories.values(), key=lambda one: one.first or "", reverse=True):
        found.setdefault(_year(story), []).append(story)
    return found


def _year(story: Story) -> str:
    year = (story.first or "")[:4]
    return year if year.isdigit() else UNDATED_YEAR


def stories_page(site: Site, by_year: Mapping[str, Sequence[Story]]) -> Page:
    """Make the first page: the newest stories, and the years."""
    words, title = site.words, site.words["page_stories"]
    stories = [story for some in by_year.values() for story in some]
    lines = [f"# {title}", "", words["page_stories_note" if stories else "page_stories_none"]]
    lines += ["", link(words["page_passages"], PASSAGES, STORIES), "{: .around }"]
    if stories:
        lines += ["", heading_line(2, words["page_stories_newest"], "newest"), ""]
        lines += [story_item(site, story, STORIES) for story in stories[:NEWEST]]
        lines += ["", heading_line(2, words["page_by_year"], "years"), ""]
        lines += [
            counted_item(site.words, year_label(site, year), part_address(STORIES, year), STORIES, len(some))
            for year, some in by_year.items()
        ]
    return make_page(STORIES, "stories", title, lines)


def stories_of_year(site: Site, year: str, stories: Sequence[Story]) -> Iterator[Page]:
    """Yield the pages of a year's stories, by month."""
    title, label = site.words["page_stories"], year_label(site, year)
    parts = newest_parts(part_address(STORIES, year), stories, lambda story: len(story.title) + 160)
    for place, part in enumerate(parts):
        lines = [f"# {link(title, STORIES, part.address)}", "", f"## {escape_heading(label)}"]
        lines += turn_lines(site, parts, place)
        for month, some in groupby(part.items, key=lambda story: (story.first or "")[:7]):
            lines += [*_month_heading(site, month, part.address), ""]
            lines += [story_item(site, story, part.address) for story in some]
        yield make_page(part.address, "stories", f"{title}, {label}", lines + turn_lines(site, parts, place))


def _month_heading(site: Site, month: str, page: str) -> list[str]:
    """Return the heading of a month, nothing where no more than the year is known."""
    if len(month) < len("2025-08"):
        return []
    label = date_label(month, site.words)
    known = month in site.by_date
    return ["", f"### {link(label, day_address(month), page) if known else escape_heading(label)}"]
