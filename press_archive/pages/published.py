"""When articles were published, counted so that the numbers add up: each article once, under its own day.

In: a :class:`Site`. Out: counts by year, month and day, and their drawing. What an article only tells to have
happened on a day stands on the page of that day, and is in none of these counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from press_archive.pages.addresses import day_address
from press_archive.pages.drawings.timeline import Month, short_time, timeline
from press_archive.pages.indexes import PLAIN_DATE
from press_archive.pages.site import Site
from press_archive.pages.summary import ArticleSummary
from press_archive.pages.writing.markdown import relative


def published_counts(listed: Iterable[ArticleSummary]) -> Counter[str]:
    """Count the articles published in each year and month and on each day, as far as that is known."""
    counts: Counter[str] = Counter()
    for article in listed:
        edtf = article.published or ""
        while edtf and PLAIN_DATE.fullmatch(edtf):
            counts[edtf] += 1
            edtf = edtf.rpartition("-")[0]
    return counts


def published_in_time(site: Site, page: str) -> str:
    """Draw how many articles were published each month, in a short archive each day; "" where that tells little."""
    counts = {edtf: Month(edtf, n, n) for edtf, n in published_counts(site.listed).items()}
    return drawn_in_time(site, counts, lambda edtf: relative(day_address(edtf), page), "chronicle")


def drawn_in_time(
    site: Site,
    counts: Mapping[str, Month],
    address_of: Callable[[str], str] | None,
    told: str = "timeline",
) -> str:
    """Draw counts by month, or by day where all are of days near each other.

    ``address_of`` tells where a month or day leads, relative to the page; without it none leads anywhere.
    """
    days = {edtf: month for edtf, month in counts.items() if len(edtf) == len("2025-08-26")}
    months = {edtf: month for edtf, month in counts.items() if len(edtf) == len("2025-08")}
    whole = sum(month.articles for month in days.values()) == sum(month.articles for month in months.values())
    chosen = days if whole and short_time(days) else months
    linked = {edtf: address_of(edtf) for edtf in chosen} if address_of else {}
    return timeline(chosen, words=site.words, linked=linked, told=told)
