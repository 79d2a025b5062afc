"""The values of a saved page: which day, which headline, which outlet, whose names."""

from __future__ import annotations

import pytest

from press_archive.anatomy import dissect
from press_archive.authorities.outlets import shipped_index
from press_archive.model import Article, Derived
from press_archive.read import read_source

HEADLINE = "Xã Cồn Tre mở lại bến đò sau ba mùa lũ"
TEXT = "Sáng 14-5, xã Cồn Tre mở lại bến đò ngang nối hai ấp, sau ba mùa lũ phải dừng vì bờ kè sạt lở liên tiếp. "
ENGLISH = (
    "The ferry of Con Tre was opened again on Wednesday, after three seasons in which it had to be closed. "
)


def article_of(
    head: str = "", above: str = "", below: str = "", text: str = TEXT, lang: str = "vi"
) -> Article:
    page = (
        f"<!doctype html><html lang={lang}><head><meta charset=utf-8>{head}</head><body><article><h1>{HEADLINE}</h1>"
        f"{above}<div><p>{text * 2}</p><p>{text * 3}</p><p>{text}</p>{below}</div></article></body></html>"
    )
    readings, _ = read_source("a.html", page.encode(), max_bytes=1_000_000)
    return dissect(readings[0], "0" * 12, shipped_index())[0]


def said(value: Derived[str] | None) -> str | None:
    return value.value if value else None


def published_time(value: str) -> str:
    return f"<meta property=article:published_time content='{value}'>"


@pytest.mark.parametrize(
    ("head", "above", "day"),
    [
        (published_time("2025-05-14T23:30:00+07:00"), "", "2025-05-14"),
        (published_time("2025-05-14T23:30:00-05:00"), "", "2025-05-14"),
        (published_time("2025-05-14T20:30:00Z"), "", "2025-05-15"),
        (published_time("5/6/2025 10:05:00 AM"), "", "2025-05-06"),
        (published_time("5/6/2025 10:05:00 AM"), "<p class=date>05/06/2025 10:05</p>", "2025-06-05"),
        (published_time("5/6/2025"), "<p class=date>06/05/2025 10:05</p>", "2025-05-06"),
        ("", "<p class=date>Cập nhật: 20/06/2025 09:00</p><p>Xuất bản: 12/05/2025 07:30</p>", "2025-05-12"),
        ("", "<p class=date>Cập nhật: 20/06/2025 09:00</p>", "2025-06-20"),
        ("", "<div class=meta>Thứ tư, 14/05/2025, 16:20 (GMT+7)</div>", "2025-05-14"),
        ("", "<time datetime='2025-05-14T16:20:00+07:00'></time>", "2025-05-14"),
        ("<link rel=canonical href='https://bao.example/2025/05/14/ben-do/'>", "", "2025-05-14"),
        ("<link rel=canonical href='https://bao.example/ben-do-20250514162011234.htm'>", "", "2025-05-14"),
        ("<link rel=canonical href='https://bao.example/ben-do-4512345.html'>", "", None),
        ("<link rel=canonical href='https://bao.example/ben-do-20251399.html'>", "", None),
    ],
)
def test_the_day_the_paper_prints(head: str, above: str, day: str | None) -> None:
    assert said(article_of(head, above).published) == day


def test_another_storys_time_is_not_this_ones() -> None:
    other = (
        "<aside><p>Giá lúa nhích lên</p><time datetime='2025-05-01'>1/5</time></aside>"
        + "<p><a href=/>Mục</a></p>" * 20
    )
    head = f"<!doctype html><html lang=vi><body>{other}<article><h1>{HEADLINE}</h1>"
    page = f"{head}<p>{TEXT * 3}</p><p>{TEXT * 2}</p></article></body></html>"
    readings, _ = read_source("a.html", page.encode(), max_bytes=1_000_000)
    assert dissect(readings[0], "0" * 12, shipped_index())[0].published is None


@pytest.mark.parametrize(
    ("address", "day"),
    [("https://paper.example/ferry", "2025-05-14"), ("https://en.paper.vn/ferry", "2025-05-15")],
)
def test_a_stamp_in_utc_is_moved_for_papers_of_vietnam_only(address: str, day: str) -> None:
    head = published_time("2025-05-14T20:30:00Z") + f"<link rel=canonical href='{address}'>"
    assert said(article_of(head, text=ENGLISH, lang="en").published) == day


