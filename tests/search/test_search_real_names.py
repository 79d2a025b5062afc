"""The names of a real archive: typed one by one, and two together, they find what their bearers' pages list."""

from __future__ import annotations

import random
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from every_name import names_that_find_something_else, told_apart
from playwright.sync_api import BrowserContext, Page
from quality.archive import archive
from quality.offsets import absent
from search_site import ask_all, write_site

from press_archive.model import Entity
from press_archive.search import SearchDocument, SearchEntity
from press_archive.search.index.named import KINDS_WITH_PAGES

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(absent()), reason="the shared press articles are not beside the project"),
]


@pytest.fixture(scope="module")
def entities() -> list[Entity]:
    return [one for one in archive().entities.values() if one.kind in KINDS_WITH_PAGES]


@pytest.fixture(scope="module")
def looked_up(entities: list[Entity]) -> list[SearchEntity]:
    return [SearchEntity(e.id, e.kind, e.name, e.variants, "", len(e.articles)) for e in entities]


@pytest.fixture(scope="module")
def page(
    window: BrowserContext,
    entities: list[Entity],
    looked_up: list[SearchEntity],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Page]:
    page = window.new_page()
    page.goto(write_site(tmp_path_factory.mktemp("real"), _documents(entities), looked_up))
    yield page
    page.close()


def test_every_name_finds_what_the_page_lists(
    page: Page, entities: list[Entity], looked_up: list[SearchEntity]
) -> None:
    listed = {one.id: set(one.articles) for one in entities}
    assert names_that_find_something_else(page, looked_up, listed, 2000) == []


def test_two_names_find_the_articles_of_both(page: Page, looked_up: list[SearchEntity]) -> None:
    listed = {one: set(entity.articles) for one, entity in archive().entities.items()}
    chance = random.Random(12)
    frequent = [(entity.id, name) for entity, name in told_apart(looked_up) if entity.articles >= 5]
    pairs = [chance.sample(frequent, 2) for _ in range(100)]
    found = ask_all(page, [(f"?q={quote(f'{one} {other}')}", False) for (_, one), (_, other) in pairs])
    wrong = [
        pair
        for pair, ids in zip(pairs, found, strict=True)
        if set(ids) != listed[pair[0][0]] & listed[pair[1][0]]
    ]
    assert wrong == []


def _documents(entities: list[Entity]) -> list[SearchDocument]:
    named: dict[str, list[str]] = {}
    for entity in entities:
        for one in entity.articles:
            named.setdefault(one, []).append(entity.id)
    return [
        SearchDocument(
            id=article.id,
            number=number,
            url=f"articles/{number}.html",
            display_title=article.display_title,
            is_display_title_ours=False,
            outlet=None,
            published=article.published.value if article.published else None,
            authors=(),
            blocks=tuple((block.kind, block.text) for block in article.blocks),
            entities=tuple(named.get(article.id, ())),
        )
        for number, article in enumerate(archive().articles.values())
    ]
