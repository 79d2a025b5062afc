"""The source files between builds: which are as they were when they were last read, told without reading them.

In: the seeds folder, and the store, which remembers size, time and content of each file. Out: the content of a file
nobody has touched, as its SHA-256; any other as a source to be read.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from press_archive.keeping.settled import changed_at, settled_time
from press_archive.keeping.store import Seen, Store
from press_archive.read import Source


class SourceFiles:
    """Files known by time and size where those have not changed, else by content."""

    def __init__(self, seeds: Path, store: Store) -> None:
        self._seeds, self._store = seeds, store
        self._before = store.sources()
        self._now: dict[str, Seen] = {}

    def untouched(self, path: str) -> str | None:
        """Return the SHA-256 of a file that is as it was when it was last read, else ``None``."""
        before = self._before.get(path)
        if before is None or before.modified < 0:  # unsettled then, it tells nothing
            return None
        try:
            stat = os.stat(f"{self._seeds}/{path}")  # noqa: PTH116 - asked of every source in every build
        except OSError:
            return None
        if stat.st_size != before.size or changed_at(stat) != before.modified:
            return None
        self._now[path] = before
        return before.sha256

    def size(self, path: str) -> int:
        """Return how many bytes a file has; 0 where it cannot be told."""
        seen = _status(f"{self._seeds}/{path}")
        return seen.size if seen else 0

    def read(self, path: str, most: int) -> tuple[Source, str]:
        """Return a file, in memory unless it has more than ``most`` bytes, and its SHA-256; may raise OSError."""
        file = self._seeds / path
        seen = _status(str(file))
        source = Source.at(file, path)
        if source.size <= most:
            source = Source.of(path, source.data)
        with source.open() as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        if seen is not None:
            self._now[path] = seen._replace(sha256=sha256)
        return source, sha256

    def remember(self, paths: Iterable[str]) -> None:
        """Remember the files for the next build; of all but ``paths`` nothing is remembered any more."""
        changed = {path: seen for path, seen in self._now.items() if self._before.get(path) != seen}
        self._store.set_sources(changed, self._before.keys() - set(paths))


def _status(file: str) -> Seen | None:
    try:
        stat = Path(file).stat()
    except OSError:
        return None
    changed = settled_time(stat)
    return Seen(stat.st_size, -1 if changed is None else changed, "")
