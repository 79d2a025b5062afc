"""Names as news from home has them: courts, communes, schools, hospitals, clubs; and what only looks like one."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import mentions, outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how far a body's name goes
        ("Ông ấy ở Quỹ Tín dụng nhân dân Tân Lộc.", ["O Quỹ Tín dụng nhân dân Tân Lộc"]),
        ("Đại diện Hội Khuyến học tỉnh đã dự.", ["O Hội Khuyến học tỉnh"]),
        ("Theo Bộ Chỉ huy Quân sự tỉnh, lũ đang lên.", ["O Bộ Chỉ huy Quân sự tỉnh"]),
        ("Vụ án do TAND Cấp cao tại Đà Nẵng xét xử.", ["O TAND Cấp cao tại Đà Nẵng"]),
        ("Tin từ Phòng Thương mại Pháp tại Việt Nam cho hay.", ["O Phòng Thương mại Pháp tại Việt Nam"]),
        ("Công trình của Ban Quản lý các khu công nghiệp tỉnh.", ["O Ban Quản lý các khu công nghiệp tỉnh"]),
        ("Hôm đó Sở GD&ĐT Lâm Đồng họp.", ["O Sở GD&ĐT Lâm Đồng"]),
        ("Hôm đó Đội Quản lý thị trường số 5 kiểm tra.", ["O Đội Quản lý thị trường số 5"]),
        ("Lãnh đạo Sở Nội vụ phối hợp Sở Y tế tổng kết.", ["O Sở Nội vụ", "O Sở Y tế"]),
        ("Xe của Công ty CP Hóa chất Sông Lô bị lật.", ["O Công ty CP Hóa chất Sông Lô"]),
        ("Trưởng phòng Cảnh sát kinh tế đã ký.", ["O phòng Cảnh sát kinh tế"]),
        ("Trận này U23 Việt Nam thắng.", ["O U23 Việt Nam"]),
        # people
        ("Trong đó có bà Trần Thị H. (70 tuổi).", ["P Trần Thị H."]),
        ("Nạn nhân là anh N.V.T. (30 tuổi).", ["P N.V.T."]),
        ("Người cứu cháu bé là anh Y Bình Niê.", ["P Y Bình Niê"]),
        ("Đêm nhạc có ca sĩ Mỹ Tuyền và Nhật Bằng.", ["P Mỹ Tuyền", "P Nhật Bằng"]),
        (
            "Bị cáo Lê Hồng Thơm nhận tội. Tại tòa, Thơm khai đã tiêu hết.",
            ["P Lê Hồng Thơm", "P Thơm"],
        ),
        ("Hiện trường. Ảnh: Công an cung cấp", []),
        ("Nhạc sĩ lúc trẻ. Ảnh: Gia đình cung cấp", []),
        ("Các cầu thủ Việt kiều, lãnh đạo Đảng đã dự.", []),
        # places
        ("Ở xã Phú Lộc 2 nước rút.", ["L Phú Lộc 2"]),
        ("Xe chạy trên cao tốc Vinh - Bãi Vọt.", ["L Vinh - Bãi Vọt"]),
        ("Máy bay hạ xuống Cảng hàng không quốc tế Vân Đồn.", ["L Cảng hàng không quốc tế Vân Đồn"]),
        ("Đoàn đi qua các phường Long Mỹ, Tân Thới và Hòa Khê.", ["L Long Mỹ", "L Tân Thới", "L Hòa Khê"]),
        ("Kẹt xe ở nút giao Vành đai 3.", ["L Vành đai 3"]),
        ("Các em học Tiếng Anh và tiếng Pháp.", []),
        ("Đoàn thăm khu công nghệ cao AI và Robot.", []),
        ("Họ sống ở thành phố HCM và huyện Củ Chi.", ["L HCM", "L Củ Chi"]),
        # what is no name
        ("HĐXX áp dụng Điều 174 BLHS. Ảnh: CTV", []),
        ("Cổ phiếu DQZ tăng trần.", []),
        ("Theo Bộ luật Hình sự và công văn số 11/CĐ-UBND.", []),
    ],
)
def test_what_is_a_name_in_news_from_home(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


def test_an_abbreviation_of_several_words_stands_for_its_body() -> None:
    found = mentions("Đó là Hội Bảo vệ Động vật Việt Nam (Friends of Wildlife - FOWV). Ông rời FOWV.")
    assert {one.name for one in found if one.surface in ("Friends of Wildlife", "FOWV")} <= {
        "Hội Bảo vệ Động vật Việt Nam"
    }


def test_a_bare_body_in_a_story_from_abroad_is_of_that_country() -> None:
    found = mentions("Quân đội Nhật Bản tập trận.", "Ở Nhật Bản, Bộ Quốc phòng cho biết sẽ rút quân.")
    body = next(one for one in found if one.surface == "Bộ Quốc phòng")
    assert (body.name, body.record) == ("Bộ Quốc phòng Nhật Bản", None)


@pytest.mark.parametrize(
    ("texts", "body", "name"),
    [
        # named clearly most
        (
            ("Nhật Bản họp với Pháp.", "Nhật Bản bàn với Đức. Quốc hội Nhật Bản họp. Quốc hội bỏ phiếu."),
            "Quốc hội",
            None,
        ),
        # told after it
        (
            ("Triều Tiên bắn tên lửa.", "Triều Tiên phản đối Chính phủ của Tổng thống Hàn Quốc Lee Min Ho."),
            "Chính phủ",
            "Chính phủ Hàn Quốc",
        ),
        (("Nhật Bản cứu trợ.", "Ông Sato cảm ơn Chính phủ và nhân dân Séc."), "Chính phủ", "Chính phủ Séc"),
        # between two countries, the only one before it
        (
            ("Nga và Mỹ đàm phán.", "Nga nói Mỹ sai.", "Tổng thống Mỹ cho rằng Quốc hội sẽ đồng ý."),
            "Quốc hội",
            "Quốc hội Mỹ",
        ),
    ],
)
def test_whose_a_bare_body_is_stands_by_it(texts: tuple[str, ...], body: str, name: str | None) -> None:
    found = [one for one in mentions(*texts) if one.surface == body]
    assert [one.name for one in found] == [name or "Quốc hội Nhật Bản"]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Choi thăm Nga theo lời mời của Bộ Ngoại giao hai nước.",
        "Nga và Belarus bàn bạc. Nga và Belarus nhất trí. Bộ Ngoại giao ra thông cáo.",
    ],
)
def test_of_several_countries_a_bare_body_is_nobodys(text: str) -> None:
    found = mentions("Nga tiếp khách.", text)
    body = next(one for one in found if one.surface == "Bộ Ngoại giao")
    assert (body.open, body.record) == (True, None)


def test_a_bare_body_in_a_story_from_home_is_vietnams() -> None:
    found = mentions("Tại Hà Nội, Bộ Quốc phòng tiếp đoàn Nhật Bản.")
    assert next(one for one in found if one.surface == "Bộ Quốc phòng").record == "body-bo-quoc-phong"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # companies and their brands
        (
            "Lửa bùng lên ở Công ty sản xuất quạt máy công nghiệp Dalora sáng nay.",
            ["O Công ty sản xuất quạt máy công nghiệp Dalora"],
        ),
        ("Giám đốc Công ty Quản lý quỹ VinaQuang dự.", ["O Công ty Quản lý quỹ VinaQuang"]),
        ("Hôm đó Tập đoàn MKDA - doanh nghiệp lớn - họp.", ["O Tập đoàn MKDA"]),
        ("Máy do tập đoàn quốc phòng Mỹ Ratheon chế tạo.", ["L Mỹ", "O Ratheon"]),
        ("Công ty kiểm toán trong nước gặp khó.", []),
        # heads that are something else
        ("Quán ở số 68 Trường Chinh, Hà Nội.", ["L Trường Chinh", "L Hà Nội"]),
        ("Khách leo Vạn Lý Trường Thành mùa này.", ["L Vạn Lý Trường Thành"]),
        ("Hôm đó NATO tổ chức Steady Noon lần đầu.", ["O NATO"]),
        ("Phán quyết của tòa án Mỹ gây chú ý.", ["L Mỹ"]),
        ("Hôm qua Văn phòng Thủ tướng Carnegan im lặng.", ["O Văn phòng Thủ tướng", "P Carnegan"]),
        ("Anh ở Trạm Kiểm lâm Cù Đá.", ["O Trạm Kiểm lâm Cù Đá"]),
        (
            "Đại diện cả hai đảng Dân chủ và Cộng hòa ký.",
            ["O đảng Dân chủ", "O Cộng hòa"],
        ),
        # places
        ("Bà ngụ ở nhà mới (Xuân Đỉnh, Từ Liêm, Hà Nội).", ["L Xuân Đỉnh", "L Từ Liêm", "L Hà Nội"]),
        ("Quân tiến vào các khu định cư Kamiak, Stepno và Plavni.", ["L Kamiak", "L Stepno", "L Plavni"]),
        ("Khách thăm Nhà thờ Đức Bà và Chùa Một Cột.", ["L Nhà thờ Đức Bà", "L Chùa Một Cột"]),
        ("Tên lửa phóng từ tàu ngầm Kursk của Nga.", ["L Nga"]),
        ("Giá dầu Brent tăng mạnh.", []),
        ("Dự án trị giá 15 tỷ bảng Anh. Người Anh vui.", ["L Anh"]),
        # things
        ("Đó là tên lửa đạn đạo siêu thanh Kintal mới.", []),
        # signs and credits
        ("KOREA TRIBUNE. Cảnh sát đã vào cuộc.", ["O KOREA TRIBUNE"]),
        ("Hai nhà lãnh đạo. Ảnh: WHITE HOUSE", ["O WHITE HOUSE"]),
        ("Lễ ký. Ảnh: Phạm Hải/PV AFP", ["P Phạm Hải", "O AFP"]),
        ("ÁI VI - PHƯƠNG QUỲ", ["P ÁI VI", "P PHƯƠNG QUỲ"]),
    ],
)
def test_what_fresh_articles_taught(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected
