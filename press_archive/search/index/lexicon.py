"""All words that occur, by how they begin: for beginnings of words and for the nearest words to a misspelt one.

In: words as written and as folded, with the number of articles. Out: files, each for the words whose first two
letters fall into it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from press_archive.model import DataFile
from press_archive.search.index.hashing import word_key
from press_archive.search.index.sections import script, shard_name

LETTERS = 2


# A folded word, then how it is written, the most frequent first, each with the number of articles.
Line = list[Any]


def lexicon_files(spellings: Iterable[tuple[str, str, int]], bits: int) -> Iterator[DataFile]:
    """Yield the files of all words as written and as folded, with the number of articles."""
    shards: list[dict[str, Line]] = [{} for _ in range(1 << bits)]
    for folded, counts in counted(spellings).items():
        if line := lexicon_line(folded, counts):
            shards[lexicon_shard(folded, bits)][folded] = line
    for number, shard in enumerate(shards):
        yield lexicon_file(number, shard, bits)


def counted(spellings: Iterable[tuple[str, str, int]]) -> dict[str, Counter[str]]:
    """Return for each folded word in how many articles it is written how."""
    words: dict[str, Counter[str]] = {}
    for written, folded, count in spellings:
        words.setdefault(folded, Counter())[written] += count
    return words


def lexicon_line(folded: str, counts: Mapping[str, int]) -> Line:
    """Return a word's line; nothing of a word in no article."""
    told = sorted((-count, written) for written, count in counts.items() if count)
    return [folded, *(item for count, written in told for item in (written, -count))] if told else []


def counts_from(line: Line) -> Counter[str]:
    """Return what :func:`lexicon_line` was told."""
    return Counter(dict(zip(line[1::2], line[2::2], strict=True)))


def lexicon_shard(folded: str, bits: int) -> int:
    """Return the number of the file a folded word lies in."""
    return word_key(folded[:LETTERS])[0] >> (32 - bits)


def lexicon_file(number: int, lines: Mapping[str, Line], bits: int) -> DataFile:
    """Return a file of lines, by their words."""
    return script(shard_name("lexicon", number, bits), [lines[folded] for folded in sorted(lines)])
