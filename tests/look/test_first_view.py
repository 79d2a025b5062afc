"""What a reader on a phone fetches to see an article, and that its letters are those of the shipped typefaces."""

from __future__ import annotations

import gzip
import unicodedata
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

# Bytes, text as static hosts send it, packed; without the words of taking.js, of which the sample has all there are
# and a site 2,400 bytes.
FIRST_VIEW = 100_000 - 2_400
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LOWER = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES)
WRITTEN = "".join(map(chr, range(0x21, 0x7F))) + _LOWER + _LOWER.upper() + "đĐ“”‘’…–—·«»×§°²³•¶₫"


def fetched(chromium: Browser, page: Path, text: str = "") -> tuple[list[Path], set[tuple[str, bool]]]:
    """Open a page, with ``text`` for its words; return the files it asks for, and (typeface, whether shipped)."""
    context = chromium.new_context(viewport={"width": 390, "height": 568})
    tab = context.new_page()
    files: list[Path] = []
    tab.on("request", lambda request: files.append(Path(unquote(urlsplit(request.url).path))))
    tab.goto(page.as_uri())
    if text:
        tab.evaluate("text => document.querySelector('#content').replaceChildren(text)", text)
    tab.evaluate("document.fonts.ready")
    tab.wait_for_load_state("networkidle")
    asking = context.new_cdp_session(tab)
    asking.send("DOM.enable")
    asking.send("CSS.enable")
    root = asking.send("DOM.getDocument")["root"]["nodeId"]
    node = asking.send("DOM.querySelector", {"nodeId": root, "selector": "#content"})["nodeId"]
    fonts = asking.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    context.close()
    return [file for file in files if file.is_file()], {
        (font["familyName"], font["isCustomFont"]) for font in fonts
    }


def test_an_article_is_seen_for_a_hundred_thousand_bytes(chromium: Browser, look_site: Path) -> None:
    article = (look_site / "articles/a.html").read_text("utf-8")
    page = look_site / "articles/long.html"
    page.write_text(article.replace("</h1>", "</h1>" + "<p>Cây cầu dài 320 m.</p>" * 60), "utf-8")
    files, _ = fetched(chromium, page)
    told = {file.name: len(_sent(file)) for file in files if file.name != "taking.js"}
    page.unlink()
    assert {"material.css", "archive.css", "archive.js", "newsreader-latin-normal.woff2"} <= set(told)
    assert sum(told.values()) <= FIRST_VIEW, told


def _sent(file: Path) -> bytes:
    return file.read_bytes() if file.suffix == ".woff2" else gzip.compress(file.read_bytes(), 6)


@pytest.mark.parametrize(("style", "weight"), [("normal", 400), ("normal", 600), ("italic", 400)])
@pytest.mark.parametrize("family", ["serif", "sans"])
def test_vietnamese_is_written_in_the_shipped_typefaces_and_fetches_no_other_letters(
    chromium: Browser, look_site: Path, family: str, style: str, weight: int
) -> None:
    page = look_site / f"letters-{family}-{style}-{weight}.html"
    page.write_text(
        "<!doctype html><meta charset=utf-8><link rel=stylesheet href=assets/archive.css>"
        f"<p id=content style='font:{style} {weight} 1rem var(--{family})'>",
        encoding="utf-8",
    )
    files, fonts = fetched(chromium, page, WRITTEN)
    page.unlink()
    assert all(shipped for _, shipped in fonts), fonts
    letters = {file.name.split("-")[-2] for file in files if file.suffix == ".woff2"}
    assert letters == {"latin", "vietnamese"}
