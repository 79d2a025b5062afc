"""Named events: a head such as Hội nghị, Đại hội, Giải with the name and number after it.

In: a :class:`BlockView`. Out: candidates of kind ``event``, which keep the bodies in them from being counted
as names of their own (Hội nghị cấp cao ASEAN lần thứ 47).
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.vi.events import (
    EVENT_HEADS,
    EVENT_JOINTS,
    EVENT_NAMES,
    LOOSE_JOINTS,
    ORDINALS,
)
from press_archive.languages.vi.names import is_syllable
from press_archive.languages.vi.organizations import STOP_WORDS
from press_archive.understand.candidates import Candidate
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.fields import FIELDS

_HEADS = Lexicon(EVENT_HEADS)
_NAMES = Lexicon(EVENT_NAMES)
_JOINTS = Lexicon(EVENT_JOINTS)
_FIRSTS = _HEADS.firsts | _NAMES.firsts
_LONGEST = 20  # tokens
_STREETS = frozenset(("đường", "phố", "phường", "quận", "trường"))
_ROMAN = frozenset("IVXL")
_LAST_NUMBER = 2100  # a larger one is no year
_MOST_DIGITS = 4


def events(view: BlockView) -> Iterator[Candidate]:
    """Yield the named events of a block."""
    tokens = view.tokens
    if view.shouting:
        return
    for position in tokens.places(_FIRSTS):
        if not tokens.cap[position] or _is_office(view, position):
            continue
        complete = _NAMES.at(tokens.low, position)
        head = complete or _HEADS.at(tokens.low, position)
        end = _end(view, position + head, complete > 0) if head else 0
        if end and _is_certain(view, position, position + head, end):
            yield Candidate(position, end, "event", "event-head", 0.6)


def _is_office(view: BlockView, position: int) -> bool:
    """Whether an office is about it (Bộ trưởng Chiến tranh Mỹ), or it is a street (đường Cách Mạng Tháng 8)."""
    tokens = view.tokens
    about = tokens.low[position] == "chiến" and view.used[position - 1] == 1
    return tokens.spaced(position) and (about or tokens.low[position - 1] in _STREETS)


def _is_certain(view: BlockView, start: int, name: int, end: int) -> bool:
    """At the start of a sentence the head's capital tells nothing: the name after it must begin with one."""
    tokens = view.tokens
    if not tokens.opens(start) or end == name:
        return True
    country = view.place_at(name)
    if country is not None and country.end == end:
        return False  # Chiến tranh Ukraine, Đối thoại Nga - Mỹ
    return tokens.cap[name] and any(
        i in view.matches or _is_number(tokens.words[i]) for i in range(name, end)
    )


def _is_number(word: str) -> bool:
    return word.isdigit() or (word.isupper() and _ROMAN.issuperset(word))


def _end(view: BlockView, start: int, complete: bool) -> int:
    """Where the event's name ends; 0 if neither a name nor a number stands in it."""
    tokens = view.tokens
    last = start if complete else 0
    end = start
    loose = not complete
    owned = False
    while end < tokens.count and tokens.spaced(end) and end - start < _LONGEST:
        step = _part(view, end, start) if not owned or end in view.matches else 0
        if complete and not tokens.words[end].isdigit():
            break
        if step:
            last = end = end + step
            loose = owned = False
            continue
        joint = 0 if complete else _JOINTS.at(tokens.low, end)
        if not joint or (loose and tokens.low[end] in LOOSE_JOINTS):
            break
        loose, owned = tokens.low[end] in LOOSE_JOINTS, tokens.low[end] == "của"
        end += joint
    return last


def _part(view: BlockView, position: int, start: int) -> int:
    """Length of a capitalised part, a number or an ordinal that stands here (0 if none)."""
    tokens = view.tokens
    if tokens.words[position].isdigit():
        if _is_season(view, position):
            return 3
        counted = view.counts(position) and tokens.low[position - 1] != "thứ"
        return int(_is_small(tokens.words[position]) and not counted)
    if tokens.low[position] == "thứ" and tokens.low[position + 1 : position + 2]:
        return 2 if tokens.low[position + 1] in ORDINALS or tokens.words[position + 1].isdigit() else 0
    if not tokens.cap[position] or (position > start and _HEADS.at(tokens.low, position)):
        return 0
    match = view.matches.get(position)
    if match is not None:
        return match.end - position
    field = FIELDS.at(tokens.low, position)
    return field or 1 + int(_is_completed(view, position, start))


def _is_small(digits: str) -> bool:
    """Whether digits are a number as events have; not all digits are of a number (10²), nor all numbers read."""
    return digits.isdecimal() and len(digits) <= _MOST_DIGITS and int(digits) < _LAST_NUMBER


def _is_season(view: BlockView, position: int) -> bool:
    """Whether a season stands here: 2025/26, 2025-2026."""
    tokens = view.tokens
    second = position + 2
    if not tokens.glued(position + 1) or not tokens.glued(second) or tokens.words[position + 1] not in "/-–":
        return False
    year = len(tokens.words[position]) == 4 and tokens.words[position].startswith(("19", "20"))
    return year and tokens.words[second].isdigit() and len(tokens.words[second]) in (2, 4)


def _is_completed(view: BlockView, position: int, start: int) -> bool:
    """Whether the small syllable after a capitalised one makes a compound with it (Bóng chày)."""
    tokens = view.tokens
    after = position + 1
    if not tokens.spaced(after) or tokens.cap[after] or tokens.low[after] in STOP_WORDS:
        return False
    before = position - 1
    first = position == start or not tokens.cap[before] or not is_syllable(tokens.words[before])
    alike = is_syllable(tokens.words[position]) and is_syllable(tokens.words[after])
    return alike and first and not _JOINTS.at(tokens.low, after)
