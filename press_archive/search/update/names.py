"""What search knows by name, brought up to date: records, names, words in names, members.

In: the index as it was, all entities as they are, and the articles that went and came. Out: the files that tell of
entities, outlets, authors and stories; which of them changed is told by comparing the entities with the records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.documents import SearchEntity
from press_archive.search.index.entities import (
    HANDLES,
    Named,
    Record,
    member_rows,
    name_key,
    name_sections,
    record_file,
    record_of,
    thing_id,
)
from press_archive.search.index.hashing import Key, word_key
from press_archive.search.index.layout import Layout
from press_archive.search.index.name_words import NameWords
from press_archive.search.index.postings import Rows
from press_archive.search.index.sections import Section, shard_name
from press_archive.search.index.words import folded_words
from press_archive.search.update.decode import CannotChangeError
from press_archive.search.update.lists import Changes, old_rows, updated_lists
from press_archive.search.update.previous import Previous

_OF_ENTITIES = 7  # items in the record of what has an address; other records have three


class Known:
    """The things as they were, by the records."""

    def __init__(self, old: Previous, layout: Layout) -> None:
        self.shards: list[list[Record]] = [
            old.content(shard_name("records", number, layout.names)) for number in range(1 << layout.names)
        ]
        records = [record for shard in self.shards for record in shard]
        self.by_key = {thing_id(record[1], record[2]): record for record in records}
        self.by_handle: dict[int, Record] = {record[0]: record for record in records}

    def thing(self, key: str) -> Named:
        return _named(self.by_key[key])


def _named(record: Record) -> Named:
    if len(record) == _OF_ENTITIES:
        handle, kind, identifier, names, url, articles, _ = record
        return Named(handle, kind, identifier, tuple(names), url, articles)
    handle, kind, name = record
    return Named(handle, kind, name, (name,), "", 0)


@dataclass(frozen=True, slots=True)
class ThingChanges:
    """Things as they were that are no longer so, and things that were not so before; what changed is in both."""

    gone: Mapping[str, Named]
    come: Mapping[str, Named]

    def gone_for_good(self) -> Iterator[Named]:
        return (thing for key, thing in self.gone.items() if key not in self.come)


def changed_things(
    known: Known, entities: Sequence[SearchEntity], stated: Iterable[str], unstated: Iterable[str]
) -> ThingChanges:
    """Compare the things with the records.

    ``stated`` is what articles that came name and state; ``unstated`` are outlets, authors and stories left in none.
    """
    gone, come = _changed_entities(known, entities)
    for key in stated:
        if key not in known.by_key and key not in come:
            kind, _, name = key.partition(":")
            come[key] = Named(word_key(key)[0], kind, name, (name,), "", 0)
    for key in unstated:
        gone[key] = known.thing(key)
    changes = ThingChanges(gone, come)
    _check_handles(known, changes)
    return changes


def _changed_entities(
    known: Known, entities: Sequence[SearchEntity]
) -> tuple[dict[str, Named], dict[str, Named]]:
    gone: dict[str, Named] = {}
    come: dict[str, Named] = {}
    kept = 0
    for e in entities:
        key = thing_id(e.kind, e.id)
        record = known.by_key.get(key)
        kept += record is not None
        if record is None or record[3:6] != [[e.name, *e.variants], e.url, e.articles]:
            if not e.url or (record and len(record) != _OF_ENTITIES):
                raise CannotChangeError  # without an address its record does not tell its names
            handle = record[0] if record else word_key(key)[0]
            come[key] = Named(handle, e.kind, e.id, (e.name, *e.variants), e.url, e.articles)
            if record:
                gone[key] = _named(record)
    if kept < sum(len(record) == _OF_ENTITIES for record in known.by_key.values()):
        now = {thing_id(e.kind, e.id) for e in entities}
        for key, record in known.by_key.items():
            if len(record) == _OF_ENTITIES and key not in now:
                gone[key] = _named(record)
    return gone, come


def _check_handles(known: Known, changes: ThingChanges) -> None:
    """Make sure that nobody's handle depends on the things that went or came."""
    new = [thing.handle for key, thing in changes.come.items() if key not in known.by_key]
    after_gone = [(thing.handle + 1) % HANDLES for thing in changes.gone_for_good()]
    if len(set(new)) < len(new) or any(handle in known.by_handle for handle in (*new, *after_gone)):
        raise CannotChangeError


def without_members(
    old: Previous, layout: Layout, known: Known, keys: Iterable[str], gone: Sequence[int]
) -> list[str]:
    """Return which things are in no article but those that went."""
    return [key for key in keys if _is_only_in(old, layout, known.by_key[key][0], gone)]


def _is_only_in(old: Previous, layout: Layout, handle: int, gone: Sequence[int]) -> bool:
    _, _, members = name_sections(layout)
    rows, _ = old_rows(old, members, handle >> (32 - members.bits))
    return bool(np.isin(rows.document[rows.x == handle], gone).all())


