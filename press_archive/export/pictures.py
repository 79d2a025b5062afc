"""The pictures that pages show, in the sizes they need, written by what they are and not by what they were called.

In: a :class:`Site`. Out: a recipe for each picture and size; the picture is read again when it is made, and only the
bytes that were looked at may be published.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from press_archive.errors import SourceChangedError
from press_archive.keeping.code import code_digest
from press_archive.keeping.store import key_of
from press_archive.model import DataFile, Recipe
from press_archive.pages.addresses import picture_address
from press_archive.pages.site import Site
from press_archive.pictures.decode import UnusableError
from press_archive.pictures.look import ShownPicture
from press_archive.pictures.sizes import resized, sizes_of


def picture_files(site: Site) -> Iterator[Recipe]:
    """Yield a recipe for each picture and how much of it is shown, whatever articles show it."""
    chosen = {(one.sha256, one.images): one for several in site.pictures.values() for one in several}
    for (sha256, images), picture in sorted(chosen.items(), key=lambda item: item[0]):
        make = partial(_made, site.settings.seeds, picture)
        yield Recipe(f"picture {sha256} {images}", key_of(code_digest(), sha256, images), make)


def _made(seeds: Path, picture: ShownPicture) -> list[DataFile]:
    data = picture.where.read(seeds)
    if data is None or hashlib.sha256(data).hexdigest() != picture.sha256:
        raise SourceChangedError(picture.where.file)
    sizes = sizes_of(picture.width, picture.height, picture.images)
    try:
        found = list(resized(data, sizes))
    except UnusableError as error:  # it was unpacked when it was looked at
        raise SourceChangedError(picture.where.file) from error
    return [DataFile(picture_address(picture.sha256, size.letter), made) for size, made in found]
