"""People named bare, without a title or a surname: by two syllables (Trọng Nhân), by one foreign word (Bergwald).

In: a :class:`BlockView` and a run of capitals in it. Out: whether what stands around it shows a person: what people
alone do, whose something is, the list it stands in.
"""

from __future__ import annotations

from press_archive.languages.vi.brands import ENGLISH_HEADS, ENGLISH_TITLES, ENGLISH_WORDS, PLATFORMS
from press_archive.languages.vi.deeds import (
    AFTER_STARS,
    AUXILIARIES,
    BEFORE_STARS,
    DEEDS,
    FEATS,
    NO_TWO_NAMES,
    NOT_CALLED_AFTER,
    PERSON_CUES,
    PRIVATE_DEEDS,
    SAYINGS,
)
from press_archive.languages.vi.dictionary import is_word
from press_archive.languages.vi.names import LAST_NAMES, MIDDLE_NAMES, is_syllable
from press_archive.languages.vi.organizations import NOT_BODIES
from press_archive.languages.vi.places import SHORT_COUNTRIES
from press_archive.languages.vi.units import DISTRICT
from press_archive.understand.gazetteer import bare_name
from press_archive.understand.vi.names.block import BlockView

_CALLED = frozenset(("anh", "chị", "cô", "bà", "ông", "em", "chú", "bác", "cháu"))
_LONGEST_DEED = 3  # words
_ALL_DEEDS = DEEDS | SAYINGS
_MOST_AUXILIARIES = 2
_LONGEST_CLAUSE = 8  # tokens that tell an age
GIVEN = LAST_NAMES | MIDDLE_NAMES
SHORTEST = 3  # letters of a foreign word
NO_PEOPLE = ENGLISH_HEADS | ENGLISH_WORDS | ENGLISH_TITLES | PLATFORMS | NOT_BODIES


def does_what_people_do(view: BlockView, end: int) -> bool:
    """Whether a deed of people follows, auxiliaries between (đã, cũng) left aside."""
    return _does(view, end, DEEDS)


def speaks_or_acts(view: BlockView, end: int) -> bool:
    """Whether a deed of people follows, or what bodies do as well: only of what is somebody's name by its looks."""
    return _does(view, end, _ALL_DEEDS)


def does_what_one_does(view: BlockView, end: int) -> bool:
    """Whether a deed follows that no country and no town does: Đức khai nhận."""
    return _does(view, end, PRIVATE_DEEDS)


def _does(view: BlockView, end: int, deeds: frozenset[str]) -> bool:
    tokens = view.tokens
    for _ in range(_MOST_AUXILIARIES + 1):
        if not tokens.spaced(end) or tokens.cap[end]:
            return False
        if any(" ".join(tokens.low[end : end + size]) in deeds for size in range(_LONGEST_DEED, 0, -1)):
            return True
        if tokens.low[end] not in AUXILIARIES:
            return False
        end += 1
    return False


def are_two_names(view: BlockView, start: int, end: int) -> bool:
    """Whether two syllables are the last two of many names, and the name of no unit: Trọng Nhân, but Hoài Đức."""
    words = view.tokens.words[start:end]
    if len(words) != 2 or words[0] not in MIDDLE_NAMES or words[1] not in LAST_NAMES:
        return False
    name = bare_name(words)
    return name not in view.units.by_name and name not in NO_TWO_NAMES


def may_be_called(view: BlockView, start: int) -> bool:
    """Whether nothing before a name tells that a shop, a street or a product has it."""
    tokens = view.tokens
    if start and tokens.words[start - 1] in "-–" and start > 1 and tokens.cap[start - 2]:
        return False  # người Bru - Vân Kiều
    if not start or not tokens.spaced(start):
        return True
    low = tokens.low
    return not any(" ".join(low[max(0, start - size) : start]) in NOT_CALLED_AFTER for size in (1, 2, 3))


def is_called(view: BlockView, start: int) -> bool:
    """Whether a word or two right before a name announce a person's."""
    tokens = view.tokens
    if not start or not tokens.spaced(start) or tokens.cap[start - 1]:
        return False
    return any(" ".join(tokens.low[max(0, start - size) : start]) in PERSON_CUES for size in (1, 2, 3))


def stands_as_given_name(view: BlockView, position: int) -> bool:
    """Whether one syllable that is many people's name stands alone between words written small."""
    tokens, after = view.tokens, position + 1
    word = tokens.words[position]
    if (
        word not in LAST_NAMES
        or word in SHORT_COUNTRIES
        or view.used[position]
        or view.inside[position]
        or position in view.matches
    ):
        return False
    if view.shouting or _is_joined(view, position) or (tokens.spaced(after) and tokens.cap[after]):
        return False
    completed = tokens.spaced(after) and is_word(tokens.low[position], tokens.low[after])
    return not completed and may_be_called(view, position)


