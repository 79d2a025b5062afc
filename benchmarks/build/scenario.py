"""Build an archive of one size as a person would, and measure: whole, unchanged, with one article edited.

In: a corpus, a size and what to measure. Out: a :class:`Measured`. Every build is a process of its own; the folder
worked in is taken away in the end.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.build import trees
from benchmarks.build.corpus import NEW_NAMES, Corpus, Source, revised, sample, write_source
from benchmarks.build.others import others, publishing
from benchmarks.build.process import JOBS, ROOT, measured
from benchmarks.build.results import Cost, Edit, Measured, Rewritten

_LEDGER = "addresses.csv"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is measured at a size, besides the whole build and the one with nothing changed."""

    edits: bool = False
    check: bool = False  # compare each edited archive with a clean build
    publishing: bool = False
    others: bool = False


@dataclass(frozen=True, slots=True)
class Folders:
    """Where an archive is built."""

    seeds: Path
    docs: Path
    site: Path

    @classmethod
    def under(cls, folder: Path) -> Folders:
        return cls(folder / "seeds", folder / "docs", folder / "site")

    def command(self, jobs: int = JOBS) -> list[str]:
        folders = ("--seeds", str(self.seeds), "--docs", str(self.docs), "--site", str(self.site))
        return [str(ROOT / "build_site.py"), *folders, "--jobs", str(jobs)]

    def build(self) -> Cost:
        return measured([sys.executable, *self.command()])[0]

    def look(self) -> tuple[trees.Look, trees.Look]:
        return trees.look_at(self.docs), trees.look_at(self.site)


def fill(seeds: Path, corpus: Corpus, size: int) -> None:
    for source in sample(corpus, size):
        write_source(source, seeds)


def measure(corpus: Corpus, size: int, wanted: Wanted, work: Path, say: Say) -> Measured:
    """Measure one size in ``work``, which must not exist."""
    archive = Folders.under(work)
    fill(archive.seeds, corpus, size)
    sources = trees.bytes_of(archive.seeds)
    say(f"{size:,} articles: whole build")
    whole = archive.build()
    site, published = trees.site_bytes(archive.site), trees.published_in(archive.docs)
    nothing, untouched = _rebuilt(archive)
    say(f"{size:,} articles: {whole.cpu:.1f} s CPU; {nothing.cpu:.2f} s with nothing changed")
    stage, alone = publishing(archive.docs, work / "stage") if wanted.publishing else (None, None)
    return Measured(
        articles=size,
        published=published,
        whole=whole,
        nothing=nothing,
        untouched=untouched,
        site=site,
        sources=sources,
        publishing=stage,
        alone=alone,
        others=others(archive.docs, work / "others") if wanted.others else (),
        edits=tuple(_edits(archive, corpus, size, wanted.check, say)) if wanted.edits else (),
    )


def _rebuilt(archive: Folders) -> tuple[Cost, Rewritten]:
    docs, site = archive.look()
    cost = archive.build()
    new_docs, new_site = archive.look()
    return cost, Rewritten(trees.differing(docs, new_docs), trees.differing(site, new_site))


def _edits(archive: Folders, corpus: Corpus, size: int, check: bool, say: Say) -> Iterator[Edit]:
    """Change, rename, add and remove one article, each on top of the one before."""
    changed, renamed, removed = (corpus.article(size // part) for part in (2, 4, 3))
    revised_text = Source(changed.path, revised(changed.content))
    with_new_names = Source(renamed.path, revised(renamed.content, NEW_NAMES))
    changes: tuple[tuple[str, Callable[[], None]], ...] = (
        ("changed", partial(write_source, revised_text, archive.seeds)),
        ("given new names", partial(write_source, with_new_names, archive.seeds)),
        ("added", partial(write_source, corpus.article(size), archive.seeds)),
        ("removed", (archive.seeds / removed.path).unlink),
    )
    for what, change in changes:
        say(f"{size:,} articles: one {what}")
        change()
        before = archive.seeds.with_name(_LEDGER)
        shutil.copyfile(archive.seeds / _LEDGER, before)
        cost, rewritten = _rebuilt(archive)
        yield Edit(what, cost, rewritten, _is_as_clean(archive, before) if check else None)


def _is_as_clean(archive: Folders, ledger: Path) -> bool:
    """Whether a build from nothing, with the ledger as it was before the edit, comes to the same bytes."""
    clean = Folders.under(archive.seeds.with_name("clean"))
    shutil.copytree(archive.seeds, clean.seeds)
    shutil.copyfile(ledger, clean.seeds / _LEDGER)
    clean.build()
    same = all(
        trees.are_same(ours, theirs)
        for ours, theirs in (
            (archive.seeds, clean.seeds),  # the ledger among them
            (archive.docs, clean.docs),
            (archive.site, clean.site),
        )
    )
    shutil.rmtree(clean.seeds.parent)
    return same
