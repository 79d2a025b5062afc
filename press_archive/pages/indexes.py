"""Indexes of an archive's articles: by day, outlet and author, and by what other pages quote of them.

In: summaries or extracts of all articles, in the archive's order. Out: mappings in which each list keeps that order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from press_archive.pages.amounts import SeriesKey
from press_archive.pages.summary import ArticleSummary, Extract

Key = TypeVar("Key")
PLAIN_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
SERIES_DAYS = 3  # from which on a series is drawn


def is_day(edtf: str | None) -> bool:
    """Whether a date is known to the day."""
    return len(edtf or "") == len("2025-08-26") and PLAIN_DATE.fullmatch(edtf or "") is not None


def by_date(listed: Iterable[ArticleSummary]) -> Mapping[str, tuple[ArticleSummary, ...]]:
    """Return the articles under each day, month and year."""
    found: defaultdict[str, list[ArticleSummary]] = defaultdict(list)
    for summary in listed:
        for edtf in dates_of(summary):
            found[edtf].append(summary)
    return {edtf: tuple(articles) for edtf, articles in sorted(found.items())}


def by_outlet(listed: Iterable[ArticleSummary]) -> Mapping[str, tuple[ArticleSummary, ...]]:
    """Return the articles of each outlet, by its name."""
    found: defaultdict[str, list[ArticleSummary]] = defaultdict(list)
    for summary in listed:
        if summary.outlet:
            found[summary.outlet].append(summary)
    return {name: tuple(articles) for name, articles in found.items()}


def by_author(listed: Iterable[ArticleSummary]) -> Mapping[str, tuple[ArticleSummary, ...]]:
    """Return the articles each author signed, by the author's name."""
    found: defaultdict[str, list[ArticleSummary]] = defaultdict(list)
    for summary in listed:
        for author in summary.authors:
            found[author].append(summary)
    return {name: tuple(articles) for name, articles in found.items()}


def articles_by(
    found: Iterable[Extract], keys: Callable[[Extract], Sequence[Key]]
) -> Mapping[Key, Sequence[str]]:
    """Return the articles by each of their keys, in the archive's order."""
    articles: defaultdict[Key, list[str]] = defaultdict(list)
    for one in found:
        for key in keys(one):
            articles[key].append(one.summary.id)
    return dict(articles)


def series_of(found: Sequence[Extract]) -> Mapping[SeriesKey, Sequence[str]]:
    """Return the series told of so many days that they can be drawn."""
    days: defaultdict[SeriesKey, set[str]] = defaultdict(set)
    for one in found:
        for series, day in one.points:
            days[series].add(day)
    articles = articles_by(found, lambda one: tuple(dict.fromkeys(series for series, _ in one.points)))
    return {series: some for series, some in articles.items() if len(days[series]) >= SERIES_DAYS}


def dates_of(summary: ArticleSummary) -> tuple[str, ...]:
    """Return the day, month and year an article stands under: published then, or its event happened then."""
    found: dict[str, None] = {}
    for value in (summary.published, summary.event):
        edtf = value or ""
        while edtf and PLAIN_DATE.fullmatch(edtf):
            found[edtf] = None
            edtf = edtf.rpartition("-")[0]
    return tuple(found)
