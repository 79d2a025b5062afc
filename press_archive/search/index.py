"""The index builder: what the browser loads when a reader searches for the first time.

In: the archive's documents and entities. Out: data files under ``search/``: the client, its folding table, a
manifest, the entities, and shards of texts. All are scripts that hand their content to the client, because
a page opened from disk may load scripts and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import TypeVar

from press_archive.model import DataFile
from press_archive.search.client_script import client_script
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.fold_table import fold_script
from press_archive.search.intervals import first_and_last_day

_Record = TypeVar("_Record", SearchDocument, SearchEntity)

# Code points of text in a shard; some 80 kB once the host compresses it.
_SHARD_LETTERS = 200_000


def build_index(
    documents: Sequence[SearchDocument], entities: Sequence[SearchEntity]
) -> tuple[DataFile, ...]:
    """Write the search files of an archive, in the order of their paths.

    The same documents give the same bytes in whatever order they come, and a new article changes the manifest
    and one shard (and all shards only where their number doubles).
    """
    shards = _shards(documents)
    scripts = {
        "search/entities.js": _delivery("entities", 0, [_entity(e) for e in _by_id(entities)]),
        "search/fold.js": fold_script(),
        "search/manifest.js": _delivery("manifest", 0, {"shards": len(shards), "documents": len(documents)}),
        "search/search.js": client_script(),
    }
    for number, shard in enumerate(shards):
        scripts[f"search/texts-{number:03}.js"] = _delivery("texts", number, [_document(d) for d in shard])
    return tuple(DataFile(path, _encode(scripts[path])) for path in sorted(scripts))


def _shards(documents: Sequence[SearchDocument]) -> list[list[SearchDocument]]:
    """Deal the documents by the hash of their ids over a number of shards that is a power of two."""
    size = sum(len(text) for document in documents for _, text in document.blocks)
    count = 1
    while count * _SHARD_LETTERS < size:
        count *= 2
    shards: list[list[SearchDocument]] = [[] for _ in range(count)]
    for document in _by_id(documents):
        shards[int.from_bytes(sha256(_encode(document.id)).digest()[:4]) % count].append(document)
    return shards


def _by_id(records: Iterable[_Record]) -> list[_Record]:
    return sorted(records, key=lambda record: record.id)


def _document(document: SearchDocument) -> dict[str, object]:
    first, last = first_and_last_day(document.published)
    return {
        "id": document.id,
        "url": document.url,
        "title": document.display_title,
        "ours": document.is_display_title_ours,
        "outlet": document.outlet,
        "first": first,
        "last": last,
        "published": document.published,
        "authors": document.authors,
        "stories": document.stories,
        "entities": sorted(set(document.entities)),
        "blocks": document.blocks,
    }


def _entity(entity: SearchEntity) -> dict[str, object]:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "variants": entity.variants,
        "url": entity.url,
        "articles": entity.articles,
    }


def _delivery(what: str, number: int, content: object) -> str:
    """Return a script that hands JSON to the client; no text in it can end the script or the string."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    harmless = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"archiveSearch.deliver('{what}',{number},{harmless});\n"


def _encode(text: str) -> bytes:
    """Encode as UTF-8; half a surrogate pair, which no encoding has, becomes a question mark."""
    return text.encode("utf-8", "replace")
