"""The tools above the results: narrow, lines, months, cite, kept; and what an article opened from there shows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import forget_and_close
from playwright.sync_api import BrowserContext, Page, expect
from search_page_html import OVERRIDES, interface_words, search_page
from search_site import article, write_site

from press_archive.search import SearchDocument, SearchEntity

pytestmark = pytest.mark.browser

EVIL = "=<img src=x onerror=window.injected=1>"


def untitled(document: SearchDocument) -> SearchDocument:
    """The same article without a headline, so that its title is the archive's own."""
    return replace(document, blocks=document.blocks[1:])


ARTICLES = [
    article(
        0,
        "Cầu Gió",
        "Người thợ xây cầu Gió bắc qua sông. Ao cầu, bờ cầu!",
        outlet="Tuổi Biển",
        published="2025-07",
        authors=("Lê Mây", "Hồ Gió"),
    ),
    article(1, f"{EVIL} cầu", "Không có gì.", outlet=EVIL, published="2025-08-01", entities=("e1",)),
    article(2, "Lúa", f"Bên cầu {EVIL} có lúa.", published="2025-08-02", entities=("e1", "e2")),
    article(3, "Gạo", "Gạo rẻ.", published="2025-08-03"),
    untitled(article(4, "Chợ", "Họ tới cầu.", published="2024")),
]
ENTITIES = (
    SearchEntity("e1", "place", f"Sông Lam {EVIL}", (), "places/song-lam.html", 2),
    SearchEntity("e2", "person", "Lý Nắng", ("ông Nắng",), "people/ly-nang.html", 1),
)
STYLES = (
    f"<style>html {{ font-size: 125% }}{(OVERRIDES / 'assets' / 'search.css').read_text('utf-8')}</style>"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    html = search_page().replace("</head>", STYLES + "</head>")
    return write_site(tmp_path_factory.mktemp("tools"), ARTICLES, ENTITIES, html)


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    page = window.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert page.evaluate("window.injected") is None
    assert errors == []
    forget_and_close(page)


def search(page: Page, address: str, query: str, total: int, more: str = "") -> None:
    page.goto(f"{address}?q={quote(query)}{more}")
    expect(page.locator("#search-results")).to_have_attribute("data-total", str(total))


def saved(page: Page, button: str) -> str:
    with page.expect_download() as download:
        page.locator(button).click()
    return Path(download.value.path()).read_text("utf-8-sig")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_facets_narrow_and_can_be_taken_back(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 1000, "height": 700})
    search(page, address, "cầu", 4)
    assert not [url for url in asked if "/facets/" in url or url.endswith("tools.js")]
    page.locator("#search-narrow-tool").click()
    months = page.locator("[data-facet=month] > ul > li > a:first-child")
    expect(months).to_have_text(["2025", "2024"])
    place = page.locator("[data-facet=place] li")
    expect(place).to_have_text(f"Sông Lam {EVIL} 2 −")
    place.locator("a").first.click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "2")
    assert page.url.endswith("&place=e1")
    expect(page.locator("[data-facet=place]")).to_have_count(0)
    page.reload()
    expect(page.locator("#search-chosen a")).to_have_text(f"Sông Lam {EVIL}")
    page.locator("#search-chosen a").click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "4")
    page.locator("#search-narrow-tool").click()
    page.locator("[data-value='2025-08']").click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "2")
    assert page.url.endswith("&from=2025-08&to=2025-08")
    expect(page.locator("#search-chosen a")).to_have_text("08/2025")


def test_beside_the_results_stands_what_costs_little(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 1280, "height": 800})
    search(page, address, "cầu", 4)
    expect(page.locator("[data-facet=month]")).to_be_visible()
    expect(page.locator("[data-facet=place]")).to_have_count(0)
    assert not [url for url in asked if "/facets/" in url]
    boxes = [page.locator(part).bounding_box() for part in ("#search-narrow", "#search-results")]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["x"] > boxes[1]["x"] + boxes[1]["width"] - 1
    page.locator("#search-narrow button").click()
    expect(page.locator("[data-facet=place]")).to_be_visible()
    search(page, address, "xyz", 0)
    expect(page.locator("#search-narrow")).to_be_hidden()


def test_values_are_left_out(page: Page, address: str) -> None:
    search(page, address, "cầu", 4)
    page.locator("#search-narrow-tool").click()
    page.locator("[data-facet=place] .search-leave-out").click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "2")
    assert page.url.endswith("&no-place=e1")
    expect(page.locator("#search-chosen a")).to_have_text(f"trừ Sông Lam {EVIL}")
    page.locator("[data-value='2025-07'] ~ .search-leave-out").click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "1")
    expect(page.locator("#search-q")).to_have_value("cầu -ngày:2025-07")


def test_together_and_anywhere_are_told_and_a_click_widens(page: Page, address: str) -> None:
    search(page, address, "bên cầu", 1)
    expect(page.locator("#search-status")).to_have_text("1 bài có các từ đứng liền nhau · 1 bài có đủ các từ")
    search(page, address, "gió cầu", 1)
    expect(page.locator("#search-status")).to_contain_text("0 bài có các từ đứng liền nhau · 1 bài")
    search(page, address, "cầu có", 2, "&words=anywhere")
    page.locator("#search-q").fill("cầu gió")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results")).to_have_attribute("data-total", "1")
    assert "words" not in page.url
    assert page.locator("#search-status a").count() == 1


def test_queries_are_compared_by_month(page: Page, address: str) -> None:
    search(page, address, "cầu", 4)
    page.locator("#search-months-tool").click()
    page.locator("#search-months input").fill("<gạo>")
    page.keyboard.press("Enter")
    expect(page.locator(".search-legend li")).to_have_text(["cầu", "<gạo> ✕"])
    expect(page.locator("#search-months tbody tr")).to_have_text(
        ["08/202532 (66,7%)1 (33,3%)", "07/202511 (100%)0 (0%)"]
    )
    assert page.url.endswith("&compare=%3Cg%E1%BA%A1o%3E")
    table = rows(saved(page, "#search-months button:text-is('CSV')"))
    assert table[1] == {
        "month": "2025-08",
        "all": "3",
        "cầu": "2",
        "cầu / all": str(2 / 3),
        "<gạo>": "1",
        "<gạo> / all": str(1 / 3),
    }
    page.reload()
    expect(page.locator("#search-months polyline")).to_have_count(2)
    page.locator(".search-legend a").click()
    expect(page.locator("#search-months rect")).to_have_count(2)


def test_a_file_for_excel_has_semicolons_and_commas(page: Page, address: str) -> None:
    search(page, address, "cầu", 4)
    page.locator("#search-months-tool").click()
    with page.expect_download() as download:
        page.locator("#search-months button:text-is('CSV cho Excel tiếng Việt')").click()
    text = Path(download.value.path()).read_bytes().decode()
    assert text.startswith('\ufeff"month";"found";"all";"share"\r\n"2025-07";1;1;1\r\n"2025-08";2;3;0,666')


@pytest.mark.parametrize(
    ("query", "told", "offered"),
    [
        ("cầu or gạo", "search_or", 'cầu "or" gạo'),
        ("cầu gió OR gạo", "search_joins_two", '"cầu gió" OR gạo'),
        ("người: Lý Nắng", "search_field_alone", 'người: "Lý Nắng"'),
        ("cầu ~10", "search_near_alone", ""),
        (" ".join(f"x{n}" for n in range(120)), "search_cut", ""),
    ],
)
def test_what_may_be_meant_otherwise_is_said(
    page: Page, address: str, query: str, told: str, offered: str
) -> None:
    page.goto(f"{address}?q={quote(query)}")
    sentence = interface_words("vi")[told].split("{")[0]
    note = page.locator("#search-notes p", has_text=sentence)
    expect(note).to_be_visible()
    if offered:
        note.locator("a").click()
        expect(page.locator("#search-q")).to_have_value(offered)


def test_lines_are_sorted_by_what_stands_beside(page: Page, address: str) -> None:
    search(page, address, "cầu", 4)
    page.locator("#search-lines-tool").click()
    lines = page.locator(".search-lines tbody tr")
    expect(lines).to_have_count(7)
    page.locator("#search-lines select").select_option("left")
    before = [
        text.strip().split(" ")[-1] for text in page.locator(".search-lines td:first-child").all_inner_texts()
    ]
    assert before == ["", "Ao", "Bên", "bờ", "onerror=window.injected=1>", "tới", "xây"]
    page.locator("#search-lines select").select_option("right")
    after = page.locator(".search-lines td:nth-child(3)").all_inner_texts()
    assert [text.strip()[:3] for text in after][-3:] == ["Gió", "Gió", "=<i"]
    table = rows(saved(page, "#search-lines button:text-is('CSV')"))
    assert {row["word"] for row in table} == {"Cầu", "cầu"}
    assert len(table) == 7
    assert {row["outlet"] for row in table} == {"", "Tuổi Biển", "'" + EVIL}


def test_words_side_by_side_are_one_line(page: Page, address: str) -> None:
    search(page, address, "cau gio", 1, "&words=anywhere")
    page.locator("#search-lines-tool").click()
    words = page.locator(".search-lines td:nth-child(2)")
    expect(words).to_have_text(["Cầu Gió", "cầu Gió", "cầu", "cầu"])


def test_months_are_told_with_their_denominator(page: Page, address: str) -> None:
    search(page, address, "cầu", 4)
    page.locator("#search-months-tool").click()
    table = page.locator("#search-months tbody tr")
    expect(table).to_have_text(["08/2025 2 3 66,7%".replace(" ", ""), "07/2025 1 1 100%".replace(" ", "")])
    assert page.locator("#search-months rect").count() == 2
    assert rows(saved(page, "#search-months button:text-is('CSV')"))[0] == {
        "month": "2025-07",
        "found": "1",
        "all": "1",
        "share": "1",
    }
    table.first.locator("a").click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "2")


