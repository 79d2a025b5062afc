"""Company: who and what is named with somebody, by which one is told from namesakes and known under other names.

In: digests and the layer that placed their names. Out: :class:`Company`, asked of two clusters at a time, so that the
work grows with the pairs that are alike only. What stands in very many articles is nobody's company. It remembers
what it was asked, and forgets with a change what may be no longer so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from itertools import islice

from press_archive.languages.folding import fold
from press_archive.link.clusters import Cluster, ClusterKey, Row
from press_archive.link.digest import ArticleNames
from press_archive.link.digests import Digests
from press_archive.link.layers import Change, Layer, keys_of_change
from press_archive.link.state import FEW, LARGE, Table, Tables, discard, take
from press_archive.link.statements import office_words

_EVERYWHERE = 4  # what stands in more than a quarter of the articles is no company
_LIST = 500  # names of an article; a list of thousands makes nobody each other's company, and would cost its square
_FEW = 20  # articles; in so small an archive all is company


class Company:
    """Who and what is named in the articles that name somebody, common things left out."""

    def __init__(self, tables: Tables, name: str) -> None:
        self.clusters: Mapping[ClusterKey, Cluster] = {}
        self._rows: Mapping[str, Row] = {}
        self._numbers: Table[str, int] = tables.table(f"{name}.numbers")
        # of those that were asked for, and in how many articles
        self._beside: Table[ClusterKey, dict[ClusterKey, int]] = tables.table(f"{name}.beside", FEW)
        # articles of what is in many
        self._large: Table[ClusterKey, int] = tables.table(f"{name}.large", LARGE)

    def changed(self, digests: Digests, below: Layer, change: Change) -> Set[ClusterKey]:
        """Take a change; return the clusters that may have another company than they had."""
        before, common = self._common, max(_FEW, len(digests) // _EVERYWHERE)
        if not before:
            self._numbers["large"] = common // 2
        self.clusters, self._rows = below.clusters, below.rows
        self._numbers["common"] = common
        others = keys_of_change(below, change)
        for article, was in change.rows.items():
            self._meet_in(was or (), -1)
            self._meet_in(below.rows.get(article, ()), 1)
        for key, cluster in change.clusters.items():
            now = self.clusters.get(key) if cluster is not None else None
            if now is not None and cluster is not None and _tells(cluster, before) != _tells(now, common):
                others |= below.keys_of(now.articles)
            self._count(key)
        if before and common != before:
            low, high = sorted((before, common))
            for key in self._between(low, high) - change.clusters.keys():
                others |= below.keys_of(self.clusters[key].articles)
        return others

    @property
    def _common(self) -> int:
        """In how many articles something stands at most that is company."""
        return self._numbers.get("common", 0)

    def _meet_in(self, row: Row, times: int) -> None:
        """Count, or count no more, what is named together in an article."""
        keys = {own.key for own in row} if len(row) <= _LIST else set()
        for key in keys:
            if (beside := self._beside.get(key)) is not None:
                for other in keys:
                    beside[other] = beside.get(other, 0) + times
                    if not beside[other]:
                        del beside[other]
                if not beside:
                    del self._beside[key]

    def _count(self, key: ClusterKey) -> None:
        """Note of how many articles a cluster is, if they are nearly so many that it is no company."""
        cluster = self.clusters.get(key)
        if cluster is not None and len(cluster.articles) > self._numbers["large"]:
            self._large[key] = len(cluster.articles)
        else:
            self._large.pop(key, None)

    def _between(self, low: int, high: int) -> set[ClusterKey]:
        """Return the clusters of more articles than ``low``, and of no more than ``high``."""
        if low < self._numbers["large"]:
            self._numbers["large"] = low // 2
            for key in self.clusters:
                self._count(key)
        return {key for key, articles in self._large.items() if low < articles <= high}

    def _beside_of(self, key: ClusterKey) -> Mapping[ClusterKey, int]:
        """Return who and what is named with somebody, and in how many articles, common things and itself too."""
        if (known := self._beside.get(key)) is not None:
            return known
        rows = (self._rows[article] for article in self.clusters[key].articles)
        found = Counter(one for row in rows if len(row) <= _LIST for one in {own.key for own in row})
        self._beside[key] = dict(found)
        return found

    def share(self, one: ClusterKey, other: ClusterKey, needed: int = 1) -> bool:
        """Whether two have so much company in common."""
        few, many = sorted((self._beside_of(one), self._beside_of(other)), key=len)
        common = self._common
        both = (key for key in few if key in many and key not in (one, other))
        told = (key for key in both if _tells(self.clusters[key], common))
        return sum(1 for _ in islice(told, needed)) == needed

    def meet(self, one: ClusterKey, other: ClusterKey) -> bool:
        """Whether two are named in one article, or in others with the same company."""
        articles = self.clusters[other].articles
        return not set(self.clusters[one].articles).isdisjoint(articles) or self.share(one, other)


def _tells(cluster: Cluster, common: int) -> bool:
    return cluster.told and len(cluster.articles) <= common


class Offices:
    """Who holds each office of a body, as far as articles say."""

    def __init__(self, tables: Tables) -> None:
        table = tables.table
        self.holders: Table[str, dict[ClusterKey, int]] = table("offices.holders")  # in how many articles
        self.held: Table[ClusterKey, set[str]] = table("offices.held")
        self._told: Table[str, tuple[tuple[str, ClusterKey], ...]] = table("offices.told")  # by article

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
            take(self.holders, office, key)
            discard(self.held, key, office)


def _offices(one: ArticleNames, row: Row) -> Iterator[tuple[str, ClusterKey]]:
    if one.offices:
        keys = {name.name: own.key for name, own in zip(one.names, row, strict=True)}
        for held in one.offices:
            if held.body and held.person in keys:
                yield f"{office_words(held.office)}, {fold(held.body)}", keys[held.person]
