"""Brackets that shorten a name show where it ends: Cơ quan Cứu trợ và Việc làm cho người tị nạn Palestine (UNRWA).

In: a :class:`BlockView` and the part of a name that the grammar has found. Out: the end the bracket shows, if
what stands between can belong to the name; otherwise the end as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from press_archive.languages.tables import words
from press_archive.languages.vi.brands import COMPANY_HEADS, ENGLISH_HEADS
from press_archive.languages.vi.names import is_syllable
from press_archive.languages.vi.organizations import CLAUSE_WORDS, NAMED_IN_FULL, NOT_HEADS_AFTER
from press_archive.languages.vi.titles import OFFICES, SPEECH_VERBS
from press_archive.understand.candidates import Candidate
from press_archive.understand.knowledge import Known
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.fields import HEADS

_OFFICES = Lexicon(OFFICES)
_VERBS = Lexicon(tuple(verb.split()) for verb in SPEECH_VERBS)
# Rules that only guess that an abbreviation is a body.
GUESSES = frozenset(("organization-acronym", "organization-in-list", "organization-source"))
_NAMED_IN_FULL = Lexicon(COMPANY_HEADS | NAMED_IN_FULL)
_OF_BODIES = ENGLISH_HEADS | words(
    "Nations National States Countries Conference Court League Team Board House"
)
_BRACKET = frozenset("(")
_REACH = 12  # tokens between the part that is sure and the bracket


def closed_by_bracket(view: BlockView, start: int, end: int) -> int:
    """Return where the name ends whose fields begin at ``start`` and are sure up to ``end``."""
    tokens = view.tokens
    for bracket in range(end, min(tokens.count, end + _REACH)):
        if tokens.words[bracket] == "(":
            belongs = bracket > end and shortens(view, bracket) and not _own_words(view, end, bracket)
            return bracket if belongs else end
        if not _may_belong(view, bracket):
            return end
    return end


def shortens(view: BlockView, bracket: int) -> bool:
    """Whether one abbreviation stands in the bracket that opens at a token: (UNRWA), (VACO)."""
    tokens = view.tokens
    if tokens.words[bracket + 2 : bracket + 3] not in ([")"], ["-"], ["–"], [","], [";"]):
        return False
    word = tokens.words[bracket + 1]
    letters = sum(letter.isupper() for letter in word)
    return word.isalnum() and not word[0].isdigit() and letters > 2


def short_name_in_bracket(view: BlockView, candidate: Candidate) -> Known | None:
    """The known body whose full name, which no record has, stands before a bracket: Sữa Lam An (LAMI).

    A house of theirs is none (Nhà máy Tiên Phước (LAMI)), nor is what a record knows by its full name itself.
    """
    match = view.matches.get(candidate.end + 1)
    if candidate.record is not None or match is None or match.end != candidate.end + 2:
        return None
    known = match.known
    short = known.kind == "organization" and known.record is not None and " " not in known.name
    return known if short and _NAMED_IN_FULL.at(view.tokens.low, candidate.start) else None


def is_defined_anew(view: BlockView, candidate: Candidate) -> bool:
    """Whether a bracket gives a known abbreviation to another body: Tổ chức Tình báo Thổ Nhĩ Kỳ (MIT)."""
    match = view.matches.get(candidate.end + 1)
    if match is None or match.known.kind != "organization" or match.end != candidate.end + 2:
        return False
    full = match.known.name.lower().split()
    words = view.tokens.low[candidate.start : candidate.end]
    return match.known.exact is not None and len(full) > 2 and not set(full).intersection(words)


def past_bracket(view: BlockView, end: int) -> int:
    """Over a bracket that shortens a body before its place: Trung tâm Kiểm soát bệnh tật (CDC) | TP Cần Thơ."""
    tokens = view.tokens
    place = view.place_at(end + 3)
    if place is None or tokens.words[end] != "(" or not shortens(view, end):
        return end
    local = (place.known.record or "").startswith("vn-") and view.place_at(end - 1) is None
    return place.end if local and tokens.words[end + 2] == ")" and tokens.spaced(end + 3) else end


def _may_belong(view: BlockView, position: int) -> bool:
    """Whether a token can stand inside a name: no mark, no verb of speech, no other name or office."""
    tokens = view.tokens
    low = tokens.low
    if not tokens.spaced(position) or not (
        tokens.words[position].isalpha() or tokens.words[position] in "-–"
    ):
        return False
    if low[position] in CLAUSE_WORDS or _VERBS.at(low, position) or _OFFICES.at(low, position):
        return False
    if tokens.cap[position] and low[position - 1] in ("và", ",") and HEADS.at(low, position):
        return False  # Sở Công thương và | Trung tâm Xúc tiến …
    match = view.matches.get(position)
    return match is None or match.known.kind == "place" or low[position - 1] == "của"


def _own_words(view: BlockView, end: int, bracket: int) -> bool:
    """Whether the abbreviation is that of the words after ``end`` alone: Công an | tạm giữ hình sự (TGHS)."""
    tokens = view.tokens
    short = tokens.words[bracket + 1]
    first = bracket - len(short)
    initials = "".join(word[0] for word in tokens.low[max(0, first) : bracket])
    return first >= end and initials == short.lower()


def terms(view: BlockView, chosen: Sequence[Candidate]) -> Iterator[str]:
    """Yield the abbreviations a block gives to what is no name: hệ thống tên lửa … (NAMIS)."""
    ends = {candidate.end for candidate in chosen if candidate.rule not in GUESSES}
    for bracket in _brackets(view):
        if bracket in ends or not shortens(view, bracket):
            continue
        if not _a_body_stands_before(view, bracket):
            yield view.tokens.words[bracket + 1]
    yield from _glossed(view)


def common_words(view: BlockView) -> Iterator[str]:
    """Yield the abbreviations of common words, by their initials: hồ sơ đăng ký dự thi (ĐKDT); of no body's words."""
    tokens = view.tokens
    for bracket in _brackets(view):
        first = bracket - len(tokens.words[bracket + 1])
        if first < 0 or not shortens(view, bracket) or not _own_words(view, first, bracket):
            continue
        small = not any(tokens.cap[first + 1 : bracket]) and (not tokens.cap[first] or tokens.opens(first))
        if small and not HEADS.at(tokens.low, first):
            yield tokens.words[bracket + 1]


