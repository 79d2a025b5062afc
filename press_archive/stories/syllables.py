"""An article's text as its syllables: what stories and passages are found by, and where each of them stands.

In: an article as it may be shown. Out: the folded syllables of headline, running text and captions as numbers, and
the place of each. Two texts share what they share whatever their accents, case and typography.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from press_archive.languages.folding import token_spans
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
    rows: list[tuple[int, int, int, int]] = []
    ends: list[int] = []
    for kinds in _PARTS:
        if ends:
            rows.append((BREAK, 0, 0, 0))
        for number, block in enumerate(article.blocks):
            if block.kind in kinds and not block.alt:
                rows += _rows(number, block.text)
        ends.append(len(rows))
    columns = np.array(rows, np.int64).reshape(len(rows), 4).T
    return Text(columns[0].astype(np.uint32), columns[1], columns[2], columns[3], ends[0], ends[1])


def _rows(block: int, text: str) -> Iterator[tuple[int, int, int, int]]:
    known = _numbers
    return ((known[token], block, start, end) for token, start, end in token_spans(text))
