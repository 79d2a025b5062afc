"""The vocabulary of the archive: what the stages pass to each other.

Every record is frozen, so a stage can only make new values. ``None`` means unknown: the archive leaves
blank what its sources do not tell. Of ours this module imports only how records are made.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar

from press_archive.frozen import pickled_by_value

T = TypeVar("T")

How = Literal["stated", "inferred", "corrected"]
BlockKind = Literal["headline", "lead", "heading", "paragraph", "caption"]
# What markup says of a passage: "item" of a list, so no heading; "edge": below the text, kept if it is a byline.
Hint = BlockKind | Literal["", "byline", "credit", "item", "edge"]
EntityKind = Literal["person", "organization", "place", "event"]
Access = Literal["full", "excerpt", "metadata", "withdrawn"]
Images = Literal["none", "thumbnails", "full"]  # what of an article's pictures may be shown
Verdict = Literal["same", "different", "unsure", "not-an-entity"]
# What a person says of two figures: one fact; numbers of one thing that contradict each other; two things; left open.
FiguresVerdict = Literal["same", "conflicting", "different", "unsure"]
# How a value of an article was found; each has a sentence in the catalogues: "rule_" + rule.
EvidenceRule = Literal[
    "address-day",
    "byline",
    "byline-agency",
    "byline-capitals",
    "byline-outlet",
    "byline-source",
    "correction",
    "date-line",
    "date-prefix",
    "event-opening-date",
    "field",
    "file-beside",
    "file-name",
    "front-matter",
    "headline-above-metadata",
    "headline-first-line",
    "headline-repeated",
    "host-folder",
    "html-canonical",
    "html-date",
    "html-json-ld",
    "html-lang",
    "html-meta",
    "html-title",
    "known-author",
    "letter-head",
    "markup-headline",
    "outlet-domain",
    "outlet-sign",
    "own-name",
    "picture-address",
    "saved-page",
    "section-line",
    "source-address",
    "source-line",
    "warc",
]


# ── Evidence ──────────────────────────────────────────────────────────────────────────────────────
@pickled_by_value
@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows a derived value: the rule that found it and the words it was found in."""

    rule: EvidenceRule
    quote: str = ""  # the source's own words, at most 200 code points; of a correction who says so and why
    line: int | None = None  # 1-based line in the decoded source, or in corrections.yml; None where unknown


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Derived(Generic[T]):
    """A value with how it was found. An unknown value is ``None`` instead of a ``Derived``."""

    value: T
    how: How
    evidence: Evidence


def value_of(derived: Derived[str] | None) -> str | None:
    """Return a derived value, ``None`` where it is unknown."""
    return derived.value if derived else None


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────
@pickled_by_value
@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The untouched bytes of one source and where they came from."""

    path: str  # relative to the seeds folder, "/" between parts
    data: bytes = field(repr=False)  # empty once it is read: an archive's bytes need not all be in memory
    sha256: str  # hex digest of ``data``
    kind: str  # its format, told from the content and not from the suffix: text, markdown, html
    encoding: str  # Python codec name the bytes were decoded with
    record: str | None = None  # which record of a file that holds several
    # Than its article: comments, addresses of letters, which nobody meant to publish.
    tells_more: bool = False

    pictures: bool = False  # it carries pictures of some size, which have a right of their own

    @property
    def may_be_copied(self) -> bool:
        """Whether readers may have the file if they may read the article: it holds that alone."""
        return self.record is None and not self.tells_more

    @property
    def name(self) -> str:
        """``path`` or ``path#record`` in NFC: how reports, data files and decisions name this source.

        Some file systems hand out names in NFD; the same file must have the same name everywhere.
        """
        name = self.path if self.record is None else f"{self.path}#{self.record}"
        return unicodedata.normalize("NFC", name)


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its words are those of the row's text from ``start`` to ``end``; it may have none."""

    start: int  # code points
    end: int
    head: bool = False  # heads a column or a row
    columns: int = 1  # it stretches over
    rows: int = 1


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Row:
    """What makes a text a row of a table: where its cells are in it. A table's caption has none."""

    table: int  # its number in the article; the rows of a table follow one another
    cells: tuple[Cell, ...] = ()

    @property
    def head(self) -> bool:
        """Whether it heads the columns: all its cells that say something are heads."""
        said = [cell for cell in self.cells if cell.start < cell.end]
        return bool(said) and all(cell.head for cell in said)


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a source names: where its bytes may lie, never the bytes.

    A place is as the source writes it, relative to its own file: "cau_files/anh.jpg", "cid:…", an address to look up
    in the file that holds the source, "data:" and the SHA-256 of an address that carries the bytes, "css:" and the
    name of a property that does, "part:" and the name of a part of the document, "rel:" and the id that means one.
    """

    places: tuple[str, ...]  # the best first
    alt: str = ""  # its alternative text
    wanted: bool = False  # the article's front matter asks for it, so it is missed where it is not there
    instead: bool = False  # what the page is shared with: shown only where the source brings no other


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text as the source's format delivers it, in reading order, before anatomy.

    ``text`` is NFC on one line: white space (NBSP too) folded to single spaces, control and zero-width
    characters dropped, never empty.
    """

    text: str
    line: int | None = None  # 1-based line in the decoded source
    hint: Hint = ""  # what the markup says it is; "" for plain text
    gap: bool = True  # a blank line, or a block border, stands before it
    row: Row | None = None  # of a table, whose cells stand in the text with " | " between them
    pictures: tuple[Picture, ...] = ()  # that stand right before it; of a caption those it is of


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a source: passages, and the metadata the format itself states.

    ``declared`` has keys among headline, published, modified, saved, outlet, authors, section, url, language,
    description, pictures; values in the order found, each with its evidence.
    """

    source: SourceDocument
    passages: tuple[Passage, ...]
    declared: Mapping[str, tuple[Derived[str], ...]] = field(default_factory=dict)


# ── Anatomy ───────────────────────────────────────────────────────────────────────────────────────
@pickled_by_value
@dataclass(frozen=True, slots=True)
class Block:
    """A part of an article. ``text`` is a passage's text or a part of it; offsets count its code points."""

    kind: BlockKind
    text: str
    credit: str | None = None  # of a caption: who made the picture, without the cue ("Ảnh:")
    line: int | None = None
    # Of a caption: an image's alternative text ("… - Ảnh 1."), which its publisher did not show.
    alt: bool = False
    row: Row | None = None  # of a paragraph: the row of a table it is, or a table's caption
    pictures: tuple[Picture, ...] = ()  # that stand right before it; of a caption those it is of

    @property
    def cells(self) -> tuple[str, ...]:
        """The words of each cell of a row."""
        return tuple(self.text[cell.start : cell.end] for cell in self.row.cells) if self.row else ()


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Article:
    """A news article (schema.org NewsArticle). Every value carries its evidence or is ``None``.

    The headline, where there is one, is also the first block. ``display_title`` is the headline, or
    the first sentence, shortened to 120 code points at a word's end with "…".
    """

    id: str  # 12 hex digits
    source: SourceDocument
    display_title: str
    blocks: tuple[Block, ...]
    headline: Derived[str] | None = None
    published: Derived[str] | None = None  # EDTF, Vietnam's time unless stated: 2025-08-26, 2025-08
    outlet: Derived[str] | None = None  # canonical name of the outlet where known: Người Lao Động
    section: Derived[str] | None = None
    authors: tuple[Derived[str], ...] = ()
    makers: tuple[
        Derived[str], ...
    ] = ()  # of pictures, as a byline names them; a caption's stand in its block
    sources: tuple[
        Derived[str], ...
    ] = ()  # after which it was written: Reuters, by its canonical name where known
    url: Derived[str] | None = None  # of the article at its publisher; http or https only
    language: str = "vi"  # BCP 47
    event: Derived[str] | None = None  # EDTF of the day the reported event happened
    # Outlets it may be of where it names none, for editors alone; None where people decided about its outlet.
    hints: tuple[Derived[str], ...] | None = ()
    # When this version of it was changed at its publisher, and when it was saved: "2025-08-26T08:30:00Z"
    modified: str | None = None
    saved: str | None = None


# The fields of an article that are derived values: one each, and several.
DERIVED_FIELDS = ("headline", "published", "outlet", "section", "url", "event")
SEVERAL_FIELDS = ("authors", "makers", "sources")


# ── Understanding ─────────────────────────────────────────────────────────────────────────────────
@pickled_by_value
@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a block. Offsets are code points of the block's text, end exclusive."""

    article: str
    block: int
    start: int
    end: int
    surface: str
    kind: EntityKind
    name: str  # the fullest form the article gives (or the record's), by which mentions are resolved
    rule: str
    confidence: float  # 0 to 1
    nested: bool = False  # inside another mention
    record: str | None = None  # id of the authority record it matched
    entity: str | None = None  # filled by link
    open: bool = False  # what it means cannot be told, so it has no entity
    where: str = ""  # what a unit lies in, or the body of one, that shares its name: Thanh Oai, Hà Nội

    def meaning(self, entity: str | None) -> Mention:
        """Return the mention with its entity; ``replace`` takes several times as long, for millions of them."""
        return Mention(
            self.article,
            self.block,
            self.start,
            self.end,
            self.surface,
            self.kind,
            self.name,
            self.rule,
            self.confidence,
            self.nested,
            self.record,
            entity,
            self.open,
            self.where,
        )


