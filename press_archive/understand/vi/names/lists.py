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
_FROM = frozenset(("người", "gốc", "nước", "tuyển"))  # they stand between a title and the country
_TEAM = ["đội", "tuyển"]
_AGENT = ["đại", "diện"]  # a club is its country's as well
_CLOSING = frozenset(".:;()")
_LONGEST_COUNTRY = 4  # tokens
_LONGEST_APPOSED = 5  # tokens


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


def is_apposed(view: BlockView, start: int, end: int) -> bool:
    """Whether a comma puts a foreign name after a title and a country: tay vợt người Nga, | Andrej Bergwald.

    A mark must close it as well, for in "Theo tay vợt người Nga, Bergwald là …" somebody else may be told of; and one
    word may be a town or a body where the titled one works: nhà khoa học Anh, Oxford, thử vắc xin.
    """
    country = _country_before(view, start) if end - start > 1 and not view.shouting else None
    if country is None or not _is_titled(view, country):
        return False
    return _is_closed(view, end) and _is_foreign_name(view, start, end)


def _country_before(view: BlockView, start: int) -> int | None:
    """Where the country begins, if not at the start of all, after which a comma stands before a token."""
    if start < 3 or view.tokens.words[start - 1] != ",":
        return None
    for position in range(start - 2, max(0, start - 2 - _LONGEST_COUNTRY), -1):
        match = view.place_at(position)
        if match is not None:
            ends = match.end == start - 1 and (match.known.record or "").startswith("country-")
            return position if ends else None
    return None


def _is_titled(view: BlockView, country: int) -> bool:
    """Whether a person's title stands before a country, or before whose team it is: HLV đội tuyển Lào."""
    low, before = view.tokens.low, country - 1
    if low[before] in _FROM:
        before -= 2 if low[before - 1 : before + 1] == _TEAM else 1
    return before >= 0 and view.used[before] == 1 and low[before - 1 : before + 1] != _AGENT


def _is_closed(view: BlockView, end: int) -> bool:
    """Whether a mark closes what a comma put in, and no list goes on."""
    tokens = view.tokens
    if end >= tokens.count or tokens.words[end] in _CLOSING:
        return True
    small = tokens.spaced(end + 1) and not tokens.cap[end + 1] and tokens.words[end + 1].isalpha()
    return tokens.words[end] == "," and small and tokens.low[end + 1] not in _JOINTS


def _is_foreign_name(view: BlockView, start: int, end: int) -> bool:
    """Whether a run is foreign words, none of which tells a body or a place."""
    words = view.tokens.words[start:end]
    if end - start > _LONGEST_APPOSED or any(map(str.isupper, words)) or not NO_PEOPLE.isdisjoint(words):
        return False
    if any(map(is_marked_syllable, words)) or any(letter.isdecimal() for word in words for letter in word):
        return False
    return not is_syllable(words[0])


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
