"""The archive as its pages see it: who has which address, what stands on which day, how a date is written.

In: the linked archive, addresses, settings, words. Out: a :class:`Site`, read-only, that every page is made from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from press_archive.authorities import AuthorityRecords
from press_archive.authorities.outlets import OutletIndex
from press_archive.errors import Problem
from press_archive.keeping.again import Again, plainly
from press_archive.keeping.store import Store
from press_archive.keeping.tables import in_tables
from press_archive.link.review import MOST, Candidate, Review, undecided
from press_archive.model import (
    Archive,
    ArchivedArticle,
    AuthorityRecord,
    Entity,
    EntityKeys,
    EntityKind,
    Judgement,
)
from press_archive.pages.account import SourceRow, rows_of_sources
from press_archive.pages.addresses import (
    ENTITY_KINDS,
    Addresses,
    day_address,
    download_address,
    outlet_id,
    page_path,
    where_told,
)
from press_archive.pages.amounts import SeriesKey
from press_archive.pages.indexes import (
    PLAIN_DATE,
    articles_by,
    by_author,
    by_date,
    by_outlet,
    series_of,
)
from press_archive.pages.offices import Offices, offices_of
from press_archive.pages.outlet_bodies import outlets_of_bodies
from press_archive.pages.related import Related, related_articles
from press_archive.pages.statements import Statements
from press_archive.pages.summary import (
    Appearance,
    ArticleSummary,
    Doubts,
    Extracts,
    Facets,
    extracts_of,
)
from press_archive.pages.words import Words
from press_archive.phases.linked import keys_of_entities
from press_archive.pictures.look import Pictures, ShownPicture
from press_archive.settings import Settings
from press_archive.stories import Coverage, Story

DATED = ("published", "event")  # fields of an article that are EDTF values
_BRIEF = 80  # code points of a title
_NO_RECORDS = AuthorityRecords()
_NO_ADDRESS = Problem("mkdocs.yml", "warning", "share_cards_no_address")


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a page may ask. Lists of articles are newest first and leave withdrawn ones out.

    Whole articles are in ``archive`` only, for what is made of one article by itself.
    """

    archive: Archive
    settings: Settings
    words: Words
    addresses: Addresses
    problems: tuple[Problem, ...]
    summaries: Mapping[str, ArticleSummary]  # by article id, withdrawn ones included
    listed: tuple[ArticleSummary, ...]
    # "2025", "2025-08", "2025-08-26": published or happened
    by_date: Mapping[str, tuple[ArticleSummary, ...]]
    by_outlet: Mapping[str, tuple[ArticleSummary, ...]]  # by the outlet's canonical name
    appearances: Mapping[str, Sequence[Appearance]]  # by entity id, newest article first
    offices: Offices
    doubts: tuple[Doubts, ...]
    records: Mapping[str, AuthorityRecord]  # by id
    own_records: tuple[AuthorityRecord, ...]  # the owner's, which tell all of them
    told: Mapping[str, tuple[str, ...]]  # article id → days, months and years its text tells of
    keys: Mapping[str, bytes]  # article id → digest of all that its extract is made of
    facets: Mapping[str, Facets]  # article id → digests of what other pages tell of it
    entity_keys: EntityKeys
    related: Mapping[str, Related]  # by article id
    by_author: Mapping[str, tuple[ArticleSummary, ...]]  # by an author's name
    # Entity id → articles that name it only as whom they or their pictures are by.
    credited: Mapping[str, int]
    outlet_of: Mapping[str, str]  # entity id of a body → the outlet it is, if it has a page
    statements: Mapping[str, Statements]  # by article id; they may be loaded as they are asked for
    quoted: Mapping[str, Sequence[str]]  # entity id → articles that quote its words, newest first
    figured: Mapping[str, Sequence[str]]  # entity id → articles that tell a figure in a sentence naming it
    measured: Mapping[str, Sequence[str]]  # unit → articles with figures in it, each as often as it has one
    series: Mapping[SeriesKey, Sequence[str]]  # articles that tell a value of it; of series told often enough
    signs: Mapping[str, str] = field(default_factory=dict)  # outlet → its short sign: NLĐO
    lean: bool = False  # a large archive: pages leave out what stands elsewhere
    again: Again = plainly  # calls what takes long over the whole archive
    # Stories, and texts, figures and words that several articles have.
    coverage: Coverage = field(default_factory=Coverage)
    pictures: Mapping[str, tuple[ShownPicture, ...]] = field(default_factory=dict)  # by article id
    sources: tuple[SourceRow, ...] = ()  # what became of each, by its name
    undecided: tuple[Candidate, ...] = ()  # which entities people should decide about, the weightiest first
    of_kind: Mapping[EntityKind, Sequence[Entity]] = field(default_factory=dict)  # that readers may look up

    def address(self, identifier: str) -> str:
        """Return the address of an article, entity or outlet that has a page."""
        return self.addresses.by_id[identifier]

    def outlet_address(self, name: str) -> str:
        return self.addresses.by_id[outlet_id(name)]

    def bodies_of(self, outlet: str) -> list[str]:
        """Return the entities that are an outlet, the one named most often first."""
        return [identifier for identifier, name in self.outlet_of.items() if name == outlet]

    def entity(self, identifier: str | None) -> Entity | None:
        """Return an entity that has a page, else ``None``."""
        if identifier is None or identifier not in self.addresses.by_id:
            return None
        return self.archive.entities.get(identifier)

    def telling(self, entity: Entity) -> int:
        """Count the articles that tell of an entity; those it only made, or made pictures for, do not."""
        return len(entity.articles) - self.credited.get(entity.id, 0)

    def written_by(self, entity: Entity) -> tuple[ArticleSummary, ...]:
        """Return the articles a person signed; only of one whom a credit shows to be of the press."""
        if entity.kind != "person" or " " not in entity.name or not self.credited.get(entity.id):
            return ()
        return self.by_author.get(entity.name, ())

    def known(self, identifier: str | None) -> Entity | None:
        """Return an entity, with a page or without."""
        return None if identifier is None else self.archive.entities.get(identifier)

    def story_of(self, article: str) -> Story | None:
        """Return the story that an article is a report of."""
        return self.coverage.stories.get(self.coverage.story_of.get(article, ""))

    def can_look_up(self, identifier: str | None) -> bool:
        """Whether lists and search know an entity, with a page or without."""
        entity = self.known(identifier)
        return entity is not None and entity.kind in ENTITY_KINDS

    def entity_address(self, entity: Entity) -> str | None:
        """Return the page where most is told of an entity: its own, else that of an article that names it."""
        return where_told(entity, self.addresses.by_id)

    def entities_of(self, kind: EntityKind) -> list[Entity]:
        """Return the entities of a kind that readers may look up, with pages or without."""
        return list(self.of_kind.get(kind, ()))

    def shown(self) -> Iterator[ArchivedArticle]:
        """Yield the whole articles that are not withdrawn."""
        return (a for a in self.archive.articles if a.rights.access != "withdrawn")

    def withdrawn_paths(self) -> frozenset[str]:
        """Return where under docs/ withdrawn articles and their sources stand or stood."""
        gone = [heading.id for heading in self.archive.headings if heading.access == "withdrawn"]
        pages = (page_path(self.address(one)) for one in gone)
        sources = (download_address(one, packed=packed) for one in gone for packed in (False, True))
        return frozenset((*pages, *sources))

    def account(self) -> tuple[SourceRow, ...]:
        """Return what became of each source, by its name."""
        return self.sources

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
        if not edtf or not PLAIN_DATE.fullmatch(edtf):
            return None
        around = (edtf, edtf[:7]) if len(edtf) == 10 else (edtf,)
        return next((day_address(date) for date in around if date in self.by_date), None)

    def title(self, summary: ArticleSummary) -> str:
        """Return what a list calls an article; words of ours where nothing of it may be shown."""
        if summary.access == "withdrawn":
            return self.words["page_withdrawn_title"]
        return summary.title or self.words["page_untitled"]

    def foreign(self, summary: ArticleSummary) -> str:
        """Return the language of an article's title (BCP 47) where it is not the site's; else "", as of our words."""
        ours = self.settings.language == summary.language or not summary.title
        return "" if ours or summary.access == "withdrawn" else summary.language

    def brief_title(self, summary: ArticleSummary) -> str:
        """Return an article's title for a list; a lean site cuts the long ones."""
        title = self.title(summary)
        if not self.lean or len(title) <= _BRIEF:
            return title
        cut = title[:_BRIEF]
        return (cut.rpartition(" ")[0] or cut).rstrip("…") + "…"


