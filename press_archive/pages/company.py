"""Who is named with an entity: people, bodies and places apart, those first that it says most of.

In: a :class:`Site` and an entity. Out: a :class:`Company`. Mỹ stands in half of all articles, so that it stands in
those on its president says little; who stands in them and hardly anywhere else says much. Hence the order is by
pointwise mutual information, discounted where the counts are small (Pantel and Lin, Discovering word senses from
text, 2002). What others stand in is known to the nearest half power of two, so that an article more seldom reorders
the pages of others.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from urllib.parse import quote

from press_archive.languages import ARCHIVE
from press_archive.languages.language import SortKey
from press_archive.model import Entity, EntityKind
from press_archive.pages.addresses import SEARCH
from press_archive.pages.site import Site
from press_archive.pages.writing.markdown import heading_line, link, query_link

# So many of each kind: on a page; on a lean one; on one whose articles share few names twice.
_MOST: Mapping[EntityKind, int] = {"person": 8, "organization": 6, "place": 8}
_LEAN: Mapping[EntityKind, int] = {"person": 3, "organization": 2, "place": 2}
_FEW = 3
_LEAST = 0.02  # of its articles; what shares fewer is chance
# A list of thousands of names makes nobody each other's neighbour, and would cost its square.
_MOST_NAMED = 100
_OFTEN = 200  # so many are looked through for places to draw
_HEADINGS: Mapping[EntityKind, str] = {
    "person": "page_list_people",
    "organization": "page_list_organizations",
    "place": "page_list_places",
}
_PARAMETERS: Mapping[str, str] = {"person": "person", "organization": "org", "place": "place"}


@dataclass(frozen=True, slots=True)
class Company:
    """The entities with pages that are named in an entity's articles, with the number of articles that name both."""

    foremost: Mapping[EntityKind, Sequence[tuple[Entity, int]]]  # by kind, the most telling first
    often: Sequence[tuple[Entity, int]]  # of all kinds, the most frequent first


class Alphabet:
    """The place of each entity in the alphabet, worked out when it is first asked for: few are, mostly."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._places: dict[str, tuple[SortKey, str]] = {}

    def place(self, identifier: str) -> tuple[SortKey, str]:
        if identifier not in self._places:
            self._places[identifier] = ARCHIVE.sorting.key(self._entities[identifier].name), identifier
        return self._places[identifier]


@cache
def about(count: int) -> int:
    """Return a count to the nearest half power of two, as twice its exponent: 100 → 13, for 2 ** 6.5 is 91."""
    return round(2 * math.log2(count)) if count else -1


def company_of(site: Site, entity: Entity, alphabet: Alphabet) -> Company:
    """Return who is named with an entity."""
    shared = Counter(other for i in entity.articles for other in site.summaries[i].named[:_MOST_NAMED])
    del shared[entity.id]
    with_page = [other for other in shared if site.entity(other)]
    often = nsmallest(_OFTEN, with_page, key=lambda other: (-shared[other], alphabet.place(other)))
    least = max(2, math.ceil(_LEAST * len(entity.articles)))
    telling = [other for other in with_page if shared[other] >= least]
    most = dict.fromkeys(_MOST, _FEW) if not telling else _LEAN if site.lean else _MOST
    entities, whole = site.archive.entities, about(len(site.listed))
    ranks = {
        other: (-_telling(shared[other], len(entity.articles), len(entities[other].articles), whole))
        for other in telling or with_page
    }
    return Company(
        {
            kind: [
                (entities[other], _both(entity, entities[other]))
                for other in nsmallest(
                    number,
                    (one for one in ranks if entities[one].kind == kind),
                    key=lambda other: (ranks[other], -shared[other], alphabet.place(other)),
                )
            ]
            for kind, number in most.items()
        },
        [(entities[other], shared[other]) for other in often],
    )


def _telling(both: int, one: int, other: int, whole: int) -> float:
    """Return how much it says that ``both`` articles name one and the other; ``whole`` is :func:`about` all."""
    expected = math.log2(one) + (about(other) - whole) / 2
    smaller = min(one, 2 ** (about(other) / 2))
    discount = both / (both + 1) * smaller / (smaller + 1)
    return round((math.log2(both) - expected) * discount, 6)


def _both(one: Entity, other: Entity) -> int:
    """Count the articles that name both, in lists of thousands of names, too: the search finds these."""
    return len(set(one.articles).intersection(other.articles))


def company_lines(site: Site, entity: Entity, company: Company, page: str) -> list[str]:
    """Return the section of an entity's page, each number leading to the articles it counts; or nothing."""
    if not any(company.foremost.values()):
        return []
    words = site.words
    lines = ["", heading_line(2, words["page_entity_neighbours"], "company")]
    lines += [] if site.lean else ["", words["page_entity_neighbours_note"], "{: .variants }"]
    for kind, found in company.foremost.items():
        if found:
            lines += ["", heading_line(3, words[_HEADINGS[kind]], f"with{kind}"), ""]
            lines += [_item(site, entity, other, count, page) for other, count in found]
    return lines


def _item(site: Site, entity: Entity, other: Entity, count: int, page: str) -> str:
    number = query_link(site.words.count(count), SEARCH, page, naming(entity, other), "{ .at }")
    return f"- {link(other.name, site.address(other.id), page)} *{number}*"


def naming(*entities: Entity, **more: str) -> str:
    """Return what asks the search page for the articles that name all of some entities."""
    asked: Iterable[tuple[str, str]] = ((_PARAMETERS[one.kind], one.id) for one in entities)
    return "&".join(f"{name}={quote(value)}" for name, value in [*asked, *more.items()])
