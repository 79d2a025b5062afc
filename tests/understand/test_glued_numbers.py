"""Numbers of notes and of lost lines, glued to the word before them: they are no part of a name."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import outermost

from press_archive.understand.text.tokens import Tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a Vietnamese word, whatever it names; then the number
        ("mưa ở Huế2 và", ["mưa", "ở", "Huế", "2", "và"]),
        ("từ1997", ["từ", "1997"]),
        ("Bến Lở³", ["Bến", "Lở", "³"]),
        # the word after one that begins a Vietnamese name, or after the sign of a town
        ("Đồng Nai18 hộ", ["Đồng", "Nai", "18", "hộ"]),
        ("TP HCM3, TP.HCM12", ["TP", "HCM", "3", ",", "TP", ".", "HCM", "12"]),
        # codes, measures, hours and products stay as they are
        ("máy Sentra2 và QĐ14", ["máy", "Sentra2", "và", "QĐ14"]),
        ("ĐT742 dài 30m2, lúc 7h30", ["ĐT742", "dài", "30m2", ",", "lúc", "7h30"]),
        ("ở Hà Nội. Sentra2 và", ["ở", "Hà", "Nội", ".", "Sentra2", "và"]),
        ("kênh VTV6, đội U21", ["kênh", "VTV6", ",", "đội", "U21"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert Tokens(text).words == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hàng từ Hà Nội2 vào TP HCM4 tăng.", ["L Hà Nội", "L TP HCM"]),
        ("Ông Phạm Hữu Bến7. Bà Lê Thị Rạng8.", ["P Phạm Hữu Bến", "P Lê Thị Rạng"]),
        (
            "Sinh viên Đại học Thủy lợi4. Đỗ Văn Kè, Đại học Luật Hà Nội5.",
            ["O Đại học Thủy lợi", "P Đỗ Văn Kè", "O Đại học Luật Hà Nội"],
        ),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected
