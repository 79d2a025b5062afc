"""The grammar of organisations: a head word and how far the name goes on after it.

In: a :class:`BlockView`. Out: candidates. A head (Bộ, Sở, Công an, Bệnh viện, Công ty …) takes fields
(Khoa học và Công nghệ), a level and a place (tỉnh Gyeonggi), a country, a number or a brand, by its style.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.languages.vi.names import (
    GIVEN_NAMES,
    VIETNAMESE_SURNAMES,
    WEAK_SURNAMES,
    is_marked_syllable,
    is_syllable,
)
from press_archive.languages.vi.organizations import (
    ABOUT_HEADS,
    ALONE,
    BRAND_HEADS,
    FIELD_WORDS,
    GENERIC_HEADS,
    LEVELS,
    LOCAL_HEADS,
    LOWER_HEADS,
    NAMED_HEADS,
    NEED_CAPITAL_NEXT,
    NOT_HEADS_AFTER,
    STATE_HEADS,
    STOP_WORDS,
    VERB_FIELDS,
    WHOLE_FIELDS,
)
from press_archive.languages.vi.places import SHORT_COUNTRIES
from press_archive.languages.vi.titles import OFFICES
from press_archive.understand.block import BlockView
from press_archive.understand.candidates import Candidate
from press_archive.understand.lexicon import Lexicon

_HEADS = Lexicon(STATE_HEADS | NAMED_HEADS | BRAND_HEADS)
_LEVELS = Lexicon(LEVELS)
_FIELDS = Lexicon(tuple(field.split()) for field in FIELD_WORDS)
_OFFICES = Lexicon(OFFICES)
_LONGEST = 40  # tokens of one name
_LIST_REACH = 10  # tokens in which "và" closes a list of fields


def is_head(view: BlockView, position: int) -> bool:
    """Whether the head of an organisation stands at a token (Hội đồng, Ban, Công ty …)."""
    length = _HEADS.at(view.tokens.low, position)
    return length > 1 or (
        length == 1 and len(view.tokens.words[position]) > 1 and not view.tokens.cap[position]
    )


class Organizations:
    """Organisations of one block; each start is parsed once and remembered."""

    def __init__(self, view: BlockView) -> None:
        self.view = view
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
        length = _HEADS.at(tokens.low, position)
        if (
            not length
            or self.view.shouting
            or self.view.inside[position]
            or self._closes_compound(position, length)
            or self.view.place_at(position) is not None  # Đài Loan begins with a head
        ):
            return None
        head = tuple(tokens.low[position : position + length])
        if tokens.cap[position]:
            return self._capital_head(position, head)
        return self._small_head(position, head)

    def _closes_compound(self, position: int, length: int) -> bool:
        """Whether the head is the second half of a verb: thông báo, cảnh báo."""
        tokens = self.view.tokens
        if length > 1 or not tokens.spaced(position) or tokens.cap[position]:
            return False
        return tokens.low[position - 1] in NOT_HEADS_AFTER.get(tokens.low[position], ())

    def _capital_head(self, position: int, head: tuple[str, ...]) -> Candidate | None:
        tokens = self.view.tokens
        start_of_name = position + len(head)
        end = self._extent(start_of_name, head)
        if head == ("ban",) and not any(map(is_marked_syllable, tokens.words[start_of_name:end])):
            return None  # Ban Nong Chan is a village
        if end == start_of_name:
            if head in ALONE and not tokens.opens(position + 1):
                return Candidate(position, end, "organization", "organization-alone", 0.8)
            return None
        if tokens.opens(position) and not self._sure_at_opening(start_of_name, end, head):
            return self._small_head(position, head)
        return Candidate(position, end, "organization", "organization-head", 0.85)

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
        if head in LOWER_HEADS:
            end = self._extent(start, head)
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

    # ── extent ────────────────────────────────────────────────────────────────────────────────────
    def _extent(self, start: int, head: tuple[str, ...]) -> int:
        """Return where the name ends that began with ``head`` before ``start``."""
        end = start
        brand = head in NAMED_HEADS or (head in BRAND_HEADS and head not in STATE_HEADS)
        limit = min(self.view.tokens.count, start + _LONGEST)
        while end < limit:
            closing = self._closing_place(end, head)
            if closing:
                return closing
            step = (
                self._number(end, start, head)
                or self._word(end, start, brand)
                or self._joint(end, start, head)
            )
            if not step:
                break
            end += step
        return self._without_verb(start, end)

    def _without_verb(self, start: int, end: int) -> int:
        """A field that is also a verb ends no name when written small (Cục Hoàng gia | tổ chức)."""
        tokens = self.view.tokens
        last = " ".join(tokens.low[end - 2 : end])
        return end - 2 if end - 2 > start and not tokens.cap[end - 2] and last in VERB_FIELDS else end

    def _closing_place(self, position: int, head: tuple[str, ...]) -> int:
        """A level with its place, or a place: the last part of a name (0 if none stands here)."""
        view, tokens = self.view, self.view.tokens
        if not tokens.spaced(position):
            return 0
        match = view.place_at(position)
        if match is not None:
            return self._joined_end(match.end, position)
        level = _LEVELS.at(tokens.low, position)
        if level:
            return self._level_end(position + level, head)
        pair = tokens.words[position] in SHORT_COUNTRIES and self._joined_end(position + 1, position)
        return pair if pair and pair > position + 1 else 0

    def _level_end(self, after: int, head: tuple[str, ...]) -> int:
        """The end of "tỉnh Lâm Đồng", "TP. Huế", "quận 1"; a local body may end with the level alone."""
        tokens = self.view.tokens
        name = (
            after + 1
            if after < tokens.count and tokens.words[after] == "." and tokens.glued(after)
            else after
        )
        if (
            name < tokens.count
            and (tokens.cap[name] or tokens.words[name].isdigit())
            and tokens.gap(name) <= 1
        ):
            match = self.view.place_at(name)
            return match.end if match is not None else self._unknown_place_end(name)
        return after if head in LOCAL_HEADS else 0

    def _joined_end(self, end: int, position: int) -> int:
        """The end of a place and of one joined to it by a dash (Việt Nam - Hàn Quốc)."""
        view, tokens = self.view, self.view.tokens
        joined = end + 1 < tokens.count and tokens.words[end] in "-–"
        if joined and view.is_country(end + 1):
            match = view.place_at(end + 1)
            return match.end if match is not None else end + 2
        host = view.place_at(end + 1) if end < tokens.count and tokens.low[end] == "tại" else None
        return host.end if host is not None and self._is_embassy(position) else end

    def _is_embassy(self, position: int) -> bool:
        return "quán" in self.view.tokens.low[max(0, position - 3) : position]

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
        if field and not (tokens.cap[position] and self._person_starts(position)):
            return field
        if not tokens.cap[position] or (position > start and self._starts_another(position)):
            return 0
        if brand:
            return self._brand_run(position)
        if self._person_starts(position) or (position > start and self._foreign_name_starts(position)):
            return 0
        if tokens.words[position] in GIVEN_NAMES and tokens.spaced(position + 1) and tokens.cap[position + 1]:
            return 0
        return 2 if self._completes(position) else 1

    def _brand_run(self, position: int) -> int:
        """A run of capitals, up to a person's name that follows it (Bảo tàng Louvre | Laurence des Cars)."""
        tokens = self.view.tokens
        end = self.view.run_end(position)
        for cut in range(position + 1, end - 1):
            if tokens.words[cut] in GIVEN_NAMES and tokens.spaced(cut) and not is_syllable(tokens.words[cut]):
                return cut - position
        return end - position

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
        if position == start and tokens.low[position] != "về":
            return 0
        word = tokens.low[position]
        after = position + 1
        if after >= tokens.count or self._begins_new(after):
            return 0
        if word == "và" or word == "&" or (word in "-–" and tokens.spaced(after)):
            return 1 + self._field_after(after) if self._field_after(after) else 0
        if word == ",":
            return 1 + self._field_after(after) if self._list_goes_on(after) else 0
        if word == "về" and head in ABOUT_HEADS:
            field = _FIELDS.at(tokens.low, after)
            return 1 + field if field else 0
        return 0

    def _begins_new(self, position: int) -> bool:
        tokens = self.view.tokens
        low = tokens.low
        if position in self.view.matches or _OFFICES.at(low, position):
            return True
        return bool(_HEADS.at(low, position)) and tokens.cap[position] and not _FIELDS.at(low, position)

    def _field_after(self, position: int) -> int:
        """Length of a field after a joint: known, or a capitalised compound."""
        tokens = self.view.tokens
        known = _FIELDS.at(tokens.low, position)
        if known:
            return known
        return 2 if tokens.cap[position] and self._completes(position) else 0

    def _list_goes_on(self, position: int) -> bool:
        """A comma stays inside a name when "và" closes the list soon: Văn hóa, Thể thao và Du lịch."""
        field = self._field_after(position)
        tokens = self.view.tokens
        if not field:
            return False
        after = position + field
        nearby = tokens.low[after : after + _LIST_REACH]
        return "và" in nearby and "." not in nearby
