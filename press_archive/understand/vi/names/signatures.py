"""Who signs a text at its very end: a bare name or initials after the last sentence, with a source or without.

In: the :class:`BlockView` of an article's last paragraph. Out: candidates: "… mùa sau. Gia Lộc", "Gia Lộc/PLSQ",
"Theo Gia Lộc (Sông Quê)", "… rồi.”N.Đ.L". Nothing else stands so alone at the end of a text.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.vi.names import LAST_NAMES, MIDDLE_NAMES, VIETNAMESE_SURNAMES, is_syllable
from press_archive.languages.vi.openers import OPENERS
from press_archive.languages.vi.organizations import NOT_BODIES
from press_archive.understand.candidates import Candidate
from press_archive.understand.vi.names.bare import may_sign
from press_archive.understand.vi.names.block import BlockView

_REACH = 16  # tokens from the end
_LONGEST = 4  # syllables
_CLOSING = frozenset('.!?…”"»)')
_JOINTS = frozenset("/-–(")
_NAMES = VIETNAMESE_SURNAMES | MIDDLE_NAMES | LAST_NAMES


def signatures(view: BlockView) -> Iterator[Candidate]:
    """Yield the names that sign a block, and the source glued to them."""
    tokens = view.tokens
    if view.shouting or view.kind in ("headline", "caption"):
        return
    for position in range(max(0, tokens.count - _REACH), tokens.count):
        if not tokens.cap[position] or not _stands_alone(view, position):
            continue
        end = _initials_end(view, position) or _name_end(view, position)
        if end and _only_sources_follow(view, end):
            yield Candidate(position, end, "person", "person-signature", 0.96)
            yield from _source(view, end)
            return


def _stands_alone(view: BlockView, position: int) -> bool:
    """Whether the block begins here, or a sentence ended right before, "Theo" left aside."""
    tokens = view.tokens
    before = position - 1
    if before >= 0 and tokens.words[before] == "Theo":
        before -= 1
    return before < 0 or tokens.words[before] in _CLOSING


def _name_end(view: BlockView, position: int) -> int:
    """Where a name of two to four syllables ends; 0 if none starts here."""
    tokens = view.tokens
    end = position + 1
    while end < tokens.count and tokens.spaced(end) and tokens.cap[end]:
        end += 1
    words = tokens.words[position:end]
    if not 2 <= len(words) <= _LONGEST or not all(map(is_syllable, words)):
        return 0
    opener = tokens.low[position] in OPENERS and words[0] not in _NAMES
    return end if may_sign(view, position, end) and not opener else 0


def _initials_end(view: BlockView, position: int) -> int:
    """Where initials end: N.Đ.L, CT (0 if none stand here)."""
    tokens = view.tokens
    word = tokens.words[position]
    theo = position > 0 and tokens.words[position - 1] == "Theo"
    if len(word) == 2 and word.isupper() and word.isalpha() and word not in NOT_BODIES and not theo:
        return position + 1
    end = position + 1
    while end + 1 < tokens.count and tokens.words[end] == "." and tokens.glued(end) and tokens.glued(end + 1):
        if len(tokens.words[end + 1]) > 2 or not tokens.cap[end + 1]:
            return 0
        end += 2
    return end if len(word) == 1 and end > position + 2 else 0


def _only_sources_follow(view: BlockView, end: int) -> bool:
    """Whether the text is over, or brackets, a slash or a dash with a source, or a picture's credit, follow."""
    tokens = view.tokens
    if end >= tokens.count or (end == tokens.count - 1 and tokens.words[end] in ".*"):
        return True
    if tokens.low[end] in ("ảnh", "theo", "tổng") or (tokens.words[end] == "(" and tokens.words[-1] in ").,"):
        return True
    return tokens.words[end] in _JOINTS and tokens.words[end] != "(" and end + 1 < tokens.count


def _source(view: BlockView, end: int) -> Iterator[Candidate]:
    """The source after a slash or a dash: Gia Lộc/PLSQ, Gia Lộc/Theo Songque.vn."""
    tokens = view.tokens
    start = end + 1
    if start >= tokens.count or tokens.words[end] not in "/-–" or tokens.words[start] == "Theo":
        return
    word = tokens.words[start]
    if tokens.cap[start] and start not in view.matches and not is_syllable(word) and word not in NOT_BODIES:
        yield Candidate(start, view.run_end(start), "organization", "organization-source", 0.6)
