"""Layers: where the names of all articles are placed after each step of linking, changed where articles change.

In: what a change brought below, and the rows of the articles that a step may place otherwise. Out: the clusters of
the layer, and what that changes of it for the next. What a step leaves as it was is the same object in both layers,
so that a change costs what it moves, not what there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from typing import NamedTuple, Protocol

from press_archive.link.clusters import Changed, Cluster, ClusterKey, Row, Said, changed_cluster, said
from press_archive.link.digest import ArticleNames
from press_archive.link.digests import Digests
from press_archive.link.state import Table, Tables, take
from press_archive.link.state import Upper as UpperTable
from press_archive.model import EntityKind


class Change(NamedTuple):
    """What changed of a layer, told by what was there before."""

    digests: Mapping[str, ArticleNames | None]  # of the articles that are new, gone or others; None: new
    rows: Mapping[str, Row | None]  # of those, and of whatever else is placed otherwise
    clusters: Mapping[ClusterKey, Cluster | None]  # that are others now
    moved: Set[str]  # ids whose rank among those given out before is another one
    given: Set[str]  # those of them that had none


class Layer(NamedTuple):
    """Where names are placed, and the clusters that makes."""

    rows: Table[str, Row]  # by article
    clusters: Table[ClusterKey, Cluster]

    def keys_of(self, articles: Iterable[str]) -> set[ClusterKey]:
        """Return the clusters that the names of some articles belong to."""
        return {own.key for one in articles for own in self.rows.get(one, ())}


class Step(Protocol):
    """One step: it places names otherwise than the layer below, by what the whole archive tells."""

    def concerned(self, digests: Digests, below: Layer, change: Change) -> Iterable[str]:
        """Take note of a change; return the articles that it may place otherwise, beside those that changed."""
        ...

    def row(self, one: ArticleNames, below: Row) -> Row:
        """Return where an article's names are placed; the same object where they stay as they are."""
        ...


def everything(layer: Layer) -> Change:
    """Return the change that brings a whole layer."""
    articles: dict[str, None] = dict.fromkeys(layer.rows)
    return Change(articles, articles, dict.fromkeys(layer.clusters), frozenset(), frozenset())


def keys_of_change(layer: Layer, change: Change) -> set[ClusterKey]:
    """Return the clusters that the changed articles name, or named."""
    before = {own.key for row in change.rows.values() for own in row or ()}
    return before | layer.keys_of(change.rows)


# ── The first layer ───────────────────────────────────────────────────────────────────────────────
def changed_ground(
    layer: Layer, digests: Digests, was: Mapping[str, ArticleNames | None], rows: Mapping[str, Row]
) -> tuple[Mapping[str, Row | None], Mapping[ClusterKey, Cluster | None]]:
    """Place articles by new rows; those without are gone. Return their rows and clusters as they were."""
    rows_before: dict[str, Row | None] = {}
    changes: dict[ClusterKey, Changed] = {}
    for article in was.keys() | rows.keys():
        row, before = rows.get(article), layer.rows.get(article)
        one = was.get(article, digests.get(article))
        told = list(said(one, before)) if one is not None and before is not None else []
        tells = list(said(digests[article], row)) if row is not None else []
        rows_before[article] = before
        if row is None:
            layer.rows.pop(article, None)
        else:
            layer.rows[article] = row
        if told != tells:
            _compare(article, told, tells, changes)
    return rows_before, _apply(layer, layer.clusters, changes, digests)


_Tells = Sequence[tuple[ClusterKey, Said] | None]


def _compare(article: str, told: _Tells, tells: _Tells, changes: dict[ClusterKey, Changed]) -> None:
    """Add what an article says otherwise now than it did."""
    before, now = ([one for one in some if one is not None] for some in (told, tells))
    has = {key for key, _ in now}
    for some, others, side in ((now, before, 0), (before, now, 1)):
        same = {(key, own.part, own.times) for key, own in others}
        for key, own in some:
            if not same or (key, own.part, own.times) not in same:
                changed = changes.get(key)
                if changed is None:
                    changed = changes[key] = Changed([], [], {})
                (changed.gone if side else changed.come).append(own)
                changed.articles[article] = key in has


def _apply(
    layer: Layer,
    before: Mapping[ClusterKey, Cluster],
    changes: Mapping[ClusterKey, Changed],
    digests: Digests,
) -> dict[ClusterKey, Cluster | None]:
    """Change the clusters of a layer; return those that are others now, as they were."""
    others: dict[ClusterKey, Cluster | None] = {}
    for key, changed in changes.items():
        others[key] = layer.clusters.get(key)
        cluster = changed_cluster(before.get(key), changed, partial(_kind_in, digests, layer, key))
        _set(layer, key, cluster)
    return others


