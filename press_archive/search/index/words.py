"""The words of the articles as numbers, so that millions of them are handled at once.

In: documents. Out: batches: for each word in reading order which word it is, in which article, at which place
and how much its block weighs. How texts fall into words is told by the language pack alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from press_archive.languages.folding import fold_character, token_spans, tokens
from press_archive.search.documents import SearchDocument
from press_archive.search.index.arrays import I64, U32, places_within
from press_archive.search.index.hashing import accent_code, word_key
from press_archive.search.index.impact import WEIGHTS

# Stretches between characters that surely end a word; what is a word in them, the language pack says.
_STRETCH = re.compile(r"[^\s\x00-/:-@\[-`{-~–—“”‘’…«»•]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_DOCUMENTS_AT_ONCE = 1024
_LETTERS_AT_ONCE = 4_000_000
PREFIXES = (1, 2)  # beginnings of words that have lists of their own; longer ones are few words together


@dataclass(frozen=True, slots=True)
class Batch:
    """Some articles' words in reading order; the arrays are as long as there are words."""

    documents: I64  # the articles' numbers
    lengths: I64  # how many words each of them has
    blocks: I64  # how many blocks each of them has
    document: I64  # for each word which of the batch's articles it stands in
    place: I64  # its place in the article; one place between two blocks is left free
    block: I64  # number of its block within the batch
    weight: I64  # of its block, in hundredths
    written: I64  # which written word it is


class Vocabulary:
    """Every way a word is written, numbered as it is met."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._folds: dict[str, int] = {}
        self._stretches = _Stretches(self)
        self.fold_of: list[int] = []
        self.has_capital: list[bool] = []
        self._accents: list[int] = []
        self._prefixes: dict[str, int] = {}
        self._prefix_of: list[tuple[int, ...]] = []
        self._fold_keys: list[tuple[int, int]] = []
        self._prefix_keys: list[tuple[int, int]] = []

    def number(self, written: str, folded: str) -> int:
        """Return the number of a word as written."""
        known = self._numbers.get((written, folded))
        if known is not None:
            return known
        if folded not in self._folds:
            self._add_fold(folded)
        self.fold_of.append(self._folds[folded])
        self.has_capital.append(written[:1].isupper())
        self._accents.append(accent_code(accent_key(written)))
        return self._numbers.setdefault((written, folded), len(self._numbers))

    def _add_fold(self, folded: str) -> None:
        self._folds[folded] = len(self._folds)
        self._fold_keys.append(word_key(folded))
        self._prefix_of.append(
            tuple(self._prefix(folded[:size]) if len(folded) >= size else -1 for size in PREFIXES)
        )

    def _prefix(self, prefix: str) -> int:
        if prefix not in self._prefixes:
            self._prefixes[prefix] = len(self._prefixes)
            self._prefix_keys.append(word_key(prefix + "*"))
        return self._prefixes[prefix]

    def words_of(self, text: str) -> list[int]:
        """Return the numbers of a text's words in reading order."""
        stretches = self._stretches
        numbers = [stretches[stretch] for stretch in _STRETCH.findall(text)]
        if not numbers or min(numbers) >= 0:
            return numbers
        return [
            n for number in numbers for n in ((number,) if number >= 0 else stretches.several[-number - 1])
        ]

    def written(self) -> list[tuple[str, str]]:
        """Return each word as written and as folded."""
        return list(self._numbers)

    def folded(self) -> list[str]:
        """Return each folded word."""
        return list(self._folds)

    def fold_keys(self) -> tuple[U32, U32]:
        return _columns(self._fold_keys)

    def prefix_keys(self) -> tuple[U32, U32]:
        return _columns(self._prefix_keys)

    def prefix_of(self) -> I64:
        """Return for each folded word the numbers of its beginnings, -1 where it is shorter."""
        return np.array(self._prefix_of, dtype=np.int64).reshape(-1, len(PREFIXES))

    def accents(self) -> I64:
        """Return for each written word how it is accented, as ``accent_code`` tells it."""
        return np.array(self._accents, dtype=np.int64)


