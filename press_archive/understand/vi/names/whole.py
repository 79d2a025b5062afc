"""No name ends in the middle of a word: Ban Tổ|chức is no person, xã Nông|sản no place, Cục Quản|lý is longer.

In: a :class:`BlockView` and candidates. Out: the candidates that end where a word ends: bodies are extended over
the rest of theirs, people and places that nothing surer than their looks tells are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from press_archive.languages.tables import words
from press_archive.languages.vi.dictionary import is_word
from press_archive.languages.vi.names import VIETNAMESE_SURNAMES
from press_archive.understand.candidates import Candidate
from press_archive.understand.vi.names.block import BlockView

_EXTENDED = frozenset(("organization-head", "organization-small-head"))
# Before a name of one syllable these leave no doubt that it is one: anh Dũng | cảm thấy.
_PERSONAL = words("ông bà anh chị cô chú bác em cháu cụ bé thầy")


def whole(view: BlockView, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates that end where a word ends."""
    for one in candidates:
        if not _cuts_word(view, one):
            yield one
        elif one.kind == "organization":
            yield one._replace(end=one.end + 1) if one.rule in _EXTENDED else one
        elif one.record is not None or (one.kind == "person" and _is_surely_a_person(view, one)):
            yield one


def _cuts_word(view: BlockView, one: Candidate) -> bool:
    """Whether the last syllable and the next make a word, and the next does not open another: Phát | triển khai."""
    tokens, end = view.tokens, one.end
    if not tokens.spaced(end) or tokens.cap[end] or not tokens.cap[end - 1]:
        return False
    if not is_word(tokens.low[end - 1], tokens.low[end]):
        return False
    return not (tokens.spaced(end + 1) and is_word(tokens.low[end], tokens.low[end + 1]))


def _is_surely_a_person(view: BlockView, one: Candidate) -> bool:
    """Whether a surname opens a name of three syllables, or a form of address stands before it."""
    tokens = view.tokens
    full = one.end - one.start > 2 and tokens.words[one.start] in VIETNAMESE_SURNAMES
    return full or (one.start > 0 and tokens.low[one.start - 1] in _PERSONAL)
