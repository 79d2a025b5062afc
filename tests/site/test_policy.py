"""The policy of what pages may load and do: on every page, kept by all of them, and enforced."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import forget_and_close
from lxml import html
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect
from projects import ARCHIVE, build, copy_project

TABLE = "# Bảng giá\n\n| Hàng | Giá |\n|:-----|----:|\n| Gạo | 20 |\n"
ALARMING = (
    "javascript:alert(1) là dòng chữ lạ\n\n26/08/2025\n\njavascript:alert(2) hiện trên bảng điện chợ Đình.\n"
)
MOVED = "---\ntitle: Đã chuyển\ntemplate: redirect.html\nredirect_to: about.html\n---\n\nx\n"
WATCH = "addEventListener('securitypolicyviolation', event => (window.refused ||= []).push(event.effectiveDirective))"
EVIL = """<script>window.ran = "script"</script><img src=x onerror="window.ran = 'handler'">
<p id=evil style="position: fixed">x</p><base href="https://bao.example/"><object data="index.html"></object>
<a id=go href="javascript:window.ran = 'address'">x</a><script src="https://bao.example/x.js"></script>"""


@pytest.fixture(scope="module", params=["full", "lean"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test archive under /kho/, with a page written by hand, one that has moved and an article that alarms."""
    folder = tmp_path_factory.mktemp("policy")
    project = copy_project(folder / "project")
    shutil.copytree(ARCHIVE, project / "seeds", dirs_exist_ok=True)
    (project / "seeds/la.txt").write_text(ALARMING, encoding="utf-8")
    (project / "docs/gia.md").write_text(TABLE, encoding="utf-8")
    (project / "docs/cu.md").write_text(MOVED, encoding="utf-8")
    settings = project / "mkdocs.yml"
    lean = "true" if request.param == "lean" else "false"
    settings.write_text(settings.read_text("utf-8").replace("lean: auto", f"lean: {lean}"), encoding="utf-8")
    result = build(project, "--site", str(folder / "host/kho"), SITE_URL="https://vi.example/kho/")
    assert result.returncode == 0, result.stderr
    return folder / "host/kho"


def documents(site: Path) -> Iterator[tuple[str, Any]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), html.fromstring(path.read_text("utf-8"))


