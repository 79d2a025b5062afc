"""Bodies named by common words alone are nobody's in particular: TAND, Ban Thường vụ Đảng ủy, Đội CSGT số 1."""

from __future__ import annotations

import pytest
from link.linking import linked, read
from understand.test_names_in_articles import mentions

from press_archive.understand.vi.names.elliptical import lacks_place


@pytest.mark.parametrize(
    "name",
    [
        "TAND",
        "Hội LHPN",
        "Ban Thường vụ Đảng ủy",
        "Đội CSGT số 1",
        "Ban Giám khảo",
        "Thanh tra Sở Y tế",
        "Công an phường",
        "Sở Y tế",
    ],
)
def test_nothing_tells_which_one_it_is(name: str) -> None:
    assert lacks_place(name, frozenset())


@pytest.mark.parametrize(
    "name",
    [
        "TAND tối cao",
        "Ban Tổ chức Trung ương",
        "Tòa án Hình sự Quốc tế",
        "Công an tỉnh Hòa Bình",
        "Công an quận 9",
        "Hội Phụ nữ Đồi Mây",
        "Cục Cảnh sát giao thông",
    ],
)
def test_something_tells_which_one_it_is(name: str) -> None:
    assert not lacks_place(name, frozenset())


def test_a_place_may_have_the_name_of_a_field() -> None:
    assert not lacks_place("Công an Hòa Bình", frozenset({"hòa bình"}))


def test_no_page_gathers_those_of_two_articles() -> None:
    _, entities = linked(
        read("Hôm đó TAND tuyên án, Ban Giám khảo họp.", "Hôm qua TAND hoãn, Ban Giám khảo nghỉ.")
    )
    assert entities == ()


def test_it_is_that_of_the_only_place_its_article_tells() -> None:
    names = [
        one.name for one in mentions("Ở tỉnh Nghệ An, hôm qua TAND xử kín.") if one.kind == "organization"
    ]
    assert names == ["TAND tỉnh Nghệ An"]


def test_a_foreign_name_in_brackets_is_not_of_the_body_at_home() -> None:
    text = "Hôm nay Quốc hội (Narva Rada) họp. Narva Rada bỏ phiếu."
    assert all(one.record is None for one in mentions(text) if one.surface == "Narva Rada")
