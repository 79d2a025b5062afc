"""What the extractor leaves out of an article is in it: its first lines, headings, times, pictures below the text."""

from __future__ import annotations

import pytest

from press_archive.model import Passage
from press_archive.read.formats.html import read_html
from press_archive.read.html.borders import heads
from press_archive.read.html.chunks import Chunk, ChunkKind

HEADLINE = "Cầu Phú Đa thông xe sau ba năm chờ đợi"
TEXT = [
    "Sáng 14/9, hàng trăm người dân thôn Phú Đa kéo ra bờ sông Vệ nhìn cây cầu mới vừa được thông xe.",
    "Cầu dài 412 m, nối hai xã vốn chỉ cách nhau một con sông nhưng phải đi vòng gần 20 km mùa nước lớn.",
    "Bà Lê Thị Nhạn kể ngày xưa đi đẻ phải nằm võng qua đò, có lần nước xiết, đò trôi xuống tận bãi bồi.",
    "Theo Sở Xây dựng tỉnh, đường dẫn hai đầu cầu sẽ hoàn thành trước Tết, khi đó xe tải mới được qua.",
    "Chủ các bến đò ngang cho biết họ sẽ chuyển sang chở vật liệu và khách du lịch trong vài năm tới.",
]
BODY = "".join(f"<p>{text}</p>" for text in TEXT)


def passages(body: str) -> list[Passage]:
    page = f"<html><head><title>{HEADLINE}</title></head><body>{body}</body></html>"
    return list(read_html(page).passages)


def texts(body: str) -> list[str]:
    return [one.text for one in passages(body)]


def test_text_right_above_the_main_text_is_its_opening() -> None:
    lead = f"<div id=ctl00_lblSapo><b>{TEXT[0]}</b></div>"
    rest = "".join(f"<p>{text}</p>" for text in TEXT[1:])
    menu = "<ul><li><a href=/>Trang chủ</a></li><li><a href=/t>Thời sự</a></li></ul>"
    page = f"<form>{menu}<div><h1>{HEADLINE}</h1><span>14/09/2007 | 09:12</span>{lead}<div>{rest}</div></div></form>"
    assert texts(page) == [HEADLINE, *TEXT]


def test_headings_of_chapters_stay() -> None:
    said = (("Một đời đò", TEXT[1], TEXT[2]), ("Vé giấy", TEXT[3], TEXT[4]))
    chapters = "".join(
        f"<section><div><h2>{heading}</h2><div class=col><p>{one}</p><p>{two}</p></div></div></section>"
        for heading, one, two in said
    )
    lead = f"<section><h1>{HEADLINE}</h1><div class=sapo>{TEXT[0]}</div></section>"
    expected = [HEADLINE, TEXT[0], "Một đời đò", *TEXT[1:3], "Vé giấy", *TEXT[3:]]
    assert texts(f"<div>{lead}{chapters}</div>") == expected


def test_a_heading_that_a_page_has_twice_or_that_stands_above_no_text_is_none() -> None:
    said = ["Nghe bài viết", TEXT[0], "Nghe bài viết", TEXT[1], "Vé giấy", TEXT[2], "Xem thêm", "Tin khác"]
    kinds: dict[str, ChunkKind] = dict.fromkeys(TEXT, "text")
    chunks = [Chunk(text, kinds.get(text, "heading"), None, 0, (), ()) for text in said]
    body = [at for at, text in enumerate(said) if text in TEXT]
    assert heads(chunks, body, (), -1) == {4}


def test_all_pictures_of_a_photo_essay_keep_their_captions() -> None:
    said = [f"Người dân đi bộ qua cầu trong sáng đầu tiên, tấm thứ {n}." for n in range(1, 20)]
    pictures = "".join(
        f"<figure><img src=a.jpg alt='Cầu'><figcaption>{one}</figcaption></figure>" for one in said
    )
    found = passages(
        f"<article><h1>{HEADLINE}</h1><p class=sapo>{TEXT[0]}</p>{pictures}<p>Ngoài</p></article>"
    )
    assert [one.text for one in found if one.hint == "caption"] == said


