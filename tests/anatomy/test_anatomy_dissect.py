"""Whole articles, drawn as their sources would hold them."""

from __future__ import annotations

import hashlib
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press_archive.anatomy import article_id, dissect
from press_archive.authorities.outlets import shipped_index
from press_archive.errors import Problem
from press_archive.model import Article, Derived
from press_archive.read import read_source

LONG = (
    "Tại buổi làm việc, hai bên trao đổi về việc mở thêm tuyến xe buýt nối bến tàu với khu chợ cũ, "
    "nơi mỗi ngày có hơn ba nghìn lượt khách qua lại mà chỉ có một con đường nhỏ."
)


def dissected(text: str) -> tuple[Article, tuple[Problem, ...]]:
    readings, _ = read_source("a.txt", dedent(text).encode(), max_bytes=1_000_000)
    return dissect(readings[0], article_id("a.txt"), shipped_index())


def value(derived: Derived[str] | None) -> str | None:
    return derived.value if derived else None


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]


def test_ids_are_the_hash_of_the_name() -> None:
    assert article_id("tin/a.txt#3") == hashlib.sha256(b"tin/a.txt#3").hexdigest()[:12]


def test_date_prefix_glued_to_the_body() -> None:
    article, problems = dissected(
        f" date 2025-03-04 Chiều 4-3, đoàn đến thăm bến tàu. {LONG}\n\nLÊ QUỲNH NHƯ\n"
    )
    assert value(article.published) == "2025-03-04"
    assert article.published is not None
    assert article.published.evidence.rule == "date-prefix"
    assert article.headline is None
    assert article.display_title == "Chiều 4-3, đoàn đến thăm bến tàu"
    assert [block.text for block in article.blocks] == [f"Chiều 4-3, đoàn đến thăm bến tàu. {LONG}"]
    assert [author.value for author in article.authors] == ["Lê Quỳnh Như"]
    assert article.authors[0].evidence.quote == "LÊ QUỲNH NHƯ"
    assert problems == ()


def test_section_headline_byline_and_images_spoken_by_a_machine() -> None:
    article, _ = dissected(
        f"""\
        Thời sự

        Bến tàu đón tuyến xe buýt mới

        Xuân Vinh - Ảnh: Quốc Tuấn

        (NLĐO) - Thành phố sẽ mở tuyến xe buýt nối bến tàu với khu chợ cũ từ đầu mùa mưa.

        {LONG}

        Xe buýt bến tàu 2026 - Ảnh 1.

        Xe buýt chạy thử trên tuyến mới

        Xe buýt bến tàu 2026 - Ảnh 2.

        {LONG} Xong.

        {LONG} Hết.
        """
    )
    assert value(article.section) == "Thời sự"
    assert value(article.headline) == "Bến tàu đón tuyến xe buýt mới"
    assert value(article.outlet) == "Người Lao Động"
    assert [author.value for author in article.authors] == ["Xuân Vinh"]
    assert article.published is None
    assert kinds(article) == [
        "headline", "lead", "paragraph", "caption", "caption", "caption", "paragraph", "paragraph",
    ]  # fmt: skip
    assert article.blocks[1].text.startswith("(NLĐO) - ")


def test_aggregator_copy_with_repeated_headline() -> None:
    article, _ = dissected(
        f"""\
        Đoàn kiểm tra thăm bến tàu

        Đoàn kiểm tra thăm bến tàu
        7 phút trướcBài gốc
        {LONG} Đoàn đã đi một vòng quanh bến và hỏi chuyện bà con buôn bán ở đây trong suốt buổi sáng, từ lúc
        Đoàn kiểm tra tại bến tàu. Ảnh: PV
        {LONG}
        PV/VOV.VN
        Nguồn VOV : https://vov.vn/xa-hoi/doan-kiem-tra-post1.vov
        """
    )
    assert value(article.headline) == "Đoàn kiểm tra thăm bến tàu"
    assert kinds(article)[0] == "headline"
    assert kinds(article).count("headline") == 1
    assert value(article.outlet) == "VOV"
    assert value(article.url) == "https://vov.vn/xa-hoi/doan-kiem-tra-post1.vov"
    assert [author.value for author in article.authors] == ["PV"]
    assert article.published is None
    assert [block.credit for block in article.blocks if block.kind == "caption"] == ["PV"]
    assert not any("Bài gốc" in block.text or "https" in block.text for block in article.blocks)


