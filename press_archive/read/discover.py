"""Which files of the seeds folder are candidate sources.

In: the seeds folder. Out: their relative paths, sorted, the problems met on the way, and which files lie beside
others and tell of them. Files of decisions, read-me files and what is by its name no article are left out;
symbolic links are followed only where they stay inside, and never round.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from pathlib import Path

from press_archive.errors import Problem
from press_archive.read.beside import START, belonging, tells_of_one
from press_archive.read.companions import companion, is_folder_of_parts
from press_archive.read.formats import FORMATS
from press_archive.read.listings import chosen_of, is_snapshot, lists_alone, lists_in
from press_archive.read.mirrors import is_log_name

_DECIDED = ("judgements", "corrections", "copies", "stories", "rights", "columns")
_DECISIONS = frozenset(f"{name}{suffix}" for name in _DECIDED for suffix in (".yml", ".yaml", ".csv"))
_LEDGER = "addresses.csv"
_FOLDERS_OF_DECISIONS = frozenset({"authorities"})
_ARTICLE_SUFFIXES = frozenset(suffix for one in FORMATS for suffix in one.suffixes)

# Files that lie beside articles and are none: decisions under a wrong name, programs, settings.
_OTHER_SUFFIXES = frozenset({".yml", ".yaml", ".ini", ".log", ".py"}).difference(_ARTICLE_SUFFIXES)
_OF_PAGES = (".css", ".js")
_OF_SNAPSHOT = "index.json"
_LIST_OF_MIRRORS, _OF_MIRRORS = "index.html", frozenset({"hts-cache", "hts-log.txt"})  # HTTrack's own page

Found = str | Problem
Beside = Mapping[str, tuple[str, ...]]  # path of a source → paths of what lies beside it and tells of it


def discover(
    seeds: Path, restless: Set[str] = frozenset()
) -> tuple[tuple[str, ...], tuple[Problem, ...], Beside]:
    """Return the relative paths of all candidate sources, what could not be looked at, and what tells of them.

    ``restless`` are sources that keep changing while this build reads them; they are left for the next one.
    """
    root = Path(os.path.realpath(seeds))
    beside: dict[str, tuple[str, ...]] = {}
    found = list(_walk(root, root, "", beside, ()))
    paths = {item for item in found if isinstance(item, str)}
    left = [Problem(path, "quarantined", "changed_meanwhile") for path in paths & restless]
    problems = sorted([*left, *(item for item in found if isinstance(item, Problem))])
    return tuple(sorted(paths - restless)), tuple(problems), beside


def _walk(
    root: Path, folder: Path, prefix: str, beside: dict[str, tuple[str, ...]], lists: tuple[str, ...]
) -> Iterator[Found]:
    """Yield what a folder holds; ``lists`` are those of folders above that tell of files in this one."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(prefix.rstrip("/") or ".", "quarantined", "unreadable_folder", error.strerror or "")
        return
    names = [entry.name for entry in entries if not _is_set_aside(entry.name, top=not prefix)]
    folders = frozenset(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
    files = frozenset(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
    inside = _Inside(root, folder, prefix, names, folders.intersection(names), files, beside, lists)
    if prefix and is_snapshot(folder.name, names) and (chosen := chosen_of(_present(folder))):
        beside[prefix + chosen] = (*inside.lists_for(""), prefix + _OF_SNAPSHOT)
        yield _file(str(folder / chosen), prefix + chosen, is_file=True)
        yield Problem(prefix.rstrip("/"), "note", "left_out_companion", "ArchiveBox")
        return
    for entry in entries:
        if entry.name in inside.shown:
            yield from _entry(inside, entry)
        elif (entry.name in inside.told or _is_read_me(entry.name)) and _is_encodable(entry.name):
            kind = os.path.splitext(entry.name)[1] or entry.name  # noqa: PTH122 - as in _file
            yield Problem(prefix + entry.name, "note", "left_out_companion", kind)


class _Inside:
    """A folder as it is walked through: what is in it, and which files tell of which."""

    def __init__(
        self,
        root: Path,
        folder: Path,
        prefix: str,
        names: Sequence[str],
        folders: Set[str],
        files: Set[str],
        beside: dict[str, tuple[str, ...]],
        lists: tuple[str, ...],
    ) -> None:
        self.root, self.prefix, self.names, self.folders, self.beside = root, prefix, names, folders, beside
        self._above = lists
        self._lists = {
            below: tuple(one for one in found if (folder / one).is_file())
            for below, found in lists_in(folder.name, names, folders).items()
        }
        self.told = lists_alone(folder.name, names, folders)
        for name, several in belonging(names).items():
            regular = (one for one in several if one in files)  # links and pipes are looked at as sources are
            if telling := [one for one in regular if tells_of_one(one, _start(folder / one))]:
                beside[prefix + name] = tuple(prefix + one for one in telling)
                self.told.update(telling)
        self.shown = frozenset(names) - self.told

    def lists_for(self, name: str) -> tuple[str, ...]:
        """The lists that tell of what is in a folder of this one, or with "" of this one's files."""
        keys = ("", name) if name else ("",)
        return (*self._above, *(self.prefix + one for key in keys for one in self._lists.get(key, ())))


def _start(file: Path) -> bytes:
    """The first bytes of a file; none of what cannot be opened."""
    try:
        with file.open("rb") as stream:
            return stream.read(START)
    except OSError:
        return b""


def _present(folder: Path) -> frozenset[str]:
    """The files in a folder and in the folders in it, by their paths within it."""
    files: set[str] = set()
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.is_file(follow_symlinks=False):
                files.add(entry.name)
            elif entry.is_dir(follow_symlinks=False):
                files |= {f"{entry.name}/{one.name}" for one in os.scandir(entry.path) if one.is_file()}
    return frozenset(files)


def _entry(inside: _Inside, entry: os.DirEntry[str]) -> Iterator[Found]:
    path = inside.prefix + entry.name
    if entry.name == _LIST_OF_MIRRORS and _OF_MIRRORS.intersection(inside.names):
        yield Problem(path, "note", "left_out_companion", "HTTrack")
    elif is_log_name(entry.name, inside.folders):
        yield Problem(path, "note", "left_out_companion", "wget")
    elif not _is_encodable(entry.name):
        yield Problem(ascii(path), "quarantined", "undecodable_name")
    elif entry.is_symlink():
        yield from _linked(inside.root, entry, path)
    elif entry.is_dir():
        yield from _folder(inside, entry, path)
    else:
        found = _file(entry.path, path, is_file=entry.is_file())
        lists = inside.lists_for("")
        if lists and isinstance(found, str):
            inside.beside[path] = (*inside.beside.get(path, ()), *lists)
        yield found


def _is_set_aside(name: str, *, top: bool) -> bool:
    """Hidden files, read-me files everywhere; at the top also what people decided."""
    if name.startswith(".") or _is_read_me(name):
        return True
    return top and (name == _LEDGER or name in _DECISIONS or name in _FOLDERS_OF_DECISIONS)


def _is_read_me(name: str) -> bool:
    return name.upper().startswith("README")


def _is_encodable(name: str) -> bool:
    """Whether the name is text: bytes that are not UTF-8 come as lone surrogates, which cannot be written."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _folder(inside: _Inside, entry: os.DirEntry[str], path: str) -> Iterator[Found]:
    folder = Path(entry.path)
    if is_folder_of_parts(entry.name) and (_is_of_page(entry.name, inside.names) or _has_parts(folder)):
        yield Problem(path, "note", "left_out_companion", entry.name)
        return
    if folder.suffix.lower() in _ARTICLE_SUFFIXES:
        yield Problem(path, "warning", "folder_named_like_article")
    yield from _walk(inside.root, folder, path + "/", inside.beside, inside.lists_for(entry.name))


def _is_of_page(folder: str, names: Iterable[str]) -> bool:
    """Whether a page lies beside a folder that is named after it."""
    return any(
        folder.startswith(stem) and stem
        for name in names
        if (stem := name.rpartition(".")[0]) and name != folder
    )


def _has_parts(folder: Path) -> bool:
    try:
        return any(entry.name.lower().endswith(_OF_PAGES) for entry in os.scandir(folder)) or folder.name in (
            "hts-cache",
            "__MACOSX",
        )
    except OSError:
        return False


def _file(file: str, path: str, *, is_file: bool) -> Found:
    suffix = os.path.splitext(file)[1].lower()  # noqa: PTH122 - asked of every source in every build
    if not is_file:
        return Problem(path, "quarantined", "not_a_file")
    kind = companion(path.rpartition("/")[2])
    if kind:
        return Problem(path, "note", "left_out_companion", kind)
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
