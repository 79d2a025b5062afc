"""Copies that are planted: passages of real articles put into others, a tenth of their syllables changed.

In: the real articles. Out: how many of the passages are found. What is drawn is drawn by a fixed seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from press_archive.model import Article, Block, Understanding
from quality.happenings import archived, real

_PLANTED = 80
_EDITED = 0.1  # of the syllables


@dataclass(frozen=True, slots=True)
class Plant:
    """A passage that was taken from one article and put into another, behind its text."""

    source: str
    target: str
    words: tuple[str, ...]  # as they were put there


def plants() -> Iterator[Plant]:
    """Draw passages of 40 to 80 words and change a tenth of them: another word, one less, one more."""
    chosen = random.Random(1)
    texts = {one: _words(article) for one, article in real().articles.items()}
    sources = sorted(one for one, words in texts.items() if len(words) > 200)
    for source, target in zip(
        *(chosen.sample(sources, 2 * _PLANTED)[part::2] for part in (0, 1)), strict=True
    ):
        length = chosen.randrange(40, 81)
        start = chosen.randrange(len(texts[source]) - length)
        words = list(texts[source][start : start + length])
        for place in sorted(chosen.sample(range(length), round(_EDITED * length)), reverse=True):
            other = chosen.choice(texts[target])
            words[place : place + 1] = chosen.choice(([other], [], [words[place], other]))
        yield Plant(source, target, tuple(words))


def _words(article: Article) -> list[str]:
    return [word for block in article.blocks if block.kind == "paragraph" for word in block.text.split()]


def planted_found() -> tuple[int, int]:
    """Return how many passages were found, at least by half, and how many were planted."""
    drawn, articles = list(plants()), dict(real().articles)
    for one in drawn:
        article = articles[one.target]
        planted = Block("paragraph", " ".join(one.words))
        articles[one.target] = replace(article, blocks=(*article.blocks, planted))
    told = archived(articles, {one: Understanding() for one in articles}).told()
    found = 0
    for one in drawn:
        last = len(articles[one.target].blocks) - 1
        shared = [
            span
            for passage in told.passages.get(one.target, ())
            if {passage.left, passage.right} == {one.source, one.target}
            for span in (passage.left_spans if passage.left == one.target else passage.right_spans)
            if span.block == last
        ]
        found += 2 * sum(span.end - span.start for span in shared) >= len(" ".join(one.words))
    return found, len(drawn)
