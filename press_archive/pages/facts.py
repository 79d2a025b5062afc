"""Digests of what pages tell of things that are not their own, of which the keys of recipes are made.

In: a :class:`Site`. Out: :class:`Facts`, worked out once for all recipes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from press_archive.keeping.code import code_digest
from press_archive.keeping.store import key_of, key_of_keys
from press_archive.model import Entity, Page, Recipe
from press_archive.pages.addresses import where_told
from press_archive.pages.coverage.led import story_keys
from press_archive.pages.coverage.told_before import earlier_of, recycled_in
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.serialise import serialise


def recipe_of(name: str, key: bytes, pages: Callable[[], Iterable[Page]]) -> Recipe:
    """Return a recipe of pages."""
    return Recipe(name, key, lambda: [serialise(page) for page in pages()])


class Facts:
    """Digests of what pages tell of things that are not their own."""

    def __init__(self, site: Site) -> None:
        self._site, settings = site, site.settings
        told = (settings.site_name, settings.site_url, settings.language, site.lean, settings.share_cards)
        formats = sorted(site.words.formats.patterns().items())
        self.common = key_of(code_digest(), told, sorted(site.words.items()), formats)
        addresses = site.addresses.by_id
        self.of_entity = site.again(_with_addresses, site.entity_keys.named, addresses)
        # The names and addresses of the entities that an article names.
        of_entity = self.of_entity.__getitem__
        self._names = {s.id: key_of_keys(map(of_entity, s.named)) for s in site.summaries.values()}
        outlets = {s.id: s.outlet for s in site.summaries.values()}
        # What lists tell of a story.
        self.of_story = {
            one.id: key_of(
                (one.id, one.title, one.titled_by, one.first, one.last, addresses[one.id]),
                [outlets[a] for a in one.articles],
            )
            for one in site.coverage.stories.values()
        }

    def of_named(self, article: str) -> bytes:
        """Return a digest of what tells readers which article it is, where another page names it."""
        return self._site.facets[article].named

    def of_articles(self, identifiers: Iterable[str]) -> bytes:
        """Return a digest of all that articles tell, with the names and addresses of the entities they name."""
        keys, names = self._site.keys, self._names
        return key_of_keys([key for one in identifiers for key in (keys[one], names[one])])

    def of_summaries(self, identifiers: Iterable[str]) -> bytes:
        """Return a digest of what is told of articles without quoting them, with the entities they name."""
        facets, names = self._site.facets, self._names
        return key_of_keys([key for one in identifiers for key in (facets[one].summary, names[one])])

    def of_statements(self, identifiers: Iterable[str]) -> bytes:
        """Return a digest of the words and figures that are quoted of articles, and of what is told with them."""
        facets, names, keys = self._site.facets, self._names, list[bytes]()
        for one in identifiers:
            keys += (facets[one].summary, facets[one].statements, names[one])
        return key_of_keys(keys)

    def of_quoted(self, article: str) -> Sequence[bytes]:
        """Return digests of all that pages of the entities an article names tell of it."""
        facets = self._site.facets[article]
        return facets.summary, facets.appearances, facets.statements, self._names[article]

    def of_led(self, articles: Iterable[ArticleSummary]) -> bytes:
        """Return a digest of what a list of articles by story tells."""
        some = tuple(articles)
        own = (self._site.facets[article.id].listed for article in some)
        return key_of_keys([*own, *story_keys(self._site, some, self.of_story)])

    def stories_of(self, articles: Iterable[str]) -> bytes:
        """Return a digest of where the stories stand that articles belong to."""
        coverage, addresses = self._site.coverage, self._site.addresses.by_id
        return key_of([addresses.get(coverage.story_of.get(article, "")) for article in articles])

    def of_ways(self, articles: Iterable[str]) -> bytes:
        """Return a digest of what tables of figures tell of articles: their stories, and what was told before."""
        some = list(articles)
        stories = self._site.coverage.story_of
        return key_of([self.of_story.get(stories.get(one, "")) for one in some], self.of_recycled(some))

    def of_recycled(self, articles: Iterable[str]) -> bytes | None:
        """Return a digest of which figures of articles were told before, and of what is told of the earlier ones."""
        some = [one for one in articles if one in self._site.coverage.recycled]
        if not some:
            return None
        told = [recycled_in(self._site, one) for one in some]
        return key_of(told, self.of_statements(earlier_of(self._site, some)))

    def listed(self, entities: Sequence[Entity]) -> bytes:
        """Return a digest of all that entities tell, and of what lists tell of them besides."""
        site, addresses = self._site, self._site.addresses.by_id
        whole, credited = site.entity_keys.whole, site.credited
        told = [(e.id, whole[e.id], where_told(e, addresses), credited.get(e.id)) for e in entities]
        return key_of(self.common, told)


def _with_addresses(named: Mapping[str, bytes], addresses: Mapping[str, str]) -> Mapping[str, bytes]:
    return {one: key_of_keys((key, addresses.get(one, "").encode())) for one, key in named.items()}
