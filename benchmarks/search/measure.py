"""What a cold query costs: bytes on the wire and time, in Chromium, in a browser that has loaded nothing.

In: a folder with the search files, queries. Out: for each query the bytes until its first results and until all are
counted, the files, and the milliseconds. The first ten results come together, so that the first is there with them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.search.host import Host, serving
from benchmarks.search.queries import Query

_BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "chrome",
)
_CLIENT = "search/search.js"
PAGE = f'<!doctype html><meta charset="utf-8"><title>.</title><script src="{_CLIENT}"></script>'.encode()
_ASK = """async (query) => {
  const start = performance.now();
  const answer = window.answer = await archiveSearch.answer("?q=" + encodeURIComponent(query));
  if (!answer.hint) await answer.page(0, 10);
  return { ms: performance.now() - start, opened: performance.now() };
}"""
_COUNT = """async () => {
  const start = performance.now();
  const total = answer.hint ? 0 : await answer.total();
  return { ms: performance.now() - start, total };
}"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one query cost, with nothing loaded before it but the page and the client."""

    sort: str
    query: str
    found: int
    client_bytes: int  # of the script that every page with a search box has
    first_bytes: int  # until the first ten results
    all_bytes: int  # until all are counted
    files: int  # until the first ten results
    second_bytes: int  # until those of another query of its sort, asked on the same page
    first_ms: float
    all_ms: float
    opened_ms: float  # from opening the page to the first ten results


@contextmanager
def browser() -> Iterator[Browser]:
    """Start the installed browser, or Playwright's own."""
    path = next(filter(None, map(shutil.which, _BROWSERS)), None)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield started
        finally:
            started.close()


def costs(browser: Browser, folder: Path, queries: Iterable[Query]) -> Iterator[Cost]:
    """Ask each query in a browser of its own, and yield what it cost.

    A file is compressed when it is first asked for, which takes a millisecond at most.
    """
    with serving(folder, {"": PAGE}) as host:
        asked = list(queries)
        for number, (sort, query) in enumerate(asked):
            another = next((text for one, text in asked[number + 1 :] + asked[:number] if one == sort), query)
            yield _cold(browser, host, sort, query, another)


def _cold(browser: Browser, host: Host, sort: str, query: str, another: str) -> Cost:
    with fresh_page(browser) as page:
        host.forget()
        page.goto(host.address())
        client = sum(size for name, size in host.sent if name == _CLIENT)
        host.forget()
        first = page.evaluate(_ASK, query)
        sizes = [size for _, size in host.sent]
        rest: dict[str, Any] = page.evaluate(_COUNT)
        whole = sum(size for _, size in host.sent)
        host.forget()
        page.evaluate(_ASK, another)
        both = first["ms"] + rest["ms"]
        return Cost(
            sort,
            query,
            rest["total"],
            client,
            sum(sizes),
            whole,
            len(sizes),
            sum(size for _, size in host.sent),
            first["ms"],
            both,
            first["opened"],
        )


@contextmanager
def fresh_page(browser: Browser) -> Iterator[Page]:
    """Open a page of a browser that knows nothing."""
    context = browser.new_context()
    try:
        yield context.new_page()
    finally:
        context.close()
