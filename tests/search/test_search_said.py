"""What is said, and by whom: one quotation has to hold all that is asked for of one."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page
from search_site import article, ask_all, write_site

from press_archive.search import SearchEntity

pytestmark = pytest.mark.browser

ENTITIES = (
    SearchEntity("p1", "person", "Trần Gió", ("ông Gió",), "people/tran-gio.html", 3),
    SearchEntity("p2", "person", "Lê Mưa", (), "people/le-mua.html", 1),
    SearchEntity("p3", "organization", "Hội Gió", (), "organizations/hoi-gio.html", 1),
)
ARTICLES = [
    article(0, "Họp", "Ông Gió nói: “Cầu sẽ xong”.", entities=("p1",), quotes=(("“Cầu sẽ xong”", "p1"),)),
    article(1, "Cầu", "Cầu sẽ xong, ông Gió không nói gì.", entities=("p1",)),
    article(
        2,
        "Hai người",
        "“Cầu sẽ xong”, bà Mưa nói. “Tôi chờ”, ông Gió đáp.",
        entities=("p1", "p2"),
        quotes=(("“Cầu sẽ xong”", "p2"), ("“Tôi chờ”", "p1")),
    ),
    article(3, "Hội", "“Câu sẽ dài”.", entities=("p3",), quotes=(("“Câu sẽ dài”", "p3"),)),
    article(4, "Không rõ ai", "“Tôi chờ cầu”, có người nói.", quotes=(("“Tôi chờ cầu”", None),)),
    *[article(n, f"Tin {n}", "“Mưa rồi”.", quotes=(("“Mưa rồi”", None),)) for n in range(5, 70)],
]
CASES = (
    ('lời:"cầu sẽ xong"', "0 2"),
    ('lời:"cau se"', "0 2 3"),
    ("lời:cầu", "0 2 4"),
    ("said: cau", "0 2 3 4"),
    ("người nói:Gió", "0 2 3"),
    ('người nói:"ông Gió"', "0 2"),
    ('speaker:"Lê Mưa"', "2"),
    ('lời:"cầu sẽ xong" người nói:"Trần Gió"', "0"),  # not 2, where she says it and he is only quoted, too
    ('lời:chờ người nói:"Trần Gió"', "2"),
    ("lời:chờ lời:cầu", "4"),
    ('người:"Trần Gió" -lời:cầu', "1"),
    ("lời:xong OR lời:dài", "0 2 3"),
    ("lời:gió", ""),
    ("người nói:Nobody", ""),
    ('"cầu" ~1 "xong" lời:cầu', "0 2"),
)


@pytest.fixture(scope="module")
def page(window: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page = window.new_page()
    page.goto(write_site(tmp_path_factory.mktemp("said"), ARTICLES, ENTITIES))
    yield page
    page.close()


@pytest.mark.parametrize(("query", "found"), CASES)
def test_what_is_said(page: Page, query: str, found: str) -> None:
    (ids,) = ask_all(page, [(f"?q={quote(query)}", False)])
    assert " ".join(sorted((one[1:] for one in ids), key=int)) == found


def test_quotations_are_only_read_for_queries_that_ask(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    (ids,) = ask_all(page, [("?q=tin+5", False)])
    assert ids
    assert not [url for url in asked if "/quotes/" in url]
    (ids,) = ask_all(page, [(f"?q={quote('lời:mưa')}", False)])
    assert len(ids) == 65
    assert [url[-4:] for url in asked if "/quotes/" in url] == ["1.js"]  # the other one is there already
