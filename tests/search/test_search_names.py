"""A typed name also finds the entity's other names, and offers the entity."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from search_site import article, write_site

from press_archive.search import SearchEntity

pytestmark = pytest.mark.browser

ENTITIES = (
    SearchEntity("p1", "place", "Thành phố Hồ Chí Minh", ("TPHCM", "TP.HCM", "TP HCM"), "places/hcm.html", 5),
    SearchEntity("p2", "person", "Hồ Chí Minh", ("Bác Hồ",), "people/ho-chi-minh.html", 2),
    SearchEntity("p3", "person", "Lê Dũng", ("Tám Dũng",), "people/le-dung.html", 1),
    SearchEntity("p4", "person", "Lê Dung", ("Ba Dung",), "people/le-dung-2.html", 3),
)
ARTICLES = [
    article(1, "TPHCM mở tuyến tàu"),
    article(2, "Chuyện ở TP.HCM"),
    article(3, "Thành phố Hồ Chí Minh sáng nay"),
    article(4, "Minh và phố Hồ thành chí"),  # the words, not the name
    article(5, "Bác Hồ và Tám Dũng"),
    article(6, "Ba Dung và Lê Dũng"),
]
# query, parameters, ids found, names added, entities offered
CASES = (
    ("TPHCM", "", "a1 a2 a3", ["Thành phố Hồ Chí Minh", "TP.HCM"], ["p1"]),
    ("tphcm", "&variants=0", "a1", ["Thành phố Hồ Chí Minh", "TP.HCM"], ["p1"]),
    ("thanh pho ho chi minh", "", "a1 a2 a3 a4", ["TPHCM", "TP.HCM"], ["p1"]),
    ('"thành phố hồ chí minh"', "", "a1 a2 a3", ["TPHCM", "TP.HCM"], ["p1"]),
    ("chuyen tphcm", "", "a2", ["Thành phố Hồ Chí Minh", "TP.HCM"], ["p1"]),
    ("-tphcm chuyện", "", "a2", [], []),
    ("tphcm OR bac", "", "a1 a2 a3 a5", ["Thành phố Hồ Chí Minh", "TP.HCM"], ["p1"]),
    ("Lê Dũng", "", "a5 a6", ["Tám Dũng"], ["p3"]),  # the accents tell Dũng from Dung
    ("le dung", "", "a5 a6", ["Ba Dung", "Tám Dũng"], ["p4", "p3"]),
    ("thanh pho ho chi minh", "&accents=1", "", [], []),
    ("pho", "", "a3 a4", [], []),
)


@pytest.fixture(scope="module")
def page(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page = chromium.new_page()
    page.goto(write_site(tmp_path_factory.mktemp("names"), ARTICLES, ENTITIES))
    yield page
    page.close()


@pytest.mark.parametrize(("query", "more", "found", "added", "offered"), CASES)
def test_names(page: Page, query: str, more: str, found: str, added: list[str], offered: list[str]) -> None:
    result = page.evaluate(
        """async ([q, more]) => {
          const result = await archiveSearch.ask("?q=" + encodeURIComponent(q) + more);
          return { ids: result.ids, added: result.added, offered: result.offers.map((entity) => entity.id) };
        }""",
        [query, more],
    )
    assert (" ".join(sorted(result["ids"])), sorted(result["added"]), result["offered"]) == (
        found,
        sorted(added),
        offered,
    )
