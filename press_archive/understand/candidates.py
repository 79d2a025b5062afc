"""Names proposed by the rules, and the choice among those that overlap.

In: :class:`Candidate` values of one block, from any rule. Out: the outermost ones, in the order of the text,
and those that lie inside them, marked as nested. The longer wins; between equals, the surer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from press_archive.model import Article, EntityKind, Mention


class Candidate(NamedTuple):
    """A run of tokens that a rule takes for a name; ``end`` is exclusive."""

    start: int
    end: int
    kind: EntityKind
    rule: str
    confidence: float
    name: str = ""  # the full name, where the rule knows it; otherwise the surface stands for it
    record: str | None = None
    nested: bool = False


_start = attrgetter("start")
Chosen = tuple[list[Candidate], list[Candidate]]  # outermost, nested


def choose(candidates: Iterable[Candidate], count: int) -> Chosen:
    """Return (outermost, nested) candidates of a block of ``count`` tokens."""
    ranked = sorted(candidates, key=_rank)
    if not ranked:
        return [], []
    owner = [-1] * count
    chosen: list[Candidate] = []
    inside: list[Candidate] = []
    for candidate in ranked:
        owners = set(owner[candidate.start : candidate.end])
        if owners == {-1}:
            owner[candidate.start : candidate.end] = [len(chosen)] * (candidate.end - candidate.start)
            chosen.append(candidate)
        elif len(owners) == 1 and _fits_inside(candidate, chosen[owners.pop()]):
            inside.append(candidate)
    return sorted(chosen, key=_start), sorted(_distinct(inside), key=_start)  # none overlaps another


def in_order(chosen: Chosen) -> list[tuple[Candidate, bool]]:
    """Return outermost and nested candidates in the order of the text, each with whether it is nested."""
    outer, inner = chosen
    found = [(candidate, False) for candidate in outer] + [(candidate, True) for candidate in inner]
    return sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))


def mention_of(
    article: Article, block: int, span: tuple[int, int], candidate: Candidate, name: str, *, nested: bool
) -> Mention:
    """Return the mention a candidate is, ``name`` being the fullest form the article gives."""
    start, end = span
    return Mention(
        article=article.id,
        block=block,
        start=start,
        end=end,
        surface=article.blocks[block].text[start:end],
        kind=candidate.kind,
        name=" ".join(name.split()),
        rule=candidate.rule,
        confidence=candidate.confidence,
        nested=nested,
        record=candidate.record,
    )


def _rank(candidate: Candidate) -> tuple[int, float, int, str, str]:
    return (
        candidate.start - candidate.end,
        -candidate.confidence,
        candidate.start,
        candidate.kind,
        candidate.rule,
    )


def _fits_inside(inner: Candidate, outer: Candidate) -> bool:
    shorter = inner.end - inner.start < outer.end - outer.start
    if not shorter or outer.kind == "person":
        return False
    if inner.record is None:
        return inner.kind == "place" and outer.kind != "place"
    if inner.kind == outer.kind == "place" and outer.record is not None and outer.rule == "authority-match":
        return False  # Bà Rịa - Vũng Tàu is not at Vũng Tàu
    if outer.rule == "organization-brand" and inner.name[:1].islower():
        return False  # Công ty Tân Hồng is not called after the district
    if inner.kind == outer.kind == "organization" and not outer.start < inner.start < inner.end == outer.end:
        return False  # Bộ Tài chính Mỹ holds no Bộ Tài chính: what follows a head makes another body of it
    return inner.record != outer.record


def _distinct(candidates: list[Candidate]) -> list[Candidate]:
    """Drop nested candidates that overlap one already kept (the longer came first)."""
    kept: list[Candidate] = []
    spans: list[
        tuple[int, int]
    ] = []  # of those kept, in order: only the two beside a candidate can overlap it
    for candidate in candidates:
        place = bisect_left(spans, (candidate.start, candidate.end))
        free_before = place == 0 or spans[place - 1][1] <= candidate.start
        if free_before and (place == len(spans) or candidate.end <= spans[place][0]):
            spans.insert(place, (candidate.start, candidate.end))
            kept.append(candidate)
    return kept
