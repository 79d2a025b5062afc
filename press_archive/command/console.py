"""What the terminal shows: progress, sentences, the closing table.

In: the words of the interface, what a build made. Out: text on the terminal; only this folder prints.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import click

from press_archive.errors import Problem
from press_archive.pages.account import sums_of
from press_archive.pages.site import Site
from press_archive.pages.words import Words, sentence_of
from press_archive.processes.workers import LocalPool, Workers
from press_archive.publish.docs import Written

T = TypeVar("T")
_TABLE = ("articles", "people", "organizations", "places", "outlets", "dates")
_SHOWN = 20  # sentences printed; the editors' page has them all


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
        return cls({**site.counts(), **sums_of(site.account())}, site.problems, site.words, written)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What makes a strict build fail: sources set aside, and warnings."""
        return tuple(p for p in self.met if p.severity != "note")

    @property
    def warnings(self) -> list[str]:
        told = ((p.source, sentence_of(p, self.words)) for p in sorted(self.problems))
        return [f"{source}: {sentence}" if source else sentence for source, sentence in told]


def say_problems(made: Made) -> None:
    """Print what was met, and whose edits were kept or dropped."""
    for sentence in made.warnings[:_SHOWN]:
        click.echo(f"⚠ {sentence}", err=True)
    hidden = len(made.warnings) - _SHOWN
    if hidden > 0:
        click.echo(made.words("console_more", n=hidden), err=True)
    for path in made.written.kept_edits:
        click.echo(made.words("console_kept_edit", path=path), err=True)
    for path in made.written.dropped_edits:
        click.echo(made.words("console_dropped_edit", path=path), err=True)


def say_table(made: Made, seconds: float) -> None:
    """Print what the archive holds, one count a line."""
    words = made.words
    rows = [
        *((key, made.counts[key]) for key in _TABLE),
        ("warnings", len(made.problems)),
        ("changed", len(made.written.changed) + len(made.written.removed)),
    ]
    width = max(len(words["console_count_" + key]) for key, _ in rows)
    for key, count in rows:
        click.echo(f"  {words['console_count_' + key]:<{width}}  {count:>8}")
    click.echo(f"  {words['console_count_time']:<{width}}  {seconds:>7.1f}s")
    say_account(made)


def say_account(made: Made) -> None:
    """Say what became of the sources; the numbers add up."""
    click.echo(made.words("console_account", **made.counts))
