"""The worst errors in what is stated: figures, quotes with their speakers, roles.

In: cases. Out: :class:`Slip` values, as for names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quality import score
from quality.cases import Case
from quality.slips import Found, Slip, context, gathered

Place = tuple[int, int, int]


def figure_slips(cases: Iterable[Case]) -> list[Slip]:
    """Wrong figures."""
    return gathered(slip for case in cases if case.facts for slip in _figures(case))


def quote_slips(cases: Iterable[Case]) -> list[Slip]:
    """Wrong quotes."""
    return gathered(slip for case in cases if case.roles is not None for slip in _quotes(case))


def role_slips(cases: Iterable[Case]) -> list[Slip]:
    """Wrong roles."""
    return gathered(slip for case in cases if case.roles is not None for slip in _roles(case))


def _figures(case: Case) -> Iterator[Found]:
    found = {(f.block, f.start, f.end): f"{f.value} {f.unit}" for f in case.understanding.figures}
    yield from _compared(case, "figure", found)


def _quotes(case: Case) -> Iterator[Found]:
    found = {(q.block, q.start, q.end): q.speaker or "(nobody)" for q in case.understanding.quotes}
    yield from _compared(case, "quote", found)


def _compared(case: Case, kind: str, found: dict[Place, str]) -> Iterator[Found]:
    gold = {(p.block, p.start, p.end): p.mark.value for p in case.gold if p.mark.kind == kind}
    for place, value in gold.items():
        if place not in found:
            yield "missed", f"{kind} {value}", "", context(case, *place)
        elif score.same_value(kind, found[place]) != score.same_value(kind, value):
            yield "other value", f"{kind} {value}", found[place], context(case, *place)
    for place, value in found.items():
        if place not in gold:
            yield "made up", f"{kind} {value}", "", context(case, *place)
    for mark in case.lost:
        if mark.kind == kind:
            yield "dropped", f"{kind} {mark.value}", "its line became no block", case.id


def _roles(case: Case) -> Iterator[Found]:
    found, stated = score.found_roles(case), score.stated_roles(case)
    for role in stated:
        if role not in found:
            near = next((one for one in found if one[0] == role[0] and one not in stated), None)
            yield "missed", " | ".join(role), " | ".join(near) if near else "", case.id
    for one in case.understanding.roles:
        role = score.role_key(one.person, one.office, one.body)
        if role not in stated:
            yield "made up", " | ".join(role), "", context(case, one.block, one.start, one.end)
