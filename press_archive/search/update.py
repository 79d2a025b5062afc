"""An index brought up to date: only the shards that hold words of changed articles are made anew.

In: the folder of the index as it was, all articles as they are now, and those that went and came. Out: all files
of the index, the same as :func:`press_archive.search.build_index` makes; or ``CannotChangeError`` where the
archive has so grown or shrunk that every shard changes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from press_archive.model import DataFile
from press_archive.search.arrays import I64, starts_of
from press_archive.search.bits import BitReader
from press_archive.search.columns import CHUNK
from press_archive.search.decode import KEPT, CannotChangeError, Pieces, decode
from press_archive.search.documents import SearchDocument, SearchEntity
from press_archive.search.gather import Gathered
from press_archive.search.index import Kept, fixed_files, manifest
from press_archive.search.layout import Layout, layout_for
from press_archive.search.lexicon import lexicon_files
from press_archive.search.occurrences import (
    Occurrences,
    form_widths,
    joined_occurrences,
    occurrences_of,
    rows_and_places,
    with_new_occurrences,
)
from press_archive.search.places import PLACES_PIECE, Places, decode_places, joined_places
from press_archive.search.postings import Rows, lists_of, with_new_rows
from press_archive.search.sections import (
    bits_of,
    bits_script,
    pair_files,
    rows_of_pairs,
    rows_of_words,
    shard_name,
    word_files,
)
from press_archive.search.words import batches

_CUT = ~((1 << (32 - KEPT)) - 1)


def update_index(
    previous: Path,
    documents: Iterable[SearchDocument],
    entities: Sequence[SearchEntity],
    removed: Sequence[SearchDocument],
    added: Sequence[SearchDocument],
) -> Iterator[DataFile]:
    """Yield all files of the index; of a changed article the old version was removed and the new one added.

    ``previous`` is the folder that holds ``search/``; it must not change while this is read.
    """
    old = _Previous(previous / "search")
    kept = Kept(entities)
    for _ in kept.noting(documents):
        pass
    gone, come = _gathered(removed), _gathered(added)
    widths = _widths(old.widths(), gone, come, kept.capacity())
    words = old.about["texts"] - gone.count + come.count
    layout = layout_for(words, len(widths), len(entities))
    old.check(layout)
    yield from fixed_files()
    yield manifest(layout, kept.lines(), len(widths), words)
    yield from kept.files(layout, widths)
    yield from lexicon_files(_spellings(old, gone, come), layout.lexicon)
    yield from _word_files(old, gone, come, layout)
    yield from _pair_files(old, gone, come, layout, widths)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The words of the articles that went, or of those that came."""

    count: int
    numbers: I64
    words: Rows
    pairs: Rows
    places: Places
    widths: I64
    spellings: list[tuple[str, str, int]]


def _gathered(documents: Sequence[SearchDocument]) -> _Texts:
    with TemporaryDirectory(prefix="press-archive-") as folder:
        gathered = Gathered(Path(folder))
        gathered.add(batches(documents, gathered.vocabulary))
        lengths, widths = gathered.lengths()
        words, pairs = gathered.everything()
        rows, places = rows_of_pairs(pairs, lengths, widths)
        numbers = np.array([document.number for document in documents], dtype=np.int64)
        return _Texts(
            gathered.word_count, numbers, rows_of_words(words), rows, places, widths, gathered.spellings()
        )


def _widths(old: I64, gone: _Texts, come: _Texts, capacity: int) -> I64:
    widths = np.zeros(max(capacity, len(old)), dtype=np.int64)
    widths[: len(old)] = old
    widths[gone.numbers] = 0
    widths[come.numbers] = come.widths[come.numbers]
    return widths[:capacity]


def _spellings(old: _Previous, gone: _Texts, come: _Texts) -> list[tuple[str, str, int]]:
    counts: Counter[tuple[str, str]] = Counter()
    for folded, *line in old.lexicon():
        for spelling, times in zip(line[::2], line[1::2], strict=True):
            counts[spelling, folded] += int(times)
    for texts, sign in ((gone, -1), (come, 1)):
        for written, folded, count in texts.spellings:
            counts[written, folded] += sign * count
    return [(*words, count) for words, count in counts.items()]


