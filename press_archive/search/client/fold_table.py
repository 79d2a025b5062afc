"""The search client's folding table, so that the browser folds every code point as Python does.

In: nothing but the language pack's folding. Out: three lists of code-point ranges and a list of exceptions, about
3 kB compressed, which the index's manifest hands to the client. :func:`write_down` keeps the table as
client/fold_table.json, so that builds need not make it; a Python of another Unicode version makes its own.
"""

# A browser knows Unicode's decompositions and small letters itself, and Unicode never changes them for a code
# point once assigned. So the table says where to apply them (code points unassigned here are left as they are,
# whatever a newer browser makes of them), what is a mark, what a letter or digit, and where casefolding differs
# from small letters.

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from pathlib import Path

from press_archive.languages.folding import fold_character, is_token_character

# The other planes are empty or private; a test compares all 1,114,112 code points.
_CHARTED = tuple(chain(range(0xD800), range(0xE000, 0x40000), range(0xE0000, 0xE1000)))
_WRITTEN = Path(str(files("press_archive.search"))) / "client" / "fold_table.json"
_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})


@lru_cache(maxsize=1)
def fold_table() -> dict[str, object]:
    """Return the table, as written down if this Python folds as the one that wrote it."""
    written = json.loads(_WRITTEN.read_text(encoding="ascii"))
    table: dict[str, object] = written["table"]
    return table if written["unicode"] == unicodedata.unidata_version else made_table()


def made_table() -> dict[str, object]:
    """Make the table: ranges as distances between their borders, exceptions as code point and text."""
    folded = {point: _fold(chr(point)) for point in _CHARTED}
    changed = {point: text for point, text in folded.items() if text != chr(point)}
    marks = {point for point, text in changed.items() if not text}
    exceptions = {point: text for point, text in changed.items() if _browser_fold(chr(point), marks) != text}
    return {
        "foldable": _distances(_foldable_ranges(changed)),
        "marks": _distances(_ranges(sorted(marks))),
        "letters": _distances(_ranges([point for point in _CHARTED if is_token_character(chr(point))])),
        "exceptions": [[point, text] for point, text in exceptions.items()],
    }


def _fold(character: str) -> str:
    """Fold without filling the language pack's cache with all of Unicode."""
    return fold_character.__wrapped__(character)


def _browser_fold(character: str, marks: set[int]) -> str:
    """Fold as the client does where the table names no exception."""

    def without_marks(text: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFKD", text) if ord(c) not in marks)

    return without_marks(without_marks(character.translate(_D)).lower().translate(_D))


def _foldable_ranges(changed: dict[int, str]) -> Iterator[tuple[int, int]]:
    """Yield (first, past the last) of stretches that hold every code point which folding changes.

    A stretch runs on over code points that do not change, where the browser leaves those alone too.
    """
    first: int | None = None
    last = 0
    for point in _CHARTED:
        if point in changed:
            first = point if first is None else first
            last = point
        elif first is not None and not _browser_leaves_alone(chr(point)):
            yield first, last + 1
            first = None
    if first is not None:
        yield first, last + 1


def _browser_leaves_alone(unchanged: str) -> bool:
    """Whether no browser, however new, changes a code point that folding does not change.

    Unassigned ones may be given a decomposition; Cherokee is casefolded to capitals.
    """
    return unicodedata.category(unchanged) != "Cn" and unchanged.lower() == unchanged


def _ranges(points: list[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, past the last) of the runs in ascending numbers."""
    start = 0
    for place in range(1, len(points) + 1):
        if place == len(points) or points[place] != points[place - 1] + 1:
            yield points[start], points[place - 1] + 1
            start = place


def _distances(ranges: Iterator[tuple[int, int]]) -> list[int]:
    """Return each border of each range as its distance from the border before."""
    borders = [border for pair in ranges for border in pair]
    return [border - before for before, border in zip([0, *borders], borders, strict=False)]


def write_down() -> None:
    """Write the table where :func:`fold_table` finds it; needed after each change of the folding."""
    written = {"unicode": unicodedata.unidata_version, "table": made_table()}
    text = json.dumps(written, ensure_ascii=True, separators=(",", ":"))
    _WRITTEN.write_text(f"{text}\n", encoding="ascii")
