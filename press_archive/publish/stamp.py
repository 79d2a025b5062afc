"""What a site was last built from, and how it was left: the stamp that a build leaves behind for the next one.

In: the stamp, beside the store. Out: the same, or nothing where it is lost.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, fields
from pathlib import Path

from press_archive.keeping.whole import write_whole
from press_archive.publish.inventory import Inventory
from press_archive.publish.manifest import STATE
from press_archive.publish.shell import Shell


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a site was built from, and how it was left."""

    shell: Shell
    docs: Inventory
    site: str  # digest of the site's inventory
    twin: str  # state of its twin; empty if it has none
    # Pages with links that lead nowhere, which a new file may mend; None if unknown.
    loose: tuple[str, ...] | None


def read_stamp(docs: Path, site: Path) -> Stamp | None:
    """Return what the last build of ``site`` left behind; ``None`` if it is lost, damaged or another version's."""
    try:
        raw = json.loads(_stamp_file(docs, site).read_text("utf-8"))
        loose = None if raw["loose"] is None else tuple(raw["loose"])
        stamp = Stamp(**{**raw, "shell": Shell(**raw["shell"]), "loose": loose})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return stamp if isinstance(stamp.docs, dict) else None


def write_stamp(docs: Path, site: Path, stamp: Stamp) -> None:
    target = _stamp_file(docs, site)
    target.parent.mkdir(parents=True, exist_ok=True)
    raw = {
        **{field.name: getattr(stamp, field.name) for field in fields(stamp)},
        "shell": stamp.shell._asdict(),
    }
    write_whole(target, json.dumps(raw, ensure_ascii=False).encode("utf-8", "surrogateescape"))


def _stamp_file(docs: Path, site: Path) -> Path:
    """One docs folder may be published to several sites."""
    return docs / STATE / f"site-{hashlib.sha256(os.fsencode(site)).hexdigest()[:12]}.json"
