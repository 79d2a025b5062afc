"""The grammar of places: a designator and the name after it.

In: a :class:`BlockView`. Out: candidates. A designator written small stays outside the name, with a capital
or shortened inside; the full name of a commune, a river or a street has it (phường Bến Nghé).
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.tables import Phrases
from press_archive.languages.vi.names import VIETNAMESE_SURNAMES, is_marked_syllable, is_syllable
from press_archive.languages.vi.organizations import FIELD_WORDS, PAPER_HEADS, STOP_WORDS
from press_archive.languages.vi.places import (
    ABBREVIATED,
    CALLED_BY_DAYS,
    DESIGNATORS,
    DIRECTIONS,
    ESTATES,
    HEAD_BELONGS,
    INSIDE_WHEN_CAPITAL,
    KEPT_IN_FULL_NAME,
    LISTED,
    LOOSE_DESIGNATORS,
    MODIFIERS,
    NAME_LIKE,
    NAMED_AFTER_UNITS,
    NOT_DESIGNATORS_AFTER,
    NUMBER_CLOSES,
    NUMBERED,
    ONE_OF_A_TOWN,
    PLURALS,
    ROUTES,
    SHORT_COUNTRIES,
    STADIUMS,
    TERMS,
)
from press_archive.languages.vi.titles import WINNERS
from press_archive.languages.vi.units import COMMUNE, DISTRICT, LEVELS
from press_archive.understand.candidates import Candidate
from press_archive.understand.gazetteer import bare_name
from press_archive.understand.knowledge import Match
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.country_words import joins_countries
from press_archive.understand.vi.names.holders import holder_follows
from press_archive.understand.vi.places.meaning import is_city

_DESIGNATORS = Lexicon(DESIGNATORS | HEAD_BELONGS)
_ABBREVIATED = frozenset(map(str.lower, ABBREVIATED))
_MODIFIERS = Lexicon(MODIFIERS)
_PAPERS = Lexicon(PAPER_HEADS)
_DASHES = frozenset("-–")
_ITEMS = frozenset(";(-–")  # after these an item of a list begins, no sentence: (Bến xe An Phú – Chợ Mây)
_LONGEST_UNIT = 8  # words
_MOST_LISTED = 12  # places after one designator
_INSIDE: Phrases = INSIDE_WHEN_CAPITAL


def known_names(view: BlockView) -> Iterator[Candidate]:
    """Yield the names the archive has records of."""
    for match in view.matches.values():
        known = match.known
        if known.kind == "place" and _has_direction(view, match.start):
            yield Candidate(match.start - 1, match.end, "place", "place-direction", 0.85)
        inner = view.place_at(match.end)
        if (
            inner is not None
            and _is_province(inner)
            and view.tokens.low[match.start] == "miền"
            and view.tokens.spaced(match.end)
        ):
            yield Candidate(match.start, inner.end, "place", "place-region", 0.85)  # miền Tây Nghệ An
        start = match.start + _paper_head(view, match)
        yield Candidate(start, match.end, known.kind, "authority-match", 0.9, known.name, known.record)


def _paper_head(view: BlockView, match: Match) -> int:
    """How many words at the start of a sentence only tell that a paper follows: Báo | Thanh Niên."""
    tokens = view.tokens
    length = _PAPERS.at(tokens.low, match.start) if match.known.kind == "organization" else 0
    rest = match.start + length
    mere = length and rest < match.end and tokens.opens(match.start)
    return length if mere and tokens.surface(rest, match.end) == match.known.name else 0


def places_with_designators(view: BlockView) -> Iterator[Candidate]:
    """Yield the places whose designator stands before them."""
    tokens = view.tokens
    short = (at for at in tokens.places(_ABBREVIATED) if tokens.words[at] in ABBREVIATED)
    for position in sorted({*_DESIGNATORS.places(tokens), *short}):
        length = 0 if view.inside[position] else _DESIGNATORS.at(tokens.low, position)
        if length:
            found = _designated(view, position, length)
        elif tokens.words[position] in ABBREVIATED:
            found = _abbreviated(view, position)
        else:
            continue
        if found is not None and not _is_term(view, found) and not _is_half_of_pair(view, found):
            yield found
            yield from _listed(view, position, length, found.end)


def _is_half_of_pair(view: BlockView, found: Candidate) -> bool:
    """Whether a name is a short country name in a pair, which names the country itself: hai nước Việt - Hàn."""
    if found.end - found.start != 1 or view.tokens.words[found.start] not in SHORT_COUNTRIES:
        return False
    return joins_countries(view, found.end)


def _is_term(view: BlockView, found: Candidate) -> bool:
    """Whether a name is a technical term, which says what a place is for: khu công nghệ cao AI."""
    alone = found.end - found.start == 1 and found.rule == "place-designator"
    return alone and view.tokens.words[found.start] in TERMS


def _is_province(match: Match) -> bool:
    return match.known.record is not None and match.known.record.startswith("vn-")


def _has_direction(view: BlockView, start: int) -> bool:
    """Whether a capitalised direction belongs to a name: rừng Bắc Hướng Hóa, but not phía Nam Hàn Quốc."""
    tokens = view.tokens
    if not tokens.spaced(start) or tokens.words[start - 1] not in DIRECTIONS or not tokens.cap[start]:
        return False
    before = tokens.words[start - 2] if start > 1 else ""
    return before not in DIRECTIONS and before.lower() not in ("phía", "hướng", "miền", "vùng")


def _listed(view: BlockView, position: int, length: int, end: int) -> Iterator[Candidate]:
    """Yield what a list goes on with: các phường Long Phước, Long Trường và Tăng Nhơn Phú."""
    tokens = view.tokens
    head = tuple(tokens.low[position : position + length])
    plural = position > 0 and tokens.low[position - 1] in PLURALS
    if head not in LISTED or tokens.cap[position] or not (plural or head in (("đường",), ("phố",))):
        return
    for _ in range(_MOST_LISTED):
        start = end + 1
        if (
            start >= tokens.count
            or tokens.low[end] not in (",", "và", "hay", "hoặc")
            or not tokens.cap[start]
        ):
            return
        if not tokens.spaced(start) or view.used[start]:
            return
        end = _name_end(view, start, head)
        if not end:
            return
        commune = LEVELS.get(" ".join(head)) == COMMUNE  # and not the town of its name that has a record
        if view.place_at(start) is None or commune:
            full = f"{' '.join(head)} {tokens.surface(start, end)}" if head in KEPT_IN_FULL_NAME else ""
            yield Candidate(start, end, "place", "place-designated-list", 0.95 if commune else 0.85, full)


def _designated(view: BlockView, position: int, length: int) -> Candidate | None:
    tokens = view.tokens
    start = position + length
    head = tuple(tokens.low[position:start])
    start += _MODIFIERS.at(tokens.low, start)
    if start >= tokens.count or tokens.gap(start) != 1 or view.used[start]:
        return None
    if tokens.glued(position) and tokens.words[position - 1] in "“\"'‘":
        return None  # in quotes it is a figure of speech: "thung lũng Silicon"
    if view.inside[start] or _is_second_half(view, position, head) or holder_follows(view, position, length):
        return None
    if tokens.cap[position] and tuple(tokens.low[max(0, position - 2) : position]) in WINNERS:
        return None  # Hoa hậu Biển Việt Nam
    end = _name_end(view, start, head)
    if not end:
        return None
    opens = tokens.opens(position) and not (position and tokens.words[position - 1] in _ITEMS)
    capital = tokens.cap[position] and (not opens or head in NUMBERED) and head in _INSIDE
    numbered = tokens.words[start][0].isdigit() and (head not in CALLED_BY_DAYS or tokens.cap[position])
    inside = capital or head in HEAD_BELONGS or numbered
    full = tokens.surface(position, end)
    match = view.place_at(start)
    if match is not None and match.end == end and not inside:
        named_after = _is_named_after(view, match, head)
        full = full[0].lower() + full[1:]
        return Candidate(start, end, "place", "place-designator", 0.95, full) if named_after else None
    name = full[0].lower() + full[1:] if head in KEPT_IN_FULL_NAME else tokens.surface(start, end)
    if head in STADIUMS and start in view.matches and end == view.matches[start].end:
        return Candidate(start, end, "place", "place-designator", 0.95, name)  # sân Emirates
    rule = "place-designator" if head not in HEAD_BELONGS else "place-region"
    return Candidate(position if inside else start, end, "place", rule, 0.85, full if inside else name)


def _is_named_after(view: BlockView, match: Match, head: tuple[str, ...]) -> bool:
    """Whether a bridge, a station or a market is called after a district or town, and is not it: cầu Long Biên.

    Provinces are not looked at: chợ Hà Nội may be any market there; as may a town's, but for what there is one of.
    """
    unit = view.units.by_record.get(match.known.record or "")
    if unit is None or unit.size < DISTRICT or view.tokens.words[match.end : match.end + 1] in (["-"], ["–"]):
        return False
    return head in (ONE_OF_A_TOWN if is_city(unit) else NAMED_AFTER_UNITS)


def _is_second_half(view: BlockView, position: int, head: tuple[str, ...]) -> bool:
    """Whether the designator closes another word (gia đình), or is a name itself (Hang Seng)."""
    tokens = view.tokens
    if tokens.cap[position] and (head in NAME_LIKE or head == ("châu",)):  # the actress Châu Tấn
        return True
    if tokens.cap[position] and tokens.spaced(position) and tokens.cap[position - 1]:
        return is_marked_syllable(tokens.words[position - 1])  # “Chiều Cồn Hến”
    if tokens.cap[position] and len(head) == 1 and tokens.words[position] not in ABBREVIATED:
        return not is_marked_syllable(tokens.words[position])
    before = tokens.low[position - 1] if tokens.spaced(position) else ""
    return before in NOT_DESIGNATORS_AFTER.get(" ".join(head), ())


def _name_end(view: BlockView, start: int, head: tuple[str, ...]) -> int:
    """Where the name after a designator ends; 0 if none stands there."""
    tokens = view.tokens
    word = tokens.words[start]
    if word[0].isdigit():
        return _number_end(view, start, head)
    if not tokens.cap[start] or (word.isupper() and len(word) > 4):
        return 0
    unit_end = _unit_end(view, start, head)
    if unit_end and not view.number_closes(unit_end):
        return unit_end
    match = view.matches.get(start)
    if match is not None and match.known.kind != "place":
        return match.end if head in STADIUMS else _estate_end(view, start, head)
    end = match.end if match is not None else _cut_before_known(view, start, view.run_end(start))
    if view.number_closes(end) and (head in NUMBER_CLOSES or tokens.low[end - 1] == "tháng"):
        return end + 1  # xã Phú Hòa 1, đường Cách Mạng Tháng 8
    if head in ROUTES and tokens.spaced(end) and tokens.words[end] in "-–" and tokens.spaced(end + 1):
        return _route_end(view, end + 1) or end
    if match is not None:
        return end
    return 0 if end == start + 1 and _is_compound(view, start, head) else end


def _number_end(view: BlockView, start: int, head: tuple[str, ...]) -> int:
    """Where a number ends that is all of a name: quận 3, đường số 5; or a day that is: Công viên 2/9."""
    tokens = view.tokens
    if head in CALLED_BY_DAYS:
        joined = tokens.words[start + 1 : start + 2] in (["/"], ["-"]) and tokens.glued(start + 2)
        return start + 3 if joined and tokens.words[start + 2].isdecimal() else 0
    small = len(tokens.words[start]) <= 3 and head in NUMBERED
    return start + 1 if small and not _is_quantity(view, start) else 0


def _unit_end(view: BlockView, start: int, head: tuple[str, ...]) -> int:
    """Where the name of a commune or district ends that records know, if more than a name may follow (else 0).

    xã Ka Đô Nguyễn Hữu Tài: the commune ends where a surname or another unit begins, and not before a place that
    is inside its name (phường Hiệp Bình Phước).
    """
    level = LEVELS.get(" ".join(head))
    if level not in (COMMUNE, DISTRICT):
        return 0
    tokens, end = view.tokens, view.run_end(start)
    for stop in range(min(end, start + _LONGEST_UNIT), start, -1):
        bare = bare_name(word for word in tokens.words[start:stop] if word not in "-–")
        if any(unit.size == level for unit in view.units.by_name.get(bare, ())):
            named = stop + 1 < end and tokens.words[stop] in VIETNAMESE_SURNAMES
            goes_on = stop < end and not named
            known = view.matches.get(stop)
            return 0 if goes_on and known is None and (tokens.low[stop],) not in _DESIGNATORS else stop
    return 0


def _estate_end(view: BlockView, start: int, head: tuple[str, ...]) -> int:
    """Where the name ends of what a company built, which goes on after the company's: Vinhomes Imperia (else 0)."""
    end = view.run_end(start)
    return end if head in ESTATES and end > view.matches[start].end else 0


