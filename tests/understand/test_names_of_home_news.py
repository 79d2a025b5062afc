"""Names in the news of sport, culture, army, schools and parties: clubs, barracks, institutes, leaders, works."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import mentions, named, outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how far a body's name goes, and where it stops
        (
            "Hôm qua Bảo tàng Mỹ thuật Cố đô phối hợp Trung tâm Bảo tồn Di tích mở cửa.",
            ["O Bảo tàng Mỹ thuật Cố đô", "O Trung tâm Bảo tồn Di tích"],
        ),
        ("Buổi chiếu do Viện Pháp tại Huế tổ chức.", ["O Viện Pháp tại Huế"]),
        (
            "Bà Lê Thị An ở Hội Liên hiệp Phụ nữ thành phố.",
            ["P Lê Thị An", "O Hội Liên hiệp Phụ nữ thành phố"],
        ),
        ("Em học ở Trường THPT chuyên Lê Lợi.", ["O Trường THPT chuyên Lê Lợi"]),
        (
            "Mẫu gửi về Trung tâm Kiểm soát bệnh tật (CDC) Cần Thơ.",
            ["O Trung tâm Kiểm soát bệnh tật (CDC) Cần Thơ"],
        ),
        ("Tàu của Bộ Tư lệnh Vùng 3 Hải quân cập bến.", ["O Bộ Tư lệnh Vùng 3 Hải quân"]),
        ("Lính của Quân chủng Hải quân dự.", ["O Quân chủng Hải quân"]),
        ("Ở Đồn Biên phòng cửa khẩu quốc tế Mộc Bài.", ["O Đồn Biên phòng cửa khẩu quốc tế Mộc Bài"]),
        ("Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy dự.", ["O Ban Tuyên giáo và Dân vận Tỉnh ủy"]),
        (
            "Suất ăn do Công ty TNHH MTV Thực phẩm sạch Lam An nấu.",
            ["O Công ty TNHH MTV Thực phẩm sạch Lam An"],
        ),
        ("Vốn do FPT và Viettel IDC bỏ ra.", ["O FPT", "O Viettel IDC"]),
        # who leads the body stands after it
        ("Bí thư Thành ủy Cao Tiến Hùng gửi thư.", ["O Thành ủy", "P Cao Tiến Hùng"]),
        ("Bí thư Đảng ủy Lê Đức Thắng dự.", ["O Đảng ủy", "P Lê Đức Thắng"]),
        ("Tổng Giám đốc Tập đoàn Sao Mai Tạ Minh Đức nói.", ["O Tập đoàn Sao Mai", "P Tạ Minh Đức"]),
        ("Đây là Công ty TNHH Nguyễn Văn Hưng.", ["O Công ty TNHH Nguyễn Văn Hưng"]),
        ("Trưởng bản Vàng A Sình kể.", ["P Vàng A Sình"]),
        ("Đó là anh Lê Văn Hùng, trưởng buôn Ma Lưng.", ["P Lê Văn Hùng", "L Ma Lưng"]),
        # places
        ("Chị ở khu đô thị Vinhomes Imperia.", ["L Vinhomes Imperia"]),
        ("Họ gặp nhau ở Nhà ga Hải Phòng.", ["L Nhà ga Hải Phòng"]),
        ("Nhà chị ở xã Mỹ An Hưng.", ["L Mỹ An Hưng"]),
        # titles of works
        ("Chị hát ca khúc “Huế thương” rất hay.", []),
        ('Anh dựng bộ phim tài liệu "Hà Nội trong mắt ai" năm ấy.', []),
        ("Ông nói “Huế thương lắm” rồi về.", ["L Huế"]),
    ],
)
def test_names_of_home_news(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


def test_a_club_or_company_is_known_again_by_its_brand() -> None:
    texts = (
        "Phù Đổng Sông Lô thắng ngược",
        "CLB Phù Đổng Sông Lô thắng.",
        "Công ty TNHH Lam An bị phạt. Họ bắt Lam An đền.",
    )
    assert outermost(*texts)[0] == "O Phù Đổng Sông Lô"
    assert named(*texts)["Lam An"] == "Công ty TNHH Lam An"


def test_a_person_a_firm_is_called_after_stays_a_person() -> None:
    texts = ("Đó là Công ty Luật Lê Văn Hưng.", "Ông Lê Văn Hưng đến muộn.")
    assert [m.kind for m in mentions(*texts) if m.block == 1] == ["person"]


def test_a_season_belongs_to_its_contest() -> None:
    assert [m.surface for m in mentions("Họ đá ở V-League 2025/26 rất tốt.")] == ["V-League 2025/26"]
