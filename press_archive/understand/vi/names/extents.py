"""How far the name of an organisation goes on after its head word.

In: a :class:`BlockView`, where the head ends, and the head. Out: the token where the name ends. Fields, levels,
places, numbers, brands and the joints between them are followed by the tables of the language pack.
"""

from __future__ import annotations

from collections.abc import Sequence

from press_archive.languages.vi.brands import COMPANY_HEADS
from press_archive.languages.vi.names import (
    GIVEN_NAMES,
    is_marked_syllable,
    is_syllable,
)
from press_archive.languages.vi.organizations import (
    ABOUT_HEADS,
    BRAND_HEADS,
    CLOSING_FIELDS,
    JOINTS,
    LEVELS,
    LOCAL_HEADS,
    LOCAL_LEVELS,
    NAMED_HEADS,
    POST_HEADS,
    PROVINCIAL_HEADS,
    STATE_HEADS,
    STOP_WORDS,
    VERB_FIELDS,
    WHOLE_FIELDS,
)
from press_archive.languages.vi.places import SHORT_COUNTRIES
from press_archive.languages.vi.titles import OFFICES
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.block import BlockView
from press_archive.understand.vi.names.brackets import closed_by_bracket, past_bracket
from press_archive.understand.vi.names.fields import FIELDS, HEADS, brand_follows, to_brand
from press_archive.understand.vi.names.holders import holder_follows
from press_archive.understand.vi.names.neighbours import (
    foreign_name_starts,
    holder_ends,
    is_post,
    leader_follows,
    person_starts,
)
from press_archive.understand.vi.names.seats import joined_end, seat_end

_JOINTS = Lexicon(JOINTS)
_LEVELS = Lexicon(LEVELS)
_LOCAL_LEVELS = Lexicon(LOCAL_LEVELS)
_OFFICES = Lexicon(OFFICES)
_LONGEST = 40  # tokens of one name
_LIST_REACH = 10  # tokens in which "và" closes a list of fields


def is_local_level(low: Sequence[str], position: int) -> bool:
    """Whether a level of local government stands at a token (tỉnh, phường …)."""
    return _LOCAL_LEVELS.at(low, position) > 0


