"""The names in an article whose page does not list them: a lean archive's, as its data files tell.

In: docs/ and the article's id. Out: kind and name of each, in the order of the text. The files are read as far as the
article's rows go, a few seconds in an archive of a hundred thousand articles; nothing of them stays in memory.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import dropwhile, takewhile
from pathlib import Path


def names_in_data(docs: Path, article: str) -> tuple[tuple[str, str], ...]:
    """Return the names of an article; none where the data files are not there, or tell of none."""
    begin = f'{{"article": {json.dumps(article)},'.encode()
    lines = dropwhile(lambda line: not line.startswith(begin), _lines(docs, "mentions"))
    rows = map(json.loads, takewhile(lambda line: line.startswith(begin), lines))  # they stand together
    named = dict.fromkeys(row["entity"] for row in rows if row["entity"])
    begins = {f'{{"id": {json.dumps(entity, ensure_ascii=False)},'.encode(): entity for entity in named}
    found: dict[str, tuple[str, str]] = {}
    for line in _lines(docs, "entities") if named else ():
        entity = begins.get(line[: line.find(b",") + 1])
        if entity is not None:
            row = json.loads(line)
            found[entity] = str(row["kind"]), str(row["name"])
            if len(found) == len(named):
                break
    return tuple(found[entity] for entity in named if entity in found)


def _lines(docs: Path, table: str) -> Iterator[bytes]:
    """Yield the lines of a data file, written plain or, if large, compressed."""
    path = docs / "data" / f"{table}.jsonl"
    if path.exists():
        with path.open("rb") as plain:
            yield from plain
    elif (packed := path.with_suffix(".jsonl.gz")).exists():
        with gzip.open(packed, "rb") as lines:
            yield from lines
