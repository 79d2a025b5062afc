"""How whole a source's text is read: body, headline, day, authors and captions, against what publishers say.

In: the shared pages with their main text, and the real articles as somebody would paste them. Out: precision, recall
and F1 of runs of four words, means over the sources, beside the extractor by itself; shares of values that are right.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from press_archive.anatomy import article_id, dissect
from press_archive.languages.folding import fold
from press_archive.model import Article, value_of
from press_archive.read import read_source
from press_archive.rules import without_failing
from quality.cases import shared
from quality.offsets import SHARED, corpus

PAGES = SHARED / "extraction"
_LARGEST = 25_000_000
_RUN = 4  # words
_WORD = re.compile(r"\w+")
_BODY = ("lead", "heading", "paragraph")
Shares = tuple[float, float, float]  # precision, recall, F1


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the set: how much of its main text we and the extractor give."""

    name: str
    ours: Shares
    extractor: Shares


def shares(gold: str, found: str) -> Shares:
    """Return precision, recall and F1 of one text by its runs of words; of an empty text all is right or nothing."""
    expected, given = _runs(gold), _runs(found)
    common = sum((expected & given).values())
    precision = common / given.total() if given else float(not expected)
    recall = common / expected.total() if expected else float(not given)
    whole = precision + recall
    return precision, recall, 2 * precision * recall / whole if whole else 0.0


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(bool(words), len(words) - _RUN + 1)))


def article_read(name: str, data: bytes) -> Article | None:
    """Read and dissect one source; None where it is set aside."""
    readings, _ = read_source(name, data, max_bytes=_LARGEST)
    if not readings:
        return None

    def dissected(rules: Any) -> Article:
        return dissect(readings[0], article_id(name), shared().outlets, rules)[0]

    return without_failing(dissected, name)[0]


def body_of(article: Article | None) -> str:
    return "\n".join(block.text for block in article.blocks if block.kind in _BODY) if article else ""


def pages(most: int | None = None) -> Iterator[Page]:
    """Yield the scores of the pages, or of the first of them; none where the set is absent."""
    gold = PAGES / "ground-truth.json"
    told: Mapping[str, Mapping[str, str]] = json.loads(gold.read_text("utf-8")) if gold.exists() else {}
    for name, one in sorted(told.items())[:most]:
        file = PAGES / f"{name}.html.gz"
        if file.exists():
            data = gzip.decompress(file.read_bytes())
            found = body_of(article_read("page.html", data))
            yield Page(
                name, shares(one["articleBody"], found), shares(one["articleBody"], _by_extractor(data))
            )


def _by_extractor(data: bytes) -> str:
    import trafilatura

    return trafilatura.extract(data, include_comments=False, include_tables=True) or ""


def is_tune(page: Page) -> bool:
    """Whether whoever writes rules may look at a page: one half of them, by its name."""
    return page.name[0] in "02468ace"


def reading_report(*, tune: bool) -> Iterator[str]:
    """The table of both sets."""
    found = list(pages())
    yield f"body of {len(found)} web pages, runs of {_RUN} words, means over pages"
    yield f"  {'half':6} {'pages':>6} {'':12} {'precision':>10} {'recall':>10} {'F1':>10} {'under .5':>10}"
    halves: list[tuple[str, Callable[[Page], bool]]] = [("tune", is_tune)]
    if not tune:
        halves += [("check", lambda page: not is_tune(page)), ("both", lambda page: True)]
    for half, belongs in halves:
        some = [page for page in found if belongs(page)]
        if some:
            yield _row(half, "ours", [page.ours for page in some])
            yield _row(half, "extractor", [page.extractor for page in some])
    yield ""
    yield from _pasted_report()


def _row(half: str, who: str, some: Sequence[Shares]) -> str:
    means = "".join(f"{sum(one[at] for one in some) / len(some):11.3f}" for at in range(3))
    return f"  {half:6} {len(some):6} {who:12}{means} {sum(one[2] < 0.5 for one in some):10}"


# ── Articles as they are pasted ───────────────────────────────────────────────────────────────────
def _pasted_report() -> Iterator[str]:
    records = list(corpus("dev").values())
    yield f"{len(records)} real articles, as a browser copies them and as a scraper stores them"
    yield f"  {'':12} {'body F1':>8} {'headline':>10} {'day':>10} {'authors':>10} {'captions':>10}"
    for shape in ("text_block", "text_seed"):
        scored = [_pasted(record, article_read("bai.txt", record[shape].encode())) for record in records]
        if scored:
            cells = "".join(f"{sum(one[at] for one in scored) / len(scored):11.3f}" for at in range(1, 5))
            yield f"  {shape:12} {sum(one[0] for one in scored) / len(scored):8.3f}{cells}"
    yield ""


def _pasted(record: Mapping[str, Any], article: Article | None) -> tuple[float, float, float, float, float]:
    """F1 of the body; whether each value is right: a blank is, for the text may not say. Bylines are whole lines."""
    gold = "\n".join([record.get("lead") or "", *record["body"]])
    if article is None:
        return 0.0, 0.0, 0.0, 0.0, 0.0
    captions = {fold(block.text) for block in article.blocks if block.kind == "caption"}
    stated = [fold(one) for one in record["captions"]]
    headline, day = value_of(article.headline), value_of(article.published)
    people, byline = [fold(one.value) for one in article.authors], fold(" ".join(record["author"]))
    return (
        shares(gold, body_of(article))[2],
        float(headline is None or fold(headline) == fold(record["title"])),
        float(day is None or day in (record["date"], record.get("date_in_text_seed"))),
        float(not byline or all(one in byline for one in people)),
        sum(any(one in found or found in one for found in captions) for one in stated) / len(stated)
        if stated
        else 1.0,
    )


def worst_pages(most: int) -> Iterator[str]:
    """The pages of the tune half of which least is right."""
    found = sorted(filter(is_tune, pages()), key=lambda page: page.ours[2])[:most]
    yield from (
        f"  {page.name}: ours {page.ours[2]:.3f}, extractor {page.extractor[2]:.3f}" for page in found
    )
