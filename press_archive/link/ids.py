"""Ids: which id each thing has, of those given out before, and of the one its name would be given.

In: the clusters, the ids given out before. Out: an id for each cluster, no two the same one. What claims an id is
remembered, so that a change asks again only for the clusters that claim one with those that changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Set
from typing import Any, NamedTuple

from press_archive.link.clusters import Cluster, ClusterKey
from press_archive.link.digest import UNKNOWN_RANK
from press_archive.link.digests import Digests
from press_archive.link.keys import minted_id, minted_within
from press_archive.link.layers import Change, Layer
from press_archive.link.state import LARGE, SMALL, Table, Tables, discard


class _Claim(NamedTuple):
    """The ids by which a cluster is found again."""

    names: tuple[str, ...]  # minted from its names
    former: tuple[str, ...]
    own: str  # that the name of its record would be given; "" without one


class Ids:
    """The ids of the clusters that are to have one."""

    def __init__(self, may_have: Callable[[Cluster], bool], tables: Tables, name: str) -> None:
        def table(what: str, size: int = SMALL) -> Table[Any, Any]:
            return tables.table(f"{name}.{what}", size)

        self.ids: Table[ClusterKey, str] = table("ids")
        # the ids each has a right to, no two the same one
        self.held: Table[ClusterKey, tuple[str, ...]] = table("held")
        self._claimed: Table[ClusterKey, _Claim] = table("claimed")
        self._may_have = may_have
        self._clusters: Mapping[ClusterKey, Cluster] = {}
        self._claimants: Table[str, set[ClusterKey]] = table("claimants")
        self._named: Table[str, set[ClusterKey]] = table("named")  # those that claim an id by their names
        # those on record whose name would be given an id
        self._own: Table[str, set[ClusterKey]] = table("own")
        # ids that would change who has them if they were given out, and those that several claim
        self._loose: Table[str, bool] = table("loose", LARGE)
        self._contested: Table[str, bool] = table("contested", LARGE)

    def changed(
        self, digests: Digests, layer: Layer, change: Change, known: Mapping[str, int]
    ) -> set[ClusterKey]:
        """Take a change; return the clusters that have another id, or may be another entity, than they had.

        ``known`` ranks the ids given out before, the oldest lowest; a thing keeps the oldest of its ids.
        """
        self._clusters = layer.clusters
        others = change.moved - change.given
        keys = {*change.clusters, *layer.keys_of({*_dated_otherwise(digests, change), *others})}
        asked = {one for key in keys for one in self._claim(key, layer.clusters.get(key))} | others
        if change.given:
            asked |= {one for one in self._loose if one in change.given}
            keys |= self._younger(change.given, known)
        keys |= {key for one in asked for index in (self._claimants, self._own) for key in index.get(one, ())}
        some = [key for key in keys if key in self._claimed]
        self.held.update({key: tuple(self._holds(key, digests, known)) for key in some})
        for key in keys:
            asked.add(self.ids.pop(key, ""))
            if key in self._claimed:
                own = self.ids[key] = self._id(key, known)
                asked.add(own)
            else:
                self.held.pop(key, None)
        for one in asked:
            _mark(self._loose, one, self._is_loose(one))
            _mark(self._contested, one, len(self._claiming(one, known)) > 1)
        return keys

    def cluster(self, key: ClusterKey) -> Cluster | None:
        """Return a cluster, if it has an id."""
        return self._clusters[key] if key in self._claimed else None

    def _is_loose(self, one: str) -> bool:
        """Whether an id would change something if it were given out next.

        What a thing has got for an id does not: that becomes the oldest of those it holds, which it is already.
        """
        claimants = self._claimants.get(one, ())
        taken = one in self._named and any(self.ids.get(key) == one for key in claimants)
        return bool(claimants) and not taken

    def _younger(self, given: Set[str], known: Mapping[str, int]) -> set[ClusterKey]:
        """Return the clusters that claim an id others claim, and have articles the archive was not known to have."""
        found: set[ClusterKey] = set()
        for one in self._contested:
            claiming = self._claiming(one, known)
            if any(not given.isdisjoint(self._clusters[key].articles) for key in claiming):
                found.update(claiming)
        return found

    def _claim(self, key: ClusterKey, cluster: Cluster | None) -> Iterator[str]:
        """Take a cluster, whatever it was; yield the ids it may claim, and those it might have."""
        before = self._claimed.pop(key, None)
        for index, one in self._places(before) if before is not None else ():
            discard(index, one, key)
            yield one
        if cluster is not None and self._may_have(cluster):
            own = minted_id(cluster.kind, canonical_name(cluster)) if cluster.record is not None else ""
            now = self._claimed[key] = _Claim(cluster.ids, cluster.former, own)
            for index, one in self._places(now):
                index.setdefault(one, set()).add(key)
                yield one

    def _places(self, claim: _Claim) -> Iterator[tuple[Table[str, set[ClusterKey]], str]]:
        """Yield where a cluster is found by its ids."""
        for one in {*claim.names, *claim.former}:
            yield self._claimants, one
        for one in claim.names:
            yield self._named, one
        if claim.own:
            yield self._own, claim.own

    def _claims(self, key: ClusterKey, known: Mapping[str, int]) -> Iterator[str]:
        """Yield the ids a cluster claims: first by its names, then by what it once was."""
        claim = self._claimed[key]
        yield from claim.names
        for one in claim.former:
            if one in known and not self._named.get(one):
                yield one

    def _claiming(self, one: str, known: Mapping[str, int]) -> Collection[ClusterKey]:
        """Return the clusters that claim an id."""
        if named := self._named.get(one):
            return named
        return self._claimants.get(one, ()) if one in known else ()

    def _holds(self, key: ClusterKey, digests: Digests, known: Mapping[str, int]) -> Iterator[str]:
        """Yield the ids a cluster has a right to.

        Of several that could have an id, the one has it whose articles the archive has had longest.
        """
        for one in self._claims(key, known):
            claiming = self._claiming(one, known)
            if len(claiming) == 1 or key == min(
                claiming, key=lambda other: (self._eldest(other, digests, known), other)
            ):
                yield one

    def _eldest(self, key: ClusterKey, digests: Digests, known: Mapping[str, int]) -> tuple[int, str, str]:
        return min(digests.seniority(article, known) for article in self._clusters[key].articles)

    def _id(self, key: ClusterKey, known: Mapping[str, int]) -> str:
        """The oldest id known; of a new thing that of its canonical name, or the one minted in its only article."""
        cluster, held = self._clusters[key], self.held[key]
        oldest = min(held, key=lambda one: (known.get(one, UNKNOWN_RANK), one), default=None)
        if oldest in known or (len(held) == 1 and cluster.record is None):
            return str(oldest)
        own = minted_id(cluster.kind, canonical_name(cluster))
        if own in held or (cluster.record is not None and not self._claiming(own, known)):
            return own
        return oldest or minted_within(cluster.kind, canonical_name(cluster), " ".join(key))


def canonical_name(cluster: Cluster) -> str:
    """The record's name, or the name that stands most often; of equals the longest, then the first in order."""
    if cluster.record is not None:
        return cluster.record.name
    names = cluster.names
    return (
        next(iter(names))
        if len(names) == 1
        else min(names, key=lambda name: (-names[name], -len(name), name))
    )


def _dated_otherwise(digests: Digests, change: Change) -> Iterator[str]:
    """Yield the articles that are of another day than they were, which tells who had an id first."""
    for article, was in change.digests.items():
        now = digests.get(article)
        if was is not None and now is not None and was.published != now.published:
            yield article


def _mark(marks: Table[str, bool], one: str, marked: bool) -> None:
    if marked:
        marks[one] = True
    else:
        marks.pop(one, None)
