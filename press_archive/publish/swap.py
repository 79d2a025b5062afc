"""Put a new site in the place of the old one, so that at every moment one of them is there, whole.

In: the old folder and the new one beside it. Out: their exchange. Files that came out the same are carried over from
the old site, with their times, so that tools that copy by time leave them alone.
"""

from __future__ import annotations

import ctypes
import filecmp
import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are as given
_EXCHANGE = 2  # RENAME_EXCHANGE


def draft_of(site: Path) -> Path:
    """Return the folder in which a new site is put together."""
    return site.with_name(f".{site.name}-new")


def part_of(site: Path) -> Path:
    """Return the folder in which the part of a new site is built that differs from the old one."""
    return site.with_name(f".{site.name}-part")


def recover(site: Path) -> None:
    """Clear away what a killed build has left, and bring back a site that it had set aside."""
    old = _old(site)
    if old.is_dir() and not site.exists():
        os.replace(old, site)
    for leftover in (old, draft_of(site), part_of(site)):
        shutil.rmtree(leftover, ignore_errors=True)


def swap(site: Path) -> None:
    """Put the draft in the place of the site, of which nothing is left."""
    if old := set_aside(site):
        shutil.rmtree(old, ignore_errors=True)


def set_aside(site: Path) -> Path | None:
    """Put the draft in the place of the site; return the folder in which the old one, if there was any, lies now."""
    draft, old = draft_of(site), _old(site)
    if not site.exists():
        os.replace(draft, site)
        return None
    if _exchange(draft, site):
        return draft
    os.replace(site, old)  # for a moment there is no site; ``recover`` knows where the old one is
    os.replace(draft, site)
    return old


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}-old")


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change their names in one step, where the system can (Linux)."""
    try:
        rename: Callable[..., int] = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    return rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


def carry_over(source: Path, target: Path, paths: Iterable[str]) -> bool:
    """Put files of one folder into another, which has none of them: the same files, where the file system has links.

    Tell whether all are the same files.
    """
    made: set[str] = set()
    linked = True
    for path in paths:
        folder = path.rpartition("/")[0]
        if folder not in made:
            made.add(folder)
            (target / folder).mkdir(parents=True, exist_ok=True)
        linked &= _link(f"{source}/{path}", f"{target}/{path}")
    return linked


def remove(folder: Path, paths: Iterable[str]) -> None:
    """Remove files of a folder, and the folders in it that are empty then."""
    for path in paths:
        target = folder / path
        target.unlink(missing_ok=True)
        for parent in target.relative_to(folder).parents[:-1]:
            with suppress(OSError):  # not there, or not empty
                (folder / parent).rmdir()


def take_over(source: Path, target: Path, before: Path) -> bool:
    """Let a file that is only ever replaced, never written into, stand at ``target`` too; tell whether it does.

    ``before`` is the old site's file, which is taken if it holds the same, so that its time stays.
    """
    if source.is_symlink():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(before if _holds_the_same(before, source) else source)
    except OSError:  # a file system without links
        return False
    return True


def _holds_the_same(before: Path, after: Path) -> bool:
    return before.is_file() and (before.samefile(after) or filecmp.cmp(before, after, shallow=False))


def _link(source: str, target: str) -> bool:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
        return False
    return True


def keep_times(site: Path, built: Path, paths: Iterable[str]) -> None:
    """Give built files that came out as they are in the site the time they have there."""
    for path in paths:
        before, after = site / path, built / path
        if _holds_the_same(before, after) and not before.samefile(after):
            times = before.stat()
            os.utime(after, ns=(times.st_atime_ns, times.st_mtime_ns))
