"""What is as it was when something was told: of that nothing is made anew.

In: a corpus, and what was told of another set of articles. Out: :class:`Since`. What is told of an article depends on
it and on what its things weigh; so an article is as it was while both are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np

from press_archive.stories.again import Place
from press_archive.stories.clusters import Scored
from press_archive.stories.corpus import Corpus, Member
from press_archive.stories.found import Earlier
from press_archive.stories.passages import NO_CHAINS
from press_archive.stories.rows import I64, U32, Bool, distinct
from press_archive.stories.told import Group, Told
from press_archive.stories.traits import Traits
from press_archive.stories.values import Item, Passage

Result = TypeVar("Result")


class Since:
    """The articles of a corpus that are as they were, and what was told when they were."""

    def __init__(self, corpus: Corpus, earlier: Earlier | None) -> None:
        """Without anything told earlier, no article is as it was."""
        self.told = earlier.told if earlier else Told()
        self._corpus = corpus
        self.place = {one.id: number for number, one in enumerate(corpus.members)}
        self._gone: Sequence[Member] = tuple(earlier.gone.values()) if earlier else ()
        self._chains = earlier.found.chains if earlier else NO_CHAINS
        # Of each article of before, its place now; -1 where it is not as it was.
        self._places: I64 = np.array(
            [-1 if one is None else self.place[one.id] for one in (earlier.members if earlier else ())],
            np.int64,
        )
        self.same: Bool = np.zeros(len(corpus), np.bool_)
        self.same[self._places[self._places >= 0]] = True
        # And with nothing in its text that weighs otherwise.
        self.weighs_the_same: Bool = self.same.copy()
        self.pairs_weighing_otherwise: U32 = np.zeros(0, np.uint32)  # ascending
        if earlier is not None:
            now, was = corpus.rarity, earlier.rarity
            self.pairs_weighing_otherwise = now.pairs.changed(was.pairs)
            self.weighs_the_same &= ~corpus.opening_with(now.names.changed(was.names))
            self.weighs_the_same &= ~corpus.text_with(self.pairs_weighing_otherwise)

    def scored(self, pairs: Scored) -> Scored:
        """Return of pairs compared then those whose articles weigh the same, by their places now."""
        left, right = self._places[pairs.left], self._places[pairs.right]
        kept = (left >= 0) & (right >= 0)
        kept[kept] = self.weighs_the_same[left[kept]] & self.weighs_the_same[right[kept]]
        return pairs.some(kept).moved(self._places)

    def passages(self) -> Mapping[tuple[int, ...], Passage]:
        """Return the passages of articles that are as they were, by their chains now."""
        kept = (self._places[self._chains.left] >= 0) & (self._places[self._chains.right] >= 0)
        rows = self._chains.some(kept).moved(self._places).rows()
        return dict(zip(rows, (self.told.passages[at] for at in np.flatnonzero(kept).tolist()), strict=True))

    def marks(self, changed: Bool, marks: Callable[[Traits], bytes]) -> U32:
        """Return the marks of changed articles and of those gone, ascending."""
        own = [self._corpus.traits[place] for place in np.flatnonzero(changed).tolist()]
        own += [one.traits for one in self._gone]
        found: U32 = distinct(np.frombuffer(b"".join(map(marks, own)), np.uint32))
        return found

    def in_another_story(self, story_of: Mapping[int, str]) -> Bool:
        """Tell of each article whether it is in another story than it was in; stories by their articles' places."""
        was = {self.place[one]: story for one, story in self.told.story_of.items() if one in self.place}
        moved = np.zeros(len(self.same), np.bool_)
        moved[[place for place, _ in was.items() ^ story_of.items()]] = True
        return moved

    def places(self, items: Iterable[Item]) -> list[Place]:
        """Return the places of items in the corpus; none where not all articles are as they were."""
        found = [(self.place.get(article, -1), place) for article, place in items]
        return found if all(article >= 0 and self.same[article] for article, _ in found) else []

    def by_story(
        self,
        known: Mapping[Group, Result],
        stories: Mapping[Group, Sequence[int]],
        same: Bool,
        make: Callable[[Sequence[int]], Result],
    ) -> dict[Group, Result]:
        """Make something of each story; where all its articles are the same, it is what is known."""
        return {
            ids: known[ids] if ids in known and same[list(places)].all() else make(places)
            for ids, places in stories.items()
        }
