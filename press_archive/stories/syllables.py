"""An article's text as its syllables: what stories and passages are found by, and where each of them stands.

In: an article as it may be shown. Out: the folded syllables of headline, running text and captions as numbers, and
the place of each. Two texts share what they share whatever their accents, case and typography.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from press_archive.languages.folding import folded_in_place, token_spans
from press_archive.model import Article

U32 = npt.NDArray[np.uint32]
I64 = npt.NDArray[np.int64]

OPENING = 120  # syllables of running text in which a report tells what it reports
BODY = 400  # syllables of running text in which another's headline is looked for
BREAK = 0  # between headline, running text and captions: nothing goes on across it

_PARTS = (("headline",), ("lead", "heading", "paragraph"), ("caption",))
_MOST = 1 << 20  # syllables remembered: press has some 50,000, a file of digits any number


class _Numbers(dict[str, int]):
    """The number of each syllable, worked out when it is first met."""

    def __missing__(self, syllable: str) -> int:
        number = crc32(syllable.encode("utf-8", "surrogatepass")) or 1
        if len(self) < _MOST:
            self[syllable] = number
        return number


_numbers = _Numbers()


def number_of(syllable: str) -> int:
    """Return the number of a folded syllable."""
    return _numbers[syllable]


@dataclass(frozen=True, slots=True)
class Text:
    """The syllables of an article: headline, running text, captions, with a break between each two."""

    numbers: U32  # of each syllable, by its folded letters; BREAK is none
    blocks: I64  # in which it stands
    starts: I64  # its first code point there
    ends: I64  # behind its last
    headline: int  # how many are the headline's
    running: int  # where the running text ends

    @property
    def opening(self) -> int:
        """Where the opening of the running text ends."""
        return min(self.running, self.headline + 1 + OPENING)

    @property
    def body(self) -> int:
        """Where that part of the running text ends in which another's headline is looked for."""
        return min(self.running, self.headline + 1 + BODY)


def text_of(article: Article) -> Text:
    """Return the text of an article; pictures' alternative texts are left out: their publisher did not show them."""
    parts = [_shown(article, kinds) for kinds in _PARTS]
    shown = [block for part in parts for block in part]
    # Nothing goes on across a line's end, so the blocks are read as one.
    found, starts, ends = _places("\n".join(text for _, text in shown))
    first = np.cumsum([0, *(len(text) + 1 for _, text in shown)])
    own = np.searchsorted(first, starts, "right") - 1
    columns = np.zeros((4, len(found) + 2), np.int64)
    after = np.searchsorted(own, np.cumsum([len(part) for part in parts[:2]]))  # where the parts end
    at = np.arange(len(found))
    at += (at >= after[0]).astype(np.int64) + (at >= after[1])
    columns[0, at] = list(map(_numbers.__getitem__, found))
    columns[1, at] = np.array([number for number, _ in shown], np.int64)[own]
    columns[2:, at] = starts - first[own], ends - first[own]
    return Text(
        columns[0].astype(np.uint32), columns[1], columns[2], columns[3], int(after[0]), int(after[1]) + 1
    )


def _shown(article: Article, kinds: Collection[str]) -> list[tuple[int, str]]:
    return [
        (number, block.text)
        for number, block in enumerate(article.blocks)
        if block.kind in kinds and not block.alt
    ]


def _places(text: str) -> tuple[Sequence[str], I64, I64]:
    """Return the folded syllables of a text, and where each starts and ends."""
    folded = folded_in_place(text)
    if folded is None:
        found = list(token_spans(text))
        starts, ends = np.array([span for _, *span in found], np.int64).reshape(-1, 2).T
        return [token for token, _, _ in found], starts, ends
    letters = np.frombuffer(folded.encode("utf-32-le"), np.uint32) != ord(" ")
    edges = np.flatnonzero(np.diff(letters, prepend=False, append=False))
    return folded.split(), edges[::2], edges[1::2]
