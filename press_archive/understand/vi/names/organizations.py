"""The grammar of organisations: a head word and how far the name goes on after it.

In: a :class:`BlockView`. Out: candidates. A head (Bộ, Sở, Công an, Bệnh viện, Công ty …) takes fields
(Khoa học và Công nghệ), a level and a place (tỉnh Gyeonggi), a country, a number or a brand, by its style.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from press_archive.languages.vi.brands import (
    BRAND_MODIFIERS,
    CLUB_HEADS,
    ENGLISH_HEADS,
    LEGAL_HEADS,
    PLATFORMS,
    SAME_BODY_HEADS,
)
from press_archive.languages.vi.names import GIVEN_NAMES, is_marked_syllable, is_syllable
from press_archive.languages.vi.organizations import (
    ALONE,
    BRAND_HEADS,
    GENERIC_HEADS,
    HOUSES,
    LEADERS,
    LED_HEADS,
    LOWER_HEADS,
    NAME_LIKE_HEADS,
    NAMED_HEADS,
    NEED_CAPITAL_NEXT,
    NOT_BODIES,
    NOT_HEADS_AFTER,
    OF_EVERY_COUNTRY,
    PAPER_HEADS,
    STATE_HEADS,
    VENUES,
    VERB_CUES,
)
from press_archive.languages.vi.titles import OFFICES
from press_archive.understand.candidates import Candidate
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.brackets import shortens
from press_archive.understand.vi.names.extents import Extents, is_local_level
from press_archive.understand.vi.names.fields import FIELDS, HEADS
from press_archive.understand.vi.names.holders import end_before_holder
from press_archive.understand.vi.names.seats import is_country

_OFFICES = Lexicon(OFFICES)
_NO_BODIES = NOT_BODIES | PLATFORMS
_PARTY = ("đảng",)
_MODIFIERS = Lexicon(tuple(group.split()) for group in BRAND_MODIFIERS)
_MOST_MODIFIERS = 4


def is_head(view: BlockView, position: int) -> bool:
    """Whether the head of an organisation stands at a token (Hội đồng, Ban, Công ty …)."""
    length = HEADS.at(view.tokens.low, position)
    return length > 1 or (
        length == 1 and len(view.tokens.words[position]) > 1 and not view.tokens.cap[position]
    )


def _bare(letters: str) -> str:
    """Letters without their accents: the U of UBND is that of Ủy."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", letters) if not unicodedata.combining(letter)
    )


