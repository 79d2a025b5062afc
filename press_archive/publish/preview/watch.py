"""What people may change while a preview runs: files that are written by hand, and never what a build has written.

In: the files and folders that mkdocs.yml says to watch, and docs/. Out: a listing, to be compared with a later one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from press_archive.publish.by_hand import hand_written_paths

# Path → which file, its size in bytes, time of change in nanoseconds.
Sight = Mapping[str, tuple[int, int, int]]


def look(watched: Iterable[str], docs: Path) -> Sight:
    """Return what lies in files and folders, hidden files left out, and what is written by hand in ``docs``."""
    found: dict[str, tuple[int, int, int]] = {}
    own = (f"{docs}/{path}" for path in hand_written_paths(docs))
    for path in (*own, *(file for one in watched for file in _files(one))):
        with suppress(OSError):  # gone since it was listed
            stat = os.stat(path)  # noqa: PTH116 - asked of every source, every second
            found[path] = stat.st_ino, stat.st_size, stat.st_mtime_ns
    return found


def _files(path: str) -> Iterator[str]:
    """Yield the files of a folder, or the file itself; links to folders are not followed, they may lead round."""
    try:
        entries = list(os.scandir(path))
    except NotADirectoryError:
        yield path
        return
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        else:
            yield entry.path
