"""Whose an office is that stands between two names, and who is named after somebody else's office.

In: a :class:`RoleBlock` and places in it; the roles of an article. Out: whether an office between commas belongs to
the name after it (Trước lời ông A, Giám đốc Y, ông B, lên tiếng), and the roles with those settled that name either
an office's holder or who serves the holder (Đặc phái viên của Tổng thống Nga X).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.roles import LISTING, SERVING, TO_FIELDS
from press_archive.model import Mention, Role
from press_archive.understand.text.around import words_after, words_before
from press_archive.understand.text.patterns import any_of
from press_archive.understand.vi.statements.offices import FIRST_WORDS, core, low
from press_archive.understand.vi.statements.role_text import ADDRESSES, Office, RoleBlock

_FIELD = re.compile(rf" (?:{any_of(TO_FIELDS)}) ")
_CLAUSE = re.compile(r"[^,.;:()“”\"]*")
_LONGEST_ADDRESS = 3  # words
_LONGEST_SERVING = max(len(words.split()) for words in SERVING)
_OF = "của"


def belongs_to_the_next(block: RoleBlock, end: int) -> bool:
    """Whether the office that ends here is that of the name after it: “, ông B, nói” or “về … B nói”."""
    if block.text.startswith(", ", end):
        following = _addressed(block, end + 2)
        return following is not None and closes_apposition(block, following)
    return _names_behind_field(block, end)


def names_next(block: RoleBlock, end: int) -> bool:
    """Whether after a name that ends here another one says whom an office before it means: …, ông B; … về … B."""
    following = _addressed(block, end + 2) if block.text.startswith(", ", end) else None
    return following is not None or _names_behind_field(block, end)


def _names_behind_field(block: RoleBlock, end: int) -> bool:
    if _FIELD.match(block.text, end) is None:
        return False
    clause = _CLAUSE.match(block.text, end)
    return any(end < person.start < (clause.end() if clause else end) for person in block.people)


def closes_apposition(block: RoleBlock, person: Mention) -> bool:
    """Whether a comma after a name closes what was told of it, so that the sentence goes on: “, ông B, nói”."""
    if not block.text.startswith(", ", person.end):
        return False
    words = words_after(block.text, person.end + 2, 1)
    return bool(words) and words[0].islower() and normal_word(words[0]) not in FIRST_WORDS | LISTING


def _addressed(block: RoleBlock, start: int) -> Mention | None:
    """The person named here behind a form of address."""
    words = words_after(block.text, start, _LONGEST_ADDRESS)
    for size in range(len(words), 0, -1):
        if low(words[:size]) in ADDRESSES:
            found = block.starting.get(start + len(" ".join(words[:size])) + 1)
            return found if found is not None and found.kind == "person" else None
    return None


def served(block: RoleBlock, office: Office) -> Office:
    """An office with who serves its holder before it, where somebody is told to."""
    words = words_before(block.text, office.start, _LONGEST_SERVING + 1)
    of = bool(words) and words[-1] == _OF
    bare = words[:-1] if of else words
    size = next((n for n in range(len(bare), 0, -1) if low(bare[-n:]) in SERVING), 0)
    if not size:
        return office
    return replace(office, serving=" ".join(words[-(size + of) :]))


def settled(told: Sequence[tuple[Role, str]]) -> list[Role]:
    """Return the roles; who serves is told apart from whom he serves by what the article says elsewhere.

    Beside each is who is told to serve, if anybody is. Somebody called by the office without that holds it; where
    the office has no body, its holder is named: Đặc phái viên của Tổng thống X.
    """
    holders = {(role.person, core(role.office.split(" "))) for role, serving in told if not serving}
    found = []
    for role, serving in told:
        if serving and role.body is not None and (role.person, core(role.office.split(" "))) not in holders:
            role = replace(role, office=f"{serving} {role.office}")
        found.append(role)
    return found
