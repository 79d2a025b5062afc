"""Resolution across invented articles: what becomes one entity, what stays apart, which ids last."""

from __future__ import annotations

import pytest
from linking import RECORDS, linked, read

from press_archive.link import minted_id
from press_archive.link.keys import minted_within, name_key
from press_archive.model import (
    Entity,
    EntityKind,
)
from press_archive.understand.text.misprints import one_slip


def entities(*texts: str, known: dict[str, int] | None = None) -> dict[str, Entity]:
    found = linked(read(*texts), RECORDS, known or {})[1]
    return {f"{entity.kind}: {entity.name}": entity for entity in found}


def test_spellings_of_the_city_are_one_place() -> None:
    found = entities(
        "Ở TPHCM có mưa.", "Ở TP.HCM và TP HCM.", "Ở Thành phố Hồ Chí Minh, ở thành phố Hồ Chí Minh."
    )
    city = found["place: Thành phố Hồ Chí Minh"]
    assert len(found) == 1
    assert (city.mentions, city.record, city.provisional) == (5, "vn-ho-chi-minh", False)
    assert city.articles == ("000000000002", "000000000001", "000000000000")


def test_a_body_in_full_and_short_is_one() -> None:
    found = entities("Đại diện HĐND TPHCM họp.", "Đại diện Hội đồng Nhân dân Thành phố Hồ Chí Minh họp.")
    assert len([one for one in found.values() if one.kind == "organization"]) == 1


def test_a_misprint_joins_what_it_misprints() -> None:
    found = entities("Thành phố Daejeon đẹp. Đoàn đại biểu Deajeon đến.")
    assert found["place: Daejeon"].variants == ("Deajeon",)


def test_without_the_right_form_beside_it_a_near_name_stays_apart() -> None:
    assert "place: Kharkobi" in entities("Đoàn đến từ tỉnh Kharkobi.", "Bom rơi ở Kharkov.")


def test_provinces_old_and_new_stay_two() -> None:
    found = entities("Từ tỉnh Bình Dương tới TPHCM.")
    assert {"place: Bình Dương", "place: Thành phố Hồ Chí Minh"} <= set(found)


def test_a_person_and_a_place_of_one_name_stay_two() -> None:
    found = entities("Ông Lâm Đồng sống ở phường Lâm Hải.", "Mưa ở tỉnh Lâm Đồng.")
    assert {one.split(":")[0] for one in found if one.endswith("Lâm Đồng")} == {"person", "place"}


def test_people_are_not_merged_by_given_name_or_last_name() -> None:
    found = linked(
        read("Ông Lê Văn Bảy đến. Ông Bảy nói.", "Ông Trần Đình Bảy đến. Ông Bảy nói.", "Ông Bảy nói."),
        (),
        {},
    )[1]
    people = sorted((one.name, one.mentions) for one in found if one.kind == "person")
    assert people == [("Lê Văn Bảy", 2), ("Trần Đình Bảy", 2)]


def test_a_last_name_alone_means_nothing_beyond_its_article() -> None:
    told, found = linked(read("Ông Halloway nói.", "Ông Halloway cười."), (), {})
    assert found == ()
    assert [[m.entity for m in one.mentions] for one in told] == [[None], [None]]


def test_accents_tell_people_apart() -> None:
    assert len(entities("Ông Lê Văn Dũng đến.", "Ông Lê Văn Dung đến.")) == 2


def test_the_order_of_articles_makes_no_difference() -> None:
    articles = read("Ông Lê Văn Bảy ở Huế.", "Bà Lò Thị Mây ở TP Huế.", "Ông Bảy ở UBND tỉnh Lâm Đồng.")
    forward, backward = linked(articles, RECORDS, {}), linked(articles[::-1], RECORDS, {})
    assert forward[1] == backward[1]
    assert forward[0] == backward[0][::-1]
    ids = {entity.id for entity in forward[1]}
    named = [mention for understanding in forward[0] for mention in understanding.mentions]
    assert {mention.surface for mention in named if mention.entity not in ids} == {"Bảy"}


