"""Invented articles, read and understood, ready to be linked."""

from __future__ import annotations

from press_archive.authorities import load_records
from press_archive.model import Article, Block, Derived, Evidence, SourceDocument, Understanding
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
