"""What lies in a folder, and what a site was last built from: names, sizes and times, never contents.

In: folders. Out: inventories, their digests, and the stamp that a build leaves behind for the next one.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from press_archive.keeping.whole import write_whole
from press_archive.publish.manifest import STATE
from press_archive.publish.shell import Shell

Inventory = Mapping[str, str]  # path → size and time of change; hidden files are left out


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a site was built from, and how it was left."""

    shell: Shell
    docs: Inventory
    site: str  # digest of the site's inventory
    twin: str  # state of its twin; empty if it has none
    loose: (
        tuple[str, ...] | None
    )  # pages with links that lead nowhere, which a new file may mend; None if unknown


def scan(folder: Path, hidden: bool = False) -> dict[str, str]:
    """List a folder's files in a fixed order, with or without the ``hidden`` ones."""
    found: list[tuple[str, str]] = []
    if folder.is_dir():
        _add_entries(str(folder), "", hidden, found)
    return dict(sorted(found))


def _add_entries(folder: str, prefix: str, hidden: bool, found: list[tuple[str, str]]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith(".") and not hidden:
                continue
            if entry.is_dir():
                _add_entries(entry.path, f"{prefix}{name}/", hidden, found)
            elif entry.is_file():
                found.append((prefix + name, _entry(entry.stat())))


def scan_some(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    """List those of a folder's files."""
    return {path: _entry((folder / path).stat()) for path in paths}


def _entry(stat: os.stat_result) -> str:
    return f"{stat.st_size} {stat.st_mtime_ns}"


def size_of(entry: str) -> int:
    """Return the size that an inventory's entry tells."""
    return int(entry.partition(" ")[0])


def folders_of(paths: Iterable[str]) -> set[str]:
    """Return the folders in which files lie, and those that hold these; not the one that holds all."""
    folders: set[str] = set()
    for folder in {path.rpartition("/")[0] for path in paths}:
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def digest_of(inventory: Inventory) -> str:
    lines = "\n".join(f"{path}\0{entry}" for path, entry in sorted(inventory.items()))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()


def read_stamp(docs: Path, site: Path) -> Stamp | None:
    """Return what the last build of ``site`` left behind; ``None`` if it is lost, damaged or another version's."""
    try:
        raw = json.loads(_stamp_file(docs, site).read_text("utf-8"))
        loose = None if raw["loose"] is None else tuple(raw["loose"])
        stamp = Stamp(**{**raw, "shell": Shell(**raw["shell"]), "loose": loose})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return stamp if isinstance(stamp.docs, dict) else None


def write_stamp(docs: Path, site: Path, stamp: Stamp) -> None:
    target = _stamp_file(docs, site)
    target.parent.mkdir(parents=True, exist_ok=True)
    raw = {
        **{field.name: getattr(stamp, field.name) for field in fields(stamp)},
        "shell": stamp.shell._asdict(),
    }
    write_whole(target, json.dumps(raw, ensure_ascii=False).encode("utf-8", "surrogateescape"))


def _stamp_file(docs: Path, site: Path) -> Path:
    """One docs folder may be published to several sites."""
    return docs / STATE / f"site-{hashlib.sha256(os.fsencode(site)).hexdigest()[:12]}.json"
