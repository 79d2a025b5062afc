"""Names found in invented articles: what is a mention, of which kind, how far it reaches, what it stands for."""

from __future__ import annotations

import pickle
import time

import pytest

from press_archive.authorities import load_records
from press_archive.model import Article, Block, BlockKind, Mention, Outlet, SourceDocument
from press_archive.understand import Knowledge, understand

KNOWLEDGE = Knowledge.of(load_records(None), (Outlet("Sông Quê", ("Báo Sông Quê",), (), ("SQO",)),))
KINDS = {"P": "person", "O": "organization", "L": "place"}


def article(*texts: str, kind: BlockKind = "paragraph") -> Article:
    source = SourceDocument("bai.txt", b"", "0" * 64, "text", "utf-8")
    return Article("0123456789ab", source, "", tuple(Block(kind, text) for text in texts))


def mentions(*texts: str, kind: BlockKind = "paragraph") -> tuple[Mention, ...]:
    return understand(article(*texts, kind=kind), KNOWLEDGE).mentions


def outermost(*texts: str, kind: BlockKind = "paragraph") -> list[str]:
    letters = {name: letter for letter, name in KINDS.items()}
    return [
        f"{letters[mention.kind]} {mention.surface}"
        for mention in mentions(*texts, kind=kind)
        if not mention.nested and mention.kind != "event"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # people: titles, forms of address, offices and ranks stay outside
        ("Hôm đó ông Đặng Quốc Khải, Phó Chủ tịch, đã đến.", ["P Đặng Quốc Khải"]),
        ("Đại tá Lò Thị Mây và TS. Hoàng Viết Sĩ cùng dự.", ["P Lò Thị Mây", "P Hoàng Viết Sĩ"]),
        ("Tổng thống Pháp Armand Delcourt đã rời Cairo.", ["L Pháp", "P Armand Delcourt", "L Cairo"]),
        ("Bộ trưởng Năng lượng Mỹ Peter Halloway nói.", ["L Mỹ", "P Peter Halloway"]),
        ("Chủ tịch Triều Tiên Ri Chol-min gặp ông Ri.", ["L Triều Tiên", "P Ri Chol-min", "P Ri"]),
        ("Nữ hoàng Thái Lan Malivan qua đời.", ["L Thái Lan", "P Malivan"]),
        ("Ông D. Halloway và bà Ursula von der Maaten có mặt.", ["P D. Halloway", "P Ursula von der Maaten"]),
        ("Giám đốc Laurence des Bois gặp Bashar al-Karim.", ["P Laurence des Bois", "P Bashar al-Karim"]),
        ("TT Halloway gặp CEO Silver Motors.", ["P Halloway", "O Silver Motors"]),
        ("Giám đốc Chương trình và Giám đốc LCD vắng mặt.", []),
        ("Phó Chủ tịch thường trực đã dự.", []),
        ("Theo kế hoạch, Chủ tịch sẽ phát biểu. Vụ việc đang được làm rõ.", []),
        # organisations: the head with its whole extent
        ("Đề nghị giao Sở Khoa học và Công nghệ chủ trì.", ["O Sở Khoa học và Công nghệ"]),
        ("Phó Chủ tịch UBND tỉnh Lâm Đồng vừa ký.", ["O UBND tỉnh Lâm Đồng"]),
        ("Lãnh đạo HĐND TPHCM đã tiếp đoàn.", ["O HĐND TPHCM"]),
        ("Báo cáo của Công an phường Bến Nghé nêu rõ.", ["O Công an phường Bến Nghé"]),
        ("Tối đó Bộ Văn hóa, Thể thao và Du lịch họp.", ["O Bộ Văn hóa, Thể thao và Du lịch"]),
        ("Đại diện Sở Tài chính TP.HCM chủ trì.", ["O Sở Tài chính TP.HCM"]),
        (
            "Đó là Hiệp hội Cà phê và xuất khẩu Việt Nam - Hàn Quốc (VKCA).",
            ["O Hiệp hội Cà phê và xuất khẩu Việt Nam - Hàn Quốc", "O VKCA"],
        ),
        (
            "Người phát ngôn Bộ Quốc phòng Campuchia Sok Vannak nói.",
            ["O Bộ Quốc phòng Campuchia", "P Sok Vannak"],
        ),
        ("Ông làm ở Bảo tàng Louvre và hãng tin Reuters.", ["O Bảo tàng Louvre", "O Reuters"]),
        ("Nhiều nghị sĩ đảng Dân chủ phản đối.", ["O đảng Dân chủ"]),
        ("Hội đồng cho rằng Thành phố đã làm tốt.", []),
        # places: small designators outside, capital or short ones inside
        ("Xe qua tỉnh Lâm Đồng, thành phố Huế và sông Hương.", ["L Lâm Đồng", "L Huế", "L Hương"]),
        ("Lễ hội ở TP Huế và Thành phố Hồ Chí Minh.", ["L TP Huế", "L Thành phố Hồ Chí Minh"]),
        ("Nhà ở xã Tuy Phong, gần Quốc lộ 1.", ["L Tuy Phong", "L Quốc lộ 1"]),
        ("Các nước châu Phi và miền Trung, Đông Nam Á.", ["L châu Phi", "L miền Trung", "L Đông Nam Á"]),
        ("Doanh nghiệp Hàn Quốc vào phía nam Nhật Bản.", ["L Hàn Quốc", "L Nhật Bản"]),
        ("Hợp tác Việt - Hàn và quan hệ Mỹ-Trung tốt lên.", ["L Việt", "L Hàn", "L Mỹ", "L Trung"]),
        ("Lợi ích của cả 2 nước Việt - Hàn.", ["L Việt", "L Hàn"]),
        ("Mưa ở Wellington và Kaikoura kéo dài.", ["L Wellington", "L Kaikoura"]),
        ("Pháp luật nghiêm minh, Mỹ thuật phát triển. Anh nói: Ý kiến hay.", []),
        ("Gia đình Lan sống ở bán cầu Bắc.", []),
        # weapons, laws, programmes, storms are none
        ("Tiêm kích Su-57 và tên lửa Kh-101 bay qua.", []),
        ("Theo Nghị quyết 57-NQ/TW và Dự án 425, bão số 5 đã tan.", []),
    ],
)
def test_mentions_follow_the_policy(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toàn cảnh lễ hội. Ảnh: MINH CHÂU/TTXVN", ["P MINH CHÂU", "O TTXVN"]),
        ("Ông Hòa tại hội nghị. (Ảnh: AFP/TTXVN)", ["P Hòa", "O AFP", "O TTXVN"]),
    ],
)
def test_credits_of_captions(text: str, expected: list[str]) -> None:
    knowledge = Knowledge.of(load_records(None), (Outlet("TTXVN"),))
    found = understand(article(text, kind="caption"), knowledge).mentions
    assert [f"{m.kind[0].upper()} {m.surface}" for m in found] == expected


