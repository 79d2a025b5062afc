"""The text in pictures of pages, recognised by Tesseract where it is installed with Vietnamese.

In: a PDF whose pages are pictures. Out: its text, a page after the other, or None where it cannot be recognised here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from press_archive.read.programs import program, run

_LANGUAGE = "vie"
_MOST_PAGES = 30  # of an article; a page takes some seconds
_DOTS = 300 / 72  # a point, at the resolution the recognition is made for
_LARGEST_SIDE = 5_000  # dots
_SECONDS = 45  # a page


@lru_cache(maxsize=1)
def _knows_vietnamese(path: str) -> bool:
    told = run((path, "--list-langs"), b"", seconds=_SECONDS)
    return told is not None and _LANGUAGE in told.decode("utf-8", "replace").split()


def recognised(document: Any) -> str | None:
    """Return the text of a PDF's pages, paragraphs with blank lines between; None where it is not to be had."""
    path = program("tesseract")
    if path is None or len(document) > _MOST_PAGES or not _knows_vietnamese(path):
        return None
    pages: list[str] = []
    for number in range(len(document)):
        told = run((path, "stdin", "stdout", "-l", _LANGUAGE), _picture(document[number]), seconds=_SECONDS)
        if told is None:
            return None
        pages.append(told.decode("utf-8", "replace"))
    return "\n\n".join(pages)


def _picture(page: Any) -> bytes:
    """A page in shades of grey, as a Portable Graymap."""
    scale = min(_DOTS, _LARGEST_SIDE / max(*page.get_size(), 1))
    grey = page.render(scale=scale, grayscale=True).to_numpy()
    height, width = grey.shape[:2]
    return b"P5\n%d %d\n255\n" % (width, height) + bytes(grey.tobytes())