def make_site(
    archive: Archive,
    addresses: Addresses,
    settings: Settings,
    words: Words,
    problems: Iterable[Problem],
    records: AuthorityRecords = _NO_RECORDS,
    extracts: Extracts | None = None,
    store: Store | None = None,
    outlets: OutletIndex | None = None,
    coverage: Coverage | None = None,
    pictures: Pictures | None = None,
) -> Site:
    """Index what other pages need of the articles by day, month, year, outlet and entity."""
    again = store.again if store else plainly
    extracts = extracts or extracts_of(archive.articles, addresses.by_id)
    pictures = pictures or Pictures({})
    without_address = settings.share_cards and not settings.site_url
    found = [extract for _, extract in extracts.keyed]
    summaries = {one.summary.id: one.summary for one in found}
    listed = tuple(s for s in summaries.values() if s.access != "withdrawn")
    of_outlets = by_outlet(listed)
    bodies = archive.entities.values()
    entity_keys = archive.entity_keys or keys_of_entities(bodies)
    met = (*problems, *pictures.problems, *([_NO_ADDRESS] if without_address else []))
    doubts = tuple(one.doubts for one in found if one.doubts)
    return Site(
        archive=archive,
        settings=settings,
        words=words,
        addresses=addresses,
        problems=met,
        summaries=summaries,
        listed=listed,
        by_date=by_date(listed),
        by_outlet=of_outlets,
        appearances=extracts.appearances,
        offices=again(offices_of, [role for one in found for role in one.roles], _recorded(archive)),
        doubts=doubts,
        records={record.id: record for record in records.values},
        own_records=records.own,
        told={one.summary.id: one.told for one in found},
        keys={one.summary.id: key for key, one in extracts.keyed},
        facets=extracts.facets,
        entity_keys=entity_keys,
        related=related_articles(listed, archive.entities, entity_keys, store),
        by_author=by_author(listed),
        credited=Counter(
            one for s in listed for one, times in zip(s.named, s.times, strict=True) if not times
        ),
        outlet_of=outlets_of_bodies(bodies, addresses.by_id, of_outlets, outlets),
        signs=outlets.signs() if outlets else {},
        statements=extracts.statements,
        quoted=articles_by(found, lambda one: one.speakers),
        figured=articles_by(found, lambda one: one.figured),
        measured=articles_by(found, lambda one: one.units),
        series=series_of(found),
        lean=settings.is_lean(len(archive.headings)),
        again=again,
        coverage=coverage or Coverage(),
        pictures=pictures.shown,
        undecided=_undecided(archive, store),
        sources=rows_of_sources(summaries.values(), doubts, archive.others, met),
        of_kind={kind: [one for one in bodies if one.kind == kind] for kind in ENTITY_KINDS},
    )


def _undecided(archive: Archive, store: Store | None) -> tuple[Candidate, ...]:
    """Return what people should decide; told from what the last build compared, where that is known."""
    told = archive.entities, archive.judgements, MOST
    if store is None:
        return undecided(*told)

    def compared(
        entities: Mapping[str, Entity], judgements: Sequence[Judgement], most: int
    ) -> tuple[Candidate, ...]:
        return in_tables(store, "review", lambda tables: Review(tables)(entities, judgements, most))

    return store.again_by("asked", archive.linked, compared, *told)


def _recorded(archive: Archive) -> frozenset[str]:
    """The ids of the people that a record names."""
    return frozenset(
        entity.id for entity in archive.entities.values() if entity.kind == "person" and entity.record
    )


def date_label(edtf: str, words: Words) -> str:
    """Write an EDTF value the way the page's readers write dates: 26/08/2025, 08/2025, 12/08 (no year)."""
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return f"{date_label(first, words)} – {date_label(last, words)}"
    text, year_known = words.formats.date(edtf)
    return text if year_known else words("page_date_without_year", date=text)
