"""Known names that open longer ones, and names told by what is said of them: Samsung Việt Nam, India Express.

In: a :class:`BlockView`. Out: candidates. A list after "các công ty như", and an apposition ("Stellantis – tập
đoàn mẹ của …"), make organisations of foreign names that nothing else explains.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.vi.brands import (
    APPOSITIONS,
    BRANCH_WORDS,
    BRAND_MODIFIERS,
    CLUB_WORDS,
    ENGLISH_HEADS,
    ENGLISH_PLACES,
    ENGLISH_TITLES,
    ENGLISH_WORDS,
    INDUSTRIES,
    LIST_CUES,
    LIST_HEADS,
    NAMING_CUES,
    PLATFORMS,
)
from press_archive.languages.vi.names import GIVEN_NAMES, is_marked_syllable, is_syllable
from press_archive.languages.vi.organizations import CLAUSE_WORDS, NOT_BODIES
from press_archive.understand.candidates import Candidate
from press_archive.understand.knowledge import Match
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.fields import FIELDS

_HOME = "country-vn"
_NO_BODIES = NOT_BODIES | PLATFORMS
_COMMON = ENGLISH_WORDS | ENGLISH_TITLES
_BODY_WORDS = ENGLISH_HEADS | CLUB_WORDS | BRANCH_WORDS
_LIST_HEADS = Lexicon(LIST_HEADS)
_LIST_CUES = Lexicon(LIST_CUES)
_NAMING_CUES = Lexicon(NAMING_CUES)
_APPOSITIONS = Lexicon(APPOSITIONS)
_MODIFIERS = Lexicon(tuple(group.split()) for group in BRAND_MODIFIERS)
_INDUSTRIES = Lexicon(INDUSTRIES)
_REACH = 8  # small words
_MOST_LISTED = 12
_OF = frozenset(("of",))
_MOST_MODIFIERS = 5


def composites(view: BlockView) -> Iterator[Candidate]:
    """Yield the organisations and places whose names begin with a known one, or that are listed or described."""
    for match in view.matches.values():
        yield from _longer(view, match)
        yield from _branch(view, match)
    tokens = view.tokens
    for position in view.capitals:
        if not (is_syllable(tokens.words[position]) or position in view.matches or view.used[position]):
            yield from _described(view, position)
    yield from _english_of(view)
    for position in _INDUSTRIES.places(tokens):
        yield from _in_industry(view, position)
    for position in _LIST_HEADS.places(tokens):
        if not tokens.cap[position]:
            yield from _listed(view, position + _LIST_HEADS.at(tokens.low, position))


def _english_of(view: BlockView) -> Iterator[Candidate]:
    """A body called in English after its place: University of Minnesota."""
    tokens = view.tokens
    for position in tokens.places(_OF):
        start, after = position - 1, position + 1
        if not position or tokens.words[position] != "of":
            continue
        joined = tokens.words[start] in ENGLISH_HEADS and tokens.spaced(position) and tokens.spaced(after)
        if not joined or not tokens.cap[after] or is_marked_syllable(tokens.words[after]):
            continue
        while (
            start
            and tokens.spaced(start)
            and tokens.cap[start - 1]
            and not is_syllable(tokens.words[start - 1])
        ):
            start -= 1  # World | Journal of Medicine
        if not view.used[start]:
            yield Candidate(start, view.run_end(after), "organization", "organization-english-head", 0.7)


def _branch(view: BlockView, match: Match) -> Iterator[Candidate]:
    """A company called after the country it works in, told by a head before it: nhà sản xuất pin Nortexa Canada."""
    tokens, name = view.tokens, match.start - 1
    if not (match.known.record or "").startswith("country-") or not tokens.spaced(match.start):
        return
    word = tokens.words[name]
    brand = view.matches.get(name)
    if brand is not None and brand.known.kind == "organization" and not word.isupper():
        if _a_small_head_stands_before(view, name):
            yield Candidate(name, match.end, "organization", "organization-branch", 0.7)
        return
    if (
        not tokens.cap[name]
        or is_syllable(word)
        or word in GIVEN_NAMES
        or word in _NO_BODIES
        or word.isupper()
    ):
        return
    known = view.used[name] or view.inside[name] or name in view.matches or not word.isalpha()
    if not known and _a_small_head_stands_before(view, name):
        yield Candidate(name, match.end, "organization", "organization-branch", 0.7)


def _a_small_head_stands_before(view: BlockView, position: int) -> bool:
    """Whether small words alone lead from the head of a company to a token: nhà sản xuất camera an ninh |."""
    tokens = view.tokens
    for start in range(position - 1, max(-1, position - _REACH), -1):
        if not tokens.spaced(start + 1) or tokens.cap[start] or tokens.low[start] in CLAUSE_WORDS:
            return False
        if _LIST_HEADS.at(tokens.low, start):
            return True
    return False


def _in_industry(view: BlockView, position: int) -> Iterator[Candidate]:
    """A company called by what it makes and its brand: Chứng khoán MB, Thép Hòa Phát; not Thép Việt Nam."""
    tokens = view.tokens
    start = position + _INDUSTRIES.at(tokens.low, position)
    if start == position or not tokens.cap[position] or not tokens.spaced(start) or not tokens.cap[start]:
        return
    if view.shouting or view.inside[position] or view.used[position] or view.place_at(start) is not None:
        return
    if tokens.cap[start - 1] and start - position > 1:
        return  # each word has a capital: a headline, or another name
    if tokens.spaced(position) and tokens.cap[position - 1]:
        return
    if position > 1 and tokens.cap[position - 2] and FIELDS.at(tokens.low, position - 2) > 1:
        return  # Bộ trưởng Giao thông Vận tải Trần Văn Bến
    end = _name_end(view, start)
    plain = is_syllable(tokens.words[start]) and not tokens.words[start].isupper()
    if tokens.opens(position) and plain and start not in view.matches:
        return  # Thép Việt tăng giá
    yield Candidate(position, end, "organization", "organization-industry", 0.75)


def _longer(view: BlockView, match: Match) -> Iterator[Candidate]:
    """A brand with its country (Samsung Việt Nam), a known name with English words after it (India Express)."""
    tokens = view.tokens
    first = tokens.words[match.start]
    if _is_joined(view, match):
        yield Candidate(match.start, match.end + 2, "organization", "organization-compound", 0.65)
        return
    if not tokens.spaced(match.end) or not tokens.cap[match.end] or is_marked_syllable(first):
        return
    after = view.matches.get(match.end)
    if after is not None and after.known.kind == match.known.kind == "organization":
        return  # a list of results: Atletico Madrid | FC Porto
    home = after is not None and after.known.record == _HOME
    if home and after is not None and match.known.kind == "organization" and match.end == match.start + 1:
        yield Candidate(match.start, after.end, "organization", "organization-compound", 0.75)
        return
    end = view.run_end(match.start)
    end = next((i for i in range(match.end, end) if any(map(str.isdigit, tokens.words[i]))), end)
    rest = tokens.words[match.end : end]
    if end <= match.end or any(map(is_marked_syllable, rest)) or rest[0] in GIVEN_NAMES:
        return
    if view.used[match.start - 1] and match.start:
        return  # Thị trưởng London Sadiq Khan
    if ENGLISH_PLACES.intersection(rest):
        yield Candidate(match.start, end, "place", "place-english-head", 0.6)
    elif (
        _is_branch(view, match, end)
        or _BODY_WORDS.intersection(rest)
        or ("-" in rest and match.known.kind == "organization")
    ):
        yield Candidate(match.start, end, "organization", "organization-compound", 0.65)


def _is_joined(view: BlockView, match: Match) -> bool:
    """Whether a hyphen joins a company with a foreign word nobody knows: Nortexa-Tavona; not Apple-Samsung."""
    tokens, dash, after = view.tokens, match.end, match.end + 1
    if match.known.kind != "organization" or not (tokens.glued(dash) and tokens.glued(after)):
        return False
    word = tokens.words[after]
    if tokens.words[dash] != "-" or not word.isalpha() or not word[1:].islower() or not tokens.cap[after]:
        return False
    free = after not in view.matches and not tokens.glued(after + 1)
    return free and not is_syllable(word) and word not in _COMMON


def _is_branch(view: BlockView, match: Match, end: int) -> bool:
    """Whether a company's name goes on with one abbreviation, which tells which of its companies: Viettel IDC."""
    tokens = view.tokens
    word = tokens.words[match.end]
    if match.known.kind != "organization" or end != match.end + 1 or match.end in view.matches:
        return False
    if (tokens.words[match.start].isupper() and len(tokens.words[match.start]) > 3) or view.shouting:
        return False
    short = word.isupper() and word.isalpha() and 2 <= len(word) <= 4 and word not in NOT_BODIES
    return short and match.end == match.start + 1 and not view.is_code_at(match.end)


