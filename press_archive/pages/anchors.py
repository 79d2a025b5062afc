"""Anchors: by what a link from another page leads to a paragraph of an article, and not only to its page.

In: an article's blocks, and which of them other pages lead to. Out: the anchor of each. A paragraph's is made of its
words, so it stays when others come before it, and leads to the top of the page and never to other words when it goes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from itertools import count

from press_archive.model import Block

TOP = "top"  # of an article's headline


def heading_anchor(number: int) -> str:
    """Return the anchor of an article's n-th heading, counted from 1."""
    return f"s{number}"


def anchors_of(blocks: Sequence[Block], wanted: Collection[int]) -> Mapping[int, str]:
    """Return the anchors of the blocks with these numbers; two paragraphs of the same words have one."""
    sections = count(1)
    found: dict[int, str] = {}
    for number, block in enumerate(blocks):
        section = next(sections) if block.kind == "heading" else 0
        if number in wanted:
            of_words = f"p{hashlib.blake2b(block.text.encode(), digest_size=3).hexdigest()}"
            found[number] = (
                TOP if block.kind == "headline" else heading_anchor(section) if section else of_words
            )
    return found
