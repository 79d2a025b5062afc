"""The title under which an article is listed when its source states no headline.

In: the blocks of an article. Out: its first sentence, shortened to 120 code points at a word's end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from press_archive.languages.vi.tables import words
from press_archive.model import Block

LONGEST = 120
_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$)")
_ABBREVIATIONS = words(
    """
    TP TS ThS Ths PGS GS BS KS LS KTS NSND NSƯT Tr Q P H TX TT St Mr Mrs Ms Dr Nxb NXB TTg CN ĐH Đ/c
    vs No Jr Sr Inc Co Corp Ltd
    """
)


def display_title(blocks: Sequence[Block]) -> str:
    """Return the first sentence of the text, of a caption only where there is nothing else."""
    texts = [block.text for block in blocks if block.kind != "caption"] or [block.text for block in blocks]
    return shortened(first_sentence(texts[0])) if texts else ""


def first_sentence(text: str) -> str:
    """Return a text's first sentence without its full stop."""
    for match in _END.finditer(text):
        if _ends_sentence(text, match):
            return (
                text[: match.end()].removesuffix(".")
                if not match[0].startswith("..")
                else text[: match.end()]
            )
    return text


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Not after "TP.", "ông A." or a list's "1.", and not where the next word begins small."""
    rest = text[match.end() : match.end() + 40].lstrip()
    if rest and not (rest[0].isupper() or rest[0].isdigit() or rest[0] in "“\"'‘(["):
        return False
    if match[0] != ".":
        return True
    word = text[: match.start()].rsplit(None, 1)[-1].lstrip("(\"“‘'") if match.start() else ""
    return not (
        word in _ABBREVIATIONS or (len(word) == 1 and word.isupper()) or (word.isdigit() and rest != "")
    )


def shortened(text: str) -> str:
    """Return a text of at most 120 code points, cut at a word's end with "…"."""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1]
    if not text[LONGEST - 1].isspace():
        cut = cut.rpartition(" ")[0] or cut
    return cut.rstrip(' ,;:-–—(“"') + "…"