class Organizations:
    """Organisations of one block; each start is parsed once and remembered."""

    def __init__(self, view: BlockView) -> None:
        self.view = view
        self.extents = Extents(view)
        self._ends: dict[int, Candidate | None] = {}

    def all(self) -> Iterator[Candidate]:
        """Yield what the grammar finds, from left to right, each after the end of the one before."""
        done = 0
        for position in HEADS.places(self.view.tokens):
            candidate = self.at(position) if position >= done else None
            if candidate is not None:
                yield candidate
                yield from self._other_party(candidate)
                done = candidate.end

    def _other_party(self, candidate: Candidate) -> Iterator[Candidate]:
        """The second party of two: hai đảng Dân chủ và | Cộng hòa."""
        tokens = self.view.tokens
        start = candidate.end + 1
        if tokens.low[candidate.start] not in _PARTY or tokens.low[candidate.end : start] != ["và"]:
            return
        end = self.extents.after(start, _PARTY) if start < tokens.count and tokens.cap[start] else start
        if end > start and self.view.matches.get(start) is None:
            yield Candidate(start, end, "organization", "organization-in-list", 0.6)

    def at(self, position: int) -> Candidate | None:
        """Return the organisation whose head stands at a token."""
        if position not in self._ends:
            self._ends[position] = self._without_holder(self._parse(position))
        return self._ends[position]

    def _without_holder(self, body: Candidate | None) -> Candidate | None:
        """A body up to the name of who holds the office before it."""
        if body is None or body.name or body.kind != "organization":
            return body
        end = end_before_holder(self.view, body.start, body.end)
        return body if end == body.end else body._replace(end=end)

    def _parse(self, position: int) -> Candidate | None:
        tokens = self.view.tokens
        length = HEADS.at(tokens.low, position)
        if (
            not length
            or self.view.shouting
            or self.view.inside[position]
            or self._closes_compound(position, length)
            or self._is_signature(position)
            or self._continues_name(position, length)
            or _OFFICES.at(tokens.low, position) > length  # Viện Trưởng
            or self.view.place_at(position) is not None  # Đài Loan begins with a head
        ):
            return None
        head = tuple(tokens.low[position : position + length])
        if not tokens.cap[position]:
            return self._small_head(position, head)
        two_fields = length > 1 and tokens.low[position + length : position + length + 1] == ["và"]
        if two_fields and head[:1] in STATE_HEADS:
            head = head[:1]  # Ban Tuyên giáo và Dân vận
        return self._capital_head(position, head)

    def _is_signature(self, position: int) -> bool:
        """Whether an abbreviation is part of a document's number: 11/CĐ-UBND."""
        tokens = self.view.tokens
        return tokens.glued(position) and tokens.words[position - 1] in "-–" and tokens.glued(position - 1)

    def _continues_name(self, position: int, length: int) -> bool:
        """Whether a head of one syllable goes on with a name: Vạn Lý | Trường Thành, Bạch | Sở Thành."""
        tokens = self.view.tokens
        before = position - 1
        if length > 1 or not tokens.spaced(position) or not tokens.cap[position] or not tokens.cap[before]:
            return False
        word = tokens.words[before]
        mere = tokens.low[before] in LEADERS or tokens.opens(before) or self.view.used[before]
        return is_marked_syllable(word) and not word.isupper() and not mere and not self._is_known_end(before)

    def _is_known_end(self, position: int) -> bool:
        """Whether a known name ends at a token."""
        return position in self.view.matches or bool(self.view.inside[position])

    def _closes_compound(self, position: int, length: int) -> bool:
        """Whether the head is the second half of a verb: thông báo, cảnh báo."""
        tokens = self.view.tokens
        if length > 1 or not tokens.spaced(position) or tokens.cap[position]:
            return False
        return tokens.low[position - 1] in NOT_HEADS_AFTER.get(tokens.low[position], ())

    def _capital_head(self, position: int, head: tuple[str, ...]) -> Candidate | None:
        tokens = self.view.tokens
        start_of_name = self._past_own_bracket(position, position + len(head))
        if start_of_name > position + len(head):
            return self._with_bracket(position, start_of_name, head)
        if self._is_other_thing(head, start_of_name) or tokens.low[start_of_name : start_of_name + 1] == [
            "viên"
        ]:
            return None  # Tỉnh ủy viên
        end = self.extents.after(start_of_name, head)
        country = self.view.place_at(start_of_name)
        one_word = head in NAME_LIKE_HEADS and end == start_of_name + 1
        if one_word and country is None and self._is_given_name(start_of_name):
            return None
        if head == ("ban",) and not any(map(is_marked_syllable, tokens.words[start_of_name:end])):
            return None  # Ban Nong Chan is a village
        if tokens.low[end : end + 1] == ["các"] and is_local_level(tokens.low, end + 1):
            for inner in range(position, end):
                self.view.matches.pop(inner, None)  # Sở | Công Thương
            return None  # UBND các tỉnh
        if end == start_of_name:
            if head in ALONE and not tokens.opens(position + 1):
                return Candidate(position, end, "organization", "organization-alone", 0.8)
            return None
        if tokens.opens(position) and not self._sure_at_opening(start_of_name, end, head):
            return self._small_head(position, head)
        if self._is_venue(position, head):
            return Candidate(position, end, "place", "place-venue", 0.85)
        if head in PAPER_HEADS and tokens.opens(position):
            position = start_of_name  # Báo | Sức khỏe & Đời sống: at the start it only tells the sort
        name, record = self._same_body(head, start_of_name, end)
        return Candidate(position, end, "organization", "organization-head", 0.85, name, record)

    def _same_body(self, head: tuple[str, ...], start: int, end: int) -> tuple[str, str | None]:
        """The name and record of the body that a known name alone is, too: CLB Nam Định, Tập đoàn Apple."""
        club = head in CLUB_HEADS  # Đại học Strasbourg is no club's
        for match in (self.view.short.get(start) if club else None, self.view.matches.get(start)):
            same = head in SAME_BODY_HEADS and match is not None and match.end == end
            if same and match is not None and match.known.kind == "organization":
                return match.known.name, match.known.record
        return "", None

    def _past_own_bracket(self, position: int, end: int) -> int:
        """Over a bracket that shortens the head inside its name: Câu lạc bộ (CLB) | Sao Mai."""
        tokens = self.view.tokens
        short = tokens.low[end + 1] if tokens.words[end : end + 1] == ["("] and end + 3 < tokens.count else ""
        if len(short) < 2:
            return end
        initials = _bare("".join(word[0] for word in tokens.low[position:end]))
        own = _bare(short) == initials and tokens.words[end + 2] == ")"
        return end + 3 if own and tokens.spaced(end + 3) else end

    def _with_bracket(self, position: int, start: int, head: tuple[str, ...]) -> Candidate | None:
        """A body with its head's abbreviation in the middle; its name is without."""
        end = self.extents.after(start, head)
        if end == start:
            start = end = position + len(head)
            return (
                Candidate(position, end, "organization", "organization-alone", 0.8) if head in ALONE else None
            )
        tokens = self.view.tokens
        name = f"{tokens.surface(position, position + len(head))} {tokens.surface(start, end)}"
        return Candidate(position, end, "organization", "organization-head", 0.85, name)

    def _is_given_name(self, position: int) -> bool:
        """Whether one capitalised syllable, which is no field, makes a person's or a street's name with its head."""
        tokens = self.view.tokens
        word = tokens.words[position]
        return is_syllable(word) and not word.isupper() and not FIELDS.at(tokens.low, position)

    def _is_venue(self, position: int, head: tuple[str, ...]) -> bool:
        """Whether a house is named as where something is (tại Nhà hát Trưng Vương)."""
        if head in HOUSES:
            return True
        if head == ("trung", "tâm"):
            return tuple(self.view.tokens.low[position + 2 : position + 4]) in VENUES
        return head in VENUES and self.view.tokens.low[position - 1 : position] in (["tại"], ["ở"], ["và"])

    def _is_other_thing(self, head: tuple[str, ...], start: int) -> bool:
        """A code of laws (Bộ luật), or a government named after its head (Chính quyền Trump)."""
        tokens = self.view.tokens
        if head == ("bộ",):
            return tokens.low[start : start + 1] == ["luật"]
        return head == ("chính", "quyền") and not is_local_level(tokens.low, start)

    def _sure_at_opening(self, start: int, end: int, head: tuple[str, ...]) -> bool:
        """At the start of a sentence the capital tells nothing: Quân đội Ukraine, Hãng tin Reuters."""
        if self.view.tokens.words[end : end + 1] == ["("] and shortens(self.view, end):
            return True  # Trung tâm kiểm soát bệnh tật Mỹ (CDC)
        if head in LEGAL_HEADS:
            return self.view.tokens.cap[start]
        if head in BRAND_HEADS and head not in NAMED_HEADS and head not in STATE_HEADS:
            # Công ty Minh Phát, but: Hãng tin | Reuters, Doanh nghiệp | Hàn Quốc, Công ty kiểm toán
            return (
                any(self.view.tokens.cap[start:end])
                and is_marked_syllable(self.view.tokens.words[start])
                and start not in self.view.matches
            )
        if head in GENERIC_HEADS:
            return self.view.tokens.cap[start] and self.view.place_at(start) is None
        return head not in NEED_CAPITAL_NEXT or self.view.tokens.cap[start]

    def _small_head(self, position: int, head: tuple[str, ...]) -> Candidate | None:
        start = position + len(head)
        tokens = self.view.tokens
        before = tokens.low[position - 1 : position]
        if head in LOWER_HEADS or (head in LED_HEADS and before in (["trưởng"], ["phó"])):
            end = self.extents.after(start, head)
            country = self.view.place_at(start) if head in OF_EVERY_COUNTRY else None
            if country is not None and country.end == end and is_country(country):
                return None  # tòa án Mỹ
            if end > start and any(tokens.cap[start:end]):
                return Candidate(position, end, "organization", "organization-small-head", 0.7)
        if head in LEGAL_HEADS and FIELDS.at(tokens.low, start) and not tokens.cap[start]:
            end = self.extents.after(start, head)
            if end > start and tokens.cap[end - 1]:  # công ty cổ phần xây dựng thủy lợi Thừa Thiên Huế
                return Candidate(position, end, "organization", "organization-small-head", 0.7)
        if head in BRAND_HEADS:
            return self._brand(start, head)
        return None

    def _brand(self, start: int, head: tuple[str, ...]) -> Candidate | None:
        """A brand after a head written small: the brand alone is the name (hãng tin Reuters)."""
        tokens = self.view.tokens
        if head == ("tổ", "chức") and self._is_verb_before(start - 2):
            return None  # NATO tổ chức Steadfast Noon
        start = self._skip_quote(self._skip_modifiers(start))
        if start >= tokens.count or not tokens.cap[start] or len(tokens.words[start]) == 1:
            return None
        if head == ("kênh",) and is_marked_syllable(tokens.words[start]):
            return None  # a canal: kênh Tàu Hũ
        match = self.view.matches.get(start)
        if match is not None and match.known.kind == "place":
            return None
        if match is None and (head == ("tổ", "hợp") or self._is_common(start) or self.view.is_code_at(start)):
            return None
        end = self.view.run_end(start)
        if match is not None and not ENGLISH_HEADS.intersection(tokens.words[match.end : end]):
            end = match.end
        if end == start + 1 and tokens.words[start] in _NO_BODIES:
            return None
        return Candidate(start, self._compound_end(end), "organization", "organization-brand", 0.75)

    def _is_verb_before(self, position: int) -> bool:
        """Whether what stands before a token makes it a verb: a name, đã, sẽ, do …"""
        tokens = self.view.tokens
        if not tokens.spaced(position):
            return False
        return tokens.cap[position - 1] or tokens.low[position - 1] in VERB_CUES

    def _compound_end(self, end: int) -> int:
        """A brand that ends with half a compound has the other half too (Jihad Hồi | giáo)."""
        return end + int(FIELDS.at(self.view.tokens.low, end - 1) == 2 and not self.view.tokens.cap[end])

    def _skip_modifiers(self, start: int) -> int:
        """Over what a body is, up to its name if that is foreign: đảng cực hữu | Otzma Yehudit."""
        tokens = self.view.tokens
        position = start
        for _ in range(_MOST_MODIFIERS):
            place = self.view.place_at(position)
            step = place.end - position if place else _MODIFIERS.at(tokens.low, position)
            if not step or not tokens.spaced(position) or (tokens.cap[position] and place is None):
                break
            position += step
        name = position > start and tokens.spaced(position) and tokens.cap[position]
        foreign = name and not is_syllable(tokens.words[position])
        return position if foreign and tokens.words[position] not in GIVEN_NAMES else start

    def _is_common(self, position: int) -> bool:
        """A capitalised common noun (lực lượng Không quân), not a brand."""
        tokens = self.view.tokens
        after = position + 1
        alone = is_marked_syllable(tokens.words[position]) and tokens.spaced(after) and not tokens.cap[after]
        return alone and is_syllable(tokens.words[after])

    def _skip_quote(self, position: int) -> int:
        tokens = self.view.tokens
        return position + 1 if position < tokens.count and tokens.words[position] in "“\"'‘" else position
