"""Roles: office and body before a name, lists of them after it, whose they are."""

from __future__ import annotations

import time

import pytest
from makers import article, mention

from press_archive.model import Mention
from press_archive.understand.roles import roles_of

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
        ("Thống đốc bang Vy Lê Minh An tới.", [("Thống đốc", "Vy")]),
        ("Bí thư Thành ủy Huế, đồng chí Lê Minh An.", []),
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
