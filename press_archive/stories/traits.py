"""Traits: by what an article is told to report the same happening as another, small enough for a whole archive.

In: an article as it may be shown, and what was understood of it. Out: its :class:`Traits`, numbers for the most part,
and its :class:`Details`, which are asked for only where something was found. Pure, and made of the article by itself,
so that they are kept from one build to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import pairwise
from zlib import crc32

import numpy as np

from press_archive.frozen import pickled_by_value
from press_archive.languages import pack
from press_archive.languages.folding import tokens
from press_archive.link.digest import CREDITS, distinct_names, name_of
from press_archive.model import Article, DateExpression, Figure, Mention, Quote, Understanding, value_of
from press_archive.stories.syllables import BREAK, Text, text_of

_LOCAL = 2  # size of administrative units: communes are, and what lies in them is larger
_LONGEST_UNIT = 3  # words
_FEW = ("0", "1", "2", "3")  # counts that say nothing
_TELLING = 2  # digits of a number that is not round
AROUND = 6  # numbers of a figure
BESIDE = 10  # syllables on either side that tell what is counted
_WORDS = 5  # of a quote that is known again
_LONGEST_SYLLABLE = (1 << 16) - 1  # code points
_HERE = timezone(timedelta(hours=7))  # by whose time days of publication are told
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Traits:
    """What stories are told by. Bytes are packed numbers of 32 bits, unless another size is told.

    Names are counted as the article's digest counts them.
    """

    day: str  # EDTF of publication; "" where unknown
    moment: str  # of publication, Vietnam's time: 2025-08-26T08:30; "" where no hour is told
    event: str  # EDTF day of the reported event; "" where unknown
    syllables: bytes  # of the article's :class:`Text`
    parts: tuple[int, int, int, int]  # where headline, opening, body and running text end
    weak: bytes  # a bit a syllable: whether it stands in a name, an office or a date
    names: bytes  # of each distinct name: by what it is compared where its entity is not known
    opening: bytes  # which of the names stand in the headline or the opening
    heading_people: bytes  # which of the names are people in the headline
    heading_places: bytes
    heading_days: tuple[str, ...]  # days told in the headline
    localities: tuple[str, ...]  # communes, wards and hamlets of the headline and the opening, folded
    figures: bytes  # of each figure: its value and unit; 0 for those that many have by chance
    around: bytes  # of each figure: AROUND numbers, see :func:`_around`
    things: str  # of each figure what it counts, a line each
    quotes: bytes  # of each quote: its words; 0 for those of few words


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Details:
    """Where each syllable stands, and the figures and quotes."""

    blocks: bytes  # of each syllable
    starts: bytes  # its first code point
    lengths: bytes  # in code points, numbers of 16 bits
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]


def traits_of(article: Article, understanding: Understanding) -> tuple[Traits, Details]:
    """Return the traits and details of an article."""
    text = text_of(article)
    names = distinct_names(understanding.mentions)
    place = {name: number for number, name in enumerate(names)}
    opening = list(_opening(understanding.mentions, article, text))
    heading = [one for one in opening if article.blocks[one.block].kind == "headline"]
    traits = Traits(
        day=value_of(article.published) or "",
        moment=moment_of(article),
        event=value_of(article.event) or "",
        syllables=text.numbers.tobytes(),
        parts=(text.headline, text.opening, text.body, text.running),
        weak=_weak(text, article, understanding),
        names=_packed(hash_of(name.record or name.key) for name in names),
        opening=_packed(sorted({place[name_of(one)] for one in opening})),
        heading_people=_packed(sorted({place[name_of(one)] for one in heading if one.kind == "person"})),
        heading_places=_packed(
            sorted({place[name_of(one)] for one in heading if one.kind == "place" and not one.nested})
        ),
        heading_days=_heading_days(article, understanding.dates),
        localities=tuple(sorted(set(_localities(article, opening)))),
        figures=_packed(_of_figure(one, article.language) for one in understanding.figures),
        around=_packed(_around(text, understanding.figures)),
        things="\n".join(map(_thing, understanding.figures)),
        quotes=_packed(_of_quote(one) for one in understanding.quotes),
    )
    details = Details(
        text.blocks.astype(np.uint32).tobytes(),
        text.starts.astype(np.uint32).tobytes(),
        np.minimum(text.ends - text.starts, _LONGEST_SYLLABLE).astype(np.uint16).tobytes(),
        understanding.figures,
        understanding.quotes,
    )
    return traits, details


def hash_of(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def _packed(values: Iterable[int]) -> bytes:
    return np.fromiter(values, np.uint32).tobytes()


def moment_of(article: Article) -> str:
    """Return when an article was published, where its source's own words tell the hour of that day."""
    if article.published is None or (told := _MOMENT.search(article.published.evidence.quote)) is None:
        return ""
    try:
        moment = datetime.fromisoformat(told[0])
        here = moment.astimezone(_HERE) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return ""
    text = here.strftime("%Y-%m-%dT%H:%M")
    return text if text.startswith(article.published.value) and not text.endswith("T00:00") else ""


