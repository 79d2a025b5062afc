"""What an article tells again and again: given names of people never named in full, and whether stars are its matter.

In: the :class:`BlockView` of each block, then questions about a token. Out: whether a name stands there.
"""

from __future__ import annotations

from collections.abc import Iterable

from press_archive.languages.vi.deeds import ROLES_OF_STARS
from press_archive.languages.vi.names import LAST_NAMES
from press_archive.understand.text.lexicon import Lexicon
from press_archive.understand.text.tokens import Tokens
from press_archive.understand.vi.names.bare import (
    GIVEN,
    is_named_as_star,
    speaks_or_acts,
    stand_as_two_names,
    stands_as_given_name,
)
from press_archive.understand.vi.names.block import BlockView

_STARS = Lexicon(tuple(group.split()) for group in ROLES_OF_STARS)
_MANY_STARS = 3  # of such words make a report of a match or of a stage
_OFTEN = 2  # times that a given name alone is somebody's


class Recurring:
    """Counts of the names that stand alone, of one article."""

    def __init__(self) -> None:
        self._read: list[Tokens] = []  # of all blocks, for the question whether there are stars
        self._stars: bool | None = None
        self._alone: dict[str, list[int]] = {}  # a name: how often, how often as who does something

    def read(self, view: BlockView) -> None:
        """Count the given names that stand alone in a block, and those that do what people do."""
        self._read.append(view.tokens)
        words = [*view.tokens.words, ""]
        for position in view.capitals:
            if words[position] not in GIVEN and words[position + 1] not in LAST_NAMES:
                continue  # as most are; what follows asks for one of these too
            if stands_as_given_name(view, position) and not view.tokens.opens(position):
                self._count(view, position, 1)
            elif stand_as_two_names(view, position) and not view.tokens.opens(position):
                self._count(view, position, 2)

    @property
    def names(self) -> Iterable[str]:
        """The names that stand alone, of one syllable or two."""
        return self._alone

    def _count(self, view: BlockView, position: int, size: int) -> None:
        end = position + size
        counts = self._alone.setdefault(" ".join(view.tokens.words[position:end]), [0, 0])
        counts[0] += 1
        counts[1] += speaks_or_acts(view, end)

    def length_at(self, view: BlockView, position: int) -> int:
        """How many syllables of such a name stand at a token: one, two, or none."""
        if self._is_somebody(view, position):
            return 1
        return 2 if self._are_somebody(view, position) else 0

    def is_star(self, view: BlockView, position: int) -> bool:
        """Whether one foreign word is a player or an artist, in an article that tells of such."""
        return self.tells_of_stars() and is_named_as_star(view, position)

    def _is_somebody(self, view: BlockView, position: int) -> bool:
        if not self._is_told_often(view.tokens.words[position]) or not stands_as_given_name(view, position):
            return False
        return not view.tokens.opens(position) or speaks_or_acts(view, position + 1)

    def _are_somebody(self, view: BlockView, position: int) -> bool:
        """The same of two syllables, which need not be many people's names (Ánh Vân, Tiểu Sa)."""
        words = view.tokens.words[position : position + 2]
        return self._is_told_often(" ".join(words)) and stand_as_two_names(view, position)

    def _is_told_often(self, name: str) -> bool:
        often, acting = self._alone.get(name, (0, 0))
        return often >= _OFTEN and acting > 0

    def tells_of_stars(self) -> bool:
        """Whether the article reports a match or from a stage; asked when all of it has been read."""
        if self._stars is None:
            self._stars = sum(len(_STARS.places(tokens)) for tokens in self._read) >= _MANY_STARS
        return self._stars