def named(*texts: str) -> dict[str, str]:
    return {mention.surface: mention.name for mention in mentions(*texts)}


def test_short_forms_take_the_full_name_of_their_article() -> None:
    names = named(
        "Ông Halloway đi vắng.",
        "Tổng thống Peter Halloway, bà Lò Thị Mây và ông Ri Chol-min họp. Bà Mây nói.",
    )
    assert names["Halloway"] == "Peter Halloway"
    assert names["Mây"] == "Lò Thị Mây"


def test_a_last_name_of_two_people_stays_unresolved() -> None:
    names = named("Ông Ri Chol-min và bà Ri Yong-hui đến. Ông Ri phát biểu.")
    assert names["Ri"] == "Ri"


def test_an_abbreviation_stands_for_what_it_was_defined_as() -> None:
    full = "Hiệp hội Trà và Thảo mộc Việt Nam"
    names = named(f"{full} (HTTM) ra đời. Chủ tịch Hiệp hội HTTM nói HTTM sẽ lớn.")
    assert names["HTTM"] == full
    assert names["Hiệp hội HTTM"] == full


def test_an_elliptical_body_is_completed_where_the_article_tells() -> None:
    names = named("UBND tỉnh Lâm Đồng họp. Sau đó UBND tỉnh ra thông báo.")
    assert names["UBND tỉnh"] == "UBND tỉnh Lâm Đồng"


def test_a_ward_keeps_its_designator_in_its_full_name() -> None:
    assert named("Cháy ở phường Bến Nghé.")["Bến Nghé"] == "phường Bến Nghé"


def test_a_name_inside_another_is_nested_and_has_its_record() -> None:
    inner = next(mention for mention in mentions("Ông ấy ở HĐND TPHCM.") if mention.nested)
    assert (inner.surface, inner.record) == ("TPHCM", "vn-ho-chi-minh")


def test_the_bodies_in_the_name_of_an_event_are_not_counted() -> None:
    found = mentions("Ông tham dự Hội nghị cấp cao ASEAN lần thứ 47.")
    assert [(m.kind, m.nested) for m in found if m.surface == "ASEAN"] == [("organization", True)]


def test_a_misprinted_place_is_still_a_place() -> None:
    found = mentions("Thành phố Daejeon rất đẹp. Đoàn đại biểu Deajeon đã đến.")
    assert [(m.surface, m.kind) for m in found] == [("Daejeon", "place"), ("Deajeon", "place")]


def test_offsets_are_code_points_in_order() -> None:
    text = "😀 Ông Trần Văn Bảy ở Huế, bà Lê Thị Tám ở HĐND TPHCM."
    found = mentions(text)
    assert all(text[m.start : m.end] == m.surface for m in found)
    assert [(m.start, -m.end) for m in found] == sorted((m.start, -m.end) for m in found)


def test_capitals_throughout_tell_nothing() -> None:
    assert outermost("LÃNH ĐẠO HAI BÊN GẶP GỠ TẠI CUỘC HỌP BÁO", kind="headline") == []


def test_same_article_same_result_and_knowledge_can_be_sent_to_workers() -> None:
    one = article("Bộ trưởng Lê Văn Tám thăm Daejeon. (SQO)")
    assert understand(one, KNOWLEDGE) == understand(one, pickle.loads(pickle.dumps(KNOWLEDGE)))  # noqa: S301


@pytest.mark.parametrize(
    "text", ["", "ông", "TP.", "Ảnh:", "Việt -", "(", "K'", "Bộ", "D. ", "a\u0301", "\u200f", "1/"]
)
def test_fragments_do_no_harm(text: str) -> None:
    assert all(mention.surface for mention in mentions(text))


@pytest.mark.parametrize(
    "unit", ["Ông Lê Văn Tám ở Sở Y tế, Huế. ", "Bộ ", "ông ", "Việt-", "1 ", "(", "Abcdef "]
)
def test_time_grows_with_the_length_of_the_article(unit: str) -> None:
    def seconds_a_character(length: int) -> float:
        one = article((unit * (length // len(unit) + 1))[:length])
        return min(_seconds(one) for _ in range(2)) / length

    assert seconds_a_character(150_000) < 4 * seconds_a_character(10_000) + 1e-6


def _seconds(one: Article) -> float:
    start = time.process_time()
    understand(one, KNOWLEDGE)
    return time.process_time() - start
