"""The grammar of people: a name after a form of address, a rank or an office; a credit after "Ảnh:".

In: a :class:`BlockView` and its organisations. Out: candidates, the title outside. Between an office and the
name may stand a field, a body or a country (Bộ trưởng Quốc phòng Mỹ Pete Hegseth).
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.tables import words
from press_archive.languages.vi.brands import ENGLISH_HEADS, ENGLISH_TITLES
from press_archive.languages.vi.names import (
    CHINESE_SURNAMES,
    GIVEN_NAMES,
    PREFIXES,
    VIETNAMESE_SURNAMES,
    WEAK_SURNAMES,
    is_marked_syllable,
    is_syllable,
)
from press_archive.languages.vi.openers import OPENERS
from press_archive.languages.vi.organizations import FIELD_WORDS, NOT_BODIES, STOP_WORDS
from press_archive.languages.vi.places import PEOPLES, PLURALS
from press_archive.languages.vi.titles import (
    ADDRESS,
    CONTESTS,
    OFFICE_MODIFIERS,
    OFFICES,
    SPEECH_VERBS,
    VILLAGE_HEADS,
    WINNERS,
)
from press_archive.understand.candidates import Candidate
from press_archive.understand.knowledge import Match
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.employers import (
    after_employer,
    firm_of_office,
    firm_with_country,
    is_abbreviation,
    paper_told,
)
from press_archive.understand.vi.names.fields import HEADS
from press_archive.understand.vi.names.organizations import Organizations, is_head

_ADDRESS = Lexicon(ADDRESS)
_OFFICES = Lexicon(OFFICES)
_TITLES = Lexicon(ADDRESS | OFFICES)
_CONTESTS = Lexicon(CONTESTS)
_BETWEEN = Lexicon(tuple(group.split()) for group in OFFICE_MODIFIERS | FIELD_WORDS)
_LINKS = frozenset(("của", "và", "kiêm", "tại", "về", "phụ", "nước", "phe", "đảng"))
_SHORT_TITLES = words("ts ths gs pgs bs ks ls kts tskh nsnd nsưt tt")
_MOST_LISTED = 12  # people with one title
_LONGEST = 5  # tokens of one name in a list
_MOST_BETWEEN = 12  # parts between an office and the name
_PERSONAL = words("ông bà anh chị cô sĩ sỹ viên nsnd nsưt hlv mc văn báo")  # ends of titles of single people
_OF_OFFICES = frozenset(("person-after-office", "person-after-body"))
_CALLED = words("ông bà anh chị cô chú bác cụ thầy thày em")
_WEAK_TITLES = frozenset(
    ("anh", "em", "bé", "cô", "chú", "bác", "cháu", "cụ", "bà", "ông", "chị", "thầy", "vua", "trùm")
)


def people_with_titles(view: BlockView, organizations: Organizations) -> Iterator[Candidate]:
    """Yield the people whose name follows a title; the tokens of titles are marked as used."""
    tokens = view.tokens
    done = 0
    for position in _TITLES.places(tokens):
        if position < done:
            continue
        office = _OFFICES.at(tokens.low, position)
        address = _ADDRESS.at(tokens.low, position)
        address = _without_name(view, position, address)
        length = max(office, address)
        if (
            view.shouting
            or _inside_name(view, position, length)
            or _is_delegation(view, position)
            or _tells_a_village(view, position)
            or _ends_head(view, position, length)
        ):
            continue
        view.used[position : position + length] = b"\x01" * length
        start = position + length
        found = _after_address(view, start) if address >= office else None
        if found is None and office:
            found = _after_office(view, organizations, start)
        if found is not None:
            firm = firm_of_office(view, position, found)
            yield firm or found
            if firm is not None:
                yield from paper_told(view, firm.end)
            yield from _listed(view, position, found.end)
        elif (firm := firm_with_country(view, position, start)) is not None:
            yield firm
        done = start


def _listed(view: BlockView, title: int, end: int) -> Iterator[Candidate]:
    """The others of several people with one title: các ca sĩ Việt Quang, | Đoan Trang và Nhật Tinh Anh."""
    tokens = view.tokens
    if not title or tokens.low[title - 1] not in PLURALS:
        return
    for _ in range(_MOST_LISTED):
        start = end + 1
        if start >= tokens.count or tokens.low[end] not in (",", "và") or not tokens.cap[start]:
            return
        end = view.run_end(start)
        known = view.matches.get(start)
        if known is not None and (known.end >= end or not is_syllable(tokens.words[known.end])):
            return
        if view.used[start] or HEADS.at(tokens.low, start) or end - start > _LONGEST:
            return
        if end - start > 1:
            yield Candidate(start, end, "person", "person-in-list", 0.7)


def _without_name(view: BlockView, position: int, length: int) -> int:
    """A form of address written small whose last syllable has a capital ends before it: anh | Hùng."""
    tokens = view.tokens
    if length == 2 and not tokens.cap[position] and tokens.cap[position + 1]:
        return 1 if tokens.low[position] in _WEAK_TITLES else length
    return length


def _is_delegation(view: BlockView, position: int) -> bool:
    """After "đoàn đại biểu" stands where a delegation comes from, not a person."""
    low = view.tokens.low
    return position > 0 and low[position - 1 : position + 2] == ["đoàn", "đại", "biểu"]


def _tells_a_village(view: BlockView, position: int) -> bool:
    """After a comma stands which village somebody leads (anh X, trưởng buôn Ma Lưng), not another person."""
    low = view.tokens.low
    return low[position - 1] in (",", "(", "-", "–") and tuple(low[position : position + 2]) in VILLAGE_HEADS


def _ends_head(view: BlockView, position: int, length: int) -> bool:
    """Whether the words are the end of a body's head, not a title: Hội Nông dân | Việt Nam."""
    tokens = view.tokens
    if not tokens.cap[position]:
        return False
    return any(HEADS.at(tokens.low, position - back) >= back + length for back in (1, 2) if back <= position)


