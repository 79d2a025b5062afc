"""``python -m benchmarks.build``: measure what building costs at several sizes, into benchmarks/RESULTS.md.

In: options. Out: the report and its plot, written anew after each size, so that a run cut short has its results.
"""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import click

from benchmarks.build.chart import cost_chart
from benchmarks.build.corpus import Corpus, open_corpus
from benchmarks.build.machine import Elsewhere, machine, typed, versions
from benchmarks.build.process import ROOT, FailedError
from benchmarks.build.profiling import profile
from benchmarks.build.report import CHART, lines, report
from benchmarks.build.results import Hot, Run
from benchmarks.build.scenario import Folders, Wanted, fill, measure

_VNTC = ROOT.parent / "shared" / "corpora" / "vntc-20k.tar.xz"
_FEW = 5  # articles of a small archive, in which starting is what costs


@dataclass(frozen=True, slots=True)
class Plan:
    """Sizes, and up to which of them the dearer measurements are made."""

    sizes: tuple[int, ...]
    full: int
    stock_up_to: int
    check_up_to: int

    def wanted(self, size: int) -> Wanted:
        ordinary = size in self.sizes
        return Wanted(
            edits=size != _FEW,
            check=size <= self.check_up_to,
            publishing=ordinary,
            others=ordinary and size <= self.stock_up_to,
        )

    def all_sizes(self) -> list[int]:
        return sorted({_FEW, *self.sizes} | ({self.full} if self.full else set()))


def _sizes(context: click.Context, option: click.Parameter, value: str) -> tuple[int, ...]:
    try:
        sizes = tuple(int(part) for part in value.split(","))
    except ValueError:
        raise click.BadParameter("numbers with commas between them are expected: 200,1000") from None
    if min(sizes) <= _FEW:
        raise click.BadParameter(f"each size must be above {_FEW}, which is always measured")
    return sizes


@click.command()
@click.option("--sizes", default="200,1000,5000,20000", callback=_sizes, help="Numbers of articles.")
@click.option("--full", default=0, help="One more size, without comparisons: 84132 is as many as VNTC has.")
@click.option("--work", type=click.Path(path_type=Path), help="Folder to work in (default: a temporary one).")
@click.option("--stock-up-to", default=5000, help="Up to which size other generators are measured.")
@click.option("--check-up-to", default=5000, help="Up to which size edits are compared with clean builds.")
@click.option("--profile", "profiled", default=1000, help="Size at which a build is profiled; 0: none.")
@click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    default=_VNTC,
    help="Tar archive, or a folder of press-*.jsonl.xz.",
)
@click.option("--results", type=click.Path(path_type=Path), default=ROOT / "benchmarks" / "RESULTS.md")
@click.option("--date", default="", help="Written into the results if given.")
def main(
    sizes: tuple[int, ...],
    full: int,
    work: Path | None,
    stock_up_to: int,
    check_up_to: int,
    profiled: int,
    corpus: Path,
    results: Path,
    date: str,
) -> None:
    """Measure what building the archive costs, in processes of their own, and write the report."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what runs below ends too, and folders go
    plan = Plan(sizes, full, stock_up_to, check_up_to)
    run = Run(typed(sys.argv[1:]), "", machine(), versions(), date, profiled=profiled)
    try:
        with _folder(work) as folder:
            _bench(run, plan, open_corpus(corpus, folder / "corpus"), folder, results)
    except FailedError as error:
        raise click.ClickException(str(error)) from error


def _bench(run: Run, plan: Plan, articles: Corpus, folder: Path, results: Path) -> None:
    _say(articles.about)
    elsewhere = Elsewhere()
    run = replace(run, corpus=articles.about)
    for size in plan.all_sizes():
        work = folder / str(size)
        found = measure(articles, size, plan.wanted(size), work, _say)
        shutil.rmtree(work)
        run = replace(run, measured=(*run.measured, found), elsewhere=elsewhere.share())
        _write(run, results)
    if run.profiled:
        _say(f"{run.profiled:,} articles: profile")
        _write(replace(run, hot=_profile(articles, run.profiled, folder / "profile")), results)


def _profile(articles: Corpus, size: int, work: Path) -> tuple[Hot, ...]:
    archive = Folders.under(work)
    fill(archive.seeds, articles, size)
    return profile(archive.command(jobs=1), work / "profile.bin")


def _write(run: Run, results: Path) -> None:
    results.parent.mkdir(parents=True, exist_ok=True)
    results.write_text(report(run), "utf-8")
    title = "CPU seconds against number of articles"
    results.with_name(CHART).write_text(cost_chart(title, lines(run)), "utf-8")


@contextmanager
def _folder(work: Path | None) -> Iterator[Path]:
    """Give an empty folder to work in, and leave nothing in it."""
    if work:
        work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=work) as folder:
        yield Path(folder).resolve()


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


if __name__ == "__main__":
    main()
