"""From the site as pages see it to the files of its search index.

In: a :class:`Site`. Out: what lies under docs/search/. Withdrawn articles are not found.
"""

from __future__ import annotations

from press_archive.model import ArchivedArticle, DataFile
from press_archive.pages.site import Site
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index import build_index


def search_files(site: Site) -> tuple[DataFile, ...]:
    """Return the index over every article that may be listed, and the entities that have pages."""
    documents = [_document(site, archived) for archived in site.listed]
    entities = [
        SearchEntity(e.id, e.kind, e.name, e.variants, site.address(e.id), len(e.articles))
        for e in site.archive.entities.values()
        if site.entity(e.id)
    ]
    return build_index(documents, entities)


def _document(site: Site, archived: ArchivedArticle) -> SearchDocument:
    article = archived.article
    named = dict.fromkeys(m.entity for m in archived.understanding.mentions if site.entity(m.entity))
    return SearchDocument(
        id=article.id,
        url=site.address(article.id),
        display_title=site.title(archived),
        is_display_title_ours=article.headline is None,
        outlet=article.outlet.value if article.outlet else None,
        published=article.published.value if article.published else None,
        authors=tuple(author.value for author in article.authors),
        blocks=tuple((block.kind, block.text) for block in article.blocks),
        entities=tuple(str(identifier) for identifier in named),
    )
