"""The sections of words and pairs as files: shards, and the long lists that lie by themselves.

In: rows of one shard. Out: data files under ``search/``, each a script that hands its content to the client.
Names lie with the words they begin with.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF16_LE
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from press_archive.model import DataFile
from press_archive.search.index.arrays import I64, counts_from, distinct, starts_of, sums_from
from press_archive.search.index.bits import as_characters, from_characters
from press_archive.search.index.impact import levels
from press_archive.search.index.layout import Layout
from press_archive.search.index.occurrences import Occurrences, rows_and_places
from press_archive.search.index.positions import Places, encode_places, far_places
from press_archive.search.index.postings import Encoded, Lists, Rows, Shape, encode, lists_of

_FOLDER = "search"


def script(name: str, content: object) -> DataFile:
    """Return a script that hands JSON to the client; no text in it can end the script or the string."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    harmless = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return DataFile(f"{_FOLDER}/{name}.js", encode_text(f'archiveSearch.deliver("{name}",{harmless});\n'))


def bits_script(name: str, *parts: bytes) -> DataFile:
    """Return a script that hands the client strings of bits.

    It is UTF-16 and says so by its byte order mark, which browsers heed before anything a host says.
    """
    strings = '","'.encode("utf-16-le").join(as_characters(part) for part in parts)
    head = f'archiveSearch.deliver("{name}",["'.encode("utf-16-le")
    return DataFile(f"{_FOLDER}/{name}.js", BOM_UTF16_LE + head + strings + '"]);\n'.encode("utf-16-le"))


def bits_of(script: bytes) -> list[bytes]:
    """Return the parts of what :func:`bits_script` wrote."""
    start = script.index("[".encode("utf-16-le")) + 2
    end = script.rindex("]".encode("utf-16-le"))
    marks = np.frombuffer(script[start:end], dtype="<u2")
    borders = np.flatnonzero(marks == ord('"')).tolist()
    return [
        from_characters(marks[a + 1 : b].tobytes()) for a, b in zip(borders[::2], borders[1::2], strict=True)
    ]


def encode_text(text: str) -> bytes:
    """Encode as UTF-8; half a surrogate pair, which no encoding has, becomes a question mark."""
    return text.encode("utf-8", "replace")


def shard_name(section: str, number: int, bits: int) -> str:
    """Return the name of a shard: as many hexadecimal digits as all numbers need."""
    return f"{section}/{number:0{(bits + 3) // 4 or 1}x}"


def shard_of(x: I64, number: int, bits: int) -> slice:
    """Return which of ascending first numbers belong to a shard."""
    borders = np.searchsorted(x, [number << (32 - bits), (number + 1) << (32 - bits)])
    return slice(int(borders[0]), int(borders[1]))


@dataclass(frozen=True, slots=True)
class Section:
    """A section of lists: its name, how many bits tell its shards apart, what its lists hold."""

    name: str
    bits: int
    shape: Shape


def list_files(section: Section, number: int, lists: Lists) -> Iterator[DataFile]:
    """Yield a shard and its long lists."""
    encoded = encode(lists, section.bits, section.shape)
    yield bits_script(shard_name(section.name, number, section.bits), encoded.shard)
    yield from long_files(section.name, encoded)


def long_files(section: str, encoded: Encoded) -> Iterator[DataFile]:
    """Yield the lists of a shard that lie by themselves."""
    for key, pieces in encoded.long.items():
        for piece, (documents, traits) in enumerate(pieces):
            yield bits_script(long_name(section, key, piece), documents, traits)


def long_name(section: str, key: tuple[int, int], piece: int) -> str:
    return f"{section}/long/{key[0]:08x}{key[1]:08x}-{piece}"


def by_key(rows: npt.NDArray[np.void]) -> npt.NDArray[np.void]:
    """Sort rows by key; those of one key stay in the order of their articles."""
    key = (rows["x"].astype(np.uint64) << np.uint64(32)) | rows["y"]
    ordered = rows[np.argsort(key, kind="stable")]
    falls = (ordered["document"][1:] < ordered["document"][:-1]) & ~starts_of(ordered["x"], ordered["y"])[1:]
    if not falls.any():
        return ordered
    return rows[np.lexsort((rows["document"], rows["y"], rows["x"]))]


