"""Which pages are judged, and by which of their mentions: drawn by hashes, the same at every run.

In: the archive of real articles. Out: for each kind the frequent pages (some of those with the most articles) and the
random ones (of all the rest), in both halves of the gold; and the mentions of a page that stand for it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from press_archive.link.keys import name_key
from press_archive.model import Entity, EntityKind, Mention
from quality.gold import SPLITS, Split

Drawn = Literal["frequent", "random"]
KINDS: tuple[EntityKind, ...] = ("person", "organization", "place")
PAGES = 40  # of each kind, frequent and random each
UNSEEN = 20  # those that come next by the hash
_MOST = 100  # the pages of a kind with the most articles, from which the frequent ones are drawn
_SURFACES = 4  # how many surfaces of a page are looked at first: what is foreign in it often shows there
MENTIONS = {"frequent": 8, "random": 6}

Placed = tuple[str, Mention]  # an article of the corpora, and a mention in it


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was drawn."""

    entity: Entity
    drawn: Drawn
    split: Split


def pages(entities: Iterable[Entity], most: int = PAGES) -> Iterator[Page]:
    """Draw the pages of each kind; what else the archive holds changes little of who is drawn.

    What is drawn beyond those of the halves is for the unseen part.
    """
    entities = list(entities)
    for kind in KINDS:
        ranked = sorted(
            (one for one in entities if one.kind == kind), key=lambda one: (-len(one.articles), _rank(one))
        )
        groups: tuple[tuple[Drawn, Sequence[Entity]], ...] = (
            ("frequent", ranked[:_MOST]),
            ("random", ranked[_MOST:]),
        )
        for drawn, among in groups:
            for number, entity in enumerate(sorted(among, key=_rank)[:most]):
                yield Page(entity, drawn, SPLITS[number % len(SPLITS)] if number < PAGES else "unseen")


def _rank(entity: Entity) -> str:
    return hashed(entity.kind, name_key(entity.kind, entity.name))


def hashed(*words: object) -> str:
    """A rank nobody chose."""
    return hashlib.sha256("|".join(map(str, words)).encode()).hexdigest()


def judged(mentions: Sequence[Placed], most: int) -> list[Placed]:
    """Return the mentions that stand for a page: of several surfaces, then of several articles, then any."""
    ordered = sorted(mentions, key=_place_rank)
    surfaces = list({one[1].surface: one for one in reversed(ordered)}.values())[::-1][:_SURFACES]
    articles = list({one[0]: one for one in reversed(ordered)}.values())[::-1]
    return list(dict.fromkeys([*surfaces, *articles, *ordered]))[:most]


def _place_rank(one: Placed) -> tuple[str, int]:
    article, mention = one
    return hashed(article, mention.block, mention.start), mention.end
