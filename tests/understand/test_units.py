"""Administrative units: the word before a name, the day of the article, and where the text says a place lies."""

from __future__ import annotations

import pytest
from makers import article

from press_archive.authorities import load_records
from press_archive.model import AuthorityRecord
from press_archive.understand import Knowledge, understand

KNOWLEDGE = Knowledge.of(load_records(None), ())
BEFORE, AFTER = "2024-03-05", "2025-10-25"


def meant(text: str, surface: str, published: str | None = AFTER, outlet: str | None = None) -> str | None:
    """What the last mention of a surface is called; None where it is open."""
    found = understand(article(text, published=published, outlet=outlet), KNOWLEDGE).mentions
    mention = [one for one in found if one.surface == surface][-1]
    if mention.open:
        return None
    return f"{mention.name} ({mention.where})" if mention.where else mention.name


def record(text: str, surface: str, published: str | None = AFTER) -> str | None:
    found = understand(article(text, published=published), KNOWLEDGE).mentions
    return [one for one in found if one.surface == surface][-1].record


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        # a commune is never the former town of its name
        (
            "Cầu Cây Bàng ở xã Bình Minh, tỉnh Quảng Ngãi bị nước cuốn.",
            "Bình Minh",
            "xã Bình Minh (Quảng Ngãi)",
        ),
        ("Phường Thuận An, TP Huế ngập sâu.", "Phường Thuận An", "phường Thuận An (Huế)"),
        (
            "Tại Quảng Ngãi mưa lớn. Người dân xã Bình Minh đi sơ tán.",
            "Bình Minh",
            "xã Bình Minh (Quảng Ngãi)",
        ),
        ("Người dân xã Bình Minh đi sơ tán.", "Bình Minh", None),  # several provinces have one
        (
            "Mưa lớn ở Quảng Ngãi và Cà Mau. Xã Bình Minh vẫn khô.",
            "Bình Minh",
            "xã Bình Minh (Quảng Ngãi)",
        ),
        # a village means something in its commune
        (
            "Thôn Vĩnh Yên, xã Đại Lãnh, tỉnh Khánh Hòa bị cô lập.",
            "Thôn Vĩnh Yên",
            "thôn Vĩnh Yên (xã Đại Lãnh)",
        ),
        ("Nước tràn vào thôn 2 và tổ 5.", "thôn 2", None),
        ("Thôn 2, xã Ka Đô (Lâm Đồng) mất điện. Ở thôn 2 có ba nhà sập.", "thôn 2", "thôn 2 (xã Ka Đô)"),
        # a province of another country
        ("Tỉnh Hà Nam (Trung Quốc) đón bão.", "Hà Nam", "tỉnh Hà Nam (Trung Quốc)"),
        ("Tỉnh Hà Nam đón bão.", "Hà Nam", "Hà Nam"),
        # a list shares what follows it
        ("Các xã Sơn Mỹ, Bình Minh và Tây Trà, tỉnh Quảng Ngãi.", "Bình Minh", "xã Bình Minh (Quảng Ngãi)"),
        # what ended, where the text says so
        ("Trụ sở phường Bến Nghé cũ được sửa.", "Bến Nghé", "phường Bến Nghé"),
        ("Ở xã Bình Minh, huyện Thanh Oai cũ.", "Bình Minh", "xã Bình Minh (Thanh Oai, Hà Nội)"),
        # a city is called by its bare name after it ended, too
        ("Lễ hội hoa ở Đà Lạt khai mạc.", "Đà Lạt", "Đà Lạt"),
        ("Sân bóng ở Gò Vấp mở lại.", "Gò Vấp", None),  # the district that was, or the ward that is
        ("Phường Gò Vấp họp. Dân Gò Vấp vui.", "Gò Vấp", "phường Gò Vấp"),
    ],
)
def test_units_of_today(text: str, surface: str, expected: str | None) -> None:
    assert meant(text, surface) == expected


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("Cháy ở xã Bình Minh, huyện Thanh Oai.", "Bình Minh", "xã Bình Minh (Thanh Oai, Hà Nội)"),
        ("Thị xã Bình Minh (Vĩnh Long) họp.", "Thị xã Bình Minh", "thị xã Bình Minh"),
        ("Sân bóng ở Gò Vấp mở lại.", "Gò Vấp", "quận Gò Vấp"),
        ("Ông ngụ huyện Châu Thành, tỉnh Trà Vinh.", "Châu Thành", "huyện Châu Thành (Trà Vinh)"),
        ("Công an TP Cao Bằng bắt giữ.", "TP Cao Bằng", "thành phố Cao Bằng"),
        ("TP Hà Nội họp.", "TP Hà Nội", "Hà Nội"),
        ("Trường ở xã Duy Ninh (Quảng Ninh, Quảng Bình).", "Quảng Ninh", "huyện Quảng Ninh"),
        ("Khu đất 2-4-6 Hai Bà Trưng, quận 1, TP.HCM.", "Hai Bà Trưng", None),  # a street
    ],
)
def test_units_of_former_days(text: str, surface: str, expected: str | None) -> None:
    assert meant(text, surface, BEFORE) == expected


