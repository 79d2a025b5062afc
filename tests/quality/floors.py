"""What must not get worse: a floor for every measure of every set of gold, a little under what was reached.

In: cases, and judged pages. Out: measures by name, and the tables of floors they are held to. ``python -m quality
--floors`` prints the tables anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quality import score
from quality.archive import archive
from quality.cases import Case, Source, cases
from quality.counts import total
from quality.gold import SPLITS, Split
from quality.pages import found_by_name, gold_pages, scored
from quality.pages_report import links, right
from quality.spoken import spoken, spoken_measures

MARGIN = 0.02  # what chance may take when a rule gets better on the whole

FLOORS: Mapping[tuple[Split, Source], Mapping[str, float]] = {
    ("tune", "written"): {
        "person": 0.964,
        "organization": 0.965,
        "place": 0.955,
        "names": 0.961,
        "dates": 0.971,
        "entities": 0.927,
        "headline": 0.930,
        "published": 0.980,
        "outlet": 0.880,
        "url": 0.980,
        "event": 0.930,
        "authors": 0.878,
        "captions": 0.980,
        "figures": 0.958,
        "quotes": 0.980,
        "speakers": 0.935,
        "roles": 0.859,
    },
    ("tune", "dev"): {
        "person": 0.980,
        "organization": 0.955,
        "place": 0.976,
        "names": 0.972,
        "dates": 0.968,
        "entities": 0.928,
        "quotes": 0.927,
        "speakers": 0.780,
        "roles": 0.843,
    },
    ("tune", "press"): {
        "person": 0.928,
        "organization": 0.919,
        "place": 0.944,
        "names": 0.930,
        "entities": 0.923,
        "quotes": 0.830,
        "speakers": 0.730,
        "roles": 0.768,
    },
    ("check", "written"): {
        "person": 0.920,
        "organization": 0.869,
        "place": 0.875,
        "names": 0.885,
        "dates": 0.930,
        "entities": 0.896,
        "headline": 0.830,
        "published": 0.980,
        "outlet": 0.980,
        "url": 0.980,
        "event": 0.880,
        "authors": 0.935,
        "captions": 0.798,
        "figures": 0.817,
        "quotes": 0.930,
        "speakers": 0.875,
        "roles": 0.570,
    },
    ("check", "dev"): {
        "person": 0.948,
        "organization": 0.901,
        "place": 0.950,
        "names": 0.938,
        "dates": 0.967,
        "entities": 0.948,
        "quotes": 0.897,
        "speakers": 0.612,
        "roles": 0.499,
    },
    ("check", "press"): {
        "person": 0.836,
        "organization": 0.820,
        "place": 0.911,
        "names": 0.861,
        "entities": 0.485,
        "quotes": 0.882,
        "speakers": 0.717,
        "roles": 0.745,
    },
}

PAGE_FLOORS: Mapping[Split, Mapping[str, float]] = {
    "tune": {
        "frequent": 0.880,
        "random": 0.884,
        "links": 0.950,
        "found by name": 0.897,
    },
    "check": {
        "frequent": 0.794,
        "random": 0.776,
        "links": 0.925,
        "found by name": 0.915,
    },
}

SPOKEN_FLOORS: Mapping[Split, Mapping[str, float]] = {
    "tune": {
        "precision": 0.980,
        "recall": 0.843,
    },
    "check": {
        "precision": 0.887,
        "recall": 0.783,
    },
}

# Of our own articles, which are few, none may be grouped wrongly.
STORY_FLOORS: Mapping[Split, Mapping[str, float]] = {
    "tune": {
        "written all": 0.980,
        "written precision": 0.980,
        "real all": 0.968,
        "real clustered": 0.926,
        "real precision": 0.950,
        "real recall": 0.800,
    },
    "check": {
        "written all": 0.980,
        "written precision": 0.980,
        "real all": 0.964,
        "real clustered": 0.928,
        "real precision": 0.925,
        "real recall": 0.860,
    },
}

# Wide ones, set before anything was measured: they tell that something broke, not what is reached.
UNSEEN_FLOORS: Mapping[str, float] = {
    "names": 0.7,
    "precision of speakers": 0.7,
    "links": 0.8,
}


def measures(some: Sequence[Case]) -> dict[str, float]:
    """Return F1 of what is found, and shares of metadata that is right, for one set of gold."""
    found = {kind: total(score.names(case, kind) for case in some).f1 for kind in score.SCORED}
    found["names"] = total(map(score.all_names, some)).f1
    if any(case.dated for case in some):
        found["dates"] = total(map(score.dates, some)).f1
    found["entities"] = score.pairs(score.resolved(some)).different.f1
    if any(case.facts for case in some):
        found |= _metadata(some)
        found["figures"] = total(map(score.figures, some)).f1
    if any(case.roles is not None for case in some):
        for name in ("quotes", "speakers", "roles"):
            found[name] = total(map(getattr(score, name), some)).f1
    return found


def _metadata(some: Sequence[Case]) -> Iterator[tuple[str, float]]:
    for name in score.FIELDS:
        right = [score.metadata(case)[name].right for case in some]
        yield name, sum(right) / len(right)
    yield "authors", total(map(score.authors, some)).f1
    yield "captions", total(map(score.captions, some)).f1


def page_measures(split: Split) -> dict[str, float]:
    """Return the shares of pages that are right, of links, and of articles found by a page's name."""
    found = scored(gold_pages(split), archive())
    drawn = {name: right([one for one in found if one.page.drawn == name]) for name in ("frequent", "random")}
    counts = {**drawn, "links": links(found), "found by name": found_by_name(found, archive())}
    return {name: part / whole if whole else 0.0 for name, (part, whole) in counts.items()}


def unseen_measures() -> dict[str, float]:
    """Return what of the unseen part must not break down."""
    return {
        "names": measures(of_source("unseen", "press"))["names"],
        "precision of speakers": spoken_measures("unseen")["precision"],
        "links": page_measures("unseen")["links"],
    }


def of_source(split: Split, source: Source) -> list[Case]:
    """The cases of one set of gold."""
    return [case for case in cases(split) if case.source == source]


def as_table() -> Iterator[str]:
    """What the tables of floors would be by what is reached now; of the unseen part nothing is told."""
    sources: tuple[Source, ...] = ("written", "dev", "press")
    for split, source in ((split, source) for split in SPLITS for source in sources):
        if some := of_source(split, source):
            yield f'    ("{split}", "{source}"): {{'
            yield from _rows(measures(some))
            yield "    },"
    for split in SPLITS:
        if gold_pages(split):
            yield f'    "{split}": {{'
            yield from _rows(page_measures(split))
            yield "    },"
    for split in SPLITS:
        if spoken(split):
            yield f'    "{split}": {{'
            yield from _rows(spoken_measures(split))
            yield "    },"


def _rows(reached: Mapping[str, float]) -> Iterator[str]:
    for name, value in reached.items():
        yield f'        "{name}": {max(0.0, value - MARGIN):.3f},'
