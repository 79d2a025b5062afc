"""``python -m benchmarks.search``: measure what searching costs at several sizes, into benchmarks/SEARCH.md.

In: options. Out: the report, written anew after each size, so that a run cut short has its results.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from playwright.sync_api import Browser

from benchmarks.build.machine import machine, versions
from benchmarks.build.process import ROOT
from benchmarks.search.corpus import Corpus, open_corpus
from benchmarks.search.index import Built
from benchmarks.search.measure import browser, costs
from benchmarks.search.others import material, pagefind, pagefind_version
from benchmarks.search.queries import Query, fixed_queries, random_queries
from benchmarks.search.recall import recalled
from benchmarks.search.report import Run, Sized, report
from benchmarks.search.understood import keep_named, read_named, understand_texts

_VNTC = ROOT.parent / "shared" / "corpora" / "vntc-20k.tar.xz"
_FULL = 84132
_WITH_OTHERS = 8  # queries put to the other searches, of which some need ten seconds for each


@click.command()
@click.option("--sizes", default="1000,5000,20000", help="Numbers of articles, with commas between them.")
@click.option("--full", is_flag=True, help=f"Measure {_FULL:,} articles too.")
@click.option("--others-up-to", default=5000, help="Up to which size other searches are measured.")
@click.option(
    "--each", default=20, help="Queries of each sort drawn from the texts, besides the fifty fixed ones."
)
@click.option("--seed", default=84132, help="Which queries are drawn.")
@click.option("--corpus", type=click.Path(path_type=Path), default=_VNTC, help="Tar archive of texts.")
@click.option("--results", type=click.Path(path_type=Path), default=ROOT / "benchmarks" / "SEARCH.md")
@click.option(
    "--named", type=click.Path(path_type=Path), help="File of entities found before, or to be kept."
)
def main(
    sizes: str,
    full: bool,
    others_up_to: int,
    each: int,
    seed: int,
    corpus: Path,
    results: Path,
    named: Path | None,
) -> None:
    """Measure what searching costs, and write the report."""
    counts = sorted({int(size) for size in sizes.split(",")} | ({_FULL} if full else set()))
    command = (
        f"python -m benchmarks.search --sizes {sizes}{' --full' if full else ''} --each {each} --seed {seed}"
    )
    with browser() as started, TemporaryDirectory(prefix="bench-") as folder:
        kept = named or Path(folder, "named.json")
        texts = _with_entities(open_corpus(corpus), kept)
        queries = [*fixed_queries(), *random_queries(texts, each, seed)]
        known = {**versions(), **pagefind_version(), "Chromium": started.version}
        click.echo("what is half remembered", err=True)
        recalls = tuple(recalled(started, corpus.parent, seed))
        run = Run(command, machine(), known, texts.about, recalls=recalls)
        for count in counts:
            found = _sized(started, texts, (corpus, kept), count, queries, with_others=count <= others_up_to)
            run = replace(run, sized=(*run.sized, found))
            results.write_text(report(run), "utf-8")


def _with_entities(texts: Corpus, kept: Path) -> Corpus:
    """Return the corpus with what the archive finds in it, which takes some minutes unless it was kept."""
    if kept.is_file():
        return replace(texts, named=read_named(kept))
    click.echo(f"{len(texts.texts):,} texts: entities", err=True)
    named = understand_texts(texts.texts)
    keep_named(named, kept)
    return replace(texts, named=named)


def _sized(
    started: Browser,
    texts: Corpus,
    read: tuple[Path, Path],
    count: int,
    queries: list[Query],
    with_others: bool,
) -> Sized:
    with TemporaryDirectory(prefix="bench-") as folder:
        work = Path(folder)
        click.echo(f"{count:,} articles: index", err=True)
        built = _built(read, count, work / "ours")
        click.echo(f"{count:,} articles: {len(queries)} queries", err=True)
        asked = tuple(costs(started, work / "ours", queries))
        found = Sized(built, asked, ())
        if not with_others:
            return found
        click.echo(f"{count:,} articles: other searches", err=True)
        few = queries[:_WITH_OTHERS]
        theirs = (
            way(started, texts.documents(count), few, work / way.__name__) for way in (material, pagefind)
        )
        return replace(found, others=tuple(theirs))


def _built(read: tuple[Path, Path], count: int, folder: Path) -> Built:
    """Build in another process, so that its memory is its own; what is read are texts and their entities."""
    texts, named = map(str, read)
    command = [sys.executable, "-m", "benchmarks.search.index", texts, str(count), str(folder), named]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603
    return Built(**json.loads(told.stdout))


if __name__ == "__main__":
    main()