def test_a_page_printed_with_its_menu_and_key_words() -> None:
    article, _ = dissected(
        "Trang chủ\n\nThời sự\n\nThế giới\n\nKinh doanh\n\nBến tàu đón khách trở lại\n\n"
        f"12-09-2026 - 10:05 AM | Giáo dục\n\n{LONG}\n\n{LONG}\n\nHà Vy An\n\nTừ khóa\n\nbến tàu\n\nTàu mới\n"
    )
    assert (value(article.headline), value(article.published), value(article.section)) == (
        "Bến tàu đón khách trở lại",
        "2026-09-12",
        "Giáo dục",
    )
    assert [author.value for author in article.authors] == ["Hà Vy An"]
    assert len(article.blocks) == 3


def test_page_as_text_with_counters() -> None:
    article, _ = dissected(
        f"""\
        'Chợ nổi' của phố: giữ hay bỏ?

        24/10/2025
        2.119
        liên quan
        Gốc

        Thành phố đang lấy ý kiến người dân về khu chợ nổi đã có từ hơn trăm năm nay.

        {LONG}

        Giữ nếp cũ

        {LONG} {LONG}

        Theo Guardian

        HÀ VY
        """
    )
    assert value(article.headline) == "'Chợ nổi' của phố: giữ hay bỏ?"
    assert value(article.published) == "2025-10-24"
    assert kinds(article) == ["headline", "lead", "paragraph", "heading", "paragraph"]
    assert [author.value for author in article.authors] == ["Hà Vy"]
    assert article.outlet is None


@pytest.mark.parametrize(
    ("ending", "author", "outlet"),
    [
        ("trong thời gian tới./. LÊ QUỲNH NHƯ", "Lê Quỳnh Như", None),
        ("trong thời gian tới. HÀ VY/VOV.VN", "Hà Vy", "VOV"),
        ("trong thời gian tới./. Hà Vy", "Hà Vy", None),
        ("trong thời gian tới. Hà Vy (TTXVN)", "Hà Vy", None),
    ],
)
def test_byline_glued_to_the_last_paragraph(ending: str, author: str, outlet: str | None) -> None:
    article, _ = dissected(f"Bến tàu đón khách\n\n{LONG}\n\n{LONG} Thành phố sẽ mở thêm tuyến {ending}\n")
    assert [a.value for a in article.authors] == [author]
    assert value(article.outlet) == outlet
    assert article.blocks[-1].text.rstrip("/.").endswith("trong thời gian tới")


