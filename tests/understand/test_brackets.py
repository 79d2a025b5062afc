"""Brackets: how far a name goes that one shortens, and abbreviations of what is no body."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import mentions, outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chuyên gia ở Viện Nghiên cứu quốc tế và Chính sách công (VNCS) nhận định.",
            ["O Viện Nghiên cứu quốc tế và Chính sách công", "O VNCS"],
        ),
        (
            "Hôm đó Cơ quan Cứu trợ và Việc làm cho người tị nạn Sahel (CCVS) họp.",
            ["O Cơ quan Cứu trợ và Việc làm cho người tị nạn Sahel", "O CCVS"],
        ),
        (
            "Đó là Trung tâm điều phối dân sự-quân sự (TTDQ) mới mở.",
            ["O Trung tâm điều phối dân sự-quân sự", "O TTDQ"],
        ),
        # two bodies, of which the second is shortened
        (
            "Lãnh đạo Sở Công thương và Trung tâm Xúc tiến Đầu tư (TXĐT) dự.",
            ["O Sở Công thương", "O Trung tâm Xúc tiến Đầu tư", "O TXĐT"],
        ),
        # a clause, or words with an abbreviation of their own
        ("Hôm đó Sở Y tế vừa cấp phép vắc xin (VXQ) mới.", ["O Sở Y tế"]),
        ("Hôm đó Bộ Công an tạm giữ hình sự (TGHS) hai người.", ["O Bộ Công an"]),
        ("Ông ở Công an TP Huế (30 tuổi).", ["O Công an TP Huế"]),
    ],
)
def test_a_name_reaches_to_the_bracket_that_shortens_it(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


def test_an_abbreviation_of_what_is_no_body_is_none_anywhere() -> None:
    texts = (
        "Quân đội nhận hệ thống tình báo điện tử di động mặt đất (GBQES).",
        "Theo ông, với GBQES và KVRT, tầm nhìn sẽ xa hơn.",
    )
    assert [mention.surface for mention in mentions(*texts)] == ["KVRT"]


def test_an_abbreviation_of_a_described_body_is_one() -> None:
    found = mentions("Nguồn từ cơ quan quản lý dược phẩm (CQLD) cho hay.", "Sau đó CQLD rút lại.")
    assert [mention.surface for mention in found] == ["CQLD"]
