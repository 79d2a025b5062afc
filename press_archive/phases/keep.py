"""The first phase for all sources: what was kept is taken from the store, the rest is analysed and kept.

In: the paths of the sources, what their analyses share, the store, the workers. Out: the account of every source; the
analyses themselves lie in the store. Of what was kept, only that is thrown away which another decision or record
could change.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from press_archive.errors import Problem
from press_archive.keeping.store import Store
from press_archive.phases.accounts import ArticleAccount, SourceAccount
from press_archive.phases.analyse import Shared
from press_archive.phases.concerned import forget_concerned
from press_archive.phases.known import KnownSources
from press_archive.phases.make import Made, make
from press_archive.processes.workers import Workers
from press_archive.read.discover import Beside


def analyse_all(
    paths: Sequence[str],
    seeds: Path,
    shared: Shared,
    store: Store,
    workers: Workers,
    watch: Callable[[Iterable[SourceAccount]], Iterable[SourceAccount]],
    withdrawn: Callable[[ArticleAccount], bool] = lambda article: False,
    beside: Beside | None = None,
) -> list[SourceAccount]:
    """Return the account of every source, in order; the workers analyse what the store does not hold.

    ``watch`` passes accounts through, for progress. What is made of a source with an article that seems
    ``withdrawn`` is kept in memory until that is certain, so that its text does not come to lie in the store.
    """
    forget_concerned(store, shared.knowledge, shared.known_by)
    sources = KnownSources(seeds, shared, store, beside)
    known = sources.accounts(paths)
    unknown = [path for path, account in zip(paths, known, strict=True) if account is None]
    made = workers.map(make, shared, sources.read(unknown), sources.about(unknown))
    new = _by_file(made, partial(Made.keep, store=store, withdrawn=withdrawn))
    accounts = list(watch(account or next(new) for account in known))
    sources.remember(paths)
    return [_accounted(path, account) for path, account in zip(paths, accounts, strict=True)]


def _accounted(path: str, account: SourceAccount) -> SourceAccount:
    """Return the account of a file; of one that holds nothing, as an empty box does, with a word on that."""
    if account.articles or any(one.severity == "quarantined" or one.is_left_out for one in account.problems):
        return account
    nothing = Problem(unicodedata.normalize("NFC", path), "quarantined", "holds_nothing")
    return replace(account, problems=(*account.problems, nothing))


def _by_file(made: Iterable[Made], keep: Callable[[Made], SourceAccount]) -> Iterator[SourceAccount]:
    """Yield one account a file of what was made of its pieces, which come one after another."""
    pieces: list[SourceAccount] = []
    for one in made:
        pieces.append(keep(one))
        if one.last:
            yield pieces[0] if len(pieces) == 1 else SourceAccount.of_all(pieces)
            pieces = []
