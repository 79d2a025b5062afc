"""What a reader may take from an article, in a browser and from disk: citations, records, addresses, a kept list."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import forget_and_close
from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def taking(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def tab(taking: BrowserContext) -> Iterator[Page]:
    page = taking.new_page()
    yield page
    forget_and_close(page)


def open_article(tab: Page, site: Path, name: str = "a") -> None:
    tab.goto((site / f"articles/{name}.html").as_uri())
    tab.wait_for_selector(".records")


def record(tab: Page, kind: str) -> str:
    """Return a record as its button copies it."""
    tab.get_by_label(f"Chép: {kind}").click()
    return str(tab.evaluate("navigator.clipboard.readText()"))


def test_the_browser_fills_in_as_the_template_does(chromium: Browser, look_site: Path) -> None:
    told = []
    for script in (False, True):
        context = chromium.new_context(java_script_enabled=script)
        tab = context.new_page()
        for name in ("a", "b", "c", "alarming"):
            tab.goto((look_site / f"articles/{name}.html").as_uri())
            if script:
                tab.wait_for_selector(".records")
            told.append((script, name, tab.locator(".cite dd").all_text_contents()))
        context.close()
    half = len(told) // 2
    for (_, name, static), (_, _, made) in zip(told[:half], told[half:], strict=True):
        assert [text.strip() for text in static] == made, name


def test_records_have_authors_and_bracket_titles_that_are_ours(tab: Page, look_site: Path) -> None:
    open_article(tab, look_site)
    ris = record(tab, "RIS")
    assert "AU  - Trần Văn Ổi\n" in ris.replace("\r", "")
    assert "DA  - 2025/08/26/" in ris
    assert "L2  - https://bao.example/kho/a/01.html#0123456789ab" in ris
    (item,) = json.loads(record(tab, "CSL-JSON"))
    assert item["author"] == [{"literal": "Trần Văn Ổi"}]
    assert item["issued"] == {"date-parts": [[2025, 8, 26]]}
    assert item["URL"] == "https://bao.example/bai.htm?a=1&b=2"
    assert "author = {{Trần Văn Ổi}}," in record(tab, "BibTeX")
    open_article(tab, look_site, "c")
    assert json.loads(record(tab, "CSL-JSON"))[0]["title"] == "[Khánh thành cầu Bến Gỗ]"
    assert "TI  - [Khánh" in record(tab, "RIS")


def test_a_hostile_article_gives_records_that_are_whole(tab: Page, look_site: Path) -> None:
    open_article(tab, look_site, "b")
    assert json.loads(record(tab, "CSL-JSON"))[0]["title"].startswith("Vụ")
    bibtex = record(tab, "BibTeX")
    plain = bibtex.replace("\\{", "").replace("\\}", "")
    assert plain.count("{") == plain.count("}")
    assert record(tab, "RIS").count("\n") == record(tab, "RIS").count("  - ")


def test_a_lean_article_has_all_of_it(tab: Page, look_site: Path) -> None:
    open_article(tab, look_site, "lean")
    assert (
        tab.locator(".cite dd")
        .first.text_content()
        .startswith("Trần Văn Ổi (2025), “Khánh thành cầu Bến Gỗ”")
    )  # type: ignore[union-attr]
    assert "a/01.html#0123456789ab" in str(tab.text_content(".cite .short"))


def test_a_paragraph_is_linked_and_reached_by_the_keyboard(tab: Page, look_site: Path) -> None:
    open_article(tab, look_site)
    link = tab.locator(".story .para").first
    text = tab.locator(".story .body p").first.text_content()
    link.focus()
    tab.keyboard.press("Enter")
    anchor = tab.url.partition("#")[2]
    assert anchor
    assert (
        tab.evaluate("navigator.clipboard.readText()") == f"https://bao.example/kho/articles/a.html#{anchor}"
    )
    assert text == "Cây cầu dài 320 m."


def keep(tab: Page, site: Path, *names: str) -> None:
    for name in names:
        open_article(tab, site, name)
        tab.get_by_role("button", name="Lưu bài").click()


def test_what_is_kept_is_listed_with_notes_and_taken_along_as_a_file(
    tab: Page, look_site: Path, tmp_path: Path
) -> None:
    keep(tab, look_site, "a")
    assert tab.get_by_role("button", name="Đã lưu").get_attribute("aria-pressed") == "true"
    tab.get_by_role("link", name="Bài đã lưu").click()
    tab.get_by_label("Ghi chú: Khánh thành cầu Bến Gỗ").fill("Xem lại <b>số liệu")
    with tab.expect_download() as written:
        tab.get_by_role("button", name="Xuất ra tệp").click()
    path = tmp_path / "list.json"
    written.value.save_as(path)
    data = json.loads(path.read_text("utf-8"))
    assert data["articles"][0]["note"] == "Xem lại <b>số liệu"
    tab.get_by_role("button", name="Bỏ: Khánh thành").click()
    assert tab.locator(".kept li").count() == 0
    tab.evaluate("localStorage.clear()")
    tab.reload()
    tab.set_input_files("input[type=file]", path)
    tab.wait_for_selector(".kept li")
    assert tab.locator(".kept textarea").input_value() == "Xem lại <b>số liệu"
    # A note there already and another in the file are both kept.
    tab.locator(".kept textarea").fill("Của tôi")
    tab.set_input_files("input[type=file]", path)
    tab.wait_for_function("document.querySelector('.kept textarea').value.includes('<b>')")
    assert tab.locator(".kept textarea").input_value() == "Của tôi\n\nXem lại <b>số liệu"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("không phải", "không phải JSON"),
        ('{"x": 1}', "không phải danh sách"),
        ('[{"id": 1}, null, {"id": "a", "title": "Bài cũ", "url": "articles/a.html"}]', "Đã thêm 1 trong 3"),
        (json.dumps([{"id": f"{n}", "title": "t", "url": "u"} for n in range(1001)]), "1.000 bài"),
        (
            json.dumps([{"id": "a", "title": "t", "url": "u", "note": "x" * 100_001}]),
            "1 ghi chú dài hơn 100.000",
        ),
    ],
)
def test_files_of_other_kinds_and_older_versions_are_told(
    tab: Page, look_site: Path, tmp_path: Path, text: str, told: str
) -> None:
    path = tmp_path / "list.json"
    path.write_text(text, "utf-8")
    tab.goto((look_site / "saved.html").as_uri())
    tab.set_input_files("input[type=file]", path)
    tab.wait_for_function(f"document.querySelector('.saved [role=status]').textContent.includes({told!r})")


def test_a_note_no_browser_has_room_for_is_told_and_loses_nothing(tab: Page, look_site: Path) -> None:
    keep(tab, look_site, "a")
    tab.goto((look_site / "saved.html").as_uri())
    note = tab.locator(".kept textarea")
    note.fill("Giữ lại")
    note.fill("dài " * 30_000)
    assert "chưa được lưu" in str(tab.text_content(".saved [role=status]"))
    tab.reload()
    assert tab.locator(".kept textarea").input_value() == "Giữ lại"
    # What is pasted is not even let in, for ten megabytes keep a browser busy for minutes.
    paste = """box => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "x".repeat(10e6));
      return box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
    }"""
    assert note.evaluate(paste) is False
    assert "chưa được lưu" in str(tab.text_content(".saved [role=status]"))
    assert note.input_value() == "Giữ lại"


def test_a_review_of_the_press_has_a_cover_contents_and_the_articles(tab: Page, look_site: Path) -> None:
    keep(tab, look_site, "a", "cut")
    tab.goto((look_site / "saved.html").as_uri())
    tab.get_by_label("Tên bản in").fill("Điểm báo tuần 35")
    tab.evaluate("window.print = () => { document.title = 'in' }")
    tab.get_by_role("button", name="In điểm báo").click()
    tab.wait_for_function("document.title === 'in'")
    assert tab.text_content(".cover h1") == "Điểm báo tuần 35"
    assert "2 bài · 26/08/2025" in str(tab.text_content(".cover p"))
    full, cut = tab.locator(".review section").all()
    assert "Cây cầu dài 320 m." in str(full.text_content())
    assert "https://bao.example/bai.htm" in str(full.text_content())
    assert "trích đoạn" in str(cut.text_content())
    tab.emulate_media(media="print")
    assert not tab.is_visible(".kept textarea")
    assert tab.is_visible(".review")
