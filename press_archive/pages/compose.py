"""All pages of the site, as recipes: what each is made of, and how it is made.

In: a :class:`Site`. Out: recipes, nothing made yet. A recipe's key is a digest of all that its pages tell, so a page
is made again when something it tells has changed, and only then.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from functools import cache, partial
from importlib import resources
from itertools import pairwise

from press_archive.keeping.store import key_of, key_of_keys
from press_archive.model import DataFile, Entity, Page, Recipe
from press_archive.pages.addresses import SAVED, SEARCH
from press_archive.pages.article import article_page, not_of_its_story
from press_archive.pages.authority import Lineage, lineage_of
from press_archive.pages.chronicle import dated_by_year, timeline_page, year_of_timeline
from press_archive.pages.company import Alphabet, about
from press_archive.pages.coverage.led import story_keys
from press_archive.pages.coverage.loaded import ArticlesById
from press_archive.pages.coverage.recipes import coverage_recipes
from press_archive.pages.coverage.reports import reports_of
from press_archive.pages.coverage.reuse import other_of, passages_of
from press_archive.pages.dates import calendar_of, date_pages, dates_page, undated_pages
from press_archive.pages.editors import editors_page
from press_archive.pages.entity import entity_pages
from press_archive.pages.entity_lists import (
    LIST_KINDS,
    NameList,
    foremost_pages,
    letter_pages,
    list_page,
    name_lists,
)
from press_archive.pages.facts import Facts, recipe_of
from press_archive.pages.figures import are_few, figures_of_unit, figures_pages, often, other_figures, seldom
from press_archive.pages.network import named_together, network_pages
from press_archive.pages.offices import doubtful_of
from press_archive.pages.outlets import outlet_list, outlet_pages
from press_archive.pages.overview import overview_page
from press_archive.pages.parts import make_page
from press_archive.pages.quotes import newest_quoting, quotes_of_year, quotes_pages, quoting, years_of
from press_archive.pages.related import Related
from press_archive.pages.series import series_by_name, series_pages
from press_archive.pages.short import by_short_page, short_page
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import link
from press_archive.pages.writing.serialise import serialise
from press_archive.pictures.look import named_in

Neighbours = tuple[ArticleSummary | None, ArticleSummary | None]


def compose(site: Site) -> Iterator[Recipe]:
    """Yield the recipes of all generated pages."""
    facts = Facts(site)
    yield from _article_recipes(site, facts)
    yield from _entity_recipes(site, facts)
    yield from _date_recipes(site, facts)
    yield from _outlet_recipes(site, facts)
    yield from coverage_recipes(site, facts)
    yield from _quotes_recipes(site, facts)
    yield from _figures_recipes(site, facts)
    yield from _timeline_recipes(site, facts)
    entities = yield from _list_recipes(site, facts)
    everything = key_of(entities, facts.of_led(site.listed), site.problems)
    yield recipe_of("overview", everything, lambda: [overview_page(site)])
    yield _network_recipe(site, facts)
    listed = facts.of_summaries(summary.id for summary in site.listed)
    asked = key_of(everything, listed, site.account(), site.archive.judgements, site.coverage.doubts)
    if site.settings.editors_public:
        yield recipe_of("editors", asked, lambda: [editors_page(site)])
    yield from _short_recipes(site, facts)
    yield recipe_of("search", facts.common, lambda: [_search_page(site)])
    yield recipe_of("saved", facts.common, lambda: [_saved_page(site)])
    redirects = sorted(site.addresses.redirects.items())
    yield recipe_of("redirects", key_of(facts.common, redirects), lambda: _redirect_pages(site))


# ── Articles ──────────────────────────────────────────────────────────────────────────────────────
def _article_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    # Only dated articles stand before or after others in time.
    dated = [summary for summary in site.listed if summary.published]
    older = {a.id: b for a, b in pairwise(dated)}
    newer = {b.id: a for a, b in pairwise(dated)}
    articles = ArticlesById(site.archive)
    date_address, outlet_address = cache(site.date_address), cache(site.outlet_address)
    for number, heading in enumerate(site.archive.headings):
        one = heading.id
        neighbours = (older.get(one), newer.get(one))
        others = not_of_its_story(site, one)
        key = key_of(
            facts.common,
            facts.of_articles([one]),
            [facts.of_named(beside.id) if beside else None for beside in neighbours],
            [(facts.of_named(other), shared) for other, shared in others],
            [date_address(date) for date in site.told[one]],
            outlet_address(heading.outlet) if heading.outlet else None,
            reports_of(site, one),
            () if site.lean else _shared_passages(site, facts, one),
            None if site.lean else facts.of_recycled([one]),
            list(named_in(site.pictures[one])) if one in site.pictures else (),
        )
        make = partial(_article_files, site, number, neighbours, others, articles)
        yield Recipe(f"article {one}", key, make)


def _shared_passages(site: Site, facts: Facts, article: str) -> object:
    """Return what an article's key holds of the passages it shares, and of the articles it shares them with."""
    if article not in site.coverage.passages:
        return ()
    shown = [(one, facts.of_articles([other_of(one, article)])) for one in passages_of(site, article)]
    return site.coverage.passages[article], shown


