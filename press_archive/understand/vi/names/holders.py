"""Who holds an office in the body that stands before: Chủ tịch UBND tỉnh Nguyễn Văn A names no province.

In: a :class:`BlockView` and a level in it (tỉnh, thành phố, xã), or a body. Out: whether a person's name follows the
level, or where the body ends before it.
"""

from __future__ import annotations

from press_archive.languages.vi.brands import CLUB_WORDS, ENGLISH_HEADS
from press_archive.languages.vi.elliptical import CITY, LEVEL_ENDS, OFFICE_ENDS, PROVINCE
from press_archive.languages.vi.names import VIETNAMESE_SURNAMES, is_syllable
from press_archive.languages.vi.titles import ADDRESS, OFFICES
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.neighbours import is_full_name

_LONGEST_HEAD = 4  # words of a body's head between an office and the level
_LONGEST_NAME = 5  # syllables
_TITLES = ADDRESS | OFFICES
_LONGEST_TITLE = max(map(len, _TITLES))
_FEWEST, _MOST = 2, 4  # words of a person's name at the end of a body's
_NO_NAMES = ENGLISH_HEADS | CLUB_WORDS


def holder_follows(view: BlockView, position: int, length: int) -> bool:
    """Whether a person's name follows the level of ``length`` words at ``position``.

    The provinces and the cities are known, so that a surname after their level begins a person's name; communes are
    called after people too, so there an office must stand before the body.
    """
    tokens = view.tokens
    level = LEVEL_ENDS.get(" ".join(tokens.low[position : position + length]))
    name = position + length
    if level is None or name >= tokens.count or tokens.words[name] not in VIETNAMESE_SURNAMES:
        return False
    end = view.run_end(name)
    if not 2 <= end - name <= _LONGEST_NAME or not all(map(is_syllable, tokens.words[name:end])):
        return False
    if view.place_at(name) is not None:
        return False
    if level in (PROVINCE, CITY):
        return True
    office = not OFFICE_ENDS.isdisjoint(tokens.low[max(0, position - _LONGEST_HEAD) : position])
    return office and end - name > 2


def end_before_holder(view: BlockView, start: int, end: int) -> int:
    """Where a body ends that was read up to ``end``: before the name of whom the title before it tells.

    Only what is known shows where it ends: Chủ tịch Ngân hàng Thế giới | Paul Halloway. Of another body the name of
    a person at its end may be that whom it is called after: Giám đốc Trung tâm Paul Halloway.
    """
    known = view.matches.get(start)
    if known is None or known.known.kind != "organization" or not _is_person(view, known.end, end):
        return end
    low = view.tokens.low
    sizes = range(1, min(start, _LONGEST_TITLE) + 1)
    return known.end if any(tuple(low[start - size : start]) in _TITLES for size in sizes) else end


def _is_person(view: BlockView, start: int, end: int) -> bool:
    """Whether a run of capitals is a person's full name, Vietnamese or foreign, and nothing known."""
    words = view.tokens.words[start:end]
    if not _FEWEST <= len(words) <= _MOST or not all(view.tokens.cap[start:end]):
        return False
    if any(at in view.matches for at in range(start, end)):
        return False
    foreign = not any(is_syllable(word) or word.isupper() for word in words)
    return is_full_name(view, start, end) or (foreign and _NO_NAMES.isdisjoint(words))
