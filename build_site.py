#!/usr/bin/env python3
"""Build the press archive: raw articles in seeds/ → Markdown pages in docs/ → a searchable site in site/.

This file is the pipeline on one screen; ARCHITECTURE.md names the room behind each step.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from press_archive.analyse import Shared, analyse_all
from press_archive.authorities import load_records
from press_archive.authorities.outlets import OutletIndex, load_outlets
from press_archive.cli import Console, Made, main
from press_archive.decisions import read_decisions
from press_archive.decisions.ledger import append_rows
from press_archive.export.data import data_files
from press_archive.export.downloads import source_files
from press_archive.export.feeds import feed, sitemaps
from press_archive.gather import gather
from press_archive.model import DataFile
from press_archive.pages.addresses import assign
from press_archive.pages.compose import compose
from press_archive.pages.serialise import serialise
from press_archive.pages.site import Site, make_site
from press_archive.pages.words import read_words
from press_archive.publish.docs import hand_written, write_docs
from press_archive.read import discover
from press_archive.search.collect import search_files
from press_archive.settings import Settings


def make_archive(settings: Settings, console: Console) -> Site:
    """Read, dissect and understand every source by itself, then link them all."""
    records, outlets = load_records(settings.seeds), OutletIndex.of(load_outlets(settings.seeds))
    decisions = read_decisions(settings.seeds, settings.rights, outlets)
    shared = Shared.of(settings, records, outlets, decisions)

    paths, unread = discover(settings.seeds)
    analyses, met = analyse_all(paths, shared, console.jobs, console.progress("read", len(paths)))
    archive, problems = gather(analyses, [*unread, *met], records, decisions)

    addresses = assign(archive, decisions.ledger)
    words = read_words(settings.overrides, settings.language)
    return make_site(archive, addresses, settings, words, problems)


def all_files(site: Site) -> Iterator[DataFile]:
    """Everything that is published: pages, search index, data, sources, feed, sitemap."""
    pages = list(compose(site))
    yield from map(serialise, pages)
    yield from search_files(site)
    yield from data_files(site, compress_large=True)
    yield from source_files(site)
    yield feed(site)
    yield from sitemaps(site, pages)
    if site.settings.docs != site.settings.root / "docs":
        yield from hand_written(site.settings.root / "docs", site.settings.docs)


def make_docs(settings: Settings, console: Console | None = None, *, keep_addresses: bool = True) -> Made:
    """Bring docs/ up to date with seeds/, and the ledger with the addresses given out."""
    console = console or Console()
    site = make_archive(settings, console)
    written = write_docs(console.progress("write")(all_files(site)), settings.docs)
    if keep_addresses:
        try:
            append_rows(settings.seeds, site.addresses.added)
        except OSError as error:  # a read-only folder is no reason to have no site
            console.say("console_no_ledger", detail=error.strerror)
    return Made(site, written)


if __name__ == "__main__":
    main(Path(__file__).resolve().parent, make_archive, make_docs)
