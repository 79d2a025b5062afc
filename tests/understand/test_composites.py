"""Names that begin with a known one, names in lists, and names told by what is said of them."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # longer than the known name
        ("Nhà máy của Samsung Việt Nam mở rộng.", ["O Samsung Việt Nam"]),
        ("Linh kiện của Samsung Electro-Optics bán chạy.", ["O Samsung Electro-Optics"]),
        ("Theo số liệu của London Herald, giá giảm.", ["O London Herald"]),
        ("Ông hạ cánh ở Vilnius Airport.", ["L Vilnius Airport"]),
        # of English words the last tells what is named
        ("Họ thắng Torvale Park Rangers hôm qua.", ["O Torvale Park Rangers"]),
        ("Họ đi dạo ở Torvale Park hôm qua.", ["L Torvale Park"]),
        ("Thị trưởng London Sadiq Marwan nói.", ["L London", "P Sadiq Marwan"]),
        # lists
        (
            "Các hãng xe như Velora, Mistrano và Kadix tăng giá.",
            ["O Velora", "O Mistrano", "O Kadix"],
        ),
        ("Nhiều công ty công nghệ lớn gồm Zentrix và Quantra họp.", ["O Zentrix", "O Quantra"]),
        ("Các công ty như vậy rất nhiều.", []),
        # appositions
        ("Hôm đó Stelmantis – tập đoàn mẹ của nhiều hãng – cho biết.", ["O Stelmantis"]),
        ("Cảnh báo của Vandora, hiệp hội các nhà cung ứng, đã có.", ["O Vandora"]),
        ("Hôm đó Vandora, vùng đất xa, có bão.", []),
        # where people post is a product
        ("Ông viết trên mạng xã hội Truth Social và Telegram.", []),
    ],
)
def test_names_beyond_the_known_ones(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Có các ca sĩ Việt Lam, Đoan Thư và Nhã Khanh.",
            ["P Việt Lam", "P Đoan Thư", "P Nhã Khanh"],
        ),
        ("Các nghệ sĩ Hà Nội, Huế cùng diễn.", ["L Hà Nội", "L Huế"]),
        ("Giám đốc VKQX Taras Melnyk cho biết.", ["O VKQX", "P Taras Melnyk"]),
        ("Phó Tổng thống Mỹ JD Halloway đến.", ["L Mỹ", "P JD Halloway"]),
        ("Bà là mẹ của Vua Mahat Vajiran.", ["P Mahat Vajiran"]),
        ("Hôm qua ông Đức gặp anh Hùng và cô Nga.", ["P Đức", "P Hùng", "P Nga"]),
        ("Bà Nguyên quan niệm đơn giản.", ["P Nguyên"]),
        ("Đón bóng từ cánh phải, Duy Quang lập tức dứt điểm.", ["P Duy Quang"]),
        ("Phát ngôn của Tướng Pháp gây chú ý.", ["L Pháp"]),
    ],
)
def test_people_in_company(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected
