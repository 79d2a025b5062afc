"""What the client is told of each thing by its handle: its names, its page, which articles it is in.

In: things that have a name, and a row for each of them and each article it is in. Out: files of records, short
because there may be hundreds of thousands; and back again.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from press_archive.decisions.ledger import FOLDERS
from press_archive.model import DataFile
from press_archive.search.index.columns import long_name, short_name
from press_archive.search.index.hashing import word_keys
from press_archive.search.index.layout import Layout
from press_archive.search.index.named import KINDS_WITH_PAGES, Named, thing_id
from press_archive.search.index.postings import Rows, encode, lists_of
from press_archive.search.index.sections import Section, long_files, script, shard_name, shard_of

# Of an entity: number of its kind, id (without the kind it begins with), names, articles, page: its address, or how
# much of the folded name it is called by, or 0 where it has none. Of others: kind, name. Last the handle where it is
# not the hash of kind and id.
Record = list[Any]
_OF_ENTITIES, _OF_OTHERS = 5, 2


def record_files(things: Iterable[Named], members: Rows, layout: Layout) -> Iterator[DataFile]:
    """Yield the files of all records."""
    shards: list[list[Named]] = [[] for _ in range(1 << layout.records)]
    for thing in things:
        shards[thing.handle >> (32 - layout.records)].append(thing)
    section = members_section(layout)
    for number, shard in enumerate(shards):
        some = members.some(shard_of(members.x, number, layout.records))
        encoded = encode(lists_of(some), section.bits, section.shape)
        yield record_shard(number, shard, encoded.shard, layout)
        yield from long_files(section.name, encoded)


def members_section(layout: Layout) -> Section:
    """Return the section of the lists that tell which articles a thing is in; they lie with the records."""
    return Section("members", layout.records, layout.member_shape())


def record_shard(number: int, things: Iterable[Named], members: bytes, layout: Layout) -> DataFile:
    """Return a file of records, by their handles, with the lists of their articles."""
    ordered = sorted(things, key=lambda thing: thing.handle)
    hashes = word_keys([thing_id(thing.kind, thing.id) for thing in ordered])[0].tolist()
    records = [_record(*pair) for pair in zip(ordered, hashes, strict=True)]
    told = {"things": records, "members": b64encode(members).decode()}
    return script(shard_name("records", number, layout.records), told)


def members_bits(content: Mapping[str, Any]) -> bytes:
    """Return the lists of articles of a file of records, as :func:`record_shard` was given them."""
    return b64decode(content["members"])


def things_from(contents: Iterable[Mapping[str, Any]]) -> list[list[Named]]:
    """Return the things that each of some files of records tells of."""
    shards = [content["things"] for content in contents]
    found = [_thing(record) for shard in shards for record in shard]
    hashes = word_keys([thing_id(kind, identifier) for kind, identifier, *_ in found])[0].tolist()
    things = (
        Named(hashed if handle is None else handle, kind, identifier, names, url, articles)
        for (kind, identifier, names, url, articles, handle), hashed in zip(found, hashes, strict=True)
    )
    return [list(islice(things, len(shard))) for shard in shards]


def _record(thing: Named, hashed: int) -> Record:
    bumped = [thing.handle] if thing.handle != hashed else []
    if not thing.is_entity:
        return [thing.kind, thing.id, *bumped]
    kind, prefix = KINDS_WITH_PAGES.index(thing.kind), f"{thing.kind}-"
    short = thing.id.removeprefix(prefix)
    told = short if f"{prefix}{short}" == thing.id else [thing.id]
    return [kind, told, thing.names, thing.articles, _page(thing), *bumped]


def _thing(record: Record) -> tuple[str, str, tuple[str, ...], str, int, int | None]:
    size = _OF_OTHERS if isinstance(record[0], str) else _OF_ENTITIES
    handle = record[size] if len(record) > size else None
    if size == _OF_OTHERS:
        kind, name, *_ = record
        return kind, name, (name,), "", 0, handle
    number, told, names, articles, page = record[:size]
    kind = KINDS_WITH_PAGES[number]
    identifier = f"{kind}-{told}" if isinstance(told, str) else told[0]
    return kind, identifier, tuple(names), _url(kind, page, names[0]), articles, handle


def _page(thing: Named) -> str | int:
    folder, _, name = thing.url.rpartition("/")
    return short_name(name, thing.names[0]) if folder == FOLDERS[thing.kind] else thing.url or 0


def _url(kind: str, page: str | int, name: str) -> str:
    if not page:
        return ""
    if isinstance(page, str) and "/" in page:
        return page
    return f"{FOLDERS[kind]}/{long_name(page, name)}"
