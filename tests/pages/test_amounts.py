"""Figures for tables: with their sentence, the nearest place, their series; small counts and durations left out."""

from __future__ import annotations

import pytest
from makers import archived, article, mention

from press_archive.model import DateExpression, Figure
from press_archive.pages.amounts import Amount, amounts_of, listed

BRENT = ("price", "dầu Brent", "USD/thùng", "")


def figure(of: str, surface: str, value: str, unit: str | None, what: str | None, text: str) -> Figure:
    start = text.index(surface)
    return Figure(of, 0, start, start + len(surface), surface, value, unit, what, None, value)


def amounts(
    text: str, *figures: tuple[str, str, str | None, str | None], places: tuple[str, ...] = (), told: str = ""
) -> list[Amount]:
    one = article(text, published="2025-11-03")
    found = tuple(figure(one.id, *each, text) for each in figures)
    named = [mention(one, place, "place") for place in places]
    dates = ()
    if told:
        start = text.index(told)
        dates = (
            DateExpression(
                one.id, 0, start, start + len(told), told, "2025-11-02", "2025-11-02", "2025-11-02"
            ),
        )
    made = archived(one, *named, figures=found, dates=dates)
    return list(amounts_of(made, {0: "p1"}))


@pytest.mark.parametrize(
    ("value", "unit", "what", "is_listed"),
    [
        ("3", "người", "người", False),
        ("4", "người", "người", True),
        ("2/4", "người", "người", True),
        ("3", "km", None, True),
        ("3", None, None, False),
        ("40", None, None, True),
        ("40", "tuổi", None, False),
        ("40", "năm", None, False),
        ("1" + "0" * 30, "đồng", None, True),
        ("không", None, None, False),
    ],
)
def test_what_is_listed(value: str, unit: str | None, what: str | None, is_listed: bool) -> None:
    one = article("Có 40 người.")
    made = archived(one, figures=(Figure(one.id, 0, 3, 5, "40", value, unit, what, None, value),))
    assert bool(listed(made)) is is_listed


def test_a_figure_stands_in_its_sentence_with_the_nearest_place() -> None:
    text = "Ở Huế mưa to. Tại Phú Lộc có 316 hộ ngập, còn Quảng Điền thì chưa. Đà Nẵng tạnh."
    (one,) = amounts(text, ("316 hộ", "316", "hộ", "hộ"), places=("Huế", "Phú Lộc", "Quảng Điền", "Đà Nẵng"))
    assert one.sentence.text == "Tại Phú Lộc có 316 hộ ngập, còn Quảng Điền thì chưa."
    ((start, end),) = one.sentence.marks
    assert one.sentence.text[start:end] == "316 hộ"
    assert (one.place, one.anchor, one.low, one.high) == ("place-Phú Lộc", "p1", "316", "316")


def test_without_a_place_in_its_sentence_it_has_none() -> None:
    (one,) = amounts("Ở Huế mưa to. Có 316 hộ ngập.", ("316 hộ", "316", "hộ", "hộ"), places=("Huế",))
    assert one.place is None


def test_a_range_has_two_ends() -> None:
    (one,) = amounts("Cao 2-3m.", ("2-3m", "2/3", "m", None))
    assert (one.low, one.high) == ("2", "3")


@pytest.mark.parametrize(
    ("text", "surface", "unit", "series"),
    [
        ("Mực nước tại Kim Long là 4,1m.", "4,1m", "m", ("water", "", "m", "place-Kim Long")),
        ("Mực nước tại Kim Long tăng 4,1m.", "4,1m", "m", None),
        ("Mực nước tại Kim Long trên báo động ba 4,1m.", "4,1m", "m", None),
        ("Nhà ở Kim Long ngập 4,1m.", "4,1m", "m", None),
        ("Mực nước sông lên 4,1m.", "4,1m", "m", None),  # nobody knows which
        ("Giá dầu Brent giảm 0,2%, còn 65 USD/thùng.", "65 USD/thùng", "USD/thùng", BRENT),
        ("Giá dầu Brent tăng hơn 2 USD/thùng.", "2 USD/thùng", "USD/thùng", None),
        ("Giá 65 USD/thùng.", "65 USD/thùng", "USD/thùng", None),
        ("Giá cà phê ở Kim Long 100 đồng.", "100 đồng", "đồng", None),
    ],
)  # fmt: skip
def test_series(text: str, surface: str, unit: str, series: tuple[str, ...] | None) -> None:
    places = ("Kim Long",) if "Kim Long" in text else ()
    (one,) = amounts(text, (surface, "4.1", unit, None), places=places)
    assert (one.of_series or (None,))[0] == series


def test_a_bulletin_tells_of_its_own_day() -> None:
    text = "Sáng 2-11, mực nước tại Kim Long là 4,1m."
    (one,) = amounts(text, ("4,1m", "4.1", "m", None), places=("Kim Long",), told="2-11")
    assert one.point
    assert one.point.day == "2025-11-02"
    (one,) = amounts(text, ("4,1m", "4.1", "m", None), places=("Kim Long",))
    assert one.point
    assert one.point.day == "2025-11-03"