# ── Names and days ────────────────────────────────────────────────────────────────────────────────
def _opening(mentions: Iterable[Mention], article: Article, text: Text) -> Iterator[Mention]:
    """Yield the names of the headline and of the opening, but not whom the article is by."""
    last = text.opening - 1
    end = (int(text.blocks[last]), int(text.ends[last])) if last > text.headline else (-1, 0)
    for one in mentions:
        kind = article.blocks[one.block].kind
        told = kind == "headline" or (kind != "caption" and (one.block, one.end) <= end)
        if told and one.rule not in CREDITS:
            yield one


def _heading_days(article: Article, dates: Iterable[DateExpression]) -> tuple[str, ...]:
    told = (one.edtf for one in dates if article.blocks[one.block].kind == "headline")
    return tuple(sorted({day for day in told if _DAY.fullmatch(day)}))


def _localities(article: Article, opening: Iterable[Mention]) -> Iterator[str]:
    """Yield the names of communes and what lies in them: told by the word before (xã Minh Hải), or their first."""
    units = pack(article.language).units
    if not units:
        return
    for one in opening:
        if one.kind == "place" and not one.nested:
            words = tokens(one.surface)
            before = article.blocks[one.block].text[: one.start].lower().split()[-_LONGEST_UNIT:]
            if any(units.get(" ".join(before[at:]), 0) >= _LOCAL for at in range(len(before))):
                yield " ".join(words)
            elif size := _first_unit(one.surface.lower().split(), units):
                yield " ".join(words[size:])


def _first_unit(words: Sequence[str], units: Mapping[str, int]) -> int:
    """Return how many words a name's local unit has; 0 where it opens with none."""
    sizes = range(min(_LONGEST_UNIT, len(words) - 1), 0, -1)
    return next((size for size in sizes if units.get(" ".join(words[:size]), 0) >= _LOCAL), 0)


# ── Figures and quotes ────────────────────────────────────────────────────────────────────────────
def _of_figure(figure: Figure, language: str) -> int:
    """Return by what a number is known again: its value, and the first word of its unit."""
    unit = (figure.unit or "").lower()
    counted = figure.unit is None or figure.unit == figure.what
    if unit in pack(language).durations or (counted and figure.value in _FEW):
        return 0
    return hash_of(f"{figure.value} {unit.split()[0] if unit else ''}") or 1


def _thing(figure: Figure) -> str:
    """Return what a number counts, with what became of it where that is told, or its unit."""
    unit, what = (figure.unit or "").lower(), (figure.what or "").lower()
    return " ".join((what if what.startswith(unit) else unit).split())


def _around(text: Text, figures: Iterable[Figure]) -> Iterator[int]:
    """Yield of each figure where its qualifier starts, where its own syllables start and end, how many stand before
    and behind, and whether it is round.

    Those of its own block count, so many as tell what is counted; a figure without syllables has nothing around it.
    """
    breaks = text.numbers == BREAK
    first = np.flatnonzero(
        breaks | np.append(True, (text.blocks[1:] != text.blocks[:-1]) | breaks[:-1])[: len(breaks)]
    )
    blocks = {
        int(text.blocks[at]): (at, end)
        for at, end in pairwise([*first.tolist(), len(breaks)])
        if not breaks[at]
    }
    for one in figures:
        begins, stops = blocks.get(one.block, (0, 0))
        start = begins + int(np.searchsorted(text.starts[begins:stops], one.start))
        end = begins + int(np.searchsorted(text.ends[begins:stops], one.end, "right"))
        before, behind = min(start - begins, BESIDE), min(stops - end, BESIDE)
        qualifier = start - min(len(tokens(one.qualifier or "")), before)
        yield from (qualifier, start, end, before, behind) if start < end else (0, 0, 0, 0, 0)
        yield _is_round(one.value)


def _is_round(value: str) -> bool:
    """Whether a number has but one digit that tells something: 80000, 0.5; ranges are told by two numbers."""
    return "/" not in value and len(value.replace(".", "").strip("0")) < _TELLING


def _of_quote(quote: Quote) -> int:
    said = tokens(quote.surface)
    return hash_of(" ".join(said)) or 1 if len(said) >= _WORDS else 0


# ── Where texts say what many say ─────────────────────────────────────────────────────────────────
def _weak(text: Text, article: Article, understanding: Understanding) -> bytes:
    """Return a bit for each syllable: whether it stands in a name, a date or an office.

    Who tells of the same people has these in common anyway.
    """
    sizes = [len(block.text) for block in article.blocks]
    first = np.cumsum([0, *sizes])
    closed = np.zeros(first[-1] + 1, np.bool_)  # and one where the breaks of an article without text stand
    spans = [(one.block, one.start, one.end) for one in understanding.mentions]
    spans += [(one.block, one.start, one.end) for one in understanding.dates]
    for role in understanding.roles:
        start = article.blocks[role.block].text.find(role.office, role.start, role.end)
        spans.append((role.block, start, start + len(role.office) if start >= 0 else start))
    for block, start, end in spans:
        closed[first[block] + start : first[block] + end] = True
    return np.packbits(closed[first[text.blocks] + text.starts]).tobytes()
