"""What an article's page tells of the story it reports: its name, and the other reports of it.

In: a :class:`Site` and an article. Out: front matter. A lean page names the story only.
"""

from __future__ import annotations

from press_archive.pages.parts import article_entry, article_facts
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary

_MOST = 5


def reports_of(site: Site, article: str) -> dict[str, object] | None:
    """Return an article's story and a few of its other reports, the nearest in time; nothing if it is in none."""
    story = site.story_of(article)
    if story is None:
        return None
    place = story.articles.index(article)
    around = range(max(0, place - _MOST), min(len(story.articles), place + _MOST + 1))
    by_distance = sorted(around, key=lambda other: (abs(other - place), other))
    nearest = sorted(by_distance[1 : 1 + (0 if site.lean else _MOST)])
    return {
        "title": story.title or site.words["page_untitled"],
        "path": site.address(story.id),
        "articles": len(story.articles),
        "others": [_report(site, site.summaries[story.articles[other]]) for other in nearest],
    }


def _report(site: Site, summary: ArticleSummary) -> dict[str, object]:
    return {
        **article_entry(site, summary),
        "label": " · ".join(article_facts(site, summary)),
    }
