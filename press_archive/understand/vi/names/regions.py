"""Regions belong to the country an article tells of: "miền Bắc" in a story from Myanmar is not Vietnam's.

In: an article and its mentions. Out: the mentions, such a region called after the country beside it or the one the
article is about; one in a paragraph that names other countries only stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from press_archive.model import Article, Mention
from press_archive.understand.vi.names.abroad import foreign_country, is_at_home

_REGION = "miền"
_BESIDE = frozenset((" ", " của ", ", ", " nước "))  # between a region and its country


def regions_abroad(article: Article, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, regions by the country they are in."""
    if not any(map(_is_region, mentions)):
        return tuple(mentions)
    return tuple(_regions(article, mentions))


def _regions(article: Article, mentions: Sequence[Mention]) -> Iterator[Mention]:
    country = foreign_country(article, mentions)
    for number, mention in enumerate(mentions):
        if not _is_region(mention):
            yield mention
            continue
        beside = _country_beside(article, mention, mentions[number + 1 : number + 2])
        if beside or country:
            yield _of_country(mention, beside or country or "")
        else:
            yield replace(mention, record=None, open=True) if _is_abroad(mention, mentions) else mention


def _is_region(mention: Mention) -> bool:
    words = mention.surface.split()
    return mention.kind == "place" and len(words) == 2 and words[0].lower() == _REGION


def _country_beside(article: Article, region: Mention, after: Sequence[Mention]) -> str:
    """The foreign country right after a region: miền Bắc Myanmar ("" if none)."""
    for mention in after:
        between = article.blocks[region.block].text[region.end : mention.start]
        if mention.block == region.block and between in _BESIDE and _is_foreign(mention):
            return mention.name
    return ""


def _is_abroad(region: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the block of a region names foreign countries and nothing of Vietnam."""
    near = [
        one for one in mentions if one.block == region.block and one.kind == "place" and one is not region
    ]
    return any(map(_is_foreign, near)) and not any(map(is_at_home, near))


def _is_foreign(mention: Mention) -> bool:
    return (mention.record or "").startswith("country-") and not is_at_home(mention)


def _of_country(mention: Mention, country: str) -> Mention:
    name = f"{mention.surface[0].lower()}{mention.surface[1:]} {country}"
    return replace(mention, name=name, record=None, rule="place-region-abroad")
