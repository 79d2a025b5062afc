"""Named events: how far they go, and what only looks like one."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import mentions


def events(text: str) -> list[str]:
    return [mention.surface for mention in mentions(text) if mention.kind == "event"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông dự Hội nghị Thượng đỉnh APEC tại Gyeongju.", ["Hội nghị Thượng đỉnh APEC"]),
        ("Ông dự Hội nghị cấp cao ASEAN lần thứ 47 tuần này.", ["Hội nghị cấp cao ASEAN lần thứ 47"]),
        (
            "Bên lề Hội nghị cấp cao Hiệp hội các quốc gia Đông Nam Á (ASEAN).",
            ["Hội nghị cấp cao Hiệp hội các quốc gia Đông Nam Á"],
        ),
        ("Chủ tịch Hội nghị An ninh Munich nói.", ["Hội nghị An ninh Munich"]),
        (
            "Tối đó Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX bế mạc.",
            ["Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX"],
        ),
        ("Văn kiện trình Đại hội XIV của Đảng.", ["Đại hội XIV"]),
        ("Đội giành vàng ở SEA Games 33 và Asian Cup 2027.", ["SEA Games 33", "Asian Cup 2027"]),
        ("Kể từ sau Chiến tranh Thế giới thứ hai.", ["Chiến tranh Thế giới thứ hai"]),
        ("Chung kết Giải Bóng chày Nhà nghề Mỹ tối qua.", ["Giải Bóng chày Nhà nghề Mỹ"]),
        ("Khách đổ về Festival Huế 2026 rất đông.", ["Festival Huế 2026"]),
        ("Ông dự Hội nghị Trung ương 13 và Lễ hội Đền Hùng.", ["Hội nghị Trung ương 13", "Lễ hội Đền Hùng"]),
        # at the start of a sentence the capital tells nothing
        ("Hội nghị đã diễn ra. Giải đấu hấp dẫn.", []),
        ("Hội nghị Thượng đỉnh EU khai mạc.", ["Hội nghị Thượng đỉnh EU"]),
        ("Chiến tranh Ukraine còn dài. Đối thoại Nga - Mỹ mở lại.", []),
        # offices and streets
        ("Bộ trưởng Chiến tranh Mỹ Peter Halloway nói.", []),
        ("Quán nằm trên đường Cách Mạng Tháng 8 đông khách.", []),
    ],
)
def test_events(text: str, expected: list[str]) -> None:
    assert events(text) == expected
