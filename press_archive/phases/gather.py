"""The second phase: from articles by themselves to one linked archive.

In: the listing of every source, the ledger and the rights; texts stay in the store. Out: an :class:`Archive`. Here
ids are pinned, copies set aside, rights carried out and entities resolved, in this order, so that nothing withheld
reaches a later stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial

from press_archive.anatomy import article_id
from press_archive.decisions import Decisions
from press_archive.decisions.judgements import FILE as JUDGEMENTS
from press_archive.decisions.ledger import Ledger
from press_archive.errors import Problem
from press_archive.keeping.store import Store, key_of, key_of_packed, pack
from press_archive.link import ArticleNames, digest, resolve, without_entity
from press_archive.model import Archive, AuthorityRecord, Entity, Heading, Judgement, Rights
from press_archive.phases.analyse import Analysis, Listed, Listing
from press_archive.phases.shelf import Place, Shelf, analysis_at, cut
from press_archive.processes.workers import LocalPool

_LARGE = 40_000  # articles


def gather(
    listings: Iterable[Listing],
    unread: Iterable[Problem],
    records: Sequence[AuthorityRecord],
    decisions: Decisions,
    store: Store,
    pool: LocalPool | None = None,
) -> tuple[Archive, tuple[Problem, ...]]:
    """Link all articles; the result does not depend on the order they come in.

    Returned with the problems met so far, bare of words that rights withhold, and those met here.
    """
    problems = list(unread)
    articles: list[Listed] = []
    for listing in listings:
        articles += listing.articles
        problems += listing.problems
    articles.sort(key=lambda a: a.name)
    slips = decisions.slips(articles)
    kept, copies = _without_copies(articles, decisions.ledger)
    names = _names_by_content(articles, decisions)
    pinned = sorted(_pinned(kept, decisions.ledger).items())
    rights = {identifier: decisions.rights.of(a.outlet, names[a.sha256]) for identifier, a in pinned}
    _part_with_withdrawn(articles, {a.sha256 for i, a in pinned if rights[i].access == "withdrawn"}, store)
    outlines = [_outline(article, identifier, rights[identifier], store) for identifier, article in pinned]
    digests = [outline.names for outline in outlines]
    linked = partial(resolve, digests, records, decisions.ledger.ranks(), decisions.judgements)
    # What linking needs for a while is as much as all that stays: in a large archive it is given back.
    entities, assignments = pool.apart(linked) if pool and len(digests) > _LARGE else linked()
    order = sorted(range(len(pinned)), key=lambda n: digests[n].published, reverse=True)
    places = [Place(outlines[n].key, pinned[n][0], rights[pinned[n][0]], assignments[n]) for n in order]
    archive = Archive(
        Shelf(store, places),
        [outlines[n].heading for n in order],
        {entity.id: entity for entity in entities},
        decisions.judgements,
    )
    withheld = {a.sha256 for identifier, a in pinned if rights[identifier].access != "full"}
    told = _without_quotes(problems, withheld, names)
    idle = _idle_judgements(decisions.judgements, [_own(a.names, i) for i, a in pinned], entities)
    return archive, (*told, *copies, *slips, *idle)


@dataclass(frozen=True, slots=True)
class _Outline:
    """What linking and lists need of an article, as far as it may be shown."""

    heading: Heading
    names: ArticleNames
    key: bytes  # of the analysis in the store of which what may be shown is cut


def _part_with_withdrawn(articles: Iterable[Listed], withdrawn: Set[str], store: Store) -> None:
    """Let nothing of a withdrawn article or its copies stay in the store, so that each build analyses it anew.

    The text of an excerpt stays there, hidden and never published: its owner may hold it and only shows less of it,
    and an archive of nothing but excerpts would be analysed whole in every build.
    """
    for article in articles if withdrawn else ():
        if article.sha256 in withdrawn:
            store.part_with("analysis", article.key)
            store.part_with("listing", article.listing)
            store.part_with("words", article.listing)
    store.settle()


def _outline(article: Listed, identifier: str, rights: Rights, store: Store) -> _Outline:
    if rights.access == "full":
        published = article.names.published or None
        heading = Heading(identifier, article.sha256, article.title, published, article.outlet, rights.access)
        return _Outline(heading, _own(article.names, identifier), article.key)
    key = key_of(article.key, identifier, rights)
    outline: _Outline | None = store.get("outline", key)
    if outline is None:
        shown = cut(analysis_at(store, article.key), identifier, rights)
        names = digest(shown.article, shown.understanding)
        bare = pack(Analysis(shown.article, shown.understanding)) if rights.access == "withdrawn" else None
        outline = _Outline(Heading.of(shown), names, key_of_packed(bare) if bare else article.key)
        if bare:
            store.put("analysis", outline.key, bare)
        store.put("outline", key, pack(outline))
    store.keep("analysis", outline.key)
    return outline


def _own(names: ArticleNames, identifier: str) -> ArticleNames:
    return names if names.article == identifier else replace(names, article=identifier)


def _idle_judgements(
    judgements: Sequence[Judgement], digests: Iterable[ArticleNames], entities: Iterable[Entity]
) -> Iterator[Problem]:
    """Yield a warning for each judgement about a name that does not occur, by its line only.

    A name that rights withhold does occur; and a name nobody may show any more is not told here either.
    """
    for one in without_entity(judgements, digests, entities):
        yield Problem(JUDGEMENTS, "warning", "judgement_without_entity", line=one.line)


def _names_by_content(articles: Iterable[Listed], decisions: Decisions) -> Mapping[str, set[str]]:
    """Return SHA-256 of a source → every name it goes by or went by: decisions about one concern all."""
    former = decisions.former_names()
    names: dict[str, set[str]] = {}
    for article in articles:
        names.setdefault(article.sha256, set(former.get(article.sha256, ()))).add(article.name)
    return names


def _without_quotes(
    problems: Iterable[Problem], withheld: Iterable[str], names: Mapping[str, set[str]]
) -> Iterator[Problem]:
    """Take an article's own words out of the sentences about it and its copies, unless all of it is shown."""
    sources = {name for sha256 in withheld for name in names[sha256]}
    for problem in problems:
        yield replace(problem, detail="…") if problem.source in sources and problem.detail else problem


