"""Linking: which mentions across the whole archive mean the same person, organisation or place.

In: a digest of every article, authority records, ids given out before, judgements. Out: the entities, and which
of them each article's names mean. :func:`digest` and :func:`with_entities` look at one article, :func:`resolve`
at digests only, so that an archive of any size can be linked without holding its articles.
"""

from press_archive.link.digest import ArticleNames, NamePool, digest
from press_archive.link.entities import Assignment, resolve
from press_archive.link.judged import without_entity
from press_archive.link.keys import minted_id
from press_archive.link.resolved import with_entities

__all__ = [
    "ArticleNames",
    "Assignment",
    "NamePool",
    "digest",
    "minted_id",
    "resolve",
    "with_entities",
    "without_entity",
]
