"""Figures: what is one, how far it reaches, what it is worth."""

from __future__ import annotations

import time

import pytest
from makers import article

from press_archive.model import Figure
from press_archive.understand.vi.statements.figures import figures_of


def found(text: str, *names: str) -> tuple[Figure, ...]:
    taken = [(0, text.index(name), text.index(name) + len(name)) for name in names]
    return figures_of(article(text), taken)


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "qualifier"),
    [
        ("tổng vốn 15,7 tỷ USD.", "15,7 tỷ USD", "15700000000", "USD", None),
        ("dân số hơn 14 triệu người", "14 triệu người", "14000000", "người", "hơn"),
        ("rộng 6.772 km², đông", "6.772 km²", "6772", "km²", None),
        ("gần 700km đường bộ", "700km", "700", "km", "gần"),
        ("diện tích 3.500 m2 trên", "3.500 m2", "3500", "m²", None),
        ("đạt 98,7% hồ sơ", "98,7%", "98.7", "%", None),
        ("tăng 0,6 điểm phần trăm", "0,6 điểm phần trăm", "0.6", "điểm phần trăm", None),
        ("công suất 50,50 MW", "50,50 MW", "50.5", "MW", None),
        ("giá lên 104.500 đồng/cổ phiếu hôm qua", "104.500 đồng/cổ phiếu", "104500", "đồng/cổ phiếu", None),
        ("khen 12 tập thể và", "12 tập thể", "12", "tập thể", None),
        ("vay 3,5 triệu naira để", "3,5 triệu naira", "3500000", "naira", None),
        ("ước tính 1.902 dự án, trong đó", "1.902 dự án", "1902", "dự án", "ước tính"),
        ("có ít nhất 120 doanh nghiệp đã", "120 doanh nghiệp", "120", "doanh nghiệp", "ít nhất"),
        ("giá 180-220 nghìn đồng/kg, ngâm", "180-220 nghìn đồng/kg", "180000/220000", "đồng/kg", None),
        ("lãnh 9 năm 6 tháng tù", "9 năm 6 tháng", "114", "tháng", None),
        ("sau 6 giờ 20 phút mổ", "6 giờ 20 phút", "380", "phút", None),
        ("gần ba năm rưỡi qua", "ba năm rưỡi", "3.5", "năm", "gần"),
        ("Năm công chức xã", "Năm công chức", "5", "công chức", None),
        ("Mười tám năm trước", "Mười tám năm", "18", "năm", None),
        ("bỏ ngăn kéo mười năm.", "mười năm", "10", "năm", None),
        ("hai mươi mốt học sinh lớp lá", "hai mươi mốt học sinh", "21", "học sinh", None),
        ("hai nghìn tỷ đồng", "hai nghìn tỷ đồng", "2000000000000", "đồng", None),
        ("một triệu đồng", "một triệu đồng", "1000000", "đồng", None),
        ("lãi 9.086 tỷ, hoàn thành", "9.086 tỷ", "9086000000000", "đồng", None),
        ("điều 17 xe chữa cháy", "17 xe", "17", "xe", None),
        ("trong vòng 2 tuần", "2 tuần", "2", "tuần", None),
        ("bắt 6.500 con tem giả", "6.500 con tem", "6500", "con tem", None),
        ("dài 4 tiết/tuần", "4 tiết/tuần", "4", "tiết/tuần", None),
        ("nung ở 1.300°C trong", "1.300°C", "1300", "°C", None),
    ],
)
def test_figures(text: str, surface: str, value: str, unit: str, qualifier: str | None) -> None:
    told = [(one.surface, one.value, one.unit, one.qualifier) for one in found(text)]
    assert told == [(surface, value, unit, qualifier)]
    start = text.index(surface)
    assert [(one.start, one.end) for one in found(text)] == [(start, start + len(surface))]


@pytest.mark.parametrize(
    "text",
    [
        "thắng 3-1 trước đội khách",
        "hòa 2-2 ở phút 90+5",
        "trực 24/7",
        "nghị định 118/2025/NĐ-CP",
        "theo Điều 353 Bộ luật Hình sự",
        "gọi số 0903.343.439",
        "lao 1.204/1.210 phiến dầm",
        "lúc 7 giờ 15",
        "lúc 11h trưa",
        "19h30, trời mưa",
        "16 giờ chiều",
        "lớp 12 học buổi sáng",
        "lần thứ 3 liên tiếp",
        "giai đoạn 2 dự án",
        "hai bên trao đổi",
        "chính quyền hai cấp",
        "trong năm công nhân nghỉ",
        "những năm tháng ấy",
        "tàu Type 053 chạy",
        "một nửa",
        "nạp 12345678901234567890 lần",
        "",
    ],
)
def test_none(text: str) -> None:
    assert found(text) == ()


def test_numbers_in_names_and_dates_are_none() -> None:
    assert found("Quận 3 người đông", "Quận 3") == ()
    assert found("Bà Ba người Huế", "Bà Ba") == ()
    assert [one.surface for one in found("9 tháng đầu năm, 3 người", "9 tháng đầu năm")] == ["3 người"]


def test_number_as_told_and_what_is_measured() -> None:
    (one,) = found("cấp 2,5 triệu m3 cát")
    assert (one.number, one.value, one.unit, one.what) == ("2.5", "2500000", "m³", "cát")
    (one,) = found("có 33 khu công nghiệp")
    assert (one.number, one.what) == ("33", "khu công nghiệp")


@pytest.mark.parametrize(
    "piece", ["9", "1.234.", "hai ", "3 năm ", "mười ", "1-2-3 ", "5/6/", "Hai trăm nghìn tỷ "]
)
def test_a_long_text_costs_no_more_a_character(piece: str) -> None:
    text = (piece * 150_000)[:150_000]
    start = time.process_time()
    found(text)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("told", "surface", "value", "what"),
    [
        ("ngập sâu 0,3m-0,7m", "0,3m-0,7m", "0.3/0.7", None),
        ("rộng 20 cm – 30 cm", "20 cm – 30 cm", "20/30", None),
        ("giá 2 triệu đồng-3 triệu đồng", "2 triệu đồng-3 triệu đồng", "2000000/3000000", None),
        ("giảm 7m-5m", "7m", "7", None),  # not from the smaller to the larger
        ("làm 4 người chết", "4 người", "4", "người chết"),
        ("khiến 30 người đã thiệt mạng", "30 người", "30", "người chết"),
        ("hơn 20 công nhân bị thương", "20 công nhân", "20", "công nhân bị thương"),
        ("tặng 20 xe lăn cho trẻ em", "20 xe lăn", "20", "xe lăn"),
    ],
)
def test_ranges_with_their_unit_twice_and_what_became_of_whom(
    told: str, surface: str, value: str, what: str | None
) -> None:
    (one,) = found(told)
    assert (one.surface, one.value, one.what) == (surface, value, what)


def test_a_year_behind_a_name_is_no_figure() -> None:
    assert found("Triển lãm Photo Hanoi '25 trưng bày ảnh") == ()
    assert len(found("ông nói '25 người ở lại'")) == 1
