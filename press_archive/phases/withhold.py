"""Rights carried out on accounts: which article has which, and what of each is told to all that comes after.

In: holdings, and the rights people decided. Out: accounts cut to what may be shown, and problems
bare of an article's own words where not all of it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from press_archive.decisions import Decisions
from press_archive.decisions.rights import RightsBook
from press_archive.errors import Problem
from press_archive.keeping.store import Store, key_of, key_of_packed, pack
from press_archive.link import digest
from press_archive.model import Heading, Rights
from press_archive.phases.accounts import ArticleAccount
from press_archive.phases.analyse import Analysis
from press_archive.phases.identity import Holding
from press_archive.phases.shelf import analysis_at, cut

Names = Mapping[str, set[str]]  # id of an article → every name its sources go by or went by


class _Shown(NamedTuple):
    """What rights leave of an account; ``key`` is of the analysis of which what may be shown is cut."""

    key: bytes
    heading: Heading
    names_at: bytes
    names_key: bytes


def names_of(holdings: Iterable[Holding], decisions: Decisions) -> Names:
    """Return the names of each article's sources, those they had before: decisions about one concern all."""
    former = decisions.former_names()
    names: dict[str, set[str]] = {}
    for holding in holdings:
        own = names.setdefault(holding.article.id, set())
        for source in holding.sources:
            own.add(source.name)
            own.update(former.get(source.sha256, ()))
    return names


def rights_of(holdings: Iterable[Holding], names: Names, decisions: Decisions) -> list[Rights]:
    """Return the rights of each article: the strictest, if its sources are of several outlets."""
    rights = cache(partial(_rights, decisions.rights))
    decided = decisions.rights.articles.keys()
    return [rights(_outlets(holding), frozenset(decided & names[holding.article.id])) for holding in holdings]


def _outlets(holding: Holding) -> tuple[str | None, ...]:
    own = holding.article.outlet
    return own, *dict.fromkeys(one.outlet for one in holding.sources if one.outlet and one.outlet != own)


def _rights(book: RightsBook, outlets: tuple[str | None, ...], names: frozenset[str]) -> Rights:
    return book.strictest([book.of(outlet, names) for outlet in outlets])


def part_with_withdrawn(holdings: Iterable[Holding], rights: Iterable[Rights], store: Store) -> None:
    """Let nothing of a withdrawn article, its copies or versions stay in the store: each build analyses it anew.

    The text of an excerpt stays there, hidden and never published: its owner may hold it and only shows less of it,
    and an archive of nothing but excerpts would be analysed whole in every build.
    """
    for holding, own in zip(holdings, rights, strict=True):
        for article in holding.sources if own.access == "withdrawn" else ():
            for stage in ("analysis", "names", "traits", "details"):
                store.part_with(stage, article.key)
            store.part_with("account", article.source_key)
            store.part_with("words", article.source_key)
    store.settle()


def carry_out_rights(
    pinned: Iterable[ArticleAccount], rights: Iterable[Rights], store: Store
) -> list[ArticleAccount]:
    """Return what may be told of each article."""
    return [_shown(article, own, store) for article, own in zip(pinned, rights, strict=True)]


def _shown(article: ArticleAccount, rights: Rights, store: Store) -> ArticleAccount:
    if rights.access == "full":
        return article
    key = key_of(article.key, article.id, rights)
    shown: _Shown | None = store.get("shown", key)
    if shown is None:
        shown = _cut(article, rights, key, store)
        store.put("shown", key, pack(shown))
    store.keep("analysis", shown.key)
    store.keep("names", key)
    return replace(article, **shown._asdict())


def _cut(article: ArticleAccount, rights: Rights, names_at: bytes, store: Store) -> _Shown:
    archived = cut(analysis_at(store, article.key), article.id, rights)
    heading, names = Heading.of(archived), digest(archived.article, archived.understanding)
    store.put("names", names_at, pack(names))
    if rights.access != "withdrawn":
        return _Shown(article.key, heading, names_at, key_of(names))
    bare = pack(Analysis(archived.article, archived.understanding))
    key = key_of_packed(bare)
    store.put("analysis", key, bare)
    return _Shown(key, heading, names_at, key_of(names))


def without_quotes(
    problems: Iterable[Problem], shown: Sequence[ArticleAccount], names: Names
) -> Iterator[Problem]:
    """Take an article's own words out of the sentences about it and its copies, unless all of it is shown."""
    withheld = [article.id for article in shown if article.heading.access != "full"]
    sources = {name for identifier in withheld for name in names[identifier]}
    for problem in problems:
        yield replace(problem, detail="…") if problem.source in sources and problem.detail else problem
