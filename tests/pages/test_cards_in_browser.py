"""Cards on linked names and dates, in a browser, from disk: pointer, keyboard, finger; no click is ever stolen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from makers import archived, article, mention, site
from playwright.sync_api import Browser, BrowserContext, Page
from small_sites import built_site

from press_archive.model import ArchivedArticle, DateExpression

TEXT = 'Ông Trần Bá (Huế) <b>nói</b> ngày 26-8; bà Lê "Chi" <i>về.'
ARTICLE, PERSON = "articles/2025/08/26/bai-mot.html", "people/tran-ba.html"


def told(path: str, published: str) -> ArchivedArticle:
    one = article(TEXT, path=path, headline=path, published=published)
    start = TEXT.index("26-8")
    date = DateExpression(
        one.id, 1, start, start + 4, "26-8", "2025-08-26", "2025-08-26", "2025-08-26", ("year",)
    )
    names = [("Trần Bá", "person"), ("Huế", "place"), ('Lê "Chi" <i>', "person")]
    return archived(one, *(mention(one, name, kind, 1) for name, kind in names), dates=(date,))


@pytest.fixture(scope="module")
def cards_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = site(told("Bài một", "2025-08-26"), told("Bài hai", "2026-01-02"))
    return built_site(tmp_path_factory.mktemp("cards"), made)


@pytest.fixture(scope="module")
def lean_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = replace(site(told("Bài một", "2025-08-26"), told("Bài hai", "2026-01-02")), lean=True)
    return built_site(tmp_path_factory.mktemp("lean"), made)


@pytest.fixture(scope="module")
def touched(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(has_touch=True, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def tab(touched: BrowserContext) -> Iterator[Page]:
    page = touched.new_page()
    messages: list[str] = []
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("console", lambda message: messages.append(message.text))
    yield page
    page.close()
    assert messages == []


def card(tab: Page) -> str:
    tab.wait_for_selector("#hint:not([hidden])")
    tab.wait_for_timeout(150)  # the archive's facts come in a second script
    return tab.inner_text("#hint")


def test_a_pointer_on_a_name_shows_who_it_is_and_why(tab: Page, cards_site: Path) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((cards_site / ARTICLE).as_uri())
    assert not [url for url in asked if url.endswith("/cards/words.js")]
    # Its height is told once it is drawn.
    tab.evaluate("document.querySelector('.onward').style.display = 'none'")
    height = tab.evaluate("document.documentElement.scrollHeight")
    tab.hover(".body a >> text=Trần Bá")
    assert card(tab).split("\n")[:3] == ["Nhân vật", "Trần Bá", "Có trong 2 bài"]
    assert tab.get_attribute(".body a >> text=Trần Bá", "aria-describedby") == "hint"
    assert tab.get_attribute("#hint", "role") == "tooltip"
    assert tab.evaluate("document.documentElement.scrollHeight") == height
    tab.hover("#hint")  # one may go and read it
    tab.wait_for_timeout(400)
    assert tab.is_visible("#hint")
    tab.hover("h1")
    tab.wait_for_selector("#hint", state="hidden")
    assert tab.get_attribute(".body a >> text=Trần Bá", "aria-describedby") is None


def test_a_date_says_what_was_inferred(tab: Page, cards_site: Path) -> None:
    tab.goto((cards_site / ARTICLE).as_uri())
    tab.hover(".body a >> text=26-8")
    told_of = card(tab)
    assert told_of.startswith("Ngày tháng\n26/08/2025\nỞ đây viết là “26-8”")
    assert "Suy ra từ ngày đăng và ngữ cảnh: năm." in told_of


def test_the_keyboard_shows_it_and_escape_takes_it_away(tab: Page, cards_site: Path) -> None:
    tab.goto((cards_site / ARTICLE).as_uri())
    tab.focus(".folio a")
    while tab.evaluate("!document.activeElement.closest('.body')"):
        tab.keyboard.press("Tab")
    assert "Trần Bá" in card(tab)
    found = Axe().run(tab, options={"preload": False}).response["violations"]
    assert [rule["id"] for rule in found if rule["impact"] in ("serious", "critical")] == []
    tab.keyboard.press("Escape")
    assert not tab.is_visible("#hint")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/" + PERSON)


def test_names_full_of_markup_are_text(tab: Page, cards_site: Path) -> None:
    tab.goto((cards_site / ARTICLE).as_uri())
    tab.hover(".body a >> text=Lê")
    assert 'Lê "Chi" <i>' in card(tab)
    assert tab.evaluate("document.querySelectorAll('#hint i, #hint b').length") == 0


def test_a_click_follows_the_link_at_once(tab: Page, cards_site: Path) -> None:
    tab.goto((cards_site / ARTICLE).as_uri())
    tab.click(".body a >> text=Trần Bá")
    tab.wait_for_url("**/" + PERSON)


def test_holding_a_finger_shows_the_card_and_a_tap_follows_the_link(tab: Page, cards_site: Path) -> None:
    tab.goto((cards_site / ARTICLE).as_uri())
    box = tab.locator(".body a >> text=Trần Bá").bounding_box()
    assert box
    finger = tab.context.new_cdp_session(tab)
    point = {"x": box["x"] + 8, "y": box["y"] + 8}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    assert "Trần Bá" in card(tab)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    tab.wait_for_timeout(100)
    assert tab.url.endswith(ARTICLE)
    tab.tap("h1")
    assert not tab.is_visible("#hint")
    tab.tap(".body a >> text=Trần Bá")
    tab.wait_for_url("**/" + PERSON)


def test_paper_shows_no_card(tab: Page, cards_site: Path) -> None:
    tab.goto((cards_site / ARTICLE).as_uri())
    tab.hover(".body a >> text=Trần Bá")
    card(tab)
    tab.emulate_media(media="print")
    assert not tab.is_visible("#hint")


@pytest.mark.parametrize("path", [PERSON, "places/hue.html", "places/index.html"])
def test_pages_of_names_fit_and_shut_nobody_out(tab: Page, cards_site: Path, path: str) -> None:
    for width in (1280, 390):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.goto((cards_site / path).as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    found = Axe().run(tab, options={"preload": False}).response["violations"]
    assert [rule["id"] for rule in found if rule["impact"] in ("serious", "critical")] == []


def test_a_sentence_leads_to_its_place_in_the_article(tab: Page, cards_site: Path) -> None:
    tab.goto((cards_site / PERSON).as_uri())
    assert tab.locator("a.to").count() == 2
    href = tab.get_attribute("a.to", "href")
    assert href
    assert "#:~:text=%C3%94ng%20Tr%E1%BA%A7n" in href
    assert "%2D8" in href
    tab.click("a.to")
    tab.wait_for_url("**/articles/2026/01/02/bai-hai.html*")


@pytest.mark.parametrize("path", [ARTICLE, PERSON])
def test_lean_pages_shut_nobody_out(tab: Page, lean_site: Path, path: str) -> None:
    for width in (1280, 390):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.goto((lean_site / path).as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.wait_for_timeout(200)
    found = Axe().run(tab, options={"preload": False}).response["violations"]
    assert [rule["id"] for rule in found if rule["impact"] in ("serious", "critical")] == []


def test_a_lean_article_sets_up_its_lists_and_its_citation(tab: Page, lean_site: Path) -> None:
    tab.goto((lean_site / ARTICLE).as_uri())
    tab.wait_for_selector(".cite")
    assert tab.locator(".card h3[class]").all_inner_texts() == ["Nhân vật", "Địa danh", "Ngày tháng"]
    assert tab.locator(".card ul a").all_inner_texts() == ["Trần Bá", 'Lê "Chi" <i>', "Huế", "26-8"]
    assert tab.locator(".cite dd").first.inner_text() == "“Bài một” (2025), 26/08/2025. Lưu tại Kho."
    tab.hover(".body a >> text=Trần Bá")
    assert card(tab).split("\n")[:3] == ["Nhân vật", "Trần Bá", "Có trong 2 bài"]


def test_the_page_of_a_name_leads_to_every_sentence(tab: Page, lean_site: Path) -> None:
    tab.goto((lean_site / PERSON).as_uri())
    assert str(tab.get_attribute("a.more", "href")).endswith("search.html?q=%22Tr%E1%BA%A7n%20B%C3%A1%22")