class Extents:
    """Where the names of organisations end in one block."""

    def __init__(self, view: BlockView) -> None:
        self.view = view

    def after(self, start: int, head: tuple[str, ...]) -> int:
        """Return where the name ends that began with ``head`` before ``start``."""
        end = start
        brand = head in NAMED_HEADS or (head in BRAND_HEADS and head not in STATE_HEADS)
        limit = min(self.view.tokens.count, start + _LONGEST)
        while end < limit:
            closing = self._closing_place(end, start, head) or seat_end(self.view, end, start, head)
            if closing and not (brand and brand_follows(self.view, closing)):
                return self._to_bracket(closing, start)
            step = (
                self._number(end, start, head)
                or self._word(end, start, brand, head)
                or self._joint(end, start, head)
                or self._chain(end, start)
            )
            if not step and not closing:
                step = to_brand(self.view, end, start) if head in COMPANY_HEADS else 0
            if not step and not closing:
                break
            end = closing or end + step
        return self._to_bracket(self._without_verb(start, end), start)

    def _to_bracket(self, end: int, start: int) -> int:
        """A name reaches to the bracket that shortens it: Viện … và Chính sách | công (IISPP)."""
        return end if end == start else past_bracket(self.view, closed_by_bracket(self.view, start, end))

    def _without_verb(self, start: int, end: int) -> int:
        """A field that is also a verb ends no name when written small (Cục Hoàng gia | tổ chức)."""
        tokens = self.view.tokens
        last = " ".join(tokens.low[end - 2 : end])
        if end - 2 <= start or tokens.cap[end - 2] or last not in VERB_FIELDS:
            return end
        before = " ".join(tokens.low[end - 4 : end - 2])
        # Quỹ Hỗ trợ đầu tư; but Bộ Giáo dục và Đào tạo | phát hành
        purpose = (
            tokens.cap[end - 4] and before in VERB_FIELDS and tokens.low[end - 5] not in ("và", ",", "&")
        )
        return end if purpose or tokens.low[end - 3] in ("và", ",") else end - 2

    def _closing_place(self, position: int, start: int, head: tuple[str, ...]) -> int:
        """A level with its place, or a place: the last part of a name (0 if none stands here)."""
        view, tokens = self.view, self.view.tokens
        if not tokens.spaced(position):
            return 0
        match = view.place_at(position)
        if match is not None:
            return joined_end(self.view, match.end, position, head)
        level = _LEVELS.at(tokens.low, position)
        if tokens.low[position - 1] == "các":
            return 0  # các nước, các quận
        if level and not (tokens.cap[position] and FIELDS.at(tokens.low, position + level)):
            return self._level_end(position, level, start, head)
        pair = tokens.words[position] in SHORT_COUNTRIES and joined_end(
            self.view, position + 1, position, head
        )
        return pair if pair and pair > position + 1 else 0

    def _level_end(self, position: int, level: int, start: int, head: tuple[str, ...]) -> int:
        """The end of "tỉnh Lâm Đồng", "TP. Huế", "quận 1"; a local body may end with the level alone."""
        tokens = self.view.tokens
        after = position + level
        name = (
            after + 1
            if after < tokens.count
            and tokens.words[after] == "."
            and tokens.low[after - 1] in ("tp", "tx", "tt")
            else after
        )
        if (
            name < tokens.count
            and (tokens.cap[name] or tokens.words[name].isdigit())
            and tokens.gap(name) <= 1
            and not holder_follows(self.view, position, level)
        ):
            match = self.view.place_at(name)
            end = match.end if match is not None else self._unknown_place_end(name)
            return end + int(self.view.number_closes(end))
        if self._is_any(after):
            return 0  # Sở Y tế | tỉnh/thành phố nơi …
        if head in LOCAL_HEADS:
            return after
        local = _LOCAL_LEVELS.at(tokens.low, position) > HEADS.at(tokens.low, position)
        owned = head in STATE_HEADS and (position > start or len(head) > 2)
        closes = local and (owned or (head in PROVINCIAL_HEADS and position > start))
        return after if closes and not tokens.opens(after) else 0

    def _is_any(self, position: int) -> bool:
        """Whether another level follows a level, so that no one place is meant: tỉnh/thành phố; tỉnh, thành phố."""
        tokens = self.view.tokens
        if position >= tokens.count or tokens.words[position] not in "/," or not tokens.glued(position):
            return False
        level = _LOCAL_LEVELS.at(tokens.low, position + 1)
        after = position + 1 + level
        named = after < tokens.count and (tokens.cap[after] or tokens.words[after].isdigit())
        return level > 0 and not tokens.cap[position + 1] and not named

    def _unknown_place_end(self, position: int) -> int:
        """A place not known: at most three syllables, up to where a person's name starts."""
        tokens = self.view.tokens
        if tokens.words[position].isdigit():
            return position + 1
        end = self.view.run_end(position)
        for cut in range(position + 1, end):
            if person_starts(self.view, cut):
                return cut
        return end

    def _number(self, position: int, start: int, head: tuple[str, ...]) -> int:
        tokens = self.view.tokens
        if (
            tokens.words[position].isdigit()
            and tokens.spaced(position)
            and position == start
            and head not in LOCAL_HEADS
        ):
            return int(len(tokens.words[position]) <= 3 and not self.view.counts(position))
        if position > start and tokens.words[position].isdigit() and tokens.spaced(position):
            counts = self.view.counts(position) or is_local_level(tokens.low, position + 1)
            return int(len(tokens.words[position]) <= 3 and not counts)
        ordinal = tokens.low[position : position + 2] == ["lần", "thứ"]
        return 3 if ordinal and position + 2 < tokens.count else 0

    def _word(self, position: int, start: int, brand: bool, head: tuple[str, ...]) -> int:
        """A capitalised word with what completes it, or a field written small."""
        tokens = self.view.tokens
        if not tokens.spaced(position):
            return 0
        known = self.view.matches.get(position)
        if known is not None and known.known.kind == "organization":
            return known.end - position
        field = FIELDS.at(tokens.low, position)
        numbered = field and not tokens.cap[position] and tokens.words[position - 1].isdigit()
        if numbered and " ".join(tokens.low[position : position + field]) not in CLOSING_FIELDS:
            return 0
        if field and self._is_verb(position, field, brand):
            return 0
        if head in POST_HEADS and (len(head) > 1 or position > start) and is_post(self.view, position):
            return 2
        if field and not (tokens.cap[position] and person_starts(self.view, position)):
            return field
        if not tokens.cap[position] or (position > start and self._starts_another(position)):
            return 0
        if head[:2] == ("văn", "phòng") and self._names_holder(position, start, head):
            return 0
        if " ".join(tokens.low[position - 2 : position]) in CLOSING_FIELDS and person_starts(
            self.view, position
        ):
            return 0  # Bệnh viện Nhi Trung ương | Trần Minh Điển
        if brand:
            return self._brand_run(position, start)
        if tokens.words[position].isupper() and len(tokens.words[position]) > 1:
            return self._acronym_run(position)
        if person_starts(self.view, position) or (
            position > start and foreign_name_starts(self.view, position)
        ):
            return 0
        if tokens.words[position] in GIVEN_NAMES and tokens.spaced(position + 1) and tokens.cap[position + 1]:
            return 0
        return 2 if self._completes(position) and self._begins_compound(position, start) else 1

    def _names_holder(self, position: int, start: int, head: tuple[str, ...]) -> bool:
        """Whether a foreign name tells who holds the office: Văn phòng Thủ tướng | Carney."""
        tokens = self.view.tokens
        ends = any(_OFFICES.at(tokens.low, cut) == position - cut for cut in range(start, position))
        office = len(head) > 2 or ends
        return office and not is_syllable(tokens.words[position]) and position not in self.view.matches

    def _begins_compound(self, position: int, start: int) -> bool:
        """Whether a capital is not the second syllable of a name (Việt Nam | chế tạo)."""
        tokens = self.view.tokens
        before = position - 1
        if before < start or not tokens.cap[before] or not is_syllable(tokens.words[before]):
            return True
        return tokens.words[before].isupper() or self.view.matches.get(before) is not None

    def _is_verb(self, position: int, field: int, brand: bool) -> bool:
        """A field written small that is a verb before another name: Sở Nội vụ | phối hợp Sở Khoa học."""
        tokens = self.view.tokens
        after = position + field
        if tokens.cap[position] or " ".join(tokens.low[position:after]) not in VERB_FIELDS:
            return False
        if not tokens.spaced(after) or not tokens.cap[after] or tokens.low[position] == "điều":
            return False
        return not brand or HEADS.at(tokens.low, after) > 1

    def _acronym_run(self, position: int) -> int:
        """Abbreviations joined by strokes and ampersands: GD&ĐT, VH-TT&DL."""
        tokens = self.view.tokens
        end = position + 1
        while (
            tokens.glued(end)
            and tokens.words[end] in "&-–"
            and tokens.glued(end + 1)
            and tokens.words[end + 1].isupper()
        ):
            end += 2
        return end - position

    def _brand_run(self, position: int, start: int) -> int:
        """A run of capitals, up to a person's name that follows it (Bảo tàng Louvre | Laurence des Cars)."""
        tokens = self.view.tokens
        foreign = position > start and not is_syllable(tokens.words[position - 1])
        end = self.view.run_end(position)
        if (foreign and tokens.words[position] in GIVEN_NAMES) or leader_follows(
            self.view, start, position, end
        ):
            return 0
        for cut in range(position + 1, end):
            known = self.view.matches.get(cut)
            if known is not None and cut > position:
                return cut - position
            foreign = tokens.words[cut] in GIVEN_NAMES and not is_syllable(tokens.words[cut])
            if foreign and cut + 1 < end and tokens.spaced(cut):
                return cut - position
            if holder_ends(self.view, position, cut, end):
                return cut - position
        return end - position + int(self._opens_compound(end - 1, start))

    def _opens_compound(self, last: int, start: int) -> bool:
        """Whether the last capital of a run opens a compound (CP Hóa | chất), not closes a name (Minh Phát | mua)."""
        tokens = self.view.tokens
        if not self._completes(last):
            return False
        first = last <= start or not tokens.cap[last - 1] or not is_syllable(tokens.words[last - 1])
        shouted = tokens.words[last - 1].isupper()
        known = bool(FIELDS.at(tokens.low, last))
        goes_on = tokens.spaced(last + 2) and tokens.cap[last + 2]
        return known or (
            (first or shouted) and (goes_on or last > start or is_marked_syllable(tokens.words[last]))
        )

    def _completes(self, position: int) -> bool:
        """Whether the small word after a capitalised syllable belongs to its compound (Y tế)."""
        tokens = self.view.tokens
        after = position + 1
        if not tokens.spaced(after) or tokens.cap[after] or tokens.low[position] in WHOLE_FIELDS:
            return False
        if self.view.inside[position] and not self.view.inside[after]:
            return False  # Quốc hội Mỹ | rơi vào
        if FIELDS.at(tokens.low, after) > 1 and not FIELDS.at(tokens.low, position):
            return False  # Gốm | xuất khẩu
        plain = is_syllable(tokens.words[position]) and is_syllable(tokens.words[after])
        return plain and tokens.low[after] not in STOP_WORDS and not _LEVELS.at(tokens.low, after)

    def _starts_another(self, position: int) -> bool:
        """Whether another name or an office begins, which ends this one."""
        tokens = self.view.tokens
        match = self.view.matches.get(position)
        if match is not None and match.known.kind == "person":
            return True
        return _OFFICES.at(tokens.low, position) > 0

    def _joint(self, position: int, start: int, head: tuple[str, ...]) -> int:
        """A joint (và, comma, dash, về) with the field after it, if the name goes on."""
        tokens = self.view.tokens
        if position == start and tokens.low[position] not in ("về", "các"):
            return 0
        word = tokens.low[position]
        after = position + 1
        if after >= tokens.count or self._begins_new(after):
            return 0
        if head == ("đảng",):
            return 0  # đảng Dân chủ và Cộng hòa are two
        if word == "và" or word == "&" or (word in "-–" and self._dash_joins(position, head)):
            return 1 + self._field_after(after) if self._field_after(after) else 0
        if word == ",":
            crimes = "về" in tokens.low[start:position] and not tokens.cap[after] and self._field_after(after)
            return 1 + self._field_after(after) if crimes or self._list_goes_on(after) else 0
        if word == "về" and (head in ABOUT_HEADS or tokens.low[position - 2 : position] == ["tội", "phạm"]):
            field = FIELDS.at(tokens.low, after)
            return 1 + field if field else 0
        return 0

    def _dash_joins(self, dash: int, head: tuple[str, ...]) -> bool:
        """Whether a dash joins two fields (Lao động - Thương binh), not a brand and what it is (MBDA - …)."""
        tokens = self.view.tokens
        after = dash + 1
        if tokens.cap[after]:
            return tokens.spaced(after)
        alike = tokens.gap(dash) == tokens.gap(after) or tokens.glued(after)
        return alike and not tokens.cap[dash - 1] and head not in BRAND_HEADS

    def _chain(self, position: int, start: int) -> int:
        """What goes on after a small joint: các khu công nghiệp, chi nhánh Khu vực 13, Đội … số 3, tại TP.HCM."""
        tokens = self.view.tokens
        length = _JOINTS.at(tokens.low, position)
        after = position + length
        if not length or tokens.cap[position] or not tokens.spaced(after):
            return 0
        word = tokens.low[position]
        if word == "các":
            field = FIELDS.at(tokens.low, after)
            return length + field if field and not tokens.cap[after] else 0
        if word == "số":
            return 2 if tokens.words[after].isdigit() and not self.view.counts(after) else 0
        if position == start or not tokens.cap[after]:
            return 0
        if word == "cấp":
            return 2
        return length + (2 if self._completes(after) else self.view.run_end(after) - after)

    def _begins_new(self, position: int) -> bool:
        tokens = self.view.tokens
        low = tokens.low
        if position in self.view.matches or _OFFICES.at(low, position):
            return True
        return tokens.cap[position] and HEADS.at(low, position) > FIELDS.at(low, position)

    def _field_after(self, position: int) -> int:
        """Length of a field after a joint: known, or a capitalised compound."""
        tokens = self.view.tokens
        known = FIELDS.at(tokens.low, position)
        if known:
            return known
        if tokens.cap[position] and self._completes(position):
            return 2
        short = tokens.words[position].isupper() and len(tokens.words[position]) > 2
        return 1 if short and tokens.words[position - 2].isupper() else 0  # PCCC và CNCH

    def _list_goes_on(self, position: int) -> bool:
        """A comma stays inside a name when "và" closes the list soon: Văn hóa, Thể thao và Du lịch."""
        field = self._field_after(position)
        tokens = self.view.tokens
        verb = not tokens.cap[position] and " ".join(tokens.low[position : position + field]) in VERB_FIELDS
        if not field or verb:
            return False
        after = position + field
        nearby = tokens.low[after : after + _LIST_REACH]
        return "và" in nearby and "." not in nearby
