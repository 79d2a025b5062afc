"""The built site in a real browser: from a host, under a sub-path and from disk."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import forget_and_close
from every_name import names_that_find_something_else
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect
from projects import ROOT, build, copy_project

from press_archive.search import SearchEntity

pytestmark = pytest.mark.browser

PAGES = {
    "home": "index.html",
    "overview": "overview.html",
    "about": "about.html",
    "article": "articles/2025/08/27/nghe-an-va-thanh-pho-gwangju-ban-hop-tac-nong-nghiep-cong-nghe-cao.html",
    "article without headline": "articles/2025/08/26/*.html",
    "person": "people/nguyen-thi-kieu-hoa.html",
    "organisation": "organizations/ubnd-tinh-nghe-an.html",
    "place": "places/nghe-an.html",
    "people": "people/index.html",
    "organisations": "organizations/index.html",
    "places": "places/index.html",
    "year": "dates/2025.html",
    "month": "dates/2025/08.html",
    "day": "dates/2025/08/26.html",
    "dates": "dates/index.html",
    "undated": "articles/undated/index.html",
    "outlet": "outlets/nguoi-lao-dong.html",
    "outlets": "outlets/index.html",
    "editors": "editors.html",
    "search": "search.html?q=nghe+an",
    "not found": "404.html",
}


# What axe looks at: in the dark only what colours change.
AXE: Mapping[str, dict[str, object]] = {
    "light": {"resultTypes": ["violations"]},
    "dark": {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]},
}
SEARCHES = (
    ("Đà Nẵng", 2),
    ("da nang", 2),
    ("đường Bạch Đằng", 1),
    ("duong bach dang", 1),
    ('"cầu Bến Thủy 3"', 1),
    ('"cau ben thuy 3"', 1),
    ("không có từ này xyzzy", 0),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test archive under /kho/, as a project site of GitHub Pages is."""
    folder = tmp_path_factory.mktemp("browser")
    project = copy_project(folder / "project")
    shutil.copytree(ROOT / "tests" / "archive", project / "seeds", dirs_exist_ok=True)
    (project / "seeds/rong.txt").write_bytes(b"")
    # The workflow sets the address like this; 404.html needs the path, for a host serves it at any depth.
    result = build(project, "--site", str(folder / "host" / "kho"), SITE_URL="https://vi.example/kho/")
    assert result.returncode == 0, result.stderr
    return folder / "host" / "kho"


