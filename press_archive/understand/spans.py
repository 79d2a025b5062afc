"""Whether what a rule returned can be: its spans lie in the text, its words stand there.

In: an article or a block's number of tokens, and what a rule found there. Out: the same, or
:class:`~press_archive.rules.MalformedError`, so that a rule which returns nonsense counts as one that failed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    spans = tuple(found)
    for one in spans:
        if one.article != article.id or not 0 <= one.block < len(article.blocks):
            raise MalformedError("not in the article")
        text = article.blocks[one.block].text
        if not 0 <= one.start < one.end <= len(text):
            raise MalformedError("not in the block")
        if getattr(one, "surface", text[one.start : one.end]) != text[one.start : one.end]:
            raise MalformedError("not the words of the text")
    return spans


def in_block(count: int, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield what was found in a block of so many tokens, as long as it is sound."""
    for one in found:
        if not 0 <= one.start < one.end <= count:
            raise MalformedError("not in the block")
        yield one
