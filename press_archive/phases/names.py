"""The names of articles, loaded from the store when somebody asks: an edit needs those of almost no article.

In: accounts, which tell where the names of each article are kept. Out: digests that cost nothing until one of them is
asked for, and of which all are loaded together where many are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, ValuesView
from dataclasses import replace

from press_archive.keeping.store import Store, StoreDamagedError
from press_archive.link import ArticleNames, Digests, NamePool
from press_archive.phases.accounts import ArticleAccount

_FEW = 200  # loaded one by one; beyond, reading those of all is quicker


class NamesOf(Digests):
    """The names of articles in their order, each under its article's id."""

    def __init__(self, accounts: Sequence[ArticleAccount], store: Store) -> None:
        self._accounts, self._store = {one.id: one for one in accounts}, store
        self._loaded: dict[str, ArticleNames] = {}

    def __getitem__(self, article: str) -> ArticleNames:
        if article not in self._loaded:
            account = self._accounts[article]
            if len(self._loaded) < _FEW:
                self._loaded[article] = _load(self._store, account)
            else:
                self._load_all()
        return self._loaded[article]

    def __contains__(self, article: object) -> bool:
        return article in self._accounts

    def __iter__(self) -> Iterator[str]:
        return iter(self._accounts)

    def __len__(self) -> int:
        return len(self._accounts)

    def values(self) -> ValuesView[ArticleNames]:
        """Return a view of all, loaded together."""
        if list(self._loaded) != list(self._accounts):
            self._load_all()
        return self._loaded.values()

    def published(self, article: str) -> str:
        return self._accounts[article].heading.published or ""

    def _load_all(self) -> None:
        """Load all; those of articles that seem withdrawn lie in no file and are asked for one by one."""
        accounts = self._accounts.values()
        kept = dict(self._store.get_many("names", (one.names_at for one in accounts), NamePool().shared))
        found = ((one, kept.get(one.names_at)) for one in accounts)
        self._loaded = {
            one.id: _under(names, one.id) if names else _load(self._store, one) for one, names in found
        }


def _load(store: Store, account: ArticleAccount) -> ArticleNames:
    found: ArticleNames | None = store.get("names", account.names_at)
    if found is None:
        raise StoreDamagedError("the names of an article are missing")
    return _under(found, account.id)


def _under(names: ArticleNames, identifier: str) -> ArticleNames:
    return names if names.article == identifier else replace(names, article=identifier)
