"""Windows of the map: which part of the world a small map shows, and where on it a place lies.

In: coordinates with their weights. Out: the smallest window that shows most of them, and positions in it.
A window looks at one of the shipped outlines (overrides/assets/maps), drawn in plain degrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

Coordinates = tuple[float, float]  # latitude, longitude


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the world between two parallels and two meridians, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, place: Coordinates) -> bool:
        latitude, longitude = place
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east


@dataclass(frozen=True, slots=True)
class Window:
    """What a map shows. ``country`` is the record of the country it lies in, which is no dot on its own map."""

    outline: str  # of OUTLINES
    box: Box
    country: str = ""

    def scale(self, width: float) -> Coordinates:
        """Return units per degree of latitude and of longitude, true to shape in the window's middle."""
        across = width / (self.box.east - self.box.west)
        return across / cos(radians((self.box.north + self.box.south) / 2)), across

    def position(self, place: Coordinates, width: float) -> tuple[float, float]:
        """Return x and y of a place, from the upper left corner."""
        down, across = self.scale(width)
        return (place[1] - self.box.west) * across, (self.box.north - place[0]) * down

    def height(self, width: float) -> float:
        return self.scale(width)[0] * (self.box.north - self.box.south)


# The part of the world each shipped outline covers: its file's viewBox is (west, -north, width, height).
OUTLINES = {
    "vietnam": Box(101, 5.5, 118.5, 24.5),
    "asia": Box(88, -12, 150, 56),
    "world": Box(-180, -58, 180, 80),
}
VIETNAM = Window("vietnam", Box(101.8, 6.4, 117.8, 24), "country-vn")
WORLD = Window("world", Box(-172, -56, 180, 76))
# From the closest to the widest.
WINDOWS = (
    Window("vietnam", Box(102, 19.5, 108.4, 23.6), "country-vn"),
    Window("vietnam", Box(103.2, 8.2, 109.8, 12.9), "country-vn"),
    Window("vietnam", Box(103.9, 12.9, 113.3, 20.3), "country-vn"),
    VIETNAM,
    Window("asia", Box(92, -11, 142, 24.5)),
    Window("asia", Box(99, 5, 147, 47)),
    Window("asia", Box(90, -11, 148, 55)),
    Window("world", Box(-12, 34, 48, 66)),
    WORLD,
)
MOST = 0.6  # of the weight of all places: a few far names must not shrink the rest to a point


def choose_window(
    places: Sequence[tuple[Coordinates, int]], here: Coordinates | None = None, share: float = MOST
) -> Window:
    """Return the closest window that shows ``here`` and this share of the places, each with its weight."""
    total = sum(weight for _, weight in places)
    for window in WINDOWS:
        inside = sum(weight for place, weight in places if window.box.holds(place))
        if inside >= share * total and (here is None or window.box.holds(here)):
            return window
    return WORLD
