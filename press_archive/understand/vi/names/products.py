"""Products called after who makes them are no bodies: máy giặt Samsung Ecolux, Airbus A320, điện thoại Oppo Reno.

In: a :class:`BlockView`. Out: the view without those makers' names, and where the products stand; one that an
article calls a product once is one throughout (:class:`Memory`).
"""

from __future__ import annotations

import re

from press_archive.languages.vi.brands import CLUB_WORDS, ENGLISH_HEADS, MEASURES, PRODUCT_CUES
from press_archive.languages.vi.names import GIVEN_NAMES, is_syllable
from press_archive.understand.knowledge import Match
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.things import names_a_thing

_BODY_WORDS = ENGLISH_HEADS | CLUB_WORDS
_MODEL = re.compile(r"(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*[0-9])[A-Z0-9]{2,6}|[3-9][0-9]{2,3}")  # A320, 737
_LONGEST_CUE = 4  # words


def mark_products(view: BlockView) -> None:
    """Take the makers' names that open a product's out of what is known in a block."""
    for match in list(view.matches.values()):
        end = _product_end(view, match)
        if end:
            del view.matches[match.start]
            view.used[match.start : end] = b"\x01" * (end - match.start)
            view.products.append((match.start, match.end, end))


def _product_end(view: BlockView, match: Match) -> int:
    """Where the product ends whose name a maker's opens; 0 if it opens none."""
    tokens = view.tokens
    maker = match.known.kind == "organization" and match.known.record is not None
    if maker and _after(view, match.start, MEASURES):
        number = tokens.spaced(match.end) and tokens.words[match.end].isdecimal()
        return match.end + int(number)
    if not maker or is_syllable(tokens.words[match.start]) or not tokens.spaced(match.end):
        return 0
    model = _MODEL.fullmatch(tokens.words[match.end]) and not view.counts(match.end)
    if model:
        return match.end + 1
    return view.run_end(match.end) if _is_name(view, match.end) and _cue_before(view, match.start) else 0


def _is_name(view: BlockView, position: int) -> bool:
    """Whether a foreign word stands at a token that is neither a body's nor a person's."""
    tokens = view.tokens
    if not tokens.cap[position] or position in view.matches:
        return False
    run = tokens.words[position : view.run_end(position)]
    return not is_syllable(run[0]) and run[0] not in GIVEN_NAMES and not _BODY_WORDS.intersection(run)


def _cue_before(view: BlockView, position: int) -> bool:
    return names_a_thing(view, position) or _after(view, position, PRODUCT_CUES)


def _after(view: BlockView, position: int, cues: frozenset[str]) -> bool:
    """Whether one of some groups of words ends where a token stands."""
    low = view.tokens.low
    groups = (" ".join(low[max(0, position - size) : position]) for size in range(1, _LONGEST_CUE + 1))
    return any(group in cues for group in groups)
