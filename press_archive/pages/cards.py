"""What the card that opens on a linked name needs beyond the page: facts of the whole archive, fetched on demand.

In: a :class:`Site`. Out: scripts under docs/data/cards/, loaded by tag, since nothing else works from disk:
``words.js`` with the words of the cards, ``taking.js`` with those of what a reader may take from an article and the
patterns of citations, and shards of facts by the address of the entity's page. What depends
on the archive stands here and not in article pages, so a new article doesn't change those of others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from press_archive.model import DataFile, Entity
from press_archive.pages.authority import identifier_label
from press_archive.pages.site import Site, date_label
from press_archive.pages.words import read_citations

_FOLDER = "data/cards/"
_IN_SHARD = 64  # entities, about
_WORDS = ("card_", "inferred_", "rule_mention_")
_WORDS_OF_TAKING = ("article_cite", "article_short", "take_")

Fact = list[str | int]


def card_files(site: Site) -> Iterator[DataFile]:
    """Yield the words, then every shard that holds something."""
    entities = [e for e in site.archive.entities.values() if site.entity(e.id)]
    count = shard_count(len(entities))
    yield _script("words", f"archiveCards.speak({_json(_words(site, _WORDS))},{count});")
    styles = _json(read_citations(site.settings.overrides))
    yield _script("taking", f"archiveCards.take({_json(_words(site, _WORDS_OF_TAKING))},{styles});")
    shards: dict[int, dict[str, Fact]] = {}
    for entity in entities:
        address = site.address(entity.id)
        shards.setdefault(shard_of(address, count), {})[address] = _fact(site, entity)
    for number, facts in sorted(shards.items()):
        yield _script(f"{number}", f"archiveCards.add({_json(dict(sorted(facts.items())))});")


def _words(site: Site, beginnings: tuple[str, ...]) -> dict[str, str]:
    return {key: sentence for key, sentence in site.words.items() if key.startswith(beginnings)}


def shard_count(entities: int) -> int:
    """Return how many shards there are: a power of two, so that growth seldom moves what stands where."""
    return 1 << max(0, entities // _IN_SHARD - 1).bit_length()


def shard_of(address: str, count: int) -> int:
    """Return the shard of an address; the script in the browser computes the same."""
    number = 0
    for character in address:
        number = (number * 31 + ord(character)) & 0xFFFFFFFF
    return (number ^ number >> 15) % count


def _fact(site: Site, entity: Entity) -> Fact:
    """Return what an entity is, in how many articles it is named, its names in outside registers and here."""
    outside = " · ".join(identifier_label(url) for url in entity.same_as)
    return [_what(site, entity), site.telling(entity), outside, entity.name]


def _what(site: Site, entity: Entity) -> str:
    """Say what an entity is: the office told last, else its record's note, else what it belongs to."""
    told = site.offices.by_person.get(entity.id, ())
    dated = [role for role in told if role.as_of]
    if dated:
        role = dated[-1]
        body = site.known(role.body_entity)
        where = body.name if body else role.body
        office = f"{role.office[:1].upper()}{role.office[1:]}"
        return f"{office}{f', {where}' if where else ''} ({date_label(str(role.as_of), site.words)})"
    record = site.records.get(entity.record or "")
    if record is None or record.note:
        return record.note if record else ""
    whole = site.records.get(record.part_of or "")
    return f"{site.words['page_record_part_of']} {whole.name}" if whole else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _script(name: str, text: str) -> DataFile:
    return DataFile(f"{_FOLDER}{name}.js", f"{text}\n".encode())
