"""The site's own typefaces for drawing text: which of their files has a letter, and lines that fit into a width.

In: the folder of typefaces, text. Out: fonts, widths, lines. Each typeface is shipped as several files, as browsers
load them by the letters of a page; the ranges are those of the style sheet, of which the later wins.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont

_LATIN = (
    *((0x20, 0x7E), (0xA0, 0xFF), (0x131, 0x131), (0x152, 0x153), (0x2BB, 0x2BC), (0x2C6, 0x2C6)),
    *((0x2DA, 0x2DA), (0x2DC, 0x2DC), (0x2010, 0x2027), (0x2030, 0x205E), (0x20AC, 0x20AC)),
    *((0x2122, 0x2122), (0x2191, 0x2191), (0x2193, 0x2193), (0x2212, 0x2212), (0x2215, 0x2215)),
)
_VIETNAMESE = (
    *((0x102, 0x103), (0x110, 0x111), (0x128, 0x129), (0x168, 0x169), (0x1A0, 0x1A1), (0x1AF, 0x1B0)),
    *((0x1EA0, 0x1EF9), (0x20AB, 0x20AB)),
)
_LATIN_EXT = ((0x100, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1C4, 0x21B), (0x1E80, 0x1E9E))
_SUBSETS = (("latin", _LATIN), ("vietnamese", _VIETNAMESE), ("latin-ext", _LATIN_EXT))
_FILES = {"serif": "newsreader-{}-normal.woff2", "sans": "be-vietnam-pro-{}-{}.woff2"}
# Categories that a line does without where nothing has them.
_SOFT = (
    "Zs",
    "Cc",
    "Cf",
    "So",
    "Sk",
    "Sm",
    "Mn",
)


class Typeface:
    """One typeface at one size (pixels) and weight."""

    def __init__(self, folder: Path, name: str, weight: int, size: int) -> None:
        self._folder, self._name, self._weight, self.size = folder, name, weight, size

    def width(self, text: str) -> float:
        """Return how wide a text is, in pixels."""
        return sum(self._font(subset).getlength(run) for subset, run in _runs(text))

    def draw(self, canvas: ImageDraw.ImageDraw, at: tuple[float, float], text: str, colour: str) -> None:
        """Draw a text on its base line."""
        left, base = at
        for subset, run in _runs(text):
            font = self._font(subset)
            canvas.text((left, base), run, colour, font, anchor="ls")
            left += font.getlength(run)

    def lines(self, text: str, width: int) -> list[str]:
        """Break a text into lines of at most so many pixels, between words; a word that is wider is broken."""
        found: list[list[str]] = []
        left = 0.0  # of the last line
        blank = self.width(" ")
        for part in (part for word in text.split() for part in self._parts(word, width)):
            wide = self.width(part)
            if found and blank + wide <= left:
                found[-1].append(part)
                left -= blank + wide
            else:
                found.append([part])
                left = width - wide
        return [" ".join(line) for line in found]

    def _parts(self, word: str, width: int) -> Iterator[str]:
        """Yield the parts of a word of which each fits into a line."""
        while self.width(word) > width:
            kept = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or self.width(word[:n]) <= width)
            yield word[:kept]
            word = word[kept:]
        yield word

    def _font(self, subset: str) -> ImageFont.FreeTypeFont:
        return _font(self._folder, self._name, subset, self._weight, self.size)


@lru_cache(maxsize=64)
def _font(folder: Path, name: str, subset: str, weight: int, size: int) -> ImageFont.FreeTypeFont:
    # By its own rules for placing letters: of those of another library another version may think otherwise.
    engine = ImageFont.Layout.BASIC
    font = ImageFont.truetype(folder / _FILES[name].format(subset, weight), size, layout_engine=engine)
    if name == "serif":
        font.set_variation_by_axes([weight])
    return font


def missing_files(folder: Path) -> list[str]:
    """Return the names of the typefaces' files that a folder lacks."""
    names = [_FILES["serif"].format(subset) for subset, _ in _SUBSETS]
    names += [_FILES["sans"].format(subset, weight) for subset, _ in _SUBSETS for weight in (400, 600)]
    return [name for name in names if not (folder / name).is_file()]


def written(text: str) -> str | None:
    """Return a text as it can be drawn, without signs that the typefaces lack; None where they lack letters of it."""
    plain = "".join(
        one if _subset_of(one) else " " if unicodedata.category(one) in _SOFT else "\0"
        for one in unicodedata.normalize("NFC", text)
    )
    return None if "\0" in plain else " ".join(plain.split())


@lru_cache(maxsize=2048)
def _subset_of(character: str) -> str | None:
    point = ord(character)
    return next((name for name, ranges in _SUBSETS if any(a <= point <= b for a, b in ranges)), None)


def _runs(text: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text that one file has, with its name; a blank goes with what stands before it."""
    for subset, run in groupby(text, lambda one: _subset_of(one) or "latin"):
        yield subset, "".join(run)
