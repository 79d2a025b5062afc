"""What people wrote under docs/, told from what we make there.

In: a docs folder. Out: the paths of hand-written pages, and the pages that a site built elsewhere lacks.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from press_archive.model import DataFile
from press_archive.publish.manifest import Ours, read_manifest

# Folders in which nothing is written by hand.
GENERATED = (
    "a", "articles", "people", "organizations", "places", "outlets", "dates", "stories", "passages", "quotes",
    "figures", "timeline", "network", "data", "search", "sources",
)  # fmt: skip
_GENERATED_FILES = re.compile(
    r"(?:overview|editors|saved|search|quotes|passages|figures|timeline|network)\.md"
    r"|(?:feed|stories)\.xml|sitemap(?:-\d+)?\.xml"
)


def _files_of(docs: Path) -> Mapping[str, Ours]:
    manifest = read_manifest(docs)
    return manifest.files if manifest else {}


def hand_written(origin: Path, docs: Path) -> Iterator[DataFile]:
    """Yield the hand-written pages of ``origin`` that a site built in another ``docs`` lacks."""
    there = _files_of(docs)
    for path in hand_written_paths(origin):
        if path in there or not (docs / path).exists():
            yield DataFile(path, (origin / path).read_bytes())


def hand_written_paths(docs: Path) -> Iterator[str]:
    """Yield the paths of what people wrote in a docs folder."""
    ours = _files_of(docs)
    for base, folders, names in os.walk(docs):
        here = Path(base).relative_to(docs)
        folders[:] = sorted(name for name in folders if not _is_generated_folder(here / name))
        for name in sorted(names):
            path = (here / name).as_posix()
            generated = path in ours or _GENERATED_FILES.fullmatch(path) or path.endswith(".edited")
            if not generated and not path.startswith(".") and (docs / path).is_file():
                yield path


def _is_generated_folder(folder: Path) -> bool:
    return folder.parts[0] in GENERATED or folder.parts[0].startswith(".")
