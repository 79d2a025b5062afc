"""What readers need whose windows are small, whose letters are large, or who want nothing to move."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import forget_and_close
from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

PAGES = [
    "articles/a.html",
    "articles/lean.html",
    "articles/b.html",
    "index.html",
    "people/index.html",
    "about.html",
]
# WCAG 1.4.12: what a reader may ask of the spacing of text.
_SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
)
_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def tab(window: BrowserContext) -> Iterator[Page]:
    page = window.new_page()
    yield page
    forget_and_close(page)


def open_in(tab: Page, page: Path, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 568 if width < 400 else 900})
    tab.goto(page.as_uri())


def test_the_header_of_the_smallest_phone_takes_a_fifth_of_it_at_most(tab: Page, look_site: Path) -> None:
    for path in PAGES:
        open_in(tab, look_site / path, 320)
        tab.evaluate(
            "document.querySelector('.mast-name').textContent = 'Kho lưu trữ báo chí của một thư viện tỉnh'"
        )
        assert tab.evaluate("document.querySelector('.mast').getBoundingClientRect().bottom") <= 568 / 5, path
        assert not tab.evaluate(_TOO_WIDE), path


def test_letters_twice_as_large_or_spaced_wider_push_nothing_out_of_the_window(
    tab: Page, look_site: Path
) -> None:
    sheet = (
        "style => { const s = new CSSStyleSheet(); s.replaceSync(style); document.adoptedStyleSheets = [s]; }"
    )
    for path in PAGES:
        open_in(tab, look_site / path, 390)
        tab.evaluate("document.documentElement.style.fontSize = '250%'")  # 125 is what the sheet asks for
        for width in (390, 1280):
            tab.set_viewport_size({"width": width, "height": 900})
            assert not tab.evaluate(_TOO_WIDE), path
        tab.evaluate("document.documentElement.style.fontSize = ''")
        tab.evaluate(sheet, _SPACED)
        for width in (1280, 390):
            tab.set_viewport_size({"width": width, "height": 900})
            assert not tab.evaluate(_TOO_WIDE), path


def test_who_asks_for_less_motion_sees_none(tab: Page, look_site: Path) -> None:
    tab.emulate_media(reduced_motion="reduce")
    open_in(tab, look_site / PAGES[0], 1280)
    moving = tab.evaluate(
        "[...document.querySelectorAll('*')].map(e => getComputedStyle(e)).filter(s => "
        "s.animationName !== 'none' || s.scrollBehavior === 'smooth' || parseFloat(s.transitionDuration)).length"
    )
    assert moving == 0


def test_drawings_take_the_colours_a_system_forces_whatever_scheme_was_chosen(
    tab: Page, look_site: Path
) -> None:
    tab.emulate_media(forced_colors="active", color_scheme="light")
    open_in(tab, look_site / PAGES[0], 1280)
    tab.click("#scheme")
    drawn = "<figure class=timeline><svg><path d='M0 0h9v9z'/></svg></figure><p><a href=#>x</a></p>"
    tab.evaluate("drawn => document.querySelector('#content').innerHTML = drawn", drawn)
    bar = tab.evaluate("getComputedStyle(document.querySelector('.timeline path')).fill")
    link = tab.evaluate("getComputedStyle(document.querySelector('#content a')).color")
    assert bar == link
