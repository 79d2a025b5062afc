"""An index as it lies on disk, read again section by section, so that it can be brought up to date.

In: the folder of the index. Out: what its files hold, as the builder had it; and which files stay as they lie.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Set
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from press_archive.model import Unchanged
from press_archive.search.index.arrays import I64, U64
from press_archive.search.index.bits import BitReader
from press_archive.search.index.columns import CHUNK, Columns, days_from, outlets_from
from press_archive.search.index.layout import Layout
from press_archive.search.index.sections import bits_of, shard_name
from press_archive.search.update.decode import CannotChangeError, Pieces

_WITH_LONG_LISTS = ("words", "callings", "pairs", "places", "names", "grams", "members")


class Previous:
    """The index as it was."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.about: dict[str, Any] = self.content("manifest")
        self._long = {section: self._long_files(section) for section in _WITH_LONG_LISTS}

    def check(self, layout: Layout) -> None:
        """Raise ``CannotChangeError`` if the index is laid out otherwise."""
        if any(self.about.get(name) != value for name, value in asdict(layout).items()):
            raise CannotChangeError

    def content(self, name: str) -> Any:
        """Return the JSON that a script hands over."""
        text = (self._folder / f"{name}.js").read_text(encoding="utf-8")
        return json.loads(text[text.index(",") + 1 : text.rindex(")")])

    def parts(self, name: str) -> list[bytes]:
        """Return the bits that a script hands over."""
        return bits_of((self._folder / f"{name}.js").read_bytes())

    def columns(self) -> Columns:
        """Return days and outlets by number."""
        capacity = self.about["capacity"]
        span, day = np.zeros(capacity, dtype=np.int64), np.zeros(capacity, dtype=np.int64)
        for chunk, start in enumerate(range(0, capacity, CHUNK)):
            part = slice(start, min(start + CHUNK, capacity))
            span[part], day[part] = days_from(self.bits(f"days/{chunk}"), part.stop - start)
        numbers = self._column("outlets", lambda reader, size: reader.gamma(size))
        return Columns(span, day, outlets_from(numbers, self.content("outlets/names")))

    def _column(self, name: str, read: Any) -> I64:
        capacity = self.about["capacity"]
        chunks = [
            read(self.bits(f"{name}/{chunk}"), min(CHUNK, capacity - start))
            for chunk, start in enumerate(range(0, capacity, CHUNK))
        ]
        return np.concatenate([np.zeros(0, dtype=np.int64), *chunks])

    def bits(self, name: str) -> BitReader:
        return BitReader(self.parts(name)[0])

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

    def long_keys(self, section: str) -> Iterable[tuple[int, int]]:
        """Return the keys of a section's lists that lie by themselves."""
        return self._long[section].keys()

    def pieces(self, section: str, key: tuple[int, int]) -> Pieces:
        return [bits_of(path.read_bytes()) for path in self._long[section][key]]

    def untouched_shards(self, section: str, touched: Iterable[int], bits: int) -> Iterator[Unchanged]:
        skipped = set(touched)
        for number in range(1 << bits):
            if number not in skipped:
                yield Unchanged(f"search/{shard_name(section, number, bits)}.js")

    def others(self, section: str, beginnings: Set[str]) -> Iterator[Unchanged]:
        """Yield the files of a section whose names begin otherwise, by two letters."""
        for path in sorted((self._folder / section).glob("*.js")):
            if path.name[:2] not in beginnings:
                yield Unchanged(f"search/{section}/{path.name}")

    def untouched_long(self, section: str, changed: U64) -> Iterator[Unchanged]:
        """Yield the files of lists that lie by themselves but for those of some keys."""
        skipped = set(changed.tolist())
        for (x, y), paths in self._long[section].items():
            if x << 32 | y not in skipped:
                for path in paths:
                    yield Unchanged(f"search/{section}/long/{path.name}")
