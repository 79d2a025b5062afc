"""What the free hosts allow a site to be, and whether a site comes near it.

In: a site's inventory. Out: what to warn of, as keys of the catalogue with their values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from press_archive.publish.inventory import Inventory, folders_of, size_of

# GitHub Pages, "Limits on use": a published site of at most 1 GB; GitHub refuses files above 100 MB.
SITE_BYTES = 1_000_000_000
FILE_BYTES = 100_000_000
_NEAR = 0.8
# How many files free hosts take: Cloudflare Pages, "Limits: Files"; GitLab Pages, "Maximum number of files"
# (it counts folders, too); Netlify, "Files per directory limit".
_MOST_FILES = ("Cloudflare Pages", 20_000)
_MOST_ENTRIES = ("GitLab Pages", 200_000)
_MOST_TOGETHER = ("Netlify", 54_000)


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that a site has come near, as the catalogue's sentence of that key tells it."""

    key: str
    values: dict[str, object]


def host_limits(inventory: Inventory) -> Iterator[Limit]:
    """Yield what comes near a host's limits: the site as a whole, the number of files, then files by size."""
    sizes = {path: size_of(entry) for path, entry in inventory.items()}
    total = sum(sizes.values())
    if total >= _NEAR * SITE_BYTES:
        share = round(100 * total / SITE_BYTES)
        yield Limit("console_limit_site", {"mb": round(total / 1e6), "percent": share})
    yield from _counts(inventory)
    large = [path for path, size in sizes.items() if size >= _NEAR * FILE_BYTES]
    for path in sorted(large, key=lambda path: (-sizes[path], path)):
        yield Limit("console_limit_file", {"path": path, "mb": round(sizes[path] / 1e6)})


def _counts(inventory: Inventory) -> Iterator[Limit]:
    """Yield which hosts hardly take so many files, the strictest first."""
    in_folder = Counter(path.rpartition("/")[0] for path in inventory)
    for (host, most), count in (
        (_MOST_FILES, len(inventory)),
        (_MOST_ENTRIES, len(inventory) + len(folders_of(f"{folder}/" for folder in in_folder))),
    ):
        if count >= _NEAR * most:
            yield Limit("console_limit_files", {"count": count, "host": host, "most": most})
    folder, count = max(in_folder.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    host, most = _MOST_TOGETHER
    if count >= _NEAR * most:
        told = {"path": f"{folder}/", "count": count, "host": host, "most": most}
        yield Limit("console_limit_folder", told)
