"""The targets a build is held to, each with what was measured at the size nearest to the one it speaks of.

In: what was measured. Out: rows of text with a verdict, ``None`` where nothing was measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.build.results import Measured

_ALL, _MANY, _FEW, _BASE = 84_132, 20_000, 5, 1_000  # articles
_MINUTES, _PEAK = 10, 2_000_000_000
_GROWTH = 1.3  # CPU an article against that at 1,000, still called near linear
_PAGE_MS, _STOCK = 1.0, 0.25
_SECONDS = {_FEW: 2.0, _MANY: 10.0}
_EDIT = 0.05
_EDIT_SECONDS, _EDIT_PEAK = 5.0, 400_000_000
_ARTICLE = 14_000  # bytes
Has = Callable[[Measured], object]


@dataclass(frozen=True, slots=True)
class Row:
    """A target and how it stands."""

    what: str
    target: str
    measured: str
    articles: int
    met: bool | None
    speaks_of: int = 0  # the size the target is set for; 0: any


def target_rows(measured: Sequence[Measured]) -> Iterator[Row]:
    """Yield the targets in a fixed order."""
    yield from _whole(measured)
    yield from _stage(measured)
    yield _against_stock(measured)
    for size, seconds in _SECONDS.items():
        yield _nothing(measured, size, seconds)
    yield from _edits(measured)
    yield _bytes(measured)


def nearest(measured: Sequence[Measured], size: int, has: Has = lambda m: True) -> Measured | None:
    """Return the largest that is at most ``size`` and has what is asked for."""
    fitting = [m for m in measured if m.articles <= size and has(m)]
    return max(fitting, key=lambda m: m.articles, default=None)


def _missing(what: str, target: str) -> Row:
    return Row(what, target, "not measured", 0, None)


def _whole(measured: Sequence[Measured]) -> Iterator[Row]:
    m = nearest(measured, _ALL)
    time = ("whole build", f"≤ {_MINUTES} min at {_ALL:,}")
    memory = ("its memory, all processes", f"≤ {_PEAK / 1e9:.0f} GB")
    if m is None:
        yield from (_missing(*time), _missing(*memory))
        return
    yield Row(*time, f"{m.whole.wall / 60:.1f} min", m.articles, m.whole.wall <= 60 * _MINUTES, _ALL)
    yield Row(*memory, f"{m.whole.memory / 1e9:.2f} GB", m.articles, m.whole.memory <= _PEAK, _ALL)
    yield _growth(measured, m)


def _growth(measured: Sequence[Measured], largest: Measured) -> Row:
    what, target = f"growth from {_BASE:,}, CPU an article", "near 1 ×"
    base = nearest(measured, _BASE)
    if base is None or base.articles != _BASE or largest.articles <= _BASE:
        return _missing(what, target)
    growth = (largest.whole.cpu / largest.articles) / (base.whole.cpu / base.articles)
    return Row(what, target, f"{growth:.2f} ×", largest.articles, growth <= _GROWTH)


def _stage(measured: Sequence[Measured]) -> Iterator[Row]:
    what, target = "MkDocs stage", f"≤ {_PAGE_MS:.1f} ms CPU a page at {_MANY:,}"
    same = ("fast path on and off", "the same bytes")
    m = nearest(measured, _MANY, lambda m: m.publishing)
    if m is None or m.publishing is None:
        yield from (_missing(what, target), _missing(*same))
        return
    cost = 1000 * m.publishing.fast.cpu / m.publishing.pages
    yield Row(what, target, f"{cost:.2f} ms", m.articles, cost <= _PAGE_MS, _MANY)
    compared = [each.publishing.same for each in measured if each.publishing]
    yield Row(*same, "the same" if all(compared) else "they differ", m.articles, all(compared))


def _against_stock(measured: Sequence[Measured]) -> Row:
    what, target = "against stock MkDocs + Material, same docs/", f"≤ {_STOCK:.2f} × its CPU"
    m = nearest(measured, _ALL, lambda m: m.stock and m.alone)
    if m is None or m.stock is None or m.alone is None:
        return _missing(what, target)
    ratio = m.alone.cpu / m.stock.cpu
    return Row(what, target, f"{ratio:.2f} ×", m.articles, ratio <= _STOCK)


def _nothing(measured: Sequence[Measured], size: int, seconds: float) -> Row:
    what, target = "nothing changed", f"≤ {seconds:.0f} s at {size:,}, no file rewritten"
    m = nearest(measured, size)
    if m is None:
        return _missing(what, target)
    met = m.nothing.wall <= seconds and not m.untouched.total
    return Row(what, target, f"{m.nothing.wall:.1f} s, {m.untouched.total} files", m.articles, met, size)


def _edits(measured: Sequence[Measured]) -> Iterator[Row]:
    target = f"≤ {100 * _EDIT:.0f} % of the whole build's CPU at {_MANY:,}"
    m = nearest(measured, _MANY, lambda m: m.edits)
    if m is None:
        yield _missing("one article changed, added or removed", target)
        return
    most = f"≤ {_EDIT_SECONDS:.0f} s CPU, ≤ {_EDIT_PEAK / 1e6:.0f} MB at {_ALL:,}"
    largest = nearest(measured, _ALL, lambda m: m.edits) or m
    for edit in largest.edits:
        cost = edit.cost
        found = f"{cost.cpu:.1f} s, {cost.peak / 1e6:.0f} MB"
        met = cost.cpu <= _EDIT_SECONDS and cost.peak <= _EDIT_PEAK
        yield Row(f"an edit: one article {edit.what}", most, found, largest.articles, met, _ALL)
    for edit in m.edits:
        share = edit.cost.cpu / m.whole.cpu
        yield Row(
            f"one article {edit.what}", target, f"{100 * share:.1f} %", m.articles, share <= _EDIT, _MANY
        )
    compared = [edit.same for each in measured for edit in each.edits if edit.same is not None]
    if compared:
        largest = max(each.articles for each in measured if any(edit.same is not None for edit in each.edits))
        found = f"{sum(compared)} of {len(compared)} the same"
        yield Row("its result, against a clean build", "the same bytes", found, largest, all(compared))


def _bytes(measured: Sequence[Measured]) -> Row:
    what, target = "bytes of the site an article", f"≤ {_ARTICLE / 1000:.0f} kB"
    m = nearest(measured, _MANY)
    if m is None:
        return _missing(what, target)
    size = m.site.total / m.articles
    return Row(what, target, f"{size / 1000:.1f} kB", m.articles, size <= _ARTICLE, _MANY)
