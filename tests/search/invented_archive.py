"""An invented archive for the search tests: articles no newspaper printed, about people who do not exist."""

from __future__ import annotations

import random
import unicodedata

from press_archive.search import SearchDocument, SearchEntity

_TEXT = """
đường dưỡng Dương đương hoà hòa bình Bình minh mình sáng tạo đổi mới nhà nước nhân dân tỉnh huyện thành phố
hợp tác quốc tế kinh tế Hàn Quốc Daejeon Pangyo thung lũng công nghệ nghệ thuật Sông Lam cầu cảng tàu biển
ma má mà mã mạ lúa gạo xuất khẩu đại học sinh viên 31/10 2025 15,7 tỷ đồng (VKBIA), TP.HCM TPHCM TP HCM
서울 北京 Straße ½ 5G e-mail Việt Nam Đà Nẵng Ðà Lạt thuý thúy quý
"""
WORDS = _TEXT.split()
OUTLETS = ("Người Làng Mới", "Tuổi Biển", "Báo Sông Lam", None)
SOURCES = ("Hãng tin Gió", "XYZ")
AUTHORS = ("Trần Thị Gió", "Đỗ Văn Mây", "Lý Nắng")
DATES = ("2025-08-26", "2025-08-03", "2026-03-10", "2026-03", "2024", "2023-12-31", None)
ENTITIES = (
    SearchEntity("e1", "place", "Thành phố Sông Lam", ("TPSL", "TP.SL"), "places/song-lam.html", 5),
    SearchEntity("e2", "place", "Daejeon", ("Deajeon",), "places/daejeon.html", 4),
    SearchEntity("e3", "person", "Đỗ Văn Mây", ("ông Mây",), "people/do-van-may.html", 1),
    SearchEntity("e4", "person", "Do Van May", (), "people/do-van-may-2.html", 2),
    SearchEntity("e5", "organization", "Hội Nhà Gió", ("HNG",), "organizations/hoi-nha-gio.html", 3),
    SearchEntity("e6", "place", "Thành phố Hồ Chí Minh", ("TPHCM", "TP HCM", "TP.HCM"), "places/hcm.html", 9),
)


def documents(count: int = 120) -> list[SearchDocument]:
    """Return the same articles every time."""
    chance = random.Random(2025)
    return [_document(chance, number) for number in range(count)]


def _document(chance: random.Random, number: int) -> SearchDocument:
    headline = _sentence(chance, 6)
    kinds = chance.choice(
        (("lead", "paragraph"), ("paragraph", "heading", "paragraph"), ("paragraph", "caption"))
    )
    blocks = [(kind, _sentence(chance, chance.randint(4, 24))) for kind in kinds]
    stated = chance.random() < 0.7
    return SearchDocument(
        id=f"{number:012x}",
        number=number,
        url=f"articles/bai-{number}.html",
        display_title=headline if stated else blocks[0][1],
        is_display_title_ours=not stated,
        outlet=chance.choice(OUTLETS),
        published=chance.choice(DATES),
        authors=tuple(chance.sample(AUTHORS, chance.randint(0, 2))),
        blocks=tuple([("headline", headline)] * stated + blocks),
        entities=tuple(chance.sample([entity.id for entity in ENTITIES], chance.randint(0, 3))),
        stories=("Lễ hội thuyền Sông Lam",) if chance.random() < 0.2 else (),
        sources=tuple(chance.sample(SOURCES, chance.randint(0, 1))),
        quotes=((f"“{blocks[0][1]}”", ("e3", "e5", None)[number % 3]),) if number % 4 else (),
    )


def _sentence(chance: random.Random, length: int) -> str:
    sentence = " ".join(chance.choice(WORDS) for _ in range(length))
    return unicodedata.normalize("NFD", sentence) if chance.random() < 0.1 else sentence
