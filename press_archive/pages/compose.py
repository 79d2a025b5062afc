"""All pages of the site, as recipes: what each is made of, and how it is made.

In: a :class:`Site`. Out: recipes, nothing made yet. A recipe's key is a digest of all that its pages tell, so a page
is made again when something it tells has changed, and only then.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib import resources
from itertools import pairwise

from press_archive.keeping.store import code_digest, key_of, key_of_keys
from press_archive.model import DataFile, Entity, Judgement, Page, Recipe
from press_archive.pages.addresses import SEARCH, where_told
from press_archive.pages.article import article_page
from press_archive.pages.authority import Lineage, lineage_of
from press_archive.pages.coverage.led import story_keys
from press_archive.pages.coverage.lists import stories_by_year, stories_of_year, stories_page
from press_archive.pages.coverage.reports import reports_of
from press_archive.pages.coverage.shared import NOTHING, Shared, shared_by_story
from press_archive.pages.coverage.story import ArticlesById, neighbours_in_thread, story_pages
from press_archive.pages.dates import calendar_of, date_pages, dates_page, undated_pages
from press_archive.pages.editors import editors_page
from press_archive.pages.entity import Alphabet, entity_pages
from press_archive.pages.entity_lists import LIST_KINDS, NameList, letter_pages, list_page, name_lists
from press_archive.pages.outlets import outlet_list, outlet_pages
from press_archive.pages.overview import overview_page
from press_archive.pages.parts import make_page
from press_archive.pages.quotes import newest_quoting, quotes_of_year, quotes_pages, quoting, years_of
from press_archive.pages.related import Related
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import link
from press_archive.pages.writing.serialise import serialise
from press_archive.stories import Story

Neighbours = tuple[ArticleSummary | None, ArticleSummary | None]


def compose(site: Site) -> Iterator[Recipe]:
    """Yield the recipes of all generated pages."""
    facts = _Facts(site)
    yield from _article_recipes(site, facts)
    yield from _entity_recipes(site, facts)
    yield from _date_recipes(site, facts)
    yield from _outlet_recipes(site, facts)
    yield from _story_recipes(site, facts)
    yield from _quotes_recipes(site, facts)
    entities = yield from _list_recipes(site, facts)
    stories = key_of_keys(facts.of_story[story] for story in site.coverage.stories)
    everything = key_of(
        entities, facts.of_articles(summary.id for summary in site.listed), stories, site.problems
    )
    yield _recipe("overview", everything, lambda: [overview_page(site)])
    to_decide = site.again(_key_to_decide, site.archive.entities, site.archive.judgements)
    asked = key_of(everything, site.account(), to_decide)
    yield _recipe("editors", asked, lambda: [editors_page(site)])
    yield _recipe("search", facts.common, lambda: [_search_page(site)])
    redirects = sorted(site.addresses.redirects.items())
    yield _recipe("redirects", key_of(facts.common, redirects), lambda: _redirect_pages(site))


def _recipe(name: str, key: bytes, pages: Callable[[], Iterable[Page]]) -> Recipe:
    return Recipe(name, key, lambda: [serialise(page) for page in pages()])


class _Facts:
    """Digests of what pages tell of things that are not their own."""

    def __init__(self, site: Site) -> None:
        self._site, settings = site, site.settings
        told = (settings.site_name, settings.site_url, settings.language, site.lean)
        self.common = key_of(code_digest(), told, sorted(site.words.items()))
        addresses = site.addresses.by_id
        self.of_entity = site.again(_keys_of_entities, site.archive.entities, addresses)
        self._of_listed = site.again(_keys_of_listed, site.archive.entities, addresses, site.credited)
        # An article with the names and addresses of the entities it names.
        self.of_article = {
            s.id: key_of_keys([site.keys[s.id], *(self.of_entity[one] for one in s.named)])
            for s in site.summaries.values()
        }
        # What another article's page tells of an article.
        self._of_summary = {
            s.id: key_of(s.id, s.address, site.title(s), s.ours, s.published) for s in site.summaries.values()
        }

        outlets = {s.id: s.outlet for s in site.summaries.values()}
        # What lists tell of a story.
        self.of_story = {
            one.id: key_of(
                one.id, one.title, one.first, one.last, [outlets[a] for a in one.articles], addresses[one.id]
            )
            for one in site.coverage.stories.values()
        }

    def of_summary(self, summary: ArticleSummary | None) -> bytes | None:
        return None if summary is None else self._of_summary[summary.id]

    def of_articles(self, identifiers: Iterable[str]) -> bytes:
        return key_of_keys(self.of_article[identifier] for identifier in identifiers)

    def of_led(self, articles: Iterable[ArticleSummary]) -> bytes:
        """Return a digest of what a list of articles by story tells."""
        some = tuple(articles)
        own = (self._site.keys[article.id] for article in some)
        return key_of_keys([*own, *story_keys(self._site, some, self.of_story)])

    def listed(self, entities: Sequence[Entity]) -> bytes:
        """Return a digest of what lists tell of entities."""
        told = [key for e in entities for key in (self.of_entity[e.id], self._of_listed[e.id])]
        return key_of_keys([self.common, *told])


def _keys_of_entities(entities: Mapping[str, Entity], addresses: Mapping[str, str]) -> Mapping[str, bytes]:
    return {
        e.id: key_of(e.kind, e.name, addresses.get(e.id), e.coordinates, e.record) for e in entities.values()
    }


def _keys_of_listed(
    entities: Mapping[str, Entity], addresses: Mapping[str, str], credited: Mapping[str, int]
) -> Mapping[str, bytes]:
    return {
        e.id: key_of(e.id, len(e.articles), e.mentions, where_told(e, addresses), credited.get(e.id))
        for e in entities.values()
    }


def _key_to_decide(entities: Mapping[str, Entity], judgements: Sequence[Judgement]) -> bytes:
    """Return a digest of what, besides, decides which names people are asked about."""
    told = [(e.variants, e.confidence, e.record, e.merged) for e in entities.values()]
    return key_of(judgements, told)


# ── Articles ──────────────────────────────────────────────────────────────────────────────────────
def _article_recipes(site: Site, facts: _Facts) -> Iterator[Recipe]:
    # Only dated articles stand before or after others in time.
    dated = [summary for summary in site.listed if summary.published]
    older = {a.id: b for a, b in pairwise(dated)}
    newer = {b.id: a for a, b in pairwise(dated)}
    for number, heading in enumerate(site.archive.headings):
        neighbours = (older.get(heading.id), newer.get(heading.id))
        others = site.related.get(heading.id, ())
        key = key_of(
            facts.common,
            facts.of_article[heading.id],
            [facts.of_summary(one) for one in neighbours],
            [(facts.of_summary(site.summaries[other]), shared) for other, shared in others],
            [site.date_address(date) for date in site.told[heading.id]],
            site.outlet_address(heading.outlet) if heading.outlet else None,
            reports_of(site, heading.id),
        )
        make = partial(_article_files, site, number, neighbours, others)
        yield Recipe(f"article {heading.id}", key, make)


def _article_files(site: Site, number: int, neighbours: Neighbours, related: Related) -> list[DataFile]:
    return [serialise(article_page(site, site.archive.articles[number], neighbours, related))]


# ── Entities ──────────────────────────────────────────────────────────────────────────────────────
def _entity_recipes(site: Site, facts: _Facts) -> Iterator[Recipe]:
    lineage = lineage_of(site.archive.entities.values(), site.records.values())
    alphabet = Alphabet(site.archive.entities)
    records = key_of(
        sorted(site.records.items()), [facts.of_entity[e] for _, e in sorted(lineage.entities.items())]
    )
    for entity in site.archive.entities.values():
        if site.entity(entity.id):
            # What is told of an entity stands in the articles that name it, and in the records.
            key = key_of(
                facts.common,
                entity,
                site.address(entity.id),
                facts.of_articles(entity.articles),
                records if entity.record else None,
                site.outlet_of.get(entity.id),
                [facts.of_summary(article) for article in site.written_by(entity)],
            )
            make = partial(_entity_files, site, entity, lineage, alphabet)
            yield Recipe(f"{entity.kind} {entity.id}", key, make)


def _entity_files(site: Site, entity: Entity, lineage: Lineage, alphabet: Alphabet) -> list[DataFile]:
    return [serialise(page) for page in entity_pages(site, entity, lineage, alphabet)]


def _list_recipes(site: Site, facts: _Facts) -> Generator[Recipe, None, bytes]:
    """Yield the recipes of the lists, of each letter by itself; return a digest of all that may be listed."""
    keys = []
    for names in name_lists(site):
        of_letters = {letter: facts.listed(entities) for letter, entities in names.letters.items()}
        keys.append(key_of(facts.common, names.kind, list(of_letters.items())))
        yield _recipe(f"list {names.kind}", keys[-1], partial(_list_pages, site, names))
        if names.has_letter_pages:
            for letter, key in of_letters.items():
                yield _recipe(f"list {names.kind} {letter}", key, partial(letter_pages, site, names, letter))
    others = [e for e in site.archive.entities.values() if e.kind not in LIST_KINDS]
    return key_of_keys([*keys, facts.listed(others)])


def _list_pages(site: Site, names: NameList) -> list[Page]:
    return [list_page(site, names)]


# ── Dates and outlets ─────────────────────────────────────────────────────────────────────────────
def _date_recipes(site: Site, facts: _Facts) -> Iterator[Recipe]:
    calendar = calendar_of(site)
    for edtf, articles in site.by_date.items():
        parts = [(part, len(site.by_date[part])) for part in calendar.within.get(edtf, ())]
        told = facts.of_led(articles)
        others = [(day, len(site.by_date[day])) for day in calendar.other_years(edtf)]
        key = key_of(facts.common, edtf, calendar.beside(edtf), parts, others, told)
        yield _recipe(f"date {edtf}", key, partial(date_pages, site, calendar, edtf))
    undated = [summary for summary in site.listed if summary.published is None]
    yield _recipe("undated", key_of(facts.common, facts.of_led(undated)), partial(undated_pages, site))
    counts = [(edtf, len(articles)) for edtf, articles in site.by_date.items()]
    key = key_of(facts.common, counts, len(undated))
    yield _recipe("dates", key, lambda: [dates_page(site, calendar)])


def _outlet_recipes(site: Site, facts: _Facts) -> Iterator[Recipe]:
    for name, articles in site.by_outlet.items():
        told = facts.of_led(articles)
        bodies = [facts.of_entity[one] for one in site.bodies_of(name)]
        key = key_of(facts.common, name, site.outlet_address(name), told, bodies)
        yield _recipe(f"outlet {name}", key, partial(outlet_pages, site, name))
    counts = [(name, site.outlet_address(name), len(found)) for name, found in site.by_outlet.items()]
    unknown = facts.of_led(summary for summary in site.listed if summary.outlet is None)
    yield _recipe("outlets", key_of(facts.common, counts, unknown), partial(outlet_list, site))


# ── What was said ─────────────────────────────────────────────────────────────────────────────────
def _quotes_recipes(site: Site, facts: _Facts) -> Iterator[Recipe]:
    articles = quoting(site)
    years = years_of(articles)
    for year, found in years.items():
        key = key_of(facts.common, year, facts.of_articles(one.id for one in found))
        yield _recipe(f"quotes {year}", key, partial(quotes_of_year, site, year, found))
    speakers = [(facts.of_entity[one], len(found)) for one, found in site.quoted.items()]
    counts = [(year, len(found)) for year, found in years.items()]
    newest = facts.of_articles(one.id for one in newest_quoting(articles))
    key = key_of(facts.common, speakers, counts, newest)
    yield _recipe("quotes", key, partial(quotes_pages, site, articles))


# ── Stories ───────────────────────────────────────────────────────────────────────────────────────
def _story_recipes(site: Site, facts: _Facts) -> Iterator[Recipe]:
    stories = site.coverage.stories
    shared, articles = shared_by_story(site.coverage), ArticlesById(site.archive)
    for story in stories.values():
        # All that it tells of an article stands in that article, or has its names.
        key = key_of(
            facts.common,
            story,
            site.address(story.id),
            shared.get(story.id),
            facts.of_articles(story.articles),
            [site.date_address(day) for day in (story.first, story.last, story.event)],
            [facts.of_story[other.id] for some in neighbours_in_thread(site, story) for other in some],
        )
        make = partial(_story_files, site, story, shared.get(story.id, NOTHING), articles)
        yield Recipe(f"story {story.id}", key, make)
    by_year = stories_by_year(stories)
    keys = {year: key_of_keys(facts.of_story[one.id] for one in some) for year, some in by_year.items()}
    key = key_of(facts.common, list(keys.items()))
    yield _recipe("stories", key, lambda: [stories_page(site, by_year)])
    for year, some in by_year.items():
        months = [site.date_address(month) for month in dict.fromkeys((one.first or "")[:7] for one in some)]
        key = key_of(facts.common, keys[year], months)
        yield _recipe(f"stories {year}", key, partial(stories_of_year, site, year, some))


def _story_files(site: Site, story: Story, shared: Shared, articles: ArticlesById) -> list[DataFile]:
    return [serialise(page) for page in story_pages(site, story, shared, articles)]


# ── Pages there is one of ─────────────────────────────────────────────────────────────────────────
def _search_page(site: Site) -> Page:
    help_text = resources.files("press_archive.search").joinpath(f"help.{site.settings.language}.md")
    title = site.words["page_search"]
    return make_page(SEARCH, "search", title, [help_text.read_text("utf-8")], template="search.html")


def _redirect_pages(site: Site) -> Iterator[Page]:
    """Leave a page at every former address that points to the one now in force."""
    for former, address in site.addresses.redirects.items():
        title = site.words["page_redirect"]
        lines = [link(title, address, former)]
        yield make_page(
            former, "redirect", title, lines, template="redirect.html", redirect_to=address, noindex=True
        )
