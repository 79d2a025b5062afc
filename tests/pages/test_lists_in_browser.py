"""Long lists in a browser, from disk: articles of a name are chosen and ordered, from all that the archive has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from coverages import covering, report, story
from makers import archived, article, mention, site
from playwright.sync_api import BrowserContext, Page
from small_sites import built_site

from press_archive.model import ArchivedArticle


def telling(number: int, year: int, outlet: str) -> ArchivedArticle:
    published = f"{year}-{number // 28 + 1:02}-{number % 28 + 1:02}"
    text = f"Ông Trần Bá nói chuyện {'abcdefghijklmno'[number] * 3} với Lê Chi."
    one = article(text, path=f"{year}-{number}", headline=f"Bài {number}", published=published, outlet=outlet)
    return archived(one, mention(one, "Trần Bá", block=1), mention(one, "Lê Chi", block=1))


def alone(number: int) -> ArchivedArticle:
    one = article("Bà Võ Dư về.", path=f"alone-{number}", headline=f"Tin {number}")
    return archived(one, mention(one, "Võ Dư", block=1))


def of_a_day(number: int) -> ArchivedArticle:
    text = f"Phiên {number} ở huyện. Chiều nay bế mạc."
    return report(f"day-{number}", text, "2023-05-06", f"Báo {number % 3}", f"Phiên {number}")


@pytest.fixture(scope="module")
def built_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somebody named in 25 articles of two years, more than a page has; a day of 30, four of them a story."""
    told = [telling(n, 2025, "Báo Quê") for n in range(15)] + [telling(n, 2024, "Báo Phố") for n in range(10)]
    told += [alone(number) for number in range(26)]
    day = [of_a_day(number) for number in range(30)]
    coverage = covering(story(*day[:4], title="Kỳ họp huyện"))
    return built_site(tmp_path_factory.mktemp("lists"), site(*told, *day, coverage=coverage))


@pytest.fixture
def tab(window: BrowserContext, built_pages: Path) -> Iterator[Page]:
    page = window.new_page()
    page.set_viewport_size({"width": 390, "height": 800})
    messages: list[str] = []
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("console", lambda message: messages.append(message.text))
    page.goto((built_pages / "people/tran-ba.html").as_uri())
    yield page
    page.close()
    assert messages == []


def shown(tab: Page) -> list[str]:
    return tab.eval_on_selector_all(
        ".of-articles > ul > li:not([hidden]) > a", "all => all.map(one => one.textContent)"
    )


def test_articles_of_a_name_are_chosen_from_all_there_are(tab: Page) -> None:
    assert len(shown(tab)) == 12
    tab.fill(".articles-tools [name=words]", "chuyen jjj")
    tab.locator(".articles-tools output:has-text('2 trong 25 bài')").wait_for()
    assert shown(tab) == ["Bài 9", "Bài 9"]
    tab.fill(".articles-tools [name=words]", "")
    tab.select_option(".articles-tools [name=outlet]", "Báo Phố")
    assert shown(tab)[:2] == ["Bài 9", "Bài 8"]
    tab.select_option(".articles-tools [name=order]", "oldest")
    assert shown(tab)[:2] == ["Bài 0", "Bài 1"]
    tab.select_option(".articles-tools [name=outlet]", "")
    tab.select_option(".articles-tools [name=year]", "2025")
    assert len(shown(tab)) == 15
    assert tab.eval_on_selector("a:text-is('Bài 12')", "one => one.href").endswith(
        "articles/2025/01/13/bai-12.html"
    )


def test_articles_of_a_day_are_chosen_one_by_one_within_their_stories(tab: Page, built_pages: Path) -> None:
    tab.goto((built_pages / "dates/2023/05/06.html").as_uri())
    told = "all => all.map(one => one.textContent)"
    titles = ".of-articles > ul > li:not([hidden]) > a"
    assert tab.eval_on_selector_all(titles, told)[0] == "Kỳ họp huyện"
    assert tab.inner_text(".of-articles li li") == "Phiên 0 ở huyện."
    assert len(tab.eval_on_selector_all(titles, told)) == 22
    tab.fill(".articles-tools [name=words]", "ky hop")
    tab.locator(".articles-tools output:has-text('4 trong 30 bài')").wait_for()
    tab.select_option(".articles-tools [name=outlet]", "Báo 0")
    assert tab.inner_text(".articles-tools output") == "2 trong 30 bài"
    assert tab.eval_on_selector_all(".of-articles li li:not([hidden]) > a", told) == ["Phiên 0", "Phiên 3"]
    tab.select_option(".articles-tools [name=outlet]", "Báo 1")
    tab.fill(".articles-tools [name=words]", "phien 22")
    assert tab.eval_on_selector_all(titles, told) == ["Phiên 22"]
    tab.fill(".articles-tools [name=words]", "")
    tab.select_option(".articles-tools [name=outlet]", "")
    assert tab.inner_text(".articles-tools output") == "30 trong 30 bài"


def test_who_is_named_with_somebody_leads_to_exactly_these_articles(tab: Page) -> None:
    address = tab.eval_on_selector("#company ~ ul a.at", "one => one.href")
    assert "search.html?person=person-" in address
    assert address.count("&person=person-") == 1
    assert tab.inner_text("#company ~ ul li") == "Lê Chi 25"


def test_names_of_a_list_are_found_without_accents_and_ordered_by_articles(
    window: BrowserContext, built_pages: Path
) -> None:
    page = window.new_page()
    page.goto((built_pages / "people/index.html").as_uri())
    names = ".prose > ul:not([hidden]) > li:not([hidden]) > a"
    told = "all => all.map(one => one.textContent)"
    assert page.eval_on_selector_all(names, told) == ["Lê Chi", "Trần Bá", "Võ Dư"]
    page.fill(".names-tools [name=q]", "vo d")
    assert page.eval_on_selector_all(names, told) == ["Võ Dư"]
    assert page.eval_on_selector_all("h2:not([hidden])", told) == ["V"]
    page.fill(".names-tools [name=q]", "vô danh")
    assert page.inner_text(".names-tools output") == "Không có tên nào như thế."
    page.fill(".names-tools [name=q]", "")
    page.select_option(".names-tools [name=order]", "count")
    assert page.eval_on_selector_all(names, told) == ["Võ Dư", "Lê Chi", "Trần Bá"]
    page.select_option(".names-tools [name=order]", "")
    assert page.eval_on_selector_all(names, told) == ["Lê Chi", "Trần Bá", "Võ Dư"]
    page.close()


def test_the_page_of_a_name_is_accessible_and_not_wider_than_a_phone(
    window: BrowserContext, built_pages: Path
) -> None:
    page = window.new_page()
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto((built_pages / "people/tran-ba.html").as_uri())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.close()
