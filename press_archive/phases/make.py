"""What a worker makes of one source: its analyses, packed where they were made, and the account of them.

In: what all sources share, and a source. Out: what the store is to keep of it. A fault of our code is told as a
problem of the source, so that it keeps no other from being published.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from press_archive.errors import Problem
from press_archive.keeping.store import Stage, Store, key_of_packed, pack
from press_archive.link import digest
from press_archive.phases.accounts import ArticleAccount, SourceAccount
from press_archive.phases.analyse import Analysis, Shared, analyse_piece
from press_archive.phases.concerned import words_of
from press_archive.read import Piece
from press_archive.stories import traits_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Source:
    """What a worker gets: a piece of a source to analyse, or the account that makes it needless."""

    path: str
    piece: Piece | None
    key: bytes  # of everything its analysis is made of
    account: SourceAccount | None
    last: bool = True  # of its file


@dataclass(frozen=True, slots=True)
class Made:
    """What a worker made of a source."""

    account: SourceAccount
    kept: tuple[tuple[Stage, bytes, bytes], ...] = ()  # stage, key, packed value
    last: bool = True  # of its file

    def keep(self, store: Store, withdrawn: Callable[[ArticleAccount], bool]) -> SourceAccount:
        """Put it into the store, or where an article seems withdrawn into its memory; return the account."""
        put = store.put_passing if any(map(withdrawn, self.account.articles)) else store.put
        for stage, key, packed in self.kept:
            put(stage, key, packed)
        return self.account


def make(shared: Shared, source: Source) -> Made:
    """Analyse a source, unless its account is known."""
    if source.account is not None:
        account = source.account
        return Made(account, (("account", source.key, pack(account)),) if account.pieces else (), source.last)
    if source.piece is None:
        return Made(SourceAccount(), (), source.last)
    try:
        return _packed(source, *analyse_piece(source.piece, shared))
    except Exception as error:  # a fault of our code must not keep the other articles from being published
        return Made(SourceAccount((), (fault(source.path, error),)), (), source.last)


def fault(path: str, error: Exception) -> Problem:
    """Return what is to be said of a source that our code fails on."""
    log.exception("The rules failed on %s", path)
    return Problem(path, "quarantined", "rules_failed", f"{type(error).__name__}: {error}")


def _packed(source: Source, analyses: Sequence[Analysis], problems: tuple[Problem, ...]) -> Made:
    packed = list(map(pack, analyses))
    # By what it says, not by what it was made of: what is made of it need not be made again if it says the same.
    keys = list(map(key_of_packed, packed))
    articles = []
    kept: list[tuple[Stage, bytes, bytes]] = [
        ("analysis", key, one) for key, one in zip(keys, packed, strict=True)
    ]
    for analysis, key in zip(analyses, keys, strict=True):
        names = digest(analysis.article, analysis.understanding)
        traits, details = traits_of(analysis.article, analysis.understanding)
        kept += [("names", key, pack(names)), ("traits", key, pack(traits)), ("details", key, pack(details))]
        articles.append(ArticleAccount.of(analysis, names, key, source.key))
    account = SourceAccount(tuple(articles), problems)
    kept += [("words", source.key, pack(words_of(analyses))), ("account", source.key, pack(account))]
    return Made(account, tuple(kept), source.last)
