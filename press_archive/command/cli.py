"""The command line: options, progress, the closing table and exit codes. The only room that prints.

In: arguments and the pipeline's functions. Out: text on the terminal; exit code 0, 1 (a mistake in settings or,
with --strict, a warning) or 2 (usage).
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from press_archive.command.review_session import Terminal, hold
from press_archive.decisions.judgements import FILE as JUDGEMENTS
from press_archive.errors import ArchiveError, Problem
from press_archive.export.data import data_files
from press_archive.keeping.store import Store
from press_archive.pages.site import Site
from press_archive.pages.words import Words, read_words, sentence_of
from press_archive.processes.workers import DaskCluster, LocalPool, Workers
from press_archive.publish.docs import Written, write_folder
from press_archive.publish.engine import ENGINES, write_for_engine
from press_archive.publish.lock import only_build
from press_archive.publish.manifest import STATE
from press_archive.publish.site import publish, refuse_strange_folder
from press_archive.read.lines import clean
from press_archive.search.collect import search_documents, search_entities
from press_archive.settings import Settings, check_apart, read_settings

T = TypeVar("T")
_SHOWN = 20  # sentences printed; the editors' page has them all

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
  python build_site.py review --by "Lê Chi"   decide which names are one, into seeds/judgements.yml
"""


class Console:
    """Where progress is shown: a bar on a terminal, a plain line elsewhere, nothing when silent."""

    def __init__(self, words: Words | None = None, jobs: int = 1, workers: Workers | None = None) -> None:
        self.pool = LocalPool(jobs)  # for what needs the whole archive
        self.workers = workers or self.pool  # for what needs one source
        self._words = words

    def progress(self, step: str, total: int | None = None) -> Callable[[Iterable[T]], Iterable[T]]:
        """Return what passes values through and shows how far a step has come."""

        def watched(values: Iterable[T]) -> Iterable[T]:
            if self._words is None:
                return values
            label = self._words["console_" + step]
            if not sys.stderr.isatty():
                click.echo(label, err=True)
                return values
            return _bar(values, label, total)

        return watched

    def apart(self, call: Callable[[], T]) -> T:
        """Make a call in a process of its own, unless workers elsewhere are tied to this one."""
        return self.pool.apart(call) if self.workers is self.pool else call()

    def say(self, key: str, **values: object) -> None:
        if self._words is not None:
            click.echo(self._words(key, **values), err=True)


def _bar(values: Iterable[T], label: str, total: int | None) -> Iterable[T]:
    with click.progressbar(values, length=total, label=label, file=sys.stderr) as bar:
        yield from bar


