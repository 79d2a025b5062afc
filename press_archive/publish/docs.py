"""Write the generated files under docs/: only what changed, and take away what is no longer made.

In: files, and the folder. Out: files on disk and a :class:`Written` account. A manifest in a hidden folder knows
which files are ours and what we wrote, so that hand-written pages are never touched and edited ones never lost.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from press_archive.errors import ArchiveError
from press_archive.model import DataFile

STATE = ".press-archive"  # MkDocs leaves hidden folders alone
_MANIFEST = "files.json"
# Folders in which nothing is written by hand.
GENERATED = ("articles", "people", "organizations", "places", "outlets", "dates", "data", "search", "sources")


@dataclass(slots=True)
class Written:
    """What a run changed under docs/; paths relative to it."""

    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept_edits: list[str] = field(default_factory=list)  # copies of files somebody had edited by hand


def write_docs(files: Iterable[DataFile], docs: Path) -> Written:
    """Bring ``docs`` to hold ``files`` and nothing else of ours; files already right are not touched."""
    known = read_manifest(docs)
    if (
        known is None
    ):  # a first build, one that was killed, or a lost manifest: what lies in our folders is ours
        known = dict.fromkeys(_in_our_folders(docs), "")
    made: dict[str, str] = {}
    written = Written()
    whole = False
    try:
        for file in files:
            if file.path in made:
                raise ArchiveError(
                    f"Two pages would stand at {file.path}; look for its address in addresses.csv."
                )
            made[file.path] = hashlib.sha256(file.data).hexdigest()
            _write_one(file, docs, known.get(file.path), written)
        for path in sorted(known.keys() - made.keys()):
            _remove_one(path, docs, known[path], written)
        whole = True
    finally:
        # Interrupted, what was written so far is ours all the same, and the next run must know it.
        _write_manifest(docs, known, made if whole else known | made)
    return written


def _write_manifest(docs: Path, known: dict[str, str], made: dict[str, str]) -> None:
    if made != known:
        state = docs / STATE
        state.mkdir(parents=True, exist_ok=True)
        _replace(state / _MANIFEST, json.dumps(made, sort_keys=True, indent=0).encode())


def write_folder(files: Iterable[DataFile], folder: Path, drop: str = "") -> None:
    """Write files into a folder that is not ours, without a manifest; ``drop`` is taken off their paths."""
    for file in files:
        target = folder / file.path.removeprefix(drop)
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, file.data)


def read_manifest(docs: Path) -> dict[str, str] | None:
    """Return path → SHA-256 of what the last run wrote ("" where unknown); ``None`` if lost or damaged."""
    try:
        manifest = json.loads((docs / STATE / _MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(manifest, dict):
        return None
    return {path: str(digest) for path, digest in manifest.items() if _stays_inside(path)}


def _stays_inside(path: str) -> bool:
    """A damaged manifest must not make us touch anything outside docs/."""
    return not Path(path).is_absolute() and ".." not in Path(path).parts and "\\" not in path


def _in_our_folders(docs: Path) -> Iterator[str]:
    for folder in GENERATED:
        for file in sorted((docs / folder).rglob("*")):
            if file.is_file():
                yield file.relative_to(docs).as_posix()


def hand_written(origin: Path, docs: Path) -> Iterator[DataFile]:
    """Yield the hand-written pages of ``origin`` that a site built in another ``docs`` lacks."""
    ours, there = read_manifest(origin) or {}, read_manifest(docs) or {}
    for file in sorted(origin.rglob("*")):
        path = file.relative_to(origin).as_posix()
        generated = path in ours or path.split("/")[0] in GENERATED or path.endswith(".edited")
        if generated or path.startswith(".") or not file.is_file():
            continue
        if path in there or not (docs / path).exists():
            yield DataFile(path, file.read_bytes())


def _write_one(file: DataFile, docs: Path, known: str | None, written: Written) -> None:
    target = docs / file.path
    try:
        present: bytes | None = target.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        present = None
    if present == file.data:
        return
    if present is not None:
        _keep_edit(target, present, known, docs, written)
    target.parent.mkdir(parents=True, exist_ok=True)
    _replace(target, file.data)
    written.changed.append(file.path)


def _remove_one(path: str, docs: Path, known: str, written: Written) -> None:
    target = docs / path
    if not target.is_file():
        return
    _keep_edit(target, target.read_bytes(), known, docs, written)
    target.unlink()
    written.removed.append(path)
    for folder in target.relative_to(docs).parents:
        if folder == Path() or any((docs / folder).iterdir()):
            break
        (docs / folder).rmdir()


def _keep_edit(target: Path, present: bytes, known: str | None, docs: Path, written: Written) -> None:
    """Keep a copy of a file that is not as we wrote it, beside it; MkDocs is told to leave ``*.edited`` out."""
    if known in ("", hashlib.sha256(present).hexdigest()):
        return
    copy = target.with_name(target.name + ".edited")
    _replace(copy, present)
    written.kept_edits.append(copy.relative_to(docs).as_posix())


def _replace(target: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    draft = target.with_name(f".{target.name}.draft")
    draft.write_bytes(data)
    os.replace(draft, target)
