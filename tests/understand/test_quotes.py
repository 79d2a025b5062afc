"""Quotations: which words between marks are somebody's, and whose."""

from __future__ import annotations

import time

import pytest
from makers import article, mention

from press_archive.model import Role
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


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        # Marks of two kinds, and quotations inside quotations.
        ('Ông Lê An nói: “Tôi đã chờ cây cầu này lâu lắm".', 0, "Lê An"),
        ("Ông Lê An nói: “Bà con gọi nó là “cầu chờ” từ mười năm nay”.", 0, "Lê An"),
        ('Ông Lê An nói: "Bà con gọi nó là "cầu chờ" từ mười năm nay".', 0, "Lê An"),
        # Part of a sentence that tells what somebody says.
        ("Ông Lê An nhấn mạnh, mục tiêu của xã “chưa bao giờ là chạy theo số lượng”.", 0, "Lê An"),
        ("Theo ông Lê An, việc này “sẽ không ảnh hưởng tới người dân trong xã”.", 0, "Lê An"),
        ("Ông Lê An cho rằng cầu yếu, đồng thời cảnh báo xe tải “có thể làm sập cả hai nhịp”.", 0, "Lê An"),
        ("Ông Lê An nói ông Trần Cao giờ “không còn giữ lời hứa với bà con nữa”.", 0, "Lê An"),
        # Somebody who is not named says it.
        (f"{SAID}, phát ngôn viên Sở Gốm nói.", 0, None),
        (f"Ông Lê An tới nơi. {SAID}, một cán bộ xã đứng cạnh cho biết.", 0, None),
        (f"Theo Sở Gốm, một số giám đốc cho biết: {SAID}.", 0, None),
        # Whom a source cites.
        (f"{SAID}, Sở Gốm dẫn thông cáo từ Hội Lúa cho hay.", 0, "Hội Lúa"),
        (f"{SAID}, Sở Gốm dẫn các nguồn tin cho biết.", 0, None),
        # The sentence after it, and a paragraph of the same one.
        (f"{SAID}. Đó là lời chia sẻ của ông Lê An.", 0, "Lê An"),
        (f"Ông Lê An nói: {SAID}.\n“Năm nay bà con mừng lắm, ai cũng ra xem.”", 1, "Lê An"),
        # Objects, people beside, people in brackets, photographers.
        (f"Anh Lê An không hiểu nên quay sang cô Vũ Bình nhờ giúp: {SAID}.", 0, "Lê An"),
        (f"Bà Vũ Bình (mẹ Lê An) dịu dàng nói: {SAID}.", 0, "Vũ Bình"),
        (f"Chiến sĩ Lê An (Đội 2, Sở Gốm) cho biết: {SAID}.", 0, "Lê An"),
        (f"Ông Lê An tới cầu.\nCây cầu mới. Ảnh: Trần Cao.\n{SAID}, ông nói.", 0, "Lê An"),
        (f"Ông Lê An gặp ông Trần Cao. Ông cho biết đã tin ông Trần Cao. Ông nói thêm: {SAID}.", 0, "Lê An"),
        (f"Ông Lê An từng bị trêu: {SAID}.", 0, None),
        (f"Sở Gốm họp dân. Cơ quan này cho biết: {SAID}.", 0, "Sở Gốm"),
        (f"Sở Gốm họp dân. Hội này cho biết: {SAID}.", 0, None),
        (f"Ông Lê An họp dân. Cơ quan này cho biết: {SAID}.", 0, None),
        (f"{SAID}, mẹ Lê An, một người bán cá, tâm sự.", 0, None),
        (f"{SAID}, bà mẹ Lê An tâm sự.", 0, "Lê An"),
        ("Ông Lê An nói cầu “sẽ không được mở cho xe tải”, đồng thời nhấn mạnh việc sửa.", 0, "Lê An"),
        ("Ông Lê An nói cầu “sẽ không được mở cho xe tải”, trong khi bà Vũ Bình nói có.", 0, "Lê An"),
        (f"Sở Gốm cho biết ông Lê An nói: {SAID}.", 0, "Lê An"),
        (f"Cây bút Lê An của tờ Vũ Bình cho rằng: {SAID}.", 0, "Lê An"),
        (f"Ông Lê An, Trưởng phòng Hai, Sở Gốm, nói: {SAID}.", 0, "Lê An"),
        (f"Cháu vấp phải câu hỏi trực diện của ông Lê An: {SAID}.", 0, "Lê An"),
        (f"Về ông Lê An, anh viết: {SAID}.", 0, None),
        (f"Vị huyền thoại mê bóng Lê An dự đoán đội thắng bởi theo ông: {SAID}.", 0, "Lê An"),
        (f"{SAID}, chị Vũ Bình nghẹn ngào.", 0, "Vũ Bình"),
    ],
)
def test_whose_words(text: str, said: int, speaker: str | None) -> None:
    people, bodies = ("Lê An", "Vũ Bình", "Trần Cao"), ("Sở Gốm", "Hội Lúa")
    assert found(text, *people, bodies=bodies)[said][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê An nói về cuốn “Những ngày mưa trên con sông quê tôi”.",
        "Ông Lê An cho biết bài viết “hai chị em mồ côi vẫn học giỏi để mẹ yên lòng” được giải.",
        "Chị kể tiêu đề là “Mùa nước nổi năm nay về sớm hơn mọi năm”.",
        "Bà Vũ Bình khai mạc hội thi “Nét đẹp của người giữ rừng phương Nam”.",
    ],
)
def test_titles_are_nobodys_words(text: str) -> None:
    assert found(text, "Lê An", "Vũ Bình") == []


def test_an_open_mark_holds_nothing() -> None:
    assert found(f"“Cầu cũ. Ông Lê An nói: {SAID}.", "Lê An") == [(SAID, "Lê An")]


@pytest.mark.parametrize(
    ("calling", "speaker"),
    [
        ("nhà lãnh đạo Bắc Hà", "Lê An"),
        ("Tổng thống Bắc Hà", "Lê An"),
        ("người phát ngôn Sở Gốm", "Vũ Bình"),
        ("cựu Tổng thống Bắc Hà", "Hồ Em"),
        ("Ngoại trưởng Bắc Hà", None),  # nobody whom the article names
        ("nhà lãnh đạo Nam Hà", None),  # two lead it by the article
    ],
)
def test_an_office_alone_means_who_holds_it_by_the_article(calling: str, speaker: str | None) -> None:
    one = article(f"{SAID}, {calling} nói.")
    mentions = [
        mention(one, name, kind)
        for name, kind in (("Bắc Hà", "place"), ("Nam Hà", "place"), ("Sở Gốm", "organization"))
        if name in one.blocks[0].text
    ]
    held = (
        ("Lê An", "Tổng thống", "Bắc Hà"),
        ("Vũ Bình", "Người phát ngôn", "Sở Gốm"),
        ("Trần Cao", "Tổng thống", "Nam Hà"),
        ("Đỗ Duy", "Thủ tướng", "Nam Hà"),
    )
    roles = [Role(one.id, 0, 0, 1, person, office, body, None) for person, office, body in held]
    roles.append(Role(one.id, 0, 0, 1, "Hồ Em", "cựu Tổng thống", "Bắc Hà", None, former=True))
    assert [quote.speaker for quote in quotes_of(one, mentions, roles)] == [speaker]
