"""Who appears with whom: names below each other, joined by arcs, as an inline SVG drawn when the site is built.

In: named ends with their addresses, and pairs of them with weights. Out: one line of HTML. Names in rows never cover
each other, whatever the window's width, and are links in reading order; an arc is as wide as its pair is heavy. Arc
diagrams: M. Wattenberg, Arc diagrams: visualizing structure in strings, IEEE InfoVis 2002.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _ROW, _JOINT = 480.0, 22, 200.0  # the drawing's own units; _JOINT is where names end and arcs begin
_WIDEST, _THINNEST = 6.0, 0.8
_LONGEST = 25  # code points of a name


@dataclass(frozen=True, slots=True)
class End:
    """What arcs join: a name, and where it leads, relative to the page."""

    name: str
    href: str


Pair = tuple[int, int, int]  # places of two ends, and how heavy the pair is; the heaviest first


def arcs(ends: Sequence[End], pairs: Sequence[Pair], label: str) -> str:
    """Draw pairs, each of whose ends is one of ``ends``."""
    rows = {end: row for row, end in enumerate(in_order(pairs))}
    heaviest = max((weight for _, _, weight in pairs), default=1)
    height = _ROW * len(rows) + 8
    drawn = "".join(
        [
            f'<svg viewBox="0 0 {_WIDTH:.0f} {height}" role="group" aria-label="{escape(label)}">',
            *(_arc(ends, rows, pair, heaviest) for pair in pairs),
            *_names(ends, rows),
            "</svg>",
        ]
    )
    return f'<figure class="arcs">{drawn}</figure>'


def in_order(pairs: Sequence[Pair]) -> list[int]:
    """Return the ends in an order in which heavy pairs stand close: group by group, the heaviest group first.

    A group grows from its heaviest pair by the end that is joined to it the most, put above or below, whichever
    makes the arcs shorter. No number depends on the machine, so the same pairs give the same order everywhere.
    """
    joined: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for one, other, weight in pairs:
        joined[one][other] = joined[other][one] = weight
    placed: list[int] = []
    left = list(pairs)
    while left:
        group = _group(left[0], joined)
        placed += group
        left = [pair for pair in left if pair[0] not in group]
    return placed


def _group(heaviest: Pair, joined: Mapping[int, Mapping[int, int]]) -> list[int]:
    row = deque(heaviest[:2])
    pull: dict[int, int] = defaultdict(int)  # of each end not yet placed, to those placed
    for end in heaviest[:2]:
        _pull(end, row, joined, pull)
    while pull:
        nearest = min(pull, key=lambda end: (-pull[end], end))
        places = {end: place for place, end in enumerate(row)}
        known = [(places[other], weight) for other, weight in joined[nearest].items() if other in places]
        above = sum((place + 1) * weight for place, weight in known)
        below = sum((len(row) - place) * weight for place, weight in known)
        if above < below:
            row.appendleft(nearest)
        else:
            row.append(nearest)
        del pull[nearest]
        _pull(nearest, row, joined, pull)
    return list(row)


def _pull(end: int, row: deque[int], joined: Mapping[int, Mapping[int, int]], pull: dict[int, int]) -> None:
    for other, weight in joined[end].items():
        if other not in row:
            pull[other] = pull.get(other, 0) + weight


def _arc(ends: Sequence[End], rows: Mapping[int, int], pair: Pair, heaviest: int) -> str:
    one, other, weight = pair
    top, bottom = sorted((_middle(rows[one]), _middle(rows[other])))
    down = (bottom - top) / 2
    across = min(down, _WIDTH - _JOINT - 14)
    wide = _short(max(_THINNEST, _WIDEST * weight / heaviest))
    told = escape(f"{ends[one].name} – {ends[other].name}: {weight}")
    path = f"M{_short(_JOINT + 6)} {_short(top)}a{_short(across)} {_short(down)} 0 0 1 0 {_short(2 * down)}"
    return f'<path stroke-width="{wide}" d="{path}"><title>{told}</title></path>'


def _names(ends: Sequence[End], rows: Mapping[int, int]) -> Iterator[str]:
    for end, row in rows.items():
        name = ends[end].name
        shown = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
        text = (
            f'<text x="{_JOINT:.0f}" y="{_short(_middle(row) + 4)}" text-anchor="end">{escape(shown)}</text>'
        )
        yield f'<a href="{escape(ends[end].href)}">{text}</a>'


def _middle(row: int) -> float:
    return 4 + _ROW * (row + 0.5)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
