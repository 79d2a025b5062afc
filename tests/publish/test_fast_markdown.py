"""Our rendering of our own Markdown gives Python-Markdown's bytes, or says that it does not know."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press_archive.pages.writing.markdown import escape, escape_heading, guard_start, heading_line, link
from press_archive.publish.fast.markdown import Rendered, UnusualError, render

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]


def stock(text: str) -> tuple[str, list[tuple[int, str, str]]]:
    """Return Python-Markdown's HTML and headings."""
    converter = markdown.Markdown(extensions=EXTENSIONS)
    html = converter.convert(text)

    def flat(tokens: list[dict[str, object]]) -> list[tuple[int, str, str]]:
        found: list[tuple[int, str, str]] = []
        for token in tokens:
            found.append((int(str(token["level"])), str(token["id"]), str(token["name"])))
            found += flat(token["children"])  # type: ignore[arg-type]
        return found

    return html, flat(converter.toc_tokens)  # type: ignore[attr-defined]


def fast(text: str) -> tuple[str, list[tuple[int, str, str]]]:
    made: Rendered = render(text, lambda target: target)
    return made.html, [(heading.level, heading.id, heading.name) for heading in made.headings]


FIGURE = (
    '<figure class="map"><svg viewBox="0 0 1 1" role="group"><image href="../a.svg" x="-1"/>'
    '<g class="x"><title>A\'s</title>'
    "<text>H &amp; S *a* [b](c.md)</text></g></svg><figcaption>x > y</figcaption></figure>"
)
PAGES = (
    "",
    "\n\n",
    "Một đoạn văn.",
    "# Tiêu đề *nghiêng*\n\nĐoạn & đoạn > đoạn &lt; &amp; \\> \\# \\* \\_\n{: .caption .alt }",
    "## [Ngày 26/8](../dates/2025/08/26.md)\n\n- [Bài](a.md) *26/08 · Báo*\n- [Bài](b.md){ .ours }",
    "## Bài\n\n## Bài\n\n### Bài",
    "## S1\n\n## Top\n\n# Đề \\# \\{#x\\} {#top}\n\n## [A](a.md){ .ours } {#s1}\n\n## [A](a.md) C {#s2}",
    "# H & M: “\\{\\{ ký ức \\}\\}” > P&amp;G &lt;b>\n\n## [A & B](a.md){ .ours }\n\n## [A](a.md){ .ours } C",
    "- [A](a.md)\n    - … trước **A** sau …\n    - \\- Ai?\n- [B](b.md)\n    - **B**",
    "- A\n    - a\n\nĐoạn\n\n- B",
    "- [8/2025](2025/08.md){ .bar .t5 .u0 } *3*",
    "- [News](a.md){ .ours lang=en } *26/08*\n- [消息](b.md){ lang=zh-Hans }",
    "- Chủ tịch *[2 bài](../articles/a.md){ .told }*",
    "Đoạn\n{: .lead #p3f2a1c }\n\nĐoạn\n{: #p0a0a0a }\n\n## P0a0a0a\n\n- “A” *[B](a.md#p3f2a1c){ .told }*",
    "[Ông](a.md)[Bà](b.md)\\![C](c.md)! [D](https://www.wikidata.org/wiki/Q1)",
    "`duong_*[x]` và `-`",
    "26\\. tháng",
    "-8 độ, +3 độ",
    "A& B&, [C](c.md)&**D**&",
    f"A\n\n{FIGURE}\n\n## B\n\n{FIGURE}\n\n{FIGURE}\n\n- C\n\n{FIGURE}\n\n- D",
    f"{FIGURE}\n\nĐoạn",
)


@pytest.mark.parametrize("page", PAGES)
def test_our_pages_come_out_the_same(page: str) -> None:
    assert fast(page) == stock(page)


@pytest.mark.parametrize(
    "page",
    [
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "<b>đậm</b>",
        "> trích",
        "```\nmã\n```",
        "1. một",
        "- một\n\n- hai",
        "- một\n  tiếp",
        "dòng\ndòng",
        "một [hai][ba]",
        "![ảnh](a.png)",
        "A & B &copy; C",
        "* * *",
        "a\x02b",
        "<figure><b>x</figure></b>",
        "<figure>x</figure> y",
        "<figure>x</figure><figure>y</figure>",
        "<figure><figure>x</figure></figure>",
        "<figure><script>a</script></figure>",
        "<figure>A & B</figure>",
        "<figure>a < b</figure>",
        "<figure><br></figure>",
        "<figure>",
        "[chữ](<a b.md>)",
        "    thụt vào",
        "Đề\n===",
        "## Đề { #neo }",
        "## Đề # {#neo}",
        "## Đề {#a} {#b}",
        "một * hai *ba*",
    ],
)
def test_what_is_not_ours_is_left_alone(page: str) -> None:
    with pytest.raises(UnusualError):
        fast(page)


NAUGHTY = st.text(
    alphabet=st.sampled_from(list("aàĐ z0189.,;:!?-+*_`~#>|=<&\"'\\/()[]{}@…“”\u00a0\u2028\t\x0b")),
    max_size=40,
)
TEXT = st.one_of(NAUGHTY, st.text(max_size=20)).map(lambda text: " ".join(text.split()))


def _paragraph(parts: list[tuple[str, bool]]) -> str:
    made = "".join(
        link(text or "A", "people/a.html", "articles/b.html") if linked else escape(text)
        for text, linked in parts
    )
    return guard_start(made)


PARAGRAPH = st.lists(st.tuples(TEXT, st.booleans()), min_size=1, max_size=4).map(_paragraph)
ITEMS = st.lists(
    st.tuples(TEXT, st.lists(TEXT, max_size=2)).map(
        lambda item: "\n".join(
            [f"- {link(item[0] or 'A', 'a.html', 'b.html')} *{escape(item[0]) or 1}*"]
            + [f"    - {guard_start(escape(text) + ' **tên** ' + escape(text))}" for text in item[1]]
        )
    ),
    min_size=1,
    max_size=3,
).map("\n".join)
BLOCK = st.one_of(
    PARAGRAPH,
    PARAGRAPH.map(lambda text: text + "\n{: .caption }"),
    TEXT.map(lambda text: "## " + escape_heading(text)),
    TEXT.map(lambda text: heading_line(1, escape_heading(text), "top")),
    TEXT.map(lambda text: f"### {link(text or 'A', 'a.html', 'b.html', '{ .ours }')} {escape_heading(text)}"),
    ITEMS,
    NAUGHTY,
)


@settings(max_examples=400, deadline=None)
@given(st.lists(BLOCK, min_size=1, max_size=4).map("\n\n".join))
def test_any_page_comes_out_the_same_or_not_at_all(page: str) -> None:
    try:
        made = fast(page)
    except UnusualError:
        return
    assert made == stock(page)


def test_a_long_page_takes_no_time() -> None:
    page = "\n\n".join(["[Tên](a.md) " + "chữ " * 200 + "\\*"] * 200 + ["# Đề"] * 900)
    assert render(page, str).html.count("<p>") == 200
    with pytest.raises(UnusualError):
        render("\n\n".join(["# Đề"] * 20_000), str)
