"""What was published on a day of earlier years, for the front page, which cannot know today when it is built.

In: a :class:`Site`. Out: scripts under docs/data/days/, loaded by tag, one a month of the calendar: for each day what
most articles of each year told. The script assets/today.js shows what there is of the reader's today.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from press_archive.model import DataFile
from press_archive.pages.coverage.led import most_told
from press_archive.pages.indexes import is_day
from press_archive.pages.parts import article_facts
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary

_FOLDER = "data/days/"
_MOST = 2  # of a year

Entry = list[str]  # year, title, address, facts


def this_day_files(site: Site) -> Iterator[DataFile]:
    """Yield a script for each month of the calendar on a day of which an article was published in any year."""
    months: dict[str, dict[str, list[Entry]]] = {}
    for day, articles in groupby(site.listed, key=lambda article: article.published or ""):
        if is_day(day):
            _, month, number = day.split("-")
            months.setdefault(month, {}).setdefault(number, []).extend(_entries(site, day, list(articles)))
    for month, days in sorted(months.items()):
        told = json.dumps(dict(sorted(days.items())), ensure_ascii=False, separators=(",", ":"))
        yield DataFile(f"{_FOLDER}{month}.js", f"archiveToday({told});\n".encode())


def months_told(site: Site) -> list[str]:
    """Return the months of the calendar for which there is a script: "01" to "12"."""
    days = (article.published or "" for article in site.listed)
    return sorted({day[5:7] for day in days if is_day(day)})


def _entries(site: Site, day: str, articles: Sequence[ArticleSummary]) -> Iterator[Entry]:
    label = date_label(day, site.words)
    for article in most_told(site, articles)[:_MOST]:
        story = site.story_of(article.id)
        if story:
            count = site.words("page_story_articles", n=len(story.articles))
            title = story.title or site.words["page_untitled"]
            yield [day[:4], title, site.address(story.id), f"{label} · {count}"]
        else:
            facts = " · ".join(article_facts(site, article))
            yield [day[:4], site.brief_title(article), article.address, facts]