def _inside_name(view: BlockView, position: int, length: int) -> bool:
    """A capitalised Ông, Bà, Anh … inside a sentence is part of a name (Bà Rịa); Đại tướng is not."""
    tokens = view.tokens
    after = position + 1
    two = length == 1 and tokens.cap[position] and tokens.spaced(after) and tokens.cap[after]
    if two and not is_syllable(tokens.words[after]) and after not in view.matches:
        return False  # Vua Maha Vajiralongkorn
    if two and tokens.words[after] in VIETNAMESE_SURNAMES and tokens.words[position - 1 : position] == [","]:
        return False  # “…”, Ông Nguyễn Hoa nói
    if length > 1 or not tokens.cap[position] or tokens.low[position] not in _WEAK_TITLES:
        return position in view.matches and tokens.cap[position] and length < 2
    return not tokens.opens(position) or position in view.matches


def _after_address(view: BlockView, start: int) -> Candidate | None:
    tokens = view.tokens
    if start < tokens.count and tokens.words[start] == "." and tokens.low[start - 1] in _SHORT_TITLES:
        start += 1  # TS. Lê C
    if start < tokens.count and tokens.words[start] in '“"':
        return None
    start = _after_contest(view, start)
    match = view.matches.get(start)
    if match is not None and match.known.kind != "person" and _is_complete(view, match.end):
        return _namesake(view, match)
    place = view.place_at(start)
    if place is not None and _may_be_skipped(view, place):  # nữ hoàng Thái Lan Sirikit
        start = place.end
    start += _abbreviated_body(view, start) if start < tokens.count else 0  # tác giả GPL Richard Stallman
    return _name_at(view, start, "person-after-title", 0.95)


def _after_contest(view: BlockView, start: int) -> int:
    """Where the name of a winner begins, after the contest, its country and its year: Á hậu Biển Việt Nam 2025 | …"""
    tokens = view.tokens
    if not any(tuple(tokens.low[start - size : start]) in WINNERS for size in (2, 3) if size <= start):
        return start
    while start < tokens.count and tokens.spaced(start):
        place = view.place_at(start)
        step = place.end - start if place is not None and _may_be_skipped(view, place) else 0
        step = step or _CONTESTS.at(tokens.low, start) or int(tokens.words[start].isdecimal())
        if not step:
            break
        start += step
    return start


