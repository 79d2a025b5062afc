"""The vocabulary of stories: what pages and data files are told of articles that have something in common.

Frozen values; articles by their ids, figures and quotes by article and place. Everything here was found in what may
be shown of each article, so it may be shown itself.
"""

from __future__ import annotations

import copyreg
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from press_archive.frozen import pickled_by_value

# Why two articles are held to report one happening; each has a sentence in the catalogues: "tie_" + sign.
Sign = Literal["headline", "opening", "names", "event", "time", "text", "judged"]


class Span(NamedTuple):
    """A part of a block of an article as it is shown; code points, end exclusive."""

    block: int
    start: int
    end: int


class Item(NamedTuple):
    """A figure or a quote: which article, and its place (from 0) among that article's figures or quotes."""

    article: str
    place: int


for _tuple in (Span, Item):  # of which there are the most by far: half the work
    copyreg.pickle(_tuple, lambda one: (type(one), tuple(one)))


# ── Stories ───────────────────────────────────────────────────────────────────────────────────────
@pickled_by_value
@dataclass(frozen=True, slots=True)
class Tie:
    """Two articles of one story, and what shows that they report one happening."""

    left: str  # the earlier one
    right: str
    score: float  # 0 to 1, to two digits; 1 where a person decided
    signs: tuple[Sign, ...]  # the strongest first


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Story:
    """Two articles or more that report one happening (an event of topic detection and tracking)."""

    id: str  # "story-" and the id of an article: its earliest, or that under which it was first given out
    title: str  # the headline of one of its articles, or what a person called it
    titled_by: str | None  # the article whose headline that is; None where a person named it
    articles: tuple[str, ...]  # the earliest first, undated ones last; ties by id
    first: str | None  # EDTF of the earliest publication; None where no article tells one
    last: str | None
    event: str | None  # EDTF day on which most of its articles say it happened
    # Each article but one is tied to another, by its strongest tie: together they hold the whole story.
    ties: tuple[Tie, ...]
    thread: str | None = None  # id of the thread it belongs to
    merged: tuple[str, ...] = ()  # ids given out before that now mean this story


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Thread:
    """Stories that follow each other: what happened, the reactions to it, what became of it."""

    id: str  # "thread-" and the id of the article that its earliest story's id has
    stories: tuple[str, ...]  # ids, the earliest first


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Doubt:
    """Two articles of which a person should say whether they report one happening."""

    left: str
    right: str
    together: bool  # whether they are one story now
    score: float  # mean of those of the articles concerned, 0 to 1, to two digits
    weight: float  # how much it matters: articles concerned times nearness to the line, to two digits


# ── Reuse ─────────────────────────────────────────────────────────────────────────────────────────
@pickled_by_value
@dataclass(frozen=True, slots=True)
class Passage:
    """A text that stands in two articles, word for word or nearly."""

    left: str  # the earlier one where time tells
    right: str
    left_spans: tuple[Span, ...]  # one for each block it runs through
    right_spans: tuple[Span, ...]
    syllables: int  # how many of the shorter side are alike in the other
    alike: float  # which share of the longer side that is, 0 to 1, to two digits
    # Whichever was published first in this archive; None where no day or hour tells.
    earlier: str | None = None


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Copies:
    """Articles that are one text nearly from end to end: an agency's copy, a reprint."""

    articles: tuple[str, ...]  # the earliest first; ties by id
    alike: float  # which share of the texts of two of them is alike at least, 0 to 1, to two digits


# ── Figures and quotes ────────────────────────────────────────────────────────────────────────────
@pickled_by_value
@dataclass(frozen=True, slots=True)
class Fact:
    """One number told by several: the same value of the same thing."""

    id: str  # "fact-" and 12 hexadecimal digits of what it is made of
    figures: tuple[Item, ...]  # by the time of their articles; one or more of each
    story: str | None  # in whose articles it stands; None where it was told again in another story
    judged: bool = False  # whether a person decided that these are the same


@pickled_by_value
@dataclass(frozen=True, slots=True)
class OtherNumber:
    """Two figures of one sentence that stands in two articles with another number in it."""

    left: Item  # of the earlier article
    right: Item
    conflicting: bool = False  # a person's judgement; the archive itself never says so


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Recycled:
    """A number that another article told long before in the same words."""

    figure: Item
    earlier: Item  # the earliest that did


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Saying:
    """The same words of one speaker, quoted by several."""

    id: str  # "saying-" and 12 hexadecimal digits of what it is made of
    quotes: tuple[Item, ...]  # by the time of their articles


@dataclass(frozen=True, slots=True)
class Coverage:
    """What several articles tell, for a whole archive. Withdrawn articles are in none of it."""

    stories: Mapping[str, Story] = field(default_factory=dict)  # by id; the newest first, undated ones last
    story_of: Mapping[str, str] = field(default_factory=dict)  # id of an article → of its story
    threads: Mapping[str, Thread] = field(default_factory=dict)  # by id
    passages: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)  # by article, left or right
    copies: tuple[Copies, ...] = ()
    facts: tuple[Fact, ...] = ()
    other_numbers: tuple[OtherNumber, ...] = ()
    sayings: tuple[Saying, ...] = ()
    # Id of a story that is none any more → story or article.
    heirs: Mapping[str, str] = field(default_factory=dict)
    recycled: Mapping[str, tuple[Recycled, ...]] = field(default_factory=dict)  # by the later article
    doubts: tuple[Doubt, ...] = ()  # the weightiest first
