"""Rights carried out on accounts: which article has which, and what of each is told to all that comes after.

In: accounts under their ids, and the rights people decided. Out: accounts cut to what may be shown, and problems
bare of an article's own words where not all of it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from press_archive.decisions import Decisions
from press_archive.errors import Problem
from press_archive.keeping.store import Store, key_of, key_of_packed, pack
from press_archive.link import ArticleNames, digest
from press_archive.model import Heading, Rights
from press_archive.phases.accounts import ArticleAccount
from press_archive.phases.analyse import Analysis
from press_archive.phases.shelf import analysis_at, cut

Names = Mapping[str, set[str]]  # SHA-256 of a source → every name it goes by or went by


class _Shown(NamedTuple):
    """What rights leave of an account; ``key`` is of the analysis of which what may be shown is cut."""

    key: bytes
    heading: Heading
    names: ArticleNames


def names_by_content(articles: Iterable[ArticleAccount], decisions: Decisions) -> Names:
    """Return the names of each source, those of its copies among them: decisions about one concern all."""
    former = decisions.former_names()
    names: dict[str, set[str]] = {}
    for article in articles:
        names.setdefault(article.sha256, set(former.get(article.sha256, ()))).add(article.name)
    return names


def rights_of(pinned: Iterable[ArticleAccount], names: Names, decisions: Decisions) -> list[Rights]:
    """Return the rights of each article."""
    return [decisions.rights.of(article.outlet, names[article.sha256]) for article in pinned]


def part_with_withdrawn(
    articles: Iterable[ArticleAccount],
    pinned: Iterable[ArticleAccount],
    rights: Iterable[Rights],
    store: Store,
) -> None:
    """Let nothing of a withdrawn article or its copies stay in the store, so that each build analyses it anew.

    The text of an excerpt stays there, hidden and never published: its owner may hold it and only shows less of it,
    and an archive of nothing but excerpts would be analysed whole in every build.
    """
    withdrawn = {a.sha256 for a, own in zip(pinned, rights, strict=True) if own.access == "withdrawn"}
    for article in articles if withdrawn else ():
        if article.sha256 in withdrawn:
            store.part_with("analysis", article.key)
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
        shown = _cut(article, rights, store)
        store.put("shown", key, pack(shown))
    store.keep("analysis", shown.key)
    return replace(article, **shown._asdict())


def _cut(article: ArticleAccount, rights: Rights, store: Store) -> _Shown:
    archived = cut(analysis_at(store, article.key), article.id, rights)
    heading, names = Heading.of(archived), digest(archived.article, archived.understanding)
    if rights.access != "withdrawn":
        return _Shown(article.key, heading, names)
    bare = pack(Analysis(archived.article, archived.understanding))
    key = key_of_packed(bare)
    store.put("analysis", key, bare)
    return _Shown(key, heading, names)


def without_quotes(
    problems: Iterable[Problem], shown: Sequence[ArticleAccount], names: Names
) -> Iterator[Problem]:
    """Take an article's own words out of the sentences about it and its copies, unless all of it is shown."""
    withheld = {article.sha256 for article in shown if article.heading.access != "full"}
    sources = {name for sha256 in withheld for name in names[sha256]}
    for problem in problems:
        yield replace(problem, detail="…") if problem.source in sources and problem.detail else problem
