"""Merging: which things are one, told pair by pair (a disjoint-set forest).

In: pairs. Out: for every thing the first, in order, of all that are one with it, whatever order the pairs came in.
"""

from __future__ import annotations

from typing import Any, Generic, Protocol, TypeVar


class _Ordered(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...

    def __hash__(self) -> int: ...


K = TypeVar("K", bound=_Ordered)


class Merge(Generic[K]):
    """Things that are one; circles are harmless."""

    def __init__(self) -> None:
        self._above: dict[K, K] = {}

    def find(self, thing: K) -> K:
        """Return the first of the things that are one with this; its own self where nobody said anything."""
        root = thing
        while root in self._above:
            root = self._above[root]
        while thing != root:
            self._above[thing], thing = root, self._above[thing]
        return root

    def join(self, one: K, other: K) -> None:
        first, second = self.find(one), self.find(other)
        if first != second:
            above, below = (first, second) if first < second else (second, first)
            self._above[below] = above
