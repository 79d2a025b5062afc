"""Names offered while they are typed: by their beginnings, exact accents first, those of most articles first."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from search_page_html import search_page
from search_site import article, write_site

from press_archive.languages.folding import fold, tokens
from press_archive.search import SearchEntity
from press_archive.search.index import offers as index
from press_archive.search.index.named import named_things

pytestmark = pytest.mark.browser

ENTITIES = (
    SearchEntity("p1", "person", "Tô Lan", ("Lan",), "people/to-lan.html", 3),
    SearchEntity("p2", "person", "Tô Lam Sơn", (), "", 1),
    SearchEntity("p3", "organization", "Tổ Lúa", (), "organizations/to-lua.html", 9),
    SearchEntity("p4", "person", "L.", (), "", 7),
    SearchEntity("p5", "organization", "Tổ", (), "", 8),
    SearchEntity("p6", "person", "Đỗ Mây", ("Mây",), "people/do-may.html", 2),
    SearchEntity("p7", "person", "Đỗ Mây", (), "people/do-may-2.html", 1),
    SearchEntity("p8", "place", "Huế", ("Hue",), "places/hue.html", 4),
    SearchEntity("p9", "person", "Bùi Gió", ("Bùi Đông", "Bui Gio"), "people/bui-gio.html", 1),
    SearchEntity("p10", "organization", "Bui", (), "organizations/bui.html", 1),
)
ARTICLES = [
    article(1, "Tô Lan đi Huế", entities=("p1", "p8")),
    article(2, "Cô Lan về", entities=("p1",)),
    article(3, "Đỗ Mây và Tô Lan", entities=("p6", "p1")),
    article(4, "Một Đỗ Mây khác", entities=("p7",)),
    article(5, "Mây trắng", entities=("p6",)),
    article(6, "Lúa chín", "Hôm qua có mây trắng bay."),
]
CASES = (
    ("t", ["Tổ Lúa", "Tổ", "Tô Lan", "Tô Lam Sơn"]),
    ("Tô L", ["Tô Lan", "Tô Lam Sơn"]),
    ("to l", ["Tổ Lúa", "Tô Lan", "Tô Lam Sơn"]),
    ("Tô Lam", ["Tô Lam Sơn"]),
    ("tổ ", ["Tổ Lúa", "Tổ"]),
    ("la", ["Lan → Tô Lan"]),
    ("may", ["Mây → Đỗ Mây"]),
    ("đỗ m", ["Đỗ Mây", "Đỗ Mây"]),
    ("hue", ["Huế"]),
    ("huế", ["Huế"]),
    ("bùi", ["Bùi Gió"]),  # of a bearer's names the preferred one
    ("bùi đ", ["Bùi Đông → Bùi Gió"]),
    ("bui", ["Bui", "Bùi Gió"]),  # without accents all are alike
    ("zz", []),
    ("%", []),
)


@pytest.fixture(scope="module")
def harness_of_names(window: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    page = window.new_page()
    page.goto(write_site(tmp_path_factory.mktemp("offers"), ARTICLES, ENTITIES))
    yield page
    page.close()


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    page = window.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []
    page.close()


def offered(page: Page, text: str) -> list[str]:
    names: list[str] = page.evaluate(
        """async (text) => (await archiveSearch.namesBeginning(text)).map(
          ({ name, preferred }) => (preferred ? `${name} → ${preferred}` : name))""",
        text,
    )
    return names


@pytest.mark.parametrize(("typed", "names"), CASES)
def test_names_that_begin_as_typed(harness_of_names: Page, typed: str, names: list[str]) -> None:
    assert offered(harness_of_names, typed) == names


@pytest.mark.parametrize(
    ("kind", "typed", "found"),
    [
        ("person", "to", ["Tô Lan people/to-lan.html", "Tô Lam Sơn search.html?person=p2"]),
        ("organization", "to", ["Tổ Lúa organizations/to-lua.html", "Tổ search.html?org=p5"]),
        ("person", "son", ["Tô Lam Sơn search.html?person=p2"]),  # begins no name, and is in one
        ("place", "to", []),
    ],
)
def test_a_list_asks_for_names_of_its_kind_and_where_they_are_told_of(
    harness_of_names: Page, kind: str, typed: str, found: list[str]
) -> None:
    told = harness_of_names.evaluate(
        """async ([kind, typed]) => {
          const offers = await archiveSearch.offers();
          const names = await offers.namesForList(kind, typed, 40);
          return Promise.all(names.map(async (one) => [one.name, await offers.addressOf(one)]));
        }""",
        [kind, typed],
    )
    root = harness_of_names.evaluate("new URL('.', location.href).href")
    assert [f"{name} {address.removeprefix(root)}" for name, address in told] == found


def test_nothing_is_asked_for_that_no_name_begins_with(harness_of_names: Page) -> None:
    asked: list[str] = []
    harness_of_names.on("request", lambda request: asked.append(request.url))
    assert offered(harness_of_names, "xyzzy") == []
    assert offered(harness_of_names, "서울") == []
    assert not [url for url in asked if "/offers/" in url]


def test_every_name_is_offered_as_its_letters_are_typed(
    window: BrowserContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "FOREMOST", 10)
    monkeypatch.setattr(index, "_IN_A_FILE", 8)
    chance = random.Random(4)
    syllables = ("Nguyễn", "Nguyên", "Văn", "Vân", "An", "Ân", "Ẩn", "Hoà", "😀", "서울", "B52")
    names = sorted({" ".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(300)})
    entities = [
        SearchEntity(f"e{n}", "person", name, (), "", chance.randint(1, 50)) for n, name in enumerate(names)
    ]
    page = window.new_page()
    page.goto(write_site(tmp_path, [], entities))
    for one in chance.sample([one for one in entities if one.name[0] != "😀"], 60):
        alike = [e for e in entities if " ".join(tokens(e.name)).startswith(" ".join(tokens(one.name)))]
        assert len(alike) > 8 or one.name in offered(page, one.name)
        begun = one.name[: max(1, len(one.name) // 2)].lower()
        found = offered(page, fold(begun))
        assert found
        assert all(" ".join(tokens(name)).startswith(" ".join(tokens(begun))) for name in found)
    page.close()


def test_the_files_of_some_letters_are_those_of_all() -> None:
    things = list(named_things(ENTITIES, ()).values())
    everything = {file.path: file.data for file in index.offer_files(things)}
    for thing in things:
        groups = index.groups_of(thing.names)
        some = {file.path: file.data for file in index.offer_files(things, groups)}
        names = {index.group_name(group) for group in groups}
        assert some == {path: data for path, data in everything.items() if path.split("/")[-1][:2] in names}


# ── The list below the box ────────────────────────────────────────────────────────────────────────
_WORDS = (
    '{label: "Gợi ý", article: "Bài", one: "{n} bài", count: "{n} bài", '
    'person: "Nhân vật", organization: "Tổ chức", place: "Địa danh"}'
)
_HEADER = (
    '<!doctype html><html lang=vi><meta charset=utf-8><title>·</title><script src="search/search.js"></script>'
    '<form class=mast-search action="search.html"><input type=search name=q id=archive-search></form>'
    f'<script>document.addEventListener("focusin", (e) => archiveSearch.offerIn(e.target, {_WORDS}));</script>'
)


def test_a_name_chosen_by_the_keyboard_in_the_header(page: Page, tmp_path: Path) -> None:
    write_site(tmp_path, ARTICLES, ENTITIES, search_page())
    (tmp_path / "bai.html").write_text(_HEADER, "utf-8")
    page.goto((tmp_path / "bai.html").as_uri())
    box = page.locator("#archive-search")
    box.focus()
    expect(box).to_have_attribute("role", "combobox")
    box.press_sequentially("Đỗ")
    options = page.locator(".offers li")
    expect(options).to_have_text(["Đỗ Mây Nhân vật · 2 bài", "Đỗ Mây Nhân vật · 1 bài"])
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "archive-search-offers-1")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(page.locator("#search-results > li")).to_have_count(1)
    assert page.locator("#search-results > li").get_attribute("data-article") == "a4"
    assert "person=p7" in page.url


def test_headlines_after_names_and_escape(page: Page, tmp_path: Path) -> None:
    write_site(tmp_path, ARTICLES, ENTITIES, search_page())
    (tmp_path / "bai.html").write_text(_HEADER, "utf-8")
    page.goto((tmp_path / "bai.html").as_uri())
    box = page.locator("#archive-search")
    box.focus()
    expect(box).to_have_attribute("role", "combobox")
    box.press_sequentially("mây trắng")
    expect(page.locator(".offers li")).to_have_text(["Mây trắng Bài"])
    box.press("Escape")
    expect(page.locator(".offers li")).to_have_count(0)
    assert box.input_value() == "mây trắng"


def test_names_are_offered_on_the_search_page_under_a_sub_path(
    page: Page, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    write_site(tmp_path / "kho", ARTICLES, ENTITIES, search_page())
    page.goto(f"{serve(tmp_path)}kho/search.html")
    page.evaluate(f"archiveSearch.offerIn(document.getElementById('search-q'), {_WORDS})")
    box = page.locator("#search-q")
    expect(box).to_have_attribute("role", "combobox")
    box.press_sequentially("Tô L")
    page.locator(".offers li").first.click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "3")
    box.press_sequentially("hu")
    page.locator(".offers li").first.click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "1")  # both
    expect(page.locator("#search-chosen a")).to_have_count(2)
