"""Runs of capitals that no grammar claimed: judged by their shape, the words around them, the article.

In: a :class:`BlockView` and which tokens are taken. Out: candidates of low confidence, or nothing: weapons,
products, storms and the first words of sentences are no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from press_archive.languages.tables import words as table
from press_archive.languages.vi.brands import (
    CLUB_WORDS,
    ENGLISH_HEADS,
    ENGLISH_PLACES,
    ENGLISH_TITLES,
    ENGLISH_WORDS,
    PLATFORMS,
)
from press_archive.languages.vi.names import (
    ALONE,
    CHINESE_SURNAMES,
    GIVEN_NAMES,
    KOREAN_SURNAMES,
    VIETNAMESE_SURNAMES,
    WEAK_SURNAMES,
    is_marked_syllable,
    is_syllable,
)
from press_archive.languages.vi.organizations import NOT_BODIES
from press_archive.languages.vi.places import (
    COMPETITIONS,
    DWELLING,
    NOT_PLACES,
    PEOPLES,
    STRONG_CUES,
)
from press_archive.languages.vi.titles import DESCRIPTIONS, SPEECH_VERBS
from press_archive.model import EntityKind
from press_archive.understand.candidates import Candidate
from press_archive.understand.vi.names.bare import (
    are_two_names,
    does_what_people_do,
    has_a_feat,
    is_aged,
    is_called,
    may_be_called,
    may_be_last_name,
    may_be_stage_name,
    speaks_or_acts,
)
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.indices import index_length
from press_archive.understand.vi.names.lists import (
    between_places,
    is_apposed,
    lists_bodies,
    lists_people,
    lists_places,
)
from press_archive.understand.vi.names.things import is_code, names_a_thing

_SURNAMES = VIETNAMESE_SURNAMES | CHINESE_SURNAMES
_STRONG_SURNAMES = VIETNAMESE_SURNAMES - WEAK_SURNAMES
_NO_BODIES = NOT_BODIES | PLATFORMS
_NO_PAPERS = PLATFORMS | GIVEN_NAMES
_NO_PLACES = PLATFORMS | NOT_PLACES
_ENGLISH_TELLING = ENGLISH_PLACES | ENGLISH_HEADS | CLUB_WORDS
_NOBODY = ENGLISH_WORDS | ENGLISH_TITLES | PLATFORMS
_LONGEST_NAME = 6  # tokens
_REPORT_REACH = 6  # tokens
_CODE_CUES = table("kiểu mã phiếu biển bks điều khối chuẩn bằng chứng")
_KINDS: tuple[EntityKind, ...] = ("place", "organization", "person")
_LIST_JOINTS = frozenset(("và", ",", "hoặc"))
_BETTER_THAN_A_LIST = 0.6  # a judgement surer than this stands against the list it is in
_KIN = table("vợ chồng con mẹ cha bố em anh chị cháu bạn với gồm")
_AUXILIARIES = table("đã sẽ đang vừa cũng từng lại lập còn muốn bước ghi sút đá hát kể học")
_MARKS = frozenset("“\"'‘(")
_CAMEL = re.compile(
    r"[A-Z][a-z]+(?:[A-Z][a-z]*)+$|[A-Z]{2,}[a-z]{2,}$|[A-Z][a-z]{2,}(?:bank|corp|group|soft|land|mart|tech)$"
)
Judged = tuple[EntityKind, str, float]


def leftover_names(view: BlockView, chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield names among the runs of capitals that no chosen candidate covers."""
    tokens = view.tokens
    taken = bytearray(tokens.count)
    for candidate in chosen:
        taken[candidate.start : candidate.end] = b"\x01" * (candidate.end - candidate.start)
    for start, end in view.trapped.items():  # known, and not meant there
        alone = not (tokens.spaced(start) and tokens.cap[start - 1])  # not the end of Công Vinh
        if alone and view.run_end(start) == end:
            taken[start:end] = b"\x01" * (end - start)
    places, bodies, people = (_sides(chosen, kind) for kind in _KINDS)
    done = 0
    for position in view.capitals:
        if position < done or taken[position] or view.used[position] or view.is_opener(position):
            continue
        end = _free_end(view, taken, position)
        judged = None if view.shouting else judge(view, position, end)
        if (
            judged is not None
            and judged[1] == "organization-english-head"
            and _is_gloss(view, taken, position)
        ):
            judged = None
        full = end
        if judged is not None and judged[0] == "person":
            full = view.initial_end(end)
        doubtful = judged is None or judged[2] < _BETTER_THAN_A_LIST
        if doubtful and is_apposed(view, position, end):
            judged = ("person", "person-apposed", _BETTER_THAN_A_LIST)
        elif doubtful and lists_people(view, position, end, people):
            judged = ("person", "person-in-list", 0.5 if judged is None else _BETTER_THAN_A_LIST)
        elif doubtful and lists_places(view, position, end, places):
            judged = ("place", "place-in-list", 0.5)
        elif judged is None and lists_bodies(view, position, end, bodies):
            judged = ("organization", "organization-in-list", 0.5)
        elif judged is not None and judged[0] == "person" and between_places(view, position, end, places):
            judged = ("place", "place-in-list", 0.6)
        if judged is not None:
            if judged[0] == "person":
                people |= {position, full}
            yield Candidate(position, full, *judged)
        done = end


