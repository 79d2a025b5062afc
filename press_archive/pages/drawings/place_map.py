"""Places on a small map: an inline SVG, drawn when the site is built, over an outline all maps share.

In: places with coordinates, the page they are shown on, the words of the interface. Out: one line of HTML, a
figure with dots as large as the places are often named, and labels that do not overlap; "" without places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import sqrt

from press_archive.model import Entity
from press_archive.pages.drawings.map_labels import Dot, Label, place_labels
from press_archive.pages.drawings.map_windows import OUTLINES, VIETNAM, Coordinates, Window, choose_window
from press_archive.pages.words import Words
from press_archive.pages.writing.markdown import relative

_SMALL, _LARGE = 360.0, 640.0  # widths in the map's own units; the page scales it
_MOST_NEAR, _MOST_ALL, _MOST_LABELS = 24, 150, 80
_SMALLEST, _LARGEST = 2.5, 8.0  # radius of a dot
_HERE = 0.5  # how large the dot of the page's own place is; its colour tells it apart
# The archipelagos, which a map of Vietnam shows whatever an article names: the special zones' coordinates.
_ISLANDS: Mapping[str, Coordinates] = {"map_hoang_sa": (16.568, 112.135), "map_truong_sa": (9.71, 114.45)}
_SAME = 1.5  # degrees: a dot as near as this to an archipelago is the archipelago


@dataclass(frozen=True, slots=True)
class PlacePoint:
    """A place to draw; ``articles`` decides how large its dot is and which labels come first."""

    name: str
    coordinates: Coordinates
    articles: int
    address: str = ""  # of its page, relative to the site's root; "" where it has none
    record: str = ""  # id of its authority record


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What one map is drawn on."""

    window: Window
    width: float
    page: str
    here: PlacePoint | None = None

    @property
    def height(self) -> float:
        return self.window.height(self.width)

    def shows(self, point: PlacePoint) -> bool:
        country = point.record == self.window.country != ""
        return self.window.box.holds(point.coordinates) and not country


def place_points(entities: Iterable[tuple[Entity, int]], addresses: Mapping[str, str]) -> list[PlacePoint]:
    """Return the points of those entities that have coordinates, each with the number of articles to show."""
    return [
        PlacePoint(
            entity.name, entity.coordinates, articles, addresses.get(entity.id, ""), entity.record or ""
        )
        for entity, articles in entities
        if entity.coordinates
    ]


def place_map(here: PlacePoint, others: Sequence[PlacePoint], *, page: str, words: Words) -> str:
    """Draw a place among the places named in the same articles, in the window that suits them."""
    near = _foremost(others, _MOST_NEAR)
    weights = [(point.coordinates, point.articles) for point in near]
    window = choose_window([*weights, (here.coordinates, 1)], here.coordinates)
    sheet = _Sheet(window, _SMALL, page, here)
    return _figure(sheet, [here, *near], words("map_of_place", name=here.name), words)


def all_places_map(points: Sequence[PlacePoint], *, page: str, words: Words) -> list[str]:
    """Draw the places an archive names most: on a map of Vietnam, and those beyond it on one that holds them."""
    shown = _foremost(points, _MOST_ALL)
    home = _Sheet(VIETNAM, _SMALL, page)
    inside = [point for point in shown if home.shows(point)]
    beyond = [point for point in shown if not VIETNAM.box.holds(point.coordinates)]
    figures = [_figure(home, inside, words["map_of_vietnam"], words)] if inside else []
    if beyond:
        window = choose_window([(point.coordinates, point.articles) for point in beyond], share=1.0)
        figures.append(_figure(_Sheet(window, _LARGE, page), beyond, words["map_of_abroad"], words))
    return figures


def _foremost(points: Iterable[PlacePoint], most: int) -> list[PlacePoint]:
    return sorted(points, key=lambda point: (-point.articles, point.name, point.coordinates))[:most]


