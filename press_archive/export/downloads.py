"""The untouched sources, for readers to download and check.

In: a :class:`Site`. Out: a file per article whose rights allow a copy, byte for byte, always named ``.txt``: a
saved web page served as HTML would run its scripts as ours. A lean site has them gzipped. A file that holds other
articles too, or what nobody meant to publish, is not copied: it would tell what rights withhold of those.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from press_archive.errors import SourceChangedError
from press_archive.keeping.store import key_of
from press_archive.model import DataFile, Heading, Recipe
from press_archive.pages.addresses import download_address
from press_archive.pages.site import Site


def source_files(site: Site) -> Iterator[Recipe]:
    """Yield the sources' recipes."""
    for heading in site.archive.headings:
        if heading.access == "full" and site.summaries[heading.id].copied:
            make = partial(_copy, site.settings.seeds, site.summaries[heading.id].path, heading, site.lean)
            yield Recipe(f"source {heading.id}", key_of(heading.sha256, site.lean), make)


def _copy(seeds: Path, path: str, heading: Heading, packed: bool) -> list[DataFile]:
    """Read a source again: only the bytes that were understood may be published."""
    try:
        data = (seeds / path).read_bytes()
    except OSError as error:
        raise SourceChangedError(path) from error
    if hashlib.sha256(data).hexdigest() != heading.sha256:
        raise SourceChangedError(path)
    # A fixed time, so that the same source gives the same bytes.
    kept = gzip.compress(data, mtime=0) if packed else data
    return [DataFile(download_address(heading.id, packed=packed), kept)]
