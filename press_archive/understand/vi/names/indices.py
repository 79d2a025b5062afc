"""Indices of shares, which are no bodies: Nasdaq giảm 2%, Dow Jones, Nikkei 225; but sàn Nasdaq is the exchange.

In: the tokens of a block. Out: whether an index stands at a token.
"""

from __future__ import annotations

from itertools import pairwise

from press_archive.languages.vi.brands import INDEX_MOVES, INDICES
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.text.tokens import Tokens

_INDICES = Lexicon(tuple(name.split()) for name in INDICES)
_REACH = 3  # tokens before it in which "chỉ số" announces one
_AUXILIARIES = frozenset(("đã", "lại", "cũng", "tiếp", "tục", "vẫn", "còn"))
_LIST = frozenset((",", "và", ";"))


def index_length(tokens: Tokens, position: int) -> int:
    """How many tokens an index takes that stands at a token; 0 where none does, or the exchange of its name acts."""
    length = _INDICES.at(tokens.low, position)
    if not length or not tokens.cap[position]:
        return 0
    end = position + length
    if (
        length > 1
        or _is_announced(tokens, position)
        or _moves(tokens, end)
        or _is_listed(tokens, position, end)
    ):
        return length
    return 0


def _is_announced(tokens: Tokens, position: int) -> bool:
    before = tokens.low[max(0, position - _REACH) : position]
    return ("chỉ", "số") in pairwise(before)


def _moves(tokens: Tokens, end: int) -> bool:
    while tokens.spaced(end) and tokens.low[end] in _AUXILIARIES:
        end += 1
    return end < tokens.count and tokens.low[end] in INDEX_MOVES and tokens.gap(end) <= 1


def _is_listed(tokens: Tokens, position: int, end: int) -> bool:
    """Whether another index stands beside it in a list."""
    after = end + 1
    if end < tokens.count and tokens.low[end] in _LIST and _INDICES.at(tokens.low, after):
        return True
    before = position - 1
    if before < 1 or tokens.low[before] not in _LIST:
        return False
    return any(_INDICES.at(tokens.low, before - size) == size for size in range(1, min(6, before + 1)))
