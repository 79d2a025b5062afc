"""Markdown taken away, block by block and inline."""

from __future__ import annotations

import pytest

from press_archive.read.formats.markdown import read_markdown
from press_archive.read.markdown.markup import without_inline

SOURCE = """\
# Phường mở **thư viện**

Đoạn mở đầu
viết trên hai dòng.

![Phòng đọc](anh/phong-doc.jpg "Phòng đọc")
*Phòng đọc mới. Ảnh: Lê An*

## Giờ mở cửa

- Thứ hai: [sáng](https://example.org/a)
- Thứ ba: chiều

> Lời dẫn của một bạn đọc.

* * *
Dòng một\\
dòng hai <script>alert(1)</script>

Tít gạch chân
-------------

```
{{ mã }}
```
"""


def test_passages_and_hints() -> None:
    passages = [(p.line, p.hint, p.text) for p in read_markdown(SOURCE).passages]
    assert passages == [
        (1, "headline", "Phường mở thư viện"),
        (3, "", "Đoạn mở đầu viết trên hai dòng."),
        (6, "caption", "Phòng đọc"),
        (7, "caption", "Phòng đọc mới. Ảnh: Lê An"),
        (9, "heading", "Giờ mở cửa"),
        (11, "", "Thứ hai: sáng"),
        (12, "", "Thứ ba: chiều"),
        (14, "", "Lời dẫn của một bạn đọc."),
        (17, "", "Dòng một"),
        (18, "", "dòng hai <script>alert(1)</script>"),
        (20, "heading", "Tít gạch chân"),
        (24, "", "{{ mã }}"),
    ]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**đậm** và *nghiêng* và ***cả hai***", "đậm và nghiêng và cả hai"),
        ("_nghiêng_, ten_tep_dai, 2 * 3 * 4", "nghiêng, ten_tep_dai, 2 * 3 * 4"),
        (r"\*không nghiêng\*, 1\. một", "*không nghiêng*, 1. một"),
        ("[chữ](https://a.vn/x_(y)) và <https://b.vn>", "chữ và https://b.vn"),
        ("[chữ][1] ~~xóa~~ `mã`", "chữ xóa mã"),
        ("[chữ][2] [1] [2]", "[chữ][2] 1 [2]"),
        ("A &amp; B <b>đậm</b> <u onclick='x'>gạch</u> <x>", "A & B đậm gạch <x>"),
        ("{{ bẫy }} {% raw %}", "{{ bẫy }} {% raw %}"),
    ],
)
def test_inline(markdown: str, text: str) -> None:
    assert without_inline(markdown, {"1"}) == text


@pytest.mark.parametrize("piece", ["[", "![a](", "**a ", "_a", "`a", "<b ", "<img "])
def test_unclosed_marks_cost_no_more_than_their_length(piece: str) -> None:
    assert read_markdown("# T\n\n" + piece * 40_000).passages
