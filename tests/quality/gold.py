"""The gold on disk: written articles with inline markup, dev articles as offsets into the shared corpus.

In: a split's name. Out: :class:`WrittenGold` and :class:`DevGold` values in the order of the files. Wrong gold
is a ``ValueError`` that names the file and what is wrong, without quoting the text.
"""

from __future__ import annotations

import json
import lzma
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from press_archive.model import Article, Block, BlockKind, Derived, Evidence, SourceDocument
from quality.marks import NAMES, Mark, parse
from quality.placing import Placed

Split = Literal["tune", "check"]
SPLITS: tuple[Split, ...] = ("tune", "check")

FOLDER = Path(__file__).resolve().parent
CORPUS = FOLDER.parents[2] / "shared" / "corpora" / "press-dev.jsonl.xz"
_FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a written article states about itself; ``None`` and empty where it does not."""

    headline: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    event: str | None = None
    authors: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    roles: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenGold:
    """An article of ours: the source as it is fed to the archive, and the same in NFC with its marks."""

    id: str
    raw: str
    text: str
    marks: tuple[Mark, ...]
    facts: Facts


@dataclass(frozen=True, slots=True)
class DevGold:
    """An article of the shared corpus, built from the publisher's own fields, with its marks in place."""

    id: str
    article: Article
    placed: tuple[Placed, ...]
    dated: bool = field(default=True)  # whether dates are annotated


# ── Written ───────────────────────────────────────────────────────────────────────────────────────
def written(split: Split) -> list[WrittenGold]:
    """Return our own articles of a split."""
    files = sorted((FOLDER / "written" / split).glob("*.txt"))
    return [read_written(file.read_text("utf-8"), f"written/{split}/{file.name}") for file in files]


def read_written(source: str, name: str) -> WrittenGold:
    """Read one annotated article."""
    matter = _FRONT_MATTER.match(source)
    if matter is None:
        raise ValueError(f"{name}: expected front matter between --- lines")
    annotated = source[matter.end() :]
    try:
        raw, _ = parse(annotated)
        text, marks = parse(unicodedata.normalize("NFC", annotated))
        facts = _facts(yaml.safe_load(matter[1]))
    except (ValueError, yaml.YAMLError) as error:
        raise ValueError(f"{name}: {_without_text(error)}") from None
    return WrittenGold(name, raw, text, marks, facts)


def _without_text(error: Exception) -> str:
    """YAML quotes the lines it stumbles over; the check half must not be read in an error."""
    mark = getattr(error, "problem_mark", None)
    return (
        str(error) if mark is None else f"front matter, line {mark.line + 1}: {getattr(error, 'problem', '')}"
    )


def _facts(matter: Any) -> Facts:
    if not isinstance(matter, dict):
        raise ValueError("the front matter is not a list of keys and values")
    single = {key: _text(matter.get(key)) for key in ("headline", "published", "outlet", "url", "event")}
    return Facts(
        **single,
        authors=_texts(matter.get("authors")),
        captions=_texts(matter.get("captions")),
        roles=tuple(matter.get("roles") or ()),
    )


def _text(value: object) -> str | None:
    return None if value is None else unicodedata.normalize("NFC", str(value))


def _texts(values: Iterable[object] | None) -> tuple[str, ...]:
    return tuple(text for value in values or () if (text := _text(value)))


# ── Dev ───────────────────────────────────────────────────────────────────────────────────────────
def dev(split: Split) -> list[DevGold]:
    """Return the annotated articles of the shared corpus; none where the corpus is not at hand."""
    file = FOLDER / "dev" / f"{split}.jsonl"
    if not file.exists() or not CORPUS.exists():
        return []
    lines = [line for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [read_dev(json.loads(line), corpus(), f"dev/{split}.jsonl") for line in lines]


@cache
def corpus() -> Mapping[str, Mapping[str, Any]]:
    """The shared corpus by id."""
    lines = lzma.decompress(CORPUS.read_bytes()).decode("utf-8").splitlines()
    return {record["id"]: record for record in map(json.loads, lines)}


def read_dev(line: Mapping[str, Any], records: Mapping[str, Mapping[str, Any]], name: str) -> DevGold:
    """Put the offsets of one line into the article they belong to."""
    if line["id"] not in records:
        raise ValueError(f"{name}: {line['id']} is not in the corpus")
    article, places = article_of(records[line["id"]])
    placed = [
        _placed(one, one["kind"], one.get("entity") or one["surface"], places) for one in line["mentions"]
    ]
    placed += [_placed(one, "date", one["edtf"], places) for one in line.get("dates", ())]
    for one in placed:
        text = article.blocks[one.block].text if one.block >= 0 else ""
        if text[one.start : one.end] != one.mark.surface or one.mark.kind not in NAMES | {"date"}:
            raise ValueError(f"{name}: {line['id']}: block {one.block}, {one.start}: not what stands there")
    return DevGold(line["id"], article, tuple(placed), "dates" in line)


def _placed(one: Mapping[str, Any], kind: str, value: str, places: Mapping[tuple[str, int], int]) -> Placed:
    start, end = int(one["start"]), int(one["end"])
    mark = Mark(kind, start, end, one["surface"], value, bool(one.get("nested")))
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
