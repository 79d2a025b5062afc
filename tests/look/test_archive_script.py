"""The shell in a real browser, from disk: keyboard, light and dark, the menu on a phone, nothing too wide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import forget_and_close
from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

ARTICLE = "articles/a.html"
LEAN = "articles/lean.html"
PAGES = [ARTICLE, LEAN, "articles/b.html", "articles/c.html", "index.html", "plain.html", "people/index.html"]
# WCAG 2.2 AA, of which axe leaves out the size of what is hit unless it is named.
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
Scheme = Literal["light", "dark"]
PAPER: Mapping[Scheme, str] = {"light": "rgb(251, 250, 246)", "dark": "rgb(23, 21, 18)"}


@pytest.fixture
def tab(window: BrowserContext) -> Iterator[Page]:
    page = window.new_page()
    page.emulate_media(color_scheme="light")
    yield page
    forget_and_close(page)


def background(tab: Page) -> str:
    return str(tab.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("scheme", PAPER)
@pytest.mark.parametrize("path", [ARTICLE, LEAN])
def test_scheme_follows_the_system_then_the_reader(
    tab: Page, look_site: Path, path: str, scheme: Scheme
) -> None:
    tab.emulate_media(color_scheme=scheme)
    tab.goto((look_site / path).as_uri())
    assert background(tab) == PAPER[scheme]
    tab.click("#scheme")
    chosen = PAPER["light" if scheme == "dark" else "dark"]
    assert background(tab) == chosen
    tab.reload()
    assert background(tab) == chosen


@pytest.mark.parametrize("path", [ARTICLE, LEAN])
def test_slash_reaches_the_search_box_and_enter_searches(tab: Page, look_site: Path, path: str) -> None:
    tab.goto((look_site / path).as_uri())
    tab.keyboard.press("/")
    tab.keyboard.type("cầu 1/2")
    assert tab.input_value("#archive-search") == "cầu 1/2"
    with tab.expect_request(lambda request: "search.html?q=c%E1%BA%A7u+1%2F2" in request.url):
        tab.keyboard.press("Enter")


@pytest.mark.parametrize("path", [ARTICLE, LEAN])
def test_first_tab_skips_to_the_content(tab: Page, look_site: Path, path: str) -> None:
    tab.goto((look_site / path).as_uri())
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("path", [ARTICLE, LEAN])
def test_menu_on_a_phone(tab: Page, look_site: Path, path: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 800})
    tab.goto((look_site / path).as_uri())
    assert not tab.is_visible("#menu a")
    tab.focus(".mast-menu")
    tab.keyboard.press("Enter")
    assert tab.is_visible("#menu a")
    tab.keyboard.press("Escape")
    assert not tab.is_visible("#menu a")


def test_no_page_is_wider_than_the_window_or_shuts_anyone_out(
    tab: Page, look_site: Path, serve: Callable[[Path], str]
) -> None:
    messages: list[str] = []
    tab.on("console", lambda message: messages.append(message.text))
    tab.on("pageerror", lambda error: messages.append(str(error)))
    address = serve(look_site)
    for path in PAGES:
        for width in (1280, 390):
            tab.set_viewport_size({"width": width, "height": 800})
            tab.goto(address + path)
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, path
        tab.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
        assert shut_out(tab, WCAG) == [], path
        tab.emulate_media(color_scheme="dark")
        assert background(tab) == PAPER["dark"]
        assert shut_out(tab, COLOURS) == [], path
        tab.emulate_media(color_scheme="light")
    assert messages == []


def shut_out(tab: Page, rules: list[str]) -> list[tuple[str, str]]:
    """Return what axe finds by rules of these tags, each with the first place of it."""
    found = Axe().run(tab, options={"runOnly": rules, "resultTypes": ["violations"]}).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found]


def test_a_wide_table_scrolls_in_a_box_of_its_own_and_is_printed_whole(tab: Page, look_site: Path) -> None:
    tab.set_viewport_size({"width": 700, "height": 800})
    tab.goto((look_site / ARTICLE).as_uri())
    box = tab.locator(".body .table")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    tab.emulate_media(media="print")
    assert box.evaluate("box => getComputedStyle(box).overflowX") == "visible"


def test_a_lean_page_has_the_whole_shell(tab: Page, look_site: Path) -> None:
    told = []
    for path in (ARTICLE, LEAN):
        tab.goto((look_site / path).as_uri())
        header = tab.evaluate("document.querySelector('header').innerHTML.replace(/\\n/g, '')")
        links = tab.evaluate(
            "Array.from(document.querySelectorAll('header a, form'), e => e.href || e.action)"
        )
        told.append((tab.locator("body > .skip + header").count(), header.count("<"), links))
    assert told[0] == told[1]
    assert tab.evaluate("document.querySelector('footer a').href") == (look_site / "about.html").as_uri()