def _sides(chosen: Sequence[Candidate], kind: EntityKind) -> set[int]:
    """Where names of a kind begin and end."""
    return {side for one in chosen if one.kind == kind for side in (one.start, one.end)}


def _is_gloss(view: BlockView, taken: bytearray, start: int) -> bool:
    """Whether a bracket gives the English words for what is no name: đường giới tuyến vàng (Yellow Line)."""
    words = view.tokens.words
    return start > 1 and words[start - 1] == "(" and words[start - 2].isalpha() and not taken[start - 2]


def _free_end(view: BlockView, taken: bytearray, start: int) -> int:
    end = view.run_end(start)
    for cut in range(start + 1, end):
        if taken[cut] or view.used[cut]:
            dash = view.tokens.words[cut - 1] in "-–"
            return cut - 1 if dash and cut - 1 > start else cut
    return end


def judge(view: BlockView, start: int, end: int) -> Judged | None:
    """Tell what a run of capitals names, if anything."""
    tokens = view.tokens
    if end == start + 1 and may_be_stage_name(tokens.words[start]) and has_a_feat(view, start):
        return "person", "person-deed", 0.6
    if index_length(tokens, start):
        return None
    if names_a_thing(view, start) or (is_code(view, start, end) and not _is_initials(view, start, end)):
        return None
    words = [
        tokens.words[i] for i in range(start, end) if tokens.words[i].isalpha() or "'" in tokens.words[i]
    ]
    if not words:
        return None
    if " ".join(words).lower() in PEOPLES:
        return None
    if _is_initials(view, start, end):
        return _initials(view, start, end)
    if len(words) == 1 and words[0] not in COMPETITIONS:
        return _single(view, start, end, words[0])
    if len(words) > 2 and len(words[-1]) == 1 and words[0] in VIETNAMESE_SURNAMES:
        return "person", "person-surname", 0.8  # Nguyễn Thị N.
    return _several(view, start, end, words)


def _is_initials(view: BlockView, start: int, end: int) -> bool:
    """Whether a run is letters with full stops: N.V.A."""
    words = view.tokens.words[start:end]
    letters = [word for word in words if word != "."]
    return len(letters) > 1 and "." in words and all(len(word) == 1 and word.isalpha() for word in letters)


def _initials(view: BlockView, start: int, end: int) -> Judged | None:
    """People whose names the press keeps to itself: N.V.A. (30 tuổi)."""
    described = _described(view, view.initial_end(end))
    return ("person", "person-initials", 0.7) if described or _cue(view, start) in _KIN else None


def _cue(view: BlockView, start: int) -> str:
    return view.tokens.low[start - 1] if start and view.tokens.spaced(start) else ""


def _single(view: BlockView, start: int, end: int, word: str) -> Judged | None:
    tokens = view.tokens
    if word.isupper():
        return _acronym(view, start, word)
    if word in ALONE:
        return "person", "person-alone", 0.6
    foreign = word[1:].islower() and not is_syllable(word) and word not in _NO_PAPERS
    if foreign and not tokens.glued(start) and _reports(view, end):
        return "organization", "organization-source", 0.6
    if may_be_last_name(view, start, end) and (does_what_people_do(view, end) or has_a_feat(view, start)):
        return "person", "person-deed", 0.6
    if may_be_last_name(view, start, end) and is_aged(view, end):
        return "person", "person-speaks", 0.7
    if tokens.opens(start):
        return None
    if _CAMEL.match(word) and word not in PLATFORMS and not is_code(view, start, end):
        return "organization", "organization-camel", 0.6
    if _cue(view, start) in STRONG_CUES and not is_syllable(word) and word not in _NO_PLACES:
        return "place", "place-cue", 0.5
    if word in GIVEN_NAMES and _speaks(view, end):
        return "person", "person-speaks", 0.5
    return None


