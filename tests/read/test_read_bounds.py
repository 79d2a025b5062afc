"""What is larger than any article is set aside with a sentence; the work of reading grows with the length alone."""

from __future__ import annotations

import pytest
from work import calls_of

from press_archive.anatomy import dissect
from press_archive.authorities.outlets import shipped_index
from press_archive.read import read_source
from press_archive.read.formats.html import read_html
from press_archive.read.formats.markdown import read_markdown

SENTENCE = "Một câu đủ dài để là thân bài của trang này, và còn dài hơn một chút nữa. "
PAGE = "<!doctype html><html><body><article><h1>Tít của bài</h1>"


def problems_of(text: str) -> list[tuple[str, str, int | None]]:
    readings, problems = read_source("a", text.encode(), max_bytes=50_000_000)
    assert bool(readings) is not any(problem.severity == "quarantined" for problem in problems)
    return [(p.code, p.detail, p.line) for p in problems if p.code != "html_main_text_guessed"]


@pytest.mark.parametrize(
    ("text", "code", "bound", "line"),
    [
        ("chữ\n" * 20_001, "too_many_passages", "20\u202f000", 20_001),
        ("Tít\n" + "A" * 100_001, "passage_too_long", "100\u202f000", 2),
        ("# Tít\n" + "một dòng\n" * 12_000, "passage_too_long", "100\u202f000", 2),
        (("A" * 99_000 + "\n") * 6, "text_too_long", "500\u202f000", None),
        ("# Tít\n\n" + "[" * 2_000_000, "text_too_long", "2\u202f000\u202f000", None),
        (PAGE + "<p>" * 200_001, "page_too_large", "200\u202f000", None),
        (
            PAGE + "<p " + " ".join(f"a{n}=1" for n in range(2_000)) + ">chữ",
            "tag_too_large",
            "1\u202f000",
            None,
        ),
        (
            PAGE + "<p " + "/".join(f'a{n}="<"' for n in range(2_000)) + ">chữ",
            "tag_too_large",
            "1\u202f000",
            None,
        ),
        (PAGE + f"<p>{SENTENCE}</p>" * 21_000, "too_many_passages", "20\u202f000", 1),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_the_bound_is_named(text: str, code: str, bound: str, line: int | None) -> None:
    assert problems_of(text) == [(code, bound, line)]


@pytest.mark.parametrize(
    "text",
    [
        "Tít\n\n" + (SENTENCE * 12 + "\n\n") * 400,
        "chữ\n" * 19_000,
        PAGE + f"<p class='a b' data-x='{'x=1 ' * 5_000}'>{SENTENCE}</p>" * 20,
    ],
    ids=["a long piece", "many lines", "large attributes"],
)
def test_what_an_article_may_be_is_let_through(text: str) -> None:
    assert problems_of(text) == []


# What a pattern would go over again and again, in lengths at which that would not come to an end.
@pytest.mark.parametrize(
    "piece",
    [
        *(
            "-",
            "- ",
            "_",
            "*",
            "*a ",
            "a_b_",
            "`",
            "`a``b",
            "~~a ",
            "|",
            "|-",
            "| ",
            "> ",
            ">",
            "#",
            " #",
            "\\*",
            " ",
        ),
        *(
            "[",
            "[a](",
            "![a](",
            '[a](b "',
            "[a](b '",
            "[a](<",
            "[a][",
            "![a](b){",
            "<",
            "<b ",
            "<b a='",
            "<img ",
        ),
        *(
            "<!--",
            "&amp",
            "&",
            "1. ",
            "[a]: b\n",
            "**a ",
            "***a",
            "a  \n",
            "a\\\n",
            "\n- ",
            "\n    - ",
            "![](",
            "(" * 9,
        ),
    ],
)
def test_markdown_that_is_never_closed_is_read_at_a_glance(piece: str) -> None:
    text = "[a]: https://bao.example/\n\n# T\n\nx " + piece * (100_000 // len(piece)) + "x"
    assert read_markdown(text).passages


def read_and_dissect(text: str) -> None:
    readings, _ = read_source("a", text.encode(), max_bytes=50_000_000)
    for reading in readings:
        dissect(reading, "0" * 12, shipped_index())


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        ("", "Ảnh: Lê An\n"),
        ("", "LÊ AN\n"),
        ("", "Thứ ba, 26/08/2025 14:30\n"),
        ("", "Tin liên quan\nMột tin khác\n"),
        ("", "Theo Lê An, TTXVN\n"),
        ("", "Nguồn: https://bao.example/a\n"),
        ("", "A" * 30),
        ("# T\n\n", "- *a* **b** [c](d) ![e](f)\n"),
        ("# T\n\n", "*a _b ~~c `d [e "),
        ("# T\n\n", "| a | b |\n|---|---|\n"),
        (PAGE, "<p>chữ"),
        (PAGE, "<div>chữ"),
        (PAGE, "<figure><img alt='một hai'><figcaption>ba</figcaption></figure>"),
        (PAGE, "<br>"),
        (PAGE, "<a href=x>chữ</a> "),
        (PAGE, "<table><tr><td>chữ"),
        (PAGE, "<time>1</time> "),
        (PAGE, f"<p>{SENTENCE}</p>"),
    ],
)
def test_work_grows_with_the_length_and_no_faster(start: str, piece: str) -> None:
    few, many = (start + piece * (size // len(piece)) for size in (8_000, 32_000))
    read_and_dissect(few)  # what is loaded and remembered once counts for neither
    assert calls_of(lambda: read_and_dissect(many)) < 6 * calls_of(lambda: read_and_dissect(few))


def test_a_deep_page_costs_no_more_than_a_flat_one() -> None:
    assert read_html(PAGE + "<div>" * 100_000 + SENTENCE).warnings


def test_a_page_beyond_any_article_is_read_without_the_extractor() -> None:
    page = read_html(PAGE + f"<p>{SENTENCE}</p>" + "<h2>a</h2>" * 20_000)
    assert [code for code, _, _ in page.warnings] == ["html_main_text_guessed"]
    assert SENTENCE.strip() in [passage.text for passage in page.passages]