@pytest.mark.parametrize(
    ("ending", "authors", "sources"),
    [
        ("ở phường Đông Ngạc. Nguyễn Văn Hạnh", ["Nguyễn Văn Hạnh"], []),
        ("ở khu chợ cũ. Bình Nguyên", ["Bình Nguyên"], []),
        ("ở khu chợ cũ”. Anh Tuấn", ["Anh Tuấn"], []),
        ("ở khu chợ cũ. Hà Vy - Lê An", ["Hà Vy", "Lê An"], []),
        ("ở khu chợ cũ. T.Hà", ["T.Hà"], []),
        ("ở khu chợ cũ.Hà Vy", ["Hà Vy"], []),  # the crawler lost a break
        ("trong năm 2027.Hà Vy", ["Hà Vy"], []),
        ("ở khu chợ cũHà Vy – Lê An", ["Hà Vy", "Lê An"], []),
        ("ở khu chợ cũ. Hà Vy (iHay)", ["Hà Vy"], []),
        ("ở khu chợ cũ. Theo Lê Ánh / Pháp luật TP Hồ Chí Minh", ["Lê Ánh"], ["Pháp Luật TP.HCM"]),
        ("ở khu chợ cũ.Theo Lê ÁnhDân Việt", ["Lê Ánh"], ["Dân Việt"]),
        ("ở khu chợ cũ. Theo Lê Ánh (Vietnam+)", ["Lê Ánh"], ["VietnamPlus"]),
        ("ở khu chợ cũ.Theo Lê Ánh\nDân Việt", ["Lê Ánh"], ["Dân Việt"]),
        ("ở khu chợ cũ.Hà VyTheo The Sun", ["Hà Vy"], ["The Sun"]),
        ("ở khu chợ cũ. Hà Vy (Tổng hợp Kyodo, Tass)", ["Hà Vy"], ["Kyodo", "TASS"]),
        ("ở khu chợ cũ. (Theo Reuters)", [], ["Reuters"]),
        ("ở khu chợ cũ. Theo Tạp Chí Bến Tàu", [], ["Tạp Chí Bến Tàu"]),
        ("ở khu chợ cũ. Hà Vy (TTXVN)", ["Hà Vy"], ["TTXVN"]),
        ("ở khu chợ cũ. Tin, ảnh: Hà Vy - K.NY", ["Hà Vy", "K.NY"], []),
    ],
)
def test_bylines_glued_to_the_text_in_every_shape(
    ending: str, authors: list[str], sources: list[str]
) -> None:
    article, _ = dissected(f"Bến tàu đón khách\n\n{LONG}\n\n{LONG} Thành phố sẽ mở thêm tuyến {ending}\n")
    assert [a.value for a in article.authors] == authors
    assert [a.value for a in article.sources] == sources
    assert article.outlet is None
    assert all(one.evidence.quote in ending for one in (*article.authors, *article.sources))
    assert article.blocks[-1].text.rstrip(".”").endswith(("phường Đông Ngạc", "khu chợ cũ", "năm 2027"))


@pytest.mark.parametrize(
    "ending",
    [
        "cùng nghệ sĩ Lê Văn An và Hà Thu Vy",
        "theo lời ông Lê Văn An.",
        "theo lời TS. Lê Văn An",
        "theo lời TS.Lê Văn An",
        "ở TP. Hồ Chí Minh",
        "từ bến số 4. Bà Hà Thu Vy",
        "từ khu chợ (Hà Nội) Bến Tre",
        "từ năm sau. Đọc thêm Tuổi Trẻ Cười",
        "từ khu chợ. Danh sách: Lê Văn An",
        "từ năm sau. Khác",
        "từ năm sau. Theo đó, Lê Văn An",
    ],
)
def test_names_at_the_end_of_a_text_that_are_no_bylines(ending: str) -> None:
    article, _ = dissected(f"Bến tàu đón khách\n\n{LONG}\n\n{LONG} Thành phố sẽ mở thêm tuyến {ending}\n")
    assert article.authors == article.sources == ()
    assert article.blocks[-1].text.endswith(ending)


def test_who_made_the_pictures_is_kept_apart_from_who_wrote() -> None:
    article, _ = dissected(f"Bến tàu đón khách\n\n{LONG}\n\n{LONG}\n\nBài: Hà Vy - Ảnh: Lê An\n")
    assert [one.value for one in article.authors] == ["Hà Vy"]
    assert [one.value for one in article.makers] == ["Lê An"]


def test_a_line_in_quotation_marks_signs_nothing() -> None:
    article, _ = dissected(f"Bến tàu đón khách\n\n{LONG}\n\n{LONG}\n\nBẾN CŨ’.\n")
    assert article.authors == ()


def test_a_byline_above_what_a_page_asks_of_its_readers() -> None:
    article, _ = dissected(
        f"Bến tàu đón khách\n\n{LONG}\n\n{LONG}\n\nHà Vy\nGửi câu hỏi về nhà đất của bạn tại đây\n"
    )
    assert [one.value for one in article.authors] == ["Hà Vy"]


def test_a_day_that_does_not_exist_is_blank_with_a_warning() -> None:
    article, problems = dissected(f"Bến tàu đón khách\n30/02/2025\n\n{LONG}\n")
    assert article.published is None
    assert ("warning", "impossible_date", 2) in {(p.severity, p.code, p.line) for p in problems}


