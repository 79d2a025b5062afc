"""The first phase: what needs one source and nothing else of the archive.

In: a source's path and bytes, and the knowledge every source shares. Out: articles as read, dissected, corrected
and understood, with the problems met. A pure function, so it runs on any ``concurrent.futures.Executor``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from press_archive.anatomy import article_id, dissect
from press_archive.authorities.outlets import OutletIndex
from press_archive.decisions import Decisions
from press_archive.decisions.corrections import Correction, correct
from press_archive.errors import Problem
from press_archive.model import Article, AuthorityRecord, Reading, Understanding
from press_archive.read import read_source
from press_archive.settings import Settings
from press_archive.understand import Knowledge, understand

# Starting workers costs a second each; below this many sources one process is faster.
_WORTH_WORKERS = 200
_CHUNK = 32


@dataclass(frozen=True, slots=True)
class Shared:
    """What every source's analysis may use besides the source."""

    seeds: Path
    max_source_bytes: int
    outlets: OutletIndex
    knowledge: Knowledge
    corrections: Mapping[str, Correction] = field(default_factory=dict)  # by source name
    moved: Mapping[str, Correction] = field(default_factory=dict)  # by SHA-256, of sources that were moved

    @classmethod
    def of(
        cls,
        settings: Settings,
        records: Sequence[AuthorityRecord],
        outlets: OutletIndex,
        decisions: Decisions,
    ) -> Shared:
        """Build the indexes once; workers get them ready-made."""
        knowledge = Knowledge.of(records, outlets.outlets)
        corrections, moved = decisions.corrections, decisions.moved_corrections()
        return cls(settings.seeds, settings.max_source_bytes, outlets, knowledge, corrections, moved)


@dataclass(frozen=True, slots=True)
class Analysis:
    """One article, as far as it can be known by itself; its source without the bytes, which nothing here needs."""

    article: Article
    understanding: Understanding


Result = tuple[tuple[Analysis, ...], tuple[Problem, ...]]


def analyse(path: str, data: bytes, shared: Shared) -> Result:
    """Read, dissect, correct and understand one source."""
    readings, problems = read_source(path, data, max_bytes=shared.max_source_bytes)
    found = list(problems)
    analyses = []
    for reading in readings:
        analysis, met = _analyse_reading(reading, shared)
        analyses.append(analysis)
        found += met
    return tuple(analyses), tuple(found)


def _analyse_reading(reading: Reading, shared: Shared) -> tuple[Analysis, tuple[Problem, ...]]:
    source = reading.source
    correction = shared.corrections.get(source.name) or shared.moved.get(source.sha256)
    article, problems = dissect(reading, article_id(source.name), shared.outlets)
    article = correct(replace(article, source=replace(source, data=b"")), correction)
    understanding = understand(article, shared.knowledge)
    if correction is None or "event" not in correction.values:
        article = replace(article, event=understanding.event)
    return Analysis(article, understanding), problems


def analyse_all(
    paths: Sequence[str], shared: Shared, jobs: int, watch: Callable[[Iterable[Result]], Iterable[Result]]
) -> tuple[list[Analysis], list[Problem]]:
    """Analyse sources in order, in ``jobs`` processes when there are enough of them to pay for it.

    ``watch`` passes results through, for progress.
    """
    analyses: list[Analysis] = []
    problems: list[Problem] = []
    for found, met in watch(_results(paths, shared, jobs)):
        analyses += found
        problems += met
    return analyses, problems


def _results(paths: Sequence[str], shared: Shared, jobs: int) -> Iterator[Result]:
    if jobs <= 1 or len(paths) < _WORTH_WORKERS:
        yield from (_from_disk(path, shared) for path in paths)
        return
    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(shared,)) as pool:
        yield from pool.map(_in_worker, paths, chunksize=_CHUNK)


_worker_shared: Shared | None = None


def _start_worker(shared: Shared) -> None:
    """Keep what all sources share in the worker, so that it is sent once and not with every source."""
    global _worker_shared
    _worker_shared = shared


def _in_worker(path: str) -> Result:
    assert _worker_shared is not None  # noqa: S101 - set by the initializer
    return _from_disk(path, _worker_shared)


def _from_disk(path: str, shared: Shared) -> Result:
    file = shared.seeds / path
    try:
        # One byte more than allowed is enough to know that a file is too large.
        with file.open("rb") as stream:
            data = stream.read(shared.max_source_bytes + 1)
    except OSError as error:
        return (), (Problem(path, "quarantined", "unreadable", error.strerror or str(error)),)
    return analyse(path, data, shared)