def rows_of_words(found: npt.NDArray[np.void]) -> Rows:
    """Return rows of words as the shards want them; words that differ in case only become one row."""
    ordered = by_key(found)
    x, y, document, form, level = (
        ordered[name].astype(np.int64) for name in ("x", "y", "document", "form", "level")
    )
    is_posting = starts_of(x, y, document)
    kept = distinct(((np.cumsum(is_posting) - 1) << 32) | form)
    row = np.flatnonzero(is_posting)[kept >> 32]
    return Rows(x[row], y[row], document[row], kept & 0xFFFFFFFF, level[row])


def rows_of_pairs(found: npt.NDArray[np.void], lengths: I64) -> tuple[Rows, Places]:
    """Return rows of pairs as the shards want them, and the places of each posting."""
    ordered = by_key(found)
    columns = {
        name: ordered[name].astype(np.int64) for name in ("x", "y", "document", "form", "weight", "place")
    }
    is_posting = starts_of(columns["x"], columns["y"], columns["document"])
    at = np.flatnonzero(is_posting)
    document = columns["document"][at]
    level = levels(sums_from(at, columns["weight"]), lengths[document]) if len(at) else document
    level = np.repeat(level, counts_from(at, len(ordered)))
    columns["level"] = level
    return rows_and_places(Occurrences(**{name: columns[name] for name in Occurrences.__slots__}))


def words_section(layout: Layout) -> Section:
    return Section("words", layout.words, layout.word_shape())


def names_sections(layout: Layout) -> tuple[Section, Section]:
    """Return the sections of names of one word, which lie with words, and of longer ones, which lie with pairs.

    A name lies with its first two words, which a query for it asks for anyway.
    """
    shape = layout.name_shape()
    return Section("callings", layout.words, shape), Section("names", layout.pairs, shape)


def word_files(rows: Rows, names: Rows, number: int, layout: Layout) -> Iterator[DataFile]:
    """Yield a shard of words with the names of one word, and the long lists of both."""
    words, (callings, _) = words_section(layout), names_sections(layout)
    encoded = [
        (section, encode(lists_of(some), section.bits, section.shape))
        for section, some in ((words, rows), (callings, names))
    ]
    yield bits_script(shard_name(words.name, number, words.bits), *(one.shard for _, one in encoded))
    for section, one in encoded:
        yield from long_files(section.name, one)


def pair_files(rows: Rows, places: Places, names: Rows, number: int, layout: Layout) -> Iterator[DataFile]:
    """Yield a shard of pairs with their places and with names, and what lies by itself."""
    (lists, near), files = encoded_pairs(rows, places, layout, layout.pairs)
    _, section = names_sections(layout)
    encoded = encode(lists_of(names), section.bits, section.shape)
    yield bits_script(shard_name("pairs", number, layout.pairs), lists, near, encoded.shard)
    yield from files
    yield from long_files(section.name, encoded)


def encoded_pairs(
    rows: Rows, places: Places, layout: Layout, bits: int
) -> tuple[list[bytes], Iterator[DataFile]]:
    """Return a shard's lists of pairs and their places, and the files of those that lie by themselves.

    The shard is told apart from others by ``bits`` bits.
    """
    lists = lists_of(rows)
    encoded = encode(lists, bits, layout.pair_shape())
    are_far = lists.sizes > layout.far
    near = encode_places(places.some(np.repeat(~are_far, lists.sizes)))
    return [encoded.shard, near], chain(
        long_files("pairs", encoded), _far_files(lists, far_places(places, lists.sizes, are_far))
    )


def _far_files(lists: Lists, far: Mapping[int, Sequence[bytes]]) -> Iterator[DataFile]:
    for key, pieces in far.items():
        for piece, data in enumerate(pieces):
            yield bits_script(long_name("places", (int(lists.x[key]), int(lists.y[key])), piece), data)
