"""Who made a picture or a text is credited, in a caption or in the middle of a paragraph, and is not in the news."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import KINDS, mentions

LETTERS = {name: letter for letter, name in KINDS.items()}
STORY = "Cầu mới đã thông xe."


def credited(*texts: str) -> list[str]:
    return [f"{LETTERS[one.kind]} {one.surface}" for one in mentions(*texts) if one.rule.endswith("-credit")]


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        ("Ảnh: Ngọc Anh.", ["P Ngọc Anh"]),
        ("(Ảnh: Ngọc Anh)", ["P Ngọc Anh"]),
        ("Ảnh minh họa: Hải Vy.", ["P Hải Vy"]),
        ("Ảnh minh hoạ: Hải Vy.", ["P Hải Vy"]),
        ("Đồ họa: Hải Vy - Ngọc Anh.", ["P Hải Vy", "P Ngọc Anh"]),
        ("Video: Lê Vy, Trần Bách.", ["P Lê Vy", "P Trần Bách"]),
        ("Thực hiện: Lê Vy.", ["P Lê Vy"]),
        ("Ảnh chụp màn hình: Lê Vy.", ["P Lê Vy"]),
        ("(Nguồn: Reuters)", ["O Reuters"]),
        ("Nguồn: songque.com.vn.", ["O songque.com.vn"]),
        ("(Nguồn: Songque.net)", ["O Songque.net"]),
        ("Thực hiện: Bước 1 trộn bột.", []),
        ("Ảnh: AFP/TTXVN.", ["O AFP", "O TTXVN"]),
        # the break after the credit was lost
        ("Ảnh: Vĩnh Quân Tour đêm mở cửa.", ["P Vĩnh Quân"]),
        ("Ảnh: Chu Thắng Qua hai vụ, bà nói.", ["P Chu Thắng"]),
        ("Ảnh: Ngọc Anh/VNE Chị Thúy (tiểu thương) kể.", ["P Ngọc Anh", "O VNE"]),
        ("Ảnh: Minh Tiệp Clip: Lê Vy.", ["P Minh Tiệp", "P Lê Vy"]),
        ("Ảnh: Reuters Lễ tang bắt đầu.", ["O Reuters"]),
        ("Ảnh: Hải Vy cung cấp.", ["P Hải Vy"]),
        # a school's own picture; no cue at all
        ("Ảnh: Tiểu học Nam Vy.", []),
        ("Tình hình: Hải Vy đã về.", []),
        ("Thông tin: Hải Vy đã về.", []),
    ],
)
def test_credits_in_the_middle_of_a_paragraph(credit: str, expected: list[str]) -> None:
    assert credited(f"{STORY} {credit} Dân rất vui.") == expected


def test_a_name_credited_again_and_again_stays_a_credit() -> None:
    assert credited(f"{STORY} Ảnh: Ngọc Anh. {STORY} Ảnh: Ngọc Anh.", "Ảnh: Ngọc Anh.") == ["P Ngọc Anh"] * 3
