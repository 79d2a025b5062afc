"""Values over time: an inline SVG of dots and a line through each day's middle one, with its numbers in a table.

In: values with their days, each with the address that tells it. Out: one line of HTML, "" where there are not two
days to compare. The scale runs from the lowest value to the highest and not from nothing, for water and prices differ
by little; both ends are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from itertools import groupby

from press_archive.pages.words import Words

_WIDTH, _HEIGHT, _LEFT, _TOP, _LOWEST, _BASE = 480.0, 158, 6.0, 20.0, 114.0, 134.0  # the drawing's own units


@dataclass(frozen=True, slots=True)
class Value:
    """A value told of a day; a range has two ends."""

    day: str  # ISO
    low: Decimal
    high: Decimal
    told: str  # the article's words
    outlet: str
    href: str  # where it is told, relative to the page

    @property
    def middle(self) -> Decimal:
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int  # day, as an ordinal
    days: int
    lowest: Decimal
    span: Decimal

    def x(self, day: str) -> str:
        place = Decimal(date.fromisoformat(day).toordinal() - self.first) / max(1, self.days)
        return _short(_LEFT + float(place) * (_WIDTH - 2 * _LEFT))

    def y(self, value: Decimal) -> str:
        share = (value - self.lowest) / self.span if self.span else Decimal("0.5")
        return _short(_LOWEST - float(share) * (_LOWEST - _TOP))


def series_chart(values: Sequence[Value], words: Words, label: str) -> str:
    """Draw values in the order of their days, those of a day from the lowest up."""
    ordered = sorted(values, key=lambda one: (one.day, one.middle, one.outlet, one.href))
    by_day = {day: list(found) for day, found in groupby(ordered, key=lambda one: one.day)}
    if len(by_day) < 2:
        return ""
    lowest, highest = min(one.low for one in ordered), max(one.high for one in ordered)
    first, last = (date.fromisoformat(day).toordinal() for day in (ordered[0].day, ordered[-1].day))
    scale = _Scale(first, last - first, lowest, highest - lowest)
    drawn = "".join(
        [
            f'<svg viewBox="0 0 {_WIDTH:.0f} {_HEIGHT}" role="group" aria-label="{escape(label)}">',
            f'<path class="axis" d="M0 {_BASE:.0f}H{_WIDTH:.0f}"/>',
            f'<path class="course" d="{_course(by_day, scale)}"/>',
            *_dots(ordered, scale, words),
            *_labels(ordered, scale, words),
            "</svg>",
        ]
    )
    caption = escape(words("series_note", n=len(ordered), days=len(by_day)))
    table = _table(ordered, words)
    return f'<figure class="timeline series">{drawn}<figcaption>{caption}{table}</figcaption></figure>'


def _course(by_day: Mapping[str, Sequence[Value]], scale: _Scale) -> str:
    """Return the line through the middle value of each day, the lower one of two."""
    middles = ((day, found[(len(found) - 1) // 2].middle) for day, found in by_day.items())
    return "M" + "L".join(f"{scale.x(day)} {scale.y(value)}" for day, value in middles)


def _dots(ordered: Sequence[Value], scale: _Scale, words: Words) -> Iterator[str]:
    """Yield a linked dot for each value, an upright stroke for a range."""
    for one in ordered:
        title = f"<title>{escape(f'{_spoken(one.day, words)}: {one.told} ({one.outlet})')}</title>"
        x = scale.x(one.day)
        shape = f'<circle cx="{x}" cy="{scale.y(one.middle)}" r="3"/>'
        if one.low != one.high:
            shape = f'<path class="range" d="M{x} {scale.y(one.low)}V{scale.y(one.high)}"/>{shape}'
        yield f'<a href="{escape(one.href)}">{title}{shape}</a>'


def _labels(ordered: Sequence[Value], scale: _Scale, words: Words) -> Iterator[str]:
    lowest, highest = min(one.low for one in ordered), max(one.high for one in ordered)
    first, last = ordered[0].day, ordered[-1].day
    yield f'<text x="0" y="{_HEIGHT - 6}">{_spoken(first, words)}</text>'
    yield f'<text x="{_WIDTH:.0f}" y="{_HEIGHT - 6}" text-anchor="end">{_spoken(last, words)}</text>'
    top = next(one for one in ordered if one.high == highest)
    bottom = next(one for one in ordered if one.low == lowest)
    for one, value, below in ((top, highest, False), (bottom, lowest, True)):
        y = float(scale.y(value)) + (14 if below else -7)
        x = float(scale.x(one.day))
        anchor = "start" if x < _WIDTH / 3 else "end" if x > _WIDTH * 2 / 3 else "middle"
        at = f'x="{_short(x)}" y="{_short(y)}" text-anchor="{anchor}"'
        yield f"<text {at}>{escape(one.told)}</text>"
        if lowest == highest:
            return


def _table(ordered: Sequence[Value], words: Words) -> str:
    """Return the same values for those who cannot see the drawing."""
    heads = "".join(f"<th>{escape(words['figures_' + key])}</th>" for key in ("day", "told", "outlets"))
    rows = "".join(
        f"<tr><th>{_spoken(one.day, words)}</th><td>{escape(one.told)}</td>"
        f'<td><a href="{escape(one.href)}">{escape(one.outlet)}</a></td></tr>'
        for one in ordered
    )
    return (
        f"<details><summary>{escape(words['timeline_table'])}</summary>"
        f'<table class="numbers"><tr>{heads}</tr>{rows}</table></details>'
    )


def _spoken(day: str, words: Words) -> str:
    return words.formats.date(day)[0]


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
