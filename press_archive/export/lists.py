"""The list of articles of each name and outlet with a page, for feed readers and for spreadsheets.

In: a :class:`Site`. Out: the recipes of an Atom feed and a CSV file beside each of these pages. A lean site has none
of them: they would be two files for each of tens of thousands of names, and hosts limit files. There the search tells
and exports the articles of a name (search.html?person=…), and the archive's own feed tells what is new.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from press_archive.export.feeds import feed_of
from press_archive.keeping.code import code_digest
from press_archive.keeping.store import key_of
from press_archive.model import DataFile, Entity, Recipe
from press_archive.pages.named_in import is_credit_only, telling_sentence
from press_archive.pages.site import Site
from press_archive.pages.summary import Appearance, ArticleSummary

_COLUMNS = ("published", "outlet", "headline", "url", "mentions", "sentence")
_RUN = tuple("=+-@\t")  # a cell that begins so is run as a formula by a spreadsheet


def list_files(site: Site) -> Iterator[Recipe]:
    """Yield the recipes of the feed and the table of each name and outlet."""
    if site.lean:
        return
    settings = site.settings
    common = key_of(code_digest(), settings.site_name, settings.site_url, sorted(site.words.items()))
    for entity in site.archive.entities.values():
        if site.entity(entity.id):
            told = [site.facets[one].summary + site.facets[one].appearances for one in entity.articles]
            key = key_of(common, entity.id, entity.name, site.address(entity.id), told)
            yield Recipe(f"list of {entity.id}", key, partial(_files_of_entity, site, entity))
    for name, articles in site.by_outlet.items():
        told = [site.facets[one.id].listed for one in articles]
        key = key_of(common, name, site.outlet_address(name), told)
        yield Recipe(f"list of {name}", key, partial(_files_of_outlet, site, name))


def _files_of_entity(site: Site, entity: Entity) -> list[DataFile]:
    appearances = {one.article: one for one in site.appearances[entity.id]}
    sentence = partial(_sentence, appearances)
    articles = [site.summaries[identifier] for identifier in entity.articles]
    address = site.address(entity.id)
    return [
        feed_of(site, address, entity.name, articles, sentence),
        _table(site, address, articles, sentence, lambda one: appearances[one.id].mentions),
    ]


def _files_of_outlet(site: Site, name: str) -> list[DataFile]:
    articles, address = site.by_outlet[name], site.outlet_address(name)
    return [
        feed_of(site, address, name, articles, lambda _: None),
        _table(site, address, articles, lambda _: None, lambda _: None),
    ]


def _sentence(appearances: Mapping[str, Appearance], article: ArticleSummary) -> str | None:
    """Return the sentence that an entity's page quotes of an article."""
    appearance = appearances[article.id]
    sentence = None if is_credit_only(appearance) else telling_sentence(appearance)
    return sentence.text if sentence else None


def _table(
    site: Site,
    address: str,
    articles: Sequence[ArticleSummary],
    sentence_of: Callable[[ArticleSummary], str | None],
    mentions_of: Callable[[ArticleSummary], int | None],
) -> DataFile:
    """Return a table as CSV (RFC 4180), with the mark by which Excel knows UTF-8; what is unknown is empty."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(_COLUMNS)
    for article in articles:
        # A title that is ours is no headline of the source's.
        headline = None if article.ours else article.title
        where = site.settings.site_url + article.address
        texts = (article.published, article.outlet, headline, where)
        row = [*map(_safe, texts), mentions_of(article), _safe(sentence_of(article))]
        writer.writerow(row)
    return DataFile(f"{address.removesuffix('.html')}.csv", f"\ufeff{written.getvalue()}".encode())


def _safe(text: str | None) -> str | None:
    return f"'{text}" if text and text.startswith(_RUN) else text