def updated_names(
    old: Previous, layout: Layout, known: Known, things: ThingChanges, members: Changes
) -> Iterator[DataFile | Unchanged]:
    """Yield the files of records, names, words in names and members."""
    names, grams, of_members = name_sections(layout)
    gone, come = things.gone.values(), things.come.values()
    handles = np.array([thing.handle for thing in gone], dtype=np.int64)
    articles = members.gone.tolist()
    if not all(_is_only_in(old, layout, thing.handle, articles) for thing in things.gone_for_good()):
        raise CannotChangeError  # an article names what is gone
    yield from _record_files(old, names, layout, known, things)
    went, new = NameWords.of(gone), NameWords.of(come)
    yield from updated_lists(old, names, Changes(handles, went.name_rows(), new.name_rows()))
    yield from updated_lists(old, grams, Changes(handles, went.gram_rows(), new.gram_rows()))
    yield from updated_lists(old, of_members, members)


def member_changes(gone: Mapping[int, Iterable[int]], come: Mapping[int, Iterable[int]]) -> Changes:
    """Return the change of who stands where; both say the handles of what is in an article, by its number."""
    numbers = np.array(list(gone), dtype=np.int64)
    return Changes(numbers, _member_rows(gone), _member_rows(come))


def _member_rows(found: Mapping[int, Iterable[int]]) -> Rows:
    lines = [(handle, number) for number, handles in found.items() for handle in handles]
    table = np.array(lines, dtype=np.int64).reshape(-1, 2)
    return member_rows(table[:, 0].copy(), table[:, 1].copy())


# ── Records ───────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class _Bearers:
    """The things, by their handles, that bore a name and that bear it."""

    before: frozenset[int]
    after: frozenset[int]

    @property
    def are_others_told(self) -> bool:
        """Whether it changes that the name is borne by several."""
        return (len(self.before) > 1) != (len(self.after) > 1)


def _record_files(
    old: Previous, section: Section, layout: Layout, known: Known, things: ThingChanges
) -> Iterator[DataFile | Unchanged]:
    """Yield the records; a name that others bear too, or no longer, changes theirs."""
    bearers = _bearers(old, section, known, things)
    made: dict[int, Record | None] = {thing.handle: None for thing in things.gone.values()}
    for other in {handle for some in bearers.values() if some.are_others_told for handle in some.after}:
        if other in known.by_handle:
            made[other] = _told_anew(known.by_handle[other], bearers)
    for thing in things.come.values():
        made[thing.handle] = record_of(thing, _shared(thing.names if thing.url else (), bearers, ()))
    shift = 32 - layout.names
    touched = {handle >> shift for handle in made}
    for number in sorted(touched):
        stays = [record for record in known.shards[number] if record[0] not in made]
        new = [record for handle, record in made.items() if record and handle >> shift == number]
        yield record_file(number, [*stays, *new], layout)
    yield from old.untouched_shards("records", touched, layout.names)


def _told_anew(record: Record, bearers: Mapping[Key, _Bearers]) -> Record:
    thing, before = _named(record), record[-1]
    return record_of(thing, _shared(thing.names, bearers, before))


def _shared(names: Sequence[str], bearers: Mapping[Key, _Bearers], before: Sequence[int]) -> list[int]:
    """Return which names others bear too, by their places; of those that no change concerns it is known."""
    found = []
    for place, name in enumerate(names):
        some = bearers.get(_key_of_name(name))
        if len(some.after) > 1 if some else place in before:
            found.append(place)
    return found


def _key_of_name(name: str) -> Key:
    words = folded_words(name)
    if not words:
        raise CannotChangeError  # such names have no list that tells who bears them
    return name_key(words)


def _bearers(old: Previous, section: Section, known: Known, things: ThingChanges) -> dict[Key, _Bearers]:
    """Return who bears the names of things that went or came."""
    come: dict[Key, set[int]] = {}
    for thing in things.come.values():
        for name in thing.names if thing.url else ():
            come.setdefault(_key_of_name(name), set()).add(thing.handle)
    went = {_key_of_name(n) for thing in things.gone.values() if thing.url for n in thing.names}
    gone = {thing.handle for thing in things.gone.values()}
    before = _former_bearers(old, section, known, come.keys() | went)
    return {
        key: _Bearers(frozenset(some), frozenset((some - gone) | come.get(key, set())))
        for key, some in before.items()
    }


def _former_bearers(
    old: Previous, section: Section, known: Known, keys: Iterable[Key]
) -> dict[Key, set[int]]:
    found: dict[Key, set[int]] = {}
    by_shard: dict[int, list[Key]] = {}
    for x, y in sorted(keys):
        by_shard.setdefault(x >> (32 - section.bits), []).append((x, y))
    for number, some in by_shard.items():
        rows, kept = old_rows(old, section, number)
        if len({(x, y & kept) for x, y in some}) < len(some):
            raise CannotChangeError
        for x, y in some:
            handles = rows.document[(rows.x == x) & (rows.y == y & kept)].tolist()
            if not all(_bears(known.by_handle[handle], (x, y)) for handle in handles):
                raise CannotChangeError  # the shard does not keep enough of its keys to tell these names apart
            found[x, y] = set(handles)
    return found


def _bears(record: Record, key: Key) -> bool:
    return any(words and name_key(words) == key for words in map(folded_words, _named(record).names))
