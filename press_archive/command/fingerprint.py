"""Whether anything a build is made of has changed since the last one, told without reading an article.

In: the settings. Out: a digest of what runs, the settings, the words of the interface, and of
every file under seeds/ its name, size and time; and a note of what the last build came to, kept beside the store.
The ledger, which builds write themselves, goes by its content.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from press_archive.decisions.ledger import FILE as LEDGER
from press_archive.errors import Problem
from press_archive.keeping.settled import settled_time
from press_archive.keeping.store import StoreDamagedError, key_of, pack, unpack
from press_archive.keeping.whole import write_whole
from press_archive.phases.known import what_runs
from press_archive.publish.by_hand import hand_written_paths
from press_archive.publish.inventory import Inventory
from press_archive.publish.manifest import STATE, untouched
from press_archive.settings import Settings

_FILE = "built"


@dataclass(frozen=True, slots=True)
class Built:
    """What the last build came to, and what it was made of."""

    fingerprint: bytes
    ledger: str
    counts: Mapping[str, int]
    problems: tuple[Problem, ...]


def fingerprint(settings: Settings) -> bytes | None:
    """Return the digest; ``None`` while a file has changed so lately that its time tells nothing yet."""
    digest = hashlib.blake2b(key_of(what_runs(), settings), digest_size=16)
    for path, stat in _inputs(settings):
        changed = settled_time(stat)
        if changed is None:
            return None
        digest.update(
            f"{path}\0{stat.st_mode}\0{stat.st_size}\0{changed}\n".encode("utf-8", "surrogateescape")
        )
    return digest.digest()


def _inputs(settings: Settings) -> Iterator[tuple[str, os.stat_result]]:
    yield from _files(settings.seeds, "")
    for folder in ("catalogues", "texts", "article"):  # words, long texts, patterns of citations
        yield from _files(settings.overrides / folder, f"{folder}/")
    origin = settings.root / "docs"
    if settings.docs != origin:
        for path in hand_written_paths(origin):
            with suppress(OSError):  # gone since it was listed, as below
                yield path, (origin / path).stat()


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield what lies in a folder, in a fixed order; links are followed, the ledger is left out."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path), f"{prefix}{entry.name}/")
        elif prefix or entry.name != LEDGER:
            try:
                stat = entry.stat()
            except OSError:  # a broken link is reported by who reads it
                continue
            yield prefix + entry.name, stat


def last_build(settings: Settings, now: bytes | None) -> tuple[Built, Inventory] | None:
    """Return what the last build came to, if it was made of the same and nobody has touched what it wrote.

    With it, what lies in docs/.
    """
    try:
        built = unpack((settings.docs / STATE / _FILE).read_bytes())
    except (OSError, StoreDamagedError):
        return None
    if not isinstance(built, Built) or built.fingerprint != now or built.ledger != _ledger(settings):
        return None
    found = untouched(settings.docs)
    return None if found is None else (built, found)


def remember(
    settings: Settings, made_of: bytes | None, counts: Mapping[str, int], problems: tuple[Problem, ...]
) -> None:
    """Note what a build came to; ``made_of`` is the fingerprint from before it began."""
    file = settings.docs / STATE / _FILE
    if made_of is None:
        file.unlink(missing_ok=True)
    else:
        write_whole(file, pack(Built(made_of, _ledger(settings), counts, problems)))


def _ledger(settings: Settings) -> str:
    try:
        return hashlib.sha256((settings.seeds / LEDGER).read_bytes()).hexdigest()
    except OSError:
        return ""