def _reports(view: BlockView, end: int) -> bool:
    """Whether what papers alone do follows, the day between: Wired hôm nay đưa tin."""
    tokens = view.tokens
    for at in range(end, min(end + _REPORT_REACH, tokens.count - 1)):
        if tokens.low[at : at + 2] in (["đưa", "tin"], ["dẫn", "lời"], ["dẫn", "nguồn"]):
            return True
        if tokens.cap[at] or not (tokens.words[at].isalnum() or tokens.words[at] == "/"):
            return False
    return False


def _acronym(view: BlockView, start: int, word: str) -> Judged | None:
    if word in NOT_BODIES or not 2 < len(word) <= 8 or view.kind == "headline":
        return None
    tokens = view.tokens
    if tokens.low[start + 1 : start + 2] == ["các"]:
        return None  # UBND các tỉnh
    if tokens.words[start + 1 : start + 2] == ["("] and tokens.cap[start + 2 : start + 3] == [True]:
        return None  # a term with its English words: CEP (Circular Error Probable)
    if start and tokens.words[start - 1] == "(":
        person = start > 1 and tokens.cap[start - 2] and tokens.words[start + 1 : start + 2] == [")"]
        if not person or not _ends_person(view, start - 1):
            return None  # what it abbreviates is no body, or memory would know it
    if _cue(view, start) in _CODE_CUES:
        return None
    if start + 1 < tokens.count and tokens.glued(start + 1) and tokens.words[start + 1] in "-+/":
        return None
    return "organization", "organization-acronym", 0.5


def _ends_person(view: BlockView, end: int) -> bool:
    """Whether a foreign or a Vietnamese name stands before a bracket: Noriko Hayashida (JAIST)."""
    tokens = view.tokens
    start = end - 1
    while start > 0 and tokens.cap[start - 1] and end - start < _LONGEST_NAME:
        start -= 1
    first = tokens.words[start]
    return end - start > 1 and (first in GIVEN_NAMES or first in _SURNAMES or view.used[start - 1] == 1)


def _several(view: BlockView, start: int, end: int, words: list[str]) -> Judged | None:
    if COMPETITIONS.intersection(words) or PLATFORMS.intersection(words):
        return None
    # Of English words the last tells what is named, Queens Park, but Queens Park Rangers; the first names it.
    telling = [word for word in words[1:] if word in _ENGLISH_TELLING]
    if telling and telling[-1] in ENGLISH_PLACES:
        return "place", "place-english-head", 0.6
    if ENGLISH_HEADS.intersection(words) or ENGLISH_PLACES.intersection(words[1:]):
        return "organization", "organization-english-head", 0.6
    if all(map(is_syllable, words)):
        return _syllables(view, start, end, words)
    if words[0] in GIVEN_NAMES:
        return "person", "person-given-name", 0.8
    if words[0] == "Mr":
        return "person", "person-nickname", 0.6
    if (
        len(words) == 2
        and len(words[0]) == 1
        and view.tokens.words[start + 1] == "."
        and not words[1].isupper()
    ):
        return "person", "person-initial", 0.5  # P. Bergwald
    if _is_appositive(view, start, end) and not any(map(str.isupper, words)):
        return "person", "person-speaks", 0.7
    if _speaks(view, end) or _described(view, end) or words[0] in KOREAN_SURNAMES:
        return "person", "person-speaks", 0.7
    if _cue(view, start) in STRONG_CUES and words[0] not in _NO_PLACES:
        return "place", "place-cue", 0.55
    return _foreign_run(view, start, words)