# ── Authors, outlet ───────────────────────────────────────────────────────────────────────────────
AUTHOR = '<script type="application/ld+json">{{"@type": "NewsArticle", "author": {{"name": "{}"}}}}</script>'
SITE = "<meta property=og:site_name content='Cồn Tre Online'>"
PROFILE = "<a class='author follow' href=#>Theo dõi</a> <a class=author href=x>Gửi email cho tác giả</a>"


@pytest.mark.parametrize(
    ("head", "above", "below", "authors"),
    [
        (AUTHOR.format("Báo Thanh Niên"), "<span class=author>LÊ THỊ HÀ</span> <span class=date>1/2/2025</span>", "",
         ["Lê Thị Hà"]),
        (AUTHOR.format("Ban biên tập Cồn Tre Online") + SITE, "", "<p><b>Lê Thị Hà</b></p>", ["Lê Thị Hà"]),
        (AUTHOR.format("admin"), "<div data-role=author>Lê Thị Hà, </div>", "", ["Lê Thị Hà"]),
        (AUTHOR.format("ha@bao.example"), "", "", []),
        (AUTHOR.format("https://www.facebook.com/bao"), "", "", []),
        ("", f"<div><a class=author href=/ha>Lê Thị Hà</a> {PROFILE}</div>", "", ["Lê Thị Hà"]),
        ("", "", "<p>HỮU NGUỒN - THANH TIN</p>", ["Hữu Nguồn", "Thanh Tin"]),
        ("", "", "<p>Người đăng: Lê Thị Hà</p>", ["Lê Thị Hà"]),
        ("", "", "<h4>Đọc nhiều</h4><div><a href=/1>Giá lúa tăng</a><span class=author>Vũ Bảy</span></div>", []),
    ],
)  # fmt: skip
def test_who_wrote(head: str, above: str, below: str, authors: list[str]) -> None:
    assert [one.value for one in article_of(head, above, below).authors] == authors


def test_an_author_named_by_reference_is_found_in_the_graph() -> None:
    graph = (
        '{"@graph": [{"@type": "NewsArticle", "author": {"@id": "https://bao.example/#ha"}},'
        ' {"@type": "Person", "@id": "https://bao.example/#ha", "name": "Lê Thị Hà"}]}'
    )
    head = f'<script type="application/ld+json">{graph}</script>'
    assert [one.value for one in article_of(head).authors] == ["Lê Thị Hà"]


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (SITE, "Cồn Tre Online"),
        (SITE + "<link rel=canonical href='https://thanhnien.vn/ben-do.htm'>", "Thanh Niên"),
        ("<meta property=og:site_name content='https://www.qdnd.vn'>", "Quân đội nhân dân"),
        (SITE + "<link rel=canonical href='https://lifestyle.znews.vn/ben-do-post1.html'>", "Tri thức"),
        ("<link rel=canonical href='https://hoahoctro.tienphong.vn/ben-do-post1.tpo'>", "Hoa Học Trò"),
        ("<link rel=canonical href='http://www.tuoitre.com.vn/Tianyon/Index.aspx?ArticleID=1'>", "Tuổi Trẻ"),
        ("<!-- saved from url=(0030)https://kenh14.vn/ben-do-2025.chn -->", "Kenh14"),
    ],
)
def test_a_known_address_goes_before_an_unknown_name(head: str, outlet: str) -> None:
    assert said(article_of(head).outlet) == outlet


@pytest.mark.parametrize(
    "element",
    [
        "<p class=the-article-summary>",  # Znews
        "<h2 class='knc-sapo'>",  # Kenh14
        "<div class=article-detail-desc>",  # papers on MasterCMS
        "<div class='box-des-detail this-one'>",  # Công an nhân dân
        "<h2 class=cate-24h-foot-arti-deta-sum>",
        "<div class='sapo'>",
    ],
)
def test_leads_of_well_known_outlets(element: str) -> None:
    lead = "Sáu chuyến đò máy mỗi ngày chở khách qua sông Vàm, thay chiếc đò chèo đã chạy ba mươi năm nay."
    blocks = article_of(above=f"{element}{lead}</{element[1:].split()[0].rstrip('>')}>").blocks
    assert [one.text for one in blocks if one.kind == "lead"] == [lead]


def test_a_credit_in_a_line_of_its_own_is_the_captions() -> None:
    figure = (
        "<figure><img src=a.jpg><figcaption>Khách qua bến sáng nay</figcaption>"
        "<div class=PhotoCMS_Author>Ảnh: Lê Thị Hà</div></figure>"
    )
    (caption,) = [one for one in article_of(above=figure).blocks if one.kind == "caption"]
    assert (caption.text, caption.credit) == ("Khách qua bến sáng nay", "Lê Thị Hà")
