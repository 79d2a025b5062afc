"""How far the name of an organisation goes on after its head word.

In: a :class:`BlockView`, where the head ends, and the head. Out: the token where the name ends. Fields, levels,
places, numbers, brands and the joints between them are followed by the tables of the language pack.
"""

from __future__ import annotations

from collections.abc import Sequence

from press_archive.languages.vi.names import (
    GIVEN_NAMES,
    VIETNAMESE_SURNAMES,
    WEAK_SURNAMES,
    is_marked_syllable,
    is_syllable,
)
from press_archive.languages.vi.organizations import (
    ABOUT_HEADS,
    BRAND_HEADS,
    FIELD_WORDS,
    HOSTED_HEADS,
    JOINTS,
    LEVELS,
    LOCAL_HEADS,
    LOCAL_LEVELS,
    NAMED_HEADS,
    STATE_HEADS,
    STOP_WORDS,
    VERB_FIELDS,
    WHOLE_FIELDS,
)
from press_archive.languages.vi.places import SHORT_COUNTRIES
from press_archive.languages.vi.titles import OFFICES
from press_archive.understand.block import BlockView
from press_archive.understand.knowledge import Match
from press_archive.understand.lexicon import Lexicon

HEADS = Lexicon(STATE_HEADS | NAMED_HEADS | BRAND_HEADS)
_JOINTS = Lexicon(JOINTS)
_LEVELS = Lexicon(LEVELS)
_LOCAL_LEVELS = Lexicon(LOCAL_LEVELS)
_FIELDS = Lexicon(tuple(field.split()) for field in FIELD_WORDS)
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
            closing = self._closing_place(end, start, head) or self._seat(end, start, head)
            if closing:
                return closing
            step = (
                self._number(end, start, head)
                or self._word(end, start, brand)
                or self._joint(end, start, head)
                or self._chain(end, start)
            )
            if not step:
                break
            end += step
        return self._without_verb(start, end)

    def _without_verb(self, start: int, end: int) -> int:
        """A field that is also a verb ends no name when written small (Cục Hoàng gia | tổ chức)."""
        tokens = self.view.tokens
        last = " ".join(tokens.low[end - 2 : end])
        if end - 2 <= start or tokens.cap[end - 2] or last not in VERB_FIELDS:
            return end
        before = " ".join(tokens.low[end - 4 : end - 2])
        purpose = tokens.cap[end - 4] and before in VERB_FIELDS  # Quỹ Hỗ trợ đầu tư
        return end if purpose or tokens.low[end - 3] in ("và", ",") else end - 2

    def _seat(self, position: int, start: int, head: tuple[str, ...]) -> int:
        """The seat of a high court or of a body of a country: TAND Cấp cao tại TP.HCM (0 if none)."""
        tokens = self.view.tokens
        if position == start or not tokens.spaced(position + 1) or tokens.low[position] != "tại":
            return 0
        host = self.view.place_at(position + 1)
        if host is None or head not in HOSTED_HEADS:
            return 0
        court = tokens.low[position - 2 : position] == ["cấp", "cao"]
        return host.end if court or self._is_host(host) else 0

    def _closing_place(self, position: int, start: int, head: tuple[str, ...]) -> int:
        """A level with its place, or a place: the last part of a name (0 if none stands here)."""
        view, tokens = self.view, self.view.tokens
        if not tokens.spaced(position):
            return 0
        match = view.place_at(position)
        if match is not None:
            return self._joined_end(match.end, position, head)
        level = _LEVELS.at(tokens.low, position)
        if level and not (tokens.cap[position] and _FIELDS.at(tokens.low, position + level)):
            return self._level_end(position, level, start, head)
        pair = tokens.words[position] in SHORT_COUNTRIES and self._joined_end(position + 1, position, head)
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
        ):
            match = self.view.place_at(name)
            end = match.end if match is not None else self._unknown_place_end(name)
            return end + int(self.view.number_closes(end))
        if head in LOCAL_HEADS:
            return after
        local = head in STATE_HEADS and _LOCAL_LEVELS.at(tokens.low, position)
        return after if local and position > start and not tokens.opens(after) else 0

    def _joined_end(self, end: int, position: int, head: tuple[str, ...]) -> int:
        """The end of a place and of one joined to it by a dash (Việt Nam - Hàn Quốc)."""
        view, tokens = self.view, self.view.tokens
        joined = end + 1 < tokens.count and tokens.words[end] in "-–"
        if joined and view.is_country(end + 1):
            match = view.place_at(end + 1)
            return match.end if match is not None else end + 2
        host = view.place_at(end + 1) if end < tokens.count and tokens.low[end] == "tại" else None
        hosted = self._is_embassy(position) or (
            head in HOSTED_HEADS and host is not None and self._is_host(host)
        )
        return host.end if host is not None and hosted else end

    def _is_embassy(self, position: int) -> bool:
        return "quán" in self.view.tokens.low[max(0, position - 3) : position]

    def _is_host(self, host: Match) -> bool:
        """Only a whole country hosts what stands for another one."""
        return host.known.record is not None and host.known.record.startswith("country-")

    def _unknown_place_end(self, position: int) -> int:
        """A place not known: at most three syllables, up to where a person's name starts."""
        tokens = self.view.tokens
        if tokens.words[position].isdigit():
            return position + 1
        end = self.view.run_end(position)
        for cut in range(position + 1, end):
            if self._person_starts(cut):
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
            return 1 if len(tokens.words[position]) <= 3 else 0
        if position > start and tokens.words[position].isdigit() and tokens.spaced(position):
            return int(len(tokens.words[position]) <= 3 and not self.view.counts(position))
        ordinal = tokens.low[position : position + 2] == ["lần", "thứ"]
        return 3 if ordinal and position + 2 < tokens.count else 0

    def _word(self, position: int, start: int, brand: bool) -> int:
        """A capitalised word with what completes it, or a field written small."""
        tokens = self.view.tokens
        if not tokens.spaced(position):
            return 0
        known = self.view.matches.get(position)
        if known is not None and known.known.kind == "organization":
            return known.end - position
        field = _FIELDS.at(tokens.low, position)
        if field and not tokens.cap[position] and tokens.words[position - 1].isdigit():
            return 0
        if field and self._is_verb(position, field, brand):
            return 0
        if field and not (tokens.cap[position] and self._person_starts(position)):
            return field
        if not tokens.cap[position] or (position > start and self._starts_another(position)):
            return 0
        if brand:
            return self._brand_run(position, start)
        if tokens.words[position].isupper() and len(tokens.words[position]) > 1:
            return self._acronym_run(position)
        if self._person_starts(position) or (position > start and self._foreign_name_starts(position)):
            return 0
        if tokens.words[position] in GIVEN_NAMES and tokens.spaced(position + 1) and tokens.cap[position + 1]:
            return 0
        return 2 if self._completes(position) and self._begins_compound(position, start) else 1

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
        if tokens.cap[position] or brand or " ".join(tokens.low[position:after]) not in VERB_FIELDS:
            return False
        return tokens.spaced(after) and tokens.cap[after] and tokens.low[position] != "điều"

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
        end = self.view.run_end(position)
        for cut in range(position + 1, end):
            known = self.view.matches.get(cut)
            if known is not None and cut > position:
                return cut - position
            foreign = tokens.words[cut] in GIVEN_NAMES and not is_syllable(tokens.words[cut])
            if foreign and cut + 1 < end and tokens.spaced(cut):
                return cut - position
        return end - position + int(self._opens_compound(end - 1, start))

    def _opens_compound(self, last: int, start: int) -> bool:
        """Whether the last capital of a run opens a compound (CP Hóa | chất), not closes a name (Minh Phát | mua)."""
        tokens = self.view.tokens
        if not self._completes(last):
            return False
        first = last <= start or not tokens.cap[last - 1] or not is_syllable(tokens.words[last - 1])
        shouted = tokens.words[last - 1].isupper()
        known = bool(_FIELDS.at(tokens.low, last))
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
        plain = is_syllable(tokens.words[position]) and is_syllable(tokens.words[after])
        return plain and tokens.low[after] not in STOP_WORDS and not _LEVELS.at(tokens.low, after)

    def _person_starts(self, position: int) -> bool:
        """Whether a person's name of two or more syllables starts here."""
        tokens = self.view.tokens
        word = tokens.words[position]
        if word not in VIETNAMESE_SURNAMES or word in WEAK_SURNAMES or not tokens.cap[position]:
            return False
        return tokens.spaced(position + 1) and tokens.cap[position + 1] and position not in self.view.matches

    def _foreign_name_starts(self, position: int) -> bool:
        """Whether two foreign words follow the fields of a body: Hiệp hội Y tế | Sylvia Boys."""
        tokens = self.view.tokens
        after = position + 1
        if is_syllable(tokens.words[position]) or position in self.view.matches or not tokens.spaced(after):
            return False
        return (
            tokens.cap[after]
            and not tokens.words[position].isupper()
            and not is_marked_syllable(tokens.words[after])
        )

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
        if word == "và" or word == "&" or (word in "-–" and tokens.spaced(after)):
            return 1 + self._field_after(after) if self._field_after(after) else 0
        if word == ",":
            crimes = "về" in tokens.low[start:position] and not tokens.cap[after] and self._field_after(after)
            return 1 + self._field_after(after) if crimes or self._list_goes_on(after) else 0
        if word == "về" and (head in ABOUT_HEADS or tokens.low[position - 2 : position] == ["tội", "phạm"]):
            field = _FIELDS.at(tokens.low, after)
            return 1 + field if field else 0
        return 0

    def _chain(self, position: int, start: int) -> int:
        """What goes on after a small joint: các khu công nghiệp, chi nhánh Khu vực 13, Đội … số 3, tại TP.HCM."""
        tokens = self.view.tokens
        length = _JOINTS.at(tokens.low, position)
        after = position + length
        if not length or tokens.cap[position] or not tokens.spaced(after):
            return 0
        word = tokens.low[position]
        if word == "các":
            field = _FIELDS.at(tokens.low, after)
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
        return bool(HEADS.at(low, position)) and tokens.cap[position] and not _FIELDS.at(low, position)

    def _field_after(self, position: int) -> int:
        """Length of a field after a joint: known, or a capitalised compound."""
        tokens = self.view.tokens
        known = _FIELDS.at(tokens.low, position)
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
        if not field:
            return False
        after = position + field
        nearby = tokens.low[after : after + _LIST_REACH]
        return "và" in nearby and "." not in nearby
