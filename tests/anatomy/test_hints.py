"""What may tell the outlet of an article that names none."""

from __future__ import annotations

import pytest

from press_archive.anatomy import dissect
from press_archive.authorities.outlets import shipped_index
from press_archive.model import Article
from press_archive.read import read_source

LONG = (
    "Tại buổi làm việc, hai bên trao đổi về việc mở thêm tuyến xe buýt nối bến tàu với khu chợ cũ, "
    "nơi mỗi ngày có hơn ba nghìn lượt khách qua lại."
)


def dissected(text: str, name: str = "a.txt") -> Article:
    readings, _ = read_source(name, text.encode(), max_bytes=1_000_000)
    return dissect(readings[0], "0" * 12, shipped_index())[0]


def hints(article: Article) -> list[tuple[str, str]]:
    return [(hint.value, hint.evidence.rule) for hint in article.hints or ()]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Ông An nói với phóng viên Báo Người Lao Động rằng bến đã đông.", ["Người Lao Động"]),
        ("PV Dân trí có mặt tại bến tàu từ sớm.", ["Dân trí"]),
        ("Tuổi Trẻ sẽ tiếp tục thông tin về bến tàu.", ["Tuổi Trẻ"]),
        ("Báo Thanh Niên nhận được đơn của ông An.", ["Thanh Niên"]),
        ("Chia sẻ với Tiền Phong, ông An mừng vì bến đã đông.", ["Tiền Phong"]),
        ("Bộ Tài chính sẽ tiếp tục thông tin về bến tàu.", []),
        ("Ông An nói với phóng viên CNN rằng bến đã đông.", []),  # sent from abroad
        ("Phóng viên TTXVN có mặt tại bến tàu.", []),  # an agency's copy is printed by many
        ("Phóng viên Lê Văn An có mặt tại bến tàu.", []),
        ("Báo Người Lao Động từng viết về bến tàu.", []),
    ],
)
def test_a_paper_speaks_of_itself(sentence: str, found: list[str]) -> None:
    article = dissected(f"Bến tàu đón khách\n\n{LONG}\n\n{sentence} {LONG}\n")
    assert article.outlet is None
    assert hints(article) == [(outlet, "own-name") for outlet in found]
    assert all(sentence[:7] in hint.evidence.quote for hint in article.hints or ())


def test_a_known_outlet_needs_no_hints() -> None:
    article = dissected(f"Bến tàu đón khách\n\n(NLĐO) - {LONG}\n\nPV Dân trí có mặt từ sớm. {LONG}\n")
    assert article.outlet is not None
    assert article.hints == ()


def test_the_picture_for_sharing_lies_with_the_paper() -> None:
    page = (
        "<html><head><title>Bến tàu đón khách</title>"
        '<meta property="og:image" content="https://cdn.tuoitre.vn/ben-tau.jpg"></head>'
        f"<body><article><h1>Bến tàu đón khách</h1><p>{LONG}</p><p>{LONG} Hết.</p></article></body></html>"
    )
    article = dissected(page, "a.html")
    assert article.outlet is None
    assert hints(article) == [("Tuổi Trẻ", "picture-address")]
