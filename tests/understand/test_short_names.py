"""Short names of bodies mean them beside a second sign only: a town, a person or a word is no club by its looks."""

from __future__ import annotations

import pytest
from understand.test_names_in_articles import outermost

from press_archive.authorities import load_records
from press_archive.model import Article, Block, SourceDocument
from press_archive.understand import Knowledge, understand

KNOWLEDGE = Knowledge.of(load_records(None), ())


def records(*paragraphs: str) -> list[tuple[str, str | None]]:
    source = SourceDocument("bai.txt", b"", "0" * 64, "text", "utf-8")
    article = Article("0123456789ab", source, "", tuple(Block("paragraph", text) for text in paragraphs))
    found = understand(article, KNOWLEDGE).mentions
    return [(one.surface, one.record) for one in found if one.kind == "organization" and not one.nested]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đêm qua tiền đạo của đội Chelsea lập cú đúp.", ["O Chelsea"]),
        ("Tối qua, Napoli gỡ hòa ở phút bù giờ.", ["O Napoli"]),
        ("Bà Chelsea Moran ghé thăm làng.", ["P Chelsea Moran"]),
        ("Chị đã sống ở Barcelona ba năm.", ["L Barcelona"]),
        ("HLV Hải Phòng nhận thẻ đỏ.", ["O Hải Phòng"]),
        ("Hải Phòng thắng lớn nhờ thu hút đầu tư.", ["L Hải Phòng"]),
        ("CLB Nam Định gặp Real.", ["O CLB Nam Định", "O Real"]),
        ("Hãng xe Ford lãi lớn.", ["O Ford"]),
        ("Ông Ford Wendell lãi lớn.", ["P Ford Wendell"]),
    ],
)
def test_short_names(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


def test_a_short_name_means_the_club_the_article_names_in_full() -> None:
    found = records("FC Barcelona vừa bổ nhiệm huấn luyện viên mới.", "Barcelona còn nợ lương.")
    assert found == [("FC Barcelona", "club-barcelona"), ("Barcelona", "club-barcelona")]


def test_a_vietnamese_town_stays_a_town_beside_its_club() -> None:
    found = records("CLB Nam Định hòa trận thứ ba.", "Người dân Nam Định đội mưa tới sân.")
    assert found == [("CLB Nam Định", "body-thep-xanh-nam-dinh")]


def test_a_ticker_is_its_company_where_the_article_names_that() -> None:
    hpg = [name for name, record in records("Hòa Phát (HPG) báo lãi.", "HPG bán 2 triệu tấn thép.")]
    assert hpg == ["Hòa Phát", "HPG", "HPG"]
    assert records("Hòa Phát báo lãi.", "Cổ phiếu HPG tăng trần.")[1:] == []


def test_a_head_before_a_known_name_makes_no_other_body() -> None:
    (first, second) = records("Hikvision bị cấm.", "Hôm qua Tập đoàn Hikvision phản đối.")
    assert first[1] == second[1] == "company-hikvision"


def test_a_full_name_has_the_record_of_the_short_one_in_brackets() -> None:
    found = dict(records("Hôm qua Hiệp hội Bóng rổ nhà nghề Bắc Mỹ (NBA) ra thông cáo.", "NBA họp."))
    assert set(found.values()) == {"org-nba"}


def test_an_article_gives_a_known_abbreviation_another_meaning() -> None:
    found = records("Hôm qua Tổ chức Tình báo Nam Sudan (MIT) lên tiếng.", "MIT bác bỏ.")
    assert {record for _, record in found} == {None}


def test_a_city_after_a_way_there_stays_a_city() -> None:
    found = records("FC Barcelona thắng đậm.", "Chúng tôi đến Barcelona bằng tàu.")
    assert [name for name, _ in found] == ["FC Barcelona"]


def test_a_university_is_no_club() -> None:
    assert records("Hôm qua Đại học Strasbourg khai giảng.") == [("Đại học Strasbourg", None)]
