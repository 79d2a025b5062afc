"""A block under examination: its tokens, what is known at each of them, which are mere titles and openers.

In: a block's text and the archive's knowledge. Out: :class:`BlockView`, which the grammars of people,
organisations and places question; it remembers its answers, so that each token is looked up once.
"""

from __future__ import annotations

from press_archive.languages.vi.dictionary import is_word
from press_archive.languages.vi.names import (
    CHINESE_SURNAMES,
    PARTICLES,
    PLAIN_GIVEN,
    PREFIXES,
    VIETNAMESE_SURNAMES,
    WEAK_SURNAMES,
    is_marked_syllable,
    is_syllable,
)
from press_archive.languages.vi.openers import CALENDAR, NEVER_IN_NAMES, OPENERS, SENTENCE_WORDS
from press_archive.languages.vi.organizations import BRAND_HEADS, COUNTED_AFTER, NAMED_HEADS, STATE_HEADS
from press_archive.languages.vi.places import (
    COMMUNES,
    DOCUMENTS,
    SHIPS,
    SHORT_COUNTRIES,
    TERMS,
    TRAPS,
)
from press_archive.languages.vi.titles import ADDRESS, OFFICES, RANKS
from press_archive.languages.vi.works import CLOSING_MARKS
from press_archive.model import BlockKind
from press_archive.understand.knowledge import Knowledge, Match
from press_archive.understand.text.tokens import Tokens, tokens_of
from press_archive.understand.vi.names.indices import index_length
from press_archive.understand.vi.names.longer_units import ends_longer_name
from press_archive.understand.vi.names.not_meant import (
    is_called_like_a_paper,
    is_channel,
    is_common_there,
    is_figure,
    is_half_a_title,
    is_in_address,
    is_language,
    opens_brand,
)

_HEADS = STATE_HEADS | NAMED_HEADS | BRAND_HEADS
_STRONG_SURNAMES = VIETNAMESE_SURNAMES - WEAK_SURNAMES
_CAPITAL_TITLES = frozenset(" ".join(title[:2]) for title in ADDRESS | OFFICES if len(title) > 1)
_LONGEST_NICKNAME = 2  # words
_LISTS_GO_ON = frozenset((",", "và", "-", "–"))
_COUNTRIES_GO_ON = _LISTS_GO_ON | {":", "đã", "sẽ", ")"}
_MEDIA = "media-"  # records of papers and stations
_FEWEST_SHOUTED = 4  # words in capitals
_LONGEST_RUN = 12  # tokens; a longer run of capitals is a headline or a list, not a name


