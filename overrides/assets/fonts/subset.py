#!/usr/bin/env python3
"""Make the typefaces of the site from the published ones: fewer letters in the first file, fewer weights.

In: the folders of the two packages named in README.md, unpacked. Out: the ``.woff2`` files beside this script and,
printed, the ``@font-face`` rules for the end of ``archive.css``. Needs ``fonttools`` and ``brotli``.
"""

from __future__ import annotations

import argparse
import io
import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

_HERE = Path(__file__).parent
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
# What nearly every Vietnamese page has besides its letters.
_SIGNS = "\u00a0§«°²³¶·»×–—‘’“”•…₫"
# Figures and letters that stand in the way of one another, marks in their places; no ligatures of display.
_FEATURES = ["ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "pnum", "rvrn", "tnum"]
# Name of ours → (package, its name of the face, weights kept). A weight that varies is named by its two ends.
_FACES: dict[str, tuple[str, str, tuple[int, ...]]] = {
    "newsreader-{}-normal": ("newsreader", "newsreader-{}-wght-normal", (400, 700)),
    "newsreader-{}-italic": ("newsreader", "newsreader-{}-wght-italic", (400,)),
    "be-vietnam-pro-{}-400": ("be-vietnam-pro", "be-vietnam-pro-{}-400-normal", ()),
    "be-vietnam-pro-{}-600": ("be-vietnam-pro", "be-vietnam-pro-{}-600-normal", ()),
}


def first_letters() -> set[int]:
    """Return the code points of the first files: ASCII, the Vietnamese letters and what stands between them."""
    vowels = {unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES}
    letters = {*vowels, "đ"}
    return {
        *range(0x20, 0x7F),
        *map(ord, letters | {letter.upper() for letter in letters}),
        *map(ord, _SIGNS),
    }


def cut(
    path: Path, letters: Iterable[int] | None, without: Iterable[int], weights: tuple[int, ...]
) -> TTFont:
    """Return the face at ``path`` with its ``letters``, or all of them, but for those ``without``."""
    face = TTFont(path)
    if weights:
        limits = {"wght": weights if len(weights) > 1 else weights[0]}
        kept = io.BytesIO()
        instancer.instantiateVariableFont(face, limits).save(kept, reorderTables=False)
        kept.seek(0)
        face = TTFont(kept)
    had = set(face.getBestCmap())
    options = subset.Options()
    options.hinting = False
    options.layout_features = _FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=(had & set(letters) if letters is not None else had) - set(without))
    cutter.subset(face)
    return face


def ranges(letters: Iterable[int]) -> str:
    """Return the letters as a ``unicode-range``."""
    ordered = sorted(letters)
    starts = [ordered[0], *(after for before, after in pairwise(ordered) if after != before + 1)]
    ends = [*(before for before, after in pairwise(ordered) if after != before + 1), ordered[-1]]
    return ",".join(
        f"U+{start:04X}" if start == end else f"U+{start:04X}-{end:04X}"
        for start, end in zip(starts, ends, strict=True)
    )


def rule(name: str, weights: tuple[int, ...], letters: Iterable[int]) -> str:
    """Return the ``@font-face`` rule of a file."""
    family = "Newsreader" if name.startswith("newsreader") else '"Be Vietnam Pro"'
    style = "italic" if name.endswith("italic") else "normal"
    weight = " ".join(map(str, weights)) or name.rpartition("-")[2]
    return (
        f"@font-face{{font-family:{family};font-style:{style};font-weight:{weight};font-display:swap;"
        f'src:url(fonts/{name}.woff2) format("woff2");unicode-range:{ranges(letters)}}}'
    )


def main() -> None:
    """Write the files and print their rules, the rarest letters first: of two rules with a letter the later wins."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=Path, help="folder with newsreader/files and be-vietnam-pro/files")
    packages = parser.parse_args().packages
    first = first_letters()
    # Which published file has the letters, which of them ours has, which it leaves to the others.
    parts: list[tuple[str, str, set[int] | None, set[int]]] = [
        ("latin-ext", "latin-ext", None, first),
        ("latin-more", "latin", None, first),
        ("vietnamese", "vietnamese", None, set(range(0x80))),
        ("latin", "latin", first, set()),
    ]
    for ours, theirs, letters, without in parts:
        for name, (package, source, weights) in _FACES.items():
            path = packages / package / "files" / f"{source.format(theirs)}.woff2"
            face = cut(path, letters, without, weights)
            face.flavor = "woff2"
            face.save(_HERE / f"{name.format(ours)}.woff2")
            print(rule(name.format(ours), weights, face.getBestCmap()))


if __name__ == "__main__":
    main()
