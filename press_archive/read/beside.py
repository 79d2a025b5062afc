"""What lies beside a source and tells of it: a shortcut with its address, an object with its values.

In: the names in a folder, then the bytes of such a file. Out: which belong to which source, and what they declare.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from press_archive.read.companions import address_in
from press_archive.read.fields import fields_of, found_in
from press_archive.read.listings import lists_alone, lists_in, values_listed
from press_archive.read.values import Declared, declared

_SHORTCUTS = (".url", ".webloc", ".desktop")
_OBJECTS = (".json", ".meta.json", ".info.json")
_TELLING = (*_OBJECTS, *_SHORTCUTS)
_LARGEST = 2_000_000  # bytes
START = 64  # bytes of a file by which a list of objects is told
_ARTICLES = frozenset(
    {
        ".txt",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".pdf",
        ".docx",
        ".doc",
        ".odt",
        ".rtf",
        ".mht",
        ".mhtml",
    }
)


def belonging(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return which of a folder's files tell of which others: those of the same name but for the suffix."""
    present = frozenset(names)
    found: dict[str, tuple[str, ...]] = {}
    if not any(name.endswith(_TELLING) for name in present):  # as in most folders, which may hold thousands
        return found
    for name in present:
        path = PurePosixPath(name)
        if path.suffix.lower() in _ARTICLES:
            told = tuple(one for one in _names_beside(path) if one in present)
            if told:
                found[name] = told
    return found


def tells_of_one(name: str, start: bytes) -> bool:
    """Whether a file so named, given its first bytes, tells of another; a list of objects is articles of its own."""
    opening = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    return not name.lower().endswith(".json") or not opening.startswith(b"[")


def telling_in(
    paths: Sequence[str],
) -> tuple[Mapping[str, tuple[str, ...]], frozenset[str], frozenset[str]]:
    """Return which files of a packed folder tell of which, by their paths.

    Then those that would tell of the one of their name, and the lists that do nothing but tell of others.
    """
    present = frozenset(paths)
    below: dict[str, set[str]] = {}  # by folder, the names in it
    for path in paths:
        parts = path.split("/")
        for at in range(len(parts)):
            below.setdefault("/".join(parts[:at]), set()).add(parts[at])
    found: dict[str, tuple[str, ...]] = {}
    named: set[str] = set()
    alone: set[str] = set()
    for folder, names in below.items():
        prefix = f"{folder}/" if folder else ""
        folders = frozenset(name for name in names if prefix + name in below)
        for name, told in belonging(names).items():
            found[prefix + name] = tuple(prefix + one for one in told)
            named.update(found[prefix + name])
        for inner, lists in lists_in(folder.rpartition("/")[2], names, folders).items():
            reach = f"{prefix}{inner}/" if inner else prefix
            there = tuple(prefix + one for one in lists if prefix + one in present)
            for path in paths if there else ():
                if path.startswith(reach):
                    found[path] = (*found.get(path, ()), *there)
        alone |= {prefix + name for name in lists_alone(folder.rpartition("/")[2], names, folders)}
    return found, frozenset(named), frozenset(alone)


def _names_beside(path: PurePosixPath) -> list[str]:
    """The names of files that would tell of one: its own, with or without its suffix, and another suffix."""
    return [stem + suffix for stem in (path.stem, path.name) for suffix in _TELLING]


def values_beside(name: str, data: bytes, path: str = "") -> Declared:
    """Return what a file beside a source, or a list above it, declares of it; of one that cannot be read nothing.

    ``name`` and ``path`` are the paths of both under the seeds folder.
    """
    if name.lower().endswith(_SHORTCUTS):
        return declared(address_in(name, data))
    if path and PurePosixPath(name).name not in _names_beside(PurePosixPath(path)):
        return values_listed(name, data, path)
    if len(data) > _LARGEST:
        return {}
    try:
        told = json.loads(data.decode("utf-8-sig"), strict=False)
    except (ValueError, RecursionError):
        return {}
    return declared(found_in(fields_of(told), "file-beside", None)) if isinstance(told, dict) else {}
