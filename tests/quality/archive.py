"""The real articles of the shared corpora as one archive: understood, and linked together.

In: the corpora. Out: :class:`Archive`, its entities and the mentions of every article. What a page holds shows only
where many articles meet, so this stands apart from the annotated ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from press_archive.authorities import load_records
from press_archive.link import digest, resolve, with_entities
from press_archive.model import Article, Entity, Mention, Understanding
from press_archive.understand import understand
from quality.cases import shared
from quality.offsets import CORPORA, article_of, corpus

Place = tuple[str, int]  # a field of a corpus's record, and which of several


@dataclass(frozen=True, slots=True)
class Archive:
    """What becomes of all real articles."""

    articles: Mapping[str, Article]  # by the corpus's id
    blocks: Mapping[str, Mapping[Place, int]]  # by article: the block each field became
    mentions: Mapping[str, tuple[Mention, ...]]  # by article
    entities: Mapping[str, Entity]  # by id
    understood: Mapping[str, Understanding] = field(default_factory=dict)  # by article, with entities


@cache
def archive() -> Archive:
    """Understand and link the articles of all corpora; empty where none is at hand."""
    records = {one: record for name in CORPORA for one, record in corpus(name).items()}
    built = {one: article_of(record) for one, record in records.items()}
    articles = {one: article for one, (article, _) in built.items()}
    understood = [understand(article, shared().knowledge) for article in articles.values()]
    digests = list(map(digest, articles.values(), understood))
    entities, assignments = resolve(digests, load_records(None), {})
    linked = dict(zip(articles, map(with_entities, understood, assignments), strict=True))
    return Archive(
        articles,
        {one: places for one, (_, places) in built.items()},
        {one: found.mentions for one, found in linked.items()},
        {one.id: one for one in entities},
        linked,
    )
