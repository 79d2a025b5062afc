"""The shelf: the archive's articles as the site may show them, loaded from the store when somebody asks.

In: for each article where its analysis is kept, its id, its rights and the entities of its names. Out: a sequence of
:class:`ArchivedArticle` that costs no memory to speak of, whatever the archive's size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from press_archive.decisions.rights import cut_to_rights, without_pictures
from press_archive.keeping.lazy import LazySequence
from press_archive.keeping.store import Store, StoreDamagedError
from press_archive.link import Assignment, with_entities
from press_archive.model import ArchivedArticle, Article, Rights, Version
from press_archive.phases.analyse import Analysis

_IN_HAND = 64  # articles kept loaded: those of one page of a list


@dataclass(frozen=True, slots=True)
class Earlier:
    """Where an earlier version of an article is."""

    key: bytes  # of its analysis in the store
    name: str  # of its source


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article is, and what was decided and found out about it since it was analysed."""

    key: bytes  # of its analysis in the store
    id: str
    rights: Rights
    assignment: Assignment
    copies: tuple[str, ...] = ()  # names of its other sources
    earlier: tuple[Earlier, ...] = ()  # the latest first; none where rights do not show the article in full


class Shelf(LazySequence[Place, ArchivedArticle]):
    """Articles in a given order, by where they are."""

    def __init__(self, store: Store, places: Sequence[Place]) -> None:
        super().__init__(places, partial(load, store), _IN_HAND)

    @property
    def places(self) -> Sequence[Place]:
        return self.handles


def load(store: Store, place: Place) -> ArchivedArticle:
    """Return an article with its rights carried out and its entities filled in."""
    bare = cut(analysis_at(store, place.key), place.id, place.rights)
    return replace(
        bare,
        understanding=with_entities(bare.understanding, place.assignment),
        copies=place.copies,
        earlier=tuple(_version(analysis_at(store, one.key).article) for one in place.earlier),
    )


def _version(article: Article) -> Version:
    return Version(article.source, article.modified, article.saved, without_pictures(article).blocks)


def analysis_at(store: Store, key: bytes, *, stays: bool = True) -> Analysis:
    """Return an analysis, which stays in the store unless nobody else asks for it."""
    found: Analysis | None = (store.get if stays else store.look)("analysis", key)
    if found is None:
        raise StoreDamagedError("an analysis is missing")
    return found


def cut(analysis: Analysis, identifier: str, rights: Rights) -> ArchivedArticle:
    """Return an article under its id, cut to what may be shown; its names have no entities yet."""
    own = _with_id(analysis, identifier)
    return ArchivedArticle(*cut_to_rights(own.article, own.understanding, rights), rights)


def _with_id(analysis: Analysis, identifier: str) -> Analysis:
    if analysis.article.id == identifier:
        return analysis
    understanding = analysis.understanding
    return Analysis(
        replace(analysis.article, id=identifier),
        replace(
            understanding,
            mentions=tuple(replace(m, article=identifier) for m in understanding.mentions),
            dates=tuple(replace(d, article=identifier) for d in understanding.dates),
            roles=tuple(replace(r, article=identifier) for r in understanding.roles),
            figures=tuple(replace(f, article=identifier) for f in understanding.figures),
            quotes=tuple(replace(q, article=identifier) for q in understanding.quotes),
        ),
    )
