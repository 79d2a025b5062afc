"""Company: who and what is named with somebody, by which one is told from namesakes and known under other names.

In: digests, where the rules placed their names, the clusters. Out: :class:`Company`, asked of two clusters at a time,
so that the work grows with the pairs that are alike only. What stands in very many articles is nobody's company.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from press_archive.languages.folding import fold
from press_archive.link.clusters import Assigned, Cluster, ClusterKey
from press_archive.link.digest import ArticleNames
from press_archive.link.statements import office_words

_EVERYWHERE = 4  # what stands in more than a quarter of the articles is no company
_LIST = 500  # names of an article; a list of thousands makes nobody each other's company, and would cost its square
_FEW = 20  # articles; in so small an archive all is company


class Company:
    """Who and what is named in the articles that name somebody, common things left out."""

    def __init__(
        self,
        digests: Sequence[ArticleNames],
        rows: Sequence[Sequence[Assigned]],
        clusters: Mapping[ClusterKey, Cluster],
    ) -> None:
        self.clusters, self._digests, self._rows = clusters, digests, rows
        self._by_article = {one.article: number for number, one in enumerate(digests)}
        self._lists = {number for number, row in enumerate(rows) if len(row) > _LIST}
        self._common = max(_FEW, len(digests) // _EVERYWHERE)
        self._beside: dict[ClusterKey, frozenset[ClusterKey]] = {}

    def numbers(self, key: ClusterKey) -> Iterator[int]:
        """Yield the articles that name somebody."""
        return (self._by_article[article] for article in self.clusters[key].articles)

    def beside(self, key: ClusterKey) -> frozenset[ClusterKey]:
        """Return who and what is named with somebody."""
        if key not in self._beside:
            told = (number for number in self.numbers(key) if number not in self._lists)
            found = {one.key for number in told for one in self._rows[number]} - {key}
            self._beside[key] = frozenset(other for other in found if self._tells(other))
        return self._beside[key]

    def _tells(self, key: ClusterKey) -> bool:
        cluster = self.clusters[key]
        return cluster.told and len(cluster.articles) <= self._common

    def shared(self, one: ClusterKey, other: ClusterKey) -> int:
        """Return how much company two have in common."""
        return len(self.beside(one) & self.beside(other) - {one, other})

    def meet(self, one: ClusterKey, other: ClusterKey) -> bool:
        """Whether two are named in one article, or in others with the same company."""
        articles = self.clusters[other].articles
        return not set(self.clusters[one].articles).isdisjoint(articles) or self.shared(one, other) > 0

    @cached_property
    def offices(self) -> Mapping[str, Mapping[ClusterKey, None]]:
        """Who holds each office of a body, as far as articles say."""
        holders: dict[str, dict[ClusterKey, None]] = {}
        for one, row in zip(self._digests, self._rows, strict=True):
            if one.offices:
                keys = {name.name: own.key for name, own in zip(one.names, row, strict=True)}
                for held in one.offices:
                    if held.body and held.person in keys:
                        office = f"{office_words(held.office)}, {fold(held.body)}"
                        holders.setdefault(office, {})[keys[held.person]] = None
        return holders