def _namesake(view: BlockView, match: Match) -> Candidate | None:
    """A person called like a place (ông Lâm Đồng): only after a form of address, only a Vietnamese name."""
    tokens = view.tokens
    before = tokens.low[match.start - 1]
    surname = tokens.words[match.start] in VIETNAMESE_SURNAMES and match.end - match.start > 1
    district = match.known.name[0].islower() and before in _PERSONAL  # ca sĩ Mỹ Đức
    nation = match.end == match.start + 1 and is_syllable(tokens.words[match.start])  # ông Đức, cô Nga
    if not district and not ((surname or nation) and before in _WEAK_TITLES):
        return None
    return Candidate(match.start, match.end, "person", "person-after-title", 0.95)


def _is_complete(view: BlockView, end: int) -> bool:
    """Whether a known name is not just the first word of a longer run (ông Đức Phúc)."""
    return not (view.tokens.spaced(end) and view.tokens.cap[end])


def _after_office(view: BlockView, organizations: Organizations, start: int) -> Candidate | None:
    """Skip what stands between an office and the name; give up at anything else."""
    tokens = view.tokens
    position = start
    for _ in range(_MOST_BETWEEN):
        if position >= tokens.count or tokens.gap(position) > 1:
            return None
        step = _between(view, organizations, position)
        if not step:
            break
        position += step
    if position < tokens.count and not view.used[position]:
        position += _stray_syllable(view, position)
        rule = "person-after-office" if position == start else "person-after-body"
        return _name_at(view, position, rule, 0.9)
    return None


def _stray_syllable(view: BlockView, position: int) -> int:
    """A capitalised end of a field before a foreign name: Bộ trưởng Dịch vụ Công Judith Collins."""
    tokens = view.tokens
    after = position + 1
    word = tokens.words[position]
    stray = is_marked_syllable(word) and tokens.spaced(after) and tokens.cap[after]
    surname = word in VIETNAMESE_SURNAMES and word not in WEAK_SURNAMES  # Nguyễn Kim Rạng
    return 1 if stray and not surname and tokens.words[after] in GIVEN_NAMES else 0


def _between(view: BlockView, organizations: Organizations, position: int) -> int:
    tokens = view.tokens
    match = view.matches.get(position)
    if match is not None and match.known.kind != "person" and _may_be_skipped(view, match):
        return match.end - position
    body = organizations.at(position)
    if body is not None:
        return body.end - position
    group = _BETWEEN.at(tokens.low, position)
    after = position + 1
    if group > 1 or (group and not (tokens.cap[position] and tokens.spaced(after) and tokens.cap[after])):
        return group  # of one syllable with a capital it may open a name: Chung Dong Young
    if tokens.low[position] in _LINKS and not tokens.cap[position]:
        return 1
    return _abbreviated_body(view, position) or _compound(view, position)


def _abbreviated_body(view: BlockView, position: int) -> int:
    """An abbreviation between an office and a name: Giám đốc | SBU | Vasyl Malyuk (1, or 0 if none)."""
    tokens = view.tokens
    after = position + 1
    short = len(tokens.words[position]) < 3  # JD Vance
    if (
        short
        or not is_abbreviation(tokens.words[position])
        or not tokens.spaced(after)
        or not tokens.cap[after]
    ):
        return 0
    return int(not tokens.words[after].isupper() and not is_syllable(tokens.words[position]))


def _may_be_skipped(view: BlockView, match: Match) -> bool:
    """A country before a name is skipped; a short one only if it makes no Vietnamese name with what follows."""
    tokens = view.tokens
    end = match.end
    if not (tokens.spaced(end) and tokens.cap[end]) or end - match.start > 1:
        return True
    word = tokens.words[end]
    if not is_syllable(word) or not is_syllable(tokens.words[match.start]):
        return True
    return word in VIETNAMESE_SURNAMES or word in CHINESE_SURNAMES or end in view.matches


