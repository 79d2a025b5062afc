"""Who employs somebody, told by an office: phát ngôn viên Nortexa, Chủ tịch LĐBĐVN Vũ Quang Vinh.

In: a :class:`BlockView`, an office in it and the name found after it. Out: candidates for the company and for the
paper it speaks to; where in a run of capitals the person's name begins after the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press_archive.languages.vi.brands import FIRM_ENDS
from press_archive.languages.vi.names import (
    GIVEN_NAMES,
    VIETNAMESE_SURNAMES,
    WEAK_SURNAMES,
    is_marked_syllable,
    is_syllable,
)
from press_archive.languages.vi.titles import FIRM_OFFICES, TELLS
from press_archive.understand.candidates import Candidate
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView

_FIRM_OFFICES = Lexicon(FIRM_OFFICES)
_TELLS = Lexicon(TELLS)
_SHOUTED = 6  # letters; a shorter word in capitals is an abbreviation
_UNSAYABLE = re.compile(r"[BCDĐFGHJKLMNPQRSTVWXZ]{5}")


def firm_with_country(view: BlockView, title: int, start: int) -> Candidate | None:
    """The company told by its spokesman or manager, with the country it works in: Giám đốc Nortexa Việt Nam."""
    tokens = view.tokens
    if _FIRM_OFFICES.at(tokens.low, title) != start - title or not (
        tokens.spaced(start) and tokens.cap[start]
    ):
        return None
    end = view.run_end(start)
    if start in view.matches or not _ends_with_country(view, start, end):
        return None
    return Candidate(start, end, "organization", "organization-of-office", 0.55)


def firm_of_office(view: BlockView, title: int, found: Candidate) -> Candidate | None:
    """The company told by its spokesman or manager: phát ngôn viên Nortexa; last names follow full ones."""
    tokens = view.tokens
    if _FIRM_OFFICES.at(tokens.low, title) != found.start - title:
        return None
    if found.end - found.start > 1:
        firm = tokens.words[found.end - 1] in FIRM_ENDS and not is_syllable(tokens.words[found.start])
        return (
            found._replace(kind="organization", rule="organization-of-office", confidence=0.6)
            if firm
            else None
        )
    return _body_of_office(view, found.start)


def paper_told(view: BlockView, start: int) -> Iterator[Candidate]:
    """The paper a company's manager speaks to: Giám đốc Nortexa nói với | Tavona."""
    tokens = view.tokens
    name = start + _TELLS.at(tokens.low, start)
    alone = name > start and tokens.spaced(name) and tokens.cap[name] and view.run_end(name) == name + 1
    paper = _body_of_office(view, name) if alone else None
    if paper is not None:
        yield paper


def _body_of_office(view: BlockView, position: int) -> Candidate | None:
    word = view.tokens.words[position]
    if is_syllable(word) or word in GIVEN_NAMES or position in view.matches:
        return None
    return Candidate(position, position + 1, "organization", "organization-of-office", 0.55)


def after_employer(view: BlockView, start: int, end: int) -> int | None:
    """Where a person's name begins in a run of capitals after an office; ``None`` where the run is a body alone.

    Nobody is called by an abbreviation, so that a Vietnamese name after one is who holds the office in that body:
    Chủ tịch LĐBĐVN | Vũ Quang Vinh. A syllable may be a name in capitals (MINH Trần Quốc Việt), and before a surname
    alone an artist may write any letters (BB Trần).
    """
    words, cut = view.tokens.words, start
    while cut < end and is_abbreviation(words[cut]) and not is_syllable(words[cut].title()):
        cut += 1
    if cut == start:
        return None if _ends_with_country(view, start, end) else start
    if cut == end or not all(map(is_syllable, words[cut:end])):
        return start
    if words[cut] in VIETNAMESE_SURNAMES:
        return cut if end - cut >= (3 if words[cut] in WEAK_SURNAMES else 2) else start
    return None if any(map(is_marked_syllable, words[cut:end])) else start


def _ends_with_country(view: BlockView, start: int, end: int) -> bool:
    """Whether a foreign name ends with the country its company works in: Giám đốc Nortexa Việt Nam.

    Countries of one word are first or last names as well (Nga, Đức, Jordan), but for an abbreviation (VN).
    """
    word = view.tokens.words[start]
    if is_syllable(word) or word in GIVEN_NAMES:
        return False
    first = end - 1 if view.tokens.words[end - 1].isupper() else end - 2
    place = view.place_at(first) if first > start else None
    return place is not None and place.end == end and (place.known.record or "").startswith("country-")


def is_abbreviation(word: str) -> bool:
    """Whether a word is a short one in capitals (Giám đốc LCD), or one nobody could say (Chủ tịch LĐBĐVN)."""
    return word.isupper() and len(word) > 1 and (len(word) < _SHOUTED or _UNSAYABLE.search(word) is not None)
