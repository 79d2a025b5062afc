"""Short ways to make the values that stages pass to each other, for tests that need no disk."""

from __future__ import annotations

import hashlib
from pathlib import Path

import yaml

from press_archive.decisions.ledger import Ledger
from press_archive.model import (
    Archive,
    ArchivedArticle,
    Article,
    Block,
    DataFile,
    Derived,
    Entity,
    Evidence,
    Heading,
    Mention,
    Page,
    Rights,
    SourceDocument,
    Understanding,
)
from press_archive.pages.addresses import assign
from press_archive.pages.compose import compose
from press_archive.pages.site import Site, make_site
from press_archive.pages.words import read_words
from press_archive.settings import Settings
from press_archive.stories import Coverage

ROOT = Path(__file__).resolve().parents[1]


def stated(value: str, quote: str = "") -> Derived[str]:
    return Derived(value, "stated", Evidence("date-prefix", quote or value, 1))


def source(path: str = "a.txt", data: bytes = b"text") -> SourceDocument:
    return SourceDocument(path, data, hashlib.sha256(data + path.encode()).hexdigest(), "text", "utf-8")


def article(
    *paragraphs: str,
    path: str = "a.txt",
    headline: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    event: str | None = None,
) -> Article:
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    if headline:
        blocks = (Block("headline", headline), *blocks)
    return Article(
        id=hashlib.sha256(path.encode()).hexdigest()[:12],
        source=source(path),
        display_title=headline or (paragraphs[0][:100] if paragraphs else ""),
        blocks=blocks,
        headline=stated(headline) if headline else None,
        published=stated(published) if published else None,
        outlet=stated(outlet) if outlet else None,
        event=stated(event) if event else None,
    )


def mention(of: Article, surface: str, kind: str = "person", block: int = 0, occurrence: int = 0) -> Mention:
    """Make a mention of the n-th occurrence of a surface in a block."""
    start = -1
    for _ in range(occurrence + 1):
        start = of.blocks[block].text.index(surface, start + 1)
    entity = f"{kind}-{surface}"
    return Mention(
        of.id, block, start, start + len(surface), surface, kind, surface, "test", 1.0, entity=entity
    )


def archived(
    of: Article, *mentions: Mention, rights: Rights | None = None, **understood: object
) -> ArchivedArticle:
    return ArchivedArticle(of, Understanding(mentions=mentions, **understood), rights or Rights())  # type: ignore[arg-type]


def archive(*articles: ArchivedArticle) -> Archive:
    """Link articles by their mentions' entity ids, newest first."""
    ordered = sorted(
        articles, key=lambda a: a.article.published.value if a.article.published else "", reverse=True
    )
    entities: dict[str, Entity] = {}
    for one in ordered:
        for m in one.understanding.mentions if one.rights.access != "withdrawn" else ():
            known = entities.get(m.entity or "")
            ids = dict.fromkeys([*(known.articles if known else ()), one.article.id])
            count = (known.mentions if known else 0) + 1
            surest = max(m.confidence, known.confidence if known else 0.0)
            entities[m.entity or ""] = Entity(m.entity or "", m.kind, m.name, (), tuple(ids), count, surest)
    return Archive(tuple(ordered), [Heading.of(one) for one in ordered], entities)


def settings(tmp_path: Path = ROOT, site_url: str = "", language: str = "vi") -> Settings:
    return Settings(
        root=ROOT,
        seeds=tmp_path / "seeds",
        docs=tmp_path / "docs",
        site=tmp_path / "site",
        overrides=ROOT / "overrides",
        site_name="Kho thử",
        site_url=site_url,
        language=language,
        max_source_bytes=1_000_000,
        rights=Rights(),
    )


def site(
    *articles: ArchivedArticle, ledger: Ledger | None = None, coverage: Coverage | None = None, **options: str
) -> Site:
    made = archive(*articles)
    chosen = settings(**options)  # type: ignore[arg-type]
    words = read_words(chosen.overrides, chosen.language)
    addresses = assign(made, ledger or Ledger(), coverage=coverage)
    return make_site(made, addresses, chosen, words, (), coverage=coverage)


def all_pages(of: Site) -> list[Page]:
    """Make every page of a site, read back from the files they are written as."""
    files = (file for recipe in compose(of) for file in recipe.make())
    return [_page(file) for file in files]


def _page(file: DataFile) -> Page:
    _, front, markdown = file.data.decode().split("---\n", 2)
    return Page(file.path, yaml.safe_load(front), markdown.strip())
