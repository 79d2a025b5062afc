"""The digests of an archive by article: all in hand, or loaded when linking asks for one.

In: digests. Out: :class:`Digests`. Who had an id first is asked of every article of a name, so their days are told
without loading them.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping

from press_archive.link.digest import UNKNOWN_RANK, ArticleNames


class Digests(Mapping[str, ArticleNames]):
    """Digests by article, in an order of their own."""

    @abstractmethod
    def published(self, article: str) -> str:
        """Return the day of an article (EDTF), "" where it is unknown."""

    def seniority(self, article: str, known: Mapping[str, int]) -> tuple[int, str, str]:
        """Return how early the archive had an article; of new ones the oldest comes first, as the ledger will say.

        ``known`` ranks the ids given out before.
        """
        return known.get(article, UNKNOWN_RANK), self.published(article) or "9999", article


class InHand(dict[str, ArticleNames], Digests):
    """Digests that are in memory."""

    @classmethod
    def of(cls, digests: Iterable[ArticleNames]) -> InHand:
        return cls({one.article: one for one in digests})

    def published(self, article: str) -> str:
        return self[article].published
