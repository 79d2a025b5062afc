"""Labels of a map that do not overlap: which names get written, and on which side of their dots.

In: dots with their names, the most important first, and the size of the map. Out: for each dot where its label
stands, or ``None`` where there is no room. Widths are estimated: no typeface is at hand when a page is written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

FONT = 11.0  # height of a label's letters, in units of the map
_NARROW, _WIDE = frozenset("fijlrtI .,'-()"), frozenset("mwMW")
_GAP = 3.0  # between a dot and its label
_FEW = 2

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map, in its units from the upper left corner."""

    x: float
    y: float
    radius: float
    name: str


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name is written: the point of its base line that ``anchor`` names."""

    x: float
    y: float
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class _Area:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Area) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def place_labels(dots: Sequence[Dot], width: float, height: float, most: int) -> list[Label | None]:
    """Give each dot in turn the first free side; at most ``most`` labels.

    A label never covers another label or the dot of a more important place. It may cover up to ``_FEW`` lesser
    dots where there is no better side, or a cluster would have no name at all.
    """
    spots = [_Area(d.x - d.radius, d.y - d.radius, d.x + d.radius, d.y + d.radius) for d in dots]
    taken: list[_Area] = []
    labels: list[Label | None] = []
    for number, dot in enumerate(dots):
        blocked, lesser = spots[:number] + taken, spots[number + 1 :]
        found = _best(dot, blocked, lesser, width, height) if len(taken) < most else None
        if found:
            taken.append(found[1])
        labels.append(found[0] if found else None)
    return labels


def _best(
    dot: Dot, blocked: Sequence[_Area], lesser: Sequence[_Area], width: float, height: float
) -> tuple[Label, _Area] | None:
    """Return the free side that covers the fewest lesser dots, the first among equals."""
    sides = [
        (sum(side[1].meets(spot) for spot in lesser), number, side)
        for number, side in enumerate(_free(dot, blocked, width, height))
    ]
    covered, _, side = min(sides, key=lambda known: known[:2], default=(0, 0, None))
    return side if covered <= _FEW else None


def _free(dot: Dot, taken: Sequence[_Area], width: float, height: float) -> Iterator[tuple[Label, _Area]]:
    """Yield the labels of a dot that lie on the map and on nothing that is taken."""
    for label in _sides(dot):
        area = _area(label, dot.name)
        inside = area.left >= 0 and area.top >= 0 and area.right <= width and area.bottom <= height
        if inside and not any(area.meets(other) for other in taken):
            yield label, area


def _sides(dot: Dot) -> Iterator[Label]:
    """Yield the places beside a dot, the ones that read best first."""
    beside, aslant = dot.radius + _GAP, dot.radius * 0.7 + 1
    middle = dot.y + FONT * 0.35
    yield Label(dot.x + beside, middle, "start")
    yield Label(dot.x - beside, middle, "end")
    yield Label(dot.x, dot.y - beside, "middle")
    yield Label(dot.x, dot.y + beside + FONT * 0.8, "middle")
    yield Label(dot.x + aslant, dot.y - aslant - 1, "start")
    yield Label(dot.x + aslant, dot.y + aslant + FONT * 0.8, "start")
    yield Label(dot.x - aslant, dot.y - aslant - 1, "end")
    yield Label(dot.x - aslant, dot.y + aslant + FONT * 0.8, "end")


def _area(label: Label, name: str) -> _Area:
    wide = text_width(name)
    left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return _Area(left - 1, label.y - FONT * 0.9, left + wide + 1, label.y + FONT * 0.3)


def text_width(name: str) -> float:
    """Estimate how wide a name is written, in units of the map."""
    return sum(_letter_width(letter) for letter in name) * FONT


def _letter_width(letter: str) -> float:
    base = unicodedata.normalize("NFD", letter)[0]
    if base in _NARROW:
        return 0.32
    if base in _WIDE or unicodedata.east_asian_width(base) in "WF":
        return 1.0
    return 0.7 if base.isupper() else 0.58
