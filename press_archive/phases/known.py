"""Which sources the store knows: those whose bytes, corrections and settings are what they were when analysed.

In: the seeds, what all analyses share, the store. Out: the accounts of known sources; of the others the pieces, for
the workers: a file of one article as it is, of a container each article that is not known by itself.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from press_archive.decisions.columns import columns_for
from press_archive.decisions.corrections import Correction
from press_archive.errors import Problem
from press_archive.keeping.code import code_digest
from press_archive.keeping.sources import SourceFiles
from press_archive.keeping.store import Store, key_of
from press_archive.model import Reading
from press_archive.phases.accounts import Pieces, SourceAccount
from press_archive.phases.analyse import Shared
from press_archive.phases.make import Source, fault
from press_archive.read import FORMATS, is_container, missing_packages, pieces_of
from press_archive.read import Source as ReadSource
from press_archive.read.beside import values_beside
from press_archive.read.discover import Beside
from press_archive.read.fields import Columns
from press_archive.read.programs import programs_here
from press_archive.read.values import merged

_DIGITS = 64  # of a SHA-256
_LARGEST_LIST = 20_000_000  # bytes of a file that tells of others
_MOST_LISTS = 16  # held in memory
_USUAL = 20_000  # bytes of an article, as a file


def what_runs() -> bytes:
    """Return a key of the code here, the packages it has or lacks, and the programs it reads with."""
    return key_of(code_digest(), missing_packages(FORMATS), programs_here())


class KnownSources:
    """Sources by a key of everything their analysis is made of but the authority records."""

    def __init__(self, seeds: Path, shared: Shared, store: Store, beside: Beside | None = None) -> None:
        self._seeds, self._beside = seeds, beside or {}
        self._files, self._shared, self._store = SourceFiles(seeds, store), shared, store
        self._common = key_of(shared.max_source_bytes, shared.outlets.outlets, what_runs())
        self._told: dict[str, tuple[bytes, str]] = {}
        self._moved = key_of(sorted(shared.moved.items()))
        self._corrected: dict[str, list[tuple[str, Correction]]] = {}
        for name, correction in sorted(shared.corrections.items()):
            self._corrected.setdefault(name.partition("#")[0], []).append((name, correction))

    def accounts(self, paths: Iterable[str]) -> list[SourceAccount | None]:
        """Return the accounts of sources that have not been touched and whose analysis is kept."""
        keys = [self._key_of_untouched(path) for path in paths]
        found = self._kept(filter(None, keys))
        parts = [key for account in found.values() if account.pieces for key in account.pieces.keys]
        pieces = self._kept(parts) if parts else {}
        return [self._whole(key, found.get(key), pieces) if key else None for key in keys]

    def _kept(self, keys: Iterable[bytes]) -> dict[bytes, SourceAccount]:
        return dict(self._store.get_many("account", keys))

    def _whole(
        self, key: bytes, account: SourceAccount | None, pieces: Mapping[bytes, SourceAccount]
    ) -> SourceAccount | None:
        """The account of a source; of a container with those of all its articles, or none where one is gone."""
        if account is None or account.pieces is None:
            return self._noted(key, account)
        of_pieces = [self._noted(one, pieces.get(one)) for one in account.pieces.keys]
        known = [one for one in of_pieces if one is not None]
        if len(known) < len(of_pieces) or account.pieces.moved != self._moved:
            return None
        return SourceAccount.of_all((*known, account))

    def about(self, paths: Iterable[str]) -> int:
        """Return about how many articles sources hold, by their size."""
        return sum(max(1, self._files.size(path) // _USUAL) for path in paths)

    def read(self, paths: Iterable[str]) -> Iterator[Source]:
        """Yield sources, piece by piece; what a piece has been analysed to comes along."""
        for path in paths:
            try:
                source, content = self._source(path)
                yield from self._pieces(source, self._key(path, content))
            except OSError as error:
                yield Source(path, None, b"", SourceAccount((), (_unread(path, error),)))
            except Exception as error:  # a fault of our code while it looked what the file is
                yield Source(path, None, b"", SourceAccount((), (fault(path, error),)))

    def _source(self, path: str) -> tuple[ReadSource, str]:
        """A source with what is told of it beside it, and what tells the content of all that."""
        most = self._shared.max_source_bytes
        source, sha256 = self._files.read(path, most)
        source = replace(source, columns=columns_for(path, self._shared.columns))
        for told in self._beside.get(path, ()):
            data, digest = self._telling(told)
            around = values_beside(told, data, path)
            source = replace(source, declared=merged(source.declared, around))
            sha256 += digest
        return source, sha256 + _as_told(source.columns)

    def _telling(self, path: str) -> tuple[bytes, str]:
        """The bytes of a file that tells of others, none where it is too large, and its digest; may raise OSError.

        A list tells of every file of its folder, so the last ones are remembered.
        """
        if path not in self._told:
            source, digest = self._files.read(path, _LARGEST_LIST)
            if len(self._told) >= _MOST_LISTS:
                self._told.clear()
            self._told[path] = source.data if source.size <= _LARGEST_LIST else b"", digest
        return self._told[path]

    def _pieces(self, source: ReadSource, key: bytes) -> Iterator[Source]:
        """Yield a source as a whole, or what it holds and at last the account that tells where all that is kept."""
        path = source.name
        account = self._store.get("account", key)
        if account and not account.pieces:
            yield Source(path, None, key, self._noted(key, account))
        elif not is_container(source):
            (piece,) = pieces_of(source, max_bytes=self._shared.max_source_bytes)
            told = SourceAccount((), (piece,)) if isinstance(piece, Problem) else None
            yield Source(path, piece, key, told)
        else:
            yield from self._of_container(source, key)

    def _of_container(self, source: ReadSource, key: bytes) -> Iterator[Source]:
        keys: dict[bytes, None] = {}
        problems: list[Problem] = []
        try:
            for piece in pieces_of(source, max_bytes=self._shared.max_source_bytes):
                if isinstance(piece, Problem):
                    problems.append(piece)
                    continue
                own = self._key_of_piece(piece)
                keys[own] = None
                account = self._noted(own, self._store.get("account", own))
                yield Source(source.name, None if account else piece, own, account, last=False)
        except Exception as error:  # a fault of our code, or a file that was changed meanwhile
            problems.append(fault(source.name, error))
        pieces = Pieces(tuple(keys), self._moved)
        yield Source(source.name, None, key, SourceAccount((), tuple(problems), pieces))

    def remember(self, paths: Iterable[str]) -> None:
        """Remember the sources as they are, for the next build."""
        self._files.remember([*paths, *(one for told in self._beside.values() for one in told)])

    def _noted(self, key: bytes, account: SourceAccount | None) -> SourceAccount | None:
        """Let all that was kept with an account stay."""
        if account is not None:
            self._store.keep("words", key)
            for article in account.articles:
                self._store.keep("analysis", article.key)
                self._store.keep("names", article.key)
        return account

    def _key_of_untouched(self, path: str) -> bytes | None:
        found = [self._files.untouched(one) for one in (path, *self._beside.get(path, ()))]
        content = [one for one in found if one is not None]
        told = _as_told(columns_for(path, self._shared.columns))
        return self._key(path, "".join(content) + told) if len(content) == len(found) else None

    def _key(self, path: str, content: str) -> bytes:
        name, moved = unicodedata.normalize("NFC", path), self._shared.moved.get(content[:_DIGITS])
        return key_of(path, content, self._common, self._corrected.get(name), moved)

    def _key_of_piece(self, piece: ReadSource | Reading) -> bytes:
        """The key of an article of a container, which tells nothing of the others."""
        if isinstance(piece, Reading):
            name, sha256, told = piece.source.name, piece.source.sha256, repr(piece)
        else:
            name, sha256, told = f"{piece.name}#{piece.record}", piece.sha256, repr(piece.declared)
        name = unicodedata.normalize("NFC", name)
        corrected = [one for one in self._corrected.get(name.partition("#")[0], ()) if one[0] == name]
        return key_of(name, sha256, told, self._common, corrected, self._shared.moved.get(sha256))


def _as_told(columns: Columns) -> str:
    """What somebody said of a table's columns, as a part of its content."""
    return repr(sorted(columns.items())) if columns else ""


def _unread(path: str, error: OSError) -> Problem:
    if isinstance(error, (FileNotFoundError, NotADirectoryError, IsADirectoryError)):  # since it was listed
        return Problem(path, "quarantined", "changed_meanwhile")
    return Problem(path, "quarantined", "unreadable", error.strerror or str(error))
