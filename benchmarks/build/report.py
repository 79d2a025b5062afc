"""The report of a run, as Markdown: targets with what was measured, tables by size, a profile; and the plot's lines.

In: a :class:`Run`. Out: text. Nothing here looks at the machine or the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.build.chart import Line
from benchmarks.build.results import Measured, Run
from benchmarks.build.targets import Row, target_rows

CHART = "cost.svg"
_MB = 1_000_000
_BUSY = 0.1  # part of the machine


def report(run: Run) -> str:
    """Return the whole of RESULTS.md."""
    sections = (_head(run), *(section for make in _SECTIONS if (section := make(run))))
    return "\n\n".join(sections) + "\n"


def lines(run: Run) -> dict[str, Line]:
    """Return what is plotted: seconds of CPU by number of articles."""
    return {
        "whole build": [(m.articles, m.whole.cpu) for m in run.measured],
        "stock MkDocs + Material": [
            (m.articles, stock.cpu) for m in run.measured if (stock := m.stock) is not None
        ],
        "MkDocs stage": [(m.articles, m.publishing.fast.cpu) for m in run.measured if m.publishing],
        "one article changed": [(m.articles, m.edits[0].cost.cpu) for m in run.measured if m.edits],
        "nothing changed": [(m.articles, m.nothing.cpu) for m in run.measured],
    }


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; columns after the first are numbers and stand to the right."""
    ruler = ["---", *["--:"] * (len(heads) - 1)]
    return "\n".join("| " + " | ".join(map(_cell, row)) + " |" for row in (heads, ruler, *rows))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _head(run: Run) -> str:
    versions = ", ".join(f"{name} {number}" for name, number in run.versions.items())
    facts = [
        f"- Command: `{run.command}`",
        f"- Machine: {run.machine}; other programs took {run.elsewhere:.0%} of its CPU meanwhile"
        f"{', so times by the clock are too long' if run.elsewhere > _BUSY else ''}",
        f"- Versions: {versions}",
        f"- Corpus: {run.corpus}",
        *([f"- Date: {run.date}"] if run.date else []),
    ]
    return (
        "# What building costs\n\n"
        "Written by `make bench`. Every figure is of a process of its own; CPU is user and system time with all "
        "children. Ratios are taken within one run, and compare across machines; seconds do not."
        + "\n\n"
        + "\n".join(facts)
    )


def _targets(run: Run) -> str:
    rows = [_target_line(row) for row in target_rows(run.measured)]
    note = "In brackets: measured at a smaller size than the target is set for."
    return f"## Targets\n\n{table(('what', 'target', 'measured', 'at articles', 'met'), rows)}\n\n{note}"


def _target_line(row: Row) -> tuple[str, ...]:
    met = {True: "yes", False: "**no**", None: "–"}[row.met]
    if row.articles < row.speaks_of:
        met = f"({met})"
    return row.what, row.target, row.measured, f"{row.articles:,}" if row.articles else "–", met


def _builds(run: Run) -> str:
    heads = (
        "articles",
        "published",
        "CPU s",
        "wall s",
        "CPU ms an article",
        "largest process MB",
        "all processes MB",
        "nothing changed: wall s",
        "CPU s",
        "files rewritten",
    )
    rows = [
        (
            f"{m.articles:,}",
            f"{m.published:,}",
            f"{m.whole.cpu:.1f}",
            f"{m.whole.wall:.1f}",
            f"{1000 * m.whole.cpu / m.articles:.1f}",
            f"{m.whole.peak / _MB:.0f}",
            f"{m.whole.memory / _MB:.0f}",
            f"{m.nothing.wall:.2f}",
            f"{m.nothing.cpu:.2f}",
            str(m.untouched.total),
        )
        for m in run.measured
    ]
    note = "Published: the articles that have a page; the others are copies, or no articles."
    return f"## Whole builds\n\n{note}\n\n![Cost against size]({CHART})\n\n{table(heads, rows)}"


