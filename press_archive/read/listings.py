"""Lists that programs keep of the pages they saved: which file was had from which address, and what it is.

In: the names in a folder; then the bytes of such a list, and the path of one of the files it tells of. Out: how far
the list reaches, and what it declares of the file. HTTrack keeps one for a mirror, wget a log, Zotero exports one
beside the attached files, Omnivore one beside the texts, ArchiveBox an object in the folder of each page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from press_archive.read.fields import fields_of, found_in
from press_archive.read.format import Source
from press_archive.read.mirrors import lists_of_mirror, values_of_mirror
from press_archive.read.references import attached_to
from press_archive.read.values import Declared, Found, declared

_OF_MIRROR = "hts-cache/new.txt"
_REFERENCES = (".ris", ".bib")
_OMNIVORE = re.compile(r"metadata_\d+_to_\d+\.json")
_OBJECT = "index.json"
_SNAPSHOT = re.compile(r"\d{9,10}(?:\.\d{1,6})?")  # the moment it was asked for, which names its folder
# What ArchiveBox makes of a page, the best for reading first; all of them are the same page.
_SAVED_AS = (
    *("singlefile.html", "singlefile/singlefile.html", "output.html", "dom/output.html"),
    *("readability/content.html", "mercury/content.html", "htmltotext.txt", "output.pdf"),
)
_MOST = 200_000  # lines of a list
_URL, _FILE = 7, 8  # columns of HTTrack's


def lists_in(folder: str, names: Collection[str], folders: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the lists a folder has, by the folder below it in which their files lie, or "" for itself."""
    found: dict[str, tuple[str, ...]] = {}
    if "hts-cache" in folders:
        found[""] = (_OF_MIRROR,)
    elif is_snapshot(folder, names):
        found[""] = (_OBJECT,)
    if "files" in folders and (references := [one for one in names if one.lower().endswith(_REFERENCES)]):
        found["files"] = tuple(sorted(references))
    if "content" in folders and (parts := [one for one in names if _OMNIVORE.fullmatch(one)]):
        found["content"] = tuple(sorted(parts))
    for below, name in lists_of_mirror(folder, names, folders):
        found[below] = (*found.get(below, ()), name)
    return found


def lists_alone(folder: str, names: Collection[str], folders: Collection[str]) -> set[str]:
    """Return a folder's files that are nothing but such lists, without texts, or ArchiveBox's own page of one."""
    if is_snapshot(folder, names):
        return {_OBJECT, "index.html"}.intersection(names)
    return {name for name in names if _OMNIVORE.fullmatch(name)} if "content" in folders else set()


def is_snapshot(folder: str, names: Collection[str]) -> bool:
    """Whether a folder is what ArchiveBox keeps of one page, told by its name and its index."""
    return bool(_SNAPSHOT.fullmatch(folder)) and _OBJECT in names


def chosen_of(present: Collection[str]) -> str | None:
    """Return the best of a snapshot's files for reading, by paths within it; None where none of them is there."""
    return next((one for one in _SAVED_AS if one in present), None)


def values_listed(list_: str, data: bytes, path: str) -> Declared:
    """Return what a list declares of a file, both by their paths; of what cannot be read nothing."""
    if list_.endswith(_OF_MIRROR):
        inner = path.removeprefix(list_.removesuffix(_OF_MIRROR))
        address = _addresses(data).get(inner, "")
        return declared([Found("url", address, "file-beside")] if address else [])
    if list_.lower().endswith(_REFERENCES):
        return _of_references(list_, data).get("/".join(path.split("/")[-2:]), {})
    if _OMNIVORE.fullmatch(list_.rpartition("/")[2]):
        return _of_entries(data).get(PurePosixPath(path).stem, {})
    return _of_snapshot(data) if list_.endswith(_OBJECT) else values_of_mirror(list_, data, path)


@lru_cache(maxsize=4)
def _addresses(data: bytes) -> Mapping[str, str]:
    """Of HTTrack's list the address of each file, which is named relative to the mirror."""
    rows = (line.split("\t") for line in data.decode("utf-8", "replace").splitlines()[:_MOST])
    return {
        row[_FILE].removeprefix("./"): row[_URL]
        for row in rows
        if len(row) > _FILE and row[_URL].startswith(("http://", "https://"))
    }


@lru_cache(maxsize=4)
def _of_references(list_: str, data: bytes) -> Mapping[str, Declared]:
    """What references state of the files attached to them, by the last two parts of the paths."""
    return {
        "/".join(file.split("/")[-2:]): declared(found_in(fields, "file-beside", None))
        for fields, files in attached_to(Source.of(list_, data))
        for file in files
    }


@lru_cache(maxsize=4)
def _of_entries(data: bytes) -> Mapping[str, Declared]:
    """What Omnivore states of each text, by the name of its file."""
    entries = _loaded(data)
    return {
        str(one.get("slug")): declared(found_in(fields_of(one), "file-beside", None))
        for one in (entries if isinstance(entries, list) else ())
        if isinstance(one, dict)
    }


def _of_snapshot(data: bytes) -> Declared:
    told = _loaded(data)
    if not isinstance(told, dict):
        return {}
    kept = {key: told[key] for key in ("url", "title") if isinstance(told.get(key), str)}
    return declared(found_in(fields_of({**kept, "saved_at": _moment(told)}), "file-beside", None))


def _moment(told: Mapping[str, object]) -> str:
    """When a snapshot was taken, as ISO: the last time anything of it was had."""
    times = [
        str(told.get(key)) for key in ("newest_archive_date", "bookmarked_date", "updated") if told.get(key)
    ]
    return next((time.replace(" ", "T") for time in times), "")


def _loaded(data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"), strict=False)
    except (ValueError, RecursionError):
        return None
