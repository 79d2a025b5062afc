"""What of each article may be shown: seeds/rights.yml over the archive's setting, and how it is carried out.

In: settings, the file, articles as understood. Out: a :class:`Rights` per article, and articles cut to what
may be shown. Everything after this stage (entities, pages, search, data, downloads) sees only the cut article,
so that withdrawn text cannot leak through a stage that forgot to ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Protocol

from press_archive.authorities.outlets import OutletIndex
from press_archive.errors import ArchiveError
from press_archive.model import Article, Block, Derived, Rights, Understanding
from press_archive.yaml_file import LinedDict, expect_mapping, load_decisions, shown

FILE = "rights.yml"
_ACCESS = ("full", "excerpt", "metadata", "withdrawn")  # from the most open to the strictest
_TYPES: dict[str, type] = {"access": str, "words": int, "noindex": bool, "contact": str, "note": str}


@dataclass(frozen=True, slots=True)
class RightsBook:
    """The archive's rights and every exception: an article's own come before its outlet's."""

    default: Rights
    outlets: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by canonical name
    articles: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by source name

    def of(self, outlet: str | None, names: Iterable[str]) -> Rights:
        """Return the rights of an article: default, then its outlet's words, then its own.

        ``outlet`` is its canonical name; ``names`` are all the names the source goes by: its own, those of its
        copies, those it had before it was moved. If they were decided differently the strictest decision holds.
        """
        rights = self.default
        if outlet:
            rights = replace(rights, **self.outlets.get(outlet, {}))
        own = [replace(rights, **self.articles[name]) for name in sorted(set(names)) if name in self.articles]
        return max(own, key=lambda decided: _ACCESS.index(decided.access), default=rights)


def read_rights(seeds: Path, default: Rights, outlets: OutletIndex) -> RightsBook:
    """Read seeds/rights.yml (keys ``default``, ``outlets``, ``articles``); absent, the default holds for all."""
    raw = load_decisions(seeds / FILE)
    for key, line in raw.lines.items():
        if key not in ("default", "outlets", "articles"):
            raise ArchiveError(
                f'{FILE}, line {line}: unknown key "{key}"; expected default, outlets or articles.'
            )
    by_outlet = expect_mapping(raw.get("outlets"), f"{FILE}: outlets")
    articles = expect_mapping(raw.get("articles"), f"{FILE}: articles")
    return RightsBook(
        default=replace(default, **_entry(raw.get("default"), f"{FILE}: default")),
        outlets={
            _canonical(name, outlets): _entry(value, _where(by_outlet, name))
            for name, value in by_outlet.items()
        },
        articles={name: _entry(value, _where(articles, name)) for name, value in articles.items()},
    )


def _canonical(name: str, outlets: OutletIndex) -> str:
    """Return the name articles carry, whatever form of it the file has: NLĐO, Báo Người Lao Động."""
    known = outlets.find(name)
    return known.name if known else name


def _where(mapping: LinedDict, name: str) -> str:
    return f"{FILE}, line {mapping.lines[name]} ({name})"


def _entry(value: Any, where: str) -> dict[str, Any]:
    """Check one entry; a bare word is its access (``000.txt: withdrawn``)."""
    entry: dict[str, Any] = expect_mapping(value, where) if not isinstance(value, str) else {"access": value}
    for key, given in entry.items():
        expected = _TYPES.get(key)
        if expected is None:
            known = ", ".join(f.name for f in fields(Rights))
            raise ArchiveError(f'{where}: unknown key "{key}"; expected one of {known}.')
        if not isinstance(given, expected) or (expected is int and isinstance(given, bool)):
            raise ArchiveError(f"{where}: {key} must be {expected.__name__}, found {shown(given)}.")
        if key == "access" and given not in _ACCESS:
            raise ArchiveError(f'{where}: access is "{given}"; expected one of {", ".join(_ACCESS)}.')
    if entry.get("words", 0) < 0:
        raise ArchiveError(f"{where}: words must not be negative, found {entry['words']}.")
    return dict(entry)


def cut_to_rights(
    article: Article, understanding: Understanding, rights: Rights
) -> tuple[Article, Understanding]:
    """Return what may be shown. ``full`` leaves everything; nothing of a withdrawn article's text is left."""
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


def _shown_title(article: Article, blocks: tuple[Block, ...], rights: Rights) -> str:
    """A title of ours is text of the article: without a headline, ``metadata`` shows none."""
    if article.headline or (
        rights.access == "excerpt" and rights.words >= len(article.display_title.split())
    ):
        return article.display_title
    return " ".join(blocks[0].text.split()[:12]) + "…" if blocks else ""


def _first_words(blocks: tuple[Block, ...], words: int) -> tuple[Block, ...]:
    """Keep headline blocks whole and then so many words, the last block cut at a word's end."""
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
        else:
            kept.append(replace(block, text=" ".join(parts[:words]), credit=None))
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
        authors=tuple(_bare(author) for author in article.authors),
        url=bare(article.url),
        event=bare(article.event),
    )
