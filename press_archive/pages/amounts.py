"""The figures of an article as tables show them: with their sentence, the place named beside them, and their series.

In: one article as the site may show it. Out: :class:`Amount` values. Left out is what nobody would look for: counts
of three and fewer, ages, durations. What a figure is of, and where, is told by its sentence; nothing is concluded.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from press_archive.frozen import pickled_by_value
from press_archive.languages import pack
from press_archive.languages.language import FigureWords, Series
from press_archive.model import ArchivedArticle, Figure, Mention, value_of
from press_archive.pages.sentence import Sentence, cut_out

_AROUND = 200  # code points of a figure's sentence
_SMALL = 3  # counts up to this are not listed
_AFTER_CUE = 110  # code points after a cue within which a series' figure stands
_SUBJECT = 4  # words that tell of what a series is
_OF_THEN = 7  # days between what a bulletin tells and its publication
_WORD = re.compile(r"\w[\w\-]*")


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Point:
    """A value of a series on a day."""

    series: str
    subject: str  # of what, where the series' name does not tell: cà phê
    day: str  # ISO


SeriesKey = tuple[str, str, str, str]  # of a series: its name, of what, in which unit, entity of the place


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Amount:
    """A figure of an article. ``low`` and ``high`` are decimals with a point, the same but for a range."""

    article: str
    unit: str  # as the figure has it; "" for none
    told: str  # the article's words: hơn 80.000 công dân
    low: str
    high: str
    sentence: Sentence  # with the figure marked
    place: str | None  # entity of the place named nearest to it in its sentence
    anchor: str
    number: int = 0  # its place among the article's figures, from 0
    point: Point | None = None
    named: tuple[str, ...] = ()  # entities named in its sentence, in order

    @property
    def words(self) -> str:
        """The words by which two tellings of one figure are told to be the same."""
        return self.sentence.text

    @property
    def of_series(self) -> tuple[SeriesKey, str] | None:
        """The series it belongs to, and the day. What is told of by its name is one thing wherever it is told."""
        if self.point is None:
            return None
        place = "" if self.point.subject else self.place or ""
        return (self.point.series, self.point.subject, self.unit, place), self.point.day


@dataclass(frozen=True, slots=True)
class _Seen:
    """A figure where it stands: its block's text, and the span of its sentence."""

    figure: Figure
    text: str
    left: int
    right: int


def listed(archived: ArchivedArticle) -> dict[int, Figure]:
    """Return the figures of an article that tables show, by their place among all."""
    words = pack(archived.article.language).figures
    figures = archived.understanding.figures
    return {number: figure for number, figure in enumerate(figures) if _is_listed(figure, words)}


def _is_listed(figure: Figure, words: FigureWords) -> bool:
    if figure.unit in words.left_out:
        return False
    is_count = figure.unit is None or figure.unit == figure.what
    try:
        return not is_count or Decimal(_ends(figure.value)[1]) > _SMALL
    except InvalidOperation:
        return False


def _ends(value: str) -> tuple[str, str]:
    low, _, high = value.partition("/")
    return low, high or low


def amounts_of(archived: ArchivedArticle, anchors: Sequence[str]) -> Iterator[Amount]:
    """Yield an article's figures; ``anchors`` are those of its blocks."""
    article, language = archived.article, pack(archived.article.language)
    figures = listed(archived)
    mentions = _by_block(archived.understanding.mentions) if figures else {}
    for number, figure in figures.items():
        text = article.blocks[figure.block].text
        left, right = language.sentences.around(text, figure.start, figure.end, _AROUND)
        seen = _Seen(figure, text, left, right)
        within = [one for one in mentions.get(figure.block, ()) if left <= one.start and one.end <= right]
        place = _nearest(within, figure)
        low, high = _ends(figure.value)
        yield Amount(
            article=article.id,
            unit=figure.unit or "",
            told=f"{figure.qualifier} {figure.surface}" if figure.qualifier else figure.surface,
            low=low,
            high=high,
            sentence=cut_out(text, left, right, [(figure.start, figure.end)]),
            place=place.entity if place else None,
            anchor=anchors[figure.block],
            number=number,
            point=_point(archived, seen, language.figures, place),
            named=tuple(dict.fromkeys(one.entity for one in within if one.entity)),
        )


def _by_block(mentions: Iterable[Mention]) -> Mapping[int, list[Mention]]:
    """Return the mentions of what is told apart, by their block."""
    found: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.entity:
            found[mention.block].append(mention)
    return found


def _nearest(within: Iterable[Mention], figure: Figure) -> Mention | None:
    """Return the place named nearest to a figure in its sentence, of two as near the one before it."""

    def distance(place: Mention) -> tuple[int, bool, int]:
        after = place.end > figure.start
        return (place.start - figure.end if after else figure.start - place.end), after, place.start

    return min((one for one in within if one.kind == "place"), key=distance, default=None)


# ── Series ────────────────────────────────────────────────────────────────────────────────────────
def _point(archived: ArchivedArticle, seen: _Seen, words: FigureWords, place: Mention | None) -> Point | None:
    """Return the point of a series that a figure is: the first value told after a cue, in a unit of the series."""
    for series in words.series:
        cue = _cue(series, seen)
        if cue is None or _tells_change(seen, cue, series, words):
            continue
        subject = _subject(seen.text[cue : seen.figure.start], words) if series.named else ""
        day = _day(archived, seen)
        if day and (subject if series.named else place):
            return Point(series.name, subject, day)
    return None


def _cue(series: Series, seen: _Seen) -> int | None:
    """Return where the last cue before a figure ends, if the figure's unit is one of the series."""
    unit = seen.figure.unit or ""
    if unit not in series.units if series.units else "/" not in unit:
        return None
    low = max(seen.left, seen.figure.start - _AFTER_CUE)
    before = seen.text[low : seen.figure.start].lower()
    found = [m.end() for cue in series.cues for m in re.finditer(rf"(?<!\w){re.escape(cue)}(?!\w)", before)]
    return low + max(found) if found else None


def _tells_change(seen: _Seen, cue: int, series: Series, words: FigureWords) -> bool:
    """Whether a figure tells by how much something changed, or how far it is from something."""
    between = seen.text[cue : seen.figure.start].lower()
    if any(phrase in between for phrase in series.relative):
        return True
    last = [word for word in _WORD.findall(between) if word not in words.loose]
    return bool(last) and last[-1] in words.changes


def _subject(after: str, words: FigureWords) -> str:
    """Return what a series is of: the words after its cue, up to one that cannot belong to it."""
    found: list[str] = []
    for word in _WORD.findall(re.split(r"[,.;:(“\"]", after, maxsplit=1)[0])[:_SUBJECT]:
        if word.lower() in words.subject_ends or word.isdigit():
            break
        found.append(word if found else word.lower())  # a name keeps its capitals: dầu Brent
    return " ".join(found)


def _day(archived: ArchivedArticle, seen: _Seen) -> str | None:
    """Return the day a figure's sentence tells of, if it is near the article's own; else that."""
    published = _as_day(value_of(archived.article.published))
    if published is None:
        return None
    told: Sequence[date] = [
        day
        for one in archived.understanding.dates
        if one.block == seen.figure.block and seen.left <= one.start < seen.right and one.first == one.last
        if (day := _as_day(one.first)) and abs((published - day).days) <= _OF_THEN
    ]
    return (told[0] if len(set(told)) == 1 else published).isoformat()


def _as_day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf) if edtf and len(edtf) == len("2025-11-02") else None
    except ValueError:
        return None
