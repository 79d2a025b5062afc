"""Short names of bodies that mean something else as well: Chelsea, Real, Nam Định, Ford, HPG.

In: a :class:`BlockView`. Out: candidates for those beside a second sign: CLB, đội or HLV before, what bodies do
after, the other side of a match. A Vietnamese town is a club only after CLB or đội, whatever the article is about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from press_archive.languages.tables import words
from press_archive.languages.vi.brands import BRAND_VERBS, LIST_HEADS
from press_archive.languages.vi.places import STRONG_CUES
from press_archive.languages.vi.sports import CLUB_LEADS, CLUB_VERBS, PLAYER_LEADS
from press_archive.understand.candidates import Candidate
from press_archive.understand.knowledge import Match
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.scores import verb_before

_CLUBS = frozenset(map(" ".join, CLUB_LEADS))
_LEADS = frozenset(map(" ".join, PLAYER_LEADS | LIST_HEADS | CLUB_LEADS)) | {"theo"}
_VERBS = Lexicon(CLUB_VERBS | BRAND_VERBS)
_WAYS = words("đến tới từ về thăm phố đô sang qua")
_LONGEST_LEAD = 4  # words
_REACH = 4  # tokens from the head of a club to its end


def short_names(view: BlockView) -> Iterator[Candidate]:
    """Yield the short names beside a second sign."""
    for match in view.short.values():
        if stands_alone(view, match) and _has_sign(view, match):
            yield as_candidate(match, "organization-short-name")


def known_elsewhere(view: BlockView, bodies: Collection[str]) -> Iterator[Candidate]:
    """Yield the short names of bodies the article also calls by a name that nothing else has."""
    for match in view.short.values():
        if (match.known.record or "") not in bodies or is_town(view, match) or not stands_alone(view, match):
            continue
        if not _is_visited(view, match) and not _is_share(view, match):
            yield as_candidate(match, "article-short-name")


def as_candidate(match: Match, rule: str) -> Candidate:
    """A short name as the body it means."""
    known = match.known
    return Candidate(match.start, match.end, "organization", rule, 0.95, known.name, known.record)


def is_town(view: BlockView, match: Match) -> bool:
    """Whether a short name is that of a Vietnamese town or province."""
    place = view.place_at(match.start)
    return place is not None and (place.known.record or "").startswith("vn-")


def stands_alone(view: BlockView, match: Match) -> bool:
    """Whether a short name is no part of a longer one: Chelsea Clinton, Gerald Ford."""
    tokens = view.tokens
    if view.inside[match.start] or view.shouting:
        return False
    longer = view.matches.get(match.start)
    if longer is not None and longer.end > match.end:
        return False
    if tokens.spaced(match.end) and tokens.cap[match.end]:
        return False
    before = tokens.spaced(match.start) and tokens.cap[match.start - 1] and not tokens.opens(match.start - 1)
    return not before or tokens.words[match.start - 1].isupper()  # CLB, HLV


def _has_sign(view: BlockView, match: Match) -> bool:
    start, end = match.start, match.end
    leads = _CLUBS if is_town(view, match) else _LEADS
    if any(_before(view, start, size) in leads for size in range(1, _LONGEST_LEAD + 1)):
        return True
    return leads is _LEADS and (_VERBS.at(view.tokens.low, end) > 0 or _meets_club(view, start))


def _before(view: BlockView, start: int, size: int) -> str:
    return " ".join(view.tokens.low[start - size : start]) if size <= start else ""


def _meets_club(view: BlockView, start: int) -> bool:
    """Whether a club stands before the verb of a match that a name follows: CLB Nam Định gặp Real."""
    verb = verb_before(view, start)
    for head in range(max(0, verb - _REACH), verb):
        match = view.matches.get(head)
        if match is not None and match.end == verb and match.known.kind == "organization":
            return True
        if view.tokens.words[head] == "CLB":
            return True
    return False


def _is_visited(view: BlockView, match: Match) -> bool:
    """Whether the words before a city's name tell that the city is meant: đến Barcelona."""
    low = _before(view, match.start, 1)
    return low in STRONG_CUES or (view.place_at(match.start) is not None and low in _WAYS)


def _is_share(view: BlockView, match: Match) -> bool:
    """Whether a ticker tells the share: cổ phiếu HPG, mã HPG."""
    return _before(view, match.start, 2) == "cổ phiếu" or _before(view, match.start, 1) == "mã"
