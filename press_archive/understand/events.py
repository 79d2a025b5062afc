"""Named events: a head such as Hội nghị, Đại hội, Giải with the name and number after it.

In: a :class:`BlockView`. Out: candidates of kind ``event``, which keep the bodies in them from being counted
as names of their own (Hội nghị cấp cao ASEAN lần thứ 47).
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.vi.names import is_marked_syllable
from press_archive.languages.vi.organizations import STOP_WORDS
from press_archive.languages.vi.places import EVENT_HEADS
from press_archive.languages.vi.tables import words
from press_archive.understand.block import BlockView
from press_archive.understand.candidates import Candidate
from press_archive.understand.lexicon import Lexicon

_HEADS = Lexicon(EVENT_HEADS)
_JOINTS = words(
    "cấp cao lần thứ các nước quốc tế toàn quốc thế giới thượng đỉnh nhóm hợp tác kinh tế hoàn cầu đại biểu "
    "đảng bộ tỉnh thành phố huyện xã phường công đoàn phụ nữ nông dân liên hiệp hội đoàn ủy"
)
_LONGEST = 14  # tokens


def events(view: BlockView) -> Iterator[Candidate]:
    """Yield the named events of a block."""
    tokens = view.tokens
    for position in range(tokens.count):
        if tokens.cap[position] and not tokens.opens(position):
            length = _HEADS.at(tokens.low, position)
            end = _end(view, position + length) if length else 0
            if end:
                yield Candidate(position, end, "event", "event-head", 0.6)


def _end(view: BlockView, start: int) -> int:
    """Where the event's name ends; 0 if neither a name nor a number stands in it."""
    tokens = view.tokens
    end = start
    last = 0
    while end < tokens.count and tokens.spaced(end) and end - start < _LONGEST:
        if tokens.cap[end] or tokens.words[end].isdigit():
            match = view.matches.get(end)
            end = match.end if match is not None else end + 1
            last = end
        elif tokens.low[end] in _JOINTS:
            end += 1
        else:
            break
    completes = (
        last and tokens.spaced(last) and not tokens.cap[last] and is_marked_syllable(tokens.words[last - 1])
    )
    return last + 1 if completes and tokens.low[last] not in STOP_WORDS else last