def _without_copies(articles: Sequence[Listed], ledger: Ledger) -> tuple[list[Listed], list[Problem]]:
    """Keep one of byte-identical sources: the one whose id was given out, else the first by name."""
    known = ledger.ranks()
    first: dict[str, Listed] = {}
    for article in articles:
        rival = first.get(article.sha256)
        if rival is None or (article_id(article.name) in known and article_id(rival.name) not in known):
            first[article.sha256] = article
    kept, problems = [], []
    for article in articles:
        chosen = first[article.sha256]
        if chosen.path == article.path:
            kept.append(article)
        else:
            problems.append(Problem(article.name, "quarantined", "duplicate", chosen.name))
    return kept, problems


def _pinned(articles: Sequence[Listed], ledger: Ledger) -> dict[str, Listed]:
    """Give each source the id its content was given, wherever its file lies now: id → article.

    A new article saved under the name of one that was moved gets an id of its own.
    """
    by_content = ledger.ids_by_content()
    pinned: dict[str, Listed] = {}
    placed: set[bytes] = set()
    for settled in (
        True,
        False,
    ):  # sources that stayed where they were come before moved copies of old versions
        for article in articles:
            former = by_content.get(article.sha256)
            if (
                former
                and former not in pinned
                and article.key not in placed
                and (former == article_id(article.name)) is settled
            ):
                pinned[former] = article
                placed.add(article.key)
    for article in articles:
        if article.key not in placed:
            pinned[_unused(article.name, pinned)] = article
    return pinned


def _unused(name: str, taken: Mapping[str, object]) -> str:
    """Return the id of a source's name, or of the name with as many marks as it takes to be free."""
    identifier = article_id(name)
    while identifier in taken:
        name += "'"
        identifier = article_id(name)
    return identifier
