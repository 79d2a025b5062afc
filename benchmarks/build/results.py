"""What is measured, as values: costs, edits, bytes, other generators, and a whole run of the bench.

Times are in seconds, sizes in bytes. Everything the report needs to know is in a :class:`Run`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

STOCK = "MkDocs + Material"  # the name of the generator that others are compared with


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process and its children cost."""

    cpu: float  # user and system
    wall: float
    peak: int  # resident memory of the largest process
    together: int = 0  # of all processes at once, shared memory counted once; 0 where it cannot be seen

    @property
    def memory(self) -> int:
        """The most that was seen: the kernel knows the largest process at all times, all of them only at times."""
        return max(self.peak, self.together)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Files that were written, made or taken away between two looks at a folder."""

    docs: int
    site: int

    @property
    def total(self) -> int:
        return self.docs + self.site


@dataclass(frozen=True, slots=True)
class Edit:
    """A build after one article was changed, added or removed."""

    what: str
    cost: Cost
    rewritten: Rewritten
    same: bool | None = None  # as a clean build of the same sources and ledger; None if not compared


@dataclass(frozen=True, slots=True)
class Bytes:
    """A site's size: the sum of its files' sizes by kind, and the room they take on this disk."""

    kinds: Mapping[str, int]
    on_disk: int

    @property
    def total(self) -> int:
        return sum(self.kinds.values())


@dataclass(frozen=True, slots=True)
class Publishing:
    """The MkDocs stage alone, from the same docs/, with the fast path and without it."""

    pages: int
    fast: Cost
    plain: Cost
    same: bool  # byte for byte


@dataclass(frozen=True, slots=True)
class Other:
    """Another generator on the same pages: what it cost, or why it was not measured."""

    name: str
    cost: Cost | None
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured at one size."""

    articles: int
    published: int  # of them, copies left out
    whole: Cost
    nothing: Cost
    untouched: Rewritten
    site: Bytes
    sources: int  # bytes of the sources
    edits: tuple[Edit, ...] = ()
    publishing: Publishing | None = None
    alone: Cost | None = None  # a whole process that publishes docs/ and does nothing else, as the others do
    others: tuple[Other, ...] = ()

    @property
    def stock(self) -> Cost | None:
        """What stock MkDocs with Material cost, where it was measured."""
        return next((other.cost for other in self.others if other.name == STOCK), None)


@dataclass(frozen=True, slots=True)
class Hot:
    """A function in which much of a build's own time goes."""

    where: str
    calls: int
    own: float
    cumulative: float


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the bench."""

    command: str
    corpus: str
    machine: str
    versions: Mapping[str, str]
    date: str = ""
    elsewhere: float = 0.0  # part of the machine's CPU that other programs took meanwhile
    measured: tuple[Measured, ...] = ()
    profiled: int = 0  # articles
    hot: tuple[Hot, ...] = ()
