"""What has to be built anew after docs/ has changed, and what of the old site stays.

In: what docs/ held when the site was built, and what it holds now. Out: a :class:`Plan`, or ``None`` where building
all of it is the surer way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from press_archive.publish.by_hand import GENERATED
from press_archive.publish.inventory import Inventory
from press_archive.publish.stamp import Stamp

_MOST = 0.5  # of the files: beyond that, a whole build costs about the same


@dataclass(frozen=True, slots=True)
class Plan:
    """Which files of docs/ MkDocs is shown, and which of the site's files the others do not carry over."""

    build: tuple[str, ...]
    drop: frozenset[str]


def plan_changes(docs: Path, nav: object, before: Stamp, now: Inventory) -> Plan | None:
    """Plan the building of what differs; every page that could come out otherwise is built.

    ``nav`` is the one of mkdocs.yml, which stands on every page.
    """
    changed = {path for path, entry in now.items() if before.docs.get(path) != entry}
    removed = before.docs.keys() - now.keys()
    touched = changed | removed
    if before.loose is None:
        return None
    present, moved = before.docs.keys() | now.keys(), before.docs.keys() ^ now.keys()
    if (
        len(touched) > _MOST * len(now)
        or _is_contested(touched, present)
        or _changes_nav(nav, moved, touched)
    ):
        return None
    pages = [path for path in now if path.endswith(".md")]
    by_hand = {path for path in pages if path.partition("/")[0] not in GENERATED}
    mended = {path for path in before.loose if path in now}
    linking = set(_naming(docs, [path for path in pages if path not in changed], removed))
    build = changed | by_hand | mended | linking
    return Plan(tuple(sorted(build)), frozenset(map(_published, build | removed)))


def _published(path: str) -> str:
    """Return the address of what a file of docs/ becomes."""
    return path.removesuffix(".md") + ".html" if path.endswith(".md") else path


def _changes_nav(nav: object, moved: Set[str], touched: Set[str]) -> bool:
    """The nav leaves out pages that are not there, and takes from its page a title that it does not give."""
    if nav is None:
        return any(path.endswith(".md") and path.partition("/")[0] not in GENERATED for path in touched)
    return any(path in moved or (not titled and path in touched) for path, titled in _named_in(nav))


def _named_in(nav: object, titled: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield the pages a nav names, and whether it gives their titles."""
    if isinstance(nav, str):
        yield nav.removeprefix("/"), titled
    elif isinstance(nav, dict):
        for part in nav.values():
            yield from _named_in(part, isinstance(part, str))
    elif isinstance(nav, list):
        for part in nav:
            yield from _named_in(part)


def _is_contested(touched: Iterable[str], present: Set[str]) -> bool:
    """Two files that become one page are rare, and left to a whole build; so are MkDocs's other page names."""
    for path in touched:
        if PurePosixPath(path).stem == "README" or PurePosixPath(path).suffix in {
            ".markdown",
            ".mdown",
            ".mkd",
        }:
            return True
        if _published(path) != path and _published(path) in present:
            return True
        if path.endswith(".html") and path.removesuffix(".html") + ".md" in present:
            return True
    return False


def _naming(docs: Path, pages: Iterable[str], removed: Set[str]) -> Iterator[str]:
    """Yield the pages that hold the name of a removed file, and so may link to it."""
    names = {path.rpartition("/")[2].encode("utf-8", "surrogateescape") for path in removed}
    if not names:
        return
    for page in pages:
        text = (docs / page).read_bytes()
        if any(name in text for name in names):
            yield page
