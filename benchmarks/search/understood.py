"""The entities that the archive itself finds in a corpus, for search to be measured on what it really has to hold.

In: texts. Out: the entities and which text names which; a file of JSON keeps them, since finding them takes minutes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from slugify import slugify

from benchmarks.search.corpus import Named
from press_archive.authorities import load_records
from press_archive.authorities.outlets import load_outlets
from press_archive.link import digest, resolve
from press_archive.model import Article, Block, Entity, SourceDocument
from press_archive.pages.addresses import FOLDERS
from press_archive.search import SearchEntity
from press_archive.search.index.named import KINDS_WITH_PAGES
from press_archive.understand import Knowledge, understand


def understand_texts(texts: Sequence[Sequence[str]]) -> Named:
    """Find the entities of texts, each a list of paragraphs."""
    records = load_records(None)
    knowledge = Knowledge.of(records, load_outlets())
    articles = (_article(number, paragraphs) for number, paragraphs in enumerate(texts))
    digests = [digest(article, understand(article, knowledge)) for article in articles]
    entities, _ = resolve(digests, records, {})
    return _named([one for one in entities if one.kind in KINDS_WITH_PAGES], [one.article for one in digests])


def keep_named(named: Named, kept: Path) -> None:
    """Write entities to a file, for another process or another run."""
    kept.write_text(json.dumps(named, ensure_ascii=False), "utf-8")


def read_named(kept: Path) -> Named:
    """Read what :func:`keep_named` wrote."""
    entities, of_texts = json.loads(kept.read_text("utf-8"))
    return Named(
        [SearchEntity(*one[:3], tuple(one[3]), *one[4:]) for one in entities], [*map(tuple, of_texts)]
    )


def _named(entities: Iterable[Entity], texts: Sequence[str]) -> Named:
    found: dict[str, list[str]] = {text: [] for text in texts}
    listed = []
    for one in entities:
        page = f"{FOLDERS[one.kind]}/{slugify(one.name, max_length=60)}.html"
        listed.append(SearchEntity(one.id, one.kind, one.name, one.variants, page, len(one.articles)))
        for text in one.articles:
            found[text].append(one.id)
    return Named(listed, [tuple(found[text]) for text in texts])


def _article(number: int, paragraphs: Sequence[str]) -> Article:
    """Return a text as the article it was: headline, lead and body, undated."""
    kinds = ("headline", "lead")
    blocks = tuple(
        Block(kinds[n] if n < len(kinds) else "paragraph", line)  # type: ignore[arg-type]
        for n, line in enumerate(paragraphs)
    )
    identifier = f"{number:012d}"
    source = SourceDocument(identifier, b"", "0" * 64, "text", "utf-8")
    return Article(id=identifier, source=source, display_title=paragraphs[0], blocks=blocks)
