"""The sizes in which a picture is published, and its bytes in each of them.

In: a picture's size, and how much of it may be shown; then its bytes. Out: sizes with a letter each, from the
smallest to the largest; WebP files that hold pixels and nothing else, the same bytes of the same picture.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from press_archive.model import Images
from press_archive.pictures.decode import fitting, picture_in

_TALLEST = 4_000  # pixels; a drawn-out infographic is shown smaller than it could be
_QUALITY = 76  # of WebP, at which a photograph of 1,280 pixels takes about 120 kB
_LETTERS: dict[Images, tuple[tuple[str, int], ...]] = {
    "none": (),
    "thumbnails": (("t", 320),),
    "full": (("m", 640), ("l", 1_280)),
}


@dataclass(frozen=True, slots=True)
class Size:
    """One size of a picture, in pixels."""

    letter: str  # in its file's name
    width: int
    height: int


def sizes_of(width: int, height: int, images: Images) -> tuple[Size, ...]:
    """Return the sizes in which a picture is published; one that is not larger than a size has none beyond it."""
    found: list[Size] = []
    for letter, widest in _LETTERS[images]:
        size = Size(letter, *fitting((width, height), (widest, _TALLEST)))
        if not found or (size.width, size.height) != (found[-1].width, found[-1].height):
            found.append(size)
    return tuple(found)


def resized(data: bytes, sizes: tuple[Size, ...]) -> Iterator[tuple[Size, bytes]]:
    """Yield a picture in some sizes as WebP; may raise UnusableError."""
    if not sizes:
        return
    largest, _ = picture_in(data, (sizes[-1].width, sizes[-1].height))
    for size in sizes:
        wanted = (size.width, size.height)
        shown = largest if largest.size == wanted else largest.resize(wanted)
        file = io.BytesIO()
        shown.save(file, "WEBP", quality=_QUALITY, method=4)
        yield size, file.getvalue()
