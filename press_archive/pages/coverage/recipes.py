"""The recipes of all pages of what several articles tell.

In: a :class:`Site` and its :class:`Facts`. Out: recipes, nothing made yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from press_archive.keeping.store import key_of, key_of_keys
from press_archive.model import DataFile, Recipe
from press_archive.pages.coverage.lists import stories_by_year, stories_of_year, stories_page
from press_archive.pages.coverage.loaded import ArticlesById
from press_archive.pages.coverage.passages import passages_pages, repeated_passages
from press_archive.pages.coverage.shared import NOTHING, Shared, shared_by_story
from press_archive.pages.coverage.story import neighbours_in_thread, story_pages
from press_archive.pages.facts import Facts, recipe_of
from press_archive.pages.site import Site
from press_archive.pages.writing.serialise import serialise
from press_archive.stories import Story


def coverage_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    """Yield the recipes of stories, of their lists, and of the passages that are repeated most."""
    yield from _story_recipes(site, facts)
    yield from _list_recipes(site, facts)
    yield _passages_recipe(site, facts)


def _story_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    stories = site.coverage.stories
    shared, articles = shared_by_story(site.coverage), ArticlesById(site.archive)
    for story in stories.values():
        # All that it tells of an article stands in that article, or has its names.
        key = key_of(
            facts.common,
            story,
            site.address(story.id),
            shared.get(story.id),
            facts.of_articles(story.articles),
            facts.of_recycled(story.articles),
            [site.signs.get(site.summaries[one].outlet or "") for one in story.articles],
            [site.date_address(day) for day in (story.first, story.last, story.event)],
            [facts.of_story[other.id] for some in neighbours_in_thread(site, story) for other in some],
        )
        make = partial(_story_files, site, story, shared.get(story.id, NOTHING), articles)
        yield Recipe(f"story {story.id}", key, make)


def _list_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    by_year = stories_by_year(site.coverage.stories)
    keys = {year: key_of_keys(facts.of_story[one.id] for one in some) for year, some in by_year.items()}
    key = key_of(facts.common, list(keys.items()))
    yield recipe_of("stories", key, lambda: [stories_page(site, by_year)])
    for year, some in by_year.items():
        months = [site.date_address(month) for month in dict.fromkeys((one.first or "")[:7] for one in some)]
        key = key_of(facts.common, keys[year], months)
        yield recipe_of(f"stories {year}", key, partial(stories_of_year, site, year, some))


def _passages_recipe(site: Site, facts: Facts) -> Recipe:
    found = repeated_passages(site)
    concerned = [(one, facts.of_articles(one.places)) for one in found]
    articles = ArticlesById(site.archive)
    key = key_of(facts.common, concerned)
    return recipe_of("passages", key, lambda: passages_pages(site, found, articles))


def _story_files(site: Site, story: Story, shared: Shared, articles: ArticlesById) -> list[DataFile]:
    return [serialise(page) for page in story_pages(site, story, shared, articles)]
