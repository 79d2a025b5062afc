"""The names around a quotation: who and what is named between two places, and what only stands beside somebody.

In: an :class:`Article` and its mentions. Out: :class:`Named`, which the grammar of speakers asks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.quotes import BESIDE, CREDITS, DESCRIBED_KIN, KIN, WORDS_OF
from press_archive.languages.vi.roles import MODIFIERS, OCCUPATIONS, OFFICES, PREFIXES
from press_archive.languages.vi.titles import ADDRESS
from press_archive.model import Article, Mention
from press_archive.understand.text.patterns import any_of
from press_archive.understand.vi.statements.marks import marked
from press_archive.understand.vi.statements.saying import stops

_TITLES = (
    frozenset(word for title in ADDRESS for word in title)
    | frozenset(word for phrase in OFFICES | OCCUPATIONS | MODIFIERS for word in phrase.split())
    | PREFIXES
)
_CREDIT = re.compile(rf"(?<!\w)(?:{any_of(CREDITS)})\s?[:\-–]$", re.IGNORECASE)
_CREDIT_MARKS = (":", "-", "–")
_WORD = re.compile(r"(\w+)[ .]?$")
_BRACKET = re.compile(r"\([^()]{0,60}$")
_LONGEST_CREDIT = 24  # code points
_LONGEST_CAPTION = 300
_MOST_TITLE = 14  # words and names of a title
_LONGEST_WORD = 24

_Place = tuple[int, int]  # block, start


class Named:
    """Outermost names of an article in the order of the text, those of photographers left out."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self.texts = [block.text for block in article.blocks]
        credits = {(m.block, m.start) for m in mentions if m.kind == "person" and self._is_credit(m)}
        outer = [m for m in mentions if not m.nested and (m.block, m.start) not in credits]
        self.people = [mention for mention in outer if mention.kind == "person"]
        self.bodies = [mention for mention in outer if mention.kind == "organization"]
        self._outer = outer
        self._ending = {(mention.block, mention.end): mention for mention in outer}
        self._outer_at = [(mention.block, mention.start) for mention in outer]
        self._people_at = [(mention.block, mention.start) for mention in self.people]
        self._bodies_at = [(mention.block, mention.start) for mention in self.bodies]
        self._marked: dict[int, list[tuple[int, int]]] = {}
        self._masked: dict[int, str] = {}
        self._stops: dict[int, list[int]] = {}
        credited = {block for block, _ in credits}
        self.captions = {
            number
            for number, block in enumerate(article.blocks)
            if block.kind == "caption" or (number in credited and len(block.text) < _LONGEST_CAPTION)
        }

    def people_between(self, block: int, start: int, end: int) -> list[Mention]:
        return _between(self.people, self._people_at, block, start, end)

    def bodies_between(self, block: int, start: int, end: int) -> list[Mention]:
        return _between(self.bodies, self._bodies_at, block, start, end)

    def names_between(self, block: int, start: int, end: int) -> list[Mention]:
        """People, bodies and places between two places."""
        return _between(self._outer, self._outer_at, block, start, end)

    def marked(self, block: int) -> list[tuple[int, int]]:
        """What stands between quotation marks in a block."""
        if block not in self._marked:
            self._marked[block] = marked(self.texts[block])
        return self._marked[block]

    def told(self, block: int) -> str:
        """A block's text with its quotations blanked but for the marks, so that they are no sentences."""
        if block not in self._masked:
            text = self.texts[block]
            parts, last = [], 0
            for start, end in self.marked(block):
                parts += [
                    text[last : start + 1],
                    "_" * (end - start - 3),
                    text[max(start + 1, end - 2) : end],
                ]
                last = end
            self._masked[block] = "".join(parts) + text[last:]
        return self._masked[block]

    def stops(self, block: int) -> list[int]:
        """Where the sentences of a block end, quotations being none; its own end left out."""
        if block not in self._stops:
            self._stops[block] = stops(self.told(block))
        return self._stops[block]

    def sentence_start(self, block: int, end: int, farthest: int) -> int:
        """Where the sentence begins that goes on, or ends, at a place; not farther away than asked for."""
        at = bisect_left(self.stops(block), end - 1)
        return max(self.stops(block)[at - 1] if at else 0, end - farthest)

    def is_told(self, mention: Mention) -> bool:
        """Whether the article says a name, not somebody in a quotation."""
        return self.told(mention.block)[mention.start] != "_"

    def is_beside(self, mention: Mention) -> bool:
        """Whether a name only tells whose or with whom somebody is: vợ của ông X; bà A (mẹ của X)."""
        text = self.texts[mention.block]
        at = self.before_title(mention)
        bracket = _BRACKET.search(text, max(0, at - 2 * _LONGEST_WORD), at)
        if bracket is not None and text[bracket.start() - 1 : bracket.start()] == " ":
            return any(m.start < bracket.start() for m in self.people_between(mention.block, at - 80, at))
        word = _WORD.search(text[max(0, at - _LONGEST_WORD) : at])
        if self.is_kin(mention):
            return True
        if word is None or normal_word(word[1]) not in BESIDE:
            return False
        earlier = _WORD.search(text[max(0, at - 2 * _LONGEST_WORD) : at - len(word[0])])
        leads = {"của": WORDS_OF, "về": _TITLES}.get(normal_word(word[1]), frozenset())
        return earlier is None or normal_word(earlier[1]) not in leads

    def is_kin(self, mention: Mention) -> bool:
        """Whether a name tells whose relative somebody is: mẹ X, not bà mẹ X."""
        return _is_kin(self.texts[mention.block], mention.start)

    def before_title(self, mention: Mention) -> int:
        """Where the title before a name begins: | Tổng thống Mỹ Donald Trump."""
        text, at = self.texts[mention.block], mention.start
        for _ in range(_MOST_TITLE):
            name = self._ending.get((mention.block, at - 1))
            word = _WORD.search(text[max(0, at - _LONGEST_WORD) : at])
            if name is not None and name.kind != "person" and text[at - 1] == " ":
                at = name.start
            elif word is not None and word[0] != word[1] and normal_word(word[1]) in _TITLES:
                at -= len(word[0])
            else:
                break
        return at

    def _is_credit(self, mention: Mention) -> bool:
        """Whether a name only tells who took a picture: (Ảnh: X)."""
        before = self.texts[mention.block][max(0, mention.start - _LONGEST_CREDIT) : mention.start].rstrip()
        return before[-1:] in _CREDIT_MARKS and _CREDIT.search(before) is not None


def _is_kin(text: str, start: int) -> bool:
    word = _WORD.search(text[max(0, start - _LONGEST_WORD) : start])
    if word is None or normal_word(word[1]) not in KIN:
        return False
    at = start - len(word[0])
    earlier = _WORD.search(text[max(0, at - _LONGEST_WORD) : at])
    return earlier is None or normal_word(earlier[1]) not in DESCRIBED_KIN


def _between(
    mentions: list[Mention], places: list[_Place], block: int, start: int, end: int
) -> list[Mention]:
    return mentions[bisect_left(places, (block, start)) : bisect_left(places, (block, end))]
