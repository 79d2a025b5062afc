"""What is kept of all that was told, so that the next telling makes anew only what is concerned by a change.

In: nothing. Out: :class:`Told`, by the ids of articles and, where pairs were compared, by their places in the corpus.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from press_archive.stories.clusters import NONE_SCORED, Scored
from press_archive.stories.values import Fact, Item, OtherNumber, Passage, Recycled

Group = tuple[str, ...]  # the articles of a story
Alike = tuple[tuple[Item, Item], ...]  # quotes, each with an earlier one that is the same or nearly so


@dataclass(frozen=True, slots=True)
class Told:
    """What was told, before it was put together and judged."""

    story_of: Mapping[str, str] = field(default_factory=dict)
    passages: tuple[Passage, ...] = ()  # in the order of the chains
    facts: tuple[Fact, ...] = ()
    others: Mapping[Group, tuple[OtherNumber, ...]] = field(default_factory=dict)
    equal: Alike = ()
    nearly_equal: Mapping[Group, Alike] = field(default_factory=dict)
    doubted: Scored = NONE_SCORED  # pairs of articles of stories that are nearly one
    following: Scored = NONE_SCORED  # pairs of articles of which one may follow from the other
    # By the figures of a fact, judged ones too: those of them that were told long before.
    recycled: Mapping[tuple[Item, ...], tuple[Recycled, ...]] = field(default_factory=dict)
