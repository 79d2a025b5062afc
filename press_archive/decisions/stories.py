"""Stories by hand: seeds/stories.yml (or .csv) joins, parts and names them, and judges figures and passages.

In: the files. Out: :class:`StoryDecisions`. Of pairs that contradict each other none is used. Only a person says that
two figures conflict: the archive shows them side by side.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import get_args

from press_archive.decisions.copies import Pair, agreeing_pairs, source_named, two_sources
from press_archive.decisions.goes_on import as_yaml, is_yaml, one_more, replaced, text_in
from press_archive.entries import Entry, Taken, read_entries, take
from press_archive.entries.entry import problem_at
from press_archive.entries.files import SUFFIXES, yaml_entries
from press_archive.entries.values import day_of, text_of, texts_of, word_of
from press_archive.entries.vocabulary import STORIES
from press_archive.errors import MistakesError, Problem
from press_archive.model import FiguresVerdict

FILE = "stories.yml"
_OF_FIGURES: tuple[FiguresVerdict, ...] = get_args(FiguresVerdict)


@dataclass(frozen=True, slots=True)
class Title:
    """What a person called the story of a source's article."""

    source: str
    title: str
    line: int = 0
    file: str = FILE


@dataclass(frozen=True, slots=True)
class TwoFigures:
    """What a person decided about two figures, as they stand in the articles of two sources."""

    pair: Pair
    left: str
    right: str
    verdict: FiguresVerdict


@dataclass(frozen=True, slots=True)
class UnsurePair:
    """Two sources about which somebody was asked, and could not tell."""

    pair: Pair


@dataclass(frozen=True, slots=True)
class JudgedPassage:
    """A passage that many have: whether because it says nothing of its own, or because it was printed again."""

    text: str
    boilerplate: bool


@dataclass(frozen=True, slots=True)
class StoryDecisions:
    """What people decided about stories, figures and passages."""

    pairs: tuple[Pair, ...] = ()
    unsure: tuple[Pair, ...] = ()  # asked about, and left open
    titles: tuple[Title, ...] = ()
    figures: tuple[TwoFigures, ...] = ()
    boilerplate: tuple[str, ...] = ()
    reused: tuple[str, ...] = ()  # passages that are none

    def named(self) -> Iterator[tuple[str, str, int]]:
        """Yield the sources decisions name, each with file and line."""
        for pair in (*self.pairs, *self.unsure, *(one.pair for one in self.figures)):
            yield pair.left, pair.file, pair.line
            yield pair.right, pair.file, pair.line
        for title in self.titles:
            yield title.source, title.file, title.line


_Decision = Pair | UnsurePair | Title | TwoFigures | JudgedPassage


def read_stories(seeds: Path) -> tuple[StoryDecisions, tuple[Problem, ...]]:
    """Read the files; absent, nothing was decided."""
    return _decided(read_entries((seeds / f"stories{suffix}" for suffix in SUFFIXES), STORIES))


def _decided(read: Taken[Entry]) -> tuple[StoryDecisions, tuple[Problem, ...]]:
    taken: Taken[_Decision] = take(read.values, _decision)
    pairs = agreeing_pairs([one for one in taken.values if isinstance(one, Pair)])
    decided = StoryDecisions(
        pairs.values,
        tuple(one.pair for one in taken.values if isinstance(one, UnsurePair)),
        tuple(one for one in taken.values if isinstance(one, Title)),
        tuple(one for one in taken.values if isinstance(one, TwoFigures)),
        *(
            tuple(
                one.text
                for one in taken.values
                if isinstance(one, JudgedPassage) and one.boilerplate is is_one
            )
            for is_one in (True, False)
        ),
    )
    return decided, (*read.problems, *taken.problems, *pairs.problems)


def _decision(entry: Entry) -> _Decision:
    for key in ("by", "why"):
        text_of(entry, key)
    day_of(entry, "when")
    if (passage := text_of(entry, "passage")) is not None:
        return JudgedPassage(passage, _verdict(entry, "boilerplate", "reused") == "boilerplate")
    if (title := text_of(entry, "title")) is not None:
        return Title(source_named(entry, "left"), title, entry.line, entry.file)
    left, right = two_sources(entry)
    figures = texts_of(entry, "figures")
    if not figures:
        verdict = _verdict(entry, "same", "different", "unsure")
        pair = Pair(left, right, verdict == "same", entry.line, entry.file)
        return UnsurePair(pair) if verdict == "unsure" else pair
    if len(figures) != 2:
        raise entry.wrong("entry_needs_two", "figures")
    given = _verdict(entry, *_OF_FIGURES)
    verdict = next(one for one in _OF_FIGURES if one == given)
    return TwoFigures(Pair(left, right, given == "same", entry.line, entry.file), *figures, verdict)


def _verdict(entry: Entry, *expected: str) -> str:
    given = word_of(entry, "judgement", "story")
    if given is None:
        raise entry.wrong("entry_missing", "judgement")
    if given in expected:
        return given
    raise entry.wrong("entry_not_one_of", "judgement", expected=", ".join(expected))


# ── Writing ───────────────────────────────────────────────────────────────────────────────────────
def append_story_decision(seeds: Path, values: Mapping[str, str | Sequence[str]]) -> None:
    """Add a decision at the file's end, made if absent; what stands there keeps every byte.

    Refused with a sentence where it contradicts an earlier one, or where the file cannot be continued in lines.
    """
    path = Path(os.path.realpath(seeds / FILE))
    before = path.read_bytes() if path.exists() else b""
    line = as_yaml(values)
    after = one_more(before, STORIES, line)
    others = read_entries((seeds / f"stories{suffix}" for suffix in SUFFIXES[1:]), STORIES)
    (was, known), (now, problems) = (_with(others, data) for data in (before, after))
    told = [problem for problem in problems if problem not in known]
    if contradictions := [one for one in told if one.code == "entries_contradict"]:
        raise MistakesError(*contradictions)
    if told or _count(now) != _count(was) + 1 or (is_yaml(before) and not is_yaml(after)):
        raise MistakesError(problem_at(FILE, text_in(after).count("\n"), "stories_do_not_go_on", line))
    replaced(path, after)


def _with(others: Taken[Entry], data: bytes) -> tuple[StoryDecisions, tuple[Problem, ...]]:
    own = Taken.of(yaml_entries(text_in(data), STORIES, FILE))
    return _decided(Taken((*own.values, *others.values), (*own.problems, *others.problems)))


def _count(decided: StoryDecisions) -> int:
    return sum(len(getattr(decided, one.name)) for one in fields(decided))
