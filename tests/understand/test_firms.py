"""Firms after the offices of their people, clubs with a stop in their names, and indices, which are neither."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import mentions, outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a firm is nobody
        ("Hôm qua nhà sáng lập Bansai Insights nói.", ["O Bansai Insights"]),
        ("Chủ tịch kiêm CEO Sonvy Land cho biết.", ["O Sonvy Land"]),
        ("Hôm qua CEO Peter Halloway nói.", ["P Peter Halloway"]),
        # letters of the alphabet, not the station
        ("Ông làm theo kiểu ABC cho xong.", []),
        ("Ông trả lời kênh ABC hôm qua.", ["O ABC"]),
        # indices, and the exchanges of their names
        ("Hôm qua Nasdaq tăng 2%, Dow Jones mất 200 điểm.", []),
        ("Chỉ số S&P 500 và Nasdaq đứng yên.", []),
        ("Nikkei 225 tăng; Hang Seng giảm; FTSE 100 mất điểm; DAX lùi.", []),
        ("VN-Index tăng 10 điểm, HNX-Index giảm.", []),
        ("Hãng niêm yết trên sàn Nasdaq từ lâu.", ["O Nasdaq"]),
        ("Tờ Nikkei đưa tin hôm qua.", ["O Nikkei"]),
        ("Hãng lên sàn Nasdaq. Sau đó Nasdaq giảm 2%.", ["O Nasdaq"]),
    ],
)
def test_firms_and_indices(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


@pytest.mark.parametrize(
    ("surface", "club"),
    [
        ("SHB.Đà Nẵng", "SHB Đà Nẵng"),
        ("Becamex.Bình Dương", "Becamex Bình Dương"),
        ("Hà Nội.T&T", "CLB Hà Nội"),
        ("Than.QN", "Than Quảng Ninh"),
    ],
)
def test_clubs_with_a_stop_between_sponsor_and_place(surface: str, club: str) -> None:
    found = mentions(f"Hôm qua {surface} thắng 2-1.")
    assert [(one.surface, one.name) for one in found] == [(surface, club)]
