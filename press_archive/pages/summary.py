"""What all other pages need of an article: a summary, the sentences that name things, its offices, its doubts.

In: one article as the site may show it, and the addresses. Out: an :class:`Extract`, small and self-contained, so
that lists and the pages of entities, dates and outlets never hold whole articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import groupby, islice
from operator import attrgetter
from typing import NamedTuple

from press_archive.decisions.rights import images_shown
from press_archive.frozen import pickled_by_value
from press_archive.keeping.store import key_of
from press_archive.languages import pack
from press_archive.link.digest import CREDITS
from press_archive.model import (
    DERIVED_FIELDS,
    ArchivedArticle,
    Block,
    DateExpression,
    Derived,
    EvidenceRule,
    Heading,
    Images,
    Mention,
    Picture,
    Role,
    value_of,
)
from press_archive.pages.amounts import SeriesKey
from press_archive.pages.sentence import Sentence, cut_out
from press_archive.pages.statements import NOTHING, Statements, statements_of
from press_archive.pictures.look import Named

_MOST_SENTENCES = 100  # of one entity in one article; what is left is counted
_LONGEST = 180  # code points of a sentence


@pickled_by_value
@dataclass(frozen=True, slots=True)
class ArticleSummary(Heading):
    """A heading, and what else lists tell of the article. Nothing here may not be shown."""

    source: str  # the source's name
    path: str  # of the source's file, relative to the seeds
    address: str
    ours: bool  # the source gives no headline, so the title is one we made
    event: str | None  # EDTF
    authors: tuple[str, ...]
    sources: tuple[str, ...]  # after which it was written
    named: tuple[str, ...]  # ids of the entities it names, in order of appearance
    times: tuple[int, ...]  # how often it names each of them; of whom it is by, or its pictures, 0
    copied: bool = True  # whether readers may have its file, as far as that is what the file holds
    kind: str = ""  # what its source was taken for, and the encoding it was read in
    encoding: str = ""
    language: str = ""  # BCP 47
    noindex: bool = False  # search engines are asked to leave it out


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Appearance:
    """How one entity appears in one article."""

    article: str
    entity: str
    mentions: int  # in the whole article, those in headings and within other names included
    sentences: tuple[Sentence, ...]  # in the order of the text
    credits: int = 0  # of the mentions, those that say whom the article or a picture is by


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Doubts:
    """What editors may want to look at in an article."""

    article: str
    missing: tuple[str, ...]  # fields without a value
    inferred: tuple[tuple[str, str, EvidenceRule], ...]  # field, value, by which rule
    dates: tuple[tuple[str, str], ...]  # surface → EDTF, of expressions completed by inference
    # Outlets hinted at: name, rule, the words that show it; None where it has one, or people decided it has none.
    hints: tuple[tuple[str, EvidenceRule, str], ...] | None = None


@pickled_by_value
@dataclass(frozen=True, slots=True)
class PicturesOf:
    """The pictures that an article names and may show, as far as its source brings them."""

    images: Images  # how much of them
    record: str  # of its source; "" where that is one article
    # Number of the block, whether that is a caption, and the picture.
    named: tuple[tuple[int, bool, Picture], ...]


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Extract:
    """Everything other pages need of one article; of a withdrawn one only that it was there."""

    summary: ArticleSummary
    appearances: tuple[Appearance, ...] = ()
    roles: tuple[Role, ...] = ()
    doubts: Doubts | None = None
    told: tuple[str, ...] = ()  # days, months and years its text tells of
    statements: Statements = NOTHING
    speakers: tuple[str, ...] = ()  # ids of those whose words it quotes
    figured: tuple[str, ...] = ()  # ids of those named in a sentence that tells a figure
    units: tuple[str, ...] = ()  # of its figures, each as often as it has one
    points: tuple[
        tuple[SeriesKey, str], ...
    ] = ()  # series to which its figures belong, and the days they tell
    pictures: PicturesOf | None = None


_but_summary = attrgetter(*(one.name for one in fields(Extract) if one.name != "summary"))


class Facets(NamedTuple):
    """Digests of what other pages tell of an article, by how much they tell.

    None has the digest of its source: a sentence more that nobody quotes changes none of them.
    """

    named: bytes  # its title, day and address
    listed: bytes  # besides these its outlet, and its first sentence
    summary: bytes  # all of its extract but texts
    appearances: bytes  # the sentences that name things
    statements: bytes  # the words and figures that are quoted


_summarised = attrgetter(*(one.name for one in fields(ArticleSummary) if one.name != "sha256"))
_named = attrgetter("id", "title", "published", "access", "address", "ours", "language")
_in_lists = attrgetter("id", "title", "published", "outlet", "access", "address", "ours", "event", "language")


def facets_of(extract: Extract) -> Facets:
    """Return the digests of an extract that has its texts."""
    summary, rest = extract.summary, without_texts(extract)
    appearances = [
        (one.entity, one.mentions, one.credits, [(told.text, told.marks) for told in one.sentences])
        for one in extract.appearances
    ]
    return Facets(
        key_of(*_named(summary)),
        key_of(*_in_lists(summary), extract.statements.lead),
        key_of(_summarised(summary), key_of(*_but_summary(rest))),
        key_of(appearances),
        key_of(extract.statements),
    )


@dataclass(frozen=True, slots=True)
class Extracts:
    """The extracts of all articles, in the archive's order, and where each entity appears.

    Keys are digests of everything an extract is made of. Appearances and statements are not in the extracts: they
    may be loaded as they are asked for.
    """

    keyed: Sequence[tuple[bytes, Extract]]
    appearances: Mapping[str, Sequence[Appearance]]  # by entity id, newest article first
    statements: Mapping[str, Statements]  # by article id
    facets: Mapping[str, Facets]  # by article id

    def pictures(self) -> Iterator[Named]:
        """Yield the pictures that articles name and may show."""
        for _, one in self.keyed:
            if one.pictures:
                about, own = one.summary, one.pictures
                yield Named(about.id, about.source, about.path, own.record, own.images, own.named)


def extracts_of(articles: Iterable[ArchivedArticle], addresses: Mapping[str, str]) -> Extracts:
    """Return the extracts of articles that are all in memory."""
    keyed: list[tuple[bytes, Extract]] = []
    appearances: defaultdict[str, list[Appearance]] = defaultdict(list)
    statements: dict[str, Statements] = {}
    facets: dict[str, Facets] = {}
    for archived in articles:
        found = extract(archived, addresses)
        for appearance in found.appearances:
            appearances[appearance.entity].append(appearance)
        statements[found.summary.id] = found.statements
        facets[found.summary.id] = facets_of(found)
        keyed.append((key_of(archived, found), without_texts(found)))
    return Extracts(keyed, appearances, statements, facets)


def without_texts(extract: Extract) -> Extract:
    """Return what of an extract stays in memory."""
    return replace(extract, appearances=(), statements=NOTHING)


def extract(archived: ArchivedArticle, addresses: Mapping[str, str]) -> Extract:
    """Take from an article what other pages need; sentences only of entities that have a page."""
    summary = _summary(archived, addresses)
    if archived.rights.access == "withdrawn":
        return Extract(summary)
    appearances = tuple(_appearances(archived, addresses))
    spans = (span_of(expression) for expression in archived.understanding.dates)
    told = tuple(dict.fromkeys(span for span in spans if span))
    statements = statements_of(archived, addresses)
    return Extract(
        summary=summary,
        appearances=appearances,
        roles=archived.understanding.roles,
        doubts=_doubts(archived),
        told=told,
        statements=statements,
        speakers=tuple(dict.fromkeys(saying.speaker for saying in statements.sayings)),
        figured=tuple(
            dict.fromkeys(one for amount in statements.amounts for one in amount.named if one in addresses)
        ),
        units=tuple(amount.unit for amount in statements.amounts),
        points=tuple(dict.fromkeys(point for one in statements.amounts if (point := one.of_series))),
        pictures=_pictures(archived),
    )


def _pictures(archived: ArchivedArticle) -> PicturesOf | None:
    named = tuple(
        (number, block.kind == "caption", picture)
        for number, block in enumerate(archived.article.blocks)
        for picture in block.pictures
    )
    record = archived.article.source.record or ""
    return PicturesOf(images_shown(archived.rights), record, named) if named else None


def span_of(expression: DateExpression) -> str | None:
    """Return the smallest day, month or year that holds a date expression, or ``None``."""
    first, last = expression.first, expression.last
    if not first or not last:
        return None
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return first[:length]
    return None


def _summary(archived: ArchivedArticle, addresses: Mapping[str, str]) -> ArticleSummary:
    article, heading = archived.article, Heading.of(archived)
    named = dict.fromkeys((m.entity for m in archived.understanding.mentions if m.entity), 0)
    for mention in archived.understanding.mentions:
        if mention.entity and not _is_credit(article.blocks[mention.block], mention):
            named[mention.entity] += 1
    return ArticleSummary(
        id=heading.id,
        sha256=heading.sha256,
        title=heading.title,
        published=heading.published,
        outlet=heading.outlet,
        access=heading.access,
        source=article.source.name,
        path=article.source.path,
        address=addresses[article.id],
        ours=article.headline is None,
        event=value_of(article.event),
        authors=tuple(author.value for author in article.authors),
        sources=tuple(source.value for source in article.sources),
        named=tuple(named),
        times=tuple(named.values()),
        copied=may_be_copied(archived),
        kind=article.source.kind,
        encoding=article.source.encoding,
        language=article.language,
        noindex=heading.access == "withdrawn" or archived.rights.noindex,
    )


def may_be_copied(archived: ArchivedArticle) -> bool:
    """Return whether readers may have the file of an article they may read: pictures in it have their own right."""
    source = archived.article.source
    return source.may_be_copied and (not source.pictures or images_shown(archived.rights) == "full")


def _appearances(archived: ArchivedArticle, with_page: Container[str]) -> Iterator[Appearance]:
    by_entity: dict[str, list[Mention]] = {}
    for mention in archived.understanding.mentions:
        if mention.entity in with_page:
            by_entity.setdefault(str(mention.entity), []).append(mention)
    for entity, mentions in by_entity.items():
        # The headline stands above the sentences already, and alternative texts repeat it, unless that is all.
        blocks = archived.article.blocks
        told = [m for m in mentions if not _is_credit(blocks[m.block], m)]
        running = [m for m in told if is_running_text(blocks[m.block])]
        sentences = tuple(islice(_sentences(archived, running or told or mentions), _MOST_SENTENCES))
        yield Appearance(archived.article.id, entity, len(mentions), sentences, len(mentions) - len(told))


def _is_credit(block: Block, mention: Mention) -> bool:
    """Whether a name says whom an article or a picture is by: found as such, or in what ends a caption."""
    if mention.rule in CREDITS:
        return True
    if block.kind != "caption" or not block.credit or mention.kind not in ("person", "organization"):
        return False
    return 0 <= block.text.rfind(block.credit) <= mention.start


def is_running_text(block: Block) -> bool:
    """Whether a block is neither the headline nor what an image says in place of itself."""
    return block.kind != "headline" and not block.alt


def _sentences(archived: ArchivedArticle, mentions: list[Mention]) -> Iterator[Sentence]:
    """Yield every sentence that holds a mention, once, in the order of the text."""
    sentences = pack(archived.article.language).sentences
    ordered = sorted(mentions, key=lambda m: (m.block, m.start, -m.end))
    for block, group in groupby(ordered, key=lambda m: m.block):
        text = archived.article.blocks[block].text
        left = right = -1
        marks: list[tuple[int, int]] = []
        for mention in group:
            if mention.end > right:
                if marks:
                    yield cut_out(text, left, right, marks)
                left, right = sentences.around(text, mention.start, mention.end, _LONGEST)
                marks = []
            if not marks or mention.start >= marks[-1][1]:
                marks.append((mention.start, mention.end))
        if marks:
            yield cut_out(text, left, right, marks)


def _doubts(archived: ArchivedArticle) -> Doubts:
    article = archived.article
    inferred = []
    for field in DERIVED_FIELDS:
        derived: Derived[str] | None = getattr(article, field)
        if derived and derived.how == "inferred":
            inferred.append((field, derived.value, derived.evidence.rule))
    completed = (e for e in archived.understanding.dates if {"year", "month", "day"} & set(e.inferred))
    return Doubts(
        article=article.id,
        missing=tuple(field for field in (*DERIVED_FIELDS, "authors") if not getattr(article, field)),
        inferred=tuple(inferred),
        dates=tuple(dict.fromkeys((e.surface, e.edtf) for e in completed)),
        hints=None if article.outlet or article.hints is None else tuple(map(_hint, article.hints)),
    )


def _hint(derived: Derived[str]) -> tuple[str, EvidenceRule, str]:
    return derived.value, derived.evidence.rule, derived.evidence.quote
