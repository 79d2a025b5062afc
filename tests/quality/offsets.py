"""The gold that is offsets into the shared corpora: names of real articles, and what some of them state.

In: a split's name. Out: :class:`OffsetGold` values in the order of the files, none where the corpus is absent.
Wrong gold is a ``ValueError`` that names the file and what is wrong, without quoting the text.
"""

from __future__ import annotations

import json
import lzma
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from press_archive.model import Article, Block, BlockKind, Derived, Evidence, SourceDocument
from quality.gold import FOLDER, Split
from quality.marks import NAMES, Mark
from quality.placing import Placed

Corpus = Literal["dev", "press"]
SHARED = FOLDER.parents[2] / "shared" / "corpora"
CORPORA: Mapping[Corpus, Path] = {
    "dev": SHARED / "press-dev.jsonl.xz",
    "press": SHARED / "press-other.jsonl.xz",
}


@dataclass(frozen=True, slots=True)
class OffsetGold:
    """An article of a shared corpus, built from its fields, with its marks in place."""

    id: str
    article: Article
    placed: tuple[Placed, ...]
    sort: str  # of press: where and when it comes from
    dated: bool = True  # whether dates are annotated
    roles: tuple[Mapping[str, str], ...] | None = None  # None where roles and quotes are not annotated


def absent() -> list[Path]:
    """Which of the corpora are not at hand."""
    return [path for path in CORPORA.values() if not path.exists()]


def offsets(name: Corpus, split: Split) -> list[OffsetGold]:
    """Return the annotated articles of a corpus."""
    file = FOLDER / name / f"{split}.jsonl"
    if not file.exists() or not CORPORA[name].exists():
        return []
    return [read_offsets(line, corpus(name), f"{name}/{split}.jsonl") for line in read_lines(file)]


def read_lines(file: Path) -> list[Mapping[str, Any]]:
    """Return the records of a file that has one on each line."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


@cache
def corpus(name: Corpus) -> Mapping[str, Mapping[str, Any]]:
    """A shared corpus by id; empty where it is not at hand."""
    if not CORPORA[name].exists():
        return {}
    lines = lzma.decompress(CORPORA[name].read_bytes()).decode("utf-8").splitlines()
    return {record["id"]: record for record in map(json.loads, lines)}


def read_offsets(line: Mapping[str, Any], records: Mapping[str, Mapping[str, Any]], name: str) -> OffsetGold:
    """Put the offsets of one line into the article they belong to."""
    if line["id"] not in records:
        raise ValueError(f"{name}: {line['id']} is not in the corpus")
    article, places = article_of(records[line["id"]])
    placed = tuple(_all_placed(line, places, article))
    for one in placed:
        text = article.blocks[one.block].text if one.block >= 0 else ""
        if text[one.start : one.end] != one.mark.surface or one.mark.kind not in _KINDS:
            raise ValueError(f"{name}: {line['id']}: block {one.block}, {one.start}: not what stands there")
    roles = tuple(line["roles"]) if "roles" in line else None
    return OffsetGold(line["id"], article, placed, line.get("sort", ""), "dates" in line, roles)


_KINDS = NAMES | {"date", "quote"}


def _all_placed(
    line: Mapping[str, Any], places: Mapping[tuple[str, int], int], article: Article
) -> Iterator[Placed]:
    for one in line["mentions"]:
        yield _placed(one, one["kind"], one["surface"], one.get("entity") or one["surface"], places)
    for one in line.get("dates", ()):
        yield _placed(one, "date", one["surface"], one["edtf"], places)
    for one in line.get("quotes", ()):
        block = places.get((one["field"], int(one["index"])), -1)
        surface = article.blocks[block].text[one["start"] : one["end"]]
        yield _placed(one, "quote", surface, one["speaker"] or "", places)


def _placed(
    one: Mapping[str, Any], kind: str, surface: str, value: str, places: Mapping[tuple[str, int], int]
) -> Placed:
    start, end = int(one["start"]), int(one["end"])
    mark = Mark(kind, start, end, surface, value, bool(one.get("nested")))
    return Placed(places.get((one["field"], int(one.get("index") or 0)), -1), start, end, mark)


_FIELDS: tuple[tuple[str, BlockKind], ...] = (
    ("title", "headline"),
    ("lead", "lead"),
    ("body", "paragraph"),
    ("captions", "caption"),
)


def article_of(record: Mapping[str, Any]) -> tuple[Article, Mapping[tuple[str, int], int]]:
    """Build an article from the publisher's fields; also the block each (field, index) became."""
    blocks: list[Block] = []
    places: dict[tuple[str, int], int] = {}
    for name, kind in _FIELDS:
        value = record.get(name) or []
        for index, text in enumerate([value] if isinstance(value, str) else value):
            if clean := " ".join(unicodedata.normalize("NFC", text).split()):
                places[name, index] = len(blocks)
                blocks.append(Block(kind, clean))
    return _article(record, tuple(blocks)), places


def _article(record: Mapping[str, Any], blocks: tuple[Block, ...]) -> Article:
    title, date = record.get("title"), record.get("date")
    shown = Evidence("html-meta")
    return Article(
        id=record["id"].rjust(12, "0"),
        source=SourceDocument(record["id"], b"", "0" * 64, "text", "utf-8"),
        display_title=title or record["id"],
        blocks=blocks,
        headline=Derived(title, "stated", shown) if title else None,
        published=Derived(date, "stated", shown) if date else None,
    )
