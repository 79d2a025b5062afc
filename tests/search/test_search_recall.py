"""What is offered and shown where few or no articles hold a query: the nearest words, and most of the words."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from search_page_html import interface_words, search_page
from search_site import article, write_site

from press_archive.search import SearchEntity
from press_archive.search.index import beside
from press_archive.search.index.sections import bits_of

FILLER = "Chợ quê họp từ sáng sớm, người bán kẻ mua đông vui."
ARTICLES = [
    article(
        1, "Khánh thành đường Trần Văn Gió", "Ông Trần Văn Gió là thầy giáo làng.", FILLER, entities=("p1",)
    ),
    article(2, "Thầy Trần Văn Gió kể chuyện xưa", FILLER, entities=("p1",)),
    article(3, "Xuất khẩu gạo tăng mạnh trong quý đầu", "Gạo thơm được giá.", FILLER),
    article(4, "Tỉnh Sông Lam tiêm vắc-xin cho trẻ em", "Đã có 2.600 trẻ được tiêm vắc-xin.", FILLER),
    article(5, "Bệnh viện Sông Lam hết ca COVID-19", "Ca COVID-19 cuối cùng đã ra viện.", FILLER),
    article(6, "Lũ lớn ở thượng nguồn sông Mây", "Daejeon gửi lời chia buồn tới Đà Nẵng.", FILLER),
    article(7, "Đà Nẵng bắn pháo hoa đón năm mới", "Trời đẹp.", FILLER),
    article(8, "Đội bóng chatbot thắng trận đầu", "Trận đầu thắng đậm.", FILLER),
    *[article(n, "Giò của Trần thị", "Món ngon nhà Văn, bán Gạo.") for n in range(9, 20)],
]
ENTITIES = (SearchEntity("p1", "person", "Trần Văn Gió", ("thầy Gió",), "people/tran-van-gio.html", 2),)
_ASK = """async q => {
  const answer = await archiveSearch.answer("?q=" + encodeURIComponent(q));
  if (answer.hint || !(await answer.isPoor())) return null;
  const { guesses, hits } = await answer.nearly(10);
  return { guesses: guesses.map(({ q }) => q), hits: hits.map(({ record }) => record.id) };
}"""
GUESSES = {
    "Trần Văm Gió": "Trần Văn Gió",  # a letter
    "Trần Vặng Gió": "Trần Văn Gió",
    "Trần Văn Gióo": "Trần Văn Gió",
    "Tấn Văn Gió": "Trần Văn Gió",
    "tran vam gio": "Trần Văn Gió",
    "Trần Văn Giò": "Trần Văn Gió",  # a tone
    "Trân Văn Gió": "Trần Văn Gió",
    "Lý Văn Gió": "Trần Văn Gió",  # another word, at either end
    "Trần Văn Mưa": "Trần Văn Gió",
    "Trần Xuân Gió": "Trần Văn Gió",  # a syllable
    "Xuất khẩu gại": "Xuất khẩu gạo",
    "Trần Văn Gió khánh thànhh": "Trần Văn Gió khánh thành",  # beside a name
    "deajeon": "daejeon",
    "Deajeon": "Daejeon",
    "Daejon": "Daejeon",
    "2600": '"2 600"',
    "covid19": '"covid 19"',
    "vacxin": '"vac xin"',
    "chat bot": "chatbot",
    "ddaf nawngx": "da nang",  # the keyboard wrote no accents: Telex
    "d9a2 na8ng4": "da nang",  # and VNI
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_site(tmp_path_factory.mktemp("recall"), ARTICLES, ENTITIES, search_page())


@pytest.fixture(scope="module")
def page(window: BrowserContext, address: str) -> Iterator[Page]:
    page = window.new_page()
    page.goto(address)
    yield page
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("typed", GUESSES)
def test_what_was_meant_is_offered_first(page: Page, typed: str) -> None:
    assert page.evaluate(_ASK, typed)["guesses"][:1] == [GUESSES[typed]]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("tăng mạnh gạo thơm bán ở Paris", "a3"),  # one word nobody wrote
        ("lũ lớn thượng nguồn sông Lam Daejeon chatbot", "a6"),  # all words occur, but not together
        ("Trần Văm Gió khánh thành", "a1"),
        ("vacxin", "a4"),
        ("-pháo lũ lớn năm zzzz", "a6"),  # what is excluded stays so
        ('"lũ lớn ở hạ nguồn"', "a6"),
    ],
)
def test_articles_with_most_of_the_words(page: Page, query: str, first: str) -> None:
    found = page.evaluate(_ASK, query)["hits"]
    assert found[0] == first
    assert "a7" not in found or "pháo" not in query


@pytest.mark.browser
@pytest.mark.parametrize("query", ["zzzzzzzz", "z" * 5000, "zz " * 2000, "-zzzzz", "báo:zzzz", "\u202e"])
def test_nothing_is_invented_for_what_is_like_nothing(page: Page, query: str) -> None:
    assert page.evaluate(_ASK, query) in (None, {"guesses": [], "hits": []})


@pytest.mark.browser
def test_a_name_is_not_told_where_too_little_of_it_is_left(page: Page) -> None:
    for typed in ("Trần Gạo", "Trần Văn Gió -đường", "người:Trần Văn Giò"):
        found = page.evaluate(_ASK, typed)
        assert not found or "Trần Văn Gió" not in found["guesses"]


@pytest.mark.browser
def test_an_answer_with_the_words_together_is_left_alone(page: Page) -> None:
    assert page.evaluate(_ASK, "Trần Văn Gió") is None
    assert page.evaluate(_ASK, "chợ quê") is None
    assert page.evaluate(_ASK, "món bán gạo") is None  # many articles have all the words


@pytest.mark.browser
def test_of_words_with_capitals_the_name_is_told_however_many_have_them(page: Page) -> None:
    assert page.evaluate(_ASK, "Trần Văn Giò")["guesses"][:1] == ["Trần Văn Gió"]


@pytest.mark.browser
def test_the_page_says_what_it_shows(window: BrowserContext, address: str) -> None:
    page = window.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}?q={quote('Trần Văn Gió')}")
    expect(page.locator("#search-results")).to_have_attribute("data-total", "2")
    assert not [url for url in asked if "/recall.js" in url or "/beside/" in url]
    page.locator("#search-q").fill("Trần Văm Gió")
    page.keyboard.press("Enter")
    words = interface_words("vi")
    expect(page.locator("#search-status")).to_have_text(words["search_none"])
    expect(page.locator("#search-nearly > p")).to_have_text(words["search_nearly"])
    expect(page.locator("#search-nearly h2 a").first).to_contain_text("Trần Văn Gió")
    expect(page.locator("#search-nearly mark").first).to_have_text("Trần Văn Gió")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('section').id") == "search-nearly"
    link = page.locator(".search-suggestion a").first
    expect(link).to_have_text("Trần Văn Gió")
    link.click()
    expect(page.locator("#search-results")).to_have_attribute("data-total", "2")
    expect(page.locator("#search-nearly")).to_be_empty()
    assert page.url.endswith(f"?q={quote('Trần Văn Gió').replace('%20', '+')}")
    page.close()


@pytest.mark.browser
def test_under_a_sub_path_of_a_web_host(
    page: Page, serve: Callable[[Path], str], tmp_path: Path, window: BrowserContext
) -> None:
    write_site(tmp_path / "kho", ARTICLES, ENTITIES, search_page())
    there = window.new_page()
    there.goto(f"{serve(tmp_path)}kho/search.html?q=gaoo")
    expect(there.locator("#search-nearly h2 a").first).to_contain_text("gạo")
    there.close()


# ── The files of words beside each other ──────────────────────────────────────────────────────────
def some_pairs(chance: random.Random) -> Counter[tuple[str, str]]:
    words = ["tran", "van", "tra", "gio", "2600", "19", "a1b2", "서울", "𝕳", "𝕳𝖆", "дом", "x" * 39, "straße"]
    drawn = [(chance.choice(words), chance.choice(words)) for _ in range(60)]
    return Counter({pair: chance.randint(1, 4000) for pair in drawn})


@pytest.mark.parametrize("seed", range(5))
def test_changed_files_are_those_of_the_changed_pairs(seed: int) -> None:
    chance = random.Random(seed)
    before, after = some_pairs(chance), some_pairs(chance)
    files = {file.path: file.data for file in beside.beside_files(before, 2)}
    changes = Counter(after)
    changes.subtract(before)
    for _, file in beside.changed_files(
        lambda number: bits_of(files[f"search/beside/{number}.js"])[0], changes, 2
    ):
        files[file.path] = file.data
    assert files == {file.path: file.data for file in beside.beside_files(after, 2)}
