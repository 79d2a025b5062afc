"""Which sources the store knows: those whose bytes, corrections and settings are what they were when analysed.

In: the seeds, what all analyses share, the store. Out: the accounts of known sources; of the others the bytes, for
the workers.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from press_archive.decisions.corrections import Correction
from press_archive.errors import Problem
from press_archive.keeping.sources import SourceFiles
from press_archive.keeping.store import Store, key_of
from press_archive.link import NamePool
from press_archive.phases.accounts import SourceAccount
from press_archive.phases.analyse import Shared
from press_archive.phases.make import Source
from press_archive.read import FORMATS, missing_packages


class KnownSources:
    """Sources by a key of everything their analysis is made of but the authority records."""

    def __init__(self, seeds: Path, shared: Shared, store: Store) -> None:
        self._files, self._shared, self._store = SourceFiles(seeds, store), shared, store
        self._common = key_of(shared.max_source_bytes, shared.outlets.outlets, missing_packages(FORMATS))
        self._corrected: dict[str, list[tuple[str, Correction]]] = {}
        for name, correction in sorted(shared.corrections.items()):
            self._corrected.setdefault(name.partition("#")[0], []).append((name, correction))

    def accounts(self, paths: Iterable[str], pool: NamePool) -> list[SourceAccount | None]:
        """Return the accounts of sources that have not been touched and whose analysis is kept."""
        keys = [self._key_of_untouched(path) for path in paths]
        found = dict(self._store.get_many("account", filter(None, keys), lambda kept: kept.sharing(pool)))
        return [self._noted(key, found.get(key)) if key else None for key in keys]

    def read(self, paths: Iterable[str]) -> Iterator[Source]:
        """Yield sources with their bytes; what a touched source's content has been analysed to comes along."""
        for path in paths:
            try:
                # One byte more than allowed is enough to know that a file is too large.
                data, sha256 = self._files.read(path, self._shared.max_source_bytes + 1)
            except OSError as error:
                yield Source(path, b"", b"", SourceAccount((), (_unread(path, error),)))
                continue
            key = self._key(path, sha256)
            account = self._noted(key, self._store.get("account", key))
            yield Source(path, b"" if account else data, key, account)

    def remember(self, paths: Iterable[str]) -> None:
        """Remember the sources as they are, for the next build."""
        self._files.remember(paths)

    def _noted(self, key: bytes, account: SourceAccount | None) -> SourceAccount | None:
        """Let all that was kept with an account stay."""
        if account is not None:
            self._store.keep("words", key)
            for article in account.articles:
                self._store.keep("analysis", article.key)
        return account

    def _key_of_untouched(self, path: str) -> bytes | None:
        sha256 = self._files.untouched(path)
        return self._key(path, sha256) if sha256 is not None else None

    def _key(self, path: str, sha256: str) -> bytes:
        name = unicodedata.normalize("NFC", path)
        return key_of(path, sha256, self._common, self._corrected.get(name), self._shared.moved.get(sha256))


def _unread(path: str, error: OSError) -> Problem:
    if isinstance(error, (FileNotFoundError, NotADirectoryError, IsADirectoryError)):  # since it was listed
        return Problem(path, "quarantined", "changed_meanwhile")
    return Problem(path, "quarantined", "unreadable", error.strerror or str(error))
