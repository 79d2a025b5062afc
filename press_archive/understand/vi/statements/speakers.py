"""Whom words and pronouns beside a quotation mean: the people and bodies named around it, and what part they have.

In: an :class:`Article` and its mentions. Out: :class:`People`, which is asked for names between two places and for
whom a pronoun means: the subject of the sentences before, never just whoever was named last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.quotes import BESIDE, FEMALE, LEADING, LINKING, MALE, PRONOUNS, WORDS_OF
from press_archive.languages.vi.roles import MODIFIERS, OCCUPATIONS, OFFICES, PREFIXES
from press_archive.languages.vi.sentences import sentence_ends
from press_archive.languages.vi.titles import ADDRESS
from press_archive.model import Article, Mention
from press_archive.understand.text.patterns import any_of

MARKS = re.compile(r"“[^“”]*”|\"[^\"“”]*\"|«[^«»]*»|„[^„“”]*[“”]|‘‘[^‘’]*’’")
_TITLES = (
    frozenset(word for title in ADDRESS for word in title)
    | frozenset(word for phrase in OFFICES | OCCUPATIONS | MODIFIERS for word in phrase.split())
    | PREFIXES
)
_ADDRESS = re.compile(rf"(?<!\w)({any_of(PRONOUNS)}) (?:[^\W\d_]+ ){{0,3}}$", re.IGNORECASE)
_WORD = re.compile(r"(\w+)[ .]?$")
_WINDOW = 700  # code points before a pronoun in which its sentence's subject is looked for
_BLOCKS = 5  # looked back through
_SENTENCES = 8  # looked back through
_MOST_TITLE = 14  # words and names of a title
_LONGEST_WORD = 24

_Place = tuple[int, int]  # block, start


class People:
    """Outermost names of an article in the order of the text, and how each person is addressed."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self._texts = [block.text for block in article.blocks]
        self._captions = {number for number, block in enumerate(article.blocks) if block.kind == "caption"}
        outer = [mention for mention in mentions if not mention.nested]
        self.people = [mention for mention in outer if mention.kind == "person"]
        self.bodies = [mention for mention in outer if mention.kind == "organization"]
        self._ending = {(mention.block, mention.end): mention for mention in outer}
        self._people_at = [(mention.block, mention.start) for mention in self.people]
        self._bodies_at = [(mention.block, mention.start) for mention in self.bodies]
        self._heard: list[tuple[_Place, str]] = []
        self._addressed: dict[str, set[str]] = {}
        self._masked: dict[int, str] = {}
        self._single: bool | None = None  # whether the article names one person
        for mention in self.people:
            text = self._texts[mention.block]
            match = _ADDRESS.search(text[max(0, mention.start - 24) : mention.start])
            if match is not None and self._is_told(mention):
                self._addressed.setdefault(mention.name, set()).add(match[1].lower())

    def heard(self, block: int, start: int, speaker: str | None) -> None:
        """Take note of who speaks at a place; called in the order of the text."""
        if speaker is not None and any(mention.name == speaker for mention in self.people):
            self._heard.append(((block, start), speaker))

    def first(self, block: int, start: int, end: int) -> Mention | None:
        """The first person between two places who does not only stand beside who speaks."""
        return next((m for m in self._between(block, start, end) if not self._is_beside(m)), None)

    def last(self, block: int, start: int, end: int) -> Mention | None:
        """The last such person."""
        found = self._between(block, start, end)
        return next((m for m in reversed(found) if not self._is_beside(m)), None)

    def only_beside(self, block: int, start: int, end: int) -> bool:
        """Whether all people and bodies between two places only stand beside who speaks, and there are some."""
        named = self._between(block, start, end) or _between(self.bodies, self._bodies_at, block, start, end)
        return bool(named) and all(map(self._is_beside, named))

    def first_body(self, block: int, start: int, end: int) -> Mention | None:
        found = _between(self.bodies, self._bodies_at, block, start, end)
        return found[0] if found and not self._is_beside(found[0]) else None

    def last_body(self, block: int, start: int, end: int) -> Mention | None:
        found = _between(self.bodies, self._bodies_at, block, start, end)
        return found[-1] if found and not self._is_beside(found[-1]) else None

    def meant(self, pronoun: str, block: int, start: int) -> str | None:
        """Whom a pronoun means: the subject, or the only one it can mean, of the nearest sentence that tells."""
        other = FEMALE if pronoun in MALE else MALE if pronoun in FEMALE else frozenset()
        seen: set[str] = set()
        for number, low, high in self._sentences_before(block, start):
            named = {m.name for m in self._between(number, low, high) if self._is_told(m)}
            may = {name for name in named if not self._addressed.get(name, set()) & other}
            subject = self._speaker_in(number, low, high) or self._subject(number, low, high)
            if subject is not None and not self._addressed.get(subject, set()) & other:
                return subject
            if len(may) == 1 and pronoun in self._addressed.get(min(may), ()):
                return min(may)
            if len(may) > 1:
                return None
            seen |= may
        seen = seen or self._all_before(block, start)
        return min(seen) if len(seen) == 1 else None

    def _all_before(self, block: int, start: int) -> set[str]:
        """Everybody whom the article names before a place: where it is one, all is about that one."""
        if self._single is None:
            self._single = len({mention.name for mention in self.people}) == 1
        at = bisect_left(self._people_at, (block, start))
        return {mention.name for mention in self.people[:at]} if self._single else set()

    # ── Sentences ─────────────────────────────────────────────────────────────────────────────────
    def _sentences_before(self, block: int, start: int) -> Iterator[tuple[int, int, int]]:
        """Yield block, start and end of the sentences before a place, the nearest first."""
        left = _SENTENCES
        for number in range(block, max(-1, block - _BLOCKS), -1):
            if number in self._captions:
                continue
            end = start if number == block else len(self._texts[number])
            low = max(0, end - _WINDOW)
            text = self._told(number)[low:end]
            stops = [0, *(stop for stop in sentence_ends(text) if text[stop:].strip()), len(text)]
            for first, last in reversed(list(pairwise(stops))):
                if left and text[first:last].strip():
                    left -= 1
                    yield number, low + first, low + last

    def _told(self, block: int) -> str:
        """A block's text with its quotations blanked, their last mark left, so that they are no sentences."""
        if block not in self._masked:
            self._masked[block] = MARKS.sub(
                lambda match: "_" * (len(match[0]) - 2) + match[0][-2:], self._texts[block]
            )
        return self._masked[block]

    def _is_told(self, mention: Mention) -> bool:
        """Whether the article says a name, not somebody in a quotation."""
        return self._told(mention.block)[mention.start] != "_"

    def _speaker_in(self, block: int, low: int, high: int) -> str | None:
        found = [
            name for (at, place), name in self._heard[-_SENTENCES:] if at == block and low <= place < high
        ]
        return found[-1] if found else None

    def _subject(self, block: int, low: int, high: int) -> str | None:
        """The person with whom a sentence begins, but for a title and what leads to it."""
        people = [mention for mention in self._between(block, low, high) if self._is_told(mention)]
        opening = self._texts[block][low:high].split(maxsplit=1)
        leads = bool(opening) and normal_word(opening[0]) in LEADING
        for mention in people if leads else people[:1]:
            at = self._before_title(mention)
            before = self._told(block)[low:at].rstrip()
            word = _WORD.search(before[-_LONGEST_WORD:])
            if before and before[-1] not in ',:;”"_-–—' and not (word and normal_word(word[1]) in LINKING):
                continue
            joined = self._texts[block][mention.end : mention.end + 4] == " và "
            return None if joined else mention.name
        return None

    # ── Parts ─────────────────────────────────────────────────────────────────────────────────────
    def _is_beside(self, mention: Mention) -> bool:
        """Whether a name only tells whose or with whom somebody is: vợ của ông X."""
        text = self._texts[mention.block]
        at = self._before_title(mention)
        word = _WORD.search(text[max(0, at - _LONGEST_WORD) : at])
        if word is None or normal_word(word[1]) not in BESIDE:
            return False
        earlier = _WORD.search(text[max(0, at - 2 * _LONGEST_WORD) : at - len(word[0])])
        leads = {"của": WORDS_OF, "về": _TITLES}.get(normal_word(word[1]), frozenset())
        return earlier is None or normal_word(earlier[1]) not in leads

    def _before_title(self, mention: Mention) -> int:
        """Where the title before a name begins: | Tổng thống Mỹ Donald Trump."""
        text, at = self._texts[mention.block], mention.start
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

    def _between(self, block: int, start: int, end: int) -> list[Mention]:
        return _between(self.people, self._people_at, block, start, end)


def _between(
    mentions: list[Mention], places: list[_Place], block: int, start: int, end: int
) -> list[Mention]:
    return mentions[bisect_left(places, (block, start)) : bisect_left(places, (block, end))]
