"""Bodies with small fields, numbers and brackets in their names, papers that report, signs at the head of a text."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # fields
        ("Hôm qua CLB tiếng Anh Tâm Sáng ra mắt.", ["O CLB tiếng Anh Tâm Sáng"]),
        (
            "Hôm qua Hiệp hội Doanh nghiệp nhỏ và vừa Nghệ An họp.",
            ["O Hiệp hội Doanh nghiệp nhỏ và vừa Nghệ An"],
        ),
        ("Hôm đó Ban Chỉ đạo 389 quốc gia kiểm tra.", ["O Ban Chỉ đạo 389 quốc gia"]),
        ("Hôm đó Liên hiệp các Hội Khoa học và Kỹ thuật họp.", ["O Liên hiệp các Hội Khoa học và Kỹ thuật"]),
        # the abbreviation shows that the words at the start of a sentence are a name
        ("Trung tâm kiểm soát bệnh tật Mỹ (KDC) cho biết.", ["O Trung tâm kiểm soát bệnh tật Mỹ", "O KDC"]),
        ("Trung tâm kiểm soát bệnh tật cho biết.", []),
        # a head written small
        ("Em học trường THPT chuyên Lê Hồng Mây.", ["O trường THPT chuyên Lê Hồng Mây"]),
        (
            "Ông là giám đốc công ty cổ phần xây dựng thủy lợi Nghệ An.",
            ["O công ty cổ phần xây dựng thủy lợi Nghệ An"],
        ),
        ("Ông là giám đốc công ty cổ phần Sương Mai.", ["O Sương Mai"]),
        # no one body in particular
        ("Lễ công bố về cán bộ Công an tỉnh, thành phố diễn ra.", []),
        ("Hôm qua UBND các tỉnh và Sở Y tế các tỉnh họp.", []),
        ("Hôm qua Công an tỉnh, huyện Yên Mô họp.", ["O Công an tỉnh", "L Yên Mô"]),
        # in English
        ("Bà dạy ở Đại học Narva (University of Narva).", ["O Đại học Narva", "O University of Narva"]),
        # one of a firm's companies
        ("Hôm qua Samsung Vina tăng vốn.", ["O Samsung Vina"]),
        # a paper reports
        ("Cầu sập, Narvan hôm nay đưa tin.", ["O Narvan"]),
        ("Cầu sập, Peter hôm nay lên tiếng.", []),
        # the sign of a paper, and the words it is called by
        ("Sông Quê Từng diễn hài ở quê, anh rất vui.", ["O Sông Quê"]),
        # where matches are played
        ("Trận đấu tại sân Emirates rất hay.", ["L Emirates"]),
        # no country, no person
        ("Anh đã hát ba bài. Ai cũng khen.", []),
        ("Anh đã rời EU. Cả nước Anh buồn.", ["L Anh", "O EU", "L Anh"]),
        ("Nhiều trẻ em Hồi giáo đi học.", []),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected
