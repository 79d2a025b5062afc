"""Which files of the seeds folder are candidate sources.

In: the seeds folder. Out: their relative paths, sorted, and the problems met on the way. Files of decisions
and read-me files are left out; symbolic links are followed only where they stay inside, and never round.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Set
from pathlib import Path

from press_archive.errors import Problem
from press_archive.read.formats import FORMATS

_DECIDED = ("judgements", "corrections", "copies", "rights")
_DECISIONS = frozenset(f"{name}{suffix}" for name in _DECIDED for suffix in (".yml", ".yaml", ".csv"))
_LEDGER = "addresses.csv"
_FOLDERS_OF_DECISIONS = frozenset({"authorities"})
_ARTICLE_SUFFIXES = frozenset(suffix for one in FORMATS for suffix in one.suffixes)

# Files that lie beside articles and are none: decisions under a wrong name, parts of a saved page, tables.
_OTHER_SUFFIXES = frozenset(
    {".yml", ".yaml", ".json", ".jsonl", ".csv", ".tsv", ".xml", ".css", ".js", ".map", ".ini", ".log", ".py"}
).difference(_ARTICLE_SUFFIXES)

Found = str | Problem


def discover(seeds: Path, restless: Set[str] = frozenset()) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the relative paths of all candidate sources, and what could not be looked at.

    ``restless`` are sources that keep changing while this build reads them; they are left for the next one.
    """
    root = Path(os.path.realpath(seeds))
    found = list(_walk(root, root, ""))
    paths = {item for item in found if isinstance(item, str)}
    left = [Problem(path, "quarantined", "changed_meanwhile") for path in paths & restless]
    problems = sorted([*left, *(item for item in found if isinstance(item, Problem))])
    return tuple(sorted(paths - restless)), tuple(problems)


def _walk(root: Path, folder: Path, prefix: str) -> Iterator[Found]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(prefix.rstrip("/") or ".", "warning", "unreadable_folder", error.strerror or "")
        return
    for entry in entries:
        path = prefix + entry.name
        if _is_set_aside(entry.name, top=not prefix):
            continue
        if not _is_encodable(entry.name):
            yield Problem(ascii(path), "quarantined", "undecodable_name")
        elif entry.is_symlink():
            yield from _linked(root, entry, path)
        elif entry.is_dir():
            yield from _folder(root, Path(entry.path), path)
        else:
            yield _file(entry.path, path, is_file=entry.is_file())


def _is_set_aside(name: str, *, top: bool) -> bool:
    """Hidden files, read-me files everywhere; at the top also what people decided."""
    if name.startswith(".") or name.upper().startswith("README"):
        return True
    return top and (name == _LEDGER or name in _DECISIONS or name in _FOLDERS_OF_DECISIONS)


def _is_encodable(name: str) -> bool:
    """Whether the name is text: bytes that are not UTF-8 come as lone surrogates, which cannot be written."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _folder(root: Path, folder: Path, path: str) -> Iterator[Found]:
    if folder.suffix.lower() in _ARTICLE_SUFFIXES:
        yield Problem(path, "warning", "folder_named_like_article")
    yield from _walk(root, folder, path + "/")


def _file(file: str, path: str, *, is_file: bool) -> Found:
    suffix = os.path.splitext(file)[1].lower()  # noqa: PTH122 - asked of every source in every build
    if not is_file:
        return Problem(path, "quarantined", "not_a_file")
    if suffix in _OTHER_SUFFIXES:
        return Problem(path, "quarantined", "not_an_article", suffix)
    if not os.access(file, os.R_OK):
        gone = not os.path.lexists(file)
        return Problem(path, "quarantined", "changed_meanwhile" if gone else "unreadable_file")
    return path


def _linked(root: Path, entry: os.DirEntry[str], path: str) -> Iterator[Found]:
    """A link to a file inside the seeds is a source; a link to a folder would read everything twice."""
    try:
        target = Path(os.path.realpath(entry.path, strict=True))
    except OSError:
        yield Problem(path, "quarantined", "broken_link")
        return
    if not target.is_relative_to(root):
        yield Problem(path, "quarantined", "link_leaves_seeds")
    elif target.is_dir():
        yield Problem(path, "warning", "link_to_folder")
    else:
        yield _file(str(target), path, is_file=target.is_file())
