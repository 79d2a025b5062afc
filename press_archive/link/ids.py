"""Ids: which id each thing has, of those given out before, and of the one its name would be given.

In: the clusters, the ids given out before. Out: an id for each cluster, no two the same one. What claims an id is
remembered, so that a change asks again only for the clusters that claim one with those that changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from press_archive.link.clusters import Cluster, ClusterKey
from press_archive.link.digest import UNKNOWN_RANK, seniority
from press_archive.link.keys import minted_id, minted_within
from press_archive.link.layers import Change, Digests, Layer, keys_of_change


class Ids:
    """The ids of the clusters that are to have one."""

    def __init__(self, may_have: Callable[[Cluster], bool]) -> None:
        self.ids: dict[ClusterKey, str] = {}
        self.clusters: dict[ClusterKey, Cluster] = {}  # that have one
        self.held: dict[ClusterKey, tuple[str, ...]] = {}  # the ids each has a right to, no two the same one
        self._may_have = may_have
        self._claimants: dict[str, set[ClusterKey]] = {}
        self._named: dict[str, set[ClusterKey]] = {}  # those that claim an id by their names
        self._own: dict[str, set[ClusterKey]] = {}  # those on record whose name would be given an id

    def changed(
        self, digests: Digests, layer: Layer, change: Change, known: Mapping[str, int]
    ) -> set[ClusterKey]:
        """Take a change; return the clusters that have another id, or may be another entity, than they had.

        ``known`` ranks the ids given out before, the oldest lowest; a thing keeps the oldest of its ids.
        """
        keys = keys_of_change(layer, change) | layer.keys_of(change.moved) | change.clusters.keys()
        asked = {one for key in keys for one in self._claim(key, layer.clusters.get(key))}
        asked |= change.moved
        keys |= {key for one in asked for index in (self._claimants, self._own) for key in index.get(one, ())}
        some = [key for key in keys if key in self.clusters]
        self.held.update({key: tuple(self._holds(key, digests, known)) for key in some})
        for key in keys:
            if key in self.clusters:
                self.ids[key] = self._id(key, known)
            else:
                self.ids.pop(key, None)
                self.held.pop(key, None)
        return keys

    def mattering(self, known: Mapping[str, int]) -> Iterator[str]:
        """Yield the ids, of articles too, that would change something if they were given out next.

        What each thing has got for an id does not: that becomes the oldest of those it holds, which it is already.
        """
        given = set(self.ids.values())
        for one, keys in self._claimants.items():
            if one not in known and keys and (one not in given or not self._named.get(one)):
                yield one
            if len(claiming := list(self._claiming(one, known))) > 1:
                for key in claiming:
                    yield from (article for article in self.clusters[key].articles if article not in known)

    def _claim(self, key: ClusterKey, cluster: Cluster | None) -> Iterator[str]:
        """Take a cluster, whatever it was; yield the ids it may claim, and those it might have."""
        before = self.clusters.pop(key, None)
        if before is not None:
            yield from self._index(key, before, set.discard)
        if cluster is not None and self._may_have(cluster):
            self.clusters[key] = cluster
            yield from self._index(key, cluster, set.add)

    def _index(
        self, key: ClusterKey, cluster: Cluster, change: Callable[[set[ClusterKey], ClusterKey], None]
    ) -> Iterator[str]:
        own = (minted_id(cluster.kind, canonical_name(cluster)),) if cluster.record is not None else ()
        for index, ids in (
            (self._claimants, {*cluster.ids, *cluster.former}),
            (self._named, cluster.ids),
            (self._own, own),
        ):
            for one in ids:
                change(index.setdefault(one, set()), key)
                yield one

    def _claims(self, key: ClusterKey, known: Mapping[str, int]) -> Iterator[str]:
        """Yield the ids a cluster claims: first by its names, then by what it once was."""
        cluster = self.clusters[key]
        yield from cluster.ids
        for one in cluster.former:
            if one in known and not self._named.get(one):
                yield one

    def _claiming(self, one: str, known: Mapping[str, int]) -> Iterable[ClusterKey]:
        """Return the clusters that claim an id."""
        if named := self._named.get(one):
            return named
        return self._claimants.get(one, ()) if one in known else ()

    def _holds(self, key: ClusterKey, digests: Digests, known: Mapping[str, int]) -> Iterator[str]:
        """Yield the ids a cluster has a right to.

        Of several that could have an id, the one has it whose articles the archive has had longest.
        """
        for one in self._claims(key, known):
            claiming = list(self._claiming(one, known))
            if len(claiming) == 1 or key == min(
                claiming, key=lambda other: (self._eldest(other, digests, known), other)
            ):
                yield one

    def _eldest(self, key: ClusterKey, digests: Digests, known: Mapping[str, int]) -> tuple[int, str, str]:
        return min(seniority(digests[article], known) for article in self.clusters[key].articles)

    def _id(self, key: ClusterKey, known: Mapping[str, int]) -> str:
        """The oldest id known; of a new thing that of its canonical name, or the one minted in its only article."""
        cluster, held = self.clusters[key], self.held[key]
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
