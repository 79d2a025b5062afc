"""Saved pages in the manner of Vietnamese content systems: main text, captions, bylines, what is declared."""

from __future__ import annotations

from pathlib import Path

import pytest

from press_archive.anatomy import dissect
from press_archive.authorities.outlets import shipped_index
from press_archive.model import Article
from press_archive.read import read_source

PAGES = Path(__file__).parent / "pages"
HEADLINE = "Phường Hồ Sen cải tạo công viên ven kênh"
PARAGRAPHS = [
    "Sáng 14-5, tại trụ sở",
    "Theo kế hoạch, công viên",
    "Ông Trần Quốc Bảo",
    "Phó Chủ tịch UBND phường",
]


def article_of(name: str) -> Article:
    readings, problems = read_source(name, (PAGES / name).read_bytes(), max_bytes=5_000_000)
    # A box of another story is a tenth of a short page: left out rightly, and told to the editors all the same.
    assert [one for one in problems if one.code != "html_text_lost"] == []
    return dissect(readings[0], "0" * 12, shipped_index())[0]


@pytest.mark.parametrize(
    ("name", "outlet", "published", "author", "url"),
    [
        ("vnexpress_style.html", "VnExpress", "2025-05-14", "Đình Khang", "vnexpress.net/phuong-ho-sen"),
        ("tuoitre_style.html", "Tuổi Trẻ", "2025-05-14", "Đình Khang", "tuoitre.vn/phuong-ho-sen"),
        ("vov_style.html", "VOV", "2025-05-14", "Bảo Trâm", "vov.vn/xa-hoi/phuong-ho-sen"),
        ("aggregator_style.html", "Người Lao Động", "2025-05-15", "Minh Quân", "nld.com.vn/phuong-ho-sen"),
    ],
)
def test_metadata(name: str, outlet: str, published: str, author: str, url: str) -> None:
    article = article_of(name)
    assert article.headline is not None
    assert article.headline.value == HEADLINE
    assert article.outlet is not None
    assert article.outlet.value == outlet
    assert article.published is not None
    assert article.published.value == published
    assert [value.value for value in article.authors] == [author]
    assert article.url is not None
    assert article.url.value.startswith(f"https://{url}")


@pytest.mark.parametrize(
    ("name", "captions"),
    [
        ("vnexpress_style.html", [(1, "Công viên ven kênh nhìn từ trên cao. Ảnh: Quỳnh Mai", "Quỳnh Mai")]),
        ("tuoitre_style.html", [(0, "Hàng dầu cổ thụ bên kênh - Ảnh: QUỲNH MAI", "QUỲNH MAI")]),
        (
            "vov_style.html",
            [
                (1, "Người dân tập thể dục bên kênh (Ảnh: Bảo Trâm)", "Bảo Trâm"),
                (2, "Bản vẽ công viên sau cải tạo. Nguồn: UBND phường Hồ Sen", "UBND phường Hồ Sen"),
            ],
        ),
        ("aggregator_style.html", [(1, "Cuộc họp tại trụ sở UBND phường. Ảnh: Minh Quân", "Minh Quân")]),
    ],
)
def test_body_and_captions_in_reading_order(name: str, captions: list[tuple[int, str, str]]) -> None:
    blocks = article_of(name).blocks
    assert [block.kind for block in blocks[:2]] == ["headline", "lead"]
    paragraphs = [block.text for block in blocks if block.kind == "paragraph"]
    assert [text[: len(start)] for text, start in zip(paragraphs, PARAGRAPHS, strict=True)] == PARAGRAPHS
    found = []
    for at, block in enumerate(blocks):
        if block.kind == "caption":
            found.append((sum(b.kind == "paragraph" for b in blocks[:at]), block.text, block.credit))
    assert found == captions


def test_scripts_and_broken_metadata_are_passed_over() -> None:
    page = (
        "<html><head><script type='application/ld+json'>{broken</script><script type='application/ld+json'>"
        + "[" * 50_000
        + "</script></head><body><article><h1>A &amp; B</h1><p>"
        + "Một đoạn văn đủ dài để được coi là thân bài của trang này. " * 4
        + "</p><script>alert(1)</script></article></body></html>"
    )
    readings, _ = read_source("a", page.encode(), max_bytes=1_000_000)
    assert readings[0].passages[0].text == "A & B"
    assert not any("alert" in passage.text for passage in readings[0].passages)


@pytest.mark.parametrize(("depth", "codes"), [(500, []), (5_000, ["html_cut", "no_text"])])
def test_a_deep_page_is_read_or_said_to_be_cut(depth: int, codes: list[str]) -> None:
    sentence = "Chữ ở rất sâu trong trang này, dưới nhiều tầng khung hơn một bài báo cần. " * 4
    page = "<!doctype html><body>" + "<div>" * depth + f"<p>{sentence}</p>"
    readings, problems = read_source("a", page.encode(), max_bytes=1_000_000)
    assert [p.code for p in problems if p.code != "html_main_text_guessed"] == codes
    assert bool(readings) is not bool(codes)
