"""The title under which an article is listed when its source states no headline.

In: the blocks of an article. Out: its first sentence, shortened to 120 code points at a word's end.
"""

from __future__ import annotations

from collections.abc import Sequence

from press_archive.languages import Language
from press_archive.model import Block

LONGEST = 120


def display_title(blocks: Sequence[Block], language: Language, headline: str | None = None) -> str:
    """Return the headline, else the first sentence of the text, of a caption only where there is nothing else."""
    if headline:
        return shortened(headline)
    texts = [block.text for block in blocks if block.kind != "caption" and not block.row]
    texts = texts or [block.text for block in blocks]
    return shortened(language.sentences.first(texts[0])) if texts else ""


def shortened(text: str) -> str:
    """Return a text of at most 120 code points, cut at a word's end with "…"."""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1]
    if not text[LONGEST - 1].isspace():
        cut = cut.rpartition(" ")[0] or cut
    return cut.rstrip(' ,;:-–—(“"') + "…"
