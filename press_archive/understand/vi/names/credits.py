"""Credits and sources: who wrote, who took the picture, which agency it comes from.

In: a :class:`BlockView`. Out: candidates. After "Ảnh:", "Nguồn:", "Theo", in the brackets that close a text
and in the byline, people and bodies stand without any title, often in capitals (Ảnh: XUÂN HẠNH/TTXVN).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from press_archive.languages.tables import phrases, words
from press_archive.languages.vi.brands import CREDIT_WORDS, ENGLISH_HEADS, PLATFORMS
from press_archive.languages.vi.credits import CUE_ENDS, MADE_BY, SINGLE_CUES
from press_archive.languages.vi.dictionary import is_word
from press_archive.languages.vi.names import GIVEN_NAMES, is_syllable
from press_archive.languages.vi.organizations import NOT_BODIES
from press_archive.languages.vi.titles import ADDRESS, OFFICES, RANKS
from press_archive.understand.candidates import Candidate
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.bare import is_aged, may_sign
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.fields import HEADS

_ADDRESS = Lexicon(ADDRESS)
_TITLES = Lexicon(ADDRESS | OFFICES | RANKS)
_NO_CREDIT = Lexicon(
    phrases(
        "btc, ban tổ chức, gia đình, ca, bv, đvcc, cơ quan công an, công an, vtc, bạn đọc, người dân, "
        "internet, pv, ctv, tl, qt, tư liệu, minh họa, facebook, fb, x, tổng hợp, btv, nvcc, ai, youtube, zalo"
    )
)
_TOP_LEVELS = words("com vn net org info edu gov tv co uk us ru cn jp kr fr de au io")
_FIRST_LOOKS = SINGLE_CUES | {second for _, second in CUE_ENDS} | {"theo"}
_LONGEST_CREDIT = 14  # tokens
_LONGEST_SIGN = 3
_JOINTS = frozenset("-–,")


def credits(view: BlockView) -> Iterator[Candidate]:
    """Yield the people and bodies credited in a block."""
    tokens = view.tokens
    yield from _byline(view)
    yield from _sign(view)
    for position in tokens.places(_FIRST_LOOKS):
        if position + 1 == tokens.count:
            return
        if tokens.words[position + 1] == ":":
            if _is_cue(view, position):
                yield from _credited(view, position + 2)
        elif tokens.words[position] == "Ảnh" and "/" in tokens.words[position + 1 : position + 5]:
            yield from _credited(view, position + 1)  # Ảnh VGP/Nhật Bắc
        elif tokens.low[position] == "theo" and tokens.spaced(position + 1):
            yield from _source(view, position + 1)


def _is_cue(view: BlockView, position: int) -> bool:
    """Whether the word before a colon announces a credit: Ảnh:, Ảnh minh họa:, but not thông tin:, tình hình:"""
    low = view.tokens.low
    before = low[position - 1] if view.tokens.spaced(position) else ""
    if (before, low[position]) in CUE_ENDS:
        return True
    return low[position] in SINGLE_CUES and before != "trong" and not is_word(before, low[position])


def _byline(view: BlockView) -> Iterator[Candidate]:
    """A block that is only a name in capitals, or begins with one before "- Ảnh:"."""
    tokens = view.tokens
    if not tokens.count or not tokens.cap[0] or view.kind == "headline":
        return
    end = view.run_end(0)
    parts = tokens.words[:end]
    yield from _signatures(view)
    alone = end == tokens.count and all(map(str.isupper, parts))
    before_credit = (
        end + 2 < tokens.count and tokens.words[end] in "-–" and tokens.low[end + 1] in SINGLE_CUES
    )
    if 2 <= end <= 4 and (alone or before_credit) and all(map(is_syllable, parts)):
        yield Candidate(0, end, "person", "person-byline", 0.7)


def _signatures(view: BlockView) -> Iterator[Candidate]:
    """A block of two or three names in capitals: ÁI VI - PHƯƠNG QUỲ."""
    tokens = view.tokens
    if tokens.count > _LONGEST_CREDIT:
        return
    joints = tokens.places(_JOINTS)
    edges = [-1, *joints, tokens.count]
    spans = [(one + 1, other) for one, other in pairwise(edges)]
    if len(spans) > 1 and all(_is_signature(tokens.words[start:end]) for start, end in spans):
        for start, end in spans:
            yield Candidate(start, end, "person", "person-byline", 0.7)


def _is_signature(parts: list[str]) -> bool:
    """Whether words are a Vietnamese name in capitals."""
    return 2 <= len(parts) <= 4 and all(part.isupper() and is_syllable(part) for part in parts)


def _sign(view: BlockView) -> Iterator[Candidate]:
    """A paragraph of short news begins with its source in capitals: KOREA TIMES. Cảnh sát …"""
    tokens = view.tokens
    end = view.run_end(0) if tokens.count and tokens.cap[0] else 0
    while end > 1 and not tokens.words[end - 1].isupper():
        end -= 1
    parts = tokens.words[:end]
    closed = 0 < end <= _LONGEST_SIGN and tokens.words[end : end + 1] == ["."] and end + 1 < tokens.count
    if not closed or not all(map(str.isupper, parts)) or all(map(is_syllable, parts)):
        return
    if len(parts[0]) > 1 and parts[0] not in NOT_BODIES:
        yield Candidate(0, end, "organization", "organization-source", 0.6)


def _credited(view: BlockView, start: int) -> Iterator[Candidate]:
    """The names after a cue, divided by slashes, commas and dashes."""
    tokens = view.tokens
    position = start
    while position < min(tokens.count, start + _LONGEST_CREDIT):
        if tokens.words[position] in ").;:" or (
            tokens.words[position] == "." and not tokens.glued(position + 1)
        ):
            return
        if tokens.cap[position] and not view.used[position]:
            if _is_description(view, position):
                return
            end = _credit_end(view, position)
            found = _credit(view, position, end)
            if found is not None:
                yield found
            if tokens.spaced(end) and tokens.cap[end] and end not in view.matches:
                return  # the text goes on: Ảnh: Reuters | Theo ông Khải
            position = end if found is None else max(end, found.end)
        elif site := _domain(view, position + 1):
            yield Candidate(position, position + 1 + site, "organization", "organization-credit", 0.72)
            position += 1 + site
            if tokens.spaced(position) and tokens.words[position].isalpha():
                return
        else:
            position += 1


def _is_description(view: BlockView, start: int) -> bool:
    """Whether a credit says in common words whose a picture is: Tiểu học Nam Sơn, Gia đình cung cấp."""
    tokens, after = view.tokens, start + 1
    if start in view.matches or not tokens.spaced(after) or tokens.cap[after]:
        return False
    return is_word(tokens.low[start], tokens.low[after])


def _credit_end(view: BlockView, start: int) -> int:
    match = view.matches.get(start)
    end = max(_run_end(view, start), match.end if match else 0)
    known = (cut for cut in range(start + 1, end) if cut in view.matches and view.matches[cut].end == end)
    bodies = (cut for cut in known if view.matches[cut].known.kind == "organization")
    return next(bodies, end)  # PV | TTXVN


def _run_end(view: BlockView, start: int) -> int:
    """Where a run of capitals ends, up to where the text goes on whose break was lost: Lê Vy | Chị Thúy"""
    tokens = view.tokens
    end = view.run_end(start)
    for cut in range(start + 1, end):
        if tokens.spaced(cut) and _begins_anew(view, cut):
            return cut
    if not tokens.spaced(end) or not tokens.words[end].isalpha() or tokens.low[end] in MADE_BY:
        return end
    match = view.matches.get(start)
    if match is not None and match.end < end and is_syllable(tokens.words[match.end]):
        return match.end  # AFP | Lễ tang
    left = tokens.words[start : end - 1]  # a sentence of small words has begun with the last capital
    whole = len(left) > 1 or (len(left) == 1 and not is_syllable(left[0]))
    return end - 1 if whole and tokens.spaced(end - 1) else end


def _begins_anew(view: BlockView, cut: int) -> bool:
    """Whether another cue, a title or a body begins, which no name goes on with; Anh may be a name itself."""
    low = view.tokens.low
    title = _TITLES.at(low, cut)
    named = title > 1 or (title == 1 and low[cut] != "anh" and cut + 1 < view.run_end(cut))
    return low[cut] in SINGLE_CUES or named or HEADS.at(low, cut) > 1


def _credit(view: BlockView, start: int, end: int) -> Candidate | None:
    tokens = view.tokens
    parts = [tokens.words[i] for i in range(start, end)]
    match = view.matches.get(start)
    if match is not None and match.end == end and match.known.kind == "organization":
        known = match.known
        return Candidate(start, end, "organization", "organization-credit", 0.91, known.name, known.record)
    if _NO_CREDIT.at(tokens.low, start) >= end - start or not may_sign(view, start, end):
        return None
    if start in view.matches and view.matches[start].end >= end:
        return Candidate(start, end, "person", "person-credit", 0.96)  # Ảnh: Đông Hà
    if len(parts) == 1 and is_syllable(parts[0]) and tokens.spaced(end) and is_syllable(tokens.words[end]):
        return None  # Công an cung cấp
    if len(parts) == 1 and len(parts[0]) == 2 and parts[0].isupper() and start not in view.matches:
        return Candidate(start, end, "person", "person-credit", 0.5)  # initials of the author
    if parts[0] in PLATFORMS:
        return None
    if _names_house(view, start, end, parts):
        return Candidate(start, end, "organization", "organization-credit", 0.72)
    if ENGLISH_HEADS.intersection(parts) or (
        len(parts) == 1 and (parts[0].isupper() or not is_syllable(parts[0]))
    ):
        return Candidate(start, end + _domain(view, end), "organization", "organization-credit", 0.72)
    if len(parts) == 1 and tokens.spaced(end) and tokens.words[end].isdigit():
        return None  # Thực hiện: Bước 1
    syllables = all(is_syllable(part) for part in parts)
    if len(parts) > 5 or (len(parts) == 1 and not syllables):
        return None
    return Candidate(
        start, end, "person", "person-credit", (0.75 if syllables else 0.7) if len(parts) > 1 else 0.5
    )


def _names_house(view: BlockView, start: int, end: int, parts: list[str]) -> bool:
    """Whether a credit of several words is a house's (WHITE HOUSE, RBC Ukraine), not a photographer's."""
    if (
        len(parts) == 1
        or all(map(is_syllable, parts))
        or (parts[0] in GIVEN_NAMES and not parts[0].isupper())
    ):
        return False
    if CREDIT_WORDS.intersection(part.title() for part in parts):
        return True
    last = view.matches.get(end - 1)
    return parts[0].isupper() and last is not None and last.known.kind == "place" and last.start > start


def _source(view: BlockView, start: int) -> Iterator[Candidate]:
    """ "Theo Reuters": a foreign run after it is a source."""
    tokens = view.tokens
    if not tokens.cap[start] or start in view.matches or view.used[start] or _ADDRESS.at(tokens.low, start):
        return
    end = view.run_end(start)
    if is_aged(view, end):
        return  # Theo Serhiy, 20 tuổi
    parts = tokens.words[start:end]
    if not all(map(is_syllable, parts)) and (len(parts) == 1 or ENGLISH_HEADS.intersection(parts)):
        yield Candidate(start, end + _domain(view, end), "organization", "organization-source", 0.5)


def _domain(view: BlockView, end: int) -> int:
    """How many tokens of an address go on after a name: Theo Suckhoelama | .com | .vn."""
    tokens = view.tokens
    at = end
    while (
        at + 1 < tokens.count
        and tokens.words[at] == "."
        and tokens.glued(at)
        and tokens.glued(at + 1)
        and tokens.low[at + 1] in _TOP_LEVELS
    ):
        at += 2
    return at - end
