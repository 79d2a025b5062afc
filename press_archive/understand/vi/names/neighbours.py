"""Where another name begins inside the name of a body: a person after it, or the place a post is called after.

In: a :class:`BlockView` and a token. Out: whether such a name starts there.
"""

from __future__ import annotations

from press_archive.languages.vi.names import (
    VIETNAMESE_SURNAMES,
    WEAK_SURNAMES,
    is_marked_syllable,
    is_syllable,
)
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.fields import FIELDS


def person_starts(view: BlockView, position: int) -> bool:
    """Whether a person's name of two or more syllables starts here."""
    tokens = view.tokens
    word = tokens.words[position]
    if word not in VIETNAMESE_SURNAMES or not tokens.cap[position]:
        return False
    if word in WEAK_SURNAMES:
        return _is_whole_name(view, position)
    return tokens.spaced(position + 1) and tokens.cap[position + 1] and position not in view.matches


def _is_whole_name(view: BlockView, position: int) -> bool:
    """Whether a surname that is a word as well opens a name of three or four syllables, no field: Cao Tiến Dũng."""
    tokens = view.tokens
    end = view.run_end(position)
    if not 3 <= end - position <= 4 or any(place in view.matches for place in range(position, end)):
        return False
    if any(FIELDS.at(tokens.low, place) > 1 for place in range(position, end)):
        return False
    return all(map(is_syllable, tokens.words[position:end])) and not tokens.words[position].isupper()


def foreign_name_starts(view: BlockView, position: int) -> bool:
    """Whether two foreign words follow the fields of a body: Hiệp hội Y tế | Sylvia Boys."""
    tokens = view.tokens
    after = position + 1
    if is_syllable(tokens.words[position]) or position in view.matches or not tokens.spaced(after):
        return False
    return (
        tokens.cap[after]
        and not tokens.words[position].isupper()
        and not is_marked_syllable(tokens.words[after])
    )


def is_post(view: BlockView, position: int) -> bool:
    """Whether two capitalised syllables tell where a post is: Trạm Kiểm lâm | Cù Bai."""
    tokens = view.tokens
    after = position + 1
    two = tokens.cap[position] and tokens.spaced(after) and tokens.cap[after]
    alone = not (tokens.spaced(after + 1) and tokens.cap[after + 1])
    return two and alone and is_syllable(tokens.words[position]) and is_syllable(tokens.words[after])


def is_full_name(view: BlockView, start: int, end: int) -> bool:
    """Whether a run is a Vietnamese name of three or four syllables that a surname opens, which is no other word."""
    word = view.tokens.words[start]
    if not 3 <= end - start <= 4 or word not in VIETNAMESE_SURNAMES or word in WEAK_SURNAMES:
        return False
    return all(map(is_syllable, view.tokens.words[start:end])) and not word.isupper()


def holder_ends(view: BlockView, start: int, cut: int, end: int) -> bool:
    """Whether a run of capitals ends with who leads the body: Tập đoàn Sao Mai | Tạ Minh Đức."""
    word = view.tokens.words[start]
    brand = cut - start > 1 or not is_syllable(word) or word.isupper()
    return brand and is_full_name(view, cut, end)


def leader_follows(view: BlockView, start: int, position: int, end: int) -> bool:
    """Whether who leads a body stands after its brand, which ended at ``position`` (and no field did)."""
    tokens = view.tokens
    if position == start or not tokens.cap[position - 1] or tokens.words[position - 1].isupper():
        return False
    field = any(FIELDS.at(tokens.low, position - size) == size for size in (1, 2, 3))
    return not field and holder_ends(view, start, position, end)