def _foreign_run(view: BlockView, start: int, words: list[str]) -> Judged | None:
    """Two to four foreign words that nothing explains: more often a person than anything else."""
    tokens = view.tokens
    quoted = start > 0 and tokens.words[start - 1] in _MARKS
    if _cue(view, start).isdigit():
        return None  # 54 Kilo Newton
    if is_marked_syllable(words[0]) and words[0] not in _SURNAMES:
        return None  # Vườn Jacqueline, Cụm Yug
    if quoted or len(words) > 4 or any(map(str.isupper, words)) or _NOBODY.intersection(words):
        return None
    return "person", "person-foreign-run", 0.45


def _syllables(view: BlockView, start: int, end: int, words: list[str]) -> Judged | None:
    """A run of Vietnamese syllables: a person if a surname opens it, a place if a cue says so."""
    cue = _cue(view, start)
    if _is_house_number(view, start) or _is_address(view, start, end, words):
        return "place", "place-address", 0.5  # 48 Nguyễn Hữu Huân; (Xuân Đỉnh, Từ Liêm, Hà Nội)
    if words[0] in _SURNAMES and 2 <= len(words) <= 5:
        sure = words[0] not in WEAK_SURNAMES or len(words) == 3
        if cue in STRONG_CUES and not _speaks(view, end):
            return "place", "place-cue", 0.5
        if sure or _speaks(view, end) or _described(view, end):
            return "person", "person-surname", 0.8
    if words[0] in KOREAN_SURNAMES and len(words) in (2, 3) and not any(map(is_marked_syllable, words)):
        return "person", "person-surname", 0.6
    if cue in STRONG_CUES and len(words) <= 4:
        return "place", "place-cue", 0.5
    return _two_names(view, start, end) if are_two_names(view, start, end) else None


def _two_names(view: BlockView, start: int, end: int) -> Judged | None:
    if speaks_or_acts(view, end) or is_called(view, start):
        return "person", "person-two-names", 0.6
    if _acts(view, end) or may_be_called(view, start):
        return "person", "person-two-names", 0.45
    return None


def _is_house_number(view: BlockView, start: int) -> bool:
    """Whether a number before a run is a house's, no sum of money: 48 Nguyễn Hữu Huân, not 500.000 Nguyễn An."""
    tokens, number = view.tokens, start - 1
    if not _cue(view, start).isdigit():
        return False
    return not (tokens.glued(number) and tokens.words[number - 1] in ",.")


def _is_address(view: BlockView, start: int, end: int, words: list[str]) -> bool:
    """Whether a chain of places ends with a known one: (Xuân Đỉnh, Từ Liêm, Hà Nội)."""
    tokens = view.tokens
    before = tokens.words[start - 1 : start]
    listed = before == [","] and len(words) == 2 and words[0] not in _STRONG_SURNAMES
    cue = _cue(view, start) in DWELLING or before == ["("] or listed
    if not cue or len(words) > 3 or (len(words) == 3 and words[0] in VIETNAMESE_SURNAMES):
        return False
    for _ in range(2):
        if tokens.words[end : end + 1] != [","] or not tokens.spaced(end + 1) or not tokens.cap[end + 1]:
            return False
        if view.place_at(end + 1) is not None:
            return True
        end = view.run_end(end + 1)
    return False


def _acts(view: BlockView, end: int) -> bool:
    """Whether a verb that people do follows, or a word that announces one (Duy Quang đã …)."""
    return _speaks(view, end) or not _AUXILIARIES.isdisjoint(view.tokens.low[end : end + 1])


def _speaks(view: BlockView, end: int) -> bool:
    low = view.tokens.low
    return any(" ".join(low[end : end + size]) in SPEECH_VERBS for size in (1, 2))


def _is_appositive(view: BlockView, start: int, end: int) -> bool:
    """Whether commas put a name before a verb of speech: Bộ trưởng Công nghiệp, Moira Dale, cho biết."""
    words = view.tokens.words
    return words[start - 1 : start] == [","] and words[end : end + 1] == [","] and _speaks(view, end + 1)


def _described(view: BlockView, end: int) -> bool:
    """A comma, dash or bracket with an office after it: Jeffrey Hornung, chuyên gia …"""
    tokens = view.tokens
    if end + 1 >= tokens.count or tokens.words[end] not in ",-–(":
        return False
    low = tokens.low
    if low[end + 2 : end + 3] == ["tuổi"] or low[end + 1] in ("sn", "sinh", "quê", "trú", "ngụ"):
        return True
    return low[end + 1] in DESCRIPTIONS or " ".join(low[end + 1 : end + 3]) in DESCRIPTIONS
