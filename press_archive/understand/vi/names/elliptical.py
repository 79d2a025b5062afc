"""Bodies called without their place: "Tỉnh ủy", "UBND phường", "Sở Y tế" mean those of the place the article tells.

In: an article and its mentions. Out: the mentions, such bodies by their full name (Tỉnh ủy Nghệ An) wherever the
text leaves one place only that could be meant; where it leaves several or none, they stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from press_archive.languages.tones import normal_name, normal_word
from press_archive.languages.vi.elliptical import (
    CENTRAL_CITIES,
    CITY,
    CITY_WITH_DESIGNATOR,
    LEVEL_ENDS,
    OF_ANY_LEVEL,
    OF_PROVINCES,
    PARTY_ENDS,
    PROVINCE,
    WHOLE_ENDS,
)
from press_archive.model import Article, Mention
from press_archive.understand.places import place_names
from press_archive.understand.text.around import words_before
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.vi.names.generic import is_of_many

_OPENING_BLOCKS = 2  # headline and lead
_HOME = "vn-"
_BRANDS = "organization-brand"  # a company and its branch in a country are two
_ANY_LEVEL = tuple(dict.fromkeys(LEVEL_ENDS.values()))
_LONGEST_PLACE = 6  # words
_OF_PROVINCES = Lexicon(tuple(head.split()) for head in OF_PROVINCES)


@dataclass(frozen=True, slots=True)
class _Place:
    """A place with a level, as bodies are called after it."""

    level: str
    name: str  # without its designator


@dataclass(frozen=True, slots=True)
class _Elliptical:
    """A body whose place is left out."""

    levels: tuple[str, ...]  # of the places it may belong to
    stem: str  # its name up to the place
    whole_province: bool = False  # only a city that is a province has such a body


def with_places(article: Article, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, bodies without a place by the full name the article gives them."""
    places = place_names(mentions)
    short = {one.name: found for one in mentions if (found := _elliptical(one, places)) is not None}
    longer = _longer_names(article, mentions)
    if not short and not longer:
        return tuple(mentions)
    context = _Context(article, mentions, short.values())
    told: list[Mention] = []
    for one, place in zip(mentions, context.places, strict=True):
        context.pass_by(one, place)
        told.append(_in_full(one, short, longer, context))
    return tuple(told)


def lacks_place(body: str, places: frozenset[str]) -> bool:
    """Whether a body's name leaves out the place it belongs to, so that it means another one elsewhere."""
    if _left_out(body, places) is not None:
        return True
    return is_of_many(body) and not _holds_place([normal_word(word) for word in body.split()], places)


def _in_full(
    mention: Mention, short: Mapping[str, _Elliptical], longer: Mapping[str, set[str]], context: _Context
) -> Mention:
    if mention.kind != "organization" or mention.record is not None:
        return mention
    names = longer.get(normal_name(mention.name), set())
    if len(names) == 1 and mention.rule != _BRANDS:
        return replace(mention, name=next(iter(names)))
    body = short.get(mention.name)
    place = context.place_of(body) if body is not None else None
    return mention if body is None or place is None else replace(mention, name=_full_name(body, place))


def _full_name(body: _Elliptical, place: _Place) -> str:
    """UBND tỉnh Nghệ An, Tỉnh ủy Nghệ An, Sở Y tế Nghệ An; UBND Thành phố Hồ Chí Minh."""
    with_level = normal_name(body.stem) in OF_ANY_LEVEL and place.level != CITY
    stem = f"{body.stem} {place.level}" if with_level else body.stem
    if normal_name(place.name) == CITY_WITH_DESIGNATOR:
        words = stem.split()
        stem = " ".join(words[: len(words) - _level_words(normal_name(stem).split())])
    return f"{stem} {place.name}"


def _level_words(words: Sequence[str]) -> int:
    """How many words at the end of a body's name tell a level."""
    sizes = (size for size in (2, 1) if len(words) >= size and " ".join(words[-size:]) in LEVEL_ENDS)
    return next(sizes, 0)


# ── Which bodies are elliptical ───────────────────────────────────────────────────────────────────
def _elliptical(mention: Mention, places: frozenset[str]) -> _Elliptical | None:
    """What a mention leaves out, if it is a body without a record."""
    if mention.kind != "organization" or mention.record is not None:
        return None
    return _left_out(mention.name, places)


def _left_out(name: str, places: frozenset[str]) -> _Elliptical | None:
    """What a body's name leaves out, if the name tells that it leaves something out."""
    words = [normal_word(word) for word in name.split()]
    last = " ".join(words[-2:])
    if last in PARTY_ENDS:
        return _Elliptical((PARTY_ENDS[last],), name)
    if " ".join(words) in OF_ANY_LEVEL:
        return _Elliptical(_ANY_LEVEL, name)
    level = LEVEL_ENDS.get(last) or LEVEL_ENDS.get(words[-1])
    if level is not None and len(words) > 1 and last not in WHOLE_ENDS:
        return _Elliptical((level,), name)
    if _OF_PROVINCES.at(words, 0) and len(words) > 1 and not _holds_place(words, places):
        return _Elliptical((PROVINCE, CITY), name, whole_province=True)
    return None


def _holds_place(words: Sequence[str], places: frozenset[str]) -> bool:
    spans = ((start, start + size) for start in range(1, len(words)) for size in range(1, _LONGEST_PLACE + 1))
    return any(" ".join(words[start:end]) in places for start, end in spans)


