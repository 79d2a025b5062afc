"""Bodies of other countries called by their bare names: "Quốc hội", "Bộ Quốc phòng" in a story from abroad.

In: an article and its mentions. Out: the mentions, where such a name in an article about another country means
that country's body, and no longer the record of Vietnam's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from press_archive.languages.tones import normal_word
from press_archive.languages.vi.organizations import BODIES_OF_EVERY_COUNTRY
from press_archive.model import Article, Mention

_OPENING_BLOCKS = 3  # headline, lead, first paragraph
_HOME = "country-vn"
_AT_HOME = "vn-"


def bodies_abroad(article: Article, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, bare bodies given to the country the article is about, if it is not Vietnam."""
    country = foreign_country(article, mentions)
    if country is None:
        return tuple(mentions)
    return tuple(_of_country(mention, country) if _is_bare(mention) else mention for mention in mentions)


def foreign_country(article: Article, mentions: Sequence[Mention]) -> str | None:
    """The country named most, if the opening names one and nothing of Vietnam."""
    told = [number for number, block in enumerate(article.blocks) if block.kind not in ("byline", "caption")]
    opening = set(told[:_OPENING_BLOCKS])
    places = [one for one in mentions if one.kind == "place" and one.record is not None]
    if any(one.block in opening and is_at_home(one) for one in places):
        return None
    abroad = [one for one in places if (one.record or "").startswith("country-") and not is_at_home(one)]
    at_home = sum(map(is_at_home, places))
    if not any(one.block in opening for one in abroad) or at_home >= len(abroad):
        return None
    return Counter(one.name for one in abroad).most_common(1)[0][0]


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
