"""Roles: who holds which office in which body, as the text says around a person's name.

In: an :class:`Article` and its mentions. Out: :class:`Role` values in the order of the text, each told once:
offices before a name (Phó Chủ tịch UBND X Trần A) and lists of them after it (Trần A, Bí thư B, Chủ tịch C).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from press_archive.languages.vi.roles import (
    DESIGNATORS,
    HEADLESS,
    HEADS_ALONE,
    HISTORICAL,
    LEADS,
    MODIFIERS,
    OCCUPATIONS,
    OFFICES,
    PREFIXES,
    TAKEN_HEADS,
)
from press_archive.languages.vi.sentences import sentence_around
from press_archive.languages.vi.titles import ADDRESS
from press_archive.languages.vi.tones import normal_word
from press_archive.model import Article, Mention, Role
from press_archive.understand.around import words_after, words_before

_LONGEST = 9  # words of an office with what belongs to it
_MOST = 6  # offices told in one chain
_ALL = OFFICES | OCCUPATIONS | HEADLESS
_FIRST_WORDS = frozenset(office.split(" ", 1)[0] for office in _ALL) | PREFIXES
_LAST_WORDS = frozenset(office.rsplit(" ", 1)[-1] for office in _ALL | MODIFIERS)
_ADDRESSES = frozenset(" ".join(words) for words in ADDRESS)
# What leads from a name to its offices: a comma, a dash, a bracket, "là".
_ENTRY = re.compile(
    r"(?: \((?:phải|trái|giữa|bìa \w+|thứ \w+ từ \w+ sang)[^()]{0,20}\))?"
    r"(?:, | [-–—] ?| \(|,? (?:(?:hiện|đang|từng|nay|vốn) )?(?:là|giữ chức(?: vụ)?|trên cương vị|với cương vị) "
    r"|,? (?:(?:đã|sẽ|vừa|tiếp tục) )?(?:được|tái) (?:bầu|bổ nhiệm|cử|điều động|phân công|chỉ định|đắc cử)"
    r"(?: lại)?(?: (?:giữ|làm|chức|vụ|đảm nhiệm|là)){0,3} )"
    r"(?:(?:\d{1,3} tuổi|(?:sinh|SN)(?: năm)? \d{4}|hiện là|là)(?:, | - ))?(?:hiện là |là |hiện giữ chức )?"
)
_NEXT = re.compile(r"(?: \([^()]{1,40}\))?(?:, | kiêm |, kiêm | và )(?:là |kiêm )?")
_THEN = re.compile(r" (?:của|thuộc|từ) | \(")


@dataclass(frozen=True, slots=True)
class _Office:
    """An office in a block's text; ``start`` to ``end`` with its body, where it has one."""

    start: int
    end: int
    words: str
    body: str | None
    place: bool = False  # whether the body is a place


class _Block:
    """A block's text and the names that start and end in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starting: dict[int, Mention] = {}  # the longest name that starts here
        self.ending: dict[int, Mention] = {}
        self.people: list[Mention] = []

    def add(self, mention: Mention) -> None:
        known = self.starting.get(mention.start)
        if known is None or known.end < mention.end:
            self.starting[mention.start] = mention
        known = self.ending.get(mention.end)
        if known is None or known.start > mention.start:
            self.ending[mention.end] = mention
        if mention.kind == "person" and not mention.nested:
            self.people.append(mention)


def roles_of(article: Article, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """Return the roles of an article, each person's office told once, with its body where any sentence tells it."""
    found: dict[tuple[str, str, str | None], Role] = {}
    for role in _roles(article, mentions):
        found.setdefault((role.person, role.office.lower(), role.body), role)
    told: dict[str, list[str]] = {}  # offices told with their body, by person
    for person, office, body in found:
        if body is not None:
            told.setdefault(person, []).append(office)
    return tuple(
        _with_sentence(article, role)
        for (person, office, body), role in found.items()
        if body or not any(longer.startswith(office) for longer in told.get(person, ()))
    )


def _with_sentence(article: Article, role: Role) -> Role:
    start, end = sentence_around(article.blocks[role.block].text, role.start, role.end)
    return replace(role, start=start, end=end)


def _roles(article: Article, mentions: Sequence[Mention]) -> Iterator[Role]:
    blocks = [_Block(block.text) for block in article.blocks]
    for mention in mentions:
        blocks[mention.block].add(mention)
    as_of = article.published.value if article.published is not None else None
    heads = _Heads()
    for number, block in enumerate(blocks):
        for person in block.people:
            heads.learn(block, person.start)
            if person.name.lower() in HISTORICAL:
                continue
            for office in (*_offices_before(block, person), *_offices_after(block, person, heads)):
                start, end = min(office.start, person.start), max(office.end, person.end)
                yield Role(article.id, number, start, end, person.name, office.words, office.body, as_of)
        heads.learn(block, len(block.text))


