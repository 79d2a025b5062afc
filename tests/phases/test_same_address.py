"""Addresses under which one article is found have one form; those of two articles have two."""

from __future__ import annotations

import pytest

from press_archive.phases.same_address import same_address

ARTICLE = "https://baosongma.example.vn/xa-hoi/lu-ve-20260312.html"


@pytest.mark.parametrize(
    "twin",
    [
        "http://baosongma.example.vn/xa-hoi/lu-ve-20260312.html",
        "https://www.baosongma.example.vn/xa-hoi/lu-ve-20260312.html#binh-luan",
        "https://BaoSongMa.example.vn:443/xa-hoi//lu-ve-20260312.html/",
        "https://m.baosongma.example.vn/xa-hoi/lu-ve-20260312.html",
        "https://amp.baosongma.example.vn/xa-hoi/lu-ve-20260312.html",
        "https://baosongma.example.vn/amp/xa-hoi/lu-ve-20260312.html",
        "https://baosongma.example.vn/xa-hoi/lu-ve-20260312-amp.html",
        "https://baosongma.example.vn/xa-hoi/lu-ve-20260312.html?utm_source=zalo&utm_medium=share&fbclid=x1",
        "https://baosongma.example.vn/xa-hoi/lu-ve-20260312.html?zarsrc=30&m=1",
        "https://baosongma.example.vn/xa-hoi/lu-ve-20260312.html?outputType=amp",
        f"https://web.archive.org/web/20260313080000id_/{ARTICLE}",
        "https://baosongma-example-vn.cdn.ampproject.org/c/s/baosongma.example.vn/xa-hoi/lu-ve-20260312.html",
        "https://www.google.com/amp/s/amp.baosongma.example.vn/xa-hoi/lu-ve-20260312.html",
    ],
)
def test_twins_have_one_form(twin: str) -> None:
    assert same_address(twin) == same_address(ARTICLE) is not None


@pytest.mark.parametrize(
    "other",
    [
        "https://baosongma.example.vn/xa-hoi/lu-ve-20260313.html",
        "https://baosongma.example.vn/xa-hoi/lu-ve-20260312.html?page=2",
        "https://baosongma.example.vn:8080/xa-hoi/lu-ve-20260312.html",
        "https://baosongchu.example.vn/xa-hoi/lu-ve-20260312.html",
    ],
)
def test_other_articles_have_another(other: str) -> None:
    assert same_address(other) != same_address(ARTICLE)


def test_the_order_of_a_query_and_the_spelling_of_letters_say_nothing() -> None:
    one = same_address("https://bao.example.vn/Trang.aspx?muc=12&id=90")
    assert one == same_address("http://bao.example.vn/Trang.aspx?id=90&muc=12")
    assert one != same_address("https://bao.example.vn/Trang.aspx?id=91&muc=12")
    assert same_address("https://bao.example.vn/l%C5%A9-v%E1%BB%81") == same_address(
        "https://bao.example.vn/lũ-về"
    )


@pytest.mark.parametrize(
    "none",
    [
        "https://bao.example.vn",
        "https://www.bao.example.vn/?utm_source=x",
        "https://bao.example.vn/index.html",
        "ftp://bao.example.vn/a.html",
        "https://[::1",
        "https://bao.example.vn:x/a",
        "",
        "lu-ve.html",
    ],
)
def test_a_home_page_is_no_article_s_address(none: str) -> None:
    assert same_address(none) is None
