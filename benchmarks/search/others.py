"""The same texts in two other searches for static sites: that of Material for MkDocs, and Pagefind where installed.

In: articles and queries. Out: for each query the bytes and the milliseconds from opening a page with the query until
its first result, in a browser that has loaded nothing.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as NotInTimeError

from benchmarks.search.host import serving
from benchmarks.search.measure import fresh_page
from benchmarks.search.queries import Query
from press_archive.search import SearchDocument

_PATIENCE = 60_000  # milliseconds
_MATERIAL = "Material for MkDocs (lunr)"
_PAGEFIND = "Pagefind"
_CONFIG = """site_name: "."
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, language: vi, font: false}}
plugins: [{{search: {{lang: vi}}}}]
"""
_SEARCH_OF_MATERIAL = ("search/", "assets/javascripts/workers/", "assets/javascripts/lunr/")
_RESULT_OF_MATERIAL = ".md-search-result__item:not([hidden]) a"
_ASK_PAGEFIND = b"""<!doctype html><html lang="vi"><meta charset="utf-8"><title>.</title><script type="module">
const pagefind = await import("/pagefind/pagefind.js");
const found = await pagefind.search(new URLSearchParams(location.search).get("q"));
await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
document.body.append(Object.assign(document.createElement("p"), { id: "done" }));
</script><body></body></html>"""


@dataclass(frozen=True, slots=True)
class Theirs:
    """What another search costs; without queries, why not."""

    name: str
    articles: int
    size: int = 0  # bytes of its index on disk
    cost: tuple[tuple[int, float], ...] = ()  # for each query: bytes, milliseconds
    silent: int = 0  # queries that had shown nothing within a minute
    why_not: str = ""


def material(
    browser: Browser, documents: Iterable[SearchDocument], queries: Sequence[Query], work: Path
) -> Theirs:
    """Measure Material's search. Its index is written as its plugin does, because pages are not the question."""
    documents = list(documents)
    (work / "docs").mkdir(parents=True)
    (work / "docs" / "index.md").write_text("# .\n", "utf-8")
    (work / "mkdocs.yml").write_text(_CONFIG.format(docs=work / "docs", site=work / "site"), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(work / "mkdocs.yml")]
    if subprocess.run(command, check=False, capture_output=True).returncode:  # noqa: S603
        return Theirs(_MATERIAL, len(documents), why_not="the theme did not build")
    index = work / "site" / "search" / "search_index.json"
    written = json.loads(index.read_text("utf-8"))
    written["docs"] = list(map(_entry, documents))
    index.write_text(json.dumps(written, ensure_ascii=False, separators=(",", ":")), "utf-8")
    found = list(
        _opened(browser, work / "site", "index.html", _RESULT_OF_MATERIAL, _SEARCH_OF_MATERIAL, queries)
    )
    return _theirs(_MATERIAL, len(documents), index.stat().st_size, found)


def _entry(document: SearchDocument) -> dict[str, str]:
    text = "".join(f"<p>{escape(line)}</p>" for _, line in document.blocks)
    return {"location": document.url, "title": escape(document.display_title), "text": text}


def pagefind(
    browser: Browser, documents: Iterable[SearchDocument], queries: Sequence[Query], work: Path
) -> Theirs:
    """Measure Pagefind over pages that hold the texts and nothing else."""
    documents = list(documents)
    if why_not := index_by_pagefind(documents, work):
        return Theirs(_PAGEFIND, len(documents), why_not=why_not)
    (work / "ask.html").write_bytes(_ASK_PAGEFIND)
    size = sum(path.stat().st_size for path in (work / "pagefind").rglob("*") if path.is_file())
    return _theirs(
        _PAGEFIND,
        len(documents),
        size,
        list(_opened(browser, work, "ask.html", "#done", ("pagefind/",), queries)),
    )


def index_by_pagefind(documents: Iterable[SearchDocument], work: Path) -> str:
    """Write pages and let Pagefind index them; return why it did not, if so."""
    command = _pagefind_command()
    if not command:
        return "not installed here"
    for document in documents:
        page = work / document.url
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_page(document), "utf-8")
    done = subprocess.run([*command, "--site", str(work)], check=False, capture_output=True)  # noqa: S603
    return "it did not index" if done.returncode else ""


def _pagefind_command() -> list[str]:
    if program := shutil.which("pagefind"):
        return [program]
    return [sys.executable, "-m", "pagefind"] if importlib.util.find_spec("pagefind") else []


def pagefind_version() -> dict[str, str]:
    """Return its version by its name, where it is installed."""
    command = _pagefind_command()
    if not command:
        return {}
    told = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    return {_PAGEFIND: told.stdout.split()[-1]} if told.stdout.split() else {}


def _page(document: SearchDocument) -> str:
    text = "".join(f"<p>{escape(line)}</p>" for _, line in document.blocks)
    title = escape(document.display_title)
    return f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{title}</title><body>{text}</body></html>'


def _opened(
    browser: Browser,
    folder: Path,
    page_name: str,
    result: str,
    counted: tuple[str, ...],
    queries: Sequence[Query],
) -> Iterator[tuple[int, float]]:
    """Yield bytes and milliseconds of each query; the first is asked once before, for the host to compress files."""
    with serving(folder, {}) as host:
        for _, query in [queries[0], *queries]:
            with fresh_page(browser) as page:
                host.forget()
                page.goto(host.address(f"{page_name}?q={quote(query)}"))
                ms = _ms_until(page, result)
                yield sum(size for name, size in host.sent if name.startswith(counted)), ms


def _ms_until(page: Page, selector: str) -> float:
    """Return the milliseconds from opening a page until it shows a result; 0 where it does not."""
    try:
        page.wait_for_selector(selector, state="attached", timeout=_PATIENCE)
    except NotInTimeError:
        return 0.0
    ms: float = page.evaluate("performance.now()")
    return ms


def _theirs(name: str, articles: int, size: int, found: Sequence[tuple[int, float]]) -> Theirs:
    shown = tuple(cost for cost in found[1:] if cost[1])
    return Theirs(name, articles, size, shown, len(found) - 1 - len(shown))
