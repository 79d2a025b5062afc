"""What is told of sources and articles without loading their texts.

In: analyses. Out: accounts small enough that those of a whole archive fit in memory; the second phase works on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from sys import intern
from typing import get_args

from press_archive.errors import Problem
from press_archive.keeping.store import key_of
from press_archive.link import ArticleNames
from press_archive.model import Access, Heading, pickled_by_value, value_of
from press_archive.phases.analyse import Analysis
from press_archive.phases.marks import Marks, marks_of

_ACCESS: Mapping[str, Access] = {access: access for access in get_args(Access)}  # one text of each for all


@pickled_by_value
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

    def sharing(self) -> ArticleAccount:
        """Return the same with the values of its heading that others have already."""
        access, outlet = _ACCESS[self.heading.access], self.heading.outlet
        heading = replace(self.heading, access=access, outlet=outlet and intern(outlet))
        kind, encoding = intern(self.kind), intern(self.encoding)
        return replace(self, heading=heading, kind=kind, encoding=encoding)


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Pieces:
    """Where the accounts of a container's articles are kept, each by itself: one may change without the others."""

    keys: tuple[bytes, ...]
    moved: bytes  # of the corrections of sources that were moved, any of which may be among the articles


@pickled_by_value
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

    def sharing(self) -> SourceAccount:
        """Return the account with values that others have already."""
        articles = tuple([article.sharing() for article in self.articles])
        return SourceAccount(articles, self.problems, self.pieces)
