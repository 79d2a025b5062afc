"""From the site as pages see it to its search index, of which only what changed is made anew.

In: a :class:`Site` and where the index was written before. Out: the recipe of what lies under docs/search/.
Withdrawn articles are not found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import NamedTuple, TypeVar

from press_archive.keeping.code import code_digest
from press_archive.keeping.groups import groups_of
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
from press_archive.pages.addresses import ENTITY_KINDS
from press_archive.pages.site import Site, date_label
from press_archive.pages.summary import ArticleSummary
from press_archive.phases.shelf import Place, Shelf, analysis_at, cut
from press_archive.publish.manifest import key_of_untouched
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.build import build_index
from press_archive.search.index.named import grouped
from press_archive.search.update.decode import CannotChangeError
from press_archive.search.update.run import update_index

Group = TypeVar("Group")

_NAME = "search index"
_FEW = 10
_MOST = 0.1  # of the articles changed; beyond, building all of it costs about the same


class _Indexed(NamedTuple):
    """What of an article was indexed."""

    told: bytes  # digest of what is told of it
    number: int
    place: Place  # of its text
    stories: tuple[str, ...]


class _State(NamedTuple):
    """What was indexed, as digests of groups small enough to be looked through for what has changed."""

    # By how their ids begin; what was indexed of a group is kept under its digest.
    articles: Mapping[str, bytes]
    entities: Mapping[int, bytes]  # by the groups of ``grouped``


class _Now(NamedTuple):
    """What is to be indexed."""

    state: _State
    articles: Callable[[str], Mapping[str, _Indexed]]  # those of a group, by id
    entities: Sequence[SearchEntity]
    groups: Mapping[int, Sequence[SearchEntity]]  # the entities by the groups of the state


def search_recipe(site: Site, store: Store) -> Recipe:
    """Return the recipe of the index over every article that may be listed."""
    now = _now(site)
    key = key_of(code_digest(), now.state)
    # Kept now, for whoever makes the index may only read the store.
    if not store.has("index", key):
        store.put("index", key, pack(now.state))
    for start, digest in now.state.articles.items():
        if not store.has("index", digest):
            store.put("index", digest, pack(now.articles(start)))
    return Recipe(_NAME, key, partial(_files, site, store, now), streamed=True)


def _now(site: Site) -> _Now:
    stories, numbers = _stories(site), site.addresses.numbers
    told = {
        one.id: (one.id, numbers[one.id], site.keys[one.id], site.title(one), stories.get(one.id, ()))
        for one in site.listed
    }
    groups = groups_of(told)
    shelf = site.archive.articles
    places = {place.id: place for place in shelf.places} if isinstance(shelf, Shelf) else {}

    def articles(start: str) -> Mapping[str, _Indexed]:
        # The entities an article names are in the digest of its extract; they change no text.
        return {
            one: _Indexed(
                key_of(told[one]), numbers[one], replace(places[one], assignment=()), stories.get(one, ())
            )
            for one in groups.get(start, ())
            if one in places
        }

    entities = search_entities(site)
    of_entities = site.again(grouped, entities)
    state = _State(
        {start: key_of([told[one] for one in ids]) for start, ids in groups.items()},
        site.again(_digests, of_entities),
    )
    return _Now(state, articles, entities, of_entities)


def _digests(groups: Mapping[int, Sequence[SearchEntity]]) -> dict[int, bytes]:
    return {number: key_of(sorted(map(tuple, group))) for number, group in groups.items()}


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
        if e.kind in ENTITY_KINDS and (e.id in addresses or e.articles)  # else no page tells of it
    ]


def _other_names(entity: Entity, records: Mapping[str, AuthorityRecord]) -> tuple[str, ...]:
    """Return what an entity is called in the articles, and in other languages: Germany, 독일, Xi Jinping."""
    if not entity.variants and not entity.record:
        return ()
    record = records.get(entity.record or "")
    # Of places the variants are spellings (TP. HCM), which articles show; of people they are other names.
    variants = record.variants if record and record.kind == "person" else ()
    recorded = (*variants, *record.names.values()) if record else ()
    return tuple(one for one in dict.fromkeys((*entity.variants, *recorded)) if one != entity.name)


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
def _files(site: Site, store: Store, now: _Now) -> Sequence[DataFile | Unchanged] | Iterator[DataFile]:
    before = key_of_untouched(site.settings.docs, _NAME)
    known: _State | None = store.look("index", before) if before else None
    if known:
        # Then all of it.
        with suppress(CannotChangeError, StoreDamagedError, OSError, ValueError, LookupError):
            was, here = _moved_articles(store, known, now)
            went = [identifier for identifier, one in was.items() if here.get(identifier) != one]
            came = {identifier: one for identifier, one in here.items() if was.get(identifier) != one}
            if len(went) + len(came) <= max(_FEW, _MOST * len(site.listed)):
                removed = [_former(store, was[one]) for one in went]
                stories = {identifier: one.stories for identifier, one in came.items()}
                moved = _moved(known.entities, now.state.entities)
                return _updated(
                    site,
                    now.entities,
                    removed,
                    stories,
                    {group: now.groups.get(group, ()) for group in moved},
                )
    return build_index(search_documents(site), now.entities)


def _moved(before: Mapping[Group, bytes], now: Mapping[Group, bytes]) -> list[Group]:
    """Return the groups that are not as they were."""
    return [group for group in {**before, **now} if before.get(group) != now.get(group)]


def _moved_articles(
    store: Store, known: _State, now: _Now
) -> tuple[Mapping[str, _Indexed], Mapping[str, _Indexed]]:
    """Return all articles of the groups in which some changed, as they were and as they are."""
    was: dict[str, _Indexed] = {}
    here: dict[str, _Indexed] = {}
    for start in _moved(known.articles, now.state.articles):
        if start in known.articles:
            was |= _kept(store, known.articles[start])
        here |= now.articles(start)
    return was, here


def _kept(store: Store, digest: bytes) -> Mapping[str, _Indexed]:
    found: Mapping[str, _Indexed] | None = store.look("index", digest)
    if found is None:
        raise StoreDamagedError("what was indexed is missing")
    return found


def _updated(
    site: Site,
    entities: Sequence[SearchEntity],
    removed: Sequence[SearchDocument],
    came: Mapping[str, tuple[str, ...]],
    groups: Mapping[int, Sequence[SearchEntity]],
) -> list[DataFile | Unchanged]:
    """Return all files, read and made before the first of them is written."""
    places = {heading.id: number for number, heading in enumerate(site.archive.headings)}
    added = [
        _with_text(_document(site, site.summaries[one], stories), site.archive.articles[places[one]])
        for one, stories in came.items()
    ]
    return list(update_index(site.settings.docs, entities, removed, added, groups))


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