def _listed(view: BlockView, start: int) -> Iterator[Candidate]:
    """The names after "các công ty như", "các hãng công nghệ lớn gồm": A, B và C."""
    tokens = view.tokens
    position = start
    for _ in range(_MOST_MODIFIERS):
        place = view.place_at(position + (tokens.low[position : position + 1] == ["của"]))
        step = place.end - position if place is not None else _MODIFIERS.at(tokens.low, position)
        if not step:
            break
        position += step
    named = _NAMING_CUES.at(tokens.low, position)
    if named and tokens.cap[position + named : position + named + 1] == [True]:
        name = position + named
        yield Candidate(name, _name_end(view, name), "organization", "organization-described", 0.96)
        return
    cue = _LIST_CUES.at(tokens.low, position)
    position += cue
    for _ in range(_MOST_LISTED if cue else 0):
        if position >= tokens.count or not tokens.cap[position] or view.used[position]:
            return
        end = _name_end(view, position)
        if _may_be_body(view, position, end):
            yield Candidate(position, end, "organization", "organization-listed", 0.65)
        if end + 1 >= tokens.count or tokens.low[end] not in (",", "và", "hay", "hoặc"):
            return
        position = end + 1


def _name_end(view: BlockView, start: int) -> int:
    match = view.matches.get(start)
    if match is None:
        return view.run_end(start)
    tokens = view.tokens
    branch = tokens.spaced(match.end) and tokens.words[match.end] in BRANCH_WORDS
    return match.end + int(branch and match.known.kind == "organization")


def _may_be_body(view: BlockView, start: int, end: int) -> bool:
    """Whether a listed run can name a body: nothing known, no abbreviation that means something else."""
    words = view.tokens.words[start:end]
    if start in view.matches or words[0] in _NO_BODIES or words[0] in GIVEN_NAMES:
        return False
    return not view.is_code_at(end - 1)


def _described(view: BlockView, start: int) -> Iterator[Candidate]:
    """A foreign name with a dash, comma or bracket and "tập đoàn", "hiệp hội" … after it."""
    tokens = view.tokens
    word = tokens.words[start]
    if word in _NO_BODIES or word in GIVEN_NAMES:
        return
    end = view.run_end(start)
    if end > start + 3 or end + 1 >= tokens.count or tokens.words[end] not in ",-–—(":
        return
    if tokens.cap[end + 1] or not _APPOSITIONS.at(tokens.low, end + 1):
        return
    if (tokens.spaced(start) and tokens.cap[start - 1]) or (view.used[start - 1] and start):
        return
    yield Candidate(start, end, "organization", "organization-described", 0.65)
