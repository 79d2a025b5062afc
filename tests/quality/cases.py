"""Gold and what the archive makes of it, side by side.

In: a split's name. Out: a :class:`Case` for every annotated article, mentions resolved over the whole split,
as the archive resolves them over a whole site.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from press_archive.authorities import load_records
from press_archive.authorities.outlets import OutletIndex, load_outlets
from press_archive.link import digest, resolve, with_entities
from press_archive.model import Article, Understanding
from press_archive.phases.analyse import Shared, analyse
from press_archive.understand import Knowledge, understand
from quality.gold import Facts, Split, WrittenGold, written
from quality.marks import Mark
from quality.offsets import Corpus, OffsetGold, offsets
from quality.placing import Placed, place

Source = Literal["written", "dev", "press"]
_LARGEST = 5_000_000


@dataclass(frozen=True, slots=True)
class Case:
    """One article: what it holds, and what was understood."""

    id: str
    source: Source
    article: Article
    understanding: Understanding
    gold: tuple[Placed, ...]
    lost: tuple[Mark, ...] = ()  # in text that became no block
    marks: tuple[Mark, ...] = ()  # all of them, placed or not
    facts: Facts | None = None  # None where metadata and figures are not measured
    dated: bool = True  # whether dates are annotated
    roles: tuple[Mapping[str, str], ...] | None = None  # None where roles and quotes are not annotated
    sort: str = ""  # of press


@cache
def shared() -> Shared:
    """What every article's analysis may use, without anybody's corrections."""
    outlets = load_outlets()
    knowledge = Knowledge.of(load_records(None), outlets)
    return Shared(_LARGEST, OutletIndex.of(outlets), knowledge)


@cache
def cases(split: Split) -> tuple[Case, ...]:
    """Return the cases of a split: written, dev, press."""
    older = [written_case(gold) for gold in written(split)] + _of_corpus("dev", split)
    return (*_linked(older), *_linked(_of_corpus("press", split)))


def _of_corpus(name: Corpus, split: Split) -> list[Case]:
    return [offset_case(gold, name) for gold in offsets(name, split)]


def _linked(found: Sequence[Case]) -> Iterator[Case]:
    digests = [digest(case.article, case.understanding) for case in found]
    _, assignments = resolve(digests, load_records(None), {})
    for case, assignment in zip(found, assignments, strict=True):
        yield replace(case, understanding=with_entities(case.understanding, assignment))


def written_case(gold: WrittenGold) -> Case:
    """Send an article of ours through the whole pipeline."""
    analyses, problems = analyse(gold.id, gold.raw.encode("utf-8"), shared())
    if len(analyses) != 1:
        raise ValueError(f"{gold.id}: not read as one article: {[problem.code for problem in problems]}")
    article, understanding = analyses[0].article, analyses[0].understanding
    placing = place(gold.text, gold.marks, article.blocks)
    facts = gold.facts
    return Case(
        gold.id,
        "written",
        article,
        understanding,
        placing.placed,
        placing.lost,
        gold.marks,
        facts,
        roles=facts.roles,
        sort="written by us",
    )


def offset_case(gold: OffsetGold, source: Corpus) -> Case:
    """Understand an article of a corpus, its blocks being given."""
    understanding = understand(gold.article, shared().knowledge)
    return Case(
        gold.id,
        source,
        gold.article,
        understanding,
        gold.placed,
        marks=tuple(placed.mark for placed in gold.placed),
        dated=gold.dated,
        roles=gold.roles,
        sort=gold.sort or "October 2025",
    )


def articles_a_second(some: Sequence[Case]) -> float:
    """How many articles are understood in a second of one core; the best of three rounds."""
    return max(_round(some) for _ in range(3))


def _round(some: Sequence[Case]) -> float:
    start = time.process_time()
    for case in some:
        understand(case.article, shared().knowledge)
    return len(some) / max(time.process_time() - start, 1e-9)