class _Stretches(dict[str, int]):
    """Stretch → number of its word; where it holds none or several, -1 - (place in ``several``)."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self.several: list[tuple[int, ...]] = []

    def __missing__(self, stretch: str) -> int:
        spans = token_spans(stretch)
        numbers = tuple(self._vocabulary.number(stretch[start:end], word) for word, start, end in spans)
        if len(numbers) == 1:
            number = numbers[0]
        else:
            self.several.append(numbers)
            number = -len(self.several)
        self[stretch] = number
        return number


def _columns(keys: list[tuple[int, int]]) -> tuple[U32, U32]:
    table = np.array(keys, dtype=np.uint32).reshape(-1, 2)
    return table[:, 0].copy(), table[:, 1].copy()


def accent_key(written: str) -> str:
    """Return what "exactly as accented" compares: marks kept, case not, tones at the end (hoà = hòa)."""
    body, tones = "", ""
    for character in unicodedata.normalize("NFKD", written):
        if character in _TONES:
            tones += character
        elif character in "đĐðÐ":
            body += "đ"
        else:
            body += fold_character(character) or character
    return f"{body} {tones}"


def folded_words(text: str) -> list[str]:
    """Return the folded words of a short text as the language pack does, only faster where words recur."""
    return [word for stretch in _STRETCH.findall(text) for word in _folded(stretch)]


@lru_cache(maxsize=1 << 16)
def _folded(stretch: str) -> tuple[str, ...]:
    return tuple(tokens(stretch))


def accented_words(text: str) -> list[tuple[str, int]]:
    """Return the folded words of a short text, each with a number that differs where its accents differ."""
    return [word for stretch in _STRETCH.findall(text) for word in _accented(stretch)]


@lru_cache(maxsize=1 << 16)
def _accented(stretch: str) -> tuple[tuple[str, int], ...]:
    spans = token_spans(stretch)
    return tuple((word, word_key(accent_key(stretch[start:end]))[0]) for word, start, end in spans)


def batches(documents: Iterable[SearchDocument], vocabulary: Vocabulary) -> Iterator[Batch]:
    """Yield the documents' words, some thousand documents at a time."""
    some: list[SearchDocument] = []
    letters = 0
    for document in documents:
        some.append(document)
        letters += sum(len(text) for _, text in document.blocks)
        if len(some) == _DOCUMENTS_AT_ONCE or letters > _LETTERS_AT_ONCE:
            yield batch_of(some, vocabulary)
            some, letters = [], 0
    if some:
        yield batch_of(some, vocabulary)


def batch_of(documents: list[SearchDocument], vocabulary: Vocabulary) -> Batch:
    """Return the words of documents that fit into memory together."""
    written: list[int] = []
    sizes: list[int] = []
    for document in documents:
        for _, text in document.blocks:
            words = vocabulary.words_of(text)
            written += words
            sizes.append(len(words))
    blocks = np.array([len(document.blocks) for document in documents], dtype=np.int64)
    weights = np.array(
        [WEIGHTS[kind] for document in documents for kind, _ in document.blocks], dtype=np.int64
    )
    size = np.array(sizes, dtype=np.int64)
    owner = np.repeat(np.arange(len(documents)), blocks)
    of_word = np.repeat(owner, size)
    lengths = np.bincount(owner, weights=size, minlength=len(documents)).astype(np.int64)
    return Batch(
        documents=np.array([document.number for document in documents], dtype=np.int64),
        lengths=lengths,
        blocks=blocks,
        document=of_word,
        place=places_within(lengths) + np.repeat(places_within(blocks), size),
        block=np.repeat(np.arange(len(sizes)), size),
        weight=np.repeat(weights, size),
        written=np.array(written, dtype=np.int64),
    )
