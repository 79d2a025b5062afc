"""From the site as pages see it to its search index, of which only what changed is made anew.

In: a :class:`Site` and where the index was written before. Out: the recipe of what lies under docs/search/.
Withdrawn articles are not found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from press_archive.keeping.code import code_digest
from press_archive.keeping.store import Store, StoreDamagedError, key_of, pack
from press_archive.model import (
    ArchivedArticle,
    AuthorityRecord,
    DataFile,
    Entity,
    Recipe,
    Unchanged,
    value_of,
)
from press_archive.pages.addresses import ENTITY_KINDS, where_told
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.phases.shelf import Place, Shelf, analysis_at, cut
from press_archive.publish.manifest import key_of_untouched
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.build import build_index
from press_archive.search.update.decode import CannotChangeError
from press_archive.search.update.run import update_index

_NAME = "search index"
_FEW = 10
_MOST = 0.1  # of the articles changed; beyond, building all of it costs about the same


class _Indexed(NamedTuple):
    """What of an article was indexed."""

    number: int
    told: bytes  # digest of what is told of it
    place: Place  # of its text
    stories: tuple[str, ...]


def search_recipe(site: Site, store: Store) -> Recipe:
    """Return the recipe of the index over every article that may be listed."""
    entities = search_entities(site)
    stories = _stories(site)
    told = {one.id: key_of(site.keys[one.id], site.title(one), stories.get(one.id)) for one in site.listed}
    numbers = {one.id: site.addresses.numbers[one.id] for one in site.listed}
    key = key_of(code_digest(), numbers, told, site.again(_key_of_entities, entities))
    shelf = site.archive.articles
    places = shelf.places if isinstance(shelf, Shelf) else ()
    # The entities an article names are in the digest of what is told of it; they change no text.
    now = {
        one.id: _Indexed(numbers[one.id], told[one.id], replace(one, assignment=()), stories.get(one.id, ()))
        for one in places
        if one.id in told
    }
    if not store.has("index", key):  # kept now, for whoever makes the index may only read the store
        store.put("index", key, pack(now))
    return Recipe(_NAME, key, partial(_files, site, entities, store, now), streamed=True)


def _stories(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Return what the story of each article is called; of several called alike, with the day of each."""
    titles = Counter(story.title for story in site.coverage.stories.values())
    found: dict[str, tuple[str, ...]] = {}
    for story in site.coverage.stories.values():
        day = date_label(story.first, site.words) if story.first and titles[story.title] > 1 else ""
        name = f"{story.title} ({day})" if day else story.title
        found |= dict.fromkeys(story.articles, (name,) if name else ())
    return found


def search_documents(site: Site) -> Iterator[SearchDocument]:
    """Yield the articles with their texts."""
    stories = _stories(site)
    for heading, archived in zip(site.archive.headings, site.archive.articles, strict=True):
        if heading.access != "withdrawn":
            told = stories.get(heading.id, ())
            yield _with_text(_document(site, site.summaries[heading.id], told), archived)


def search_entities(site: Site) -> list[SearchEntity]:
    """Return the entities that may be looked up."""
    return site.again(_looked_up, site.archive.entities, site.addresses.by_id, site.records)


def _looked_up(
    entities: Mapping[str, Entity], addresses: Mapping[str, str], records: Mapping[str, AuthorityRecord]
) -> list[SearchEntity]:
    return [
        SearchEntity(e.id, e.kind, e.name, _other_names(e, records), addresses.get(e.id, ""), len(e.articles))
        for e in entities.values()
        if e.kind in ENTITY_KINDS and where_told(e, addresses)
    ]


def _other_names(entity: Entity, records: Mapping[str, AuthorityRecord]) -> tuple[str, ...]:
    """Return what an entity is called in the articles, and in other languages: Germany, 독일, Xi Jinping."""
    record = records.get(entity.record or "")
    # Of places the variants are spellings (TP. HCM), which articles show; of people they are other names.
    variants = record.variants if record and record.kind == "person" else ()
    recorded = (*variants, *record.names.values()) if record else ()
    return tuple(one for one in dict.fromkeys((*entity.variants, *recorded)) if one != entity.name)


def _key_of_entities(entities: Sequence[SearchEntity]) -> bytes:
    return key_of(entities)


def _document(site: Site, summary: ArticleSummary, stories: tuple[str, ...]) -> SearchDocument:
    """Return what is told of an article besides its text."""
    return SearchDocument(
        id=summary.id,
        number=site.addresses.numbers[summary.id],
        url=summary.address,
        display_title=site.title(summary),
        is_display_title_ours=summary.ours,
        outlet=summary.outlet,
        published=summary.published,
        authors=summary.authors,
        sources=summary.sources,
        blocks=(),
        entities=tuple(one for one in summary.named if site.can_look_up(one)),
        stories=stories,
    )


def _with_text(document: SearchDocument, archived: ArchivedArticle) -> SearchDocument:
    quotes = tuple((one.surface, one.speaker_entity) for one in archived.understanding.quotes)
    blocks = tuple((block.kind, block.text) for block in archived.article.blocks)
    return replace(document, blocks=blocks, quotes=quotes)


# ── Bringing an index up to date ──────────────────────────────────────────────────────────────────
def _files(
    site: Site, entities: Sequence[SearchEntity], store: Store, now: Mapping[str, _Indexed]
) -> Sequence[DataFile | Unchanged] | Iterator[DataFile]:
    before = key_of_untouched(site.settings.docs, _NAME)
    known: Mapping[str, _Indexed] | None = store.get("index", before) if before else None
    if known:
        went = [identifier for identifier, one in known.items() if now.get(identifier) != one]
        came = [identifier for identifier, one in now.items() if known.get(identifier) != one]
        if len(went) + len(came) <= max(_FEW, _MOST * len(now)):
            try:
                removed = [_former(store, known[one]) for one in went]
                return _updated(site, entities, removed, {one: now[one].stories for one in came})
            except (CannotChangeError, StoreDamagedError, OSError, ValueError, LookupError):
                pass  # then all of it
    return build_index(search_documents(site), entities)


def _updated(
    site: Site,
    entities: Sequence[SearchEntity],
    removed: Sequence[SearchDocument],
    came: Mapping[str, tuple[str, ...]],
) -> list[DataFile | Unchanged]:
    """Return all files, read and made before the first of them is written."""
    places = {heading.id: number for number, heading in enumerate(site.archive.headings)}
    added = [
        _with_text(_document(site, site.summaries[one], stories), site.archive.articles[places[one]])
        for one, stories in came.items()
    ]
    return list(update_index(site.settings.docs, entities, removed, added))


def _former(store: Store, one: _Indexed) -> SearchDocument:
    """Return an article as it was indexed, as far as its text, its outlet, its authors and its story go."""
    place = one.place
    archived = cut(analysis_at(store, place.key, stays=False), place.id, place.rights)
    outlet = value_of(archived.article.outlet)
    authors, sources = (
        tuple(one.value for one in values) for values in (archived.article.authors, archived.article.sources)
    )
    bare = SearchDocument(
        place.id, one.number, "", "", False, outlet, None, authors, (), (), one.stories, sources
    )
    return _with_text(bare, archived)
