"""The index builder: what the browser loads, part by part, once a reader searches.

In: the archive's documents and entities. Out: data files under ``search/``. All are scripts that hand their
content to the client, because a page opened from disk may load scripts and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import numpy.typing as npt

from press_archive.decisions.ledger import FOLDERS
from press_archive.model import DataFile
from press_archive.search.client.fold_table import fold_table
from press_archive.search.client.script import (
    client_script,
    offers_script,
    recall_script,
    tools_script,
)
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.index.arrays import I64, starts_of
from press_archive.search.index.beside import beside_files
from press_archive.search.index.columns import (
    CHUNK,
    Columns,
    Line,
    column_files,
    columns_of,
    facet_files,
    line_of,
    table_files,
)
from press_archive.search.index.entities import Members, entity_files
from press_archive.search.index.gather import Gathered
from press_archive.search.index.impact import RANKING
from press_archive.search.index.layout import Layout, layout_for
from press_archive.search.index.lexicon import lexicon_files
from press_archive.search.index.name_words import NameWords
from press_archive.search.index.named import (
    KINDS_WITH_PAGES,
    Named,
    moved_handles,
    named_things,
    things_by_id,
)
from press_archive.search.index.offers import first_letters
from press_archive.search.index.positions import PLACE_BITS, PLACES_PIECE
from press_archive.search.index.postings import CODE_BITS, PIECE, Rows
from press_archive.search.index.quotes import Quotations
from press_archive.search.index.sections import (
    encode_text,
    pair_files,
    rows_of_pairs,
    rows_of_words,
    script,
    shard_of,
    word_files,
)
from press_archive.search.index.spill import PARTS, Spill
from press_archive.search.index.words import PREFIXES, batches

_VERSION = 4  # raised when the client of one version cannot read the index of another


def build_index(documents: Iterable[SearchDocument], entities: Sequence[SearchEntity]) -> Iterator[DataFile]:
    """Yield the search files of an archive, a shard at a time; the documents are read once.

    The same documents give the same bytes in whatever order they come.
    """
    with TemporaryDirectory(prefix="press-archive-") as folder:
        gathered = Gathered(Path(folder))
        kept = Kept(entities)
        gathered.add(batches(kept.noting(documents), gathered.vocabulary))
        lengths = gathered.lengths()
        layout = layout_for(gathered.word_count, len(lengths), len(entities))
        yield from fixed_files()
        things = kept.things()
        yield manifest(layout, kept.columns(), gathered.word_count, entities, moved_handles(things))
        yield from kept.files(things, layout, len(lengths))
        yield from lexicon_files(gathered.spellings(), layout.lexicon)
        yield from beside_files(gathered.beside(), layout.beside)
        callings, names = NameWords.of(things.values()).name_rows()
        yield from _word_shards(gathered.words, layout, callings)
        yield from _pair_shards(gathered.pairs, layout, lengths, names)


def fixed_files() -> Iterator[DataFile]:
    """Yield what is the same for every archive."""
    yield DataFile("search/search.js", encode_text(client_script()))
    yield DataFile("search/tools.js", encode_text(tools_script()))
    yield DataFile("search/recall.js", encode_text(recall_script()))
    yield DataFile("search/offers.js", encode_text(offers_script()))


class Kept:
    """What is kept of the documents besides their words."""

    def __init__(self, entities: Sequence[SearchEntity]) -> None:
        self._entities = entities
        self._members = Members(things_by_id(entities))
        self._lines: list[Line] = []
        self._quotes = Quotations()

    def noting(self, documents: Iterable[SearchDocument]) -> Iterator[SearchDocument]:
        """Pass documents on, and keep of each what is needed later."""
        for document in documents:
            self._lines.append(line_of(document, self._members.add(document)))
            self._quotes.add(document)
            yield document

    def lines(self) -> list[Line]:
        """Return the documents' lines by their numbers."""
        return sorted(self._lines, key=lambda line: line.number)

    def columns(self) -> Columns:
        return columns_of(self._lines)

    def things(self) -> Mapping[str, Named]:
        """Return all that has a name."""
        return named_things(self._entities, (thing for line in self.lines() for thing in line.things))

    def files(self, things: Mapping[str, Named], layout: Layout, size: int) -> Iterator[DataFile]:
        """Yield the table, the columns, what is said and all about entities; ``size`` is the count of numbers."""
        lines = self.lines()
        yield from table_files(lines, size, layout)
        yield from column_files(self.columns())
        yield from facet_files(lines, size, things, layout)
        yield from self._quotes.files(size, layout)
        yield from entity_files(things, self._members.rows(things), layout)


def manifest(
    layout: Layout, columns: Columns, words: int, entities: Sequence[SearchEntity], moved: Mapping[str, int]
) -> DataFile:
    """Return what the client has to know before it loads anything else, and whoever brings the index up to date."""
    about = {
        "version": _VERSION,
        "fold": fold_table(),
        **asdict(layout),
        "capacity": columns.capacity(),
        "documents": columns.articles(),
        "texts": words,
        "ordered": columns.are_in_order(),
        "newest": columns.newest_day(),
        "ranking": RANKING,
        "piece": PIECE,
        "placesPiece": PLACES_PIECE,
        "placeBits": PLACE_BITS,
        "codeBits": CODE_BITS,
        "chunk": CHUNK,
        "prefixes": max(PREFIXES),
        "kinds": KINDS_WITH_PAGES,
        "offered": first_letters(entities),
        "moved": moved,
        "folders": [FOLDERS[kind] for kind in KINDS_WITH_PAGES],
    }
    return script("manifest", about)


def _word_shards(spill: Spill, layout: Layout, names: Rows) -> Iterator[DataFile]:
    for number, found in _parts(spill, layout.words):
        rows = rows_of_words(found)
        for shard, part in _shards(rows, number, layout.words):
            called = names.some(shard_of(names.x, shard, layout.words))
            yield from word_files(rows.some(part), called, shard, layout)


def _parts(spill: Spill, bits: int) -> Iterator[tuple[int, npt.NDArray[np.void]]]:
    """Yield the spilled rows in as many parts as there are shards, or as the spill has."""
    together = max(1, PARTS >> bits)
    for number in range(PARTS // together):
        yield number, np.concatenate([spill.part(number * together + n) for n in range(together)])


def _shards(rows: Rows, number: int, bits: int) -> Iterator[tuple[int, slice]]:
    """Yield the shards of a part: their numbers and which rows are theirs."""
    count = max(1, (1 << bits) // PARTS)
    first = number * count
    borders = np.searchsorted(rows.x, np.arange(first, first + count + 1, dtype=np.int64) << (32 - bits))
    for place in range(count):
        yield first + place, slice(int(borders[place]), int(borders[place + 1]))


def _pair_shards(spill: Spill, layout: Layout, lengths: I64, names: Rows) -> Iterator[DataFile]:
    for number, found in _parts(spill, layout.pairs):
        rows, places = rows_of_pairs(found, lengths)
        postings = starts_of(rows.x, rows.y, rows.document)
        before = 0
        for shard, part in _shards(rows, number, layout.pairs):
            past = before + int(postings[part].sum())
            called = names.some(shard_of(names.x, shard, layout.pairs))
            yield from pair_files(rows.some(part), places.part(before, past), called, shard, layout)
            before = past