def test_an_entity_keeps_the_oldest_id_of_its_names() -> None:
    old, older = minted_id("organization", "UNESCO"), minted_id("place", "Gyeonggido")
    found = entities(
        "Tỉnh Gyeonggi, tỉnh Gyeonggido.", known={older: 3, minted_id("place", "Gyeonggi"): 7, old: 1}
    )
    place = found["place: Gyeonggi"]
    assert (place.id, place.merged) == (older, (minted_id("place", "Gyeonggi"),))


def test_a_body_found_out_later_keeps_the_id_it_had_without_its_place() -> None:
    articles = read(
        "Bí thư Thành ủy nói ở Hà Nội. Ông ở Sở Y tế.",
        "Bí thư Thành ủy nói ở Đà Nẵng. Ông ở Sở Y tế.",
    )
    without, everywhere = minted_within("organization", "Thành ủy", "000000000000"), "Sở Y tế"
    health = minted_id("organization", everywhere)
    known = {without: 0, health: 1, "000000000000": 2, "000000000001": 3}
    found = {one.name: one.id for one in linked(articles, RECORDS, known)[1]}
    assert found["Thành ủy Hà Nội"] == without
    assert found["Sở Y tế Hà Nội"] == health, "its article is the older"
    assert found["Sở Y tế Đà Nẵng"] == minted_id("organization", "Sở Y tế Đà Nẵng")
    assert found == {one.name: one.id for one in linked(articles[::-1], RECORDS, known)[1]}


def test_bodies_without_a_place_are_not_one_across_articles() -> None:
    texts = ("Chủ tịch UBND tỉnh họp.", "Ông ở Sở Y tế.", "Bí thư Tỉnh ủy nói.")
    found = linked(read(*texts, *texts), RECORDS)[1]
    assert [one for one in found if one.kind == "organization"] == [], "mentions, no bodies"


def test_a_body_is_the_same_with_its_place_left_out_and_in_full() -> None:
    found = entities("Mưa ở Lâm Đồng. Chủ tịch UBND tỉnh đến.", "Chủ tịch UBND tỉnh Lâm Đồng nói.")
    assert found["organization: UBND tỉnh Lâm Đồng"].mentions == 2


def test_a_new_entity_gets_the_id_of_its_canonical_name() -> None:
    assert entities("Ông Lê Văn Bảy.")["person: Lê Văn Bảy"].id == minted_id("person", "Lê Văn Bảy")


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("organization", "HĐND TPHCM", "Hội đồng nhân dân Thành phố Hồ Chí Minh", True),
        ("organization", "UBND tỉnh Lâm Đồng", "UBND Lâm Đồng", True),
        ("organization", "UBND tỉnh", "UBND", False),
        ("organization", "Sở GD&ĐT Huế", "Sở Giáo dục và Đào tạo tỉnh Huế", True),
        ("organization", "Sở VHTT&DL Huế", "Sở Văn hóa, Thể thao và Du lịch Huế", True),
        ("organization", "Hội Việt Nam – Hàn Quốc", "Hội Việt Nam - Hàn Quốc", True),
        ("place", "Khánh Hoà", "Khánh Hòa", True),
        ("place", "TP. Huế", "Huế", True),
        ("place", "Quận 1", "Quận 11", False),
        ("person", "Kim Chol-su", "Kim Chol Su", True),
        ("person", "Lê Dũng", "Lê Dung", False),
    ],
)
def test_keys_of_names(kind: EntityKind, one: str, other: str, same: bool) -> None:
    assert (name_key(kind, one) == name_key(kind, other)) is same
    assert (minted_id(kind, one) == minted_id(kind, other)) is same


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("deajeon", "daejeon", True),
        ("kharkov", "kharkv", True),
        ("kharkov", "kharkob", True),
        ("kharkov", "kherson", False),
        ("daejeon", "aejeon", False),
        ("", "a", False),
    ],
)
def test_one_slip(one: str, other: str, slip: bool) -> None:
    assert one_slip(one, other) is slip
    assert one_slip(other, one) is slip
