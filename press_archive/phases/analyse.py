"""The first phase: what needs one source and nothing else of the archive.

In: a source's path and bytes, and the knowledge every source shares. Out: articles as read, dissected, corrected
and understood, with the problems met. A pure function, so that its results may be kept and it runs on any workers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from press_archive.anatomy import article_id, dissect
from press_archive.authorities import AuthorityRecords
from press_archive.authorities.outlets import OutletIndex
from press_archive.decisions import Decisions
from press_archive.decisions.columns import ColumnsOf
from press_archive.decisions.corrections import Correction, correct
from press_archive.errors import Problem
from press_archive.frozen import pickled_by_value
from press_archive.keeping.store import Store, key_of
from press_archive.model import Article, Reading, Understanding
from press_archive.read import Piece, Source, read_piece
from press_archive.rules import Rules, without_failing
from press_archive.settings import Settings
from press_archive.understand import Knowledge, understand


@dataclass(frozen=True, slots=True)
class Shared:
    """What every source's analysis may use besides the source."""

    max_source_bytes: int
    outlets: OutletIndex
    knowledge: Knowledge
    known_by: bytes = b""  # a key of what the knowledge is made of; empty where nobody needs one
    corrections: Mapping[str, Correction] = field(default_factory=dict)  # by source name
    columns: ColumnsOf = field(default_factory=dict)  # by the path of a table, or of a folder
    moved: Mapping[str, Correction] = field(default_factory=dict)  # by SHA-256, of sources that were moved

    @classmethod
    def of(
        cls,
        settings: Settings,
        records: AuthorityRecords,
        outlets: OutletIndex,
        decisions: Decisions,
        store: Store | None = None,
    ) -> Shared:
        """Build the indexes once, or load them from the store; workers get them ready-made."""
        if store is None:
            knowledge, key = Knowledge.of(records.values, outlets.outlets), b""
        else:
            key = key_of(records.own, outlets.outlets)
            knowledge = store.again_by("knowledge", key, Knowledge.of, records.values, outlets.outlets)
        corrections, moved = decisions.corrections, decisions.moved_corrections()
        return cls(settings.max_source_bytes, outlets, knowledge, key, corrections, decisions.columns, moved)


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Analysis:
    """One article, as far as it can be known by itself; its source without the bytes, which nothing here needs."""

    article: Article
    understanding: Understanding


Result = tuple[tuple[Analysis, ...], tuple[Problem, ...]]


def analyse(path: str, data: bytes, shared: Shared) -> Result:
    """Read, dissect, correct and understand one source that is one article."""
    return analyse_piece(Source.of(path, data), shared)


def analyse_piece(piece: Piece, shared: Shared) -> Result:
    """Do the same with a piece of a source: an article of a container, read or unread."""
    found: list[Problem] = []
    analyses = []
    for read in read_piece(piece, max_bytes=shared.max_source_bytes, known=shared.outlets.knows):
        if isinstance(read, Problem):
            found.append(read)
            continue
        analysis, met = _analyse_reading(read, shared)
        analyses.append(analysis)
        found += met
    return tuple(analyses), tuple(found)


def _analyse_reading(reading: Reading, shared: Shared) -> tuple[Analysis, tuple[Problem, ...]]:
    name = reading.source.name
    (analysis, problems), failed = without_failing(partial(_understood, reading, shared), name)
    faults = (Problem(name, "warning", "rule_failed", f"{rule}: {how}") for rule, how in failed.items())
    return analysis, (*problems, *faults)


def _understood(reading: Reading, shared: Shared, rules: Rules) -> tuple[Analysis, tuple[Problem, ...]]:
    source = reading.source
    correction = shared.corrections.get(source.name) or shared.moved.get(source.sha256)
    article, problems = dissect(reading, article_id(source.name), shared.outlets, rules)
    article = correct(replace(article, source=replace(source, data=b"")), correction, shared.outlets)
    understanding = understand(article, shared.knowledge, rules)
    if correction is None or "event" not in correction.values:
        article = replace(article, event=understanding.event)
    return Analysis(article, understanding), problems
