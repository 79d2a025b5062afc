"""Which words stand beside which in headlines and in names: what a misspelt word is put right by.

In: batches of words. Out: files, each with some words, and for each of them the words before and after it with the
number of articles; and back, so that a file can be changed. Client: beside.js.
"""

# Pairs of the whole text would be five times as many; what readers half remember is headlines and names.

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from press_archive.model import DataFile
from press_archive.search.index.arrays import I64, borders_of, counts_from, distinct, picked, starts_of
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
    shards = _by_shard(pairs, bits)
    for number in range(1 << bits):
        yield _file(number, _table({word: _counted(lines) for word, lines in shards[number].items()}), bits)


def beside_shard(word: str, bits: int) -> int:
    """Return the number of the file that tells a word's neighbours."""
    return word_key(word)[0] >> (32 - bits)


def changed_files(
    before: Callable[[int], bytes], changes: Pairs, bits: int
) -> Iterator[tuple[int, DataFile]]:
    """Yield the files that some pairs, of which there are more or fewer, are told in, each with its number.

    ``before`` gives the bits of a file as it was; of those only the words of changed pairs are told anew.
    """
    shards = _by_shard({pair: more for pair, more in changes.items() if more}, bits)
    for number in sorted(shards):
        old = _read(before(number))
        place = {word: at for at, word in enumerate(old.keys)}
        told = {
            word: _counted([*(old.lines(place[word]) if word in place else ()), *lines])
            for word, lines in shards[number].items()
        }
        new = _table({word: sides for word, sides in told.items() if any(sides)})
        stay = [at for word, at in place.items() if word not in told]
        yield (
            number,
            _file(
                number, old.joined(new).some([*stay, *range(len(place), len(place) + len(new.keys))]), bits
            ),
        )


# A word that stands before (0) or after (1) another, and in how many articles more.
_Line = tuple[int, str, int]


def _by_shard(pairs: Pairs, bits: int) -> dict[int, dict[str, list[_Line]]]:
    """Return the neighbours of each word, by the files that tell of it."""
    shards: dict[int, dict[str, list[_Line]]] = defaultdict(lambda: defaultdict(list))
    for (left, right), count in pairs.items():
        shards[beside_shard(left, bits)][left].append((1, right, count))
        shards[beside_shard(right, bits)][right].append((0, left, count))
    return shards


def _counted(lines: Iterable[_Line]) -> _Sides:
    sides: _Sides = ({}, {})
    for side, word, count in lines:
        sides[side][word] = sides[side].get(word, 0) + count
    before, after = ({word: count for word, count in side.items() if count} for side in sides)
    return before, after


# ── Bits ──────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class _Words:
    """Lists of sorted words, one after the other."""

    shared: I64  # for each word how many units are as in the one before
    lengths: I64  # how many are not
    units: I64  # those, of all words

    @classmethod
    def of(cls, lists: Iterable[Iterable[str]]) -> _Words:
        shared, rests = [], []
        for words in lists:
            for before, word in pairwise(chain(("",), words)):
                same = _shared(before, word)
                shared.append(same)
                rests.append(word[same:])
        units = np.frombuffer("".join(rests).encode("utf-16-le", "surrogatepass"), dtype="<u2")
        lengths = np.array([_units(rest) for rest in rests], dtype=np.int64)
        return cls(np.array(shared, dtype=np.int64), lengths, units.astype(np.int64))

    def joined(self, other: _Words) -> _Words:
        return _Words(
            *(np.concatenate((getattr(self, name), getattr(other, name))) for name in _Words.__slots__)
        )

    def some(self, which: I64) -> _Words:
        """Return words at some places; of a list all or none."""
        units = self.units[picked(self.lengths, which)]
        return _Words(self.shared[which], self.lengths[which], units)

    def told(self, first: int, end: int) -> list[str]:
        """Return the words of a list from one place up to another."""
        shared, lengths = self.shared[first:end].tolist(), self.lengths[first:end].tolist()
        start = int(self.lengths[:first].sum())
        letters = self.units[start : start + sum(lengths)].astype("<u2").tobytes()
        words: list[str] = []
        word, at = "", 0
        for same, length in zip(shared, lengths, strict=True):
            rest = letters[2 * at : 2 * (at + length)].decode("utf-16-le", "surrogatepass")
            word, at = word[:same] + rest, at + length
            words.append(word)
        return words