class Watched:
    """A page of the browser that remembers what must not happen."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base
        self.errors: list[str] = []
        self.foreign: list[str] = []
        page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("requestfailed", self._failed)
        page.on("request", lambda request: request.url.startswith(base) or self.foreign.append(request.url))

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page was left before its icon came
            self.errors.append(f"failed: {request.url}")

    def open(self, path: str) -> None:
        self.page.goto(urljoin(self.base, path))


@pytest.fixture
def from_disk(window: BrowserContext, site: Path) -> Iterator[Watched]:
    page = window.new_page()
    yield Watched(page, site.as_uri() + "/")
    forget_and_close(page)


@pytest.fixture
def from_host(window: BrowserContext, site: Path, serve: Callable[[Path], str]) -> Iterator[Watched]:
    page = window.new_page()
    yield Watched(page, serve(site.parent) + "kho/")
    forget_and_close(page)


@pytest.fixture(params=["from_host", "from_disk"])
def watched(request: pytest.FixtureRequest) -> Watched:
    watched: Watched = request.getfixturevalue(request.param)
    return watched


def path_of(site: Path, kind: str) -> str:
    pattern = PAGES[kind]
    return next(site.glob(pattern)).relative_to(site).as_posix() if "*" in pattern else pattern


def looked_at(watched: Watched, path: str) -> None:
    """Open a page and look at what every page must have."""
    watched.open(path)
    assert watched.page.locator("h1").count() == 1, path
    assert watched.page.title(), path
    assert watched.page.locator("html").get_attribute("lang") == "vi", path


def test_every_kind_of_page_opens_without_errors_or_foreign_requests(site: Path, from_host: Watched) -> None:
    for kind in PAGES:
        looked_at(from_host, path_of(site, kind))
    assert from_host.errors == []
    assert from_host.foreign == []


def test_every_link_on_disk_leads_somewhere_and_every_page_opens(site: Path, from_disk: Watched) -> None:
    kinds = {path_of(site, kind) for kind in PAGES} - {"404.html"}  # whose links hold on a host alone
    todo, seen = sorted(kinds), set()
    while todo:
        path = todo.pop()
        if path in seen:
            continue
        seen.add(path)
        assert (site / path.partition("?")[0]).is_file(), path
        if ".html" not in path:
            continue
        if path in kinds:
            looked_at(from_disk, path)
        else:
            from_disk.open(path)
        # Links in drawings hold their address in another way than links in text.
        absolute = "links => links.map(a => new URL(a.getAttribute('href'), document.baseURI).href)"
        links = from_disk.page.eval_on_selector_all("a[href]", absolute)
        inside = [link.split("#")[0].split("?")[0] for link in links if link.startswith(from_disk.base)]
        assert [
            link for link in links if link.startswith("file:") and not link.startswith(from_disk.base)
        ] == []
        todo += [link.removeprefix(from_disk.base) or "index.html" for link in inside]
    assert len(seen) > 40
    assert from_disk.errors == []
    assert from_disk.foreign == []


def test_search_from_any_page_by_keyboard(watched: Watched) -> None:
    page = watched.page
    watched.open("people/nguyen-thi-kieu-hoa.html")
    for typed, found in SEARCHES:  # each from the article that the one before has found
        page.keyboard.press("/")
        page.keyboard.type(typed)
        with page.expect_navigation(url="**/search.html?q=*"):
            page.keyboard.press("Enter")
        page.wait_for_selector("[data-total]", state="attached")
        assert page.locator("[data-total]").get_attribute("data-total") == str(found), typed
        assert page.locator("[data-article]").count() == found, typed
        if found:
            page.locator("[data-article] a").first.click()
            page.wait_for_url("**/articles/**")
            page.wait_for_selector("h1")
    assert watched.errors == []
    assert watched.foreign == []


def test_every_name_finds_what_its_page_lists(site: Path, watched: Watched) -> None:
    told = [json.loads(line) for line in (site / "data/entities.jsonl").read_text("utf-8").splitlines()]
    entities = [
        SearchEntity(one["id"], one["kind"], one["name"], tuple(one["variants"]), "", len(one["articles"]))
        for one in told
        if one["kind"] != "event"
    ]
    watched.open("search.html")
    listed = {one["id"]: set(one["articles"]) for one in told}
    assert names_that_find_something_else(watched.page, entities, listed, 20) == []
    korea = next(one for one in told if one["name"] == "Hàn Quốc")
    for name in ("South Korea", "대한민국"):  # as its record has it, in no article
        found = watched.page.evaluate("async (name) => (await archiveSearch.ask(`?q=${name}`)).ids", name)
        assert set(found) == set(korea["articles"])
    assert watched.errors == []


BAD_QUERIES = (
    "đường " * 1700,
    "a" * 10_000,
    "Nguyễn Thị Kiều Hoa, Nghệ An, " * 250,
    "\u202e\u2066\u200f" * 20,
    "~9999999",
    "đường ~9999999 cầu",
    '"' * 300,
    "( [ { < %",
)


def test_whatever_is_typed_is_answered_in_a_sentence(watched: Watched) -> None:
    watched.open("search.html")
    told = watched.page.locator("#search-status")
    for typed in BAD_QUERIES:
        watched.page.locator("#search-q").fill("")
        expect(told).to_have_text("")
        watched.page.locator("#search-q").fill(typed)
        watched.page.keyboard.press("Enter")
        expect(told).to_have_text(re.compile(r"^(Không tìm thấy|Chưa có gì|\d+ bài)"))
    assert watched.errors == []


def test_from_an_article_to_a_person_to_a_day(site: Path, watched: Watched) -> None:
    page = watched.page
    watched.open(path_of(site, "article without headline"))
    page.locator("article a", has_text="Nguyễn Thị Kiều Hoa").first.click()
    assert page.locator("h1").inner_text() == "Nguyễn Thị Kiều Hoa"
    page.locator("a", has_text="Nghệ An và thành phố Gwangju").first.click()
    page.locator("article a", has_text="26/8").first.click()
    assert page.url.endswith("dates/2025/08/26.html")
    assert watched.errors == []


def test_the_title_of_ours_is_not_printed_twice(site: Path, watched: Watched) -> None:
    watched.open(path_of(site, "article without headline"))
    sentence = "đã cắt băng khánh thành cầu Bến Thủy 3"
    assert watched.page.locator("main article").inner_text().count(sentence) == 1
    assert sentence not in watched.page.locator("h1").inner_text()


def test_the_scheme_can_be_changed_and_is_remembered(watched: Watched) -> None:
    page = watched.page
    watched.open("index.html")
    background = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(background)
    page.get_by_role("button", name="Đổi nền sáng hoặc tối").click()
    after = page.evaluate(background)
    assert before != after
    watched.open("people/index.html")
    assert page.evaluate(background) == after


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_hinders_access_and_a_phone_never_scrolls_sideways(
    window: BrowserContext, site: Path, serve: Callable[[Path], str], scheme: Literal["light", "dark"]
) -> None:
    page = window.new_page()
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 390, "height": 844})
    base = serve(site.parent) + "kho/"
    serious = []
    for kind in PAGES:
        page.goto(base + path_of(site, kind))
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, kind
        serious += [
            (kind, violation["id"], node["html"][:160])
            for violation in Axe().run(page, options=AXE[scheme]).response["violations"]
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]
    page.close()
    assert serious == []


def test_without_a_script_the_search_page_leads_to_the_lists_in_place_of_a_dead_form(
    chromium: Browser, site: Path
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((site / "search.html").as_uri())
    assert tab.is_visible(".search-noscript")
    assert tab.is_visible(".search-noscript + ul a")
    assert not tab.is_visible("#search-form")
    context.close()
