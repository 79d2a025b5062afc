"""Calendars: every article counted once, under its own day; each day at its place in the week."""

from __future__ import annotations

import re

import pytest
from lxml import html
from makers import ROOT, all_pages, archived, article, settings, site
from playwright.sync_api import BrowserContext

from press_archive.model import ArchivedArticle, Page
from press_archive.pages.drawings.calendar import Shaded, drawable
from press_archive.pages.published import published_counts
from press_archive.pages.words import read_words

WORDS = read_words(settings().overrides, "vi")


def told(path: str, published: str | None, event: str | None = None) -> ArchivedArticle:
    return archived(article("Chữ.", path=path, headline=path, published=published, event=event))


ARTICLES = (
    told("a", "2025-10-03"),
    told("b", "2025-10-03", "2025-09-30"),
    told("c", "2025-10"),
    told("d", "2024"),
    told("e", None, "2023-01-05"),
)


def pages() -> dict[str, Page]:
    return {page.path: page for page in all_pages(site(*ARTICLES))}


def test_numbers_add_up() -> None:
    counts = published_counts(site(*ARTICLES).listed)
    assert counts["2025"] + counts["2024"] == 4
    assert counts["2025-10"] == 3
    assert "2025-09" not in counts
    made = pages()["dates/index.md"].markdown
    assert "4 bài rõ năm đăng" in made
    assert "(../articles/undated/index.md) *1*" in made
    (years,) = html.fromstring(re.search("<figure.*?</figure>", made)[0]).xpath("//table")  # type: ignore[index]
    rows = [[cell.text_content() for cell in row] for row in years.xpath(".//tr")]
    assert [row[0] for row in rows[1:]] == ["2025", "2024", "2023"]
    assert [row[-1] for row in rows[1:]] == ["3", "1", "0"]
    assert rows[1][9:12] == ["·", "3", ""]  # in September nothing was published, but something happened


def test_days_of_a_month_stand_under_their_weekdays() -> None:
    shaded = Shaded(
        {"2025-10-03": 2, "2025-10-31": 9}, {"2025-10-03", "2025-10-31"}, 9, "dates/2025/10.html", WORDS
    )
    tree = html.fromstring(shaded.months(["2025-10"]))
    weeks = [[cell.text_content() for cell in row] for row in tree.xpath("//tr")]
    assert weeks[0] == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]
    assert weeks[1] == ["", "", "1", "2", "32", "4", "5"]  # the third with two articles
    assert tree.xpath("//a/@href") == ["10/03.html", "10/31.html"]
    assert tree.xpath("//a/@aria-label") == ["03/10/2025: 2 bài đăng", "31/10/2025: 9 bài đăng"]
    assert tree.xpath("//td[@class]/@class") == ["s3", "s5"]


def test_a_year_shows_its_months_small_each_with_its_page() -> None:
    made = pages()["dates/2025.md"].markdown
    tree = html.fromstring(re.search("<figure.*?</figure>", made)[0])  # type: ignore[index]
    assert tree.xpath("//caption/a/@href") == ["2025/09.html", "2025/10.html"]
    assert "- [09/2025](2025/09.md) *kể trong 1 bài*\n- [10/2025](2025/10.md) *3*" in made


def test_months_that_no_calendar_has() -> None:
    assert drawable("2025-12")
    assert not any(map(drawable, ("2025-13", "2025-00", "0000-01")))


KEYS = (
    ("ArrowRight", "2025-09-04"),  # the next day with a page, past one without
    ("ArrowDown", "2025-09-11"),
    ("ArrowLeft", "2025-09-08"),
    ("End", "2025-09-11"),
    ("Home", "2025-09-08"),
    ("Control+End", "2025-09-30"),
    ("ArrowRight", "2025-09-30"),  # the calendar's end
    ("PageDown", "2025-10-28"),
    ("PageDown", "2025-10-28"),  # no calendar follows
    ("Control+Home", "2025-10-02"),
    ("PageUp", "2025-09-04"),
    ("ArrowUp", "2025-09-04"),  # nothing above in its column
)


@pytest.mark.browser
def test_days_are_reached_by_keys_as_in_a_grid(window: BrowserContext) -> None:
    days = ("09-02", "09-04", "09-08", "09-11", "09-30", "10-02", "10-28")
    pages_of = {"2025-09", "2025-10", *(f"2025-{day}" for day in days)}
    drawn = Shaded({}, pages_of, 0, "dates/index.html", WORDS).months(["2025-09", "2025-10"])
    tab = window.new_page()
    tab.set_content(f"<a href=x>Trước</a>{drawn}<a href=y>Sau</a>")
    tab.add_script_tag(path=ROOT / "overrides/assets/calendar.js")
    assert tab.locator("td a[tabindex='0']").count() == 2

    def reached() -> str:
        return str(tab.evaluate("document.activeElement.getAttribute('href')"))

    tab.locator("td a").first.focus()
    for key, day in KEYS:
        tab.keyboard.press(key)
        assert reached() == f"{day.replace('-', '/')}.html", key
    tab.keyboard.press("Tab")  # out of the grid at once, to what heads the next
    assert reached() == "2025/10.html"
    tab.keyboard.press("Shift+Tab")
    assert reached() == "2025/09/04.html"
    tab.close()


@pytest.mark.browser
def test_months_of_many_years_are_reached_by_keys(window: BrowserContext) -> None:
    years = [str(year) for year in range(2025, 2017, -1)]
    pages_of = {*years, *(f"{year}-05" for year in years), "2025-06"}
    tab = window.new_page()
    tab.set_content(Shaded({}, pages_of, 0, "dates/index.html", WORDS).years(years))
    tab.add_script_tag(path=ROOT / "overrides/assets/calendar.js")
    tab.locator("a[href='2025/05.html']").focus()
    for key, address in (
        ("PageDown", "2020/05.html"),
        ("PageDown", "2018/05.html"),
        ("PageUp", "2023/05.html"),
        ("Home", "2023.html"),
        ("ArrowUp", "2024.html"),
    ):
        tab.keyboard.press(key)
        assert tab.evaluate("document.activeElement.getAttribute('href')") == address, key
    tab.close()
