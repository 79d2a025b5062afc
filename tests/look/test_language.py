"""The language a reader chooses: on every kind of page the interface's words change, those of articles do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from look_pages import OVERRIDES
from playwright.sync_api import Browser, Page

from press_archive.pages.spoken import entries
from press_archive.pages.words import read_words

VIETNAMESE, KOREAN = read_words(OVERRIDES, "vi"), read_words(OVERRIDES, "ko")
SAID = {entry[0] for searching in (False, True) for entry in entries(VIETNAMESE, KOREAN, searching=searching)}
COUNTED = [
    re.escape(one).replace(r"\{n\}", "[0-9.,]+") for one in SAID if re.findall(r"{\w+}", one) == ["{n}"]
]
LEFT = re.compile("|".join([*COUNTED, *(re.escape(one) for one in SAID if "{" not in one)]))
# What stands on a page but in scripts: texts, and the labels that are shown or read aloud; not what articles say.
TOLD = """() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found = [], LABELS = ["title", "aria-label", "placeholder"];
  for (let one = walker.nextNode(); one; one = walker.nextNode()) {
    if (one.closest) for (const name of LABELS) found.push(one.getAttribute(name) || "");
    else if (!one.parentNode.closest("script, style, noscript, .story .body, blockquote, q")) found.push(one.data);
  }
  return found;
}"""
KINDS = (
    "index.html",
    "about.html",
    "articles/*/*/*/*.html",
    "articles/undated/*.html",
    "people/*.html",
    "places/*.html",
    "people/index.html",
    "places/index.html",
    "organizations/index.html",
    "dates/index.html",
    "dates/*/*.html",
    "dates/*/*/*.html",
    "outlets/index.html",
    "outlets/*.html",
    "stories/index.html",
    "quotes.html",
    "figures.html",
    "timeline.html",
    "network.html",
    "saved.html",
    "passages.html",
    "a/*.html",
)


@pytest.fixture
def korean(chromium: Browser) -> Iterator[Page]:
    """A reader who has chosen Korean; what goes wrong on a page fails the test."""
    context = chromium.new_context()
    context.add_init_script("localStorage.setItem('language', 'ko')")
    page = context.new_page()
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    yield page
    context.close()
    assert not errors


def left_in(page: Page) -> set[str]:
    """Return what is still said in the language the site was built in."""
    parts = (part.strip() for text in page.evaluate(TOLD) for part in text.split(" · "))
    return {part for part in parts if LEFT.fullmatch(part)}


def one_of_each(site: Path) -> Iterator[Path]:
    for kind in KINDS:
        found = [path for path in sorted(site.glob(kind)) if "*" not in kind or path.name != "index.html"]
        yield from found[:1]


def test_every_kind_of_page_speaks_the_language_chosen(built: Path, korean: Page) -> None:
    pages = list(one_of_each(built / "site"))
    assert len(pages) == len(KINDS)
    for path in pages:
        korean.goto(path.as_uri(), wait_until="domcontentloaded")
        assert korean.get_attribute("html", "lang") == "ko"
        assert not left_in(korean), path


def test_a_search_and_its_help_speak_it_too(built: Path, korean: Page) -> None:
    korean.goto((built / "site/search.html").as_uri() + "?q=cầu")
    korean.wait_for_selector("#search-results li")
    assert not left_in(korean)
    assert korean.inner_text("#search-status").startswith("기사 ")
    assert (korean.text_content("#search-help [data-text=help] p") or "").startswith("검색창은")


def test_a_calendar_has_the_days_of_the_week_and_fits_a_phone(built: Path, korean: Page) -> None:
    korean.set_viewport_size({"width": 390, "height": 844})
    korean.goto((built / "site/dates/index.html").as_uri())
    korean.wait_for_selector("th >> text=월")
    assert korean.locator(".calendar .small tr").first.inner_text().split() == list("월화수목금토일")
    assert (
        korean.evaluate("(box => box.scrollWidth - box.clientWidth)(document.querySelector('.calendar'))")
        == 0
    )


def test_articles_stay_and_say_which_language_is_theirs(built: Path, chromium: Browser, korean: Page) -> None:
    path = next(one for one in sorted((built / "site/articles").rglob("*.html")) if one.name != "index.html")
    plain = chromium.new_page()
    plain.goto(path.as_uri())
    before = plain.inner_text(".story .body")
    plain.close()
    korean.goto(path.as_uri())
    assert korean.inner_text(".story .body") == before
    assert korean.get_attribute(".story .body", "lang") == "vi"
    assert korean.inner_text(".card h2") == "기사 정보"


def test_a_reader_chooses_by_the_menu_and_finds_it_again(built: Path, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto((built / "site/index.html").as_uri())
    box = page.locator("#language").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    assert page.locator("#language option").all_inner_texts() == ["Tiếng Việt", "English", "한국어"]
    page.select_option("#language", "ko")
    page.wait_for_selector("html[lang=ko]")
    page.goto((built / "site/people/index.html").as_uri())
    assert page.inner_text("h1") == "인물"
    page.select_option("#language", "vi")
    page.wait_for_selector("html[lang=vi]")
    assert page.inner_text("h1") == "Nhân vật"
    context.close()
