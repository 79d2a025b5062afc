"""``python -m benchmarks.search.index TEXTS ARTICLES FOLDER [NAMED]``: build one index, in a process of its own.

In: the tar file of texts, or a name that is none for invented ones; a number; an empty folder; the file of entities
that ``understood.py`` has found. Out: the index in the
folder and, printed as JSON, what building it cost.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from benchmarks.search.corpus import open_corpus
from benchmarks.search.understood import read_named
from press_archive.search import SearchDocument, build_index


@dataclass
class Built:
    """What building an index cost, and how large it is."""

    articles: int
    cpu: float = 0.0  # seconds; what making up the articles takes is left out
    peak: int = 0  # bytes of memory, the corpus included
    before: int = 0  # bytes of memory when building began
    size: int = 0
    text: int = 0  # UTF-8 bytes of what is searched
    files: int = 0
    largest: int = 0  # bytes of the largest file


def _counted(documents: Iterable[SearchDocument], built: Built) -> Iterator[SearchDocument]:
    """Pass documents on, and take the time they took off the sum."""
    start = time.process_time()
    for document in documents:
        built.text += sum(len(line.encode()) for _, line in document.blocks)
        built.cpu -= time.process_time() - start
        yield document
        start = time.process_time()
    built.cpu -= time.process_time() - start


def build(texts: Path, articles: int, folder: Path, named: Path | None = None) -> Built:
    """Build an index into a folder, and measure it."""
    corpus = open_corpus(texts)
    corpus = (replace(corpus, named=read_named(named)) if named else corpus).first(articles)
    entities, built = corpus.named.entities, Built(articles, before=_memory())
    start = time.process_time()
    for file in build_index(_counted(corpus.documents(articles), built), entities):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
        built.size, built.files = built.size + len(file.data), built.files + 1
        built.largest = max(built.largest, len(file.data))
    built.cpu += time.process_time() - start
    built.peak = _memory()
    return built


def _memory() -> int:
    """Return the largest memory so far; Linux tells it in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    texts, articles, folder, *named = sys.argv[1:]
    print(json.dumps(asdict(build(Path(texts), int(articles), Path(folder), *map(Path, named)))))
