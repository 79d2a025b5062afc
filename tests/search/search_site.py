"""A page with the search client over given articles, and how to ask it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from playwright.sync_api import Page

from press_archive.search import SearchDocument, SearchEntity, build_index

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
HARNESS = '<!doctype html><meta charset="utf-8"><title>·</title><script src="search/search.js"></script>'

_ASK_ALL = """async (asked) => {
  const answers = [];
  for (const [address, typing] of asked) answers.push((await archiveSearch.ask(address, typing)).ids);
  return answers;
}"""


def write_site(
    folder: Path, documents: Sequence[SearchDocument], entities: Sequence[SearchEntity], html: str = HARNESS
) -> str:
    """Write the search files, the articles' pages and a page beside them; return the page's file address."""
    for file in build_index(documents, entities):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    for document in documents:
        write(folder / document.url, article_page(document))
    parts = [(OVERRIDES / f"assets/script/{part}.js").read_text("utf-8") for part in ("marks", "texts")]
    write(folder / "assets/archive.js", "".join(parts))
    page = folder / "search.html"
    page.write_text(html, encoding="utf-8")
    return page.as_uri()


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="replace")


def article_page(document: SearchDocument) -> str:
    """Return an article's page as far as search reads it (overrides/article.html)."""
    tags = {"headline": "h1", "heading": "h2"}
    blocks = "".join(
        f'<{tags.get(kind, "p")} class="{kind}">{escape(text)}</{tags.get(kind, "p")}>'
        for kind, text in document.blocks
    )
    untitled = "" if any(kind == "headline" for kind, _ in document.blocks) else '<h1 class="none">·</h1>'
    root = "../" * document.url.count("/")
    authors = "".join(f'<meta name="DC.creator" content="{escape(name)}">' for name in document.authors)
    card = '<aside class=card><ul><li><a href="../places/song-lam.html">Sông Lam</a></ul></aside>'
    return (
        f'<!doctype html><meta charset="utf-8"><title>·</title>{authors}'
        f'<article class="story">{untitled}<div class="body">{blocks}</div></article>'
        f'{card}<script src="{root}assets/archive.js" defer></script>'
    )


def ask_all(page: Page, asked: list[tuple[str, bool]]) -> list[list[str]]:
    """Answer (address, still typing) pairs in one page load, each with the ids found, best first."""
    answers: list[list[str]] = page.evaluate(_ASK_ALL, asked)
    return answers


def article(number: int, *paragraphs: str, **known: object) -> SearchDocument:
    """Return a document with a headline and paragraphs; ``known`` sets other fields."""
    headline, *rest = paragraphs
    fields: dict[str, object] = {"outlet": None, "published": None, "authors": (), "entities": (), **known}
    return SearchDocument(
        id=f"a{number}",
        number=number,
        url=f"articles/a{number}.html",
        display_title=headline,
        is_display_title_ours=False,
        blocks=(("headline", headline), *(("paragraph", text) for text in rest)),
        **fields,  # type: ignore[arg-type]
    )
