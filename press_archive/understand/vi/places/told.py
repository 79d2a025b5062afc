"""How a text tells places: the word for the level before a name, and the larger place told right after it.

In: an article's mentions and the gazetteer. Out: :class:`Told` values, and for each place the one it is said to lie
in: xã A, huyện B, tỉnh C; phường A (TP B); các xã A, B và C thuộc huyện D.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.places import NOT_DESIGNATORS_AFTER
from press_archive.languages.vi.units import (
    CENTRAL_CITIES,
    COMMUNE,
    COUNTRY,
    DISTRICT,
    LEVELS,
    LISTED,
    NAME_LIKE_LEVELS,
    NUMBERED_LEVELS,
    PROVINCE,
    VILLAGE,
    WHOLE_LEVELS,
    WITHIN,
)
from press_archive.model import Article, Mention
from press_archive.understand.gazetteer import Gazetteer, Unit, bare_name, level_of
from press_archive.understand.text.around import words_before

_GAP = 14  # code points between two places told together, at most
_LONGEST_LEVEL = 3  # words
_COUNTRIES = "country-"
_MARKS = ",;(-–/ "
# What the rule of a mention says that its name is of something else than a unit: an estate, a street, a pair.
_OTHER_RULES = frozenset({"place-country-pair", "place-address"})


@dataclass(frozen=True, slots=True)
class Told:
    """A place as the text tells it."""

    number: int  # of its mention
    level: str  # the word before the name, in full: "xã"; "" where none stands there
    size: int | None  # of the level, or of the record; None: no unit of this country
    words: tuple[str, ...]  # the name without the level
    start: int  # where the level begins
    before: str  # the text right before the level
    after: str  # the text right after the name
    unit: Unit | None  # which unit the mention's record is

    @property
    def bare(self) -> str:
        """The name as names of units are compared."""
        return bare_name(self.words)

    @property
    def called(self) -> str:
        """The place with its level: xã Bình Minh."""
        return " ".join((self.level, *self.words)).strip()


def told_places(article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Told]:
    """Yield the places of an article that have a level, or a unit's record, or are a country."""
    for number, mention in enumerate(mentions):
        if mention.kind != "place" or mention.rule in _OTHER_RULES:
            continue
        unit = gazetteer.by_record.get(mention.record or "")
        level, words, start = _level(article, mention)
        if level in NUMBERED_LEVELS and not words[0].isdigit():
            level, words, start = "", mention.surface.split(), mention.start
        size = LEVELS.get(level)
        if size == VILLAGE and mention.record is not None and (unit is None or unit.size == PROVINCE):
            continue  # quân đội Mỹ, bản Anh ngữ
        if not level and mention.rule == "place-designator":
            continue  # khu đô thị Quang Minh is no town
        if size == DISTRICT and unit is not None and f"{level} {bare_name(words)}" in CENTRAL_CITIES:
            size = PROVINCE
        text = article.blocks[mention.block].text
        yield Told(
            number,
            WHOLE_LEVELS.get(level, level),
            size if size is not None or unit is None else unit.size,
            tuple(words),
            start,
            text[max(0, start - _GAP) : start],
            text[mention.end : mention.end + _GAP],
            unit,
        )


def _level(article: Article, mention: Mention) -> tuple[str, list[str], int]:
    """The word for the level, the words of the name, and where the level begins."""
    words = mention.surface.replace(".", ". ").replace(".", "").split()
    length = level_of(words, LEVELS)
    if length and not (
        words[0].istitle() and words[0].lower() in NAME_LIKE_LEVELS and not words[1].isdigit()
    ):
        return _low(words[:length]), words[length:], mention.start
    if mention.rule == "place-designated-list":  # các phường A, B: the rule has told the level
        own = mention.name.split()
        return _low(own[: level_of(own, LEVELS)]), words, mention.start
    level, start = _level_before(article.blocks[mention.block].text, mention.start)
    return level, words, start


def _level_before(text: str, start: int) -> tuple[str, int]:
    """The word for a level right before a name, and where it begins."""
    before = words_before(text, start, _LONGEST_LEVEL + 1)
    for size in range(min(len(before), _LONGEST_LEVEL), 0, -1):
        words = _low(before[-size:])
        if words in LEVELS and len(words) > 1:
            if len(before) > size and normal_word(before[-size - 1]) in NOT_DESIGNATORS_AFTER.get(words, ()):
                break  # nông thôn, hàng xóm
            return words, start - len(" ".join(before[-size:])) - 1
    return "", start


def _low(words: Sequence[str]) -> str:
    return " ".join(map(normal_word, words))


# ── What a place is said to lie in ────────────────────────────────────────────────────────────────
def larger_places(article: Article, mentions: Sequence[Mention], told: Sequence[Told]) -> dict[int, Told]:
    """Return for each place the larger one told right after it, through lists of its equals."""
    larger: dict[int, Told] = {}
    following: Told | None = None
    for one in sorted(told, key=lambda one: (mentions[one.number].block, one.start), reverse=True):
        after, following = following, one
        if after is None or mentions[after.number].block != mentions[one.number].block:
            continue
        between = _between(article, mentions[one.number], after)
        if between is None:
            continue
        if _is_larger(after, one, mentions) and _means_within(between):
            larger[one.number] = after
        elif one.level and one.size == after.size and after.number in larger and between in LISTED:
            larger[one.number] = larger[after.number]
    return larger


def _between(article: Article, mention: Mention, after: Told) -> str | None:
    """What stands between a place and the level of the next, if they stand close."""
    if not 0 < after.start - mention.end <= _GAP:
        return None
    return " ".join(article.blocks[mention.block].text[mention.end : after.start].lower().split())


def _means_within(between: str) -> bool:
    words = between.strip(_MARKS)
    return words in WITHIN or (not words and between[:1] in tuple(_MARKS))


def _is_larger(other: Told, one: Told, mentions: Mapping[int, Mention] | Sequence[Mention]) -> bool:
    """Whether the other place is of a larger level: a province, a country; of a name without a level any with one."""
    record = mentions[other.number].record or ""
    if other.size is None:
        return record.startswith(_COUNTRIES) and record != COUNTRY
    if one.size is None:
        return bool(other.level) or other.unit is not None
    if not one.level and other.level == "quận" and one.size == other.size == DISTRICT:
        return True  # Hai Bà Trưng, quận 1 is a street
    return other.size < one.size or (one.size == other.size == VILLAGE) or _is_listed_district(one, other)


def _is_listed_district(one: Told, other: Told) -> bool:
    """Whether a commune's district has a larger unit's name: xã Duy Ninh (Quảng Ninh, Quảng Bình)."""
    return one.size == COMMUNE and other.size is not None and other.size < COMMUNE
