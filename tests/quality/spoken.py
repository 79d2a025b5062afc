"""Judged quotations: what stands between marks in real articles, whether somebody says it, and who.

In: a split's name. Out: counts, and lines of a report. A span is judged by reading its article: a speaker's name,
nothing where nobody is named, or that it is nobody's words (a title, a motto, a term).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from press_archive.model import Quote
from press_archive.understand import understand
from quality.cases import shared
from quality.counts import Counts, intervals, total
from quality.gold import FOLDER, Split
from quality.offsets import CORPORA, article_of, corpus, read_lines

_Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Heard:
    """One article's judged spans: speakers found, and what is said found at all."""

    speakers: Counts
    quotes: Counts


@cache
def spoken(split: Split) -> tuple[Heard, ...]:
    """Score the judged spans of a part by article; none where a corpus is absent."""
    file = FOLDER / "spoken" / f"{split}.jsonl"
    return tuple(_article(line) for line in read_lines(file) if CORPORA[line["corpus"]].exists())


def _article(line: Mapping[str, Any]) -> Heard:
    article, places = article_of(corpus(line["corpus"])[line["id"]])
    found = {(q.block, q.start, q.end): q for q in understand(article, shared().knowledge).quotes}
    return heard({(places[s["field"], s["index"]], s["start"], s["end"]): s for s in line["spans"]}, found)


def heard(spans: Mapping[_Place, Mapping[str, Any]], found: Mapping[_Place, Quote]) -> Heard:
    """Compare what was judged at some places with the quotations found there."""
    told = {place: found[place] for place in spans if place in found}
    named = {place: quote.speaker for place, quote in told.items() if quote.speaker}
    right = sum(is_same(name, spans[place].get("speaker") or "") for place, name in named.items())
    said = [place for place, span in spans.items() if span.get("quote", True)]
    return Heard(
        Counts(right, len(named), sum(bool(span.get("speaker")) for span in spans.values())),
        Counts(sum(place in told for place in said), len(told), len(said)),
    )


def is_same(one: str, other: str) -> bool:
    """Whether two names can be one person's in an article: the words of the shorter stand in the longer."""
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return bool(words and others) and (words <= others or others <= words)


def spoken_report(splits: Sequence[Split]) -> Iterator[str]:
    """Precision and recall of each part, with 95 % intervals."""
    if not any(map(spoken, splits)):
        return
    yield "quotations of other real articles, judged one by one"
    for split in splits:
        for label, counts in (
            ("speakers", [one.speakers for one in spoken(split)]),
            ("quotes", [one.quotes for one in spoken(split)]),
        ):
            whole, (precision, recall, _) = total(counts), intervals(counts)
            yield (
                f"  {split:6} {label:9} precision {whole.precision:.3f} [{precision.low:.3f} {precision.high:.3f}]"
                f"  recall {whole.recall:.3f} [{recall.low:.3f} {recall.high:.3f}]  of {whole.stated}"
            )
    yield ""


def spoken_measures(split: Split) -> dict[str, float]:
    """What must not get worse."""
    speakers = total(one.speakers for one in spoken(split))
    return {"precision": speakers.precision, "recall": speakers.recall}
