"""The reports of one story side by side: what several tell, other numbers for one sentence, what one alone tells.

In: the story's articles as they may be shown, and what they have in common. Out: values with the sentences that show
them. Whoever tells something is an outlet; an article whose outlet is not known speaks for itself. "One alone" is
said of this archive, and only of what no other teller has in any form that is known here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest

from press_archive.languages import pack
from press_archive.languages.folding import tokens
from press_archive.model import ArchivedArticle, Figure, value_of
from press_archive.pages.coverage.shared import Shared
from press_archive.pages.sentence import Sentence, cut_out
from press_archive.pages.summary import is_running_text
from press_archive.stories import Item

_LONGEST = 220  # code points of a sentence
_OF_ONE = 3  # things that one teller alone tells
_DIGITS = 2  # of a number that is told as one teller's alone: small ones are told by anybody
_OPENING = 6  # syllables by which words are looked for in other articles
# Of the pairs of syllables of somebody's words, which another has if it quotes them otherwise.
_SAID_TOO = 0.45


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence of an article, with the places in it that it is quoted for."""

    article: str
    sentence: Sentence
    told: str  # the words it is quoted for
    place: tuple[int, int, int]  # block, and where in it the sentence starts and ends


@dataclass(frozen=True, slots=True)
class ToldBySeveral:
    """One number with all who tell it, the earliest first."""

    tellings: tuple[Telling, ...]  # one of each article
    tellers: int


@dataclass(frozen=True, slots=True)
class OtherNumbers:
    """One sentence with two numbers: who tells which, the earliest first."""

    left: tuple[Telling, ...]
    right: tuple[Telling, ...]
    conflicting: bool  # as a person judged


