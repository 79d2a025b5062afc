"""A sequence whose items are loaded when somebody asks for them: of thousands a page may show ten.

In: what stands for each item, and how it is loaded. Out: a sequence that costs no more memory than what stands for
its items and the few that were asked for last.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

Handle = TypeVar("Handle")
Item = TypeVar("Item")


class LazySequence(Sequence[Item], Generic[Handle, Item]):
    """Items by their handles, loaded one by one; ``in_hand`` of them stay loaded."""

    def __init__(self, handles: Sequence[Handle], load: Callable[[Handle], Item], in_hand: int = 0) -> None:
        self.handles = handles
        self._load, self._most = load, in_hand
        self._in_hand: OrderedDict[int, Item] = OrderedDict()

    def __len__(self) -> int:
        return len(self.handles)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return LazySequence(self.handles[index], self._load, self._most)
        if index in self._in_hand:
            return self._in_hand[index]
        item = self._load(self.handles[index])
        if self._most:
            self._in_hand[index] = item
            if len(self._in_hand) > self._most:
                self._in_hand.popitem(last=False)
        return item
