"""A block of text as the grammar of roles reads it: the names that start and end at a place, the offices found.

In: a block's text and its mentions. Out: :class:`RoleBlock`, :class:`Office`, and :class:`Heads`, which knows the
bodies called by their head alone (phó giám đốc trung tâm).
"""

from __future__ import annotations

from dataclasses import dataclass

from press_archive.languages.vi.roles import HEADS_ALONE, SHORT_HEADS
from press_archive.languages.vi.titles import ADDRESS
from press_archive.model import Mention

LONGEST = 9  # words of an office with what belongs to it
MOST = 6  # offices told in one chain
DIVIDERS = (", ", " - ", " – ")  # between an office and "ông X"
ADDRESSES = frozenset(" ".join(words) for words in ADDRESS)
LAST_OF_ADDRESSES = frozenset(words[-1] for words in ADDRESS)


@dataclass(frozen=True, slots=True)
class Office:
    """An office in a block's text; ``start`` to ``end`` with its body, where it has one."""

    start: int
    end: int
    words: str
    body: str | None
    place: bool = False  # whether the body is a place
    former: bool = False  # told as over
    serving: str = ""  # before the office of the one who is served: Đặc phái viên của | Tổng thống Nga


class RoleBlock:
    """A block's text and the names that start and end in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starting: dict[int, Mention] = {}  # the longest name that starts here
        self.ending: dict[int, Mention] = {}
        self.people: list[Mention] = []

    def add(self, mention: Mention) -> None:
        known = self.starting.get(mention.start)
        if known is None or known.end < mention.end:
            self.starting[mention.start] = mention
        known = self.ending.get(mention.end)
        if known is None or known.start > mention.start:
            self.ending[mention.end] = mention
        if mention.kind == "person" and not mention.nested:
            self.people.append(mention)


class Heads:
    """The last body told by each head word, for bodies called by their head alone."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}
        self._block: RoleBlock | None = None
        self._waiting: list[Mention] = []

    def learn(self, block: RoleBlock, before: int) -> None:
        """Take note of the bodies of a block that start before a place in it."""
        if block is not self._block:
            self._block = block
            self._waiting = sorted(
                (m for m in block.starting.values() if m.kind == "organization"),
                key=lambda mention: -mention.start,
            )
        while self._waiting and self._waiting[-1].start < before:
            name = self._waiting.pop().name
            words = name.lower().split()
            for size in (1, 2, 3):
                head = " ".join(words[:size])
                if head in HEADS_ALONE:
                    self._last[head] = name
                if head in SHORT_HEADS:
                    self._last[SHORT_HEADS[head]] = name

    def meant(self, words: str) -> str | None:
        """The body that a head by itself means here."""
        return self._last.get(words)
