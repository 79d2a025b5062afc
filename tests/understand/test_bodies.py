"""Bodies of all sorts: clubs by their scores, companies by what they make, names that no word is cut by."""

from __future__ import annotations

import pytest
from makers import article
from understand.test_names_in_articles import named, outermost

from press_archive.authorities import load_records
from press_archive.link.keys import former_key, name_key
from press_archive.model import Outlet
from press_archive.understand import Knowledge, understand


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what follows a head makes another body of it
        (
            "Bộ Quốc phòng Mỹ phạt hai công ty của Nga. Bộ Ngoại giao Nga lên tiếng.",
            ["O Bộ Quốc phòng Mỹ", "L Nga", "O Bộ Ngoại giao Nga"],
        ),
        # no name ends in the middle of a word
        ("Tại buổi lễ, Ban Tổ chức trao quà. Ban Chấp hành khóa mới gồm chín người.", []),
        ("Cô Lò Thị Sen, giáo viên Ngữ văn, kể lại.", ["P Lò Thị Sen"]),
        ("Anh Dũng cảm thấy vui.", ["P Dũng"]),
        ("Hợp tác xã Nông sản Lam An bán rau.", ["O Hợp tác xã Nông sản Lam An"]),
        ("Máy đạt 38 Kilo Newton; khu vực Trung Trung Bộ có mưa.", ["L Trung Trung Bộ"]),
        # who leads a body stands after it
        (
            "Phó Chủ tịch Ủy ban MTTQ Việt Nam TP Hồ Chí Minh Phạm Minh Đạt trao quà.",
            ["O Ủy ban MTTQ Việt Nam TP Hồ Chí Minh", "P Phạm Minh Đạt"],
        ),
        ("Chủ tịch UBND xã Ka Đơn Nguyễn Hữu Thọ nói.", ["O UBND xã Ka Đơn", "P Nguyễn Hữu Thọ"]),
        (
            "Chủ tịch Hội Nông dân Việt Nam Lương Quốc Đạt phát biểu.",
            ["O Hội Nông dân Việt Nam", "P Lương Quốc Đạt"],
        ),
        # fields
        (
            "Cục Quản lý đê điều và Phòng, chống thiên tai họp.",
            ["O Cục Quản lý đê điều và Phòng, chống thiên tai"],
        ),
        ("Sáng nay Tỉnh Đoàn Bắc Ninh ra quân.", ["O Tỉnh Đoàn Bắc Ninh"]),
        (
            "Em tập ở Trung tâm huấn luyện thể thao quốc gia TP HCM.",
            ["O Trung tâm huấn luyện thể thao quốc gia TP HCM"],
        ),
        # the head's abbreviation in the middle
        ("Hôm qua Câu lạc bộ (CLB) Sao Mai Cao Bằng ra mắt.", ["O Câu lạc bộ (CLB) Sao Mai Cao Bằng"]),
        ("Hôm qua Ủy ban nhân dân (UBND) tỉnh Nghệ An họp.", ["O Ủy ban nhân dân (UBND) tỉnh Nghệ An"]),
        # the two sides of a match
        ("Thái Sơn Bắc hòa Sahaka 2-2.", ["O Thái Sơn Bắc", "O Sahaka"]),
        ("Nam Định thắng 3-1 trước Bình Dương.", ["O Nam Định", "O Bình Dương"]),
        ("Bảng E: Weissen 04 0 - 3 Nordby", ["O Weissen 04", "O Nordby"]),
        ("Việt Nam thắng Lào 3-0.", ["L Việt Nam", "L Lào"]),
        ("Hội nghị họp ở Nam Định 2-9 tới.", ["L Nam Định"]),
        (
            "Gió Biển hòa Kimura 3-3; đội bóng vào bán kết. CLB Hải Phòng gặp Inter.",
            ["O Gió Biển", "O Kimura", "O CLB Hải Phòng", "O Inter"],
        ),
        (
            "Bảng G: Weissen 0 - 3 Atletico Madrid FC Porto 0 - 1 Nordby",
            ["O Weissen", "O Atletico Madrid", "O FC Porto", "O Nordby"],
        ),
        # companies
        (
            "Quỹ Hạt Sương (QHS) góp tiền. QHS báo lãi; Giám đốc Mirelo nói với Tavona.",
            ["O Quỹ Hạt Sương", "O QHS", "O QHS", "O Mirelo", "O Tavona"],
        ),
        (
            "Hợp tác xã Rau sạch Minh Khê mở quầy ở Hội chợ Hương Quê.",
            ["O Hợp tác xã Rau sạch Minh Khê"],
        ),
        ("Theo nhà sản xuất camera Hikvision Canada, giá tăng.", ["O Hikvision Canada"]),
        # products, measures and models are none, nor are their makers
        ("Hôm qua máy giặt Samsung Ecolux giảm giá. Samsung Ecolux bán chạy, Ecolux bền.", []),
        ("Chiếc Airbus A320 của Vietjet hạ cánh.", ["O Vietjet"]),
        ("Xe Toyota Camry bốc cháy.", []),
        ("Hôm qua CEO Apple Tim Cook tới Hà Nội.", ["O Apple", "P Tim Cook", "L Hà Nội"]),
        ("Phiên này chỉ số Nikkei 225 tăng.", []),
        ("Chiếc máy bay EC-130 rơi.", []),
        ("Hôm qua OPEC+ họp với OPEC.", ["O OPEC+", "O OPEC"]),
        # extents
        ("Họ tổng kết hoạt động của CLB 6 tháng đầu năm.", []),
        ("Hôm qua Bệnh viện Sản - Nhi tỉnh khám cho bà con.", ["O Bệnh viện Sản - Nhi tỉnh"]),
        ("Hồ sơ gửi về Sở Y tế tỉnh/thành phố nơi cư trú.", ["O Sở Y tế"]),
        ("Báo Đời sống & Sức khỏe dẫn lời bà.", ["O Đời sống & Sức khỏe"]),
        ("Ông phản đối qua đại sứ quán Nhật Bản.", ["L Nhật Bản"]),
        ("Bài này theo Suckhoelama.vn", ["O Suckhoelama.vn"]),
        ("Cổ phiếu của Thép Sông Lam tăng.", ["O Thép Sông Lam"]),
        ("Chứng khoán MB vừa công bố báo cáo.", ["O Chứng khoán MB"]),
        ("Thép Việt Nam tăng giá.", ["L Việt Nam"]),
        ("Theo phát ngôn viên Nortexa, giá tăng. Nortexa là hãng lớn.", ["O Nortexa", "O Nortexa"]),
        ("Ông Elon Dorvan cười. CEO Dorvan ra về.", ["P Elon Dorvan", "P Dorvan"]),
        ("Theo nhà sản xuất pin xe điện Nortexa Canada, giá tăng.", ["O Nortexa Canada"]),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