@pickled_by_value
@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date in a block: EDTF value, the first and last day it covers, what was inferred.

    ``first`` and ``last`` are ISO days, or ``None`` where the year is unknown (``XXXX-08-12``).
    """

    article: str
    block: int
    start: int
    end: int
    surface: str
    edtf: str
    first: str | None
    last: str | None
    inferred: tuple[str, ...] = ()  # among "year", "month", "day", "approximate"


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Role:
    """An office somebody holds, as the text says; the span is that of the sentence which tells it."""

    article: str
    block: int
    start: int
    end: int
    person: str  # the name of the person's mention
    office: str  # the text's words: Phó Chủ tịch Thường trực
    body: str | None  # the name of the body's or country's mention; None where the text tells none
    as_of: str | None  # EDTF of the article's publication
    person_entity: str | None = None  # filled by link
    body_entity: str | None = None
    former: bool = False  # told as over: nguyên, cựu, cố, từng là
    held_in: str | None = None  # EDTF of a year of which the sentence speaks, where it is not the article's


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit. ``number`` and ``value`` are decimals with a point; a range is "low/high"."""

    article: str
    block: int
    start: int
    end: int
    surface: str  # without the qualifier
    number: str  # as told, before nghìn, triệu, tỷ: 15.7
    unit: str | None  # normalised unit of measure (USD, km²), or the noun that is counted (dự án)
    what: str | None  # what is counted or measured, where the text tells it right after
    qualifier: str | None  # hơn, gần, khoảng …
    value: str  # in full: 15700000000


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words between quotation marks; the span includes the marks."""

    article: str
    block: int
    start: int
    end: int
    surface: str
    speaker: str | None  # the name of the speaker's mention; None where the text leaves it open
    kind: Literal["direct"] = "direct"
    speaker_entity: str | None = None  # filled by link


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Understanding:
    """What was understood of one article, in the order of the text."""

    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    event: Derived[str] | None = None  # the day of the reported event
    roles: tuple[Role, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()


# ── Decisions of people ───────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody held, as an authority record says."""

    titles: tuple[str, ...]  # as the press calls it, the usual one first: Ngoại trưởng, Bộ trưởng Ngoại giao
    body: str  # id of a body's or country's record, or the name of a body that has none
    held: tuple[str | None, str | None] = (None, None)  # EDTF, first and last; None where not known
    source: str = ""


