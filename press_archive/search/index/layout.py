"""How large the parts of the index are: how many shards each section has, and which lists lie by themselves.

In: how many words and articles there are. Out: a :class:`Layout`, which the manifest tells the client. It only
changes when the archive doubles, so that a new article changes few files; there are never 30,000 files, fewer
than a third of the pages of an archive so large.
"""

from __future__ import annotations

from dataclasses import dataclass

from press_archive.search.index.named import GROUP_BITS
from press_archive.search.index.postings import Shape

_WORDS_IN_A_SHARD = 4096  # of text, for a shard of pairs: some 10 kB
_MOST_BITS = 14
_ROWS_IN_A_TABLE = 20  # articles: some 2 kB on the wire
_MOST_TABLES = 4210
_ROWS_OF_FACETS = 1024
_ROWS_OF_QUOTES = 64  # articles: some 6 kB on the wire
_MOST_FACETS = 100
_RECORDS_IN_A_SHARD = 128  # some 3 kB
_MOST_RECORD_BITS = GROUP_BITS
_MOST_GRAM_BITS = 7
_LONG = 8192
_NEAR = 4  # times longer lists than those whose places lie with them lie with the others


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes, as powers of two where they say bits."""

    numbers: int  # bits of the largest document number
    pairs: int  # bits: shards of pairs
    words: int  # bits: shards of words
    records: int  # bits: shards of what is told of entities, and which articles they are in
    grams: int  # bits: shards of words in names
    lexicon: int  # bits: files of all words
    beside: int  # bits: files of which words stand beside which
    table: int  # articles in a file of the table
    facets: int  # articles in a file of the entities they name
    quotes: int  # articles in a file of what is said in them
    long: int  # a list of more articles lies by itself
    far: int  # the places of a pair in more articles lie by themselves

    def word_shape(self) -> Shape:
        return Shape(self.numbers, "code", self.long)

    def name_shape(self) -> Shape:
        return Shape(32, "hash", self.long)

    def pair_shape(self) -> Shape:
        return Shape(self.numbers, "codes", self.long)

    def member_shape(self) -> Shape:
        return Shape(self.numbers, "", self.long)


def layout_for(words: int, numbers: int, entities: int) -> Layout:
    """Return the sizes for an archive of so many words, document numbers and entities."""
    pairs = min(_MOST_BITS, _bits(words / _WORDS_IN_A_SHARD))
    long = max(_LONG, 1 << max(0, numbers.bit_length() - 3))
    return Layout(
        numbers=max(8, numbers.bit_length()),
        pairs=pairs,
        words=max(0, pairs - 2),
        records=min(_MOST_RECORD_BITS, _bits(entities / _RECORDS_IN_A_SHARD)),
        grams=min(_MOST_GRAM_BITS, _bits(entities / _RECORDS_IN_A_SHARD)),
        lexicon=min(6, max(0, pairs - 5)),
        beside=max(0, pairs - 5),
        table=_doubled(_ROWS_IN_A_TABLE, numbers / _MOST_TABLES),
        facets=_doubled(_ROWS_OF_FACETS, numbers / _MOST_FACETS),
        quotes=_doubled(_ROWS_OF_QUOTES, numbers / _MOST_TABLES),
        long=long,
        far=long // _NEAR,
    )


def _doubled(size: int, least: float) -> int:
    """Double a size until it is large enough."""
    return size << _bits(least / size)


def _bits(shards: float) -> int:
    """Return how often one has to be doubled to reach a number."""
    bits = 0
    while 1 << bits < shards:
        bits += 1
    return bits
