"""What search knows by name, brought up to date: records with their articles, words in names.

In: the index as it was, all entities as they are, and the articles that went and came. Out: the files that tell of
entities, outlets, authors and stories; which of them changed is told by comparing the entities with the records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from press_archive.model import DataFile, Unchanged
from press_archive.search.documents import SearchEntity
from press_archive.search.index.entities import grams_section, member_rows
from press_archive.search.index.hashing import word_key
from press_archive.search.index.layout import Layout
from press_archive.search.index.name_words import NameWords
from press_archive.search.index.named import HANDLES, KINDS_WITH_PAGES, Named, thing_id
from press_archive.search.index.offers import group_name, groups_of, offer_files
from press_archive.search.index.postings import Rows
from press_archive.search.index.records import members_bits, members_section, record_shard, things_from
from press_archive.search.index.sections import shard_name
from press_archive.search.update.decode import CannotChangeError, decode
from press_archive.search.update.lists import Changes, changed_lists, updated_lists
from press_archive.search.update.opened import together
from press_archive.search.update.previous import Previous

_RECORDS = "records"


class Known:
    """The things as they were, by the records."""

    def __init__(self, old: Previous, layout: Layout) -> None:
        self.shards = things_from(
            old.content(shard_name(_RECORDS, number, layout.records)) for number in range(1 << layout.records)
        )
        things = [thing for shard in self.shards for thing in shard]
        self.by_key = {thing_id(thing.kind, thing.id): thing for thing in things}
        self.handles = {thing.handle for thing in things}


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
        gone[key] = known.by_key[key]
    changes = ThingChanges(gone, come)
    _check_handles(known, changes)
    return changes


def _changed_entities(
    known: Known, entities: Sequence[SearchEntity]
) -> tuple[dict[str, Named], dict[str, Named]]:
    gone: dict[str, Named] = {}
    come: dict[str, Named] = {}
    now: set[str] = set()
    for e in entities:
        key = thing_id(e.kind, e.id)
        before = known.by_key.get(key)
        now.add(key)
        if e.kind not in KINDS_WITH_PAGES:
            raise CannotChangeError  # its record does not tell its names
        handle = before.handle if before else word_key(key)[0]
        thing = Named(handle, e.kind, e.id, (e.name, *e.variants), e.url, e.articles)
        if thing != before:
            come[key] = thing
            if before:
                gone[key] = before
    for key, thing in known.by_key.items():
        if thing.is_entity and key not in now:
            gone[key] = thing
    return gone, come


def _check_handles(known: Known, changes: ThingChanges) -> None:
    """Make sure that nobody's handle depends on the things that went or came."""
    new = [thing.handle for key, thing in changes.come.items() if key not in known.by_key]
    after_gone = [(thing.handle + 1) % HANDLES for thing in changes.gone_for_good()]
    if len(set(new)) < len(new) or any(handle in known.handles for handle in (*new, *after_gone)):
        raise CannotChangeError


def without_members(
    old: Previous, layout: Layout, known: Known, keys: Iterable[str], gone: Sequence[int]
) -> list[str]:
    """Return which things are in no article but those that went."""
    return [key for key in keys if _is_only_in(old, layout, known.by_key[key].handle, gone)]


def _is_only_in(old: Previous, layout: Layout, handle: int, gone: Sequence[int]) -> bool:
    rows = _old_members(old, layout, handle >> (32 - layout.records))
    return bool(np.isin(rows.document[rows.x == handle], gone).all())


def _old_members(old: Previous, layout: Layout, number: int) -> Rows:
    """Return which articles the things of a file of records were in."""
    bits, section = (
        members_bits(old.content(shard_name(_RECORDS, number, layout.records))),
        members_section(layout),
    )
    here = [key for key in old.long_keys(section.name) if key[0] >> (32 - layout.records) == number]
    return decode(bits, number, section.shape, {key: old.pieces(section.name, key) for key in here})


def updated_names(
    old: Previous, layout: Layout, known: Known, things: ThingChanges, members: Changes
) -> Iterator[DataFile | Unchanged]:
    """Yield the files of records and of words in names."""
    articles = members.gone.tolist()
    if not all(_is_only_in(old, layout, thing.handle, articles) for thing in things.gone_for_good()):
        raise CannotChangeError  # an article names what is gone
    yield from _record_files(old, layout, known, things, members)
    went, come = NameWords.of(things.gone.values()), NameWords.of(things.come.values())
    changes = Changes(went.handles, went.gram_rows(), come.gram_rows())
    yield from updated_lists(old, (grams_section(layout), changes))
    yield from _offer_files(old, known, things)


def name_changes(things: ThingChanges) -> tuple[Changes, Changes]:
    """Return what changes in the lists of names: of those of one word, and of longer ones."""
    went, come = NameWords.of(things.gone.values()), NameWords.of(things.come.values())
    short, long = zip(went.name_rows(), come.name_rows(), strict=True)
    return Changes(went.handles, *short), Changes(went.handles, *long)


def _offer_files(old: Previous, known: Known, things: ThingChanges) -> Iterator[DataFile | Unchanged]:
    """Yield the offers; of all names that begin with a letter some changed name begins with, anew."""
    changed = [thing for thing in (*things.gone.values(), *things.come.values()) if thing.is_entity]
    groups = set().union(*map(groups_of, changed))
    now = {key: thing for key, thing in known.by_key.items() if key not in things.gone} | dict(things.come)
    yield from offer_files(now.values(), groups)
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
    shift = 32 - layout.records
    touched = {handle >> shift for handle in made}
    touched |= members.shards(layout.records)
    records = {number: old.content(shard_name(_RECORDS, number, layout.records)) for number in touched}
    were = {number: members_bits(content) for number, content in records.items()}
    moved = members.shards(layout.records)
    for numbers in together(touched):
        some = {number: were[number] for number in numbers if number in moved}
        changed, long = changed_lists(old, members_section(layout), some, members)
        for number in numbers:
            stays = [thing for thing in known.shards[number] if thing.handle not in made]
            new = [thing for handle, thing in made.items() if thing and handle >> shift == number]
            yield record_shard(number, [*stays, *new], changed.get(number, were[number]), layout)
        yield from long
    yield from old.untouched_shards(_RECORDS, touched, layout.records)
    yield from old.untouched_long(members_section(layout).name, members.keys)