def stand_as_two_names(view: BlockView, position: int) -> bool:
    """Whether two syllables stand alone between words written small, one of them as in many names, and no unit's."""
    tokens, second, after = view.tokens, position + 1, position + 2
    if not tokens.spaced(second) or not tokens.cap[second] or (tokens.spaced(after) and tokens.cap[after]):
        return False
    words = tokens.words[position:after]
    if not all(map(is_syllable, words)) or not (words[0] in MIDDLE_NAMES or words[1] in LAST_NAMES):
        return False
    if tokens.low[position] in _CALLED:
        return False  # “…”.Anh Khải nói
    known = any(
        place in view.matches or view.used[place] or view.inside[place] for place in (position, second)
    )
    if known or view.shouting or _follows_capital(view, position) or any(map(str.isupper, words)):
        return False
    completed = tokens.spaced(after) and is_word(tokens.low[second], tokens.low[after])
    name = bare_name(words)
    free = name not in view.units.by_name and name not in NO_TWO_NAMES and not is_word(*map(str.lower, words))
    return free and not completed and may_be_called(view, position)


def may_sign(view: BlockView, start: int, end: int) -> bool:
    """Whether a run that a record knows whole may be somebody's name as well: a town's of two syllables (Đông Hà)."""
    match = view.matches.get(start)
    if match is None or match.end < end:
        return True
    unit = view.units.by_record.get(match.known.record or "")
    return unit is not None and unit.size >= DISTRICT and end - start > 1


def has_a_feat(view: BlockView, start: int) -> bool:
    """Whether something that is only somebody's is told to be of the name: cú sút của Bergwald, vợ Bergwald."""
    tokens = view.tokens
    if not start or not tokens.spaced(start):
        return False
    before = start - 1 if tokens.low[start - 1] == "của" else start
    return any(" ".join(tokens.low[max(0, before - size) : before]) in FEATS for size in (1, 2, 3))


def may_be_last_name(view: BlockView, start: int, end: int) -> bool:
    """Whether a run is one foreign word that is no common one."""
    word = view.tokens.words[start]
    if end != start + 1 or len(word) < SHORTEST or is_syllable(word) or word in NO_PEOPLE:
        return False
    joined = _is_joined(view, start)
    return word.isalpha() and word[1:].islower() and not joined


def is_aged(view: BlockView, end: int) -> bool:
    """Whether somebody's age follows a name: Andriy, 37 tuổi; Natalya, 50, …; Taras, một sinh viên 20 tuổi."""
    tokens = view.tokens
    if tokens.words[end : end + 1] not in ([","], ["("]):
        return False
    clause = tokens.low[end + 1 : end + 1 + _LONGEST_CLAUSE]
    if not clause or not (clause[0].isdigit() or clause[0] == "một"):
        return False
    if "tuổi" in clause:
        age = clause.index("tuổi")
        return clause[age - 1].isdigit() and not any(tokens.cap[end + 1 : end + 1 + age])
    return len(clause[0]) == 2 and clause[1:2] == [","]


def may_be_stage_name(word: str) -> bool:
    """Whether a word ends in a digit and a small letter or a digit, as people call themselves: Min2k, Bee9."""
    if word.isalpha():
        return False
    return word[0].isupper() and word[:3].isalpha() and any(map(str.isdigit, word)) and not word.isupper()


def _is_joined(view: BlockView, position: int) -> bool:
    """Whether a word is glued to a dash or follows a capital, and so is the end of something longer (VN-Index)."""
    tokens = view.tokens
    glued = tokens.glued(position) and tokens.words[position - 1] in "-–"
    after = position + 1
    glued = glued or (tokens.glued(after) and tokens.words[after] in "-–+")
    return glued or _follows_capital(view, position)


def _follows_capital(view: BlockView, position: int) -> bool:
    tokens, before = view.tokens, position - 1
    return (
        tokens.spaced(position) and tokens.cap[before] and not tokens.opens(before) and not view.used[before]
    )


def is_named_as_star(view: BlockView, position: int) -> bool:
    """Whether one foreign word stands where reports of matches and stages have people: của Bergwald, Bergwald đã …"""
    tokens, after = view.tokens, position + 1
    if not may_be_last_name(view, position, after) or _is_beside_a_capital(view, position):
        return False
    if tokens.spaced(after) and tokens.low[after] in AFTER_STARS:
        return True
    return tokens.spaced(position) and tokens.low[position - 1] in BEFORE_STARS


def _is_beside_a_capital(view: BlockView, position: int) -> bool:
    tokens, after = view.tokens, position + 1
    return _follows_capital(view, position) or (
        tokens.spaced(after) and (tokens.cap[after] or tokens.words[after][0].isdigit())
    )
