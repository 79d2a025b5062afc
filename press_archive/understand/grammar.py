"""What understanding asks of a language: the rules of its grammar, in one frozen record.

In: nothing. Out: :class:`Grammar`. A language that has no rules of a kind finds nothing of that kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from press_archive.model import Article, DateExpression, Figure, Mention, Quote, Role
from press_archive.rules import Rules
from press_archive.understand.knowledge import Knowledge

Span = tuple[int, int, int]  # block, start, end


def _none(_article: Article, *_told: Sequence[object]) -> tuple[()]:
    return ()


def _whole(_body: str, _places: frozenset[str]) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language; each is a pure function of an article and of what was found before it."""

    names: Callable[[Article, Knowledge, Rules], tuple[Mention, ...]]
    dates: Callable[[Article], tuple[DateExpression, ...]]
    not_the_event: re.Pattern[str]  # right before a date: it tells of something else than the event
    roles: Callable[[Article, Sequence[Mention]], tuple[Role, ...]] = _none
    figures: Callable[[Article, Sequence[Span]], tuple[Figure, ...]] = _none  # outside names and dates
    quotes: Callable[[Article, Sequence[Mention], Sequence[Role]], tuple[Quote, ...]] = _none
    # Whether a body's name leaves out the place it belongs to, given the places an article names.
    lacks_place: Callable[[str, frozenset[str]], bool] = _whole
