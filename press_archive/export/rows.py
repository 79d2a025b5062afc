"""The rows of the data files that grow the most, of articles and of entities, in groups that are kept in the store.

In: a :class:`Site`. Out: for each group the lines of its tables, compressed, so that one changed article or entity
costs the lines of its group and no more. gzip files may be put one after another (RFC 1952, section 2.2).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from press_archive.decisions.rights import images_shown
from press_archive.export.shared import Row, Told, columns_of, told_of_articles
from press_archive.keeping.groups import groups_of
from press_archive.keeping.store import Store, StoreDamagedError, key_of, key_of_keys, key_of_packed, pack
from press_archive.model import (
    DERIVED_FIELDS,
    SEVERAL_FIELDS,
    ArchivedArticle,
    Block,
    Derived,
    Entity,
    Version,
    value_of,
)
from press_archive.pages.addresses import picture_address
from press_archive.pages.site import Site
from press_archive.pages.statements import quoted_anchors
from press_archive.pictures.look import ShownPicture, named_in
from press_archive.pictures.sizes import sizes_of
from press_archive.processes.workers import LocalPool

TABLES = ("articles", "mentions", "dates", "roles", "figures", "quotes")

_encode = json.JSONEncoder(ensure_ascii=False).encode


class Lines(NamedTuple):
    """What is told of the lines of a table: the size of their text in bytes, and the key of their gzip member."""

    size: int
    key: bytes


Group = Mapping[str, Lines]  # by table


def stored_groups(site: Site, store: Store, workers: LocalPool) -> list[Group]:
    """Return the groups in the order of their ids; what the store lacks the workers make."""
    places = {heading.id: place for place, heading in enumerate(site.archive.headings)}
    ids = groups_of(places).values()
    groups = [[places[identifier] for identifier in group] for group in ids]
    told = told_of_articles(site.coverage)
    keys = [_key_of_group(site, told, group) for group in ids]
    found: list[Group | None] = [store.get("rows", key) for key in keys]
    missing = [number for number, group in enumerate(found) if group is None]
    places_missing = [groups[number] for number in missing]
    made = workers.map_forked(_packed_group, (site, told), places_missing, sum(map(len, places_missing)))
    for number, tables in zip(missing, made, strict=True):
        group = {table: _stored(store, size, data) for table, (size, data) in tables.items()}
        store.put("rows", keys[number], pack(group))
        found[number] = group
    store.save()  # what is made of the lines may be made by a worker
    whole = [one for one in found if one is not None]
    for one in whole:
        for lines in one.values():
            store.keep("lines", lines.key)
    return whole


def stored_entities(site: Site, store: Store) -> list[Lines]:
    """Return the lines of all entities, in the order of their ids."""
    entities, whole = site.archive.entities, site.entity_keys.whole
    found: list[Lines] = []
    for _, group in groupby(entities, key=_first_of_id):
        ids = list(group)
        key = key_of_keys(map(whole.__getitem__, ids))
        lines: Lines | None = store.get("rows", key)
        if lines is None:
            lines = _stored(store, *_compressed(json_lines(entity_row(entities[one]) for one in ids)))
            store.put("rows", key, pack(lines))
        store.keep("lines", lines.key)
        found.append(lines)
    store.save()  # what is made of the lines may be made by a worker
    return found


def _stored(store: Store, size: int, data: bytes) -> Lines:
    """Keep lines that were compressed, and return what is told of them."""
    lines = Lines(size, key_of_packed(data))
    store.put("lines", lines.key, pack(data))
    return lines


def _first_of_id(identifier: str) -> str:
    """Return the word an id begins with, and the two letters after it, which are by chance, but in a record's."""
    return identifier[: identifier.find("-") + 3]


def entity_row(entity: Entity) -> Row:
    """Return an entity as entities.jsonl holds it."""
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "variants": list(entity.variants),
        "same_as": list(entity.same_as),
        "articles": list(entity.articles),
        "provisional": entity.provisional,
        "record": entity.record,
        "mentions": entity.mentions,
        "coordinates": None if entity.coordinates is None else list(entity.coordinates),
    }


def _key_of_group(site: Site, told: Mapping[str, Told], group: Iterable[str]) -> bytes:
    pictures = site.pictures
    shown = [list(named_in(pictures[one])) if one in pictures else None for one in group]
    others = [key_of(told[one]) if one in told else None for one in group]
    return key_of([site.keys[one] for one in group], others, shown)


def member_of(store: Store, lines: Lines) -> bytes:
    """Return lines as a gzip member."""
    found: bytes | None = store.get("lines", lines.key)
    if found is None:
        raise StoreDamagedError("lines are missing")
    return found


