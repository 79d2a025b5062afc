"""What search is told of an article and of an entity, after rights have been applied.

In: values the pages stage knows (addresses, names, the blocks that may be shown). Out: frozen records that
:func:`press_archive.search.build_index` writes into shards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from press_archive.model import BlockKind, EntityKind


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """An article as a reader may find it. Only ``blocks`` are searched by bare words."""

    id: str
    number: int  # from 0, never given to another article; new ones have the highest, so nothing else shifts
    url: str  # of the page, relative to the site's root
    display_title: str
    is_display_title_ours: bool  # made from the first sentence because the source has no headline
    outlet: str | None
    published: str | None  # EDTF
    authors: tuple[str, ...]
    blocks: tuple[tuple[BlockKind, str], ...]  # in reading order; cut or empty where rights say so
    entities: tuple[str, ...]  # ids of the entities it names
    stories: tuple[str, ...] = ()  # headlines of the stories it belongs to
    sources: tuple[str, ...] = ()  # after which it was written: Reuters, TTXVN
    quotes: tuple[tuple[str, str | None], ...] = ()  # what is said in it, and the id of who says it, if known


class SearchEntity(NamedTuple):
    """An entity as the search box offers it. A name may be shared by several entities."""

    id: str
    kind: EntityKind
    name: str
    variants: tuple[str, ...]
    url: str  # of its page, relative to the site's root; "" where it has none
    articles: int  # how many name it
