"""A plot of cost against size on logarithmic scales, as SVG that reads in light and in dark.

In: named lines of (articles, seconds). Out: the SVG's text. A straight line of slope one, dashed, is what a cost
that grows with the number of articles looks like.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

Line = Sequence[tuple[float, float]]

_WIDTH, _HEIGHT = 760, 460
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 190, 44, 48
_APART = 16  # pixels between labels
_LIGHT = ("#2a78d6", "#d1511f", "#4a3aa7", "#0e8a5f", "#a86f00")
_DARK = ("#5c9ff0", "#ee7e4e", "#9d93f0", "#2cbf8b", "#dba12f")
_STYLE = """text{{font:12px system-ui,sans-serif;fill:var(--ink)}}
svg{{--ink:#3a3a38;--paper:#fcfcfb;--rule:#dddcd8;{light}}}
@media(prefers-color-scheme:dark){{svg{{--ink:#d2d1cd;--paper:#1a1a19;--rule:#3a3a38;{dark}}}}}
.paper{{fill:var(--paper)}}.rule{{stroke:var(--rule)}}.even{{stroke:var(--ink);stroke-dasharray:2 5}}
polyline,.even{{fill:none;stroke-width:2}}.title{{font-weight:600;font-size:14px}}"""


@dataclass(frozen=True, slots=True)
class Scale:
    """Powers of ten from ``low`` to ``high``, over pixels from ``start`` to ``end``."""

    low: int
    high: int
    start: float
    end: float

    @classmethod
    def around(cls, values: Sequence[float], start: float, end: float) -> Scale:
        low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        return cls(low, max(high, low + 1), start, end)

    def at(self, value: float) -> float:
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    def ticks(self) -> Iterator[float]:
        return (10.0**power for power in range(self.low, self.high + 1))


def cost_chart(title: str, lines: Mapping[str, Line]) -> str:
    """Draw the lines that have points; nothing but a frame if none has."""
    drawn = {name: points for name, points in lines.items() if points}
    every = [point for points in drawn.values() for point in points] or [(1.0, 1.0)]
    across = Scale.around([x for x, _ in every], _LEFT, _WIDTH - _RIGHT)
    up = Scale.around([y for _, y in every], _HEIGHT - _BOTTOM, _TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>{_style()}</style>",
        f'<rect class="paper" width="{_WIDTH}" height="{_HEIGHT}"/>',
        f'<text class="title" x="{_LEFT}" y="24">{escape(title)}</text>',
        *_grid(across, up),
        *_linear(across, up, drawn),
        *_lines(across, up, drawn),
        *_labels(across, up, drawn),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _style() -> str:
    light, dark = (
        "".join(f"--line{n}:{colour};" for n, colour in enumerate(colours)) for colours in (_LIGHT, _DARK)
    )
    return _STYLE.format(light=light, dark=dark)


def _grid(across: Scale, up: Scale) -> Iterator[str]:
    for value in across.ticks():
        x = across.at(value)
        yield f'<line class="rule" x1="{x}" x2="{x}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}"/>'
        yield f'<text x="{x}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{value:,.0f}</text>'
    for value in up.ticks():
        y = up.at(value)
        yield f'<line class="rule" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{value:,g} s</text>'
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    yield f'<text x="{middle}" y="{_HEIGHT - 10}" text-anchor="middle">articles</text>'


def _linear(across: Scale, up: Scale, lines: Mapping[str, Line]) -> Iterator[str]:
    """Draw how the first line would come to its last point if it grew with the articles from the start."""
    first = next(iter(lines.values()), ())
    if len(first) < 2:
        return
    (start, _), (x, y) = first[0], first[-1]
    start = max(start, x * 10.0**up.low / y)
    low, high = up.at(y * start / x), up.at(y)
    yield f'<line class="even" x1="{across.at(start)}" y1="{low}" x2="{across.at(x)}" y2="{high}"/>'
    yield f'<text x="{_WIDTH - _RIGHT + 12}" y="{_HEIGHT - _BOTTOM}">··· as the articles grow</text>'


def _lines(across: Scale, up: Scale, lines: Mapping[str, Line]) -> Iterator[str]:
    for number, points in enumerate(lines.values()):
        colour = _colour(number)
        places = [(across.at(x), up.at(y)) for x, y in points]
        path = " ".join(f"{x},{y}" for x, y in places)
        yield f'<polyline style="stroke:{colour}" points="{path}"/>'
        yield from (f'<circle style="fill:{colour}" cx="{x}" cy="{y}" r="4"/>' for x, y in places)


def _labels(across: Scale, up: Scale, lines: Mapping[str, Line]) -> Iterator[str]:
    """Name each line at the right; labels that would lie on each other are moved down."""
    x = _WIDTH - _RIGHT + 26
    lowest = 0.0
    ordered = sorted(enumerate(lines.items()), key=lambda line: (up.at(line[1][1][-1][1]), line[0]))
    for number, (name, points) in ordered:
        lowest = max(up.at(points[-1][1]) + 4, lowest + _APART)
        yield f'<circle style="fill:{_colour(number)}" cx="{x - 10}" cy="{lowest - 4}" r="4"/>'
        yield f'<text x="{x}" y="{lowest}">{escape(name)}</text>'


def _colour(number: int) -> str:
    return f"var(--line{number % len(_LIGHT)})"
