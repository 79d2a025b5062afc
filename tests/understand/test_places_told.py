"""Places told by numbers, days, lists and what is theirs; regions by the country a text is about."""

from __future__ import annotations

import pytest

from press_archive.authorities import load_records
from press_archive.model import Article, Block, Mention, SourceDocument
from press_archive.understand import Knowledge, understand

KNOWLEDGE = Knowledge.of(load_records(None), ())


def places(*texts: str) -> list[Mention]:
    """The outermost places of an article of these paragraphs."""
    source = SourceDocument("bai.txt", b"", "0" * 64, "text", "utf-8")
    article = Article("0123456789ab", source, "", tuple(Block("paragraph", text) for text in texts))
    return [one for one in understand(article, KNOWLEDGE).mentions if one.kind == "place" and not one.nested]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Căn nhà 28 đường số 3, quận 4 bị cháy.", ["đường số 3", "quận 4"]),
        (
            "Xe chạy từ Bến xe An Mây (Công viên 23/9 – Chợ Bến Sậy).",
            ["Bến xe An Mây", "Công viên 23/9", "Chợ Bến Sậy"],
        ),
        ("Máy mới bán ở thị trường Việt, phim Hàn vẫn đông khách.", ["Việt", "Hàn"]),
        ("Cầu thủ Việt kiều nói tiếng Việt với người Việt.", []),
        ("Vòng thi ở miền Bắc, Trung và Nam đã xong.", ["miền Bắc", "Trung", "Nam"]),
        ("Đoàn qua Hi Lạp, Cộng hòa Czech.", ["Hi Lạp", "Cộng hòa Czech"]),
        ("Tai nạn tại Km 1720. Vé trao tại Vòng Chung kết.", []),
        ("Đoàn viếng Lăng Chủ tịch Hồ Chí Minh, thăm Văn Miếu.", ["Lăng Chủ tịch Hồ Chí Minh", "Văn Miếu"]),
        ("Ông ở P. Hiệp Bình Phước, Q. Thủ Đức.", ["P. Hiệp Bình Phước", "Q. Thủ Đức"]),
        ("Ủng hộ quỹ: 500,000 Vũ Minh Sáng, 48 Lê Văn Hòe.", ["Lê Văn Hòe"]),
    ],
)
def test_what_is_a_place(text: str, expected: list[str]) -> None:
    assert [one.surface for one in places(text)] == expected


def test_a_region_belongs_to_the_country_of_the_text() -> None:
    abroad = places("Giao tranh nổ ra ở miền Bắc Myanmar.", "Hàng nghìn người rời miền Bắc.")
    assert [one.name for one in abroad] == ["miền Bắc Myanmar", "Myanmar", "miền Bắc Myanmar"]
    home = places("Hà Nội chuyển lạnh, miền Bắc có mưa.")
    assert [(one.name, one.record) for one in home][1] == ("Miền Bắc", "place-mien-bac")


def test_a_region_stays_open_beside_other_countries() -> None:
    told = places("Hà Nội họp bàn về giá gạo.", "Giá tăng ở Thái Lan; mưa đến miền Nam muộn.")
    assert [(one.surface, one.open) for one in told] == [
        ("Hà Nội", False),
        ("Thái Lan", False),
        ("miền Nam", True),
    ]


def test_the_look_alike_of_iceland_is_the_vietnamese_letter() -> None:
    source = SourceDocument("bai.txt", b"", "0" * 64, "text", "utf-8")
    text = "Nhà vật lý Nguyễn Hữu Ðộ ở Ðà Nẵng. Ông Nguyễn Hữu Độ rời Đà Nẵng."
    found = understand(Article("0123456789ab", source, "", (Block("paragraph", text),)), KNOWLEDGE).mentions
    assert [one.name for one in found] == ["Nguyễn Hữu Độ", "Đà Nẵng"] * 2
    assert found[0].surface == "Nguyễn Hữu Ðộ"