def test_a_search_is_cited_and_its_results_taken_along(page: Page, address: str) -> None:
    search(page, address, "cầu", 4, "&sort=date")
    page.locator("#search-cite-tool").click()
    citation = page.locator(".search-citation")
    expect(citation).to_contain_text(f"{address}?q=c%E1%BA%A7u&sort=date")
    expect(citation).to_contain_text("03/08/2025")
    table = rows(saved(page, "#search-cite button:text-is('CSV')"))
    assert [row["id"] for row in table] == ["a2", "a1", "a0", "a4"]
    assert table[1]["headline"] == f"'{EVIL} cầu"
    assert [row["sentence"] for row in table][:3] == [
        f"Bên cầu {EVIL} có lúa.",
        f"'{EVIL} cầu",
        "Người thợ xây cầu Gió bắc qua sông.",
    ]
    assert table[2]["authors"] == "Lê Mây; Hồ Gió"
    assert table[2]["names"] == "Sông Lam"
    ris = saved(page, "#search-cite button:text-is('RIS')")
    assert ris.count("TY  - NEWS\n") == ris.count("ER  - \n") == 4
    assert "TI  - Cầu Gió\nAU  - Lê Mây\nAU  - Hồ Gió\nT2  - Tuổi Biển\nPY  - 2025\nDA  - 2025/07//\n" in ris
    assert "TI  - [Chợ]\n" in ris
    assert table[3]["headline"] == "[Chợ]"


def test_results_are_kept_in_the_browser(page: Page, address: str) -> None:
    search(page, address, "cầu", 4)
    keep = page.locator("#search-results .search-keep")
    keep.nth(0).click()
    keep.nth(1).click()
    page.reload()
    expect(page.locator("#search-kept-tool")).to_have_text("Đã giữ (2)")
    expect(page.locator(".search-keep[aria-pressed=true]")).to_have_count(2)
    page.goto(address)
    page.locator("#search-kept-tool").click()
    kept = page.locator("#search-kept li")
    expect(kept).to_have_count(2)
    assert len(rows(saved(page, "#search-kept button:text-is('CSV')"))) == 2
    assert "AU  - Lê Mây\n" in saved(page, "#search-kept button:text-is('RIS')")
    kept.first.locator("button").click()
    expect(kept).to_have_count(1)
    page.evaluate("for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{\"x\": [')")
    page.reload()
    expect(page.locator("#search-kept-tool")).to_be_hidden()


def test_without_storage_results_are_kept_as_long_as_the_page(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('closed'); } })"
    )
    search(page, address, "gạo", 1)
    page.locator(".search-keep").click()
    expect(page.locator("#search-kept-tool")).to_have_text("Đã giữ (1)")


def test_escape_closes_a_tool(page: Page, address: str) -> None:
    search(page, address, "cầu", 4)
    page.locator("#search-months-tool").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#search-months")).to_be_visible()
    page.locator("#search-months a").first.focus()
    page.keyboard.press("Escape")
    expect(page.locator("#search-months")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "search-months-tool"


@pytest.mark.parametrize(
    ("runs", "marked"),
    [
        ("cau gio", ["Cầu Gió", "cầu Gió"]),
        ("nguoi|song", ["Người", "sông"]),
        ("ngu*", ["Người"]),
        ("ngu", []),
        ("=người|=song", ["Người"]),  # accented as typed
        ("=Ngưởi|=cau", []),
        ("=thợ =xây cau", ["thợ xây cầu"]),
        ("=ngư*|=ngừ*", ["Người", "Người"]),
        ("=nguò*", []),
        ("%E0%A4%A", []),
        ("a%20b|%7C", []),
    ],
)
def test_an_article_opened_from_the_results_marks_the_words(
    page: Page, address: str, runs: str, marked: list[str]
) -> None:
    page.goto(address.replace("search.html", f"articles/a0.html#q={runs}"))
    found = page.evaluate("Array.from(CSS.highlights.get('found') || [], String)")
    assert found == marked


def test_the_engine_of_a_server_can_be_pointed_at(page: Page, tmp_path: Path) -> None:
    engine = "https://kho.example/tim?lang=vi"
    there = write_site(tmp_path, ARTICLES, ENTITIES, search_page(engine=engine))
    search(page, there, "gạo & lúa", 0)
    link = page.locator("#search-notes a").first
    assert link.get_attribute("href") == engine + "&q=g%E1%BA%A1o+%26+l%C3%BAa"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_tool_can_be_used_by_everybody(page: Page, tmp_path: Path, language: str) -> None:
    html = search_page(language).replace("</head>", STYLES + "</head>")
    there = write_site(tmp_path, ARTICLES, ENTITIES, html)
    search(page, there, "cầu", 4)
    page.locator(".search-keep").first.click()
    for tool in ("narrow", "lines", "months", "cite", "kept"):
        page.locator(f"#search-{tool}-tool").click()
        expect(page.locator(f"#search-{tool} > *").first).to_be_visible()
        if tool == "lines":
            expect(page.locator(".search-lines")).to_be_visible()
        rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]}
        assert Axe().run(page, "#search", rules).response["violations"] == [], tool
    assert interface_words(language)["search_keep"] in page.inner_text(".search-keep >> nth=0")