class BlockView:
    """Tokens with what is known of them. ``matches`` holds the known name that starts at a token."""

    __slots__ = (
        "capitals",
        "doubtful",
        "inside",
        "kind",
        "matches",
        "products",
        "short",
        "shouting",
        "tokens",
        "trapped",
        "units",
        "used",
    )

    def __init__(self, text: str, kind: BlockKind, knowledge: Knowledge) -> None:
        self.tokens = tokens = tokens_of(text)
        self.kind = kind
        self.units = knowledge.units
        self.capitals = tokens.capitals
        self.used = bytearray(tokens.count)  # tokens of titles, heads and openers: no name starts there
        self.matches: dict[int, Match] = {}
        self.trapped: dict[int, int] = {}  # where known names stand that are not meant, and end
        self.products: list[tuple[int, int, int]] = []  # where one stands, its maker ends, it ends
        # names that mean a body only where a second sign does
        self.short = {match.start: match for match in knowledge.short(tokens)}
        self.doubtful: set[int] = set()  # countries that are as likely words for people
        self.inside = bytearray(tokens.count)  # tokens of known names after their first
        self.shouting = _is_shouting(tokens)
        self._find_known(knowledge)
        self._find_surnames()

    def _find_known(self, knowledge: Knowledge) -> None:
        tokens = self.tokens
        done = 0
        for position in knowledge.starts(tokens):
            match = knowledge.at(tokens, position) if position >= done else None
            if match is None:
                continue
            if self._is_trap(match):
                self.trapped[match.start] = match.end
                continue
            self.matches[match.start] = match
            self.inside[match.start + 1 : match.end] = b"\x01" * (match.end - match.start - 1)
            done = match.end

    def _find_surnames(self) -> None:
        """What stands inside a Vietnamese person's name is neither a place nor a head (Ngô Trường Thanh)."""
        tokens = self.tokens
        done = 0
        for position in self.capitals:
            if position < done or tokens.words[position] not in _STRONG_SURNAMES:
                continue
            done = self._surname_run_end(position)
            for inner in range(position + 1, done):
                self.inside[inner] = 1
                self.matches.pop(inner, None)

    def _surname_run_end(self, position: int) -> int:
        """Where the person's name ends that a surname opens here; 0 if none does."""
        tokens = self.tokens
        if position in self.matches or self.inside[position]:
            return 0
        if tokens.spaced(position) and tokens.cap[position - 1]:
            return 0
        end = position + 1
        while (
            end < tokens.count and tokens.spaced(end) and tokens.cap[end] and is_syllable(tokens.words[end])
        ):
            end += 1
        known = any(m.end - m.start > 2 for m in map(self.matches.get, range(position, end)) if m)
        return end if 3 <= end - position <= 4 and not known else 0

    def _is_wording(self, match: Match) -> bool:
        """Whether a paper's name is but the words a sentence begins with: its one capital is the sentence's.

        Papers are called by common words: Nhà đầu tư, Người lao động, Pháp luật.
        """
        tokens = self.tokens
        if match.known.kind != "organization" or match.known.record is not None:
            return False
        if any(tokens.cap[match.start + 1 : match.end]) or not tokens.opens(match.start):
            return False
        if match.start == 0 and self._begins_anew(match.end):
            return False  # Dân trí | Từng diễn hài …: the sign of a paper
        return match.end < tokens.count and tokens.words[match.end] not in ")/-–"

    def _begins_anew(self, position: int) -> bool:
        """Whether a word that opens sentences, and no name, begins here with a capital."""
        tokens, after = self.tokens, position + 1
        if not tokens.spaced(position) or not tokens.cap[position] or not tokens.spaced(after):
            return False
        return not tokens.cap[after] and (
            tokens.low[position] in OPENERS or is_word(tokens.low[position], tokens.low[after])
        )

    def _is_trap(self, match: Match) -> bool:
        """Whether a short country name only opens another word (Pháp luật) or closes one (Thái Lan Anh)."""
        tokens = self.tokens
        if self._names_document(match) or tokens.words[match.start] in TERMS:
            return match.known.kind == "place"
        if _means_otherwise(tokens, match):
            return True
        if self._follows_prefix(match) or self._names_ship(match) or self._ends_longer_name(match):
            return True
        if match.end - match.start > 1:
            return self._opens_name(match) or self._is_wording(match)
        if match.known.exact is not None and match.known.kind == "place" and self._goes_on(match.end):
            return True  # VN-Index
        if match.known.kind == "organization" and self._is_no_body(match):
            return True
        if match.known.kind == "place" and self._is_half_a_name(match):
            return True
        if tokens.words[match.start][0].isdigit() and tokens.low[match.start - 1 : match.start] != ["báo"]:
            return True  # 24h is an hour more often than a site
        low = tokens.low[match.start]
        after = tokens.low[match.end] if tokens.spaced(match.end) else ""
        if after in TRAPS.get(low, ()) and not tokens.cap[match.end]:
            return True
        return low in ("anh", "ý", "áo") and tokens.opens(match.start) and not self._country_follows(match)

    def _ends_longer_name(self, match: Match) -> bool:
        """Whether a place is but the end of another's name: xã Tân Hải Dương."""
        if match.known.kind != "place" or not match.start or not self.tokens.cap[match.start - 1]:
            return False
        free = match.start - 1 not in self.matches and not self.inside[match.start - 1]
        return free and ends_longer_name(self.tokens, match.start, self.units)

    def _is_no_body(self, match: Match) -> bool:
        """Whether a short name is a weapon's (EC-130), an index (Nasdaq tăng 2%), or letters (theo kiểu ABC)."""
        if (
            self.is_code_at(match.end - 1)
            or index_length(self.tokens, match.start) >= match.end - match.start
        ):
            return True
        manner = match.start > 0 and self.tokens.low[match.start - 1] == "kiểu"
        return manner and (match.known.record or "").startswith(_MEDIA)

    def _is_half_a_name(self, match: Match) -> bool:
        """Whether a short country is part of another word or name."""
        return self._opens_given_name(match) or self._closes_name(match)

    def _closes_name(self, match: Match) -> bool:
        """Whether a short country ends a name of two syllables: Long Mỹ, Hoàng Anh; but Viện Pháp."""
        tokens = self.tokens
        before = match.start - 1
        if not tokens.spaced(match.start) or not tokens.cap[before] or tokens.opens(before):
            return False
        word = tokens.words[before]
        if not is_syllable(word) or word.isupper() or before in self.matches or self.inside[before]:
            return False
        if (tokens.low[before],) in RANKS:
            return False  # Tướng Pháp
        return is_syllable(tokens.words[match.start]) and (tokens.low[before],) not in _HEADS

    def _opens_given_name(self, match: Match) -> bool:
        """Whether a short country is half of a name: Mỹ Tâm Đan, Nhật Bắc, sân Mỹ Đình."""
        tokens = self.tokens
        after = match.end
        if not tokens.spaced(after) or not tokens.cap[after] or not is_syllable(tokens.words[match.start]):
            return False
        word = tokens.words[after]
        if is_syllable(word) and tokens.low[match.start - 1] in COMMUNES and tokens.spaced(match.start):
            return True  # xã Mỹ An Hưng
        if word in VIETNAMESE_SURNAMES or word in CHINESE_SURNAMES or word.isupper():
            return False
        return is_marked_syllable(word) or word in PLAIN_GIVEN

    def _opens_name(self, match: Match) -> bool:
        """Whether a district is the front of a person's name: Vĩnh Tường Lâm."""
        tokens = self.tokens
        after = match.end
        if (
            match.known.kind != "place"
            or not match.known.name[0].islower()
            or tokens.low[match.start] == "châu"
        ):
            return False  # huyện Vĩnh Tường may be one; châu Á is none
        if not tokens.spaced(after) or not tokens.cap[after] or not is_marked_syllable(tokens.words[after]):
            return False
        goes_on = tokens.spaced(after + 1) and tokens.cap[after + 1]
        return not goes_on

    def _follows_prefix(self, match: Match) -> bool:
        """Whether the prefix of a name of the Central Highlands stands before: Y Thanh Hà Niê."""
        tokens = self.tokens
        return tokens.spaced(match.start) and tokens.words[match.start - 1] in PREFIXES

    def _names_document(self, match: Match) -> bool:
        """Whether a place only tells a treaty or a prize from others (Công ước Hà Nội)."""
        tokens = self.tokens
        if match.known.kind != "place" or not tokens.spaced(match.start):
            return False
        for size in (1, 2, 3):
            head = match.start - size
            if head >= 0 and tokens.cap[head] and tuple(tokens.low[head : match.start]) in DOCUMENTS:
                return size > 1 or not tokens.opens(head)
        return False

    def _names_ship(self, match: Match) -> bool:
        """Whether a city is what a ship is called (tàu ngầm Kursk); a country is whose it is (tàu ngầm Nga)."""
        record = match.known.record
        if match.known.kind != "place" or record is None or record.startswith("country-"):
            return False
        low = self.tokens.low
        return any(" ".join(low[max(0, match.start - size) : match.start]) in SHIPS for size in (2, 3, 4))

    def _goes_on(self, position: int) -> bool:
        """Whether a dash glued to a name joins it to another word."""
        tokens = self.tokens
        return tokens.glued(position) and tokens.words[position] in "-–" and tokens.glued(position + 1)

    def _country_follows(self, match: Match) -> bool:
        """Whether a list of countries goes on, as in "Anh, Pháp và Đức"; who is quoted says "Anh sẽ" to somebody."""
        tokens, after = self.tokens, match.end
        quoted = match.start > 0 and tokens.words[match.start - 1] in CLOSING_MARKS
        follow = _LISTS_GO_ON if quoted else _COUNTRIES_GO_ON
        if after < tokens.count and tokens.low[after] in ("đã", "sẽ"):
            self.doubtful.add(match.start)  # Anh đã rời EU, and: Anh đã hát
        return after < tokens.count and tokens.low[after] in follow

    def place_at(self, position: int) -> Match | None:
        """Return the known place that starts at a token."""
        match = self.matches.get(position)
        return match if match is not None and match.known.kind == "place" else None

    def is_code_at(self, position: int) -> bool:
        """Whether a hyphen and a number follow at once, as in the names of weapons (KN-23)."""
        tokens = self.tokens
        after = position + 1
        if not (tokens.glued(after) and tokens.words[after] in "-–/" and tokens.glued(after + 1)):
            return False
        return tokens.words[after + 1][0].isdigit()

    def run_end(self, position: int) -> int:
        """Return where the run of capitalised words that starts here ends (hyphens, initials, particles too)."""
        tokens = self.tokens
        end = position + 1
        limit = min(tokens.count, position + _LONGEST_RUN)
        while end < limit:
            step = self._step(position, end)
            if not step:
                break
            end += step
        return end

    def _step(self, start: int, end: int) -> int:
        """How many tokens more belong to a run that has come to ``end``."""
        tokens = self.tokens
        if tokens.cap[end] and tokens.spaced(end):
            return 0 if self._sentence_begins(start, end) else 1
        word = tokens.words[end]
        if word in "-‑–" and tokens.glued(end) and tokens.glued(end + 1):
            return self._hyphen(start, end)
        initial = word == "." and len(tokens.words[end - 1]) == 1 and tokens.glued(end)
        if initial and end - start > 1 and tokens.words[start] in VIETNAMESE_SURNAMES:
            return 0  # Nguyễn Thị N. is complete
        if initial and end + 1 < tokens.count and tokens.cap[end + 1] and tokens.gap(end + 1) <= 1:
            return 0 if tokens.gap(end + 1) and tokens.low[end + 1] in OPENERS else 2  # S.N. Khi hãng
        if (
            tokens.low[end] in PARTICLES
            and tokens.spaced(end)
            and not is_marked_syllable(tokens.words[end - 1])
        ):
            return self._after_particles(end)
        return 0

    def _sentence_begins(self, start: int, position: int) -> bool:
        """Whether a capital begins a sentence whose mark before was lost: Ảnh: Reuters | Theo ông Khải …"""
        tokens = self.tokens
        low, after = tokens.low[position], position + 1
        if not tokens.spaced(after) or tokens.cap[after] or not tokens.words[after].isalpha():
            return False
        if low in NEVER_IN_NAMES or f"{low} {tokens.low[after]}" in _CAPITAL_TITLES:
            return True
        word, first = tokens.words[position], tokens.words[start]
        if position - start > 1 and first.isupper() and tokens.words[position - 1].isupper():
            return not word.isupper()  # Ảnh: THÚY AN | Việc …
        whole = position - start > is_syllable(first) + (first in VIETNAMESE_SURNAMES)
        return whole and low in OPENERS and (is_word(low, tokens.low[after]) or low in SENTENCE_WORDS)

    def _after_particles(self, position: int) -> int:
        """One or two particles with the name after them: van Weel, von der Leyen, al-Assad (0 if none)."""
        tokens = self.tokens
        after = position + 1
        if tokens.spaced(after) and tokens.low[after] in PARTICLES:
            after += 1
        elif tokens.glued(after) and tokens.words[after] == "-" and tokens.glued(after + 1):
            return 3 if tokens.cap[after + 1] else 0
        if not tokens.spaced(after) or not tokens.cap[after] or after in self.matches:
            return 0
        return 0 if is_marked_syllable(tokens.words[after]) else after + 1 - position

    def _hyphen(self, start: int, dash: int) -> int:
        """A hyphen joins parts of one name (Jong-un), not two countries (Mỹ-Triều)."""
        tokens = self.tokens
        after = dash + 1
        if not tokens.words[after].isalpha() or self.is_country(after) or self.is_country(dash - 1):
            return 0
        return 2

    def is_country(self, position: int) -> bool:
        """Whether a token is, or closes, the name of a country, in full or short (Việt - Hàn)."""
        if self.tokens.words[position] in SHORT_COUNTRIES or position in self.matches:
            return True
        return any(
            m.end == position + 1 for m in map(self.matches.get, range(max(0, position - 4), position)) if m
        )

    def counts(self, position: int) -> bool:
        """Whether a number counts what is after it, or is part of a larger one."""
        tokens = self.tokens
        after = position + 1
        if tokens.glued(after) and (
            tokens.words[after] not in '.,;:)”"'
            or (tokens.glued(after + 1) and tokens.words[after + 1].isalnum())
        ):
            return True
        return tokens.spaced(after) and tokens.low[after] in COUNTED_AFTER

    def number_closes(self, position: int) -> bool:
        """Whether a small number ends a name (xã Phú Hòa 1) and counts nothing."""
        tokens = self.tokens
        if not tokens.spaced(position) or not tokens.words[position].isdigit():
            return False
        return len(tokens.words[position]) < 3 and not self.counts(position)

    def initial_end(self, end: int) -> int:
        """The end of a name with the full stop of an initial that closes it (Nguyễn Thị N.)."""
        tokens = self.tokens
        shortened = len(tokens.words[end - 1]) == 1 and tokens.cap[end - 1] and tokens.glued(end)
        return end + 1 if shortened and tokens.words[end] == "." else end

    def nickname_end(self, start: int, end: int) -> int:
        """The end of one name with a nickname in quotation marks behind it: anh Tuân “còi”."""
        tokens = self.tokens
        if end - start > 1 or not tokens.spaced(end) or tokens.words[end] not in CLOSING_MARKS:
            return end
        closing = CLOSING_MARKS[tokens.words[end]]
        inside = tokens.words[end + 1 : end + 2 + _LONGEST_NICKNAME]
        length = inside.index(closing) if closing in inside else 0
        if not length:
            return end
        end += length + 2
        goes_on = tokens.spaced(end) and tokens.cap[end] and not is_marked_syllable(tokens.words[start])
        return self.run_end(end) if goes_on else end  # Roy "the Hut" Halder

    def is_opener(self, position: int) -> bool:
        """Whether a capital is there only because a sentence begins."""
        tokens = self.tokens
        low = tokens.low[position]
        return (low in OPENERS or low in CALENDAR) and tokens.opens(position) and position not in self.matches


def _means_otherwise(tokens: Tokens, match: Match) -> bool:
    """Whether a known name is there, but something else is meant: a language, an address, a figure of speech."""
    there = tokens, match.start, match.end
    if match.known.kind == "place":
        other = is_language(*there) or is_common_there(*there) or opens_brand(*there) or is_channel(*there)
    else:
        other = is_half_a_title(*there) or is_called_like_a_paper(*there)
    return other or is_in_address(*there) or is_figure(*there)


def _is_shouting(tokens: Tokens) -> bool:
    """Whether a block is written in capitals throughout, so that they tell nothing."""
    if sum(map(str.isupper, tokens.words)) < _FEWEST_SHOUTED:
        return False
    letters = [word for word in tokens.words if len(word) > 1 and word[0].isalpha()]
    upper = sum(map(str.isupper, letters))
    return len(letters) > 4 and upper > 0.7 * len(letters)
