"""The seat at the end of a body's name: Đại sứ quán Hàn Quốc tại Việt Nam, Viện Pháp tại Huế.

In: a :class:`BlockView`, a place in the name of a body and the body's head. Out: where the name ends.
"""

from __future__ import annotations

from press_archive.languages.vi.organizations import HOSTED_HEADS
from press_archive.understand.knowledge import Match
from press_archive.understand.vi.names.block import BlockView


def seat_end(view: BlockView, position: int, start: int, head: tuple[str, ...]) -> int:
    """The seat of a high court or of a body of a country: TAND Cấp cao tại TP.HCM (0 if none)."""
    tokens = view.tokens
    if position == start or not tokens.spaced(position + 1) or tokens.low[position] != "tại":
        return 0
    host = view.place_at(position + 1)
    if host is None or head not in HOSTED_HEADS:
        return 0
    court = tokens.low[position - 2 : position] == ["cấp", "cao"]
    return host.end if court or is_country(host) else 0


def joined_end(view: BlockView, end: int, position: int, head: tuple[str, ...]) -> int:
    """The end of a place and of one joined to it by a dash (Việt Nam - Hàn Quốc)."""
    tokens = view.tokens
    joined = end + 1 < tokens.count and tokens.words[end] in "-–"
    if joined and view.is_country(end + 1):
        match = view.place_at(end + 1)
        return match.end if match is not None else end + 2
    host = view.place_at(end + 1) if end < tokens.count and tokens.low[end] == "tại" else None
    seated = head in HOSTED_HEADS and host is not None
    hosted = _is_embassy(view, position) or (seated and (is_country(host) or _is_institute(view, position)))
    return host.end if host is not None and hosted else end


def _is_embassy(view: BlockView, position: int) -> bool:
    return "quán" in view.tokens.low[max(0, position - 3) : position]


def _is_institute(view: BlockView, position: int) -> bool:
    """Whether a country's institute abroad is named, told by its city: Viện Pháp tại Huế."""
    return view.tokens.words[position - 1] == "Viện" and is_country(view.place_at(position))


def is_country(host: Match | None) -> bool:
    """Whether a whole country is named, as only one hosts what stands for another."""
    return host is not None and (host.known.record or "").startswith("country-")
