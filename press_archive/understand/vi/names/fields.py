"""Fields: what bodies are for (Khoa học và Công nghệ), and where they give way to the brand of a company.

In: a :class:`BlockView` and a token. Out: how many tokens make a field, or lead to a brand.
"""

from __future__ import annotations

from press_archive.languages.vi.brands import CLUB_HEADS, COMPANY_HEADS, LEGAL_FORMS
from press_archive.languages.vi.names import GIVEN_NAMES, VIETNAMESE_SURNAMES, is_syllable
from press_archive.languages.vi.organizations import (
    BRAND_HEADS,
    FIELD_WORDS,
    NAMED_HEADS,
    STATE_HEADS,
    STOP_WORDS,
)
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView

HEADS = Lexicon(STATE_HEADS | NAMED_HEADS | BRAND_HEADS)
FIELDS = Lexicon(tuple(field.split()) for field in FIELD_WORDS)
_COMPANIES = Lexicon(COMPANY_HEADS)
_CLUBS = Lexicon(CLUB_HEADS)
_LONGEST_BRAND = 4  # syllables
_REACH = 8  # small words between the head of a company and its brand


def to_brand(view: BlockView, position: int, start: int) -> int:
    """Over small words up to a brand: Công ty sản xuất | quạt máy công nghiệp | Daishin (0 if none)."""
    tokens = view.tokens
    if not _only_fields(view, start, position):
        return 0
    for cut in range(position, min(tokens.count, position + _REACH)):
        if not tokens.spaced(cut):
            return 0
        if tokens.cap[cut]:
            return cut - position if cut > start else 0
        if not is_syllable(tokens.words[cut]) or tokens.low[cut] in STOP_WORDS:
            return 0
    return 0


def _only_fields(view: BlockView, start: int, end: int) -> bool:
    """Whether a name so far tells nothing but what the body is for, so that its brand must follow."""
    while start < end:
        step = FIELDS.at(view.tokens.low, start) or int(view.tokens.words[start] in LEGAL_FORMS)
        if not step:
            return False
        start += step
    return True


def brand_follows(view: BlockView, position: int) -> bool:
    """Whether a brand stands after the country of a company (Tập đoàn quốc phòng Mỹ | Raytheon)."""
    tokens = view.tokens
    if not tokens.spaced(position) or not tokens.cap[position] or position in view.matches:
        return False
    word = tokens.words[position]
    return not is_syllable(word) and word not in GIVEN_NAMES


def brand_of(view: BlockView, start: int, end: int) -> tuple[str, ...]:
    """The brand that a company's or a club's name ends with: Công ty TNHH Thực phẩm | Tâm An (empty if none)."""
    tokens = view.tokens
    club = _CLUBS.at(tokens.low, start)
    length = club or _COMPANIES.at(tokens.low, start)
    first = end
    while (
        length
        and first > start + length
        and tokens.cap[first - 1]
        and (first == end or tokens.gap(first) <= 1)  # a name may be the last word of its text
    ):
        first -= 1
    while first < end and tokens.words[first] in LEGAL_FORMS:
        first += 1
    words = tuple(tokens.words[first:end])
    if not 2 <= len(words) <= _LONGEST_BRAND or first in view.matches or FIELDS.at(tokens.low, first):
        return ()
    named_after = not club and len(words) > 2 and words[0] in VIETNAMESE_SURNAMES
    return words if all(map(is_syllable, words)) and not named_after else ()