def _brackets(view: BlockView) -> list[int]:
    """The brackets that open with room before and after them."""
    tokens = view.tokens
    return [at for at in tokens.places(_BRACKET) if 0 < at < tokens.count - 2]


def _glossed(view: BlockView) -> Iterator[str]:
    """Abbreviations with Vietnamese words in brackets that begin no body: PURL (Danh sách yêu cầu ưu tiên)."""
    tokens = view.tokens
    for bracket in _brackets(view):
        if not tokens.words[bracket - 1].isupper() or not tokens.cap[bracket + 1]:
            continue
        if _is_a_term_in_english(view, bracket):
            yield tokens.words[bracket - 1]
            continue
        gloss = is_syllable(tokens.words[bracket + 1]) and not tokens.cap[bracket + 2]
        if gloss and bracket + 1 not in view.matches and not HEADS.at(tokens.low, bracket + 1):
            yield tokens.words[bracket - 1]


def _is_a_term_in_english(view: BlockView, bracket: int) -> bool:
    """Whether the initials of English words, none of which makes a body, are the abbreviation before a bracket."""
    words, closing = view.tokens.words, bracket + 1
    while closing < len(words) and words[closing] != ")" and closing - bracket < _REACH:
        closing += 1
    inside = words[bracket + 1 : closing]
    if len(inside) < 2 or not all(word.isalpha() and word.isascii() for word in inside):
        return False
    initials = "".join(word[0] for word in inside if word[0].isupper())
    return initials == words[bracket - 1] and not _OF_BODIES.intersection(inside)


def _a_body_stands_before(view: BlockView, bracket: int) -> bool:
    """Whether the words before a bracket describe a body: cơ quan quản lý dược phẩm (FDA)."""
    tokens = view.tokens
    for position in range(bracket - 1, max(-1, bracket - _REACH), -1):
        if not tokens.words[position].isalpha():
            return False
        length = HEADS.at(tokens.low, position)
        compound = tokens.low[position - 1] in NOT_HEADS_AFTER.get(tokens.low[position], ())  # tình báo
        if length and not compound:
            return True
    return False
