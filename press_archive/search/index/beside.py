"""Which words stand beside which in headlines and in names: what a misspelt word is put right by.

In: batches of words. Out: files, each with some words, and for each of them the words before and after it with the
number of articles; and back, so that a file can be changed. Client: beside.js.
"""

# Pairs of the whole text would be five times as many; what readers half remember is headlines and names.

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, chain, pairwise

import numpy as np

from press_archive.model import DataFile
from press_archive.search.index.arrays import I64, counts_from, distinct, starts_of
from press_archive.search.index.bits import BitReader, BitWriter
from press_archive.search.index.hashing import word_key
from press_archive.search.index.impact import WEIGHTS
from press_archive.search.index.sections import bits_script, shard_name
from press_archive.search.index.words import Batch, Vocabulary

SECTION = "beside"
_LONGEST = 40  # letters; longer words are nobody's to remember
_LETTERS, _DIGIT, _OTHER = 26, 26, 27  # five bits: a letter from a, or that a digit or any other unit follows

Pairs = Mapping[tuple[str, str], int]  # two folded words in a row → in how many articles
# A word's neighbours: those before it, those after it, each with the number of articles.
_Sides = tuple[dict[str, int], dict[str, int]]


class Beside:
    """The pairs of all articles; filled by :meth:`add`."""

    def __init__(self) -> None:
        self._parts: list[I64] = []

    def add(self, batch: Batch, vocabulary: Vocabulary) -> None:
        """Take in the pairs of headlines, and those of two words with capitals."""
        has_capital = np.array(vocabulary.has_capital, dtype=bool)[batch.written]
        is_told = (batch.weight == WEIGHTS["headline"])[1:] | (has_capital[1:] & has_capital[:-1])
        left = np.flatnonzero(is_told & (batch.block[1:] == batch.block[:-1]))
        fold = np.array(vocabulary.fold_of, dtype=np.int64)[batch.written]
        lines = np.stack((fold[left], fold[left + 1], batch.document[left]), axis=1)
        ordered = lines[np.lexsort(lines.T)]
        once = ordered[starts_of(*ordered.T)]
        self._parts.append((once[:, 0] << 31) | once[:, 1])

    def pairs(self, vocabulary: Vocabulary) -> Pairs:
        """Return the pairs, and in how many articles each stands so."""
        every = np.sort(np.concatenate([np.zeros(0, dtype=np.int64), *self._parts]))
        counts = counts_from(np.flatnonzero(starts_of(every)), len(every)).tolist()
        words = vocabulary.folded()
        found = {
            (words[key >> 31], words[key & 0x7FFFFFFF]): count
            for key, count in zip(distinct(every).tolist(), counts, strict=True)
        }
        return {pair: count for pair, count in found.items() if max(map(len, pair)) <= _LONGEST}


def beside_files(pairs: Pairs, bits: int) -> Iterator[DataFile]:
    """Yield the files of all pairs."""
    shards: list[dict[str, _Sides]] = [{} for _ in range(1 << bits)]
    for (left, right), count in pairs.items():
        _sides_of(shards[beside_shard(left, bits)], left)[1][right] = count
        _sides_of(shards[beside_shard(right, bits)], right)[0][left] = count
    for number, shard in enumerate(shards):
        yield _file(number, shard, bits)


def beside_shard(word: str, bits: int) -> int:
    """Return the number of the file that tells a word's neighbours."""
    return word_key(word)[0] >> (32 - bits)


def changed_shards(changes: Counter[tuple[str, str]], bits: int) -> list[int]:
    """Return which files some pairs, that became more or fewer, are told in."""
    return sorted({beside_shard(word, bits) for pair, more in changes.items() if more for word in pair})


def changed_file(number: int, before: bytes, changes: Counter[tuple[str, str]], bits: int) -> DataFile:
    """Return a file, made of its bits before and of how many more or fewer articles have some pairs."""
    shard = _decoded(before)
    for (left, right), more in changes.items():
        for word, side, other in ((left, 1, right), (right, 0, left)):
            if beside_shard(word, bits) == number:
                found = _sides_of(shard, word)[side]
                found[other] = found.get(other, 0) + more
    kept = {
        word: ({w: n for w, n in sides[0].items() if n}, {w: n for w, n in sides[1].items() if n})
        for word, sides in shard.items()
    }
    return _file(number, {word: sides for word, sides in kept.items() if any(sides)}, bits)