@dataclass(frozen=True, slots=True)
class Made:
    """What a build made, for the closing table and for MkDocs's log."""

    counts: Mapping[str, int]
    met: tuple[Problem, ...]  # notes included
    words: Words
    written: Written

    @classmethod
    def of(cls, site: Site, written: Written) -> Made:
        return cls(site.counts(), site.problems, site.words, written)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What makes a strict build fail: sources set aside, and warnings."""
        return tuple(p for p in self.met if p.severity != "note")

    @property
    def warnings(self) -> list[str]:
        return [f"{p.source}: {sentence_of(p, self.words)}" for p in sorted(self.problems)]


MakeArchive = Callable[[Settings, Console, Store], Site]
MakeDocs = Callable[[Settings, Console], Made]


def main(root: Path, make_archive: MakeArchive, make_docs: MakeDocs) -> None:
    """Run the command line of the project in ``root``; ends the process."""

    @click.command(epilog=_EXAMPLES)
    @click.argument("task", type=click.Choice(["review"]), required=False)
    @click.option("--seeds", type=_FOLDER, help="Folder of raw articles (default: extra.archive.seeds).")
    @click.option("--docs", type=_TARGET, help="Folder for the Markdown pages (default: docs_dir).")
    @click.option("--site", type=_TARGET, help="Folder for the published site (default: site_dir).")
    @click.option("--data-only", is_flag=True, help="Write just the data files, into --out.")
    @click.option("--engine", type=click.Choice(ENGINES), help="Write what this engine loads, into --out.")
    @click.option("--out", type=_TARGET, help="Folder for --data-only or --engine.")
    @click.option("--strict", is_flag=True, help="Fail on warnings, ours and MkDocs's; the old site stays.")
    @click.option(
        "--verify-rendering", is_flag=True, help="Build all; fail unless each page is as MkDocs renders it."
    )
    @click.option("--jobs", type=click.IntRange(min=1), default=os.cpu_count() or 1, help="Worker processes.")
    @click.option("--scheduler", default="", help="Read the sources on a Dask cluster: tcp://HOST:8786.")
    @click.option("--by", default="", help="Who decides, written beside each decision of review.")
    def command(
        task: str | None,
        seeds: Path | None,
        docs: Path | None,
        site: Path | None,
        data_only: bool,
        engine: str | None,
        out: Path | None,
        strict: bool,
        verify_rendering: bool,
        jobs: int,
        scheduler: str,
        by: str,
    ) -> None:
        """Build the press archive: raw articles → Markdown pages → a searchable site.

        With review, build nothing: go through the names that a person should decide about, one by one.
        """
        _refuse_misuse(task, data_only, engine, out, by)
        with _mistakes_told():
            config = _load(root, docs, site, strict)
            settings = read_settings(config, seeds)
            workers = DaskCluster(scheduler) if scheduler else None
            console = Console(read_words(settings.overrides, settings.language), jobs, workers)
            if task:
                _review(settings, console, make_archive, by)
            elif out:
                _write_elsewhere(settings, console, make_archive, engine, out.resolve(), strict)
            else:
                with only_build(settings.docs):
                    _build(config, settings, console, Wanted(strict, verify_rendering), make_docs)

    command()


@contextmanager
def _mistakes_told() -> Iterator[None]:
    """A user's mistake, or a disk's refusal, ends with a sentence and exit code 1."""
    try:
        yield
    except ArchiveError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"Cannot read or write {error.filename}: {error.strerror}.", err=True)
        sys.exit(1)


def _refuse_misuse(task: str | None, data_only: bool, engine: str | None, out: Path | None, by: str) -> None:
    if data_only and engine:
        raise click.UsageError("--data-only and --engine are two tasks; name one.")
    if engine and not out:
        raise click.UsageError("--engine and --out DIR go together.")
    if (data_only or engine is not None) != bool(out):
        raise click.UsageError("--data-only and --out DIR go together.")
    if task and out:
        raise click.UsageError("review writes no data files; leave --data-only and --out away.")
    if by and not task:
        raise click.UsageError("--by NAME goes with review.")


def _review(settings: Settings, console: Console, make_archive: MakeArchive, by: str) -> None:
    with only_build(settings.docs), Store.beside(settings.docs / STATE, console.say) as store:
        store.only_reading = True
        store.again_if_damaged(lambda: _ask(make_archive(settings, console, store), by), console.say)


def _ask(site: Site, by: str) -> None:
    """Ask at the terminal, or read answers from a file; a decision is dated by the day it is made on."""

    def ask(prompt: str) -> str | None:
        click.echo(prompt, nl=False)
        return sys.stdin.readline() or None

    try:
        decided = hold(site, Terminal(ask, click.echo), clean(by), date.today().isoformat())
    except KeyboardInterrupt:  # what was answered is written
        click.echo("")
        return
    if decided:
        click.echo(site.words("console_review_done", n=decided, path=site.settings.seeds / JUDGEMENTS))


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
            files = data_files(site, store, console.pool, compress_large=False)
            write_folder(files, out, drop="data/")
    made = Made.of(site, Written())
    _say_problems(made)
    click.echo(site.words("console_data", path=out))
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
    made = console.apart(partial(make_docs, settings, console))
    _say_problems(made)
    if wanted.strict and made.problems:
        console.say("console_strict", n=len(made.problems))
        sys.exit(1)
    console.say("console_publish")
    published = publish(config, settings, console.pool.jobs, wanted.verified)
    _say_table(made, time.monotonic() - start)
    for limit in published.limits:
        console.say(limit.key, **limit.values)
    click.echo(made.words("console_done" if published.built else "console_unchanged", path=settings.site))
    if wanted.verified and published.differing:
        console.say("console_differing", n=len(published.differing), path=published.differing[0])
        sys.exit(1)


def _say_problems(made: Made) -> None:
    for sentence in made.warnings[:_SHOWN]:
        click.echo(f"⚠ {sentence}", err=True)
    hidden = len(made.warnings) - _SHOWN
    if hidden > 0:
        click.echo(made.words("console_more", n=hidden), err=True)
    for path in made.written.kept_edits:
        click.echo(made.words("console_kept_edit", path=path), err=True)
    for path in made.written.dropped_edits:
        click.echo(made.words("console_dropped_edit", path=path), err=True)


def _say_table(made: Made, seconds: float) -> None:
    """Print what the archive holds, one count a line."""
    words = made.words
    rows = [
        *made.counts.items(),
        ("warnings", len(made.problems)),
        ("changed", len(made.written.changed) + len(made.written.removed)),
    ]
    width = max(len(words["console_count_" + key]) for key, _ in rows)
    for key, count in rows:
        click.echo(f"  {words['console_count_' + key]:<{width}}  {count:>8}")
    click.echo(f"  {words['console_count_time']:<{width}}  {seconds:>7.1f}s")
