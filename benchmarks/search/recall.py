"""Half remembered headlines and paraphrases, over the press corpora beside the project.

In: a browser, the folder of corpora, a seed. Out: how each search did; nothing where a corpus is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from benchmarks.search.finders import Found, fts5, lunr, ours, pagefind, write_index
from benchmarks.search.paraphrases import PARAPHRASES
from benchmarks.search.press import press_archive
from benchmarks.search.remembered import half_remembered

_TEXTS = 2000  # besides the articles of the press
_HEADLINES = 60


@dataclass(frozen=True, slots=True)
class Recall:
    """What was asked of how many articles, and how each search did."""

    asked: str
    articles: int
    found: tuple[Found, ...]


def recalled(browser: Browser, corpora: Path, seed: int) -> Iterator[Recall]:
    """Yield how searches do on headlines, then on paraphrases."""
    documents, entities = press_archive(corpora, _TEXTS)
    if not documents:
        return
    headlines = half_remembered(documents, _HEADLINES, seed)
    with TemporaryDirectory(prefix="bench-") as folder:
        work = Path(folder)
        write_index(documents, entities, work / "ours")
        for asked, queries in (("headlines", headlines), ("paraphrases", PARAPHRASES)):
            others = (
                lunr(browser, documents, queries),
                pagefind(browser, documents, queries, work / "pagefind"),
            )
            found = ours(browser, work / "ours", queries), fts5(documents, queries), *filter(None, others)
            yield Recall(asked, len(documents), found)
