"""Real articles with headlines, to look for what is half remembered: those beside the project, where they are.

In: the folder of corpora. Out: documents, each with its headline, lead and paragraphs; none where one is missing.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.search.corpus import read_corpus
from benchmarks.search.understood import understand_texts
from press_archive.search import SearchDocument, SearchEntity

_PRESS = ("press-dev.jsonl.xz", "press-other.jsonl.xz")
_TEXTS = "vntc-20k.tar.xz"


def press_archive(folder: Path, texts: int) -> tuple[list[SearchDocument], list[SearchEntity]]:
    """Return all articles of the press and some texts besides, and the entities that the archive finds in them."""
    if not all((folder / name).is_file() for name in (*_PRESS, _TEXTS)):
        return [], []
    articles = [blocks for name in _PRESS for blocks in _articles(folder / name)]
    more = islice(read_corpus(folder / _TEXTS).texts, texts)
    articles += [(f"text-{number}", _blocks(text)) for number, text in enumerate(more)]
    entities, of_texts = understand_texts([[line for _, line in blocks] for _, blocks in articles])
    return [
        _document(number, identifier, blocks, of_texts[number])
        for number, (identifier, blocks) in enumerate(articles)
    ], entities


_Blocks = list[tuple[str, str]]


def _articles(path: Path) -> Iterator[tuple[str, _Blocks]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            lead = [article["lead"]] if article.get("lead") else []
            yield article["id"], _blocks([article["title"], *lead, *article["body"]])


def _blocks(lines: list[str]) -> _Blocks:
    return [
        ("headline" if n == 0 else "lead" if n == 1 else "paragraph", line) for n, line in enumerate(lines)
    ]


def _document(number: int, identifier: str, blocks: _Blocks, entities: tuple[str, ...]) -> SearchDocument:
    return SearchDocument(
        id=identifier,
        number=number,
        url=f"articles/{number}.html",
        display_title=blocks[0][1],
        is_display_title_ours=False,
        outlet=None,
        published=None,
        authors=(),
        blocks=tuple(blocks),  # type: ignore[arg-type]
        entities=entities,
    )