def _article_files(
    site: Site, number: int, neighbours: Neighbours, related: Related, articles: ArticlesById
) -> list[DataFile]:
    return [serialise(article_page(site, site.archive.articles[number], neighbours, related, articles))]


# ── Entities ──────────────────────────────────────────────────────────────────────────────────────
def _entity_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    lineage = lineage_of(site.archive.entities.values(), site.records.values())
    alphabet = Alphabet(site.archive.entities)
    entities, whole = site.archive.entities, about(len(site.listed))
    # What an entity's page tells of an article: of its names also how common they are, of which it depends who tells
    # most of each other.
    common = {entity.id: about(len(entity.articles)) + 1 for entity in entities.values()}
    stories = story_keys(site, site.listed, facts.of_story)
    told = {
        one.id: key_of_keys((*facts.of_quoted(one.id), story, bytes(map(common.__getitem__, one.named))))
        for one, story in zip(site.listed, stories, strict=True)
    }
    named = key_of([facts.of_entity[e] for _, e in sorted(lineage.entities.items())])
    records = key_of(site.own_records, named)
    doubtful = doubtful_of(site.offices)
    for entity in site.archive.entities.values():
        if site.entity(entity.id):
            # What is told of an entity stands in the articles that name it, and in the records; others decide
            # which of the offices told there are doubts.
            key = key_of(
                facts.common,
                site.entity_keys.whole[entity.id],
                site.address(entity.id),
                key_of_keys(map(told.__getitem__, entity.articles)),
                records if entity.record else None,
                doubtful.get(entity.id),
                site.outlet_of.get(entity.id),
                None if site.lean else facts.of_ways(site.figured.get(entity.id, ())),
                [site.facets[article.id].listed for article in site.written_by(entity)],
                whole,
            )
            make = partial(_entity_files, site, entity, lineage, alphabet)
            yield Recipe(f"{entity.kind} {entity.id}", key, make)


def _entity_files(site: Site, entity: Entity, lineage: Lineage, alphabet: Alphabet) -> list[DataFile]:
    return [serialise(page) for page in entity_pages(site, entity, lineage, alphabet)]


def _list_recipes(site: Site, facts: Facts) -> Generator[Recipe, None, bytes]:
    """Yield the recipes of the lists, of each letter by itself; return a digest of all that may be listed."""
    keys = []
    for names in name_lists(site):
        of_letters = {letter: facts.listed(entities) for letter, entities in names.letters.items()}
        keys.append(key_of(facts.common, names.kind, list(of_letters.items())))
        yield recipe_of(f"list {names.kind}", keys[-1], partial(_list_pages, site, names))
        if names.has_letter_pages:
            yield recipe_of(f"list {names.kind} most", keys[-1], partial(foremost_pages, site, names))
            letters = names.letters_in_order()
            for letter, key in of_letters.items():
                make = partial(letter_pages, site, names, letter)
                yield recipe_of(f"list {names.kind} {letter}", key_of(key, letters), make)
    others = [e for e in site.archive.entities.values() if e.kind not in LIST_KINDS]
    return key_of_keys([*keys, facts.listed(others)])


def _list_pages(site: Site, names: NameList) -> list[Page]:
    return [list_page(site, names)]


# ── Dates and outlets ─────────────────────────────────────────────────────────────────────────────
def _date_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    calendar = calendar_of(site)
    for edtf, articles in site.by_date.items():
        within = calendar.within.get(edtf, ())
        parts = [
            (part, len(site.by_date[part]), calendar.published.get(part))
            for around in (edtf, *within)
            for part in calendar.within.get(around, ())
        ]
        told = facts.of_led(articles)
        others = [(day, len(site.by_date[day])) for day in calendar.other_years(edtf)]
        key = key_of(facts.common, edtf, calendar.beside(edtf), parts, others, told)
        yield recipe_of(f"date {edtf}", key, partial(date_pages, site, calendar, edtf))
    undated = [summary for summary in site.listed if summary.published is None]
    yield recipe_of("undated", key_of(facts.common, facts.of_led(undated)), partial(undated_pages, site))
    counts = [(edtf, calendar.published.get(edtf)) for edtf in site.by_date]
    key = key_of(facts.common, counts, len(undated))
    yield recipe_of("dates", key, lambda: [dates_page(site, calendar)])


