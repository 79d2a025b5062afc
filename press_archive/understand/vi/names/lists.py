"""Runs of capitals told by the list they stand in: beside people they are people, beside places places.

In: a :class:`BlockView`, a run in it and where names of a kind begin and end. Out: whether the list goes on with it.
"""

from __future__ import annotations

from press_archive.languages.vi.brands import PLATFORMS
from press_archive.languages.vi.deeds import POSITIONS
from press_archive.languages.vi.names import is_marked_syllable, is_syllable
from press_archive.languages.vi.organizations import NOT_BODIES
from press_archive.understand.gazetteer import bare_name
from press_archive.understand.vi.names.bare import NO_PEOPLE, SHORTEST
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.things import is_code, names_a_thing

_NO_BODIES = NOT_BODIES | PLATFORMS
_JOINTS = frozenset(("và", ",", "hoặc"))
_PEOPLE_JOINTS = frozenset((",", ";", "và", "hay", "hoặc", "cùng", "–"))
_TITLE_WORDS = frozenset(("phó", "trưởng", "quyền", "nguyên", "cựu"))


def lists_places(view: BlockView, start: int, end: int, places: set[int]) -> bool:
    """Whether "và" or a comma joins the run to a place: Wellington và Christchurch."""
    tokens = view.tokens
    if (
        view.shouting
        or is_marked_syllable(tokens.words[start])
        or (len(tokens.words[start]) < 4 and end == start + 1)
        or tokens.words[start] in NOT_BODIES
        or is_code(view, start, end)
    ):
        return False
    before = start > 1 and tokens.low[start - 1] in _JOINTS and start - 1 in places
    if before and tokens.words[start - 1] == "," and tokens.spaced(end) and tokens.low[end] not in _JOINTS:
        before = False  # Tây Ban Nha, Messi chỉ còn …
    after = end + 1 < tokens.count and tokens.low[end] in ("và", "hoặc") and end + 1 in places
    return before or (after and not tokens.opens(start))


def lists_bodies(view: BlockView, start: int, end: int, bodies: set[int]) -> bool:
    """Whether a foreign word is joined to a body by "và" or a comma: Foxconn, Goertek."""
    tokens = view.tokens
    word = tokens.words[start]
    if view.shouting or end != start + 1 or is_syllable(word) or word in _NO_BODIES:
        return False
    if is_code(view, start, end) or names_a_thing(view, start):
        return False
    before = start > 1 and tokens.low[start - 1] in _JOINTS and start - 1 in bodies
    after = end + 1 < tokens.count and tokens.low[end] in _JOINTS and end + 1 in bodies
    return before or (after and not tokens.opens(start))


def between_places(view: BlockView, start: int, end: int, places: set[int]) -> bool:
    """Whether a list of places goes on before and after: Quốc lộ 1, Võ Văn Kiệt và vòng xoay An Lạc."""
    tokens = view.tokens
    if end + 1 >= tokens.count or start < 2 or tokens.words[start - 1] != "," or start - 1 not in places:
        return False
    if tokens.low[end] not in _JOINTS:
        return False
    return any(end + 1 + skip in places for skip in range(3))


def lists_people(view: BlockView, start: int, end: int, people: set[int]) -> bool:
    """Whether a run of names goes on after a person or a position: hậu vệ Halder, | Nowitz; Hữu Lộc, | Minh Nhật."""
    tokens = view.tokens
    if view.shouting or not start or not _may_be_listed(view, start, end):
        return False
    if _follows_position(view, start):
        return True
    joint = tokens.low[start - 1] in _PEOPLE_JOINTS and start > 1 and start - 1 in people
    return joint and not (tokens.spaced(end) and tokens.cap[end])


def _follows_position(view: BlockView, start: int) -> bool:
    before = start - 1 if view.tokens.words[start - 1] == ":" else start
    return any(" ".join(view.tokens.low[max(0, before - size) : before]) in POSITIONS for size in (2, 3))


def _may_be_listed(view: BlockView, start: int, end: int) -> bool:
    """Whether a run is a foreign word or two, or two or three syllables that are no unit's name."""
    words = view.tokens.words[start:end]
    if view.tokens.low[start] in _TITLE_WORDS:
        return False  # ông Khải, | Phó Kiểm toán trưởng
    if not all(word.isalpha() and word[1:].islower() for word in words) or not NO_PEOPLE.isdisjoint(words):
        return False
    if any(map(is_syllable, words)) and not all(map(is_syllable, words)):
        return False
    if not is_syllable(words[0]):
        return len(words) <= 2 and len(words[0]) >= SHORTEST
    return len(words) in (2, 3) and bare_name(words) not in view.units.by_name
