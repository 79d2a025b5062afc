"""Who holds an office, named right after a known body, whose name ends before."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch Ngân hàng Thế giới Paul Halloway nói.", ["O Ngân hàng Thế giới", "P Paul Halloway"]),
        ("Chủ tịch Ngân hàng Nam Á Đỗ Hữu Rạng nói.", ["O Ngân hàng Nam Á", "P Đỗ Hữu Rạng"]),
        # where no office stands before, or what follows is no person's name
        ("Họ đến Ngân hàng Thế giới Paul Halloway.", ["O Ngân hàng Thế giới Paul Halloway"]),
        ("Chủ tịch Ngân hàng Thế giới Torval Bank nói.", ["O Ngân hàng Thế giới Torval Bank"]),
        # what is not known may be called after a person
        ("Giám đốc Viện Trần Nhân Tông nói.", ["O Viện Trần Nhân Tông"]),
        ("Giám đốc Trung tâm Gordon Halloway nói.", ["O Trung tâm Gordon Halloway"]),
        ("Chủ tịch Quỹ Paul Halloway nói.", ["O Quỹ Paul Halloway"]),
        ("Chủ tịch CLB Torval Halloway nói.", ["O CLB Torval Halloway"]),
        ("Giám đốc Trung tâm Văn hóa Nguyễn Bỉnh Kè nói.", ["O Trung tâm Văn hóa Nguyễn Bỉnh Kè"]),
        (
            "Hiệu trưởng Trường Quốc tế Nguyễn Bỉnh Kè nói.",
            ["O Trường Quốc tế Nguyễn Bỉnh Kè"],
        ),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected
