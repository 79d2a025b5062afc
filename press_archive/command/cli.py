"""The command line: options, what they ask for, and exit codes.

In: arguments and the pipeline's functions. Out: what was asked for; exit code 0, 1 (a mistake in settings or,
with --strict, a warning) or 2 (usage).
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from press_archive.command.adding import Asked, add_pages
from press_archive.command.console import Console, Made, say_account, say_problems, say_table
from press_archive.command.review_session import TOPICS, review
from press_archive.command.terminal import Terminal
from press_archive.errors import ArchiveError, MistakesError, mistake
from press_archive.export.data import data_files
from press_archive.face import not_applied
from press_archive.keeping.store import Store
from press_archive.pages.site import Site
from press_archive.pages.words import Words, read_words, sentences_of, words_of
from press_archive.phases.known import what_runs
from press_archive.processes.cluster import DaskCluster
from press_archive.publish.docs import Written, write_folder
from press_archive.publish.engine import ENGINES, write_for_engine
from press_archive.publish.lock import only_build
from press_archive.publish.manifest import STATE
from press_archive.publish.site import publish, refuse_strange_folder
from press_archive.read.lines import clean
from press_archive.search.collect import search_documents, search_entities
from press_archive.settings import Settings, check_apart, languages_in, read_settings

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_TARGET = click.Path(file_okay=False, path_type=Path)
_EXAMPLES = """
\b
Examples:
  python build_site.py                        seeds/ → docs/ → site/
  python build_site.py --strict               fail when a source was set aside or is doubtful
  python build_site.py --seeds articles --docs out/docs --site out/site
  python build_site.py --data-only --seeds articles --out data
  python build_site.py --engine sqlite --out ../database
  python build_site.py add https://… list.txt   save pages from the web under seeds/web/, then build
  python build_site.py review --by "Lê Chi"   decide which names are one, which reports, which outlet is meant
  python build_site.py review stories         only about stories (or: names, outlets)
"""


MakeArchive = Callable[[Settings, Console, Store], Site]
MakeDocs = Callable[[Settings, Console], Made]


_PARAMETERS = (
    click.Argument(["task"], type=click.Choice(["add", "review"]), required=False),
    click.Argument(["addresses"], nargs=-1, metavar="[URL|FILE|TOPIC]..."),
    click.Option(["--seeds"], type=_FOLDER, help="Folder of raw articles (default: extra.archive.seeds)."),
    click.Option(["--docs"], type=_TARGET, help="Folder for the Markdown pages (default: docs_dir)."),
    click.Option(["--site"], type=_TARGET, help="Folder for the published site (default: site_dir)."),
    click.Option(["--data-only"], is_flag=True, help="Write just the data files, into --out."),
    click.Option(["--engine"], type=click.Choice(ENGINES), help="Write what this engine loads, into --out."),
    click.Option(["--out"], type=_TARGET, help="Folder for --data-only or --engine."),
    click.Option(["--strict"], is_flag=True, help="Fail on warnings, ours and MkDocs's; the old site stays."),
    click.Option(
        ["--verify-rendering"], is_flag=True, help="Build all; fail unless each page is as MkDocs renders it."
    ),
    click.Option(
        ["--jobs"], type=click.IntRange(min=1), default=os.cpu_count() or 1, help="Worker processes."
    ),
    click.Option(["--scheduler"], default="", help="Read the sources on a Dask cluster: tcp://HOST:8786."),
    click.Option(["--by"], default="", help="Who decides, written beside each decision of review."),
    click.Option(["--pictures"], is_flag=True, help="With add: keep the main pictures of each page, too."),
    click.Option(["--private"], is_flag=True, help="With add: ask machines of private networks, too."),
    click.Option(["--most"], type=click.IntRange(min=1), default=100, help="With add: pages taken of lists."),
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as the help of each parameter tells it."""

    task: str | None
    addresses: tuple[str, ...]
    seeds: Path | None
    docs: Path | None
    site: Path | None
    data_only: bool
    engine: str | None
    out: Path | None
    strict: bool
    verify_rendering: bool
    jobs: int
    scheduler: str
    by: str
    pictures: bool
    private: bool
    most: int


def main(root: Path, make_archive: MakeArchive, make_docs: MakeDocs) -> None:
    """Run the command line of the project in ``root``; ends the process."""

    @click.command(epilog=_EXAMPLES, params=list(_PARAMETERS))
    def command(**typed: Any) -> None:
        """Build the press archive: raw articles → Markdown pages → a searchable site.

        With add, first save pages from the web: articles, or feeds, sitemaps and files that list some.
        With review, build nothing: go through what a person should decide about, one by one.
        """
        _run(root, Typed(**typed), make_archive, make_docs)

    command()


def _run(root: Path, typed: Typed, make_archive: MakeArchive, make_docs: MakeDocs) -> None:
    task, out = typed.task, typed.out
    _refuse_misuse(task, typed.data_only, typed.engine, out, typed.by)
    asked = Asked(() if task == "review" else typed.addresses, typed.pictures, typed.private, typed.most)
    _refuse_mixed(task, asked)
    _refuse_strange_topics(task, typed.addresses)
    overrides = root / "overrides"
    known = languages_in(overrides)
    # Which language to speak stands in what is yet to be read: a mistake there is told in all of them.
    with _mistakes_told(lambda: words_of(overrides, None, known)):
        config = _load(root, typed.docs, typed.site, typed.strict)
    with _mistakes_told(lambda: words_of(overrides, config.theme.get("language"), known)):
        settings = read_settings(config, typed.seeds)
        workers = DaskCluster(typed.scheduler, what_runs) if typed.scheduler else None
        words = read_words(settings.overrides, settings.language)
        console = Console(words, typed.jobs, workers)
        if task == "add" and not add_pages(settings, console, words, asked):
            sys.exit(1)
        if task == "review":
            _review(settings, console, make_archive, typed.addresses, typed.by)
        elif out:
            _write_elsewhere(settings, console, make_archive, typed.engine, out.resolve(), typed.strict)
        else:
            with only_build(settings.docs):
                _build(config, settings, console, Wanted(typed.strict, typed.verify_rendering), make_docs)


