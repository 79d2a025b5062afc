"""The second phase: from articles by themselves to one linked archive.

In: every analysis, the ledger and the rights. Out: an :class:`Archive`. Here ids are pinned, copies set aside,
rights carried out and entities resolved, in this order, so that nothing withheld reaches a later stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from press_archive.analyse import Analysis
from press_archive.anatomy import article_id
from press_archive.decisions import Decisions
from press_archive.decisions.judgements import FILE as JUDGEMENTS
from press_archive.decisions.ledger import Ledger
from press_archive.decisions.rights import cut_to_rights
from press_archive.errors import Problem
from press_archive.link import resolve, without_entity
from press_archive.link.statements import with_entities
from press_archive.model import Archive, ArchivedArticle, Article, AuthorityRecord, Understanding


def gather(
    analyses: Iterable[Analysis],
    problems: Iterable[Problem],
    records: Sequence[AuthorityRecord],
    decisions: Decisions,
) -> tuple[Archive, tuple[Problem, ...]]:
    """Link all articles; the result does not depend on the order they come in.

    Returned with the problems met so far, bare of words that rights withhold, and those met here.
    """
    analyses = sorted(analyses, key=lambda a: a.article.source.name)
    slips = decisions.slips(analysis.article for analysis in analyses)
    kept, copies = _without_copies(analyses, decisions.ledger)
    names = _names_by_content(analyses, decisions)
    shown = []
    pinned = _pinned(kept, decisions.ledger)
    for analysis in pinned:
        rights = decisions.rights.of(analysis.article, names[analysis.article.source.sha256])
        article, understanding = cut_to_rights(analysis.article, analysis.understanding, rights)
        shown.append(ArchivedArticle(article, understanding, rights))
    shown.sort(key=lambda archived: archived.article.id)
    understandings, entities = resolve(
        [(a.article, a.understanding) for a in shown],
        records,
        decisions.ledger.ranks(),
        decisions.judgements,
    )
    linked = [replace(a, understanding=with_entities(u)) for a, u in zip(shown, understandings, strict=True)]
    linked.sort(key=_published, reverse=True)
    archive = Archive(tuple(linked), {entity.id: entity for entity in entities}, decisions.judgements)
    idle = _idle_judgements(pinned, archive)
    return archive, (*_without_quotes(problems, linked, names), *copies, *slips, *idle)


def _idle_judgements(analyses: Iterable[Analysis], archive: Archive) -> Iterator[Problem]:
    """Yield a warning for each judgement about a name that does not occur, by its line only.

    A name that rights withhold does occur; and a name nobody may show any more is not told here either.
    """
    understood = (analysis.understanding for analysis in analyses)
    for one in without_entity(archive.judgements, understood, archive.entities.values()):
        yield Problem(JUDGEMENTS, "warning", "judgement_without_entity", line=one.line)


def _names_by_content(analyses: list[Analysis], decisions: Decisions) -> Mapping[str, set[str]]:
    """Return SHA-256 of a source → every name it goes by or went by: decisions about one concern all."""
    former = decisions.former_names()
    names: dict[str, set[str]] = {}
    for analysis in analyses:
        source = analysis.article.source
        names.setdefault(source.sha256, set(former.get(source.sha256, ()))).add(source.name)
    return names


def _without_quotes(
    problems: Iterable[Problem], articles: list[ArchivedArticle], names: Mapping[str, set[str]]
) -> Iterator[Problem]:
    """Take an article's own words out of the sentences about it and its copies, unless all of it is shown."""
    contents = (a.article.source.sha256 for a in articles if a.rights.access != "full")
    withheld = {name for sha256 in contents for name in names[sha256]}
    for problem in problems:
        yield replace(problem, detail="…") if problem.source in withheld and problem.detail else problem


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
    """Give each source the id its content was given, wherever its file lies now.

    A new article saved under the name of one that was moved gets an id of its own.
    """
    by_content = ledger.ids_by_content()
    taken: set[str] = set()
    pinned: dict[int, str] = {}
    for settled in (
        True,
        False,
    ):  # sources that stayed where they were come before moved copies of old versions
        for place, analysis in enumerate(analyses):
            former = by_content.get(analysis.article.source.sha256)
            if (
                former
                and former not in taken
                and place not in pinned
                and (former == analysis.article.id) is settled
            ):
                taken.add(former)
                pinned[place] = former
    for place, analysis in enumerate(analyses):
        if place not in pinned:
            pinned[place] = _unused(analysis.article, taken)
            taken.add(pinned[place])
    return [
        analysis if analysis.article.id == pinned[place] else _with_id(analysis, pinned[place])
        for place, analysis in enumerate(analyses)
    ]


def _unused(article: Article, taken: set[str]) -> str:
    """Return the id of a source's name, or of the name with as many marks as it takes to be free."""
    identifier, name = article.id, article.source.name
    while identifier in taken:
        name += "'"
        identifier = article_id(name)
    return identifier


def _with_id(analysis: Analysis, identifier: str) -> Analysis:
    understanding: Understanding = analysis.understanding
    return Analysis(
        replace(analysis.article, id=identifier),
        replace(
            understanding,
            mentions=tuple(replace(m, article=identifier) for m in understanding.mentions),
            dates=tuple(replace(d, article=identifier) for d in understanding.dates),
            roles=tuple(replace(r, article=identifier) for r in understanding.roles),
            figures=tuple(replace(f, article=identifier) for f in understanding.figures),
            quotes=tuple(replace(q, article=identifier) for q in understanding.quotes),
        ),
    )
