"""The second phase: from articles by themselves to one linked archive.

In: every analysis, the ledger and the rights. Out: an :class:`Archive`. Here ids are pinned, copies set aside,
rights carried out and entities resolved, in this order, so that nothing withheld reaches a later stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from press_archive.analyse import Analysis
from press_archive.decisions import Decisions
from press_archive.decisions.ledger import Ledger
from press_archive.decisions.rights import cut_to_rights
from press_archive.errors import Problem
from press_archive.link import resolve
from press_archive.model import Archive, ArchivedArticle, AuthorityRecord, Understanding


def gather(
    analyses: Iterable[Analysis], records: Sequence[AuthorityRecord], decisions: Decisions
) -> tuple[Archive, tuple[Problem, ...]]:
    """Link all articles; the result does not depend on the order they come in."""
    ledger = decisions.ledger
    kept, problems = _without_copies(sorted(analyses, key=lambda a: a.article.source.name), ledger)
    shown = []
    for analysis in _pinned(kept, ledger):
        rights = decisions.rights.of(analysis.article)
        article, understanding = cut_to_rights(analysis.article, analysis.understanding, rights)
        shown.append(ArchivedArticle(article, understanding, rights))
    shown.sort(key=lambda archived: archived.article.id)
    understandings, entities = resolve([(a.article, a.understanding) for a in shown], records, ledger.ranks())
    linked = [replace(a, understanding=u) for a, u in zip(shown, understandings, strict=True)]
    linked.sort(key=_published, reverse=True)
    return Archive(tuple(linked), {entity.id: entity for entity in entities}), tuple(problems)


def _published(archived: ArchivedArticle) -> str:
    published = archived.article.published
    return published.value if published else ""


def _without_copies(analyses: list[Analysis], ledger: Ledger) -> tuple[list[Analysis], list[Problem]]:
    """Keep one of byte-identical sources: the one whose id was given out, else the first by name."""
    known = ledger.ranks()
    first: dict[str, Analysis] = {}
    for analysis in analyses:
        digest = analysis.article.source.sha256
        rival = first.get(digest)
        if rival is None or (analysis.article.id in known and rival.article.id not in known):
            first[digest] = analysis
    kept, problems = [], []
    for analysis in analyses:
        source = analysis.article.source
        chosen = first[source.sha256].article.source
        if chosen.path == source.path:
            kept.append(analysis)
        else:
            problems.append(Problem(source.name, "quarantined", "duplicate", chosen.name))
    return kept, problems


def _pinned(analyses: list[Analysis], ledger: Ledger) -> list[Analysis]:
    """Give a moved source the id its content had, unless that id's own source is still there."""
    present = {analysis.article.id for analysis in analyses}
    known, by_content = ledger.ranks(), ledger.ids_by_content()
    pinned = []
    for analysis in analyses:
        former = by_content.get(analysis.article.source.sha256)
        if former and former not in present and analysis.article.id not in known:
            present.add(former)
            pinned.append(_with_id(analysis, former))
        else:
            pinned.append(analysis)
    return pinned


def _with_id(analysis: Analysis, identifier: str) -> Analysis:
    understanding: Understanding = analysis.understanding
    return Analysis(
        replace(analysis.article, id=identifier),
        replace(
            understanding,
            mentions=tuple(replace(m, article=identifier) for m in understanding.mentions),
            dates=tuple(replace(d, article=identifier) for d in understanding.dates),
        ),
    )
