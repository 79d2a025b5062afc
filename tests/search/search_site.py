"""A page with the search client over given articles, and how to ask it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page

from press_archive.search import SearchDocument, SearchEntity, build_index

HARNESS = '<!doctype html><meta charset="utf-8"><title>·</title><script src="search/search.js"></script>'

_ASK_ALL = """async (asked) => {
  const answers = [];
  for (const [address, typing] of asked) answers.push((await archiveSearch.ask(address, typing)).ids);
  return answers;
}"""


def write_site(
    folder: Path, documents: Sequence[SearchDocument], entities: Sequence[SearchEntity], html: str = HARNESS
) -> str:
    """Write the search files and a page beside them; return the page's file address."""
    for file in build_index(documents, entities):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    page = folder / "search.html"
    page.write_text(html, encoding="utf-8")
    return page.as_uri()


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
        url=f"articles/a{number}.html",
        display_title=headline,
        is_display_title_ours=False,
        blocks=(("headline", headline), *(("paragraph", text) for text in rest)),
        **fields,  # type: ignore[arg-type]
    )
