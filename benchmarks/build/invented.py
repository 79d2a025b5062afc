"""Articles invented by a small generator, for machines where the real corpus is not at hand.

In: a number. Out: the same article every time, in the style of the press, about people who do not exist.
"""

from __future__ import annotations

import random

FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
)
# fmt: off
GIVEN = (
    "An", "Anh", "Bảo", "Bình", "Chi", "Cường", "Dung", "Dũng", "Giang", "Hà", "Hải",
    "Hạnh", "Hiếu", "Hoa", "Hòa", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai",
    "Minh", "Nam", "Nga", "Ngọc", "Phong", "Phúc", "Phương", "Quân", "Quang", "Sơn", "Tâm",
    "Thảo", "Thắng", "Thu", "Thủy", "Trang", "Trung", "Tuấn", "Vân", "Việt", "Vinh", "Yến",
)
# fmt: on
_MIDDLE = ("Thị", "Văn", "Minh", "Thanh", "Đức", "Ngọc", "Quốc", "Hữu")
_OFFICES = ("Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Trưởng phòng", "Bí thư", "Hiệu trưởng")
_BODIES = ("UBND tỉnh {}", "Sở Y tế {}", "Công an tỉnh {}", "Trường Đại học {}", "Hội Nông dân {}", "Cảng {}")
_PLACES = (
    "Đồng Nai",
    "Cần Thơ",
    "Đà Nẵng",
    "Quảng Nam",
    "Lâm Đồng",
    "Nghệ An",
    "Hải Phòng",
    "Khánh Hòa",
    "Cà Mau",
)
_THINGS = (
    "cây cầu mới",
    "vụ lúa hè thu",
    "tuyến xe buýt",
    "lớp học ban đêm",
    "chợ nổi",
    "bến cảng",
    "vườn cà phê",
)
_SENTENCES = (
    "Ngày {day}, {office} {body} {person} cho biết {thing} ở {place} sẽ hoàn thành trước tháng {month}.",
    "Theo ông {person}, {body} đã chi {figure} tỉ đồng cho {thing}, nhiều hơn năm trước.",
    "“Chúng tôi mong bà con {place} yên tâm”, {person} nói.",
    "Hơn {figure} người dân {place} đã đến xem {thing} trong chiều {day}.",
    "{body} đề nghị {place} báo cáo về {thing} trước ngày {day}.",
    "Trước đó, bà {person} từng làm {office} ở {place} trong {month} năm.",
)
_PARAGRAPHS, _RUN = 7, 3  # paragraphs of an article, sentences of a paragraph


def invented_article(number: int) -> str:
    """Return an article of about 1,700 characters: a headline, a line with its date, paragraphs."""
    chance = random.Random(number)  # noqa: S311
    headline = f"{chance.choice(_THINGS).capitalize()} ở {chance.choice(_PLACES)}, chuyện thứ {number}"
    paragraphs = (
        " ".join(_sentence(chance) for _ in range(_RUN))
        for _ in range(chance.randint(3, 2 * _PARAGRAPHS - 3))
    )
    return "\n\n".join([headline, date_line(number), *paragraphs]) + "\n"


def date_line(number: int) -> str:
    """Return a line with a day between 2005 and 2024."""
    return f"{number % 28 + 1:02}/{number // 28 % 12 + 1:02}/{2005 + number // 336 % 20} 08:15"


def _sentence(chance: random.Random) -> str:
    place = chance.choice(_PLACES)
    return chance.choice(_SENTENCES).format(
        day=f"{chance.randint(1, 28)}/{chance.randint(1, 12)}",
        month=chance.randint(2, 12),
        figure=chance.randint(2, 900),
        office=chance.choice(_OFFICES),
        body=chance.choice(_BODIES).format(place),
        person=f"{chance.choice(FAMILY)} {chance.choice(_MIDDLE)} {chance.choice(GIVEN)}",
        place=place,
        thing=chance.choice(_THINGS),
    )
