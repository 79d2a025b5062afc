"""All decisions of people together, and the slips of the pen in them.

In: the seeds folder, the archive's rights, the outlets known. Out: :class:`Decisions`, and problems for decisions
that concern nothing or are missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from press_archive.anatomy import article_id
from press_archive.authorities.outlets import OutletIndex
from press_archive.decisions.columns import ColumnsOf, read_columns
from press_archive.decisions.copies import Pair, read_copies
from press_archive.decisions.corrections import Correction, read_corrections
from press_archive.decisions.judgements import read_judgements
from press_archive.decisions.ledger import Ledger, read_ledger
from press_archive.decisions.rights import FILE as RIGHTS
from press_archive.decisions.rights import RightsBook, read_rights
from press_archive.decisions.stories import StoryDecisions, read_stories
from press_archive.errors import Problem
from press_archive.model import Judgement, Rights


class _Decided(Protocol):
    """What decisions are about: an article by its source's name and content, and its outlet."""

    @property
    def name(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def outlet(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided about the archive's articles and the names in them."""

    corrections: Mapping[str, Correction]  # by source name
    rights: RightsBook
    ledger: Ledger
    judgements: tuple[Judgement, ...] = ()
    copies: tuple[Pair, ...] = ()
    columns: ColumnsOf = field(default_factory=dict)  # of tables whose columns have other names
    stories: StoryDecisions = field(default_factory=StoryDecisions)
    problems: tuple[Problem, ...] = ()  # entries that were left out

    def former_names(self) -> Mapping[str, frozenset[str]]:
        """Return SHA-256 of a source → decided names it had: a decision follows a file that is moved."""
        ids = {article_id(name): name for name in (*self.rights.articles, *self.corrections)}
        names: dict[str, frozenset[str]] = {}
        for row in self.ledger.rows if ids else ():
            if row.sha256 and row.id in ids:
                names[row.sha256] = names.get(row.sha256, frozenset()) | {ids[row.id]}
        return names

    def seem_to_withdraw(self) -> Callable[[_Decided], bool]:
        """Return whether an article is withdrawn as far as it can be told without knowing its copies."""
        former = self.former_names()

        def withdrawn(article: _Decided) -> bool:
            names = {article.name} | former.get(article.sha256, frozenset())
            return self.rights.of(article.outlet, names).access == "withdrawn"

        return withdrawn

    def moved_corrections(self) -> Mapping[str, Correction]:
        """Return SHA-256 of a source → the correction written under a name it had."""
        return {
            sha256: self.corrections[name]
            for sha256, names in self.former_names().items()
            for name in sorted(names)
            if name in self.corrections
        }

    def slips(self, articles: Iterable[_Decided]) -> Iterator[Problem]:
        """Yield a warning for each decision about what is not there, most likely misspelt or renamed."""
        former = self.former_names()
        names: set[str] = set()
        outlets: set[str] = set()
        for article in articles:
            names |= {article.name} | former.get(article.sha256, frozenset())
            outlets |= {article.outlet} if article.outlet else set()
        for name in sorted(self.rights.articles.keys() - names):
            yield Problem(self.rights.files[name], "warning", "decision_without_source", name)
        for name in sorted(self.corrections.keys() - names):
            yield Problem(self.corrections[name].file, "warning", "decision_without_source", name)
        for pair in self.copies:
            for name in sorted({pair.left, pair.right} - names):
                yield Problem(pair.file, "warning", "decision_without_source", name, pair.line)
        for name, file, line in self.stories.named():
            if name not in names:
                yield Problem(file, "warning", "decision_without_source", name, line)
        for name in sorted(self.rights.outlets.keys() - outlets):
            yield Problem(self.rights.files[name], "warning", "decision_without_outlet", name)
        if not self.rights.default.contact:
            yield Problem(RIGHTS, "note", "no_contact")


def read_decisions(
    seeds: Path, default: Rights, outlets: OutletIndex, met: Iterable[Problem] = ()
) -> Decisions:
    """Read every file of decisions; a file that is not there decides nothing.

    ``met`` are the problems of other files people wrote. Where rights withhold something no problem repeats what
    stands in a file: it may be what is withheld.
    """
    rights = read_rights(seeds, default, outlets)
    corrections, judgements, copies = read_corrections(seeds), read_judgements(seeds), read_copies(seeds)
    columns = read_columns(seeds)
    stories, about_stories = read_stories(seeds)
    read = (corrections, judgements, copies, columns)
    problems = (*met, *(problem for one in read for problem in one.problems), *about_stories)
    if rights.withholds():
        problems = tuple(replace(one, detail="…") if one.detail else one for one in problems)
    judged = tuple(judgements.values)
    return Decisions(
        dict(corrections.values),
        rights,
        read_ledger(seeds),
        judged,
        copies.values,
        dict(columns.values),
        stories,
        problems,
    )