@dataclass(frozen=True, slots=True)
class AuthorityRecord:
    """A thing with its names (ISAAR(CPF), SKOS). Names are NFC; ``variants`` do not repeat ``name``."""

    id: str
    kind: EntityKind
    name: str  # preferred form in Vietnamese
    variants: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)  # preferred forms by language tag
    part_of: str | None = None  # id of another record
    exists: tuple[str | None, str | None] = (None, None)  # EDTF, first and last
    successors: tuple[str, ...] = ()  # ids of the records that continue this one
    same_as: tuple[str, ...] = ()  # outside identifiers as URLs
    coordinates: tuple[float, float] | None = None  # latitude, longitude: WGS 84, degrees; of a place only
    note: str = ""
    source: str = ""
    short: tuple[str, ...] = ()  # names that mean it only where a second sign does: Chelsea, Nam Định, HPG
    # A unit (xã Bình Minh) that its name alone does not tell: its level and its place do.
    by_level: bool = False
    offices: tuple[Office, ...] = ()  # of a person, whom then not the name alone tells: an office does, too


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper, agency or broadcaster, as anatomy and addresses need it."""

    name: str  # canonical: Người Lao Động, without "Báo" unless part of the name
    variants: tuple[str, ...] = ()  # Báo Người Lao Động, NLĐ, NLĐO
    domains: tuple[str, ...] = ()  # nld.com.vn
    signs: tuple[str, ...] = ()  # what stands in brackets or after a byline: NLĐO, TTXVN
    agency: bool = False  # others print its copy, so its sign on a byline does not tell who published


@dataclass(frozen=True, slots=True)
class Rights:
    """What of an article may be shown, and whom to ask."""

    access: Access = "full"
    words: int = 80  # how many words an excerpt shows
    noindex: bool = False  # ask search engines to leave the page out
    contact: str = ""  # e-mail address or URL for requests for removal
    note: str = ""  # shown to readers: a licence, a thank-you, a reason
    images: Images = "none"  # what of the pictures its source brings


@dataclass(frozen=True, slots=True)
class Reference:
    """What a judgement is about: an entity's id, or a kind and a name ("person: Kim Jong-un")."""

    text: str  # as the file has it, the kind in English
    id: str  # the id given, or the one minted from kind and name
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided about one thing or two. ``right`` is ``None`` where one alone is judged."""

    left: Reference
    right: Reference | None
    verdict: Verdict
    by: str = ""
    when: str = ""
    why: str = ""
    line: int = 0  # 1-based
    file: str = "judgements.yml"


# ── The linked archive ────────────────────────────────────────────────────────────────────────────
@pickled_by_value
@dataclass(frozen=True, slots=True)
class Entity:
    """A resolved thing. Provisional until an authority record names it."""

    id: str
    kind: EntityKind
    name: str
    variants: tuple[str, ...]  # other surfaces seen, Vietnamese order
    articles: tuple[str, ...]  # article ids, newest first
    mentions: int  # how many, nested ones included
    confidence: float = 1.0  # of its surest mention
    same_as: tuple[str, ...] = ()
    coordinates: tuple[float, float] | None = None  # latitude, longitude: WGS 84, degrees; its record's
    record: str | None = None
    merged: tuple[str, ...] = ()  # ids given out before that now mean this entity

    @property
    def provisional(self) -> bool:
        return self.record is None


class EntityKeys(NamedTuple):
    """Digests of entities by id, by how much of them they tell."""

    named: Mapping[str, bytes]  # kind, name, coordinates and record
    whole: Mapping[str, bytes]  # all of it


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of an article: what was saved at the same address with another text."""

    source: SourceDocument
    modified: str | None
    saved: str | None
    blocks: tuple[Block, ...]  # empty where rights do not show the article in full


@dataclass(frozen=True, slots=True)
class ArchivedArticle:
    """An article as the site may show it: rights applied, mentions resolved."""

    article: Article
    understanding: Understanding
    rights: Rights
    copies: tuple[
        str, ...
    ] = ()  # names of the other sources that hold it, in the version shown or an earlier one
    earlier: tuple[Version, ...] = ()  # the latest first


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above an article, for whoever need not load it; in the archive, rights have been carried out."""

    id: str
    sha256: str  # of its source
    title: str  # "" where nothing may be shown
    published: str | None  # EDTF
    outlet: str | None
    access: Access

    @classmethod
    def of(cls, archived: ArchivedArticle) -> Heading:
        article, access = archived.article, archived.rights.access
        title = "" if access == "withdrawn" else article.display_title
        published, outlet = value_of(article.published), value_of(article.outlet)
        return cls(article.id, article.source.sha256, title, published, outlet, access)


@dataclass(frozen=True, slots=True)
class OtherSource:
    """A source of an article that is shown as another source has it."""

    name: str
    article: str  # id
    role: Literal["copy", "version"]
    kind: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything linked, read-only. Articles newest first, undated ones last; ties by id.

    Articles may be loaded as they are asked for; what can do with headings should.
    """

    articles: Sequence[ArchivedArticle]
    headings: Sequence[Heading]  # of the articles, in their order
    entities: Mapping[str, Entity]  # by id
    judgements: tuple[Judgement, ...] = ()  # what people decided about entities
    heirs: Mapping[str, str] = field(default_factory=dict)  # id of what is none any more → entity or article
    # id of an article → SHA-256 of the other sources that hold it, so that its address stays with any of them
    contents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    others: tuple[OtherSource, ...] = ()
    # name of a source that decisions about stories name → id of its article
    named: Mapping[str, str] = field(default_factory=dict)
    linked: bytes = b""  # a key of all that entities are made of, judgements included; empty where unknown
    entity_keys: EntityKeys | None = None  # where they are known


# ── What is written ───────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page under docs/: front matter as plain YAML values, then Markdown."""

    path: str  # relative to docs/, ends in .md
    meta: Mapping[str, object]
    markdown: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """Any other file under docs/."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file of a recipe that stays as it lies under docs/; it was seen to lie there as it was written."""

    path: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """Files that need not be made as long as nothing they are made of has changed."""

    name: str  # of what is made: "article 3f2a…"
    key: bytes  # digest of everything it is made of
    make: Callable[[], Iterable[DataFile | Unchanged]]
    streamed: bool = False  # its files are many: written one by one as they are made, in one process
