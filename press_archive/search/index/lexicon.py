"""All words that occur, by how they begin: for beginnings of words and for the nearest words to a misspelt one.

In: words as written and as folded, with the number of articles. Out: files, each for the words whose first two
letters fall into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from press_archive.model import DataFile
from press_archive.search.index.hashing import word_key
from press_archive.search.index.sections import script, shard_name

LETTERS = 2


def lexicon_files(spellings: Iterable[tuple[str, str, int]], bits: int) -> Iterator[DataFile]:
    """Yield for each folded word how it is written, the most frequent first, and in how many articles."""
    shards: list[list[tuple[str, str, int]]] = [[] for _ in range(1 << bits)]
    for spelling in spellings:
        shards[lexicon_shard(spelling[1], bits)].append(spelling)
    for number, shard in enumerate(shards):
        yield lexicon_file(number, shard, bits)


def lexicon_shard(folded: str, bits: int) -> int:
    """Return the number of the file a folded word lies in."""
    return word_key(folded[:LETTERS])[0] >> (32 - bits)


def lexicon_file(number: int, spellings: Iterable[tuple[str, str, int]], bits: int) -> DataFile:
    """Return the file of some words, those in no article left out."""
    words: dict[str, list[tuple[int, str]]] = {}
    for written, folded, count in spellings:
        if count:
            words.setdefault(folded, []).append((-count, written))
    lines = [
        [folded, *(item for count, written in sorted(words[folded]) for item in (written, -count))]
        for folded in sorted(words)
    ]
    return script(shard_name("lexicon", number, bits), lines)
