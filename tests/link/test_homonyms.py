"""People of one name: who is told apart, who stays one, and which ids last as the archive grows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from linking import RECORDS, judged, linked, read

from press_archive.link import minted_id
from press_archive.link.keys import minted_within
from press_archive.model import Article, Entity, Understanding

NAME = "Lò Văn Kỳ"
BASE = minted_id("person", NAME)
MINISTER = "Bộ trưởng Lò Văn Kỳ làm việc với bà Vừ Thị Say."
MINISTER_AGAIN = "Bộ trưởng Lò Văn Kỳ trả lời chất vấn."
KEEPER = "Thủ môn Lò Văn Kỳ cản phá cú sút của Giàng A Chớ."
KEEPER_AGAIN = "Thủ môn Lò Văn Kỳ gia hạn hợp đồng."


def people(
    articles: list[tuple[Article, Understanding]], known: dict[str, int] | None = None
) -> list[Entity]:
    return [one for one in linked(articles, RECORDS, known)[1] if one.name == NAME]


def within(number: int) -> str:
    return minted_within("person", NAME, f"{number:012x}")


@pytest.mark.parametrize(
    ("texts", "mentions"),
    [
        ([MINISTER, KEEPER], [1, 1]),
        ([MINISTER, MINISTER_AGAIN, KEEPER], [1, 2]),
        ([MINISTER, "Ông Lò Văn Kỳ về quê."], [2]),  # nothing told against it
        ([MINISTER, "Giám đốc Lò Văn Kỳ nói."], [2]),  # a minister may have been one
        ([MINISTER, KEEPER, "Ông Lò Văn Kỳ về quê."], [1, 2]),  # of whom nothing is told is the first's
        ([MINISTER, KEEPER + " Bà Vừ Thị Say xem."], [2]),  # they share somebody seldom named
        ([MINISTER, KEEPER, "Thủ môn Lò Văn Kỳ thành Bộ trưởng Lò Văn Kỳ."], [4]),  # one article tells both
        (["Ông Lò Văn Kỳ (70 tuổi) kể.", "Anh Lò Văn Kỳ, 30 tuổi, kể."], [1, 1]),
        (["Ông Lò Văn Kỳ (SN 1955) kể.", "Ông Lò Văn Kỳ, 69 tuổi, kể."], [2]),
        (["Ông Lò Văn Kỳ sinh năm 1955.", "Em Lò Văn Kỳ, 12 tuổi, kể.", MINISTER], [1, 2]),
        (["Ông Lò Văn Kỳ (70 tuổi) đi với Giàng A Chớ.", "Anh Lò Văn Kỳ (30 tuổi), Giàng A Chớ."], [2]),
        (["Trung tướng Lò Văn Kỳ phát biểu.", "Học sinh Lò Văn Kỳ phát biểu."], [1, 1]),
        # who made a picture, and who is in the news
        (["Cầu mới. Ảnh: Lò Văn Kỳ.", "Ông Lò Văn Kỳ về quê."], [1, 1]),
        (["Cầu mới. Ảnh: Lò Văn Kỳ.", "Chợ mới. Ảnh: Lò Văn Kỳ."], [2]),
        (["Cầu mới. Ảnh: Lò Văn Kỳ.", "Phóng viên Lò Văn Kỳ bị đánh."], [2]),
        (["Ông Lò Văn Kỳ nói. Ảnh: Lò Văn Kỳ.", "Ông Lò Văn Kỳ về quê."], [3]),  # a picture of his own
        (["Thủ môn Kỳ ngã.", "Bộ trưởng Kỳ nói."], []),  # a given name is nobody's beyond its article
    ],
)
def test_who_is_told_apart(texts: list[str], mentions: list[int]) -> None:
    assert sorted(one.mentions for one in people(read(*texts))) == mentions


def of_years(*told: tuple[int, str]) -> list[tuple[Article, Understanding]]:
    """Articles as read, each of a year of its own."""
    made = read(*(text for _, text in told))
    return [
        (replace(article, published=replace(article.published, value=f"{year}-05-01")), understood)
        for (article, understood), (year, _) in zip(made, told, strict=True)
        if article.published is not None
    ]


@pytest.mark.parametrize(
    ("told", "mentions"),
    [
        (((1992, MINISTER), (2020, MINISTER_AGAIN)), [1, 1]),
        (((1992, MINISTER), (2005, MINISTER_AGAIN), (2020, MINISTER_AGAIN)), [3]),  # in office all the time
        (((1992, MINISTER), (2020, MINISTER_AGAIN + " Bà Vừ Thị Say nghe.")), [2]),  # they share somebody
        (((1992, MINISTER), (2020, "Nguyên Bộ trưởng Lò Văn Kỳ kể.")), [2]),  # told as over
        (((2013, "Anh Lò Văn Kỳ (45 tuổi) kể."), (2016, "Anh Lò Văn Kỳ (19 tuổi) kể.")), [1, 1]),
    ],
)
def test_decades_and_ages_tell_people_apart(told: tuple[tuple[int, str], ...], mentions: list[int]) -> None:
    assert sorted(one.mentions for one in people(of_years(*told))) == mentions


def test_the_order_of_articles_makes_no_difference() -> None:
    articles = read(MINISTER, KEEPER, MINISTER_AGAIN, KEEPER_AGAIN, "Ông Lò Văn Kỳ về quê.")
    assert people(articles) == people(articles[::-1])
    assert linked(articles, RECORDS)[0] == linked(articles[::-1], RECORDS)[0][::-1]


def test_who_had_the_name_first_keeps_its_id_when_another_comes() -> None:
    minister, keeper, again, more = read(MINISTER, KEEPER, KEEPER_AGAIN, "Thủ môn Lò Văn Kỳ nghỉ.")
    (alone,) = people([minister])
    assert alone.id == BASE
    known = {minister[0].id: 0, BASE: 1}
    found = {one.id: one.articles for one in people([minister, keeper, again, more], known)}
    assert found[BASE] == (minister[0].id,), "though the other is named more"
    assert len(found) == 2


def test_ids_given_out_last_whoever_is_named_more_later() -> None:
    articles = read(KEEPER, KEEPER_AGAIN, MINISTER, MINISTER_AGAIN, "Bộ trưởng Lò Văn Kỳ họp báo.")
    first = people(articles[:3])
    known = {one.id: number for number, one in enumerate(first)}
    known |= {article.id: 100 + number for number, (article, _) in enumerate(articles[:3])}
    later = people(articles, known)
    assert {one.id for one in later} == {one.id for one in first}
    before = {article: one.id for one in first for article in one.articles}
    after = {article: one.id for one in later for article in one.articles}
    assert before.items() <= after.items()


def test_two_who_prove_one_keep_the_oldest_id_and_redirect() -> None:
    articles = read(MINISTER, KEEPER, "Thủ môn Lò Văn Kỳ thành Bộ trưởng Lò Văn Kỳ.")
    known = {BASE: 0, within(1): 1, "000000000000": 2, "000000000001": 3}
    (one,) = people(articles, known)
    assert (one.id, one.merged) == (BASE, (within(1),))


def test_people_decide(tmp_path: Path) -> None:
    articles = read(MINISTER, MINISTER_AGAIN, KEEPER)
    same = judged(tmp_path, f"{BASE} = {within(2)}")
    (one,) = [e for e in linked(articles, RECORDS, {}, same)[1] if e.name == NAME]
    assert (one.id, one.mentions) == (BASE, 3)
    renamed = judged(tmp_path, f"person: {NAME} = person: Vừ Thị Say")
    found = linked(articles, RECORDS, {}, renamed)[1]
    assert sorted(e.mentions for e in found if NAME in (e.name, *e.variants)) == [1, 3], "only the name's own"
    none = judged(tmp_path, f"× person: {NAME}")
    assert not [e for e in linked(articles, RECORDS, {}, none)[1] if e.name == NAME]