@contextmanager
def _mistakes_told(spoken: Callable[[], Sequence[Words]]) -> Iterator[None]:
    """A user's mistake, or what the disk refuses, ends with sentences and exit code 1; so does a broken catalogue."""
    try:
        yield
    except (ArchiveError, OSError) as error:
        told = error if isinstance(error, ArchiveError) else _refusal(error)
        for sentence in _sentences(told, spoken):
            click.echo(sentence, err=True)
        sys.exit(1)


def _sentences(error: ArchiveError, spoken: Callable[[], Sequence[Words]]) -> list[str]:
    try:
        return list(sentences_of(error, spoken()))
    except ArchiveError as unreadable:  # no words to say it in
        return [str(unreadable)]


def _refusal(error: OSError) -> MistakesError:
    return mistake("disk_refused", error.strerror or str(error), path=error.filename)


def _refuse_misuse(task: str | None, data_only: bool, engine: str | None, out: Path | None, by: str) -> None:
    if data_only and engine:
        raise click.UsageError("--data-only and --engine are two tasks; name one.")
    if engine and not out:
        raise click.UsageError("--engine and --out DIR go together.")
    if (data_only or engine is not None) != bool(out):
        raise click.UsageError("--data-only and --out DIR go together.")
    if task == "review" and out:
        raise click.UsageError("review writes no data files; leave --data-only and --out away.")
    if by and task != "review":
        raise click.UsageError("--by NAME goes with review.")


def _refuse_mixed(task: str | None, asked: Asked) -> None:
    if task == "add" and not asked.addresses:
        raise click.UsageError("add needs an address, or a file that lists some.")
    if task != "add" and asked.addresses:
        raise click.UsageError(f"{asked.addresses[0]} goes with add.")
    if task != "add" and asked != Asked():
        raise click.UsageError("--pictures, --private and --most go with add.")


def _refuse_strange_topics(task: str | None, topics: Sequence[str]) -> None:
    strange = [one for one in topics if one not in TOPICS]
    if task == "review" and strange:
        raise click.UsageError(f"review is about {', '.join(TOPICS)}, not {strange[0]}.")


def _review(
    settings: Settings, console: Console, make_archive: MakeArchive, topics: Sequence[str], by: str
) -> None:
    with only_build(settings.docs), Store.beside(settings.docs / STATE, console.say) as store:
        store.only_reading = True
        store.again_if_damaged(lambda: _ask(make_archive(settings, console, store), topics, by), console.say)


def _ask(site: Site, topics: Sequence[str], by: str) -> None:
    """Ask at the terminal, or read answers from a file; a decision is dated by the day it is made on."""

    def ask(prompt: str) -> str | None:
        click.echo(prompt, nl=False)
        return sys.stdin.readline() or None

    terminal = Terminal(ask, click.echo)
    try:
        review(site, terminal, topics or TOPICS, clean(by), date.today().isoformat())
    except KeyboardInterrupt:  # what was answered is written
        click.echo("")


def _load(root: Path, docs: Path | None, site: Path | None, strict: bool) -> MkDocsConfig:
    """Load mkdocs.yml; MkDocs's own warnings go to the terminal as plain lines."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("MkDocs: %(message)s"))
    logging.getLogger("mkdocs").addHandler(handler)
    options: dict[str, Any] = {"strict": strict}
    if docs:
        docs.mkdir(parents=True, exist_ok=True)
        options["docs_dir"] = str(docs.resolve())
    if site:
        options["site_dir"] = str(site.resolve())
    return load_config(str(root / "mkdocs.yml"), **options)


def _write_elsewhere(
    settings: Settings,
    console: Console,
    make_archive: MakeArchive,
    engine: str | None,
    out: Path,
    strict: bool,
) -> None:
    """Write the data files, or what an engine loads, into a folder of the user's choice."""
    check_apart({"seeds": settings.seeds, "docs": settings.docs, "out": out})
    with Store() as store:
        site = make_archive(settings, console, store)
        if engine:
            write_for_engine(engine, search_documents(site), search_entities(site), out)
        else:
            files = data_files(site, store, console.pool, published=False)
            write_folder(files, out, drop="data/")
    made = Made.of(site, Written())
    say_problems(made)
    click.echo(site.words("console_data", path=out))
    say_account(made)
    if strict and made.problems:
        sys.exit(1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a build is asked to be strict about."""

    strict: bool
    verified: bool


def _build(
    config: MkDocsConfig, settings: Settings, console: Console, wanted: Wanted, make_docs: MakeDocs
) -> None:
    start = time.monotonic()
    refuse_strange_folder(settings.site)
    if unused := not_applied(config):
        console.say("console_not_applied", keys=", ".join(unused))
    made = console.apart(partial(make_docs, settings, console))
    say_problems(made)
    if wanted.strict and made.problems:
        console.say("console_strict", n=len(made.problems))
        sys.exit(1)
    console.say("console_publish")
    published = publish(config, settings, made.written.present, console.pool.jobs, wanted.verified)
    say_table(made, time.monotonic() - start)
    for limit in published.limits:
        console.say(limit.key, **limit.values)
    click.echo(made.words("console_done" if published.built else "console_unchanged", path=settings.site))
    if wanted.verified and published.differing:
        console.say("console_differing", n=len(published.differing), path=published.differing[0])
        sys.exit(1)
