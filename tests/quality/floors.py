"""What must not get worse: a floor for every measure of every set of gold, a little under what was reached.

In: cases. Out: measures by name, and the table of floors they are held to. ``python -m quality --floors``
prints the table anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quality import score
from quality.cases import Case, Source, cases
from quality.counts import total
from quality.gold import SPLITS, Split

MARGIN = 0.02  # what chance may take when a rule gets better on the whole

FLOORS: Mapping[tuple[Split, Source], Mapping[str, float]] = {
    ("tune", "written"): {
        "person": 0.955,
        "organization": 0.965,
        "place": 0.953,
        "names": 0.958,
        "dates": 0.971,
        "entities": 0.922,
        "headline": 0.930,
        "published": 0.980,
        "outlet": 0.780,
        "url": 0.980,
        "event": 0.930,
        "authors": 0.878,
        "captions": 0.921,
        "figures": 0.958,
        "quotes": 0.980,
        "speakers": 0.935,
        "roles": 0.840,
    },
    ("tune", "dev"): {
        "person": 0.970,
        "organization": 0.950,
        "place": 0.973,
        "names": 0.968,
        "dates": 0.968,
        "entities": 0.925,
    },
    ("check", "written"): {
        "person": 0.905,
        "organization": 0.820,
        "place": 0.850,
        "names": 0.855,
        "dates": 0.930,
        "entities": 0.848,
        "headline": 0.830,
        "published": 0.980,
        "outlet": 0.930,
        "url": 0.980,
        "event": 0.880,
        "authors": 0.935,
        "captions": 0.746,
        "figures": 0.815,
        "quotes": 0.927,
        "speakers": 0.870,
        "roles": 0.545,
    },
    ("check", "dev"): {
        "person": 0.936,
        "organization": 0.889,
        "place": 0.945,
        "names": 0.930,
        "dates": 0.967,
        "entities": 0.878,
    },
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


def of_source(split: Split, source: Source) -> list[Case]:
    """The cases of one set of gold."""
    return [case for case in cases(split) if case.source == source]


def as_table() -> Iterator[str]:
    """What the table of floors would be by what is reached now."""
    sources: tuple[Source, ...] = ("written", "dev", "press")
    for split, source in ((split, source) for split in SPLITS for source in sources):
        if some := of_source(split, source):
            yield f'    ("{split}", "{source}"): {{'
            for name, value in measures(some).items():
                yield f'        "{name}": {max(0.0, value - MARGIN):.3f},'
            yield "    },"
