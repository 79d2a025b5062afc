"""Pages with the search client over an invented archive, opened from disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import invented_archive
import pytest
from playwright.sync_api import BrowserContext, Page
from search_site import write_site

from press_archive.search import SearchDocument, SearchEntity


@pytest.fixture(scope="session")
def harness(window: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page that answers over the whole invented archive."""
    folder = tmp_path_factory.mktemp("harness")
    page = window.new_page()
    page.goto(write_site(folder, invented_archive.documents(), invented_archive.ENTITIES))
    yield page
    page.close()


@pytest.fixture
def search_over(window: BrowserContext, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Call with documents (and entities) to get a page that answers over just those."""
    page = window.new_page()

    def open_page(documents: Sequence[SearchDocument], entities: Sequence[SearchEntity] = ()) -> Page:
        page.goto(write_site(tmp_path, documents, entities))
        return page

    yield open_page
    page.close()
