"""From the site as pages see it to its search index, of which only what changed is made anew.

In: a :class:`Site` and where the index was written before. Out: the recipe of what lies under docs/search/.
Withdrawn articles are not found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from press_archive.model import ArchivedArticle, DataFile, Recipe
from press_archive.pages.addresses import ENTITY_KINDS
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.publish.docs import key_of_untouched
from press_archive.search.decode import CannotChangeError
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index import build_index
from press_archive.search.update import update_index
from press_archive.shelf import Place, Shelf, analysis_at, cut
from press_archive.store import Store, StoreDamagedError, code_digest, key_of, pack

_NAME = "search index"
_FEW = 10
_MOST = 0.1  # of the articles changed; beyond, building all of it costs about the same

# What of an article was indexed, by its id: its number and where its text is.
_Indexed = Mapping[str, tuple[int, Place]]


def search_recipe(site: Site, store: Store) -> Recipe:
    """Return the recipe of the index over every article that may be listed."""
    documents = [(site.addresses.numbers[one.id], site.keys[one.id], site.title(one)) for one in site.listed]
    entities = search_entities(site)
    key = key_of(code_digest(), documents, entities)
    if not store.has(
        "index", key
    ):  # kept now, for the index may be made by a process that only reads the store
        store.put("index", key, pack(_indexed(site)))
    return Recipe(_NAME, key, partial(_files, site, entities, store), streamed=True)


def search_documents(site: Site) -> Iterator[SearchDocument]:
    """Yield the articles with their texts."""
    for heading, archived in zip(site.archive.headings, site.archive.articles, strict=True):
        if heading.access != "withdrawn":
            yield _with_text(_document(site, site.summaries[heading.id]), archived)


def search_entities(site: Site) -> list[SearchEntity]:
    """Return the entities that may be looked up."""
    return [
        SearchEntity(e.id, e.kind, e.name, e.variants, address, len(e.articles))
        for e in site.archive.entities.values()
        if e.kind in ENTITY_KINDS and (address := site.entity_address(e))
    ]


def _document(site: Site, summary: ArticleSummary) -> SearchDocument:
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
        blocks=(),
        entities=tuple(one for one in summary.named if site.can_look_up(one)),
    )


def _with_text(document: SearchDocument, archived: ArchivedArticle) -> SearchDocument:
    return replace(document, blocks=tuple((block.kind, block.text) for block in archived.article.blocks))


# ── Bringing an index up to date ──────────────────────────────────────────────────────────────────
def _files(
    site: Site, entities: Sequence[SearchEntity], store: Store
) -> Sequence[DataFile] | Iterator[DataFile]:
    now, before = _indexed(site), key_of_untouched(site.settings.docs, _NAME)
    known: _Indexed | None = store.get("index", before) if before else None
    if known:
        went = [identifier for identifier, place in known.items() if now.get(identifier) != place]
        came = [identifier for identifier, place in now.items() if known.get(identifier) != place]
        if len(went) + len(came) <= max(_FEW, _MOST * len(now)):
            try:
                return _updated(site, entities, store, [known[one] for one in went], came)
            except (CannotChangeError, StoreDamagedError, OSError, ValueError, LookupError):
                pass  # then all of it
    return build_index(search_documents(site), entities)


def _indexed(site: Site) -> _Indexed:
    """Return where the text of each article is, its entities left out, which change no text."""
    shelf = site.archive.articles
    places = shelf.places if isinstance(shelf, Shelf) else ()
    shown = (place for place in places if place.rights.access != "withdrawn")
    return {place.id: (site.addresses.numbers[place.id], replace(place, assignment=())) for place in shown}


def _updated(
    site: Site,
    entities: Sequence[SearchEntity],
    store: Store,
    went: Iterable[tuple[int, Place]],
    came: Iterable[str],
) -> list[DataFile]:
    """Return all files, read and made before the first of them is written."""
    places = {heading.id: number for number, heading in enumerate(site.archive.headings)}
    removed = [_former(store, number, place) for number, place in went]
    documents = {summary.id: _document(site, summary) for summary in site.listed}
    added = [_with_text(documents[one], site.archive.articles[places[one]]) for one in came]
    return list(update_index(site.settings.docs, documents.values(), entities, removed, added))


def _former(store: Store, number: int, place: Place) -> SearchDocument:
    """Return an article as it was indexed, as far as its text goes."""
    bare = SearchDocument(place.id, number, "", "", False, None, None, (), (), ())
    return _with_text(bare, cut(analysis_at(store, place.key), place.id, place.rights))