def _figure(sheet: _Sheet, points: Sequence[PlacePoint], title: str, words: Words) -> str:
    shown = [point for point in points if sheet.shows(point)]
    caption = words["map_key"]
    beyond = sum(not sheet.window.box.holds(point.coordinates) for point in points)
    if beyond:
        caption += " " + words("map_beyond", n=beyond)
    svg = "".join(
        [
            f'<svg viewBox="0 0 {sheet.width:.0f} {sheet.height:.0f}" role="group"',
            f' aria-label="{escape(title)}">',
            _outline(sheet),
            *_marks(sheet, shown, words),
            "</svg>",
        ]
    )
    # A wide map is scrolled on a narrow screen, which the keyboard can do only where it has the focus.
    frame = 'class="map wide" tabindex="0"' if sheet.width > _SMALL else 'class="map"'
    return f"<figure {frame}>{svg}<figcaption>{escape(caption)}</figcaption></figure>"


def _outline(sheet: _Sheet) -> str:
    """Place the shared outline so that the window looks at its part of it."""
    box = OUTLINES[sheet.window.outline]
    left, top = sheet.window.position((box.north, box.west), sheet.width)
    right, bottom = sheet.window.position((box.south, box.east), sheet.width)
    address = relative(f"assets/maps/{sheet.window.outline}.svg", sheet.page)
    size = f'x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" height="{bottom - top:.1f}"'
    return f'<image href="{escape(address)}" {size} preserveAspectRatio="none"/>'


def _marks(sheet: _Sheet, points: Sequence[PlacePoint], words: Words) -> Iterator[str]:
    """Yield the archipelagos, then the dots, each with its label."""
    islands = [] if sheet.window.outline == "world" else list(_islands(sheet, points, words))
    dots = [*islands, *_dots(sheet, points)]
    labels = place_labels(dots, sheet.width, sheet.height, _MOST_LABELS)
    marks = list(zip(dots, labels, strict=True))
    for dot, label in marks[: len(islands)]:
        yield f'<g class="isles">{_circle(dot)}{_text(dot, label)}</g>'
    drawn = zip(points, marks[len(islands) :], strict=True)
    for point, (dot, label) in sorted(drawn, key=lambda one: _layer(one[0] == sheet.here, *one[1])):
        yield _mark(sheet, point, dot, label)


def _layer(here: bool, dot: Dot, label: Label | None) -> tuple[bool, bool, float]:
    """What is drawn first lies undermost. Names lie over lesser dots; of nameless dots the small over the large."""
    return here, label is not None, dot.radius if label else -dot.radius


def _islands(sheet: _Sheet, points: Sequence[PlacePoint], words: Words) -> Iterator[Dot]:
    for key, (latitude, longitude) in _ISLANDS.items():
        near = any(
            abs(point.coordinates[0] - latitude) + abs(point.coordinates[1] - longitude) < _SAME
            for point in points
        )
        if sheet.window.box.holds((latitude, longitude)) and not near:
            x, y = sheet.window.position((latitude, longitude), sheet.width)
            yield Dot(x, y, 1.5, words[key])


def _dots(sheet: _Sheet, points: Sequence[PlacePoint]) -> Iterator[Dot]:
    """Yield a dot for each point; its area grows with the number of articles."""
    most = max((point.articles for point in points if point != sheet.here), default=1)
    for point in points:
        share = _HERE if point == sheet.here else point.articles / max(most, 1)
        x, y = sheet.window.position(point.coordinates, sheet.width)
        yield Dot(x, y, _SMALLEST + (_LARGEST - _SMALLEST) * sqrt(share), point.name)


def _mark(sheet: _Sheet, point: PlacePoint, dot: Dot, label: Label | None) -> str:
    title = "" if label else f"<title>{escape(point.name)}</title>"
    inner = f"{title}{_circle(dot)}{_text(dot, label)}"
    if point == sheet.here:
        return f'<g class="here">{inner}</g>'
    if not point.address:
        return f"<g>{inner}</g>"
    # A map of everything repeats the list below it: its links are no stops of the tab key.
    tab = "" if sheet.here else ' tabindex="-1"'
    return f'<a href="{escape(relative(point.address, sheet.page))}"{tab}>{inner}</a>'


def _circle(dot: Dot) -> str:
    return f'<circle cx="{_short(dot.x)}" cy="{_short(dot.y)}" r="{_short(dot.radius)}"/>'


def _text(dot: Dot, label: Label | None) -> str:
    if label is None:
        return ""
    anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
    return f'<text x="{_short(label.x)}" y="{_short(label.y)}"{anchor}>{escape(dot.name)}</text>'


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
