"""What is told of sources and articles without loading their texts.

In: analyses. Out: accounts small enough that those of a whole archive fit in memory; the second phase works on them.
"""

from __future__ import annotations

import copyreg
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from sys import intern
from typing import Any, get_args

from press_archive.errors import Problem
from press_archive.frozen import pickled_by_value
from press_archive.keeping.store import key_of
from press_archive.link import ArticleNames
from press_archive.model import Access, Heading, value_of
from press_archive.phases.analyse import Analysis
from press_archive.phases.marks import Marks, marks_of

_ACCESS: Mapping[str, Access] = {access: access for access in get_args(Access)}  # one text of each for all


@dataclass(frozen=True, slots=True)
class ArticleAccount:
    """An article as decisions and linking know it: as its source tells it, or cut to what may be shown."""

    key: bytes  # of its analysis in the store
    source_key: bytes  # of what is kept of its source
    name: str  # of its source, with the record
    path: str
    heading: Heading
    names_at: bytes  # where its names are kept in the store
    names_key: bytes  # of the names as its source tells them, whatever the article's id
    marks: Marks
    kind: str = ""  # of its source, and its encoding
    encoding: str = ""

    @classmethod
    def of(cls, analysis: Analysis, names: ArticleNames, key: bytes, source_key: bytes) -> ArticleAccount:
        """Return what is told of an analysis and its names, by the keys they and their source are kept under."""
        article, source = analysis.article, analysis.article.source
        published, outlet = value_of(article.published), value_of(article.outlet)
        heading = Heading(article.id, source.sha256, article.display_title, published, outlet, "full")
        marks, kind, encoding = marks_of(article), source.kind, source.encoding
        told = (source.name, source.path, heading, key, key_of(names), marks)
        return cls(key, source_key, *told, kind, encoding)

    @property
    def id(self) -> str:
        return self.heading.id

    @property
    def sha256(self) -> str:
        return self.heading.sha256

    @property
    def outlet(self) -> str | None:
        return self.heading.outlet

    def under(self, identifier: str) -> ArticleAccount:
        """Return the account of the same article under an id."""
        if identifier == self.id:
            return self
        return replace(self, heading=replace(self.heading, id=identifier))


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Pieces:
    """Where the accounts of a container's articles are kept, each by itself: one may change without the others."""

    keys: tuple[bytes, ...]
    moved: bytes  # of the corrections of sources that were moved, any of which may be among the articles


@dataclass(frozen=True, slots=True)
class SourceAccount:
    """The accounts of a source's articles, and the problems met in it."""

    articles: tuple[ArticleAccount, ...] = ()
    problems: tuple[Problem, ...] = ()
    pieces: Pieces | None = None  # of a container, as it is kept

    @classmethod
    def of_all(cls, accounts: Iterable[SourceAccount]) -> SourceAccount:
        """Return the account of a container, given those of its pieces and its own."""
        found = list(accounts)
        articles = tuple(article for one in found for article in one.articles)
        return cls(articles, tuple(problem for one in found for problem in one.problems))


# ── Packed ────────────────────────────────────────────────────────────────────────────────────────
# As plain tuples, and what many have in common as one text: every build loads the accounts of all sources.
_Heading = tuple[str, str, str, str | None, str | None, Access]
_Packed = tuple[bytes, bytes, str, str, _Heading, bytes, bytes, tuple[Any, ...], str, str]


def _packed(account: SourceAccount) -> tuple[Callable[..., SourceAccount], tuple[object, ...]]:
    return _unpacked, (tuple(map(_article_packed, account.articles)), account.problems, account.pieces)


def _article_packed(one: ArticleAccount) -> _Packed:
    told = one.heading
    heading = (told.id, told.sha256, told.title, told.published, told.outlet, told.access)
    keys, own = (one.names_at, one.names_key), (one.key, one.source_key, one.name, one.path)
    return *own, heading, *keys, tuple(one.marks), one.kind, one.encoding


def _unpacked(
    articles: Iterable[_Packed], problems: tuple[Problem, ...], pieces: Pieces | None
) -> SourceAccount:
    return SourceAccount(tuple([_article(*one) for one in articles]), problems, pieces)


def _article(
    key: bytes,
    source_key: bytes,
    name: str,
    path: str,
    heading: _Heading,
    names_at: bytes,
    names_key: bytes,
    marks: tuple[Any, ...],
    kind: str,
    encoding: str,
) -> ArticleAccount:
    identifier, sha256, title, published, outlet, access = heading
    told = Heading(identifier, sha256, title, published, outlet and intern(outlet), _ACCESS[access])
    places = (key, source_key, name, path, told, names_at, names_key)
    return ArticleAccount(*places, Marks._make(marks), intern(kind), intern(encoding))


copyreg.pickle(SourceAccount, _packed)