def test_a_district_tells_the_time_of_an_undated_article() -> None:
    text = "Công an huyện Văn Lâm, tỉnh Hưng Yên khám xưởng ở xã Lạc Đạo."
    assert meant(text, "Lạc Đạo", None) == "xã Lạc Đạo (Văn Lâm, Hưng Yên)"


def test_a_commune_that_several_provinces_have_lies_in_that_of_the_paper() -> None:
    text = "Người dân xã Bình Minh đi sơ tán."
    assert meant(text, "Bình Minh", AFTER, "Báo Quảng Ngãi") == "xã Bình Minh (Quảng Ngãi)"
    assert meant(text, "Bình Minh", AFTER, "Tuổi Trẻ") is None


def test_the_name_of_a_commune_ends_where_a_person_begins() -> None:
    text = "Chủ tịch UBND xã Ka Đô Nguyễn Hữu Tài cho biết."
    found = understand(article(text, published=AFTER), KNOWLEDGE).mentions
    assert {("organization", "UBND xã Ka Đô"), ("person", "Nguyễn Hữu Tài")} <= {
        (m.kind, m.surface) for m in found
    }


def test_a_body_is_that_of_its_commune() -> None:
    text = "UBND xã Bình Minh, tỉnh Quảng Ngãi họp. Công an xã Bình Minh có mặt."
    assert meant(text, "UBND xã Bình Minh") == "UBND xã Bình Minh (Quảng Ngãi)"
    assert meant(text, "Công an xã Bình Minh") == "Công an xã Bình Minh (Quảng Ngãi)"
    assert meant("Công an xã Bình Minh có mặt.", "Công an xã Bình Minh") is None


def test_units_have_records_with_a_place_on_the_map() -> None:
    assert record("Ở xã Ka Đô, tỉnh Lâm Đồng.", "Ka Đô") == "vn-lam-dong-xa-ka-do"
    unit = next(one for one in load_records(None) if one.id == "vn-lam-dong-xa-ka-do")
    assert (unit.part_of, unit.exists, unit.coordinates is not None) == (
        "vn-lam-dong",
        ("2025-07-01", None),
        True,
    )


def test_an_owners_record_wins() -> None:
    own = AuthorityRecord("my-ka-do", "place", "xã Ka Đô", part_of="vn-lam-dong", exists=("2025-07-01", None))
    knowledge = Knowledge.of((own, *load_records(None)), ())
    found = understand(article("Xã Ka Đô, tỉnh Lâm Đồng.", published=AFTER), knowledge).mentions
    assert found[0].record == "my-ka-do"


def test_records_that_are_part_of_themselves_are_passed_over() -> None:
    loop = AuthorityRecord("a", "place", "xã A", part_of="a")
    assert Knowledge.of((loop,), ()).units.by_record == {}


def test_the_owners_word_on_a_shipped_commune_wins_over_the_list() -> None:
    shipped = tuple(one for one in load_records(None) if one.id != "vn-lam-dong-xa-ka-do")
    own = AuthorityRecord("vn-lam-dong-xa-ka-do", "place", "xã Ka Đô", part_of="vn-ha-noi")
    knowledge = Knowledge.of((own, *shipped), ())
    found = understand(article("Xã Ka Đô, thành phố Hà Nội.", published=AFTER), knowledge).mentions
    assert found[0].record == "vn-lam-dong-xa-ka-do"


def test_a_record_whose_dates_exclude_the_article_is_not_meant() -> None:
    bygone = AuthorityRecord(
        "my-na-lech", "place", "xã Nà Lếch", part_of="vn-lam-dong", exists=("1950", "1960-01-01")
    )
    knowledge = Knowledge.of((bygone, *load_records(None)), ())
    found = understand(article("Xã Nà Lếch, tỉnh Lâm Đồng.", published=AFTER), knowledge).mentions
    assert (found[0].name, found[0].record) == ("xã Nà Lếch", None)


def test_syllables_of_a_units_name_are_no_other_unit() -> None:
    found = understand(article("Nhà ở phường Hiệp Bình Chánh, quận Thủ Đức."), KNOWLEDGE).mentions
    assert [one.surface for one in found] == ["Hiệp Bình Chánh", "Thủ Đức"]
