"""What the press of the 2000s showed: people told by their age, common words abbreviated, provinces of that day."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one foreign name, told by an age
        ("Oleksa, 37 tuổi, chủ một quán ăn, đồng ý.", ["P Oleksa"]),
        ("Theo Bohdana, một luật sư 39 tuổi, giá còn tăng.", ["P Bohdana"]),
        ("Theo Marko, 20 tuổi, thuế quá cao.", ["P Marko"]),
        ("Zlata, 50, giáo viên, phản đối.", ["P Zlata"]),
        ("Theo Reuters, 20 người bị thương.", ["O Reuters"]),
        # abbreviations of common words are no bodies, those a bracket gives to a body are
        ("Nộp hồ sơ đăng ký dự tuyển (ĐKDT). Mẫu hồ sơ ĐKDT có bán.", []),
        ("Thuê gia công ngoài (BPO) tăng. Thị trường BPO lớn.", []),
        ("Hệ thống GPL (General Public License) đã cũ. Luật GPL đổi.", []),
        ("Ủy ban Cà phê Brazil (DOC) họp. DOC sẽ kiểm tra.", ["O Ủy ban Cà phê Brazil", "O DOC", "O DOC"]),
        # where a name ends
        ("Bệnh nhân vào bệnh viện K. Nó làm hẹp phế quản.", ["O bệnh viện K"]),
        ("Thay vì Bộ Giáo dục và Đào tạo phát hành như cũ.", ["O Bộ Giáo dục và Đào tạo"]),
        ("Đó là Bộ trưởng Giao thông Vận tải Trần Văn Bến.", ["P Trần Văn Bến"]),
        ("Họ mời Hiệp hội Kế hoạch hoá gia đình Lào.", ["O Hiệp hội Kế hoạch hoá gia đình Lào"]),
        ("Hãng mua lại Samsung-Tavona năm ngoái.", ["O Samsung-Tavona"]),
        ("Luật GPL (General Public License), theo tác giả GPL Richard Halloway.", ["P Richard Halloway"]),
        # who is no person
        ("Chức vụ mới là Chief Compliance Officer.", []),
        ("Ở đó có một cô gái Khmer và một cậu bé Êđê.", []),
        ("Một công ty của Mỹ có tên là Bergwald Coulter làm ra nó.", ["L Mỹ", "O Bergwald Coulter"]),
        # a house and a street called like a paper; units called after a country
        ("Lễ trao giải ở Nhà văn hóa Thanh Niên.", ["L Nhà văn hóa Thanh Niên"]),
        ("Khu đất rộng 83 mẫu Anh, dài hai dặm Anh.", []),
        # titles
        ("“Cỏ hết rồi”, Ông Nguyễn Bầu nói.", ["P Nguyễn Bầu"]),
        ("Thày Bùi Hữu Nơi dạy toán.", ["P Bùi Hữu Nơi"]),
        # provinces and regions as they were written
        ("Giá đất tại Hà Tây tăng, ở Nam Trung bộ giảm.", ["L Hà Tây", "L Nam Trung bộ"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected
