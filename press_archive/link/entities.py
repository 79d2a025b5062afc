"""From clusters to entities: ids that stay, canonical names, variants; and the entity of each article's names.

In: the digests of articles, authority records, the ids given out before, judgements. Out: the entities, and for
each article those of its names. The order in which articles come makes no difference, and neither does what was
linked before: :class:`Linking` brings that up to date, which costs what the changed articles touch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import fields
from operator import attrgetter
from sys import intern
from typing import Any, TypeVar

from press_archive.languages import ARCHIVE
from press_archive.link.assigning import Assigner, Records
from press_archive.link.bodies import Bodies
from press_archive.link.clusters import Cluster, ClusterKey
from press_archive.link.digest import ArticleNames
from press_archive.link.digests import Digests, InHand
from press_archive.link.evidence import is_entity
from press_archive.link.homonyms import Homonyms
from press_archive.link.ids import Ids, canonical_name
from press_archive.link.judged import Judged
from press_archive.link.layers import Change, Layer, Upper, changed_ground, everything
from press_archive.link.officials import Officials
from press_archive.link.people import ByCompany
from press_archive.link.state import LARGE, InMemory, Table, Tables
from press_archive.link.within import Within
from press_archive.model import AuthorityRecord, Entity, EntityKind, Judgement

V = TypeVar("V")
Assignment = tuple[str | None, ...]  # entity ids of a digest's names, in their order; None names nothing
Linked = tuple[tuple[Entity, ...], tuple[Assignment, ...]]


def resolve(
    digests: Sequence[ArticleNames],
    records: Sequence[AuthorityRecord],
    known: Mapping[str, int],
    judgements: Sequence[Judgement] = (),
) -> Linked:
    """Return the entities by id, and for each digest, in the order given, the entities of its names.

    ``known`` ranks the ids given out before, of articles too, the oldest lowest; a thing keeps the oldest of its
    ids. ``judgements`` are stronger than the rules.
    """
    linking = Linking(records, InMemory())
    return linking(InHand.of(digests), [b""] * len(digests), known, judgements)


class Linking:
    """A linked archive: called again with other articles it links what they touch, as from nothing.

    All it remembers is in its tables; opened again with the same records it goes on from there. What ``told_of``
    returns of an entity is remembered with it.
    """

    def __init__(
        self,
        records: Sequence[AuthorityRecord],
        tables: Tables,
        told_of: Callable[[Entity], object] = lambda entity: None,
    ) -> None:
        table, held = tables.table, Records(records, tables)
        self._tables = tables
        self.has_changed = False  # whether any entity has become another
        # articles that the last call found new, gone or others than they were
        self.others: Set[str] = frozenset()
        self._judgements: Table[str, Sequence[Judgement]] = table("linked.judgements")
        self._keys: Table[str, bytes] = table("linked.keys", LARGE, _by_id)  # by article, of its digest
        self._former: Table[str, ArticleNames] = table("linked.digests")
        self._known: Table[str, int] = table("linked.known", LARGE, _by_id)
        self._assigner, self._homonyms = Assigner(held, tables), Homonyms(tables)
        self._ground = below = Layer(table("ground.rows"), table("ground.clusters"))
        # By the rules, then people of one name apart, then step by step by what articles tell, then by judgements.
        steps = (
            self._homonyms,
            Within(tables),
            Officials(held, tables),
            ByCompany(tables),
            Bodies(held, tables),
        )
        self._layers: list[Upper] = []
        for step in steps:
            self._layers.append(Upper(step, below, tables, type(step).__name__))
            below = self._layers[-1].layer
        self._ids = Ids(is_entity, tables, "named.ids")
        self._entities: Table[ClusterKey, Entity] = table("named.entities", LARGE, _of_entities)
        self._assignments: Table[str, Assignment] = table("named.assignments", LARGE, _of_assignments)
        self._told_of = told_of
        # By an entity's id.
        self.told: Table[str, Any] = table("named.told", LARGE, _by_id)

    def __call__(
        self,
        digests: Digests,
        keys: Sequence[bytes],
        known: Mapping[str, int],
        judgements: Sequence[Judgement] = (),
    ) -> Linked:
        """Return what :func:`resolve` does; ``keys`` are other ones where digests are others."""
        change = self._link(digests, dict(zip(digests, keys, strict=True)), known)
        top = self._layers[-1].layer
        if self._judgements.get("all", ()) != judgements:
            self._judgements["all"] = judgements
            self._tables.clear("judged.")
            self._tables.clear("named.")
            change = everything(top)
        if judgements:
            judging = Judged(judgements, self._tables)
            judging.knows(known)
            judged = Upper(judging, top, self._tables, "judged")
            change, top = judged.changed(digests, top, change), judged.layer
        self._name(digests, top, change, known)
        ordered = sorted(self._entities.items(), key=lambda item: (item[1].id, item[0]))
        assignments = self._assignments
        return tuple([entity for _, entity in ordered]), tuple([assignments[one] for one in digests])

    def _link(self, digests: Digests, keys: Mapping[str, bytes], known: Mapping[str, int]) -> Change:
        """Place the names of the articles that changed, step by step; return what that changes after the last."""
        former = dict(self._keys.items())
        was = {
            article: self._former.get(article) for article, key in keys.items() if former.get(article) != key
        }
        was |= {article: self._former[article] for article in former.keys() - keys.keys()}
        self.others = was.keys()
        _update(self._keys, keys, was)
        _update(self._former, digests, was)
        moved, given = self._moved(known)
        self._homonyms.knows(known)
        asked = {*was, *self._assigner.concerned(moved)} & digests.keys()
        rows = {article: self._assigner.row(digests[article], known) for article in asked}
        change = Change(was, *changed_ground(self._ground, digests, was, rows), moved, given)
        below = self._ground
        for upper in self._layers:
            change, below = upper.changed(digests, below, change), upper.layer
        return change

    def _moved(self, known: Mapping[str, int]) -> tuple[Set[str], Set[str]]:
        """Take the ids given out before; return those of another rank than they had, and those that had none."""
        former = dict(self._known.items())
        moved = {one for one, _ in known.items() ^ former.items()}
        _update(self._known, known, moved)
        return moved, moved - former.keys()

    def _name(self, digests: Digests, top: Layer, change: Change, known: Mapping[str, int]) -> None:
        """Give entities to the clusters that changed, and to the names of the articles that have them."""
        articles = set(change.rows)
        given: list[Entity] = []
        for key in self._ids.changed(digests, top, change, known):
            before, now = self._entities.pop(key, None), self._entity(key, digests, known)
            if now is not None:
                self._entities[key] = before if before == now and before is not None else now
            if before != now:
                self.has_changed = True
                given += [now] if now else []
                if before:
                    self.told.pop(before.id, None)
            if (before and before.id) != (now and now.id) and key in top.clusters:
                articles.update(top.clusters[key].articles)
        # An id may have gone from one cluster to another.
        self.told.update((one.id, self._told_of(one)) for one in given)
        ids = self._ids.ids
        for article in articles:
            if article in top.rows:
                self._assignments[article] = tuple([ids.get(own.key) for own in top.rows[article]])
            else:
                self._assignments.pop(article, None)

    def _entity(self, key: ClusterKey, digests: Digests, known: Mapping[str, int]) -> Entity | None:
        if (cluster := self._ids.cluster(key)) is None:
            return None
        held = [one for one in self._ids.held[key] if one in known]
        return _entity(cluster, self._ids.ids[key], held, digests)


# ── Ids in memory once: rows are read apart, and each brings its own ──────────────────────────────
_values = attrgetter(*(one.name for one in fields(Entity)))


def _by_id(row: dict[str, V]) -> dict[str, V]:
    return {intern(one): value for one, value in row.items()}


def _of_entities(row: dict[ClusterKey, Entity]) -> dict[ClusterKey, Entity]:
    return {key: _of_entity(*_values(one)) for key, one in row.items()}


def _of_entity(
    identifier: str,
    kind: EntityKind,
    name: str,
    variants: tuple[str, ...],
    articles: tuple[str, ...],
    *rest: Any,
) -> Entity:
    return Entity(intern(identifier), kind, name, variants, tuple(map(intern, articles)), *rest)


def _of_assignments(row: dict[str, Assignment]) -> dict[str, Assignment]:
    return {intern(one): tuple([own and intern(own) for own in named]) for one, named in row.items()}


def _update(table: Table[str, V], now: Mapping[str, V], changed: Iterable[str]) -> None:
    """Put in a table what some keys have now, take from it those that have nothing."""
    for key in changed:
        if key in now:
            table[key] = now[key]
        else:
            table.pop(key, None)


def _entity(cluster: Cluster, entity: str, known: Iterable[str], digests: Digests) -> Entity:
    """``known`` are the ids it had before, its own among them."""
    name = canonical_name(cluster)
    record = cluster.record
    return Entity(
        id=entity,
        kind=cluster.kind,
        name=name,
        variants=tuple(sorted({*cluster.surfaces, *cluster.names} - {name}, key=ARCHIVE.sorting.key)),
        articles=_newest_first(cluster.articles, digests),
        mentions=cluster.mentions,
        confidence=cluster.confidence,
        same_as=record.same_as if record is not None else (),
        coordinates=record.coordinates if record is not None else None,
        record=record.id if record is not None else None,
        merged=tuple(sorted(one for one in known if one != entity)),
    )


def _newest_first(articles: tuple[str, ...], digests: Digests) -> tuple[str, ...]:
    """Newest first, undated last, ties by id."""
    if len(articles) == 1:
        return articles
    return tuple(sorted(articles, key=digests.published, reverse=True))
