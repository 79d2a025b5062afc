"""The untouched sources, for readers to download and check.

In: a :class:`Site`. Out: a file per article whose rights allow a copy, byte for byte, always named ``.txt``: a
saved web page served as HTML would run its scripts as ours.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from press_archive.errors import ArchiveError
from press_archive.model import DataFile
from press_archive.pages.article import download_of
from press_archive.pages.site import Site


def source_files(site: Site) -> Iterator[DataFile]:
    """Yield the sources, read again from the seeds: only the bytes that were understood may be published."""
    for archived in site.archive.articles:
        address, source = download_of(archived), archived.article.source
        if address:
            data = (site.settings.seeds / source.path).read_bytes()
            if hashlib.sha256(data).hexdigest() != source.sha256:
                raise ArchiveError(f"{source.path} was changed during the build; build again.")
            yield DataFile(address, data)
