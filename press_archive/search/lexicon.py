"""All words that occur, by how they begin: for beginnings of words and for the nearest words to a misspelt one.

In: words as written and as folded, with the number of articles. Out: files, each for the words whose first two
letters fall into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from press_archive.model import DataFile
from press_archive.search.hashing import word_key
from press_archive.search.sections import script, shard_name

LETTERS = 2


def lexicon_files(spellings: Iterable[tuple[str, str, int]], bits: int) -> Iterator[DataFile]:
    """Yield for each folded word how it is written, the most frequent first, and in how many articles."""
    words: dict[str, list[tuple[int, str]]] = {}
    for written, folded, count in spellings:
        if count:
            words.setdefault(folded, []).append((-count, written))
    shards: list[list[list[object]]] = [[] for _ in range(1 << bits)]
    for folded in sorted(words):
        line = [item for count, written in sorted(words[folded]) for item in (written, -count)]
        shards[word_key(folded[:LETTERS])[0] >> (32 - bits)].append([folded, *line])
    for number, shard in enumerate(shards):
        yield script(shard_name("lexicon", number, bits), shard)
