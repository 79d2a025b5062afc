"""Invented articles, read and understood, ready to be linked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from press_archive.authorities import load_records
from press_archive.decisions.judgements import read_judgements
from press_archive.link import digest, resolve, with_entities
from press_archive.model import (
    Article,
    AuthorityRecord,
    Block,
    Derived,
    Entity,
    Evidence,
    Judgement,
    SourceDocument,
    Understanding,
)
from press_archive.understand import Knowledge, understand

RECORDS = load_records(None)
KNOWLEDGE = Knowledge.of(RECORDS, ())


def read(*texts: str) -> list[tuple[Article, Understanding]]:
    """Articles of one paragraph each, a day apart, the first the oldest."""
    articles = []
    for number, text in enumerate(texts):
        source = SourceDocument(f"{number}.txt", b"", "0" * 64, "text", "utf-8")
        published = Derived(f"2025-01-{number + 1:02}", "stated", Evidence("date-prefix"))
        article = Article(f"{number:012x}", source, "", (Block("paragraph", text),), published=published)
        articles.append((article, understand(article, KNOWLEDGE)))
    return articles


def linked(
    articles: Sequence[tuple[Article, Understanding]],
    records: Sequence[AuthorityRecord] = (),
    known: Mapping[str, int] | None = None,
    judgements: Sequence[Judgement] = (),
) -> tuple[tuple[Understanding, ...], tuple[Entity, ...]]:
    """Link articles: the understandings with their entities, and the entities."""
    digests = [digest(article, understanding) for article, understanding in articles]
    entities, assignments = resolve(digests, records, known or {}, judgements)
    resolved = (with_entities(one, told) for (_, one), told in zip(articles, assignments, strict=True))
    return tuple(resolved), entities


def judged(folder: Path, *rows: str) -> tuple[Judgement, ...]:
    """Rows like "person: A = person: B", "A ≠ B", "× person: C"."""
    lines = ["judgements:"]
    for row in rows:
        left, sign, right = row.partition(" = " if " = " in row else " ≠ ")
        verdict = {" = ": "same", " ≠ ": "different", "": "not-an-entity"}[sign]
        end = f', right: "{right}"' if right else ""
        lines.append(f'  - {{left: "{left.removeprefix("× ")}"{end}, judgement: {verdict}}}')
    (folder / "judgements.yml").write_text("\n".join(lines), encoding="utf-8")
    return read_judgements(folder).values
