"""Who holds an office in a body whose place is left out: Chủ tịch UBND tỉnh Nguyễn Văn A names no province.

In: a :class:`BlockView` and a level in it (tỉnh, thành phố, xã). Out: whether a person's name follows the level.
"""

from __future__ import annotations

from press_archive.languages.vi.elliptical import CITY, LEVEL_ENDS, OFFICE_ENDS, PROVINCE
from press_archive.languages.vi.names import VIETNAMESE_SURNAMES, is_syllable
from press_archive.understand.vi.names.block import BlockView

_LONGEST_HEAD = 4  # words of a body's head between an office and the level
_LONGEST_NAME = 5  # syllables


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
