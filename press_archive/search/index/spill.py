"""Rows that do not fit into memory together, dealt by their keys over files of a temporary folder.

In: rows as they come. Out: all rows whose keys begin with the same bits, in the order they came.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

PARTS = 64
_HELD = 24_000_000  # bytes kept in memory


class Spill:
    """Rows of one kind; their field ``x`` says where they go."""

    def __init__(self, folder: Path, name: str, kind: npt.DTypeLike) -> None:
        self._paths = [folder / f"{name}-{part}" for part in range(PARTS)]
        self._kind = np.dtype(kind)
        self._held: list[list[bytes]] = [[] for _ in range(PARTS)]
        self._size = 0

    def add(self, rows: npt.NDArray[np.void]) -> None:
        """Take rows in."""
        part = (rows["x"] >> np.uint32(26)).astype(np.uint8)
        order = np.argsort(part, kind="stable")
        ends = np.cumsum(np.bincount(part, minlength=PARTS))
        ordered = rows[order]
        for number, end in enumerate(ends):
            start = ends[number - 1] if number else 0
            if end > start:
                self._held[number].append(ordered[start:end].tobytes())
        self._size += rows.nbytes
        if self._size > _HELD:
            self._write()

    def _write(self) -> None:
        for path, held in zip(self._paths, self._held, strict=True):
            with path.open("ab") as file:
                file.writelines(held)
            held.clear()
        self._size = 0

    def part(self, number: int) -> npt.NDArray[np.void]:
        """Return the rows of one part; they are forgotten here."""
        path = self._paths[number]
        written = path.read_bytes() if path.exists() else b""
        rows = np.frombuffer(written + b"".join(self._held[number]), dtype=self._kind)
        self._held[number].clear()
        path.unlink(missing_ok=True)
        return rows
