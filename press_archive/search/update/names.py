"""What search knows by name, brought up to date: records with their articles, words in names.

In: the index as it was, all entities as they are, and the articles that went and came. Out: the files that tell of
entities, outlets, authors and stories; which of them changed is told by comparing the entities with the records.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.documents import SearchEntity
from press_archive.search.index.entities import grams_section, member_rows
from press_archive.search.index.hashing import word_key, word_keys
from press_archive.search.index.layout import Layout
from press_archive.search.index.name_words import NameWords
from press_archive.search.index.named import GROUP_BITS, HANDLES, Named, thing_id
from press_archive.search.index.offers import group_name, groups_of, of_groups, offer_files
from press_archive.search.index.postings import Rows
from press_archive.search.index.records import members_bits, members_section, record_shard, things_from
from press_archive.search.index.sections import shard_name
from press_archive.search.update.decode import CannotChangeError, decode
from press_archive.search.update.lists import Changes, changed_lists, updated_lists
from press_archive.search.update.opened import together
from press_archive.search.update.previous import Previous

_RECORDS = "records"


class Known:
    """The things as they were, by the records; of these only what is asked for is read."""

    def __init__(self, old: Previous, layout: Layout) -> None:
        self._old, self._bits = old, layout.records
        self._moved: Mapping[str, int] = old.about["moved"]
        self._contents: dict[int, Mapping[str, Any]] = {}
        self._shards: dict[int, dict[str, Named]] = {}

    def content(self, number: int) -> Mapping[str, Any]:
        """Return what a file of records tells."""
        if number not in self._contents:
            self._contents[number] = self._old.content(shard_name(_RECORDS, number, self._bits))
        return self._contents[number]

    def shards(self, numbers: Iterable[int]) -> dict[int, Mapping[str, Named]]:
        """Return the things of some files of records, by kind and id."""
        asked = list(dict.fromkeys(numbers))
        new = [number for number in asked if number not in self._shards]
        for number, things in zip(new, things_from(map(self.content, new)), strict=True):
            self._shards[number] = {thing_id(thing.kind, thing.id): thing for thing in things}
        return {number: self._shards[number] for number in asked}

    def shard_of(self, handle: int) -> int:
        return handle >> (32 - self._bits)

    def handles(self, keys: Sequence[str]) -> list[int]:
        """Return the handles of things, also of such as there were none."""
        hashes = word_keys(keys)[0].tolist()
        return [self._moved.get(key, hashed) for key, hashed in zip(keys, hashes, strict=True)]

    def find(self, keys: Sequence[str]) -> dict[str, Named]:
        """Return those things that there were, by kind and id."""
        numbers = list(map(self.shard_of, self.handles(keys)))
        shards = self.shards(numbers)
        found = ((key, shards[number].get(key)) for key, number in zip(keys, numbers, strict=True))
        return {key: thing for key, thing in found if thing}

    def in_groups(self, groups: Iterable[int]) -> Iterator[tuple[str, Named]]:
        """Yield all things of some groups (``named.grouped``), and maybe others."""
        numbers = {group >> (GROUP_BITS - self._bits) for group in groups}
        numbers |= set(map(self.shard_of, self._moved.values()))
        return (one for shard in self.shards(sorted(numbers)).values() for one in shard.items())

    def has_handle(self, handle: int) -> bool:
        number = self.shard_of(handle)
        return any(thing.handle == handle for thing in self.shards([number])[number].values())

    def moved(self, gone: Container[str]) -> dict[str, int]:
        """Return the handles that are not what kind and id give, but for those of things that are gone."""
        return {key: handle for key, handle in self._moved.items() if key not in gone}


@dataclass(frozen=True, slots=True)
class ThingChanges:
    """Things as they were that are no longer so, and things that were not so before; what changed is in both."""

    gone: Mapping[str, Named]
    come: Mapping[str, Named]

    def gone_for_good(self) -> Iterator[Named]:
        return (thing for key, thing in self.gone.items() if key not in self.come)


def changed_things(
    known: Known,
    named: Mapping[str, str],
    groups: Mapping[int, Sequence[SearchEntity]],
    stated: Iterable[str],
    unstated: Iterable[str],
) -> ThingChanges:
    """Compare the entities of some groups with the records; ``named`` has all that there are, by their ids.

    ``stated`` is what articles that came name and state; ``unstated`` are outlets, authors and stories left in none.
    """
    gone, come = _changed_entities(known, named, groups)
    new = [key for key in stated if key not in come]
    for key in set(new) - known.find(new).keys():
        kind, _, name = key.partition(":")
        come[key] = Named(word_key(key)[0], kind, name, (name,), "", 0)
    gone |= known.find(list(unstated))
    changes = ThingChanges(gone, come)
    _check_handles(known, changes)
    return changes


def _changed_entities(
    known: Known, named: Mapping[str, str], groups: Mapping[int, Sequence[SearchEntity]]
) -> tuple[dict[str, Named], dict[str, Named]]:
    now = named_entities(known, [entity for group in groups.values() for entity in group])
    if any(not thing.is_entity for thing in now.values()):
        raise CannotChangeError  # its record does not tell its names
    before = known.find(list(now))
    come = {key: thing for key, thing in now.items() if thing != before.get(key)}
    gone = {key: before[key] for key in come if key in before}
    for key, thing in known.in_groups(groups):
        if thing.is_entity and named.get(thing.id) != key:
            gone[key] = thing
    return gone, come


def named_entities(known: Known, entities: Sequence[SearchEntity]) -> dict[str, Named]:
    """Return entities as things, by kind and id."""
    keys = [thing_id(e.kind, e.id) for e in entities]
    return {
        key: Named(handle, e.kind, e.id, (e.name, *e.variants), e.url, e.articles)
        for key, handle, e in zip(keys, known.handles(keys), entities, strict=True)
    }


def _check_handles(known: Known, changes: ThingChanges) -> None:
    """Make sure that nobody's handle depends on the things that went or came."""
    new = [thing.handle for key, thing in changes.come.items() if key not in changes.gone]
    after_gone = [(thing.handle + 1) % HANDLES for thing in changes.gone_for_good()]
    if len(set(new)) < len(new) or any(map(known.has_handle, (*new, *after_gone))):
        raise CannotChangeError