def _packed_group(
    shared: tuple[Site, Mapping[str, Told]], places: list[int]
) -> Mapping[str, tuple[int, bytes]]:
    """Return by table the size of a group's lines, and the lines compressed."""
    site, told = shared
    tables: dict[str, list[Row]] = {table: [] for table in TABLES}
    for place in places:
        own = told.get(site.archive.headings[place].id, Told())
        for table, rows in rows_of(site, site.archive.articles[place], own).items():
            tables[table] += rows
    return {table: _compressed(json_lines(rows)) for table, rows in tables.items()}


def _compressed(data: bytes) -> tuple[int, bytes]:
    return len(data), gzip.compress(data, mtime=0) if data else b""


def json_lines(rows: Iterable[Row]) -> bytes:
    """Return rows as JSON, one a line."""
    return "".join(_encode(row) + "\n" for row in rows).encode()


def rows_of(site: Site, archived: ArchivedArticle, told: Told) -> Mapping[str, list[Row]]:
    """Return an article's rows of each table; ``told`` is what they tell of others."""
    understanding, anchors = archived.understanding, quoted_anchors(archived)
    return {
        "articles": [article_row(site, archived, told)],
        "mentions": [
            {
                "article": m.article,
                "block": m.block,
                "start": m.start,
                "end": m.end,
                "nested": m.nested,
                "surface": m.surface,
                "kind": m.kind,
                "entity": m.entity,
                "confidence": m.confidence,
                "rule": m.rule,
            }
            for m in understanding.mentions
        ],
        "dates": [columns_of(one) | {"inferred": list(one.inferred)} for one in understanding.dates],
        "roles": [
            columns_of(one) | {"evidence": archived.article.blocks[one.block].text[one.start : one.end]}
            for one in understanding.roles
        ],
        "figures": [columns_of(one) | told.figure(place) for place, one in enumerate(understanding.figures)],
        "quotes": [
            columns_of(one) | told.quote(place) | {"anchor": anchors.get(one.block)}
            for place, one in enumerate(understanding.quotes)
        ],
    }


def article_row(site: Site, archived: ArchivedArticle, told: Told) -> dict[str, Any]:
    """Return an article as articles.jsonl holds it; what its rights do not allow is already gone."""
    article = archived.article
    captions = [block for block in article.blocks if block.kind == "caption" and not block.alt]
    return {
        "id": article.id,
        "source": article.source.name,
        "sha256": article.source.sha256,
        "url": site.address(article.id),
        "source_url": value_of(article.url),
        "headline": value_of(article.headline),
        "display_title": article.display_title,
        "published": value_of(article.published),
        "published_how": article.published.how if article.published else None,
        "outlet": value_of(article.outlet),
        "authors": [author.value for author in article.authors],
        "captions": [block.text for block in captions],
        "credits": [
            *(block.credit for block in captions if block.credit),
            *(one.value for one in article.makers),
        ],
        "language": article.language,
        "blocks": [_block(block) for block in article.blocks],
        "evidence": _evidence(archived),
        "section": value_of(article.section),
        "event": value_of(article.event),
        "event_how": article.event.how if article.event else None,
        "rights": archived.rights.access,
        "sources": [source.value for source in article.sources],
        "modified": article.modified,
        "saved": article.saved,
        "copies": list(archived.copies),
        "versions": [_version(one) for one in archived.earlier],
        "story": told.story,
        "images": images_shown(archived.rights),
        "pictures": [_picture(one) for one in site.pictures.get(article.id, ())],
    }


def _picture(picture: ShownPicture) -> dict[str, Any]:
    """A picture that the article's page shows, in the largest size it has there."""
    largest = sizes_of(picture.width, picture.height, picture.images)[-1]
    return {
        "file": picture_address(picture.sha256, largest.letter),
        "width": largest.width,
        "height": largest.height,
        "sha256": picture.sha256,
        "block": picture.block,
    }


def _block(block: Block) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": block.kind, "text": block.text}
    return {**told, "table": block.row.table, "cells": list(block.cells)} if block.row else told


def _version(version: Version) -> dict[str, Any]:
    return {
        "source": version.source.name,
        "sha256": version.source.sha256,
        "modified": version.modified,
        "saved": version.saved,
        "blocks": [_block(block) for block in version.blocks],
    }


def _evidence(archived: ArchivedArticle) -> dict[str, Any]:
    article = archived.article
    found: dict[str, Any] = {}
    for field in DERIVED_FIELDS:
        derived: Derived[str] | None = getattr(article, field)
        if derived:
            found[field] = {"how": derived.how, **columns_of(derived.evidence)}
    for field in SEVERAL_FIELDS:
        values: tuple[Derived[str], ...] = getattr(article, field)
        if values:
            found[field] = [{"how": one.how, **columns_of(one.evidence)} for one in values]
    return found