def test_event_dates_in_the_text_are_no_publication_dates() -> None:
    article, _ = dissected(f"Bến tàu đón khách\n\nChiều 26/8/2025, bến tàu đón khách.\n\n{LONG}\n")
    assert article.published is None


def test_teasers_of_other_stories_are_dropped() -> None:
    article, _ = dissected(
        f"Bến tàu đón khách\n\n{LONG}\n\nTin liên quan\nChợ cũ đổi tên\nCầu mới thông xe\n\n{LONG} Hết.\n"
    )
    assert [block.text for block in article.blocks] == ["Bến tàu đón khách", LONG, f"{LONG} Hết."]


def test_a_list_of_names_is_no_list_of_authors() -> None:
    names = ["Lê Văn An", "Hà Thu Vy", "Bùi Đức Trí", "Đỗ Hồng Mai", "Cao Minh Tú", "Vũ Hoài Thu"]
    article, _ = dissected(f"Danh sách trúng giải của hội chợ\n\n{LONG}\n\n" + "\n".join(names) + "\n")
    assert article.authors == ()
    assert [block.text for block in article.blocks][-6:] == names


def test_one_word() -> None:
    article, problems = dissected("Nháp\n")
    assert article.display_title == "Nháp"
    assert article.headline is None
    assert "few_words" in {p.code for p in problems if p.severity == "warning"}


@pytest.mark.parametrize(
    "title",
    [
        '"Chợ": {{ bẫy }} {% x %}',
        "<script>alert(1)</script> là tên bài",
        "Chợ " + "rất " * 60 + "dài",
        "😀 Chợ 👩 vui",
        "\u202eChợ đảo\u202c ngược",
    ],
)
def test_strange_headlines_are_kept_letter_for_letter(title: str) -> None:
    readings, _ = read_source("a", f"{title}\n{title}\n\n{LONG}\n".encode(), max_bytes=10_000)
    article, _ = dissect(readings[0], "0" * 12, shipped_index())
    assert value(article.headline) == " ".join(title.split()) or len(title) > 220
    assert len(article.display_title) <= 120


def test_declared_values_go_before_recognised_ones() -> None:
    article, _ = dissected(
        f"---\ntitle: Bến tàu\ndate: 2025-08-26T20:00:00Z\nauthor: HÀ VY\noutlet: baomoi.com\nlang: vi-VN\n---\n"
        f"{LONG}\n\nNguồn: https://plo.vn/ben-tau-post1.html\n"
    )
    assert value(article.headline) == "Bến tàu"
    assert article.blocks[0].kind == "headline"
    assert value(article.published) == "2025-08-27"
    assert [a.value for a in article.authors] == ["Hà Vy"]
    assert value(article.outlet) == "Pháp Luật TP.HCM"
    assert article.language == "vi"


_PIECES = st.sampled_from(
    [
        "Ảnh: X",
        "Theo A",
        "PV/VOV.VN",
        "26/08/2025",
        "30/02/2025",
        "Gốc",
        "29",
        LONG,
        "date 2025-01-01 ",
        "(",
        "Nguồn",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=40)), max_size=12))
def test_any_text_is_an_article_or_a_problem(lines: list[str]) -> None:
    readings, problems = read_source("a", "\n".join(lines).encode("utf-8", "replace"), max_bytes=1_000_000)
    assert readings or problems
    for reading in readings:
        article, again = (
            dissect(reading, "0" * 12, shipped_index()),
            dissect(reading, "0" * 12, shipped_index()),
        )
        assert article == again
        assert 0 < len(article[0].display_title) <= 120
        assert all(block.text for block in article[0].blocks)


def test_many_short_lines_below_one_another_are_a_list_and_no_headings() -> None:
    names = ["Nguyễn Văn An", "Trần Thị Bé", "Lê Công Chính", "Phạm Dung", "Hồ Em"]
    article, _ = dissected(
        "\n\n".join([LONG, f"{LONG} A.", *names, f"{LONG} B.", "Đường vào chợ", f"{LONG} C."])
    )
    assert [block.text for block in article.blocks if block.kind == "heading"] == ["Đường vào chợ"]
