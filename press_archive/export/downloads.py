"""The untouched sources, for readers to download and check.

In: the archive. Out: a file per article whose rights allow a copy, byte for byte, always named ``.txt``: a saved
web page served as HTML would run its scripts as ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.model import Archive, DataFile
from press_archive.pages.article import download_address


def source_files(archive: Archive) -> Iterator[DataFile]:
    """Yield the sources."""
    for archived in archive.articles:
        address = download_address(archived)
        if address:
            yield DataFile(address, archived.article.source.data)
