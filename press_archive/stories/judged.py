"""What people decided about stories, figures and passages, carried out: stronger than any rule.

In: decisions, by the ids of articles. Out: pairs of places in a corpus; which chains are no boilerplate; facts and
other numbers with what was said of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from press_archive.languages.folding import tokens
from press_archive.model import FiguresVerdict
from press_archive.stories.clusters import Judged
from press_archive.stories.corpus import Corpus
from press_archive.stories.passages import GRAM, Chains
from press_archive.stories.rows import Bool
from press_archive.stories.syllables import number_of
from press_archive.stories.texts import Texts
from press_archive.stories.values import Fact, Item, OtherNumber

_BOILERPLATE = 0.8  # of a passage, from which it says nothing of its own


@dataclass(frozen=True, slots=True)
class JudgedFigures:
    """Two figures, as they stand in two articles."""

    left: str  # id of the article
    right: str
    left_text: str
    right_text: str
    verdict: FiguresVerdict


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided, by the ids of articles."""

    same: tuple[tuple[str, str], ...] = ()  # of one story
    different: tuple[tuple[str, str], ...] = ()
    unsure: tuple[tuple[str, str], ...] = ()  # asked about, and left open
    titles: Mapping[str, str] = field(default_factory=dict)  # of the story of an article
    figures: tuple[JudgedFigures, ...] = ()
    boilerplate: tuple[str, ...] = ()  # passages


def judged_pairs(corpus: Corpus, decided: Decided) -> Judged:
    """Return the pairs of articles of one story and of different ones; who is not there is not judged."""
    place = {one.id: number for number, one in enumerate(corpus.members)}

    def places(pairs: Iterable[tuple[str, str]]) -> frozenset[tuple[int, int]]:
        known = ((place[one], place[other]) for one, other in pairs if one in place and other in place)
        return frozenset((min(pair), max(pair)) for pair in known if pair[0] != pair[1])

    return Judged(places(decided.same), places(decided.different), places(decided.unsure))


def with_words_of_their_own(corpus: Corpus, chains: Chains, boilerplate: Iterable[str]) -> Bool:
    """Tell which passages are none that a person called boilerplate, nor hold little else."""
    said = {gram for text in boilerplate for gram in _grams([number_of(one) for one in tokens(text)])}
    if not said:
        return np.ones(len(chains.left), np.bool_)
    first = corpus.firsts[chains.left]
    spans = zip((first + chains.left_start).tolist(), (first + chains.left_end).tolist(), strict=True)
    own = [_share(corpus.syllables[start:end].tolist(), said) < _BOILERPLATE for start, end in spans]
    return np.array(own, np.bool_)


def _share(syllables: Sequence[int], said: set[tuple[int, ...]]) -> float:
    grams = _grams(syllables)
    return sum(gram in said for gram in grams) / max(len(grams), 1)


def _grams(syllables: Sequence[int]) -> list[tuple[int, ...]]:
    return [tuple(syllables[at : at + GRAM]) for at in range(len(syllables) - GRAM + 1)]


# ── Figures ───────────────────────────────────────────────────────────────────────────────────────
def with_judged_figures(
    corpus: Corpus,
    texts: Texts,
    decided: Decided,
    facts: Sequence[Fact],
    others: Sequence[OtherNumber],
) -> tuple[tuple[Fact, ...], tuple[OtherNumber, ...]]:
    """Return facts and other numbers with what people said of two figures."""
    place = {one.id: number for number, one in enumerate(corpus.members)} if decided.figures else {}
    told, beside = list(facts), list(others)
    for one in decided.figures:
        left = _figure(texts, place, one.left, one.left_text)
        right = _figure(texts, place, one.right, one.right_text)
        if left is None or right is None or one.verdict == "unsure":
            continue
        beside = [pair for pair in beside if {pair.left, pair.right} != {left, right}]
        if one.verdict == "same":
            told = _united(told, left, right)
            continue
        told = [fact for fact in told if not {left, right} <= set(fact.figures)]
        if one.verdict == "conflicting":
            beside.append(OtherNumber(left, right, conflicting=True))
    return tuple(told), tuple(beside)


def _figure(texts: Texts, place: Mapping[str, int], article: str, told: str) -> Item | None:
    """Return the first figure of an article that is written so, with the words around it or without."""
    if article not in place:
        return None
    wanted = tokens(told)
    figures = (tokens(one.surface) for one in texts[place[article]].figures)
    found = (number for number, own in enumerate(figures) if own and _holds(wanted, own))
    return next((Item(article, number) for number in found), None)


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def _united(facts: Sequence[Fact], left: Item, right: Item) -> list[Fact]:
    """Make one fact of those that hold two figures."""
    held = [fact for fact in facts if left in fact.figures or right in fact.figures]
    items = [*dict.fromkeys((*(item for fact in held for item in fact.figures), left, right))]
    first = held[0] if held else Fact(f"fact-{left.article}", (), None)
    stories = {fact.story for fact in held}
    united = replace(
        first, figures=tuple(items), story=first.story if len(stories) == 1 else None, judged=True
    )
    return [*(fact for fact in facts if fact not in held), united]
