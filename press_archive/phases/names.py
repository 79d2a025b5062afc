"""The names of articles, loaded from the store when somebody asks: an edit needs those of almost no article.

In: accounts, which tell where the names of each article are kept. Out: a sequence of digests that costs nothing until
one of them is asked for, and of which all are loaded together where all are gone through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from press_archive.keeping.lazy import LazySequence
from press_archive.keeping.store import Store, StoreDamagedError
from press_archive.link import ArticleNames, NamePool
from press_archive.phases.accounts import ArticleAccount


class NamesOf(LazySequence[ArticleAccount, ArticleNames]):
    """The names of articles in their order, each under its article's id."""

    def __init__(self, accounts: Sequence[ArticleAccount], store: Store) -> None:
        super().__init__(accounts, partial(_load, store))
        self._store = store
        self._all: list[ArticleNames] | None = None

    def __iter__(self) -> Iterator[ArticleNames]:
        if self._all is None:
            self._all = _load_all(self._store, self.handles)
        return iter(self._all)


def _load(store: Store, account: ArticleAccount) -> ArticleNames:
    found: ArticleNames | None = store.get("names", account.names_at)
    if found is None:
        raise StoreDamagedError("the names of an article are missing")
    return _under(found, account.id)


def _under(names: ArticleNames, identifier: str) -> ArticleNames:
    return names if names.article == identifier else replace(names, article=identifier)


def _load_all(store: Store, accounts: Sequence[ArticleAccount]) -> list[ArticleNames]:
    """Return the names of all; those of articles that seem withdrawn lie in no file and are asked for one by one."""
    kept = dict(store.get_many("names", (one.names_at for one in accounts), NamePool().shared))
    found = ((one, kept.get(one.names_at)) for one in accounts)
    return [_under(names, one.id) if names else _load(store, one) for one, names in found]
