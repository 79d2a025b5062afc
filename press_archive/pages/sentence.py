"""A sentence as other pages quote it: cut out of its block, with the places in it that it is quoted for.

In: a block's text, and where the sentence and the places are. Out: a :class:`Sentence`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from press_archive.frozen import pickled_by_value

_ENDS = (".", "!", "?", "…", "”", '"')


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, shortened if need be; each mark is (start, end) of what it is quoted for in ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]


def cut_out(text: str, left: int, right: int, marks: Sequence[tuple[int, int]]) -> Sentence:
    """Cut a sentence out of its block, with "…" where it goes on; ``marks`` are places of the block."""
    opening = "… " if left > 0 and not text[max(0, left - 8) : left].rstrip().endswith(_ENDS) else ""
    sentence = text[left:right]
    closing = " …" if right < len(text) and not sentence.endswith(_ENDS) else ""
    shift = len(opening) - left
    return Sentence(
        f"{opening}{sentence}{closing}", tuple((start + shift, end + shift) for start, end in marks)
    )
