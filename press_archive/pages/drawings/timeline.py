"""A timeline by month: an inline SVG of bars, drawn when the site is built, with its numbers in a table.

In: how often a thing is named in each month, and which months have pages. Out: one line of HTML, "" where there
are not two months to compare. Empty months are drawn as empty; years are named below.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from press_archive.pages.addresses import day_address
from press_archive.pages.words import Words
from press_archive.pages.writing.markdown import relative

_WIDTH, _HEIGHT, _BASE, _TOP = 480.0, 110, 92, 8.0  # the drawing's own units; the page scales it
_WIDEST = 30.0  # of a month
_LABEL = 52.0  # a label needs so much
_LINKED = 36  # months: bars of more are too thin to be met


@dataclass(frozen=True, slots=True)
class Month:
    """What one month holds of a thing."""

    edtf: str  # 2025-08
    articles: int = 0
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class _Scale:
    """How wide a month is drawn, and how many mentions fill the height."""

    step: float
    most: int

    def bar(self, place: int, month: Month) -> str:
        """Return a bar as a path: three sides of a rectangle, closed."""
        height = max(1.5, (_BASE - _TOP) * month.mentions / self.most)
        gap = self.step * 0.15
        left, wide = _short(place * self.step + gap), _short(self.step - 2 * gap)
        return f"M{left} {_BASE}v-{_short(height)}h{wide}V{_BASE}z"


def timeline(
    counts: Mapping[str, Month],
    *,
    page: str,
    words: Words,
    linked: Collection[str],
    told: str = "timeline",
) -> str:
    """Draw the months from the first to the last that is counted; ``linked`` holds those to be linked.

    ``told`` names the words that tell what is counted.
    """
    months = [counts.get(edtf, Month(edtf)) for edtf in _months_between(counts)]
    if len(months) < 2:
        return ""
    span = {"first": _spoken(months[0].edtf), "last": _spoken(months[-1].edtf)}
    label, most = words(f"{told}_label", **span), max(month.mentions for month in months)
    step = min(_WIDEST, _WIDTH / len(months))
    svg = "".join(
        [
            f'<svg viewBox="0 0 {_WIDTH:.0f} {_HEIGHT}" role="group" aria-label="{escape(label)}">',
            _axis(months, step),
            *_bars(months, _Scale(step, most), page, partial(words, f"{told}_month"), linked),
            *_labels(months, step),
            "</svg>",
        ]
    )
    caption = escape(words(f"{told}_note", n=most))
    return f'<figure class="timeline">{svg}<figcaption>{caption}{_table(months, words, told)}</figcaption></figure>'


def _months_between(counts: Mapping[str, Month]) -> Iterator[str]:
    """Yield every month from the first to the last."""
    if not counts:
        return
    year, month = (int(part) for part in min(counts).split("-"))
    last = max(counts)
    edtf = min(counts)
    while edtf <= last:
        yield edtf
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        edtf = f"{year:04}-{month:02}"


def _bars(
    months: Sequence[Month], scale: _Scale, page: str, say: Callable[..., str], linked: Collection[str]
) -> Iterator[str]:
    """Yield the bars; of so many months that each can be met, with a name and a link."""
    shapes = [(month, scale.bar(place, month)) for place, month in enumerate(months) if month.mentions]
    if not linked or len(months) > _LINKED:
        yield f'<path d="{"".join(shape for _, shape in shapes)}"/>'
        return
    for month, shape in shapes:
        told = say(month=_spoken(month.edtf), n=month.mentions, articles=month.articles)
        bar = f'<title>{escape(told)}</title><path d="{shape}"/>'
        if month.edtf in linked:
            yield f'<a href="{escape(relative(day_address(month.edtf), page))}">{bar}</a>'
        else:
            yield f"<g>{bar}</g>"


def _axis(months: Sequence[Month], step: float) -> str:
    """Return the line below, with a mark where a year begins."""
    years = (place for place, month in enumerate(months) if place == 0 or month.edtf.endswith("-01"))
    marks = "".join(f"M{_short(place * step)} {_BASE}v5" for place in years)
    return f'<path class="axis" d="M0 {_BASE}H{_short(step * len(months))}{marks}"/>'


def _labels(months: Sequence[Month], step: float) -> Iterator[str]:
    """Yield the first month by its name, then the years, as many as have room."""
    free = 0.0
    for place, month in enumerate(months):
        x = place * step
        if (place == 0 or month.edtf.endswith("-01")) and x >= free:
            name = _spoken(month.edtf) if place == 0 else month.edtf[:4]
            yield f'<text x="{_short(x)}" y="{_HEIGHT - 3}">{name}</text>'
            free = x + _LABEL


def _table(months: Sequence[Month], words: Words, told: str) -> str:
    """Return the same numbers for those who cannot see the drawing: a row a year."""
    by_year: dict[str, list[Month]] = {}
    for month in months:
        by_year.setdefault(month.edtf[:4], []).append(month)
    keys = ("timeline_year", f"{told}_each", "timeline_whole")
    heads = "".join(f"<th>{escape(words[key])}</th>" for key in keys)
    rows = "".join(_row(year, group) for year, group in by_year.items())
    return (
        f"<details><summary>{escape(words['timeline_table'])}</summary>"
        f'<table class="numbers"><tr>{heads}</tr>{rows}</table></details>'
    )


def _row(year: str, months: Sequence[Month]) -> str:
    named = " · ".join(f"{int(month.edtf[5:])}: {month.mentions}" for month in months if month.mentions)
    return f"<tr><th>{year}</th><td>{named}</td><td>{sum(month.mentions for month in months)}</td></tr>"


def _spoken(edtf: str) -> str:
    year, month = edtf.split("-")
    return f"{month}/{year}"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