def _sides_of(shard: dict[str, _Sides], word: str) -> _Sides:
    return shard.setdefault(word, ({}, {}))


# ── Bits ──────────────────────────────────────────────────────────────────────────────────────────
def _file(number: int, shard: Mapping[str, _Sides], bits: int) -> DataFile:
    keys = sorted(shard)
    sides = [side for key in keys for side in shard[key]]
    lists = [keys, *map(sorted, sides)]
    writer = BitWriter()
    writer.gamma(np.array([len(one) for one in lists], dtype=np.int64))
    _write_words(writer, lists)
    counts = [side[word] - 1 for side, words in zip(sides, lists[1:], strict=True) for word in words]
    writer.gamma(np.array(counts, dtype=np.int64))
    return bits_script(shard_name(SECTION, number, bits), writer.finish())


def _write_words(writer: BitWriter, lists: Iterable[list[str]]) -> None:
    """Write lists of sorted words: how much of a word is as in the one before, and the letters that are not."""
    shared, rests = [], []
    for words in lists:
        for before, word in pairwise(["", *words]):
            same = _shared(before, word)
            shared.append(same)
            rests.append(word[same:])
    units = np.frombuffer("".join(rests).encode("utf-16-le", "surrogatepass"), dtype="<u2").astype(np.int64)
    letter, digit = units - ord("a"), units - ord("0")
    is_letter, is_digit = (letter >= 0) & (letter < _LETTERS), (digit >= 0) & (digit < 10)
    writer.unary(np.array(shared, dtype=np.int64))
    writer.unary(np.array([_units(rest) for rest in rests], dtype=np.int64))
    writer.fields(np.where(is_letter, letter, np.where(is_digit, _DIGIT, _OTHER)), 5)
    writer.fields(np.where(is_digit, digit, units), np.where(is_letter, 0, np.where(is_digit, 4, 16)))


def _shared(before: str, word: str) -> int:
    """Return how many units two words begin with in common; other planes, which take two each, are not shared."""
    same = 0
    for left, right in zip(before, word, strict=False):
        if left != right or left > "\uffff":
            break
        same += 1
    return same


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)


def _decoded(data: bytes) -> dict[str, _Sides]:
    """Read what :func:`_file` wrote."""
    reader = BitReader(data)
    count = int(reader.gamma(1)[0])
    sizes = [count, *reader.gamma(2 * count).tolist()]
    borders = list(accumulate(sizes, initial=0))
    words = _read_words(reader, sizes)
    counts = (reader.gamma(len(words) - count) + 1).tolist()
    sides = [
        dict(zip(words[start:end], counts[start - count : end - count], strict=True))
        for start, end in pairwise(borders[1:])
    ]
    return dict(zip(words[:count], zip(sides[::2], sides[1::2], strict=True), strict=True))


def _read_words(reader: BitReader, sizes: list[int]) -> list[str]:
    total = sum(sizes)
    shared, lengths = reader.unary(total).tolist(), reader.unary(total).tolist()
    codes = reader.fields(np.full(sum(lengths), 5, dtype=np.int64))
    more = reader.fields(np.where(codes == _DIGIT, 4, np.where(codes == _OTHER, 16, 0)))
    units = np.where(codes == _DIGIT, more + ord("0"), np.where(codes == _OTHER, more, codes + ord("a")))
    text = units.astype("<u2").tobytes()
    ends = list(accumulate(lengths, initial=0))
    rests = [text[2 * a : 2 * b].decode("utf-16-le", "surrogatepass") for a, b in pairwise(ends)]
    words: list[str] = []
    for place in chain.from_iterable(map(range, sizes)):
        word = len(words)
        before = words[-1] if place else ""
        words.append(before[: shared[word]] + rests[word])
    return words