class Reports:
    """The articles of a story, in its order."""

    def __init__(self, articles: Sequence[ArchivedArticle], shared: Shared) -> None:
        self._articles = {one.article.id: one for one in articles}
        self._shared = shared
        self._copied = shared.copied()

    def teller(self, article: str) -> str:
        """Return who speaks in an article: its outlet, or it alone where that is not known."""
        return value_of(self._articles[article].article.outlet) or article

    def tellers(self) -> int:
        """Count who speaks in all of them."""
        return len({self.teller(article) for article in self._articles})

    def first_of_tellers(self) -> dict[str, str]:
        """Return who speaks, each with the first of its articles that is no copy of another."""
        found: dict[str, str] = {}
        for article in self._articles:
            if article not in self._copied:
                found.setdefault(self.teller(article), article)
        return found

    # ── What several tell ─────────────────────────────────────────────────────────────────────────
    def told_by_several(self) -> list[ToldBySeveral]:
        """Return the numbers that two tellers have or more; first what most have."""
        found: list[ToldBySeveral] = []
        for items in self._numbers_told():
            tellings = tuple(self._figures_told(items))
            tellers = len({self.teller(one.article) for one in tellings})
            if tellers > 1:
                found.append(ToldBySeveral(tellings, tellers))
        return sorted(found, key=lambda one: -one.tellers)

    def _numbers_told(self) -> Iterable[Sequence[Item]]:
        """Return the figures of each fact; facts of one value of one counted thing are a row, if it is no round one.

        A headline has few words around a number, so its fact may not be known for that of the text below it.
        """
        found: dict[tuple[str, ...], list[Item]] = {}
        for fact in self._shared.facts:
            figure = self._figure(fact.figures[0])
            tells = figure is not None and figure.what and len(figure.value.replace(".", "").strip("0")) > 1
            key = (figure.value, figure.what.lower()) if figure and figure.what and tells else (fact.id,)
            found.setdefault(key, []).extend(fact.figures)
        order = {article: place for place, article in enumerate(self._articles)}
        return [sorted(items, key=lambda one: order.get(one.article, len(order))) for items in found.values()]

    def people_told_by_several(self) -> list[tuple[str, list[str]]]:
        """Return the people with an office whom two tellers name, but not all, each with the articles that do."""
        offices: dict[str, str] = {}
        named: defaultdict[str, list[str]] = defaultdict(list)
        for article, archived in self._articles.items():
            for role in archived.understanding.roles:
                if role.person_entity:
                    offices.setdefault(role.person_entity, role.person or "")
            for entity in {one.entity for one in archived.understanding.mentions if one.entity}:
                named[entity].append(article)
        found = [(offices[one], named[one]) for one in offices if offices[one] and one in named]
        return [one for one in found if 1 < len({*map(self.teller, one[1])}) < self.tellers()]

    def words_told_by_several(self) -> list[tuple[str, list[str]]]:
        """Return the quotations that two tellers have or more, each with the articles that do."""
        found: list[tuple[str, list[str]]] = []
        for saying in self._shared.sayings:
            here = [item for item in saying.quotes if item.article in self._articles]
            articles = [item.article for item in here]
            if here and self._are_several(articles):
                quotes = self._articles[here[0].article].understanding.quotes
                found.append((quotes[here[0].place].surface, articles))
        return found

    def _are_several(self, articles: Iterable[str]) -> bool:
        return len({self.teller(article) for article in articles}) > 1

    def other_numbers(self) -> list[OtherNumbers]:
        """Return the sentences in which some tell another number; the same two numbers once."""
        sides: dict[tuple[str | None, ...], dict[str, dict[str, Telling]]] = {}
        judged: set[tuple[str | None, ...]] = set()
        for pair in self._shared.numbers:
            left, right = self._figure(pair.left), self._figure(pair.right)
            if left is None or right is None or left.value == right.value:
                continue
            key = (*sorted((left.value, right.value)), left.unit, left.what)
            both = sides.setdefault(key, {left.value: {}, right.value: {}})
            for side, figure in ((pair.left, left), (pair.right, right)):
                for telling in self._figures_told([side]):
                    both[figure.value].setdefault(side.article, telling)
            if pair.conflicting:
                judged.add(key)
        found: list[OtherNumbers] = []
        for key, both in sides.items():
            first, second = both.values()
            found.append(OtherNumbers(tuple(first.values()), tuple(second.values()), key in judged))
        return found

    def _figure(self, item: Item) -> Figure | None:
        archived = self._articles.get(item.article)
        return archived.understanding.figures[item.place] if archived else None

    def _figures_told(self, items: Iterable[Item]) -> Iterator[Telling]:
        seen: set[str] = set()
        for item in items:
            figure = self._figure(item)
            if figure is not None and item.article not in seen:
                seen.add(item.article)
                yield telling_of(self._articles[item.article], figure)

    # ── What one alone tells ──────────────────────────────────────────────────────────────────────
    def told_by_one(self) -> list[tuple[str, tuple[Telling, ...]]]:
        """Return the articles that tell what no other teller does, with at most three such things a teller.

        Of each teller people with an office come first, then words and numbers in turn.
        """
        texts = {article: _Folded(one) for article, one in self._articles.items()}
        of_teller: dict[str, list[Telling]] = {}
        for article, archived in self._articles.items():
            if article not in self._copied:
                teller = self.teller(article)
                others = [texts[other] for other in self._articles if self.teller(other) != teller]
                of_teller.setdefault(teller, []).extend(self._alone(archived, others))
        found: defaultdict[str, list[Telling]] = defaultdict(list)
        for tellings in of_teller.values():
            for telling in tellings[:_OF_ONE]:
                found[telling.article].append(telling)
        return [(article, tuple(found[article])) for article in self._articles if article in found]

    def _alone(self, archived: ArchivedArticle, others: Sequence[_Folded]) -> Iterator[Telling]:
        kinds = (
            self._people(archived, others),
            self._words(archived, others),
            self._numbers(archived, others),
        )
        elsewhere = [*self._reprinted(archived.article.id)]
        for telling in filter(None, chain.from_iterable(zip_longest(*kinds))):
            if not any(_overlap(telling.place, place) for place in elsewhere):
                elsewhere.append(telling.place)  # a sentence is quoted once
                yield telling

    def _people(self, archived: ArchivedArticle, others: Sequence[_Folded]) -> Iterator[Telling]:
        """Yield the people with an office whom no other names."""
        seen: set[str] = set()
        for role in archived.understanding.roles:
            person = role.person_entity
            if person is None or person in seen or any(person in other.entities for other in others):
                continue
            seen.add(person)
            for one in archived.understanding.mentions:
                inside = one.block == role.block and role.start <= one.start and one.end <= role.end
                if inside and one.entity == person and not any(other.holds(one.name) for other in others):
                    yield _telling(archived, one.block, one.start, one.end)
                    break

    def _words(self, archived: ArchivedArticle, others: Sequence[_Folded]) -> Iterator[Telling]:
        """Yield the quotations that no other has, neither as one nor anywhere in its text."""
        here = archived.article.id
        shared = {
            item.place
            for saying in self._shared.sayings
            if any(item.article != here and item.article in self._articles for item in saying.quotes)
            for item in saying.quotes
            if item.article == here
        } | {item.place for item in self._shared.requoted if item.article == here}
        for place, quote in enumerate(archived.understanding.quotes):
            enough = len(tokens(quote.surface)) >= _OPENING
            if (
                quote.speaker
                and place not in shared
                and enough
                and not any(other.says(quote.surface) for other in others)
            ):
                yield _telling(archived, quote.block, quote.start, quote.end, marked=False)

    def _numbers(self, archived: ArchivedArticle, others: Sequence[_Folded]) -> Iterator[Telling]:
        """Yield the counts and measures of two digits or more that no other has, the greatest first; no ages."""
        here, blocks = archived.article.id, archived.article.blocks
        by_chance = pack(archived.article.language).durations
        retold = {item.place for item in self._shared.retold if item.article == here}
        alone = [
            figure
            for place, figure in enumerate(archived.understanding.figures)
            if figure.unit
            and figure.unit not in by_chance
            and place not in retold
            and sum(map(str.isdigit, figure.number)) >= _DIGITS
            and is_running_text(blocks[figure.block])
            and not any(figure.value in other.values for other in others)
        ]
        for figure in sorted(alone, key=lambda one: -len(one.value.partition(".")[0])):
            yield telling_of(archived, figure)

    def _reprinted(self, article: str) -> Iterator[tuple[int, int, int]]:
        """Yield the places of an article that stand in articles outside the story, too."""
        for one in self._shared.passages:
            if article in (one.left, one.right):
                yield from one.left_spans if one.left == article else one.right_spans


