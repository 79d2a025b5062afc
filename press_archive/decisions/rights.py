"""What of each article may be shown: seeds/rights.yml over the archive's setting, and how it is carried out.

In: settings, the file, articles as understood. Out: a :class:`Rights` per article, and articles cut to what
may be shown. Everything after this stage (entities, pages, search, data, downloads) sees only the cut article,
so that withdrawn text cannot leak through a stage that forgot to ask.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from press_archive.authorities.outlets import OutletIndex
from press_archive.decisions.goes_on import added, replaced, text_in
from press_archive.entries import Entry, Taken, read_entries, take
from press_archive.entries.entry import EntryError, problem_at
from press_archive.entries.files import SUFFIXES, yaml_entries
from press_archive.entries.values import number_of, text_of, word_of, yes_of
from press_archive.entries.vocabulary import RIGHTS
from press_archive.errors import MistakesError, Problem
from press_archive.model import Article, Block, Derived, Images, Rights, Understanding

FILE = "rights.yml"
_ACCESS = ("full", "excerpt", "metadata", "withdrawn")  # from the most open to the strictest
_IMAGES: tuple[Images, ...] = ("full", "thumbnails", "none")  # as well


@dataclass(frozen=True, slots=True)
class RightsBook:
    """The archive's rights and every exception: an article's own come before its outlet's."""

    default: Rights
    outlets: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by canonical name
    articles: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by source name
    # Name of an article or outlet → where it is decided.
    files: Mapping[str, str] = field(default_factory=dict)

    def of(self, outlet: str | None, names: Iterable[str]) -> Rights:
        """Return the rights of an article: default, then its outlet's words, then its own.

        ``outlet`` is its canonical name; ``names`` are all the names the source goes by: its own, those of its
        copies, those it had before it was moved. If they were decided differently the strictest decision holds.
        """
        rights = self.default
        if outlet:
            rights = replace(rights, **self.outlets.get(outlet, {}))
        own = [replace(rights, **self.articles[name]) for name in sorted(set(names)) if name in self.articles]
        return self.strictest(own or [rights])

    def strictest(self, rights: Iterable[Rights]) -> Rights:
        """Return the strictest of several rights, of equally strict ones the first; so with their pictures."""
        several = list(rights)
        strictest = max(several, key=lambda decided: _ACCESS.index(decided.access))
        return replace(strictest, images=max((one.images for one in several), key=_IMAGES.index))

    def withholds(self) -> bool:
        """Whether anything of any article is withheld."""
        decided = (*self.outlets.values(), *self.articles.values())
        return self.default.access != "full" or any(one.get("access", "full") != "full" for one in decided)


