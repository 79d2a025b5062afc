"""The grammar of organisations: a head word and how far the name goes on after it.

In: a :class:`BlockView`. Out: candidates. A head (Bộ, Sở, Công an, Bệnh viện, Công ty …) takes fields
(Khoa học và Công nghệ), a level and a place (tỉnh Gyeonggi), a country, a number or a brand, by its style.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.vi.names import is_marked_syllable, is_syllable
from press_archive.languages.vi.organizations import (
    ALONE,
    BRAND_HEADS,
    GENERIC_HEADS,
    LED_HEADS,
    LOWER_HEADS,
    NAMED_HEADS,
    NEED_CAPITAL_NEXT,
    NOT_HEADS_AFTER,
    STATE_HEADS,
    VENUES,
)
from press_archive.model import EntityKind
from press_archive.understand.block import BlockView
from press_archive.understand.candidates import Candidate
from press_archive.understand.extents import HEADS, Extents, is_local_level


def is_head(view: BlockView, position: int) -> bool:
    """Whether the head of an organisation stands at a token (Hội đồng, Ban, Công ty …)."""
    length = HEADS.at(view.tokens.low, position)
    return length > 1 or (
        length == 1 and len(view.tokens.words[position]) > 1 and not view.tokens.cap[position]
    )


class Organizations:
    """Organisations of one block; each start is parsed once and remembered."""

    def __init__(self, view: BlockView) -> None:
        self.view = view
        self.extents = Extents(view)
        self._ends: dict[int, Candidate | None] = {}

    def all(self) -> Iterator[Candidate]:
        """Yield what the grammar finds, from left to right, each after the end of the one before."""
        position = 0
        count = self.view.tokens.count
        while position < count:
            candidate = self.at(position)
            if candidate is None:
                position += 1
            else:
                yield candidate
                position = candidate.end

    def at(self, position: int) -> Candidate | None:
        """Return the organisation whose head stands at a token."""
        if position not in self._ends:
            self._ends[position] = self._parse(position)
        return self._ends[position]

    def _parse(self, position: int) -> Candidate | None:
        tokens = self.view.tokens
        length = HEADS.at(tokens.low, position)
        if (
            not length
            or self.view.shouting
            or self.view.inside[position]
            or self._closes_compound(position, length)
            or self._is_signature(position)
            or self.view.place_at(position) is not None  # Đài Loan begins with a head
        ):
            return None
        head = tuple(tokens.low[position : position + length])
        if tokens.cap[position]:
            return self._capital_head(position, head)
        return self._small_head(position, head)

    def _is_signature(self, position: int) -> bool:
        """Whether an abbreviation is part of a document's number: 11/CĐ-UBND."""
        tokens = self.view.tokens
        return tokens.glued(position) and tokens.words[position - 1] in "-–" and tokens.glued(position - 1)

    def _closes_compound(self, position: int, length: int) -> bool:
        """Whether the head is the second half of a verb: thông báo, cảnh báo."""
        tokens = self.view.tokens
        if length > 1 or not tokens.spaced(position) or tokens.cap[position]:
            return False
        return tokens.low[position - 1] in NOT_HEADS_AFTER.get(tokens.low[position], ())

    def _capital_head(self, position: int, head: tuple[str, ...]) -> Candidate | None:
        tokens = self.view.tokens
        start_of_name = position + len(head)
        if self._is_other_thing(head, start_of_name) or tokens.low[start_of_name : start_of_name + 1] == [
            "viên"
        ]:
            return None  # Tỉnh ủy viên
        end = self.extents.after(start_of_name, head)
        if head == ("ban",) and not any(map(is_marked_syllable, tokens.words[start_of_name:end])):
            return None  # Ban Nong Chan is a village
        if end == start_of_name:
            if head in ALONE and not tokens.opens(position + 1):
                return Candidate(position, end, "organization", "organization-alone", 0.8)
            return None
        if tokens.opens(position) and not self._sure_at_opening(start_of_name, end, head):
            return self._small_head(position, head)
        kind: EntityKind = "place" if self._is_venue(position, head) else "organization"
        return Candidate(position, end, kind, "place-venue" if kind == "place" else "organization-head", 0.85)

    def _is_venue(self, position: int, head: tuple[str, ...]) -> bool:
        """Whether a house is named as where something is (tại Nhà hát Trưng Vương)."""
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
        if head in BRAND_HEADS and head not in NAMED_HEADS and head not in STATE_HEADS:
            # Công ty Minh Phát, but: Hãng tin | Reuters, Doanh nghiệp | Hàn Quốc
            return is_marked_syllable(self.view.tokens.words[start]) and start not in self.view.matches
        if head in GENERIC_HEADS:
            return self.view.tokens.cap[start] and self.view.place_at(start) is None
        return head not in NEED_CAPITAL_NEXT or self.view.tokens.cap[start]

    def _small_head(self, position: int, head: tuple[str, ...]) -> Candidate | None:
        start = position + len(head)
        tokens = self.view.tokens
        before = tokens.low[position - 1 : position]
        if head in LOWER_HEADS or (head in LED_HEADS and before in (["trưởng"], ["phó"])):
            end = self.extents.after(start, head)
            if end > start and any(tokens.cap[start:end]):
                return Candidate(position, end, "organization", "organization-small-head", 0.7)
        if head in BRAND_HEADS:
            return self._brand(start, head)
        return None

    def _brand(self, start: int, head: tuple[str, ...]) -> Candidate | None:
        """A brand after a head written small: the brand alone is the name (hãng tin Reuters)."""
        tokens = self.view.tokens
        start = self._skip_quote(start)
        if start >= tokens.count or not tokens.cap[start] or len(tokens.words[start]) == 1:
            return None
        if head == ("kênh",) and is_marked_syllable(tokens.words[start]):
            return None  # a canal: kênh Tàu Hũ
        match = self.view.matches.get(start)
        if match is not None and match.known.kind == "place":
            return None
        if match is None and (self._is_common(start) or self.view.is_code_at(start)):
            return None
        end = match.end if match is not None else self.view.run_end(start)
        return Candidate(start, end, "organization", "organization-brand", 0.75)

    def _is_common(self, position: int) -> bool:
        """A capitalised common noun (lực lượng Không quân), not a brand."""
        tokens = self.view.tokens
        after = position + 1
        alone = is_marked_syllable(tokens.words[position]) and tokens.spaced(after) and not tokens.cap[after]
        return alone and is_syllable(tokens.words[after])

    def _skip_quote(self, position: int) -> int:
        tokens = self.view.tokens
        return position + 1 if position < tokens.count and tokens.words[position] in "“\"'‘" else position
