"""The same words told by several articles, once with their variants.

In: what one speaker says in some articles, or the sentences that tell one figure. Out: :class:`Same`, the newest
first. Two tellings are of the same words if nine in ten of their syllables are the same in the same order, accents
aside. Few words are only the same within a day: "rất tốt" is said again and again.

Which tellings can be so alike at all is looked up by their rarest syllables, as in similarity joins (S. Chaudhuri,
V. Ganti and R. Kaushik, A primitive operator for similarity joins in data cleaning, ICDE 2006).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, Protocol, TypeVar

from press_archive.languages.folding import tokens
from press_archive.pages.summary import ArticleSummary

_ALIKE = 0.9  # of the syllables of both
_FEW = 5  # syllables; fewer are the same only within a day, and only if all are
_MOST_TRIED = 50  # tellings a telling is aligned with

_Words = tuple[str, ...]


class _Worded(Protocol):
    """What has words by which it is compared."""

    @property
    def words(self) -> str: ...


T = TypeVar("T", bound=_Worded)
Telling = tuple[ArticleSummary, T]


@dataclass(frozen=True, slots=True)
class Same(Generic[T]):
    """Words told by one article or several: the wording told first, then others; of each the earliest article."""

    variants: tuple[tuple[Telling[T], ...], ...]

    @property
    def first(self) -> Telling[T]:
        return self.variants[0][0]

    @property
    def newest(self) -> str:
        """The last day on which an article tells them; "" where none is dated."""
        return max(article.published or "" for variant in self.variants for article, _ in variant)


def gathered(tellings: Iterable[Telling[T]]) -> list[Same[T]]:
    """Gather what is the same; told last first. An article counts once in each wording."""
    # The dated ones first, so that what is told first is known to be.
    ordered = sorted(tellings, key=lambda one: (one[0].published or "9999", one[0].id))
    words = [tuple(tokens(told.words)) for _, told in ordered]
    groups: dict[int, dict[_Words, dict[str, Telling[T]]]] = {}
    for place, group in enumerate(_groups(ordered, words)):
        variants = groups.setdefault(group, {})
        variants.setdefault(words[place], {}).setdefault(ordered[place][0].id, ordered[place])
    found = [Same(tuple(tuple(one.values()) for one in variants.values())) for variants in groups.values()]
    return sorted(found, key=lambda same: same.newest, reverse=True)


def _groups(ordered: Sequence[Telling[T]], words: Sequence[_Words]) -> Iterator[int]:
    """Yield for each telling the place of the first that tells the same; groups are of those like their first."""
    firsts: dict[tuple[_Words, str], int] = {}
    index = _Index(words)
    for place, (article, _) in enumerate(ordered):
        few = len(words[place]) < _FEW
        key = words[place], (article.published or article.id) if few else ""
        if key not in firsts:
            alike = None if few else index.alike(place)
            firsts[key] = place if alike is None else alike
            if alike is None and not few:
                index.add(place)
        yield firsts[key]


class _Index:
    """Finds among some tellings those that one may be like, by their rarest syllables."""

    def __init__(self, words: Sequence[_Words]) -> None:
        self._words = words
        self._counts = Counter(syllable for one in words for syllable in one)
        self._holding: defaultdict[tuple[str, int], list[int]] = defaultdict(list)

    def add(self, place: int) -> None:
        for syllable in self._rarest(place):
            self._holding[syllable].append(place)

    def alike(self, place: int) -> int | None:
        """Return the first of the tellings added that is like one, ``None`` if none is."""
        shared = Counter(other for syllable in self._rarest(place) for other in self._holding[syllable])
        most = sorted(shared, key=lambda other: (-shared[other], other))[:_MOST_TRIED]
        found = (other for other in most if are_alike(self._words[place], self._words[other]))
        return min(found, default=None)

    def _rarest(self, place: int) -> list[tuple[str, int]]:
        """Return so many syllables that two alike share one: more than they may differ by."""
        seen: Counter[str] = Counter()
        numbered = []  # a syllable's second occurrence is another one than its first
        for syllable in self._words[place]:
            numbered.append((syllable, seen[syllable]))
            seen[syllable] += 1
        numbered.sort(key=lambda one: (self._counts[one[0]], one))
        return numbered[: len(numbered) - math.ceil(len(numbered) * _ALIKE / (2 - _ALIKE)) + 1]


def are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether nine in ten syllables of both are the same, in the same order."""
    enough = _ALIKE * (len(one) + len(other)) / 2
    if min(len(one), len(other)) < enough or (Counter(one) & Counter(other)).total() < enough:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
