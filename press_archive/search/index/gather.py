"""From articles to the rows of the index's sections: single words, beginnings of words, pairs of neighbours.

In: batches of words. Out: rows, spilled to a temporary folder where they are many, and what is counted on the
way: how long each article is, in how many articles each written word stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from press_archive.search.index.arrays import I64, distinct, starts_of, sums_from
from press_archive.search.index.beside import Beside, Pairs
from press_archive.search.index.hashing import joined
from press_archive.search.index.impact import levels
from press_archive.search.index.spill import PARTS, Spill
from press_archive.search.index.words import PREFIXES, Batch, Vocabulary

WORD_ROW = np.dtype([("x", "<u4"), ("y", "<u4"), ("document", "<u4"), ("form", "<u2"), ("level", "u1")])
PAIR_ROW = np.dtype(
    [("x", "<u4"), ("y", "<u4"), ("document", "<u4"), ("place", "<u4"), ("form", "<u2"), ("weight", "<u2")]
)


class Gathered:
    """Everything the texts give; filled by :meth:`add`."""

    def __init__(self, folder: Path) -> None:
        self.words = Spill(folder, "words", WORD_ROW)
        self.pairs = Spill(folder, "pairs", PAIR_ROW)
        self.vocabulary = Vocabulary()
        self._beside = Beside()
        self.word_count = 0
        self._lengths: list[tuple[I64, I64]] = []
        self._articles_with: I64 = np.zeros(0, dtype=np.int64)

    def add(self, batches: Iterable[Batch]) -> None:
        """Take in batches of words."""
        for batch in batches:
            self.word_count += len(batch.written)
            self._lengths.append((batch.documents, batch.lengths))
            self.words.add(self._word_rows(batch))
            self.pairs.add(pair_rows(batch, self.vocabulary))
            self._beside.add(batch, self.vocabulary)

    def lengths(self) -> I64:
        """Return by the articles' numbers how many words each has."""
        size = max((int(numbers.max(initial=-1)) for numbers, _ in self._lengths), default=-1) + 1
        lengths = np.zeros(size, dtype=np.int64)
        for numbers, counts in self._lengths:
            lengths[numbers] = counts
        return lengths

    def everything(self) -> tuple[npt.NDArray[np.void], npt.NDArray[np.void]]:
        """Return all rows of words and of pairs, where they are few."""
        return (
            np.concatenate([self.words.part(n) for n in range(PARTS)]),
            np.concatenate([self.pairs.part(n) for n in range(PARTS)]),
        )

    def spellings(self) -> list[tuple[str, str, int]]:
        """Return each word as written and as folded, with the number of articles it stands in."""
        counts = self._articles_with.tolist()
        return [(*words, count) for words, count in zip(self.vocabulary.written(), counts, strict=True)]

    def beside(self) -> Pairs:
        """Return the pairs of words in headlines and in names, with the number of articles."""
        return self._beside.pairs(self.vocabulary)

    def _word_rows(self, batch: Batch) -> npt.NDArray[np.void]:
        rows, articles_with = word_rows(batch, self.vocabulary)
        total = np.zeros(len(articles_with), dtype=np.int64)
        total[: len(self._articles_with)] = self._articles_with
        self._articles_with = total + articles_with
        return rows


def word_rows(batch: Batch, vocabulary: Vocabulary) -> tuple[npt.NDArray[np.void], I64]:
    """Return the rows of words and of their beginnings, and in how many articles each written word stands."""
    fold = np.array(vocabulary.fold_of, dtype=np.int64)[batch.written]
    accents = vocabulary.accents()
    composite = (fold << 40) | (batch.document << 28) | batch.written
    order = np.argsort(composite)
    ordered = composite[order]
    fold, document, written = ordered >> 40, (ordered >> 28) & 0xFFF, ordered & 0xFFFFFFF
    is_posting = starts_of(fold, document)
    posting_at = np.flatnonzero(is_posting)
    weight = sums_from(posting_at, batch.weight[order])
    owner = document[posting_at]
    is_row = is_posting | starts_of(written)
    articles_with = np.bincount(written[is_row], minlength=len(accents)).astype(np.int64)
    level = levels(weight, batch.lengths[owner])
    x, y = vocabulary.fold_keys()
    rows = np.zeros(int(is_row.sum()), dtype=WORD_ROW)
    rows["x"], rows["y"] = x[fold[is_row]], y[fold[is_row]]
    rows["document"] = batch.documents[document[is_row]]
    rows["form"] = accents[written[is_row]]
    rows["level"] = level[(np.cumsum(is_posting) - 1)[is_row]]
    beginnings = _beginning_rows(batch, vocabulary, fold[posting_at], owner)
    return np.concatenate([rows, *beginnings]), articles_with


def _beginning_rows(
    batch: Batch, vocabulary: Vocabulary, fold: I64, owner: I64
) -> list[npt.NDArray[np.void]]:
    """Return the rows of beginnings; how much they say is not told."""
    x, y = vocabulary.prefix_keys()
    prefixes = vocabulary.prefix_of()
    parts = []
    for column in range(len(PREFIXES)):
        prefix = prefixes[fold, column]
        kept = prefix >= 0
        composite = (prefix[kept] << 20) | owner[kept]
        first = distinct(composite)
        rows = np.zeros(len(first), dtype=WORD_ROW)
        rows["x"], rows["y"] = x[first >> 20], y[first >> 20]
        rows["document"] = batch.documents[first & 0xFFFFF]
        parts.append(rows)
    return parts


def pair_rows(batch: Batch, vocabulary: Vocabulary) -> npt.NDArray[np.void]:
    """Return a row for each pair of neighbours in one block."""
    left = np.flatnonzero(batch.block[1:] == batch.block[:-1])
    fold = np.array(vocabulary.fold_of, dtype=np.int64)[batch.written]
    accents = vocabulary.accents()[batch.written]
    x, y = vocabulary.fold_keys()
    rows = np.zeros(len(left), dtype=PAIR_ROW)
    rows["x"] = joined(x[fold[left]], x[fold[left + 1]], 0)
    rows["y"] = joined(y[fold[left]], y[fold[left + 1]], 1)
    rows["document"] = batch.documents[batch.document[left]]
    rows["place"] = batch.place[left]
    rows["form"] = accents[left] << 8 | accents[left + 1]
    rows["weight"] = batch.weight[left]
    return rows
