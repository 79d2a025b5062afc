"""Copies by hand: seeds/copies.yml (or .csv) says of two sources whether they hold one article or two.

In: the files. Out: pairs of sources that are one article, or are not, whatever their addresses and texts say. Of
pairs that contradict each other none is used until somebody takes one away.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from press_archive.entries import Entry, Taken, read_entries, take
from press_archive.entries.entry import problem_at
from press_archive.entries.files import SUFFIXES
from press_archive.entries.values import bare, day_of, text_of, word_of
from press_archive.entries.vocabulary import COPIES
from press_archive.errors import Problem
from press_archive.link.merge import Merge

FILE = "copies.yml"
_MOST = 8  # lines a sentence names


@dataclass(frozen=True, slots=True)
class Pair:
    """What a person decided about two sources, by their names."""

    left: str
    right: str
    same: bool
    line: int = 0  # 1-based
    file: str = FILE


def read_copies(seeds: Path) -> Taken[Pair]:
    """Read the files; absent, nothing was decided."""
    read = read_entries((seeds / f"copies{suffix}" for suffix in SUFFIXES), COPIES)
    pairs = take(read.values, _pair)
    agreeing = agreeing_pairs(pairs.values)
    return Taken(agreeing.values, (*read.problems, *pairs.problems, *agreeing.problems))


def agreeing_pairs(pairs: Sequence[Pair]) -> Taken[Pair]:
    """Return the pairs that do not contradict each other, and a problem for each contradiction."""
    told = dict(_contradictions(pairs))
    doubtful = {one for first, others in told.items() for one in (first, *others)}
    agreeing = tuple(pair for pair in pairs if pair not in doubtful)
    return Taken(agreeing, tuple(_problem(first, others) for first, others in told.items()))


def _pair(entry: Entry) -> Pair:
    verdict = word_of(entry, "judgement", "copy")
    if verdict is None:
        raise entry.wrong("entry_missing", "judgement")
    left, right = two_sources(entry)
    for key in ("by", "why"):
        text_of(entry, key)
    day_of(entry, "when")
    return Pair(left, right, verdict == "same", entry.line, entry.file)


def two_sources(entry: Entry) -> tuple[str, str]:
    """Return the names of the two sources an entry is about."""
    left, right = source_named(entry, "left"), source_named(entry, "right")
    if left == right:
        raise entry.wrong("entry_same_names", "right")
    return left, right


def source_named(entry: Entry, side: str) -> str:
    text = text_of(entry, side)
    if text is None:
        raise entry.wrong("entry_missing", side)
    return unicodedata.normalize("NFC", bare(text))


def _contradictions(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, list[Pair]]]:
    """Yield each pair said to be two that others, together, say are one."""
    merge: Merge[str] = Merge()
    same = [pair for pair in pairs if pair.same]
    for pair in same:
        merge.join(pair.left, pair.right)
    for pair in pairs:
        root = merge.find(pair.left)
        if not pair.same and root == merge.find(pair.right):
            yield pair, [one for one in same if merge.find(one.left) == root]


def _problem(first: Pair, others: Sequence[Pair]) -> Problem:
    places = sorted({(one.file, one.line) for one in (first, *others)})
    lines = [str(line) if file == first.file else f"{file}:{line}" for file, line in places[:_MOST]]
    more = ["…"] if len(places) > _MOST else []
    return problem_at(
        first.file, first.line, "entries_contradict", first.left[:80], lines=", ".join([*lines, *more])
    )
