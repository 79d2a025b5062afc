"""What was measured, as a page of Markdown.

In: a :class:`Run`. Out: text, with the command and the versions, and nothing that tells whose machine it was.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.build.report import table
from benchmarks.search.index import Built
from benchmarks.search.measure import Cost
from benchmarks.search.others import Theirs
from benchmarks.search.recall import Recall

_KB, _MB = 1000, 1_000_000


@dataclass(frozen=True, slots=True)
class Sized:
    """What was measured at one number of articles."""

    built: Built
    costs: tuple[Cost, ...]
    others: tuple[Theirs, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A run: what it was made with, and its measurements so far."""

    command: str
    machine: str
    versions: Mapping[str, str]
    corpus: str
    sized: tuple[Sized, ...] = ()
    recalls: tuple[Recall, ...] = ()


def report(run: Run) -> str:
    sections = [_head(run), _indexes(run), _mix(run), _sorts(run), _beside(run), _dearest(run), _recall(run)]
    return "\n\n".join(section for section in sections if section) + "\n"


def _head(run: Run) -> str:
    versions = ", ".join(f"{name} {number}" for name, number in run.versions.items())
    return (
        "# What searching costs\n\nWritten by `make bench-search`. Cold queries: each in a browser that has loaded "
        "nothing but a page with the client, from a host on the same machine that compresses as GitHub Pages does. "
        "Bytes are those on the wire (1 kB = 1,000), the client's own left out. The first ten results come together."
        f"\n\n- Command: `{run.command}`\n- Machine: {run.machine}\n- Versions: {versions}\n- Corpus: {run.corpus}"
    )


def _indexes(run: Run) -> str:
    heads = (
        "articles",
        "CPU s",
        "articles a CPU s",
        "peak MB",
        "before building",
        "index MB",
        "of the text",
        "files",
    )
    rows = [
        (
            f"{b.articles:,}",
            f"{b.cpu:.1f}",
            f"{b.articles / b.cpu:,.0f}",
            f"{b.peak / _MB:.0f}",
            f"{b.before / _MB:.0f}",
            f"{b.size / _MB:.1f}",
            f"{b.size / b.text:.3f}",
            f"{b.files:,}",
        )
        for b in (one.built for one in run.sized)
    ]
    intro = "In a process of its own, which holds all texts before it begins."
    return f"## Building the index\n\n{intro}\n\n{table(heads, rows)}"


_COST_HEADS = (
    "queries",
    "kB, median",
    "kB, 95 %",
    "files, median",
    "95 %",
    "a second one: kB, median",
    "ms, median",
    "ms, 95 %",
    "all counted: kB",
    "ms",
)


def _mix(run: Run) -> str:
    rows = [(f"{one.built.articles:,}", *_figures(one.costs)) for one in run.sized if one.costs]
    intro = (
        "Until the first ten results, over all queries; a second one is another of its sort on the same page, after "
        "all were counted; in the last columns until all are counted, medians."
    )
    return f"## A query\n\n{intro}\n\n{table(('articles', *_COST_HEADS), rows)}"


def _sorts(run: Run) -> str:
    rows = [
        (f"{one.built.articles:,}", sort, *_figures(found))
        for one in run.sized
        for sort, found in _by_sort(one)
    ]
    return f"## By sort of query\n\n{table(('articles', 'sort', *_COST_HEADS), rows)}"


def _by_sort(one: Sized) -> Iterator[tuple[str, list[Cost]]]:
    for sort in dict.fromkeys(cost.sort for cost in one.costs):
        yield sort, [cost for cost in one.costs if cost.sort == sort]


def _figures(costs: Sequence[Cost]) -> tuple[str, ...]:
    sizes, times = [cost.first_bytes / _KB for cost in costs], [cost.first_ms for cost in costs]
    return (
        str(len(costs)),
        f"{statistics.median(sizes):.1f}",
        f"{most(sizes):.1f}",
        f"{statistics.median(cost.files for cost in costs):.0f}",
        f"{most(cost.files for cost in costs):.0f}",
        f"{statistics.median(cost.second_bytes / _KB for cost in costs):.1f}",
        f"{statistics.median(times):.0f}",
        f"{most(times):.0f}",
        f"{statistics.median(cost.all_bytes / _KB for cost in costs):.1f}",
        f"{statistics.median(cost.all_ms for cost in costs):.0f}",
    )


def most(values: Iterable[float]) -> float:
    """Return what 95 of 100 values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def _beside(run: Run) -> str:
    rows = [row for one in run.sized if one.others for row in _beside_rows(one)]
    intro = (
        "The same articles, from opening a page with the query to the first result; the bytes are the search's, "
        "scripts included. Material's index is written as its plugin writes it and made ready in the browser."
    )
    heads = (
        "articles",
        "search",
        "queries",
        "kB, median",
        "ms, median",
        "index MB",
        "nothing within a minute",
    )
    return f"## Beside others\n\n{intro}\n\n{table(heads, rows)}" if rows else ""


def _beside_rows(one: Sized) -> Iterator[tuple[str, ...]]:
    count = max((len(other.cost) + other.silent for other in one.others), default=0)
    asked = one.costs[:count] or one.costs
    articles = f"{one.built.articles:,}"
    yield (
        articles,
        "ours",
        *_medians([(c.client_bytes + c.first_bytes, c.opened_ms) for c in asked], one.built.size),
        "0",
    )
    for other in one.others:
        if other.why_not:
            yield articles, other.name, other.why_not, "–", "–", "–", "–"
        else:
            yield articles, other.name, *_medians(other.cost, other.size), str(other.silent)


def _medians(costs: Sequence[tuple[int, float]], size: int) -> tuple[str, str, str, str]:
    if not costs:
        return "0", "–", "–", f"{size / _MB:.1f}"
    kilobytes, ms = statistics.median(c[0] for c in costs) / _KB, statistics.median(c[1] for c in costs)
    return str(len(costs)), f"{kilobytes:,.0f}", f"{ms:,.0f}", f"{size / _MB:.1f}"


def _dearest(run: Run) -> str:
    costs = run.sized[-1].costs if run.sized else ()
    dearest = sorted(costs, key=lambda cost: -cost.first_bytes)[:5]
    rows = [
        (f"`{c.query}`", c.sort, f"{c.found:,}", f"{c.first_bytes / _KB:.0f}", f"{c.first_ms:.0f}")
        for c in dearest
    ]
    heads = ("query", "sort", "articles found", "kB", "ms")
    return f"## The dearest queries at the largest size\n\n{table(heads, rows)}" if rows else ""


def _recall(run: Run) -> str:
    rows = [
        (
            one.asked,
            f"{one.articles:,}",
            found.name,
            f"{found.mrr():.2f}",
            f"{found.success()} of {len(found.places)}",
        )
        for one in run.recalls
        for found in one.found
    ]
    intro = (
        "Headlines with half of their words left, each as often as not with a letter wrong, without accents, or "
        "turned round; and paraphrases written by hand. MRR is the mean of 1 / place among the first ten. Here as "
        "the page shows it: what is found, then the nearest. For SQLite accents and đ are folded, and headlines "
        "count four times; lunr is MkDocs' own."
    )
    heads = ("asked", "articles", "search", "MRR", "among the first ten")
    return f"## Half remembered\n\n{intro}\n\n{table(heads, rows)}" if rows else ""
