"""Roles: office and body before a name, lists of them after it, whose they are."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from makers import article, mention

from press_archive.model import Mention
from press_archive.understand.vi.statements.roles import roles_of

PEOPLE = ("Lê Minh An", "Vũ Bình", "Trần Chi")
BODIES = (
    "Ban Thường vụ Tỉnh ủy",
    "Thành ủy Huế",
    "HĐND Huế",
    "UBND tỉnh Vy",
    "Đoàn Luật sư Huế",
    "Ban Nội chính Vy",
    "Trung tâm Gốm Vy",
)
PLACES = ("Thái Lan", "Vy", "Huế")


def found(text: str, published: str | None = None) -> list[tuple[str, str, str | None]]:
    one = article(text, published=published)
    kinds = [(PEOPLE, "person"), (BODIES, "organization"), (PLACES, "place")]
    mentions: list[Mention] = []
    for names, kind in kinds:
        for name in names:
            if name in text:
                made = mention(one, name, kind)
                if not any(m.start <= made.start and made.end <= m.end for m in mentions):
                    mentions.append(made)
    roles = roles_of(one, sorted(mentions, key=lambda m: m.start))
    assert all(role.office in text[role.start : role.end] for role in roles)
    assert all(role.as_of == published for role in roles)
    return [(role.person, role.office, role.body) for role in roles]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Phó Chủ tịch UBND tỉnh Vy Lê Minh An dự.", [("Phó Chủ tịch", "UBND tỉnh Vy")]),
        ("Tổng Bí thư Lê Minh An dự.", [("Tổng Bí thư", None)]),
        ("quyền Thủ tướng Thái Lan Lê Minh An tới.", [("quyền Thủ tướng", "Thái Lan")]),
        ("Trưởng khoa Nhi Trung tâm Gốm Vy Lê Minh An tới.", [("Trưởng khoa Nhi", "Trung tâm Gốm Vy")]),
        (
            "Lê Minh An - người đồng sáng lập Trung tâm Gốm Vy - nói.",
            [("người đồng sáng lập", "Trung tâm Gốm Vy")],
        ),
        (
            "Chủ tịch Hội đồng quản trị kiêm Tổng giám đốc Trung tâm Gốm Vy Lê Minh An tới.",
            [("Tổng giám đốc", "Trung tâm Gốm Vy"), ("Chủ tịch Hội đồng quản trị", "Trung tâm Gốm Vy")],
        ),
        ("Theo Chủ tịch UBND tỉnh Vy, ông Lê Minh An vắng.", []),
        ("Ngoại trưởng Thái Lan Lê Minh An tới. Bộ trưởng Lê Minh An nói.", [("Ngoại trưởng", "Thái Lan")]),
        ("Thống đốc bang Vy Lê Minh An tới.", [("Thống đốc", "Vy")]),
        ("Bí thư Thành ủy Huế, đồng chí Lê Minh An.", [("Bí thư", "Thành ủy Huế")]),
        ("Tổng thống Thái Lan - ông Lê Minh An tới.", [("Tổng thống", "Thái Lan")]),
        ("Vũ Bình, Bí thư Thành ủy Huế, ông Lê Minh An dự.", [("Bí thư", "Thành ủy Huế")]),
        ("Bộ trưởng Ngoại giao Thái Lan Lê Minh An tới.", [("Bộ trưởng Ngoại giao", "Thái Lan")]),
        ("Lê Minh An, cựu Thứ trưởng Năng lượng Thái Lan, nói.", [("cựu Thứ trưởng Năng lượng", "Thái Lan")]),
        ("Đại sứ Thái Lan tại Vy Lê Minh An tới.", [("Đại sứ", "Thái Lan")]),
        ("chính quyền Tổng thống Thái Lan Lê Minh An.", [("Tổng thống", "Thái Lan")]),
        ("Chủ tịch Trung tâm Gốm Vy (TGV) Lê Minh An tới.", [("Chủ tịch", "Trung tâm Gốm Vy")]),
        ("Lê Minh An, giám đốc men lam và men rạn tại Trung tâm Gốm Vy.", [("giám đốc", "Trung tâm Gốm Vy")]),
        ("Lê Minh An, giám đốc mới đến Trung tâm Gốm Vy.", [("giám đốc", None)]),
        (
            "Lê Minh An (giám đốc Trung tâm Gốm Vy), Vũ Bình (kế toán trưởng) bị bắt.",
            [("giám đốc", "Trung tâm Gốm Vy"), ("kế toán trưởng", "Trung tâm Gốm Vy")],
        ),
        (
            "Lê Minh An, giám đốc Trung tâm Gốm Vy, nói. Vũ Bình, kế toán trưởng, đáp.",
            [("giám đốc", "Trung tâm Gốm Vy"), ("kế toán trưởng", None)],
        ),
        ("Lê Minh An, giám đốc (CEO) của Trung tâm Gốm Vy, nói.", [("giám đốc", "Trung tâm Gốm Vy")]),
        ("Luật sư Lê Minh An, Đoàn Luật sư Huế, nói.", [("Luật sư", "Đoàn Luật sư Huế")]),
        ("nữ Thủ tướng Thái Lan Lê Minh An tới.", [("Thủ tướng", "Thái Lan")]),
        ("Tổng thống Lê Minh An (Trung tâm Gốm Vy) tới.", [("Tổng thống", None)]),
        ("Lê Minh An, chuyên gia kinh tế tại Trung tâm Gốm Vy, nói.", [("chuyên gia", "Trung tâm Gốm Vy")]),
        (
            "Lê Minh An, nhà sáng lập kiêm giám đốc Trung tâm Gốm Vy, nói.",
            [("nhà sáng lập", "Trung tâm Gốm Vy"), ("giám đốc", "Trung tâm Gốm Vy")],
        ),
        (
            "Ngoại trưởng Thái Lan Lê Minh An và người đồng cấp Vy Vũ Bình gặp nhau.",
            [("Ngoại trưởng", "Thái Lan"), ("Ngoại trưởng", "Vy")],
        ),
        (
            "Lê Minh An, cựu trợ lý dưới thời Tổng thống Thái Lan Vũ Bình, hiện là giám đốc Trung tâm Gốm Vy.",
            [("cựu trợ lý", None)],
        ),
        ("Bí thư Thành ủy Huế đồng chí Lê Minh An.", [("Bí thư", "Thành ủy Huế")]),
        (
            "Phó Bí thư Thành ủy Huế, Chủ tịch HĐND Huế Lê Minh An dự.",
            [("Chủ tịch", "HĐND Huế"), ("Phó Bí thư", "Thành ủy Huế")],
        ),
        (
            "ông Lê Minh An - Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch Thường trực HĐND Huế, dự.",
            [("Ủy viên", "Ban Thường vụ Tỉnh ủy"), ("Phó Chủ tịch Thường trực", "HĐND Huế")],
        ),
        (
            "ông Lê Minh An, Phó Bí thư Thường trực Thành ủy Huế, Chủ tịch UBND tỉnh Vy, dự.",
            [("Phó Bí thư Thường trực", "Thành ủy Huế"), ("Chủ tịch", "UBND tỉnh Vy")],
        ),
        ("Lê Minh An (61 tuổi, cựu giám đốc Trung tâm Gốm Vy) khai.", [("cựu giám đốc", "Trung tâm Gốm Vy")]),
        ("Lê Minh An là Trưởng Ban Nội chính Vy.", [("Trưởng Ban", "Ban Nội chính Vy")]),
        ("Lê Minh An được bầu giữ chức Chủ tịch HĐND Huế.", [("Chủ tịch", "HĐND Huế")]),
        ("Luật sư Lê Minh An (Đoàn Luật sư Huế) bào chữa.", [("Luật sư", "Đoàn Luật sư Huế")]),
        ("Giáo sư luật hiến pháp Lê Minh An của Trung tâm Gốm Vy nói.", [("Giáo sư", "Trung tâm Gốm Vy")]),
        ("Luật sư Lê Minh An bào chữa.", []),
        ("Ca sĩ Lê Minh An hát.", []),
        ("Ông Lê Minh An, Trung tâm Gốm Vy, nói.", []),
        (
            "Trung tâm Gốm Vy họp. Ông Lê Minh An, phó giám đốc trung tâm, nói.",
            [("phó giám đốc", "Trung tâm Gốm Vy")],
        ),
        ("Công viên Chủ tịch Hồ Chí Minh.", []),
    ],
)
def test_roles(text: str, roles: list[tuple[str, str | None]]) -> None:
    told = [(office, body) for _, office, body in found(text)]
    assert told == roles


def test_an_office_before_the_next_name_is_the_next_ones() -> None:
    assert found("Ông Lê Minh An, Chủ tịch UBND tỉnh Vy Vũ Bình và Bí thư Thành ủy Huế Trần Chi dự.") == [
        ("Vũ Bình", "Chủ tịch", "UBND tỉnh Vy"),
        ("Trần Chi", "Bí thư", "Thành ủy Huế"),
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Bà Trần Chi - vợ của ông Vũ Bình - từng làm giám đốc Trung tâm Gốm Vy.", []),
        (
            "Đặc phái viên của Tổng thống Thái Lan Vũ Bình về gốm sứ Lê Minh An nói.",
            [("Vũ Bình", "Tổng thống", "Thái Lan")],
        ),
        (
            "Đặc phái viên của Tổng thống Thái Lan Vũ Bình, ông Lê Minh An nói.",
            [("Vũ Bình", "Tổng thống", "Thái Lan")],
        ),
        (
            "Trước động thái của ông Vũ Bình, Giám đốc điều hành Trung tâm Gốm Vy, ông Lê Minh An, lên tiếng.",
            [("Lê Minh An", "Giám đốc điều hành", "Trung tâm Gốm Vy")],
        ),
        (
            "Sau khi gặp bà Vũ Bình, Bí thư Thành ủy Huế, đồng chí Lê Minh An, thông báo kết quả.",
            [("Lê Minh An", "Bí thư", "Thành ủy Huế")],
        ),
        (
            "Ông Vũ Bình, Bí thư Thành ủy Huế, ông Lê Minh An, Chủ tịch UBND tỉnh Vy, dự.",
            [("Vũ Bình", "Bí thư", "Thành ủy Huế"), ("Lê Minh An", "Chủ tịch", "UBND tỉnh Vy")],
        ),
        (
            "Ông Vũ Bình, Bí thư Thành ủy Huế, ông Lê Minh An, và bà Trần Chi dự.",
            [("Vũ Bình", "Bí thư", "Thành ủy Huế")],
        ),
        (
            "Theo bà Vũ Bình, Bí thư Thành ủy Huế, mưa còn lớn.",
            [("Vũ Bình", "Bí thư", "Thành ủy Huế")],
        ),
        (
            "Gặp đội ngũ của Tổng thống Vũ Bình, Đặc phái viên Tổng thống Thái Lan về hợp tác kinh tế - đầu tư với"
            " nước ngoài Lê Minh An nói.",
            [("Vũ Bình", "Tổng thống", None), ("Lê Minh An", "Đặc phái viên Tổng thống", "Thái Lan")],
        ),
        (
            "Ông Lê Minh An, Đặc phái viên của Tổng thống Thái Lan về hợp tác kinh tế, đã đến Huế.",
            [("Lê Minh An", "Đặc phái viên của Tổng thống", "Thái Lan")],
        ),
    ],
)
def test_whose_an_office_between_names_is(text: str, roles: list[tuple[str, str, str | None]]) -> None:
    assert found(text) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Đặc phái viên của Tổng thống Thái Lan Lê Minh An tới Huế.",
            [("Lê Minh An", "Đặc phái viên của Tổng thống", "Thái Lan")],
        ),
        (
            "Cố vấn Thủ tướng Thái Lan Lê Minh An tới Huế.",
            [("Lê Minh An", "Cố vấn Thủ tướng", "Thái Lan")],
        ),
        ("Đặc phái viên của Tổng thống Lê Minh An tới Huế.", [("Lê Minh An", "Tổng thống", None)]),
    ],
)
def test_who_serves_the_holder_of_an_office_does_not_hold_it(
    text: str, roles: list[tuple[str, str, str | None]]
) -> None:
    assert found(text) == roles


def test_who_holds_an_office_by_the_article_is_named_after_who_serves() -> None:
    one = article("Đặc phái viên của Tổng thống Thái Lan Lê Minh An tới.", "Tổng thống Lê Minh An vắng.")
    mentions = [
        mention(one, "Thái Lan", "place"),
        mention(one, "Lê Minh An"),
        mention(one, "Lê Minh An", block=1),
    ]
    assert [(role.office, role.body) for role in roles_of(one, mentions)] == [("Tổng thống", "Thái Lan")]


@pytest.mark.parametrize(
    ("text", "former", "held_in"),
    [
        ("Tổng thống Thái Lan Lê Minh An tới.", False, None),
        ("Nguyên Tổng thống Thái Lan Lê Minh An tới.", True, None),
        ("Cựu Tổng thống Lê Minh An tới.", True, None),
        ("Cố Tổng thống Lê Minh An từng tới.", True, None),
        ("Tổng thống tiền nhiệm Lê Minh An tới.", True, None),
        ("Lê Minh An, từng là giám đốc Trung tâm Gốm Vy, tới.", True, None),
        ("Lê Minh An, hiện là giám đốc Trung tâm Gốm Vy, tới.", False, None),
        ("Mưa to. Năm 1987, Tổng thống Lê Minh An thăm Huế.", False, "1987"),
        ("Hồi tháng 5/2016, Tổng thống Thái Lan Lê Minh An thăm Huế.", False, "2016"),
        ("Ngày 2-5-1997, khi trời mưa, Tổng thống Lê Minh An tới.", False, "1997"),
        ("Ngày 2-5-2025, Tổng thống Lê Minh An tới.", False, None),
        ("Từ năm 1987, con đường này mở; Tổng thống Lê Minh An vừa qua.", False, None),
        ("Năm 1987 đường mở; Tổng thống Lê Minh An vừa qua.", False, None),
        ("Sinh năm 1952, Tổng thống Lê Minh An vừa thăm Huế.", False, None),
    ],
)
def test_what_is_over_and_of_which_year_it_is_told(text: str, former: bool, held_in: str | None) -> None:
    one = article(text, published="2025-10-25")
    mentions = [mention(one, "Lê Minh An")]
    for name, kind in (("Thái Lan", "place"), ("Trung tâm Gốm Vy", "organization")):
        mentions += [mention(one, name, kind)] if name in text else []
    (role,) = roles_of(one, sorted(mentions, key=lambda m: m.start))
    assert (role.former, role.held_in) == (former, held_in)


def test_an_office_is_told_once_and_with_its_body() -> None:
    one = article(
        "Thủ tướng Lê Minh An tới.", "Thủ tướng Thái Lan Lê Minh An nói.", "Thủ tướng Lê Minh An về."
    )
    mentions = [mention(one, "Lê Minh An", block=block) for block in range(3)]
    mentions.insert(1, mention(one, "Thái Lan", "place", block=1))
    assert [(role.block, role.body) for role in roles_of(one, mentions)] == [(1, "Thái Lan")]


def test_as_of_is_the_day_of_publication_and_the_span_the_sentence() -> None:
    text = "Mưa to. Thủ tướng Thái Lan Lê Minh An tới. Nắng lên."
    assert found(text, published="2025-08-26") == [("Lê Minh An", "Thủ tướng", "Thái Lan")]
    one = article(text)
    (role,) = roles_of(one, [mention(one, "Thái Lan", "place"), mention(one, "Lê Minh An")])
    assert text[role.start : role.end] == "Thủ tướng Thái Lan Lê Minh An tới."


@pytest.mark.parametrize("piece", ["Chủ tịch Vy ", "Chủ tịch, ", "Vy, Giám đốc ", "Vy, Chủ tịch "])
def test_a_long_text_costs_no_more_a_character(piece: str) -> None:
    text = (piece * 150_000)[:150_000]
    one = article(text)
    places, at = [], text.find("Vy")
    while at >= 0:
        places.append(at)
        at = text.find("Vy", at + 1)
    mentions = [Mention(one.id, 0, at, at + 2, "Vy", "person", f"Vy {at}", "test", 1.0) for at in places]
    start = time.process_time()
    roles_of(one, mentions)
    assert time.process_time() - start < 8


BARE = (
    # The article calls the office by one country that nobody else has.
    ("Tổng thống Mỹ tới Nga. Tổng thống Lý Đại đến.", [("Lý Đại", "Tổng thống", "Mỹ")]),
    (
        "Tổng thống Mỹ tới. Tổng thống Lý Đại gặp Tổng thống Nga Tô Kha.",
        [("Lý Đại", "Tổng thống", "Mỹ"), ("Tô Kha", "Tổng thống", "Nga")],
    ),
    # Two countries, two people: nobody can tell.
    ("Tổng thống Mỹ, Tổng thống Nga họp. Tổng thống Lý Đại đến.", [("Lý Đại", "Tổng thống", None)]),
    (
        "Tổng thống Mỹ tới. Tổng thống Lý Đại gặp Tổng thống Tô Kha.",
        [("Lý Đại", "Tổng thống", None), ("Tô Kha", "Tổng thống", None)],
    ),
    # A country named more often, of whose people in office the article says nothing, may be meant as well.
    ("Tổng thống Mỹ hứa. Nga vui. Tổng thống Lý Đại nói Nga chờ.", [("Lý Đại", "Tổng thống", None)]),
    (
        "Tổng thống Mỹ hứa. Nga vui. Ngoại trưởng Nga Tô Kha vắng. Tổng thống Lý Đại tới Nga.",
        [("Tô Kha", "Ngoại trưởng", "Nga"), ("Lý Đại", "Tổng thống", "Mỹ")],
    ),
    # Who held it before is not who holds it now.
    ("Tổng thống Mỹ tới. Cựu Tổng thống Lý Đại vắng.", [("Lý Đại", "Cựu Tổng thống", None)]),
    ("HLV Lý Đại tới. HLV trưởng Lý Đại nói.", [("Lý Đại", "HLV trưởng", None)]),
    # A team has one coach.
    ("CLB Vy thắng. HLV Lý Đại vui.", [("Lý Đại", "HLV", "CLB Vy")]),
    ("CLB Vy thắng CLB Huế. HLV Lý Đại vui.", [("Lý Đại", "HLV", None)]),
    ("Tân Thủ tướng Lý Đại. Thủ tướng Mỹ Lý Đại.", [("Lý Đại", "Thủ tướng", "Mỹ")]),
)


@pytest.mark.parametrize(("text", "roles"), BARE)
def test_bodies_told_elsewhere(text: str, roles: list[tuple[str, str, str | None]]) -> None:
    one = article(text)
    named = [("Lý Đại", "person", None), ("Tô Kha", "person", None), ("CLB Vy", "organization", None)]
    named += [
        ("CLB Huế", "organization", None),
        ("Mỹ", "place", "country-us"),
        ("Nga", "place", "country-ru"),
    ]
    mentions = [
        replace(mention(one, name, kind), start=at.start(), end=at.end(), record=record)
        for name, kind, record in named
        if name in text
        for at in re.finditer(name, text)
    ]
    found = roles_of(one, sorted(mentions, key=lambda m: m.start))
    assert [(role.person, role.office, role.body) for role in found] == roles
