"""The archive linked as it was by the last build, changed where articles have changed since.

In: accounts, authority records, ids given out before, judgements, and the store, where what linking remembers is kept
in tables. Out: the entities, and what the names of each article mean: as if all were linked from nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import NamedTuple

from press_archive.authorities import AuthorityRecords
from press_archive.keeping.store import Store, key_of, key_of_keys
from press_archive.keeping.tables import Head, Packing, Row, open_tables, rows_of, write_anew, write_changed
from press_archive.link import Assignment, Digests, Heirs, InMemory, Linking, Tables
from press_archive.model import AuthorityRecord, Entity, EntityKeys, Judgement
from press_archive.phases.accounts import ArticleAccount
from press_archive.processes.workers import LocalPool

_OWNER = "linking"
_LARGE = 40_000  # articles
_OUTGROWN = 4  # times the articles for which the tables were made


class Linked(NamedTuple):
    """The archive linked."""

    entities: Sequence[Entity]
    assignments: Sequence[Assignment]  # of each article's names
    heirs: Mapping[str, str]  # id of what is none any more → entity or article
    keys: EntityKeys


class _Archive(NamedTuple):
    """What is linked."""

    digests: Digests
    keys: Sequence[bytes]  # that tell digests apart
    records: Sequence[AuthorityRecord]
    ranks: Mapping[str, int]
    judgements: Sequence[Judgement]

    def linked(self, tables: Tables) -> tuple[Linked, bool]:
        """Link all, from where the tables left off; return besides whether any entity is another than it was."""
        linking = Linking(self.records, tables, told_of=_keys_of)
        entities, assignments = linking(self.digests, self.keys, self.ranks, self.judgements)
        inherited = Heirs(tables)(linking.others, self.digests, assignments, entities, self.ranks)
        keys = _keys(linking.told.items())
        return Linked(entities, assignments, inherited, keys), linking.has_changed

    def from_nothing(self) -> tuple[Linked, Mapping[str, int], Sequence[Row]]:
        """Link all, and return besides what a later build needs to go on from there."""
        tables = InMemory()
        found, _ = self.linked(tables)
        counts, rows = rows_of(tables.contents(), Packing(self.records))
        return found, counts, list(rows)


def linked(
    shown: Sequence[ArticleAccount],
    digests: Digests,
    records: AuthorityRecords,
    ranks: Mapping[str, int],
    judgements: Sequence[Judgement],
    store: Store,
    pool: LocalPool | None,
) -> tuple[bytes, Linked]:
    """Return the archive linked, with a key that tells its entities and the judgements.

    ``ranks`` are the ids given out before, the oldest lowest.
    """
    of, keys = key_of(records.own), [article.names_key for article in shown]
    told = [f"{one.id}\0".encode() + key for one, key in zip(shown, keys, strict=True)]
    made_of = key_of_keys([of, key_of(judgements, list(ranks.items())), *told])
    archive = _Archive(digests, keys, records.values, ranks, judgements)
    known = open_tables(store, _OWNER, of, records.values)
    if known is None or len(shown) > _OUTGROWN * known[0].size:
        # What linking needs for a while is as much as all that stays: in a large archive it is given back.
        store.save()  # what a process apart loads
        call = archive.from_nothing
        found, counts, rows = pool.apart(call) if pool and len(shown) > _LARGE else call()
        write_anew(store, _OWNER, Head(of, made_of, max(1, len(shown))), counts, rows)
        return made_of, found
    head, tables = known
    found, has_changed = archive._replace(records=tables.packing.common).linked(tables)
    if has_changed:
        head = head._replace(state=made_of)
    write_changed(store, _OWNER, head, tables)
    return head.state, found


_fields = attrgetter(*(one.name for one in fields(Entity)))


def _keys_of(entity: Entity) -> tuple[bytes, bytes]:
    return key_of(entity.kind, entity.name, entity.coordinates, entity.record), key_of(*_fields(entity))


def keys_of_entities(entities: Iterable[Entity]) -> EntityKeys:
    """Return the keys of entities, worked out one by one."""
    return _keys((one.id, _keys_of(one)) for one in entities)


def _keys(told: Iterable[tuple[str, tuple[bytes, bytes]]]) -> EntityKeys:
    named, whole = dict[str, bytes](), dict[str, bytes]()
    for identifier, (own_named, own_whole) in told:
        named[identifier], whole[identifier] = own_named, own_whole
    return EntityKeys(named, whole)
