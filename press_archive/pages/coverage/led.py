"""Lists of articles led by stories: articles of one story stand together under its title.

In: a :class:`Site` and articles, newest first. Out: a list in which a story stands where its newest article would; of
one day a list in which the stories of most reports come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, Literal

from press_archive.pages.coverage.lists import story_item, story_link
from press_archive.pages.paging import Listing, listing_of, year_of
from press_archive.pages.parts import article_facts, article_item, article_link
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape, link
from press_archive.stories import Story

_NO_STORY = bytes(16)
_BELOW = 10  # articles named below their story; its page has them all

Group = tuple[ArticleSummary, ...]
Untold = Literal["outlet", "published"]


def led_listing(
    site: Site, heading: str, articles: Sequence[ArticleSummary], *, untold: Sequence[Untold] = ()
) -> Listing:
    """Return a list of articles by story; what it counts are articles all the same.

    Of each article what is the same of all, as their outlet, is left ``untold``.
    """
    groups = {group[0].id: group for group in _groups(site, articles)}
    return replace(
        listing_of(site, heading, [group[0] for group in groups.values()]),
        lines_of=lambda first, page: _lines(site, groups[first.id], page, untold),
        weight_of=lambda first: _weight(groups[first.id]),
        count_of=lambda first: len(groups[first.id]),
    )


def led_lines(site: Site, articles: Iterable[ArticleSummary], page: str) -> list[str]:
    """Return the lines of a short list of articles by story."""
    return [line for group in _groups(site, articles) for line in _lines(site, group, page)]


def newest_lines(site: Site, most: int, page: str) -> list[str]:
    """Return what is newest in the archive: of each day first the stories of most reports, then other articles."""
    found: dict[str, str] = {}
    for _, of_day in groupby(site.listed, key=lambda article: article.published):
        for article in sorted(of_day, key=lambda one: -_reports(site, one)):
            story = site.story_of(article.id)
            if story is None:
                found[article.id] = article_item(site, article, page)
            elif story.id not in found:
                found[story.id] = story_item(site, story, page)
            if len(found) == most:
                return list(found.values())
    return list(found.values())


def most_told(site: Site, articles: Iterable[ArticleSummary]) -> list[ArticleSummary]:
    """Return an article of each story and those of none, what most articles report first."""
    first: dict[str, ArticleSummary] = {}
    for article in sorted(articles, key=lambda one: -_reports(site, one)):
        story = site.story_of(article.id)
        first.setdefault(story.id if story else article.id, article)
    return list(first.values())


def _reports(site: Site, article: ArticleSummary) -> int:
    story = site.story_of(article.id)
    return len(story.articles) if story else 1


def _groups(site: Site, articles: Iterable[ArticleSummary]) -> list[Group]:
    """Put together the articles of a story; those of another year are apart, for long lists go by year."""
    groups: dict[tuple[str, str], list[ArticleSummary]] = {}
    for article in articles:
        story = site.story_of(article.id)
        key = (story.id, year_of(article)) if story else (article.id, "")
        groups.setdefault(key, []).append(article)
    found = [tuple(group) for group in groups.values()]
    days = {article.published for group in found for article in group}
    # Of one day nothing comes first by time; then what most tell of leads.
    return sorted(found, key=lambda group: -len(group)) if len(days) == 1 else found


def _lines(site: Site, group: Group, page: str, untold: Sequence[Untold] = ()) -> list[str]:
    """A story with its articles of this list below it; one article alone, with the way to its story."""
    if untold:
        nothing: dict[str, Any] = dict.fromkeys(untold)
        group = tuple(replace(article, **nothing) for article in group)
    first = group[0]
    story = site.story_of(first.id)
    if story is None:
        return [article_item(site, first, page)]
    if len(group) == 1:
        facts = [escape(fact) for fact in article_facts(site, first)]
        return [f"- {article_link(site, first, page)} *{' · '.join([*facts, _way(site, story, page)])}*"]
    key = "page_story_articles" if len(group) == len(story.articles) else "page_story_here"
    count = site.words(key, n=len(group), total=len(story.articles))
    lines = [f"- {story_link(site, story, page)} *{count}*"]
    for article in group[:_BELOW]:
        told = article_link(site, article, page, ".to")
        about = " · ".join(map(escape, article_facts(site, article)))
        lines.append(f"    - {told} *{about}*" if about else f"    - {told}")
    more = len(group) - _BELOW
    if more > 0:
        everything = link(site.words("page_story_more", n=more), site.address(story.id), page, "{ .to }")
        lines.append(f"    - {everything}")
    return lines


def _way(site: Site, story: Story, page: str) -> str:
    label = site.words("article_story_way", n=len(story.articles))
    return link(label, site.address(story.id), page, "{ .at }")


def _weight(group: Group) -> int:
    return sum(len(article.title) + len(article.address) + 160 for article in group[:_BELOW])


def story_keys(site: Site, articles: Iterable[ArticleSummary], keys: Mapping[str, bytes]) -> list[bytes]:
    """Return for each article the digest of its story, or of none: by these, lists that stories lead change."""
    stories = (site.story_of(article.id) for article in articles)
    return [keys[story.id] if story else _NO_STORY for story in stories]