def _outlet_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    for name, articles in site.by_outlet.items():
        told = facts.of_led(articles)
        bodies = [facts.of_entity[one] for one in site.bodies_of(name)]
        key = key_of(facts.common, name, site.outlet_address(name), told, bodies)
        yield recipe_of(f"outlet {name}", key, partial(outlet_pages, site, name))
    counts = [(name, site.outlet_address(name), len(found)) for name, found in site.by_outlet.items()]
    unknown = facts.of_led(summary for summary in site.listed if summary.outlet is None)
    yield recipe_of("outlets", key_of(facts.common, counts, unknown), partial(outlet_list, site))


# ── What was said ─────────────────────────────────────────────────────────────────────────────────
def _quotes_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    articles = quoting(site)
    years = years_of(articles)
    for year, found in years.items():
        ids = [one.id for one in found]
        key = key_of(facts.common, year, facts.of_statements(ids), facts.stories_of(ids))
        yield recipe_of(f"quotes {year}", key, partial(quotes_of_year, site, year, found))
    speakers = [(facts.of_entity[one], len(found)) for one, found in site.quoted.items()]
    counts = [(year, len(found)) for year, found in years.items()]
    newest = [one.id for one in newest_quoting(articles)]
    key = key_of(facts.common, speakers, counts, facts.of_statements(newest), facts.stories_of(newest))
    yield recipe_of("quotes", key, partial(quotes_pages, site, articles))


# ── Figures ───────────────────────────────────────────────────────────────────────────────────────
def _figures_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    for unit, articles in often(site).items():
        some = dict.fromkeys(articles)
        key = key_of(facts.common, unit, len(articles), facts.of_statements(some), facts.of_ways(some))
        yield recipe_of(f"figures {unit}", key, partial(figures_of_unit, site, unit, articles))
    by_name = series_by_name(site)
    for name, told in by_name.items():
        values = [(series, facts.of_statements(articles)) for series, articles in told.items()]
        key = key_of(facts.common, name, values)
        yield recipe_of(f"series {name}", key, partial(series_pages, site, name, told))
    rare = [
        (unit, facts.of_statements(dict.fromkeys(found)), facts.of_ways(dict.fromkeys(found)))
        for unit, found in seldom(site).items()
    ]
    few = are_few(site)
    if rare and not few:
        yield recipe_of("figures of other units", key_of(facts.common, rare), partial(other_figures, site))
    counts = [(unit, len(articles)) for unit, articles in site.measured.items()]
    telling = len({article for articles in site.measured.values() for article in articles})
    drawn = [(name, len(told)) for name, told in by_name.items()]
    key = key_of(facts.common, counts, telling, drawn, rare if few else None)
    yield recipe_of("figures", key, partial(figures_pages, site))


# ── Time ──────────────────────────────────────────────────────────────────────────────────────────
def _timeline_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    years = dated_by_year(site)
    keys = []
    for year, articles in years.items():
        keys.append(key_of(facts.common, year, facts.of_summaries(one.id for one in articles)))
        yield recipe_of(f"timeline {year}", keys[-1], partial(year_of_timeline, site, year, articles))
    # Months whose articles only report something of them have pages, too, to which the drawing leads.
    key = key_of(facts.common, keys, len(site.listed), [edtf for edtf in site.by_date if len(edtf) == 7])
    yield recipe_of("timeline", key, lambda: [timeline_page(site, years)])


# ── Who with whom ─────────────────────────────────────────────────────────────────────────────────
def _network_recipe(site: Site, facts: Facts) -> Recipe:
    company = list(named_together(site))
    people = {person for _, named in company for person in named}
    told = [key_of(one.id, named) + facts.of_named(one.id) for one, named in company]
    days = [(one.published, one.outlet) for one, _ in company]
    key = key_of(
        facts.common, key_of_keys(told), days, [(one, facts.of_entity[one]) for one in sorted(people)]
    )
    return recipe_of("network", key, partial(network_pages, site))


# ── Pages there is one of ─────────────────────────────────────────────────────────────────────────
def _search_page(site: Site) -> Page:
    help_text = resources.files("press_archive.search").joinpath(f"help.{site.settings.language}.md")
    title = site.words["page_search"]
    return make_page(SEARCH, "search", title, [help_text.read_text("utf-8")], template="search.html")


def _saved_page(site: Site) -> Page:
    return make_page(SAVED, "saved", site.words["page_saved"], [], template="saved.html", noindex=True)


def _short_recipes(site: Site, facts: Facts) -> Iterator[Recipe]:
    for address, articles in by_short_page(site).items():
        key = key_of(facts.common, [facts.of_named(one.id) for one in articles])
        make = partial(short_page, site, address, articles)
        yield recipe_of(address, key, lambda make=make: [make()])  # type: ignore[misc]


def _redirect_pages(site: Site) -> Iterator[Page]:
    """Leave a page at every former address that points to the one now in force."""
    for former, address in site.addresses.redirects.items():
        title = site.words["page_redirect"]
        lines = [link(title, address, former)]
        yield make_page(
            former, "redirect", title, lines, template="redirect.html", redirect_to=address, noindex=True
        )
