"""Of a saved page the whole article is read, in order, and nothing beside it."""

from __future__ import annotations

import pytest

from press_archive.anatomy import dissect
from press_archive.authorities.outlets import shipped_index
from press_archive.model import Article
from press_archive.read import read_source
from press_archive.read.formats.html import looks_like_html, read_html

HEADLINE = "Xã Cồn Tre mở lại bến đò sau ba mùa lũ"
TEXT = [
    "Sáng 14-5, xã Cồn Tre mở lại bến đò ngang nối hai ấp, sau ba mùa lũ phải dừng vì bờ kè sạt lở liên tiếp.",
    "Theo ban quản lý bến, đò mới chở được hai mươi người, có áo phao cho từng khách và đèn hiệu ban đêm.",
    "Nhiều hộ dân cho biết trước đây muốn qua chợ phải đi vòng gần chín cây số, mùa mưa có khi mất nửa ngày.",
    "Đại diện xã nói kè bờ phía chợ sẽ được gia cố trước mùa nước nổi, sau đó mới tính chuyện làm cầu treo.",
]
PARAGRAPHS = [f"<p>{text}</p>" for text in TEXT]


def article_of(body: str, head: str = "", name: str = "a.html") -> Article:
    page = (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    )
    return read(page.encode(), name)


def read(data: bytes, name: str = "a.html") -> Article:
    readings, _ = read_source(name, data, max_bytes=60_000_000)
    return dissect(readings[0], "0" * 12, shipped_index())[0]


def page_with(extra: str, place: int = 2, below: str = "") -> Article:
    inside = "".join([*PARAGRAPHS[:place], extra, *PARAGRAPHS[place:]])
    return article_of(
        f"<main><article><h1>{HEADLINE}</h1><div class=noi-dung>{inside}{below}</div></article></main>"
    )


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("<ul><li>Giờ đò: 5 giờ đến 21 giờ.</li><li>Giá vé: 3.000 đồng</li></ul>",
         ["Giờ đò: 5 giờ đến 21 giờ.", "Giá vé: 3.000 đồng"]),
        ("<dl><dt>Sức chở</dt><dd>20 khách và hai xe máy</dd></dl>", ["Sức chở", "20 khách và hai xe máy"]),
        ("<details><summary>Vì sao bến dừng lâu?</summary><p>Vì bờ kè sạt hai lần trong một mùa nước, phải "
         "chờ vốn của huyện mới làm lại được.</p></details>", ["Vì sao bến dừng lâu?"]),
        ("<table><tr><th>Bến</th><th>Khách</th></tr><tr><td>Cồn Tre</td><td>212</td></tr>"
         "<tr><td>Bàu Dài</td><td>97</td></tr></table>", ["Bến | Khách", "Cồn Tre | 212", "Bàu Dài | 97"]),
        ("<blockquote>“Có đò tôi mừng, con khỏi phải dậy từ bốn giờ sáng như mọi năm”, bà Tư nói.</blockquote>",
         ["“Có đò tôi mừng, con khỏi phải dậy từ bốn giờ sáng như mọi năm”, bà Tư nói."]),
        ("<div class='no-tts'><p>Bến đò cũ có từ năm 1978, do một gia đình trong ấp chèo tay suốt hơn bốn mươi "
         "năm.</p></div>",
         ["Bến đò cũ có từ năm 1978, do một gia đình trong ấp chèo tay suốt hơn bốn mươi năm."]),
    ],
)  # fmt: skip
def test_every_sort_of_block_stays_in_its_place(extra: str, expected: list[str]) -> None:
    found = texts(page_with(extra))
    places = [found.index(text) for text in [*TEXT[:2], *expected, *TEXT[2:]]]
    assert places == sorted(places)


def test_items_and_rows_are_no_headings() -> None:
    article = page_with("<ul><li>Giờ đò</li><li>Giá vé</li></ul><table><tr><td>a<td>b<tr><td>c<td>d</table>")
    assert not [block for block in article.blocks if block.kind == "heading"]


@pytest.mark.parametrize("around", ["<form id=aspnetForm>{}</form>", "<table><tr><td>{}</td></tr></table>",
                                    "<div class='comment-free tags'>{}</div>"])  # fmt: skip