def _route_end(view: BlockView, start: int) -> int:
    """Where the second place of a route ends: cao tốc Vinh - Thanh Thủy (0 if none)."""
    if not view.tokens.cap[start] or view.used[start]:
        return 0
    match = view.place_at(start)
    return match.end if match is not None else _cut_before_known(view, start, view.run_end(start))


def _is_compound(view: BlockView, start: int, head: tuple[str, ...]) -> bool:
    """A capitalised common noun: Thung lũng Công nghệ cao, Khu vực Diễn tập."""
    tokens = view.tokens
    after = start + 1
    if not tokens.spaced(after) or tokens.cap[after]:
        return False
    if f"{tokens.low[start]} {tokens.low[after]}" in FIELD_WORDS:
        return True
    plain = is_marked_syllable(tokens.words[start]) and is_syllable(tokens.words[after])
    return head in LOOSE_DESIGNATORS and plain and tokens.low[after] not in STOP_WORDS


def _is_quantity(view: BlockView, number: int) -> bool:
    """ "phường 3 năm nay" is a ward all the same; "đường 5 km" is a length."""
    tokens = view.tokens
    return tokens.spaced(number + 1) and tokens.low[number + 1] in (
        "km",
        "m",
        "mét",
        "cây",
        "năm",
        "tỷ",
        "triệu",
        "%",
    )


