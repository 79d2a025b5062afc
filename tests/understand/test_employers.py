"""People after who employs them: an abbreviation between an office and a person's name is none of the person's."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an abbreviation before a surname
        ("Chủ tịch LĐCLVN Phạm Hữu Bến từ chức.", ["O LĐCLVN", "P Phạm Hữu Bến"]),
        ("Theo Chủ tịch QH Trần Văn Kè, luật sẽ đổi.", ["P Trần Văn Kè"]),
        ("Trưởng phòng đào tạo LĐCLVN Lê Bến cho biết vậy.", ["O LĐCLVN", "P Lê Bến"]),
        ("Chủ tịch LĐCLVN cho biết vậy.", ["O LĐCLVN"]),
        ("Trưởng bộ môn LĐCLVN Nguyễn Kim Rạng khóc.", ["O LĐCLVN", "P Nguyễn Kim Rạng"]),
        # an office that is abbreviated itself
        ("TGĐ Nortexa cho biết vậy.", ["O Nortexa"]),
        ("TGĐ Lê Văn Kè cho biết vậy.", ["P Lê Văn Kè"]),
        # what is a person's own: a name in capitals, initials, a stage name
        ("Đó là ông LÊ Văn Kè.", ["P LÊ Văn Kè"]),
        ("Giám đốc LÊ Trần Văn Kè vắng mặt.", ["P LÊ Trần Văn Kè"]),
        ("Giám đốc MINH Lê Hữu Kè vắng mặt.", ["P MINH Lê Hữu Kè"]),
        ("Ca sĩ BB Lê Hữu Bến hát.", ["P BB Lê Hữu Bến"]),
        ("Phó Tổng thống JD Halloway đến.", ["P JD Halloway"]),
        ("Giám đốc sáng tạo BB Trần rất vui.", ["P BB Trần"]),
        ("Giám đốc sáng tạo TORVIN Hoàng Bến rất vui.", ["P TORVIN Hoàng Bến"]),
        ("Diễn viên BB Trần hát.", ["P BB Trần"]),
        ("Ca sĩ TORVIN Hoàng Bến hát.", ["P TORVIN Hoàng Bến"]),
        ("Tổng giám đốc Henry Nguyễn Hữu Rạng thừa nhận.", ["P Henry Nguyễn Hữu Rạng"]),
        ("Giám đốc Calvor Trần Hữu Rạng thừa nhận.", ["P Calvor Trần Hữu Rạng"]),
        # the country a company works in; of one word it may be a person's name
        ("Giám đốc Nortexa Việt Nam vắng mặt.", ["O Nortexa Việt Nam"]),
        ("Đại diện HP Việt Nam vắng mặt.", ["O HP Việt Nam"]),
        ("Giám đốc Nortexa VN vắng mặt.", ["O Nortexa VN"]),
        ("Đại diện CHDCND Triều Tiên vắng mặt.", ["L CHDCND Triều Tiên"]),
        ("Thủ tướng Halvor Hàn Quốc vắng mặt.", ["L Hàn Quốc"]),
        ("Giám đốc Vernor Jordan vắng mặt.", ["P Vernor Jordan"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected
