"""The site's twin: the same files in a hidden folder beside it, so that renewing a site costs what differs.

In: a site and what of it is built anew. Out: the draft of the whole site, and the old site made the next twin. A site
changes as a whole, by the exchange of two folders; without a twin one of them is filled with links to all that has
not changed and the other one emptied, which at 58,000 files took half of publishing one edited article. To change
files in their place would cost no less, and a build that is killed meanwhile would leave parts of two sites.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Collection, Iterable, Set
from contextlib import suppress
from itertools import islice
from pathlib import Path

from press_archive.keeping.whole import write_whole
from press_archive.publish.inventory import folders_of
from press_archive.publish.swap import carry_over, draft_of, part_of, recover, remove, set_aside

_LAST = "last-site"


def twin_of(site: Path) -> Path:
    """Return the folder of the twin; while it is changed it goes by another name, so under this one it is whole."""
    return site.with_name(f".{site.name}-twin")


def state_of_twin(site: Path, paths: Iterable[str]) -> str:
    """Return a digest of when files of the twin were added or removed; empty if it is not there.

    ``paths`` are those of the site. Files changed in their place are seen in the site, unless a folder was copied
    since: then they are not the same files any more, and the twin is of no use.
    """
    digest = hashlib.sha256()
    try:
        if any(not (twin_of(site) / path).samefile(site / path) for path in islice(paths, 1)):
            return ""
        for folder in ["", *sorted(folders_of(paths))]:
            changed = (twin_of(site) / folder).stat().st_mtime_ns
            digest.update(os.fsencode(f"{folder}\0{changed}\n"))
    except OSError:
        return ""
    return digest.hexdigest()


def renew(site: Path, trusted: bool, before: Set[str], drop: Set[str], built: Collection[str]) -> bool:
    """Put in the place of a site the same one with the files ``built`` as its part, without those to ``drop``.

    ``before`` are its files; the twin is taken if it is ``trusted``. Tell whether a twin is left of the old site.
    """
    draft, gone = draft_of(site), before & (drop | set(built))
    if trusted:
        os.replace(twin_of(site), draft)
        remove(draft, gone)
        linked = True
    else:
        remove_twin(site)
        linked = carry_over(site, draft, before - gone)
    linked &= carry_over(part_of(site), draft, built)
    old = set_aside(site)
    return old is not None and _becomes_twin(site, old, gone, built, linked)


def remove_twin(site: Path) -> None:
    """Remove the twin: what has been withdrawn since would stay in it."""
    shutil.rmtree(twin_of(site), ignore_errors=True)


def leave_one_twin(state: Path, site: Path) -> None:
    """Remove the twin of the site that was published before this one, as another ``site_dir`` said then.

    So goes what a killed build has left beside that one: what has been withdrawn since may stand there, too.
    ``state`` is the folder under docs/ in which the last site is noted, by the way from there and only if it lies
    beside docs/: so a copy of a project never touches what it was copied from.
    """
    note, project = state / _LAST, state.parents[1]
    try:
        last = Path(os.path.normpath(state / os.fsdecode(note.read_bytes())))
    except OSError:
        last = None
    if last == site:
        return
    if last is not None and project in last.parents:
        with suppress(ValueError):  # a damaged note may be no path
            remove_twin(last)
            recover(last)
    if project in site.parents:
        write_whole(note, os.fsencode(os.path.relpath(site, state)))
    else:
        note.unlink(missing_ok=True)


def _becomes_twin(site: Path, old: Path, gone: Set[str], built: Collection[str], linked: bool) -> bool:
    """Bring the old site up to date as well; what was withdrawn is not kept in it either."""
    try:
        if linked:
            remove(old, gone)
            if carry_over(site, old, built):
                os.replace(old, twin_of(site))
                return True
    except OSError:  # the site itself is in its place; the next twin costs some links
        pass
    shutil.rmtree(old, ignore_errors=True)
    return False
