"""What readers need whose windows are small, whose letters are large, or who want nothing to move."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = [
    "articles/a.html",
    "articles/lean.html",
    "articles/b.html",
    "index.html",
    "people/index.html",
    "about.html",
]
_WIDTHS = (390, 1280)
# WCAG 1.4.12: what a reader may ask of the spacing of text.
_SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
)
_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def opened(chromium: Browser, page: Path, width: int, **settings: str) -> Page:
    context = chromium.new_context(
        viewport={"width": width, "height": 568 if width < 400 else 900}, **settings
    )
    tab = context.new_page()
    tab.goto(page.as_uri())
    return tab


@pytest.mark.parametrize("path", PAGES)
def test_the_header_of_the_smallest_phone_takes_a_fifth_of_it_at_most(
    chromium: Browser, look_site: Path, path: str
) -> None:
    tab = opened(chromium, look_site / path, 320)
    tab.evaluate(
        "document.querySelector('.mast-name').textContent = 'Kho lưu trữ báo chí của một thư viện tỉnh'"
    )
    assert tab.evaluate("document.querySelector('.mast').getBoundingClientRect().bottom") <= 568 / 5
    assert not tab.evaluate(_TOO_WIDE)
    tab.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_letters_twice_as_large_or_spaced_wider_push_nothing_out_of_the_window(
    chromium: Browser, look_site: Path, path: str
) -> None:
    tab = opened(chromium, look_site / path, 390)
    tab.evaluate("document.documentElement.style.fontSize = '250%'")  # 125 is what the sheet asks for
    for width in (390, 1280):
        tab.set_viewport_size({"width": width, "height": 900})
        assert not tab.evaluate(_TOO_WIDE)
    tab.evaluate("document.documentElement.style.fontSize = ''")
    sheet = (
        "style => { const s = new CSSStyleSheet(); s.replaceSync(style); document.adoptedStyleSheets = [s]; }"
    )
    tab.evaluate(sheet, _SPACED)
    for width in (1280, 390):
        tab.set_viewport_size({"width": width, "height": 900})
        assert not tab.evaluate(_TOO_WIDE)
    tab.context.close()


def test_who_asks_for_less_motion_sees_none(chromium: Browser, look_site: Path) -> None:
    tab = opened(chromium, look_site / PAGES[0], 1280, reduced_motion="reduce")
    moving = tab.evaluate(
        "[...document.querySelectorAll('*')].map(e => getComputedStyle(e)).filter(s => "
        "s.animationName !== 'none' || s.scrollBehavior === 'smooth' || parseFloat(s.transitionDuration)).length"
    )
    tab.context.close()
    assert moving == 0


def test_drawings_take_the_colours_a_system_forces_whatever_scheme_was_chosen(
    chromium: Browser, look_site: Path
) -> None:
    tab = opened(chromium, look_site / PAGES[0], 1280, forced_colors="active", color_scheme="light")
    tab.click("#scheme")
    drawn = "<figure class=timeline><svg><path d='M0 0h9v9z'/></svg></figure><p><a href=#>x</a></p>"
    tab.evaluate("drawn => document.querySelector('#content').innerHTML = drawn", drawn)
    bar = tab.evaluate("getComputedStyle(document.querySelector('.timeline path')).fill")
    link = tab.evaluate("getComputedStyle(document.querySelector('#content a')).color")
    tab.context.close()
    assert bar == link
