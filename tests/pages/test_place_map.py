"""Maps: the window suits the places, dots stand where they should, labels do not overlap, names stay text."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from press_archive.model import Entity
from press_archive.pages.drawings.map_labels import FONT, Dot, Label, place_labels, text_width
from press_archive.pages.drawings.map_windows import OUTLINES, VIETNAM, WINDOWS, WORLD, choose_window
from press_archive.pages.drawings.place_map import PlacePoint, all_places_map, place_map, place_points
from press_archive.pages.words import read_words

ROOT = Path(__file__).parents[2]
WORDS = read_words(ROOT / "overrides", "vi")
HUE = PlacePoint("Huế", (16.4637, 107.5909), 4, "places/hue.html")
SEOUL = PlacePoint("Seoul", (37.566, 126.9784), 2, "places/seoul.html")
PARIS = PlacePoint("Paris", (48.8534, 2.3488), 1, "places/paris.html")


def drawn(here: PlacePoint, *others: PlacePoint) -> ET.Element:
    return ET.fromstring(place_map(here, others, page="places/x.html", words=WORDS))


def texts(figure: ET.Element) -> list[str]:
    return [text.text or "" for text in figure.iter("text")]


@pytest.mark.parametrize(
    ("places", "outline", "closer_than"),
    [
        ([(10.96, 106.84), (10.04, 105.75)], "vietnam", 8.0),  # the south alone
        ([(21.03, 105.85), (20.84, 106.69)], "vietnam", 8.0),  # the north alone
        ([(21.03, 105.85), (10.82, 106.63)], "vietnam", 20.0),
        ([(21.03, 105.85), (37.57, 126.98)], "asia", 60.0),
        ([(48.85, 2.35), (50.45, 30.52)], "world", 70.0),  # Europe
        ([(48.85, 2.35), (40.71, -74.0)], "world", 361.0),
        ([(-89.0, 10.0)], "world", 361.0),  # beyond every window
    ],
)
def test_the_window_is_the_closest_that_shows_the_places(
    places: list[tuple[float, float]], outline: str, closer_than: float
) -> None:
    window = choose_window([(place, 1) for place in places])
    assert window.outline == outline
    assert window.box.east - window.box.west < closer_than


def test_one_far_place_does_not_widen_the_window_but_the_pages_own_does() -> None:
    places = [((16.46, 107.59), 9), ((40.71, -74.0), 1)]
    assert choose_window(places).outline == "vietnam"
    assert choose_window(places, (40.71, -74.0)) == WORLD


def test_windows_lie_within_their_outlines_and_outlines_are_shipped() -> None:
    for window in WINDOWS:
        box = OUTLINES[window.outline]
        assert box.holds((window.box.south, window.box.west))
        assert box.holds((window.box.north, window.box.east))
    for name, box in OUTLINES.items():
        svg = (ROOT / f"overrides/assets/maps/{name}.svg").read_text(encoding="utf-8")
        width, height = map(float, re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)[0])
        assert width / height == pytest.approx((box.east - box.west) / (box.north - box.south), rel=0.002)
    assert sum(path.stat().st_size for path in (ROOT / "overrides/assets/maps").iterdir()) < 60_000


def test_north_is_up_and_east_is_right() -> None:
    (hue_x, hue_y), (hanoi_x, hanoi_y) = (
        VIETNAM.position(place, 360) for place in (HUE.coordinates, (21.03, 105.85))
    )
    assert hanoi_y < hue_y
    assert hanoi_x < hue_x
    assert VIETNAM.position((VIETNAM.box.north, VIETNAM.box.west), 360) == (0, 0)
    corner = VIETNAM.position((VIETNAM.box.south, VIETNAM.box.east), 360)
    assert corner == pytest.approx((360, VIETNAM.height(360)))


def test_a_place_among_others_with_links_from_its_page() -> None:
    figure = drawn(HUE, PlacePoint("Đà Nẵng", (16.05, 108.2), 3, "places/da-nang.html"))
    assert [link.get("href") for link in figure.iter("a")] == ["da-nang.html"]
    assert figure.find(".//g[@class='here']/text").text == "Huế"  # type: ignore[union-attr]
    assert next(figure.iter("image")).get("href") == "../assets/maps/vietnam.svg"
    assert next(figure.iter("svg")).get("aria-label") == WORDS("map_of_place", name="Huế")


def test_the_archipelagos_are_on_a_map_of_vietnam_once() -> None:
    islands = {WORDS["map_hoang_sa"], WORDS["map_truong_sa"]}
    assert islands <= set(texts(drawn(HUE, PlacePoint("Hà Nội", (21.03, 105.85), 3), SEOUL)))
    far = PlacePoint("Cà Mau", (8.96, 105.13), 3)
    named = texts(drawn(PlacePoint("Trường Sa", (9.71, 114.45), 1), far, HUE))
    assert "Trường Sa" in named
    assert WORDS["map_hoang_sa"] in named
    assert WORDS["map_truong_sa"] not in named


def test_the_country_is_no_dot_on_its_own_map() -> None:
    country = PlacePoint("Việt Nam", (21.7, 105.35), 9, "places/viet-nam.html", "country-vn")
    assert "Việt Nam" not in texts(drawn(HUE, country))
    assert "Việt Nam" in texts(drawn(SEOUL, country))


def test_places_beyond_the_edge_are_counted() -> None:
    home = PlacePoint("Vinh", (18.67, 105.69), 3)
    country = PlacePoint("Việt Nam", (21.7, 105.35), 9, "", "country-vn")
    assert WORDS("map_beyond", n=1) in "".join(drawn(HUE, PARIS, home).itertext())
    assert "".join(drawn(HUE, home, country).itertext()).endswith(WORDS["map_key"])


def test_names_are_text() -> None:
    name = '<script>"&amp;</script>{{ 1 }}'
    figure = drawn(PlacePoint(name, HUE.coordinates, 1), PlacePoint(name, (16.0, 108.0), 1, 'places/"x.html'))
    assert not list(figure.iter("script"))
    assert name in texts(figure)


def test_a_map_is_one_line_and_small() -> None:
    near = [
        PlacePoint(f"Làng Số {n}", (10 + n / 9, 105 + n / 40), n, f"places/lang-{n}.html") for n in range(90)
    ]
    html = place_map(HUE, near, page="places/hue.html", words=WORDS)
    assert "\n" not in html
    assert len(html.encode()) < 6_000
    assert html == place_map(HUE, near[::-1], page="places/hue.html", words=WORDS)


def test_all_places_are_drawn_at_home_and_beyond() -> None:
    figures = all_places_map([HUE, SEOUL, PARIS], page="places/index.html", words=WORDS)
    home, beyond = map(ET.fromstring, figures)
    assert "Huế" in texts(home)
    assert "Paris" not in texts(home)
    assert {"Seoul", "Paris"} <= set(texts(beyond))
    assert all(link.get("tabindex") == "-1" for link in beyond.iter("a"))
    assert all_places_map([], page="places/index.html", words=WORDS) == []
    assert len(all_places_map([SEOUL], page="places/index.html", words=WORDS)) == 1


def test_larger_dots_for_places_named_more() -> None:
    figure = ET.fromstring(
        all_places_map([HUE, PlacePoint("Vinh", (18.67, 105.69), 1)], page="p", words=WORDS)[0]
    )
    radius = {
        dot.findtext("text"): float(dot.find("circle").get("r"))  # type: ignore[union-attr, arg-type]
        for dot in [*figure.iter("g"), *figure.iter("a")]
        if not dot.get("class")
    }
    assert radius["Huế"] > radius["Vinh"]


def areas(dots: list[Dot], labels: list[Label | None]) -> list[tuple[float, float, float, float]]:
    found = []
    for dot, label in zip(dots, labels, strict=True):
        if label:
            wide = text_width(dot.name)
            left = label.x - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
            found.append((left, label.y - FONT * 0.8, left + wide, label.y + FONT * 0.2))
    return found


def test_labels_overlap_neither_each_other_nor_the_edge() -> None:
    dots = [Dot(20 + (n * 37) % 320, 20 + (n * 53) % 260, 3, f"Tên {n}") for n in range(60)]
    labels = place_labels(dots, 360, 300, 40)
    boxes = areas(dots, labels)
    assert 15 < len(boxes) <= 40
    for place, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert top >= 0
        assert right <= 360
        assert bottom <= 300
        for other in boxes[:place]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom


def test_the_first_of_a_cluster_gets_its_label() -> None:
    dots = [Dot(180 + n, 150 + n, 4, f"Chỗ {n}") for n in range(6)]
    labels = place_labels(dots, 360, 300, 10)
    assert labels[0] is not None
    assert labels[-1] is None


def test_points_of_entities_with_coordinates_only() -> None:
    hue = Entity("e1", "place", "Huế", (), ("a",), 1, coordinates=(16.46, 107.59), record="vn-hue")
    nowhere = Entity("e2", "place", "Làng Mây", (), ("a",), 1)
    points = place_points([(hue, 3), (nowhere, 2)], {"e1": "places/hue.html"})
    assert points == [PlacePoint("Huế", (16.46, 107.59), 3, "places/hue.html", "vn-hue")]