@dataclass(frozen=True, slots=True)
class _Table:
    """What a file tells: words, and of each those before and those after it, sorted, with the number of articles."""

    keys: list[str]
    sizes: I64  # for each key and side how many words
    words: _Words  # of all sides
    counts: I64  # for each of these words

    def lines(self, key: int) -> list[_Line]:
        """Return what is told of the word at a place."""
        starts = borders_of(self.sizes[: 2 * key + 2]).tolist()
        return [
            (side, word, count)
            for side in (0, 1)
            for first, end in [starts[2 * key + side : 2 * key + side + 2]]
            for word, count in zip(self.words.told(first, end), self.counts[first:end].tolist(), strict=True)
        ]

    def joined(self, other: _Table) -> _Table:
        return _Table(
            self.keys + other.keys,
            np.concatenate((self.sizes, other.sizes)),
            self.words.joined(other.words),
            np.concatenate((self.counts, other.counts)),
        )

    def some(self, keys: Iterable[int]) -> _Table:
        """Return what is told of the words at some places, sorted by them."""
        ordered = sorted(keys, key=self.keys.__getitem__)
        at = np.array(ordered, dtype=np.int64)
        which = picked(self.sizes.reshape(-1, 2).sum(axis=1), at)
        sizes = self.sizes.reshape(-1, 2)[at].reshape(-1)
        return _Table([self.keys[key] for key in ordered], sizes, self.words.some(which), self.counts[which])


def _table(told: Mapping[str, _Sides]) -> _Table:
    keys = sorted(told)
    sides = [sorted(side.items()) for key in keys for side in told[key]]
    counts = [count for side in sides for _, count in side]
    words = _Words.of([word for word, _ in side] for side in sides)
    sizes = np.array([len(side) for side in sides], dtype=np.int64)
    return _Table(keys, sizes, words, np.array(counts, dtype=np.int64))


def _file(number: int, table: _Table, bits: int) -> DataFile:
    writer = BitWriter()
    writer.gamma(np.concatenate(([len(table.keys)], table.sizes)))
    _write_words(writer, _Words.of([table.keys]).joined(table.words))
    writer.gamma(table.counts - 1)
    return bits_script(shard_name(SECTION, number, bits), writer.finish())


def _write_words(writer: BitWriter, words: _Words) -> None:
    letter, digit = words.units - ord("a"), words.units - ord("0")
    is_letter, is_digit = (letter >= 0) & (letter < _LETTERS), (digit >= 0) & (digit < 10)
    writer.unary(words.shared)
    writer.unary(words.lengths)
    writer.fields(np.where(is_letter, letter, np.where(is_digit, _DIGIT, _OTHER)), 5)
    writer.fields(np.where(is_digit, digit, words.units), np.where(is_letter, 0, np.where(is_digit, 4, 16)))


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


def _read(data: bytes) -> _Table:
    """Read what :func:`_file` wrote."""
    reader = BitReader(data)
    count = int(reader.gamma(1)[0])
    sizes = reader.gamma(2 * count)
    words = _read_words(reader, count + int(sizes.sum()))
    sides = words.some(np.arange(count, len(words.shared)))
    return _Table(words.told(0, count), sizes, sides, reader.gamma(len(sides.shared)) + 1)


def _read_words(reader: BitReader, total: int) -> _Words:
    shared, lengths = reader.unary(total), reader.unary(total)
    codes = reader.fields(np.full(int(lengths.sum()), 5, dtype=np.int64))
    more = reader.fields(np.where(codes == _DIGIT, 4, np.where(codes == _OTHER, 16, 0)))
    units = np.where(codes == _DIGIT, more + ord("0"), np.where(codes == _OTHER, more, codes + ord("a")))
    return _Words(shared, lengths, units)
