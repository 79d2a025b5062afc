"""A known place at the end of a longer name is not what the name means: xã Tân Hải Dương, cầu Long Biên."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import mentions


def places(text: str) -> list[str]:
    return [one.name for one in mentions(text) if one.kind == "place"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # units that no record has, whose last syllables are a province's
        ("Cầu ở xã Tân Hải Dương bị cuốn.", ["xã Tân Hải Dương"]),
        ("Chiều nay phường Tân Hà Nội ngập sâu.", ["phường Tân Hà Nội"]),
        ("Hôm qua huyện Tân Hải Dương họp.", ["huyện Tân Hải Dương"]),
        ("Trụ sở UBND xã Tân Hải Dương mới xây.", ["xã Tân Hải Dương"]),
        # streets, bridges, markets, schools
        ("Anh đi đường Tân Hải Dương về.", ["đường Tân Hải Dương"]),
        ("Họ qua cầu Phú Hải Phòng.", ["cầu Phú Hải Phòng"]),
        ("Hôm qua chợ Tân Bình Dương cháy.", ["chợ Tân Bình Dương"]),
        ("Học sinh trường Tân Quảng Ngãi nghỉ học.", []),
        ("Trường THCS Tân Hải Dương khai giảng.", []),
        # a name of its own, and where it lies
        ("Hôm qua, cầu Bãi Cháy Quảng Ninh đông xe.", ["cầu Bãi Cháy", "Quảng Ninh"]),
        ("Họ bán ở chợ Mới Nam Định.", ["chợ Mới", "Nam Định"]),
        ("Chủ tịch xã Ka Đô Nguyễn Hữu Thọ nói.", ["xã Ka Đô"]),
        # what is called after a district or a town is another thing
        ("Người dân quận Long Biên qua cầu Long Biên.", ["quận Long Biên", "cầu Long Biên"]),
        ("Tàu tới ga Vinh, cách chợ Vinh không xa.", ["ga Vinh", "Vinh"]),
        ("Cả phố Hà Nội đỏ cờ.", ["Hà Nội"]),
    ],
)
def test_places_of_longer_names(text: str, expected: list[str]) -> None:
    assert places(text) == expected
