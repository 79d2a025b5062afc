"""The archive as its pages see it: who has which address, what stands on which day, how a date is written.

In: the linked archive, addresses, settings, words. Out: a :class:`Site`, read-only, that every page is made from.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from press_archive.errors import Problem
from press_archive.model import Archive, ArchivedArticle, Article, DateExpression, Entity, EntityKind
from press_archive.pages.addresses import Addresses, day_address, outlet_id
from press_archive.pages.words import Words
from press_archive.settings import Settings

DATED = ("published", "event")  # fields of an article that are EDTF values
_PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a page may ask. Lists of articles are newest first and leave withdrawn ones out."""

    archive: Archive
    settings: Settings
    words: Words
    addresses: Addresses
    problems: tuple[Problem, ...]
    by_id: Mapping[str, ArchivedArticle]
    listed: tuple[ArchivedArticle, ...]
    by_date: Mapping[
        str, tuple[ArchivedArticle, ...]
    ]  # "2025", "2025-08", "2025-08-26": published or happened
    by_outlet: Mapping[str, tuple[ArchivedArticle, ...]]  # by the outlet's canonical name

    def address(self, identifier: str) -> str:
        """Return the address of an article, entity or outlet."""
        return self.addresses.by_id[identifier]

    def outlet_address(self, name: str) -> str:
        return self.addresses.by_id[outlet_id(name)]

    def entity(self, identifier: str | None) -> Entity | None:
        """Return an entity that has a page, else ``None``."""
        if identifier is None or identifier not in self.addresses.by_id:
            return None
        return self.archive.entities.get(identifier)

    def entities_of(self, kind: EntityKind) -> list[Entity]:
        """Return the entities of a kind that have pages."""
        return [e for e in self.archive.entities.values() if e.kind == kind and self.entity(e.id)]

    def counts(self) -> dict[str, int]:
        """Count what the archive shows; withdrawn articles are not shown."""
        return {
            "articles": len(self.listed),
            "people": len(self.entities_of("person")),
            "organizations": len(self.entities_of("organization")),
            "places": len(self.entities_of("place")),
            "outlets": len(self.by_outlet),
            "dates": sum(1 for edtf in self.by_date if len(edtf) == 10),
        }

    def date_address(self, edtf: str | None) -> str | None:
        """Return the page of a day, month or year; of a day without one, its month's; ``None`` if there is none."""
        if not edtf or not _PLAIN.fullmatch(edtf):
            return None
        around = (edtf, edtf[:7]) if len(edtf) == 10 else (edtf,)
        return next((day_address(date) for date in around if date in self.by_date), None)

    def title(self, archived: ArchivedArticle) -> str:
        """Return what a list calls an article; words of ours where nothing of it may be shown."""
        if archived.rights.access == "withdrawn":
            return self.words["page_withdrawn_title"]
        return archived.article.display_title or self.words["page_untitled"]


def make_site(
    archive: Archive,
    addresses: Addresses,
    settings: Settings,
    words: Words,
    problems: Iterable[Problem],
) -> Site:
    """Index the archive by day, month, year and outlet."""
    listed = tuple(a for a in archive.articles if a.rights.access != "withdrawn")
    by_date: defaultdict[str, list[ArchivedArticle]] = defaultdict(list)
    by_outlet: defaultdict[str, list[ArchivedArticle]] = defaultdict(list)
    for archived in listed:
        for edtf in dates_of(archived):
            by_date[edtf].append(archived)
        if archived.article.outlet:
            by_outlet[archived.article.outlet.value].append(archived)
    return Site(
        archive=archive,
        settings=settings,
        words=words,
        addresses=addresses,
        problems=tuple(problems),
        by_id={archived.article.id: archived for archived in archive.articles},
        listed=listed,
        by_date={edtf: tuple(articles) for edtf, articles in sorted(by_date.items())},
        by_outlet={name: tuple(articles) for name, articles in by_outlet.items()},
    )


def dates_of(archived: ArchivedArticle) -> tuple[str, ...]:
    """Return the day, month and year an article stands under: published then, or its event happened then."""
    found: dict[str, None] = {}
    for derived in (archived.article.published, archived.article.event):
        edtf = derived.value if derived else ""
        while edtf and _PLAIN.fullmatch(edtf):
            found[edtf] = None
            edtf = edtf.rpartition("-")[0]
    return tuple(found)


def opening(article: Article) -> str:
    """Return the first lead or paragraph, for descriptions and summaries."""
    return next((b.text for b in article.blocks if b.kind in ("lead", "paragraph")), "")


def span_of(expression: DateExpression) -> str | None:
    """Return the smallest day, month or year that holds a date expression, or ``None``."""
    first, last = expression.first, expression.last
    if not first or not last:
        return None
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return first[:length]
    return None


def date_label(edtf: str, words: Words) -> str:
    """Write an EDTF value the way the page's readers write dates: 26/08/2025, 08/2025, 12/08 (no year)."""
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return f"{date_label(first, words)} – {date_label(last, words)}"
    year, *rest = edtf.rstrip("~?%").split("-")
    known = [part for part in reversed(rest) if "X" not in part]
    if year.isdigit():
        return "/".join([*known, year])
    return words("page_date_without_year", date="/".join(known))