def test_whatever_stands_around_the_article_it_is_read(around: str) -> None:
    article = article_of(around.format(f"<h1>{HEADLINE}</h1>" + "".join(PARAGRAPHS)))
    assert [text for text in texts(article) if text in TEXT] == TEXT


def test_lines_broken_twice_are_paragraphs() -> None:
    article = article_of(f"<h1>{HEADLINE}</h1><div>{'<br><br>'.join(TEXT)}</div>")
    assert [text for text in texts(article) if text in TEXT] == TEXT


@pytest.mark.parametrize(
    "extra",
    [
        "<p style='display: none'>Hãy tắt trình chặn quảng cáo để ủng hộ tòa soạn, xin cảm ơn bạn đọc rất nhiều.</p>",
        "<div hidden><p>Mẫu đăng ký nhận bản tin buổi sáng, gửi mỗi ngày vào hộp thư của bạn, miễn phí.</p></div>",
        "<div class=block-key><span>Từ khóa</span><ul><li><a href=/t>bến đò</a></li></ul></div>",
        "<div class=paging><a href=?p=2>Trang sau</a></div>",
    ],
)
def test_furniture_is_left_out(extra: str) -> None:
    assert texts(page_with("", below=extra)) == [HEADLINE, *TEXT]


def test_short_lines_below_the_text_are_kept_if_they_are_bylines() -> None:
    article = page_with("", below="<p><b>LÊ THỊ HÀ</b></p><p><a href=/>Trở lại Thời sự</a></p>")
    assert [value.value for value in article.authors] == ["Lê Thị Hà"]
    assert texts(article) == [HEADLINE, *TEXT]


def test_the_next_article_of_a_page_is_not_this_one() -> None:
    following = "<article><h1>Giá lúa nhích lên</h1><p class=author>Trần Văn Bảy</p></article>"
    article = article_of(f"<article><h1>{HEADLINE}</h1>{''.join(PARAGRAPHS)}</article>{following}")
    assert article.authors == ()


def test_a_picture_in_a_table_has_its_caption() -> None:
    table = "<table><tr><td><img src=a.jpg></td></tr><tr><td>Khách qua bến sáng nay</td></tr></table>"
    assert [b.text for b in page_with(table).blocks if b.kind == "caption"] == ["Khách qua bến sáng nay"]


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("<h1 class=logo><a href=/>Báo Cồn Tre</a></h1><div>{}</div>", "<meta name=twitter:title content='{}'>"),
        ("<h1><a href=/>Tiếng nói của xã</a></h1><h2>{}</h2>", "<title>{} - Thời sự - Báo Thanh Niên</title>"),
        ("<div><b>{}</b></div>", "<title>Báo Thanh Niên | {}</title>"),
    ],
)  # fmt: skip
def test_a_logo_is_no_headline(body: str, head: str) -> None:
    article = article_of(body.format(HEADLINE) + "".join(PARAGRAPHS), head.format(HEADLINE))
    assert article.headline is not None
    assert article.headline.value == HEADLINE


def test_a_place_stamp_is_parted_from_the_text() -> None:
    lead = "<p class=description><span class=location-stamp>Vĩnh Long</span>Bến đò mở lại sau ba mùa lũ.</p>"
    assert "Vĩnh Long – Bến đò mở lại sau ba mùa lũ." in texts(page_with("", below="")) + texts(
        article_of(f"<article><h1>{HEADLINE}</h1>{lead}{''.join(PARAGRAPHS)}</article>")
    )


