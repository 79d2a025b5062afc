"""Tables of figures in a browser, from disk: chosen, sorted, fetched whole and downloaded; whole without a script."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from makers import archived, article, mention, site
from playwright.sync_api import Browser, BrowserContext, Page
from small_sites import built_site

from press_archive.model import ArchivedArticle, Figure


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles of two years with 212 figures in one unit, which stand in two parts."""
    told = [figures("Bài cũ", "Huế", 205, "2024-05-01"), figures("Bài mới", "Đà Nẵng", 7, "2025-05-01")]
    folder = built_site(tmp_path_factory.mktemp("figures"), site(*told))
    (page,) = (folder / "figures").glob("*.html")
    return page


def figures(path: str, place: str, count: int, published: str) -> ArchivedArticle:
    text = " ".join(f"{place} có {n} hộ bị ngập trong đêm." for n in range(10, 10 + count))
    one = article(text, path=path, headline=path, published=published, outlet="Báo Thử")
    found = []
    for n in range(10, 10 + count):
        start = text.index(f"{n} hộ bị")
        end = start + len(f"{n} hộ")
        found.append(Figure(one.id, 1, start, end, text[start:end], f"{n}", "hộ", "hộ", None, f"{n}"))
    names = [mention(one, place, "place", 1, n) for n in range(count)]
    return archived(one, *names, figures=tuple(found))


@pytest.fixture
def tab(window: BrowserContext, table: Path) -> Iterator[Page]:
    page = window.new_page()
    messages: list[str] = []
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("console", lambda message: messages.append(message.text))
    page.goto(table.as_uri())
    yield page
    page.close()
    assert messages == []


def shown(tab: Page) -> list[str]:
    return tab.eval_on_selector_all(".rows tbody tr:not([hidden]) data", "all => all.map(one => one.value)")


def test_rows_are_chosen_sorted_fetched_and_downloaded(tab: Page, tmp_path: Path) -> None:
    assert len(shown(tab)) == 12
    tab.click("button[name=more]")
    tab.locator(".rows tbody tr").nth(211).wait_for(state="attached")
    assert "212 trong 212 dòng" in tab.inner_text(".amounts-tools output")
    tab.fill("[name=words]", "da nang")
    assert sorted(shown(tab)) == [str(n) for n in range(10, 17)]
    tab.fill("[name=words]", "")
    tab.select_option("[name=year]", "2024")
    tab.select_option("[name=place]", "Huế")
    assert len(shown(tab)) == 205
    tab.click("th >> nth=0 >> button")
    assert shown(tab)[:2] == ["214", "213"]
    tab.click("th >> nth=0 >> button")
    assert shown(tab)[:2] == ["10", "11"]
    assert tab.get_attribute("th >> nth=0", "aria-sort") == "ascending"
    with tab.expect_download() as waiting:
        tab.click("button[name=csv]")
    waiting.value.save_as(tmp_path / "a.csv")
    lines = list(csv.reader((tmp_path / "a.csv").read_text("utf-8-sig").splitlines()))
    assert lines[1][:5] == ["10 hộ", "Huế có 10 hộ bị ngập trong đêm.", "Huế", "01/05/2024", "Báo Thử"]
    assert len(lines) == 206
    assert "/articles/2024/05/01/bai-cu.html#p" in lines[1][5]
    tab.click(".rows tbody tr:not([hidden]) a[href*='#p']")
    assert tab.url.partition("#")[0].endswith("/articles/2024/05/01/bai-cu.html")


def test_nothing_stands_in_the_way_of_a_reader(tab: Page) -> None:
    found = Axe().run(tab, options={"preload": False}).response["violations"]
    assert [rule["id"] for rule in found if rule["impact"] in ("serious", "critical")] == []


def test_without_a_script_the_table_is_whole(chromium: Browser, table: Path) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(table.as_uri())
    assert page.is_hidden(".amounts-tools")
    assert page.locator(".rows tbody tr").count() == 12
    page.context.close()
