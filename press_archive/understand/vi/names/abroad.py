"""Bodies of other countries called by their bare names: "Quốc hội", "Bộ Quốc phòng" in a story from abroad.

In: an article and its mentions. Out: the mentions, where such a name in an article about another country means
that country's body, and no longer the record of Vietnam's. Between two countries only what stands by the name
decides; else it stays open which is meant, for a wrong body is worse than none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.organizations import BODIES_OF_EVERY_COUNTRY, OF_COUNTRIES, TO_WHOSE
from press_archive.model import Article, Mention
from press_archive.understand.text.around import words_after

_OPENING_BLOCKS = 3  # headline, lead, first paragraph
_HOME = "country-vn"
_AT_HOME = "vn-"
_CLEARLY = 2  # times as often as any other country
_NEAR = 50  # letters to whose a body is


@dataclass(frozen=True, slots=True)
class _Abroad:
    """The countries of a story from abroad."""

    countries: Sequence[Mention]  # in the order of the text
    main: str | None  # the one named clearly most


def bodies_abroad(article: Article, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, bare bodies given to the country the article is about, if it is not Vietnam."""
    story = _story(article, mentions)
    if story is None:
        return tuple(mentions)
    return tuple(_told(one, article, story) if _is_bare(one) else one for one in mentions)


def foreign_country(article: Article, mentions: Sequence[Mention]) -> str | None:
    """Return the country a story from abroad names clearly most."""
    story = _story(article, mentions)
    return story.main if story else None


def _told(mention: Mention, article: Article, story: _Abroad) -> Mention:
    country = _whose(mention, article.blocks[mention.block].text, story)
    return _of_country(mention, country) if country else replace(mention, record=None, open=True)


def _whose(mention: Mention, text: str, story: _Abroad) -> str | None:
    """The country a bare body is of: told after it, else named clearly most, else the only one named before it."""
    after = [normal_word(word) for word in words_after(text, mention.end + 1, 3)]
    if any(" ".join(after[:size]) in OF_COUNTRIES for size in (2, 3)):
        return None
    beside = [one for one in story.countries if one.block == mention.block]
    if any(" ".join(after[:size]) in TO_WHOSE for size in (1, 3)):
        end = mention.end + _NEAR
        near = [one for one in beside if mention.end < one.start < end]
        if near and not any(mark in text[mention.end : near[0].start] for mark in ".,;"):
            return near[0].name
    before = {one.name for one in beside if one.end <= mention.start}
    return story.main or (before.pop() if len(before) == 1 else None)


def _story(article: Article, mentions: Sequence[Mention]) -> _Abroad | None:
    """The countries of an article whose opening names one and nothing of Vietnam."""
    told = [number for number, block in enumerate(article.blocks) if block.kind not in ("byline", "caption")]
    opening = set(told[:_OPENING_BLOCKS])
    places = [one for one in mentions if one.kind == "place" and one.record is not None]
    if any(one.block in opening and is_at_home(one) for one in places):
        return None
    abroad = [one for one in places if (one.record or "").startswith("country-") and not is_at_home(one)]
    at_home = sum(map(is_at_home, places))
    if not any(one.block in opening for one in abroad) or at_home >= len(abroad):
        return None
    (most, times), *others = Counter(one.name for one in abroad).most_common(2)
    clearly = not others or times >= _CLEARLY * others[0][1]
    return _Abroad(sorted(abroad, key=lambda one: (one.block, one.start)), most if clearly else None)


def is_at_home(mention: Mention) -> bool:
    """Whether a mention is Vietnam, or a unit of it."""
    record = mention.record or ""
    return record == _HOME or record.startswith(_AT_HOME)


def _is_bare(mention: Mention) -> bool:
    """Whether a mention is a name every country has a body of."""
    low = " ".join(map(normal_word, mention.surface.split()))
    return mention.kind == "organization" and low in BODIES_OF_EVERY_COUNTRY


def _of_country(mention: Mention, country: str) -> Mention:
    return replace(
        mention,
        name=f"{mention.surface} {country}",
        record=None,
        rule="organization-abroad",
        confidence=min(mention.confidence, 0.6),
    )
