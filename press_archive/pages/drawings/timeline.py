"""A timeline by month, of a short time by day: an inline SVG of bars, with its numbers in a table.

In: how often a thing is named in each month or on each day, and where these lead. Out: one line of HTML, "" where
there are not two to compare. Empty ones are drawn as empty, so that each bar stands at its true place; years, or the
months of days, are named below.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from press_archive.pages.words import Words

_WIDTH, _HEIGHT, _BASE, _TOP = 480.0, 110, 92, 8.0  # the drawing's own units; the page scales it
_WIDEST = 30.0  # of a month
_LABEL = 52.0  # a label needs so much
_LINKED = 36  # bars; of more each is too thin to be met
_SHORT = 92  # days from first to last, which are drawn as days
_DAY = len("2025-08-26")


@dataclass(frozen=True, slots=True)
class Month:
    """What one month or day holds of a thing."""

    edtf: str  # 2025-08, 2025-08-26
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


def short_time(dates: Mapping[str, Month]) -> bool:
    """Whether dates are all days, and so near each other that they are drawn as such."""
    if len(dates) < 2 or any(len(edtf) != _DAY for edtf in dates):
        return False
    try:
        return (date.fromisoformat(max(dates)) - date.fromisoformat(min(dates))).days < _SHORT
    except ValueError:  # 2025-02-30 is no day
        return False


def timeline(
    counts: Mapping[str, Month], *, words: Words, linked: Mapping[str, str], told: str = "timeline"
) -> str:
    """Draw the months or days from the first to the last that is counted; ``linked`` holds where they lead.

    ``told`` names the words that tell what is counted.
    """
    months = [counts.get(edtf, Month(edtf)) for edtf in _between(counts)]
    told = f"{told}_days" if months and len(months[0].edtf) == _DAY else told
    if len(months) < 2:
        return ""
    span = {"first": _spoken(months[0].edtf, words), "last": _spoken(months[-1].edtf, words)}
    label, most = words(f"{told}_label", **span), max(month.mentions for month in months)
    step = min(_WIDEST, _WIDTH / len(months))
    svg = "".join(
        [
            f'<svg viewBox="0 0 {_WIDTH:.0f} {_HEIGHT}" role="group" aria-label="{escape(label)}">',
            _axis(months, step),
            *_bars(months, _Scale(step, most), words, f"{told}_month", linked),
            *_labels(months, step, words),
            "</svg>",
        ]
    )
    caption = escape(words(f"{told}_note", n=most))
    return f'<figure class="timeline">{svg}<figcaption>{caption}{_table(months, words, told)}</figcaption></figure>'


def _between(counts: Mapping[str, Month]) -> Iterator[str]:
    """Yield every month, or every day, from the first to the last."""
    if not counts:
        return
    if len(min(counts)) == _DAY:
        first, last_day = (date.fromisoformat(edtf) for edtf in (min(counts), max(counts)))
        yield from ((first + timedelta(n)).isoformat() for n in range((last_day - first).days + 1))
        return
    year, month = (int(part) for part in min(counts).split("-"))
    last = max(counts)
    edtf = min(counts)
    while edtf <= last:
        yield edtf
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        edtf = f"{year:04}-{month:02}"


def _bars(
    months: Sequence[Month], scale: _Scale, words: Words, told_by: str, linked: Mapping[str, str]
) -> Iterator[str]:
    """Yield the bars; of so few that each can be met, with a name and a link."""
    shapes = [(month, scale.bar(place, month)) for place, month in enumerate(months) if month.mentions]
    if not linked or len(months) > _LINKED:
        yield f'<path d="{"".join(shape for _, shape in shapes)}"/>'
        return
    for month, shape in shapes:
        told = words(told_by, month=_spoken(month.edtf, words), n=month.mentions, articles=month.articles)
        bar = f'<title>{escape(told)}</title><path d="{shape}"/>'
        if month.edtf in linked:
            yield f'<a href="{escape(linked[month.edtf])}">{bar}</a>'
        else:
            yield f"<g>{bar}</g>"


def _axis(months: Sequence[Month], step: float) -> str:
    """Return the line below, with a mark where a year, or of days a month, begins."""
    years = (place for place, month in enumerate(months) if place == 0 or month.edtf.endswith("-01"))
    marks = "".join(f"M{_short(place * step)} {_BASE}v5" for place in years)
    return f'<path class="axis" d="M0 {_BASE}H{_short(step * len(months))}{marks}"/>'


def _labels(months: Sequence[Month], step: float, words: Words) -> Iterator[str]:
    """Yield the first month or day by its name, then the years or months, as many as have room."""
    free = 0.0
    for place, month in enumerate(months):
        x = place * step
        if (place == 0 or month.edtf.endswith("-01")) and x >= free:
            name = _spoken(month.edtf if place == 0 else month.edtf.rpartition("-")[0], words)
            yield f'<text x="{_short(x)}" y="{_HEIGHT - 3}">{name}</text>'
            free = x + _LABEL


def _table(months: Sequence[Month], words: Words, told: str) -> str:
    """Return the same numbers for those who cannot see the drawing: a row a year, of days a row a month."""
    by_year: dict[str, list[Month]] = {}
    for month in months:
        by_year.setdefault(month.edtf.rpartition("-")[0], []).append(month)
    period = "month" if len(months[0].edtf) == _DAY else "year"
    keys = (f"timeline_{period}_row", f"{told}_each", f"timeline_{period}_whole")
    heads = "".join(f"<th>{escape(words[key])}</th>" for key in keys)
    rows = "".join(_row(_spoken(year, words), group, words) for year, group in by_year.items())
    return (
        f"<details><summary>{escape(words['timeline_table'])}</summary>"
        f'<table class="numbers"><tr>{heads}</tr>{rows}</table></details>'
    )


def _row(period: str, months: Sequence[Month], words: Words) -> str:
    each = ((int(month.edtf.rpartition("-")[2]), month.mentions) for month in months if month.mentions)
    named = " · ".join(f"{number}: {words.count(mentions)}" for number, mentions in each)
    whole = words.count(sum(month.mentions for month in months))
    return f"<tr><th>{period}</th><td>{named}</td><td>{whole}</td></tr>"


def _spoken(edtf: str, words: Words) -> str:
    return words.formats.date(edtf)[0]


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
