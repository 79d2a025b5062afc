"""Whether what a rule returned can be: its spans lie in the text, its words stand there.

In: an article or a block's number of tokens, and what a rule found there. Out: the same, or
:class:`~press_archive.rules.MalformedError`, so that a rule which returns nonsense counts as one that failed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from press_archive.model import Article
from press_archive.rules import MalformedError
from press_archive.understand.candidates import Candidate


class _Span(Protocol):
    """What stands in a block of an article."""

    @property
    def article(self) -> str: ...
    @property
    def block(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Span = TypeVar("Span", bound=_Span)


def in_article(article: Article, found: Iterable[Span]) -> tuple[Span, ...]:
    """Return what was found in an article, all of it sound."""
    spans, texts, name = tuple(found), [block.text for block in article.blocks], article.id
    for one in spans:
        if one.article != name or not 0 <= one.block < len(texts):
            raise MalformedError("not in the article")
        text, start, end = texts[one.block], one.start, one.end
        if not 0 <= start < end <= len(text):
            raise MalformedError("not in the block")
        words = text[start:end]
        if getattr(one, "surface", words) != words:
            raise MalformedError("not the words of the text")
    return spans


def in_block(count: int, found: Iterable[Candidate]) -> list[Candidate]:
    """Return what was found in a block of so many tokens, all of it sound."""
    candidates = list(found)
    for one in candidates:
        if not 0 <= one.start < one.end <= count:
            raise MalformedError("not in the block")
    return candidates
