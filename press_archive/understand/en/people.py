"""People in English articles: capitals after a title, and who was named in full before.

In: the tokens of blocks. Out: candidates. Who has been named in full (President Jane Doe) is found again by the
full name or the last, with a title or without.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from press_archive.languages.en.dates import MONTHS, WEEKDAYS
from press_archive.languages.en.titles import NO_PEOPLE, OFFICES, PARTICLES, TITLES
from press_archive.languages.en.words import OPENERS
from press_archive.understand.candidates import Candidate
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.text.tokens import Tokens

_TITLES, _OFFICES = Lexicon(TITLES), Lexicon(OFFICES)
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)
_NEVER_FIRST = OPENERS | _CALENDAR
_LONGEST_NAME = 6  # words
_SHORTEST_LAST_NAME = 3  # letters


def title_at(tokens: Tokens, position: int) -> bool:
    """Whether a title begins at a token."""
    return _TITLES.at(tokens.low, position) > 0


def people_with_titles(tokens: Tokens) -> Iterator[Candidate]:
    """Yield the names after titles in running text."""
    done = 0
    for position in _TITLES.places(tokens):
        start = _after_titles(tokens, position) if position >= done else 0
        end = _name_end(tokens, start) if start else 0
        if end and _may_be_titled(tokens, position, start, end):
            done = end
            yield Candidate(start, end, "person", "person-after-title", 0.95 if tokens.cap[position] else 0.8)


def _after_titles(tokens: Tokens, position: int) -> int:
    """Where the words after one or more titles begin (Maj. Gen. X); 0 where none follow."""
    at, size = position, _TITLES.at(tokens.low, position)
    while size:
        at += size
        if tokens.glued(at) and tokens.words[at] == ".":
            at += 1
        if not tokens.spaced(at):
            return 0
        size = _TITLES.at(tokens.low, at) if tokens.cap[at] else 0
    return at if at > position else 0


def _name_end(tokens: Tokens, start: int) -> int:
    """Where a run of capitalised words, initials and particles ends; 0 where none begins."""
    end, at = 0, start
    for _ in range(_LONGEST_NAME):
        at = _after_particle(tokens, at) if at > start else at
        if not _is_name_word(tokens, at, first=at == start):
            break
        at = end = _word_end(tokens, at)
        at += _is_initial(tokens, at)
        if not tokens.spaced(at):
            break
    return end


def _after_particle(tokens: Tokens, at: int) -> int:
    """Where the name goes on after a particle: Ursula von der Leyen, Bashar al-Assad."""
    while at < tokens.count and not tokens.cap[at] and tokens.low[at] in PARTICLES:
        at += 1
        at += tokens.glued(at) and tokens.words[at] == "-"
    return at


def _is_name_word(tokens: Tokens, at: int, *, first: bool) -> bool:
    if at >= tokens.count or not tokens.cap[at] or any(map(str.isdigit, tokens.words[at])):
        return False
    return first or tokens.low[at] not in _CALENDAR


def _word_end(tokens: Tokens, at: int) -> int:
    """Where a word of a name ends, with what hangs on it by a dash (Jean-Luc)."""
    at += 1
    while tokens.glued(at) and tokens.words[at] == "-" and tokens.glued(at + 1):
        at += 2
    return at


def _is_initial(tokens: Tokens, end: int) -> bool:
    """Whether a full stop belongs to an initial, another word of the name after it (Donald J. Trump)."""
    closed = len(tokens.words[end - 1]) == 1 and tokens.glued(end) and tokens.words[end] == "."
    return closed and tokens.spaced(end + 1) and tokens.cap[end + 1]


def _may_be_titled(tokens: Tokens, title: int, start: int, end: int) -> bool:
    """A title written small needs to be an office, and a full name after it; General Motors is nobody."""
    if tokens.words[end - 1] in NO_PEOPLE or tokens.low[start] in _NEVER_FIRST:
        return False
    words = end - start
    if not tokens.cap[title]:
        return words > 1 and _OFFICES.at(tokens.low, title) > 0
    return words > 1 or (len(tokens.words[start]) >= _SHORTEST_LAST_NAME and tokens.low[title] != "general")


class People:
    """The people of an article by the forms they are called by. A form that could mean two means neither."""

    def __init__(self, written_small: Iterable[str]) -> None:
        self._full: set[tuple[str, ...]] = set()
        self._short: dict[str, str | None] = {}  # last name, or first and last → full name
        self._longest = 0
        # There Brown may be a colour, King an office.
        self._words = frozenset(written_small)

    def learn(self, words: Sequence[str], name: str) -> None:
        """Remember a name told in full."""
        parts = [word for word in words if word[0].isalpha()]
        if len(parts) < 2:
            return
        self._full.add(tuple(words))
        self._longest = max(self._longest, len(words))
        for short in sorted({parts[-1], f"{parts[0]} {parts[-1]}"} - {name}):
            known = self._short.setdefault(short, name)
            if known is not None and known != name:
                self._short[short] = _longer(known, name)

    def full_name(self, name: str) -> str:
        """Return the fullest form of a name that the article gives."""
        return self._short.get(name) or name

    def again(self, tokens: Tokens) -> Iterator[Candidate]:
        """Yield who was named in full before, by the full or the last name."""
        for position in [at for at, capital in enumerate(tokens.cap) if capital]:
            sizes = range(min(self._longest, tokens.count - position), 1, -1)
            size = next((n for n in sizes if tuple(tokens.words[position : position + n]) in self._full), 0)
            if size:
                yield Candidate(position, position + size, "person", "article-memory", 0.9)
            elif self._is_last_name(tokens, position):
                yield Candidate(position, position + 1, "person", "article-last-name", 0.7)

    def _is_last_name(self, tokens: Tokens, position: int) -> bool:
        """Whether a word means a person here by itself, not as part of another name."""
        word, low = tokens.words[position], tokens.low[position]
        if len(word) < _SHORTEST_LAST_NAME or self._short.get(word) is None:
            return False
        if low in _CALENDAR or low in self._words:
            return False
        return not (
            tokens.spaced(position)
            and tokens.cap[position - 1]
            and tokens.low[position - 1] not in OPENERS
            and not tokens.opens(position - 1)
        )


def _longer(one: str, other: str) -> str | None:
    """Two forms of one name (with and without a middle initial), or two people."""
    first, second = set(one.split()), set(other.split())
    if first <= second:
        return other
    return one if second <= first else None
