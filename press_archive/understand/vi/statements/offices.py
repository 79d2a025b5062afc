"""What is an office: words that are one, with what stands before it (nguyên, quyền) and after it (thường trực).

In: words of a text. Out: whether they are an office, and its core: the office without what may change around it
(nữ Thủ tướng, Tân Thủ tướng → thủ tướng; Bộ trưởng Ngoại giao → bộ trưởng).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.organizations import FIELD_WORDS
from press_archive.languages.vi.roles import (
    FIELD_JOINTS,
    FORMER,
    FORMER_AFTER,
    HEADLESS,
    HEADS_ALONE,
    MODIFIERS,
    OCCUPATIONS,
    OFFICES,
    PREFIXES,
    TAKEN_HEADS,
    WITH_FIELDS,
)
from press_archive.model import Mention

_ALL = OFFICES | OCCUPATIONS | HEADLESS
_LONGEST_MODIFIER = max(len(words.split()) for words in MODIFIERS | FIELD_WORDS)
FIRST_WORDS = frozenset(office.split(" ", 1)[0] for office in _ALL) | PREFIXES
LAST_WORDS = frozenset(words.rsplit(" ", 1)[-1] for words in _ALL | MODIFIERS | FIELD_WORDS)


def low(words: Sequence[str]) -> str:
    """Words as the tables spell them."""
    return " ".join(map(normal_word, words))


def is_office(words: Sequence[str], body: Mention | None) -> bool:
    """Whether words are an office: nguyên Phó Chủ tịch Thường trực; a bare Trưởng only before its body."""
    if low(without_prefix(words)) in HEADLESS:
        return body is not None and body.kind == "organization"
    return core(words) is not None


def is_known(words: Sequence[str]) -> bool:
    """Whether words are an office by themselves, nothing before or after it."""
    return low(words) in _ALL


def is_occupation(words: str) -> bool:
    """Whether an office is none without a body: Luật sư, giáo viên, chuyên gia kinh tế."""
    return core(words.split(" ")) in OCCUPATIONS


def core(words: Sequence[str]) -> str | None:
    """The office in words that are one, ``None`` for others."""
    return _core(tuple(words))


@lru_cache(maxsize=8192)
def _core(words: tuple[str, ...]) -> str | None:
    words = tuple(without_prefix(words))
    for size in range(len(words), 0, -1):
        office = low(words[:size])
        if (office in OCCUPATIONS or office in OFFICES) and _are_modifiers(
            words[size:], fields=office in WITH_FIELDS
        ):
            return office
    return None


def told(words: Sequence[str]) -> str:
    """An office as it is told: Giáo sư luật hiến pháp is a "Giáo sư", the field of an occupation is left out."""
    office = core(words)
    if office not in OCCUPATIONS:
        return " ".join(words)
    prefixes = len(words) - len(without_prefix(words))
    return " ".join(words[: prefixes + len(office.split())])


def without_prefix(words: Sequence[str]) -> Sequence[str]:
    """Words without what tells when an office is held: nguyên, tân, quyền."""
    while len(words) > 1 and normal_word(words[0]) in PREFIXES and low(words) not in OFFICES:
        words = words[1:]
    return words


def is_former(office: str) -> bool:
    """Whether an office is told as held no more: nguyên Giám đốc, Thủ tướng tiền nhiệm."""
    words = office.split(" ")
    return normal_word(words[0]) in FORMER or any(low(words[-size:]) in FORMER_AFTER for size in (1, 2))


def _are_modifiers(words: Sequence[str], *, fields: bool) -> bool:
    """Whether words only qualify an office; of some offices the field belongs to them (Bộ trưởng Ngoại giao)."""
    while words:
        size = next(
            (n for n in range(min(_LONGEST_MODIFIER, len(words)), 0, -1) if _qualify(words[:n], fields)), 0
        )
        if not size:
            return False
        words = words[size:]
    return True


def _qualify(words: Sequence[str], fields: bool) -> bool:
    phrase = low(words)
    if phrase in MODIFIERS:
        return True
    return fields and phrase not in HEADS_ALONE and (phrase in FIELD_WORDS or phrase in FIELD_JOINTS)


def taking_head(office: str, body: Mention | None) -> str:
    """Trưởng Ban Nội chính is a "Trưởng Ban"; phó trưởng Phòng leaves the body's capital to the body."""
    if body is None or low(office.split(" ")) not in HEADLESS:
        return office
    head = body.surface.split(" ", 1)[0]
    small_before_capital = head[0].isupper() and office[0].islower()
    return office if small_before_capital or head.lower() not in TAKEN_HEADS else f"{office} {head}"