def _cut_before_known(view: BlockView, start: int, end: int) -> int:
    for cut in range(start + 1, end):
        if cut in view.matches:
            return view.matches[cut].end if view.tokens.words[cut - 1] in DIRECTIONS else cut
    return end


def _run_of_place(view: BlockView, start: int) -> int:
    match = view.place_at(start)
    return match.end if match is not None else _cut_before_known(view, start, view.run_end(start))


def _abbreviated(view: BlockView, position: int) -> Candidate | None:
    """TP Huế, TP.Huế, Q.1, P. Bến Nghé: the designator belongs to the name."""
    tokens = view.tokens
    start = position + 1
    if start < tokens.count and tokens.words[start] == "." and tokens.glued(start):
        start += 1
    elif len(tokens.words[position]) == 1:
        return None  # a single letter needs its full stop
    if start >= tokens.count or tokens.gap(start) > 1 or view.used[start]:
        return None
    if tokens.words[start][0].isdigit():
        end = start + 1
    elif tokens.cap[start] and not (
        len(tokens.words[position]) == 1 and not is_marked_syllable(tokens.words[start])
    ):
        end = _unit_end(view, start, (tokens.low[position],)) or _run_of_place(view, start)
    else:
        return None
    match = view.place_at(start)
    return Candidate(
        position,
        end,
        "place",
        "place-short-designator",
        0.9,
        match.known.name if match is not None and match.end == end else "",
        match.known.record if match is not None and match.end == end else None,
    )