def policies(document: Any) -> list[str]:
    return [str(one) for one in document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")]


def test_every_page_has_the_policy_before_anything_is_loaded(site: Path) -> None:
    found = dict(documents(site))
    assert {"404.html", "cu.html", "gia.html", "index.html", "search.html", "editors.html"} < set(found)
    for path, document in found.items():
        (policy,) = policies(document)
        assert "unsafe" not in policy, path
        before = document.xpath("//meta[@http-equiv='Content-Security-Policy']/preceding::*")
        assert {one.tag for one in before} <= {"head", "meta"}, path
        assert document.xpath("string(//meta[@name='referrer']/@content)") == "no-referrer", path


def test_no_page_holds_styles_handlers_or_scripts(site: Path) -> None:
    for path, document in documents(site):
        assert not document.xpath("//style | //*[@style]"), path
        assert not document.xpath("//script[not(@src)][not(contains(@type, 'json'))]"), path
        names = {name for element in document.iter() for name in element.attrib}
        assert not [name for name in names if name.startswith("on")], path
        text = (site / path).read_text("utf-8")
        assert not re.search(r"""["'=]\s*(?:javascript|vbscript|data):""", text, re.IGNORECASE), path


def test_columns_of_a_table_keep_their_side(site: Path) -> None:
    cells = html.fromstring((site / "gia.html").read_text("utf-8")).xpath("//td")
    assert [cell.get("align") for cell in cells] == ["left", "right"]


@pytest.fixture
def bases(request: pytest.FixtureRequest, site: Path, serve: Callable[[Path], str]) -> list[str]:
    """Where a site is opened: from disk, and the full one from a host as well."""
    lean = request.node.callspec.params["site"] == "lean"
    return [site.as_uri() + "/", *([] if lean else [serve(site.parent) + "kho/"])]


@pytest.fixture
def tab(window: BrowserContext) -> Iterator[Page]:
    page = window.new_page()
    page.add_init_script(WATCH)
    yield page
    forget_and_close(page)


def one_of_each_folder(site: Path) -> list[str]:
    return list({path.rpartition("/")[0]: path for path, _ in documents(site) if "/" in path}.values())


def refused(page: Page) -> list[str]:
    return list(page.evaluate("window.refused || []"))


def noting_errors(page: Page) -> list[str]:
    """Return a list that errors are added to; the page that sends a reader on has no icon to be found."""
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith("favicon.ico"):
            errors.append(message.text)

    page.on("console", note)
    return errors


@pytest.mark.browser
def test_every_kind_of_page_keeps_the_policy(site: Path, bases: list[str], tab: Page) -> None:
    errors = noting_errors(tab)
    paths = [*(path.name for path in site.glob("*.html")), *one_of_each_folder(site)]
    for base, path in itertools.product(bases, paths):
        if path == "404.html" and base.startswith("file"):
            continue  # its links are absolute: a host serves it at any depth
        tab.goto(base + path)
        if path == "cu.html":
            tab.wait_for_url("**/about.html")
        assert refused(tab) == [], base + path
    assert errors == []


@pytest.mark.browser
def test_searching_keeps_the_policy(bases: list[str], tab: Page) -> None:
    errors = noting_errors(tab)
    for base in bases:
        search_and_use_every_tool(tab, base)
        assert refused(tab) == [], base
        tab.evaluate("localStorage.clear()")  # each base has its own
    assert errors == []


def search_and_use_every_tool(tab: Page, base: str) -> None:
    tab.emulate_media(media="screen")
    tab.goto(base + "people/index.html")
    tab.locator("#archive-search").fill("da nang")
    tab.locator("#archive-search").press("Enter")  # form-action
    expect(tab.locator("[data-article]").first).to_be_visible()
    expect(tab.locator("#search-results mark").first).to_be_visible()  # from the articles' own pages
    tab.locator(".search-keep").first.click()
    for tool, shown in (
        ("narrow", "a"),
        ("lines", "mark"),
        ("months", "svg rect"),
        ("cite", "p"),
        ("kept", "a"),
    ):
        tab.locator(f"#search-{tool}-tool").click()
        expect(tab.locator(f"#search-{tool} {shown}").first).to_be_attached()
        for kind in ("CSV", "RIS"):
            button = tab.locator(f"#search-{tool}").get_by_role("button", name=kind)
            if button.count():
                with tab.expect_download():
                    button.first.click()
    tab.emulate_media(media="print")
    tab.locator("[data-article] a").first.click()
    tab.locator(".story .body a").first.hover()
    expect(tab.locator("#hint")).to_be_attached()  # its facts come in scripts loaded by tag


@pytest.mark.browser
def test_what_is_smuggled_into_a_page_does_nothing(site: Path, bases: list[str], tab: Page) -> None:
    for path, base in itertools.product(
        ("gia.html", "search.html", "people/nguyen-thi-kieu-hoa.html"), bases
    ):
        page = (site / path).with_name("xau.html")
        page.write_text(
            (site / path).read_text("utf-8").replace("<main>", f"<main>{EVIL}", 1), encoding="utf-8"
        )
        try:
            tab.goto(base + page.relative_to(site).as_posix())
            tab.evaluate("document.getElementById('go').click()")
            expect(tab.locator("#evil")).to_have_css("position", "static")
        finally:
            page.unlink()
        assert tab.evaluate("window.ran") is None
        assert tab.evaluate("document.baseURI").startswith(base)
        wanted = {"script-src-elem", "script-src-attr", "style-src-attr", "base-uri", "object-src"}
        assert wanted <= set(refused(tab)), base + path
