"""Anchors: by what a link leads to a paragraph of an article, and not only to its page.

In: an article's blocks. Out: the anchor of each. A paragraph's is made of its
words, so it stays when others come before it, and leads to the top of the page and never to other words when it goes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import count

from press_archive.model import Block

TOP = "top"  # of an article's headline


def heading_anchor(number: int) -> str:
    """Return the anchor of an article's n-th heading, counted from 1."""
    return f"s{number}"


def anchors_of(blocks: Sequence[Block]) -> Sequence[str]:
    """Return the anchor of each block; two paragraphs of the same words have one."""
    sections = count(1)
    return [
        TOP
        if block.kind == "headline"
        else heading_anchor(next(sections))
        if block.kind == "heading"
        else _of_words(block)
        for block in blocks
    ]


def _of_words(block: Block) -> str:
    return f"p{hashlib.blake2b(block.text.encode(), digest_size=3).hexdigest()}"
