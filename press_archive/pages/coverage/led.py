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
from press_archive.pages.parts import article_facts, article_item, article_link, teller_link
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import escape, escape_block, link
from press_archive.stories import Story

_NO_STORY = bytes(16)
_BELOW = 10  # articles named below their story; its page has them all
_FEW = 3  # articles that a story on one line has

Group = tuple[ArticleSummary, ...]
Untold = Literal["outlet", "published"]


def led_listing(
    site: Site, heading: str, articles: Sequence[ArticleSummary], *, untold: Sequence[Untold] = ()
) -> Listing:
    """Return a list of articles by story; what it counts are articles all the same.

    Of each article what is the same of all, as their outlet, is left ``untold``.
    """
    groups = {group[0].id: group for group in groups_of(site, articles)}
    return replace(
        listing_of(site, heading, [group[0] for group in groups.values()]),
        lines_of=lambda first, page: group_lines(site, groups[first.id], page, untold),
        weight_of=lambda first: _weight(groups[first.id]),
        count_of=lambda first: len(groups[first.id]),
    )


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


def groups_of(site: Site, articles: Iterable[ArticleSummary]) -> list[Group]:
    """Put together the articles of a story; those of another year are apart, for long lists go by year."""
    groups: dict[tuple[str, str], list[ArticleSummary]] = {}
    for article in articles:
        story = site.story_of(article.id)
        key = (story.id, year_of(article)) if story else (article.id, "")
        groups.setdefault(key, []).append(article)
    found = [tuple(group) for group in groups.values()]
    days = {article.published for group in found for article in group}
    # Of one day nothing comes first by time; then what most tell of leads.
    return most_first(found) if len(days) == 1 else found


def most_first(groups: Iterable[Group]) -> list[Group]:
    """Order groups by how many articles they have; what is equal stays as it is."""
    return sorted(groups, key=lambda group: -len(group))


def group_lines(
    site: Site,
    group: Group,
    page: str,
    untold: Sequence[Untold] = (),
    *,
    below: int | None = _BELOW,
    lead: bool = False,
) -> list[str]:
    """A story with its articles of this list below it; one article alone, with the way to its story.

    ``below`` is how many articles are named below their story, ``None`` for all; with ``lead`` a sentence tells what
    it is about.
    """
    first, story = group[0], site.story_of(group[0].id)
    opened = lead_item(site, group) if lead else []
    if story is None or len(group) == 1:
        return [article_line(site, first, page, untold), *opened]
    lines = [f"- {story_link(site, story, page)} *{_count(site, story, group)}*", *opened]
    shown = group if below is None or len(group) == below + 1 else group[:below]  # "1 more" takes its place
    for article in shown:
        told = article_link(site, article, page, ".to")
        about = " · ".join(map(escape, article_facts(site, _without(article, untold))))
        lines.append(f"    - {told} *{about}*" if about else f"    - {told}")
    if len(shown) < len(group):
        label = site.words("page_story_more", n=len(group) - len(shown))
        lines.append(f"    - {link(label, site.address(story.id), page, '{ .to }')}")
    return lines


def brief_lines(site: Site, group: Group, page: str, untold: Sequence[Untold] = ()) -> list[str]:
    """A story on one line, its articles by their outlets; one article alone as everywhere."""
    story = site.story_of(group[0].id)
    if story is None or len(group) == 1:
        return [article_line(site, group[0], page, untold)]
    tellers = [teller_link(site, article, page, ".at") for article in group[:_FEW] if article.outlet]
    if len(tellers) < len(group):
        label = site.words("page_story_more", n=len(group) - len(tellers))
        tellers += [link(label, site.address(story.id), page, "{ .at }")] if tellers else []
    return [f"- {story_link(site, story, page)} *{' · '.join([_count(site, story, group), *tellers])}*"]


def article_line(site: Site, article: ArticleSummary, page: str, untold: Sequence[Untold] = ()) -> str:
    """Return the item of one article: title, facts, the way to its story."""
    story = site.story_of(article.id)
    facts = [escape(fact) for fact in article_facts(site, _without(article, untold))]
    facts += [_way(site, story, page)] if story else []
    about = f" *{' · '.join(facts)}*" if facts else ""
    return f"- {article_link(site, article, page)}{about}"


def lead_item(site: Site, group: Group) -> list[str]:
    """Return as a nested item the first sentence of the article that titles a story, else the first there is."""
    story = site.story_of(group[0].id)
    titled = sorted(group, key=lambda one: story is None or one.id != story.titled_by)
    lead = next(filter(None, (site.statements[one.id].lead for one in titled)), "")
    return [f"    - {escape_block(lead)}"] if lead else []


def _count(site: Site, story: Story, group: Group) -> str:
    key = "page_story_articles" if len(group) == len(story.articles) else "page_story_here"
    return site.words(key, n=len(group), total=len(story.articles))


def _without(article: ArticleSummary, untold: Sequence[Untold]) -> ArticleSummary:
    nothing: dict[str, Any] = dict.fromkeys(untold)
    return replace(article, **nothing) if untold else article


def _way(site: Site, story: Story, page: str) -> str:
    label = site.words("article_story_way", n=len(story.articles))
    return link(label, site.address(story.id), page, "{ .at }")


def _weight(group: Group) -> int:
    return sum(len(article.title) + len(article.address) + 160 for article in group[:_BELOW])


def story_keys(site: Site, articles: Iterable[ArticleSummary], keys: Mapping[str, bytes]) -> list[bytes]:
    """Return for each article the digest of its story, or of none: by these, lists that stories lead change."""
    stories = (site.story_of(article.id) for article in articles)
    return [keys[story.id] if story else _NO_STORY for story in stories]
