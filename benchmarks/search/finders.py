"""What half remembered headlines and paraphrases find: here, in SQLite's FTS5, in lunr and in Pagefind.

In: documents and queries. Out: for each search the place of the article looked for among its first ten, 0 where it is
not there.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search.host import serving
from benchmarks.search.measure import PAGE, fresh_page
from benchmarks.search.others import index_by_pagefind
from benchmarks.search.remembered import Remembered
from press_archive.languages.folding import fold, tokens
from press_archive.search import SearchDocument, SearchEntity, build_index

MOST = 10
# As the search page shows it: what is found, and below it what is nearest where that is little.
_ASK = """async (query) => {
  const answer = await archiveSearch.answer("?q=" + encodeURIComponent(query));
  if (answer.hint) return [];
  const hits = await answer.page(0, 10);
  if (await answer.isPoor()) hits.push(...(await answer.nearly(10)).hits);
  return hits.slice(0, 10).map(({ record }) => record.id);
}"""
_LUNR = ("lunr-language/lunr.stemmer.support.js", "lunr-language/lunr.vi.js")
# As the search of MkDocs makes its index; queries are taken as words, since some hold what lunr reads as operators.
_LUNR_PAGE = """<!doctype html><meta charset="utf-8"><title>.</title>
<script src="lunr.js"></script><script src="0.js"></script><script src="1.js"></script><script>
window.ready = fetch("documents.json").then((answer) => answer.json()).then((documents) => lunr(function () {
  this.use(lunr.vi);
  this.field("title");
  this.field("text");
  this.ref("id");
  documents.forEach((document) => this.add(document));
}));
window.ask = async (text) => (await ready).query((query) => query.term(lunr.tokenizer(text), {}))
  .slice(0, 10).map(({ ref }) => ref);
</script>"""
_PAGEFIND_PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>.</title><script>
window.ask = async (text) => {
  const { results } = await (await import("/pagefind/pagefind.js")).search(text);
  return (await Promise.all(results.slice(0, 10).map((one) => one.data()))).map(({ url }) => url.slice(1));
};
</script>"""


@dataclass(frozen=True, slots=True)
class Found:
    """How a search did: for each query the place of what was looked for, from 1; 0 where it is not shown."""

    name: str
    places: tuple[int, ...] = ()

    def mrr(self) -> float:
        """Return the mean of 1 / place."""
        return sum(1 / place for place in self.places if place) / max(1, len(self.places))

    def success(self) -> int:
        """Return how many queries show what was looked for among the first ten."""
        return sum(place > 0 for place in self.places)


def places_of(queries: Sequence[Remembered], ask: Callable[[str], Sequence[str]]) -> tuple[int, ...]:
    """Return the place of what each query looks for among the ids that asking gives."""
    places = []
    for one in queries:
        found = list(ask(one.query))[:MOST]
        places.append(found.index(one.wanted) + 1 if one.wanted in found else 0)
    return tuple(places)


def write_index(documents: Sequence[SearchDocument], entities: Sequence[SearchEntity], folder: Path) -> int:
    """Write our index, and return its bytes."""
    size = 0
    for file in build_index(documents, entities):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
        size += len(file.data)
    return size


def ours(browser: Browser, folder: Path, queries: Sequence[Remembered]) -> Found:
    """Ask our index."""
    with serving(folder, {"": PAGE}) as host, fresh_page(browser) as page:
        page.goto(host.address())
        return Found("ours", places_of(queries, lambda query: page.evaluate(_ASK, query)))


def lunr(browser: Browser, documents: Sequence[SearchDocument], queries: Sequence[Remembered]) -> Found:
    """Ask lunr, as MkDocs ships it."""
    search = files("mkdocs.contrib.search")
    pages = {"lunr.js": (search / "templates" / "search" / "lunr.js").read_bytes()}
    pages |= {f"{number}.js": (search / name).read_bytes() for number, name in enumerate(_LUNR)}
    told = [
        {"id": one.id, "title": one.display_title, "text": "\n".join(text for _, text in one.blocks[1:])}
        for one in documents
    ]
    pages |= {"documents.json": json.dumps(told).encode(), "": _LUNR_PAGE.encode()}
    return Found("lunr", _asked(browser, Path(), pages, queries))


def pagefind(
    browser: Browser, documents: Sequence[SearchDocument], queries: Sequence[Remembered], work: Path
) -> Found | None:
    """Ask Pagefind; ``None`` where it is not installed or does not index."""
    if index_by_pagefind(documents, work):
        return None
    by_url = {one.url: one.id for one in documents}
    return Found("Pagefind", _asked(browser, work, {"": _PAGEFIND_PAGE.encode()}, queries, by_url))


def _asked(
    browser: Browser,
    folder: Path,
    pages: Mapping[str, bytes],
    queries: Sequence[Remembered],
    names: Mapping[str, str] | None = None,
) -> tuple[int, ...]:
    """Ask a page that has a function for it; ``names`` says what its answers are called here, if otherwise."""
    with serving(folder, pages) as host, fresh_page(browser) as page:
        page.goto(host.address())

        def ask(query: str) -> list[str]:
            found: list[str] = page.evaluate("ask", query)
            return [names.get(one, one) for one in found] if names else found

        return places_of(queries, ask)


def fts5(documents: Sequence[SearchDocument], queries: Sequence[Remembered]) -> Found:
    """Ask SQLite for any of the words, by its bm25; accents and đ are folded for it, headlines count four times."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, headline, body)")
    base.executemany("INSERT INTO articles VALUES (?, ?, ?)", map(_row, documents))
    order = "SELECT id FROM articles WHERE articles MATCH ? ORDER BY bm25(articles, 0, 4, 1), rowid LIMIT ?"

    def ask(query: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in tokens(query))
        return [identifier for (identifier,) in base.execute(order, (words, MOST))]

    return Found("SQLite FTS5, any of the words", places_of(queries, ask))


def _row(document: SearchDocument) -> tuple[str, str, str]:
    headline, *others = (fold(line) for _, line in document.blocks)
    return document.id, headline, "\n".join(others)