def without_members(
    old: Previous, layout: Layout, known: Known, keys: Sequence[str], gone: Sequence[int]
) -> list[str]:
    """Return which things are in no article but those that went."""
    things = known.find(keys)
    return [key for key in keys if _is_only_in(old, layout, known, things[key].handle, gone)]


def _is_only_in(old: Previous, layout: Layout, known: Known, handle: int, gone: Sequence[int]) -> bool:
    rows = _old_members(old, layout, known, known.shard_of(handle))
    return bool(np.isin(rows.document[rows.x == handle], gone).all())


def _old_members(old: Previous, layout: Layout, known: Known, number: int) -> Rows:
    """Return which articles the things of a file of records were in."""
    bits, section = members_bits(known.content(number)), members_section(layout)
    here = [key for key in old.long_keys(section.name) if known.shard_of(key[0]) == number]
    return decode(bits, number, section.shape, {key: old.pieces(section.name, key) for key in here})


def updated_names(
    old: Previous,
    layout: Layout,
    known: Known,
    entities: Sequence[SearchEntity],
    things: ThingChanges,
    members: Changes,
) -> Iterator[DataFile | Unchanged]:
    """Yield the files of records, of words in names and of offers."""
    articles = members.gone.tolist()
    if not all(_is_only_in(old, layout, known, thing.handle, articles) for thing in things.gone_for_good()):
        raise CannotChangeError  # an article names what is gone
    yield from _record_files(old, layout, known, things, members)
    went, come = NameWords.of(things.gone.values()), NameWords.of(things.come.values())
    changes = Changes(went.handles, went.gram_rows(), come.gram_rows())
    yield from updated_lists(old, (grams_section(layout), changes))
    yield from _offer_files(old, known, entities, things)


def name_changes(things: ThingChanges) -> tuple[Changes, Changes]:
    """Return what changes in the lists of names: of those of one word, and of longer ones."""
    went, come = NameWords.of(things.gone.values()), NameWords.of(things.come.values())
    short, long = zip(went.name_rows(), come.name_rows(), strict=True)
    return Changes(went.handles, *short), Changes(went.handles, *long)


def _offer_files(
    old: Previous, known: Known, entities: Sequence[SearchEntity], things: ThingChanges
) -> Iterator[DataFile | Unchanged]:
    """Yield the offers; of all names that begin with a letter some changed name begins with, anew."""
    changed = (thing for thing in (*things.gone.values(), *things.come.values()) if thing.is_entity)
    groups = groups_of(name for thing in changed for name in thing.names)
    if groups:
        yield from offer_files(named_entities(known, of_groups(entities, groups)).values(), groups)
    yield from old.others("offers", {group_name(group) for group in groups})


def member_changes(gone: Mapping[int, Iterable[int]], come: Mapping[int, Iterable[int]]) -> Changes:
    """Return the change of who stands where; both say the handles of what is in an article, by its number."""
    numbers = np.array(list(gone), dtype=np.int64)
    return Changes(numbers, _member_rows(gone), _member_rows(come))


def _member_rows(found: Mapping[int, Iterable[int]]) -> Rows:
    lines = [(handle, number) for number, handles in found.items() for handle in handles]
    table = np.array(lines, dtype=np.int64).reshape(-1, 2)
    return member_rows(table[:, 0].copy(), table[:, 1].copy())


def _record_files(
    old: Previous, layout: Layout, known: Known, things: ThingChanges, members: Changes
) -> Iterator[DataFile | Unchanged]:
    made: dict[int, Named | None] = {thing.handle: None for thing in things.gone.values()}
    made |= {thing.handle: thing for thing in things.come.values()}
    moved = members.shards(layout.records)
    touched = moved | {known.shard_of(handle) for handle in made}
    for numbers in together(touched):
        were = {number: members_bits(known.content(number)) for number in numbers}
        some = {number: were[number] for number in numbers if number in moved}
        changed, long = changed_lists(old, members_section(layout), some, members)
        for number, shard in known.shards(numbers).items():
            stays = [thing for thing in shard.values() if thing.handle not in made]
            new = [thing for handle, thing in made.items() if thing and known.shard_of(handle) == number]
            yield record_shard(number, [*stays, *new], changed.get(number, were[number]), layout)
        yield from long
    yield from old.untouched_shards(_RECORDS, touched, layout.records)
    yield from old.untouched_long(members_section(layout).name, members.keys)