class _Heads:
    """The last body told by each head word, for bodies called by their head alone."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}
        self._block: _Block | None = None
        self._waiting: list[Mention] = []

    def learn(self, block: _Block, before: int) -> None:
        """Take note of the bodies of a block that start before a place in it."""
        if block is not self._block:
            self._block = block
            self._waiting = sorted(
                (m for m in block.starting.values() if m.kind == "organization"),
                key=lambda mention: -mention.start,
            )
        while self._waiting and self._waiting[-1].start < before:
            name = self._waiting.pop().name
            words = name.lower().split()
            for size in (1, 2, 3):
                if " ".join(words[:size]) in HEADS_ALONE:
                    self._last[" ".join(words[:size])] = name

    def meant(self, words: str) -> str | None:
        """The body that a head by itself means here."""
        return self._last.get(words)


# ── Before the name ───────────────────────────────────────────────────────────────────────────────
def _offices_before(block: _Block, person: Mention) -> list[_Office]:
    """The office that ends where the name starts, and those of one body of office before it."""
    office = _office_ending(block, person.start)
    if office is None:
        bare = _without_address(block.text, person.start)
        office = _office_ending(block, bare) if bare < person.start else None
    if office is None:
        return _with_field(block, person)
    if office.body is None:
        office = _with_body_after(block, person, office)
    offices = [office] if office.body or not _is_occupation(office.words) else []
    while len(offices) < _MOST and block.text[max(0, office.start - 2) : office.start] == ", ":
        earlier = _office_ending(block, office.start - 1, comma=True)
        if earlier is None or earlier.body is None or earlier.place:
            break
        office = earlier
        offices.append(office)
    return offices


def _office_ending(block: _Block, end: int, *, comma: bool = False) -> _Office | None:
    """The office, with its body, that ends right before ``end`` (a space or comma between)."""
    body = block.ending.get(end - 1)
    if body is None or body.kind not in ("organization", "place"):
        return None if comma else _office_words_ending(block, end, None)
    return _office_words_ending(block, body.start, body)


def _office_words_ending(block: _Block, end: int, body: Mention | None) -> _Office | None:
    words = words_before(block.text, end, _LONGEST)
    dropped = _lead_length(words) if body is not None else 0
    words = words[: len(words) - dropped]
    if not words or normal_word(words[-1]) not in _LAST_WORDS:
        return None
    lead = sum(len(word) + 1 for word in words_before(block.text, end, dropped))
    for first in range(len(words)):
        if normal_word(words[first]) in _FIRST_WORDS and _is_office(words[first:], body):
            told = " ".join(words[first:])
            start = end - 1 - lead - len(told)
            name, place = (body.name, body.kind == "place") if body is not None else (None, False)
            return _Office(start, end, _taking_head(told, body), name, place)
    return None


def _lead_length(words: list[str]) -> int:
    """How many words at the end only lead to the body: bang Oregon, của tập đoàn X."""
    count = 0
    for size in (2, 1):
        if _low(words[-size:]) in DESIGNATORS:
            count = size
            break
    if len(words) > count and words[len(words) - count - 1].lower() in LEADS:
        count += 1
    return count


def _without_address(text: str, end: int) -> int:
    """Where the forms of address before a name begin: Chủ tịch UBND tỉnh, đồng chí X; TS. X."""
    for _ in range(2):
        words = words_before(text, end, 3)
        size = next((n for n in (3, 2, 1) if len(words) >= n and _low(words[-n:]) in _ADDRESSES), 0)
        if not size:
            return end
        end -= len(" ".join(words[-size:])) + 1
    return end


def _with_field(block: _Block, person: Mention) -> list[_Office]:
    """Giáo sư luật hiến pháp X của Đại học Y: words between office and name, where the body comes after it."""
    if _body_behind(block, person) is None:
        return []
    words = words_before(block.text, person.start, _LONGEST)
    for first in range(len(words)):
        for last in range(len(words) - 1, first, -1):
            if _low(words[first:last]) in _ALL and all(word.islower() for word in words[last:]):
                start = person.start - 1 - len(" ".join(words[first:]))
                return [_with_body_after(block, person, _Office(start, 0, " ".join(words[first:last]), None))]
    return []


def _body_behind(block: _Block, person: Mention) -> Mention | None:
    """The body that a name is told to belong to: X (Đoàn Luật sư Y), X thuộc Tòa án Y."""
    match = _THEN.match(block.text, person.end)
    body = block.starting.get(match.end()) if match is not None else None
    return body if body is not None and body.kind == "organization" else None


def _with_body_after(block: _Block, person: Mention, office: _Office) -> _Office:
    body = _body_behind(block, person)
    return office if body is None else _Office(office.start, body.end, office.words, body.name)


# ── After the name ────────────────────────────────────────────────────────────────────────────────
def _offices_after(block: _Block, person: Mention, heads: _Heads) -> list[_Office]:
    entry = _ENTRY.match(block.text, person.end)
    found: list[_Office] = []
    position = entry.end() if entry is not None else None
    while position is not None and len(found) < _MOST:
        office = _office_starting(block, position, heads)
        if office is None or _is_somebody_elses(block, office.end):
            break
        if office.body is not None or not _is_occupation(office.words):
            found.append(office)
        following = _NEXT.match(block.text, office.end)
        position = following.end() if following is not None else None
    return found


def _is_somebody_elses(block: _Block, end: int) -> bool:
    """Whether a name follows at once, so that the office belongs to it."""
    position = end + 1
    for _ in range(2):
        mention = block.starting.get(position)
        if mention is not None and mention.kind == "person" and block.text[end : end + 1] == " ":
            return True
        words = words_after(block.text, position, 2)
        size = next((n for n in (2, 1) if len(words) >= n and _low(words[:n]) in _ADDRESSES), 0)
        if not size:
            return False
        position += len(" ".join(words[:size])) + 1
    return False


def _office_starting(block: _Block, start: int, heads: _Heads) -> _Office | None:
    words = words_after(block.text, start, _LONGEST)
    if not words or normal_word(words[0]) not in _FIRST_WORDS:
        return None
    places = _places(start, words)
    until = next((n for n, place in enumerate(places) if n and place in block.starting), len(words))
    for size in range(until, 0, -1):
        end = places[size - 1] + len(words[size - 1])
        body, body_end = _body_after(block, end, words[size:until], heads)
        mention = body if isinstance(body, Mention) else None
        if _is_office(words[:size], mention):
            name = mention.name if mention is not None else body
            office = _taking_head(" ".join(words[:size]), mention)
            return _Office(start, body_end, office, name if isinstance(name, str) else None)
    return None


def _places(start: int, words: list[str]) -> list[int]:
    places = []
    for word in words:
        places.append(start)
        start += len(word) + 1
    return places


def _body_after(
    block: _Block, end: int, between: list[str], heads: _Heads
) -> tuple[Mention | str | None, int]:
    """The body after an office, with few words between them, and where it ends."""
    at = end + 1 + sum(len(word) + 1 for word in between)
    body = block.starting.get(at) if block.text[end : end + 1] == " " else None
    if body is not None and body.kind in ("organization", "place") and _leads(between):
        return body, body.end
    for size in (3, 2, 1):
        alone = _low(between[:size])
        if len(between) >= size and alone in HEADS_ALONE and (name := heads.meant(alone)) is not None:
            return name, end + 1 + len(" ".join(between[:size]))
    return None, end


def _leads(between: list[str]) -> bool:
    """Whether words between an office and a name lead from one to the other: nghiên cứu thuộc, tỉnh, của."""
    if not between or _low(between) in DESIGNATORS or between[-1].lower() in LEADS:
        return len(between) <= 4
    return len(between) > 1 and between[0].lower() in LEADS and _low(between[1:]) in DESIGNATORS


# ── What is an office ─────────────────────────────────────────────────────────────────────────────
def _low(words: Sequence[str]) -> str:
    return " ".join(map(normal_word, words))


def _is_office(words: Sequence[str], body: Mention | None) -> bool:
    """Whether words are an office: nguyên Phó Chủ tịch Thường trực; a bare Trưởng only before its body."""
    while len(words) > 1 and normal_word(words[0]) in PREFIXES and _low(words) not in OFFICES:
        words = words[1:]
    if _low(words) in HEADLESS:
        return body is not None and body.kind == "organization"
    for size in range(len(words), 0, -1):
        if _is_occupation(_low(words[:size])) or _low(words[:size]) in OFFICES:
            return _are_modifiers(words[size:])
    return False


def _is_occupation(words: str) -> bool:
    return _low(words.split(" ")) in OCCUPATIONS


def _are_modifiers(words: Sequence[str]) -> bool:
    while words:
        size = next((n for n in (3, 2, 1) if len(words) >= n and _low(words[:n]) in MODIFIERS), 0)
        if not size:
            return False
        words = words[size:]
    return True


def _taking_head(office: str, body: Mention | None) -> str:
    """Trưởng Ban Nội chính is a "Trưởng Ban"; phó trưởng Phòng leaves the body's capital to the body."""
    if body is None or _low(office.split(" ")) not in HEADLESS:
        return office
    head = body.surface.split(" ", 1)[0]
    small_before_capital = head[0].isupper() and office[0].islower()
    return office if small_before_capital or head.lower() not in TAKEN_HEADS else f"{office} {head}"
