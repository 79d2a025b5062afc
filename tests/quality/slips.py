"""The worst errors: names and dates missed, made up or cut wrongly, and metadata told wrongly.

In: cases. Out: :class:`Slip` values, those that happen most often first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from press_archive.model import Mention
from quality.cases import Case
from quality.marks import Mark
from quality.placing import Placed
from quality.score import SCORED, authors, captions, days, found_names, metadata, told_apart

_AROUND = 35  # code points shown on either side


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing that is wrong, wherever it happens."""

    sort: str  # missed, made up, other kind, other extent, dropped, other value; or the metadata field
    what: str  # the surface with its kind
    instead: str  # what was found instead, or the rule that made it up
    where: tuple[str, ...]  # article and the words around, an entry for each time

    @property
    def times(self) -> int:
        return len(self.where)


def name_slips(cases: Iterable[Case]) -> list[Slip]:
    """Wrong names."""
    return gathered(slip for case in cases for slip in _names(case))


def date_slips(cases: Iterable[Case]) -> list[Slip]:
    """Wrong dates."""
    return gathered(slip for case in cases if case.dated for slip in _dates(case))


def metadata_slips(cases: Iterable[Case]) -> list[Slip]:
    """Wrong metadata."""
    return gathered(slip for case in cases if case.facts for slip in _metadata(case))


Found = tuple[str, str, str, str]


def gathered(slips: Iterable[Found]) -> list[Slip]:
    places: dict[tuple[str, str, str], list[str]] = {}
    for sort, what, instead, where in slips:
        places.setdefault((sort, what, instead), []).append(where)
    found = [Slip(*key, tuple(where)) for key, where in places.items()]
    return sorted(found, key=lambda slip: (-slip.times, slip.sort, slip.what))


def _names(case: Case) -> Iterator[Found]:
    gold = [placed for placed in case.gold if placed.mark.kind in SCORED and not placed.mark.nested]
    found = [mention for kind in SCORED for mention in found_names(case, kind)]
    truth = {(p.block, p.start, p.end, p.mark.kind) for p in gold}
    right = truth & {(m.block, m.start, m.end, m.kind) for m in found}
    wrong = [m for m in found if (m.block, m.start, m.end, m.kind) not in right]
    explained: set[int] = set()
    for placed in gold:
        if (placed.block, placed.start, placed.end, placed.mark.kind) not in right:
            rivals = [at for at, mention in enumerate(wrong) if _touch(placed, mention)]
            explained.update(rivals)
            yield _missed(case, placed, wrong[rivals[0]] if rivals else None)
    for at, mention in enumerate(wrong):
        if at not in explained:
            what = f"{mention.kind} {mention.surface}"
            yield "made up", what, mention.rule, context(case, mention.block, mention.start, mention.end)
    yield from _dropped(case, SCORED)


def _touch(placed: Placed, mention: Mention) -> bool:
    return placed.block == mention.block and placed.start < mention.end and mention.start < placed.end


def _missed(case: Case, placed: Placed, rival: Mention | None) -> Found:
    what = f"{placed.mark.kind} {placed.mark.surface}"
    where = context(case, placed.block, placed.start, placed.end)
    if rival is None:
        return "missed", what, "", where
    extent = (placed.start, placed.end) == (rival.start, rival.end)
    return (
        ("other kind" if extent else "other extent"),
        what,
        f"{rival.kind} {rival.surface} ({rival.rule})",
        where,
    )


def _dropped(case: Case, kinds: Iterable[str]) -> Iterator[Found]:
    for mark in case.lost:
        if mark.kind in kinds and not mark.nested and not told_apart(case, mark):
            yield "dropped", _what(mark), "its line became no block", case.id


def _what(mark: Mark) -> str:
    return f"{mark.kind} {mark.surface}" + (f" = {mark.value}" if mark.kind == "date" else "")


def _dates(case: Case) -> Iterator[Found]:
    found = {(d.block, d.start, d.end): d for d in case.understanding.dates}
    gold = {(p.block, p.start, p.end): p.mark for p in case.gold if p.mark.kind == "date"}
    for place, mark in gold.items():
        if place not in found:
            yield "missed", _what(mark), "", context(case, *place)
        elif days(found[place].edtf) != days(mark.value):
            yield "other value", _what(mark), found[place].edtf, context(case, *place)
    for place, date in found.items():
        if place not in gold:
            yield "made up", f"date {date.surface} = {date.edtf}", "", context(case, *place)
    yield from _dropped(case, ("date",))


def _metadata(case: Case) -> Iterator[Found]:
    for name, told in metadata(case).items():
        if not told.right:
            yield name, told.stated or "(blank)", told.found or "(blank)", case.id
    assert case.facts is not None
    if authors(case).f1 < 1 and (case.facts.authors or case.article.authors):
        got = "; ".join(author.value for author in case.article.authors)
        yield "authors", "; ".join(case.facts.authors) or "(blank)", got or "(blank)", case.id
    counts = captions(case)
    if counts.right < max(counts.found, counts.stated):
        yield "captions", f"{counts.stated} stated", f"{counts.found} found, {counts.right} right", case.id


def context(case: Case, block: int, start: int, end: int) -> str:
    text = case.article.blocks[block].text
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return f"{case.id}: …{before}[{text[start:end]}]{after}…"
