"""The quality report: tables of scores for people to read.

In: the cases of a split. Out: lines of text. Check is told in numbers only, unless its errors are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from quality import score
from quality.cases import Case, articles_a_second
from quality.counts import Counts, Interval, intervals, total
from quality.slips import Slip, date_slips, metadata_slips, name_slips
from quality.statements import figure_slips, quote_slips, role_slips

_ROWS: tuple[tuple[str, Callable[[Case], Counts]], ...] = (
    ("person", lambda case: score.names(case, "person")),
    ("organization", lambda case: score.names(case, "organization")),
    ("place", lambda case: score.names(case, "place")),
    ("names together", score.all_names),
    ("event (unscored)", lambda case: score.names(case, "event")),
    ("dates", score.dates),
)
_TOLD_ROWS: tuple[tuple[str, Callable[[Case], Counts]], ...] = (
    ("quotes", score.quotes),
    ("quotes, speakers", score.speakers),
    ("roles", score.roles),
)
_WRITTEN_ROWS = (("figures", score.figures), *_TOLD_ROWS)


def groups(cases: Sequence[Case]) -> list[tuple[str, list[Case]]]:
    """Written, dev and press apart, then together where there are several."""
    apart = [(name, [case for case in cases if case.source == name]) for name in ("written", "dev", "press")]
    present = [(name, some) for name, some in apart if some]
    return [*present, ("together", list(cases))] if len(present) > 1 else present


def split_report(split: str, cases: Sequence[Case]) -> Iterator[str]:
    """Everything that is measured of a split."""
    if not cases:
        yield f"{split}: no gold here"
    for name, some in groups(cases):
        yield f"{split}, {name}: {len(some)} articles"
        yield f"  {'':18} {'precision':>20} {'recall':>20} {'F1':>20} {'in gold':>8}"
        yield from (_row(label, [measure(case) for case in some]) for label, measure in _rows(some))
        yield from _entities(some)
        yield from _metadata(some)
        yield ""
    if cases:
        yield f"{split}: {articles_a_second(cases):.0f} articles a second understood by one core"
        yield ""


def _rows(some: Sequence[Case]) -> Iterator[tuple[str, Callable[[Case], Counts]]]:
    yield from (row for row in _ROWS if row[1] is not score.dates or any(case.dated for case in some))
    if any(case.facts for case in some):
        yield from _WRITTEN_ROWS
    elif any(case.roles is not None for case in some):
        yield from _TOLD_ROWS


def _row(label: str, counts: Sequence[Counts]) -> str:
    whole = total(counts)
    shares = (whole.precision, whole.recall, whole.f1)
    cells = " ".join(
        f"{_cell(share, interval):>20}" for share, interval in zip(shares, intervals(counts), strict=True)
    )
    return f"  {label:18} {cells} {whole.stated:8}"


def _cell(share: float, interval: Interval) -> str:
    return f"{share:.3f} [{interval.low:.3f} {interval.high:.3f}]"


def _entities(cases: Sequence[Case]) -> Iterator[str]:
    found = score.pairs(score.resolved(cases))
    yield f"  entities, pairs of different surfaces: {_shares(found.different)}; every surface its own: F1 0.000"
    yield (
        f"  entities, all pairs of such clusters:  {_shares(found.clusters)}; "
        f"every surface its own: F1 {found.surfaces.f1:.3f}"
    )


def _shares(counts: Counts) -> str:
    return f"P {counts.precision:.3f} R {counts.recall:.3f} F1 {counts.f1:.3f} (of {counts.stated})"


def _metadata(cases: Sequence[Case]) -> Iterator[str]:
    written = [case for case in cases if case.facts is not None]
    if not written:
        return
    for name in score.FIELDS:
        told = [score.metadata(case)[name] for case in written]
        stated = [one.right for one in told if one.stated is not None]
        blank = [one.right for one in told if one.stated is None]
        yield f"  {name:18} right {sum(stated)} of {len(stated)} stated, blank {sum(blank)} of {len(blank)} unstated"
    yield f"  {'authors':18} {_shares(total(map(score.authors, written)))}"
    yield f"  {'captions':18} {_shares(total(map(score.captions, written)))}"
    bylines = total(map(score.bylines, written))
    yield f"  {'byline persons':18} {bylines.right} of {bylines.stated} found as authors or credits"
    yield f"  {'dropped lines':18} {sum(map(score.lost_names, written))} names missed with them"


def errors_report(split: str, cases: Sequence[Case], most: int) -> Iterator[str]:
    """The errors that happen most often: names, dates, metadata, figures, quotes, roles."""
    for label, slips in (
        ("names", name_slips(cases)),
        ("dates", date_slips(cases)),
        ("metadata", metadata_slips(cases)),
        ("figures", figure_slips(cases)),
        ("quotes", quote_slips(cases)),
        ("roles", role_slips(cases)),
    ):
        if slips:
            times = sum(slip.times for slip in slips)
            yield f"{split}, {label}: the worst {min(most, len(slips))} of {len(slips)} errors ({times} places)"
            yield from (line for slip in slips[:most] for line in _slip(slip))
            yield ""


def _slip(slip: Slip) -> Iterator[str]:
    instead = f" ← {slip.instead}" if slip.instead else ""
    yield f"  {slip.times:3}× {slip.sort}: {slip.what}{instead}"
    yield f"       {slip.where[0]}"