class _Previous:
    """The index as it was."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.about: dict[str, int] = self._json("manifest")
        self._long: dict[str, dict[tuple[int, int], list[Path]]] = {
            section: self._long_files(section) for section in ("words", "pairs", "places")
        }

    def check(self, layout: Layout) -> None:
        if any(self.about.get(name) != value for name, value in asdict(layout).items()):
            raise CannotChangeError

    def _json(self, name: str) -> dict[str, int]:
        text = (self._folder / f"{name}.js").read_text(encoding="utf-8")
        content: dict[str, int] = json.loads(text[text.index(",") + 1 : text.rindex(")")])
        return content

    def lexicon(self) -> Iterator[list[str]]:
        for path in sorted((self._folder / "lexicon").glob("*.js")):
            yield from self._json(f"lexicon/{path.stem}")  # type: ignore[misc]

    def parts(self, name: str) -> list[bytes]:
        return bits_of((self._folder / f"{name}.js").read_bytes())

    def widths(self) -> I64:
        capacity = self.about["capacity"]
        columns = [
            BitReader(self.parts(f"widths/{chunk}")[0]).gamma(min(CHUNK, capacity - start))
            for chunk, start in enumerate(range(0, capacity, CHUNK))
        ]
        signed = np.concatenate([np.zeros(0, dtype=np.int64), *columns])
        return np.where(signed % 2, -(signed + 1) // 2, signed // 2) + 9

    def _long_files(self, section: str) -> dict[tuple[int, int], list[Path]]:
        found: dict[tuple[int, int], list[Path]] = {}
        folder = self._folder / section / "long"
        paths = (
            sorted(folder.glob("*.js"), key=lambda path: (path.stem[:16], int(path.stem[17:])))
            if folder.is_dir()
            else []
        )
        for path in paths:
            found.setdefault((int(path.stem[:8], 16), int(path.stem[8:16], 16)), []).append(path)
        return found

    def long_keys(self, section: str, number: int, bits: int) -> list[tuple[int, int]]:
        return [key for key in self._long[section] if key[0] >> (32 - bits) == number]

    def pieces(self, section: str, key: tuple[int, int]) -> Pieces:
        return [bits_of(path.read_bytes()) for path in self._long[section][key]]

    def untouched(self, section: str, touched: Iterable[int], bits: int) -> Iterator[DataFile]:
        """Yield the files of shards that nothing has changed in."""
        skipped = set(touched)
        for number in range(1 << bits):
            if number not in skipped:
                name = shard_name(section, number, bits)
                yield DataFile(f"search/{name}.js", (self._folder / f"{name}.js").read_bytes())

    def untouched_long(self, section: str, touched: Iterable[int], bits: int) -> Iterator[DataFile]:
        skipped = set(touched)
        for key, paths in self._long[section].items():
            if key[0] >> (32 - bits) not in skipped:
                for path in paths:
                    yield DataFile(f"search/{section}/long/{path.name}", path.read_bytes())


def _touched(gone: Sequence[I64], come: Sequence[I64], bits: int) -> list[int]:
    """Return the shards of lines that only went or only came; the first columns are the keys' first numbers."""
    lines = np.concatenate([np.stack(gone, axis=1), np.stack(come, axis=1)])
    lines, times = np.unique(lines, axis=0, return_counts=True)
    shards: list[int] = np.unique(lines[times == 1, 0] >> (32 - bits)).tolist()
    return shards


def _columns(lines: Rows | Occurrences) -> list[I64]:
    return [getattr(lines, name) for name in type(lines).__slots__]


def _cut(rows: Rows) -> Rows:
    return replace(rows, y=rows.y & _CUT)


def _of_shard(x: I64, number: int, bits: int) -> slice:
    """Return which of ascending first numbers belong to a shard."""
    borders = np.searchsorted(x, [number << (32 - bits), (number + 1) << (32 - bits)])
    return slice(int(borders[0]), int(borders[1]))


def _word_files(old: _Previous, gone: _Texts, come: _Texts, layout: Layout) -> Iterator[DataFile]:
    bits = layout.words
    touched = _touched(_columns(gone.words), _columns(come.words), bits)
    for number in touched:
        long = old.long_keys("words", number, bits)
        pieces = {(x, y & _CUT): old.pieces("words", (x, y)) for x, y in long}
        before = decode(old.parts(shard_name("words", number, bits))[0], number, layout.word_shape(), pieces)
        stays = before.some(~np.isin(before.document, gone.numbers))
        new = come.words.some(_of_shard(come.words.x, number, bits))
        rows = with_new_rows(stays, _cut(new))
        yield from word_files(
            lists_of(_with_whole_keys(rows, [*long, *_keys(new)], layout.long)), number, layout
        )
    yield from old.untouched("words", touched, bits)
    yield from old.untouched_long("words", touched, bits)


def _keys(rows: Rows) -> Iterator[tuple[int, int]]:
    at = np.flatnonzero(starts_of(rows.x, rows.y))
    return zip(rows.x[at].tolist(), rows.y[at].tolist(), strict=True)