def _longer_names(article: Article, mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """The full names that end in a place, by what stands before the place: Sở GD-ĐT (tỉnh) → Sở GD-ĐT Tuyên Quang."""
    names: dict[str, set[str]] = {}
    outer: Mention | None = None
    for mention in mentions:
        if not mention.nested:
            outer = mention
        elif outer is not None and _ends(mention, outer) and outer.name == outer.surface:
            text = article.blocks[outer.block].text
            for stem in _stems(text[outer.start : mention.start].strip()):
                names.setdefault(stem, set()).add(outer.name)
    return names


def _ends(inner: Mention, outer: Mention) -> bool:
    """Whether a place is the end of a body's name."""
    nested = inner.block == outer.block and inner.end == outer.end and inner.start > outer.start
    return nested and inner.kind == "place" and outer.kind == "organization"


def _stems(stem: str) -> Iterator[str]:
    """What a body may be called for short, at least two words: with its level, without it."""
    words = normal_name(stem).split(" ")
    if len(words) > 1:
        yield " ".join(words)
    size = _level_words(words)
    if size and len(words) > size + 1:
        yield " ".join(words[:-size])


# ── Which places the article tells ────────────────────────────────────────────────────────────────
class _Context:
    """The places of an article by level: all of them, those of its opening, those met so far in a block."""

    def __init__(self, article: Article, mentions: Sequence[Mention], bodies: Iterable[_Elliptical]) -> None:
        self._article = article
        self._everywhere: dict[str, set[_Place]] = {}
        self._opening: dict[str, set[_Place]] = {}
        self._here: dict[str, set[_Place]] = {}
        self._block = -1
        self._levels = {body.levels[0] for body in bodies if len(body.levels) == 1}
        self.places = [self._place(mention) for mention in mentions]
        for mention, place in zip(mentions, self.places, strict=True):
            if place is not None:
                self._everywhere.setdefault(place.level, set()).add(place)
                if mention.block < _OPENING_BLOCKS:
                    self._opening.setdefault(place.level, set()).add(place)

    def pass_by(self, mention: Mention, place: _Place | None) -> None:
        """Take note of the place a mention is, or ends in, as the text comes to it."""
        if mention.block != self._block:
            self._block, self._here = mention.block, {}
        if place is not None:
            self._here.setdefault(place.level, set()).add(place)

    def place_of(self, body: _Elliptical) -> _Place | None:
        """The place a body belongs to: the only one there is, or the one the opening or the paragraph tells."""
        everywhere = _of_levels(self._everywhere, body)
        if body.levels == _ANY_LEVEL and self._levels - {place.level for place in everywhere}:
            return None  # one of them may be meant whose place is not told
        if len(everywhere) == 1:
            return everywhere[0]
        told = {*_only(_of_levels(self._opening, body)), *_only(_of_levels(self._here, body))}
        return told.pop() if len(told) == 1 else None

    def _place(self, mention: Mention) -> _Place | None:
        """A place with its level, by the word before it or by its record; the one a body's name ends in."""
        if mention.kind == "organization":
            return _place_in_body(mention.surface.split())
        if mention.kind != "place" or (mention.record is not None and not mention.record.startswith(_HOME)):
            return None
        words = mention.name.split()
        low = [normal_word(word) for word in words]
        if " ".join(low) in CENTRAL_CITIES:
            return _Place(CITY, mention.name)
        size = _designator_words(low)
        level = self._level_before(mention) or LEVEL_ENDS.get(" ".join(low[:size]))
        level = level or (PROVINCE if mention.record is not None else None)
        unknown = level == PROVINCE and mention.record is None  # the provinces are all known
        return _Place(level, " ".join(words[size:])) if level is not None and not unknown else None

    def _level_before(self, mention: Mention) -> str | None:
        """The level told right before a name: tỉnh Lâm Đồng."""
        text = self._article.blocks[mention.block].text
        before = [normal_word(word) for word in words_before(text, mention.start, 2)]
        size = _level_words(before)
        return LEVEL_ENDS[" ".join(before[-size:])] if size else None


def _place_in_body(words: Sequence[str]) -> _Place | None:
    """The commune or district at the end of a body's name: Đảng ủy xã Tam Lộc."""
    low = [normal_word(word) for word in words]
    for start in range(len(words) - 1, max(0, len(words) - _LONGEST_PLACE), -1):
        if not words[start][:1].isupper():
            return None
        size = _level_words(low[:start])
        level = LEVEL_ENDS[" ".join(low[start - size : start])] if size else None
        if level not in (None, PROVINCE, CITY):  # those are known, and found as places
            return _Place(level, " ".join(words[start:]))
    return None


def _designator_words(words: Sequence[str]) -> int:
    """How many words at the beginning of a place's name tell its level; a name must follow."""
    sizes = (size for size in (2, 1) if len(words) > size and " ".join(words[:size]) in LEVEL_ENDS)
    return next(sizes, 0)


def _of_levels(places: Mapping[str, set[_Place]], body: _Elliptical) -> list[_Place]:
    """Places a body may belong to."""
    found = [place for level in body.levels for place in places.get(level, ())]
    return [one for one in found if not body.whole_province or one.level == PROVINCE or _is_central(one)]


def _is_central(place: _Place) -> bool:
    return normal_name(place.name) in CENTRAL_CITIES


def _only(places: Sequence[_Place]) -> Sequence[_Place]:
    return places if len(places) == 1 else ()