def _edits(run: Run) -> str:
    heads = (
        "articles",
        "one article",
        "CPU s",
        "of the whole build",
        "wall s",
        "largest process MB",
        "rewritten in docs/",
        "in site/",
        "same as a clean build",
    )
    rows = [
        (
            f"{m.articles:,}",
            edit.what,
            f"{edit.cost.cpu:.2f}",
            f"{100 * edit.cost.cpu / m.whole.cpu:.1f} %",
            f"{edit.cost.wall:.2f}",
            f"{edit.cost.peak / _MB:.0f}",
            f"{edit.rewritten.docs:,}",
            f"{edit.rewritten.site:,}",
            {True: "yes", False: "**no**", None: "not compared"}[edit.same],
        )
        for m in run.measured
        for edit in m.edits
    ]
    return f"## One article edited\n\n{table(heads, rows)}" if rows else ""


def _bytes(run: Run) -> str:
    kinds = list(dict.fromkeys(kind for m in run.measured for kind in m.site.kinds))
    heads = ("articles", *kinds, "all", "on this disk", "whole site MB", "sources given")
    rows = [
        (
            f"{m.articles:,}",
            *(_kilobytes(m.site.kinds.get(kind, 0), m) for kind in kinds),
            _kilobytes(m.site.total, m),
            _kilobytes(m.site.on_disk, m),
            f"{m.site.total / _MB:.1f}",
            _kilobytes(m.sources, m),
        )
        for m in run.measured
    ]
    return (
        "## Bytes an article\n\nIn kB (1,000 bytes): sizes of the files of site/ divided by the articles; "
        f"“on this disk” counts whole blocks.\n\n{table(heads, rows)}"
    )


def _kilobytes(size: int, m: Measured) -> str:
    return f"{size / 1000 / m.articles:.2f}"


def _publishing(run: Run) -> str:
    heads = ("articles", "pages", "fast: CPU ms a page", "without: CPU ms a page", "ratio", "same bytes")
    rows = [
        (
            f"{m.articles:,}",
            f"{p.pages:,}",
            f"{1000 * p.fast.cpu / p.pages:.2f}",
            f"{1000 * p.plain.cpu / p.pages:.2f}",
            f"{p.fast.cpu / p.plain.cpu:.2f}",
            "yes" if p.same else "**no**",
        )
        for m in run.measured
        if (p := m.publishing)
    ]
    intro = (
        "docs/ → site/ with the fast path, and with `ARCHIVE_FAST=false`; pages are all Markdown files of docs/, "
        "the start of Python is not counted."
    )
    return f"## The MkDocs stage\n\n{intro}\n\n{table(heads, rows)}" if rows else ""


def _others(run: Run) -> str:
    heads = ("articles", "generator", "CPU s", "CPU ms a page", "wall s", "ours ÷ theirs (CPU)")
    rows = [row for m in run.measured for row in _other_rows(m)]
    intro = (
        "The same docs/, whole processes, the start of Python counted. MkDocs + Material and Zensical: the theme as "
        "it comes, without search, our overrides and our hook, with a nav of two entries. Hugo: a theme of one line."
    )
    return f"## Other generators\n\n{intro}\n\n{table(heads, rows)}" if rows else ""


def _other_rows(m: Measured) -> Iterator[tuple[str, ...]]:
    pages, alone = (m.publishing.pages if m.publishing else 0), m.alone
    if not pages or not alone:
        return
    costs = [("ours", alone, ""), *((other.name, other.cost, other.why_not) for other in m.others)]
    for name, cost, why_not in costs:
        if cost is None:
            yield f"{m.articles:,}", name, why_not, "–", "–", "–"
        else:
            figures = (f"{cost.cpu:.1f}", f"{1000 * cost.cpu / pages:.2f}", f"{cost.wall:.1f}")
            yield f"{m.articles:,}", name, *figures, f"{alone.cpu / cost.cpu:.2f}"


def _profile(run: Run) -> str:
    rows = [
        (f"`{hot.where}`", f"{hot.calls:,}", f"{hot.own:.2f}", f"{hot.cumulative:.2f}") for hot in run.hot
    ]
    intro = (
        f"A whole build of {run.profiled:,} articles in one process under cProfile, which makes small functions "
        "look dearer than they are; seconds."
    )
    heads = ("function", "calls", "own", "with what it calls")
    return f"## Where the time goes\n\n{intro}\n\n{table(heads, rows)}" if rows else ""


_SECTIONS: Sequence[Callable[[Run], str]] = (
    _targets,
    _builds,
    _edits,
    _bytes,
    _publishing,
    _others,
    _profile,
)
