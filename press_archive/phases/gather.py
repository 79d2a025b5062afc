"""The second phase: from articles by themselves to one linked archive.

In: the account of every source, the ledger and the rights; texts stay in the store. Out: an :class:`Archive`. Rights
are carried out before anything is linked, so that nothing withheld reaches a later stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from press_archive.authorities import AuthorityRecords
from press_archive.decisions import Decisions
from press_archive.errors import Problem
from press_archive.keeping.store import Store
from press_archive.link import (
    Assignment,
    Digests,
    excluded_by_dates,
    spans_of,
    without_entity,
)
from press_archive.model import Archive, Entity, Judgement, Rights
from press_archive.phases.accounts import ArticleAccount, SourceAccount
from press_archive.phases.identity import Holding, holdings_of, taken_over
from press_archive.phases.linked import linked
from press_archive.phases.names import NamesOf
from press_archive.phases.shelf import Earlier, Place, Shelf
from press_archive.phases.withhold import (
    Names,
    carry_out_rights,
    names_of,
    part_with_withdrawn,
    rights_of,
    without_quotes,
)
from press_archive.processes.workers import LocalPool

_EMPTY = Problem("", "warning", "no_articles")  # a site with nothing in it is not published by mistake


def gather(
    accounts: Iterable[SourceAccount],
    unread: Iterable[Problem],
    records: AuthorityRecords,
    decisions: Decisions,
    store: Store,
    pool: LocalPool | None = None,
) -> tuple[Archive, tuple[Problem, ...]]:
    """Link all articles; the result does not depend on the order they come in.

    Returned with the problems met so far, bare of words that rights withhold, and those met here.
    """
    articles, met = _by_name(accounts, unread)
    holdings, several = holdings_of(articles, decisions.ledger, decisions.copies)
    names = names_of(holdings, decisions)
    rights = rights_of(holdings, names, decisions)
    part_with_withdrawn(holdings, rights, store)
    pinned = [holding.article for holding in holdings]
    shown = carry_out_rights(pinned, rights, store)
    told = without_quotes(met, shown, names)
    digests, ranks = NamesOf(shown, store), decisions.ledger.ranks()
    made_of, (entities, assignments, inherited, keys) = linked(
        shown, digests, records, ranks, decisions.judgements, store, pool
    )
    places = list(map(_place, shown, rights, assignments, holdings))
    archive = replace(
        _in_order(shown, places, entities, decisions.judgements, store),
        heirs={**inherited, **taken_over(holdings, decisions.ledger)},
        contents=_contents(holdings),
        others=tuple(other for holding in holdings for other in holding.others()),
        named=_named(names, decisions),
        linked=made_of,
        entity_keys=keys,
    )
    idle = _idle_judgements(decisions.judgements, NamesOf(pinned, store), entities)
    left_out = _records_left_out(records, digests, entities)
    empty = () if archive.headings else (_EMPTY,)
    slips = decisions.slips(articles)
    return archive, (*empty, *told, *several, *decisions.problems, *slips, *idle, *left_out)


def _by_name(
    accounts: Iterable[SourceAccount], unread: Iterable[Problem]
) -> tuple[list[ArticleAccount], list[Problem]]:
    """Return the articles of all sources by their names, and all problems."""
    articles: list[ArticleAccount] = []
    problems = list(unread)
    for account in accounts:
        articles += account.articles
        problems += account.problems
    return sorted(articles, key=lambda article: article.name), problems


def _place(shown: ArticleAccount, rights: Rights, assignment: Assignment, holding: Holding) -> Place:
    """Return where an article is; a withdrawn one has no other sources, an earlier version nobody may read none."""
    copies = [one.name for one in holding.copies] if rights.access != "withdrawn" else []
    earlier = holding.earlier if rights.access == "full" else ()
    versions = tuple(Earlier(one.key, one.name) for one in earlier)
    return Place(shown.key, shown.id, rights, assignment, tuple(copies), versions)


def _named(names: Names, decisions: Decisions) -> dict[str, str]:
    """Return the articles of the sources that decisions about stories name."""
    wanted = {name for name, _, _ in decisions.stories.named()}
    return (
        {name: article for article, own in sorted(names.items()) for name in sorted(own & wanted)}
        if wanted
        else {}
    )


def _contents(holdings: Iterable[Holding]) -> dict[str, tuple[str, ...]]:
    """Return the content of each article's other sources, by its id."""
    others = ((h.article, {one.sha256 for one in h.sources} - {h.article.sha256}) for h in holdings)
    return {article.id: tuple(sorted(contents)) for article, contents in others if contents}


def _in_order(
    shown: Sequence[ArticleAccount],
    places: Sequence[Place],
    entities: Iterable[Entity],
    judgements: tuple[Judgement, ...],
    store: Store,
) -> Archive:
    """Return the archive, the newest article first."""
    order = sorted(range(len(shown)), key=lambda n: shown[n].heading.published or "", reverse=True)
    return Archive(
        Shelf(store, [places[n] for n in order]),
        [shown[n].heading for n in order],
        {entity.id: entity for entity in entities},
        judgements,
    )


def _records_left_out(
    records: AuthorityRecords,
    digests: Digests,
    entities: Iterable[Entity],
) -> Iterator[Problem]:
    """Yield a warning for each of the owner's records whose dates exclude every article that has its name."""
    for one in excluded_by_dates(records.own, digests, entities):
        spans = ", ".join(f"{first or '…'} – {last or '…'}" for first, last in spans_of(one))
        key = "exists" if any(one.exists) else "offices"
        yield records.owned[one.id].wrong("entry_excludes_all", key, name=one.name, span=spans).problem


def _idle_judgements(
    judgements: Sequence[Judgement], pinned: Digests, entities: Iterable[Entity]
) -> Iterator[Problem]:
    """Yield a warning for each judgement about a name that does not occur, by its line only.

    A name that rights withhold does occur; and a name nobody may show any more is not told here either.
    """
    for one in without_entity(judgements, pinned, entities):
        yield Problem(one.file, "warning", "judgement_without_entity", line=one.line)
