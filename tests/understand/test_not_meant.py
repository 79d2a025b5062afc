"""Known names that mean something else where they stand: a language, an address, a figure of speech, half a title."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import mentions, outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # languages and subjects, whatever else the article says of the country
        ("Anh học tiếng Tây Ban Nha. Sau đó anh sang Tây Ban Nha.", ["L Tây Ban Nha"]),
        ("Bản tin có tiếng Anh, Tây Ban Nha và Hà Lan.", []),
        ("Cô dạy tiếng Anh, Việt Nam là quê cô.", ["L Việt Nam"]),
        ("Em học lớp 12 chuyên Đức.", []),
        ("Người nổi tiếng Đài Loan và Hà Lan tới.", ["L Đài Loan", "L Hà Lan"]),
        ("Bán được hai tỷ bảng và Hà Lan mua lại.", ["L Hà Lan"]),
        # addresses on the web
        ("Theo https://ec.vidu.eu/index.php/Netherlands:Overview thì đúng.", []),
        ("Chuyến bay Hà Nội/Huế bị hoãn.", ["L Hà Nội", "L Huế"]),
        # figures of speech
        ("Nơi này được ví như “Lầu Năm Góc của Israel”.", ["L Israel"]),
        ("Hôm qua “Lầu Năm Góc” lên tiếng.", ["O Lầu Năm Góc"]),
        # titles
        ("Khi “Time to Say Goodbye” vang lên, ai cũng khóc.", []),
        ("Hôm qua tạp chí “Time” ra số mới.", ["O Time"]),
        # common words, brands, stations, contests
        ("Hôm qua Viện Nghiên cứu Hòa Bình Quốc tế họp.", ["O Viện Nghiên cứu Hòa Bình Quốc tế"]),
        ("Hôm qua ở Hòa Bình mưa to.", ["L Hòa Bình"]),
        ("Hôm qua Công ty TNHH Đức Sương bán hàng.", ["O Công ty TNHH Đức Sương"]),
        ("Thí sinh Hoa hậu Biển Việt Nam toàn cầu 2025 tới.", ["L Việt Nam"]),
        # a person spoken to, and a country
        ("Cô nói: 'Anh sẽ chẳng làm gì đâu'.", []),
        ('"Anh và Pháp đã đồng ý", ông nói.', ["L Anh", "L Pháp"]),
        # names inside longer ones
        ("Chợ ở Tân Đài Bắc đông.", ["L Tân Đài Bắc"]),
        ("Hôm đó ông ký Công ước Hà Nội tại Hà Nội.", ["L Hà Nội"]),
    ],
)
def test_what_is_meant(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


def test_what_a_country_made_is_not_looked_for_in_it() -> None:
    inside = [one.name for one in mentions("Công ty TNHH Đức Sương mở cửa.") if one.nested]
    assert inside == []


def test_a_province_is_not_at_half_its_name() -> None:
    names = {one.name for one in mentions("Ở thành phố Vũng Tàu mưa.", "Bà Rịa - Vũng Tàu họp.")}
    assert names == {"Vũng Tàu", "Bà Rịa - Vũng Tàu"}
    assert not any(one.nested for one in mentions("Ở thành phố Vũng Tàu mưa.", "Bà Rịa - Vũng Tàu họp."))
