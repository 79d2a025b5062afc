"""A typed name finds what its bearer's page lists; a name that several bear, or part of one, widens nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from every_name import names_that_find_something_else
from playwright.sync_api import BrowserContext, Page
from search_site import article, write_site

from press_archive.search import SearchDocument, SearchEntity

pytestmark = pytest.mark.browser

ENTITIES = (
    SearchEntity("p1", "place", "Thành phố Hồ Chí Minh", ("TPHCM", "TP.HCM", "TP HCM"), "places/hcm.html", 4),
    SearchEntity("p2", "person", "Hồ Chí Minh", ("Bác Hồ",), "people/ho-chi-minh.html", 1),
    SearchEntity("p3", "person", "Lê Dũng", ("Tám Dũng", "Dũng"), "people/le-dung.html", 2),
    SearchEntity("p4", "person", "Lê Dung", ("Ba Dung",), "people/le-dung-2.html", 1),
    SearchEntity("p5", "person", "Cao Văn Tập", ("Văn Tập", "Tập"), "people/cao-van-tap.html", 2),
    SearchEntity("p6", "place", "Đức", ("Germany", "독일"), "places/duc.html", 1),
    SearchEntity("p7", "person", "Trần Lan", (), "people/tran-lan.html", 1),
    SearchEntity("p8", "person", "Trần Lan", (), "people/tran-lan-2.html", 1),
    SearchEntity("p9", "organization", "Bộ Gió Sông Lam", ("Bộ Gió",), "organizations/bo-gio-sl.html", 1),
    SearchEntity("p10", "organization", "Bộ Gió", (), "organizations/bo-gio.html", 1),
    SearchEntity("p11", "person", 'Lân "đen"', (), "people/lan-den.html", 2),
    SearchEntity("p12", "organization", "trường Gió Mùa", (), "organizations/truong-gio-mua.html", 1),
)
ARTICLES = [
    article(1, "TPHCM mở tuyến tàu", entities=("p1",)),
    article(2, "Chuyện ở TP.HCM", entities=("p1",)),
    article(3, "Thành phố Hồ Chí Minh sáng nay", entities=("p1",)),
    article(4, "Minh và phố Hồ thành chí"),  # the words, not the name
    article(5, "Bác Hồ và Tám Dũng", entities=("p2", "p3")),
    article(6, "Ba Dung và Lê Dũng", entities=("p4", "p3")),
    article(7, "Ông Cao Văn Tập tập bơi", entities=("p5",)),
    article(8, "Anh ấy bơi ở thành phố lớn", entities=("p5", "p1")),  # named only where nobody looks
    article(9, "Luyện tập thể thao", entities=("p6",)),
    article(10, "Cô Trần Lan thứ nhất", entities=("p7",)),
    article(11, "Cô Trần Lan thứ hai", entities=("p8",)),
    article(12, "Bộ Gió Sông Lam họp", entities=("p9",)),
    article(13, "Bộ Gió nghỉ", entities=("p10",)),
    article(14, "Lân “đen” ra toà", entities=("p11",)),
    article(15, "Con lân có mắt đen, ở trường", entities=("p11", "p12")),
]
# query, parameters, ids found, names added, entities offered
CASES = (
    ("TPHCM", "", "1 2 3 8", ["Thành phố Hồ Chí Minh", "TP.HCM"], ["p1"]),
    ("tphcm", "&variants=0", "1", [], ["p1"]),
    ("thanh pho ho chi minh", "", "1 2 3 8", ["TPHCM", "TP.HCM"], ["p1"]),
    ('"Thành phố Hồ Chí Minh"', "", "1 2 3 8", ["TPHCM", "TP.HCM"], ["p1"]),
    ("chuyện TPHCM", "", "2", ["Thành phố Hồ Chí Minh", "TP.HCM"], ["p1"]),
    ("chuyện tphcm", "", "2", ["Thành phố Hồ Chí Minh", "TP.HCM"], ["p1"]),
    ("-tphcm chuyện", "", "2", [], []),
    ("tphcm OR bác", "", "1 2 3 5 8", ["Thành phố Hồ Chí Minh", "TP.HCM"], ["p1"]),
    ("Lê Dũng", "", "5 6", ["Tám Dũng"], ["p3"]),  # the accents tell Dũng from Dung
    ("le dung", "", "6", [], ["p3", "p4"]),  # the words, because it may be either
    ("Tập", "", "7 9", [], []),  # part of a name alone
    ("Văn Tập", "", "7 8", ["Cao Văn Tập"], ["p5"]),  # part of one name alone
    ("van tap", "", "7", [], []),
    ("Bộ Gió", "", "13", [], ["p10"]),  # somebody's whole name, part of another's
    ("Bộ Gió Sông Lam", "", "12", [], ["p9"]),
    ("Trần Lan", "", "10 11", [], ["p7", "p8"]),
    ("Germany", "", "9", ["Đức", "독일"], ["p6"]),
    ("독일", "", "9", ["Đức", "Germany"], ["p6"]),
    ("Cao Văn Tập TPHCM", "", "8", ["TP.HCM", "Thành phố Hồ Chí Minh"], ["p1", "p5"]),  # both
    ("Germany Lê Dũng", "", "", ["Tám Dũng", "Đức", "독일"], ["p3", "p6"]),
    ('Lân "đen"', "", "14 15", [], ["p11"]),  # quotation marks of the name's own
    ("“Lân “đen””", "", "14 15", [], ["p11"]),
    ('Lân "mắt đen"', "", "15", [], []),
    ("Bộ Gió trường Gió Mùa", "", "", [], ["p10", "p12"]),  # nothing else is found in their place
    ("Germany trường Gió Mùa", "", "", ["Đức", "독일"], ["p6", "p12"]),
    ('Lân "đen" trường Gió Mùa', "", "15", [], ["p12"]),
    ("pho", "", "3 4 8", [], []),
)


@pytest.fixture(scope="module")
def page(window: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page = window.new_page()
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
    ids = " ".join(sorted((one[1:] for one in result["ids"]), key=int))
    assert (ids, sorted(result["added"]), sorted(result["offered"])) == (
        found,
        sorted(added),
        sorted(offered),
    )


def test_an_entity_that_was_chosen(page: Page) -> None:
    for chosen, found in (("p7", ["a10"]), ("p8", ["a11"])):
        assert page.evaluate("async (id) => (await archiveSearch.ask('?person=' + id)).ids", chosen) == found


# ── Every name of an archive ──────────────────────────────────────────────────────────────────────
_KINDS = ("person", "place", "organization")
_SYLLABLES = (
    *(
        "Lê",
        "Dũng",
        "Dung",
        "Tập",
        "Cận",
        "Bình",
        "Hoà",
        "Hòa",
        "Lam",
        "Sông",
        "Thị",
        "Văn",
        "Đỗ",
        "Do",
        "Mây",
        "May",
    ),
    *("TPHCM", "Huế", "서울", "B-52"),
)


def test_every_name_finds_what_the_page_lists(
    window: BrowserContext, tmp_path_factory: pytest.TempPathFactory
) -> None:
    documents, entities = _invented(random.Random(12), 400, 300)
    page = window.new_page()
    page.goto(write_site(tmp_path_factory.mktemp("all-names"), documents, entities))
    listed: dict[str, set[str]] = {entity.id: set() for entity in entities}
    for document in documents:
        for one in document.entities:
            listed[one].add(document.id)
    assert names_that_find_something_else(page, entities, listed, 100) == []
    page.close()


def _invented(
    chance: random.Random, articles: int, count: int
) -> tuple[list[SearchDocument], list[SearchEntity]]:

    def name(least: int) -> str:
        return " ".join(chance.choices(_SYLLABLES, k=chance.randint(least, 4)))

    entities = [
        SearchEntity(f"e{n}", chance.choice(_KINDS), name(1), tuple({name(1), name(2)}), f"x/{n}.html", 1)
        for n in range(count)
    ]
    documents = [
        article(n, name(3), entities=tuple(chance.sample([e.id for e in entities], 5)))
        for n in range(articles)
    ]
    return documents, entities