def test_the_times_of_a_live_report_stay_and_a_lone_one_does_not() -> None:
    def post(time: str, text: str) -> str:
        return f"<div class=live-item><span class=live-time>{time}</span><div><p>{text}</p></div></div>"

    times = ("15h30", "14:10", "9h5 ngày 14/9/2025")
    live = "".join(post(time, text) for time, text in zip(times, TEXT[1:4], strict=True))
    found = texts(f"<div><h1>{HEADLINE}</h1><p class=sapo>{TEXT[0]}</p><div>{live}</div></div>")
    assert found == [HEADLINE, TEXT[0], "15h30", TEXT[1], "14:10", *TEXT[2:4]]
    lone = f"<p>{TEXT[0]}</p>{post('15h30', TEXT[1])}<p>{TEXT[2]}</p><p>{TEXT[3]}</p>"
    assert "15h30" not in texts(f"<div><h1>{HEADLINE}</h1>{lone}</div>")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            f"<p>{TEXT[0]}</p><blockquote>{TEXT[2]}<footer>— Bà Lê Thị Nhạn</footer></blockquote><p>{TEXT[3]}</p>",
            [TEXT[0], TEXT[2], "— Bà Lê Thị Nhạn", TEXT[3]],
        ),
        (
            f"<p>{TEXT[0]}</p><blockquote><p>{TEXT[2]}</p><cite>Bà Nhạn</cite></blockquote><p>{TEXT[3]}</p>",
            [TEXT[0], TEXT[2], "Bà Nhạn", TEXT[3]],
        ),
        ("".join(f"<story-p>{text}</story-p>" for text in TEXT), TEXT),
        (f"<p>{TEXT[0][:30]} <x-note>{TEXT[0][30:40]}</x-note>{TEXT[0][40:]}</p><p>{TEXT[1]}</p>", TEXT[:2]),
        ("<pre>" + "\n".join(TEXT) + "</pre>", TEXT),
        (f"<p>{TEXT[0]}</p><pre>x = 1\ny = 2</pre><p>{TEXT[1]}</p>", [TEXT[0], "x = 1 y = 2", TEXT[1]]),
        (
            f"<p>{TEXT[0]}</p><details><summary>Bao giờ xong?</summary><p>{TEXT[3]}</p></details><p>{TEXT[4]}</p>",
            [TEXT[0], "Bao giờ xong?", TEXT[3], TEXT[4]],
        ),
    ],
)
def test_quotes_preformatted_text_and_what_opens_on_demand_are_whole(body: str, expected: list[str]) -> None:
    assert texts(f"<article><h1>{HEADLINE}</h1>{body}</article>") == [HEADLINE, *expected]


def test_other_stories_below_the_text_are_none_of_it() -> None:
    told = "<p>Mưa lớn khiến nhiều đường liên xã bị ngập sâu.</p>"
    other = f"<article><h3><a href=/q>Mưa lớn ba ngày</a></h3>{told}</article>"
    page = f"<div><div><h1>{HEADLINE}</h1><div id=maincontent>{BODY}</div></div><div class=more>{other}</div></div>"
    assert texts(page) == [HEADLINE, *TEXT]
    hotels = "".join(
        f"<div><h3><a href=/{n}>Bến {n}</a></h3><p>{text}</p></div>" for n, text in enumerate(TEXT[1:])
    )
    listed = texts(f"<div><h1>{HEADLINE}</h1><div class=sapo><p>{TEXT[0]}</p></div><div>{hotels}</div></div>")
    assert [text for text in listed if text in TEXT] == TEXT


def test_a_byline_between_text_and_links_is_looked_at() -> None:
    links = "<table><tr><td><a href=1>Lũ lên nhanh trên sông Vệ chiều qua</a></td></tr></table>"
    text = f"<h1>{HEADLINE}</h1>{BODY}<ul><li><p><b>Thanh Tùng</b></p></li></ul>"
    page = f"<table><tr><td>{text}</td><td>{links}</td></tr></table>"
    assert [one.hint for one in passages(page) if one.text == "Thanh Tùng"] == ["edge"]
