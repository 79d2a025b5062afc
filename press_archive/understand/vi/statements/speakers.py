"""Whom words and pronouns beside a quotation mean: the people and bodies named around it, and what part they have.

In: an :class:`Article`, its mentions and roles. Out: :class:`People`, which is asked who the subject of a verb is and
whom a pronoun means: the subject of the sentences before, never just whoever was named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.quotes import (
    ADVERBS,
    ANY_BODY,
    FEMALE,
    JOINING,
    LEADING,
    LINKING,
    MALE,
    PRONOUNS,
)
from press_archive.model import Article, Mention, Role
from press_archive.understand.text.patterns import any_of
from press_archive.understand.vi.statements.callings import Callings
from press_archive.understand.vi.statements.naming import Named
from press_archive.understand.vi.statements.saying import verbs_in
from press_archive.understand.vi.statements.subjects import Subject, subjects

_ADDRESS = re.compile(rf"(?<!\w)({any_of(PRONOUNS)}) (?:[^\W\d_]+ ){{0,3}}$", re.IGNORECASE)
_WORD = re.compile(r"(\w+)[ .]?$")
_JOINED = re.compile(rf"(?:^|[\s,]|(?<!\w))(?:{any_of(JOINING)})(?: (?:{any_of(ADVERBS)}))*$", re.IGNORECASE)
_WINDOW = 700  # code points before a pronoun in which its sentence's subject is looked for
_BLOCKS = 5  # looked back through
_SENTENCES = 8  # looked back through
_LONGEST_JOINT = 40  # code points
_LONGEST_WORD = 24

_Place = tuple[int, int]  # block, start


class People:
    """Who is named in an article, who spoke so far, and how each person is addressed."""

    def __init__(self, article: Article, mentions: Sequence[Mention], roles: Sequence[Role] = ()) -> None:
        self.named = Named(article, mentions)
        self._callings = Callings(roles, mentions)
        self._subjects: dict[tuple[int, int, int], list[Subject]] = {}
        self._heard: list[tuple[_Place, str]] = []
        self._addressed: dict[str, set[str]] = {}
        self._single: bool | None = None  # whether the article names one person
        for mention in self.named.people:
            text = self.named.texts[mention.block]
            match = _ADDRESS.search(text[max(0, mention.start - 24) : mention.start])
            if match is not None and self.named.is_told(mention):
                self._addressed.setdefault(mention.name, set()).add(match[1].lower())

    def heard(self, block: int, start: int, speaker: str | None) -> None:
        """Take note of who speaks at a place; called in the order of the text."""
        if speaker is not None and any(mention.name == speaker for mention in self.named.people):
            self._heard.append(((block, start), speaker))

    # ── Subjects ──────────────────────────────────────────────────────────────────────────────────
    def subjects(self, block: int, low: int, high: int) -> list[Subject]:
        """What opens the clauses between two places."""
        place = block, low, high
        if place not in self._subjects:
            self._subjects[place] = subjects(self.named, self._callings, block, low, high)
        return self._subjects[place]

    def subject(self, found: Sequence[Subject], block: int, verb: int) -> int | None:
        """Which of some subjects is that of a verb: the last before it, or that of the sentence after "và"."""
        before = [at for at, subject in enumerate(found) if subject.end <= verb]
        text = self.named.told(block)
        if before and _JOINED.search(text[max(0, verb - _LONGEST_JOINT) : verb].rstrip()):
            return next((at for at in before if not found[at].source), before[0])
        if len(before) > 1 and self._is_post(found[before[-2]], found[before[-1]], block, verb):
            return before[-2]
        return before[-1] if before else None

    def _is_post(self, person: Subject, body: Subject, block: int, verb: int) -> bool:
        """Whether a body between commas only tells where somebody has an office: ông X, trưởng phòng, Cục Y, nói."""
        if person.sort != "person" or body.sort != "body" or body.source:
            return False
        text = self.named.told(block)
        between = text[person.end : body.start]
        return text.endswith(", ", 0, verb) and "." not in between and not verbs_in(between)

    def who(self, found: Sequence[Subject], place: int, block: int, at: int) -> str | None:
        """The person or body that one of a sentence's subjects is; ``None`` where the article names nobody."""
        subject = found[place]
        if subject.sort == "this body":
            return self._last_body(subject.name or "", block, at)
        if place and self._is_joined(found[place - 1], subject, block):
            return None
        if subject.sort != "pronoun" or subject.name is None:
            return subject.name
        before = {one.name for one in found[:place] if one.sort in ("person", "calling") and not one.source}
        if before:
            return before.pop() if len(before) == 1 else None
        name = self.meant(subject.name, block, at)
        told = self.named.people_between(block, at, subject.start)
        return None if any(mention.name == name for mention in told) else name  # Về ông X, anh nói

    def _last_body(self, called: str, block: int, at: int) -> str | None:
        """The body with which the sentence before a place opens, where it is called so."""
        sentence = self.last_sentence(block, at)
        opening = (
            next((one for one in self.subjects(*sentence) if not one.source), None) if sentence else None
        )
        if opening is None or opening.sort != "body" or opening.name is None:
            return None
        return opening.name if called in ANY_BODY or opening.name.lower().startswith(called) else None

    def _is_joined(self, one: Subject, other: Subject, block: int) -> bool:
        """Whether two subjects are one of several people: A và B nói."""
        return self.named.told(block)[one.end : other.start] == " và "

    def only(self, block: int, low: int, high: int) -> Mention | None:
        """The only person told between two places, who does not only stand beside somebody."""
        found = {m.name: m for m in self.named.people_between(block, low, high) if self.named.is_told(m)}
        mention = next(iter(found.values())) if len(found) == 1 else None
        return mention if mention is not None and not self.named.is_beside(mention) else None

    def first(self, block: int, start: int, end: int) -> Mention | None:
        """The first person between two places who does not only stand beside who speaks."""
        found = self.named.people_between(block, start, end)
        return next((m for m in found if not self.named.is_beside(m)), None)

    # ── Pronouns ──────────────────────────────────────────────────────────────────────────────────
    def meant(self, pronoun: str, block: int, start: int) -> str | None:
        """Whom a pronoun means: the subject, or the only one it can mean, of the nearest sentence that tells."""
        other = FEMALE if pronoun in MALE else MALE if pronoun in FEMALE else frozenset()
        seen: set[str] = set()
        for number, low, high in self._sentences_before(block, start):
            told = {m.name for m in self.named.people_between(number, low, high) if self.named.is_told(m)}
            may = {name for name in told if not self._addressed.get(name, set()) & other}
            opening = next((one for one in self.subjects(number, low, high) if not one.source), None)
            subject = self._speaker_in(number, low, high) or self._subject(number, low, high)
            if subject is not None and not self._addressed.get(subject, set()) & other:
                return subject
            if opening is not None and opening.sort == "pronoun" and opening.name == pronoun:
                continue  # tells of the same one
            if opening is not None and self._is_another(opening, number, low, high):
                return opening.name
            if len(may) == 1 and pronoun in self._addressed.get(min(may), ()):
                return min(may)
            if len(may) > 1:
                return None
            seen |= may
        seen = {name for name in seen if pronoun in self._addressed.get(name, {pronoun})}
        seen = seen or self._all_before(block, start)
        return min(seen) if len(seen) == 1 else None

    def _is_another(self, opening: Subject, block: int, low: int, high: int) -> bool:
        """Whether a sentence is about somebody told by office, or somebody not named who says something."""
        if opening.sort == "somebody":
            return bool(verbs_in(self.named.told(block)[low:high]))
        return opening.sort == "calling"

    def _all_before(self, block: int, start: int) -> set[str]:
        """Everybody whom the article names before a place: where it is one, all is about that one."""
        people = self.named.people
        if self._single is None:
            self._single = len({mention.name for mention in people}) == 1
        if not self._single or (people[0].block, people[0].start) >= (block, start):
            return set()
        return {people[0].name}

    # ── Sentences ─────────────────────────────────────────────────────────────────────────────────
    def last_sentence(self, block: int, start: int) -> tuple[int, int, int] | None:
        """Block, start and end of the sentence before a place."""
        return next(self._sentences_before(block, start), None)

    def _sentences_before(self, block: int, start: int) -> Iterator[tuple[int, int, int]]:
        """Yield block, start and end of the sentences before a place, the nearest first."""
        left = _SENTENCES
        for number in range(block, max(-1, block - _BLOCKS), -1):
            if number in self.named.captions:
                continue
            high = start if number == block else len(self.named.texts[number])
            lowest = max(0, high - _WINDOW)
            while left and high > lowest:
                low = self.named.sentence_start(number, high, high - lowest)
                if self.named.told(number)[low:high].strip():
                    left -= 1
                    yield number, low, high
                high = low

    def _speaker_in(self, block: int, low: int, high: int) -> str | None:
        found = [
            name for (at, place), name in self._heard[-_SENTENCES:] if at == block and low <= place < high
        ]
        return found[-1] if found else None

    def _subject(self, block: int, low: int, high: int) -> str | None:
        """The person with whom a sentence begins, but for a title and what leads to it."""
        named = self.named
        people = [mention for mention in named.people_between(block, low, high) if named.is_told(mention)]
        opening = named.texts[block][low:high].split(maxsplit=1)
        leads = bool(opening) and normal_word(opening[0]) in LEADING
        for mention in people if leads else people[:1]:
            at = named.before_title(mention)
            before = named.told(block)[low:at].rstrip()
            word = _WORD.search(before[-_LONGEST_WORD:])
            if before and before[-1] not in ',:;”"_-–—' and not (word and normal_word(word[1]) in LINKING):
                continue
            joined = named.texts[block][mention.end : mention.end + 4] == " và "
            return None if joined else mention.name
        return None