class _Folded:
    """An article's names, numbers and text, to look up whether it tells something too."""

    def __init__(self, archived: ArchivedArticle) -> None:
        self.entities = {mention.entity for mention in archived.understanding.mentions}
        self.values = {figure.value for figure in archived.understanding.figures}
        words = [*chain.from_iterable(tokens(block.text) for block in archived.article.blocks)]
        self._text = " ".join(["", *words, ""])
        self._pairs = frozenset(pairwise(words))

    def holds(self, words: str) -> bool:
        return f" {' '.join(tokens(words))} " in self._text

    def says(self, words: str) -> bool:
        """Whether it has words that begin like these, or much of them: what was said may be translated twice."""
        own = tokens(words)
        pairs = [*pairwise(own)]
        shared = sum(pair in self._pairs for pair in pairs)
        return f" {' '.join(own[:_OPENING])} " in self._text or shared >= _SAID_TOO * len(pairs)


def telling_of(archived: ArchivedArticle, figure: Figure) -> Telling:
    """Return the sentence of a figure, with the word that qualifies it."""
    return _telling(archived, figure.block, _with_qualifier(archived, figure), figure.end)


def _with_qualifier(archived: ArchivedArticle, figure: Figure) -> int:
    """Return where a figure starts, with the word before it that qualifies it (hơn, gần)."""
    text, qualifier = archived.article.blocks[figure.block].text, figure.qualifier or ""
    before = text[: figure.start].rstrip()
    return len(before) - len(qualifier) if qualifier and before.endswith(qualifier) else figure.start


def _telling(archived: ArchivedArticle, block: int, start: int, end: int, *, marked: bool = True) -> Telling:
    """Return a sentence with what it is quoted for; words stand in their own marks already."""
    text = archived.article.blocks[block].text
    left, right = pack(archived.article.language).sentences.around(text, start, end, _LONGEST)
    sentence = cut_out(text, left, right, [(start, min(end, right))] if marked else [])
    return Telling(archived.article.id, sentence, text[start:end], (block, left, right))


def _overlap(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
