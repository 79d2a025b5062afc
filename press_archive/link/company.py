"""Company: who and what is named with somebody, by which one is told from namesakes and known under other names.

In: digests and the layer that placed their names. Out: :class:`Company`, asked of two clusters at a time, so that the
work grows with the pairs that are alike only. What stands in very many articles is nobody's company. It remembers
what it was asked, and forgets with a change what may be no longer so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from press_archive.languages.folding import fold
from press_archive.link.clusters import Cluster, ClusterKey, Row
from press_archive.link.digest import ArticleNames
from press_archive.link.layers import Change, Digests, Layer, keys_of_change
from press_archive.link.statements import office_words

_EVERYWHERE = 4  # what stands in more than a quarter of the articles is no company
_LIST = 500  # names of an article; a list of thousands makes nobody each other's company, and would cost its square
_FEW = 20  # articles; in so small an archive all is company


class Company:
    """Who and what is named in the articles that name somebody, common things left out."""

    def __init__(self) -> None:
        self.clusters: Mapping[ClusterKey, Cluster] = {}
        self._rows: Mapping[str, Row] = {}
        self._common = 0
        self._beside: dict[ClusterKey, frozenset[ClusterKey]] = {}

    def changed(self, digests: Digests, below: Layer, change: Change) -> Set[ClusterKey]:
        """Take a change; return the clusters that may have another company than they had."""
        before, self._common = self._common, max(_FEW, len(digests) // _EVERYWHERE)
        self.clusters, self._rows = below.clusters, below.rows
        others = keys_of_change(below, change)
        for key, was in change.clusters.items():
            now = self.clusters.get(key) if was is not None else None
            if now is not None and was is not None and _tells(was, before) != _tells(now, self._common):
                others |= below.keys_of(now.articles)
        if before and self._common != before:
            low, high = sorted((before, self._common))
            for key, one in self.clusters.items():
                if low < len(one.articles) <= high and key not in change.clusters:
                    others |= below.keys_of(one.articles)
        for key in others:
            self._beside.pop(key, None)
        return others

    def beside(self, key: ClusterKey) -> frozenset[ClusterKey]:
        """Return who and what is named with somebody."""
        if key not in self._beside:
            rows = (self._rows[article] for article in self.clusters[key].articles)
            found = {own.key for row in rows if len(row) <= _LIST for own in row} - {key}
            self._beside[key] = frozenset(
                other for other in found if _tells(self.clusters[other], self._common)
            )
        return self._beside[key]

    def shared(self, one: ClusterKey, other: ClusterKey) -> int:
        """Return how much company two have in common."""
        return len(self.beside(one) & self.beside(other) - {one, other})

    def meet(self, one: ClusterKey, other: ClusterKey) -> bool:
        """Whether two are named in one article, or in others with the same company."""
        articles = self.clusters[other].articles
        return not set(self.clusters[one].articles).isdisjoint(articles) or self.shared(one, other) > 0


def _tells(cluster: Cluster, common: int) -> bool:
    return cluster.told and len(cluster.articles) <= common


class Offices:
    """Who holds each office of a body, as far as articles say."""

    def __init__(self) -> None:
        self.holders: dict[str, dict[ClusterKey, int]] = {}  # in how many articles
        self.held: dict[ClusterKey, set[str]] = {}
        self._told: dict[str, tuple[tuple[str, ClusterKey], ...]] = {}  # by article

    def changed(self, digests: Digests, below: Layer, change: Change) -> Set[str]:
        """Take a change; return the offices that others may hold than did."""
        others: set[str] = set()
        for article in change.rows:
            one = digests.get(article)
            before = self._told.pop(article, ())
            now = tuple(_offices(one, below.rows[article])) if one is not None else ()
            if now:
                self._told[article] = now
            if now != before:
                for own, times in [*((own, -1) for own in before), *((own, 1) for own in now)]:
                    self._add(*own, times)
                    others.add(own[0])
        return others

    def _add(self, office: str, key: ClusterKey, times: int) -> None:
        holders = self.holders.setdefault(office, {})
        holders[key] = holders.get(key, 0) + times
        if holders[key]:
            self.held.setdefault(key, set()).add(office)
        else:
            holders.pop(key)
            self.held[key].discard(office)


def _offices(one: ArticleNames, row: Row) -> Iterator[tuple[str, ClusterKey]]:
    if one.offices:
        keys = {name.name: own.key for name, own in zip(one.names, row, strict=True)}
        for held in one.offices:
            if held.body and held.person in keys:
                yield f"{office_words(held.office)}, {fold(held.body)}", keys[held.person]
