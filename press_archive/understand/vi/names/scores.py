"""The two sides of a match are clubs: Schalke 04 0 - 3 Chelsea, Thái Sơn Bắc hòa Sahaka 2-2.

In: a :class:`BlockView`. Out: candidates for what stands on both sides of a score, whatever city or person it
looks like; countries stay places, as their teams are called by them.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.tables import words
from press_archive.languages.vi.names import is_marked_syllable
from press_archive.languages.vi.sports import AGAINST, RESULTS
from press_archive.understand.candidates import Candidate
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView

_RESULTS, _AGAINST = Lexicon(RESULTS), Lexicon(AGAINST)
_DASHES = frozenset("-–—")
_BESIDES = words("CLB HLV Bảng Vòng Lượt Nhóm")  # capitals beside a side that are none of its name
_HIGHEST = 20  # goals of one side
_LONGEST = 3  # words of a side


def sides_of_scores(view: BlockView) -> Iterator[Candidate]:
    """Yield the two sides of every match a block tells the score of."""
    tokens = view.tokens
    for dash in tokens.places(_DASHES):
        if _is_score(view, dash):
            sides = _sides(view, dash - 1, dash + 2)
            yield from (_club(view, *side) for side in sides if not _is_country(view, *side))


def _is_score(view: BlockView, dash: int) -> bool:
    """Whether a dash stands between two small numbers that belong to nothing longer (not 2-9-1945)."""
    tokens = view.tokens
    if not 0 < dash < tokens.count - 1:
        return False
    numbers = (tokens.words[dash - 1], tokens.words[dash + 1])
    if not all(number.isdecimal() and len(number) < 3 and int(number) <= _HIGHEST for number in numbers):
        return False
    return tokens.gap(dash) == tokens.gap(dash + 1) <= 1 and not (
        tokens.glued(dash - 1) or (tokens.glued(dash + 2) and tokens.words[dash + 2] in "-–/")
    )


def _sides(view: BlockView, score: int, after: int) -> list[tuple[int, int]]:
    """The spans of the two sides, empty unless both stand there: X 0-3 Y; X thắng 3-0 trước Y; X hòa Y 2-2."""
    tokens = view.tokens
    first = _before(view, score)
    verb = verb_before(view, score)
    if first and (second := _after(view, after)):
        return [first, second]
    if verb and (first := _before(view, verb)):
        second = _after(view, after) or _after(view, after + _AGAINST.at(tokens.low, after))
        return [first, second] if second else []
    second = _before(view, score)
    verb = verb_before(view, second[0]) if second else 0
    first = _before(view, verb) if verb else None
    return [first, second] if first and second else []


def verb_before(view: BlockView, end: int) -> int:
    """Where the verb starts that ends at a token; 0 if none does."""
    low = view.tokens.low
    return next(
        (end - size for size in (4, 3, 2, 1) if size < end and _RESULTS.at(low, end - size) == size), 0
    )


def _before(view: BlockView, end: int) -> tuple[int, int] | None:
    """The run of capitals that ends at a token, a number of its own included (Schalke 04)."""
    tokens = view.tokens
    start = end - 1
    if start > 0 and tokens.words[start].isdecimal() and len(tokens.words[start]) == 2 and tokens.spaced(end):
        start -= 1
    while (
        start > 0
        and tokens.cap[start]
        and tokens.cap[start - 1]
        and tokens.spaced(start)
        and tokens.words[start - 1] not in _BESIDES
        and len(tokens.words[start - 1]) > 1  # Bảng F
        and not _ends_club(view, start)
        and end - start < _LONGEST
    ):
        start -= 1
    return (start, end) if 0 <= start < end and tokens.cap[start] and tokens.spaced(end) else None


def _ends_club(view: BlockView, end: int) -> bool:
    """Whether a known club or city ends at a token, so that another match begins there; Austria Wien is one club."""
    starts = range(max(0, end - _LONGEST), end)
    near = [names.get(start) for start in starts for names in (view.matches, view.short)]
    ends = (match.known for match in near if match is not None and match.end == end)
    return any(known.kind != "person" and not (known.record or "").startswith("country-") for known in ends)


def _after(view: BlockView, start: int) -> tuple[int, int] | None:
    """The run of capitals that starts at a token; of a list of results only what cannot be the next match's."""
    tokens = view.tokens
    if not tokens.spaced(start) or not tokens.cap[start]:
        return None
    both = [match for match in (view.matches.get(start), view.short.get(start)) if match is not None]
    known = max(both, key=lambda match: match.end, default=None)
    end = known.end if known is not None else min(view.run_end(start), start + _LONGEST)
    while end > start + 1 and tokens.words[end - 1] in _BESIDES:
        end -= 1
    goes_on = tokens.spaced(end) and tokens.words[end] not in _BESIDES
    goes_on = goes_on and (tokens.cap[end] or tokens.words[end].isdecimal())
    foreign = known is None and not is_marked_syllable(tokens.words[start])
    return (start, start + 1) if goes_on and foreign else (start, end)


def _is_country(view: BlockView, start: int, end: int) -> bool:
    """Whether a side is a country and nothing more: Việt Nam thắng Lào 3-0; Austria Wien is a club."""
    match = view.matches.get(start)
    return match is not None and match.end == end and (match.known.record or "").startswith("country-")


def _club(view: BlockView, start: int, end: int) -> Candidate:
    for match in (view.matches.get(start), view.short.get(start)):
        if match is None or match.end != end or match.known.kind != "organization":
            continue
        return Candidate(
            start, end, "organization", "authority-match", 0.95, match.known.name, match.known.record
        )
    return Candidate(start, end, "organization", "organization-score", 0.96)
