"""Whose a foreign name is that a comma puts after a title and a country."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tay vợt người Nga, Andrej Bergwald, thắng.", ["L Nga", "P Andrej Bergwald"]),
        ("Bàn thắng của tiền đạo Thái Lan, Malivan Sukhan.", ["L Thái Lan", "P Malivan Sukhan"]),
        ("Thủ môn đội tuyển Malaysia, Jorvik Sandoval, đổi ý.", ["L Malaysia", "P Jorvik Sandoval"]),
        # where somebody comes from, goes or is, no title stands before the country
        ("Anh bay đến Mỹ, Las Torvanas, và ở lại.", ["L Mỹ", "L Las Torvanas"]),
        ("Hàng đi từ Nga, Port Torvan, sang Áo.", ["L Nga", "L Port Torvan", "L Áo"]),
        # the countries of many, a club, a town of one word
        ("Các tay vợt Nga, Costa Torva và Áo thắng.", ["L Nga", "L Costa Torva", "L Áo"]),
        ("Đại diện Thái Lan, Torvalle Meira, thắng.", ["L Thái Lan", "L Torvalle Meira"]),
        ("Nhà khoa học Anh, Torvalle, thử thuốc.", ["L Anh", "L Torvalle"]),
        # a new clause
        ("Theo tay vợt Nga, Andrej Bergwald là số một.", ["L Nga", "P Andrej Bergwald"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected
