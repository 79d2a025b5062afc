"""Whatever stands in an article comes out of a Markdown renderer as that text and nothing else."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from press_archive.pages.writing.markdown import contact_link, escape_block, escape_heading, link, relative

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]


def render(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def text_of(rendered: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", rendered))


LINES = [
    "Giá vàng *tăng* _mạnh_ `hôm nay` [x](y) {: .a onclick=alert(1) } <script>alert(1)</script>",
    "# không phải đề mục",
    "- không phải danh sách",
    "+ 5%",
    "1. Không phải danh sách",
    "2025) không phải danh sách",
    "> không phải trích dẫn",
    "---",
    "- - -",
    "***",
    "===",
    "~~~ không phải mã",
    "```",
    "{{ config }} {% raw %}",
    "AT&T &amp; &copy; &#60; & co",
    "[TOC]",
    "a|b|c",
    "C:\\Users\\x \\* \\",
    "![ảnh](javascript:alert(1))",
    "<!-- chú thích -->",
    "http://vi.example/a_b_c?x=1&y=2",
    "😀 \u202eأ\u202c 100 %",
    "[nhãn]: http://vi.example",
    "*[HTML]: viết tắt",
    "một câu kết thúc bằng {: .x }",
]


@pytest.mark.parametrize("line", LINES)
def test_block_comes_back_letter_for_letter(line: str) -> None:
    rendered = render("Trước.\n\n" + escape_block(line) + "\n\nSau.")
    assert re.findall(r"<(\w+)", rendered) == ["p", "p", "p"]
    assert text_of(rendered).split("\n") == ["Trước.", line, "Sau."]


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
@settings(max_examples=400, deadline=None)
@example("~~~")
@example("\\`")
def test_any_text_comes_back(text: str) -> None:
    line = " ".join(text.split())  # a block is one line with single spaces
    if line:
        assert text_of(render(escape_block(line))) == line


@pytest.mark.parametrize("line", [*LINES, "Ngôn ngữ C#", "## hai", "x {#id}"])
def test_heading_comes_back(line: str) -> None:
    rendered = render("## " + escape_heading(line))
    assert rendered.startswith("<h2")
    assert re.findall(r"<(\w+)", rendered) == ["h2"]
    assert text_of(rendered) == line


@pytest.mark.parametrize("name", ["Nguyễn [A]", "a](b)", "*sao*", "<b>", "]:", "a]: b"])
def test_link_text_cannot_leave_its_link(name: str) -> None:
    rendered = render(link(name, "people/a.html", "articles/undated/x.html"))
    assert re.findall(r"<(\w+)", rendered) == ["p", "a"]
    assert html.unescape(rendered) == f'<p><a href="../../people/a.md">{name}</a></p>'


@pytest.mark.parametrize(
    ("address", "page", "expected"),
    [
        ("people/a.html", "people/b.html", "a.html"),
        ("people/a.html", "index.html", "people/a.html"),
        ("index.html", "dates/2025/08/26.html", "../../../index.html"),
        ("people/a/2025.html", "people/a.html", "a/2025.html"),
        ("people/a.html", "people/a/2025.html", "../a.html"),
        ("dates/2025/08.html", "dates/2025/08/26.html", "../08.html"),
    ],
)
def test_relative(address: str, page: str, expected: str) -> None:
    assert relative(address, page) == expected


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("toa_soan@vi.example", "mailto:toa_soan@vi.example"),
        ("https://vi.example/go-bai?x=1", "https://vi.example/go-bai?x=1"),
        ("javascript:alert(1)", None),
        ("a@b) [x](javascript:1", None),
        ("Ban biên tập, ĐT 0123 456", None),
        ("", None),
    ],
)
def test_contact_link(contact: str, expected: str | None) -> None:
    assert contact_link(contact) == expected