def read_rights(seeds: Path, default: Rights, outlets: OutletIndex) -> RightsBook:
    """Read seeds/rights.yml (or .csv); absent, the default holds for all.

    A mistake in it ends the build: leaving an entry out could publish what somebody decided not to.
    """
    read = read_entries((seeds / f"rights{suffix}" for suffix in SUFFIXES), RIGHTS)
    taken = take(read.values, lambda entry: _given(entry, outlets))
    problems = [*read.problems, *taken.problems, *_differing(taken.values)]
    if problems:
        raise MistakesError(*problems)
    book: dict[str, dict[str, dict[str, Any]]] = {section: {} for section in RIGHTS.sections}
    for one in taken.values:
        book[one.entry.section].setdefault(one.name, {}).update(one.values)
    return RightsBook(
        default=replace(default, **book["default"].get("", {})),
        outlets=book["outlets"],
        articles=book["articles"],
        files={one.name: one.entry.file for one in taken.values},
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """What one entry decides, of the name articles carry."""

    entry: Entry
    name: str
    values: Mapping[str, Any]


def _given(entry: Entry, outlets: OutletIndex) -> _Given:
    known = outlets.find(entry.name) if entry.section == "outlets" else None
    values = {key: _READERS[key](entry, key) for key in entry.fields}
    # Nothing written beside a key is nothing decided, except of a text, which it blanks.
    given = {key: "" if value is None else value for key, value in values.items()}
    for key in ("access", "words", "noindex", "images"):
        if key in entry.fields and values[key] is None:
            raise entry.wrong("entry_missing", key)
    return _Given(entry, known.name if known else entry.name, given)


_READERS: Mapping[str, Callable[[Entry, str], Any]] = {
    "access": lambda entry, key: word_of(entry, key, "access"),
    "words": number_of,
    "noindex": yes_of,
    "contact": text_of,
    "note": text_of,
    "images": lambda entry, key: word_of(entry, key, "images"),
}


def _differing(given: Iterable[_Given]) -> Iterator[Problem]:
    """Yield what is decided twice and differently of one article, outlet or all."""
    first: dict[tuple[str, str, str], _Given] = {}
    for one in given:
        for key, value in one.values.items():
            other = first.setdefault((one.entry.section, one.name, key), one)
            if other.values[key] != value:
                at = f"{other.entry.file}:{other.entry.lines[key]}"
                yield one.entry.wrong("entries_differ", key, first=at).problem


def set_rights(seeds: Path, name: str, values: Mapping[str, str]) -> None:
    """Decide what may be shown of an article, in seeds/rights.yml, made if absent.

    A line of ours about the same article is replaced. Refused with a sentence where the file would then say anything
    else than what it said and this.
    """
    path = Path(os.path.realpath(seeds / FILE))
    before = path.read_bytes() if path.exists() else b""
    told = ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    key = json.dumps(name, ensure_ascii=False)
    after = _below_articles(before, f"{key}: {{", f"{key}: {{{told}}}")
    others = read_entries((seeds / f"rights{suffix}" for suffix in SUFFIXES[1:]), RIGHTS)
    was, now = (_decided(others, text_in(data)) for data in (before, after))
    expected = {**(was or {}), ("articles", name): dict(values)}
    if was is None or now != expected:
        line = text_in(after).count("\n")
        raise MistakesError(problem_at(FILE, line, "rights_do_not_go_on", f"{key}: {{{told}}}"))
    replaced(path, after)


def _below_articles(before: bytes, begin: str, line: str) -> bytes:
    """Return a file's bytes with a line as the first below its "articles:", and without those that begin so."""
    lines = before.decode("utf-8-sig", "replace").splitlines(keepends=True)
    kept = [one for one in lines if not one.lstrip().startswith(begin)]
    at = next((n for n, one in enumerate(kept) if _opens_articles(one)), None)
    if at is None:
        return added("".join(kept).encode(), "articles:", f"  {line}")
    after = kept[at + 1] if at + 1 < len(kept) else ""
    indent = " " * (len(after) - len(after.lstrip(" "))) if after.startswith(" ") and after.strip() else "  "
    end = "\r\n" if kept[at].endswith("\r\n") else "\n"
    head = kept[at] if kept[at].endswith("\n") else kept[at] + end
    return "".join([*kept[:at], head, f"{indent}{line}{end}", *kept[at + 1 :]]).encode()


def _opens_articles(line: str) -> bool:
    key, colon, rest = line.partition(":")
    return (
        bool(colon) and not rest.strip() and not key.startswith(" ") and RIGHTS.section_of(key) == "articles"
    )


def _decided(others: Taken[Entry], text: str) -> dict[tuple[str, str], dict[str, Any]] | None:
    """Return what is decided of whom; ``None`` where the files hold a mistake."""
    own = Taken.of(yaml_entries(text, RIGHTS, FILE))
    decided: dict[tuple[str, str], dict[str, Any]] = {}
    try:
        for entry in (*own.values, *others.values):
            values = {key: _READERS[key](entry, key) for key in entry.fields}
            decided.setdefault((entry.section, entry.name), {}).update(values)
    except EntryError:
        return None
    return None if own.problems or others.problems else decided


def cut_to_rights(
    article: Article, understanding: Understanding, rights: Rights
) -> tuple[Article, Understanding]:
    """Return what may be shown. ``full`` leaves everything; nothing of a withdrawn article's text is left.

    Pictures are left where :func:`images_shown` says so, those that stand with text that is left.
    """
    if images_shown(rights) == "none":
        article = without_pictures(article)
    if rights.access == "full":
        return article, understanding
    if rights.access == "withdrawn":
        bare = Article(
            article.id, article.source, "", (), language=article.language, published=article.published
        )
        return _without_quotes(bare), Understanding()
    blocks = _first_words(article.blocks, rights.words if rights.access == "excerpt" else 0)
    kept = replace(article, blocks=blocks, display_title=_shown_title(article, blocks, rights))
    return _without_quotes(kept), _within(understanding, blocks)


def images_shown(rights: Rights) -> Images:
    """Return what is shown of an article's pictures: of an excerpt thumbnails at most, of less than that none."""
    if rights.access == "full":
        return rights.images
    return "thumbnails" if rights.access == "excerpt" and rights.images != "none" else "none"


def without_pictures(article: Article) -> Article:
    """Return an article that names no pictures."""
    if not any(block.pictures for block in article.blocks):
        return article
    return replace(article, blocks=tuple(replace(block, pictures=()) for block in article.blocks))


def _shown_title(article: Article, blocks: tuple[Block, ...], rights: Rights) -> str:
    """A title of ours is text of the article: without a headline, ``metadata`` shows none."""
    if article.headline or (
        rights.access == "excerpt" and rights.words >= len(article.display_title.split())
    ):
        return article.display_title
    return " ".join(blocks[0].text.split()[:12]) + "…" if blocks else ""


def _first_words(blocks: tuple[Block, ...], words: int) -> tuple[Block, ...]:
    """Keep headline blocks whole and then so many words, the last block cut at a word's end.

    A row of a table is kept whole or not at all: a number without what it counts would say something else.
    """
    kept: list[Block] = []
    for block in blocks:
        if block.kind == "headline":
            kept.append(block)
            continue
        if words <= 0:
            break
        parts = block.text.split(" ")
        if len(parts) <= words:
            kept.append(block)
        elif block.row is None:
            kept.append(replace(block, text=" ".join(parts[:words]), credit=None, pictures=()))
        words -= len(parts)
    return tuple(kept)


def _within(understanding: Understanding, blocks: tuple[Block, ...]) -> Understanding:
    """Keep what stands in text that is shown.

    Written out field by field: what a later stage adds to an Understanding is withheld until it is cut here.
    """
    shown = "\n".join(block.text for block in blocks)
    mentions = tuple(
        mention if mention.record or mention.name in shown else replace(mention, name=mention.surface)
        for mention in understanding.mentions
        if _stands_in(mention, blocks)
    )
    names = {mention.name for mention in mentions}
    return Understanding(
        mentions=mentions,
        dates=tuple(date for date in understanding.dates if _stands_in(date, blocks)),
        event=understanding.event and _bare(understanding.event),
        roles=tuple(
            replace(role, body=role.body if role.body in names else None)
            for role in understanding.roles
            if role.person in names and _stands_in(role, blocks)
        ),
        figures=tuple(
            replace(figure, what=figure.what if figure.what and figure.what in shown else None)
            for figure in understanding.figures
            if _stands_in(figure, blocks)
        ),
        quotes=tuple(
            replace(quote, speaker=quote.speaker if quote.speaker in names else None)
            for quote in understanding.quotes
            if _stands_in(quote, blocks)
        ),
    )


class _Span(Protocol):
    """What lies in a block."""

    @property
    def block(self) -> int: ...
    @property
    def end(self) -> int: ...


def _stands_in(span: _Span, blocks: tuple[Block, ...]) -> bool:
    """Whether all of a span is left in what is shown."""
    return span.block < len(blocks) and span.end <= len(blocks[span.block].text)


def _bare(derived: Derived[str]) -> Derived[str]:
    """Take the source's own words out of the evidence: what is not shown is not quoted either."""
    return replace(derived, evidence=replace(derived.evidence, quote=""))


def _without_quotes(article: Article) -> Article:
    def bare(derived: Derived[str] | None) -> Derived[str] | None:
        return _bare(derived) if derived else None

    return replace(
        article,
        headline=bare(article.headline),
        published=bare(article.published),
        outlet=bare(article.outlet),
        section=bare(article.section),
        authors=tuple(map(_bare, article.authors)),
        makers=tuple(map(_bare, article.makers)),
        sources=tuple(map(_bare, article.sources)),
        hints=None if article.hints is None else tuple(map(_bare, article.hints)),
        url=bare(article.url),
        event=bare(article.event),
    )
