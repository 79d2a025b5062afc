"""Quotations: which words between marks are somebody's, and whose."""

from __future__ import annotations

import time

import pytest
from makers import article, mention

from press_archive.understand.vi.statements.quotes import quotes_of

SAID = "“Chúng tôi chờ cây cầu này đã lâu lắm rồi”"


def found(text: str, *people: str, bodies: tuple[str, ...] = ()) -> list[tuple[str, str | None]]:
    paragraphs = text.split("\n")
    one = article(*paragraphs)
    mentions = [
        mention(one, name, kind, block)
        for block, paragraph in enumerate(paragraphs)
        for kind, names in (("person", people), ("organization", bodies))
        for name in names
        if name in paragraph
    ]
    mentions.sort(key=lambda m: (m.block, m.start))
    quotes = quotes_of(one, mentions)
    assert all(paragraphs[q.block][q.start : q.end] == q.surface for q in quotes)
    return [(quote.surface, quote.speaker) for quote in quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{SAID}, ông Lê An nói.", "Lê An"),
        (f"{SAID} - bà Lê An - Giám đốc Sở Gốm - cho biết.", "Lê An"),
        (f"{SAID}-Thượng tá Lê An nói.", "Lê An"),
        (f"{SAID}, theo ông Lê An.", "Lê An"),
        (f"Ông Lê An nói: {SAID}", "Lê An"),
        (f"Trả lời bà Vũ Bình, ông Lê An khẳng định: {SAID}.", "Lê An"),
        (f"Ông Lê An không đồng tình: {SAID}.", "Lê An"),
        (f"Ông Lê An cho rằng {SAID}.", "Lê An"),
        (f"HLV Lê An: {SAID}", "Lê An"),
        (f"Bà Vũ Bình gặp ông Lê An. {SAID}, ông nói.", "Lê An"),
        (f"Ông Lê An gặp bà Vũ Bình. {SAID}, ông nói.", "Lê An"),
        (f"Ông Lê An kể lại:\n{SAID}", "Lê An"),
        (f"{SAID}, Sở Gốm thông báo.", "Sở Gốm"),
        (f"{SAID}, Sở Gốm dẫn lời ông Lê An.", "Lê An"),
        (f"{SAID}, một người dân nói.", None),
    ],
)
def test_speakers(text: str, speaker: str | None) -> None:
    assert found(text, "Lê An", "Vũ Bình", bodies=("Sở Gốm",)) == [(SAID, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh áp dụng “luồng xanh” 24 giờ.",
        "Ông Lê An đề nghị không được “đẹp hóa” số liệu.",
        "Vở diễn “Chiều bên sông Hương” của ông Lê An được khen.",
        "Đội treo băng rôn “Vì một dòng sông xanh, sạch và đẹp cho mọi người”.",
        "Bị khởi tố tội “Sản xuất, buôn bán hàng giả là lương thực” theo Điều 193.",
        f"{SAID} là khẩu hiệu.",
        "“chưa khép",
        "”“",
    ],
)
def test_none(text: str) -> None:
    assert found(text, "Lê An") == []


@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_marks_of_all_kinds(marks: str) -> None:
    said = marks[0] + SAID[1:-1] + marks[1]
    assert found(f"{said}, ông Lê An nói.", "Lê An") == [(said, "Lê An")]


def test_what_goes_on_after_the_speaker_is_the_same_speakers() -> None:
    assert found(f"{SAID}, ông Lê An nói. {SAID}.", "Lê An") == [(SAID, "Lê An"), (SAID, "Lê An")]


@pytest.mark.parametrize("piece", ["“", '"', "“a” ", "“a b c d e f g”, ông nói. ", "nói: “", "«„“"])
def test_a_long_text_costs_no_more_a_character(piece: str) -> None:
    text = (piece * 150_000)[:150_000]
    start = time.process_time()
    found(text)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Subjects before whoever was named last.
        (f"Ông Lê An muốn gặp ông Trần Cao. {SAID}, ông hỏi.", "Lê An"),
        (f"Ông Lê An bác bỏ cáo buộc của ông Trần Cao. Ông nói thêm: {SAID}.", "Lê An"),
        (f"Trước lời ông Trần Cao, ông Lê An lên tiếng. {SAID}, ông nói.", "Lê An"),
        (f"Buổi lễ vắng ông Trần Cao, ông Lê An và nhiều người. {SAID}, ông nói.", None),
        (f"Ông Lê An và ông Trần Cao cùng dự. {SAID}, ông nói.", None),
        (f"{SAID}, ông Lê An nói. Con đường dài. {SAID}, ông nói tiếp.", "Lê An"),
        ("Ông Lê An tới.\n“Ông Trần Cao biết rõ chuyện này từ lâu rồi”, ông nói.", "Lê An"),
        # Whoever only stands beside the speaker says nothing.
        (f"{SAID}, vợ của ông Lê An nói.", None),
        (f"{SAID}, phát ngôn viên của ông Trần Cao, ông Lê An nói.", "Lê An"),
        (f"Đồng minh của ông Trần Cao, ông Lê An, nhận xét: {SAID}.", "Lê An"),
        (f"Ông Lê An trong cuộc gặp với ông Trần Cao cho biết: {SAID}.", "Lê An"),
        (f"Theo lời của ông Lê An, {SAID}.", "Lê An"),
        (f"Nguồn tin từ Sở Gốm cho biết: {SAID}.", None),
        (f"{SAID}, một cựu cán bộ của Sở Gốm nói.", None),
        (f"Cô Lê An, giáo viên Ngữ văn, cho biết: {SAID}.", "Lê An"),
    ],
)
def test_a_doubtful_speaker_is_left_open(text: str, speaker: str | None) -> None:
    assert found(text, "Lê An", "Trần Cao", bodies=("Sở Gốm",))[-1][1] == speaker


@pytest.mark.parametrize("name", ["Bình", "Thanh", "Trung"])
def test_a_given_name_that_is_also_part_of_a_title_speaks(name: str) -> None:
    assert found(f"{SAID}, ông {name} nói.", name) == [(SAID, name)]
