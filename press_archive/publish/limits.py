"""What the free hosts allow a site to be, and whether a site comes near it.

In: a site's inventory. Out: what to warn of, as keys of the catalogue with their values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from press_archive.publish.inventory import Inventory, size_of

# GitHub Pages, "Limits on use": a published site of at most 1 GB; GitHub refuses files above 100 MB.
SITE_BYTES = 1_000_000_000
FILE_BYTES = 100_000_000
_NEAR = 0.8


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that a site has come near, as the catalogue's sentence of that key tells it."""

    key: str
    values: dict[str, object]


def host_limits(inventory: Inventory) -> Iterator[Limit]:
    """Yield what comes near a host's limits: the site as a whole first, then files, the largest first."""
    sizes = {path: size_of(entry) for path, entry in inventory.items()}
    total = sum(sizes.values())
    if total >= _NEAR * SITE_BYTES:
        share = round(100 * total / SITE_BYTES)
        yield Limit("console_limit_site", {"mb": round(total / 1e6), "percent": share})
    for path in sorted(sizes, key=lambda path: (-sizes[path], path)):
        if sizes[path] < _NEAR * FILE_BYTES:
            break
        yield Limit("console_limit_file", {"path": path, "mb": round(sizes[path] / 1e6)})
