"""Countries and regions by one word: Việt - Hàn, phim Hàn, miền Bắc, Trung và Nam.

In: a :class:`BlockView`. Out: candidates, named in full.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.vi.places import (
    DIRECTIONS,
    MODIFYING_COUNTRIES,
    SHORT_COUNTRIES,
    TOLD_BY_COUNTRY,
)
from press_archive.understand.candidates import Candidate
from press_archive.understand.vi.names.block import BlockView

_DASHES = frozenset("-–")
_REGION = frozenset(("miền",))
_REGIONS = DIRECTIONS | {"Trung"}


def listed_regions(view: BlockView) -> Iterator[Candidate]:
    """Yield the regions a list goes on with: miền Bắc, | Nam và | Trung."""
    tokens = view.tokens
    for position in tokens.places(_REGION):
        joint = position + 2
        while (
            joint + 1 < tokens.count
            and tokens.low[joint] in (",", "và")
            and tokens.words[joint - 1] in _REGIONS
        ):
            region = joint + 1
            goes_on = tokens.spaced(region + 1) and tokens.cap[region + 1]
            if tokens.words[region] not in _REGIONS or goes_on:
                break
            yield Candidate(region, region + 1, "place", "place-region", 0.85, f"miền {tokens.words[region]}")
            joint = region + 1


def modifying_countries(view: BlockView) -> Iterator[Candidate]:
    """Yield short country names that tell whose something is: thị trường Việt, phim Hàn."""
    tokens = view.tokens
    for position in view.capitals:
        word, after = tokens.words[position], position + 1
        if word not in MODIFYING_COUNTRIES or position in view.matches or not tokens.spaced(position):
            continue
        alone = not (tokens.spaced(after) and tokens.cap[after]) and not view.inside[position]
        dashed = tokens.low[after : after + 1] in (["-"], ["–"], ["kiều"])
        if (
            alone
            and not dashed
            and tokens.low[position - 1] in TOLD_BY_COUNTRY
            and not tokens.cap[position - 1]
        ):
            yield Candidate(position, after, "place", "place-modifier", 0.6, SHORT_COUNTRIES[word])


def country_pairs(view: BlockView) -> Iterator[Candidate]:
    """Yield short country names joined by a dash to another country: Việt - Hàn, Mỹ-Trung."""
    for dash in view.tokens.places(_DASHES):
        if joins_countries(view, dash):
            yield from _short(view, dash - 1)
            yield from _short(view, dash + 1)


def joins_countries(view: BlockView, dash: int) -> bool:
    """Whether a dash stands between two countries."""
    tokens = view.tokens
    if not 0 < dash < tokens.count - 1 or tokens.words[dash] not in "-–":
        return False
    return (
        tokens.gap(dash) == tokens.gap(dash + 1) and view.is_country(dash - 1) and view.is_country(dash + 1)
    )


def _short(view: BlockView, position: int) -> Iterator[Candidate]:
    full = SHORT_COUNTRIES.get(view.tokens.words[position])
    if full is not None and position not in view.matches:
        yield Candidate(position, position + 1, "place", "place-country-pair", 0.8, full)