def test_an_abbreviation_in_brackets_is_the_body_it_shortens() -> None:
    found = named("Ngân hàng Bến Mây (BMB) tài trợ. BMB có lãi.")
    assert found["BMB"] == "Ngân hàng Bến Mây"


def test_a_body_goes_by_its_name_without_the_bracket() -> None:
    found = named("Hôm qua Ủy ban nhân dân (UBND) tỉnh Nghệ An họp.")
    assert found["Ủy ban nhân dân (UBND) tỉnh Nghệ An"] == "Ủy ban nhân dân tỉnh Nghệ An"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chính phủ Mỹ", "Chính phủ Hoa Kỳ"),
        ("Quốc hội Nga", "Quốc hội Liên bang Nga"),
        ("Đại sứ quán Anh", "Đại sứ quán Vương quốc Anh"),
    ],
)
def test_a_body_is_one_whatever_its_country_is_called(one: str, other: str) -> None:
    assert name_key("organization", one) == name_key("organization", other)
    assert former_key("organization", other) not in ("", name_key("organization", one))
    assert former_key("organization", one) == ""


PAPERS = Knowledge.of(load_records(None), (Outlet("Người trồng rừng", ("Báo Người trồng rừng",)),))


@pytest.mark.parametrize(
    ("sentence", "papers"),
    [
        ("Người trồng rừng lo ngại lãi suất tăng.", 0),
        ("Giá gỗ giảm. Người trồng rừng được khuyên chờ đợi.", 0),
        ("Báo Người trồng rừng đưa tin về vụ việc.", 1),
        ("Tin của Người trồng rừng cho biết giá tăng.", 1),
        ("Người Trồng Rừng đưa tin về vụ việc.", 1),
    ],
)
def test_the_words_a_sentence_begins_with_are_no_paper(sentence: str, papers: int) -> None:
    found = understand(article(sentence), PAPERS).mentions
    assert [one.name for one in found if one.kind == "organization"] == ["Người trồng rừng"] * papers