# ── What is a page ────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("start", "is_page"),
    [
        ("<!-- " + "ghi chú " * 5_000 + "--><!DOCTYPE html><html>", True),
        ("<script>var a = 1 < 2</script><html><body>", True),
        ("<?xml version='1.0'?><html xmlns='x'>", True),
        ("<center><font size=5>Tít</font></center><p>Chữ</p>", True),
        ("<table><tr><td>Chữ</td></tr></table>", True),
        ("Tít<br>\nDòng một<br>\nDòng hai<br>\n", True),
        ("# Tít\n\n<p align=center>Chữ</p>", False),
        ("---\ntitle: a\n---\n<p>một</p><p>hai</p><p>ba</p>", False),
        ("<?xml version='1.0'?><rss>", False),
        ("a < b và c > d", False),
    ],
)
def test_a_page_is_told_by_its_tags(start: str, is_page: bool) -> None:
    assert looks_like_html(start) is is_page


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("shift_jis", "東京都は新しい橋を開通した。"),
        ("euc-jp", "東京都は新しい橋を開通した。"),
        ("iso-2022-jp", "東京都は新しい橋を開通した。"),
        ("big5", "臺北市政府今天宣布大橋通車。"),
        ("euc-kr", "서울시는 오늘 다리를 열었다."),
        ("windows-1251", "Мост открыт в понедельник утром."),
        ("iso-8859-1", "Le pont a été rouvert à la circulation, où il était fermé. "),
    ],
)
def test_declared_encodings_are_obeyed(charset: str, text: str) -> None:
    page = f"<html><head><meta charset={charset}></head><body><p>{text * 12}</p></body></html>"
    assert text.strip() in " ".join(texts(read(page.encode(charset))))


def test_a_bare_number_of_a_note_goes_where_others_are_links_and_a_unit_stays() -> None:
    page = (
        "<html><body><article><h1>Cầu mới</h1><p>Cầu dài 86 m<sup>{mark}</sup> chịu tải 3,5 tấn<sup>2</sup>, "
        "rộng 300 m<sup>2</sup>, do thợ trong xã dựng suốt bốn mùa khô, không thuê thầu ngoài và không vay ngân hàng "
        "nào, phần lan can và đèn chiếu sáng do bà con góp công làm trong hai tháng.</p></article></body></html>"
    )
    linked = read_html(page.format(mark="<a href='#n1'>1</a>")).passages[-1].text
    assert linked.startswith("Cầu dài 86 m chịu tải 3,5 tấn, rộng 300 m2,")
    assert "tấn2" in read_html(page.format(mark="1")).passages[-1].text


SENTENCE = "Cầu dài 86 m, rộng 3,5 m, do thợ trong xã dựng suốt bốn mùa khô, không thuê thầu ngoài."
SECOND = "Ban quản lý nói công trình khởi công từ mùa khô năm ngoái, phải dừng hai lần vì nước lên cao, vì thiếu đá."
THIRD = "Đại diện xã nói đoạn đường nối từ chân cầu ra chợ sẽ được rải đá trước Tết, rồi mới tính chuyện lắp biển."


def passages_of(body: str) -> list[str]:
    page = f"<html><body><article><h1>Cầu mới qua kênh</h1>{body}</article></body></html>"
    return [one.text for one in read_html(page).passages if one.hint not in ("headline", "edge", "byline")]


def test_a_paragraph_that_is_the_title_of_another_story_goes_and_a_sentence_with_a_link_stays() -> None:
    teaser = "<p><a href='/2'>Chợ nổi Bến Mây dời về kênh mới từ tháng mười</a></p>"
    linked = "<p><a href='/3'>Biên bản nghiệm thu của xã đã được công bố hôm qua.</a></p>"
    found = passages_of(f"<p>{SENTENCE}</p>{teaser}<p>{SECOND}</p>{linked}<p>{THIRD}</p>")
    assert found == [
        SENTENCE,
        SECOND,
        "Biên bản nghiệm thu của xã đã được công bố hôm qua.",
        THIRD,
    ]


def test_headings_below_the_last_text_head_nothing() -> None:
    stories = "<h3>Chợ nổi Bến Mây dời về kênh mới</h3><h4>Người bán nói gì</h4>"
    assert passages_of(f"<p>{SENTENCE}</p><h2>Góp công</h2><p>{SECOND}</p>{stories}") == [
        SENTENCE,
        "Góp công",
        SECOND,
    ]


def test_a_blog_signs_its_text_in_the_foot_of_the_post() -> None:
    foot = "<div class='post-footer'><span class='post-author'>Người đăng: Lê Thị Mận</span></div>"
    text = f"<h1>Cầu mới</h1><p>{SENTENCE}</p><p>{SECOND}</p>"
    page = f"<html><body><div class='post'>{text}{foot}</div></body></html>"
    assert "Người đăng: Lê Thị Mận" in [one.text for one in read_html(page).passages if one.hint == "byline"]
