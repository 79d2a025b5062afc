"""The account: what became of each source, so that the numbers add up and none is lost without a word.

In: summaries, doubts, other sources, problems. Out: a row a source: shown as an article, withdrawn, a copy or earlier
version of what is shown, set aside, or left out by a rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from press_archive.errors import Problem
from press_archive.model import OtherSource
from press_archive.pages.summary import ArticleSummary, Doubts

Outcome = Literal["published", "withdrawn", "copy", "version", "set_aside", "left_out"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
ASKED = ("published", "outlet", "authors")  # values a row names where they are missing
_ROLES: Mapping[str, Outcome] = {"copy": "copy", "version": "version"}


@dataclass(frozen=True, slots=True)
class SourceRow:
    """What became of a source."""

    source: str
    outcome: Outcome
    article: str | None = None  # id of the article it holds
    kind: str = ""  # what it was taken for, and the encoding it was read in; "" where it was not read
    encoding: str = ""
    missing: tuple[str, ...] = ()  # of what a reader asks first, what is not known
    doubtful: bool = False  # a warning is told of it
    reason: Problem | None = None  # why it is set aside or left out


def rows_of_sources(
    summaries: Iterable[ArticleSummary],
    doubts: Iterable[Doubts],
    others: Iterable[OtherSource],
    problems: Sequence[Problem],
) -> tuple[SourceRow, ...]:
    """Return the rows in the order of the sources' names, each source once."""
    missing = {one.article: tuple(field for field in ASKED if field in one.missing) for one in doubts}
    doubtful = {problem.source for problem in problems if problem.severity == "warning"}
    rows: dict[str, SourceRow] = {}
    for one in summaries:
        outcome: Outcome = "withdrawn" if one.access == "withdrawn" else "published"
        blank, doubt = missing.get(one.id, ()), one.source in doubtful
        rows[one.source] = SourceRow(one.source, outcome, one.id, one.kind, one.encoding, blank, doubt)
    for other in others:
        role, doubt = _ROLES[other.role], other.name in doubtful
        row = SourceRow(other.name, role, other.article, other.kind, other.encoding, doubtful=doubt)
        rows.setdefault(other.name, row)
    for problem in problems:
        if problem.severity == "quarantined" or problem.is_left_out:
            aside: Outcome = "set_aside" if problem.severity == "quarantined" else "left_out"
            rows.setdefault(problem.source, SourceRow(problem.source, aside, reason=problem))
    return tuple(row for _, row in sorted(rows.items()))


def sums_of(rows: Iterable[SourceRow]) -> dict[str, int]:
    """Count the sources, and how many there are of each outcome; those of the latter add up to the former."""
    counts = Counter(row.outcome for row in rows)
    names = {"published": "shown", "copy": "copies", "version": "versions"}
    return {"sources": counts.total(), **{names.get(one, one): counts[one] for one in OUTCOMES}}