def _compound(view: BlockView, position: int) -> int:
    """A field not known, as a capitalised compound (Bộ trưởng Chiến tranh Mỹ)."""
    tokens = view.tokens
    after = position + 1
    if not tokens.cap[position] or not tokens.spaced(after) or tokens.cap[after]:
        return 0
    plain = is_syllable(tokens.words[position]) and is_syllable(tokens.words[after])
    if not plain or tokens.low[after] in STOP_WORDS:
        return 0
    return 2 if tokens.spaced(after + 1) and tokens.cap[after + 1] else 0


def _name_at(view: BlockView, start: int, rule: str, confidence: float) -> Candidate | None:
    """Return the name that starts at a token, if one can."""
    tokens = view.tokens
    if (
        not 0 < start < tokens.count
        or not tokens.cap[start]
        or any(map(str.isdigit, tokens.words[start]))  # cầu thủ U23 Việt Nam
        or tokens.gap(start) > 1
        or _is_no_name(view, start)
    ):
        return None
    match = view.matches.get(start)
    if match is not None and match.known.kind == "organization":
        return None
    if _names_a_people(view, start):
        return None
    end = view.initial_end(_trimmed(view, start, view.run_end(start)))
    if match is not None and match.known.kind == "place" and match.end >= end:
        return None
    called = tokens.low[start - 1] in _CALLED  # Bà Nguyên quan niệm
    if end == start + 1 and (
        is_abbreviation(tokens.words[start]) or (not called and _is_common_noun(view, start))
    ):
        return None
    if ENGLISH_HEADS.intersection(tokens.words[start + 1 : end]) or tokens.words[start] in ENGLISH_TITLES:
        return None  # CEO General Motors; Giám đốc Gartner Fellow
    name = after_employer(view, start, end) if rule in _OF_OFFICES else start
    if name is None:
        return None
    return Candidate(name, view.nickname_end(name, end), "person", rule, confidence)


def _names_a_people(view: BlockView, start: int) -> bool:
    """Whether a people or a faith stands at a token: trẻ em Hồi giáo, cô gái Khmer."""
    tokens, after = view.tokens, start + 1
    alone = not (tokens.spaced(after) and tokens.cap[after])
    return (alone and tokens.low[start] in PEOPLES) or " ".join(tokens.low[start : start + 2]) in PEOPLES


def _is_no_name(view: BlockView, start: int) -> bool:
    """A letter, a code, a head or another office."""
    tokens = view.tokens
    word = tokens.words[start]
    after = start + 1
    letter = len(word) == 1 and tokens.words[after : after + 1] != ["."]
    letter = letter and not (word in PREFIXES and tokens.spaced(after) and tokens.cap[after])
    alone = not (tokens.spaced(after) and tokens.cap[after])
    head = alone and len(word) > 1 and HEADS.at(tokens.low, start) > 0  # giám đốc Quỹ, lãnh đạo Đảng
    taken = (
        view.used[start] or is_head(view, start) or head or tokens.low[start : start + 2] == ["việt", "kiều"]
    )
    return bool(letter or taken or word in NOT_BODIES or _OFFICES.at(tokens.low, start) > 1)


def _is_common_noun(view: BlockView, start: int) -> bool:
    """A capitalised word that a small one completes (Giám đốc Chương trình), unless that one is a verb."""
    tokens = view.tokens
    after = start + 1
    if tokens.low[start] not in OPENERS or not tokens.spaced(after) or not is_syllable(tokens.words[after]):
        return False
    verb = tokens.low[after] in STOP_WORDS or " ".join(tokens.low[after : after + 2]) in SPEECH_VERBS
    return not verb


def _trimmed(view: BlockView, start: int, end: int) -> int:
    """Leave out a known place or body that a run of capitals swallowed, and a weapon's number."""
    for cut in range(start + 1, end):
        match = view.matches.get(cut)
        if (
            match is not None
            and match.end >= end
            and not is_syllable(view.tokens.words[cut])
            and match.end - cut > 1
        ):
            return cut
    return end
