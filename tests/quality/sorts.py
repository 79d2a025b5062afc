"""The scores by sort of press, so that fitting the rules to one sort shows.

In: the cases of each half, on demand of the unseen part too. Out: lines of text, a row for each sort and part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from quality import score
from quality.cases import Case
from quality.counts import Counts, intervals, total
from quality.gold import Split

Measure = Callable[[Case], Counts]
_NAMES: tuple[tuple[str, Measure], ...] = (
    ("person", lambda case: score.names(case, "person")),
    ("organization", lambda case: score.names(case, "organization")),
    ("place", lambda case: score.names(case, "place")),
    ("all names", score.all_names),
)
_TOLD: tuple[tuple[str, Measure], ...] = (
    ("roles", score.roles),
    ("quotes", score.quotes),
    ("speakers", score.speakers),
)


def sorts_report(parts: Mapping[Split, Sequence[Case]]) -> Iterator[str]:
    """Strict F1 of names by sort of press, then of roles, quotes and speakers, where they are annotated."""
    yield "by sort of press: strict F1 of names, with intervals of all names"
    yield f"  {'':18} {'half':6} {'articles':>8}" + "".join(f"{label:>14}" for label, _ in _NAMES)
    for sort, split, some in _apart(parts):
        yield _line(sort, split, some, _NAMES) + f"  {_interval(some)}"
    yield ""
    yield "by sort of press: F1 of what is stated, and how much of it there is"
    yield f"  {'':18} {'half':6} {'articles':>8}" + "".join(f"{label:>14}" for label, _ in _TOLD)
    for sort, split, some in _apart(parts):
        if some := [case for case in some if case.roles is not None]:
            yield _line(sort, split, some, _TOLD, counting=True)
    yield ""


def _apart(parts: Mapping[Split, Sequence[Case]]) -> Iterator[tuple[str, Split, list[Case]]]:
    """By sort in the order of the gold, its parts beside each other; at last all the rules were not made on."""
    sorts = dict.fromkeys(case.sort for cases in parts.values() for case in cases)
    groups = [(sort, {sort}) for sort in sorts]
    others = {case.sort for cases in parts.values() for case in cases if case.source == "press"}
    groups.append(("all other press", others))
    for label, among in groups:
        for split, cases in parts.items():
            if some := [case for case in cases if case.sort in among]:
                yield label, split, some


def _line(
    sort: str,
    split: str,
    some: Sequence[Case],
    measures: Sequence[tuple[str, Measure]],
    counting: bool = False,
) -> str:
    sums = [total(map(measure, some)) for _, measure in measures]
    cells = [f"{one.f1:.3f}" + (f" of {one.stated:3}" if counting else "") for one in sums]
    return f"  {sort:18} {split:6} {len(some):8}" + "".join(f"{cell:>14}" for cell in cells)


def _interval(some: Sequence[Case]) -> str:
    f1 = intervals([score.all_names(case) for case in some])[2]
    return f"[{f1.low:.3f} {f1.high:.3f}]"