def _set(layer: Layer, key: ClusterKey, cluster: Cluster | None) -> None:
    if cluster is None:
        layer.clusters.pop(key, None)
    else:
        layer.clusters[key] = cluster


def _kind_in(digests: Digests, layer: Layer, key: ClusterKey, article: str) -> EntityKind:
    """The kind of the first name in an article that belongs to a cluster."""
    named = zip(digests[article].names, layer.rows[article], strict=True)
    return next(name.kind for name, own in named if own.key == key)


# ── The layers above ──────────────────────────────────────────────────────────────────────────────
class Upper:
    """A layer that a step makes of the one below."""

    def __init__(self, step: Step, below: Layer, tables: Tables, name: str) -> None:
        self._rows: UpperTable[str, Row] = tables.upper(f"{name}.rows", below.rows)
        self._own: UpperTable[ClusterKey, Cluster] = tables.upper(f"{name}.clusters", below.clusters)
        self.layer = Layer(self._rows, self._own)
        self._step = step
        self._moves: Table[str, tuple[ClusterKey, ...]] = tables.table(f"{name}.moves")  # by article
        self._by_key: Table[ClusterKey, dict[str, _Move]] = tables.table(f"{name}.by_key")  # of each article

    def changed(self, digests: Digests, below: Layer, change: Change) -> Change:
        """Bring the layer up to date with the one below, and return what changes of it."""
        self._rows.remember(change.rows)
        self._own.remember(change.clusters)
        asked = {*change.rows, *self._step.concerned(digests, below, change)}
        rows: dict[str, Row | None] = {}
        touched = set(change.clusters)
        for article in asked:
            under, before = below.rows.get(article), self.layer.rows.get(article)
            row = self._step.row(digests[article], under) if under is not None else None
            if article in change.rows or row != before:
                rows[article] = before
                touched.update(self._place(article, digests.get(article), under, row))
        return Change(
            change.digests, rows, self._clusters(digests, below, touched), change.moved, change.given
        )

    def _place(
        self, article: str, one: ArticleNames | None, below: Row | None, row: Row | None
    ) -> Iterator[ClusterKey]:
        """Place an article; yield the clusters to or from which it moved names, and does."""
        moved: dict[ClusterKey, tuple[list[Said], list[Said]]] = {}
        has: frozenset[ClusterKey] = frozenset()
        if row is None or below is None or one is None:
            self.layer.rows.pop(article, None)
        else:
            self.layer.rows[article] = row
            if row is not below:
                for tells, told in zip(said(one, row), said(one, below), strict=True):
                    if tells != told:
                        if tells is not None:
                            moved.setdefault(tells[0], ([], []))[0].append(tells[1])
                        if told is not None:
                            moved.setdefault(told[0], ([], []))[1].append(told[1])
                has = frozenset(own.key for own in row)
        before = self._moves.pop(article, ())
        if moved:
            self._moves[article] = tuple(moved)
        for key in {*before, *moved}:
            if key in moved:
                self._by_key.setdefault(key, {})[article] = _Move(*moved[key], key in has)
            else:
                take(self._by_key, key, article)
            yield key

    def _clusters(
        self, digests: Digests, below: Layer, touched: Set[ClusterKey]
    ) -> dict[ClusterKey, Cluster | None]:
        """Change the clusters that were touched; return those that are others now, as they were."""
        others: dict[ClusterKey, Cluster | None] = {}
        moved = touched & self._by_key.keys()
        for key in touched - moved:
            now, before = below.clusters.get(key), self._own.get(key)
            if now is not before:
                others[key] = before
                _set(self.layer, key, now)
        changes = {key: _all_of(self._by_key[key]) for key in moved}
        return others | _apply(self.layer, below.clusters, changes, digests)


class _Move(NamedTuple):
    """What an article says at a cluster that it does not say there in the layer below, and the other way round."""

    come: list[Said]
    gone: list[Said]
    has: bool  # whether it has a name of the cluster


def _all_of(moves: Mapping[str, _Move]) -> Changed:
    """Return what a cluster has that the one below has not."""
    changed = Changed([], [], {})
    for article, move in moves.items():
        changed.come.extend(move.come)
        changed.gone.extend(move.gone)
        changed.articles[article] = move.has
    return changed
