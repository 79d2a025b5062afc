"""An article saved twice is one; two articles stay two, whatever they have in common besides."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from makers import article as made
from makers import stated

from press_archive.decisions.copies import Pair
from press_archive.model import Article, Heading, value_of
from press_archive.phases.accounts import ArticleAccount
from press_archive.phases.marks import marks_of
from press_archive.phases.once import sources_of_each

FLOOD = (
    "Sáng 12/3, nước sông Mã tại trạm Cẩm Thủy lên 19,8 m, vượt báo động hai, nhiều bãi ngô chìm trong nước.",
    "Ông Lò Văn Kỳ, Chủ tịch UBND huyện, cho biết 120 hộ dân ở ba xã đã được đưa lên chỗ cao trước nửa đêm.",
    "Dân quân dùng thuyền máy chở người già tới trường học, nơi thầy cô đã dọn sẵn phòng.",
)
WALL = ("Trang này dùng tệp ghi nhớ để phục vụ bạn đọc tốt hơn. Bằng việc tiếp tục, bạn đồng ý với quy định của tòa "
        "soạn về dữ liệu cá nhân, quảng cáo và thống kê lượt xem, cũng như với việc chia sẻ các dữ liệu ấy cho đối "
        "tác của tòa soạn ở trong nước và nước ngoài.")  # fmt: skip


def account(of: Article, url: str | None = None, data: bytes | None = None) -> ArticleAccount:
    of = replace(of, url=stated(url) if url else None)
    name = of.source.name
    sha256 = hashlib.sha256(data).hexdigest() if data else of.source.sha256
    heading = Heading(of.id, sha256, of.display_title, value_of(of.published), value_of(of.outlet), "full")
    return ArticleAccount(name.encode(), name.encode(), name, of.source.path, heading, b"", b"", marks_of(of))


def groups(*accounts: ArticleAccount, pairs: tuple[Pair, ...] = ()) -> list[list[str]]:
    found = sources_of_each(sorted(accounts, key=lambda one: one.name), pairs)
    return sorted(sorted(one.name for one in group) for group in found.groups)


def test_the_same_text_in_other_typography_is_one() -> None:
    a = account(made(*FLOOD, path="a.txt"))
    b = account(made(*(text.replace(", ", " , ").replace("-", "–") for text in FLOOD), path="b.txt"))
    c = account(made(*(text.replace("120", "121") for text in FLOOD), path="c.txt"))
    assert groups(a, b, c) == [["a.txt", "b.txt"], ["c.txt"]], "another number is another text"


def test_a_headline_that_was_not_told_apart_makes_no_other_text() -> None:
    a = account(made(*FLOOD, path="a.txt", headline="Lũ về trên sông Mã"))
    b = account(made("Lũ về trên sông Mã", *FLOOD, path="b.txt"))
    assert groups(a, b) == [["a.txt", "b.txt"]]


def test_what_two_newspapers_print_is_two_publications() -> None:
    a = account(made(*FLOOD, path="a.txt", outlet="Tuổi Trẻ"))
    b = account(made(*FLOOD, path="b.txt", outlet="Thanh Niên"))
    c = account(made(*FLOOD, path="c.txt", outlet="Thanh Niên"))
    d = account(made(*FLOOD, path="d.txt"))
    found = groups(a, b, c, d)
    assert ["b.txt", "c.txt"] in [[n for n in g if n != "d.txt"] for g in found]
    assert len(found) == 2


def test_a_notice_in_place_of_many_texts_joins_no_articles() -> None:
    pages = [
        account(made(WALL, path=f"{n}.html", headline=f"Bài số {n}"), f"https://b.vn/{n}") for n in range(5)
    ]
    assert len(groups(*pages)) == 5


def test_short_texts_of_two_days_are_two() -> None:
    body = "Nước lên, chợ huyện nghỉ. Học sinh ba xã được nghỉ học đến hết tuần."
    a = account(made(body, path="a.txt", headline="Chợ nghỉ", published="2026-03-12"))
    b = account(made(body + "  ", path="b.txt", headline="Chợ nghỉ", published="2026-03-12"))
    c = account(made(body, path="c.txt", headline="Chợ nghỉ", published="2026-09-01"))
    assert groups(a, b, c) == [["a.txt", "b.txt"], ["c.txt"]]


def test_one_address_with_texts_that_have_something_in_common() -> None:
    url = "https://bao.example.vn/lu-ve.html"
    a = account(made(*FLOOD, path="a.html", headline="Lũ về"), url)
    b = account(made(FLOOD[0], "Nước đã rút.", path="b.html", headline="Lũ rút"), url + "?utm_source=x")
    c = account(
        made("Giá lúa ở đồng bằng tăng liền ba vụ, thương lái thu mua tận ruộng.", path="c.html"), url
    )
    found = sources_of_each([a, b, c])
    assert groups(a, b, c) == [["a.html", "b.html"], ["c.html"]]
    assert [(one.name, other.name) for one, other in found.strangers] == [("c.html", "a.html")]


def test_people_decide() -> None:
    a, b = account(made(*FLOOD, path="a.txt")), account(made(*FLOOD, path="b.txt"))
    c = account(made("Giá lúa tăng.", path="c.txt"))
    assert groups(a, b, pairs=(Pair("a.txt", "b.txt", same=False),)) == [["a.txt"], ["b.txt"]]
    assert groups(a, b, c, pairs=(Pair("c.txt", "b.txt", same=True),)) == [["a.txt", "b.txt", "c.txt"]]
    both = (Pair("c.txt", "b.txt", same=True), Pair("a.txt", "c.txt", same=False))
    assert groups(a, b, c, pairs=both) == [["a.txt"], ["b.txt", "c.txt"]], "not by way of a third either"


def test_bytes_shared_by_the_records_of_a_file_do_not_join_them() -> None:
    one, two = made("Bài một.", path="x.csv"), made("Bài hai.", path="x.csv")
    a, b = account(one, data=b"x"), account(two, data=b"x")
    assert len(sources_of_each([a, b]).groups) == 2
