"""What readers and editors do about a mistake: a letter or an issue filled in, and the line that corrects it."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml.html import fromstring

from press_archive.pages.words import read_words

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
TITLE = 'Cầu "Bến & Gỗ" </a><script>\n?subject=x'


def report(setting: str, *, lean: bool = False) -> str:
    environment = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=False)  # noqa: S701 - as MkDocs has it
    meta = SimpleNamespace(source="a/b.txt", authors=[])
    return environment.get_template("article/report.html").render(
        page=SimpleNamespace(meta=meta, url="articles/a.html"),
        record=SimpleNamespace(id="c68d8abeb87f", unknown=["published", "event"], lean=lean),
        config=SimpleNamespace(site_url="https://kho.example/", extra={"archive": {"report": setting}}),
        words=read_words(OVERRIDES, "vi"),
        title=TITLE,
        text=json.dumps,
        preview=False,
    )


def test_a_letter_tells_of_which_article_it_is() -> None:
    (link,) = fromstring(report("toasoan@bao.example")).xpath(".//p/a/@href")
    parts = urlsplit(str(link))
    told = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", "toasoan@bao.example")
    assert told["subject"] == [f"Lỗi trong bài: {TITLE}"]
    assert "https://kho.example/a/c6.html#c68d8abeb87f" in told["body"][0]
    assert "a/b.txt" in told["body"][0]


@pytest.mark.parametrize(
    ("setting", "field"),
    [
        ("https://github.com/a/b/issues/new", "body"),
        ("https://code.example/a/b/issues/new?template=x", "body"),
        ("https://gitlab.com/a/b/-/issues/new", "issue[description]"),
    ],
)
def test_an_issue_is_filled_in(setting: str, field: str) -> None:
    (link,) = fromstring(report(setting)).xpath(".//p/a/@href")
    assert str(link).startswith(setting)
    assert (
        TITLE.split("\n")[0] in parse_qs(urlsplit(unquote(str(link).replace("%26", "%2526"))).query)[field][0]
    )


def test_editors_get_the_file_and_the_line_and_lean_pages_nothing() -> None:
    page = fromstring(report(""))
    line = page.xpath("string(.//pre)")
    assert line.startswith('"a/b.txt": {headline: ')
    assert 'published: ""' in line
    assert "outlet" not in line
    assert "corrections.yml" in page.text_content()
    assert not page.xpath(".//script | .//p/a")
    assert report("", lean=True).strip() == ""