def _with_whole_keys(rows: Rows, known: Iterable[tuple[int, int]], long: int) -> Rows:
    """Give long lists, whose files are called by them, their whole second numbers again."""
    lists = lists_of(rows)
    whole = {(x, y & _CUT): y for x, y in known}
    y = rows.y.copy()
    for key in np.flatnonzero(lists.sizes > long):
        x, cut = int(lists.x[key]), int(lists.y[key])
        y[(rows.x == x) & (rows.y == cut)] = whole[x, cut]
    return replace(rows, y=y)


def _pair_files(
    old: _Previous, gone: _Texts, come: _Texts, layout: Layout, widths: I64
) -> Iterator[DataFile]:
    bits, together = layout.pairs, 1 << (layout.pairs - layout.places)
    went, new, old_widths = (
        occurrences_of(gone.pairs, gone.places),
        occurrences_of(come.pairs, come.places),
        old.widths(),
    )
    touched = _touched(
        [*_columns(went), old_widths[went.document]], [*_columns(new), widths[new.document]], bits
    )
    with_places: dict[int, tuple[bytes, bytes, bytes]] = {}
    for number in touched:
        long = old.long_keys("pairs", number, bits)
        before = _old_pairs(old, number, layout, old_widths, long)
        here = new.some(_numbers(_of_shard(new.x, number, bits)))
        stays = before.some(~np.isin(before.document, gone.numbers))
        found = with_new_occurrences(stays, replace(here, y=here.y & _CUT))
        rows, places = rows_and_places(found, widths)
        keys = _with_whole_keys(
            rows, [*long, *zip(here.x.tolist(), here.y.tolist(), strict=True)], layout.long
        )
        files, with_places[number] = pair_files(keys, places, number, layout)
        yield from files
    yield from old.untouched("pairs", touched, bits)
    yield from old.untouched_long("pairs", touched, bits)
    yield from old.untouched_long("places", touched, bits)
    yield from _place_files(old, with_places, together, layout)


def _numbers(part: slice) -> I64:
    return np.arange(part.start, part.stop)


def _place_files(
    old: _Previous, with_places: dict[int, tuple[bytes, bytes, bytes]], together: int, layout: Layout
) -> Iterator[DataFile]:
    """Yield the files of places; in those that changed, the other shards' parts stay."""
    changed = sorted({number // together for number in with_places})
    for number in changed:
        name = shard_name("places", number, layout.places)
        parts = old.parts(name)
        for place in range(together):
            if number * together + place in with_places:
                parts[3 * place : 3 * place + 3] = with_places[number * together + place]
        yield bits_script(name, *parts)
    yield from old.untouched("places", changed, layout.places)


def _old_pairs(
    old: _Previous, number: int, layout: Layout, widths: I64, long: Sequence[tuple[int, int]]
) -> Occurrences:
    """Return all occurrences of a shard's pairs: short and long lists, and rare ones."""
    shape, together = layout.pair_shape(), 1 << (layout.pairs - layout.places)
    pieces = {(x, y & _CUT): old.pieces("pairs", (x, y)) for x, y in long}
    frequent = decode(old.parts(shard_name("pairs", number, layout.pairs))[0], number, shape, pieces)
    parts = old.parts(shard_name("places", number // together, layout.places))
    short, rare_lists, rare_places = parts[3 * (number % together) :][:3]
    rare = decode(rare_lists, number, shape, {})
    is_long = np.zeros(len(frequent), dtype=bool)
    for x, y in pieces:
        is_long |= (frequent.x == x) & (frequent.y == y)
    found = [_read(frequent.some(~is_long), [short], widths), _read(rare, [rare_places], widths)]
    for x, y in long:
        own = frequent.some((frequent.x == x) & (frequent.y == y & _CUT))
        found.append(_read(own, [part for (part,) in old.pieces("places", (x, y))], widths))
    return joined_occurrences(found)


def _read(rows: Rows, data: Sequence[bytes], widths: I64) -> Occurrences:
    """Return the occurrences of rows whose places are in these bytes, in pieces where they are many."""
    at = np.flatnonzero(starts_of(rows.x, rows.y, rows.document))
    of_posting, of_forms = widths[rows.document[at]], form_widths(rows)
    borders = [min(piece * PLACES_PIECE, len(at)) for piece in range(len(data))] + [len(at)]
    if len(data) == 1:
        borders = [0, len(at)]
    read = [
        decode_places(part, of_posting[a:b], of_forms[a:b])
        for part, a, b in zip(data, borders, borders[1:], strict=False)
    ]
    return occurrences_of(rows, joined_places(read))
