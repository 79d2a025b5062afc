#!/usr/bin/env python3
"""Build the press archive: raw articles in seeds/ → Markdown pages in docs/ → a searchable site in site/.

This file is the pipeline on one screen; ARCHITECTURE.md names the room behind each step.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import partial
from pathlib import Path

from press_archive.authorities import read_records
from press_archive.authorities.outlets import OutletIndex, read_outlets
from press_archive.command.cli import main
from press_archive.command.console import Console, Made
from press_archive.command.fingerprint import fingerprint, last_build, remember
from press_archive.decisions import read_decisions
from press_archive.decisions.ledger import append_rows
from press_archive.errors import SourceChangedError
from press_archive.export.data import data_package, data_recipes
from press_archive.export.downloads import source_files
from press_archive.export.feeds import feed, sitemaps, stories_feed
from press_archive.export.lists import list_files
from press_archive.export.pictures import picture_files
from press_archive.export.share import share_files
from press_archive.keeping.store import OpenStore, Store
from press_archive.model import DataFile, Recipe
from press_archive.pages.addresses import assign
from press_archive.pages.cards import card_files
from press_archive.pages.compose import compose
from press_archive.pages.extracts import stored_extracts
from press_archive.pages.site import Site, make_site
from press_archive.pages.spoken import language_files
from press_archive.pages.this_day import this_day_files
from press_archive.pages.words import read_words
from press_archive.phases.analyse import Shared
from press_archive.phases.cover import covered
from press_archive.phases.gather import gather
from press_archive.phases.keep import analyse_all
from press_archive.pictures.look import look_at_pictures
from press_archive.publish.beside import write_beside
from press_archive.publish.by_hand import hand_written
from press_archive.publish.docs import Written, write_docs
from press_archive.publish.manifest import STATE
from press_archive.read import discover
from press_archive.search.collect import search_recipe
from press_archive.settings import Settings


def make_archive(
    settings: Settings, console: Console, store: Store, restless: Set[str] = frozenset()
) -> Site:
    """Read, dissect and understand every source by itself, then link them all."""
    records, papers = read_records(settings.seeds), read_outlets(settings.seeds)
    outlets = OutletIndex.of(papers.values)
    left_out = (*records.problems, *papers.problems)
    decisions = read_decisions(settings.seeds, settings.rights, outlets, left_out)
    shared = Shared.of(settings, records, outlets, decisions, store)

    paths, unread, beside = discover(settings.seeds, restless)
    watch = console.progress("read", len(paths))
    archive, problems = gather(
        analyse_all(
            paths, settings.seeds, shared, store, console.workers, watch, decisions.seem_to_withdraw(), beside
        ),
        unread,
        records,
        decisions,
        store,
        console.pool,
    )

    coverage = covered(archive, decisions, store, console.pool)
    addresses = assign(archive, decisions.ledger, settings.pages_from(len(archive.articles)), coverage)
    extracts = stored_extracts(archive, addresses.by_id, store, console.pool)
    pictures = look_at_pictures(extracts.pictures(), settings.seeds, store, console.pool)
    words = read_words(settings.overrides, settings.language)
    return make_site(
        archive, addresses, settings, words, problems, records, extracts, store, outlets, coverage, pictures
    )


def all_files(site: Site, console: Console, store: Store) -> Iterator[DataFile | Recipe]:
    """Everything that is published but what tells of all files: pages, search index, data, sources, feed."""
    yield from compose(site)
    yield search_recipe(site, store)
    yield from card_files(site)
    yield from this_day_files(site)
    yield from language_files(site)
    yield from data_recipes(site, store, console.pool, published=True)
    yield from source_files(site)
    yield from picture_files(site)
    yield from share_files(site)
    yield feed(site)
    yield stories_feed(site)
    yield from list_files(site)
    if site.settings.docs != site.settings.root / "docs":
        yield from hand_written(site.settings.root / "docs", site.settings.docs)


def _of_all_files(site: Site, paths: Sequence[str]) -> Iterator[DataFile]:
    """What tells of all other files, by their paths."""
    yield data_package(paths)
    yield from sitemaps(site, paths)


def make_docs(
    settings: Settings,
    console: Console | None = None,
    *,
    keep_addresses: bool = True,
    open_store: OpenStore = Store.beside,
) -> Made:
    """Bring docs/ up to date with seeds/, and the ledger with the addresses given out."""
    console = console or Console()
    made_of = fingerprint(settings)
    if known := last_build(settings, made_of):
        (built, present), words = known, read_words(settings.overrides, settings.language)
        return Made(built.counts, built.problems, words, Written(present=present))
    collects = gc.isenabled()
    gc.disable()  # our records form no cycles, and looking for some took a third of the time
    try:
        made = _made_docs(settings, console, keep_addresses, open_store)
    finally:
        if collects:
            gc.enable()
    remember(settings, made_of, made.counts, made.met)
    return made


def _made_docs(settings: Settings, console: Console, keep_addresses: bool, open_store: OpenStore) -> Made:
    with open_store(settings.docs / STATE, console.say) as store:
        work = partial(_bring_up_to_date, settings, console, store)
        site, written = store.again_if_damaged(work, console.say)
    if keep_addresses:
        try:
            append_rows(settings.seeds, site.addresses.added)
        except OSError as error:  # a read-only folder is no reason to have no site
            console.say("console_no_ledger", detail=error.strerror)
    return Made.of(site, written)


def _bring_up_to_date(settings: Settings, console: Console, store: Store) -> tuple[Site, Written]:
    """Make and write all; over again where a source was changed meanwhile, without it if that happens twice."""
    changed: Counter[str] = Counter()
    while True:
        try:
            return _write(settings, console, store, {path for path, times in changed.items() if times > 1})
        except SourceChangedError as error:
            console.say("console_again", path=error.path)
            changed[error.path] += 1


def _write(settings: Settings, console: Console, store: Store, restless: Set[str]) -> tuple[Site, Written]:
    site = make_archive(settings, console, store, restless)
    files = console.progress("write")(all_files(site, console, store))
    withdrawn = site.withdrawn_paths()
    written = write_docs(files, settings.docs, console.pool, partial(_of_all_files, site), withdrawn)
    write_beside(site)
    return site, written


if __name__ == "__main__":
    gc.freeze()  # what is imported stays to the end: looking for garbage in it takes half a second
    main(Path(__file__).resolve().parent, make_archive, make_docs)
