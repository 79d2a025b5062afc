"""The search page, used as a reader uses it: typing, keys, switches, addresses, from disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import invented_archive
import pytest
from playwright.sync_api import BrowserContext, Page, expect
from search_page_html import OVERRIDES, interface_words, search_page
from search_site import article, write_site

from press_archive.search import SearchEntity
from press_archive.search.client.script import client_script, recall_script, tools_script

EVIL = "<img src=x onerror=window.injected=1>"
ARTICLES = [
    *[
        article(n, f"Tin số {n} về gió", "Gió mùa đông bắc thổi qua cầu.", published=f"2025-08-{n + 1:02}")
        for n in range(25)
    ],
    article(
        30,
        f"Cầu Sông Lam {EVIL}",
        f"Đường tới cầu </script>{EVIL} dài",
        outlet=EVIL,
        published="2025-07",
        entities=("e1",),
    ),
    article(31, "Hàn Quốc", "Daejeon hợp tác", outlet="Tuổi Biển", entities=("e2",)),
]
ENTITIES = (
    SearchEntity("e1", "place", f"Sông Lam {EVIL}", (), "places/song-lam.html", 1),
    SearchEntity("e2", "place", "Daejeon", ("Deajeon",), "places/daejeon.html", 1),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_site(tmp_path_factory.mktemp("page"), ARTICLES, ENTITIES, search_page())


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    """A page on which nothing may go wrong; ``requests`` are the addresses it asked for."""
    page = window.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert page.evaluate("window.injected") is None
    assert errors == []
    page.close()


def search(page: Page, address: str, query: str, total: int) -> None:
    page.goto(f"{address}?q={quote(query)}")
    expect(page.locator("#search-results")).to_have_attribute("data-total", str(total))


@pytest.mark.browser
def test_nothing_is_fetched_before_a_reader_searches(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert not [url for url in asked if "/search/" in url and not url.endswith("/search.js")]
    page.locator("#search-q").fill("gió")
    expect(page.locator("#search-results")).to_have_attribute("data-total", "25")
    assert [url for url in asked if "/search/words/" in url]


@pytest.mark.browser
def test_a_hit_shows_headline_outlet_date_and_marked_words(page: Page, address: str) -> None:
    search(page, address, "duong song", 1)
    hit = page.locator("#search-results > li")
    assert hit.get_attribute("data-article") == "a30"
    expect(hit.locator("h2")).to_have_text(f"Cầu Sông Lam {EVIL}")
    expect(hit.locator("mark")).to_have_text(["Sông", "Đường"])
    expect(hit.locator(".search-about")).to_have_text(f"{EVIL} · 07/2025 · 2 chỗ")
    there = address.replace("search.html", "articles/a30.html")
    assert hit.locator("a").get_attribute("href") == f"{there}#q=duong%7Csong"


@pytest.mark.browser
def test_an_article_is_told_which_words_count_as_typed(page: Page, address: str) -> None:
    search(page, address, "Đường toi", 1)
    there = address.replace("search.html", "articles/a30.html")
    expect(page.locator("#search-results h2 a")).to_have_attribute("href", f"{there}#q={quote('=đường toi')}")
    page.locator("#search-results h2 a").click()
    assert page.evaluate("Array.from(CSS.highlights.get('found'), String)") == ["Đường tới"]


@pytest.mark.browser
def test_more_results_are_reached_by_the_button(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 900, "height": 400})
    search(page, address, "gió", 25)
    assert page.locator("#search-results > li").count() == 10
    page.locator("#search-more").evaluate("more => more.focus({ preventScroll: true })")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results > li")).to_have_count(20)
    assert page.evaluate("document.activeElement.textContent") == page.locator("h2 a").nth(10).inner_text()


@pytest.mark.browser
def test_more_results_come_as_one_scrolls(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 900, "height": 400})
    search(page, address, "gió", 25)
    for shown in (20, 25):
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        expect(page.locator("#search-results > li")).to_have_count(shown)
    expect(page.locator("#search-more")).to_be_hidden()
    expect(page.locator("#search-status")).to_have_text("25 bài")


@pytest.mark.browser
def test_keyboard(page: Page, address: str) -> None:
    search(page, address, "gió", 25)
    focused = "document.activeElement.id || document.activeElement.textContent"
    page.keyboard.press("/")
    assert page.evaluate(focused) == "search-q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == page.locator("h2 a").nth(1).inner_text()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == "search-q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "search-q"
    page.keyboard.press("Escape")
    assert page.locator("#search-q").input_value() == ""
    assert page.locator("#search-results > li").count() == 0
    page.keyboard.type("a/b")
    assert page.locator("#search-q").input_value() == "a/b"


@pytest.mark.browser
def test_enter_searches_whole_words_and_the_address_says_so(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#search-q").fill("dae")
    expect(page.locator("#search-results")).to_have_attribute("data-total", "1")
    page.locator("#search-q").fill("gi")
    page.keyboard.press("Enter")
    expect(page.locator("#search-notes")).to_contain_text("“gi”")
    assert page.url.endswith("?q=gi")
    page.locator("#search-q").fill("Han Quốc")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results")).to_have_attribute("data-total", "1")
    page.get_by_label(interface_words("vi")["search_accents"]).select_option("1")
    expect(page.locator("#search-results")).to_have_attribute("data-total", "0")
    assert page.url.endswith("&accents=1")
    page.locator("#search-notes a").click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "1")
    page.go_back()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "0")


@pytest.mark.browser
def test_the_address_sets_the_switches(page: Page, address: str) -> None:
    page.goto(address + "?q=gi%C3%B3&variants=0&accents=1&sort=date&from=2025-08-10&to=08/2025")
    expect(page.locator("#search-results")).to_have_attribute("data-total", "16")
    assert not page.locator("[name=variants]").is_checked()
    assert page.locator("[name=accents]").input_value() == "1"
    assert page.locator("[name=sort]").input_value() == "date"
    assert page.locator("[name=from]").input_value() == "2025-08-10"
    assert page.locator("#search-results > li").first.get_attribute("data-article") == "a24"


@pytest.mark.browser
def test_an_entity_is_offered_and_its_other_names_are_told(page: Page, address: str) -> None:
    search(page, address, "deajeon", 1)
    offer = page.locator(".search-offer a")
    expect(offer).to_have_text("Daejeon")
    assert (offer.get_attribute("href") or "").endswith("/places/daejeon.html")
    expect(page.locator("#search-added")).to_contain_text("Daejeon")
    page.locator("#search-added a").click()  # the words as typed
    expect(page.locator("#search-results")).to_have_attribute("data-total", "0")
    assert "variants=0" in page.url
    assert not page.locator("[name=variants]").is_checked()
    page.locator("#search-added a").click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "1")


@pytest.mark.browser
def test_under_a_sub_path_of_a_web_host(page: Page, serve: Callable[[Path], str], tmp_path: Path) -> None:
    write_site(tmp_path / "kho" / "bao", ARTICLES, ENTITIES, search_page())
    root = serve(tmp_path)
    search(page, root + "kho/bao/search.html", "daejeon", 1)
    assert (
        page.locator("h2 a").get_attribute("href") == root + "kho/bao/articles/a31.html#q=daejeon%7Cdeajeon"
    )
    expect(page.locator("h2 + p + p mark")).to_have_text("Daejeon")


@pytest.mark.browser
def test_a_missing_shard_is_told_and_can_be_tried_again(page: Page, tmp_path: Path) -> None:
    there = write_site(tmp_path, ARTICLES, ENTITIES, search_page())
    shard = tmp_path / "search" / "words" / "0.js"
    shard.rename(tmp_path / "away.js")
    page.goto(there + "?q=cau")
    expect(page.locator("#search-status")).to_have_text(interface_words("vi")["search_failed"])
    (tmp_path / "away.js").rename(shard)
    page.locator("[type=submit]").click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "26")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("part", "old", "new", "sentence"),
    [
        ("manifest", '"version":', '"version":9', "search_outdated"),
        ("manifest", '"words":0', '"words":1', "search_outdated"),  # shards of another layout
        ("words/0", "archiveSearch.deliver", "void", "search_failed"),
        ("words/0", '["', '["龘龘', "search_outdated"),
    ],
)
def test_a_damaged_or_older_index_is_told(
    page: Page, tmp_path: Path, part: str, old: str, new: str, sentence: str
) -> None:
    there = write_site(tmp_path, ARTICLES, ENTITIES, search_page())
    file = tmp_path / "search" / f"{part}.js"
    encoding = "utf-8" if part == "manifest" else "utf-16"
    text = file.read_text(encoding)
    assert old in text
    file.write_text(text.replace(old, new), encoding)
    page.goto(there + "?q=cau")
    expect(page.locator("#search-status")).to_have_text(interface_words("vi")[sentence])


@pytest.mark.browser
@pytest.mark.parametrize(
    ("part", "garbage"), [("words", "\u4000\u8000\u4001\u5555"), ("pairs", "\u4000"), ("pairs", "\ubfff")]
)
def test_garbage_is_not_read_for_ever(page: Page, tmp_path: Path, part: str, garbage: str) -> None:
    there = write_site(tmp_path, ARTICLES, ENTITIES, search_page())
    file = tmp_path / "search" / part / "0.js"
    kept = re.sub(
        r'"([\u4000-\ubfff]{4})[\u4000-\ubfff]+"', rf'"\1{garbage * 2000}"', file.read_text("utf-16")
    )
    file.write_text(kept, "utf-16")
    page.goto(f"{there}?q={quote('gió mùa đông')}")
    words = interface_words("vi")
    told = [re.escape(words[f"search_{one}"]) for one in ("failed", "outdated", "none")]
    expect(page.locator("#search-status")).to_have_text(re.compile("|".join([*told, r"\d+ bài"])))


@pytest.mark.browser
def test_naughty_addresses(page: Page, address: str) -> None:
    for text in (EVIL, '"><script>window.injected=1</script>', "%", "javascript:alert(1)", "đường " * 500):
        page.goto(f"{address}?q={quote(text)}&outlet={quote(text)}&from={quote(EVIL)}&person={quote(EVIL)}")
        expect(page.locator("#search-status")).not_to_be_empty()
        assert page.locator("#search img").count() == 0


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_word_of_the_page_is_in_the_catalogue(language: str) -> None:
    template = (OVERRIDES / "search.html").read_text(encoding="utf-8")
    used = set(re.findall(r"words\.(\w+)", template)) - {"items"}
    used |= set(re.findall(r'"(search_[a-z_]+)"', client_script() + tools_script() + recall_script()))
    used |= {f"search_kind_{kind}" for kind in ("person", "organization", "place", "event")}
    used |= {f"search_{tool}" for tool in ("narrow", "lines", "months", "cite", "kept")}
    used |= {f"search_months_{head}" for head in ("month", "found", "all", "share")}
    used |= {f"search_lines_{head}" for head in ("left", "word", "right", "article")}
    used |= {f"search_lines_by_{order}" for order in ("article", "left", "right")}
    words = interface_words(language)
    assert used <= set(words)
    assert {key for key in words if key.startswith("search_")} <= used


def test_the_invented_archive_is_the_same_every_time() -> None:
    assert invented_archive.documents() == invented_archive.documents()
