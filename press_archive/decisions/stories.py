"""Stories by hand: seeds/stories.yml (or .csv) joins, parts and names them, and judges figures and passages.

In: the files. Out: :class:`StoryDecisions`. Of pairs that contradict each other none is used. Only a person says that
two figures conflict: the archive shows them side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from press_archive.decisions.copies import Pair, agreeing_pairs, source_named, two_sources
from press_archive.entries import Entry, Taken, read_entries, take
from press_archive.entries.files import SUFFIXES
from press_archive.entries.values import day_of, text_of, texts_of, word_of
from press_archive.entries.vocabulary import STORIES
from press_archive.errors import Problem

FILE = "stories.yml"


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

    pair: Pair  # same: whether they tell one fact; else they conflict
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A passage that many have because it says nothing of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class StoryDecisions:
    """What people decided about stories, figures and passages."""

    pairs: tuple[Pair, ...] = ()
    titles: tuple[Title, ...] = ()
    figures: tuple[TwoFigures, ...] = ()
    boilerplate: tuple[str, ...] = ()

    def named(self) -> Iterator[tuple[str, str, int]]:
        """Yield the sources decisions name, each with file and line."""
        for pair in (*self.pairs, *(one.pair for one in self.figures)):
            yield pair.left, pair.file, pair.line
            yield pair.right, pair.file, pair.line
        for title in self.titles:
            yield title.source, title.file, title.line


_Decision = Pair | Title | TwoFigures | Boilerplate


def read_stories(seeds: Path) -> tuple[StoryDecisions, tuple[Problem, ...]]:
    """Read the files; absent, nothing was decided."""
    read = read_entries((seeds / f"stories{suffix}" for suffix in SUFFIXES), STORIES)
    taken: Taken[_Decision] = take(read.values, _decision)
    pairs = agreeing_pairs([one for one in taken.values if isinstance(one, Pair)])
    decided = StoryDecisions(
        pairs.values,
        tuple(one for one in taken.values if isinstance(one, Title)),
        tuple(one for one in taken.values if isinstance(one, TwoFigures)),
        tuple(one.text for one in taken.values if isinstance(one, Boilerplate)),
    )
    return decided, (*read.problems, *taken.problems, *pairs.problems)


def _decision(entry: Entry) -> _Decision:
    for key in ("by", "why"):
        text_of(entry, key)
    day_of(entry, "when")
    if (passage := text_of(entry, "passage")) is not None:
        _verdict(entry, "boilerplate")
        return Boilerplate(passage)
    if (title := text_of(entry, "title")) is not None:
        return Title(source_named(entry, "left"), title, entry.line, entry.file)
    left, right = two_sources(entry)
    figures = texts_of(entry, "figures")
    if not figures:
        return Pair(left, right, _verdict(entry, "same", "different") == "same", entry.line, entry.file)
    if len(figures) != 2:
        raise entry.wrong("entry_needs_two", "figures")
    same = _verdict(entry, "same", "conflicting") == "same"
    return TwoFigures(Pair(left, right, same, entry.line, entry.file), *figures)


def _verdict(entry: Entry, *expected: str) -> str:
    given = word_of(entry, "judgement", "story")
    if given is None:
        raise entry.wrong("entry_missing", "judgement")
    if given not in expected:
        raise entry.wrong("entry_not_one_of", "judgement", expected=", ".join(expected))
    return given
